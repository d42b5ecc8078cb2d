import * as z from 'zod';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { timelineDurationMs } from '../../model/timeline';
import { places } from '../../model/timeline';
import { titleStyleSchema } from '../../model/draft-schema';
import { titleRoles } from '../../model/title';
import type { TitleStyle } from '../../model/title';
import type { Place, Title } from '../../model/timeline';
import type { Replies, Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { speaksOfCard } from './card-language';
import { directionWords } from './frame-places';
import { changeWords, readTitleChange } from './title-change-language';
import { chosenTitles, indexesOf, ofRole, titleReference } from './title-reference';
import { readTitleReference } from './title-reference-language';
import type { SpokenTitle } from './title-reference-language';
import { timeChangeWords } from './time-change-language';

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

const changeSchema = z.strictObject({
  edit: z.literal('changeTitle'),
  which: titleReference.default(-1),
  of: ofRole,
  text: text.optional().describe('What it says from now on.'),
  color: color.optional().describe('Colour of the letters.'),
  place: z.enum(places).optional().describe('Where in the frame.'),
  size: size.optional().describe('Height of the letters in percent of the picture’s.'),
  resize: z.number().min(0.1).max(10).optional().describe('Times the size now.'),
  start: momentSchema.optional().describe('When it appears.'),
  end: momentSchema.optional().describe('When it goes.'),
  lengthMs: z.int().min(100).max(86_400_000).optional().describe('How long it stands, in milliseconds.'),
  laterMs: z
    .int()
    .min(-86_400_000)
    .max(86_400_000)
    .optional()
    .describe('So many milliseconds later, or earlier where it is below zero; the length stays.'),
  longerMs: z
    .int()
    .min(-86_400_000)
    .max(86_400_000)
    .optional()
    .describe('So many milliseconds longer, or shorter where it is below zero.'),
  lengthTimes: z.number().min(0.1).max(10).optional().describe('Times the length now.'),
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
    'show the title 2 seconds later',
    'make the second title longer',
    '标题推迟2秒出现',
  ],
  words: [...changeWords, ...timeChangeWords, ...directionWords],

  read(reading) {
    const spoken = readTitleReference(reading, -1);
    if (!spoken || speaksOfCard(reading) || areCaptionsToCome(reading)) return undefined;
    const { isNamed, of, which: chosen } = spoken;
    const change = readTitleChange(reading, isNamed, placeNow(spoken, reading));
    if (!change) return undefined;
    const { said, renamed, ...rest } = change;
    return {
      edit: 'changeTitle',
      which: renamed === undefined ? chosen : { text: renamed },
      of,
      ...(said !== undefined && { text: said }),
      ...rest,
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const chosen = chosenTitles(edit, timeline, world);
    if ('why' in chosen) return refused(chosen.why);
    const durationMs = timelineDurationMs(timeline);
    const titles: Title[] = [];
    const said: string[] = [];
    for (const [i, title] of timeline.titles.entries()) {
      if (!chosen.indexes.includes(i)) {
        titles.push(title);
        continue;
      }
      const { startMs, newEnd, timed } = newStretch(edit, title, durationMs);
      if (startMs < 0 || startMs >= durationMs) return refused(world.say.outside(startMs, durationMs));
      if (newEnd <= startMs) return refused(say.backward(world.say.time(startMs), world.say.time(newEnd)));
      const changed: Title = {
        ...title,
        ...(edit.text !== undefined && { text: edit.text }),
        ...(edit.color !== undefined && { color: edit.color }),
        ...(edit.place !== undefined && { place: edit.place }),
        size: Math.min(30, Math.max(2, Math.round((edit.size ?? title.size * (edit.resize ?? 1)) * 10) / 10)),
        ...(edit.style && { style: { ...title.style, ...edit.style } }),
        startMs,
        endMs: endOf(edit, title, { timed, newEnd, durationMs }),
      };
      titles.push(changed);
      said.push(say.changed(world.say.quoted(title.text), differences(title, changed, say, world.say)));
    }
    if (titles.every((title, i) => JSON.stringify(title) === JSON.stringify(timeline.titles[i]))) {
      return unneeded(world.say.alreadySo(say.isSo()));
    }
    return done({ ...timeline, titles }, ...said);
  },
};

/** "Captions, yellow": where none are shown and a file of them is there, it is to be added. */
function areCaptionsToCome({ clause, tokens }: Reading): boolean {
  const isNamed = tokens.some((token) => isSpelt(token, /^(?:captions|subtitles|subs|字幕)$/));
  const isShown = clause.timeline?.titles.some(({ role: own }) => own === 'caption') ?? false;
  return isNamed && !isShown && clause.captions.length > 0;
}

/** Where the titles that are spoken of stand, if that is one place. */
function placeNow(spoken: SpokenTitle, { clause }: Reading): Place | undefined {
  const titles = clause.timeline?.titles ?? [];
  const places = new Set(
    clause.timeline ? indexesOf(spoken, clause.timeline).map((i) => titles[i]?.place) : [],
  );
  const [place, ...more] = places;
  return more.length > 0 ? undefined : place;
}

function endOf(
  { end }: ChangeTitle,
  title: Title,
  { timed, newEnd, durationMs }: { readonly timed: boolean; readonly newEnd: number; readonly durationMs: number },
): Title['endMs'] {
  const isOpen = title.endMs === 'timeline' && end === undefined && newEnd >= durationMs;
  if (!timed || isOpen) return title.endMs;
  return end === 'end' ? 'timeline' : Math.min(durationMs, newEnd);
} // prettier-ignore

function newStretch(edit: ChangeTitle, title: Title, durationMs: number) {
  const { start, end, lengthMs, laterMs = 0, longerMs = 0, lengthTimes = 1 } = edit;
  const oldEnd = title.endMs === 'timeline' ? durationMs : title.endMs;
  const oldLength = oldEnd - title.startMs;
  const newLength = lengthMs ?? Math.round(oldLength * lengthTimes) + longerMs;
  // What stands until the end has room only before it.
  const isLast = oldEnd >= durationMs && newLength > oldLength && end === undefined && laterMs === 0;
  const ownStart = isLast ? Math.max(0, durationMs - newLength) : title.startMs;
  const startMs = (start === undefined ? ownStart : momentToMs(start, durationMs)) + laterMs;
  const newEnd = end === undefined ? startMs + newLength : momentToMs(end, durationMs);
  const moved = laterMs !== 0 || longerMs !== 0 || lengthTimes !== 1;
  return {
    startMs,
    newEnd,
    timed: moved || start !== undefined || end !== undefined || lengthMs !== undefined,
  };
}

function differences(old: Title, now: Title, say: Says, { time, quoted }: Replies): string {
  const moment = (ms: number | 'timeline') => (ms === 'timeline' ? say.toTheEnd() : time(ms));
  const parts = [
    old.text === now.text ? '' : `${quoted(old.text)} → ${quoted(now.text)}`,
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

interface Says {
  backward(from: string, to: string): string;
  changed(text: string, what: string): string;
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

type StyleNames = Readonly<
  Record<'plain' | 'outline' | 'box' | 'bold' | 'italic' | 'opacity' | 'fade', string>
>;

function styleText(letters: TitleStyle | undefined, names: StyleNames): string {
  const parts = [
    letters?.outline ? `${names.outline} ${letters.outline}% ${letters.outlineColor ?? ''}`.trim() : '',
    letters?.box && letters.box.opacity > 0
      ? `${names.box} ${letters.box.color} ${letters.box.opacity}%`
      : '',
    letters?.bold ? names.bold : '',
    letters?.italic ? names.italic : '',
    letters?.opacity === undefined || letters.opacity === 100 ? '' : `${names.opacity} ${letters.opacity}%`,
    letters?.fadeMs ? `${names.fade} ${letters.fadeMs} ms` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' + ') : names.plain;
}

const says: Translations<Says> = {
  en: {
    backward: (from, to) => `${from} is not before ${to}, so nothing was done.`,
    changed: (said, what) => `Title ${said} changed: ${what}.`,
    isSo: () => 'the title is like that already',
    toTheEnd: () => 'end',
    place: (place) => place,
    size: (before, after) => `size ${before}% → ${after}%`,
    style: (letters) =>
      styleText(letters, { plain: 'plain', outline: 'outline', box: 'box', bold: 'bold', italic: 'italic', opacity: 'opacity', fade: 'fade' }), // prettier-ignore
  },
  zh: {
    backward: (from, to) => `开始时间（${from}）应早于结束时间（${to}），没有执行。`,
    changed: (said, what) => `标题${said}已修改：${what}。`,
    isSo: () => '标题或字幕已经是这样',
    toTheEnd: () => '结尾',
    place: (place) => placesInChinese[place],
    size: (before, after) => `大小 ${before}% → ${after}%`,
    style: (letters) =>
      styleText(letters, { plain: '普通', outline: '描边', box: '底框', bold: '粗体', italic: '斜体', opacity: '不透明度', fade: '淡入淡出' }), // prettier-ignore
  },
};
