/** A draft, whoever wrote it, as people see it: tracks with segments. Times are integer milliseconds. */
export interface TimelineView {
  readonly durationMs: number;
  readonly title?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Frames a second, where the draft tells. */
  readonly fps?: number;
  readonly tracks: readonly Track[];
}

/** `sound`: what else would be the track of the pictures, where all of it is files of sound. */
export const trackKinds = ['video', 'sound', 'audio', 'text', 'unknown'] as const;
export type TrackType = (typeof trackKinds)[number];

export interface Track {
  readonly type: TrackType;
  /** The draft's own number for the type; -1 where it gives none. */
  readonly typeNumber: number;
  readonly name?: string;
  readonly segments: readonly Segment[];
}

export interface Segment {
  /** The draft's own id, else one made of the places of track and segment. */
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** The clip's or song's title, or the text of a title; empty where the draft gives none. */
  readonly name: string;
  /** The id of its file in the conversation, where that is known. */
  readonly mediaId?: string;
  readonly volumePercent?: number;
  readonly speed?: number;
  /** In and out point in the source, where the draft tells. */
  readonly source?: { readonly inMs: number; readonly outMs: number };
  /** The transition from the segment before into this one. */
  readonly transition?: { readonly kind: string; readonly durationMs: number };
  /** All keys of the draft's segment, known or not. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A timeline that edits have left something on: an empty one, such as after an undo of everything, is none. */
export function editedTimeline(timeline: TimelineView | null | undefined): TimelineView | undefined {
  return timeline && timeline.tracks.length > 0 ? timeline : undefined;
}

/** Whether a timeline is heard and never seen. */
export function isHeardOnly({ tracks }: Pick<TimelineView, 'tracks'>): boolean {
  return (
    tracks.some(({ type }) => type === 'sound') &&
    tracks.every(({ type }) => type === 'sound' || type === 'audio')
  );
}

/** A segment's volume where it is worth telling: on an audio track always, else where it is not the usual one. */
export function toldVolume(
  { volumePercent }: Pick<Segment, 'volumePercent'>,
  { type }: Pick<Track, 'type'>,
): number | undefined {
  return type === 'audio' || volumePercent !== 100 ? volumePercent : undefined;
}

/** How a track is called in the summary and the tree. */
export function trackLabel(track: Pick<Track, 'type' | 'typeNumber'>): string {
  switch (track.type) {
    case 'video':
      return 'Video';
    case 'sound':
      return 'Audio';
    case 'audio':
      return 'BGM';
    case 'text':
      return 'Title';
    case 'unknown':
      return track.typeNumber < 0 ? 'Track' : `Track type ${track.typeNumber}`;
  }
}

/** How a segment is called on one line, whatever its name holds; a title's text stands in quotes. */
export function segmentLabel(segment: Pick<Segment, 'name'>, track: Pick<Track, 'type'>): string {
  const name = segment.name.replace(/\s+/gu, ' ').trim() || 'untitled';
  return track.type === 'text' ? `"${name}"` : name;
}
