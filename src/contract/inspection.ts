import * as z from 'zod';

/**
 * Looking at a file of this machine without a session, by the embedded engine alone: what it is, how loud it is, where
 * it is silent, where its scenes change, and single frames of it. A file is named by its path, so only the user of the
 * machine may ask.
 */

const rate = z.object({ num: z.int().positive(), den: z.int().positive() });

/** How the streams are stored, in ffmpeg's names, where the file tells. */
const pictureStream = z.looseObject({ codec: z.string(), pixelFormat: z.string(), transfer: z.string() });
const soundStream = z.looseObject({ codec: z.string(), channels: z.int(), sampleRate: z.int() });

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
    picture: pictureStream.exactOptional(),
    sound: soundStream.exactOptional(),
  }),
  z.looseObject({ kind: z.literal('image'), width: z.int().positive(), height: z.int().positive() }),
  z.looseObject({
    kind: z.literal('audio'),
    durationMs: z.int().nonnegative(),
    sound: soundStream.exactOptional(),
  }),
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

/** What `GET /api/inspection/embedded/sound?path=…` tells. Times are milliseconds of the file. */
export const soundFactsSchema = z.looseObject({
  /** What trimming the silences would take out as it does it where nothing more is said. */
  silences: z.array(z.object({ startMs: z.int().nonnegative(), endMs: z.int().positive() })),
  /** LUFS, by EBU R 128; nothing for silence. */
  integrated: z.number().nullable(),
  /** dBTP; nothing for digital silence. */
  truePeak: z.number().nullable(),
});
export type FileSoundFacts = z.infer<typeof soundFactsSchema>;

/** What `GET /api/inspection/embedded/scenes?path=…` tells. */
export const scenesSchema = z.looseObject({
  /** The first frame of each scene but the first one. */
  cutsMs: z.array(z.int().nonnegative()),
});

/** The heights that a frame can be asked for in, in pixels. */
export const frameHeights = { lowest: 16, highest: 2160 } as const;
