import { isDeepStrictEqual } from 'node:util';
import { msToFrame } from '../model/rational';
import type { Rational } from '../model/rational';
import { placeClips } from '../model/timeline';
import type { Clip, Timeline } from '../model/timeline';

/**
 * The main track in exact frames of the canvas. Each boundary is rounded once, from the timeline's own
 * milliseconds, so that nothing drifts; what overlaps after rounding is the transition.
 */
export interface FramedClip {
  readonly clip: Clip;
  /** First frame on the timeline, and the one after the last; never empty. */
  readonly start: number;
  readonly end: number;
  /** The first frame's place in the source as it plays at the clip's speed (and backwards), in frames of the canvas. */
  readonly source: number;
}

export interface FramedTimeline {
  readonly fps: Rational;
  /** How many frames the whole timeline has. */
  readonly frames: number;
  readonly clips: readonly FramedClip[];
}

export const sampleRate = 48_000;

/** The sample at 48 kHz that a frame starts at. */
export function frameToSample(frame: number, { num, den }: Rational): number {
  return Math.round((frame * sampleRate * den) / num);
}

export function frameTimeline(timeline: Pick<Timeline, 'canvas' | 'clips'>): FramedTimeline {
  const { fps } = timeline.canvas;
  const clips: FramedClip[] = [];
  for (const { clip, startMs, endMs } of placeClips(timeline.clips)) {
    const before = clips.at(-1);
    // A transition never reaches past the clip before into the one before that.
    const start = Math.max(msToFrame(startMs, fps), clips.at(-2)?.end ?? 0);
    const end = msToFrame(endMs, fps);
    if (end > start) clips.push({ clip, start, end, source: sourceFrame(clip, start, before, fps) });
  }
  return { fps, frames: clips.at(-1)?.end ?? 0, clips };
}

/** A split without a gap stays seamless: rounding must not skip or repeat a frame there. */
function sourceFrame(clip: Clip, start: number, before: FramedClip | undefined, fps: Rational): number {
  const source = msToFrame(clip.inMs / clip.speed, fps);
  if (!before || before.end !== start || !sameSource(before.clip, clip)) return source;
  const next = before.source + before.end - before.start;
  const rounding = source < next && next - source <= 1;
  return rounding || clip.inMs === before.clip.outMs ? next : source;
}

/** Whether two clips show the same source in the same way, so that one can go on where the other stops. */
export function sameSource(a: Clip, b: Clip): boolean {
  const isStill = a.freezeAtMs !== undefined || a.effects?.zoom !== undefined;
  return (
    !isStill &&
    b.freezeAtMs === undefined &&
    a.mediaId === b.mediaId &&
    a.speed === b.speed &&
    a.reversed === b.reversed &&
    isDeepStrictEqual(a.effects ?? {}, b.effects ?? {})
  );
}
