import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findFfmpeg } from '../../src/engine/media/ffmpeg';
import type { FfmpegTools } from '../../src/engine/media/ffmpeg';
import { probeMedia } from '../../src/engine/media/probe';
import type { Media } from '../../src/engine/model/media';
import type { Rational } from '../../src/engine/model/rational';

/**
 * Clips that tell by themselves which frame is seen and which second is heard. The upper half of the picture is
 * the frame's number as ten bars, white for 1, the lowest bit on the left; the lower half flashes white on the
 * first frame of each second (of as many frames as the rounded rate), and with it a beep of 40 ms is heard.
 */
export const clipSize = { width: 160, height: 90 } as const;

const run = promisify(execFile);

let found: Promise<FfmpegTools> | undefined;

export function tools(): Promise<FfmpegTools> {
  return (found ??= findFfmpeg());
}

export async function ffmpeg(...args: string[]): Promise<Buffer> {
  const { stdout } = await run((await tools()).ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args], {
    encoding: 'buffer',
    maxBuffer: 512 * 1024 * 1024,
  });
  return stdout;
}

export const countedPicture = (fps: Rational, seconds: number) => {
  const second = Math.round(fps.num / fps.den);
  const { width, height } = clipSize;
  const bars = `if(bitand(N,pow(2,floor(X/${width / 10}))),235,16)`;
  const flash = `if(mod(N,${second}),16,235)`;
  return (
    `color=black:s=${width}x${height}:r=${fps.num}/${fps.den}:d=${seconds},format=yuv420p,` +
    `geq=lum='if(lt(Y,${height / 2}),${bars},${flash})':cb=128:cr=128`
  );
};

export const beeps = (fps: Rational, seconds: number, { hertz = 1000, level = 0.8, rate = 48_000 } = {}) => {
  const period = (Math.round(fps.num / fps.den) * fps.den) / fps.num;
  return `aevalsrc=exprs='${level}*sin(2*PI*${hertz}*t)*lt(mod(t,${period}),0.04)':s=${rate}:d=${seconds}`;
};

export interface ClipOptions {
  readonly fps?: Rational;
  readonly seconds?: number;
  /** Arguments of the output, such as codecs; H.264 with a key frame each 4 s and PCM-like sharp AAC otherwise. */
  readonly output?: readonly string[];
}

export async function makeClip(
  path: string,
  { fps = { num: 30, den: 1 }, seconds = 6, output = [] }: ClipOptions = {},
): Promise<string> {
  const picture = ['-f', 'lavfi', '-i', countedPicture(fps, seconds)];
  const sound = ['-f', 'lavfi', '-i', beeps(fps, seconds)];
  const encoding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '12', '-g', '120', '-c:a', 'aac'];
  await ffmpeg(...picture, ...sound, ...encoding, ...output, path);
  return path;
}

export async function asMedia(path: string, id = path): Promise<Media> {
  return probeMedia(await tools(), { id, fileName: path.split(/[\\/]/).at(-1) ?? path, path });
}
