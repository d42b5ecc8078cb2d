import type { Effects } from '../model/effects';
import type { Media } from '../model/media';
import { msToFrame } from '../model/rational';
import type { PlainColour } from '../model/plain-colour';
import type { Rational } from '../model/rational';
import type { Clip, TransitionKind } from '../model/timeline';
import { sameSource } from './frames';
import type { FramedClip, FramedTimeline } from './frames';

/** Frames of the canvas, counted in the source as it plays at the run's speed. */
export interface Piece {
  readonly source: number;
  readonly frames: number;
}

/** How a run shows its source. */
export type Play =
  | { readonly kind: 'forwards' }
  /** The pieces count in the source as it plays backwards, from its end. */
  | { readonly kind: 'backwards' }
  /** The frame at this place of the source, for as long as it lasts. */
  | { readonly kind: 'frozen'; readonly at: number };

/** Pieces of one source in their order, shown in the same way, one after the other. */
export interface Run {
  readonly media: Media | PlainColour;
  readonly speed: number;
  readonly play: Play;
  readonly effects: Effects;
  /** First frame on the timeline, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** How the run before goes over into this one, where the two overlap. */
  readonly transition: TransitionKind | undefined;
  /** Which frames of a move over the picture these are: how many came before, and how many the whole move has. */
  readonly zoom: { readonly before: number; readonly frames: number };
}

/** What is cut out is decoded up to this length, and seeked past above it. */
const maxGapSeconds = 10;

/** The clips as runs: neighbours that go on in the same source, in the same way, become one. */
export function runsOf({ clips, fps }: FramedTimeline, mediaOf: (clip: FramedClip) => Run['media']): Run[] {
  const runs: Run[] = [];
  let lastClip: Clip | undefined;
  for (const framed of clips) {
    const { clip, start, end, source } = framed;
    const piece: Piece = { source, frames: end - start };
    const last = runs.at(-1);
    const fuses = last?.end === start && lastClip && sameSource(lastClip, clip) && isNear(last, piece, fps);
    if (last && fuses) {
      runs[runs.length - 1] = { ...last, end, pieces: [...joined(last.pieces, piece)] };
    } else {
      const overlaps = last !== undefined && last.end > start;
      runs.push({
        media: mediaOf(framed),
        speed: clip.speed,
        play: playOf(clip, fps),
        effects: clip.effects ?? {},
        ...{ start, end, pieces: [piece] },
        transition: overlaps ? (clip.transition?.kind ?? 'fade') : undefined,
        zoom: { before: 0, frames: end - start },
      });
    }
    lastClip = clip;
  }
  return runs;
}

function playOf({ freezeAtMs, reversed, speed }: Clip, fps: Rational): Play {
  if (freezeAtMs !== undefined) return { kind: 'frozen', at: msToFrame(freezeAtMs / speed, fps) };
  return { kind: reversed ? 'backwards' : 'forwards' };
}

/** Whether decoding on to the piece costs less than opening the source once more. */
function isNear({ media, pieces, speed, play }: Run, piece: Piece, fps: Rational): boolean {
  if (media.kind !== 'video') return true;
  const last = pieces.at(-1);
  if (!last) return false;
  const gap = piece.source - (last.source + last.frames);
  if (play.kind === 'backwards') return gap === 0;
  return gap >= 0 && (gap * speed * fps.den) / fps.num <= maxGapSeconds;
}

function joined(pieces: readonly Piece[], next: Piece): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last || last.source + last.frames !== next.source) return [...pieces, next];
  return [...pieces.slice(0, -1), { source: last.source, frames: last.frames + next.frames }];
}

/** The run in two, before and after a frame of the timeline that lies within it. */
export function splitRun(run: Run, frame: number): [Run, Run] {
  const head: Piece[] = [];
  const tail: Piece[] = [];
  let left = frame - run.start;
  for (const { source, frames } of run.pieces) {
    const before = Math.min(frames, left);
    if (before > 0) head.push({ source, frames: before });
    if (frames > before) tail.push({ source: source + before, frames: frames - before });
    left -= before;
  }
  const { before, frames } = run.zoom;
  return [
    { ...run, end: frame, pieces: head },
    {
      ...run,
      start: frame,
      pieces: tail,
      transition: undefined,
      zoom: { before: before + frame - run.start, frames },
    },
  ];
}
