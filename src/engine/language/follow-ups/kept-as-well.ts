import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

/** "And the last ten seconds as well", after a part alone was kept: that stays, too. */
export function keptAsWell({ text, leaning, focus, grammar }: Place): FollowUp | undefined {
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  const isMore = leaning.way === 'repeats' || /^(?:and|also|plus)\b/i.test(text);
  if (deed?.edit.edit !== 'keepRanges' || !isMore) return undefined;
  const core = leaning.core.replace(/^(?:(?:and|also|plus) )*(?:keep|leave in|include) (?:also )?/i, '');
  const ranges = grammar.rangesIn(core);
  const edit = ranges.length > 0 ? checked({ ...deed.edit, ranges: [...deed.edit.ranges, ...ranges] }) : undefined;
  return edit && { type: 'followUp', edits: [edit], clause: `${deed.clause} and ${core}`, insteadOf: at };
} // prettier-ignore
