import type { Lexicon } from './lexicon';
import { tokenize } from './tokens';
import type { Token } from './tokens';

/** Whether words are such as edits are made of. */

/** Whether a text names a command, an object, a measure, a place or a text of an edit. */
export function hasSubstance(text: string, lexicon: Lexicon): boolean {
  return hasValue(text, lexicon) || tokenize(text, [], lexicon).some(isOfEdit);
}

function isOfEdit(token: Token): boolean {
  return token.type === 'word' && token.words.some(({ role }) => ['verb', 'object', 'detail'].includes(role));
}

/** Whether it has a measure, a moment, a number, a quoted text or the name of a file. */
export function hasValue(text: string, lexicon: Lexicon): boolean {
  if (/[\ue000\ue001]/.test(text)) return true;
  return tokenize(text, [], lexicon).some(({ type }) => type !== 'word' && type !== 'mark');
}

/** Whether a command stands in it. */
export function hasCommand(text: string, lexicon: Lexicon): boolean {
  return tokenize(text, [], lexicon).some(
    (token) => token.type === 'word' && token.words.some(({ role }) => role === 'verb'),
  );
}

/** Whether its first word is not known. */
export function opensUnknown(text: string, lexicon: Lexicon): boolean {
  const [first] = tokenize(text, [], lexicon);
  return first?.type === 'word' && first.words.length === 0;
}
