import type { TimelineView } from './timeline';

/** A file as a conversation knows it. */
interface KnownMedium {
  readonly id: string;
  readonly name: string;
  /** What a draft calls it, where the service told that. */
  readonly draftId?: string;
}

/**
 * Names each segment's medium by its id, so that two files of one name are told apart: by what the draft calls it,
 * else by the file's name, which is all that the cloud tells.
 */
export function withMediaIds(timeline: TimelineView, media: readonly KnownMedium[]): TimelineView {
  const byDraftId = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { id, name, draftId } of media) {
    if (draftId !== undefined && !byDraftId.has(draftId)) byDraftId.set(draftId, id);
    if (!byName.has(name)) byName.set(name, id);
  }
  const tracks = timeline.tracks.map((track) => ({
    ...track,
    segments: track.segments.map((segment) => {
      const { raw, name } = segment;
      const known = typeof raw['media'] === 'string' ? byDraftId.get(raw['media']) : undefined;
      const mediaId = known ?? segment.mediaId ?? byName.get(name);
      return mediaId === undefined || track.type === 'text' ? segment : { ...segment, mediaId };
    }),
  }));
  return { ...timeline, tracks };
}

/** A timeline as its draft tells it, without the ids that a conversation gave its media. */
export function withoutMediaIds(timeline: TimelineView): TimelineView {
  const tracks = timeline.tracks.map((track) => ({
    ...track,
    segments: track.segments.map((segment) => {
      const plain = { ...segment };
      delete plain.mediaId;
      return plain;
    }),
  }));
  return { ...timeline, tracks };
}
