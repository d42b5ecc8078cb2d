import type { Clause } from './clause';
import { filler } from './words/common-words';
import type { Token, TokenOf } from './words/tokens';
import type { Word } from './words/word';

/**
 * A clause while one kind of edit reads it. What the kind has understood it takes; a clause is understood only
 * when nothing with a meaning is left over, so that no wish is silently ignored.
 */
export class Reading {
  private readonly taken = new Set<Token>();

  constructor(readonly clause: Clause) {}

  get tokens(): readonly Token[] {
    return this.clause.tokens;
  }

  isTaken(token: Token): boolean {
    return this.taken.has(token);
  }

  takeToken(...tokens: (Token | undefined)[]): void {
    for (const token of tokens) if (token) this.taken.add(token);
  }

  /** Whether a token not yet taken has one of these meanings. Takes nothing. */
  has(...words: Word[]): boolean {
    return this.find(...words) !== undefined;
  }

  /** The first token not yet taken with one of these meanings. */
  find(...words: Word[]): Token | undefined {
    return this.tokens.find((token) => !this.taken.has(token) && means(token, ...words));
  }

  /** Takes every token with one of these meanings and says whether there was one. */
  take(...words: Word[]): boolean {
    let any = false;
    for (const token of this.tokens) {
      if (!this.taken.has(token) && means(token, ...words)) {
        this.taken.add(token);
        any = true;
      }
    }
    return any;
  }

  /** Tokens of one type that are not taken yet, in order. */
  all<T extends Token['type']>(type: T): TokenOf<T>[] {
    return this.tokens.filter((token): token is TokenOf<T> => token.type === type && !this.taken.has(token));
  }

  /** Takes the first token of a type. */
  takeFirst<T extends Token['type']>(type: T): TokenOf<T> | undefined {
    const token = this.all(type)[0];
    this.takeToken(token);
    return token;
  }

  /** Takes the only token of a type; two of them are a clause that is not understood. */
  takeOnly<T extends Token['type']>(type: T): TokenOf<T> | undefined {
    const tokens = this.all(type);
    return tokens.length === 1 ? this.takeFirst(type) : undefined;
  }

  /** Index of the next token from `index` on that is no courtesy or article, or the number of tokens. */
  skipFillers(index: number): number {
    let next = index;
    for (let token = this.tokens[next]; token && means(token, filler); token = this.tokens[++next]);
    return next;
  }

  /** The words that mean something and were not used, as the user wrote them. */
  leftover(): string[] {
    const left: string[] = [];
    let lastEnd = -1;
    for (const token of this.tokens) {
      if (this.taken.has(token) || isIdle(token)) continue;
      const text = this.clause.text.slice(token.start, token.end);
      const last = left.at(-1);
      // Neighbours are named as one: "French accents".
      const between = lastEnd < 0 ? 'x' : this.clause.text.slice(lastEnd, token.start);
      if (last !== undefined && between.trim() === '') left[left.length - 1] = last + between + text;
      else left.push(text);
      lastEnd = token.end;
    }
    return left;
  }

  /** How much was understood: characters of taken tokens. */
  get covered(): number {
    let covered = 0;
    for (const token of this.taken) covered += token.end - token.start;
    return covered;
  }
}

export function means(token: Token | undefined, ...words: readonly Word[]): boolean {
  return token?.type === 'word' && words.some((word) => token.words.includes(word));
}

/** Whether a token is a word that is written so, for what its meanings do not tell apart. */
export function isSpelt(token: Token | undefined, spelling: RegExp): boolean {
  return token?.type === 'word' && spelling.test(token.text);
}

/** Whether a token is a mark that is written so, as ASCII where it has a full-width form. */
export function isMark(token: Token | undefined, spelling: RegExp): boolean {
  return token?.type === 'mark' && spelling.test(token.text);
}

/** Whether a token is the number "one", which may stand for a thing that was named and count nothing. */
export function isOneSpelt({ text }: Clause, token: Token | undefined): boolean {
  return token?.type === 'number' && /^one$/i.test(text.slice(token.start, token.end));
}

/** Whether a token may be left over: courtesy, articles, connecting words and punctuation. */
export function isIdle(token: Token): boolean {
  if (token.type === 'mark') return true;
  return token.type === 'word' && token.words.some(({ role }) => role === 'filler' || role === 'link');
}
