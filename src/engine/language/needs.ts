import type { Clause } from './clause';
import { foldedTextOf } from './words/phrases';
import type { Token } from './words/tokens';
import type { Word } from './words/word';

/** Meanings, types of tokens, and patterns of the folded text, one of which has to be in a clause. */
export type AnyOf = readonly (Word | Exclude<Token['type'], 'word'> | RegExp)[];

type Seen = ReadonlySet<Word | Token['type']>;

const known = new WeakMap<readonly Token[], Seen>();

function seenIn(tokens: readonly Token[]): Seen {
  const seen = known.get(tokens);
  if (seen) return seen;
  const found = new Set<Word | Token['type']>();
  for (const token of tokens) {
    found.add(token.type);
    if (token.type === 'word') for (const word of token.words) found.add(word);
  }
  known.set(tokens, found);
  return found;
}

/** Whether a clause has one of each. */
export function hasNeeded(clause: Clause, needs: readonly AnyOf[]): boolean {
  const seen = seenIn(clause.tokens);
  return needs.every((anyOf) =>
    anyOf.some((each) => (each instanceof RegExp ? each.test(foldedTextOf(clause)) : seen.has(each))),
  );
}
