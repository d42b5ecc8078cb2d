import type { Entry } from '../src/vscode/panel/messages';
import { markdownBlocks, markdownWithout } from './markdown';
import type { MarkdownBlock, WithoutItems } from './markdown';

/** The blocks of an entry's Markdown. */
export const entryBlocks: (entry: Entry) => readonly MarkdownBlock[] = remembered(({ text }) =>
  markdownBlocks(text),
);

/** The same with the suggestions that it lists apart, for where these are buttons. */
export const blocksBesideSuggestions: (entry: Entry) => WithoutItems = remembered(({ text, suggestions }) =>
  markdownWithout(text, suggestions),
);

/** An entry never changes: a longer text is a new one. So each is read once, however often it is drawn. */
function remembered<T extends object>(make: (entry: Entry) => T): (entry: Entry) => T {
  const known = new WeakMap<Entry, T>();
  return (entry) => {
    const before = known.get(entry);
    if (before) return before;
    const made = make(entry);
    known.set(entry, made);
    return made;
  };
}
