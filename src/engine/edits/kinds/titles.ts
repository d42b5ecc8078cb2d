import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { timelineDurationMs } from '../../model/timeline';
import { places } from '../../model/timeline';
import { titleStyleSchema } from '../../model/draft-schema';
import { titleRoles } from '../../model/title';
import type { TitleStyle } from '../../model/title';
import type { Timeline, Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { readNewLook, readStretch, sizeNoun, titleWords } from './title-language';
import { readRole, readStyle } from './title-style';

export const text = z.string().trim().min(1).max(500);
export const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .describe('Red, green and blue, two hexadecimal digits each.');
export const size = z.number().min(2).max(30);
export const role = z.enum(titleRoles);
/** As in the draft, but that a misspelt key is refused. */
export const style = titleStyleSchema
  .extend({ box: titleStyleSchema.shape.box.unwrap().strict().optional() })
  .strict();

/** Which titles: all, by number from 1 (-1 is the last), or by their text. */
const which = z
  .union([
    z.literal('all'),
    z.int().refine((n) => n !== 0, 'Titles are counted from 1.'),
    z.strictObject({ text }),
  ])
  .describe('All, one by its number (-1 is the last), or those of a text.');
type Which = z.infer<typeof which>;

/** Captions are many and stand apart from titles: each edit is for one sort, or for the other where there is no such. */
const ofRole = z
  .enum(['title', 'caption'])
  .default('title')
  .describe(
    'Captions are many and stand apart from titles: the edit is for one sort, or for the other where there is no such.',
  );

const changeSchema = z.strictObject({
  edit: z.literal('changeTitle'),
  which: which.default(-1),
  of: ofRole,
  text: text.optional().describe('What it says from now on.'),
  color: color.optional().describe('Colour of the letters.'),
  place: z.enum(places).optional().describe('Where in the frame.'),
  size: size.optional().describe('Height of the letters in percent of the picture’s.'),
  resize: z.number().min(0.1).max(10).optional().describe('Times the size now.'),
  start: momentSchema.optional().describe('When it appears.'),
  end: momentSchema.optional().describe('When it goes.'),
  lengthMs: z.int().min(100).max(86_400_000).optional().describe('How long it stands, in milliseconds.'),
  style: style
    .optional()
    .describe('What is left out stays as it is; a box that hides nothing and an outline of 0 are none.'),
});
type ChangeTitle = z.infer<typeof changeSchema>;

export const changeTitle: EditKind<ChangeTitle> = {
  edit: 'changeTitle',
  summary: 'Changes the text, colour, place, size or time of a title.',
  schema: changeSchema,
  examples: [
    'make the title red',
    "change the title to 'Goodbye'",
    'move the title to the bottom',
    '把标题改成“再见”',
    '标题换成红色',
  ],

  read(reading) {
    const named = reading.has(w.title);
    // "make it red" can only be said of a title.
    const it = !named && reading.has(w.it) && (reading.clause.timeline?.titles.length ?? 0) > 0;
    if (!named && !it) return undefined;
    const sort = readRole(reading) === 'caption' ? 'caption' : 'title';
    const chosen = named ? readWhich(reading) : -1;
    reading.take(w.title);
    const shown = reading.tokens.find(
      (token) => token.type === 'word' && /^(show|display|显示|enlarge|shrink|放大|缩小)$/.test(token.text),
    );
    // "A box for the title" says enough without a verb; beside a text it is a new title's.
    const letters = readStyle(reading);
    const isStyled = named && letters !== undefined && reading.all('quote').length === 0;
    if (isStyled) reading.take(w.add);
    if (!reading.take(w.make, w.move) && !isStyled && !(named && (shown || reading.has(sizeNoun))))
      return undefined;
    if (shown && reading.all('quote').length > 0) return undefined;
    if (!means(shown, ...titleWords)) reading.takeToken(shown);
    const [quote, ...more] = reading.all('quote');
    if (more.length > 0) return undefined;
    reading.takeToken(quote);
    if (quote && it) return undefined;
    if (quote) reading.take(...titleWords.filter(({ name }) => name === 'says'));
    const stretch = readStretch(reading);
    if (!stretch) return undefined;
    const { start, end, lengthMs } = stretch;
    const look = readNewLook(reading);
    if (!quote && !letters && start === undefined && lengthMs === undefined && Object.keys(look).length === 0)
      return undefined;
    return {
      edit: 'changeTitle',
      which: chosen,
      of: sort,
      ...(quote && { text: quote.value }),
      ...look,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(lengthMs !== undefined && { lengthMs }),
      ...(letters && { style: letters }),
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const indexes = chosenTitles(edit, timeline);
    if (indexes.length === 0) return refused(say.noTitle());
    const durationMs = timelineDurationMs(timeline);
    const titles: Title[] = [];
    const said: string[] = [];
    for (const [i, title] of timeline.titles.entries()) {
      if (!indexes.includes(i)) {
        titles.push(title);
        continue;
      }
      const startMs = edit.start === undefined ? title.startMs : momentToMs(edit.start, durationMs);
      if (startMs < 0 || startMs >= durationMs) return refused(world.say.outside(startMs, durationMs));
      const oldLength = (title.endMs === 'timeline' ? durationMs : title.endMs) - title.startMs;
      const newEnd = edit.end !== undefined
        ? momentToMs(edit.end, durationMs)
        : startMs + (edit.lengthMs ?? oldLength); // prettier-ignore
      if (newEnd <= startMs) return refused(say.backward(world.say.time(startMs), world.say.time(newEnd)));
      const timed = edit.start !== undefined || edit.end !== undefined || edit.lengthMs !== undefined;
      const changed: Title = {
        ...title,
        ...(edit.text !== undefined && { text: edit.text }),
        ...(edit.color !== undefined && { color: edit.color }),
        ...(edit.place !== undefined && { place: edit.place }),
        size: Math.min(30, Math.max(2, Math.round((edit.size ?? title.size * (edit.resize ?? 1)) * 10) / 10)),
        ...(edit.style && { style: { ...title.style, ...edit.style } }),
        startMs,
        endMs: !timed ? title.endMs : edit.end === 'end' ? 'timeline' : Math.min(durationMs, newEnd),
      };
      titles.push(changed);
      said.push(say.changed(world.say.quoted(title.text), differences(title, changed, say, world.say.time)));
    }
    if (titles.every((title, i) => JSON.stringify(title) === JSON.stringify(timeline.titles[i]))) {
      return refused(world.say.alreadySo(say.isSo()));
    }
    return done({ ...timeline, titles }, ...said);
  },
};

function differences(old: Title, now: Title, say: Says, time: (ms: number) => string): string {
  const moment = (ms: number | 'timeline') => (ms === 'timeline' ? say.toTheEnd() : time(ms));
  const parts = [
    old.text === now.text ? '' : `“${now.text}”`,
    old.color === now.color ? '' : `${old.color} → ${now.color}`,
    old.place === now.place ? '' : `${say.place(old.place)} → ${say.place(now.place)}`,
    old.size === now.size ? '' : say.size(old.size, now.size),
    JSON.stringify(old.style) === JSON.stringify(now.style)
      ? ''
      : `${say.style(old.style)} → ${say.style(now.style)}`,
    old.startMs === now.startMs && old.endMs === now.endMs
      ? ''
      : `${time(old.startMs)}–${moment(old.endMs)} → ${time(now.startMs)}–${moment(now.endMs)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const removeSchema = z.strictObject({
  edit: z.literal('removeTitles'),
  which: which.default('all'),
  of: ofRole,
});
type RemoveTitles = z.infer<typeof removeSchema>;

export const removeTitles: EditKind<RemoveTitles> = {
  edit: 'removeTitles',
  summary: 'Takes titles away.',
  schema: removeSchema,
  examples: ['remove the title', 'delete all titles', 'remove the last title', '去掉标题', '删除所有字幕'],

  read(reading) {
    if (!reading.has(w.title)) return undefined;
    const sort = readRole(reading) === 'caption' ? 'caption' : 'title';
    const [quote] = reading.all('quote');
    reading.takeToken(quote);
    const ordinal = reading.takeOnly('ordinal');
    reading.take(w.title, w.each);
    // "Trim the silences and title" lends the title a verb that is not meant for it.
    const removal = reading.find(w.remove);
    if (!removal || (removal.type === 'word' && /^trim/.test(removal.text))) return undefined;
    reading.takeToken(removal);
    const wanted: Which = quote ? { text: quote.value } : (ordinal?.value ?? 'all');
    return { edit: 'removeTitles', which: wanted, of: sort };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const indexes = chosenTitles(edit, timeline);
    if (indexes.length === 0) return refused(say.noTitle());
    const texts = indexes.map((i) => world.say.quoted(timeline.titles[i]?.text ?? ''));
    const titles = timeline.titles.filter((_, i) => !indexes.includes(i));
    return done({ ...timeline, titles }, say.removed(world.say.list(texts)));
  },
};

function readWhich(reading: Reading): Which {
  const ordinal = reading.takeOnly('ordinal');
  if (ordinal) return ordinal.value;
  const all = reading.tokens.some((token) => token.type === 'word' && /^(all|every|titles|captions|texts|所有|全部|每个)$/.test(token.text)); // prettier-ignore
  return all || reading.take(w.each) ? 'all' : -1;
}

function chosenTitles(
  { which: wanted, of }: Pick<ChangeTitle, 'which' | 'of'>,
  timeline: Timeline,
): number[] {
  const every = timeline.titles.map((_, i) => i);
  const own = every.filter((i) => (timeline.titles[i]?.role === 'caption') === (of === 'caption'));
  const all = own.length > 0 ? own : every;
  if (wanted === 'all') return all;
  if (typeof wanted === 'number') {
    const index = wanted < 0 ? all.length + wanted : wanted - 1;
    return all.filter((i) => i === index);
  }
  const lower = wanted.text.toLowerCase();
  return all.filter((i) => timeline.titles[i]?.text.toLowerCase() === lower);
}

interface Says {
  backward(from: string, to: string): string;
  changed(text: string, what: string): string;
  removed(texts: string): string;
  noTitle(): string;
  isSo(): string;
  toTheEnd(): string;
  place(place: Title['place']): string;
  size(before: number, after: number): string;
  style(style: TitleStyle | undefined): string;
}

export const placesInChinese: Readonly<Record<Title['place'], string>> = {
  'top-left': '左上', top: '顶部', 'top-right': '右上', left: '左侧', center: '居中', right: '右侧',
  'bottom-left': '左下', bottom: '底部', 'bottom-right': '右下',
}; // prettier-ignore

type StyleNames = Readonly<Record<'plain' | 'outline' | 'box' | 'bold' | 'italic' | 'fade', string>>;

function styleText(letters: TitleStyle | undefined, names: StyleNames): string {
  const parts = [
    letters?.outline ? `${names.outline} ${letters.outline}% ${letters.outlineColor ?? ''}`.trim() : '',
    letters?.box && letters.box.opacity > 0
      ? `${names.box} ${letters.box.color} ${letters.box.opacity}%`
      : '',
    letters?.bold ? names.bold : '',
    letters?.italic ? names.italic : '',
    letters?.fadeMs ? `${names.fade} ${letters.fadeMs} ms` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' + ') : names.plain;
}

const says: Translations<Says> = {
  en: {
    backward: (from, to) => `${from} is not before ${to}, so nothing was done.`,
    changed: (said, what) => `Title ${said} changed: ${what}.`,
    removed: (texts) => `Removed the title ${texts}.`,
    noTitle: () => 'There is no such title on the timeline; say “add the title "Hello"”. Nothing was done.',
    isSo: () => 'the title is like that already',
    toTheEnd: () => 'end',
    place: (place) => place,
    size: (before, after) => `size ${before}% → ${after}%`,
    style: (letters) =>
      styleText(letters, { plain: 'plain', outline: 'outline', box: 'box', bold: 'bold', italic: 'italic', fade: 'fade' }), // prettier-ignore
  },
  zh: {
    backward: (from, to) => `${from} 不在 ${to} 之前，没有执行。`,
    changed: (said, what) => `标题${said}已修改：${what}。`,
    removed: (texts) => `已去掉标题${texts}。`,
    noTitle: () => '时间线上没有这个标题；可以说“加标题“你好””。没有执行。',
    isSo: () => '标题已经是这样',
    toTheEnd: () => '结尾',
    place: (place) => placesInChinese[place],
    size: (before, after) => `大小 ${before}% → ${after}%`,
    style: (letters) =>
      styleText(letters, { plain: '普通', outline: '描边', box: '底框', bold: '粗体', italic: '斜体', fade: '淡入淡出' }), // prettier-ignore
  },
};
