import type { Effects } from './effects';
import type { Overlay } from './overlay';
import type { Rational } from './rational';
import type { Title } from './title';

export type { Title } from './title';

/**
 * The engine's timeline: immutable, changed only by the edits. Times are integer milliseconds; the renderer
 * turns them into frames of the canvas. The main track is magnetic: its clips follow each other without gaps.
 */
export interface Timeline {
  readonly canvas: Canvas;
  /** The main video track, in order. */
  readonly clips: readonly Clip[];
  /** Over the main track, the last one on top. */
  readonly overlays: readonly Overlay[];
  readonly music: readonly MusicClip[];
  /** Titles, lower thirds and captions. */
  readonly titles: readonly Title[];
  /** Fade of picture and sound at the two ends of the whole timeline; 0 is none. The picture's colour is black. */
  readonly fade: Fade & { readonly color?: 'white' };
  /** Fade of the whole sound, where it is another than the picture's. */
  readonly soundFade?: Fade;
  /** The loudness that the whole sound is brought to, in LUFS (-14 for the web); absent is as mixed. */
  readonly loudness?: number;
  /** The number that the next new clip, overlay or title gets in its id; ids are never used twice. */
  readonly nextId: number;
}

/** Milliseconds; 0 is none. */
export interface Fade {
  readonly inMs: number;
  readonly outMs: number;
}

export interface Canvas {
  /** Even numbers of pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: Rational;
  /** What happens where a clip's shape is not the canvas's: cut its edges, blur it behind itself, or black bars. */
  readonly fit: CanvasFit;
}

export const canvasFits = ['crop', 'blur', 'pad'] as const;
export type CanvasFit = (typeof canvasFits)[number];

/** A piece of a video or image (or of a sound, over a plain picture) on the main track. */
export interface Clip {
  readonly id: string;
  readonly mediaId: string;
  /** In and out point in the source, `0 <= inMs < outMs`. */
  readonly inMs: number;
  readonly outMs: number;
  /** 1 is as recorded, 2 twice as fast; 0.1 to 16. */
  readonly speed: number;
  /** Percent; 100 is as recorded, 0 is muted, at most 400. */
  readonly volume: number;
  /** From the clip before into this one; never on the first clip. */
  readonly transition?: Transition;
  /**
   * Source material outside the in and out point that a transition may show and sound, because it is known to
   * be silence. A cut by the user leaves none: what was cut out must not shimmer through a crossfade.
   */
  readonly handles: { readonly beforeMs: number; readonly afterMs: number };
  /** Plays backwards: in and out point then count in the source as it plays backwards, from its end. */
  readonly reversed?: true;
  /** Shows only the frame at this moment of the source, silently; in and out point then only say how long. */
  readonly freezeAtMs?: number;
  readonly effects?: Effects;
  /** Fade of the clip's own sound; where a transition is, that alone fades it. */
  readonly soundFade?: Fade;
}

export const transitionKinds = [
  'fade',
  'dissolve',
  'fadeblack',
  'fadewhite',
  'slideleft',
  'slideright',
  'slideup',
  'slidedown',
  'wipeleft',
  'wiperight',
  'wipeup',
  'wipedown',
  'circleopen',
  'circleclose',
  'zoomin',
  'pixelize',
] as const;
/** Names of ffmpeg's `xfade` transitions. */
export type TransitionKind = (typeof transitionKinds)[number];

/**
 * An overlap of two clips. The clips' in and out points already include what was taken from the handles, so the
 * timeline's length is always the sum of the clips less the overlaps; taking the transition away gives it back.
 */
export interface Transition {
  readonly kind: TransitionKind;
  /** How long the two clips overlap on the timeline. */
  readonly durationMs: number;
  /** Source milliseconds that the clip before was lengthened by, and this one, out of their handles. */
  readonly takenBeforeCutMs: number;
  readonly takenAfterCutMs: number;
}

/** Percent; how loud music is under a video that is heard, where nobody asked for a volume. */
export const usualMusicVolume = 35;

/** How far music goes down where something is heard, if nothing else is said, in dB. */
export const usualDuckDb = -12;

/** Music or another sound under the main track. */
export interface MusicClip {
  readonly id: string;
  readonly mediaId: string;
  /** Where it starts on the timeline. */
  readonly startMs: number;
  /** `'timeline'`: until the timeline's end, however long that is. */
  readonly endMs: number | 'timeline';
  /** Where in the source it starts. */
  readonly inMs: number;
  /** Percent, 0 to 400. */
  readonly volume: number;
  /** Starts again where the source is shorter than its place. */
  readonly loop: boolean;
  /** Gets quieter while something is heard on the main track. */
  readonly duck: boolean;
  /** How far it goes down then, in dB below its own volume, so never above 0; absent: 12. */
  readonly duckDb?: number;
  readonly fadeInMs: number;
  readonly fadeOutMs: number;
  /** Where it has another volume: apart, and in order. */
  readonly passages?: readonly MusicPassage[];
  /** Is listened to, as a narrator is: other music ducks under it. */
  readonly leads?: true;
}

/** A stretch of the timeline. */
export interface MusicPassage {
  readonly startMs: number;
  readonly endMs: number;
  /** Percent, 0 to 400. */
  readonly volume: number;
}

export const places = [
  'top-left',
  'top',
  'top-right',
  'left',
  'center',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const;
export type Place = (typeof places)[number];

/** How long a clip lasts on the timeline. */
export function clipDurationMs(clip: Pick<Clip, 'inMs' | 'outMs' | 'speed'>): number {
  return Math.round((clip.outMs - clip.inMs) / clip.speed);
}

/** A clip with its place on the timeline. */
export interface PlacedClip {
  readonly clip: Clip;
  readonly index: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Where each clip of the main track stands; a clip with a transition starts before the one before it ends. */
export function placeClips(clips: readonly Clip[]): PlacedClip[] {
  let endMs = 0;
  return clips.map((clip, index) => {
    const startMs = Math.max(0, endMs - (clip.transition?.durationMs ?? 0));
    endMs = startMs + clipDurationMs(clip);
    return { clip, index, startMs, endMs };
  });
}

/** The whole length: that of the main track. */
export function timelineDurationMs(timeline: Pick<Timeline, 'clips'>): number {
  return placeClips(timeline.clips).at(-1)?.endMs ?? 0;
}
