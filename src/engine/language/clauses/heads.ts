import { hasVerb, isObject, verbOf } from './commands';
import { means } from '../reading';
import { clip } from '../words/common-words';
import type { Part } from './sentences';
import type { Spread } from './clause-texts';
import type { Token } from '../words/tokens';

/** What a clause lends to the next one of a list, which has only what is different. */

/** The first verb of a clause with its particles. */
export function headOf({ tokens, prompt }: Spread, from: number, to: number): string {
  return verbOf(tokens, from, to, prompt);
}

/**
 * "Add captions “A” at 0:05 and “B” at 0:10": the second is a caption as well, so the noun is lent with the verb.
 * @returns `undefined` where the clauses are no two texts.
 */
export function quoteHead({ tokens, prompt }: Spread, left: Part, right: Part): string | undefined {
  const next = tokens.slice(right.from, right.to);
  const isText = next.some(({ type }) => type === 'quote');
  const isOther = (token: Token) => hasVerb(token) || (isObject(token) && !means(token, clip));
  if (!isText || next.some(isOther)) return undefined;
  return textHead({ tokens, prompt }, left);
}

/** "Lower third “Jo” at 0:05, then “Sam” at 0:20": what the first text is called, with the verb that puts it there. */
export function textHead({ tokens, prompt }: Spread, { from, to }: Part): string | undefined {
  const quote = tokens.slice(from, to).findIndex(({ type }) => type === 'quote');
  const before = quote < 0 ? [] : tokens.slice(from, from + quote);
  const noun = before.findLastIndex((token) => isObject(token));
  if (noun < 0) return undefined;
  const verb = before.findIndex((token) => hasVerb(token) && !isObject(token));
  const textOf = (token: Token | undefined) => (token ? prompt.slice(token.start, token.end) : '');
  const name = textOf(before[noun]);
  const isLatin = /[a-z]$/i.test(name);
  const lead = verb >= 0 && verb < noun ? textOf(before[verb]) : isLatin ? 'add' : '加';
  return isLatin ? `${lead} ${name} ` : lead + name;
}
