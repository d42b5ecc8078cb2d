import { isBare, isDistributive } from './bare-qualifiers';
import type { Grammar } from './grammar';
import { hasChinese } from '../words/folding';
import type { Cut, Spread } from './clause-texts';
import type { Part } from './sentences';
import { tokenize } from '../words/tokens';

/**
 * What is said once, behind a list, of all that is on it: "“A” at 0:05 and “B” at 0:20, 4 seconds each", "“A” 0-3s
 * and “B” 3-6s, bold white at the bottom", "5秒写“一”，10秒写“二”，都显示3秒".
 */

/** Whether a stretch says how all of the clauses before it are to be. @param isElliptic the last of them was lent its verb. */
export function isShared(
  { tokens }: Spread,
  { from, to }: Part,
  items: readonly Cut[],
  isElliptic: boolean,
  grammar: Grammar,
): boolean {
  const said = tokens.slice(from, to);
  if (!isBare(said)) return false;
  if (!isElliptic && !said.some((token) => isDistributive(token))) return false;
  return listed(items, grammar).length > 1;
}

/** The clauses at the end that are edits of one kind. */
function listed(items: readonly Cut[], { editOf }: Grammar): readonly Cut[] {
  const kind = editOf(items.at(-1)?.text ?? '')?.edit;
  if (kind === undefined) return [];
  const from = items.findLastIndex(({ text }) => editOf(text)?.edit !== kind) + 1;
  return items.slice(from);
}

/** Where the last of the bare stretches that follow ends: "…, 3 seconds each, yellow". */
export function sharedUntil({ tokens }: Spread, links: readonly Part[], at: number, end: number): number {
  let last = at;
  for (let next = links[last + 1]; next; next = links[last + 1]) {
    if (!isBare(tokens.slice(next.to, links[last + 2]?.from ?? end))) break;
    last++;
  }
  return links[last + 1]?.from ?? end;
}

/** The clauses, each of the list with what is said of all; `undefined` where that makes no sense of one of them. */
export function shareOut(items: readonly Cut[], shared: Cut, grammar: Grammar): readonly Cut[] | undefined {
  const list = listed(items, grammar);
  const said = withoutDistributives(shared.text, grammar);
  const whole = list.flatMap((item) => {
    const edit = grammar.editOf(item.text);
    const joints = hasChinese(item.text) ? ['，', '', '，持续'] : [' ', ', ', ' for '];
    const text = joints
      .map((joint) => item.text + joint + said)
      .find((each) => {
        const qualified = grammar.editOf(each);
        return edit !== undefined && qualified?.edit === edit.edit;
      });
    return text === undefined ? [] : [{ ...item, text, to: item === list.at(-1) ? shared.to : item.to }];
  });
  return whole.length === list.length ? [...items.slice(0, items.length - list.length), ...whole] : undefined;
}

function withoutDistributives(text: string, { files, lexicon }: Grammar): string {
  const words = tokenize(text, files, lexicon).filter((token) => isDistributive(token));
  const plain = words.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return plain.replace(/\s{2,}/g, ' ').trim();
}
