import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { plainColourId, plainColourOf } from '../../model/plain-colour';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { PlacedClip, Timeline, Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { settle } from '../operations/cutting';
import { titleOn } from './add-card';
import { card, readCardColours, readCardNoun, takeCardParts } from './card-language';
import { readTitleText } from './title-text';
import { color, text } from './titles';

/** What is done to cards that are on the timeline already. */

/** The card that opens the video, the one that ends it, or every one. */
const which = z.enum(['intro', 'outro', 'all']);
type Which = z.infer<typeof which>;

const changeSchema = z.strictObject({
  edit: z.literal('changeCard'),
  which: which.default('all').describe('The card at the start, the one at the end, or all.'),
  text: text.optional().describe('What the card says from now on.'),
  lengthMs: z.int().min(100).max(600_000).optional().describe('How long it stands, in milliseconds.'),
  byMs: z
    .int()
    .min(-600_000)
    .max(600_000)
    .optional()
    .describe('So much longer than now, in milliseconds, or shorter where it is below zero.'),
  background: color.optional().describe('Colour of the card.'),
  color: color.optional().describe('Colour of the letters.'),
});
type ChangeCard = z.infer<typeof changeSchema>;

export const changeCard: EditKind<ChangeCard> = {
  edit: 'changeCard',
  summary: 'Changes the text, the length or the colours of a card.',
  schema: changeSchema,
  examples: [
    'make the intro card 5 seconds long',
    'make the outro card blue',
    '片尾卡改成5秒',
    '片头画面换成蓝色',
  ],

  read(reading) {
    const wanted = readWhich(reading);
    if (!wanted || reading.has(w.remove)) return undefined;
    const named = reading.tokens.filter((token) => reading.isTaken(token));
    const said = readTitleText(reading, (token) => named.includes(token) || means(token, w.title));
    reading.take(w.title);
    const colours = readCardColours(reading);
    if (!colours) return undefined;
    const time = reading.takeOnly('time');
    if (time && time.form !== 'length') return undefined;
    const way = /^(longer|更长|长一点|加长|延长|拉长|再?多[停放待](?:留)?|再长|更长)$/;
    const back = /^(shorter|更短|短一点|缩短)$/;
    const moved = reading.tokens.find(
      (token) => token.type === 'word' && (way.test(token.text) || back.test(token.text)),
    );
    reading.takeToken(moved);
    const sign = moved?.type === 'word' && back.test(moved.text) ? -1 : 1;
    const byMs = moved ? sign * (time?.ms ?? 1000) : undefined;
    takeCardParts(reading);
    reading.takeToken(
      ...reading.tokens.filter((token) =>
        isSpelt(token, /^(?:(?:缩短|延长|拉长|加长|缩)[到至成为]|显示|持续|停留?|放)$/),
      ),
    );
    reading.take(w.make, w.add, w.everything);
    const change = {
      ...(said !== undefined && { text: said }),
      ...(byMs !== undefined ? { byMs } : time && { lengthMs: time.ms }),
      ...colours,
    };
    if (Object.keys(change).length === 0) return undefined;
    return { edit: 'changeCard', which: wanted, ...change };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const cards = chosenCards(edit.which, timeline);
    if (cards.length === 0) return refused(say.none());
    const isChosen = (i: number) => cards.some(({ index }) => index === i);
    const pieces = timeline.clips.map((clip, was) => {
      if (!isChosen(was)) return { clip, was };
      const lengthMs = edit.lengthMs ?? Math.max(100, clip.outMs - clip.inMs + (edit.byMs ?? 0));
      const mediaId = edit.background === undefined ? clip.mediaId : plainColourId(edit.background);
      return { clip: { ...clip, mediaId, outMs: clip.inMs + lengthMs }, was };
    });
    const before = timelineDurationMs(timeline);
    const cut = settle(timeline, pieces, timeline.nextId);
    const now = placeClips(cut.timeline.clips);
    const titles = cut.timeline.titles.map((title) => {
      const old = cards.find((each) => stands(title.id, timeline.titles, each));
      const placed = old && now[old.index];
      if (!placed) return title;
      return {
        ...title,
        // The text stands as long as its card.
        ...{ startMs: placed.startMs, endMs: placed.endMs },
        ...(edit.text !== undefined && { text: edit.text }),
        ...(edit.color !== undefined && { color: edit.color }),
      };
    });
    const { text: said } = edit;
    const bare = said === undefined ? [] : cards.filter((each) => !timeline.titles.some(({ id }) => stands(id, timeline.titles, each))); // prettier-ignore
    const written = bare.flatMap(({ index }, i) => {
      const placed = now[index];
      const background = placed && plainColourOf(placed.clip.mediaId)?.colour;
      if (said === undefined || !placed || background === undefined) return [];
      const look = { color: edit.color, background, size: 8, lengthMs: placed.endMs - placed.startMs };
      return [titleOn(look, said, `t${cut.timeline.nextId + i}`, placed.startMs)];
    });
    const nextId = cut.timeline.nextId + written.length;
    const next = { ...cut.timeline, titles: [...titles, ...written], nextId };
    if (JSON.stringify(next) === JSON.stringify(timeline)) return unneeded(world.say.alreadySo(say.isSo()));
    const { span, quoted } = world.say;
    const what = [
      edit.text === undefined ? '' : quoted(edit.text),
      edit.background ?? '',
      edit.color === undefined ? '' : say.letters(edit.color),
      `${span(before)} → ${span(timelineDurationMs(next))}`,
    ];
    return done(
      next,
      say.changed(cards.length, what.filter((part) => part !== '').join(', ')),
      ...alsoSaid(cut, world),
    );
  },
};

const removeSchema = z.strictObject({
  edit: z.literal('removeCards'),
  which: which.default('all').describe('The card at the start, the one at the end, or all.'),
});
type RemoveCards = z.infer<typeof removeSchema>;

export const removeCards: EditKind<RemoveCards> = {
  edit: 'removeCards',
  summary: 'Takes cards away, with the texts that stand on them.',
  schema: removeSchema,
  examples: ['remove the intro card', 'delete the end card', '去掉片头画面', '删除片尾卡片'],
  needs: [[w.remove]],

  read(reading) {
    const wanted = readWhich(reading);
    if (!wanted || !reading.take(w.remove)) return undefined;
    reading.take(w.each);
    return { edit: 'removeCards', which: wanted };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const cards = chosenCards(edit.which, timeline);
    if (cards.length === 0) return refused(say.none());
    if (cards.length === timeline.clips.length) return refused(world.say.nothingLeft());
    const pieces = timeline.clips.map((clip, was) => ({ clip, was }));
    const kept = pieces.filter(({ was }) => !cards.some(({ index }) => index === was));
    const before = timelineDurationMs(timeline);
    const cut = settle(timeline, kept, timeline.nextId);
    const lengths = `${world.say.span(before)} → ${world.say.span(timelineDurationMs(cut.timeline))}`;
    return done(cut.timeline, say.removed(cards.length, lengths), ...alsoSaid(cut, world));
  },
};

/** Without any cards "the intro" is what was filmed first, and only "the intro card" is one. */
function readWhich(reading: Reading): Which | undefined {
  const hasCards = reading.clause.timeline?.clips.some(({ mediaId }) => plainColourOf(mediaId)) ?? false;
  const isNamed = reading.has(card);
  const noun = readCardNoun(reading);
  if (!noun || !(hasCards || (isNamed && noun.at !== undefined))) return undefined;
  if (noun.at !== undefined) return noun.at === 'start' ? 'intro' : 'outro';
  const start = reading.take(w.start);
  const end = reading.take(w.end);
  if (start && end) return undefined;
  return start ? 'intro' : end ? 'outro' : 'all';
}

function chosenCards(wanted: Which, { clips }: Timeline): PlacedClip[] {
  return placeClips(clips).filter(({ clip, index }) => {
    if (!plainColourOf(clip.mediaId)) return false;
    return wanted === 'all' || index === (wanted === 'intro' ? 0 : clips.length - 1);
  });
}

/** Whether a title stood on a card and on nothing else. */
function stands(id: string, titles: readonly Title[], { startMs, endMs }: PlacedClip): boolean {
  const title = titles.find((each) => each.id === id);
  return (
    title !== undefined &&
    title.startMs >= startMs - 1 &&
    title.endMs !== 'timeline' &&
    title.endMs <= endMs + 1
  );
}

interface Says {
  none(): string;
  isSo(): string;
  letters(color: string): string;
  changed(count: number, what: string): string;
  removed(count: number, lengths: string): string;
}

const says: Translations<Says> = {
  en: {
    none: () => 'There is no such card; say “add an intro card that says "Hello"”. Nothing was done.',
    isSo: () => 'the card is like that',
    letters: (colour) => `letters ${colour}`,
    changed: (count, what) => `${count === 1 ? 'Card' : `${count} cards`} changed: ${what}.`,
    removed: (count, lengths) => `Removed ${count === 1 ? '1 card' : `${count} cards`}: ${lengths}.`,
  },
  zh: {
    none: () => '没有这样的卡片；可以说“加一个片头“你好””。没有执行。',
    isSo: () => '卡片已经是这样',
    letters: (colour) => `文字 ${colour}`,
    changed: (count, what) => `已修改 ${count} 张卡片：${what}。`,
    removed: (count, lengths) => `已去掉 ${count} 张卡片：${lengths}。`,
  },
};
