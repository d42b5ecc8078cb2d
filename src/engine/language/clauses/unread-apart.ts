import type { Spoken } from '../asides/statements';
import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** In characters. */
const longest = 200;

/** English clauses that are not understood as one, each as the parts that it is found to have. */
export function unreadApart(
  spoken: readonly Spoken[],
  { reads }: Grammar,
  partsOf: (text: string) => readonly string[] | undefined,
): readonly Spoken[] {
  return spoken.flatMap((clause) => {
    if (clause.text.length > longest || hasChinese(clause.text) || reads(clause.text)) return [clause];
    return partsOf(clause.text)?.map((text) => ({ ...clause, text })) ?? [clause];
  });
}
