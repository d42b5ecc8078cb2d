import type { Canvas } from '../model/timeline';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The canvas's colours, whatever the source's are. */
const toCanvasColours = 'out_color_matrix=bt709:out_range=tv';

/**
 * The filters that bring a picture of any size onto the canvas, as a graph from `from` to `to` (link labels
 * without brackets). The sizes are worked out here, from the displayed size, so that odd sizes and pixels that
 * are not square need no care in the graph.
 * @param isDone whether the picture is in the canvas's colours; scaling one of the right size all the same would take a
 * tenth of the time that encoding it does.
 */
export function fitGraph(source: Size, canvas: Canvas, from: string, to: string, isDone = false): string {
  const { width, height, fit } = canvas;
  const end = `setsar=1,format=yuv420p[${to}]`;
  if (isDone && source.width === width && source.height === height) return `[${from}]${end}`;
  const inside = scaledTo(source, canvas, Math.min);
  const outside = scaledTo(source, canvas, Math.max);
  const scale = (size: Size) => `scale=${size.width}:${size.height}:${toCanvasColours},format=yuv420p`;
  const crop = `crop=${width}:${height}`;
  const sameShape = width - inside.width <= 2 && height - inside.height <= 2;
  if (sameShape) return `[${from}]${scale(canvas)},${end}`;
  const [x, y] = [evenFloor((width - inside.width) / 2), evenFloor((height - inside.height) / 2)];
  switch (fit) {
    case 'crop':
      return `[${from}]${scale(outside)},${crop},${end}`;
    case 'pad':
      return `[${from}]${scale(inside)},pad=${width}:${height}:${x}:${y}:black,${end}`;
    case 'blur': {
      // Blurred small and scaled up again: a wide blur of the full size would cost more than encoding.
      const small = { width: even(width / 8), height: even(height / 8) };
      const smallOutside = scaledTo(source, small, Math.max);
      const background =
        `${scale(smallOutside)},crop=${small.width}:${small.height},` +
        `boxblur=luma_radius=min(w\\,h)/12:luma_power=3,scale=${width}:${height},setsar=1`;
      return [
        `[${from}]split[${from}back][${from}front]`,
        `[${from}back]${background}[${from}behind]`,
        `[${from}front]${scale(inside)},setsar=1[${from}before]`,
        `[${from}behind][${from}before]overlay=${x}:${y}:format=yuv420,${end}`,
      ].join(';\n');
    }
  }
}

/** The size that a picture is shown at, or its own where it is enlarged for that. */
export function shrunkSize(source: Size, canvas: Size & Pick<Canvas, 'fit'>): Size {
  const choose = canvas.fit === 'pad' ? Math.min : Math.max;
  const factor = choose(canvas.width / source.width, canvas.height / source.height);
  return factor < 1 ? scaledTo(source, canvas, choose) : { width: source.width, height: source.height };
}

/** Scaled to lie within a frame (`Math.min`) or to cover it (`Math.max`), in even pixels. */
function scaledTo(source: Size, frame: Size, choose: (a: number, b: number) => number): Size {
  const factor = choose(frame.width / source.width, frame.height / source.height);
  return { width: even(source.width * factor), height: even(source.height * factor) };
}

/** The nearest even number of pixels, at least 2: colour has half the resolution. */
export function even(value: number): number {
  return Math.max(2, Math.round(value / 2) * 2);
}

function evenFloor(value: number): number {
  return Math.max(0, Math.floor(value / 2) * 2);
}
