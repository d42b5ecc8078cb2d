import { chineseNumber, chineseNumberOf } from './chinese-numerals';
import { colors } from './colors';

/** Readers of numbers with units. Each reads at one position of a folded text and never backtracks far. */

export interface Quantity<T> {
  readonly value: T;
  readonly length: number;
}

const englishNumbers: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90,
  hundred: 100,
}; // prettier-ignore
const englishNumber = Object.keys(englishNumbers).join('|');

/** Reads `fifteen`, `十五`, `一点五`, `两` and `3`. */
export function numberOf(text: string): number {
  const english = englishNumbers[text];
  if (english !== undefined) return english;
  return /^[\d.]+$/.test(text) ? Number(text) : chineseNumberOf(text);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const digits = String.raw`\d{1,9}(?:\.\d{1,6})?|\.\d{1,6}`;
const numeral = new RegExp(`${chineseNumber}|${digits}|(?:${englishNumber})(?![a-z])`, 'y');

export function readNumber(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(numeral, text, at);
  if (!match) return undefined;
  if (/[a-z0-9]/.test(text.charAt(at + match[0].length))) return undefined;
  return { value: numberOf(match[0]), length: match[0].length };
}

/** `a` is a clock time such as 0:30, a length such as 30 s, or a named moment such as 第3秒. */
export type TimeForm = 'clock' | 'length' | 'moment';

export interface Time {
  readonly ms: number;
  readonly form: TimeForm;
  /** Milliseconds of the last unit, so that "10 to 20 seconds" can be read. */
  readonly unitMs: number;
}

const clock = /(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.](\d{1,3}))?(?![\d:])/y;

/** Reads `0:30`, `1:02:03` and `0:12.4`. */
export function readClock(text: string, at: number): Quantity<Time> | undefined {
  const match = matchAt(clock, text, at);
  if (!match) return undefined;
  const [whole, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  if (Number(seconds) > 59) return undefined;
  const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return {
    value: { ms: ms + Math.round(Number(`0.${fraction}`) * 1000), form: 'clock', unitMs: 1000 },
    length: whole.length,
  };
}

const units: readonly (readonly [RegExp, number])[] = [
  [/ ?-?(?:milliseconds?|millis|msecs?|ms)(?![a-z])| ?毫秒/y, 1],
  [/ ?-?(?:seconds?|secs?|s)(?![a-z])| ?秒钟?/y, 1000],
  [/ ?-?(?:minutes?|mins?|m)(?![a-z])| ?(?:分钟|分(?!之|贝|屏|割|段|成))/y, 60_000],
  [/ ?-?(?:hours?|hrs?|h)(?![a-z])| ?个?(?:小时|钟头)/y, 3_600_000],
];
const lengthStart = new RegExp(
  `(half an?|half|an?|couple of|a couple of)(?= )|${chineseNumber}|(?:${digits})|(?:${englishNumber})(?![a-z])|半`,
  'y',
);
const joint = /(?:,? and |, | |零|又)?/y;
const andAHalf = / and a half(?![a-z])/y;
const bareSeconds =
  / ?(\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)(?![\d:.%a-z点倍段个次张]| ?(?:%|percent|x|db))/y;

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

const bareUnit = /(second|minute|hour)(?![a-z])/y;

/** "second" in "the first second", where an ordinal stands before it. */
export function readBareUnit(text: string, at: number): Quantity<Time> | undefined {
  const unit = matchAt(bareUnit, text, at);
  if (!unit) return undefined;
  const unitMs = unit[1] === 'hour' ? 3_600_000 : unit[1] === 'minute' ? 60_000 : 1000;
  return { value: { ms: unitMs, form: 'length', unitMs }, length: unit[0].length };
}

const percent = new RegExp(`(${digits}) ?(?:%|percent(?![a-z])|per cent(?![a-z]))`, 'y');
const chinesePercent = new RegExp(`百分之 ?(${chineseNumber}|${digits})`, 'y');
/** "五成" is 50 %; "一成不变" and "成片" are other words. */
const tenths = /([一二两三四五六七八九\d])成(?![不片品为])/y;

export function readPercent(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(percent, text, at) ?? matchAt(chinesePercent, text, at);
  if (match) return { value: numberOf(match[1] ?? '0'), length: match[0].length };
  const tenth = matchAt(tenths, text, at);
  return tenth && { value: numberOf(tenth[1] ?? '0') * 10, length: tenth[0].length };
}

const decibels = new RegExp(
  `(-|minus |负|−)?(${chineseNumber}|${digits}) ?(?:db(?:fs)?(?![a-z])|decibels?(?![a-z])|分贝)`,
  'y',
);

export function readDecibels(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(decibels, text, at);
  if (!match) return undefined;
  const value = numberOf(match[2] ?? '0');
  return { value: match[1] === undefined ? value : -value, length: match[0].length };
}

const loudness = new RegExp(`(-|minus |负|−)?(${digits}) ?(?:lufs|lkfs)(?![a-z])`, 'y');

/** Reads `-14 LUFS`; a loudness without its sign is one below zero too. */
export function readLoudness(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(loudness, text, at);
  return match && { value: -Number(match[2]), length: match[0].length };
}

const frameRate = new RegExp(
  `(${digits}) ?(?:fps|frames per second|frames a second|frames/second|frames/s|帧每秒|帧/秒)(?![a-z])|每秒 ?(${digits}) ?帧`,
  'y',
);

/** Reads `24 fps`, `29.97fps`, `每秒30帧`. */
export function readFrameRate(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(frameRate, text, at);
  return match && { value: Number(match[1] ?? match[2]), length: match[0].length };
}

const pixels = /(\d{3,4}) ?(?:x|×|\*) ?(\d{3,4})(?![\da-z%])(?: ?(?:pixels|px|像素)(?![a-z]))?/y;
const lines = /(\d{3,4})p(?![a-z0-9])/y;

/** Reads `1280x720` and `1080p`; of the latter only the short side is known. */
export function readPixels(text: string, at: number): Quantity<Pixels> | undefined {
  const match = matchAt(pixels, text, at);
  if (match) {
    return { value: { width: Number(match[1]), height: Number(match[2]) }, length: match[0].length };
  }
  const named = matchAt(lines, text, at);
  return named && { value: { shortSide: Number(named[1]) }, length: named[0].length };
}

export type Pixels = { readonly width: number; readonly height: number } | { readonly shortSide: number };

const factor = new RegExp(
  `(${digits}|(?:${englishNumber})(?= times))(?: ?[x×](?![a-z0-9])| times(?![a-z]))|(${chineseNumber}|${digits}|半) ?倍速?|[x×](${digits})(?![a-z0-9.])`,
  'y',
);

/** Reads `2x`, `1.5 times`, `x2`, `两倍`, `0.5倍速`. */
export function readFactor(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(factor, text, at);
  if (!match) return undefined;
  const number = match[1] ?? match[2] ?? match[3] ?? '1';
  return { value: number === '半' ? 0.5 : numberOf(number), length: match[0].length };
}

export interface Ratio {
  readonly width: number;
  readonly height: number;
}

const ratio = /(\d{1,2}(?:\.\d{1,2})?) ?(?::|x|×|by|比) ?(\d{1,2})(?![\d:.a-z%])/y;
const knownRatios = new Set(['9:16', '16:9', '1:1', '4:5', '5:4', '4:3', '3:4', '2:3', '3:2', '21:9', '9:21', '2:1', '1:2', '16:10', '2.35:1', '1.85:1', '2.39:1']); // prettier-ignore

/** Reads the ratios that pictures have; `9:16` may also be a clock time, which the reader of a clause decides. */
export function readRatio(text: string, at: number): Quantity<Ratio> | undefined {
  const match = matchAt(ratio, text, at);
  if (!match || !knownRatios.has(`${match[1] ?? ''}:${match[2] ?? ''}`)) return undefined;
  return { value: { width: Number(match[1]), height: Number(match[2]) }, length: match[0].length };
}

const hexColor = /#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])/y;
const latinColor = new RegExp(`(?:${Object.keys(colors).filter((name) => /^[a-z]/.test(name)).join('|')})(?:-colou?red)?(?![a-z0-9-])`, 'y'); // prettier-ignore
const chineseColor = /(?:粉红|[白黑红绿蓝黄橙橘紫粉青金银灰棕])(?:色的?|(?=[字底边框]))/y;

/** Reads `red`, `红色`, `#f00` and `#ff0000` as `#rrggbb`. */
export function readColor(text: string, at: number): Quantity<string> | undefined {
  const hex = matchAt(hexColor, text, at);
  if (hex) {
    const code = hex[1] ?? '';
    const value = code.length === 6 ? code : code.replace(/./g, '$&$&');
    return { value: `#${value}`, length: hex[0].length };
  }
  const named = matchAt(latinColor, text, at) ?? matchAt(chineseColor, text, at);
  if (!named) return undefined;
  const value = colors[named[0].replace(/-colou?red$|色的?$/, '')];
  return value === undefined ? undefined : { value, length: named[0].length };
}

const englishOrdinals: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
  last: -1, final: -1, latest: -1, initial: 1, closing: -1,
}; // prettier-ignore
const latinOrdinal = new RegExp(`(?:(\\d{1,4})(?:st|nd|rd|th)|(${Object.keys(englishOrdinals).join('|')}))(?![a-z])`, 'y'); // prettier-ignore
const chineseOrdinal = new RegExp(`第 ?(\\d{1,4}|${chineseNumber}) ?个?(?!\\d)|(最后|倒数(?=[ \\d一二两三四五六七八九十半]))(?:一个?|1个?)?|(首个|开头的?(?=\\d)|头(?=[\\d一二两三四五六七八九十]))`, 'y'); // prettier-ignore

/** "倒数第二段" */
const fromTheEnd = new RegExp(`倒数第 ?(${chineseNumber}|\\d{1,4}) ?个?(?! ?(?:\\d|秒|分|帧))`, 'y');

/** 1 is the first; -1 the last. */
export function readOrdinal(text: string, at: number): Quantity<number> | undefined {
  const latinMatch = matchAt(latinOrdinal, text, at);
  if (latinMatch) {
    const value = latinMatch[1] === undefined ? englishOrdinals[latinMatch[2] ?? ''] : Number(latinMatch[1]);
    return value === undefined || value === 0 ? undefined : { value, length: latinMatch[0].length };
  }
  const back = matchAt(fromTheEnd, text, at);
  if (back && numberOf(back[1] ?? '0') > 0) {
    return { value: -numberOf(back[1] ?? '0'), length: back[0].length };
  }
  const match = matchAt(chineseOrdinal, text, at);
  if (!match) return undefined;
  // "最后一秒" is a length after "最后", so the number is left alone there.
  if (match[2] !== undefined) return lastOrdinal(text, at, match[0].length);
  const value = match[3] === undefined ? numberOf(match[1] ?? '0') : 1;
  return value === 0 ? undefined : { value, length: match[0].length };
}

function lastOrdinal(text: string, at: number, length: number): Quantity<number> {
  return readLength(text, at + 2) ? { value: -1, length: 2 } : { value: -1, length };
}
