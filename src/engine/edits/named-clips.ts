import type { Edit } from './registry';

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
