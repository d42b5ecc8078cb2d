import { fromStart } from '../../edits/named-clips';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const others =
  /^(?:(?:between|at|for|to|on|in|into|with) )*(?:all )?(?:the )?(?:others?|remaining|rest)(?: (?:two|2|ones?|pairs?|clips?|cuts?|joins?|places?|gaps?|transitions?|of (?:them|the (?:clips|cuts))))*$/i;

/** "The same between the other two", after a transition was put between some clips: where the others meet. */
export function betweenOthers({ text, leaning, focus, timeline, grammar }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  if (deed?.edit.edit !== 'addTransitions' || (leaning.way !== 'repeats' && !/^(?:and|also|plus|then|now)\b/i.test(text))) return undefined;
  const { into } = deed.edit;
  const count = timeline.clips.length;
  const own = Array.isArray(into) ? into.map((n) => fromStart(n, count)) : [];
  const core = leaning.core.replace(/^one /i, '');
  const meant = others.test(core) && own.length > 0 ? jointsBeside(own, count, /\b(?:two|2|pair)\b/i.test(core)) : undefined;
  const named = meant === undefined && /^(?:between|into|at|after|before) /i.test(core) ? grammar.read(`add a fade ${core}`) : undefined;
  const joints = named?.edit === 'addTransitions' && named.into !== 'all' ? named.into : meant;
  const edit = joints === undefined ? undefined : checked({ ...deed.edit, into: joints });
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause };
} // prettier-ignore

/** The clips that other joints lead into; of two clips that neither of the first is, the one between them. */
function jointsBeside(
  own: readonly number[],
  count: number,
  isOfTwo: boolean,
): readonly number[] | undefined {
  const all = Array.from({ length: count - 1 }, (_, i) => i + 2).filter((n) => !own.includes(n));
  const apart = all.filter((n) => !own.includes(n - 1) && !own.includes(n + 1));
  const left = isOfTwo && count > 3 ? apart : all;
  return left.length === 0 || (isOfTwo && left.length > 1) ? undefined : left;
}
