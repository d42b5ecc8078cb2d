import { asBeforeRules } from './as-before';
import { cuttingRules } from './cutting';
import { lookAndSoundRules } from './look-and-sound';
import { musicRules } from './music';
import { findQuotes, foldText } from '../words/folding';

/**
 * Other words for a Chinese clause that is not understood as it stands: the same wish in the words and the order that
 * the kinds of edits read. Each rule says again what one turn of phrase means, whatever it is about.
 */
export function rewordedInChinese(text: string): string | undefined {
  if (text.length > longest) return undefined;
  let clause: Phrase = { text, folded: maskedQuotes(text) };
  for (const [pattern, meant] of rules) clause = replaced(clause, pattern, meant);
  const plain = clause.text.trim();
  return plain === text.trim() || plain === '' ? undefined : plain;
}

/** In characters: nobody says more in one clause, and the rules are tried at each. */
const longest = 160;

/** A text, and the same folded and with its quotes masked, character for character. */
interface Phrase {
  readonly text: string;
  readonly folded: string;
}

const rules = [...asBeforeRules, ...cuttingRules, ...lookAndSoundRules, ...musicRules].map(
  ([source, meant]) => [new RegExp(source, 'gdu'), meant] as const,
);

function maskedQuotes(text: string): string {
  let masked = foldText(text);
  for (const { start, end } of findQuotes(text)) {
    masked = masked.slice(0, start) + '\ue000'.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

function replaced(phrase: Phrase, pattern: RegExp, meant: string): Phrase {
  let [text, folded, end] = ['', '', 0];
  for (const match of phrase.folded.matchAll(pattern)) {
    const put = (of: string) =>
      meant.replace(/\$(\d)/g, (_, group: string) => of.slice(...(match.indices?.[Number(group)] ?? [0, 0])));
    text += phrase.text.slice(end, match.index) + put(phrase.text);
    folded += phrase.folded.slice(end, match.index) + put(phrase.folded);
    end = match.index + match[0].length;
  }
  if (end === 0) return phrase;
  return { text: text + phrase.text.slice(end), folded: folded + phrase.folded.slice(end) };
}
