import { parseRational } from '../model/rational';
import type { Rational } from '../model/rational';
import type { Canvas } from '../model/timeline';
import { even } from './fit';

/** What can be asked of an output's picture, as the contract's output settings say it. */
export interface PictureRequest {
  /** Even pixels. `shortSide` keeps the picture's shape. */
  readonly size?: { readonly width: number; readonly height: number } | { readonly shortSide: number };
  /** Frames a second as a fraction, such as `30000/1001`. */
  readonly fps?: string;
}

interface Bounds {
  readonly shortSide: number;
  readonly longSide: number;
  /** Frames a second. */
  readonly fps: number;
}

const largestVideo: Bounds = { shortSide: 1080, longSide: 1920, fps: 60 };

/** A GIF has no motion compensation: at 15 frames a second of 854x480 it has over 1 MB for each second of film. */
const usualGif: Bounds = { shortSide: 480, longSide: 854, fps: 15 };

/** Small enough to be made in a fraction of the time, large enough to judge a cut and to read a title. */
const previewBounds: Bounds = { shortSide: 360, longSide: 640, fps: 30 };

/**
 * The canvas that an output is rendered on. What is not asked for stays as it is, but never larger than a video may
 * be (1920x1080, upright 1080x1920) or a GIF usually is; nothing is scaled up unless a size is asked for.
 */
export function outputCanvas(canvas: Canvas, format: 'mp4' | 'gif', { size, fps }: PictureRequest): Canvas {
  const bounds = format === 'gif' ? usualGif : largestVideo;
  const rate = fps === undefined ? undefined : parseRational(fps);
  return {
    ...canvas,
    ...(size ? askedSize(canvas, size) : within(canvas, bounds)),
    fps: rate ?? slowedTo(canvas.fps, bounds.fps),
  };
}

/** The canvas of a quick preview: 360 pixels on the short side and 30 frames a second, or less where there are less. */
export function previewCanvas(canvas: Canvas): Canvas {
  return { ...canvas, ...within(canvas, previewBounds), fps: slowedTo(canvas.fps, previewBounds.fps) };
}

function askedSize(
  canvas: Canvas,
  size: NonNullable<PictureRequest['size']>,
): Pick<Canvas, 'width' | 'height'> {
  if ('width' in size) return { width: size.width, height: size.height };
  const { shortSide } = size;
  const factor = shortSide / Math.min(canvas.width, canvas.height);
  return scaled(canvas, Math.min(factor, largestVideo.longSide / Math.max(canvas.width, canvas.height)));
}

function within(
  { width, height }: Canvas,
  { shortSide, longSide }: Bounds,
): Pick<Canvas, 'width' | 'height'> {
  const factor = Math.min(1, shortSide / Math.min(width, height), longSide / Math.max(width, height));
  return scaled({ width, height }, factor);
}

/** In even pixels. */
export function scaled(
  { width, height }: Pick<Canvas, 'width' | 'height'>,
  factor: number,
): Pick<Canvas, 'width' | 'height'> {
  return { width: even(width * factor), height: even(height * factor) };
}

/** Every second, third, … frame, so that all that are kept are frames of before. */
function slowedTo({ num, den }: Rational, highest: number): Rational {
  // A rate such as 30000/1001 stays just below a bound, and 30001/1000 is not worth half the frames.
  const step = Math.max(1, Math.ceil(num / (den * highest) - 0.01));
  if (step === 1) return { num, den };
  return num % step === 0 ? { num: num / step, den } : { num, den: den * step };
}
