import type { Edit } from '../../edits/registry';
import { isIdle } from '../reading';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

/** "Same at 0:50 and 1:20": the last edit once more at each of several moments. */
export function atEachMoment({ text, leaning, focus, grammar }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  if (!deed || leaning.way !== 'repeats') return undefined;
  const tokens = grammar.tokensOf(leaning.core).filter((token) => !isIdle(token));
  const moments = tokens.flatMap((token) => (token.type === 'time' ? [token.ms] : []));
  const isList =
    moments.length > 0 && moments.length === tokens.length && !/[-–—~到至]|\bto\b/.test(leaning.core);
  // "The same for 5 seconds" is no moment.
  if (!isList || (moments.length === 1 && !/:|\bat\b|第|处|时候|也(?:来|这样|一样|同样|要)/i.test(text)))
    return undefined;
  // The latest first: what is put in moves all that comes after it.
  const edits = moments.toSorted((a, b) => b - a).flatMap((ms) => beginningAt(deed.edit, ms) ?? []);
  return edits.length === moments.length ? { type: 'followUp', edits, clause: deed.clause } : undefined;
}

interface Stretch {
  readonly start: number | 'end';
  readonly end: number | 'end';
}

function moved({ start, end }: Stretch, ms: number): Stretch | undefined {
  // "In the last 3 seconds" is as long a stretch.
  if (typeof start === 'number' && start < 0 && end === 'end') return { start: ms, end: ms - start };
  const isMeasured = typeof start === 'number' && typeof end === 'number' && start >= 0 && end > start;
  return isMeasured ? { start: ms, end: ms + end - start } : undefined;
}

/** The same edit for as long a stretch from another moment on; `undefined` where it is for no stretch. */
function beginningAt(edit: Edit, ms: number): Edit | undefined {
  switch (edit.edit) {
    case 'freezeFrame':
    case 'split':
      return checked({ ...edit, at: edit.edit === 'split' ? [ms] : ms });
    case 'addTitle':
    case 'addOverlay': {
      const { start, end } = edit;
      if (start === undefined) return undefined;
      const own = end === undefined ? { start: ms } : moved({ start, end }, ms);
      return own && checked({ ...edit, ...own });
    }
    case 'addClips':
      return checked({ ...edit, at: { moment: ms }, moves: false, unlessPlaced: false });
    case 'cutRanges': {
      const [range, ...more] = edit.ranges;
      const other = range && more.length === 0 ? moved(range, ms) : undefined;
      return other && checked({ ...edit, ranges: [other] });
    }
    default: {
      if (!('target' in edit) || typeof edit.target !== 'object' || !('range' in edit.target))
        return undefined;
      const range = moved(edit.target.range, ms);
      return range && checked({ ...edit, target: { ...edit.target, range } });
    }
  }
}
