/** How near a dragged edge must come to snap, in pixels. */
const reach = 7;

/** A moment, in milliseconds, and whether it has snapped. */
export interface Snapped {
  readonly ms: number;
  readonly isSnapped: boolean;
}

/** The nearest of the moments that is in reach, else the moment itself. @param moments In any order, milliseconds. */
export function snapTo(ms: number, moments: readonly number[], pxPerMs: number): Snapped {
  let best: number | undefined;
  for (const each of moments) {
    if (best === undefined || Math.abs(each - ms) < Math.abs(best - ms)) best = each;
  }
  const isSnapped = best !== undefined && Math.abs(best - ms) * pxPerMs <= reach;
  return { ms: Math.round(isSnapped && best !== undefined ? best : ms), isSnapped };
}
