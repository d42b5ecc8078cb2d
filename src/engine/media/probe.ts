import { stat } from 'node:fs/promises';
import type { Media } from '../model/media';
import type { FfmpegTools } from './ffmpeg';
import { isConstantRate, nominalRate } from './frame-rate';
import { isContainer, pictureFormatOf, readHead } from './input';
import { MediaError } from './media-error';
import { FfmpegError } from './process';
import { readWithFfmpeg } from './probe-by-ffmpeg';
import { readWithFfprobe } from './probe-by-ffprobe';
import type { ProbedFile } from './probed-file';

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
  const picture = pictureFormatOf(head);
  const probed = await readStreams(tools, file, head, signal);
  const known = { ...file, bytes, mtimeMs };
  const { video, audio } = probed;
  if (video && picture !== undefined && (picture !== 'gif' || (video.packets ?? 1) < 2)) {
    return { ...known, kind: 'image', width: video.width, height: video.height };
  }
  if (video) {
    const durationMs = durationOf(probed, video);
    if (durationMs < 1) throw new MediaError('unsupported', fileName);
    const { width, height } = video;
    const fps = nominalRate(video.lowestRate, video.averageRate);
    return {
      ...known,
      kind: 'video',
      durationMs,
      width,
      height,
      fps,
      hasAudio: audio !== undefined,
      picture: { ...video.facts, constantRate: isConstantRate(video.lowestRate, video.averageRate) },
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

/** From the container's start, which is time 0 of all edits, to the end of the stream. */
function durationOf(
  { startS, durationS }: ProbedFile,
  stream: { startS?: number; durationS?: number },
): number {
  const ofStream =
    stream.durationS === undefined
      ? undefined
      : (stream.startS ?? startS ?? 0) - (startS ?? 0) + stream.durationS;
  return Math.round((ofStream ?? durationS ?? 0) * 1000);
}

async function firstLook(
  fileName: string,
  path: string,
): Promise<{ bytes: number; mtimeMs: number; head: Buffer }> {
  try {
    const { size: bytes, mtimeMs } = await stat(path);
    if (bytes === 0) throw new MediaError('empty', fileName);
    return { bytes, mtimeMs, head: await readHead(path) };
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError('missing', fileName, { cause: error });
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
    return tools.ffprobe === undefined
      ? await readWithFfmpeg(tools.ffmpeg, path, picture, signal)
      : await readWithFfprobe(tools.ffprobe, path, picture, signal);
  } catch (error) {
    if (!(error instanceof FfmpegError)) throw error;
    // What begins like a video was one once.
    const kind = picture !== undefined || isContainer(head) ? 'damaged' : 'notMedia';
    throw new MediaError(kind, fileName, { cause: error });
  }
}
