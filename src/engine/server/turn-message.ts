import type { RunRequest } from '../../contract/requests';
import { readEdits } from '../edits/edit-json';
import type { Edit } from '../edits/registry';
import { badRequest } from './problem';

export type Message = {
  /** Everything is said as if it were done, and nothing is kept. */
  readonly isDryRun: boolean;
} & (Wishes | Restoration);

/** Words and edits as data, in the order in which they are to be done. */
export interface Wishes {
  readonly type: 'wishes';
  readonly parts: readonly MessagePart[];
}

/** `timeline` as `timelineName` has it. `request` are the user's own words for it, if known. */
export interface Restoration {
  readonly type: 'restore';
  readonly timeline: string;
  readonly request: string;
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
  const isDryRun = dry_run;
  const restored = restorationIn(new_message.parts);
  if (restored) return { ...restored, isDryRun };
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
  return { type: 'wishes', parts, isDryRun };
}

function restorationIn(parts: RunRequest['new_message']['parts']): Restoration | undefined {
  const [found, ...more] = parts.flatMap(({ restore, request = '' }) =>
    restore === undefined ? [] : [{ timeline: restore, request }],
  );
  if (!found) return undefined;
  if (more.length > 0 || parts.some(({ text, edits }) => text !== undefined || edits !== undefined))
    throw badRequest('Nothing was changed: a part that restores a timeline has to be the only one.');
  return { type: 'restore', ...found };
}

/** The user's own words for all of it, as far as they are known. */
export function requestOf(message: Message): string[] {
  if (message.type === 'restore') return [message.request];
  return message.parts.map((part) => (part.type === 'words' ? part.text : part.request));
}

/** A message of words alone, as they come from a person. */
export function inWords(text: string): Message {
  return { type: 'wishes', parts: [{ type: 'words', text }], isDryRun: false };
}
