import type { Rational } from '../model/rational';
import { inputName, openOptions } from './input';
import type { PictureFormat } from './input';
import { FfmpegError, runTool } from './process';
import { displayedSize } from './probed-file';
import type { ProbedFile, ProbedStream, ProbedVideo } from './probed-file';

/**
 * The same as ffprobe tells, out of what `ffmpeg -i` writes for people: for packages of ffmpeg without ffprobe.
 * The exact length of a stream is found by reading its packets once, without decoding them.
 * @throws {FfmpegError} for a file that ffmpeg can't read.
 */
export async function readWithFfmpeg(
  ffmpeg: string,
  path: string,
  picture: PictureFormat | undefined,
  signal?: AbortSignal,
): Promise<ProbedFile> {
  const input = [...openOptions(picture), '-i', inputName(path)];
  const described = parseDescription(await describe(ffmpeg, input, signal));
  const measure = async (stream: 'V:0' | 'a:0') =>
    parsePackets(
      await runTool({
        tool: ffmpeg,
        args: [
          '-v',
          'error',
          '-copyts',
          ...input,
          '-map',
          `0:${stream}`,
          '-c',
          'copy',
          '-f',
          'framecrc',
          'pipe:1',
        ],
        signal,
      }),
    );
  if (described.video) {
    const { packets, endS } = await measure('V:0');
    return { ...described, video: { ...described.video, ...fromStart(described, endS), packets } };
  }
  if (described.audio) {
    const { endS } = await measure('a:0');
    return { ...described, audio: fromStart(described, endS) };
  }
  return described;
}

function fromStart({ startS = 0 }: ProbedFile, endS: number | undefined): ProbedStream {
  return endS === undefined ? {} : { startS, durationS: endS - startS };
}

/** `ffmpeg -i` without an output always fails; a file that it could open is described before that. */
async function describe(ffmpeg: string, input: string[], signal: AbortSignal | undefined): Promise<string> {
  try {
    return await runTool({ tool: ffmpeg, args: input, signal });
  } catch (error) {
    if (error instanceof FfmpegError && /^Input #0, /m.test(error.tail)) return error.tail;
    throw error;
  }
}

export function parseDescription(text: string): ProbedFile {
  const [, duration, start] = /Duration: (\S+), (?:start: (-?[\d.]+))?/.exec(text) ?? [];
  const streams = text.split(/^ {2}(?=Stream #0:)/m).slice(1);
  const videoText = streams.find(
    (stream) =>
      /^Stream \S+ Video: (?!none|unknown)/.test(stream) && !firstLine(stream).includes('(attached pic)'),
  );
  const audioText = streams.find((stream) => /^Stream \S+ Audio: (?!none|unknown)/.test(stream));
  return {
    startS: start === undefined ? undefined : Number(start),
    durationS: clockSeconds(duration),
    video: videoText === undefined ? undefined : parseVideo(videoText),
    audio: audioText === undefined ? undefined : {},
  };
}

function parseVideo(text: string): ProbedVideo | undefined {
  const line = firstLine(text);
  const size = /, (\d+)x(\d+)/.exec(line);
  if (!size) return undefined;
  const aspect = /SAR (\d+):(\d+)/.exec(line);
  const rotation = /rotation of (-?[\d.]+) degrees/.exec(text);
  return {
    ...displayedSize(
      { width: Number(size[1]), height: Number(size[2]) },
      aspect ? Number(aspect[1]) / Number(aspect[2]) : 1,
      Number(rotation?.[1] ?? 0),
    ),
    lowestRate: decimalRate(/ ([\d.]+k?) tbr/.exec(line)?.[1]),
    averageRate: decimalRate(/ ([\d.]+k?) fps/.exec(line)?.[1]),
  };
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

/** ffmpeg writes rates with two decimals at most, and thousands as `1k`. */
function decimalRate(text: string | undefined): Rational | undefined {
  if (text === undefined) return undefined;
  const value = text.endsWith('k') ? Number(text.slice(0, -1)) * 1000 : Number(text);
  return value > 0 ? { num: Math.round(value * 100), den: 100 } : undefined;
}

function clockSeconds(text: string | undefined): number | undefined {
  const match = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text ?? '');
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : undefined;
}

/** Reads the list of packets that the `framecrc` format writes: `stream, dts, pts, duration, size, checksum`. */
export function parsePackets(text: string): { packets: number; endS?: number } {
  const [, num, den] = /^#tb 0: (\d+)\/(\d+)/m.exec(text) ?? [];
  let packets = 0;
  let end = -Infinity;
  for (const [, pts, duration] of text.matchAll(/^0, +-?\d+, +(-?\d+), +(\d+),/gm)) {
    packets++;
    end = Math.max(end, Number(pts) + Number(duration));
  }
  return { packets, ...(packets > 0 ? { endS: (end * Number(num)) / Number(den) } : {}) };
}
