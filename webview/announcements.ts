import type { Entry, ExportItem, PanelState } from '../src/vscode/panel/messages';
import { entryBlocks } from './entry-blocks';
import { inOrder } from './text';

/**
 * Chooses what a screen reader is told: each finished piece of a reply once, never the tokens that it grows by.
 * A piece is finished when the next one has begun, or the reply has ended.
 */
export class Announcements {
  /** Per entry how much was said: pieces of its text, and whether its end was. */
  private readonly said = new Map<string, { pieces: number; ended: boolean }>();
  private readonly exports = new Map<string, ExportItem['status']['type']>();
  private begun = false;

  /**
   * @returns the sentences to say now, in their order. The first call says nothing: what a page shows when it
   * opens is there to be read, not news.
   */
  next(state: PanelState): readonly string[] {
    const news = [
      ...state.conversation.flatMap((entry) => this.newsOf(entry, state)),
      ...state.exports.flatMap((item) => this.exportNews(item, state)),
    ];
    const opening = !this.begun;
    this.begun = true;
    return opening ? [] : news;
  }

  private newsOf(entry: Entry, { strings }: PanelState): readonly string[] {
    const said = this.said.get(entry.id) ?? { pieces: 0, ended: false };
    if (said.ended || entry.role === 'user') return [];
    if (entry.streaming && entry.role !== 'agent') return [];
    const pieces = entry.role === 'agent' ? entryBlocks(entry).map(({ text }) => text) : [entry.text];
    const finished = entry.streaming ? Math.max(0, pieces.length - 1) : pieces.length;
    this.said.set(entry.id, { pieces: Math.max(said.pieces, finished), ended: !entry.streaming });
    const news = pieces.slice(said.pieces, finished);
    if (!entry.streaming) news.push(...entry.changes);
    if (entry.role === 'error') return news.map((text) => `${strings.error}: ${text}`);
    return news.filter((text) => text !== '');
  }

  private exportNews(item: ExportItem, { strings }: PanelState): readonly string[] {
    const before = this.exports.get(item.id);
    const now = item.status;
    if (before === now.type) return [];
    this.exports.set(item.id, now.type);
    if (now.type === 'done') return [`${item.name}: ${strings.done}`];
    if (now.type === 'failed') return [`${item.name}: ${now.message}`];
    return [];
  }
}

/** How many announcements stay in the page: enough that none is gone before it was read out. */
const keptAnnouncements = 10;

/** Adds each sentence to the live region as an element of its own, which is what makes it be spoken. */
export function announce(region: HTMLElement, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    const paragraph = document.createElement('p');
    paragraph.textContent = inOrder(sentence);
    region.append(paragraph);
  }
  while (region.childElementCount > keptAnnouncements) region.firstElementChild?.remove();
}
