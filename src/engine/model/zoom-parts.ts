import type { Region, Zoom } from './effects';

/** Far finer than a pixel of any canvas, and short in a draft. */
function rounded(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}

/** What a zoom shows at a share of its way, 0 to 1: it moves evenly, in a straight line. */
export function regionAt({ from, to }: Zoom, share: number): Region {
  const between = (a: number, b: number) => rounded(a + (b - a) * share);
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
    height: between(from.height, to.height),
  };
}

/** A stretch of a zoom's way as a zoom of its own, so that the pieces of a cut clip go on where the last one ended. */
export function partOfZoom(zoom: Zoom, fromShare: number, toShare: number): Zoom {
  return { from: regionAt(zoom, fromShare), to: regionAt(zoom, toShare) };
}
