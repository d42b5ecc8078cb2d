import { isLatin } from './folding';
import { soundOf } from './homophones';
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
  private readonly singleWords: readonly string[];
  /** "b站": a letter that Chinese follows. */
  private readonly mixedForms: readonly string[];
  private readonly corrections = new Map<string, string>();
  /** Chinese spellings by their sound; empty where two with different meanings sound alike. */
  private readonly bySound = new Map<string, string>();

  constructor(words: readonly Word[]) {
    for (const word of new Set(words)) {
      for (const form of word.forms) {
        const known = this.meanings.get(form);
        if (!known) this.meanings.set(form, [word]);
        else if (!known.includes(word)) known.push(word);
      }
    }
    this.singleWords = [...this.meanings.keys()].filter((form) => /^[a-z]{3,}$/.test(form));
    this.mixedForms = [...this.meanings.keys()].filter((form) => /^[a-z].*[\u4e00-\u9fff]/.test(form));
    for (const form of this.meanings.keys()) if (/^[\u4e00-\u9fff]{2,6}$/.test(form)) this.addSound(form);
    this.longestForm = Math.max(0, ...[...this.meanings.keys()].map((form) => form.length));
  }

  meaningsOf(form: string): readonly Word[] {
    return this.meanings.get(form) ?? [];
  }

  /** The known spelling that a misspelt word stands for: one letter off, or two neighbours swapped. */
  nearestTo(misspelt: string): string | undefined {
    if (misspelt.length > 20 || !/^[a-z]{3,}$/.test(misspelt)) return undefined;
    const known = this.corrections.get(misspelt);
    if (known !== undefined) return known === '' ? undefined : known;
    const nearest = this.singleWords.find((form) => isOneSlipOff(misspelt, form));
    if (this.corrections.size < 2000) this.corrections.set(misspelt, nearest ?? '');
    return nearest;
  }

  private addSound(form: string): void {
    const sound = soundOf(form);
    if (sound === undefined) return;
    const known = this.bySound.get(sound);
    const meaningsOf = (each: string) =>
      this.meanings
        .get(each)
        ?.map(({ name }) => name)
        .join();
    if (known === undefined) this.bySound.set(sound, form);
    else if (meaningsOf(known) !== meaningsOf(form)) this.bySound.set(sound, '');
  }

  /** The known Chinese spelling of two characters or more that sounds like a text: 挺顿 and "ting顿" are 停顿. */
  soundingLike(text: string): string | undefined {
    const sound = soundOf(text);
    const form = sound === undefined ? undefined : this.bySound.get(sound);
    return form === '' ? undefined : form;
  }

  /** The longest known spelling that starts at `at`. */
  matchAt(folded: string, at: number): Match | undefined {
    if (!isLatin(folded, at) && !'&@'.includes(folded.charAt(at))) return this.matchUnspaced(folded, at);
    const latin = this.matchLatin(folded, at);
    const mixed = this.mixedForms.find(
      (form) => form.length > (latin?.length ?? 0) && folded.startsWith(form, at),
    );
    return mixed === undefined ? latin : { length: mixed.length, words: this.meaningsOf(mixed) };
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
      const words = this.meanings.get(phrase) ?? this.meanings.get(phrase.replace(/'s$/, ''));
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

/** Short words are too near to each other: below five letters only swapped neighbours count. */
function isOneSlipOff(misspelt: string, form: string): boolean {
  if (Math.abs(misspelt.length - form.length) > 1) return false;
  let same = 0;
  while (same < misspelt.length && misspelt[same] === form[same]) same++;
  if (misspelt.length === form.length) {
    const swapped = misspelt[same] === form[same + 1] && misspelt[same + 1] === form[same];
    if (swapped && misspelt.slice(same + 2) === form.slice(same + 2)) return true;
    return form.length >= 5 && misspelt.slice(same + 1) === form.slice(same + 1);
  }
  const [short, long] = misspelt.length < form.length ? [misspelt, form] : [form, misspelt];
  if (short.slice(same) !== long.slice(same + 1)) return false;
  // "trimm": a letter written twice is a slip in short words too.
  return short.length >= 5 || (short.length === 4 && long[same] === long[same - 1]);
}
