import { formatRational } from '../model/rational';
import type { Rational } from '../model/rational';
import { RenderError } from './render-error';
import { sentence } from '../../contract/sentence';

export type Quality = 'low' | 'medium' | 'high';

/** What of an ffmpeg's abilities the planner looks at; `FfmpegTools` has it. */
export interface Capabilities {
  readonly version: { readonly major: number; readonly minor: number };
  readonly filters: ReadonlySet<string>;
  readonly encoders: ReadonlySet<string>;
}

/** What of a canvas the encoder has to know. */
export interface EncodedCanvas {
  readonly width: number;
  readonly height: number;
  readonly fps: Rational;
}

/** How ffmpeg is told to encode the picture. */
export interface VideoEncoding {
  /** Global options, before the inputs: the device that encodes. */
  readonly device: readonly string[];
  /** Filters at the very end of the graph, after which the picture is what the encoder takes. */
  readonly filters: readonly string[];
  /** Options of the output. */
  readonly options: readonly string[];
}

/**
 * Constant quality: CRF 18 can't be told from the source by eye, 23 is x264's own balance, 28 is for a look.
 * The preset is `veryfast` in all: at CRF 18, `fast` makes a file of the same size in over twice the time
 * (measured on 1080p with noise: SSIM 0.9920 instead of 0.9908).
 */
const crf: Readonly<Record<Quality, number>> = { low: 28, medium: 23, high: 18 };

/** For encoders that know no constant quality: bits for each pixel of each frame. */
const bitsPerPixel: Readonly<Record<Quality, number>> = { low: 0.05, medium: 0.1, high: 0.2 };

/** Without libx264: what encodes H.264 without a device that may be absent. */
const otherEncoders = ['h264_videotoolbox', 'libopenh264', 'h264_mf'] as const;

export const colourTags: readonly string[] = [
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
];

/** A constant rate, and a key frame at least every two seconds. */
export function frameOptions({ fps }: EncodedCanvas): string[] {
  const keyFrameInterval = Math.round((2 * fps.num) / fps.den);
  return ['-r', formatRational(fps), '-fps_mode', 'cfr', '-g', String(keyFrameInterval)];
}

/** Bits a second. */
export function bitrateFor({ width, height, fps }: EncodedCanvas, quality: Quality): number {
  return Math.round((width * height * fps.num * bitsPerPixel[quality]) / fps.den);
}

/**
 * H.264 for all of a timeline's stretches: the same settings everywhere, so that they can be joined by copying.
 * @throws {RenderError} `ffmpegLacks` where this build has no H.264 encoder.
 */
export function videoEncoding(
  { encoders }: Pick<Capabilities, 'encoders'>,
  quality: Quality,
  canvas: EncodedCanvas,
): string[] {
  const encoder = softwareEncoder(encoders);
  const control =
    encoder === 'libx264'
      ? ['-preset', 'veryfast', '-crf', String(crf[quality]), '-profile:v', 'high']
      : ['-b:v', String(bitrateFor(canvas, quality))];
  return ['-c:v', encoder, ...control, ...frameOptions(canvas), '-pix_fmt', 'yuv420p', ...colourTags];
}

/** @throws {RenderError} `ffmpegLacks` where this build has no H.264 encoder. */
export function softwareEncoder(encoders: ReadonlySet<string>): string {
  const found = ['libx264', ...otherEncoders].find((name) => encoders.has(name));
  if (found !== undefined) return found;
  const message = sentence(
    'This ffmpeg has no H.264 encoder. Install a build with libx264 and export again.',
  );
  throw new RenderError('ffmpegLacks', message);
}

export const soundEncoding = ['-c:a', 'aac', '-b:a', '192k'] as const;

/** Ticks a second of the video track, so fine that no frame of this rate is rounded. */
export function trackTimescale({ num }: Rational): number {
  return num >= 10_000 ? num : num * Math.ceil(10_000 / num);
}

/** A low estimate of the file's size in bytes, to tell a disk that is clearly too full. */
export function estimateBytes(canvas: EncodedCanvas, frames: number): number {
  const picture = (canvas.width * canvas.height * frames * 0.01) / 8;
  const sound = (frames * canvas.fps.den * 24_000) / canvas.fps.num;
  return Math.ceil(picture + sound) + 1_000_000;
}
