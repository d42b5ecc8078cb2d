import * as w from '../../language/words/common-words';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { fromStart } from '../named-clips';
import { ofSort } from './title-reference';
import type { OfRole, TitleReference } from './title-reference';

/** Titles and captions by their numbers, and the words that these stand beside. */

/** Not among the words of titles: a title is one, subtitles are a file. */
export const subtitles = word('subtitles', 'object', 'subtitles|subs|closed captions');

/** Whether a word is what titles or captions are called. */
export function isTitleNoun(token: Token | undefined): boolean {
  return means(token, w.title, subtitles);
}

/** "title 2", "titles 1 and 3", "the first two titles", "the first and last title", "all titles but the first". */
export function takeNumbers(reading: Reading, of: OfRole, usual: TitleReference): TitleReference | undefined {
  const { tokens } = reading;
  const count = ofSort(of, reading.clause.timeline ?? { titles: [] }).length;
  const isAllBut = reading.has(w.except);
  const said = numbersBefore(reading) ?? numbersAfter(reading);
  if (said) {
    reading.takeToken(...said.taken);
    if (!isAllBut) return said.numbers.length === 1 ? said.numbers[0] : [...said.numbers];
  }
  const ordinal = said ? undefined : reading.takeOnly('ordinal');
  if (isAllBut) {
    const kept = (said?.numbers ?? (ordinal ? [ordinal.value] : [])).map((n) => fromStart(n, count));
    const others = Array.from({ length: count }, (_, i) => i + 1).filter((n) => !kept.includes(n));
    if (kept.length === 0 || others.length === 0) return undefined;
    reading.take(w.except, w.each, w.everything);
    return others;
  }
  if (ordinal) return ordinal.value;
  const all = tokens.some((token) => isSpelt(token, /^(all|every|both|titles|captions|subtitles|subs|texts|所有|所有的|全部|每个|整体|都)$/)); // prettier-ignore
  return reading.take(w.each) || all ? 'all' : usual;
}

interface SaidNumbers {
  readonly numbers: readonly number[];
  readonly taken: readonly Token[];
}

/** "the second title", "the first two titles", "the first and third title", "前两个标题". */
function numbersBefore(reading: Reading): SaidNumbers | undefined {
  const { tokens } = reading;
  const noun = tokens.findIndex((token) => isTitleNoun(token));
  const isJoint = (token: Token | undefined) =>
    means(token, w.and) || isMark(token, /^[,、]$/) || isSpelt(token, /^(?:the|个|条|句|号)$/); // prettier-ignore
  let from = noun;
  while (isJoint(tokens[from - 1]) || ['ordinal', 'number'].includes(tokens[from - 1]?.type ?? '')) from--;
  const run = tokens.slice(from, noun);
  const quantities = run.filter((token) => token.type === 'ordinal' || token.type === 'number');
  const [first, second] = quantities;
  if (!first || quantities.some((token) => reading.isTaken(token))) return undefined;
  const lead = tokens[from - 1];
  // "前两个标题"
  if (first.type === 'number' && quantities.length === 1) {
    if (isSpelt(lead, /^前$/) && lead) return { numbers: upTo(first.value), taken: [lead, ...run] };
    return run.some((token) => isSpelt(token, /^号$/)) ? { numbers: [first.value], taken: run } : undefined;
  }
  if (first.type !== 'ordinal') return undefined;
  if (second?.type === 'number' && quantities.length === 2 && Math.abs(first.value) === 1) {
    return { numbers: upTo(second.value).map((n) => n * first.value), taken: run };
  }
  const numbers = quantities.flatMap((token) => (token.type === 'ordinal' ? [token.value] : []));
  return numbers.length === quantities.length ? { numbers, taken: run } : undefined;
}

/** "title 2", "title #2", "titles 1 and 3", "标题2". */
function numbersAfter(reading: Reading): SaidNumbers | undefined {
  const { tokens } = reading;
  const noun = tokens.findIndex((token) => isTitleNoun(token));
  const isSign = (token: Token | undefined) => isMark(token, /^#$/) || isSpelt(token, /^(?:number|no|nr)$/);
  const numbers: number[] = [];
  let at = isSign(tokens[noun + 1]) ? noun + 2 : noun + 1;
  for (let next = at; ;) {
    const token = tokens[next];
    if (token?.type !== 'number' || reading.isTaken(token) || !Number.isInteger(token.value)) break;
    numbers.push(token.value);
    at = next + 1;
    next = at;
    while (means(tokens[next], w.and) || (tokens[next]?.type === 'mark' && /^[,、，]$/.test(clauseMark(tokens[next])))) next++; // prettier-ignore
    if (next === at) break;
  }
  const fits = numbers.length > 0 && numbers.every((n) => n >= 1 && n <= 500);
  return fits ? { numbers, taken: tokens.slice(noun + 1, at) } : undefined;
}

function clauseMark(token: Token | undefined): string {
  return token?.type === 'mark' ? token.text : '';
}

function upTo(count: number): number[] {
  return Number.isInteger(count) && count >= 1 && count <= 500
    ? Array.from({ length: count }, (_, i) => i + 1)
    : [];
}
