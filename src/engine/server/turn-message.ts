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
  | { readonly type: 'edits'; readonly edits: readonly Edit[]; readonly request: string };

/**
 * Reads what a client wants to be done. Texts that follow each other are one.
 * @throws {Problem} that tells what is wrong with edits that are not as their kinds want them
 */
export function messageOf({ new_message, dry_run }: RunRequest): Message {
  const parts: MessagePart[] = [];
  for (const { text, edits, request = '' } of new_message.parts) {
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
  return { parts, isDryRun: dry_run };
}

/** A message of words alone, as they come from a person. */
export function inWords(text: string): Message {
  return { parts: [{ type: 'words', text }], isDryRun: false };
}
