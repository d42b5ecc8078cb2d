import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { timelineDurationMs } from '../../model/timeline';
import { foldedTextOf } from '../../language/words/phrases';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { cutClips } from '../operations/cutting';
import {
  keepsSpeech,
  readSilenceWish,
  removesBelowLevel,
  takeRemoval,
  takeSilences,
  silenceNamed,
  silencesAsWell,
} from './silence-language';
import { jumpCut, silenceWords, speaking, speechless } from './silence-words';
import { findSilences, heardMedia, silenceWish } from './silence-rule';

const schema = z.strictObject({ edit: z.literal('trimSilences'), ...silenceWish.shape });
type TrimSilences = z.infer<typeof schema>;

export const trimSilences: EditKind<TrimSilences> = {
  edit: 'trimSilences',
  summary: 'Cuts the silent stretches out of the clips, whole or down to a length.',
  schema,
  examples: [
    'trim the silences',
    'remove pauses longer than 1 second',
    'tighten the pauses to 0.3 s',
    'trim the silence at the start',
    'trim the silences below -40 dB with a margin of 0.3 s',
    '剪掉静音',
    '删除超过1秒的停顿',
    '把停顿缩短到0.3秒',
  ],
  words: silenceWords,
  needs: [[...silenceNamed, jumpCut, speaking, 'decibels']],

  read(reading) {
    if (silencesAsWell(reading) || intoPieces.test(foldedTextOf(reading.clause))) return undefined;
    const jump = reading.take(jumpCut);
    const level = !jump && removesBelowLevel(reading);
    const speech = !jump && !level && keepsSpeech(reading);
    const named = jump || speech || takeSilences(reading);
    if (!named && !level) return undefined;
    if (jump) reading.take(speechless, w.silence);
    const removal = takeRemoval(reading);
    const wish = readSilenceWish(reading);
    if (!wish) return undefined;
    // "Make the pauses 0.3 s", "a silence threshold of -40 dB": these say enough.
    const told = [wish.pauseMs, wish.thresholdDb, wish.level, wish.leftPercent];
    const isTold = told.some((each) => each !== undefined);
    if (!removal && !jump && !speech && !isTold) return undefined;
    if (jump || isTold) reading.take(w.make, w.add, w.keep);
    reading.take(w.everything);
    if (reading.tokens.some((token) => means(token, speechless))) reading.take(w.clip);
    reading.takeToken(
      ...reading.tokens.filter((token, i) => means(token, w.sound) && (level || isInside(reading, i))),
    );
    return { edit: 'trimSilences', ...wish };
  },

  needsLoudness: (_, timeline) => heardMedia(timeline),
  apply,
};

/** "Cut it into pieces at the pauses": nothing goes. */
const intoPieces =
  /\bin(?:to)? (?:[a-z]+ )?(?:pieces|clips|parts|segments|chunks)\b.*\b(?:at|wherever|where|by)\b/;

/** "in the audio", "声音里的停顿": where silences are, and nothing that goes with them. */
function isInside({ tokens }: Reading, index: number): boolean {
  const before = tokens
    .slice(0, index)
    .findLast((token) => !(token.type === 'word' && /^(the|my)$/.test(token.text)));
  const after = tokens[index + 1];
  const says = (token: Token | undefined, pattern: RegExp) =>
    token?.type === 'word' && pattern.test(token.text);
  return says(before, /^(in|of|from)$/) || says(after, /^(里|中|里的|中的)$/);
}

function apply(edit: TrimSilences, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const found = findSilences(edit, timeline, world);
  if ('why' in found) return refused(found.why);
  const { cuts, count, silent, soundless, thresholdDb } = found;
  if (count === 0 && silent.length > 0) return refused(say.allSilent(thresholdDb));
  if (count === 0) return unneeded(edit.ends ? say.noneAtEnds(thresholdDb) : say.noSilence(thresholdDb));
  const cut = cutClips(timeline, cuts, true);
  // At a few frames a second, what is heard may be shorter than a frame.
  if (cut.timeline.clips.length === 0) return refused(world.say.nothingLeft());
  const before = timelineDurationMs(timeline);
  const after = timelineDurationMs(cut.timeline);
  const { span } = world.say;
  const names = (ids: readonly string[]) =>
    world.say.list([...new Set(ids)].map((id) => world.media.get(id)?.fileName ?? id));
  const told = { count, before: span(before), after: span(after), less: span(before - after) };
  const sentence =
    edit.leftPercent !== undefined
      ? say.shortened(told, `${edit.leftPercent}%`)
      : edit.pauseMs === undefined
        ? say.trimmed(told)
        : say.shortened(told, span(edit.pauseMs));
  return done(
    cut.timeline,
    sentence,
    ...(silent.length > 0 ? [say.leftSilent(names(silent), thresholdDb)] : []),
    ...(soundless.length > 0 ? [say.leftSoundless(names(soundless))] : []),
    ...alsoSaid(cut, world),
  );
}

interface Told {
  readonly count: number;
  readonly before: string;
  readonly after: string;
  readonly less: string;
}

interface Says {
  trimmed(told: Told): string;
  shortened(told: Told, pause: string): string;
  leftSilent(names: string, thresholdDb: number): string;
  leftSoundless(names: string): string;
  allSilent(thresholdDb: number): string;
  noSilence(thresholdDb: number): string;
  noneAtEnds(thresholdDb: number): string;
}

const silences = (count: number) => (count === 1 ? '1 silence' : `${count} silences`);

const says: Translations<Says> = {
  en: {
    trimmed: ({ count, before, after, less }) =>
      `Removed ${silences(count)}: ${before} → ${after} (${less} less).`,
    shortened: ({ count, before, after, less }, pause) =>
      `Shortened ${silences(count)} to ${pause}: ${before} → ${after} (${less} less).`,
    leftSilent: (names, db) => `No sound louder than ${db} dB in ${names}, so that was left as it is.`,
    leftSoundless: (names) => `${names} has no sound and was left as it is.`,
    allSilent: (db) =>
      `No sound louder than ${db} dB was found; say “trim the silences below ${db - 20} dB”. Nothing was done.`,
    noSilence: (db) =>
      `No silence long enough was found below ${db} dB; say “trim the silences below ${db + 8} dB” or “trim the silences aggressively”. Nothing was done.`,
    noneAtEnds: (db) =>
      `There is no silence below ${db} dB there; say “trim the silences” for those in between. Nothing was done.`,
  },
  zh: {
    trimmed: ({ count, before, after, less }) =>
      `已剪掉 ${count} 处静音：${before} → ${after}（少了 ${less}）。`,
    shortened: ({ count, before, after, less }, pause) =>
      `已把 ${count} 处静音缩短到 ${pause}：${before} → ${after}（少了 ${less}）。`,
    leftSilent: (names, db) => `${names} 里没有高于 ${db} dB 的声音，保持原样。`,
    leftSoundless: (names) => `${names} 没有声音，保持原样。`,
    allSilent: (db) => `没有找到高于 ${db} dB 的声音；可以说“剪掉低于 ${db - 20} dB 的静音”。没有执行。`,
    noSilence: (db) =>
      `没有找到低于 ${db} dB 且足够长的静音；可以说“剪掉低于 ${db + 8} dB 的静音”。没有执行。`,
    noneAtEnds: (db) => `那里没有低于 ${db} dB 的静音；可以说“剪掉静音”来剪掉中间的。没有执行。`,
  },
};
