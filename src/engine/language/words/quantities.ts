import { chineseNumber } from './chinese-numerals';
import { colors } from './colors';
import { digits, englishNumber, matchAt, numberOf, partsOfOne } from './numbers';
import type { Quantity } from './numbers';
import { readFrames, readLength } from '../times/times';

/** Readers of numbers with units that are no times. Each reads at one position of a folded text and never backtracks far. */

const percent = new RegExp(`(${digits}|${englishNumber}(?= per)) ?(?:%|percent(?![a-z])|per cent(?![a-z]))`, 'y'); // prettier-ignore
const chinesePercent = new RegExp(`百分之 ?(${chineseNumber}|${digits})`, 'y');
/** "五成" is 50 %; "一成不变" and "成片" are other words. */
const tenths = /([一二两三四五六七八九\d])成(?![不片品为])/y;
const chineseFraction = new RegExp(`(${chineseNumber}|\\d{1,2})分之(${chineseNumber}|\\d{1,2})`, 'y');
const digitFraction = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const spokenFraction =
  /(one|two|three|four|five|\d) (half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)(?![a-z])/y;
/** "a third of the width", "a fifth of the volume": of what is measured only, since "a third of the film" is a stretch of time. */
const measuredFraction =
  /(?:an? |one )?(half|third|quarter|fourth|fifth|sixth|eighth|tenth)(?= (?:of )?(?:the |its )?(?:screen |picture |frame |full |current |original )?(?:width|height|screen|frame|picture|size|volume|loudness)(?![a-z]))/y;
/** "Halves" without its last letter, too. */
const denominators: Readonly<Record<string, number>> = { ...partsOfOne, halve: 2 };

export function readPercent(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(percent, text, at) ?? matchAt(chinesePercent, text, at);
  if (match) return { value: numberOf(match[1] ?? '0'), length: match[0].length };
  const tenth = matchAt(tenths, text, at);
  if (tenth) return { value: numberOf(tenth[1] ?? '0') * 10, length: tenth[0].length };
  return readFraction(text, at);
}

/** Reads `1/4`, `two thirds` and `三分之二` as percent. */
function readFraction(text: string, at: number): Quantity<number> | undefined {
  const chinese = matchAt(chineseFraction, text, at);
  if (chinese) return fractionOf(numberOf(chinese[2] ?? '1'), numberOf(chinese[1] ?? '1'), chinese[0].length);
  const written = matchAt(digitFraction, text, at);
  if (written) return fractionOf(Number(written[1]), Number(written[2]), written[0].length);
  const part = matchAt(measuredFraction, text, at);
  const whole = denominators[part?.[1] ?? ''];
  // "The third frame" is one of many.
  if (part && whole !== undefined && /^(?:an?|one) | of /.test(text.slice(at, at + part[0].length + 4))) {
    return fractionOf(1, whole, part[0].length);
  }
  const spoken = matchAt(spokenFraction, text, at);
  const below = denominators[spoken?.[2]?.replace(/s$/, '') ?? ''];
  if (!spoken || below === undefined) return undefined;
  return fractionOf(numberOf(spoken[1] ?? '1'), below, spoken[0].length);
}

/** Only what is less than the whole is a part of it. */
function fractionOf(above: number, below: number, length: number): Quantity<number> | undefined {
  return above > 0 && above < below ? { value: (100 * above) / below, length } : undefined;
}

const decibels = new RegExp(
  `(-|minus |负|−)?(${chineseNumber}|${digits}) ?(?:db(?:fs)?(?![a-z])|decibels?(?![a-z])|个?分贝|个db(?![a-z]))`,
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
  `(${digits}|${englishNumber}(?= times| and a half times))(?: ?[x×](?![a-z0-9])|(?<half> and a half)? times(?![a-z]))|(${chineseNumber}|${digits}|半) ?倍速?|[x×](${digits})(?![a-z0-9.])`,
  'y',
);

/** Reads `2x`, `1.5 times`, `x2`, `两倍`, `0.5倍速`. */
export function readFactor(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(factor, text, at);
  if (!match) return undefined;
  const number = match[1] ?? match[3] ?? match[4] ?? '1';
  const more = match.groups?.['half'] === undefined ? 0 : 0.5;
  return { value: number === '半' ? 0.5 : numberOf(number) + more, length: match[0].length };
}

export interface Ratio {
  readonly width: number;
  readonly height: number;
}

const ratio =
  /(\d{1,2}(?:\.\d{1,2})?) ?(?::|x|×|by|比) ?(\d{1,2})(?![\d:.a-z%]| ?(?:s|secs?|seconds?|m|mins?|minutes?|frames?)(?![a-z])| ?[秒分帧])/y;
const knownRatios = new Set(['9:16', '16:9', '1:1', '4:5', '5:4', '4:3', '3:4', '2:3', '3:2', '21:9', '9:21', '2:1', '1:2', '16:10', '2.35:1', '1.85:1', '2.39:1']); // prettier-ignore

/** Reads the ratios that pictures have; `9:16` may also be a clock time, which the reader of a clause decides. */
export function readRatio(text: string, at: number): Quantity<Ratio> | undefined {
  const match = matchAt(ratio, text, at);
  if (!match || !knownRatios.has(`${match[1] ?? ''}:${match[2] ?? ''}`)) return undefined;
  return { value: { width: Number(match[1]), height: Number(match[2]) }, length: match[0].length };
}

const hexColor = /#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])/y;
const latinColor = new RegExp(`(?:(dark|deep|light|pale|bright) )?(?:${Object.keys(colors).filter((name) => /^[a-z]/.test(name)).join('|')})(?:-colou?red)?(?![a-z0-9-])`, 'y'); // prettier-ignore
const chineseColor =
  /(?:粉红|[白黑红绿蓝黄橙橘紫粉青金银灰棕])(?:色的?|的(?=$|[，,。 ；;、吧就])|(?=[字底边框])|(?<=变.)(?=$|[，,。 ；;、吧了]))/y;

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
  const value = colors[named[0].replace(/^[a-z]+ |-colou?red$|色?的?$/g, '')];
  return value === undefined ? undefined : { value: shaded(value, named[1]), length: named[0].length };
}

/** "Dark blue", "pale green": half way to black or to white. */
function shaded(color: string, shade: string | undefined): string {
  if (shade === undefined || shade === 'bright') return color;
  const toward = /^(?:dark|deep)$/.test(shade) ? 0 : 255;
  const half = (part: string) => Math.round((Number.parseInt(part, 16) + toward) / 2);
  return color.replace(/[\da-f]{2}/g, (part) => half(part).toString(16).padStart(2, '0'));
}

const englishOrdinals: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
  last: -1, final: -1, latest: -1, initial: 1, closing: -1,
}; // prettier-ignore
const latinOrdinal = new RegExp(`(?:(\\d{1,4})(?:st|nd|rd|th)|(${Object.keys(englishOrdinals).join('|')}))(?![a-z])`, 'y'); // prettier-ignore
const chineseOrdinal = new RegExp(`第 ?(\\d{1,4}|${chineseNumber}) ?个?(?!\\d)|(最后|倒数(?=[ \\d一二两三四五六七八九十半]))(?:一个?(?![半分秒])|1个?(?!\\d))?|(首个|开头的?(?=\\d)|头(?=[\\d一二两三四五六七八九十]))`, 'y'); // prettier-ignore

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
  // "最后一帧" is the frame itself.
  const frames = /^[一1]帧/.test(text.slice(at + 2, at + 4)) ? undefined : readFrames(text, at + 2, 1);
  return { value: -1, length: (readLength(text, at + 2) ?? frames) ? 2 : length };
}
