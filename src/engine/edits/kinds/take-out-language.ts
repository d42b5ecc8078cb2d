import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/word';

const take = word('takeApart', 'verb', 'take|throw|toss|leave|get');
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
  const follows = tokens.slice(at + 1).every((token) => token.type === 'mark' || means(token, w.filler));
  return at > lead + 1 && follows ? at : undefined;
}
