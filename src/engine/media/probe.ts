import type { Media } from '../model/media';
import type { FfmpegTools } from './ffmpeg';
import { isConstantRate, nominalRate } from './frame-rate';
import { headerBytes, readImageHeader } from './image-header';
import { inputName, isContainer, mostPixels, openHead, openOptions, pictureFormatOf } from './input';
import type { PictureFormat } from './input';
import { lateness } from './first-frame';
import { measureLength, tellsItsLength } from './length';
import { MediaError } from './media-error';
import { FfmpegError, runTool } from './process';
import { readWithFfmpeg } from './probe-by-ffmpeg';
import { readWithFfprobe } from './probe-by-ffprobe';
import type { ProbedFile, ProbedStream } from './probed-file';

/**
 * Finds out what a file is.
 * @throws {MediaError} for a file that can't be edited; the signal's reason where it was cancelled.
 */
export async function probeMedia(
  tools: FfmpegTools,
  file: { readonly id: string; readonly fileName: string; readonly path: string },
  signal?: AbortSignal,
): Promise<Media> {
  const { fileName, path } = file;
  const { bytes, mtimeMs, head } = await firstLook(fileName, path);
  const known = { ...file, bytes, mtimeMs };
  const picture = pictureFormatOf(head);
  const header = picture && readImageHeader(picture, head);
  if (isTooLarge(header?.size)) throw new MediaError('tooLarge', fileName);
  const probed = await readStreams(tools, file, head, signal);
  const { video, audio } = probed;
  if (isTooLarge(video)) throw new MediaError('tooLarge', fileName);
  if (video && picture !== undefined && (picture !== 'gif' || (video.packets ?? 1) < 2)) {
    await requireDecodable(tools, file, picture, signal);
    const { orientation } = header ?? { orientation: 1 };
    // From 5 on a picture is turned by a quarter.
    const [width, height] = orientation < 5 ? [video.width, video.height] : [video.height, video.width];
    return { ...known, kind: 'image', width, height, ...(orientation > 1 && { orientation }) };
  }
  if (video) {
    const { width, height } = video;
    const fps = nominalRate(video.lowestRate, video.averageRate);
    const lateUs = await lateness(tools.ffmpeg, path, probed, fps, signal);
    const durationMs = durationOf(probed, video, lateUs);
    if (durationMs < 1) throw new MediaError('unsupported', fileName);
    const constantRate = isConstantRate(video.lowestRate, video.averageRate);
    return {
      ...known,
      kind: 'video',
      durationMs,
      width,
      height,
      fps,
      hasAudio: audio !== undefined,
      picture: { ...video.facts, constantRate, ...(lateUs > 0 && { lateUs }) },
      ...(audio?.facts && { sound: audio.facts }),
    };
  }
  if (audio) {
    const durationMs = durationOf(probed, audio);
    if (durationMs < 1) throw new MediaError('unsupported', fileName);
    return { ...known, kind: 'audio', durationMs, ...(audio.facts && { sound: audio.facts }) };
  }
  throw new MediaError(picture === undefined ? 'unsupported' : 'damaged', fileName);
}

/** From time 0 of all edits, so many microseconds after the container's start, to the end of the stream. */
function durationOf({ startS, durationS }: ProbedFile, stream: ProbedStream, lateUs = 0): number {
  const ofStream =
    stream.durationS === undefined
      ? undefined
      : (stream.startS ?? startS ?? 0) - (startS ?? 0) + stream.durationS;
  return Math.round((ofStream ?? durationS ?? 0) * 1000 - lateUs / 1000);
}

function isTooLarge(size: { readonly width: number; readonly height: number } | undefined): boolean {
  return size !== undefined && size.width * size.height > mostPixels;
}

async function firstLook(
  fileName: string,
  path: string,
): Promise<{ bytes: number; mtimeMs: number; head: Buffer }> {
  try {
    const { head, stats } = await openHead(path, headerBytes);
    if (!stats.isFile()) throw new MediaError('notMedia', fileName);
    if (stats.size === 0) throw new MediaError('empty', fileName);
    return { bytes: stats.size, mtimeMs: stats.mtimeMs, head };
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError('missing', fileName, { cause: error });
  }
}

/** A still picture that is cut short looks whole until it is decoded. */
async function requireDecodable(
  { ffmpeg }: FfmpegTools,
  { fileName, path }: { readonly fileName: string; readonly path: string },
  picture: PictureFormat,
  signal: AbortSignal | undefined,
): Promise<void> {
  const input = [...openOptions(picture), '-i', inputName(path)];
  try {
    await runTool({
      tool: ffmpeg,
      args: ['-v', 'error', ...input, '-frames:v', '1', '-f', 'null', '-'],
      signal,
    });
  } catch (error) {
    if (!(error instanceof FfmpegError)) throw error;
    throw new MediaError('damaged', fileName, { cause: error });
  }
}

async function readStreams(
  tools: FfmpegTools,
  { fileName, path }: { readonly fileName: string; readonly path: string },
  head: Buffer,
  signal: AbortSignal | undefined,
): Promise<ProbedFile> {
  const picture = pictureFormatOf(head);
  try {
    if (tools.ffprobe === undefined) return await readWithFfmpeg(tools.ffmpeg, path, picture, signal);
    const told = await readWithFfprobe(tools.ffprobe, path, picture, signal);
    const isSure = picture !== undefined || (await tellsItsLength(tools.ffmpeg, path, head, told, signal));
    return isSure ? told : await measureLength(tools.ffmpeg, path, told, signal);
  } catch (error) {
    if (!(error instanceof FfmpegError)) throw error;
    // What begins like a video was one once.
    const kind = picture !== undefined || isContainer(head) ? 'damaged' : 'notMedia';
    throw new MediaError(kind, fileName, { cause: error });
  }
}
