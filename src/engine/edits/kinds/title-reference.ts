import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import type { World } from '../edit-kind';
import { says } from './title-language';
import { readRole } from './title-style';

/** Which titles are spoken of. */

const text = z.string().trim().min(1).max(500);

/** All, by number from 1 (-1 is the last), or by their text. */
export const titleReference = z
  .union([
    z.literal('all'),
    z.int().refine((n) => n !== 0, 'Titles are counted from 1.'),
    z.strictObject({ text }),
  ])
  .describe('All, one by its number (-1 is the last), or those of a text.');
export type TitleReference = z.infer<typeof titleReference>;

/** Captions are many and stand apart from titles: each edit is for one sort, or for the other where there is no such. */
export const ofRole = z
  .enum(['title', 'caption'])
  .default('title')
  .describe(
    'Captions are many and stand apart from titles: the edit is for one sort, or for the other where there is no such.',
  );

export interface SpokenTitle {
  readonly isNamed: boolean;
  readonly of: 'title' | 'caption';
  readonly which: TitleReference;
}

/** Takes "the title", "the second title", "all captions", and "it" or "the font" where a title is there. */
export function readTitleReference(reading: Reading): SpokenTitle | undefined {
  const titles = reading.clause.timeline?.titles ?? [];
  const isNamed = reading.has(w.title);
  const isMeant =
    titles.length > 0 &&
    reading.tokens.some((token) => means(token, w.it) || (token.type === 'word' && /^(font size|text size|letter size|字号|字体大小|文字大小)$/.test(token.text))); // prettier-ignore
  if (!isNamed && !isMeant && !quotesTitle(reading)) return undefined;
  const of = readRole(reading) === 'caption' ? 'caption' : 'title';
  const isMany = of === 'caption' && titles.some(({ role }) => role === 'caption');
  const which = isNamed ? readWhich(reading, isMany ? 'all' : -1) : -1;
  reading.take(w.title);
  return { isNamed, of, which };
}

function readWhich(reading: Reading, usual: TitleReference): TitleReference {
  const ordinal = reading.takeOnly('ordinal');
  if (ordinal) return ordinal.value;
  const all = reading.tokens.some((token) => token.type === 'word' && /^(all|every|both|titles|captions|texts|所有|所有的|全部|每个|整体|都)$/.test(token.text)); // prettier-ignore
  return all || reading.take(w.each) ? 'all' : usual;
}

/** Whether the first quote is the text of a title that is there: 'remove "Bye"'. */
export function quotesTitle({ clause, tokens }: Reading): boolean {
  const quote = tokens.find((token) => token.type === 'quote');
  const folded = quote?.type === 'quote' ? quote.value.toLowerCase() : undefined;
  return clause.timeline?.titles.some((title) => title.text.toLowerCase() === folded) ?? false;
}

/** Takes `the title "Bye"` and "the title that says Bye". */
export function takeQuotedTitle(reading: Reading): string | undefined {
  const [quote] = reading.all('quote');
  if (quote) {
    reading.takeToken(quote);
    reading.take(says);
    return quote.value;
  }
  const cue = reading.tokens.findIndex((token) => !reading.isTaken(token) && means(token, says));
  const [first, last] = [reading.tokens[cue + 1], reading.tokens.at(-1)];
  if (cue < 0 || !first || !last) return undefined;
  reading.takeToken(...reading.tokens.slice(cue));
  return reading.clause.text.slice(first.start, last.end);
}

interface Meant {
  readonly which: TitleReference;
  readonly of: 'title' | 'caption';
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

function indexesOf({ which, of }: Meant, timeline: Timeline): number[] {
  const every = timeline.titles.map((_, i) => i);
  const own = every.filter((i) => (timeline.titles[i]?.role === 'caption') === (of === 'caption'));
  const all = own.length > 0 ? own : every;
  if (which === 'all') return all;
  if (typeof which === 'number') {
    const index = which < 0 ? all.length + which : which - 1;
    return all.filter((_, i) => i === index);
  }
  const lower = which.text.toLowerCase();
  return every.filter((i) => timeline.titles[i]?.text.toLowerCase() === lower);
}

const sentences: Translations<{ noTitle(): string }> = {
  en: {
    noTitle: () => 'There is no such title on the timeline; say “add the title "Hello"”. Nothing was done.',
  },
  zh: { noTitle: () => '时间线上没有这个标题；可以说“加标题“你好””。没有执行。' },
};
