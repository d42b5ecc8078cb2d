import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import type { Grammar } from '../clauses/grammar';
import { tokenize } from '../words/tokens';

/** Wishes that are said twice: with their measure, and once more without. */

/** What asks for more of the same. */
const further = /^(?:and|then|also|again)\b|\b(?:again|more|still|even|another|further)\b|再|还|更|又|也/;

/** "压到90秒…，加速就行": whether a text only says in other words what the wish before asks for. */
export function repeats(
  text: string,
  before: string,
  { lexicon, editOf }: Pick<Grammar, 'lexicon' | 'editOf'>,
): boolean {
  if (further.test(text)) return false;
  const tokens = tokenize(text, [], lexicon);
  const isBare = tokens.every(
    (token) =>
      token.type === 'mark' || (token.type === 'word' && token.words.every(({ role }) => role !== 'detail')),
  );
  if (!isBare || !tokenize(before, [], lexicon).some(({ type }) => type !== 'word' && type !== 'mark'))
    return false;
  const [own, other] = [editOf(text), editOf(before)];
  if (!own || !other || own.edit !== other.edit) return false;
  if (own.edit === 'setSpeed' && other.edit === 'setSpeed')
    return isFaster(own.factor) === isFaster(other.factor);
  // "配音从第2秒放，音乐用song": another file is another wish.
  if (fileOf(own) !== undefined && !isDeepStrictEqual(fileOf(own), fileOf(other))) return false;
  return Object.keys(own).every((key) => key in other) && own.edit !== 'addTitle';
}

function fileOf(edit: Edit): unknown {
  return 'media' in edit ? edit.media : undefined;
}

function isFaster(factor: number | undefined): boolean | undefined {
  return factor === undefined ? undefined : factor > 1;
}
