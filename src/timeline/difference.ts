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
  return segments.map((segment) => `${what}: ${segmentLabel(segment, track)}, ${span(segment)}`);
}

function segmentChanges(label: string, track: Track, was: Segment, now: Segment): string[] {
  const changes: string[] = [];
  if (was.name !== now.name)
    changes.push(`${label} renamed: ${segmentLabel(was, track)} → ${segmentLabel(now, track)}`);
  const name = segmentLabel(now, track);
  const movedOnly = was.endMs - was.startMs === now.endMs - now.startMs;
  if (was.startMs !== now.startMs || was.endMs !== now.endMs) {
    changes.push(`${label} ${movedOnly ? 'moved' : 'trimmed'}: ${name}, ${span(was)} → ${span(now)}`);
  }
  // What a draft leaves out is as it is by default.
  const [volumeWas, volume] = [was.volumePercent ?? 100, now.volumePercent ?? 100];
  if (volumeWas !== volume) changes.push(`${label} volume: ${name}, ${Math.round(volume)}%`);
  const [speedWas, speed] = [was.speed ?? 1, now.speed ?? 1];
  if (speedWas !== speed) changes.push(`${label} speed: ${name}, ${speed}×`);
  if (was.transition?.kind !== now.transition?.kind) {
    changes.push(
      now.transition
        ? `Transition added: ${now.transition.kind} into ${name}`
        : `Transition removed: ${name}`,
    );
  }
  return changes;
}

function span(segment: Segment): string {
  return `${seconds(segment.startMs)}–${seconds(segment.endMs)} s`;
}
