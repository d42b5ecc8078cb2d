import { encodeDraft } from '../model/draft';
import type { StoredSession } from '../storage/stored-session';
import { firstTimeline } from './turn-files';

/**
 * The draft that is looked at, as text: the current one, and before the first edit what that would be done to.
 * `undefined` where there is no file that it could be.
 */
export async function shownDraft(session: StoredSession): Promise<string | undefined> {
  const text = await session.draftText();
  if (text !== undefined) return text;
  const first = firstTimeline(session);
  return first.clips.length === 0 ? undefined : encodeDraft(first, session.media);
}
