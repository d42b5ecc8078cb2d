import type { CopyPoints, CopySpan } from '../../media/copy-points';
import { mergeParameterSets, unusedId } from '../../media/parameter-sets';
import type { ParameterSets } from '../../media/parameter-sets';
import type { Rational } from '../../model/rational';
import type { Quality } from '../encoding';

/**
 * Which pictures of a timeline are copied from their source instead of decoded and encoded. Pure: what can be
 * copied of a source comes in as data.
 */

/** A stretch of the timeline that shows a source as it is. All numbers are frames. */
export interface PlainStretch {
  readonly mediaId: string;
  /** Where it begins on the timeline. */
  readonly start: number;
  /** Which frame of the source that is. */
  readonly source: number;
  readonly frames: number;
}

export interface Copy extends PlainStretch {
  /** What the copied pictures must have together; anything else means that the source was read wrongly. */
  readonly bytes: number;
}

export interface CopyPlan {
  /** In order; none overlaps another. */
  readonly copies: readonly Copy[];
  /** The number of the encoder's own parameter sets, which no copied picture names. */
  readonly setId: number;
  /** By how many frames decoding is ahead of showing, in all of the file. */
  readonly delay: number;
}

export interface CopyTarget {
  readonly width: number;
  readonly height: number;
  readonly fps: Rational;
  readonly quality: Quality;
}

/** Of x264 as it is used here: B-frames that other B-frames refer to. */
const encoderDelay = 2;

/** What one more process costs: as much as to encode these pixels (0.1 s on two cores). */
const pixelsPerProcess = 10_000_000;

/** Decoding against decoding and encoding. What follows a copy is decoded from the copy's last start on. */
const decodingShare = 1 / 5;

/** Listing the source's packets, copying and joining, against encoding the same frames. */
const copyShare = 1 / 32;

/**
 * Bits for each pixel that copied pictures may have: what is asked for in a lower quality is to be a small file, and
 * a source several times larger than its encoding is not copied either.
 */
const mostBitsPerPixel: Readonly<Record<Quality, number>> = { low: 0, medium: 0.2, high: 1 };

/** Where less than this is saved, all is encoded: a file of one encoder is the simpler one. */
const worthwhile = 0.1;

/**
 * Chooses what is copied, from one point of a source to another.
 * @param plain in order, without overlaps.
 * @param points of the sources that can be copied from, by their ids.
 * @param total frames of the whole timeline.
 * @returns `undefined` where copying would not pay.
 */
export function planCopies(
  plain: readonly PlainStretch[],
  points: ReadonlyMap<string, CopyPoints>,
  total: number,
  target: CopyTarget,
): CopyPlan | undefined {
  const joined = joinStretches(plain);
  const { sources, sets } = compatibleSources(joined, points);
  const setId = sets && unusedId(sets);
  if (setId === undefined) return undefined;
  const candidates = joined.flatMap((stretch) => {
    const known = sources.get(stretch.mediaId);
    return known ? candidatesWithin(stretch, known, target.fps) : [];
  });
  const process = Math.ceil(pixelsPerProcess / (target.width * target.height));
  const mostBytes = (mostBitsPerPixel[target.quality] * target.width * target.height) / 8;
  const chosen = withoutSingleFrames(candidates, total, target.fps).filter(
    (copy) => savedBy(copy, process) > process && copy.bytes <= copy.frames * mostBytes,
  );
  const saved = chosen.reduce((sum, copy) => sum + savedBy(copy, process), 0) - total * copyShare;
  if (saved < worthwhile * total) return undefined;
  return {
    copies: chosen.map(({ mediaId, start, source, frames, bytes }) => ({
      ...{ mediaId, start, source, frames, bytes },
    })),
    setId,
    delay: Math.max(encoderDelay, ...Array.from(sources.values(), ({ delay }) => delay)),
  };
}

/** A split without a gap is no reason to encode. */
function joinStretches(plain: readonly PlainStretch[]): PlainStretch[] {
  const joined: PlainStretch[] = [];
  for (const each of plain) {
    const last = joined.at(-1);
    const goesOn =
      last?.mediaId === each.mediaId &&
      last.start + last.frames === each.start &&
      last.source + last.frames === each.source;
    if (last && goesOn) joined[joined.length - 1] = { ...last, frames: last.frames + each.frames };
    else joined.push(each);
  }
  return joined;
}

/** One file can't declare two different sets of one number: the sources that are seen the most come first. */
function compatibleSources(
  plain: readonly PlainStretch[],
  points: ReadonlyMap<string, CopyPoints>,
): { sources: Map<string, CopyPoints>; sets: ParameterSets | undefined } {
  const seen = new Map<string, number>();
  for (const { mediaId, frames } of plain) seen.set(mediaId, (seen.get(mediaId) ?? 0) + frames);
  const sources = new Map<string, CopyPoints>();
  let sets: ParameterSets | undefined;
  for (const [id] of [...seen].sort(([, a], [, b]) => b - a)) {
    const known = points.get(id);
    const merged = known && mergeParameterSets([...(sets ? [sets] : []), known.parameterSets]);
    if (!merged) continue;
    sets = merged;
    sources.set(id, known);
  }
  return { sources, sets };
}

/** In frames that need not be encoded. A copy also divides what is encoded around it: two more processes. */
function savedBy({ frames, points }: Candidate, process: number): number {
  const sinceStart = (points.at(-1)?.frame ?? 0) - (points.findLast(({ isStart }) => isStart)?.frame ?? 0);
  return frames * (1 - copyShare) - sinceStart * decodingShare - 2 * process;
}

interface Candidate extends Copy {
  /** All points from its start to its end. */
  readonly points: CopySpan;
}

function candidatesWithin(stretch: PlainStretch, { spans }: CopyPoints, fps: Rational): Candidate[] {
  const end = stretch.source + stretch.frames;
  return spans.flatMap((span) => {
    const inside = span.slice(firstAt(span, stretch.source), firstAt(span, end + 1));
    return candidate(stretch, inside, fps) ?? [];
  });
}

/** Index of the first point from a frame on. A film of three hours has a hundred thousand. */
function firstAt(span: CopySpan, frame: number): number {
  let [low, high] = [0, span.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((span[middle]?.frame ?? Infinity) < frame) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param points Of the stretch's source, all within the stretch. */
function candidate(stretch: PlainStretch, points: CopySpan, fps: Rational): Candidate | undefined {
  const startable = fromStartable(points, fps);
  const [first, last] = [startable[0], startable.at(-1)];
  if (!first || !last) return undefined;
  return {
    mediaId: stretch.mediaId,
    start: stretch.start + first.frame - stretch.source,
    source: first.frame,
    frames: last.frame - first.frame,
    bytes: last.offset - first.offset,
    points: startable,
  };
}

/**
 * Where ffmpeg is told to seek to for a frame, in seconds from the source's start. Some demuxers go back by 3/23 of a second to be safe,
 * others do not; both have to find this frame, and not the point after it.
 */
export function seekTime(frame: number, { num, den }: Rational): number {
  return ((frame + 0.25) * den) / num + 3 / 23 + 0.0005;
}

/** From the first start on that the next one does not follow too closely for a seek to tell the two apart. */
function fromStartable(points: CopySpan, { num, den }: Rational): CopySpan {
  const apart = Math.ceil((3 * num) / (23 * den)) + 2;
  const starts = points.flatMap((point, index) => (point.isStart ? [{ frame: point.frame, index }] : []));
  const end = points.at(-1)?.frame ?? 0;
  const first = starts.find(({ frame }, at) => (starts[at + 1]?.frame ?? end) - frame >= apart);
  return first ? points.slice(first.index) : [];
}

/** Gives up the group beside a frame that would be encoded all alone, so that it has company. */
function withoutSingleFrames(copies: readonly Candidate[], total: number, fps: Rational): Candidate[] {
  return copies.flatMap((copy, index) => {
    const before = copies[index - 1];
    const isFirst = before === undefined && copy.start === 1;
    const isBefore = (copies[index + 1]?.start ?? total) - (copy.start + copy.frames) === 1;
    if (!isFirst && !isBefore) return copy;
    const kept = copy.points.slice(isFirst ? 1 : 0, isBefore ? -1 : undefined);
    return candidate(copy, kept, fps) ?? [];
  });
}
