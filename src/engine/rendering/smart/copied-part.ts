import { startUs } from '../../model/media';
import type { VideoMedia } from '../../model/media';
import type { Rational } from '../../model/rational';
import { trackTimescale } from '../encoding';
import type { EncodedPart } from '../picture-plan';
import type { MediaInput } from '../source-picture';
import { seekTime } from './copies';
import type { Copy } from './copies';

/** A stretch of the picture that is taken from its source bit for bit. */
export interface CopiedPart {
  readonly kind: 'copy';
  /** First frame on the timeline, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly inputs: readonly [MediaInput];
  /** All between the input and the output's name. */
  readonly options: readonly string[];
  /** What all of its pictures have together. */
  readonly bytes: number;
  /** The same frames encoded, should the file not be what its list of packets said. */
  readonly otherwise: EncodedPart;
}

/** From the key frame at its start, as many packets as it has frames: in whole groups, none of them is shown elsewhere. */
export function copiedPart(copy: Copy, media: VideoMedia, fps: Rational, otherwise: EncodedPart): CopiedPart {
  return {
    ...{ kind: 'copy', start: copy.start, end: copy.start + copy.frames, bytes: copy.bytes, otherwise },
    inputs: [
      { media, options: ['-ss', (seekTime(copy.source, fps) + startUs(media) / 1_000_000).toFixed(6)] },
    ],
    options: [
      ...['-map', '0:V:0', '-c', 'copy', '-frames:v', String(copy.frames)],
      ...['-bsf:v', 'setts=pts=PTS-STARTPTS:dts=DTS-STARTPTS', '-map_metadata', '-1', '-map_chapters', '-1'],
      ...['-video_track_timescale', String(trackTimescale(fps)), '-f', 'mp4'],
    ],
  };
}

/**
 * Options of the join. Time stamps on the exact grid of the rate: sources round theirs, and decoding is ahead of
 * showing by more frames in some parts than in others, while the decoding times of one file must rise all the same.
 * And no messages beside the pictures (SEI), in which some cameras write place and time; captions that were hidden
 * there go too.
 */
export function joinFilters(fps: Rational, delay: number): string[] {
  const ticks = (trackTimescale(fps) * fps.den) / fps.num;
  const even = `setts=pts=round(PTS/${ticks})*${ticks}:dts=(N-${delay})*${ticks}:duration=${ticks}`;
  return ['-bsf:v', `filter_units=remove_types=6,${even}`];
}

/** What the encoder calls its own parameter sets, so that no copied picture takes them for its own. */
export function namedSets(setId: number): string[] {
  return ['-x264-params', `sps-id=${setId}`];
}

/** Where parts begin and end: at the copies, and elsewhere as without them, but not so close that a part is short. */
export function cutsAround(
  copies: readonly Copy[],
  cuts: readonly number[],
  total: number,
  { num, den }: Rational,
): number[] {
  const bounds = copies.flatMap(({ start, frames }) => [start, start + frames]);
  const shortest = num / den;
  const others = cuts.filter(
    (cut) =>
      !copies.some(({ start, frames }) => cut > start && cut < start + frames) &&
      !bounds.some((bound) => Math.abs(cut - bound) < shortest),
  );
  return [...new Set([...bounds, ...others])].filter((cut) => cut > 0 && cut < total).sort((a, b) => a - b);
}
