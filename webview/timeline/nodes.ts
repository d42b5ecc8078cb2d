import type { PanelStrings } from '../../src/vscode/panel/panel-strings';
import { clock, seconds } from '../../src/timeline/time-text';
import { toldVolume } from '../../src/timeline/timeline';
import type { Segment, TimelineView, Track, TrackType } from '../../src/timeline/timeline';
import { fill, inOrder } from '../text';
import type { TreeNode } from './tree-navigation';

export interface TrackNode extends TreeNode {
  readonly type: TrackType;
  /** The track's own name, where the draft gives one; empty otherwise. */
  readonly name: string;
  /** How many segments, in words. */
  readonly count: string;
  readonly children: readonly SegmentNode[];
}

export interface SegmentNode extends TreeNode {
  /** Among the segments of its track, from 1, where others there have its name; else empty. Replies use it too. */
  readonly number: string;
  /** Start and end: `0:10–0:12.4`. */
  readonly span: string;
  readonly length: string;
  readonly details: readonly SegmentDetail[];
  readonly segment: Segment;
  readonly children: readonly never[];
}

export interface SegmentDetail {
  readonly kind: 'volume' | 'speed' | 'transition';
  readonly text: string;
}

/**
 * The timeline as a tree of tracks and segments in the user's language. Ids stay the same from one version of a
 * timeline to the next, so that focus and folded tracks stay where they are.
 */
export function timelineNodes(timeline: TimelineView, strings: PanelStrings): readonly TrackNode[] {
  const numbers = new Map<number, number>();
  const labels = timeline.tracks.map((track) => trackTypeLabel(track, strings));
  return timeline.tracks.map((track, index) => {
    const number = (numbers.get(track.typeNumber) ?? 0) + 1;
    numbers.set(track.typeNumber, number);
    const typeLabel = labels[index] ?? '';
    const named = (before: readonly string[]) => before.filter((each) => each === typeLabel).length;
    const label = named(labels) > 1 ? `${typeLabel} ${named(labels.slice(0, index + 1))}` : typeLabel;
    return trackNode(track, `track/${track.typeNumber}/${number}`, label, strings);
  });
}

function trackNode(track: Track, id: string, label: string, strings: PanelStrings): TrackNode {
  const name = inOrder(track.name ?? '');
  const count = segmentCount(track.segments.length, strings);
  const ids = uniqueIds(track.segments);
  const labels = track.segments.map((segment) => inOrder(segment.name) || strings.untitled);
  const times = new Map<string, number>();
  for (const each of labels) times.set(each, (times.get(each) ?? 0) + 1);
  return {
    id,
    label,
    description: [label, name, count].filter((part) => part !== '').join(', '),
    type: track.type,
    name,
    count,
    children: track.segments.map((segment, index) => {
      const isOneOfMany = (times.get(labels[index] ?? '') ?? 0) > 1;
      const number = isOneOfMany ? String(index + 1) : '';
      return segmentNode(`${id}/${ids[index] ?? index}`, segment, number, track.type, strings);
    }),
  };
}

/** Ids come from the service, which does not promise that they differ. */
function uniqueIds(segments: readonly Segment[]): string[] {
  const seen = new Map<string, number>();
  return segments.map(({ id }) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}#${times}`;
  });
}

function segmentNode(
  id: string,
  segment: Segment,
  number: string,
  type: TrackType,
  strings: PanelStrings,
): SegmentNode {
  const label = inOrder(segment.name) || strings.untitled;
  const span = `${clock(segment.startMs)}–${clock(segment.endMs)}`;
  const length = clock(segment.endMs - segment.startMs);
  const details = segmentDetails(segment, type, strings);
  const called = number === '' ? label : `${label} (${number})`;
  const spoken = [called, span, fill(strings.length, length), ...details.map(({ text }) => text)];
  return { id, label, number, description: spoken.join(', '), span, length, details, segment, children: [] };
}

/** Only what differs from the usual is told; on an audio track the volume always is. */
function segmentDetails(segment: Segment, type: TrackType, strings: PanelStrings): SegmentDetail[] {
  const { speed, transition } = segment;
  const volume = toldVolume(segment, { type });
  const details: SegmentDetail[] = [];
  if (transition) {
    const text = fill(strings.transition, inOrder(transition.kind), seconds(transition.durationMs));
    details.push({ kind: 'transition', text });
  }
  if (speed !== undefined && speed !== 1) {
    details.push({ kind: 'speed', text: fill(strings.speed, Math.round(speed * 100) / 100) });
  }
  if (volume !== undefined) details.push({ kind: 'volume', text: fill(strings.volume, Math.round(volume)) });
  return details;
}

function segmentCount(count: number, strings: PanelStrings): string {
  return count === 1 ? strings.segment : fill(strings.segments, count);
}

function trackTypeLabel({ type, typeNumber }: Track, strings: PanelStrings): string {
  switch (type) {
    case 'video':
      return strings.videoTrack;
    case 'sound':
      return strings.soundTrack;
    case 'audio':
      return strings.audioTrack;
    case 'text':
      return strings.titleTrack;
    case 'unknown':
      return fill(strings.unknownTrack, typeNumber);
  }
}
