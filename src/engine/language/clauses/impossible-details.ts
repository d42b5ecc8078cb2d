import { maskedText } from '../asides/constituents';
import type { Spoken } from '../asides/statements';
import { notOffered, notOfferedAt } from '../requests/not-offered';
import type { Grammar } from './grammar';
import { unreadApart } from './unread-apart';

/** One detail that can't be done must not keep the rest of a wish from being done: it is told apart. */

const opener = /(?:,| and| but| plus)*(?: (?:with|in|using|as|like|that|which|while|having|featuring|and|so))+(?= )|,(?= )/g; // prettier-ignore
const closer =
  /,| (?:and|at|from|for|on|until|till|between|over|during|to|near|in the|top|bottom|upper|lower)(?= )|$/g;
const placed =
  /\d|\b(?:top|bottom|left|right|start|beginning|end|first|last|whole|middle|corner|throughout)\b/;
const mostOpeners = 4;
/** How many texts are read for one message, so that a hostile one costs no more than a long one. */
const mostTries = 30;

/** Clauses that are not understood for the sake of one detail, with that detail in a clause of its own. */
export function withDetailsApart(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const budget = { tries: mostTries };
  return unreadApart(spoken, grammar, (text) => partsOf(text, grammar, budget));
}

function partsOf(text: string, grammar: Grammar, budget: { tries: number }): readonly string[] | undefined {
  const masked = maskedText(text);
  for (const found of notOfferedAt(masked)) {
    const parts = partsAround(found, text, masked, grammar, budget);
    if (parts) return parts;
  }
  return undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function partsAround(
  found: Stretch,
  text: string,
  masked: string,
  { editOf }: Grammar,
  budget: { tries: number },
): readonly string[] | undefined {
  const openers = [...masked.matchAll(opener)]
    .filter(({ index }) => index > 0 && index < found.start)
    .slice(-mostOpeners)
    .reverse();
  const ends = [...masked.matchAll(closer)].map(({ index }) => index).filter((index) => index >= found.end);
  // Where more is told behind it, as little as can be belongs to it.
  const order = placed.test(masked.slice(found.end)) ? ends : [...ends].reverse();
  for (const { index: start } of openers) {
    for (const end of order) {
      const rest = `${text.slice(0, start)}${text.slice(end)}`.replace(/[\s,]+$/, '');
      const detail = text
        .slice(start, end)
        .replace(/^[\s,]+(?:and |but |plus )*/, '')
        .replace(/ (?:on|to|in) (?:it|them|that)$/, '');
      if (notOffered(maskedText(detail)) === undefined) continue;
      if (budget.tries-- <= 0) return undefined;
      if (editOf(detail) === undefined && editOf(rest)) return [rest, detail];
    }
  }
  return undefined;
}
