import * as z from 'zod';

/** A moment of the timeline: milliseconds from its start, negative ones from its end, or `'end'` itself. */
export const momentSchema = z
  .union([z.int(), z.literal('end')])
  .describe('Milliseconds from the start of the timeline, negative ones from its end, or its end itself.');
export type Moment = z.infer<typeof momentSchema>;

export const rangeSchema = z.strictObject({ start: momentSchema, end: momentSchema });
export type MomentRange = z.infer<typeof rangeSchema>;

/** A stretch of the timeline in milliseconds, the end not included. */
export interface Range {
  readonly startMs: number;
  readonly endMs: number;
}

/** Where a moment is on a timeline of that length; not clamped, so that the caller can refuse what lies outside. */
export function momentToMs(moment: Moment, durationMs: number): number {
  if (moment === 'end') return durationMs;
  return moment < 0 ? durationMs + moment : moment;
}
