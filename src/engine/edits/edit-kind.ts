import type * as z from 'zod';
import type { Clause } from '../language/clause';
import type { Loudness, Media } from '../model/media';
import type { Timeline } from '../model/timeline';
import type { Replies } from '../replies/replies';

/** What an edit may look at beside the timeline. */
export interface World {
  /** All media of the session, by id, in the order of their upload. */
  readonly media: ReadonlyMap<string, Media>;
  /** Measured before the edit is applied, for the media that its kind asked for in `needsLoudness`. */
  readonly loudness: ReadonlyMap<string, Loudness>;
  /** The words of the replies, in the user's language. */
  readonly say: Replies;
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
    };

/**
 * One kind of edit: how it is written as data, how it is read out of words, and what it does to a timeline.
 * Each lives in a file or folder of its own and is registered in one line of `registry.ts`.
 */
export interface EditKind<E extends { readonly edit: string }> {
  readonly edit: E['edit'];
  /** For people and for models: what the edit does, in one sentence. */
  readonly summary: string;
  readonly schema: z.ZodType<E>;
  /** Two or more prompts that are read as this edit; the documentation and the tests use them. */
  readonly examples: readonly string[];
  /** The edit that a clause asks for, or `undefined` where it asks for something else. Pure. */
  read(clause: Clause): E | undefined;
  /** The media whose loudness `apply` needs. */
  needsLoudness?(edit: E, timeline: Timeline): readonly string[];
  /** Pure; never changes `timeline`. */
  apply(edit: E, timeline: Timeline, world: World): EditResult;
}
