/** A piece of a reply that is judged by itself: mostly a sentence, with the white space before it. */
export interface Unit {
  readonly text: string;
  /** Code or a row of a table: shown as it is. */
  readonly isVerbatim: boolean;
}

/** A sentence that is longer is judged in parts, so that no text is held back for long. In characters. */
export const longestUnit = 300;

const closerOf: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
};
const closers = /^["'”’」』》）)\]*_]*/u;
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|vs|approx|mr|mrs|dr)\.$/iu;
const listNumber = /^\d{1,3}[.)]$/u;
const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Cuts a reply into its units, however it was cut into chunks: where a unit ends depends on its text alone, so it
 * is handed out once enough of what follows is known.
 */
export class ReplyUnits {
  private held = '';
  private isInCode = false;
  private isAtLineStart = true;

  /** @returns The units that are known to be whole. */
  push(text: string): Unit[] {
    this.held += text;
    return this.taken(false);
  }

  /** @returns What is left, where nothing more belongs to it. */
  flush(): Unit[] {
    return this.taken(true);
  }

  /** Whether what is held back reads like a whole sentence. */
  get looksWhole(): boolean {
    return /[.!?…。！？]["'”’」』》）)\]*_]*\s*$/u.test(this.held);
  }

  private taken(isAll: boolean): Unit[] {
    const units: Unit[] = [];
    while (this.held !== '') {
      const unit = this.first(isAll);
      if (!unit) break;
      this.held = this.held.slice(unit.text.length);
      units.push(unit);
    }
    return units;
  }

  private first(isAll: boolean): Unit | undefined {
    const { held } = this;
    const start = /^\s*/u.exec(held)?.[0].length ?? 0;
    if (start > longestUnit || (isAll && start === held.length)) return this.blank(start);
    if (start === held.length) return undefined;
    const beginsLine = this.isAtLineStart || held.slice(0, start).includes('\n');
    const rest = held.slice(start, start + 3);
    if (!isAll && beginsLine && rest.length < 3 && ('```'.startsWith(rest) || '~~~'.startsWith(rest)))
      return undefined;
    const isFence = beginsLine && (rest === '```' || rest === '~~~');
    const isVerbatim = this.isInCode || isFence || (beginsLine && rest.startsWith('|'));
    const end = isVerbatim ? lineEnd(held, start, isAll) : sentenceEnd(held, start, isAll);
    if (end === undefined) return undefined;
    if (isFence) this.isInCode = !this.isInCode;
    this.isAtLineStart = false;
    return { text: held.slice(0, end), isVerbatim };
  }

  private blank(length: number): Unit {
    const text = this.held.slice(0, Math.min(length, longestUnit));
    this.isAtLineStart ||= text.includes('\n');
    return { text, isVerbatim: true };
  }
}

function lineEnd(text: string, start: number, isAll: boolean): number | undefined {
  const end = text.indexOf('\n', start);
  if (end >= 0 && end - start <= longestUnit) return end;
  if (text.length - start > longestUnit) return start + longestUnit;
  return isAll ? text.length : undefined;
}

/** Where the sentence that begins at `start` ends; `undefined` where that can't be known yet. */
function sentenceEnd(text: string, start: number, isAll: boolean): number | undefined {
  const limit = start + longestUnit;
  let at = start;
  while (at < text.length && at < limit) {
    const character = text.charAt(at);
    if (character === '\n') return at;
    const quoteEnd = endOfQuote(text, at, limit, isAll);
    if (quoteEnd === 'unknown') return undefined;
    if (quoteEnd !== undefined) {
      at = quoteEnd;
      continue;
    }
    if (/[.!?…。！？]/u.test(character)) {
      const run = /^[.!?…。！？]+/u.exec(text.slice(at))?.[0].length ?? 1;
      const end = at + run + (closers.exec(text.slice(at + run))?.[0].length ?? 0);
      if (end >= text.length) return isAll ? text.length : undefined;
      const isEnd = /[。！？]/u.test(text.slice(at, end)) || /\s/u.test(text.charAt(end));
      const said = text.slice(start, at + 1);
      if (isEnd && !listNumber.test(said) && !abbreviation.test(said)) return end;
      at = end;
      continue;
    }
    at++;
  }
  if (text.length > limit) return start + cutOf(text.slice(start, limit));
  return isAll ? text.length : undefined;
}

/** Quoted text is data: no sentence ends in it. `undefined` where no quotation begins at `at`. */
function endOfQuote(text: string, at: number, limit: number, isAll: boolean): number | 'unknown' | undefined {
  const opener = text.charAt(at);
  const closer = closerOf[opener];
  if (closer === undefined) return undefined;
  // An apostrophe, or inches.
  if ((opener === "'" || opener === '"') && isWord(text[at - 1])) return undefined;
  for (let index = at + 1; index < limit; index++) {
    if (index >= text.length) return isAll ? undefined : 'unknown';
    if (text[index] === '\n') return undefined;
    if (text[index] !== closer) continue;
    if (closer !== "'") return index + 1;
    if (index + 1 >= text.length && !isAll) return 'unknown';
    if (!isWord(text[index + 1])) return index + 1;
  }
  return undefined;
}

/** Where a sentence that is too long is cut: after a clause, else after a word. */
function cutOf(text: string): number {
  const clause = Math.max(...[', ', '; ', ': ', '，', '；'].map((each) => text.lastIndexOf(each)));
  if (clause > 0) return clause + 1;
  const word = text.search(/\s\S*$/u);
  if (word > 0) return word;
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}
