import type { Segment, TimelineView, Track } from './timeline';

/** What of which file is seen at a moment of the timeline. All times are milliseconds. */

/** The track that is cut: the first one of video, or of sound where there is no picture. */
export function mainTrack(timeline: TimelineView): Track | undefined {
  return timeline.tracks.find(isMain);
}

export function isMain({ type }: Pick<Track, 'type'>): boolean {
  return type === 'video' || type === 'sound';
}

/** The segment of a track that is seen at a moment; where two overlap in a transition, the later one. */
export function segmentAt({ segments }: Pick<Track, 'segments'>, ms: number): Segment | undefined {
  // Segments come in order, and a very long timeline is asked often.
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.startMs ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  return segment && ms < segment.endMs ? segment : undefined;
}

/** The moment of a segment's file that is seen at a moment of the timeline. */
export function sourceMs(segment: Segment, ms: number): number {
  const { source, speed = 1, startMs, raw } = segment;
  if (typeof raw['freezeAt'] === 'number') return raw['freezeAt'];
  if (!source) return ms - startMs;
  const played = (Math.min(Math.max(ms, startMs), segment.endMs) - startMs) * speed;
  return Math.round(
    raw['reversed'] === true ? Math.max(source.inMs, source.outMs - played) : source.inMs + played,
  );
}

/** Whether a file shows a segment by being played forwards. */
export function isPlayedForwards({ raw }: Segment): boolean {
  return raw['reversed'] !== true && typeof raw['freezeAt'] !== 'number';
}

/** The moment of the timeline at which a moment of a segment's file is seen, played forwards. */
export function timelineMs({ source, speed = 1, startMs, endMs }: Segment, ofSourceMs: number): number {
  return Math.min(endMs, Math.max(startMs, Math.round(startMs + (ofSourceMs - (source?.inMs ?? 0)) / speed)));
}
