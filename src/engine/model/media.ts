import type { Rational } from './rational';

/** A file that was uploaded to a session, as ffmpeg sees it. Its id is stable for the session's life. */
export type Media = VideoMedia | ImageMedia | AudioMedia;

interface MediaFile {
  readonly id: string;
  /** The name that the user knows it by, such as `harbour.mp4`. */
  readonly fileName: string;
  /** Absolute path on this machine. */
  readonly path: string;
  /** The file's size when it was looked at; sessions of earlier versions do not know it. */
  readonly bytes?: number | undefined;
  /** When it had been written last by then, in milliseconds since the epoch, with their fraction. */
  readonly mtimeMs?: number | undefined;
}

export interface VideoMedia extends MediaFile {
  readonly kind: 'video';
  readonly durationMs: number;
  /** Pixels as displayed: after rotation, with square pixels. */
  readonly width: number;
  readonly height: number;
  /** The nominal (constant) rate; a variable one is told by its average. */
  readonly fps: Rational;
  readonly hasAudio: boolean;
  /** How the picture is stored; sessions of earlier versions do not know it. */
  readonly picture?: PictureFacts | undefined;
  /** How the sound is stored, where there is one; sessions of earlier versions do not know it. */
  readonly sound?: SoundFacts | undefined;
}

/** How a stream of pictures is stored. Names are ffmpeg's; `undefined` is what the file does not say. */
export interface PictureFacts {
  readonly codec: string;
  readonly profile: string | undefined;
  readonly pixelFormat: string;
  /** Degrees clockwise that a stored picture is turned to be shown; ffmpeg's filters see it turned already. */
  readonly rotation: Rotation;
  readonly squarePixels: boolean;
  readonly interlaced: boolean;
  /** `pq` and `hlg` are the two of HDR. */
  readonly transfer: 'sdr' | 'pq' | 'hlg';
  /** The matrix between colour and luma: `bt709`, `smpte170m`, `bt2020nc`, `gbr`… */
  readonly colorSpace: string | undefined;
  /** `tv` is limited, `pc` is full. */
  readonly colorRange: string | undefined;
  /** Whether every frame lasts as long as the others, as far as the container tells by its rates. */
  readonly constantRate: boolean;
  readonly hasAlpha: boolean;
  /**
   * Microseconds from the container's start to the first frame, where they are less than a frame: what an encoder of
   * sound needs to warm up. Such a source starts with its picture.
   */
  readonly lateUs?: number | undefined;
}

export type Rotation = 0 | 90 | 180 | 270;

/**
 * Where a source's time 0 lies, in microseconds from its container's start: at its first frame where that is up to a
 * frame late, for its sound too. A picture that comes later than that is seen from the container's start on.
 */
export function startUs(media: Media): number {
  return media.kind === 'video' ? (media.picture?.lateUs ?? 0) : 0;
}

/** How a stream of sound is stored. */
export interface SoundFacts {
  /** ffmpeg's name. */
  readonly codec: string;
  readonly channels: number;
  /** Samples a second, of each channel. */
  readonly sampleRate: number;
}

export interface ImageMedia extends MediaFile {
  readonly kind: 'image';
  /** Pixels as displayed. */
  readonly width: number;
  readonly height: number;
  /** How the camera was held; nothing where the picture is stored upright. */
  readonly orientation?: Orientation | undefined;
}

/** As EXIF counts: 1 is upright, 3 upside down, 6 to be turned clockwise, 8 counter-clockwise; the others mirror. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface AudioMedia extends MediaFile {
  readonly kind: 'audio';
  readonly durationMs: number;
  /** How it is stored; sessions of earlier versions do not know it. */
  readonly sound?: SoundFacts | undefined;
}

/** Whether something can be heard of it; there may be no such media. */
export function hasSound(
  media: Media | undefined,
): media is AudioMedia | (VideoMedia & { readonly hasAudio: true }) {
  return media?.kind === 'audio' || (media?.kind === 'video' && media.hasAudio);
}

/**
 * How loud a media file is, one value for each frame-long window: the *peak* sample, 0 to 1 of full scale,
 * over all channels. Silence is cut on the same grid that the picture is cut on.
 */
export interface Loudness {
  /** Windows a second: the video's own frame rate; 30 for sound alone. */
  readonly rate: Rational;
  readonly peaks: Float32Array;
}
