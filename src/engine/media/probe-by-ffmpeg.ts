import type { SoundFacts } from '../model/media';
import type { Rational } from '../model/rational';
import { inputName, openOptions } from './input';
import type { PictureFormat } from './input';
import { parsePackets } from './length';
import { FfmpegError, runTool } from './process';
import { clockwise, displayedSize, hasAlpha, transferOf } from './probed-file';
import type { ProbedFile, ProbedStream, ProbedVideo, StoredPicture } from './probed-file';

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
    return { ...described, audio: { ...described.audio, ...fromStart(described, endS) } };
  }
  return described;
}

function fromStart({ startS = 0 }: ProbedFile, endS: number | undefined): ProbedStream {
  // Where a stream starts `ffmpeg -i` does not tell.
  return endS === undefined ? {} : { durationS: endS - startS };
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
    audio: audioText === undefined ? undefined : { facts: soundFacts(firstLine(audioText)) },
  };
}

function parseVideo(text: string): ProbedVideo | undefined {
  const line = firstLine(text);
  const size = /, (\d+)x(\d+)/.exec(line);
  if (!size) return undefined;
  const aspect = /SAR (\d+):(\d+)/.exec(line);
  const aspectRatio = aspect ? Number(aspect[1]) / Number(aspect[2]) : 1;
  const rotation = clockwise(Number(/rotation of (-?[\d.]+) degrees/.exec(text)?.[1] ?? 0));
  return {
    ...displayedSize({ width: Number(size[1]), height: Number(size[2]) }, aspectRatio, rotation),
    lowestRate: decimalRate(/ ([\d.]+k?) tbr/.exec(line)?.[1]),
    averageRate: decimalRate(/ ([\d.]+k?) fps/.exec(line)?.[1]),
    facts: {
      ...pictureFormat(line, /^ +alpha_mode +: (\S+)/m.exec(text)?.[1]),
      rotation,
      squarePixels: aspectRatio === 1,
    },
  };
}

/**
 * Reads `Stream #0:0: Video: hevc (Main 10) (hev1 / 0x31766568), yuv420p10le(tv, bt2020nc/bt2020/smpte2084, progressive), …`:
 * the colours are told by one name where matrix, primaries and transfer have the same.
 */
function pictureFormat(
  line: string,
  alphaMode: string | undefined,
): Omit<StoredPicture, 'rotation' | 'squarePixels'> {
  const [, codec = '', brackets = ''] = /Video: (\w+)((?: \([^)]*\))*)/.exec(line) ?? [];
  // The name of a decoder may stand there too, and the container's tag.
  const profile = Array.from(brackets.matchAll(/\(([^)]*)\)/g), ([, text]) => text ?? '').filter(
    (text) => !text.includes(' / 0x') && !text.startsWith('lib'),
  );
  const [, pixelFormat = '', told = ''] = /, (\w+)(?:\(([^)]*)\))?, \d+x\d+/.exec(line) ?? [];
  const words = told.split(', ');
  const interlaced = words.some((word) => / first/.test(word));
  const colorRange = words.find((word) => word === 'tv' || word === 'pc');
  const colours = words.find((word) => !/^(tv|pc|progressive|.* first.*|\d+ bpc|)$/.test(word))?.split('/');
  return {
    codec,
    profile: profile.at(-1),
    pixelFormat,
    interlaced,
    transfer: transferOf(colours?.[2]),
    colorSpace: colours?.[0] === 'unknown' || colours?.[0] === 'reserved' ? undefined : colours?.[0],
    colorRange,
    hasAlpha: hasAlpha(pixelFormat, alphaMode),
  };
}

/** Reads `Stream #0:1: Audio: aac (LC) (mp4a / 0x6134706D), 44100 Hz, 5.1, fltp, 172 kb/s`. */
function soundFacts(line: string): SoundFacts | undefined {
  const [, codec, rate, layout = ''] = /Audio: (\w+).*?, (\d+) Hz, ([^,]+)/.exec(line) ?? [];
  const channels = channelsOf(layout);
  if (codec === undefined || channels === undefined) return undefined;
  return { codec, channels, sampleRate: Number(rate) };
}

/** The layouts whose names do not count their channels. */
const namedLayouts: Readonly<Record<string, number>> = {
  mono: 1,
  stereo: 2,
  downmix: 2,
  quad: 4,
  hexagonal: 6,
  octagonal: 8,
  cube: 8,
  hexadecagonal: 16,
};

/** `5.1(side)` has six channels, `3 channels (FL+FR+LFE)` has three. */
function channelsOf(layout: string): number | undefined {
  const counted = /^(\d+) channels/.exec(layout);
  if (counted) return Number(counted[1]);
  const summed = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(layout);
  if (summed) return Number(summed[1]) + Number(summed[2]) + Number(summed[3] ?? 0);
  return namedLayouts[/^\w+/.exec(layout)?.[0] ?? ''];
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
