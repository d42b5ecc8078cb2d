import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { clipSize, ffmpeg, tools } from './clips';

/** What a rendered file shows and sounds, frame by frame and sample by sample. */

const run = promisify(execFile);

export interface Frame {
  /** What the bars say; `NaN` where a bar is neither black nor white. */
  readonly number: number;
  readonly flash: boolean;
  /** Mean luma of the whole picture, 0 to 255. */
  readonly luma: number;
}

/** Reads the counted picture; the file is scaled to the clips' size first. */
export async function decodeFrames(path: string): Promise<Frame[]> {
  const { width, height } = clipSize;
  const scale = `scale=${width}:${height}:flags=area,format=gray`;
  const bytes = await ffmpeg(
    '-i',
    path,
    '-an',
    '-vf',
    scale,
    '-fps_mode',
    'passthrough',
    '-f',
    'rawvideo',
    '-',
  );
  const frames: Frame[] = [];
  for (let at = 0; at + width * height <= bytes.length; at += width * height) {
    frames.push(readFrame(bytes.subarray(at, at + width * height)));
  }
  return frames;
}

function readFrame(pixels: Buffer): Frame {
  const { width, height } = clipSize;
  const at = (x: number, y: number) => pixels[Math.floor(y) * width + x] ?? 0;
  let number = 0;
  for (let bit = 0; bit < 10; bit++) {
    const value = at(bit * 16 + 8, height / 4);
    if (value > 180) number += 2 ** bit;
    else if (value > 75) number = NaN;
  }
  const luma = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  return { number, flash: at(width / 2, (height * 3) / 4) > 140, luma };
}

/** RGB of the pixels of one frame, at the file's own size. */
export async function decodePixels(path: string, frame: number): Promise<Buffer> {
  const select = `select='eq(n,${frame})'`;
  return ffmpeg(
    '-i',
    path,
    '-an',
    '-vf',
    select,
    '-frames:v',
    '1',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-',
  );
}

/** The left channel at 48 kHz, -1 to 1. */
export async function decodeSamples(path: string): Promise<Float32Array> {
  const bytes = await ffmpeg('-i', path, '-vn', '-af', 'aresample=48000', '-f', 'f32le', '-');
  const both = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return both.filter((_, index) => index % 2 === 0);
}

/** Where silence of at least 100 ms ends, in samples. */
export function onsets(samples: Float32Array, threshold = 0.2): number[] {
  const found: number[] = [];
  let lastLoud = -Infinity;
  for (const [index, sample] of samples.entries()) {
    if (Math.abs(sample) < threshold) continue;
    if (index - lastLoud > 4800) found.push(index);
    lastLoud = index;
  }
  return found;
}

export function peakBetween(samples: Float32Array, fromS: number, toS: number): number {
  let peak = 0;
  for (const sample of samples.subarray(fromS * 48_000, toS * 48_000))
    peak = Math.max(peak, Math.abs(sample));
  return peak;
}

export interface StreamFacts {
  readonly frames: number;
  readonly videoSeconds: number;
  readonly audioSeconds: number;
  readonly text: string;
}

/** What ffprobe says of a rendered file. */
export async function streamFacts(path: string): Promise<StreamFacts> {
  const { ffprobe } = await tools();
  if (ffprobe === undefined) throw new Error('These tests need ffprobe');
  const { stdout } = await run(ffprobe, [
    '-v',
    'error',
    '-count_frames',
    '-show_streams',
    '-of',
    'flat',
    path,
  ]);
  const value = (key: string) =>
    new RegExp(`^streams\\.stream\\.${key}="?([^"\\n]*)`, 'm').exec(stdout)?.[1] ?? '';
  return {
    frames: Number(value('0\\.nb_read_frames')),
    videoSeconds: Number(value('0\\.duration')),
    audioSeconds: Number(value('1\\.duration')),
    text: stdout,
  };
}
