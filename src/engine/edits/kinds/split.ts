import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { firstOutside } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { splitAt } from '../operations/cutting';

const mostCuts = 500;
const schema = z.strictObject({
  edit: z.literal('split'),
  at: z
    .union([
      z.array(momentSchema).min(1).max(mostCuts),
      z.strictObject({ everyMs: z.int().min(100).max(86_400_000) }),
      z.strictObject({ parts: z.int().min(2).max(mostCuts) }),
    ])
    .describe(
      'Moments of the timeline, or again and again after so many milliseconds, or into so many equal parts.',
    ),
});
type Split = z.infer<typeof schema>;

const splitWord = word('split', 'verb', 'split|divide|slice|separate|break|blade|make a cut|add a cut|分割|切开|拆分|切分|分开|剪开|切断|断开|切一刀|剪一刀|分|切成|剪成|分成'); // prettier-ignore
const inTwo = word('inTwo', 'detail', 'in two|into two|in half|into halves|into two halves|two halves|in two parts|into two parts|into two clips|成两段|成两半|两段|两半|对半'); // prettier-ignore
const parts = word('parts', 'detail', 'parts|pieces|equal parts|equal pieces|equal clips|clips|segments|段|份|部分|等份|个片段|片段'); // prettier-ignore
const cutPlace = word('cutPlace', 'detail', '处|的地方|时|位置|切开|分割|剪开|切一刀|剪一刀|分开');

export const split: EditKind<Split> = {
  edit: 'split',
  summary: 'Cuts clips in two at moments of the timeline without taking anything out.',
  schema,
  examples: [
    'split at 0:10',
    'split the clip at 5s and 12s',
    'split every 10 seconds',
    '在0:10处分割',
    '在第5秒切开',
    '每10秒切一刀',
  ],
  words: [splitWord, inTwo, parts, cutPlace],

  read(reading) {
    const splits = reading.take(splitWord);
    const verb = reading.tokens.find(
      (token) => means(token, w.cut) && token.type === 'word' && /^(cut|切|剪)$/.test(token.text),
    );
    if (!splits && !verb) return undefined;
    const at = splits ? (readParts(reading) ?? readMoments(reading, true)) : readMoments(reading, false);
    if (!at) return undefined;
    if (!splits) reading.takeToken(verb);
    reading.take(w.clip, inTwo, cutPlace);
    return { edit: 'split', at };
  },

  apply(edit, timeline, world) {
    const { time, list } = world.say;
    const say = world.say.choose(says);
    const durationMs = timelineDurationMs(timeline);
    const moments = Array.isArray(edit.at) ? edit.at : repeated(edit.at, durationMs);
    if (moments.length > mostCuts) return refused(say.tooMany(mostCuts));
    const outside = firstOutside(moments, durationMs);
    if (outside !== undefined) return refused(world.say.outside(outside, durationMs));
    const wanted = [...new Set(moments.map((moment) => momentToMs(moment, durationMs)))];
    const edge = wanted.find((ms) => ms === 0 || ms === durationMs);
    if (edge !== undefined) return refused(say.atEdge(time(edge), edge === 0));
    if (wanted.length === 0) return refused(say.tooShort(world.say.span(durationMs)));
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

function repeated(at: Exclude<Split['at'], unknown[]>, durationMs: number): number[] {
  const stepMs = 'everyMs' in at ? at.everyMs : durationMs / at.parts;
  const count = 'everyMs' in at ? Math.ceil(durationMs / stepMs) - 1 : at.parts - 1;
  return Array.from({ length: Math.min(count, mostCuts + 1) }, (_, i) => Math.round((i + 1) * stepMs));
}

/** "every 10 seconds", "into 10 second clips", "into 3 parts", "in half". */
function readParts(reading: Reading): Split['at'] | undefined {
  const times = reading.all('time');
  const [time, ...more] = times;
  if (time && more.length === 0 && time.form === 'length' && time.ms >= 100) {
    const at = reading.tokens.indexOf(time);
    const before = reading.tokens[at - 1];
    const each = reading.has(w.each);
    const into = before?.type === 'word' && /^(into|to|in|成|切成|剪成|分成)$/.test(before.text);
    const pieces =
      means(reading.tokens[at + 1], parts, w.clip) || means(reading.tokens[at + 2], parts, w.clip);
    if (!each && !(into && pieces)) return undefined;
    reading.takeToken(time);
    reading.take(w.each, parts, w.at);
    return { everyMs: time.ms };
  }
  if (time) return undefined;
  if (reading.take(inTwo)) return { parts: 2 };
  const number = reading
    .all('number')
    .find((each) => means(reading.tokens[reading.tokens.indexOf(each) + 1], parts));
  if (!number || !Number.isInteger(number.value) || number.value < 2 || number.value > mostCuts)
    return undefined;
  reading.takeToken(number);
  reading.take(parts);
  return { parts: number.value };
}

/** "at 5 s, 10 s and 0:20", "第5秒切开": a length that nothing makes a moment is none. */
function readMoments(reading: Reading, splits: boolean): number[] | undefined {
  const { tokens } = reading;
  const isMoment = (time: TokenOf<'time'>): boolean => {
    const at = tokens.indexOf(time);
    const before = tokens.slice(Math.max(0, at - 3), at);
    if (before.some((token) => token.type === 'word' && /^(at|@|在|around)$/.test(token.text))) return true;
    if (splits && (time.form !== 'length' || means(tokens[at + 1], cutPlace))) return true;
    const linked = tokens[at - 1];
    const links = means(linked, w.and) || (linked?.type === 'mark' && /^[,，、]$/.test(linked.text));
    const last = tokens.slice(0, at).findLast(({ type }) => type === 'time');
    return links && last?.type === 'time' && isMoment(last);
  };
  const times = reading.all('time');
  if (times.length === 0 || !times.every(isMoment)) return undefined;
  reading.takeToken(...times);
  return times.map(({ ms }) => ms);
}

interface Says {
  split(at: string, before: number, after: number): string;
  cannot(at: string): string;
  cannotAll(at: string): string;
  atEdge(at: string, isStart: boolean): string;
  tooMany(most: number): string;
  tooShort(length: string): string;
}

const says: Translations<Says> = {
  en: {
    split: (at, before, after) => `Split at ${at}: ${before} → ${after} clips.`,
    cannot: (at) => `There is already a cut or a transition at ${at}, so nothing was split.`,
    cannotAll: (at) => `Not at ${at}: there is a cut or a transition already.`,
    atEdge: (at, isStart) =>
      `${at} is the ${isStart ? 'start' : 'end'} of the timeline, so there is nothing to split.`,
    tooMany: (most) => `That would be more than ${most} cuts, so nothing was done.`,
    tooShort: (length) => `The timeline is only ${length} long, so there is nothing to split.`,
  },
  zh: {
    split: (at, before, after) => `已在 ${at} 处分割：${before} → ${after} 个片段。`,
    cannot: (at) => `${at} 处已经是剪切点或转场，没有分割。`,
    cannotAll: (at) => `${at} 处已经是剪切点或转场，没有分割。`,
    atEdge: (at, isStart) => `${at} 是时间线的${isStart ? '开头' : '结尾'}，没有可以分割的地方。`,
    tooMany: (most) => `那样会超过 ${most} 处剪切，没有执行。`,
    tooShort: (length) => `时间线只有 ${length}，没有可以分割的地方。`,
  },
};
