import type { MediaRange } from '../../media/copy-points';
import type { VideoMedia } from '../../model/media';
import type { Rational } from '../../model/rational';
import type { Over } from '../picture';
import type { Run } from '../runs';
import type { CopyTarget, PlainStretch } from './copies';

/** H.264 profiles of eight bits and 4:2:0, as ffmpeg names them. */
const profiles = new Set([
  ...['Constrained Baseline', 'Baseline', 'Main', 'Extended', 'High'],
  ...['Progressive High', 'Constrained High'],
]);

/** Whether pictures of a source can stand in a file beside those that are encoded for it, as they are. */
export function standsAsIs(media: VideoMedia, { width, height, fps }: CopyTarget): boolean {
  const { picture } = media;
  if (!picture) return false;
  const fits = media.width === width && media.height === height;
  const isInStep = media.fps.num === fps.num && media.fps.den === fps.den && picture.constantRate;
  const isCoded =
    picture.codec === 'h264' && picture.pixelFormat === 'yuv420p' && profiles.has(picture.profile ?? '');
  const isPlain =
    picture.rotation === 0 && picture.squarePixels && !picture.interlaced && picture.transfer === 'sdr';
  // Without a tag, players take a large picture for BT.709, as the output says it is, and a small one for BT.601.
  const isLarge = Math.min(width, height) >= 720;
  const isColoured = picture.colorSpace === 'bt709' || (picture.colorSpace === undefined && isLarge);
  return fits && isInStep && isCoded && isPlain && isColoured && picture.colorRange !== 'pc';
}

/** The frames that show a source which stands as it is: alone, at its own speed, with nothing done to it or over it. */
export function plainStretches(runs: readonly Run[], over: Over, target: CopyTarget): PlainStretch[] {
  const covered = coveredFrames(over);
  return runs.flatMap((run, index) => {
    const isPlain =
      run.media.kind === 'video' &&
      standsAsIs(run.media, target) &&
      run.speed === 1 &&
      run.play.kind === 'forwards' &&
      Object.keys(run.effects).every((effect) => effect === 'denoise');
    if (!isPlain) return [];
    const from = Math.max(run.start, runs[index - 1]?.end ?? 0);
    const to = Math.min(run.end, runs[index + 1]?.start ?? run.end);
    return uncovered({ start: from, end: to }, covered).flatMap((range) => within(run, range));
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function coveredFrames({ overlays, titles, fadeIn, fadeOut, frames }: Over): Range[] {
  return [
    ...[...overlays, ...titles].map(({ start, end }) => ({ start, end })),
    { start: 0, end: fadeIn },
    { start: frames - fadeOut, end: frames },
  ]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** What of a range no other one covers. @param covered ordered by their starts. */
function uncovered({ start, end }: Range, covered: readonly Range[]): Range[] {
  const free: Range[] = [];
  let at = start;
  for (const each of covered) {
    if (each.start >= end) break;
    if (each.start > at) free.push({ start: at, end: each.start });
    at = Math.max(at, each.end);
  }
  if (end > at) free.push({ start: at, end });
  return free;
}

function within(run: Run, { start, end }: Range): PlainStretch[] {
  const found: PlainStretch[] = [];
  let at = run.start;
  for (const { source, frames } of run.pieces) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + frames)];
    if (to > from) {
      found.push({ mediaId: run.media.id, start: from, source: source + from - at, frames: to - from });
    }
    at += frames;
  }
  return found;
}

/** Shorter stretches hold no group of pictures that would be worth it. */
const leastSeconds = 1;

/** What lies this close together is read at once. */
const nearMs = 30_000;

/**
 * The parts of a source to look at for points to copy from.
 * @returns none where all together could not pay.
 */
export function rangesToRead(
  plain: readonly PlainStretch[],
  mediaId: string,
  total: number,
  { num, den }: Rational,
): MediaRange[] {
  const toMs = (frame: number) => (frame * den * 1000) / num;
  const long = plain.filter((each) => each.mediaId === mediaId && toMs(each.frames) >= leastSeconds * 1000);
  if (long.reduce((sum, { frames }) => sum + frames, 0) < total / 5) return [];
  const ranges: MediaRange[] = [];
  for (const { source, frames } of [...long].sort((a, b) => a.source - b.source)) {
    const range = { fromMs: Math.floor(toMs(source)), toMs: Math.ceil(toMs(source + frames)) };
    const last = ranges.at(-1);
    if (last && range.fromMs - last.toMs < nearMs) {
      ranges[ranges.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, range.toMs) };
    } else ranges.push(range);
  }
  return ranges;
}
