import type { Place } from './timeline';

/** A picture or video over the main track: a logo, or a picture-in-picture with its own sound. */
export interface Overlay {
  readonly id: string;
  readonly mediaId: string;
  readonly startMs: number;
  /** `'timeline'`: until the timeline's end. A video that is shorter disappears at its own end, unless it loops. */
  readonly endMs: number | 'timeline';
  /** Where in the source it starts; 0 for an image. */
  readonly inMs: number;
  readonly place: Place;
  /** Of the canvas's width, 1 to 100 percent; the height follows from the source's shape. */
  readonly width: number;
  /** Distance from the canvas's edges, in percent of its shorter side, 0 to 25. */
  readonly margin: number;
  /** Percent; 100 hides what is behind. */
  readonly opacity: number;
  /** Percent, 0 to 400; of an overlay without sound it means nothing. */
  readonly volume: number;
  readonly loop: boolean;
  /** How long its picture takes to come and to go, in milliseconds; absent where it is there at once. */
  readonly fade?: { readonly inMs: number; readonly outMs: number };
  /** How far it lies from its place, in percent of the canvas's width and height: to the right and down. */
  readonly shift?: { readonly x: number; readonly y: number };
}
