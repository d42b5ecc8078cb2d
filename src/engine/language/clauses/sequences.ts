import { joinedBehind } from '../asides/statements';
import type { Spoken } from '../asides/statements';
import type { Grammar } from './grammar';

/** "Drone first, then beach, then harbour": what comes after the first is no wish by itself. */
export function withSequences(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return joinedBehind(spoken, (last, clause) => {
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
