import * as z from 'zod';
import { plainColourOf } from '../model/plain-colour';
import { placeClips, timelineDurationMs } from '../model/timeline';
import type { Clip, PlacedClip, Timeline } from '../model/timeline';
import { clipIndex } from './aftermath';
import { momentToMs } from './moment';
import { clipsOf } from './named-clips';
import type { Edit } from './registry';

/** Words lean on what an edit was of: "it", "them" and "the second one" are that afterwards. */
export const subjectSchema = z.discriminatedUnion('type', [
  /** The whole video, or nothing that could be pointed at. */
  z.object({ type: z.literal('film') }),
  z.object({
    /**
     * Transitions are known by the clips that they lead into; pieces are what a clip was split into, and joints where
     * clips meet that did not before: those that follow.
     */
    type: z.enum([
      'titles',
      'captions',
      'music',
      'overlays',
      'transitions',
      'card',
      'clips',
      'pieces',
      'joints',
    ]),
    /** Those that are on the timeline after the edit, in its order. */
    ids: z.array(z.string()).min(1),
  }),
]);
export type Subject = Readonly<z.infer<typeof subjectSchema>>;

/** What an edit that turned one timeline into another was of. */
export function subjectOf(edit: Edit, before: Timeline, after: Timeline): Subject {
  switch (edit.edit) {
    case 'addTitle':
    case 'changeTitle':
    case 'repeatTitle':
    case 'addCaptions':
    case 'spreadCaptions': {
      const titles = changed(before.titles, after.titles);
      const areCaptions = titles.length > 1 && titles.every(({ role }) => role === 'caption');
      return named(areCaptions ? 'captions' : 'titles', titles);
    }
    case 'addMusic':
    case 'changeMusic':
    case 'replaceMusic':
    case 'duckMusic':
    case 'replaceSound':
      return named('music', changed(before.music, after.music));
    case 'addOverlay':
    case 'changeOverlay':
      return named('overlays', changed(before.overlays, after.overlays));
    case 'addTransitions':
    case 'changeTransitions': {
      const kept = new Map(before.clips.map(({ id, transition }) => [id, JSON.stringify(transition)]));
      return named('transitions', after.clips.filter(({ id, transition }) => transition && kept.get(id) !== JSON.stringify(transition))); // prettier-ignore
    }
    case 'addCard':
    case 'changeCard':
      return named(
        'card',
        changed(before.clips, after.clips).filter(({ mediaId }) => plainColourOf(mediaId)),
      );
    case 'setVolume':
    case 'fade': {
      const music = changed(before.music, after.music);
      const clips = ofClips(edit, before, after);
      return music.length > 0 && clips.type === 'film' && !concernsPicture(edit)
        ? named('music', music)
        : clips;
    }
    case 'split':
      return named('pieces', piecesOf(before, after));
    case 'deleteClips':
      return named('joints', joined(before, after));
    case 'cutRanges':
      return edit.clip === undefined ? named('joints', joined(before, after)) : ofClips(edit, before, after);
    case 'moveStretch':
      return named('clips', movedTo(edit, before, after));
    case 'moveClips':
    case 'extendClips':
    case 'keepClips':
      return named('clips', kept(edit.clips, before, after));
    case 'duplicateClips':
      // The first of two keeps its id, be it the copy or not.
      return edit.to === 'start'
        ? named('clips', after.clips.slice(0, after.clips.length - before.clips.length))
        : named('clips', newClips(before, after));
    case 'addClips': {
      const added = newClips(before, after);
      // All other files are placed before the first edit.
      const isFirst = edit.at === 'end' && !edit.unlessPlaced && edit.media !== 'unplaced';
      return named('clips', isFirst ? added.slice(-edit.media.length) : added);
    }
    case 'replaceClip':
      return named('clips', newClips(before, after));
    case 'freezeFrame': {
      // What comes after it is a new clip as well, where it was cut there.
      const made = newClips(before, after);
      const frozen = made.filter(({ freezeAtMs }) => freezeAtMs !== undefined);
      return named('clips', frozen.length > 0 ? frozen : made);
    }
    default:
      return ofClips(edit, before, after);
  }
}

/** What a stretch that went to the start or the end has become. */
function movedTo({ range, to }: Extract<Edit, { edit: 'moveStretch' }>, before: Timeline, after: Timeline): Clip[] {
  const wholeMs = timelineDurationMs(before);
  const lengthMs = momentToMs(range.end, wholeMs) - momentToMs(range.start, wholeMs);
  const isThere = ({ startMs, endMs }: PlacedClip) => (to === 'start' ? endMs <= lengthMs + 1 : to === 'end' && startMs >= wholeMs - lengthMs - 1);
  return placeClips(after.clips).filter(isThere).map(({ clip }) => clip);
} // prettier-ignore

function concernsPicture(edit: Edit): boolean {
  return (edit.edit === 'fade' || edit.edit === 'setVolume') && (edit.target === 'video' || edit.target === 'everything'); // prettier-ignore
}

function named(type: Exclude<Subject['type'], 'film'>, things: readonly { readonly id: string }[]): Subject {
  return things.length > 0 ? { type, ids: things.map(({ id }) => id) } : { type: 'film' };
}

/** New ones, and those that are not as they were. */
function changed<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Map(before.map((each) => [each.id, JSON.stringify(each)]));
  return after.filter((each) => known.get(each.id) !== JSON.stringify(each));
}

/** The clips that an edit names, or the stretch that it changed; the film where those are all. */
function ofClips(edit: Edit, before: Timeline, after: Timeline): Subject {
  const numbers = clipsOf(edit);
  const clips = numbers.length > 0 ? kept(numbers, before, after) : restyled(before, after);
  const isAll = clips.length === after.clips.length && numbers.length === 0;
  return isAll ? { type: 'film' } : named('clips', clips);
}

function kept(numbers: readonly number[], before: Timeline, after: Timeline): Clip[] {
  const ids = new Set(numbers.map((number) => before.clips[clipIndex(before, number) ?? -1]?.id));
  return after.clips.filter(({ id }) => ids.has(id));
}

function newClips(before: Timeline, after: Timeline): Clip[] {
  const known = new Set(before.clips.map(({ id }) => id));
  const added = after.clips.filter(({ id }) => !known.has(id));
  // What a clip was parted by is new; the rest of that clip is not.
  const fresh = added.filter((clip) => !before.clips.some((each) => isRestOf(clip, each, after)));
  return fresh.length > 0 ? fresh : added;
}

/** Whether a new clip is what is left of one that was parted. */
function isRestOf(clip: Clip, whole: Clip, after: Timeline): boolean {
  const first = after.clips.find(({ id }) => id === whole.id);
  if (!first || clip.mediaId !== whole.mediaId || styleOf(clip) !== styleOf(whole)) return false;
  return first.outMs < whole.outMs && clip.inMs >= first.outMs && clip.outMs === whole.outMs;
}

/** Clips that follow another than before. */
function joined(before: Timeline, after: Timeline): Clip[] {
  const origin = (clip: Clip | undefined) => clip && originOf(clip, before);
  return after.clips.filter((clip, i) => {
    const [was, old] = [origin(after.clips[i - 1]), origin(clip)];
    if (!was || !old || i === 0) return false;
    const isGap = was === old || before.clips.indexOf(old) !== before.clips.indexOf(was) + 1;
    return isGap || after.clips[i - 1]?.outMs !== was.outMs || clip.inMs !== old.inMs;
  });
}

function piecesOf(before: Timeline, after: Timeline): Clip[] {
  const known = new Map(before.clips.map((clip) => [clip.id, clip.outMs]));
  return after.clips.filter(({ id, outMs }) => known.get(id) !== outMs);
}

/** Clips that look, sound or run otherwise than what they are of did before. */
function restyled(before: Timeline, after: Timeline): Clip[] {
  return after.clips.filter((clip) => {
    const was = originOf(clip, before);
    return !was || styleOf(was) !== styleOf(clip);
  });
}

/** The clip that one was, or was a part of. */
function originOf(clip: Clip, { clips }: Timeline): Clip | undefined {
  const isPart = ({ mediaId, inMs, outMs }: Clip) =>
    mediaId === clip.mediaId && inMs <= clip.inMs && outMs >= clip.outMs;
  return clips.find(({ id }) => id === clip.id) ?? clips.find(isPart);
}

function styleOf({ speed, volume, reversed, freezeAtMs, effects, soundFade }: Clip): string {
  return JSON.stringify([speed, volume, reversed, freezeAtMs, effects, soundFade]);
}
