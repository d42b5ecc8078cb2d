import { createHash } from 'node:crypto';
import * as z from 'zod';

/** Going back to an earlier timeline of a session, which the embedded engine alone takes. */

/** The timeline before the first edit. */
const empty = 'empty';

/** Names a timeline by its draft: `empty`, or the SHA-256 of the draft's text in hexadecimal digits. */
export const timelineNameSchema = z.union([z.literal(empty), z.string().regex(/^[0-9a-f]{64}$/u)]);

/** A part of a message that stands alone in it: the timeline of that name becomes the newest step of the history. */
export interface RestorePart {
  readonly restore: string;
  /** The user's own words for it, by which undo names the step. */
  readonly request?: string;
}

/** @param draft The draft's own text, never written anew; `undefined` or `{}` where there is none. */
export function timelineName(draft: string | undefined): string {
  return draft === undefined || draft === '{}' ? empty : createHash('sha256').update(draft).digest('hex');
}
