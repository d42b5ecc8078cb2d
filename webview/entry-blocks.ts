import type { Entry } from '../src/vscode/panel/messages';
import { markdownBlocks } from './markdown';
import type { MarkdownBlock } from './markdown';

/** An entry never changes: a longer text is a new one. So each is read once, however often it is drawn. */
const known = new WeakMap<Entry, readonly MarkdownBlock[]>();

/** The blocks of an entry's Markdown. */
export function entryBlocks(entry: Entry): readonly MarkdownBlock[] {
  const before = known.get(entry);
  if (before) return before;
  const blocks = markdownBlocks(entry.text);
  known.set(entry, blocks);
  return blocks;
}
