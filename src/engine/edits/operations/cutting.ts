import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Clip, PlacedClip, Timeline } from '../../model/timeline';
import type { Range } from '../moment';
import { fitTransitions } from './overlaps';
import { partOf } from './parts';
import { isTooShort, ripple, sourceMsAt } from './ripple';
import type { Piece, Rippled } from './ripple';

export interface Cut extends Rippled {
  /** Transitions that stood where was cut. */
  readonly removedTransitions: number;
}

/** A stretch of a clip's source that goes, in source milliseconds. */
export interface SourceRange {
  readonly inMs: number;
  readonly outMs: number;
}

/** Joins ranges that touch, clamps them to the timeline and drops empty ones. */
export function normalizeRanges(ranges: readonly Range[], durationMs: number): Range[] {
  const sorted = ranges
    .map(({ startMs, endMs }) => ({ startMs: Math.max(0, startMs), endMs: Math.min(durationMs, endMs) }))
    .filter(({ startMs, endMs }) => startMs < endMs)
    .sort((a, b) => a.startMs - b.startMs);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range.startMs <= last.endMs) {
      joined[joined.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, range.endMs) };
    } else {
      joined.push(range);
    }
  }
  return joined;
}

/** What is not in the ranges. */
export function invertRanges(ranges: readonly Range[], durationMs: number): Range[] {
  const gaps: Range[] = [];
  let startMs = 0;
  for (const range of normalizeRanges(ranges, durationMs)) {
    if (range.startMs > startMs) gaps.push({ startMs, endMs: range.startMs });
    startMs = range.endMs;
  }
  if (startMs < durationMs) gaps.push({ startMs, endMs: durationMs });
  return gaps;
}

/**
 * Takes stretches of the timeline out and closes the gaps. The length shrinks by exactly what was removed, but
 * for pieces shorter than a frame, which go too, and transitions that no longer fit.
 */
export function removeRanges(timeline: Timeline, ranges: readonly Range[]): Cut {
  const placed = placeClips(timeline.clips);
  const gone = normalizeRanges(ranges, timelineDurationMs(timeline));
  return cutClips(
    timeline,
    placed.map((clip, i) => sourceRangesOf(clip, placed[i - 1], placed[i + 1], gone)),
  );
}

/**
 * Takes stretches out of clips and closes the gaps; a neighbour keeps what a transition shared with them.
 * @param gone on the timeline, for each clip.
 */
export function removeFromClips(timeline: Timeline, gone: readonly (readonly Range[])[]): Cut {
  const placed = placeClips(timeline.clips);
  return cutClips(
    timeline,
    placed.map(({ clip, startMs, endMs, index }) =>
      normalizeRanges(gone[index] ?? [], endMs).map((range) => ({
        inMs: range.startMs <= startMs ? clip.inMs : sourceMsAt(clip, startMs, range.startMs),
        outMs: range.endMs >= endMs ? clip.outMs : sourceMsAt(clip, startMs, range.endMs),
      })),
    ),
  );
}

/**
 * A cut that touches the overlap of a transition takes the clip before it to its end and the clip after it from
 * its start, so that neither flashes up where the other was cut.
 */
function sourceRangesOf(
  { clip, startMs, endMs }: PlacedClip,
  previous: PlacedClip | undefined,
  next: PlacedClip | undefined,
  gone: readonly Range[],
): SourceRange[] {
  const overlapEnd = clip.transition && previous ? previous.endMs : startMs;
  const overlapStart = next?.clip.transition ? next.startMs : endMs;
  return gone
    .filter((range) => range.endMs > startMs && range.startMs < endMs)
    .map((range) => ({
      inMs: range.startMs < overlapEnd ? clip.inMs : sourceMsAt(clip, startMs, range.startMs),
      outMs: range.endMs > overlapStart ? clip.outMs : sourceMsAt(clip, startMs, range.endMs),
    }));
}

/**
 * Takes stretches out of the clips, given for each clip in source milliseconds, in order and apart. Where `silent`
 * the removed stretches are remembered as handles of the clips beside them.
 */
export function cutClips(timeline: Timeline, cuts: readonly (readonly SourceRange[])[], silent = false): Cut {
  let { nextId } = timeline;
  const pieces: Piece[] = [];
  timeline.clips.forEach((clip, was) => {
    const kept = piecesOf(clip, cuts[was] ?? [], silent).filter((piece) => !isTooShort(piece, timeline));
    kept.forEach((piece, i) => {
      pieces.push({ clip: i === 0 ? piece : { ...piece, id: `c${nextId++}` }, was });
    });
  });
  return settle(timeline, pieces, nextId);
}

/**
 * Ends a change of the main track: transitions that lost their clips or their room go, the rest moves along.
 * @param endsStay Whether clips end as they did whatever their length: pictures show the same at any time.
 */
export function settle(timeline: Timeline, pieces: readonly Piece[], nextId: number, endsStay = false): Cut {
  const before = countTransitions(timeline.clips);
  const separated = pieces.map((piece, i) => {
    const previous = pieces[i - 1];
    const { clip, was } = piece;
    if (!clip.transition || was === undefined) return piece;
    const leads = clip.inMs === timeline.clips[was]?.inMs;
    const left = timeline.clips[was - 1];
    const follows = previous?.was === was - 1 && (endsStay || previous.clip.outMs === left?.outMs);
    return leads && follows ? piece : { clip: loosen(clip, leads), was };
  });
  const ends = separated.map((piece, i) => {
    // The clip before a lost transition gives back what it took, where its end is still there.
    const { clip, was } = piece;
    const old = was === undefined ? undefined : timeline.clips[was];
    const lost = was === undefined ? undefined : timeline.clips[was + 1]?.transition;
    if (!lost || !old || clip.outMs !== old.outMs || separated[i + 1]?.clip.transition) return piece;
    const given = Math.min(lost.takenBeforeCutMs, clip.outMs - clip.inMs - 1);
    const handles = { ...clip.handles, afterMs: clip.handles.afterMs + given };
    return { clip: { ...clip, outMs: clip.outMs - given, handles }, was };
  });
  const fitted = fitTransitions(ends.map(({ clip }) => clip));
  const settled = fitted.clips.map((clip, i) => ({ clip, was: ends[i]?.was }));
  const rippled = ripple(timeline, settled, nextId);
  return { ...rippled, removedTransitions: before - countTransitions(rippled.timeline.clips) };
}

function loosen(clip: Clip, leads: boolean): Clip {
  const { transition, ...rest } = clip;
  const taken = leads ? Math.min(transition?.takenAfterCutMs ?? 0, clip.outMs - clip.inMs - 1) : 0;
  return {
    ...rest,
    inMs: clip.inMs + taken,
    handles: { ...clip.handles, beforeMs: clip.handles.beforeMs + taken },
  };
}

export function countTransitions(clips: readonly Clip[]): number {
  return clips.filter(({ transition }) => transition !== undefined).length;
}

function piecesOf(clip: Clip, cuts: readonly SourceRange[], silent: boolean): Clip[] {
  const pieces: Clip[] = [];
  let { inMs } = clip;
  let { beforeMs } = clip.handles;
  for (const cut of cuts) {
    const lengthMs = cut.outMs - cut.inMs;
    if (cut.inMs > inMs) {
      const atEnd = cut.outMs >= clip.outMs;
      const afterMs = silent ? lengthMs + (atEnd ? clip.handles.afterMs : 0) : 0;
      pieces.push({ ...partOf(clip, inMs, cut.inMs), handles: { beforeMs, afterMs } });
      beforeMs = silent ? lengthMs : 0;
    } else {
      beforeMs = silent ? beforeMs + lengthMs : 0;
    }
    inMs = Math.max(inMs, cut.outMs);
  }
  if (inMs < clip.outMs) {
    pieces.push({
      ...partOf(clip, inMs, clip.outMs),
      handles: { beforeMs, afterMs: clip.handles.afterMs },
    });
  }
  // The transition into the clip belongs to its first picture.
  return pieces.map((piece, i) => {
    if (i === 0) return piece;
    return withoutOwnTransition(piece);
  });
}

/** Cuts without taking anything out. Moments in a transition or at a cut are left out of the result's `at`. */
export function splitAt(
  timeline: Timeline,
  moments: readonly number[],
): Cut & { readonly at: readonly number[] } {
  const placed = placeClips(timeline.clips);
  const at: number[] = [];
  const wanted = [...new Set(moments)].sort((a, b) => a - b);
  let { nextId } = timeline;
  const pieces: Piece[] = [];
  placed.forEach(({ clip, startMs, endMs, index }) => {
    const previousEnd = clip.transition ? (placed[index - 1]?.endMs ?? startMs) : startMs;
    const next = placed[index + 1];
    const nextStart = next?.clip.transition ? next.startMs : endMs;
    let rest = clip;
    for (const ms of wanted) {
      if (ms <= previousEnd || ms >= nextStart) continue;
      const sourceMs = sourceMsAt(clip, startMs, ms);
      const left = { ...partOf(rest, rest.inMs, sourceMs), handles: { ...rest.handles, afterMs: 0 } };
      const right = withoutOwnTransition({
        ...partOf(rest, sourceMs, rest.outMs),
        id: `c${nextId}`,
        handles: { ...rest.handles, beforeMs: 0 },
      });
      if (isTooShort(left, timeline) || isTooShort(right, timeline)) continue;
      nextId++;
      pieces.push({ clip: left, was: index });
      rest = right;
      at.push(ms);
    }
    pieces.push({ clip: rest, was: index });
  });
  return { ...settle(timeline, pieces, nextId), at };
}

function withoutOwnTransition(clip: Clip): Clip {
  const cut = { ...clip };
  delete cut.transition;
  return cut;
}
