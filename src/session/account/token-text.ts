/** Longer ones fit into no header that servers take. */
const longestToken = 4096;

/** What is wrong with a text that is to be a bearer token: only visible ASCII characters can be sent in a header. */
export type TokenProblem = 'empty' | 'whitespace' | 'characters' | 'tooLong';

/** @returns `undefined` for a text that can be sent as a token */
export function tokenProblem(text: string): TokenProblem | undefined {
  if (text === '') return 'empty';
  if (/\s/u.test(text)) return 'whitespace';
  if (!/^[\x21-\x7e]+$/u.test(text)) return 'characters';
  return text.length > longestToken ? 'tooLong' : undefined;
}
