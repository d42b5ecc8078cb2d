import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../edits/registry';
import type { Deed } from '../language/follow-ups/focus';

interface Step {
  readonly deeds: readonly Deed[];
  readonly since?: number | undefined;
}

/**
 * How many of the newest steps did one thing in several tries: "make it brighter", "a bit more".
 * @param isOriginal whether tries that lean on none before them count as well: "50%", then "80%".
 */
export function triesBefore(history: readonly Step[], current: number, isOriginal: boolean): number {
  let at = current;
  for (;;) {
    const before = history[at]?.since ?? at - 1;
    if (before < 1 || !triesAgain(history[at], history[before], isOriginal))
      return Math.max(1, current - Math.max(0, before));
    at = before;
  }
}

function triesAgain(step: Step | undefined, before: Step | undefined, isOriginal: boolean): boolean {
  const [deed, ...more] = step?.deeds ?? [];
  const [old, ...others] = before?.deeds ?? [];
  if (!deed || !old || more.length + others.length > 0 || deed.edit.edit !== old.edit.edit) return false;
  if (!isDeepStrictEqual(deed.subject, old.subject)) return false;
  return isOfSame(deed.edit, old.edit) && (isOriginal || isRelative(deed.edit));
}

/** "Warmer", after "brighter", is no other try of that. */
function isOfSame(edit: Edit, old: Edit): boolean {
  return (
    edit.edit !== 'gradeClips' || isDeepStrictEqual(Object.keys(edit).toSorted(), Object.keys(old).toSorted())
  );
}

/** Whether an edit says how much more or less there is to be than there is. */
function isRelative(edit: Edit): boolean {
  if (edit.edit === 'setSpeed') return edit.relative;
  if (edit.edit === 'setVolume') return 'times' in edit.change || 'decibels' in edit.change;
  if (edit.edit !== 'gradeClips') return false;
  const { brightness, contrast, saturation, warmth } = edit;
  return [brightness, contrast, saturation, warmth].some((change) => change !== undefined && 'by' in change);
}
