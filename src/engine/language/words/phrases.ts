import { foldText } from './folding';
import type { Clause } from '../clause';
import type { Reading } from '../reading';

const foldedTexts = new WeakMap<Clause, string>();

/** The folded text of a clause, in which many kinds look for phrases. */
export function foldedTextOf(clause: Clause): string {
  const known = foldedTexts.get(clause);
  if (known !== undefined) return known;
  const folded = foldText(clause.text);
  foldedTexts.set(clause, folded);
  return folded;
}

/**
 * Takes what a pattern finds in a clause, whatever words its letters were read as: a phrase of one kind of edit may
 * begin in the middle of another's. Only whole words that are not taken yet.
 * @param pattern of folded text, without the `g` flag.
 */
export function takePhrase(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(foldedTextOf(reading.clause));
  if (!match) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  const inside = reading.tokens.filter((token) => token.start < end && token.end > start);
  const isWhole = inside.every(
    (token) => token.start >= start && token.end <= end && !reading.isTaken(token),
  );
  if (!isWhole) return undefined;
  reading.takeToken(...inside);
  return match;
}
