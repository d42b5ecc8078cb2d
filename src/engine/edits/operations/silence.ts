import type { Loudness } from '../../model/media';
import { frameToMs, msToFrame } from '../../model/rational';
import type { Clip } from '../../model/timeline';
import type { SourceRange } from './cutting';

/** What counts as silence. Times in milliseconds of the source. */
export interface SilenceRule {
  /** Peak, 0 to 1 of full scale; a frame at least this loud is sound. */
  readonly threshold: number;
  /** Kept before and after every sound. */
  readonly marginMs: number;
  /** What is left of every gap that is cut, in place of two margins. */
  readonly pauseMs?: number;
  /** The share of every silence that is left, 0 to 1. */
  readonly leaves?: number;
  /** Shorter sounds are taken for noise and go. */
  readonly shortestSoundMs: number;
  /** Shorter gaps stay. */
  readonly shortestCutMs: number;
}

/**
 * The silent stretches of a clip, or of any part of a source, on the source's frame grid. The rule is auto-editor's:
 * frames by their peak, a margin on both sides, then short sounds dropped and short gaps closed until nothing changes.
 */
export function silencesOf(clip: SourceRange, { rate, peaks }: Loudness, rule: SilenceRule): SourceRange[] {
  const first = msToFrame(clip.inMs, rate);
  const last = Math.max(first, msToFrame(clip.outMs, rate));
  const frames = (ms: number) => Math.round((ms * rate.num) / (rate.den * 1000));
  // Peaks have single precision: a peak of exactly the threshold must count as sound.
  const threshold = Math.fround(rule.threshold);
  const loud = Array.from({ length: last - first }, (_, i) => (peaks[first + i] ?? 0) >= threshold);
  // An odd number of frames is parted unevenly, so that the pause is as long as was asked for.
  const pause = rule.pauseMs === undefined ? 2 * frames(rule.marginMs) : frames(rule.pauseMs);
  const kept = closeGaps(
    widen(loud, Math.floor(pause / 2), Math.ceil(pause / 2)),
    frames(rule.shortestSoundMs),
    frames(rule.shortestCutMs),
  );
  return runsOf(kept)
    .filter(({ value }) => !value)
    .map((run) => shortened(run, rule.leaves ?? 0))
    .map(({ from, to }) => ({
      inMs: from === 0 ? clip.inMs : frameToMs(first + from, rate),
      outMs: to === kept.length ? clip.outMs : frameToMs(first + to, rate),
    }))
    .filter(({ inMs, outMs }) => inMs < outMs);
}

/** What goes of a silent run of which a share is left at both its ends. */
function shortened({ value, from, to }: Run, leaves: number): Run {
  const left = Math.round((to - from) * leaves);
  return { value, from: from + Math.floor(left / 2), to: to - Math.ceil(left / 2) };
}

/**
 * The silent stretches of a clip that plays backwards, which counts in its source from the end: looked for in the
 * source as it was recorded, and mirrored.
 */
export function silencesOfReversed(
  clip: Clip,
  loudness: Loudness,
  rule: SilenceRule,
  sourceMs: number,
): SourceRange[] {
  const asRecorded = { ...clip, inMs: sourceMs - clip.outMs, outMs: sourceMs - clip.inMs };
  return silencesOf(asRecorded, loudness, rule)
    .map(({ inMs, outMs }) => ({ inMs: sourceMs - outMs, outMs: sourceMs - inMs }))
    .reverse();
}

/** Keeps so many frames more before and after every loud stretch. */
export function widen(loud: readonly boolean[], before: number, after = before): boolean[] {
  const wide = Array.from(loud, () => false);
  for (const { value, from, to } of runsOf(loud)) {
    if (value) wide.fill(true, Math.max(0, from - before), Math.min(loud.length, to + after));
  }
  return wide;
}

/** Drops kept stretches under `shortestKept` frames and closes gaps under `shortestGap` until nothing changes. */
export function closeGaps(kept: readonly boolean[], shortestKept: number, shortestGap: number): boolean[] {
  const result = [...kept];
  let changed = true;
  // Every round turns whole runs over, so there are never more rounds than runs; two are usual.
  for (let rounds = 0; changed && rounds <= kept.length; rounds++) {
    const dropped = replaceShortRuns(result, true, shortestKept);
    const closed = replaceShortRuns(result, false, shortestGap);
    changed = dropped || closed;
  }
  return result;
}

function replaceShortRuns(frames: boolean[], value: boolean, shortest: number): boolean {
  let changed = false;
  for (const run of runsOf(frames)) {
    if (run.value !== value || run.to - run.from >= shortest) continue;
    frames.fill(!value, run.from, run.to);
    changed = true;
  }
  return changed;
}

interface Run {
  readonly value: boolean;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

function runsOf(frames: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let i = 1; i <= frames.length; i++) {
    if (i < frames.length && frames[i] === frames[from]) continue;
    const value = frames[from];
    if (value !== undefined) runs.push({ value, from, to: i });
    from = i;
  }
  return runs;
}
