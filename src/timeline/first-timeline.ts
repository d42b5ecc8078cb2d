import { trackTypes } from '../contract/draft';
import { fitInto1080p, usualCanvas } from './canvas-size';
import { frameStride } from './frame-rate';
import type { Segment, TimelineView } from './timeline';

/** How long an image stands, in milliseconds. */
export const imageDurationMs = 5000;

/** Of media, what the embedded engine puts on an empty timeline: what has a picture, else the sounds. */
export function placedFirst<Of extends { readonly kind: string }>(media: readonly Of[]): readonly Of[] {
  const pictures = media.filter(({ kind }) => kind !== 'audio');
  return pictures.length > 0 ? pictures : media;
}

/** A file of a conversation. */
export interface AddedMedium {
  readonly id: string;
  readonly name: string;
  readonly kind: 'video' | 'image' | 'audio' | 'subtitles';
  /** The same for a file that was added twice, which is one medium. */
  readonly draftId?: string;
  readonly status: { readonly type: 'uploading' } | ({ readonly type: 'ready' } & Facts);
}

interface Facts {
  /** Milliseconds; images have none. */
  readonly durationMs?: number | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Frames a second of a video. */
  readonly fps?: number | undefined;
}

interface FirstMedium extends Pick<AddedMedium, 'id' | 'name' | 'kind'> {
  readonly facts: Facts;
}

/**
 * What the embedded engine will do the first edit to: all media one after another, as they are.
 * @returns `null` where there is none, or where the length of one is not known.
 */
export function firstTimeline(media: readonly AddedMedium[]): TimelineView | null {
  const added = mediaOf(media);
  const segments: Segment[] = [];
  let startMs = 0;
  const placed = placedFirst(added);
  for (const medium of placed) {
    const lengthMs = lengthOf(medium);
    if (lengthMs === undefined) return null;
    segments.push(wholeOf(medium, `c${segments.length + 1}`, startMs, lengthMs));
    startMs += lengthMs;
  }
  if (segments.length === 0) return null;
  const isSound = placed.every(({ kind }) => kind === 'audio');
  return {
    durationMs: startMs,
    ...(!isSound && canvasOf(added)),
    tracks: [{ type: isSound ? 'sound' : 'video', typeNumber: trackTypes.video, segments }],
  };
}

/** Each once, and captions are no media. */
function mediaOf(added: readonly AddedMedium[]): FirstMedium[] {
  return added.flatMap(({ id, name, kind, draftId, status }, index) => {
    if (kind === 'subtitles' || status.type !== 'ready') return [];
    const isKnown = draftId !== undefined && added.findIndex((each) => each.draftId === draftId) < index;
    return isKnown ? [] : [{ id, name, kind, facts: status }];
  });
}

function lengthOf({ kind, facts: { durationMs } }: FirstMedium): number | undefined {
  if (kind === 'image') return imageDurationMs;
  return durationMs === undefined ? undefined : Math.max(1, durationMs);
}

function wholeOf({ id, name }: FirstMedium, segmentId: string, startMs: number, lengthMs: number): Segment {
  return {
    id: segmentId,
    startMs,
    endMs: startMs + lengthMs,
    name,
    mediaId: id,
    volumePercent: 100,
    speed: 1,
    source: { inMs: 0, outMs: lengthMs },
    raw: {},
  };
}

/** Size and rate are those of the first video, as far as they are known. */
function canvasOf(media: readonly FirstMedium[]): Pick<TimelineView, 'width' | 'height' | 'fps'> {
  const first = media.find(({ kind }) => kind === 'video');
  if (!first) return usualCanvas;
  const { width, height, fps } = first.facts;
  return {
    ...(width !== undefined && height !== undefined && fitInto1080p({ width, height })),
    ...(fps !== undefined && { fps: fittedRate(fps) }),
  };
}

/** From 1 to 60 frames a second, as the engine has it: 120 → 60, 100 → 50. */
function fittedRate(fps: number): number {
  return Math.min(60, Math.max(1, fps / frameStride(fps)));
}
