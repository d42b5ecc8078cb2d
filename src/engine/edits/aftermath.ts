import { placeClips, timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import type { World } from './edit-kind';
import { normalizeRanges, splitAt } from './operations/cutting';
import type { Cut } from './operations/cutting';
import type { Moment, MomentRange, Range } from './moment';
import { momentToMs } from './moment';

/** What went along with a change of the main track, one sentence each. */
export function alsoSaid(cut: Cut, { say, media }: World): string[] {
  return [
    ...(cut.removedTransitions > 0 ? [say.transitionsRemoved(cut.removedTransitions)] : []),
    ...cut.droppedTitles.map(({ text }) => say.titleDropped(text)),
    ...cut.droppedOverlays.map(({ mediaId }) => say.overlayDropped(media.get(mediaId)?.fileName ?? mediaId)),
    ...cut.droppedMusic.map(({ mediaId }) => say.musicDropped(media.get(mediaId)?.fileName ?? mediaId)),
  ];
}

/** Of a cut in the whole: the files of which nothing is left on the main track, though not all of it was asked to go. */
export function goneWholly(before: Timeline, { timeline }: Cut, { say, media }: World): string[] {
  const left = new Set(timeline.clips.map(({ mediaId }) => mediaId));
  const gone = new Set(before.clips.map(({ mediaId }) => mediaId).filter((id) => !left.has(id)));
  return gone.size > 0 ? [say.filesGone([...gone].map((id) => media.get(id)?.fileName ?? id))] : [];
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

/** Where clips stand that follow one another, on the timeline; `undefined` where others are between them. @param indexes Each once. */
export function stretchOfClips(timeline: Timeline, indexes: readonly number[]): Range | undefined {
  const places = placeClips(timeline.clips).filter(({ index }) => indexes.includes(index));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || last.index - first.index !== indexes.length - 1) return undefined;
  return { startMs: first.startMs, endMs: last.endMs };
}

/** Stretches as clips of their own, in whole milliseconds. */
export interface Isolated {
  readonly cut: Cut;
  /** Of the clips inside, on the timeline of the cut. */
  readonly indexes: readonly number[];
  /** In order and apart. */
  readonly stretches: readonly Range[];
}

/**
 * Splits the clips at both ends of stretches, or says why it cannot.
 * @param clip that the times are of, by its number; the timeline where it is left out.
 */
export function isolate(
  timeline: Timeline,
  ranges: readonly MomentRange[],
  { say }: World,
  clip?: number,
): Isolated | { readonly why: string } {
  const index = clip === undefined ? undefined : clipIndex(timeline, clip);
  const place = index === undefined ? undefined : placeClips(timeline.clips)[index];
  if (clip !== undefined && !place) return { why: say.noSuchClip(clip, timeline.clips.length) };
  const durationMs = place ? place.endMs - place.startMs : timelineDurationMs(timeline);
  const outside = firstOutside(
    ranges.flatMap(({ start, end }) => [start, end]),
    durationMs,
  );
  if (outside !== undefined) return { why: say.outside(outside, durationMs) };
  const fromMs = place?.startMs ?? 0;
  const asked = ranges.map(({ start, end }): Range => ({
    startMs: fromMs + momentToMs(start, durationMs),
    endMs: fromMs + momentToMs(end, durationMs),
  }));
  const backward = asked.find(({ startMs, endMs }) => startMs >= endMs);
  if (backward) return { why: say.backward(backward.startMs, backward.endMs) };
  const stretches = normalizeRanges(asked, timelineDurationMs(timeline));
  const cut = splitAt(
    timeline,
    stretches.flatMap(({ startMs, endMs }) => [startMs, endMs]),
  );
  const places = placeClips(cut.timeline.clips);
  const indexes: number[] = [];
  for (const { startMs, endMs } of stretches) {
    const inside = places.filter((placed) => placed.startMs >= startMs - 1 && placed.endMs <= endMs + 1);
    if (inside.length === 0) return { why: say.insideTransition(startMs, endMs) };
    indexes.push(...inside.map(({ index }) => index));
  }
  return { cut, indexes, stretches };
}
