/** Frames from `start` up to `end`, without `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * An expression of ffmpeg's `select` that keeps the given ranges of frame numbers: a balanced tree of
 * comparisons, because a flat sum of `between()` runs out of memory at some 150 cuts and costs every frame
 * all of its terms.
 * @param ranges at least one, in order, not touching.
 */
export function selectionOf(ranges: readonly Range[]): string {
  const [first] = ranges;
  if (first && ranges.length === 1) return `gte(n,${first.start})*lt(n,${first.end})`;
  const middle = ranges.length >> 1;
  const right = ranges.slice(middle);
  return `if(lt(n,${right[0]?.start ?? 0}),${selectionOf(ranges.slice(0, middle))},${selectionOf(right)})`;
}
