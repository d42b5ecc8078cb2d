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
}

export interface ImageMedia extends MediaFile {
  readonly kind: 'image';
  readonly width: number;
  readonly height: number;
}

export interface AudioMedia extends MediaFile {
  readonly kind: 'audio';
  readonly durationMs: number;
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
