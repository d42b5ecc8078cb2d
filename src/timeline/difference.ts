import { clock, seconds } from './time-text';
import { segmentLabel, trackLabel } from './timeline';
import type { Segment, TimelineView, Track } from './timeline';

/**
 * What changed between two drafts, one sentence each: what a user is told after an edit that came without words,
 * such as `Title added: "Urban Dreams", 0–3 s`. Empty where nothing that can be seen changed.
 */
export function describeDifference(before: TimelineView, after: TimelineView): string[] {
  const changes: string[] = [];
  if (before.tracks.length > 0 && after.tracks.length === 0) return ['The timeline is empty again'];
  if (before.durationMs !== after.durationMs) {
    // The first edit has nothing to be compared with: an empty timeline is no length.
    const was = before.tracks.length === 0 ? '' : `${clock(before.durationMs)} → `;
    changes.push(`Length: ${was}${clock(after.durationMs)}`);
  }
  if (before.width !== after.width || before.height !== after.height) {
    if (after.width !== undefined && after.height !== undefined) {
      changes.push(`Canvas: ${after.width}×${after.height}`);
    }
  }
  const tracks = new Map<string, { before?: Track; after?: Track }>();
  keyed(before.tracks).forEach((track, key) => tracks.set(key, { before: track }));
  keyed(after.tracks).forEach((track, key) => tracks.set(key, { ...tracks.get(key), after: track }));
  for (const pair of tracks.values()) changes.push(...trackChanges(pair.before, pair.after));
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

function trackChanges(before: Track | undefined, after: Track | undefined): string[] {
  const track = after ?? before;
  if (!track) return [];
  const label = trackLabel(track);
  const old = new Map((before?.segments ?? []).map((segment) => [segment.id, segment]));
  const now = new Map((after?.segments ?? []).map((segment) => [segment.id, segment]));
  const added = [...now.values()].filter(({ id }) => !old.has(id));
  const removed = [...old.values()].filter(({ id }) => !now.has(id));
  const kept = [...now.values()].flatMap((segment) => {
    const was = old.get(segment.id);
    return was ? [{ was, segment }] : [];
  });
  return [
    ...told(added, `${label} added`, track),
    ...told(removed, `${label} removed`, track),
    ...firstOf(
      label,
      kept.flatMap(({ was, segment }) => segmentChanges(label, track, was, segment)),
    ),
  ];
}

function firstOf(label: string, changes: readonly string[]): string[] {
  const left = changes.length - tellOneByOne;
  if (left <= 0) return [...changes];
  return [...changes.slice(0, tellOneByOne), `${label}: ${left} more ${left === 1 ? 'change' : 'changes'}`];
}

function told(segments: readonly Segment[], what: string, track: Track): string[] {
  if (segments.length > tellOneByOne) return [`${what}: ${segments.length} segments`];
  return segments.map((segment) => {
    const { volumePercent = 100 } = segment;
    const volume = volumePercent === 100 ? '' : `, ${Math.round(volumePercent)}%`;
    return `${what}: ${segmentLabel(segment, track)}, ${span(segment)}${volume}`;
  });
}

function segmentChanges(label: string, track: Track, was: Segment, now: Segment): string[] {
  const changes: string[] = [];
  if (was.name !== now.name) {
    const what = track.type === 'text' ? 'changed' : 'renamed';
    changes.push(`${label} ${what}: ${segmentLabel(was, track)} → ${segmentLabel(now, track)}`);
  }
  const name = segmentLabel(now, track);
  // What a draft leaves out is as it is by default.
  const [speedWas, speed] = [was.speed ?? 1, now.speed ?? 1];
  const isLong = was.endMs - was.startMs === now.endMs - now.startMs;
  const isElsewhere = was.startMs !== now.startMs || was.endMs !== now.endMs;
  if (speedWas !== speed) {
    // It takes another time because it is faster or slower, not because it was cut.
    const times = isElsewhere ? `, ${span(was)} → ${span(now)}` : '';
    changes.push(`${label} speed: ${name}, ${speedWas}× → ${speed}×${times}`);
  } else if (isElsewhere) {
    changes.push(`${label} ${isLong ? 'moved' : 'trimmed'}: ${name}, ${span(was)} → ${span(now)}`);
  }
  const [volumeWas, volume] = [percent(was), percent(now)];
  if (volumeWas !== volume) {
    changes.push(
      volume === 0 ? `${label} muted: ${name}` : `${label} volume: ${name}, ${volumeWas}% → ${volume}%`,
    );
  }
  if (was.transition?.kind !== now.transition?.kind) {
    changes.push(
      now.transition
        ? `Transition added: ${now.transition.kind} into ${name}, at ${seconds(now.startMs)} s`
        : `Transition removed: ${name}`,
    );
  }
  return changes;
}

function percent({ volumePercent = 100 }: Segment): number {
  return Math.round(volumePercent);
}

function span(segment: Segment): string {
  return `${seconds(segment.startMs)}–${seconds(segment.endMs)} s`;
}
