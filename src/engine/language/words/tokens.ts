import { hasVerb } from '../clauses/commands';
import { title } from './common-words';
import { fileNameAt, fileNamesOf } from './file-names';
import type { FileName, NamedFile } from './file-names';
import { findQuotes, foldText, isLatin } from './folding';
import type { Lexicon } from './lexicon';
import { readNumber } from './numbers';
import type { Quantity } from './numbers';
import * as read from './quantities';
import type { Pixels, Ratio } from './quantities';
import { isSpelt } from '../reading';
import * as times from '../times/times';
import type { TimeForm } from '../times/times';
import type { Word } from './word';

export type { NamedFile } from './file-names';

/** A piece of a clause with a meaning of its own. Positions are those of the text. */
export type Token = { readonly start: number; readonly end: number } & TokenMeaning;

export type TokenMeaning =
  /** `words` is empty for a word that is not known. */
  | { readonly type: 'word'; readonly text: string; readonly words: readonly Word[] }
  | { readonly type: 'quote'; readonly value: string }
  | { readonly type: 'file'; readonly fileName: string }
  | {
      readonly type: 'time';
      readonly ms: number;
      readonly form: TimeForm;
      readonly unitMs: number;
      /** For `9:16`, which may be either. */
      readonly ratio?: Ratio;
    }
  /** A moment that is counted from the end, such as -10s. */
  | { readonly type: 'fromEnd'; readonly ms: number }
  | { readonly type: 'ratio'; readonly ratio: Ratio }
  | { readonly type: 'percent'; readonly value: number }
  | { readonly type: 'decibels'; readonly value: number }
  /** LUFS. */
  | { readonly type: 'loudness'; readonly value: number }
  /** Frames a second, as written: 29.97 is 30000/1001. */
  | { readonly type: 'frameRate'; readonly value: number }
  | { readonly type: 'pixels'; readonly size: Pixels }
  | { readonly type: 'factor'; readonly value: number }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'ordinal'; readonly value: number }
  | { readonly type: 'color'; readonly value: string }
  /** Punctuation; a row of line breaks is one. */
  | { readonly type: 'mark'; readonly text: string };

export type TokenOf<T extends Token['type']> = Extract<Token, { type: T }>;

const space = /[ ]+/y;
/** "5——10秒" is one dash. */
const dashRow = /([-–—~])\1+/y;
const lineBreaks = /[\n ]*\n[\n ]*/y;
const latinWord = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|['-](?=[\p{L}\p{N}_]))*/uy;
const cjk = /[\u2e80-\u2fff\u3005-\u3007\u3041-\u9fff\uf900-\ufaff]/;
const titleWord = new RegExp(
  title.forms.map((form) => (/[a-z]/.test(form) ? `\\b${form}\\b` : form)).join('|'),
);
/** How long a frame of 30 a second is, in milliseconds. */
const usualFrameMs = 1000 / 30;

/** While a prompt is cut into clauses the same stretches are looked at again and again: the tokens of each list of files. */
const remembered = new WeakMap<Lexicon, WeakMap<readonly NamedFile[], Map<string, readonly Token[]>>>();
/** How many texts are remembered for each list. */
const mostTexts = 1000;

/**
 * Cuts a text into tokens, in time linear in its length. Everything but white space lands in some token.
 * @param frameMs How long a frame is, for times in frames.
 */
export function tokenize(
  text: string,
  files: readonly NamedFile[],
  lexicon: Lexicon,
  frameMs = usualFrameMs,
): readonly Token[] {
  const ofLexicon =
    remembered.get(lexicon) ?? new WeakMap<readonly NamedFile[], Map<string, readonly Token[]>>();
  remembered.set(lexicon, ofLexicon);
  const known = ofLexicon.get(files) ?? new Map<string, readonly Token[]>();
  ofLexicon.set(files, known);
  const key = `${frameMs} ${text}`;
  const tokens = known.get(key) ?? tokensIn(text, files, lexicon, frameMs);
  if (known.size < mostTexts) known.set(key, tokens);
  return tokens;
}

function tokensIn(
  text: string,
  files: readonly NamedFile[],
  lexicon: Lexicon,
  frameMs: number,
): readonly Token[] {
  const folded = foldText(text);
  const quotes = findQuotes(text);
  const names = fileNamesOf(files, lexicon);
  const speaksOfTitle = quotes.length > 0 && titleWord.test(folded);
  const tokens: Token[] = [];
  let nextQuote = 0;
  let at = 0;
  const push = (length: number, meaning: TokenMeaning) => {
    tokens.push({ start: at, end: at + length, ...meaning });
    at += length;
  };
  while (at < folded.length) {
    const quote = quotes[nextQuote];
    if (quote && at >= quote.start) {
      nextQuote++;
      const name = names.find((each) => each.isTranslated !== true && each.folded === foldText(quote.value));
      // Beside the word "title" a quote is its text, unless it is a whole file name.
      const isFile = name && (!speaksOfTitle || foldText(name.fileName) === name.folded);
      push(
        quote.end - at,
        isFile ? { type: 'file', fileName: name.fileName } : { type: 'quote', value: quote.value },
      );
      continue;
    }
    const gap = lengthAt(space, folded, at);
    if (gap > 0) {
      at += gap;
      continue;
    }
    const breaks = lengthAt(lineBreaks, folded, at);
    if (breaks > 0) {
      push(breaks, { type: 'mark', text: '\n' });
      continue;
    }
    const found = tokenAt(folded, at, tokens.at(-1), { names, lexicon, frameMs });
    push(found.length, found.meaning);
  }
  return tokens.map((token, i) => (forbids(tokens, i) ? { ...token, words: [] } : token));
}

/** "不要" alone takes something away; before a verb it forbids, and that is nothing that can be done. */
function forbids(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!isSpelt(token, /^不(?:要|想要|需要)$/)) return false;
  for (const next of tokens.slice(i + 1, i + 20)) {
    if (next.type === 'mark') return false;
    if (hasVerb(next)) return true;
  }
  return false;
}

interface Known {
  readonly names: readonly FileName[];
  readonly lexicon: Lexicon;
  readonly frameMs: number;
}

interface Found {
  readonly length: number;
  readonly meaning: TokenMeaning;
}

function tokenAt(
  folded: string,
  at: number,
  previous: Token | undefined,
  { names, lexicon, frameMs }: Known,
): Found {
  const insideWord = isLatin(folded, at) && isLatin(folded, at - 1) && !/\d/.test(folded.charAt(at - 1));
  const known = nounAt(folded, at, previous, lexicon) ?? lexicon.matchAt(folded, at);
  const file = insideWord ? undefined : fileNameAt(folded, at, names, known?.length ?? 0);
  if (file) {
    // "Harbour's audio"
    const own = /^'s(?![a-z])/.test(folded.slice(at + file.length, at + file.length + 3)) ? 2 : 0;
    return { length: file.length + own, meaning: { type: 'file', fileName: file.fileName } };
  }
  const negative = negativeAt(folded, at, previous, frameMs);
  if (negative) return negative;
  const quantity = quantityAt(folded, at, previous, frameMs);
  // A longer known word wins over a number inside it: 一下, 一个, second clip.
  if (quantity && quantity.length >= (known?.length ?? 0)) return quantity;
  if (known) {
    const text = folded.slice(at, at + known.length);
    return { length: known.length, meaning: { type: 'word', text, words: known.words } };
  }
  if (cjk.test(folded.charAt(at))) {
    return { length: 1, meaning: { type: 'word', text: folded.charAt(at), words: [] } };
  }
  const unknown = lengthAt(latinWord, folded, at);
  if (unknown > 0) {
    const stop = firstCjk(folded, at, unknown);
    return { length: stop, meaning: { type: 'word', text: folded.slice(at, at + stop), words: [] } };
  }
  const dashes = lengthAt(dashRow, folded, at);
  if (dashes > 0) return { length: dashes, meaning: { type: 'mark', text: folded.charAt(at) } };
  const length = folded.codePointAt(at) === folded.charCodeAt(at) ? 1 : 2;
  const mark = folded.slice(at, at + length);
  // An emoji is a word that nobody knows, not punctuation.
  if (/\p{Extended_Pictographic}|\p{S}/u.test(mark) && !/[~+<>=|^`]/.test(mark)) {
    return { length, meaning: { type: 'word', text: mark, words: [] } };
  }
  return { length, meaning: { type: 'mark', text: mark } };
}

/** "第2个视频的声音": counted, "视频" is one of the clips, and not the beginning of "视频的声音". */
function nounAt(folded: string, at: number, previous: Token | undefined, lexicon: Lexicon): ReturnType<Lexicon['matchAt']> {
  if (previous?.type !== 'ordinal' || previous.end !== at) return undefined;
  return /^(?:视频|片段|画面|镜头|素材)(?:[的里中]|声音|音量|原声|音频|画面|速度)/.test(folded.slice(at, at + 4)) ? lexicon.matchAt(folded.slice(at, at + 2), 0) : undefined;
} // prettier-ignore

const quantities: ReadonlySet<Token['type']> = new Set(['time', 'number', 'percent', 'factor', 'ordinal']);

/**
 * "-10s" is a moment before the end; "-5%" is one word that nobody knows: no edit takes less than nothing, and the
 * sign must not get lost.
 */
function negativeAt(
  folded: string,
  at: number,
  previous: Token | undefined,
  frameMs: number,
): Found | undefined {
  if (/^倒数 ?第/.test(folded.slice(at, at + 4))) return fromEndAt(folded, at, frameMs);
  if (/^(?:minus \d|负[\d零一二两三四五六七八九十])/.test(folded.slice(at, at + 7)))
    return fromEndAt(folded, at, frameMs);
  if (!/^[-−–][\d.]/.test(folded.slice(at, at + 2)) || isLatin(folded, at - 1)) return undefined;
  // "0:10 -0:20" is a range; decibels are negative by nature.
  if (previous && quantities.has(previous.type)) return undefined;
  if (read.readDecibels(folded, at) ?? read.readLoudness(folded, at)) return undefined;
  const fromEnd = fromEndAt(folded, at, frameMs);
  if (fromEnd) return fromEnd;
  const length = quantityAt(folded, at + 1, undefined, frameMs)?.length;
  if (length === undefined) return undefined;
  const text = folded.slice(at, at + 1 + length);
  return { length: text.length, meaning: { type: 'word', text, words: [] } };
}

function fromEndAt(folded: string, at: number, frameMs: number): Found | undefined {
  return found(times.readFromEnd(folded, at, frameMs), (ms) => ({ type: 'fromEnd', ms }));
}

function firstCjk(folded: string, at: number, length: number): number {
  for (let i = 1; i < length; i++) if (cjk.test(folded.charAt(at + i))) return i;
  return length;
}

const shaping = /(?:[改做变裁换转弄调设整](?:成|为)|比例(?:为|是|用|要|改成)?)\s?$/u;
const shapes: ReadonlySet<string> = new Set(['9:16', '16:9', '4:3', '3:4', '1:1', '4:5', '5:4', '21:9', '2:3', '3:2']); // prettier-ignore

/** "改成9:16": made so, a picture has that shape, while nothing is made a moment. */
function isShape(folded: string, at: number, { value, length }: Quantity<Ratio>): boolean {
  if (!shapes.has(`${value.width}:${value.height}`)) return false;
  const [before, after] = [folded.slice(Math.max(0, at - 6), at), folded.slice(at + length, at + length + 4)];
  const isAlone = /^$|[,;、] ?$/u.test(before) && /^ ?(?:$|[,;。!])/u.test(after);
  return (
    isAlone || (shaping.test(before) && !/^ ?(?:到|至|-|~|处|的?时候|开始|之[前后]|以[前后])/u.test(after))
  );
}

function quantityAt(
  folded: string,
  at: number,
  previous: Token | undefined,
  frameMs: number,
): Found | undefined {
  if (isLatin(folded, at) && isLatin(folded, at - 1)) {
    // "v2" is no number, but "30秒" and "1m30" were read whole before.
    return undefined;
  }
  const ratio = read.readRatio(folded, at);
  const clock = times.readClock(folded, at, frameMs);
  if (clock && !(ratio && isShape(folded, at, ratio))) {
    return found(clock, (value) => ({ type: 'time', ...value, ...(ratio && { ratio: ratio.value }) }));
  }
  if (ratio) return found(ratio, (value) => ({ type: 'ratio', ratio: value }));
  const afterOrdinal =
    (previous?.type === 'ordinal' && Math.abs(previous.value) === 1) || isSpelt(previous, /^middle$/);
  const time =
    (afterOrdinal ? times.readBareUnit(folded, at) : undefined) ??
    times.readNamedMoment(folded, at, isPreposition(previous)) ??
    times.readSharedMoment(folded, at) ??
    times.readLength(folded, at) ??
    (read.readFrameRate(folded, at) ? undefined : times.readFrames(folded, at, frameMs));
  if (time) return found(time, (value) => ({ type: 'time', ...value }));
  const readers: readonly (() => Found | undefined)[] = [
    () => found(read.readLoudness(folded, at), (value) => ({ type: 'loudness', value })),
    () => found(read.readFrameRate(folded, at), (value) => ({ type: 'frameRate', value })),
    () => found(read.readPixels(folded, at), (size) => ({ type: 'pixels', size })),
    () => found(read.readPercent(folded, at), (value) => ({ type: 'percent', value })),
    () => found(read.readDecibels(folded, at), (value) => ({ type: 'decibels', value })),
    () => found(read.readFactor(folded, at), (value) => ({ type: 'factor', value })),
    () => found(read.readColor(folded, at), (value) => ({ type: 'color', value })),
    () => found(read.readOrdinal(folded, at), (value) => ({ type: 'ordinal', value })),
    () => found(readNumber(folded, at), (value) => ({ type: 'number', value })),
  ];
  for (const reader of readers) {
    const result = reader();
    if (result) return result;
  }
  return undefined;
}

/** "from second 10", as opposed to "the second 10". */
function isPreposition(token: Token | undefined): boolean {
  return isSpelt(token, /^(from|to|at|@|until|till|til|between|and|after|before|up to)$/);
}

function found<T>(quantity: Quantity<T>, meaning: (value: T) => TokenMeaning): Found;
function found<T>(quantity: Quantity<T> | undefined, meaning: (value: T) => TokenMeaning): Found | undefined;
function found<T>(quantity: Quantity<T> | undefined, meaning: (value: T) => TokenMeaning): Found | undefined {
  return quantity && { length: quantity.length, meaning: meaning(quantity.value) };
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
