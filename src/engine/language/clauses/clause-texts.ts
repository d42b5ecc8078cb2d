import { hasVerb, isObject } from './commands';
import { isCriedOut } from './sentences';
import type { Part } from './sentences';
import type { Token } from '../words/tokens';

/** A clause and where its words stand in the prompt; before them it may have a verb that it was lent. */
export interface Cut {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Tokens of a prompt with the text that they were read from. */
export interface Spread {
  readonly tokens: readonly Token[];
  readonly prompt: string;
}

/** Some tokens as a clause, without links and punctuation around them. */
export function cutOf({ tokens, prompt }: Spread, from: number, to: number): Cut {
  const meaningful = trimmed(tokens, from, to);
  const [first, last] = [tokens[meaningful.from], tokens[meaningful.to - 1]];
  if (!first || !last) return { text: '', from: 0, to: 0 };
  const mark = meaningful.to < to && isCriedOut(tokens, from, meaningful.to, prompt) ? tokens[meaningful.to] : undefined;
  const { end } = mark ?? last;
  return { text: prompt.slice(first.start, end), from: first.start, to: end };
} // prettier-ignore

/** A clause as a stretch of tokens, with what it was lent. */
export interface Segment extends Part {
  readonly prefix: string;
}

/** Without links and punctuation at both ends, but for a question mark. */
function trimmed(tokens: readonly Token[], from: number, to: number): Part {
  let [first, last] = [from, to];
  const isEdge = (token: Token | undefined) =>
    token !== undefined &&
    ((token.type === 'mark' && !/^[?#-]$/.test(token.text)) ||
      (token.type === 'word' && token.words.length > 0 && token.words.every(({ role }) => role === 'link')));
  while (first < last && (isEdge(tokens[first]) || isFirstly(tokens, first))) first++;
  while (last > first && isEdge(tokens[last - 1])) last--;
  return { from: first, to: last };
}

/** "first" in "first trim the silences", but "第一个去掉" is one of several. */
function isFirstly(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens.slice(at + 1).find(({ type }) => type !== 'mark');
  if (token !== undefined && next !== undefined && next.start === token.end && token.end - token.start > 2)
    return false;
  return (
    token?.type === 'ordinal' && token.value === 1 && next !== undefined && hasVerb(next) && !isObject(next)
  );
}
