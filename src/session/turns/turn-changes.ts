import { isDeepStrictEqual } from 'node:util';
import { decodeTimeline } from '../../timeline/decode';
import { describeDifference } from '../../timeline/difference';
import { withoutMediaIds } from '../../timeline/media-ids';
import type { TimelineView } from '../../timeline/timeline';

/** Said of a change that no track shows: it is no silence. */
function unseen(language: string): string {
  return /^zh\b/i.test(language)
    ? '画面或声音有变化，轨道不变'
    : 'The look or sound changed; the tracks stay as they were';
}

/**
 * What a turn changed, in words. Empty where nothing was.
 * @param language ISO code.
 */
export function changesOfDraft(before: unknown, after: unknown, language: string): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  const changes = describeDifference(decodeTimeline(before), decodeTimeline(after), language);
  return changes.length > 0 ? changes : [unseen(language)];
}

/**
 * The same of two timelines, of which the first may have been kept without the draft's own keys, and either may name
 * its media by a conversation's ids.
 */
export function changesOfTimeline(before: TimelineView, after: TimelineView, language: string): string[] {
  const changes = describeDifference(before, after, language);
  if (changes.length > 0 || lacksKeys(before)) return changes;
  if (isDeepStrictEqual(withoutMediaIds(before), withoutMediaIds(after))) return changes;
  return [unseen(language)];
}

/** A very long timeline is kept without the draft's own keys, so that these can't be compared. */
function lacksKeys({ tracks }: TimelineView): boolean {
  return tracks.every(({ segments }) => segments.every(({ raw }) => Object.keys(raw).length === 0));
}
