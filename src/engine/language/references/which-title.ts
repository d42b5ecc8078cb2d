import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import { places } from '../follow-ups/ordinal-names';
import type { Timeline } from '../../model/timeline';

const mostTitles = 6;
/** One title, spoken of as if there were no other. */
const oneTitle = /\b(?:the|that|this|my) (title|text|heading|headline)\b/i;
const oneTitleInChinese = /(?:这个|那个|这条|那条)?标题/;
const others = /\b(?:all|every|each|both|last|latest|new|titles|texts)\b|所有|全部|每|都|最后|最新|新/i;

/**
 * "Make the title red" where there are several: the clause with each of them, by its number.
 * @param reads The edit that a prompt is read as.
 * @returns Empty where the clause says which, or is about something else.
 */
export function titlesMeant(
  clause: string,
  edit: Edit,
  timeline: Timeline | undefined,
  reads: (prompt: string) => Edit | undefined,
): string[] {
  if (edit.edit !== 'changeTitle' && edit.edit !== 'removeTitles' && edit.edit !== 'repeatTitle') return [];
  const count = timeline?.titles.filter(({ role }) => role !== 'caption').length ?? 0;
  if (edit.of !== 'title' || count < 2 || count > mostTitles || others.test(clause)) return [];
  const prompts = places
    .slice(0, count)
    .map((ordinal, i) =>
      oneTitle.test(clause)
        ? clause.replace(oneTitle, `the ${ordinal} $1`)
        : clause.replace(oneTitleInChinese, `第${i + 1}个标题`),
    );
  // What a number makes something else of has said already which one is meant.
  const isThatOne = (prompt: string, i: number) =>
    isDeepStrictEqual(reads(prompt), { ...edit, which: i + 1 });
  return prompts.every(isThatOne) ? prompts : [];
}
