import { seconds } from './time-text';
import { segmentLabel, toldVolume, trackLabel } from './timeline';
import type { Segment, TimelineView, Track } from './timeline';

/**
 * The timeline in one line:
 * `Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)`.
 * Neighbours of the same name are told once with their number: `sample.mp4 × 13 (0-34.1s)`.
 */
export function summarize(timeline: TimelineView): string {
  const count = timeline.tracks.length;
  const head = `Timeline (${count} ${count === 1 ? 'track' : 'tracks'})`;
  return count === 0 ? head : `${head}: ${trackSummaries(timeline).join(' ')}`;
}

/** Each track of the summary by itself, with its number: `1. Video: city timelapse (0-10s)`. */
export function trackSummaries(timeline: TimelineView): string[] {
  return timeline.tracks.map((track, index) => `${index + 1}. ${trackLabel(track)}: ${segmentList(track)}`);
}

function segmentList(track: Track): string {
  if (track.segments.length === 0) return 'empty';
  return groupsOf(track.segments)
    .map((group) => describe(track, group))
    .join(', ');
}

interface Group {
  readonly first: Segment;
  readonly endMs: number;
  readonly count: number;
}

function groupsOf(segments: readonly Segment[]): Group[] {
  const groups: Group[] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last && last.first.name === segment.name && last.first.volumePercent === segment.volumePercent) {
      groups[groups.length - 1] = {
        ...last,
        endMs: Math.max(last.endMs, segment.endMs),
        count: last.count + 1,
      };
    } else {
      groups.push({ first: segment, endMs: segment.endMs, count: 1 });
    }
  }
  return groups;
}

function describe(track: Track, { first, endMs, count }: Group): string {
  const times = count > 1 ? ` × ${count}` : '';
  const percent = toldVolume(first, track);
  const volume = percent === undefined ? '' : `, ${Math.round(percent)}%`;
  return `${segmentLabel(first, track)}${times} (${seconds(first.startMs)}-${seconds(endMs)}s${volume})`;
}
