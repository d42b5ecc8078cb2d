import type { Edit } from './registry';

/** The number from 1 of a clip, or of another thing, that may be counted from the end: -1 is the last. */
export function fromStart(number: number, count: number): number {
  return number < 0 ? count + 1 + number : number;
}

/** Numbers of the clips that an edit is for; none where it is for all, or for something else. */
export function clipsOf(edit: Edit): readonly number[] {
  if ('clips' in edit && edit.clips) return edit.clips;
  if ('within' in edit && edit.within && 'clips' in edit.within) return edit.within.clips;
  if ('target' in edit && typeof edit.target === 'object') {
    if ('clips' in edit.target) return edit.target.clips;
    return 'clip' in edit.target && edit.target.clip !== undefined ? [edit.target.clip] : [];
  }
  if (edit.edit === 'trimToLength') return typeof edit.of === 'object' ? edit.of.clips : [];
  if ('clip' in edit && typeof edit.clip === 'number') return [edit.clip];
  return 'clip' in edit && Array.isArray(edit.clip) ? edit.clip : [];
}
