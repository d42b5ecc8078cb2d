import { isLatin } from './folding';
import type { Word } from './word';

/** A known spelling found at a position of a folded text. */
export interface Match {
  readonly length: number;
  readonly words: readonly Word[];
}

const longestPhrase = 5;
const latinWord = /[a-z0-9]+(?:['-][a-z0-9]+)*|[&@]/y;
const spaces = / +/y;

/** All spellings of all words, for the longest match at a position. */
export class Lexicon {
  private readonly meanings = new Map<string, Word[]>();
  private readonly longestForm: number;

  constructor(words: readonly Word[]) {
    for (const word of new Set(words)) {
      for (const form of word.forms) {
        const known = this.meanings.get(form);
        if (!known) this.meanings.set(form, [word]);
        else if (!known.includes(word)) known.push(word);
      }
    }
    this.longestForm = Math.max(0, ...[...this.meanings.keys()].map((form) => form.length));
  }

  meaningsOf(form: string): readonly Word[] {
    return this.meanings.get(form) ?? [];
  }

  /** The spellings of one word each, for finding a misspelt one. */
  singleWords(): string[] {
    return [...this.meanings.keys()].filter((form) => /^[a-z]+$/.test(form));
  }

  /** The longest known spelling that starts at `at`. */
  matchAt(folded: string, at: number): Match | undefined {
    return isLatin(folded, at) || '&@'.includes(folded.charAt(at))
      ? this.matchLatin(folded, at)
      : this.matchUnspaced(folded, at);
  }

  private matchLatin(folded: string, at: number): Match | undefined {
    let phrase = '';
    let best: Match | undefined;
    let end = at;
    for (let count = 0; count < longestPhrase; count++) {
      latinWord.lastIndex = end;
      const part = latinWord.exec(folded)?.[0];
      if (part === undefined) break;
      phrase = phrase === '' ? part : `${phrase} ${part}`;
      end += part.length;
      const words = this.meanings.get(phrase);
      if (words) best = { length: end - at, words };
      spaces.lastIndex = end;
      const gap = spaces.exec(folded)?.[0];
      if (gap === undefined) break;
      end += gap.length;
    }
    return best;
  }

  private matchUnspaced(folded: string, at: number): Match | undefined {
    const limit = Math.min(this.longestForm, 10, folded.length - at);
    for (let length = limit; length > 0; length--) {
      const words = this.meanings.get(folded.slice(at, at + length));
      if (words) return { length, words };
    }
    return undefined;
  }
}
