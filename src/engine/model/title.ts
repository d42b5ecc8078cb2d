import type { Place } from './timeline';

/**
 * A title stands for itself; a lower third names who or what is seen, in a box at the lower left; captions are what
 * is said, and can also go into a file of their own beside the export.
 */
export const titleRoles = ['title', 'lowerThird', 'caption'] as const;
export type TitleRole = (typeof titleRoles)[number];

export interface Title {
  readonly id: string;
  /** May have line breaks. Any character: it is data, never markup. */
  readonly text: string;
  readonly startMs: number;
  /** `'timeline'`: until the timeline's end. */
  readonly endMs: number | 'timeline';
  readonly place: Place;
  /** `#rrggbb`. */
  readonly color: string;
  /** Height of the letters in percent of the canvas's height, 2 to 30. */
  readonly size: number;
  readonly role: TitleRole;
  /** What is absent is as the role has it. */
  readonly style?: TitleStyle;
}

export interface TitleStyle {
  /** Thickness in percent of the letters' height, 0 (none) to 25, and its colour as `#rrggbb`. */
  readonly outline?: number;
  readonly outlineColor?: string;
  /** A plate behind the letters: its colour as `#rrggbb`, and how much it hides, in percent. */
  readonly box?: { readonly color: string; readonly opacity: number };
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Of letters, outline and plate together, in percent; what is absent is 100. */
  readonly opacity?: number;
  /** How long it takes to appear and to vanish, each, in milliseconds; 0 is at once. */
  readonly fadeMs?: number;
}
