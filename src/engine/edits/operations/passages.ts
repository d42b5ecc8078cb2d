import type { MusicClip, MusicPassage } from '../../model/timeline';
import type { Range } from '../moment';

/** Music with another volume in a stretch of the timeline; where it has passages there already, each is changed. */
export function withPassage(
  clip: MusicClip,
  { startMs, endMs }: Range,
  change: (volume: number) => number,
): MusicClip {
  const from = Math.max(startMs, clip.startMs);
  const to = clip.endMs === 'timeline' ? endMs : Math.min(endMs, clip.endMs);
  if (from >= to) return clip;
  const inside = partsWithin(clip, { startMs: from, endMs: to });
  const outside = (clip.passages ?? []).flatMap((passage): MusicPassage[] => [
    ...(passage.startMs < from ? [{ ...passage, endMs: Math.min(passage.endMs, from) }] : []),
    ...(passage.endMs > to ? [{ ...passage, startMs: Math.max(passage.startMs, to) }] : []),
  ]);
  const passages = [...outside, ...inside.map((part) => ({ ...part, volume: change(part.volume) }))]
    .filter(({ volume }) => volume !== clip.volume)
    .sort((a, b) => a.startMs - b.startMs);
  const bare = { ...clip };
  delete bare.passages;
  return passages.length > 0 ? { ...bare, passages: joined(passages) } : bare;
}

/** The volumes that music has in a stretch of the timeline, in order; none where it does not play there. */
export function volumesWithin(clip: MusicClip, range: Range): number[] {
  const startMs = Math.max(range.startMs, clip.startMs);
  const endMs = clip.endMs === 'timeline' ? range.endMs : Math.min(range.endMs, clip.endMs);
  return partsWithin(clip, { startMs, endMs }).map(({ volume }) => volume);
}

function partsWithin({ volume, passages = [] }: MusicClip, { startMs, endMs }: Range): MusicPassage[] {
  const parts: MusicPassage[] = [];
  let at = startMs;
  for (const passage of passages) {
    const [from, to] = [Math.max(at, passage.startMs), Math.min(endMs, passage.endMs)];
    if (from >= to) continue;
    if (from > at) parts.push({ startMs: at, endMs: from, volume });
    parts.push({ startMs: from, endMs: to, volume: passage.volume });
    at = to;
  }
  return at < endMs ? [...parts, { startMs: at, endMs, volume }] : parts;
}

/** Neighbours of the same volume are one, so that nothing is heard between them. */
function joined(passages: readonly MusicPassage[]): MusicPassage[] {
  const result: MusicPassage[] = [];
  for (const passage of passages) {
    const last = result.at(-1);
    if (last && last.endMs === passage.startMs && last.volume === passage.volume)
      result[result.length - 1] = { ...last, endMs: passage.endMs };
    else result.push(passage);
  }
  return result;
}
