import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { inOrder } from './text';

/** A top-level piece of a Markdown text: a paragraph, a list, a table … */
export interface MarkdownBlock {
  /** Safe to put into the page: no HTML of the text's own, no picture, no link but http and https, no style. */
  readonly html: string;
  /** The same without any mark-up, for a screen reader's announcement. */
  readonly text: string;
}

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

// Only addresses with a scheme become links by themselves: "sample.mov" is a file, not a site.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

markdown.validateLink = isWebAddress;

// An empty address is never validated: `[text]()` would lead to the page itself.
markdown.renderer.rules['link_open'] = (tokens, index, options, _env, renderer) => {
  const token = tokens[index];
  if (!token) return '';
  if (!isWebAddress(String(token.attrGet('href') ?? ''))) token.attrs = null;
  return renderer.renderToken(tokens, index, options);
};

// A picture would be fetched from wherever the text says: its description stands for it.
markdown.renderer.rules['image'] = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');

// Columns are aligned with a style attribute by default, which the page's policy forbids.
for (const cell of ['th_open', 'td_open']) {
  markdown.renderer.rules[cell] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    if (!token) return '';
    const alignment = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    token.attrs = alignment === undefined ? null : [['class', `align-${alignment}`]];
    return renderer.renderToken(tokens, index, options);
  };
}

// The page's own headings are of the first two levels; which of the others a reply begins with, nobody knows.
markdown.core.ruler.push('one_level_of_headings', ({ tokens }) => {
  for (const token of tokens.filter(({ type }) => /^heading_/.test(type))) token.tag = 'h3';
});

/**
 * Reads a Markdown text of unknown origin. While a text grows only its last block changes, so the blocks before
 * it need not be drawn again and can be announced.
 */
export function markdownBlocks(text: string): readonly MarkdownBlock[] {
  const env = {};
  return blocksOf(parsed(text, env), env);
}

/** An item of a list that is shown in another way. */
export interface TakenItem {
  readonly text: string;
  /** Of an item of a numbered list. */
  readonly number?: string;
}

/** A text without some items of its lists. */
export interface WithoutItems {
  /** Its blocks, and where a list had them the items that were taken out. */
  readonly parts: readonly (MarkdownBlock | { readonly taken: readonly TakenItem[] })[];
  /** Those that stood in no list. */
  readonly rest: readonly string[];
}

/**
 * Reads a text without those items of its lists that are shown in another way. A numbered list goes whole or not at
 * all, since its other items would get other numbers.
 * @param items As they are written.
 */
export function markdownWithout(text: string, items: readonly string[]): WithoutItems {
  const env = {};
  /** By what is read of them. */
  const wanted = new Map(items.map((item) => [inOrder(item), item]));
  const parts = topLevel(parsed(text, env)).flatMap((group): WithoutItems['parts'][number][] => {
    const { left, taken } = partedList(group, wanted);
    for (const { text: item } of taken) wanted.delete(inOrder(item));
    return [...(left.length === 0 ? [] : blocksOf(left, env)), ...(taken.length === 0 ? [] : [{ taken }])];
  });
  return { parts, rest: [...wanted.values()] };
}

/** @returns What is left of a list, and what is taken out of it; anything else stays whole. */
function partedList(
  group: readonly Token[],
  wanted: ReadonlyMap<string, string>,
): { readonly left: readonly Token[]; readonly taken: readonly TakenItem[] } {
  const whole = { left: group, taken: [] };
  const [list, ...rest] = group;
  if (list?.type !== 'ordered_list_open' && list?.type !== 'bullet_list_open') return whole;
  const isNumbered = list.type === 'ordered_list_open';
  const members = topLevel(rest.slice(0, -1));
  const left = members.filter((member) => !wanted.has(plainItem(member) ?? ''));
  if (left.length === members.length || (left.length > 0 && isNumbered)) return whole;
  const taken = members
    .filter((member) => !left.includes(member))
    .map((member) => ({
      text: wanted.get(plainItem(member) ?? '') ?? '',
      ...(isNumbered && { number: member[0]?.info ?? '' }),
    }));
  return { left: left.length === 0 ? [] : [list, ...left.flat(), ...group.slice(-1)], taken };
}

/** The source of a list's item that is one paragraph. */
function plainItem(item: readonly Token[]): string | undefined {
  const [, paragraph, content] = item;
  return item.length === 5 && paragraph?.type === 'paragraph_open' ? content?.content : undefined;
}

/** So much of a text is shown: more is no reply that anybody reads, and would hold the page up. */
export const longestShown = 60_000;

function parsed(text: string, env: Record<string, unknown>): Token[] {
  return markdown.parse(inOrder(text.slice(0, longestShown)), env);
}

function blocksOf(tokens: readonly Token[], env: Record<string, unknown>): readonly MarkdownBlock[] {
  return topLevel(tokens).map((group) => ({
    html: markdown.renderer.render(group, markdown.options, env),
    text: plainText(group),
  }));
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address.trim());
}

function topLevel(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let group: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    group.push(token);
    depth += token.nesting;
    if (depth > 0) continue;
    groups.push(group);
    group = [];
  }
  return groups;
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.children === null ? token.content : inlineText(token.children)))
    .filter((text) => text !== '')
    .join(' ')
    .trim();
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('');
}
