import { findSegment } from './direct-edits';
import type { DirectEdit } from './direct-edits';
import type { Segment, TimelineView } from '../timeline/timeline';

/**
 * What was done by hand on a timeline that has changed since, as it is meant for the one of now: the edge of a clip is
 * still to be at the moment of the source where it was dropped.
 * @param seen What the user saw while doing it.
 * @returns `undefined` where its segment is gone.
 */
export function rebased(edit: DirectEdit, seen: TimelineView, now: TimelineView): DirectEdit | undefined {
  if (edit.type === 'split') return edit;
  const found = findSegment(now, edit.segmentId)?.segment;
  if (edit.type !== 'trim') return found && edit;
  const before = findSegment(seen, edit.segmentId)?.segment;
  const target = (before && holderOfEdge(edit.edge, before, seen, now)) ?? found;
  if (!target) return undefined;
  const toMs = before ? edit.toMs + shiftOf(before, target) : edit.toMs;
  // A clip at the very start is drawn out beyond it.
  return { ...edit, segmentId: target.id, toMs: Math.max(Math.min(0, edit.toMs), toMs) };
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
