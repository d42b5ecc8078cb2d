import type { Timeline } from '../model/timeline';
import type { World } from './edit-kind';
import type { Cut } from './operations/cutting';
import type { Moment } from './moment';
import { momentToMs } from './moment';

/** What went along with a change of the main track, one sentence each. */
export function alsoSaid(cut: Cut, { say, media }: World): string[] {
  return [
    ...(cut.removedTransitions > 0 ? [say.transitionsRemoved(cut.removedTransitions)] : []),
    ...cut.droppedTitles.map(({ text }) => say.titleDropped(text)),
    ...cut.droppedMusic.map(({ mediaId }) => say.musicDropped(media.get(mediaId)?.fileName ?? mediaId)),
  ];
}

/** The first of the moments that lies outside the timeline, in milliseconds. */
export function firstOutside(moments: readonly Moment[], durationMs: number): number | undefined {
  return moments.map((moment) => momentToMs(moment, durationMs)).find((ms) => ms < 0 || ms > durationMs);
}

/** The index of a clip named by its number from 1, or from the end by a negative one. */
export function clipIndex(timeline: Timeline, number: number): number | undefined {
  const index = number < 0 ? timeline.clips.length + number : number - 1;
  return timeline.clips[index] ? index : undefined;
}

/** Indexes of several clips, or the first number that names none. */
export function clipIndexes(
  timeline: Timeline,
  numbers: readonly number[],
): { readonly indexes: readonly number[] } | { readonly missing: number } {
  const indexes: number[] = [];
  for (const number of numbers) {
    const index = clipIndex(timeline, number);
    if (index === undefined) return { missing: number };
    if (!indexes.includes(index)) indexes.push(index);
  }
  return { indexes };
}
