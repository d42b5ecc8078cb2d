import { joinedBehind } from '../asides/statements';
import type { Spoken } from '../asides/statements';
import type { Grammar } from './grammar';

/** "Drone first, then beach, then harbour": what comes after the first is no wish by itself. */
export function withSequences(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const parted = spoken.flatMap((clause, i) => withLastApart(clause, spoken.slice(0, i), grammar));
  return joinedBehind(parted, (last, clause) => {
    if (last.text.length + clause.text.length > longest || grammar.reads(clause.text)) return undefined;
    const { clipsIn, editOf } = grammar;
    if (clipsIn(last.text).length === 0 || clipsIn(clause.text).length !== 1) return undefined;
    const before = editOf(last.text)?.edit;
    if (before !== 'moveClips' && before !== 'reorderClips') return undefined;
    const text = `${last.text}, then ${clause.text}`;
    return editOf(text)?.edit === 'reorderClips' ? text : undefined;
  });
}

/** In characters. */
const longest = 300;

const lastAndMore = /^([^,"“]{1,40}?)(?:,? with |,? and |, )(?=\S)/i;

/** "Drone first, then harbour, with dissolves between them": the wish behind the last clip is not of that alone. */
function withLastApart(clause: Spoken, before: readonly Spoken[], { clipsIn, editOf, reads }: Grammar): Spoken[] {
  const [said, last = ''] = lastAndMore.exec(clause.text) ?? [];
  const verb = before.findLast(({ text }) => clipsIn(text).length !== 1 || reads(text));
  const edit = verb && said !== undefined && clipsIn(last).length === 1 ? editOf(verb.text)?.edit : undefined;
  if (said === undefined || (edit !== 'moveClips' && edit !== 'reorderClips')) return [clause];
  const rest = clause.text.slice(said.length);
  const more = clipsIn(rest).length > 0 ? undefined : [rest, `add ${rest}`].find(reads);
  return more === undefined ? [clause] : [{ ...clause, text: last }, { ...clause, text: more, joint: ', ' }];
} // prettier-ignore
