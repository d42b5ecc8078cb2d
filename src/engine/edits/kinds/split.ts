import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { momentAt } from '../../language/times/moments';
import { isIdle, isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { firstOutside } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import type { Moment } from '../moment';
import { splitAt } from '../operations/cutting';
import { clipNumber } from './clip-destination';
import { heardMedia, silencesHeard } from './silence-rule';
import { momentsIn, mostCuts, scopesOf } from './split-moments';

const schema = z.strictObject({
  edit: z.literal('split'),
  at: z
    .union([
      z.array(momentSchema).min(1).max(mostCuts),
      z.strictObject({ everyMs: z.int().min(100).max(86_400_000) }),
      z.strictObject({ parts: z.int().min(2).max(mostCuts) }),
      z.strictObject({ silences: z.literal(true) }),
    ])
    .describe(
      'Moments, or again and again after so many milliseconds, into so many equal parts, or in the middle of every silence.',
    ),
  clip: z
    .union([clipNumber, z.literal('each')])
    .optional()
    .describe('The moments are those of this clip, or of each, not of the timeline.'),
});
export type Split = z.infer<typeof schema>;

const splitWord = word('split', 'verb', 'split|divide|slice|separate|break|break up|break it up|split up|divide up|slice up|chop|chop up|chop it up|cut up|blade|razor|make a cut|add a cut|put a cut|make cuts|add cuts|make a split|add a split|分割|平均分成|平均分|等分|等分成|均分成|切一段|切割|切开|拆分|切分|分开|剪开|切断|剪断|截断|裁断|砍断|截开|切分开|断开|切一下|切几刀|切一刀|剪一刀|分|切成|剪成|分成|拆开|拆成|劈开|劈成|来一刀|切一次|剪一次|分一次|分割一次|切割一次|分一段|切一段|切成一段|剪成一段|分成一段|分段|切段|均分|一分为二|对半切|对半切开|对半剪开|对半分|对半分开'); // prettier-ignore
const inTwo = word('inTwo', 'detail', 'in two|into two|in half|into halves|into two halves|two halves|in two parts|into two parts|into two clips|down the middle|成两段|成两半|两段|两半|对半|成两截|两截'); // prettier-ignore
const parts = word('parts', 'detail', 'parts|pieces|chunks|bits|equal chunks|sections|equal sections|equal segments|equal parts|equal pieces|equal clips|clips|segments|段|份|部分|等份|个片段|片段|一样长的|一样长|等长的|等长'); // prettier-ignore
const equalParts = word('equalParts', 'detail', 'halves|thirds|quarters|fourths|fifths|sixths|eighths|tenths|二等分|三等分|四等分|五等分|一分为二|对半切|对半切开|对半剪开|对半分|对半分开'); // prettier-ignore
const partsOf: Readonly<Record<string, number>> = {
  halves: 2, thirds: 3, quarters: 4, fourths: 4, fifths: 5, sixths: 6, eighths: 8, tenths: 10,
  二等分: 2, 三等分: 3, 四等分: 4, 五等分: 5,
  一分为二: 2, 对半切: 2, 对半切开: 2, 对半剪开: 2, 对半分: 2, 对半分开: 2,
}; // prettier-ignore
const middle = word('splitMiddle', 'detail', 'middle|center|centre|half|halves|half-way|halfway|half way|halfway through|中间|正中间|正中|一半|一半处|对半|从中间|从正中间|最中间|从最中间'); // prettier-ignore
const cutPlace = word('cutPlace', 'detail', '处|的地方|时|位置|切开|分割|剪开|切一刀|剪一刀|分开');

function cutsTo(reading: Reading, verb: Token): boolean {
  const to = reading.skipFillers(reading.tokens.indexOf(verb) + 1);
  return isSpelt(reading.tokens[to], /^to$/) && reading.tokens[reading.skipFillers(to + 1)]?.type === 'file';
}

export const split: EditKind<Split> = {
  edit: 'split',
  summary: 'Cuts clips in two at moments of the timeline without taking anything out.',
  schema,
  examples: [
    'split at 0:10',
    'split the clip at 5s and 12s',
    'split every 10 seconds',
    'split clip 2 in half',
    'split at every silence',
    '在0:10处分割',
    '在第5秒切开',
    '每10秒切一刀',
  ],
  words: [splitWord, inTwo, parts, equalParts, middle, cutPlace],

  read(reading) {
    // "Leave half a second at each" is said of pauses.
    if (reading.has(w.keep)) return undefined;
    const splits = reading.take(splitWord);
    const verb = reading.tokens.find(
      (token) => means(token, w.cut) && token.type === 'word' && /^(cut|snip|切|剪)$/.test(token.text),
    );
    // "Cut to b.mp4 at 0:20" shows it.
    if ((!splits && !verb) || (verb && cutsTo(reading, verb))) return undefined;
    const scope = readScope(reading);
    if (scope === 'unclear') return undefined;
    const at =
      readSilences(reading, splits || reading.has(parts)) ??
      readParts(reading, splits, scope !== undefined) ??
      readShare(reading) ??
      readMoments(reading, splits);
    if (!at) return undefined;
    if (!splits) reading.takeToken(verb);
    reading.take(w.clip, inTwo, cutPlace);
    return { edit: 'split', at, ...(scope !== undefined && { clip: scope }) };
  },

  needsLoudness: (edit, timeline) => (isAtSilences(edit) ? heardMedia(timeline) : []),

  apply(edit, timeline, world) {
    const { time, list } = world.say;
    const say = world.say.choose(says);
    const where = momentsOf(edit, timeline, world);
    if ('why' in where) return refused(where.why);
    const { wanted } = where;
    if (wanted.length === 0 && isAtSilences(edit)) return refused(say.noSilence());
    if (wanted.length > mostCuts) return refused(say.tooMany(mostCuts));
    if (wanted.length === 0) return refused(say.tooShort(world.say.span(timelineDurationMs(timeline))));
    const result = splitAt(timeline, wanted);
    const impossible = wanted.filter((ms) => !result.at.includes(ms));
    // Of many moments in a row some may fall on a cut that is there.
    if (impossible.length > 0 && (Array.isArray(edit.at) || result.at.length === 0)) {
      return refused(say.cannot(list(impossible.map(time))));
    }
    return done(
      result.timeline,
      say.split(list(result.at.map(time)), timeline.clips.length, result.timeline.clips.length),
      ...(impossible.length > 0 ? [say.cannotAll(list(impossible.map(time)))] : []),
    );
  },
};

/** Where the timeline is to be split, in milliseconds, or why it can't be there. */
function momentsOf(
  edit: Split,
  timeline: Timeline,
  world: World,
): { readonly wanted: readonly number[] } | { readonly why: string } {
  const { at, clip } = edit;
  const say = world.say.choose(says);
  const scopes = scopesOf(edit, timeline);
  if (typeof clip === 'number' && scopes.length === 0) {
    return { why: world.say.noSuchClip(clip, timeline.clips.length) };
  }
  const wanted = new Set<number>();
  if (isAtSilences(edit)) {
    const heard = silencesHeard(timeline, world);
    if ('why' in heard) return heard;
    const durationMs = timelineDurationMs(timeline);
    // What a film begins or ends with parts nothing.
    const inside = heard.ranges.filter((range) => range.startMs > 0 && range.endMs < durationMs);
    const middles = inside.map((range) => Math.round((range.startMs + range.endMs) / 2));
    return {
      wanted: middles.filter((ms) => scopes.some(({ startMs, endMs }) => ms > startMs && ms < endMs)),
    };
  }
  for (const { startMs, endMs } of scopes) {
    const lengthMs = endMs - startMs;
    const moments = momentsIn(at, lengthMs);
    const outside = firstOutside(moments, lengthMs);
    if (outside !== undefined) {
      return {
        why:
          clip === undefined
            ? world.say.outside(outside, lengthMs)
            : say.outsideClip(world.say.span(lengthMs)),
      };
    }
    for (const moment of moments) {
      const ms = momentToMs(moment, lengthMs);
      if (ms === 0 || ms === lengthMs) return { why: say.atEdge(world.say.time(startMs + ms), ms === 0) };
      wanted.add(startMs + ms);
    }
  }
  return { wanted: [...wanted] };
}

function isAtSilences({ at }: Split): boolean {
  return !Array.isArray(at) && 'silences' in at;
}

/** "Split at every silence", "cut it up wherever there is a pause". */
function readSilences(reading: Reading, splits: boolean): Split['at'] | undefined {
  const isPlace = reading.tokens.some((token) => means(token, w.at) || isSpelt(token, /^(?:wherever|where|whenever|by|between)$/)) || reading.has(cutPlace); // prettier-ignore
  if (!splits || !isPlace || !reading.has(w.silence) || reading.all('time').length > 0) return undefined;
  reading.take(w.silence, w.each, w.everything, w.at, cutPlace, w.between, parts);
  reading.takeToken(...reading.tokens.filter((token) => isSpelt(token, /^(?:wherever|where|whenever|there's|there is|by|a)$/))); // prettier-ignore
  return { silences: true };
}

/** The clip that is split, where one is named, or each. */
function readScope(reading: Reading): number | 'each' | undefined | 'unclear' {
  const each = reading.find(w.each);
  const noun = each && reading.tokens[reading.tokens.indexOf(each) + 1];
  if (each && means(noun, w.clip)) {
    reading.takeToken(each, noun);
    return 'each';
  }
  const [clip, ...more] = takeClips(reading).flatMap(({ clips }) => clips);
  return more.length > 0 ? 'unclear' : clip;
}

/** "every 10 seconds", "into 10 second clips", "into 3 parts", "in half", "in the middle". */
function readParts(reading: Reading, splits: boolean, isOfClip: boolean): Split['at'] | undefined {
  const times = reading.all('time');
  const [time, ...more] = times;
  if (time && more.length === 0 && time.form === 'length' && time.ms >= 100) {
    const at = reading.tokens.indexOf(time);
    const before = reading.tokens[at - 1];
    const each = reading.has(w.each) && !namesPlaces(reading);
    const isOf = isSpelt(before, /^of$/) && means(reading.tokens[at - 2], parts);
    const into =
      before?.type === 'word' &&
      /^(into|to|in|a|成|切成|剪成|分成|拆成|分割成|切割成|按|按照|以)$/.test(before.text);
    const next = reading.skipFillers(at + 1);
    const pieces =
      means(reading.tokens[next], parts, w.clip) || /^(一段|一个|一份|一片)/.test(textAt(reading, at + 1));
    if (!each && !isOf && !(into && (pieces || isSpelt(before, /^(?:按|按照)$/)))) return undefined;
    reading.takeToken(time);
    reading.take(w.each, parts, w.at);
    return { everyMs: time.ms };
  }
  if (time) return undefined;
  const number = reading.all('number').find((each) => isCount(reading, reading.tokens.indexOf(each), splits));
  if (number && Number.isInteger(number.value) && number.value >= 2 && number.value <= mostCuts) {
    reading.takeToken(number);
    reading.take(parts, inTwo);
    return { parts: number.value };
  }
  const equal = reading.tokens.find((token) => means(token, equalParts));
  if (equal?.type === 'word' && partsOf[equal.text] !== undefined && reading.all('number').length === 0) {
    reading.takeToken(equal);
    reading.take(middle);
    return { parts: partsOf[equal.text] ?? 2 };
  }
  if (reading.all('number').length > 0) return undefined;
  // "Cut it in half" may also mean to lose half of it; a clip is cut in two.
  return (splits ? reading.take(inTwo, middle) : isOfClip && reading.take(inTwo)) ? { parts: 2 } : undefined;
}

/** "into 3 parts"; "split it into 4" too. */
function isCount(reading: Reading, at: number, splits: boolean): boolean {
  if (means(reading.tokens[reading.skipFillers(at + 1)], parts)) return true;
  const next = reading.tokens[at + 1];
  const isInto =
    /^(into|in|成|分成|切成)$/.test(textAt(reading, at - 1)) && (next === undefined || next.type === 'mark');
  return isInto && (splits || !reading.has(w.keep, w.remove) || reading.has(w.cut));
}

function textAt(reading: Reading, at: number): string {
  const token = reading.tokens[at];
  return token?.type === 'word' ? token.text : '';
}

/** "at the 1/4 mark", "at 25%", "a third of the way in", "在三分之一处": a share of the timeline. */
function readShare(reading: Reading): Moment[] | undefined {
  const timeline = timelineOf(reading.clause);
  const shares = reading.all('percent').filter(({ value }) => value > 0 && value < 100);
  // "Cut 10 % off" is a length.
  const isPlace = reading.tokens.some(
    (token) => token.type === 'word' && /^(at|@|mark|point|way|在|处|的地方)$/.test(token.text),
  );
  if (!timeline || shares.length === 0 || !isPlace || reading.all('time').length > 0) return undefined;
  reading.takeToken(...shares);
  const way = reading.tokens.filter(
    (token) => token.type === 'word' && /^(mark|way|through|in|into)$/.test(token.text),
  );
  reading.takeToken(...way);
  const durationMs = timelineDurationMs(timeline);
  return shares.map(({ value }) => Math.round((value / 100) * durationMs));
}

/** "at 5 s, 10 s and 0:20", "第5秒切开", "10 seconds before the end": a length that nothing makes a moment is none. */
function readMoments(reading: Reading, splits: boolean): Moment[] | undefined {
  const { tokens } = reading;
  const moments: Moment[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || reading.isTaken(token)) continue;
    if (token.type !== 'time' && token.type !== 'fromEnd' && !isBareMoment(reading, i, moments.length > 0))
      continue;
    const said = momentAt(reading, i);
    if (!said) return undefined;
    const before = tokens.slice(Math.max(0, i - 3), i);
    const isLed = before.some(
      (each) => each.type === 'word' && /^(at|@|在|around|从|after)$/.test(each.text),
    );
    const isNamed =
      splits &&
      (token.type !== 'time' ||
        token.form !== 'length' ||
        means(tokens[said.next], cutPlace) ||
        said.next > i + 1);
    const isListed = moments.length > 0 && isListLink(tokens[i - 1]);
    if (!isLed && !isNamed && !isListed && !(splits && namesPlaces(reading))) return undefined;
    moments.push(said.moment);
    reading.takeToken(...tokens.slice(i, said.next));
  }
  if (moments.length === 0) return undefined;
  // "第10秒和第20秒各切一下"
  reading.takeToken(...tokens.filter((token) => isSpelt(token, /^(?:各|分别)$/)));
  reading.take(inTwo, equalParts);
  return moments;
}

function isListLink(token: Token | undefined): boolean {
  return means(token, w.and) || isMark(token, /^[,、/]$/);
}

/** "At 10 and 25" counts seconds; "at 3 places" does not. */
function isBareMoment({ tokens }: Reading, i: number, isMore: boolean): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.type !== 'number') return false;
  const isListed = isMore && isListLink(before);
  return (isSpelt(before, /^(?:at|@|在)$/) || isListed) && (next === undefined || isIdle(next));
}

/** "30秒、60秒的位置各切一刀": places, not lengths. */
function namesPlaces({ tokens }: Reading): boolean {
  return (
    tokens.some((token) => isSpelt(token, /^(?:各|分别)$/)) &&
    tokens.some((token) => isSpelt(token, /^(?:处|的地方|地方|位置|的位置|时候)$/))
  );
}

interface Says {
  split(at: string, before: number, after: number): string;
  cannot(at: string): string;
  cannotAll(at: string): string;
  atEdge(at: string, isStart: boolean): string;
  noSilence(): string;
  tooMany(most: number): string;
  tooShort(length: string): string;
  outsideClip(length: string): string;
}

const says: Translations<Says> = {
  en: {
    split: (at, before, after) => `Split at ${at}: ${before} → ${after} clips.`,
    cannot: (at) => `There is already a cut or a transition at ${at}, so nothing was split.`,
    cannotAll: (at) => `Not at ${at}: there is a cut or a transition already.`,
    atEdge: (at, isStart) =>
      `${at} is the ${isStart ? 'start' : 'end'} of the timeline, so there is nothing to split.`,
    noSilence: () => 'No silence was found in between, so nothing was split.',
    tooMany: (most) => `That would be more than ${most} cuts, so nothing was done.`,
    tooShort: (length) => `The timeline is only ${length} long, so there is nothing to split.`,
    outsideClip: (length) => `That clip is only ${length} long, so nothing was split.`,
  },
  zh: {
    split: (at, before, after) => `已在 ${at} 处分割：${before} → ${after} 个片段。`,
    cannot: (at) => `${at} 处已经是剪切点或转场，没有分割。`,
    cannotAll: (at) => `${at} 处已经是剪切点或转场，没有分割。`,
    atEdge: (at, isStart) => `${at} 是时间线的${isStart ? '开头' : '结尾'}，没有可以分割的地方。`,
    noSilence: () => '中间没有找到静音，没有分割。',
    tooMany: (most) => `那样会超过 ${most} 处剪切，没有执行。`,
    tooShort: (length) => `时间线只有 ${length}，没有可以分割的地方。`,
    outsideClip: (length) => `该片段只有 ${length}，没有分割。`,
  },
};
