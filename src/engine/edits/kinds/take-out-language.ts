import * as w from '../../language/words/common-words';
import { hasChinese } from '../../language/words/folding';
import { isIdle, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';

const take = word('takeApart', 'verb', 'take|throw|toss|leave|get|edit|strip|rip');
export const takeOutWords = [take];

/** "take the beach out", "throw clip 2 away", "leave the first 5 seconds out": takes the verb and its particle. */
export function takesApart(reading: Reading): boolean {
  const at = particleOf(reading);
  if (at === undefined) return false;
  const verb = reading.find(take);
  reading.takeToken(verb, reading.tokens[at]);
  return verb !== undefined;
}

/** "leave clip 2 out" keeps nothing. */
export function leavesOut(reading: Reading): boolean {
  const verb = reading.tokens.find((token) => means(token, take));
  return verb?.type === 'word' && verb.text === 'leave' && particleOf(reading) !== undefined;
}

/** Index of the "out" that ends the clause. */
function particleOf(reading: Reading): number | undefined {
  const { tokens } = reading;
  const lead = tokens.findIndex((token) => means(token, take));
  if (lead < 0) return undefined;
  const at = tokens.findLastIndex((token) => token.type === 'word' && /^(out|away|off)$/.test(token.text));
  const follows = tokens.slice(at + 1).every(isIdle);
  return at > lead + 1 && follows ? at : undefined;
}

/** Whether it is the rest that stays: "delete clip 2 and keep the rest", "第二段删掉，其他保留". Takes nothing. */
export function keepsRest(reading: Reading): boolean {
  const { tokens } = reading;
  const rest = tokens.findIndex((token) => means(token, w.rest) && !reading.isTaken(token));
  if (rest < 0) return false;
  const isVerb = (token: Token) => means(token, w.keep, w.remove, w.cut);
  const isKept = (token: Token | undefined) => means(token, w.keep) && !means(token, w.remove);
  const kept = tokens.slice(0, rest).findLastIndex(isVerb);
  // "Keep 0:10 to 0:40, everything else can go"
  const isOther = tokens.slice(kept + 1, rest).some(({ type }) => type !== 'word' && type !== 'mark');
  // In Chinese the verb follows what it is about.
  return hasChinese(reading.clause.text)
    ? isKept(tokens.slice(rest).find(isVerb))
    : isKept(tokens[kept]) && !isOther;
}

/** Takes "and keep the rest" where something else is taken out: that stays anyway. */
export function takeKeptRest(reading: Reading): void {
  if (keepsRest(reading)) reading.take(w.keep, w.rest);
}
