import type { Canvas } from '../model/timeline';
import type { FramedClip, FramedTimeline } from './frames';
import { splitRun } from './runs';
import type { Run } from './runs';

/** A part of the timeline that one ffmpeg process renders. Nothing overlaps its two ends. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
}

/** Every input holds decoded pictures; eight of 1080p stay well under half a gigabyte. */
const maxInputs = 8;

/**
 * Seconds. Where a stretch ends is told by the sources and not by the clock, so that what follows a change of the
 * timeline falls into the same stretches as before, which are then taken from the cache: at a hard cut whose source
 * frame has a mark, at any hard cut once it is long, and in a long clip on a grid of its source.
 */
const lengths = { least: 6, long: 18, longest: 24, grid: 12 } as const;

/**
 * One clip in eight has the mark, and of short clips fewer, so that marks are seconds apart: each part costs a process
 * and decoding from a key frame on.
 */
function isMarked({ source, start, end }: FramedClip, grid: number): boolean {
  const share = Math.min(1 / 8, (end - start) / grid);
  return Math.imul(source, 0x9e3779b1) >>> 0 < share * 2 ** 32;
}

/**
 * How many frames of the canvas are turned round at once: all of them are in memory, which may be 100 MB.
 */
export function backwardsChunk({ width, height }: Pick<Canvas, 'width' | 'height'>): number {
  return Math.max(1, Math.floor(100_000_000 / (width * height * 1.5)));
}

/** The frames at which the timeline is cut into stretches, in order; none lies in a transition. */
export function cutFrames({ clips, fps }: FramedTimeline, canvas: Canvas): number[] {
  const inFrames = (seconds: number) => Math.round((seconds * fps.num) / fps.den);
  const usual = {
    least: inFrames(lengths.least),
    longest: inFrames(lengths.longest),
    grid: inFrames(lengths.grid),
  };
  const chunks = (maxInputs / 2 - 1) * backwardsChunk(canvas);
  const ofBackwards = { least: 1, longest: chunks, grid: chunks };
  const cuts: number[] = [];
  let from = 0;
  for (const [index, framed] of clips.entries()) {
    const { clip, start, end, source } = framed;
    const before = clips[index - 1];
    if (before && before.end <= start) {
      const length = start - from;
      const isLong = length >= inFrames(lengths.long) || before.clip.reversed || clip.reversed;
      if (isLong || (length >= usual.least && isMarked(framed, usual.grid))) {
        cuts.push(start);
        from = start;
      }
    }
    const { least, longest, grid } = clip.reversed ? ofBackwards : usual;
    const alone = aloneBetween(framed, before, clips[index + 1]);
    while (end - from > longest) {
      const earliest = Math.max(from + least, alone.start);
      const cut = earliest + ((grid - ((source + earliest - start) % grid)) % grid);
      if (cut >= alone.end) break;
      cuts.push(cut);
      from = cut;
    }
  }
  return cuts;
}

/** The frames of a clip that no transition reaches; a cut between `start` and `end` leaves it a frame on both sides. */
function aloneBetween(
  { start, end }: FramedClip,
  before: FramedClip | undefined,
  after: FramedClip | undefined,
): { start: number; end: number } {
  return { start: Math.max(start + 1, before?.end ?? 0), end: Math.min(end, after?.start ?? end) };
}

/** Groups the runs into stretches between the cuts, and divides those further that would open too many inputs. */
export function stretchesOf(runs: readonly Run[], cuts: readonly number[], canvas: Canvas): Stretch[] {
  const rest = [...cuts];
  const groups: Run[][] = [[]];
  for (const run of runs) {
    let tail = run;
    for (let cut = rest[0]; cut !== undefined && cut < tail.end; cut = rest[0]) {
      rest.shift();
      if (cut > tail.start) {
        const [head, after] = splitRun(tail, cut);
        groups.at(-1)?.push(head);
        tail = after;
      }
      groups.push([]);
    }
    groups.at(-1)?.push(tail);
  }
  return groups.flatMap((group) => fewInputs(group, canvas));
}

/** A photo of so many pixels counts as much as a video. */
const pixelsOfInput = 16_000_000;

function inputsOf({ media, play, start, end }: Run, canvas: Canvas): number {
  if (media.kind === 'image') return Math.ceil((media.width * media.height) / pixelsOfInput);
  return play.kind === 'backwards' ? Math.ceil((end - start) / backwardsChunk(canvas)) : 1;
}

/**
 * Divides the runs so that no process has more inputs than memory allows: at a hard cut, or else in the middle
 * of a run, at a frame where it stands alone between its two transitions.
 */
function fewInputs(runs: readonly Run[], canvas: Canvas): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Run[] = [];
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last) stretches.push({ start: first.start, end: last.end, runs: current });
  };
  for (const run of runs) {
    const last = current.at(-1);
    const inputs = current.reduce((sum, each) => sum + inputsOf(each, canvas), 0);
    if (last && inputs + inputsOf(run, canvas) > maxInputs) {
      const aloneFrom = Math.max(current.at(-2)?.end ?? 0, last.start);
      const cut = Math.floor((aloneFrom + run.start) / 2);
      if (run.start >= last.end) {
        close();
        current = [];
      } else if (cut > last.start) {
        const [head, tail] = splitRun(last, cut);
        current = [...current.slice(0, -1), head];
        close();
        current = [tail];
      } else if (current.length > 1) {
        // The transition takes up the whole run, so that it follows a hard cut.
        current = current.slice(0, -1);
        close();
        current = [last];
      }
    }
    current.push(run);
  }
  close();
  return stretches;
}
