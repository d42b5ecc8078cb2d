import type { Rational } from '../model/rational';

/** What ffprobe, or `ffmpeg -i`, tells of a file. Seconds as it writes them; `undefined` is unknown. */
export interface ProbedFile {
  readonly startS?: number | undefined;
  readonly durationS?: number | undefined;
  /** The first stream of moving pictures or the picture; cover art of a sound is none. */
  readonly video?: ProbedVideo | undefined;
  readonly audio?: ProbedStream | undefined;
}

export interface ProbedStream {
  readonly startS?: number | undefined;
  readonly durationS?: number | undefined;
}

export interface ProbedVideo extends ProbedStream {
  /** Pixels as displayed. */
  readonly width: number;
  readonly height: number;
  readonly lowestRate?: Rational | undefined;
  readonly averageRate?: Rational | undefined;
  /** How many pictures there are; counted for a GIF only. */
  readonly packets?: number | undefined;
}

/**
 * The size as displayed out of the stored one.
 * @param sampleAspectRatio width by height of a stored pixel; 1 where unknown.
 * @param rotation degrees, any sign.
 */
export function displayedSize(
  stored: { readonly width: number; readonly height: number },
  sampleAspectRatio: number,
  rotation: number,
): { width: number; height: number } {
  const width = Math.max(1, Math.round(stored.width * sampleAspectRatio));
  const upright = Math.round(rotation / 90) % 2 === 0;
  return upright ? { width, height: stored.height } : { width: stored.height, height: width };
}
