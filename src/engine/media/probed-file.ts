import type { PictureFacts, Rotation, SoundFacts } from '../model/media';
import type { Rational } from '../model/rational';

/** What ffprobe, or `ffmpeg -i`, tells of a file. Seconds as it writes them; `undefined` is unknown. */
export interface ProbedFile {
  readonly startS?: number | undefined;
  readonly durationS?: number | undefined;
  /** The first stream of moving pictures or the picture; cover art of a sound is none. */
  readonly video?: ProbedVideo | undefined;
  readonly audio?: ProbedSound | undefined;
}

export interface ProbedStream {
  readonly startS?: number | undefined;
  readonly durationS?: number | undefined;
}

export interface ProbedSound extends ProbedStream {
  /** `undefined` where the stream does not say what it is made of. */
  readonly facts?: SoundFacts | undefined;
}

export interface ProbedVideo extends ProbedStream {
  /** Pixels as displayed. */
  readonly width: number;
  readonly height: number;
  readonly lowestRate?: Rational | undefined;
  readonly averageRate?: Rational | undefined;
  /** How many pictures there are; counted for a GIF only. */
  readonly packets?: number | undefined;
  readonly facts: StoredPicture;
}

/** What is known of the stored pictures before the rates are compared and the first is decoded. */
export type StoredPicture = Omit<PictureFacts, 'constantRate' | 'lateUs'>;

/**
 * The size as displayed out of the stored one.
 * @param sampleAspectRatio width by height of a stored pixel; 1 where unknown.
 */
export function displayedSize(
  stored: { readonly width: number; readonly height: number },
  sampleAspectRatio: number,
  rotation: Rotation,
): { width: number; height: number } {
  const width = Math.max(1, Math.round(stored.width * sampleAspectRatio));
  const upright = rotation === 0 || rotation === 180;
  return upright ? { width, height: stored.height } : { width: stored.height, height: width };
}

/** @param degrees as a display matrix tells them: counter-clockwise, any sign. */
export function clockwise(degrees: number): Rotation {
  const turns = ((-Math.round(degrees / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turns] ?? 0;
}

/** @param name ffmpeg's name of a transfer characteristic. */
export function transferOf(name: string | undefined): PictureFacts['transfer'] {
  if (name === 'smpte2084') return 'pq';
  return name === 'arib-std-b67' ? 'hlg' : 'sdr';
}

/** @param alphaMode the tag by which WebM tells of a second picture with the transparency. */
export function hasAlpha(pixelFormat: string, alphaMode: string | undefined): boolean {
  return alphaMode === '1' || /^(yuva|rgba|bgra|argb|abgr|gbrap|ya\d|ayuv|vuya|pal8)/.test(pixelFormat);
}
