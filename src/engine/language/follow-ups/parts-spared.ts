import type { MomentRange } from '../../edits/moment';
import type { Edit } from '../../edits/registry';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

/** "But not the last 20 seconds": what was done to all of the video, or lies over all of it, without a part of it. */
export function sparing({ focus, grammar }: Place, core: string): FollowUp | undefined {
  const [range, ...more] = grammar.rangesIn(core);
  if (!range || more.length > 0) return undefined;
  const rest = besideEdge(range);
  for (const [at, { clause, edit }] of [...focus.deeds.entries()].reverse()) {
    const own = (rest && within(edit, rest)) ?? grammar.read(`${clause} except ${core}`);
    if (own?.edit === edit.edit) return { type: 'followUp', edits: [own], clause, insteadOf: at };
  }
  return undefined;
}

/** All but the first or the last of it. */
function besideEdge({ start, end }: MomentRange): MomentRange | undefined {
  if (start === 0 && end !== 'end') return { start: end, end: 'end' };
  return end === 'end' && start !== 0 ? { start: 0, end: start } : undefined;
}

function within(edit: Edit, { start, end }: MomentRange): Edit | undefined {
  switch (edit.edit) {
    case 'addMusic':
      return edit.from === 0 && edit.to === 'end' ? checked({ ...edit, from: start, to: end }) : undefined;
    case 'addOverlay':
      return edit.start === 0 && (edit.end ?? 'end') === 'end' && edit.lengthMs === undefined
        ? checked({ ...edit, start, end })
        : undefined;
    case 'addTitle':
      return edit.start === 0 && edit.end === 'end' ? checked({ ...edit, start, end }) : undefined;
    default:
      return 'target' in edit && edit.target === 'all'
        ? checked({ ...edit, target: { range: { start, end } } })
        : undefined;
  }
}
