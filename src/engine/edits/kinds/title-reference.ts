import * as z from 'zod';
import { timelineDurationMs } from '../../model/timeline';
import type { Timeline, Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import type { World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';

/** Which titles an edit is for. */

const text = z.string().trim().min(1).max(500);
const number = z.int().refine((n) => n !== 0, 'Titles are counted from 1.');

/** All, some by number from 1 (-1 is the last), by their text, or by when they stand. */
export const titleReference = z
  .union([
    z.literal('all'),
    number,
    z.array(number).min(1).max(500),
    z.strictObject({ text }),
    z.strictObject({ at: momentSchema }),
  ])
  .describe(
    'All, some by number (-1 is the last), those of a text, or those that appear or stand at a moment.',
  );
export type TitleReference = z.infer<typeof titleReference>;

/** Captions are many and stand apart from titles: each edit is for one sort, or for the other where there is no such. */
export const ofRole = z
  .enum(['title', 'lowerThird', 'caption'])
  .default('title')
  .describe(
    'Captions are many and stand apart from titles, as lower thirds may: the edit is for one sort, or for another where there is no such.',
  );
export type OfRole = z.infer<typeof ofRole>;

interface Meant {
  readonly which: TitleReference;
  readonly of: OfRole;
}

/** The titles that are meant, as indexes, or why there are none. */
export function chosenTitles(
  meant: Meant,
  timeline: Timeline,
  world: World,
): { readonly indexes: readonly number[] } | { readonly why: string } {
  const indexes = indexesOf(meant, timeline);
  return indexes.length > 0 ? { indexes } : { why: world.say.choose(sentences).noTitle() };
}

/** Empty where one of those that are named is missing. */
export function indexesOf({ which, of }: Meant, timeline: Timeline): number[] {
  const every = timeline.titles.map((_, i) => i);
  const all = ofSort(of, timeline);
  if (which === 'all') return all;
  if (typeof which === 'number' || Array.isArray(which)) {
    const numbers = typeof which === 'number' ? [which] : which;
    const found = numbers.flatMap((n) => all[n < 0 ? all.length + n : n - 1] ?? []);
    return found.length === numbers.length ? [...new Set(found)].sort((a, b) => a - b) : [];
  }
  if ('text' in which) {
    const lower = which.text.toLowerCase();
    return every.filter((i) => timeline.titles[i]?.text.toLowerCase() === lower);
  }
  return standingAt(momentToMs(which.at, timelineDurationMs(timeline)), all, timeline.titles);
}

/** The titles of one sort; those of the others where there are none, captions last. */
export function ofSort(of: OfRole, { titles }: Pick<Timeline, 'titles'>): number[] {
  const every = titles.map((_, i) => i);
  const sorts: readonly ((title: Title) => boolean)[] = [
    ({ role }) => (of === 'title' ? role !== 'caption' : role === of),
    ({ role }) => role !== 'caption',
    () => true,
  ];
  const those = sorts.map((is) => every.filter((i) => titles.slice(i, i + 1).some(is)));
  return those.find((indexes) => indexes.length > 0) ?? [];
}

/** The watermark, where a text that stands all the time is one and no picture. */
export function textMark(timeline: Timeline | undefined): Title | undefined {
  if (!timeline || timeline.overlays.length > 0) return undefined;
  return timeline.titles.findLast(({ startMs, endMs }) => startMs === 0 && endMs === 'timeline');
}

/** In milliseconds. A moment that is said is rounded. */
const tolerance = 500;

/** Those that appear then, or else those that are seen. */
function standingAt(ms: number, all: readonly number[], titles: readonly Title[]): number[] {
  const appearing = all.filter((i) => Math.abs((titles[i]?.startMs ?? Infinity) - ms) <= tolerance);
  if (appearing.length > 0) return appearing;
  return all.filter((i) => {
    const title = titles[i];
    return title && title.startMs <= ms && (title.endMs === 'timeline' || ms < title.endMs);
  });
}

const sentences: Translations<{ noTitle(): string }> = {
  en: {
    noTitle: () => 'There is no such title on the timeline; say “add the title "Hello"”. Nothing was done.',
  },
  zh: { noTitle: () => '时间线上没有这个标题；可以说“加标题“你好””。没有执行。' },
};
