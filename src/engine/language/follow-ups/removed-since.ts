import type { Edit } from '../../edits/registry';
import type { Deed } from './focus';

/** What takes away all that an edit has added. */
const removals: Partial<Record<Edit['edit'], Edit['edit']>> = {
  addTransitions: 'removeTransitions',
  addTitle: 'removeTitles',
  addMusic: 'removeMusic',
  addOverlay: 'removeOverlays',
  addCaptions: 'removeCaptions',
  addCard: 'removeCards',
};

/**
 * "去掉转场，换成左滑": whether a deed that is to be done otherwise was taken back by one after it. What comes in its
 * place is done now then, as it would go with the rest if it were done where the other was.
 */
export function removedSince(at: number | undefined, deeds: readonly Deed[]): boolean {
  const removal = at === undefined ? undefined : removals[deeds[at]?.edit.edit ?? 'split'];
  return removal !== undefined && deeds.slice((at ?? 0) + 1).some(({ edit }) => edit.edit === removal);
}
