import type { Rational } from '../model/rational';
import { inputName, openOptions } from './input';
import { FfmpegError, runTool } from './process';
import type { ProbedFile } from './probed-file';

/** So much is read at most until a frame comes, in seconds. */
const longest = 1;

/**
 * How much later than its container a picture starts, in microseconds, where that is less than a frame; otherwise 0.
 * The first frame is decoded for it where the streams do not start together: the first packet may be hidden by an edit
 * list, or be shown later than others.
 * @throws the signal's reason where it was cancelled.
 */
export async function lateness(
  ffmpeg: string,
  path: string,
  { startS = 0, video }: ProbedFile,
  { num, den }: Rational,
  signal: AbortSignal | undefined,
): Promise<number> {
  if (video === undefined || video.startS === startS) return 0;
  const firstUs = await firstShownUs(ffmpeg, path, signal);
  return firstUs !== undefined && firstUs > 0 && firstUs * num < 1_000_000 * den ? firstUs : 0;
}

/** From the container's start, which ffmpeg takes for 0; `undefined` where nothing can be decoded. */
async function firstShownUs(
  ffmpeg: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const input = ['-threads', '1', '-t', String(longest), ...openOptions(undefined), '-i', inputName(path)];
  const output = [
    ...['-map', '0:V:0', '-frames:v', '1', '-enc_time_base', '1:1000000'],
    ...['-f', 'framecrc', 'pipe:1'],
  ];
  try {
    const text = await runTool({ tool: ffmpeg, args: ['-v', 'error', ...input, ...output], signal });
    const time = /^0, +-?\d+, +(-?\d+),/m.exec(text)?.[1];
    return time === undefined ? undefined : Number(time);
  } catch (error) {
    // What can't be decoded says so when it is used.
    if (error instanceof FfmpegError) return undefined;
    throw error;
  }
}
