import { inputName, isContainer, openOptions } from './input';
import { FfmpegError, runTool } from './process';
import type { ProbedFile, ProbedStream } from './probed-file';

/**
 * How long a file's streams are where its header can't be trusted: a recording without a last word (of a browser,
 * or of a program that crashed), a download that broke off, a sound whose length ffprobe only guesses from its bit
 * rate.
 */

/** A stream whose last packets end this much before the told length is cut short, in seconds. */
const tolerance = 1;

/** So much is read at the end to see whether it is there, in seconds: more than there is between two key frames. */
const tail = 15;

/** Whether what the header says of the length is true, as far as a look at the end can tell. */
export async function tellsItsLength(
  ffmpeg: string,
  path: string,
  head: Buffer,
  { startS = 0, durationS, video, audio }: ProbedFile,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const stream = video ?? audio;
  if (!stream) return true;
  // MP3 and AAC alone have no header with a length.
  if (!isContainer(head)) return false;
  const told = stream.durationS ?? durationS;
  if (told === undefined) return false;
  const endS = (stream.durationS === undefined ? startS : (stream.startS ?? startS)) + told;
  const seek = told > 2 * tail ? ['-ss', String(endS - startS - tail)] : [];
  const name = video ? 'V:0' : 'a:0';
  try {
    const lastS = await readEnd(ffmpeg, path, name, ['-noaccurate_seek', ...seek], signal);
    return lastS !== undefined && endS - lastS < tolerance;
  } catch (error) {
    if (error instanceof FfmpegError) return false;
    throw error;
  }
}

/** The same file with the length that its packets have: all are read, none is decoded. */
export async function measureLength(
  ffmpeg: string,
  path: string,
  probed: ProbedFile,
  signal: AbortSignal | undefined,
): Promise<ProbedFile> {
  const measured = async (name: 'V:0' | 'a:0', stream: ProbedStream): Promise<ProbedStream> => {
    const endS = await readEnd(ffmpeg, path, name, [], signal);
    return endS === undefined ? {} : { durationS: endS - (stream.startS ?? probed.startS ?? 0) };
  };
  const { video, audio } = probed;
  if (video) return { ...probed, video: { ...video, ...(await measured('V:0', video)) } };
  if (audio) return { ...probed, audio: { ...audio, ...(await measured('a:0', audio)) } };
  return probed;
}

/** Where the last packet ends, in seconds of the container's own clock. */
async function readEnd(
  ffmpeg: string,
  path: string,
  stream: 'V:0' | 'a:0',
  seek: readonly string[],
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const input = [...seek, ...openOptions(undefined), '-i', inputName(path)];
  const output = ['-map', `0:${stream}`, '-c', 'copy', '-f', 'framecrc', 'pipe:1'];
  return parsePackets(
    await runTool({ tool: ffmpeg, args: ['-v', 'error', '-copyts', ...input, ...output], signal }),
  ).endS;
}

/** What stands for a packet without a time to be shown at, as all of H.264 in AVI are. */
const noTime = '-9223372036854775808';

/** Reads the list of packets that the `framecrc` format writes: `stream, dts, pts, duration, size, checksum`. */
export function parsePackets(text: string): { packets: number; endS?: number } {
  const [, num, den] = /^#tb 0: (\d+)\/(\d+)/m.exec(text) ?? [];
  let packets = 0;
  let end = -Infinity;
  for (const [, dts, pts, duration] of text.matchAll(/^0, +(-?\d+), +(-?\d+), +(\d+),/gm)) {
    packets++;
    end = Math.max(end, Number(pts === noTime ? dts : pts) + Number(duration));
  }
  return { packets, ...(packets > 0 ? { endS: (end * Number(num)) / Number(den) } : {}) };
}
