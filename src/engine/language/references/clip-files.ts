import { placeMedia } from '../../edits/placement';
import { fromStart } from '../../edits/named-clips';
import type { Media } from '../../model/media';
import type { Timeline } from '../../model/timeline';
import type { Clause } from '../clause';

/** The timeline that a clause speaks of: before the first edit, the uploaded media as they would be placed. */
export function timelineOf({ timeline, media }: Pick<Clause, 'timeline' | 'media'>): Timeline | undefined {
  return timeline ?? firstTimeline(media);
}

/** By the list of the media: a clause is read so many times that placing them anew would take a twentieth of it all. */
const firstTimelines = new WeakMap<readonly Media[], Timeline>();

function firstTimeline(media: readonly Media[]): Timeline | undefined {
  if (media.length === 0) return undefined;
  const known = firstTimelines.get(media) ?? placeMedia(undefined, media);
  firstTimelines.set(media, known);
  return known;
}

/** The timeline whose halves, thirds and middle are meant. */
export function dividedOf(clause: Pick<Clause, 'timeline' | 'origin' | 'media'>): Timeline | undefined {
  return clause.origin ?? timelineOf(clause);
}

/** The clips that show a file, as numbers from 1; none where it is not on the timeline. */
export function clipsShowing(fileName: string, clause: Clause): number[] {
  const wanted = fileName.toLowerCase();
  return clipsOf(clause, (each) => each.fileName.toLowerCase() === wanted);
}

/** The clips that are images, as numbers from 1. */
export function imageClips(clause: Pick<Clause, 'timeline' | 'media'>): number[] {
  return clipsOf(clause, ({ kind }) => kind === 'image');
}

function clipsOf(clause: Pick<Clause, 'timeline' | 'media'>, isWanted: (media: Media) => boolean): number[] {
  const ids = clause.media.filter(isWanted).map(({ id }) => id);
  return (timelineOf(clause)?.clips ?? []).flatMap(({ mediaId }, i) =>
    ids.includes(mediaId) ? [i + 1] : [],
  );
}

/** Whether clips show nothing but images that wait beside videos: before the first edit they are on no track yet. */
export function areWaiting(numbers: readonly number[], { timeline, media }: Clause): boolean {
  if (timeline || numbers.length === 0 || !media.some(({ kind }) => kind === 'video')) return false;
  const images = imageClips({ timeline, media });
  const count = firstTimeline(media)?.clips.length ?? 0;
  return numbers.every((n) => images.includes(fromStart(n, count)));
}
