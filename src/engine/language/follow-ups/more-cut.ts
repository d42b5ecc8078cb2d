import type { Edit } from '../../edits/registry';
import { foldText } from '../words/folding';
import { checked } from './checked-edit';
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
  if (edit.edit !== 'cutRanges') return undefined;
  const [range, ...rest] = edit.ranges;
  if (!range || rest.length > 0 || typeof range.start !== 'number') return undefined;
  const { start, end } = range;
  if (end === 'end' && !isBothSides) return checked({ ...edit, ranges: [{ start: -ms, end: 'end' }] });
  if (start < 0 || typeof end !== 'number' || end < 0 || (isBothSides && start < ms)) return undefined;
  return checked({ ...edit, ranges: [{ start: isBothSides ? start - ms : start, end: start + ms }] });
}

const bringsBack = [
  /^(?:(?:that|it)(?:'s| is| was) (?:way |a bit |a little |far )?too much[,.;! ]+)?(?:(?:please|just|but|so|can you) )*(?:(?:bring|put|give|take|get)(?: me)? back|restore|leave|keep)(?: (?:about|like|just))? (?<length>\S.{0,20}?)(?: (?:of (?:it|that)|again|more|back|please))*$/,
  // “剪多了，补回2秒”, “少剪2秒”
  /^(?:(?:[剪删切去裁]|剪得|删得)?(?:太|有点)?多了[,，]?)?(?:请|再|给我|帮我|把)*(?:(?:补|加|找|要|还|放|恢复)回(?:来)?|少[剪删切去裁]掉?)(?<length>[^,，]{1,10}?)(?:回来|来|吧|就行|就好)*$/,
];

/** "That was too much, bring back 10 seconds": so much less goes. */
export function lessCut({ text: written, focus, grammar }: Place): FollowUp | undefined {
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  const folded = foldText(written).trim().replace(/[.!。]+$/u, '');
  const said = bringsBack.map((words) => words.exec(folded)?.groups?.['length']).find((each) => each);
  if (!deed || said === undefined || focus.lost !== undefined) return undefined;
  const [length, ...others] = grammar.tokensOf(said);
  if (length?.type !== 'time' || length.form !== 'length' || others.length > 0) return undefined;
  const edit = deed.edit.edit === 'trimStart' || deed.edit.edit === 'trimEnd' ? deed.edit : undefined;
  const less = edit && edit.lengthMs > length.ms ? checked({ ...edit, lengthMs: edit.lengthMs - length.ms }) : undefined;
  return less && { type: 'followUp', edits: [less], clause: deed.clause, insteadOf: at };
} // prettier-ignore
