import { chineseNumber } from '../words/chinese-numerals';
import { decimalComma, digits, englishNumber, matchAt, numberOf, partsOfOne } from '../words/numbers';
import type { Quantity } from '../words/numbers';

/** Readers of moments and lengths. */

/** `a` is a clock time such as 0:30, a length such as 30 s, or a named moment such as 第3秒. */
export type TimeForm = 'clock' | 'length' | 'moment';

export interface Time {
  readonly ms: number;
  readonly form: TimeForm;
  /** Milliseconds of the last unit, so that "10 to 20 seconds" can be read. */
  readonly unitMs: number;
}

/** Files of captions have a comma before the milliseconds. */
const clock = /(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.](\d{1,3})|(?<=\d:\d{2}:\d{2}),(\d{3}))?(?!:?\d)/y;
const timecode = /(\d{1,2}):(\d{2}):(\d{2})[:;](\d{2,3})(?![\d:])/y;

/** Reads `0:30`, `1:02:03`, `0:12.4` and the timecode `00:00:05:12`. @param frameMs how long a frame is. */
export function readClock(text: string, at: number, frameMs: number): Quantity<Time> | undefined {
  const coded = matchAt(timecode, text, at);
  if (coded) {
    const [whole, hours, minutes, seconds, frames] = coded;
    if (Number(seconds) > 59 || Number(minutes) > 59 || Number(frames) * frameMs >= 1000) return undefined;
    const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
    const value = { ms: ms + Math.round(Number(frames) * frameMs), form: 'clock', unitMs: 1000 } as const;
    return { value, length: whole.length };
  }
  const match = matchAt(clock, text, at);
  if (!match) return undefined;
  const [whole, hours = '0', minutes = '0', seconds = '0', decimals, milliseconds] = match;
  const fraction = decimals ?? milliseconds ?? '0';
  if (Number(seconds) > 59) return undefined;
  const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return {
    value: { ms: ms + Math.round(Number(`0.${fraction}`) * 1000), form: 'clock', unitMs: 1000 },
    length: whole.length,
  };
}

const units: readonly (readonly [RegExp, number])[] = [
  [/ ?-?(?:milliseconds?|millis|msecs?|ms)(?![a-z])| ?毫秒/y, 1],
  [/ ?-?(?:seconds?(?! time(?![a-z]))|secs?|s)(?![a-z])| ?秒钟?/y, 1000],
  [/ ?-?(?:minutes?|mins?|m)(?![a-z])| ?(?:分钟|分(?!之|贝|屏|割|段|成))/y, 60_000],
  [/ ?-?(?:hours?|hrs?|h)(?![a-z])| ?个?(?:小时|钟头)/y, 3_600_000],
];
const lengthStart = new RegExp(
  `(half an?|half|an?|couple of|a couple of)(?= |-(?:second|minute|hour))|${chineseNumber}|${decimalComma}|(?:${digits})|${englishNumber}(?![a-z])|半`,
  'y',
);
const joint = /(?:,? and |, | |零|又)?/y;
const andAHalf = / and a half(?![a-z])/y;
/** "three quarters of a minute", "a quarter of an hour", "a quarter second". */
const fractionOfUnit =
  /(?:(a|one|two|three|four|five|\d) )?(half|third|quarter|fourth|fifth|tenth)s?(?: of)?(?: an?| one)?(?= ?(?:second|minute|hour))/y;
/** "1 minute 30", "one minute thirty". */
const bareSeconds = new RegExp(
  ` ?(\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?|${englishNumber})(?![\\d:.%a-z点倍段个次张帧]| ?(?:%|percent|x|db|f|frames?|times|clips?|parts?|pieces|copies|帧))`,
  'y',
);

function unitAt(text: string, at: number): Quantity<number> | undefined {
  for (const [pattern, value] of units) {
    const match = matchAt(pattern, text, at);
    // "1m30" is one minute thirty; "m" and "s" must not begin a word.
    if (match) return { value, length: match[0].length };
  }
  // In "1m30s" and "1h2m" the next number follows the unit at once.
  const tight = matchAt(/(h|m)(?=\d)/y, text, at);
  return tight ? { value: tight[1] === 'h' ? 3_600_000 : 60_000, length: 1 } : undefined;
}

/** Reads `90s`, `1m30`, `1.5 seconds`, `half a minute`, `2 minutes and 30 seconds`, `半分钟`, `一分半`, `第3秒`. */
export function readLength(text: string, at: number): Quantity<Time> | undefined {
  const named = matchAt(/第 ?/y, text, at)?.[0].length ?? 0;
  let end = at + named;
  let ms = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (;;) {
    const gap = smallest === Number.POSITIVE_INFINITY ? 0 : (matchAt(joint, text, end)?.[0].length ?? 0);
    const part = partAt(text, end + gap);
    if (!part || part.value.unitMs >= smallest) break;
    ms += part.value.ms;
    smallest = part.value.unitMs;
    end += gap + part.length;
  }
  if (smallest === Number.POSITIVE_INFINITY) return undefined;
  if (smallest === 60_000) {
    const seconds = matchAt(bareSeconds, text, end);
    if (seconds) {
      ms += numberOf(seconds[1] ?? '0') * 1000;
      end += seconds[0].length;
    }
  }
  return {
    value: { ms: Math.round(ms), form: named > 0 ? 'moment' : 'length', unitMs: smallest },
    length: end - at,
  };
}

function partAt(text: string, at: number): Quantity<{ ms: number; unitMs: number }> | undefined {
  const fraction = matchAt(fractionOfUnit, text, at);
  const of = fraction && unitAt(text, at + fraction[0].length);
  // "The third second" is no third of one.
  const isPart =
    fraction && (fraction[1] !== undefined || / of/.test(fraction[0]) || fraction[2] === 'quarter');
  if (isPart && of) {
    const above = fraction[1] === undefined || fraction[1] === 'a' ? 1 : numberOf(fraction[1]);
    const ms = (above / (partsOfOne[fraction[2] ?? ''] ?? 1)) * of.value;
    return { value: { ms, unitMs: of.value }, length: fraction[0].length + of.length };
  }
  const number = matchAt(lengthStart, text, at);
  if (!number) return undefined;
  let end = at + number[0].length;
  let count = countOf(number[0]);
  const half = matchAt(andAHalf, text, end);
  if (half) {
    count += 0.5;
    end += half[0].length;
  }
  if (number[0] === '半' && text.charAt(end) === '个') end++;
  // "一个半小时"
  if (matchAt(/个半(?=小时|钟头)/y, text, end)) {
    count += 0.5;
    end += 2;
  }
  // "A full minute"
  end += matchAt(/ (?:full|whole|entire|good|solid)(?= (?:second|minute|hour))/y, text, end)?.[0].length ?? 0;
  const unit = unitAt(text, end) ?? (number[1] === undefined ? undefined : unitAt(text, end + 1));
  if (!unit) return undefined;
  end += unit.length;
  const later = matchAt(andAHalf, text, end) ?? matchAt(/半钟?/y, text, end);
  if (later) {
    count += 0.5;
    end += later[0].length;
  }
  return { value: { ms: count * unit.value, unitMs: unit.value }, length: end - at };
}

function countOf(text: string): number {
  if (text.startsWith('half') || text === '半') return 0.5;
  if (text === 'a' || text === 'an') return 1;
  return text.endsWith('couple of') ? 2 : numberOf(text);
}

const shared = new RegExp(
  `第 ?(${chineseNumber}|${digits}) ?(?=(?:到|至|[-–—~−]{1,2}) ?第? ?(?:${chineseNumber}|${digits}) ?(秒|分钟|分(?!之)))`,
  'y',
);

/** "第3" in "第3到第8秒", where the unit is said once. */
export function readSharedMoment(text: string, at: number): Quantity<Time> | undefined {
  const match = matchAt(shared, text, at);
  if (!match) return undefined;
  const unitMs = match[2] === '秒' ? 1000 : 60_000;
  const ms = Math.round(numberOf(match[1] ?? '0') * unitMs);
  return { value: { ms, form: 'moment', unitMs }, length: match[0].length };
}

const bareUnit = /(second|minute|hour)(?![a-z])( and a half(?![a-z]))?/y;
/** "The first minute and thirty seconds" */
const andMore = / and (?=(?:\d|[a-z]+ ))/y;

/** "second" in "the first second", where an ordinal stands before it. */
export function readBareUnit(text: string, at: number): Quantity<Time> | undefined {
  const unit = matchAt(bareUnit, text, at);
  if (!unit) return undefined;
  const unitMs = unitMsOf(unit[1] ?? '');
  const ms = unitMs * (unit[2] === undefined ? 1 : 1.5);
  const end = at + unit[0].length;
  const gap = unitMs > 1000 && unit[2] === undefined ? matchAt(andMore, text, end)?.[0].length : undefined;
  const more = gap === undefined ? undefined : partAt(text, end + gap);
  if (gap !== undefined && more && more.value.unitMs < unitMs) {
    const value = { ms: ms + more.value.ms, form: 'length', unitMs: more.value.unitMs } as const;
    return { value, length: unit[0].length + gap + more.length };
  }
  return { value: { ms, form: 'length', unitMs }, length: unit[0].length };
}

function unitMsOf(word: string): number {
  return word.startsWith('h') ? 3_600_000 : word.startsWith('m') ? 60_000 : 1000;
}

const counted =
  /(second|sec|minute|min|seconds|secs|minutes|mins) (\d{1,5}(?:\.\d{1,3})?)(?![\d:%]| ?(?:s|secs?|seconds?|m|mins?|minutes?|x|f|frames?|秒|分)(?![a-z]))/y;
/** "The minute mark", "the minute and a half point". */
const markUnit = /(?<=\b(?:the|a|one) )(minute|hour)( and a half)?(?=[- ](?:mark|point)(?![a-z]))/y;
const nth = /(\d{1,5})(?:st|nd|rd|th) (second|minute)(?![a-z])/y;

const throughAnother = / ?(?:-|–|to|until|till|through) ?(?:the )?(?:(?:second|sec|minute|min)s? )?\d/y;

/** "second 10" and "the 20th second"; the former only after a preposition, which the caller sees to, or in a range. */
export function readNamedMoment(
  text: string,
  at: number,
  afterPreposition: boolean,
): Quantity<Time> | undefined {
  const mark = matchAt(markUnit, text, at);
  if (mark) {
    const unitMs = unitMsOf(mark[1] ?? '');
    return {
      value: { ms: unitMs * (mark[2] === undefined ? 1 : 1.5), form: 'moment', unitMs },
      length: mark[0].length,
    };
  }
  const named = matchAt(counted, text, at);
  const isRange = named && matchAt(throughAnother, text, at + named[0].length) !== undefined;
  const after = afterPreposition || isRange ? named : undefined;
  const [unit, number, length] = after ? [after[1], after[2], after[0].length] : nthAt(text, at);
  if (unit === undefined || number === undefined) return undefined;
  const unitMs = unitMsOf(unit);
  return { value: { ms: Math.round(Number(number) * unitMs), form: 'moment', unitMs }, length };
}

function nthAt(text: string, at: number): readonly [string | undefined, string | undefined, number] {
  const match = matchAt(nth, text, at);
  return [match?.[2], match?.[1], match?.[0].length ?? 0];
}

const frames = new RegExp(
  `(${digits}|${englishNumber}(?= )|${chineseNumber})(?: ?-?(?:frames?|f)(?![a-z])| ?帧)(?!率|/| per| a second)`,
  'y',
);
const namedFrame = /(?:frames? (?:number |no\.? ?|#)?|第 ?)(\d{1,7}|[一二两三四五六七八九十百]{1,6})(?: ?帧|(?<=frames? (?:number |no\.? ?|#)?\d{1,7})(?![\d:.%]| ?(?:s|secs?|seconds?|ms|m|mins?|minutes?|x|fps)(?![a-z])))/y; // prettier-ignore

/** Reads `120f`, `120 frames`, `10帧` as lengths, and `frame 120`, `第120帧` as moments. @param frameMs how long one is. */
export function readFrames(text: string, at: number, frameMs: number): Quantity<Time> | undefined {
  const named = matchAt(namedFrame, text, at);
  const match = named ?? matchAt(frames, text, at);
  if (!match) return undefined;
  const ms = Math.round(numberOf(match[1] ?? '0') * frameMs);
  return { value: { ms, form: named ? 'moment' : 'length', unitMs: frameMs }, length: match[0].length };
}

const lead = /(?:-|−|–|minus |倒数 ?第 ?|负)/y;

/** Reads `-10s`, `-0:10` and `倒数第10秒` as milliseconds before the end. */
export function readFromEnd(text: string, at: number, frameMs: number): Quantity<number> | undefined {
  const sign = matchAt(lead, text, at)?.[0].length;
  if (sign === undefined) return undefined;
  const from = at + sign;
  const time = readClock(text, from, frameMs) ?? readLength(text, from) ?? readFrames(text, from, frameMs);
  return time && { value: time.value.ms, length: sign + time.length };
}
