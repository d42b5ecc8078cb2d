import type { Media } from '../../model/media';
import { timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import { placeMedia } from '../../edits/placement';

/** What a question or a proposal has to know of the video: as it is, or before the first edit as it would be placed. */
export interface Scene {
  readonly timeline: Timeline;
  readonly durationMs: number;
  readonly media: readonly Media[];
  /** Whether the answer is to be in Chinese. */
  readonly chinese: boolean;
}

/** @returns `undefined` where nothing is uploaded. */
export function sceneOf(
  { timeline, media }: { readonly timeline: Timeline | undefined; readonly media: readonly Media[] },
  chinese: boolean,
): Scene | undefined {
  if (media.length === 0) return undefined;
  const known = timeline ?? placeMedia(undefined, media);
  return { timeline: known, durationMs: timelineDurationMs(known), media, chinese };
}

/** A length that people would name: whole seconds, from 10 on steps of 5. Milliseconds in, seconds out, at least 1. */
export function roundSeconds(ms: number): number {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 10 ? seconds : Math.round(seconds / 5) * 5;
}
