import type { Canvas } from '../model/timeline';
import type { Title, TitleRole } from '../model/title';

/** How a title looks where its style says nothing, and the room that it has: by its role and the canvas's shape. */

export interface TitleLook {
  /** In heights of the letters. */
  readonly outline: number;
  readonly outlineColor: string;
  readonly box: { readonly color: string; readonly opacity: number } | undefined;
  /** Of the first line, and of those after it. */
  readonly bold: readonly [boolean, boolean];
  readonly italic: boolean;
  /** In percent. */
  readonly opacity: number;
  readonly fadeMs: number;
  /** The lines after the first are so much smaller: who somebody is stands under the name. */
  readonly laterLines: number;
}

const ofRole: Readonly<
  Record<TitleRole, Pick<TitleLook, 'outline' | 'box' | 'bold' | 'fadeMs' | 'laterLines'>>
> = {
  title: { outline: 1 / 16, box: undefined, bold: [true, true], fadeMs: 200, laterLines: 1 },
  lowerThird: {
    outline: 0,
    box: { color: '#000000', opacity: 60 },
    bold: [true, false],
    fadeMs: 300,
    laterLines: 0.7,
  },
  // They follow each other without a pause, where a fade would flicker.
  caption: { outline: 1 / 14, box: undefined, bold: [true, true], fadeMs: 0, laterLines: 1 },
};

export function lookOf({ role, style, color }: Pick<Title, 'role' | 'style' | 'color'>): TitleLook {
  const usual = ofRole[role];
  const box = style?.box ?? usual.box;
  const bold = style?.bold;
  return {
    // On a plate the letters need none.
    outline: style?.outline !== undefined ? style.outline / 100 : box ? 0 : usual.outline,
    outlineColor: style?.outlineColor ?? (isDark(color) ? '#ffffff' : '#000000'),
    box,
    bold: bold === undefined ? usual.bold : [bold, bold],
    italic: style?.italic ?? false,
    opacity: style?.opacity ?? 100,
    fadeMs: style?.fadeMs ?? usual.fadeMs,
    laterLines: usual.laterLines,
  };
}

/** Pixels of the canvas that a title keeps away from its edges, and how high it may become. */
export interface TitleRoom {
  readonly marginX: number;
  readonly marginY: number;
  readonly maxHeight: number;
  /** More lines than these make the letters smaller, down to a limit. */
  readonly wishedLines: number;
}

export function roomOf(role: TitleRole, { width, height }: Pick<Canvas, 'width' | 'height'>): TitleRoom {
  const isUpright = height > width;
  const room = { marginX: Math.round(width * 0.05), marginY: Math.round(height * 0.05) };
  const maxHeight = height - 2 * room.marginY;
  switch (role) {
    case 'title':
      return { ...room, maxHeight, wishedLines: 3 };
    case 'lowerThird':
      return {
        ...room,
        marginY: Math.round(height * (isUpright ? 0.16 : 0.08)),
        maxHeight: maxHeight / 2,
        wishedLines: 4,
      };
    case 'caption':
      return {
        // A line across the whole of a wide picture is hard to read; where videos are watched upright, the
        // apps' own buttons and texts lie over the bottom.
        marginX: Math.round(width * (isUpright ? 0.06 : 0.12)),
        marginY: Math.round(height * (isUpright ? 0.15 : 0.05)),
        maxHeight: maxHeight / 2,
        wishedLines: 2,
      };
  }
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 80;
}
