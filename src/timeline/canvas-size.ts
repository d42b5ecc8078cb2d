/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The canvas where there is no video to take it from. */
export const usualCanvas: Size = { width: 1920, height: 1080 };

/** Scales a size down, never up, to at most 1920x1080 or 1080x1920, in even numbers of pixels. */
export function fitInto1080p({ width, height }: Size): Size {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const scale = Math.min(1, 1920 / long, 1080 / short);
  // Nearest, but never above the source's own size.
  const evenWithin = (pixels: number) => (scale === 1 ? even(pixels - (pixels % 2)) : even(pixels * scale));
  return { width: evenWithin(width), height: evenWithin(height) };
}

/** The nearest even number of pixels, at least 2. */
export function even(pixels: number): number {
  return Math.max(2, Math.round(pixels / 2) * 2);
}
