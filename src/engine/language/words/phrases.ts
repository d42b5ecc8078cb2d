import { foldText } from './folding';
import type { Reading } from '../reading';

/**
 * Takes what a pattern finds in a clause, whatever words its letters were read as: a phrase of one kind of edit may
 * begin in the middle of another's. Only whole words that are not taken yet.
 * @param pattern of folded text, without the `g` flag.
 */
export function takePhrase(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(foldText(reading.clause.text));
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
