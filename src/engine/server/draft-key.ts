import { createHash } from 'node:crypto';
import type { StoredSession } from '../storage/stored-session';

/**
 * What is made of a draft: the draft, and the files as they were when they were added.
 * @param version Of what it is made into.
 */
export function draftKey(version: number, draft: string, session: StoredSession): string {
  const media = session.record.media.map(({ id, path, bytes, mtimeMs }) => [id, path, bytes, mtimeMs]);
  return createHash('sha256')
    .update(JSON.stringify([version, media]))
    .update(draft)
    .digest('hex');
}
