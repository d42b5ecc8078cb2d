import * as z from 'zod';

/**
 * What an export is to be like. The cloud knows `format: "mp4"` and `quality` alone; the rest is the embedded
 * engine's. Whoever reads it ignores keys that it does not know.
 */

export const outputFormats = ['mp4', 'gif', 'm4a', 'mp3', 'wav'] as const;
/** `mp4` and `gif` have a picture; `m4a`, `mp3` and `wav` are the sound alone, and ignore size, fps and captions. */
export type OutputFormat = (typeof outputFormats)[number];

export const qualities = ['low', 'medium', 'high'] as const;
export type Quality = (typeof qualities)[number];

/** In pixels, whichever side is the longer one. */
export const largestOutput = { longSide: 1920, shortSide: 1080 } as const;
/** `side` of a size that is given in full, `shortSide` of one that keeps the picture's shape. */
export const smallestOutput = { side: 16, shortSide: 144 } as const;

const even = z.int().multipleOf(2);

export const shortSideSchema = even.min(smallestOutput.shortSide).max(largestOutput.shortSide);

const sizeSchema = z.union([
  z
    .object({ width: even.min(smallestOutput.side), height: even.min(smallestOutput.side) })
    .refine(
      ({ width, height }) =>
        Math.max(width, height) <= largestOutput.longSide &&
        Math.min(width, height) <= largestOutput.shortSide,
    ),
  z.object({ shortSide: shortSideSchema }),
]);
/** Pixels, all even. `shortSide` keeps the picture's shape: 720 is 1280x720, or 720x1280 upright. */
export type OutputSize = z.infer<typeof sizeSchema>;

/** The rates of NTSC, as they are said and as they are. */
const ntscRates: ReadonlyMap<string, string> = new Map([
  ['23.976', '24000/1001'],
  ['23.98', '24000/1001'],
  ['29.97', '30000/1001'],
  ['59.94', '60000/1001'],
]);
/** In frames per second. */
export const frameRates = { slowest: 1, fastest: 60 } as const;

/**
 * A frame rate as an exact fraction in lowest terms: 24 is `24/1`, 29.97 is `30000/1001`, 12.5 is `25/2`.
 * @returns `undefined` for what is no rate from 1 to 60 frames per second.
 */
export function frameRateOf(said: string | number): string | undefined {
  const text = String(said);
  const [, numerator = '', fraction = '', denominator = '1'] =
    /^(\d{1,6})(?:\.(\d{1,3}))?(?:\/(\d{1,5}))?$/u.exec(ntscRates.get(text) ?? text) ?? [];
  if (numerator === '' || (fraction !== '' && text.includes('/'))) return undefined;
  const [num, den] = [Number(numerator + fraction), Number(denominator) * 10 ** fraction.length];
  // A denominator of 0 makes infinity or NaN, neither of which is in the range.
  if (!(num / den >= frameRates.slowest && num / den <= frameRates.fastest)) return undefined;
  const divisor = greatestCommonDivisor(num, den);
  return `${num / divisor}/${den / divisor}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

const fpsSchema = z.union([z.string(), z.number()]).transform((said, context) => {
  const rate = frameRateOf(said);
  if (rate !== undefined) return rate;
  context.addIssue({
    code: 'custom',
    message: `No frame rate from ${frameRates.slowest} to ${frameRates.fastest}.`,
  });
  return z.NEVER;
});

export const captionPlaces = ['burnIn', 'sideFile'] as const;

export const outputSettingsSchema = z.object({
  format: z.enum(outputFormats).default('mp4'),
  /** Of the picture, and of the sound where that is all there is. */
  quality: z.enum(qualities).default('high'),
  /** By default the timeline's own. */
  size: sizeSchema.exactOptional(),
  /** Frames per second, as a fraction such as `30000/1001` once it is read; by default the timeline's own. */
  fps: fpsSchema.exactOptional(),
  /** By default they are burned in. `sideFile`: the picture has none, they come as SubRip text. */
  captions: z.enum(captionPlaces).exactOptional(),
});
export type OutputSettings = z.infer<typeof outputSettingsSchema>;

/** What an export is like where nothing is said of it. */
export const defaultOutput: OutputSettings = { format: 'mp4', quality: 'high' };

/** Whether a file of the format has no picture. */
export function isSoundOnly(format: OutputFormat): boolean {
  return format !== 'mp4' && format !== 'gif';
}
