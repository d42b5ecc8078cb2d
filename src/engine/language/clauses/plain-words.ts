import type { Lexicon } from '../words/lexicon';
import { inOtherWords } from '../wordings/wording';
import { englishPrompts } from '../wordings/wordings';

/** In characters: nobody tells wishes in passing in what is longer. */
const longestInPassing = 1000;

/** A prompt in plain words: without rows of spaces, and "pleeease" as "please". */
export function inPlainWords(prompt: string, lexicon: Lexicon): string {
  const text = prompt.length > longestInPassing ? prompt : inOtherWords(prompt, englishPrompts);
  return text.replace(/(?<![a-z])[a-z]{4,40}(?![a-z])/gi, (word) => asSpelt(word, lexicon));
}

/** "Pleeease" as "please". */
function asSpelt(word: string, lexicon: Lexicon): string {
  if (!/([a-z])\1\1/i.test(word) || new Set(word.toLowerCase()).size === 1) return word;
  const shorter = ['$1', '$1$1'].map((letters) => word.replace(/([a-z])\1\1+/gi, letters));
  return shorter.find((each) => lexicon.meaningsOf(each.toLowerCase()).length > 0) ?? word;
}
