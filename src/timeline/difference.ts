import { differenceWords } from './difference-words';
import type { ChangeKind, DifferenceWords } from './difference-words';
import { clock, seconds } from './time-text';
import { segmentLabel } from './timeline';
import type { Segment, TimelineView, Track } from './timeline';

/**
 * What changed between two drafts, one sentence each: what a user is told after an edit that came without words,
 * such as `Title added: "Urban Dreams", 0–3 s`. Empty where nothing that can be seen changed.
 * @param language ISO code of the language of the sentences: English or Chinese.
 */
export function describeDifference(before: TimelineView, after: TimelineView, language = 'en'): string[] {
  const words = differenceWords(language);
  const changes: string[] = [];
  if (before.tracks.length > 0 && after.tracks.length === 0) return [words.emptied];
  if (before.durationMs !== after.durationMs) {
    // The first edit has nothing to be compared with: an empty timeline is no length.
    const was = before.tracks.length === 0 ? '' : `${clock(before.durationMs)} → `;
    changes.push(words.sentence(words.length, `${was}${clock(after.durationMs)}`));
  }
  if (before.width !== after.width || before.height !== after.height) {
    if (after.width !== undefined && after.height !== undefined) {
      changes.push(words.sentence(words.canvas, `${after.width}×${after.height}`));
    }
  }
  const tracks = new Map<string, { before?: Track; after?: Track }>();
  keyed(before.tracks).forEach((track, key) => tracks.set(key, { before: track }));
  keyed(after.tracks).forEach((track, key) => tracks.set(key, { ...tracks.get(key), after: track }));
  for (const pair of tracks.values()) changes.push(...trackChanges(pair.before, pair.after, words));
  return changes;
}

/** Tracks are matched by type and by their number among the tracks of that type. */
function keyed(tracks: readonly Track[]): Map<string, Track> {
  const seen = new Map<number, number>();
  return new Map(
    tracks.map((track) => {
      const number = (seen.get(track.typeNumber) ?? 0) + 1;
      seen.set(track.typeNumber, number);
      return [`${track.typeNumber}/${number}`, track];
    }),
  );
}

/** More changes of one kind than this on one track are told by their number. */
const tellOneByOne = 3;

function trackChanges(before: Track | undefined, after: Track | undefined, words: DifferenceWords): string[] {
  const track = after ?? before;
  if (!track) return [];
  const label = words.track(track);
  const old = new Map((before?.segments ?? []).map((segment) => [segment.id, segment]));
  const now = new Map((after?.segments ?? []).map((segment) => [segment.id, segment]));
  const added = [...now.values()].filter(({ id }) => !old.has(id));
  const removed = [...old.values()].filter(({ id }) => !now.has(id));
  const kept = [...now.values()].flatMap((segment) => {
    const was = old.get(segment.id);
    return was ? segmentChanges(track, was, segment, words) : [];
  });
  return [
    ...told(added, words.change.added(label), track, words),
    ...told(removed, words.change.removed(label), track, words),
    ...firstOf(label, kept, words),
  ];
}

function firstOf(label: string, changes: readonly string[], words: DifferenceWords): string[] {
  const left = changes.length - tellOneByOne;
  if (left <= 0) return [...changes];
  return [...changes.slice(0, tellOneByOne), words.sentence(label, words.more(left))];
}

function told(segments: readonly Segment[], what: string, track: Track, words: DifferenceWords): string[] {
  if (segments.length > tellOneByOne) return [words.sentence(what, words.segments(segments.length))];
  return segments.map((segment) => {
    const volume = percent(segment);
    const details = [segmentLabel(segment, track), span(segment, words)];
    return words.sentence(what, ...details, ...(volume === 100 ? [] : [`${volume}%`]));
  });
}

function segmentChanges(track: Track, was: Segment, now: Segment, words: DifferenceWords): string[] {
  const changes: string[] = [];
  const label = words.track(track);
  const name = segmentLabel(now, track);
  const add = (kind: ChangeKind, ...details: readonly string[]) =>
    changes.push(words.sentence(words.change[kind](label), ...details));
  if (was.name !== now.name) {
    add(track.type === 'text' ? 'reworded' : 'renamed', `${segmentLabel(was, track)} → ${name}`);
  }
  // What a draft leaves out is as it is by default.
  const [speedWas, speed] = [was.speed ?? 1, now.speed ?? 1];
  const isAsLong = was.endMs - was.startMs === now.endMs - now.startMs;
  const isElsewhere = was.startMs !== now.startMs || was.endMs !== now.endMs;
  const times = isElsewhere ? [`${span(was, words)} → ${span(now, words)}`] : [];
  // Where it takes another time because it is faster or slower, it was not cut.
  if (speedWas !== speed) add('speed', name, `${speedWas}× → ${speed}×`, ...times);
  else if (isElsewhere) add(isAsLong ? 'moved' : 'trimmed', name, ...times);
  const [volumeWas, volume] = [percent(was), percent(now)];
  if (volumeWas !== volume) {
    if (volume === 0) add('muted', name);
    else add('volume', name, `${volumeWas}% → ${volume}%`);
  }
  if (was.transition?.kind !== now.transition?.kind) {
    if (now.transition) add('joined', words.into(now.transition.kind, name), words.at(seconds(now.startMs)));
    else add('unjoined', name);
  }
  return changes;
}

function percent({ volumePercent = 100 }: Segment): number {
  return Math.round(volumePercent);
}

function span({ startMs, endMs }: Segment, words: DifferenceWords): string {
  return words.span(seconds(startMs), seconds(endMs));
}
