import type { SegmentNode } from './nodes';
import { rulerHeight } from './lane-drawing';
import { rowAt } from './rows';
import type { Row } from './rows';
import { msAt, xOf } from './scale';
import type { Scale } from './scale';

/** What lies under the pointer. */
export type Hit =
  | { readonly type: 'ruler'; readonly ms: number }
  | { readonly type: 'nothing'; readonly ms: number }
  | {
      readonly type: 'segment';
      readonly ms: number;
      readonly row: Row;
      readonly node: SegmentNode;
      readonly part: 'start' | 'end' | 'body';
    };

/** How far from an edge it can be taken hold of, in pixels. */
const edgeReach = 6;

/** @param x From the lanes' left edge. @param y From the ruler's top; both in pixels. */
export function hitAt(
  x: number,
  y: number,
  {
    rows,
    scale,
    scrollTop,
  }: { readonly rows: readonly Row[]; readonly scale: Scale; readonly scrollTop: number },
): Hit {
  const ms = msAt(scale, x);
  if (y < rulerHeight) return { type: 'ruler', ms };
  const row = rowAt(rows, y - rulerHeight + scrollTop);
  if (!row) return { type: 'nothing', ms };
  const nodes = row.kind === 'segment' ? [row.segment] : row.track.children;
  // The later of two that overlap is drawn above.
  const node = nodes.findLast(({ segment }) => segment.startMs <= ms && ms < segment.endMs) ?? nodes.find(({ segment }) => Math.abs(xOf(scale, segment.endMs) - x) <= edgeReach / 2); // prettier-ignore
  if (!node) return { type: 'nothing', ms };
  const [from, to] = [xOf(scale, node.segment.startMs), xOf(scale, node.segment.endMs)];
  // Of a narrow one the middle must be left to take hold of.
  const reach = Math.min(edgeReach, (to - from) / 4);
  const part = x - from <= reach ? 'start' : to - x <= reach ? 'end' : 'body';
  return { type: 'segment', ms, row, node, part };
}
