import { mediaKindOf } from '../../../contract/media';
import { isIdle, isSpelt, means } from '../reading';
import { music } from '../words/common-words';
import type { Token } from '../words/tokens';

/** Where among the words of a prompt a command begins, and which verb it has. */

/** In tokens. Longer stretches are not tried as one clause. */
export const longestTry = 60;

/** Whether a command begins there beyond doubt. */
export function opensWithVerb(tokens: readonly Token[], at: number): boolean {
  const opener = tokens.slice(at, at + longestTry).find((token) => hasVerb(token) || !isIdle(token));
  return opener !== undefined && hasVerb(opener) && !isObject(opener);
}

/** Whether a token may be the verb of a command. */
export function hasVerb(token: Token): boolean {
  return token.type === 'word' && token.words.some(({ role }) => role === 'verb');
}

/** The first verb of a clause with its particles, and a space after it where the language has one. */
export function verbOf(tokens: readonly Token[], from: number, to: number, prompt: string): string {
  // "Too loud" says what is wrong.
  const token = tokens
    .slice(from, to)
    .find((each, i, said) => hasVerb(each) && !isSpelt(each, /^(?:too |not |太)/) && !isDenied(said, i));
  if (!token) return '';
  const text = prompt.slice(token.start, token.end);
  return /[a-z]$/i.test(text) ? `${text} ` : text;
}

/** "Not that slow" says what is wrong as well. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  return isSpelt(tokens[at - 1], /^(?:that|so)$/) && isSpelt(tokens[at - 2], /^not$/);
}

/** Whether a token names something that edits are done to, such as the title. */
export function isObject(token: Token): boolean {
  return token.type === 'word' && token.words.some(({ role }) => role === 'object');
}

/** Whether a token says music, or names a file of sound. */
export function isMusic(token: Token | undefined): boolean {
  return means(token, music) || (token?.type === 'file' && mediaKindOf(token.fileName) === 'audio');
}
