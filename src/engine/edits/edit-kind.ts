import type * as z from 'zod';
import type { AnyOf } from '../language/needs';
import type { Reading } from '../language/reading';
import type { Word } from '../language/words/word';
import type { Captions, CaptionsFile } from '../model/captions';
import type { Loudness, Media } from '../model/media';
import type { Timeline } from '../model/timeline';
import type { Replies } from '../replies/replies';

/** What an edit may look at beside the timeline. */
export interface World {
  /** All media of the session, by id, in the order of their upload. */
  readonly media: ReadonlyMap<string, Media>;
  /** Measured before the edit is applied, for the media that its kind asked for in `needsLoudness`. */
  readonly loudness: ReadonlyMap<string, Loudness>;
  /** Read before the edit is applied: the files that its kind asked for in `needsCaptions`, by id. */
  readonly captions: ReadonlyMap<string, KnownCaptions>;
  /** The words of the replies, in the user's language. */
  readonly say: Replies;
}

/** A file of captions and what it says. */
export interface KnownCaptions {
  readonly file: CaptionsFile;
  readonly said: Captions;
}

export type EditResult =
  | {
      readonly done: true;
      readonly timeline: Timeline;
      /** One sentence each, with numbers, of what changed. Never empty. */
      readonly said: readonly string[];
    }
  | {
      readonly done: false;
      /** Why nothing changed, and what can be asked instead. */
      readonly why: string;
      /** It is as it was asked to be. */
      readonly unneeded?: true;
      /** The clips are where they were asked to be; before the first edit that is to be seen. */
      readonly placed?: true;
      /** The edit names no file, and each of these may be meant: it is asked which, with `media` set to each. */
      readonly whichFile?: readonly string[];
    };

/** A schema that can be told from the others by its `edit`. */
export type EditSchema<E> = z.ZodType<E> & z.core.$ZodTypeDiscriminable;

/**
 * One kind of edit: how it is written as data, how it is read out of words, and what it does to a timeline.
 * Each lives in a file of its own and is registered in one line of `registry.ts`.
 */
export interface EditKind<E extends { readonly edit: string }> {
  readonly edit: E['edit'];
  /** For people and for models: what the edit does, in one sentence. */
  readonly summary: string;
  /** Of strict objects: a misspelt key of an edit that comes as JSON is refused rather than passed over. */
  readonly schema: EditSchema<E>;
  /** Two or more prompts that are read as this edit; the documentation and the tests use them. */
  readonly examples: readonly string[];
  /** The words that this kind knows beside the common ones. */
  readonly words?: readonly Word[];
  /** What no clause that asks for this edit is without, so that most others need not be read. Less than that does no harm. */
  readonly needs?: readonly AnyOf[];
  /**
   * The edit that a clause asks for, or `undefined` where it asks for something else. What it understands it
   * takes from the reading: a clause with something left over is not understood. Pure but for that.
   */
  read(reading: Reading): E | undefined;
  /** The media whose loudness `apply` needs. */
  needsLoudness?(edit: E, timeline: Timeline): readonly string[];
  /** Ids of media that the edit has a place for other than the main track; the first edit does not put them there. */
  elsewhere?(edit: E, world: World): readonly string[];
  /** Ids of the files of captions that `apply` needs. @param files those of the session, in the order of their upload. */
  needsCaptions?(edit: E, files: readonly CaptionsFile[]): readonly string[];
  /** Pure; never changes `timeline`. */
  apply(edit: E, timeline: Timeline, world: World): EditResult;
}

export function done(timeline: Timeline, ...said: readonly string[]): EditResult {
  return { done: true, timeline, said };
}

export function refused(why: string): EditResult {
  return { done: false, why };
}

/** Nothing to do: it is so already. */
export function unneeded(why: string): EditResult {
  return { done: false, why, unneeded: true };
}

/** Nothing to do, because what was asked for is how uploaded files are placed anyway. */
export function alreadyPlaced(why: string): EditResult {
  return { done: false, why, unneeded: true, placed: true };
}
