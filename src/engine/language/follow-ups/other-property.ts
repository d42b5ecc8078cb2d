import type { Edit } from '../../edits/registry';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const properties = [
  ['brightness', /^(?:the )?(?:brightness|exposure)$|^亮度$/i],
  ['contrast', /^(?:the )?contrast$|^对比度?$/i],
  ['saturation', /^(?:the )?(?:saturation|colou?rs?)$|^(?:饱和度?|颜色|色彩)$/i],
  ['warmth', /^(?:the )?(?:warmth|temperature|white balance)$|^(?:色温|暖度)$/i],
] as const;
const asWell =
  /[ ,]*(?:too|as well|also|up too|a bit too)$|(?:也|一起)(?:调一?下?|一样|提高|加强?)?(?:一?点|一下)?$/i;

/** "Now the contrast too", after it was made brighter: as much of another property, for the same clips. */
export function ofOtherProperty({ leaning, focus }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  if (deed?.edit.edit !== 'gradeClips' || leaning.core.length > 40) return undefined;
  const named = leaning.core.replace(asWell, '').replace(/^(?:和|还有|加上?)/, '').trim();
  const [property] = properties.find(([, words]) => words.test(named)) ?? [];
  const edit = property === undefined ? undefined : likewise(deed.edit, property);
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause };
} // prettier-ignore

function likewise(
  { target, brightness, contrast, saturation, warmth }: Extract<Edit, { edit: 'gradeClips' }>,
  property: (typeof properties)[number][0],
): Edit | undefined {
  const steps = [brightness, contrast, saturation, warmth].filter((step) => step !== undefined);
  const [step, ...more] = steps;
  return step && 'by' in step && more.length === 0
    ? checked({ edit: 'gradeClips', target, [property]: { by: step.by } })
    : undefined;
}

/** What of an edit says which things it is of, rather than how they are to be. */
const addressing: ReadonlySet<string> = new Set([
  'edit',
  'target',
  'which',
  'of',
  'into',
  'music',
  'overlay',
  'clip',
  'clips',
]);

/** Whether an edit has a say in other properties than one of the same kind before it, so that both stand. */
export function setsOther(edit: Edit, before: Edit): boolean {
  if (!edit.edit.startsWith('change') || edit.edit !== before.edit) return false;
  const set = (each: Edit) => Object.keys(each).filter((key) => !addressing.has(key));
  return !set(edit).some((key) => set(before).includes(key));
} // prettier-ignore
