import type { RunRequest } from '../../contract/requests';
import { readEdits } from '../edits/edit-json';
import type { Edit } from '../edits/registry';
import { badRequest } from './problem';

/** One message: words and edits as data, in the order in which they are to be done. */
export interface Message {
  readonly parts: readonly MessagePart[];
  /** Everything is said as if it were done, and nothing is kept. */
  readonly isDryRun: boolean;
}

export type MessagePart =
  | { readonly type: 'words'; readonly text: string }
  /** `request` are the user's own words for them, if known. */
  | { readonly type: 'edits'; readonly edits: readonly Edit[]; readonly request: string }
  /** `timeline` as `timelineName` has it; stands alone. */
  | { readonly type: 'restore'; readonly timeline: string; readonly request: string };

/**
 * Reads what a client wants to be done. Texts that follow each other are one.
 * @throws {Problem} that tells what is wrong with edits that are not as their kinds want them
 */
export function messageOf({ new_message, dry_run }: RunRequest): Message {
  const parts: MessagePart[] = [];
  for (const { text, edits, restore, request = '' } of new_message.parts) {
    if (restore !== undefined) parts.push({ type: 'restore', timeline: restore, request });
    const last = parts.at(-1);
    if (text !== undefined && last?.type === 'words')
      parts[parts.length - 1] = { type: 'words', text: `${last.text}\n${text}` };
    else if (text !== undefined) parts.push({ type: 'words', text });
    if (edits === undefined) continue;
    const read = readEdits(edits);
    if (!read.ok)
      throw badRequest(`Nothing was changed, because the edits are not as expected:\n${read.why}`);
    parts.push({ type: 'edits', edits: read.edits, request });
  }
  if (parts.length > 1 && parts.some(({ type }) => type === 'restore'))
    throw badRequest('Nothing was changed: a part that restores a timeline has to be the only one.');
  return { parts, isDryRun: dry_run };
}

/** A message of words alone, as they come from a person. */
export function inWords(text: string): Message {
  return { parts: [{ type: 'words', text }], isDryRun: false };
}
