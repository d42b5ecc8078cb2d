import type { Entry } from '../src/vscode/panel/messages';
import { markdownBlocks, markdownWithout } from './markdown';
import type { MarkdownBlock, WithoutItems } from './markdown';

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

const knownWithout = new WeakMap<Entry, WithoutItems>();

/** The same without the suggestions that it lists, for where these are buttons. */
export function blocksBesideSuggestions(entry: Entry): WithoutItems {
  const before = knownWithout.get(entry);
  if (before) return before;
  const without = markdownWithout(entry.text, entry.suggestions);
  knownWithout.set(entry, without);
  return without;
}
