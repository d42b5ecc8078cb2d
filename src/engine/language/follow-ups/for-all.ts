import type { Edit } from '../../edits/registry';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const all =
  /^(?:(?:no|nah|actually|wait|hm+|ok|oh|sorry|make (?:it|that)|i meant?|(?:do|apply) (?:it|that|this|the same(?: thing)?) (?:to|for|with|on)|for|to|on)[ ,]+)*(?:all|every one|each one|everything)(?: of (?:them|those|these|the (?:clips|videos|photos|pauses|silences|gaps)))?(?:,? (?:actually|instead|please|rather|then))*[.! ]*$/i;

/** Whether a text says nothing but that all are meant. */
export function saysAll(text: string): boolean {
  return all.test(text);
}

/** "All of them actually", after some pauses were cut or one clip was muted: what was done to those is done to all. */
export function forAll({ text, focus }: Place): FollowUp | undefined {
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  const edit = deed && all.test(text) ? ofAll(deed.edit) : undefined;
  return deed && edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
}

/** The edit without what limits it; `undefined` where nothing does. */
function ofAll(edit: Edit): Edit | undefined {
  if (edit.edit === 'trimSilences') {
    const { edit: kind, marginMs } = edit;
    const whole = checked({ edit: kind, ...(marginMs !== undefined && { marginMs }) });
    return Object.keys(edit).length > Object.keys(whole ?? {}).length ? whole : undefined;
  }
  if (edit.edit === 'addTransitions' && edit.into !== 'all') return checked({ ...edit, into: 'all' });
  const isOfClips = 'target' in edit && typeof edit.target === 'object' && 'clips' in edit.target;
  if (!isOfClips) return undefined;
  return checked({ ...edit, target: 'all' }) ?? checked({ ...edit, target: 'video' });
}
