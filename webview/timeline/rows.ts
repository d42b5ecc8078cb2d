import type { SegmentNode, TrackNode } from './nodes';

/** A line of the timeline: an item of the tree at its left, and a lane at its right. */
export type Row = {
  /** From the top of the first row, in pixels. */
  readonly top: number;
  readonly height: number;
  readonly track: TrackNode;
  /** The item's number among its siblings, from 1, and of how many. */
  readonly position: number;
  readonly siblings: number;
} & (
  | { readonly kind: 'track'; readonly isOpen: boolean }
  | { readonly kind: 'segment'; readonly segment: SegmentNode }
);

/** In pixels. A track with pictures or a waveform is higher. */
export const rowHeights = { picture: 60, sound: 44, text: 30, segment: 22 } as const;

/** All rows that are not folded away, from top to bottom. */
export function rowsOf(tracks: readonly TrackNode[], collapsed: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  let top = 0;
  for (const [index, track] of tracks.entries()) {
    const isOpen = track.children.length > 0 && !collapsed.has(track.id);
    const height = heightOf(track);
    rows.push({ kind: 'track', top, height, track, isOpen, position: index + 1, siblings: tracks.length });
    top += height;
    if (!isOpen) continue;
    const siblings = track.children.length;
    for (const [number, segment] of track.children.entries()) {
      rows.push({ kind: 'segment', top, height: rowHeights.segment, track, segment, position: number + 1, siblings }); // prettier-ignore
      top += rowHeights.segment;
    }
  }
  return rows;
}

export function totalHeight(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last ? last.top + last.height : 0;
}

/** The rows that lie between two heights, in pixels from the top of the first. */
export function rowsBetween(rows: readonly Row[], top: number, bottom: number): readonly Row[] {
  return rows.slice(firstBelow(rows, top), firstBelow(rows, bottom) + 1);
}

export function rowAt(rows: readonly Row[], y: number): Row | undefined {
  const row = rows[firstBelow(rows, y)];
  return row && y >= row.top && y < row.top + row.height ? row : undefined;
}

/** Index of the first row whose lower edge lies below a height. */
function firstBelow(rows: readonly Row[], y: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.top + row.height <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function heightOf({ type }: TrackNode): number {
  switch (type) {
    case 'video':
      return rowHeights.picture;
    case 'sound':
    case 'audio':
      return rowHeights.sound;
    case 'text':
    case 'unknown':
      return rowHeights.text;
  }
}
