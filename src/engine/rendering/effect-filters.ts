import type { Effects, Grade, Region, Zoom } from '../model/effects';
import type { Canvas } from '../model/timeline';
import { even } from './fit';
import type { Size } from './fit';

export interface Shaped {
  /** Filters for the picture as displayed, before it is fitted to the canvas. */
  readonly filters: readonly string[];
  /** What they leave of it. */
  readonly size: Size;
}

/** Crop and turns. Sizes are worked out here, so that no expression stands in the graph. */
export function shape(source: Size, { crop, rotate, flip, zoom }: Effects): Shaped {
  let size = source;
  const filters: string[] = [];
  const cropTo = (region: Region) => {
    const { x, y, width, height } = pixels(region, size);
    filters.push(`crop=${width}:${height}:${x}:${y}:exact=1`);
    size = { width, height };
  };
  if (crop) cropTo(crop);
  switch (rotate) {
    case 90:
      filters.push('transpose=clock');
      break;
    case 180:
      filters.push('hflip', 'vflip');
      break;
    case 270:
      filters.push('transpose=cclock');
      break;
    case undefined:
      break;
  }
  if (rotate === 90 || rotate === 270) size = { width: size.height, height: size.width };
  if (flip === 'horizontal' || flip === 'both') filters.push('hflip');
  if (flip === 'vertical' || flip === 'both') filters.push('vflip');
  // A close-up that does not move is a crop, and as sharp as the source.
  if (zoom && isStill(zoom)) cropTo(zoom.to);
  return { filters, size };
}

function pixels({ x, y, width, height }: Region, size: Size): Region {
  const left = Math.min(size.width - 1, Math.round((size.width * x) / 100));
  const top = Math.min(size.height - 1, Math.round((size.height * y) / 100));
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(size.width - left, Math.round((size.width * width) / 100))),
    height: Math.max(1, Math.min(size.height - top, Math.round((size.height * height) / 100))),
  };
}

function isStill({ from, to }: Zoom): boolean {
  return from.x === to.x && from.y === to.y && from.width === to.width && from.height === to.height;
}

/** Whether the clip moves over its picture. */
export function moves({ zoom }: Effects): boolean {
  return zoom !== undefined && !isStill(zoom);
}

/** The most that a picture is enlarged for a move over it; memory and time grow with its square. */
const largestFactor = 2;

/**
 * The canvas that a moving picture is fitted to first, so large that the closest region still has the source's
 * detail.
 */
export function zoomCanvas(canvas: Canvas, { zoom }: Effects, source: Size): Canvas {
  if (!zoom || isStill(zoom)) return canvas;
  const closest = Math.min(zoom.from.width, zoom.to.width, zoom.from.height, zoom.to.height);
  const detail = Math.max(1, source.width / canvas.width, source.height / canvas.height);
  const factor = Math.min(largestFactor, 100 / closest, detail);
  return { ...canvas, width: even(canvas.width * factor), height: even(canvas.height * factor) };
}

/**
 * The move itself, for a picture that `zoomCanvas` gave its size. `perspective` samples between the pixels;
 * `zoompan` and `crop` jump from one to the next.
 * @param before frames of the move that came before this picture's first one, of `frames`.
 */
export function zoomFilters(
  { from, to }: Zoom,
  { before, frames }: { readonly before: number; readonly frames: number },
  canvas: Size,
): string[] {
  // Steady, so that a clip that is cut in two goes on in each piece as it did. `on` counts from 1.
  const progress = `((on-1+${before})/${Math.max(1, frames - 1)})`;
  const between = (a: number, b: number) =>
    a === b ? fraction(a) : `(${fraction(a)}+${fraction(b - a)}*${progress})`;
  const left = between(from.x, to.x);
  const right = between(from.x + from.width, to.x + to.width);
  const top = between(from.y, to.y);
  const bottom = between(from.y + from.height, to.y + to.height);
  const corners = [
    `x0=W*${left}:y0=H*${top}:x1=W*${right}:y1=H*${top}`,
    `x2=W*${left}:y2=H*${bottom}:x3=W*${right}:y3=H*${bottom}`,
  ].join(':');
  return [
    `perspective=${corners}:interpolation=cubic:sense=source:eval=frame`,
    `scale=${canvas.width}:${canvas.height}`,
    'setsar=1',
  ];
}

function fraction(percent: number): string {
  return (percent / 100).toFixed(6);
}

/** How much stronger red is at a warmth of 100 percent, and blue weaker. */
const warmest = 0.5;

/** Red and blue against each other, and green so that grey stays as bright: its weights are those of BT.709. */
function warmthFilters(warmth: number): string[] {
  if (warmth === 0) return [];
  const by = (warmest * warmth) / 100;
  const gains = { rr: 1 + by, gg: 1 - (by * (0.2126 - 0.0722)) / 0.7152, bb: 1 - by };
  const mix = Object.entries(gains).map(([name, gain]) => `${name}=${gain.toFixed(4)}`);
  return [
    'scale=in_color_matrix=bt709:in_range=tv,format=gbrp',
    `colorchannelmixer=${mix.join(':')}`,
    'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
  ];
}

/** Brightness, contrast, saturation and warmth; none where the grade changes nothing. */
export function gradeFilters(grade: Grade | undefined): string[] {
  if (!grade) return [];
  const { brightness, contrast, saturation, warmth = 0 } = grade;
  const warmed = warmthFilters(warmth);
  if (brightness === 0 && contrast === 0 && saturation === 0) return warmed;
  // At 100 percent: half of the full range brighter, contrast and saturation doubled.
  const settings = [
    `brightness=${(brightness / 200).toFixed(4)}`,
    `contrast=${(1 + contrast / 100).toFixed(4)}`,
    `saturation=${(1 + saturation / 100).toFixed(4)}`,
  ];
  return [...warmed, `eq=${settings.join(':')}`];
}
