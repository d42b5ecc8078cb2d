import type { Entry } from '../src/vscode/panel/messages';

/** What was done with a segment by hand, and what was said of it, where that has come. */
export interface HandEdit {
  readonly asked: Entry;
  readonly reply?: Entry;
}

/** A part of the conversation: an entry, or edits by hand that follow one another. */
export type Passage =
  | { readonly type: 'entry'; readonly id: string; readonly entry: Entry }
  | { readonly type: 'byHand'; readonly id: string; readonly edits: readonly HandEdit[] };

/**
 * The conversation with edits by hand folded together: what was done and that it was done is the same sentence twice.
 * A reply that says anything else, such as why it could not be done, stands as an entry of its own.
 */
export function passagesOf(conversation: readonly Entry[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = 0; at < conversation.length; at++) {
    const entry = conversation[at];
    if (!entry) continue;
    if (entry.isByHand !== true) {
      passages.push({ type: 'entry', id: entry.id, entry });
      continue;
    }
    const next = conversation[at + 1];
    const isDone = next?.role === 'agent' && !next.text.trim().includes('\n');
    if (isDone) at++;
    const edit = { asked: entry, ...(isDone && { reply: next }) };
    const last = passages.at(-1);
    if (last?.type === 'byHand') passages.splice(-1, 1, { ...last, edits: [...last.edits, edit] });
    else passages.push({ type: 'byHand', id: entry.id, edits: [edit] });
  }
  return passages;
}

/** The entries that a passage is drawn of: where they are the same, it is the same. */
export function entriesOf(passage: Passage): readonly Entry[] {
  if (passage.type === 'entry') return [passage.entry];
  return passage.edits.flatMap(({ asked, reply }) => (reply ? [asked, reply] : [asked]));
}
