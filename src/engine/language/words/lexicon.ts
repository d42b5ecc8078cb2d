import { everydayWords } from './everyday-words';
import { isLatin } from './folding';
import { soundOf } from './homophones';
import { slipBetween } from './spelling';
import type { Word } from './word';

/** A known spelling found at a position of a folded text. */
export interface Match {
  readonly length: number;
  readonly words: readonly Word[];
}

/** Read as numbers, times and colours; listed for their slips. */
const quantityWords =
  'first|second|third|fourth|fifth|last|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half|quarter|twice|double|percent|degrees|second|seconds|minute|minutes|black|white|red|green|blue|yellow|orange|purple|pink|grey|gray'.split('|'); // prettier-ignore
const longestPhrase = 5;
const latinWord = /[a-z0-9]+(?:['-][a-z0-9]+)*|[&@]/y;
const spaces = / +/y;

/** All spellings of all words, for the longest match at a position. */
export class Lexicon {
  private readonly meanings = new Map<string, Word[]>();
  private readonly longestForm: number;
  private readonly singleWords: readonly string[];
  /** Words that mean something only beside others. */
  private readonly phraseWords: readonly string[];
  /** Phrases by their letters alone: "fadeout" is "fade out". */
  private readonly unspaced = new Map<string, string>();
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
    const phrases = [...this.meanings.keys()].filter((form) => /^[a-z]+(?: [a-z]+)+$/.test(form));
    for (const phrase of phrases) this.unspaced.set(phrase.replaceAll(' ', ''), phrase);
    const isOne = (form: string) => /^[a-z]{2,}$/.test(form);
    this.singleWords = [...new Set([...this.meanings.keys(), ...quantityWords])].filter(isOne);
    const parts = new Set(phrases.flatMap((phrase) => phrase.split(' ')).filter(isOne));
    for (const word of this.singleWords) parts.delete(word);
    this.phraseWords = [...parts];
    this.mixedForms = [...this.meanings.keys()].filter((form) => /^[a-z].*[\u4e00-\u9fff]/.test(form));
    for (const form of this.meanings.keys()) if (/^[\u4e00-\u9fff]{2,6}$/.test(form)) this.addSound(form);
    this.longestForm = Math.max(0, ...[...this.meanings.keys()].map((form) => form.length));
  }

  meaningsOf(form: string): readonly Word[] {
    return this.meanings.get(form) ?? [];
  }

  /** The known spelling that a misspelt word stands for: a slip or two off, or without its spaces. */
  nearestTo(misspelt: string): string | undefined {
    if (misspelt.length > 20 || !/^[a-z]{2,}$/.test(misspelt) || everydayWords.has(misspelt))
      return undefined;
    const known = this.corrections.get(misspelt);
    if (known !== undefined) return known === '' ? undefined : known;
    const nearest = this.parted(misspelt) ?? this.respelled(misspelt);
    if (this.corrections.size < 2000) this.corrections.set(misspelt, nearest ?? '');
    return nearest;
  }

  private respelled(misspelt: string): string | undefined {
    return nearestAmong(this.singleWords, misspelt) ?? nearestAmong(this.phraseWords, misspelt);
  }

  /** "cutthe" is "cut the"; only commands run into the next word, as "without" is not "with out". */
  private parted(run: string): string | undefined {
    const phrase = this.unspaced.get(run);
    if (phrase !== undefined) return phrase;
    for (let at = run.length - 1; at >= 3; at--) {
      const [left, right] = [run.slice(0, at), run.slice(at)];
      const isCommand = this.meaningsOf(left).some(({ role }) => role === 'verb');
      if (isCommand && /^(?:a|the|it|this|that|my|up|out|in|off|down|to|at|all|first|last)$/.test(right)) {
        return `${left} ${right}`;
      }
      const isNoun = this.meaningsOf(right).some(({ role }) => role === 'object' || role === 'filler');
      if (/^(?:the|my|this)$/.test(left) && right.length >= 4 && (isNoun || quantityWords.includes(right))) {
        return `${left} ${right}`;
      }
    }
    return undefined;
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

function nearestAmong(forms: readonly string[], misspelt: string): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const form of forms) {
    const slip = slipBetween(misspelt, form);
    if (slip === undefined || slip >= least) continue;
    [nearest, least] = [form, slip];
  }
  return nearest;
}
