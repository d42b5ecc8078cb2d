import type { Edit } from '../../edits/registry';
import { foldText } from '../words/folding';
import { checked } from './checked';
import type { FollowUp, Place } from './follow-up';

/** How much more is to go where something was cut out: "another 5 seconds", "a second more on both sides". */

const verb =
  '(?:(?:please|just|can you) )*(?:(?:cut|trim|remove|take|chop|lose|shave|drop|delete|clip)(?: (?:off|out|away))? )?';
const more = [
  new RegExp(`^${verb}(?:another|an (?:extra|additional)) (?<length>.+)$`),
  new RegExp(`^${verb}(?<length>.+?) more$`),
  new RegExp(`^${verb}(?<length>\\S+ )(?:more|extra|additional|further) (?<unit>\\S+)$`),
  /^(?:再|还要?|要)(?:剪|删|去|裁|切)(?:掉|除|去)?多?(?<length>[^多剪删去裁切]+)$/,
  /^(?:再)?多(?:剪|删|去|裁|切)(?:掉|除|去)?(?<length>.+)$/,
]; // prettier-ignore
const bothSides =
  /[ ,]*(?:on|at|from|off) (?:both|either|each) (?:sides?|ends?)$|(?:前后|两边|两头|两端|首尾)(?:各|都)?/;

/** The same cut farther on, where nothing but so much more of it is asked for. */
export function moreCut({ text: written, leaning, focus, grammar }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  const [core, whole] = [leaning.core, written].map((each) => foldText(each).trim());
  // "Another" may have been taken for "the same again".
  const folded = core !== undefined && more.some((words) => words.test(core)) ? core : (whole ?? '');
  if (!deed || focus.lost !== undefined || folded.length > 60) return undefined;
  const text = folded.replace(bothSides, '');
  const groups = more.map((words) => words.exec(text)?.groups).find((each) => each !== undefined);
  if (!groups) return undefined;
  const [length, ...others] = grammar.tokensOf(`${groups['length'] ?? ''}${groups['unit'] ?? ''}`.trim());
  // "Take off 2 more": counted like what went.
  const ms = length?.type === 'number' ? length.value * 1000 : length?.type === 'time' && length.form === 'length' ? length.ms : 0; // prettier-ignore
  if (!Number.isInteger(ms) || ms <= 0 || others.length > 0) return undefined;
  const edit = fartherCut(deed.edit, ms, text !== folded);
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause };
}

/** What is left where a stretch went begins or ends there. */
function fartherCut(edit: Edit, ms: number, isBothSides: boolean): Edit | undefined {
  if ((edit.edit === 'trimStart' || edit.edit === 'trimEnd') && !isBothSides)
    return checked({ ...edit, lengthMs: ms });
  if (edit.edit !== 'cutRanges' || edit.clip !== undefined) return undefined;
  const [range, ...rest] = edit.ranges;
  if (!range || rest.length > 0 || typeof range.start !== 'number') return undefined;
  const { start, end } = range;
  if (end === 'end' && !isBothSides) return checked({ ...edit, ranges: [{ start: -ms, end: 'end' }] });
  if (start < 0 || typeof end !== 'number' || end < 0 || (isBothSides && start < ms)) return undefined;
  return checked({ ...edit, ranges: [{ start: isBothSides ? start - ms : start, end: start + ms }] });
}
