/** How much of the timeline is seen, and where: between milliseconds and pixels. */
export interface Scale {
  /** Pixels for a millisecond. */
  readonly pxPerMs: number;
  /** The moment at the lanes' left edge, in milliseconds. */
  readonly fromMs: number;
  /** The lanes' width in pixels. */
  readonly width: number;
}

/** A frame of 60 a second is then 10 pixels wide. */
const mostPxPerMs = 0.6;

/** What is left free behind the end, so that it can be seen and dragged, in pixels. */
export const endRoom = 24;

export function xOf({ pxPerMs, fromMs }: Scale, ms: number): number {
  return (ms - fromMs) * pxPerMs;
}

export function msAt({ pxPerMs, fromMs }: Scale, x: number): number {
  return fromMs + x / pxPerMs;
}

/** The scale at which the whole timeline is seen. */
export function fitted(durationMs: number, width: number): Scale {
  const pxPerMs = Math.min(mostPxPerMs, Math.max(1, width - endRoom) / Math.max(1, durationMs));
  return { pxPerMs, fromMs: 0, width };
}

/** Within what can be seen at all. */
function bounded(scale: Scale, durationMs: number): Scale {
  const least = fitted(durationMs, scale.width).pxPerMs;
  const pxPerMs = Math.min(mostPxPerMs, Math.max(least, scale.pxPerMs));
  const lastFrom = durationMs - (scale.width - endRoom) / pxPerMs;
  return { ...scale, pxPerMs, fromMs: Math.max(0, Math.min(scale.fromMs, lastFrom)) };
}

/** @param factor Above 1 nearer. @param x What stays where it is, in pixels. */
export function zoomed(scale: Scale, factor: number, x: number, durationMs: number): Scale {
  const ms = msAt(scale, x);
  const least = fitted(durationMs, scale.width).pxPerMs;
  const pxPerMs = Math.min(mostPxPerMs, Math.max(least, scale.pxPerMs * factor));
  return bounded({ ...scale, pxPerMs, fromMs: ms - x / pxPerMs }, durationMs);
}

export function scrolled(scale: Scale, byPx: number, durationMs: number): Scale {
  return bounded({ ...scale, fromMs: scale.fromMs + byPx / scale.pxPerMs }, durationMs);
}

/** So that a moment is seen; as little as need be. */
export function revealing(scale: Scale, ms: number, durationMs: number): Scale {
  const x = xOf(scale, ms);
  if (x >= 0 && x <= scale.width) return scale;
  return bounded({ ...scale, fromMs: ms - scale.width / 2 / scale.pxPerMs }, durationMs);
}

/** The same view where the lanes or the timeline have another length; one that was seen whole is so again. */
export function resized(scale: Scale | undefined, width: number, before: number, durationMs: number): Scale {
  if (!scale || scale.width <= 0) return fitted(durationMs, width);
  const wasWhole = scale.pxPerMs <= fitted(before, scale.width).pxPerMs * 1.001;
  return wasWhole ? fitted(durationMs, width) : bounded({ ...scale, width }, durationMs);
}

/** A stroke of the ruler; only the long ones have a time beside them. */
export interface Tick {
  readonly ms: number;
  readonly isLong: boolean;
}

/** What a long stroke may stand for, in milliseconds, and into how many short ones it is divided. */
const steps: readonly (readonly [ms: number, parts: number])[] = [
  [100, 10],
  [200, 4],
  [500, 5],
  [1000, 10],
  [2000, 4],
  [5000, 5],
  [10_000, 10],
  [15_000, 3],
  [30_000, 6],
  [60_000, 6],
  [120_000, 4],
  [300_000, 5],
  [600_000, 10],
  [1_800_000, 6],
  [3_600_000, 6],
  [7_200_000, 4],
];

/** Room for a time and some air, in pixels. */
const leastStepPx = 72;

/** The strokes of the ruler that are seen. */
export function ticks(scale: Scale): Tick[] {
  const [stepMs, parts] = steps.find(([ms]) => ms * scale.pxPerMs >= leastStepPx) ?? [7_200_000, 4];
  const shortMs = stepMs / parts;
  const first = Math.floor(scale.fromMs / shortMs);
  const last = Math.ceil(msAt(scale, scale.width) / shortMs);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ms: (first + index) * shortMs,
    isLong: (first + index) % parts === 0,
  }));
}
