import { simplified } from './traditional';

/** A quoted text inside a prompt: positions of the marks, and what stands between them. */
export interface Quote {
  /** Of the opening mark. */
  readonly start: number;
  /** After the closing mark. */
  readonly end: number;
  readonly value: string;
}

/**
 * Lower case, full-width forms as ASCII, traditional characters as simplified ones, every kind of white space but
 * the line break as a space. The result is as long as the text, so a position in one is a position in the other.
 */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charAt(i));
  return folded;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code === 10 || code === 0x2028 || code === 0x2029) return '\n';
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(String.fromCharCode(code - 0xfee0));
  if (code < 33 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)) return ' ';
  if (code === 0x2019) return "'";
  if (code === 0x301c) return '~';
  if (code >= 0x4e00 && code <= 0x9fff) return simplified.get(unit) ?? unit;
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“',
  '‘': '’',
  '「': '」',
  '『': '』',
  '«': '»',
  '《': '》',
  '"': '"',
  '＂': '＂',
  "'": "'",
};
/** Marks that are also apostrophes: they close only where no letter follows, and open only where none precedes. */
const apostrophes = new Set(["'", '’']);
const latin = /[a-z0-9]/i;

/** Finds the quoted texts in one pass; a mark without its partner is an ordinary character. */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  /** Closing marks that are known to come no more, so that a heap of opening marks costs no second search. */
  const exhausted = new Set<string>();
  let i = 0;
  while (i < text.length) {
    const open = text.charAt(i);
    const close = closing[open];
    const opens =
      close !== undefined && !exhausted.has(close) && !(open === "'" && latin.test(text.charAt(i - 1)));
    if (!opens) {
      i++;
      continue;
    }
    const at = findClosing(text, close, i + 1);
    if (at < 0) {
      exhausted.add(close);
      i++;
      continue;
    }
    const value = text.slice(i + 1, at);
    if (value.trim() !== '') quotes.push({ start: i, end: at + 1, value: value.trim() });
    i = at + 1;
  }
  return quotes;
}

function findClosing(text: string, close: string, from: number): number {
  let at = text.indexOf(close, from);
  while (at >= 0 && apostrophes.has(close) && isApostrophe(text, at)) at = text.indexOf(close, at + 1);
  return at;
}

function isApostrophe(text: string, at: number): boolean {
  return latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at + 1));
}

/** A text folded, with a private character for each one of its quoted texts. It is as long as the text. */
export function quotesMasked(text: string): string {
  return findQuotes(text).reduce(
    (masked, { start, end }) => masked.slice(0, start) + '\ue000'.repeat(end - start) + masked.slice(end),
    foldText(text),
  );
}

/** A text of which parts are put aside: a numbered mark of private characters stands for each. */
export interface PutAside {
  readonly text: string;
  /** Puts one more part aside. @returns the mark for it */
  readonly aside: (part: string) => string;
  /** A text with the parts in the place of their marks again. */
  readonly back: (text: string) => string;
}

/** A text with its quoted texts put aside, so that no rule changes them. */
export function withQuotesAside(written: string): PutAside {
  const kept: string[] = [];
  const aside = (part: string) => `\ue000${kept.push(part) - 1}\ue001`;
  let text = '';
  let end = 0;
  for (const quote of findQuotes(written)) {
    text += written.slice(end, quote.start) + aside(written.slice(quote.start, quote.end));
    end = quote.end;
  }
  const back = (marked: string) =>
    marked.replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '');
  return { text: text + written.slice(end), aside, back };
}

/** Whether Chinese characters stand in a text. */
export function hasChinese(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}

/** Whether a Latin letter or a digit stands there; Chinese is written without spaces between words. */
export function isLatin(text: string, at: number): boolean {
  return at >= 0 && at < text.length && latin.test(text.charAt(at));
}
