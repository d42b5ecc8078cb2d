import * as z from 'zod';

/**
 * Looking at a file of this machine without a session, by the embedded engine alone: what it is, how loud it is, and
 * single frames of it. A file is named by its path, so only the user of the machine may ask.
 */

const rate = z.object({ num: z.int().positive(), den: z.int().positive() });

/** What `GET /api/inspection/embedded/facts?path=…` tells. Times are whole milliseconds, sizes pixels as displayed. */
export const mediaFactsSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('video'),
    durationMs: z.int().nonnegative(),
    width: z.int().positive(),
    height: z.int().positive(),
    /** Frames a second. */
    fps: rate,
    hasAudio: z.boolean(),
  }),
  z.looseObject({ kind: z.literal('image'), width: z.int().positive(), height: z.int().positive() }),
  z.looseObject({ kind: z.literal('audio'), durationMs: z.int().nonnegative() }),
]);
export type MediaFacts = z.infer<typeof mediaFactsSchema>;

/** What `GET /api/inspection/embedded/waveform?path=…` tells. */
export const waveformSchema = z.looseObject({
  /** Windows a second, the first of which begins at 0. */
  rate,
  /** Base64 of a byte for each window: its peak, 255 for full scale. Nothing for a picture. */
  peaks: z.string(),
});

/** How loud a file is: one value for each window, 0 to 255 for full scale. */
export interface Waveform {
  /** Windows a second. */
  readonly rate: { readonly num: number; readonly den: number };
  readonly peaks: Uint8Array;
}

/** The heights that a frame can be asked for in, in pixels. */
export const frameHeights = { lowest: 16, highest: 2160 } as const;
