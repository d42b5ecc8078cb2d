import { editsOf, findSegment, newPlace } from './direct-edits';
import type { DirectEdit } from './direct-edits';
import { isPlayedForwards, mainTrack, segmentAt, sourceMs, timelineMs } from '../timeline/source-moments';
import type { Segment, TimelineView } from '../timeline/timeline';

/**
 * What was done by hand on a timeline that has changed since, as it is meant for the one of now: the edge of a clip is
 * still to be at the moment of the source where it was dropped, a split is where that moment is seen now, and a clip
 * stands before the one that it was dropped before.
 * @param seen What the user saw while doing it.
 * @returns `undefined` where its segment, or the moment, is gone.
 */
export function rebased(edit: DirectEdit, seen: TimelineView, now: TimelineView): DirectEdit | undefined {
  if (edit.type === 'split') return splitOfNow(edit, seen, now);
  const found = findSegment(now, edit.segmentId)?.segment;
  if (edit.type === 'move' && found) return moveOfNow(edit, found, seen, now);
  if (edit.type !== 'trim') return found && edit;
  const before = findSegment(seen, edit.segmentId)?.segment;
  const target = (before && holderOfEdge(edit.edge, before, seen, now)) ?? found;
  if (!target) return undefined;
  const toMs = before ? edit.toMs + shiftOf(before, target) : edit.toMs;
  // A clip at the very start is drawn out beyond it.
  return { ...edit, segmentId: target.id, toMs: Math.max(Math.min(0, edit.toMs), toMs) };
}

function splitOfNow(
  edit: Extract<DirectEdit, { type: 'split' }>,
  seen: TimelineView,
  now: TimelineView,
): DirectEdit | undefined {
  const [track, trackNow] = [mainTrack(seen), mainTrack(now)];
  const before = track && segmentAt(track, edit.atMs);
  if (!track || !before?.source || !trackNow || !isPlayedForwards(before)) return edit;
  const ms = sourceMs(before, edit.atMs);
  const known = new Set(track.segments.map(({ id }) => id));
  // A part of the clip that was not there then is one all the same.
  const target = trackNow.segments.find(
    ({ id, name, source }) =>
      (id === before.id || (name === before.name && !known.has(id))) &&
      source !== undefined &&
      source.inMs <= ms &&
      ms <= source.outMs,
  );
  return target && { ...edit, atMs: edit.atMs + timelineMs(target, ms) - timelineMs(before, ms) };
}

function moveOfNow(
  edit: Extract<DirectEdit, { type: 'move' }>,
  found: Segment,
  seen: TimelineView,
  now: TimelineView,
): DirectEdit {
  const isClip = findSegment(seen, edit.segmentId)?.sort === 'clip';
  if (!isClip) return edit;
  const place = newPlace(editsOf(seen, edit));
  // Dropped where it was.
  if (place === undefined) return { ...edit, toMs: found.startMs };
  const others = (timeline: TimelineView) =>
    (mainTrack(timeline)?.segments ?? []).filter(({ id }) => id !== edit.segmentId);
  const following = new Set(
    others(seen)
      .slice(place - 1)
      .map(({ id }) => id),
  );
  const clips = others(now);
  const next = clips.find(({ id }) => following.has(id));
  const last = clips.at(-1);
  const length = found.endMs - found.startMs;
  const middle = next ? middleOf(next) - 1 : last ? middleOf(last) + 1 : middleOf(found);
  return { ...edit, toMs: Math.round(middle - length / 2) };
}

function middleOf({ startMs, endMs }: Segment): number {
  return (startMs + endMs) / 2;
}

/** The segment that has the edge which was dragged: after a split it may be a part of the clip that was not there. */
function holderOfEdge(
  edge: 'start' | 'end',
  before: Segment,
  seen: TimelineView,
  now: TimelineView,
): Segment | undefined {
  const { source } = before;
  if (!source) return undefined;
  const key = edge === 'start' ? 'inMs' : 'outMs';
  const parts = segmentsOf(now).filter(
    ({ name, source: its }) => name === before.name && its?.[key] === source[key],
  );
  const known = new Set(segmentsOf(seen).map(({ id }) => id));
  return parts.find(({ id }) => id === before.id) ?? parts.find(({ id }) => !known.has(id));
}

function segmentsOf({ tracks }: TimelineView): Segment[] {
  return tracks.flatMap(({ segments }) => segments);
}

/** By how much what a segment shows has moved on the timeline, in milliseconds. */
function shiftOf(before: Segment, now: Segment): number {
  const byMs = now.startMs - before.startMs;
  if (now.endMs - now.startMs === before.endMs - before.startMs) return byMs;
  // A title that was made longer or shorter is otherwise where it was.
  if (!before.source || !now.source) return 0;
  return Math.round(byMs - (now.source.inMs - before.source.inMs) / (now.speed ?? 1));
}
