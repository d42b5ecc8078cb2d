import { startUs } from '../model/media';
import type { ImageMedia, VideoMedia } from '../model/media';
import { frameShownAt, frameToMs, msToFrame } from '../model/rational';
import type { FfmpegTools } from '../media/ffmpeg';
import { inputArguments } from '../media/input';
import { streamTool } from '../media/process';
import { requireSource } from '../media/source';
import { even } from './fit';
import { colourOptions, colourTables, overBlack, sourceFilters, uprightFilters } from './source-colour';

/** 2 is the best that ffmpeg's JPEG encoder makes, 31 the worst; at 4 nothing is seen of it. */
const quality = 4;

/** Writes one JPEG. */
export const jpegOptions = [
  ...['-strict', 'unofficial', '-c:v', 'mjpeg', '-q:v', String(quality), '-f', 'image2pipe'],
];

/** How far before a moment without a frame another one is looked for, in milliseconds: a stream may end early. */
const lookBackMs = [0, 200, 2000];

/** JPEGs are of full range, with the matrix of BT.601. */
export const toJpegColours = 'out_color_matrix=smpte170m:out_range=pc,format=yuvj420p';

/**
 * One frame as a JPEG: of a video the one that is shown at a moment, or its last one where it has ended by then.
 * @param atMs From the source's time 0.
 * @param height Pixels; the width follows.
 * @returns Nothing where there is no such frame.
 * @throws {MediaError} where the file is gone or has changed; {FfmpegError} where it can't be decoded; the signal's
 *   reason where it was cancelled.
 */
export async function stillOf(
  tools: FfmpegTools,
  media: VideoMedia | ImageMedia,
  { atMs, height }: { readonly atMs: number; readonly height: number },
  signal?: AbortSignal,
): Promise<Buffer | undefined> {
  await requireSource(media);
  const input = await inputArguments(media);
  for (const back of media.kind === 'image' ? [0] : lookBackMs) {
    const args = [
      ...['-v', 'error', '-threads', '1', ...inputOptions(media, atMs - back), ...input, '-map', '0:V:0'],
      ...['-frames:v', '1', '-vf', filtersOf(media, height, tools).join(','), ...jpegOptions, 'pipe:1'],
    ];
    const chunks: Buffer[] = [];
    for await (const chunk of streamTool({ tool: tools.ffmpeg, args, signal })) chunks.push(chunk);
    if (chunks.length > 0) return Buffer.concat(chunks);
  }
  return undefined;
}

function inputOptions(media: VideoMedia | ImageMedia, atMs: number): string[] {
  if (media.kind === 'image') return ['-noautorotate'];
  return [...colourOptions(media), '-ss', seekTo(media, atMs)];
}

/** A little before the frame's own time, which may be rounded down in the file. In seconds, as ffmpeg takes it. */
function seekTo(media: VideoMedia, atMs: number): string {
  const { durationMs, fps } = media;
  const last = Math.max(0, msToFrame(durationMs, fps) - 1);
  const frame = Math.min(last, Math.max(0, frameShownAt(atMs, fps)));
  const earlyMs = frame === 0 ? 0 : 1;
  return ((frameToMs(frame, fps) - earlyMs + startUs(media) / 1000) / 1000).toFixed(4);
}

function filtersOf(media: VideoMedia | ImageMedia, height: number, tools: FfmpegTools): string[] {
  const width = even((media.width * height) / media.height);
  const scaled = [`scale=${width}:${height}:${toJpegColours}`, 'setsar=1'];
  if (media.kind === 'image') {
    const black = /\.jpe?g$/i.test(media.fileName) ? [] : [overBlack];
    return [...uprightFilters(media), ...black, ...scaled];
  }
  // Without zimg, wide colours need tables in a folder, which a glance is not worth: they are paler then.
  if (colourTables([media], tools).length > 0) return scaled;
  const { first, kept } = sourceFilters(media, { width, height, fit: 'pad' }, tools);
  return [...first, ...kept, ...scaled];
}
