import { startUs } from '../model/media';
import type { VideoMedia } from '../model/media';
import type { FfmpegTools } from './ffmpeg';
import { inputArguments } from './input';
import { runTool } from './process';
import { requireSource } from './source';

/** Percent of change between two frames that makes a new scene: ffmpeg's own measure. */
const threshold = 10;

/** Pixels: a change of scene is seen as well in a small picture, which takes less time. */
const height = 180;

/**
 * Where the scenes of a video change, looked for on what other work leaves idle: the milliseconds of the first frame of each scene but the first one.
 * @throws {MediaError} where the file is gone or has changed; {FfmpegError} where it can't be decoded; the signal's
 *   reason where it was cancelled.
 */
export async function sceneCuts(
  { ffmpeg }: Pick<FfmpegTools, 'ffmpeg'>,
  media: VideoMedia,
  signal?: AbortSignal,
): Promise<number[]> {
  await requireSource(media);
  const filters = [
    `scale=-2:${height}:flags=fast_bilinear`,
    `scdet=threshold=${threshold}:sc_pass=1`,
    'metadata=mode=print:file=-',
  ];
  const args = [
    ...['-v', 'error', '-skip_loop_filter', 'all', ...(await inputArguments(media)), '-map', '0:V:0'],
    ...['-an', '-sn', '-vf', filters.join(','), '-f', 'null', '-'],
  ];
  const printed = await runTool({ tool: ffmpeg, args, signal, idle: true });
  const lateMs = startUs(media) / 1000;
  return [...printed.matchAll(/^frame:.*\bpts_time:(\S+)/gmu)].flatMap((match) => {
    const atMs = Math.round(Number(match[1]) * 1000 - lateMs);
    return atMs > 0 && atMs < media.durationMs ? [atMs] : [];
  });
}
