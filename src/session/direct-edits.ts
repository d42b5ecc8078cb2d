import type { EditData } from '../contract/edits';
import { mainTrack } from '../timeline/source-moments';
import type { Segment, TimelineView, Track } from '../timeline/timeline';

/** What is done with a segment by hand. Times are of the timeline, in whole milliseconds. */
export type DirectEdit =
  /** `toMs`: where the edge is to be. */
  | {
      readonly type: 'trim';
      readonly segmentId: string;
      readonly edge: 'start' | 'end';
      readonly toMs: number;
    }
  /** `toMs`: where its start is to be. */
  | { readonly type: 'move'; readonly segmentId: string; readonly toMs: number }
  /** A clip among the others, by places. */
  | { readonly type: 'reorder'; readonly segmentId: string; readonly by: -1 | 1 }
  /** Anything else, from where it is by then. */
  | { readonly type: 'nudge'; readonly segmentId: string; readonly byMs: number }
  | { readonly type: 'split'; readonly atMs: number }
  | { readonly type: 'delete'; readonly segmentId: string }
  | { readonly type: 'retitle'; readonly segmentId: string; readonly text: string }
  | { readonly type: 'setVolume'; readonly segmentId: string; readonly percent: number };

/** A segment and what is known of it beyond itself. */
export interface Placed {
  readonly segment: Segment;
  readonly sort: 'clip' | 'overlay' | 'music' | 'title' | 'caption';
  /** Among the segments of its track, from 1. */
  readonly number: number;
}

/** A segment of a draft of the embedded engine by its id. */
export function findSegment(timeline: TimelineView, segmentId: string): Placed | undefined {
  for (const track of timeline.tracks) {
    const index = track.segments.findIndex(({ id }) => id === segmentId);
    const segment = track.segments[index];
    const sort = segment && sortOf(track, segment, timeline);
    if (sort) return { segment, sort, number: index + 1 };
  }
  return undefined;
}

function sortOf(track: Track, { raw }: Segment, timeline: TimelineView): Placed['sort'] | undefined {
  switch (track.type) {
    case 'video':
    case 'sound':
      return track === mainTrack(timeline) ? 'clip' : 'overlay';
    case 'audio':
      return 'music';
    case 'text':
      return raw['role'] === 'caption' ? 'caption' : 'title';
    case 'unknown':
      return undefined;
  }
}

/**
 * The edits that words would have been read as; none where nothing is to be changed. The engine says why one of them
 * can't be made, such as for a clip that is to show more than its file has.
 */
export function editsOf(timeline: TimelineView, edit: DirectEdit): EditData[] {
  if (edit.type === 'split') return [{ edit: 'split', at: [edit.atMs] }];
  const found = findSegment(timeline, edit.segmentId);
  if (!found) return [];
  switch (edit.type) {
    case 'trim':
      return trimmed(found, edit);
    case 'move':
      return moved(timeline, found, edit.toMs);
    case 'reorder':
      return reordered(timeline, found, edit.by);
    case 'nudge':
      return moved(timeline, found, Math.max(0, found.segment.startMs + edit.byMs));
    case 'delete':
      return [deleted(found)];
    case 'retitle':
      return [{ edit: 'changeTitle', ...titleOf(found), text: edit.text }];
    case 'setVolume':
      return [volumeSet(found, edit.percent)];
  }
}

function trimmed(found: Placed, { edge, toMs }: Extract<DirectEdit, { type: 'trim' }>): EditData[] {
  const { segment, sort, number } = found;
  const { startMs, endMs } = segment;
  const byMs = edge === 'start' ? toMs - startMs : endMs - toMs;
  if (byMs === 0) return [];
  switch (sort) {
    case 'clip': {
      if (byMs < 0) return [{ edit: 'extendClips', clips: [number], byMs: -byMs, from: edge }];
      const range = edge === 'start' ? { start: 0, end: byMs } : { start: toMs - startMs, end: 'end' };
      return [{ edit: 'cutRanges', ranges: [range], clip: number }];
    }
    case 'music':
      // What is heard stays in its place: a later start begins later in the song.
      return edge === 'end'
        ? [{ edit: 'changeMusic', music: number, to: toMs }]
        : [
            {
              edit: 'changeMusic',
              music: number,
              from: toMs,
              to: endMs,
              songMs: Math.max(0, songMs(segment) + byMs),
            },
          ];
    case 'overlay':
      return [{ edit: 'changeOverlay', which: { media: segment.name }, [edge]: toMs }];
    case 'title':
    case 'caption':
      return [{ edit: 'changeTitle', ...titleOf(found), start: startMs, end: endMs, [edge]: toMs }];
  }
}

function songMs({ raw }: Segment): number {
  return typeof raw['in'] === 'number' ? raw['in'] : 0;
}

function moved(timeline: TimelineView, found: Placed, toMs: number): EditData[] {
  const { segment, sort, number } = found;
  const { startMs, endMs } = segment;
  if (toMs === startMs) return [];
  const end = toMs + endMs - startMs;
  switch (sort) {
    case 'clip': {
      const position = positionAt(timeline, number, toMs, endMs - startMs);
      return position === number ? [] : [{ edit: 'moveClips', clips: [number], to: { position } }];
    }
    case 'music':
      return [{ edit: 'changeMusic', music: number, byMs: toMs - startMs }];
    case 'overlay':
      return [{ edit: 'changeOverlay', which: { media: segment.name }, start: toMs, end }];
    case 'title':
    case 'caption':
      return [{ edit: 'changeTitle', ...titleOf(found), laterMs: toMs - startMs }];
  }
}

function reordered(timeline: TimelineView, { sort, number }: Placed, by: -1 | 1): EditData[] {
  const count = mainTrack(timeline)?.segments.length ?? 0;
  const position = number + by;
  if (sort !== 'clip' || position < 1 || position > count) return [];
  return [{ edit: 'moveClips', clips: [number], to: { position } }];
}

/** What place among the clips, from 1, an edit gives to one; `undefined` where it gives none. */
export function newPlace(edits: readonly EditData[]): number | undefined {
  const [edit] = edits;
  const to: unknown = edit?.edit === 'moveClips' ? edit['to'] : undefined;
  return typeof to === 'object' && to !== null && 'position' in to && typeof to.position === 'number'
    ? to.position
    : undefined;
}

/** The number that a clip has when its middle stands where it was dropped, from 1. */
function positionAt(timeline: TimelineView, number: number, toMs: number, lengthMs: number): number {
  const middle = toMs + lengthMs / 2;
  const others = (mainTrack(timeline)?.segments ?? []).filter((_, index) => index !== number - 1);
  return others.filter(({ startMs, endMs }) => (startMs + endMs) / 2 < middle).length + 1;
}

function deleted(found: Placed): EditData {
  switch (found.sort) {
    case 'clip':
      return { edit: 'deleteClips', clips: [found.number] };
    case 'music':
      return { edit: 'removeMusic', media: found.number };
    case 'overlay':
      return { edit: 'removeOverlays', which: { media: found.segment.name } };
    case 'title':
    case 'caption':
      return { edit: 'removeTitles', ...titleOf(found) };
  }
}

function volumeSet({ sort, number, segment }: Placed, percent: number): EditData {
  switch (sort) {
    case 'overlay':
      return { edit: 'changeOverlay', which: { media: segment.name }, volume: percent };
    case 'music':
      return { edit: 'setVolume', target: { music: number }, change: { percent } };
    default:
      return { edit: 'setVolume', target: { clips: [number] }, change: { percent } };
  }
}

function titleOf({ sort, number }: Placed): { which: number; of: 'title' | 'caption' } {
  return { which: number, of: sort === 'caption' ? 'caption' : 'title' };
}
