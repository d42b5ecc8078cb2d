import { withShorter } from '../../edits/kinds/heard-of-halves';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

/** “时长以短的为准”, after two videos were put beside each other. */
export function halvesShortened({ text, focus, chinese }: Place): FollowUp | undefined {
  const at = focus.deeds.findLastIndex(({ edit }) => edit.edit === 'sideBySide');
  const deed = focus.deeds[at];
  if (!deed || !chinese || text.length > 40 || !withShorter.test(text)) return undefined;
  const edit = checked({ ...deed.edit, until: 'shorter' });
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
}
