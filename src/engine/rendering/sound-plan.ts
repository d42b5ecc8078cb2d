import { foldsLouder } from '../media/input';
import type { Media } from '../model/media';
import { msToFrame } from '../model/rational';
import type { Timeline } from '../model/timeline';
import { frameToSample } from './frames';
import type { FramedTimeline } from './frames';
import type { Level } from './sound-levels';
import { voicesOfClips, voicesOfMusic, voicesOfOverlays } from './sound-voices';

/**
 * One sound on the timeline. All lengths and places are samples (of each channel) at 48 kHz, so that sound is
 * cut exactly where the picture is, at every frame rate.
 */
export interface Voice extends SourceReading {
  /** Factor; 1 is as recorded. */
  readonly gain: number;
  /** Where it sounds on the timeline, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly fadeIn: Fade;
  readonly fadeOut: Fade;
  /** Where its loudness changes: stretches that follow each other and cover the whole voice. */
  readonly levels?: readonly Level[];
  /** Absent: silent from where its source ends. */
  readonly loop?: Loop;
  /** `ducked` music gets quieter where a `leading` voice is heard; what is `beside` does neither. */
  readonly role: 'leading' | 'ducked' | 'beside';
  /** How far `ducked` music goes down, in dB, never above 0; absent is the usual depth. */
  readonly duckDb?: number;
}

/** How a source is read. */
export interface SourceReading {
  readonly media: SoundingMedia;
  readonly speed: number;
  /** Where its first sample lies in the source as it plays at this speed and in this direction. */
  readonly source: number;
  /** Plays backwards from this sample of the source at its own speed: the end of its picture. */
  readonly backwardsFrom?: number;
  readonly denoise?: true;
}

/** How a voice goes on when its source ends before the voice does. */
export type Loop =
  /** Again from `source`, over a short crossfade. */
  | { readonly kind: 'crossfaded' }
  /** Again from the start of the file, in step with a picture that does so: when so many samples were played of it. */
  | { readonly kind: 'periodic'; readonly samples: number };

export type SoundingMedia = Extract<Media, { kind: 'video' | 'audio' }>;

export interface Fade {
  readonly samples: number;
  /** `equalPower` keeps the loudness where one sound goes over into another. */
  readonly curve: 'linear' | 'equalPower';
}

export interface SoundPlan {
  readonly samples: number;
  /** Ordered by their start. */
  readonly voices: readonly Voice[];
  /** Fades of the whole; 0 is none. */
  readonly fadeIn: number;
  readonly fadeOut: number;
  /** Whether the sum can exceed full scale, so that it needs a limiter. */
  readonly limited: boolean;
  /** LUFS that the whole is brought to; absent is as mixed. */
  readonly loudness?: number;
}

export function planSound(
  timeline: Timeline,
  framed: FramedTimeline,
  media: ReadonlyMap<string, Media>,
): SoundPlan {
  const { frames, fps } = framed;
  const clips = voicesOfClips(framed, media);
  const overlays = voicesOfOverlays(timeline, frames, media);
  const music = voicesOfMusic(timeline, frames, media);
  const fade = timeline.soundFade ?? timeline.fade;
  const fadeSamples = (ms: number) => frameToSample(Math.min(frames, msToFrame(ms, fps)), fps);
  return {
    samples: frameToSample(frames, fps),
    voices: [...clips, ...overlays, ...music].sort((a, b) => a.start - b.start),
    fadeIn: fadeSamples(fade.inMs),
    fadeOut: fadeSamples(fade.outMs),
    limited: overlays.length > 0 || music.length > 0 || clips.some(canExceed),
    ...(timeline.loudness === undefined ? {} : { loudness: timeline.loudness }),
  };
}

/** Whether a voice alone, or with those it goes over into, can be louder than what was recorded. */
function canExceed({ gain, fadeIn, media }: Voice): boolean {
  return gain > 1 || fadeIn.curve === 'equalPower' || foldsLouder(media);
}
