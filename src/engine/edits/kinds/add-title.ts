import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { places, timelineDurationMs } from '../../model/timeline';
import type { Timeline, Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { speaksOfCard } from './card-language';
import { anyOverlay, logo, onPicture } from './overlay-language';
import { popUp, readLook, readStretch, says as saying, textNoun, titleWords } from './title-language';
import type { Stretch } from './title-language';
import { putsClip, takeStretchOfClip } from './title-on-clip';
import { readTitleText } from './title-text';
import { shouldSay } from './title-change-language';
import { readRole, readStyle, styleWords } from './title-style';
import { color, placesInChinese, role, size, style, text } from './titles';

const schema = z.strictObject({
  edit: z.literal('addTitle'),
  text: text.describe('What it says; line breaks are kept.'),
  start: momentSchema
    .optional()
    .describe(
      'When it appears; without it at the start, or after the titles that stand at its place there already.',
    ),
  end: momentSchema.optional().describe('When it goes; without it after “lengthMs”.'),
  lengthMs: z.int().min(100).max(86_400_000).default(3000).describe('How long it stands, in milliseconds.'),
  place: z.enum(places).default('center').describe('Where in the frame.'),
  color: color.default('#ffffff').describe('Colour of the letters.'),
  size: size.default(8).describe('Height of the letters in percent of the picture’s.'),
  role: role
    .optional()
    .describe('A lower third names somebody, a caption is what is said; without it a title.'),
  style: style.optional().describe('Outline, box, weight and fade of the letters.'),
});
type AddTitle = z.infer<typeof schema>;

/** Writing says by itself that what follows is a text. */
const writing = word(
  'writing',
  'verb',
  'write|type|写|写上|写着|打上|打出|打字|打字幕|上字幕|打|打个|标注|标上|注明|标明|备注|题上',
);

export const addTitle: EditKind<AddTitle> = {
  edit: 'addTitle',
  summary: 'Writes a text over the picture.',
  schema,
  examples: [
    'add the title "Hello"',
    'add a title that says Hello World at the top in yellow from 0:02 to 0:05',
    "add a caption 'Thanks' for the last 3 seconds",
    '加标题“你好”',
    '在底部加红色字幕“谢谢观看”，持续5秒',
  ],
  words: [...titleWords, ...styleWords, textNoun, popUp, writing, onPicture],
  needs: [[w.title, textNoun, w.add, popUp, writing, logo]],

  read(reading) {
    if (speaksOfCard(reading) || putsClip(reading)) return undefined;
    const called = readRole(reading);
    const isMark = isTextMark(reading);
    const isQuoted = reading.all('quote').length > 0;
    // “一句话说完老有两秒没声” names no text, if nobody asks for one to be written.
    const named =
      reading.has(w.title, ...(isQuoted || reading.has(w.add, popUp, writing) ? [textNoun] : [])) || isMark;
    const bare = named ? undefined : verbOfBareText(reading);
    const adds = reading.has(w.add, popUp, writing);
    const said = readTitleText(
      reading,
      (token) =>
        means(token, w.title, textNoun, ...(isMark ? [logo] : [])) || writes(token) || token === bare,
    );
    if (said === undefined || said.length > 500 || isPutElsewhere(reading, said)) return undefined;
    reading.take(w.title, textNoun, ...(isMark ? [logo] : []));
    const added = reading.take(w.add, popUp, writing) || adds;
    if (!named && !added) return undefined;
    if (!added && changesTitle(reading)) return undefined;
    // "标题放在顶部：周末木工", where there is none to be moved
    const isFirst = (reading.clause.timeline?.titles.length ?? 0) === 0;
    reading.take(...(added ? [w.move] : isFirst ? [w.make, w.move] : [w.make]));
    const isOnPicture = reading.take(onPicture);
    reading.takeToken(
      ...reading.tokens.filter((token) => means(token, anyOverlay) && !isSpelt(token, /^on top$/)),
    );
    const hold = reading.tokens.findIndex((token) =>
      isSpelt(token, /^(hold|holding|stay|stays|staying|keep)$/),
    );
    if (reading.tokens[hold + 1]?.type === 'time') reading.takeToken(reading.tokens[hold]);
    const letters = readStyle(reading);
    const onClip = takeStretchOfClip(reading);
    const stretch = readStretch(reading);
    if (!stretch || (onClip && (stretch.start ?? stretch.lengthMs) !== undefined)) return undefined;
    const { start, end, lengthMs } = onClip ?? (isMark ? { ...wholeFilm, ...stretch } : stretch);
    const usual = isMark ? 'bottom-right' : usualPlaces[called];
    const look = readLook(reading, usual);
    reading.take(anyOverlay);
    if (bare && look.place === undefined && !isOnPicture) return undefined;
    return {
      edit: 'addTitle',
      text: said,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      lengthMs: lengthMs ?? 3000,
      place: look.place ?? (isOnTop(reading) ? 'top' : isInCorner(reading) ? 'bottom-right' : usual),
      color: look.color ?? '#ffffff',
      size: look.size ?? (called === 'title' && !isMark ? 8 : 5),
      ...(called !== 'title' && { role: called }),
      ...(letters && { style: letters }),
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { time, quoted } = world.say;
    const durationMs = timelineDurationMs(timeline);
    const startMs = edit.start === undefined ? freeStart(edit, timeline) : momentToMs(edit.start, durationMs);
    const wantedEnd = edit.end === undefined ? startMs + edit.lengthMs : momentToMs(edit.end, durationMs);
    if (startMs < 0 || startMs >= durationMs) return refused(world.say.outside(startMs, durationMs));
    if (wantedEnd <= startMs) return refused(world.say.backward(startMs, wantedEnd));
    const title: Title = {
      id: `t${timeline.nextId}`,
      text: edit.text,
      startMs,
      endMs: edit.end === 'end' ? 'timeline' : Math.min(wantedEnd, durationMs),
      place: edit.place,
      color: edit.color,
      size: edit.size,
      role: edit.role ?? 'title',
      ...(edit.style && { style: edit.style }),
    };
    const shortened = wantedEnd > durationMs;
    return done(
      { ...timeline, titles: [...timeline.titles, title], nextId: timeline.nextId + 1 },
      say.added(quoted(edit.text), time(startMs), time(Math.min(wantedEnd, durationMs)), edit.place),
      ...(shortened ? [say.shortened(time(durationMs))] : []),
    );
  },
};

/** "…on top": over the picture it is anyway, so its upper edge is meant. */
function isOnTop({ tokens }: Reading): boolean {
  return tokens.some((token) => isSpelt(token, /^on top$/));
}

/** "In the corner", whichever. */
function isInCorner({ tokens }: Reading): boolean {
  return tokens.some((token) => isSpelt(token, /^corner$/));
}

const wholeFilm: Stretch = { start: 0, end: 'end' };

/**
 * The verb of "put Episode 12 on screen", "show Kim Lee at the bottom left": names in capitals that stand somewhere in
 * the frame are a text without being called one.
 */
function verbOfBareText({ clause, tokens }: Reading): Token | undefined {
  const at = tokens.findIndex((token) => isSpelt(token, /^(?:put|show|display|place|add|have)$/));
  const [first, second] = tokens.slice(at + 1, at + 3);
  const isName = (token: Token | undefined) =>
    token !== undefined && /^[\p{Lu}\d]/u.test(clause.text.slice(token.start));
  const isKnown = first?.type !== 'word' || first.words.some(({ role }) => ['object', 'verb', 'filler'].includes(role)); // prettier-ignore
  const isWritten = /\p{Ll}/u.test(clause.text.slice(0, tokens[at]?.end));
  return at >= 0 && isWritten && !isKnown && isName(first) && isName(second) ? tokens[at] : undefined;
}

function writes(token: Token): boolean {
  return means(token, writing);
}

/** 'Put "Hello" at the bottom' is said of the one that is there. */
function isPutElsewhere({ clause, tokens }: Reading, said: string): boolean {
  const puts = tokens.some((token) =>
    isSpelt(token, /^(put|move|place|position|show|放|放到|放在|移到|挪到)$/),
  );
  const isAnother = tokens.some((token) => isSpelt(token, /^(again|another|also|再|再次)$/));
  return puts && !isAnother && (clause.timeline?.titles.some(({ text }) => text === said) ?? false);
}

/** A watermark of letters: "加水印“@阿杰”", "add the watermark “© me”". A file would be a picture. */
function isTextMark(reading: Reading): boolean {
  const isText = reading.all('quote').length === 1 || reading.has(saying);
  // "Logo top right, title “Episode 12”", "the title “Hi” and the logo" are two.
  const { tokens } = reading;
  const [mark, named] = [tokens.findIndex((token) => means(token, logo)), tokens.findIndex((token) => means(token, w.title))]; // prettier-ignore
  const between = named < 0 ? [] : tokens.slice(Math.min(mark, named), Math.max(mark, named));
  const quote = tokens.findIndex(({ type }) => type === 'quote');
  const toQuote = quote < 0 ? [] : tokens.slice(Math.min(mark, quote), Math.max(mark, quote));
  const isBeside =
    between.some((token) => isMark(token, /^[,，、;]$/) || means(token, w.and)) ||
    // "“Hi” and the logo"
    toQuote.some((token) => means(token, w.and));
  return mark >= 0 && isText && !isBeside && reading.all('file').length === 0;
}

const usualPlaces = { title: 'center', lowerThird: 'bottom-left', caption: 'bottom' } as const;

/** The start, or where the titles at that place end that would be written over. */
function freeStart({ place, lengthMs }: AddTitle, timeline: Timeline): number {
  const durationMs = timelineDurationMs(timeline);
  const others = timeline.titles
    .filter((title) => title.place === place)
    .map(({ startMs, endMs }) => ({ startMs, endMs: endMs === 'timeline' ? durationMs : endMs }))
    .sort((a, b) => a.startMs - b.startMs);
  let startMs = 0;
  for (const other of others) {
    if (other.startMs < startMs + lengthMs && other.endMs > startMs) startMs = other.endMs;
  }
  return startMs < durationMs ? startMs : 0;
}

/** "change the title to …" is said of one that is there; "make the title say …" too, where there is one. */
function changesTitle(reading: Reading): boolean {
  if (shouldSay(reading)) return true;
  const verb = reading.find(w.make);
  if (verb?.type !== 'word') return false;
  if (/change|edit|adjust|改|换|调/.test(verb.text)) return true;
  return (reading.clause.timeline?.titles.length ?? 0) > 0;
}

interface Says {
  added(text: string, from: string, to: string, place: Title['place']): string;
  shortened(end: string): string;
}

const says: Translations<Says> = {
  en: {
    added: (said, from, to, place) => `Title added: ${said}, ${from}–${to}, ${place}.`,
    shortened: (end) => `It ends with the video at ${end}.`,
  },
  zh: {
    added: (said, from, to, place) => `已添加标题：${said}，${from}–${to}，${placesInChinese[place]}。`,
    shortened: (end) => `它随视频在 ${end} 结束。`,
  },
};
