import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import { isSpelt } from '../reading';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';
import { dangling, longest, meaningful, negation, ownExamples } from './suggestions';
import type { Unclear } from './suggestions';

/** What is most likely meant by a clause with words that nobody knows: asked, and never done unasked. */

/**
 * A prompt for the edit that a clause asks for but for such words: an example in its own values, else the clause
 * without them. None where a word that is known is left over, since that may be what matters.
 * @param editOf what a prompt is read as
 */
export function guessAt(
  unclear: Unclear,
  edit: Edit,
  editOf: (prompt: string) => Edit | undefined,
): string | undefined {
  const { text, files, lexicon, leftover } = unclear;
  if (text.length > longest.characters) return undefined;
  const written = tokenize(text, files, lexicon);
  const tokens = meaningful(written);
  const unknown = leftover.flatMap((words) => meaningful(tokenize(words, [], lexicon)));
  const isKnown = unknown.some((token) => token.type !== 'word' || token.words.length > 0);
  if (isKnown || unknown.length === 0 || unknown.length * 2 > tokens.length) return undefined;
  const isDoubtful = written.some((token) => isSpelt(token, negation) || isSpelt(token, conditional));
  const isVerb = leftover.some((words) => text.trimStart().startsWith(words));
  // What stands behind “with” or “of” is a thing, and may be what matters.
  const thing = /\b(?:with|of|from|by|to|into|in|like) (?:an? |the |my )?([^\s.!]+)[\s.!]*$/i.exec(text)?.[1];
  if (thing !== undefined && leftover.includes(thing)) return undefined;
  if (isDoubtful || isVerb || /[?？]\s*$/.test(text) || isObject(unknown, tokens, text)) return undefined;
  const rest = withoutWords(text, leftover);
  return [...ownExamples(unclear, tokens), ...rest].find((prompt) => isDeepStrictEqual(editOf(prompt), edit));
}

/** The text without words that it reads well without: manners, and what stands at its end. */
function withoutWords(text: string, words: readonly string[]): string[] {
  const plain = text.replace(/[\s.!。！]+$/u, '');
  if (!words.every((each) => /^[a-z]+ly$/i.test(each) || plain.endsWith(each))) return [];
  const rest = words.reduce((left, each) => left.replace(each, ''), plain);
  return [rest.replace(/\s+/g, ' ').trim().replace(dangling, '')];
}

/** When something is to be, what was so before, and either of two. */
const conditional =
  /^(?:when|whenever|while|until|already|or|could have|should have|当|时候?|的时候|已经?|或者?|还是)$/i;

/** "Remove the dragon from …": what it is to be done to is not known. */
function isObject([first]: readonly Token[], tokens: readonly Token[], text: string): boolean {
  const at = tokens.findIndex((token) => token.type === 'word' && first?.type === 'word' && token.text === first.text); // prettier-ignore
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.type !== 'word' || !before.words.some(({ role }) => role === 'verb')) return false;
  const isNamed = next?.type === 'word' && next.words.some(({ role }) => role === 'object');
  return !isNamed && article.test(text.slice(before.end, tokens[at]?.start));
}

const article = /^\s(?:an?|the|my|our|your|his|her|this|that|these|those|some|any)\s/i;
