import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import { takePhrase } from '../../language/words/phrases';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { plainColourId, plainColourOf } from '../../model/plain-colour';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Clip, Timeline, Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndex, firstOutside } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { settle, splitAt } from '../operations/cutting';
import { clipNumber } from './clip-destination';
import { card, readCardColours, readCardNoun, takeCardParts } from './card-language';
import type { CardNoun } from './card-language';
import { readLook } from './title-language';
import { readTitleText } from './title-text';
import { readStyle } from './title-style';
import { color, size, style, text } from './titles';

const schema = z.strictObject({
  edit: z.literal('addCard'),
  text: text.optional().describe('What the card says; without it the card is a plain colour.'),
  at: z
    .union([
      z.enum(['start', 'end']),
      z.strictObject({ moment: momentSchema }),
      z.strictObject({ before: clipNumber }),
      z.strictObject({ after: clipNumber }),
    ])
    .describe('The start or the end of the video, a moment of the timeline, or before or after a clip.'),
  lengthMs: z.int().min(100).max(600_000).default(3000).describe('How long it stands, in milliseconds.'),
  background: color.default('#000000').describe('Colour of the card.'),
  color: color
    .optional()
    .describe('Colour of the letters; without it the one that is read best on the background.'),
  size: size.default(8).describe('Height of the letters in percent of the picture’s.'),
  style: style.optional().describe('Outline, box, weight and fade of the letters.'),
});
type AddCard = z.infer<typeof schema>;

export const addCard: EditKind<AddCard> = {
  edit: 'addCard',
  summary: 'Adds a card, a plain colour with a text, before, after or between what is on the timeline.',
  schema,
  examples: [
    'add an intro card that says "My trip"',
    'add a black screen with "Thanks for watching" at the end for 4 seconds',
    'insert a title card "Day 2" before clip 2',
    '加一个片头“我的旅行”',
    '结尾加黑屏，写着“谢谢观看”，3秒',
  ],
  words: [card],

  read(reading) {
    if (changesCard(reading)) return undefined;
    const side = takeOpening(reading);
    const noun =
      readCardNoun(reading) ?? (side || reading.has(w.start, w.end) ? groundOf(reading) : undefined);
    if (!noun || reading.has(w.remove)) return undefined;
    const lengths = reading.all('time').filter(({ form }) => form === 'length');
    const cardText = readCardText(reading);
    if (!cardText) return undefined;
    const said = cardText.said ?? noun.text;
    // "An intro" alone does not say what it shall show.
    if (said === undefined && noun.at !== undefined && noun.background === undefined) return undefined;
    const colours = readCardColours(reading);
    const place = readCardPlace(reading, noun.at ?? side);
    if (!colours || !place || (noun.background !== undefined && colours.background !== undefined))
      return undefined;
    const length = lengths.filter((each) => !reading.isTaken(each));
    const [lengthMs] = length.map(({ ms }) => ms);
    if (length.length > 1 || (lengthMs !== undefined && lengthMs < 100)) return undefined;
    reading.takeToken(...length);
    takeCardParts(reading);
    const letters = readStyle(reading);
    const look = readLook(reading, 'center');
    if (look.place !== undefined && look.place !== 'center') return undefined;
    const opensOrCloses = reading.take(w.start, w.end) || side !== undefined || typeof place === 'string';
    if (!reading.take(w.add, w.make) && !opensOrCloses) return undefined;
    const background = noun.background ?? colours.background ?? '#000000';
    return {
      edit: 'addCard',
      ...(said !== undefined && { text: said }),
      at: place,
      lengthMs: lengthMs ?? 3000,
      background,
      ...(colours.color !== undefined && { color: colours.color }),
      size: look.size ?? 8,
      ...(letters && { style: letters }),
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const place = placeOf(edit, timeline, world);
    if ('why' in place) return refused(place.why);
    const { base, index } = place;
    const id = `c${base.nextId}`;
    const pieces = base.clips.map((clip, was) => ({ clip, was }));
    const added = { clip: colourClip(edit, id), was: undefined };
    const before = timelineDurationMs(timeline);
    const cut = settle(base, [...pieces.slice(0, index), added, ...pieces.slice(index)], base.nextId + 1);
    const placed = placeClips(cut.timeline.clips).find(({ clip }) => clip.id === id);
    const startMs = placed?.startMs ?? 0;
    const { nextId } = cut.timeline;
    const titles = edit.text === undefined ? [] : [titleOn(edit, edit.text, `t${nextId}`, startMs)];
    const { span, time, quoted } = world.say;
    const after = timelineDurationMs(cut.timeline);
    return done(
      { ...cut.timeline, titles: [...cut.timeline.titles, ...titles], nextId: nextId + titles.length },
      say.added(
        edit.text === undefined ? '' : quoted(edit.text),
        `${time(startMs)}–${time(startMs + edit.lengthMs)}`,
        edit.background,
        `${span(before)} → ${span(after)}`,
      ),
      ...alsoSaid(cut, world),
    );
  },
};

/** "Change the end card to …", where there is a card already. */
function changesCard(reading: Reading): boolean {
  const { clause } = reading;
  const isThere = clause.timeline?.clips.some(({ mediaId }) => plainColourOf(mediaId)) ?? false;
  const makes = reading.find(w.make);
  // “片头改成“海边””
  if (isThere && makes?.type === 'word' && /[改换变]/.test(makes.text) && !reading.has(w.add)) return true;
  return (
    isThere &&
    /^(?:please |can you |now |and )*(?:change|set|make|update|edit|let|have) (?:the|that|this|my) /i.test(
      clause.text,
    )
  );
}

/** Takes "open with", "finish on": where a card stands of which no other place is told. */
function takeOpening(reading: Reading): 'start' | 'end' | undefined {
  if (takePhrase(reading, /\b(?:open(?:ing)?|begin|start|kick|lead)(?: (?:it|things|the video))?(?: off| up)? (?:with|on)\b/)) return 'start'; // prettier-ignore
  return takePhrase(reading, /\b(?:close|end|finish|wrap|conclude|sign)(?: (?:it|things|the video))?(?: off| up| out)? (?:with|on)\b/) && 'end'; // prettier-ignore
}

/** "Finish with “Thanks” on black": a text on a colour of its own is a card. */
function groundOf(reading: Reading): CardNoun | undefined {
  const [colour, ...more] = reading.all('color');
  const before = colour && reading.tokens.slice(0, reading.tokens.indexOf(colour));
  const isGround = before?.slice(-2).some((token) => isSpelt(token, /^on$/)) ?? false;
  if (!colour || !isGround || more.length > 0 || reading.all('quote').length !== 1) return undefined;
  reading.takeToken(colour);
  return { at: undefined, background: colour.value };
}

/** The quoted text, or what follows "that says", where there is one; `undefined` where it stays unclear. */
function readCardText(reading: Reading): { readonly said?: string } | undefined {
  if (reading.all('quote').length > 1) return undefined;
  // Only its name is taken by now.
  const named = reading.tokens.filter((token) => reading.isTaken(token));
  const said =
    readTitleText(reading, (token) => named.includes(token)) ??
    // "A black screen with white text Chapter 1"
    readTitleText(reading, (token) => isSpelt(token, /^(?:text|letters|words|lettering)$/));
  reading.take(w.title);
  if (said === undefined) return {};
  // "Intro: logo in the middle" shows a picture.
  if (/^(?:the |my |our )?(?:logo|watermark|picture|photo)$/i.test(said)) return undefined;
  return said.length > 500 ? undefined : { said };
}

/** Where it goes: as its name says, or "at the end", "before clip 2", "between clip 1 and 2", "at 0:30". */
function readCardPlace(reading: Reading, named: 'start' | 'end' | undefined): AddCard['at'] | undefined {
  const [first, second, ...more] = takeClips(reading).flatMap(({ clips }) => clips);
  if (more.length > 0) return undefined;
  if (first !== undefined) {
    const relation = reading.find(w.before, w.after, w.between);
    if (!relation || named !== undefined) return undefined;
    reading.takeToken(relation);
    if (means(relation, w.between)) return second === first + 1 ? { before: second } : undefined;
    if (second !== undefined) return undefined;
    return means(relation, w.before) ? { before: first } : { after: first };
  }
  if (reading.has(w.between)) return named === undefined ? takeOnlyCut(reading) : undefined;
  const moments = reading.all('time').filter((time) => time.form !== 'length' || isMoment(reading, time));
  const [moment, ...others] = moments;
  if (others.length > 0 || (moment && named !== undefined)) return undefined;
  if (moment) {
    reading.takeToken(moment);
    reading.take(w.after);
    return { moment: moment.ms };
  }
  const start = reading.take(w.start);
  const end = reading.take(w.end) || isLast(reading);
  // "Before the video", "after everything"
  const front = !start && !end && reading.take(w.before);
  const back = !start && !end && !front && reading.take(w.after);
  reading.take(w.everything);
  const said = start || front ? 'start' : end || back ? 'end' : undefined;
  if ((start && end) || (said && named && said !== named)) return undefined;
  return said ?? named ?? (isShownFirst(reading) ? 'start' : undefined);
}

/** "Between the two clips", "between them", where there are two. */
function takeOnlyCut(reading: Reading): AddCard['at'] | undefined {
  if (timelineOf(reading.clause)?.clips.length !== 2) return undefined;
  reading.takeToken(reading.all('number').find(({ value }) => value === 2));
  reading.takeToken(
    ...reading.tokens.filter((token) =>
      isSpelt(token, /^(?:them|both|videos?|两段|两个|两段视频|两个视频|两个片段)$/),
    ),
  );
  reading.take(w.between, w.clip, w.each);
  return { before: 2 };
}

/** "at 10 seconds", "在第10秒"; a length alone is how long it stands. */
function isMoment(reading: Reading, time: Reading['tokens'][number]): boolean {
  const before = reading.tokens[reading.tokens.indexOf(time) - 1];
  return before?.type === 'word' && /^(at|@|after|在)$/.test(before.text);
}

function isLast(reading: Reading): boolean {
  const last = reading.all('ordinal').find(({ value }) => value === -1);
  reading.takeToken(last);
  return last !== undefined;
}

/** A title card stands first where nothing else is said; a black screen may stand anywhere. */
function isShownFirst(reading: Reading): boolean {
  return reading.tokens.some(
    (token) => token.type === 'word' && /title|标题/.test(token.text) && means(token, card),
  );
}

/** A plain colour as a clip. */
function colourClip({ background, lengthMs }: AddCard, id: string): Clip {
  return {
    id,
    mediaId: plainColourId(background),
    inMs: 0,
    outMs: lengthMs,
    speed: 1,
    volume: 100,
    handles: { beforeMs: 0, afterMs: 0 },
  };
}

/** The text of a card, which stands as long as that. */
export function titleOn(
  edit: { readonly color?: string | undefined } & Pick<AddCard, 'background' | 'size' | 'lengthMs' | 'style'>,
  said: string,
  id: string,
  startMs: number,
): Title {
  return {
    id,
    text: said,
    startMs,
    endMs: startMs + edit.lengthMs,
    place: 'center',
    color: edit.color ?? readableOn(edit.background),
    size: edit.size,
    role: 'title',
    ...(edit.style && { style: edit.style }),
  };
}

/** White, or black on what is light. */
export function readableOn(background: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(background.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 > 160 ? '#000000' : '#ffffff';
}

/** The timeline, split where the card goes into a clip, and the index that the card gets. */
function placeOf(
  { at }: AddCard,
  timeline: Timeline,
  world: World,
): { readonly base: Timeline; readonly index: number } | { readonly why: string } {
  if (at === 'start') return { base: timeline, index: 0 };
  if (at === 'end') return { base: timeline, index: timeline.clips.length };
  if ('moment' in at) {
    const durationMs = timelineDurationMs(timeline);
    const outside = firstOutside([at.moment], durationMs);
    if (outside !== undefined) return { why: world.say.outside(outside, durationMs) };
    const moment = momentToMs(at.moment, durationMs);
    const base = splitAt(timeline, [moment]).timeline;
    const index = placeClips(base.clips).findIndex(({ startMs }) => startMs >= moment - 1);
    const isInTransition = base.clips[index]?.transition !== undefined;
    if (isInTransition) return { why: world.say.insideTransition(moment, moment) };
    return { base, index: index < 0 ? base.clips.length : index };
  }
  const number = 'before' in at ? at.before : at.after;
  const index = clipIndex(timeline, number);
  if (index === undefined) return { why: world.say.noSuchClip(number, timeline.clips.length) };
  return { base: timeline, index: 'before' in at ? index : index + 1 };
}

interface Says {
  added(text: string, stretch: string, background: string, lengths: string): string;
}

const says: Translations<Says> = {
  en: {
    added: (said, stretch, background, lengths) =>
      `Card added${said === '' ? '' : `: ${said}`}, ${stretch}, on ${background}. The video: ${lengths}.`,
  },
  zh: {
    added: (said, stretch, background, lengths) =>
      `已添加卡片${said === '' ? '' : `：${said}`}，${stretch}，底色 ${background}。视频长度：${lengths}。`,
  },
};
