import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import { clipIndex } from '../aftermath';
import { momentToMs } from '../moment';
import type { Moment, Range } from '../moment';
import type { Split } from './split';

/** Where something is split: in milliseconds of what is, and the parts that there are then. */

export const mostCuts = 500;

/** The stretches that are each split in the same way: the timeline, a clip of it, or every clip. */
export function scopesOf({ clip }: Split, timeline: Timeline): readonly Range[] {
  if (clip === undefined) return [{ startMs: 0, endMs: timelineDurationMs(timeline) }];
  const index = clip === 'each' ? undefined : clipIndex(timeline, clip);
  return placeClips(timeline.clips).filter((_, i) => clip === 'each' || i === index);
}

/** The ends of all parts that one thing is split into, in milliseconds; `undefined` where it cannot be. */
export function partsAfter(edit: Split, timeline: Timeline): readonly number[] | undefined {
  const [scope, ...others] = scopesOf(edit, timeline);
  // Where silences are, only the sound tells.
  if (!scope || others.length > 0 || (!Array.isArray(edit.at) && 'silences' in edit.at)) return undefined;
  const lengthMs = scope.endMs - scope.startMs;
  const inside = momentsIn(edit.at, lengthMs).map((moment) => momentToMs(moment, lengthMs));
  if (inside.some((ms) => ms <= 0 || ms >= lengthMs)) return undefined;
  return [0, ...inside.sort((a, b) => a - b), lengthMs].map((ms) => scope.startMs + ms);
}

/** The moments that are said of one stretch. */
export function momentsIn(at: Split['at'], lengthMs: number): readonly Moment[] {
  if (Array.isArray(at)) return at;
  return 'silences' in at ? [] : repeated(at, lengthMs);
}

function repeated(
  at: { readonly everyMs: number } | { readonly parts: number },
  durationMs: number,
): number[] {
  const stepMs = 'everyMs' in at ? at.everyMs : durationMs / at.parts;
  const count = 'everyMs' in at ? Math.ceil(durationMs / stepMs) - 1 : at.parts - 1;
  return Array.from({ length: Math.min(count, mostCuts + 1) }, (_, i) => Math.round((i + 1) * stepMs));
}
