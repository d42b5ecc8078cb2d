import { writeFile } from 'node:fs/promises';
import { ffmpeg } from '../clips';

/**
 * Flat patches of known colours, written as raw pictures and read back as such, so that no conversion of ffmpeg's
 * stands between the test and the file.
 */
export type Colour = readonly [number, number, number];

/** Weights of red and blue in the luma. */
const weights = { bt601: [0.299, 0.114], bt709: [0.2126, 0.0722], bt2020: [0.2627, 0.0593] } as const;

export interface Storage {
  readonly matrix: keyof typeof weights;
  readonly range: 'tv' | 'pc';
  readonly bits: 8 | 10;
}

const patchWidth = 20;

export interface PatchSize {
  readonly width: number;
  readonly height: number;
}
export const patchSize: PatchSize = { width: 160, height: 90 };

/**
 * Makes a clip of a second with the colours side by side, eight at most.
 * @param colours as stored: red, green and blue, 0 to 1.
 */
export async function makePatches(
  path: string,
  colours: readonly Colour[],
  storage: Storage,
  output: readonly string[],
  size: PatchSize = patchSize,
): Promise<string> {
  const raw = `${path}.yuv`;
  await writeFile(
    raw,
    rawPicture(
      colours.map((colour) => toYuv(colour, storage)),
      storage.bits,
      size,
    ),
  );
  const format = storage.bits === 8 ? 'yuv420p' : 'yuv420p10le';
  const input = ['-f', 'rawvideo', '-pix_fmt', format, '-s', `${size.width}x${size.height}`, '-r', '25'];
  await ffmpeg('-stream_loop', '24', ...input, '-i', raw, ...output, path);
  return path;
}

function toYuv([red, green, blue]: Colour, { matrix, range, bits }: Storage): Colour {
  const [kr, kb] = weights[matrix];
  const luma = kr * red + (1 - kr - kb) * green + kb * blue;
  const [cb, cr] = [(blue - luma) / (2 - 2 * kb), (red - luma) / (2 - 2 * kr)];
  const unit = 2 ** (bits - 8);
  const [black, lumaSpan, chromaSpan] =
    range === 'tv' ? [16 * unit, 219 * unit, 224 * unit] : [0, 256 * unit - 1, 256 * unit - 1];
  return [black + lumaSpan * luma, 128 * unit + chromaSpan * cb, 128 * unit + chromaSpan * cr];
}

function rawPicture(patches: readonly Colour[], bits: 8 | 10, { width, height }: PatchSize): Buffer {
  const plane = (index: 0 | 1 | 2, step: number) => {
    const line = Array.from({ length: width / step }, (_, x) => {
      const patch = patches[Math.floor((x * step * 160) / width / patchWidth)] ?? patches.at(-1);
      return Math.round(patch?.[index] ?? 0);
    });
    return Array.from({ length: height / step }, () => line).flat();
  };
  const values = [...plane(0, 1), ...plane(1, 2), ...plane(2, 2)];
  return bits === 8 ? Buffer.from(values) : Buffer.from(Uint16Array.from(values).buffer);
}

/** What a rendered file of 160x90 shows in each patch: red, green and blue, 0 to 255. */
export async function readPatches(path: string, count: number, frame = 5): Promise<number[][]> {
  const options = ['-an', '-vf', `select='eq(n,${frame})'`, '-frames:v', '1', '-f', 'rawvideo'];
  const bytes = await ffmpeg('-i', path, ...options, '-pix_fmt', 'yuv420p', '-');
  const [kr, kb] = weights.bt709;
  return Array.from({ length: count }, (_, index) => {
    const centre = index * patchWidth + patchWidth / 2;
    const luma = (mean(bytes, { at: 0, width: 160, x: centre, y: 45 }, 4) - 16) / 219;
    const chroma = { at: 160 * 90, width: 80, x: centre / 2, y: 22 };
    const cb = (mean(bytes, chroma, 2) - 128) / 224;
    const cr = (mean(bytes, { ...chroma, at: chroma.at + 80 * 45 }, 2) - 128) / 224;
    const red = luma + (2 - 2 * kr) * cr;
    const blue = luma + (2 - 2 * kb) * cb;
    const green = (luma - kr * red - kb * blue) / (1 - kr - kb);
    return [red, green, blue].map((value) => Math.round(255 * Math.min(1, Math.max(0, value))));
  });
}

/** Over the middle of a patch, all but its upper and lower edge. */
function mean(
  bytes: Buffer,
  plane: { readonly at: number; readonly width: number; readonly x: number; readonly y: number },
  reach: number,
): number {
  const lines = Array.from({ length: plane.y }, (_, index) => plane.y / 2 + index);
  const values = lines.flatMap((line) => {
    const start = plane.at + Math.floor(line) * plane.width + plane.x;
    return [...bytes.subarray(start - reach, start + reach)];
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
