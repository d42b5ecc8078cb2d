import { fitInto1080p, usualCanvas } from '../../timeline/canvas-size';
import { frameStride } from '../../timeline/frame-rate';
import { imageDurationMs, placedFirst } from '../../timeline/first-timeline';
import type { Media } from '../model/media';
import type { Rational } from '../model/rational';
import type { Canvas, Clip, Timeline } from '../model/timeline';

/**
 * Puts media at the end of the main track, in the order given. Sounds are placed only where there is nothing
 * else: then they play over a plain picture. Without a timeline a new one is made for them.
 */
export function placeMedia(timeline: Timeline | undefined, media: readonly Media[]): Timeline {
  const base = timeline ?? emptyTimeline(canvasFor(media));
  const placed = base.clips.length > 0 ? media.filter(({ kind }) => kind !== 'audio') : placedFirst(media);
  let { nextId } = base;
  const clips = placed.map((each) => clipOf(each, `c${nextId++}`));
  return { ...base, clips: [...base.clips, ...clips], nextId };
}

function emptyTimeline(canvas: Canvas): Timeline {
  const fade = { inMs: 0, outMs: 0 };
  return { canvas, clips: [], overlays: [], music: [], titles: [], fade, nextId: 1 };
}

/** The whole of a media file as a clip. */
export function clipOf(media: Media, id: string): Clip {
  return {
    id,
    mediaId: media.id,
    inMs: 0,
    outMs: media.kind === 'image' ? imageDurationMs : Math.max(1, media.durationMs),
    speed: 1,
    volume: 100,
    handles: { beforeMs: 0, afterMs: 0 },
  };
}

/**
 * The canvas for media: the displayed size of the first video, scaled down into 1920x1080 or 1080x1920 but never
 * up, and its frame rate, from 1 to 60; 1920x1080 at 30 where there is no video.
 */
export function canvasFor(media: readonly Media[]): Canvas {
  const first = media.find((each) => each.kind === 'video');
  if (!first) return { ...usualCanvas, fps: { num: 30, den: 1 }, fit: 'pad' };
  return { ...fitInto1080p(first), fps: capFrameRate(first.fps), fit: 'pad' };
}

/** Raises a rate below 1, and divides one over 60 by a whole number: 120 → 60, 100 → 50. */
function capFrameRate({ num, den }: Rational): Rational {
  const fps = num / den;
  if (fps < 1) return { num: 1, den: 1 };
  if (fps > 60 && fps < 61) return { num: 60, den: 1 };
  return { num, den: den * frameStride(fps) };
}
