import { chineseNumber, chineseNumberOf } from './chinese-numerals';

/** Numbers in words and digits. Readers read at one position of a folded text and never backtrack far. */

export interface Quantity<T> {
  readonly value: T;
  readonly length: number;
}

const units: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19,
}; // prettier-ignore
const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const [unitWord, tenWord] = [units, tens].map((words) => Object.keys(words).join('|'));
const belowHundred = `(?:${tenWord ?? ''})(?:[- ](?:${unitWord ?? ''})(?![a-z]))?|(?:${unitWord ?? ''})`;
/** `twenty-five`, `one hundred and twenty`, `seven`. */
export const englishNumber = `(?:(?:(?:${unitWord ?? ''}) )?hundred(?:(?: and)? (?:${belowHundred})(?![a-z]))?|${belowHundred})`;
export const digits = String.raw`\d{1,9}(?:\.\d{1,6})?|\.\d{1,6}`;
/** "1,5" and "0,25", as half of Europe writes; "5,10 and 15" is a list. */
export const decimalComma = String.raw`\d{1,4},\d(?!\d)|0,\d{2}(?!\d)`;

/** How many of a part make the whole. */
export const partsOfOne: Readonly<Record<string, number>> = {
  half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10,
}; // prettier-ignore

/** Reads `twenty-five`, `十五`, `一点五`, `两` and `3`. */
export function numberOf(text: string): number {
  if (/^[\d.]+$/.test(text)) return Number(text);
  if (/^\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  return /^[a-z]/.test(text) ? englishNumberOf(text) : chineseNumberOf(text);
}

function englishNumberOf(text: string): number {
  let total = 0;
  for (const part of text.split(/[- ]/)) {
    if (part === 'hundred') total = (total === 0 ? 1 : total) * 100;
    else total += units[part] ?? tens[part] ?? 0;
  }
  return total;
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const numeral = new RegExp(`${chineseNumber}|${digits}|${englishNumber}(?![a-z])`, 'y');

export function readNumber(text: string, at: number): Quantity<number> | undefined {
  const match = matchAt(numeral, text, at);
  if (!match) return undefined;
  if (/[a-z0-9]/.test(text.charAt(at + match[0].length))) return undefined;
  return { value: numberOf(match[0]), length: match[0].length };
}
