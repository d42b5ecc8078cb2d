import { clipDurationMs, placeClips, timelineDurationMs } from '../../model/timeline';
import type { Overlay } from '../../model/overlay';
import type { Clip, MusicClip, Timeline, Title } from '../../model/timeline';

/** A clip of the new main track and the index of the clip that it was before; `undefined` for a new one. */
export interface Piece {
  readonly clip: Clip;
  readonly was: number | undefined;
}

export interface Rippled {
  readonly timeline: Timeline;
  /** What lost its whole stretch and went with it. */
  readonly droppedTitles: readonly Title[];
  readonly droppedOverlays: readonly Overlay[];
  readonly droppedMusic: readonly MusicClip[];
}

/** Where a stretch of the old timeline went. */
interface Anchor {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * Replaces the main track. Titles, overlays and music with fixed places move with the picture under them; those whose
 * picture is all gone are dropped and named. Where the order of the pieces changed, titles and overlays
 * follow the picture that they start on and music stays.
 */
export function ripple(timeline: Timeline, pieces: readonly Piece[], nextId: number): Rippled {
  const clips = pieces.map(({ clip }) => clip);
  const anchors = anchorsOf(timeline, pieces);
  const order = pieces.flatMap(({ was }) => (was === undefined ? [] : [was]));
  const inOrder = order.every((was, i) => i === 0 || was >= (order[i - 1] ?? 0));
  const totalMs = timelineDurationMs({ clips });
  const follow = <T extends Stretch>(all: readonly T[]) => {
    const [kept, dropped]: [T[], T[]] = [[], []];
    for (const each of all) {
      const moved = moveStretch(each, anchors, inOrder, totalMs);
      if (moved) kept.push({ ...each, ...moved });
      else dropped.push(each);
    }
    return { kept, dropped };
  };
  const titles = follow(timeline.titles);
  const overlays = follow(timeline.overlays);
  const music: MusicClip[] = [];
  const droppedMusic: MusicClip[] = [];
  const passagesOf = ({ passages = [] }: MusicClip) => {
    const kept = passages.flatMap((passage) => {
      const moved = inOrder ? moveStretch(passage, anchors, true, totalMs) : passage;
      return moved && moved.endMs !== 'timeline'
        ? [{ ...passage, startMs: moved.startMs, endMs: moved.endMs }]
        : [];
    });
    return kept.length > 0 ? { passages: kept } : {};
  };
  for (const clip of timeline.music) {
    const moved = inOrder ? moveStretch(clip, anchors, true, totalMs, true) : clip;
    if (moved && moved.startMs < totalMs)
      music.push({ ...withoutPassages(clip), ...moved, ...passagesOf(clip) });
    else droppedMusic.push(clip);
  }
  return {
    timeline: { ...timeline, clips, overlays: overlays.kept, titles: titles.kept, music, nextId },
    droppedTitles: titles.dropped,
    droppedOverlays: overlays.dropped,
    droppedMusic,
  };
}

function withoutPassages(clip: MusicClip): MusicClip {
  const bare = { ...clip };
  delete bare.passages;
  return bare;
}

interface Stretch {
  readonly startMs: number;
  readonly endMs: number | 'timeline';
}

function anchorsOf(timeline: Timeline, pieces: readonly Piece[]): Anchor[] {
  const before = placeClips(timeline.clips);
  const after = placeClips(pieces.map(({ clip }) => clip));
  const anchors: Anchor[] = [];
  pieces.forEach(({ clip, was }, i) => {
    const old = was === undefined ? undefined : before[was];
    const now = after[i];
    if (!old || !now) return;
    const inMs = Math.max(clip.inMs, old.clip.inMs);
    const outMs = Math.min(clip.outMs, old.clip.outMs);
    if (inMs >= outMs) return;
    const onOld = (sourceMs: number) => old.startMs + (sourceMs - old.clip.inMs) / old.clip.speed;
    const onNew = (sourceMs: number) => now.startMs + (sourceMs - clip.inMs) / clip.speed;
    anchors.push({
      oldStart: onOld(inMs),
      oldEnd: onOld(outMs),
      newStart: onNew(inMs),
      newEnd: onNew(outMs),
    });
  });
  return anchors.sort((a, b) => a.oldStart - b.oldStart);
}

function moveStretch(
  { startMs, endMs }: Stretch,
  anchors: readonly Anchor[],
  inOrder: boolean,
  totalMs: number,
  pinnedToStart = false,
): Stretch | undefined {
  const first = anchors.findIndex(({ oldEnd }) => oldEnd > startMs);
  const start = anchors[first];
  if (!start) return undefined;
  const newStart = pinnedToStart && startMs === 0 ? 0 : Math.round(moveInto(start, startMs));
  if (endMs === 'timeline') return newStart < totalMs ? { startMs: newStart, endMs } : undefined;
  if (start.oldStart >= endMs) return undefined;
  if (!inOrder) return { startMs: newStart, endMs: Math.min(totalMs, newStart + endMs - startMs) };
  const end = anchors.findLast(({ oldStart }) => oldStart < endMs);
  if (!end) return undefined;
  const newEnd = Math.round(moveInto(end, endMs));
  return newEnd > newStart ? { startMs: newStart, endMs: newEnd } : undefined;
}

function moveInto({ oldStart, oldEnd, newStart, newEnd }: Anchor, ms: number): number {
  if (ms <= oldStart) return newStart;
  if (ms >= oldEnd) return newEnd;
  return newStart + ((ms - oldStart) * (newEnd - newStart)) / (oldEnd - oldStart);
}

/** The source moment that a clip shows at a moment of the timeline. */
export function sourceMsAt(clip: Clip, startMs: number, timelineMs: number): number {
  const ms = clip.inMs + Math.round((timelineMs - startMs) * clip.speed);
  return Math.min(clip.outMs, Math.max(clip.inMs, ms));
}

/** The moment of the timeline at which a clip shows a moment of its source. */
export function timelineMsAt(clip: Clip, startMs: number, sourceMs: number): number {
  return startMs + Math.round((sourceMs - clip.inMs) / clip.speed);
}

/** How long one frame of the canvas is, in milliseconds rounded down; nothing shorter is kept as a clip. */
export function shortestClipMs(timeline: Pick<Timeline, 'canvas'>): number {
  const { num, den } = timeline.canvas.fps;
  return Math.max(1, Math.floor((den * 1000) / num));
}

export function isTooShort(clip: Clip, timeline: Pick<Timeline, 'canvas'>): boolean {
  return clip.outMs <= clip.inMs || clipDurationMs(clip) < shortestClipMs(timeline);
}
