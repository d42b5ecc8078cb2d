import type { Media } from '../model/media';
import type { Rational } from '../model/rational';
import type { TransitionKind } from '../model/timeline';
import type { FramedClip, FramedTimeline } from './frames';

/** Frames of the canvas, counted in the source as it plays at the run's speed. */
export interface Piece {
  readonly source: number;
  readonly frames: number;
}

/** Pieces of one source in their order, one after the other: one input of ffmpeg, decoded once. */
export interface Run {
  readonly media: Media;
  readonly speed: number;
  /** First frame on the timeline, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** How the run before goes over into this one, where the two overlap. */
  readonly transition: TransitionKind | undefined;
}

/** A part of the timeline that one ffmpeg process renders. Nothing overlaps its two ends. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
}

/** Every input holds decoded pictures; eight of 1080p stay well under half a gigabyte. */
const maxInputs = 8;

/** What is cut out is decoded up to this length, and seeked past above it. */
const maxGapSeconds = 10;

export function runsOf({ clips, fps }: FramedTimeline, mediaOf: (clip: FramedClip) => Media): Run[] {
  const runs: Run[] = [];
  for (const framed of clips) {
    const { clip, start, end, source } = framed;
    const media = mediaOf(framed);
    const piece: Piece = { source, frames: end - start };
    const last = runs.at(-1);
    if (last && last.end === start && last.media.id === media.id && canFuse(last, piece, clip.speed, fps)) {
      runs[runs.length - 1] = { ...last, end, pieces: [...joined(last.pieces, piece)] };
    } else {
      const overlaps = last !== undefined && last.end > start;
      const transition = overlaps ? (clip.transition?.kind ?? 'fade') : undefined;
      runs.push({ media, speed: clip.speed, start, end, pieces: [piece], transition });
    }
  }
  return runs;
}

function canFuse(run: Run, piece: Piece, speed: number, fps: Rational): boolean {
  if (run.media.kind !== 'video') return true;
  const last = run.pieces.at(-1);
  if (!last || run.speed !== speed) return false;
  const gap = piece.source - (last.source + last.frames);
  return gap >= 0 && (gap * speed * fps.den) / fps.num <= maxGapSeconds;
}

function joined(pieces: readonly Piece[], next: Piece): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last || last.source + last.frames !== next.source) return [...pieces, next];
  return [...pieces.slice(0, -1), { source: last.source, frames: last.frames + next.frames }];
}

/**
 * Divides the runs so that no process has more inputs than memory allows: at a hard cut, or else in the middle
 * of a run, at a frame where it stands alone between its two transitions.
 */
export function stretchesOf(runs: readonly Run[]): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Run[] = [];
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last) stretches.push({ start: first.start, end: last.end, runs: current });
  };
  for (const run of runs) {
    const last = current.at(-1);
    if (last && current.length >= maxInputs) {
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
      } else {
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

function splitRun(run: Run, frame: number): [Run, Run] {
  const head: Piece[] = [];
  const tail: Piece[] = [];
  let left = frame - run.start;
  for (const { source, frames } of run.pieces) {
    const before = Math.min(frames, left);
    if (before > 0) head.push({ source, frames: before });
    if (frames > before) tail.push({ source: source + before, frames: frames - before });
    left -= before;
  }
  return [
    { ...run, end: frame, pieces: head },
    { ...run, start: frame, pieces: tail, transition: undefined },
  ];
}
