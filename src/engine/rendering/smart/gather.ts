import { readCopyPoints } from '../../media/copy-points';
import type { CopyPoints, MediaRange } from '../../media/copy-points';
import type { FfmpegTools } from '../../media/ffmpeg';
import { mergeParameterSets } from '../../media/parameter-sets';
import { FfmpegError } from '../../media/process';
import { requireSource } from '../../media/source';
import type { VideoMedia } from '../../model/media';
import { MediaError } from '../../media/media-error';

/** A source that a timeline shows as it is, and which parts of it are worth looking at. */
export interface CopyCandidate {
  readonly media: VideoMedia;
  readonly ranges: readonly MediaRange[];
}

/**
 * Looks at where sources can be copied from. A source that can't be read is left out: encoding it tells what is
 * wrong with it.
 * @returns the points of each source that has some, by its id.
 * @throws the signal's reason where it was cancelled.
 */
export async function gatherCopyPoints(
  tools: Pick<FfmpegTools, 'ffmpeg'>,
  candidates: readonly CopyCandidate[],
  signal?: AbortSignal,
): Promise<Map<string, CopyPoints>> {
  const found = new Map<string, CopyPoints>();
  for (const { media, ranges } of candidates) {
    try {
      await requireSource(media);
      const parts = [];
      for (const range of ranges) parts.push(await readCopyPoints(tools, media, range, signal));
      const points = joined(parts.filter((part) => part !== undefined));
      if (points) found.set(media.id, points);
    } catch (error) {
      if (!(error instanceof FfmpegError || error instanceof MediaError)) throw error;
    }
  }
  return found;
}

/** What was read of the parts of one source; nothing where their parameter sets differ. */
function joined(parts: readonly CopyPoints[]): CopyPoints | undefined {
  const [first] = parts;
  const parameterSets = mergeParameterSets(parts.map((part) => part.parameterSets));
  if (!first || !parameterSets) return undefined;
  return {
    parameterSets,
    delay: Math.max(...parts.map(({ delay }) => delay)),
    spans: parts.flatMap(({ spans }) => spans),
  };
}
