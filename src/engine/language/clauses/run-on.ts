import { isIdle, isSpelt, means } from '../reading';
import { add } from '../words/common-words';
import { hasChinese } from '../words/folding';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';
import type { Cut } from './clause-texts';
import { readUndoOf } from '../requests/history-requests';
import { hasVerb, isObject } from './commands';
import type { Grammar } from './grammar';

/** Chinese wishes one after the other with nothing between them, as in dictation: "剪掉前3秒右下角放logo改成竖屏". */

/** In characters. */
const longest = 80;
const mostParts = 4;
/** Places where a part may begin. */
const mostStarts = 16;

/** What never begins a wish: it belongs to what stands before it. */
const trailing =
  /^(?:的|了|吧|呢|啊|呀|哦|嘛|吗|掉|一下|一点|一些|点|些|起来|下来|出来|过来|上去|左右|以内|之间|部分|地方|里|里面|上|时候)/;
/** What never ends one. */
const leading =
  /^(?:的|把|将|给|在|从|到|至|和|与|跟|及|以及|不|别|不要|只|为|成|成为|每|各|被|让|用|第|前|后|最后|开头|结尾)$/;

/**
 * A clause that is not understood, in parts that all are, where it has such; each has a verb of its own. What is added
 * twice is two things, though one may take the words of both: "加标题“你好”右上角加logo".
 */
export function ranOn(cut: Cut, grammar: Grammar): readonly Cut[] {
  const { text } = cut;
  if (text.length > longest || !hasChinese(text)) return [cut];
  const tokens = tokenize(text, grammar.files, grammar.lexicon);
  if (tokens.filter(isAdding).length < 2 && grammar.reads(text)) return [cut];
  // “撤销加速” takes that back.
  if (readUndoOf(text) !== undefined) return [cut];
  const starts = tokens.flatMap((token, i) => (mayPart(tokens, i) ? [token.start] : [])).slice(0, mostStarts);
  const parting = {
    text,
    isWish: (from: number, to: number) =>
      isWish(tokens, from, to) &&
      grammar.reads(from > 0 ? lastly(text.slice(from, to)) : text.slice(from, to)),
  };
  let parts: Parts | undefined;
  for (let most = 2; most <= mostParts && !parts; most++)
    parts = partsFrom(0, [...starts, text.length], most, parting);
  if (!parts) return [cut];
  const offset = cut.to - cut.from - text.length;
  return parts.map(([from, to]) => ({
    text: text.slice(from, to).trim(),
    from: cut.from + Math.max(0, from + offset),
    to: cut.from + to + offset,
  }));
}

/** "…最后音量统一": what comes last of several. */
function lastly(part: string): string {
  return part.trim().replace(/^最后(?=[^\d的一]{2})/u, '');
}

function mayPart(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || isSpelt(before, leading) || isSpelt(token, trailing)) return false;
  // "…5秒加转场": how long or how much stands behind its verb, but "10秒处" and "10秒到20秒" before it.
  if (['time', 'percent', 'number', 'factor'].includes(token.type) && !isSpelt(next, opensStretch))
    return false;
  // “加字幕talk.srt，放上面”: the file that is spoken of.
  if (token.type === 'file' && isObject(before)) return false;
  return before.type !== 'mark' && token.type !== 'mark' && token.type !== 'quote';
}

/** "声音调大一点", "倒放": commands, though no verbs to all kinds. */
const changes = /^[再更]?[调弄改拉提降压放变倒慢快]/;
const isAdding = (token: Token) =>
  means(token, add) && !isObject(token) && isSpelt(token, /^(?:再|也)?[加放配插贴]/);
const opensStretch = /^(?:到|至|处|后|前|[以之][前后]|的?时候|的地方|开始|起|那里|这里)$/;

/** Whether a command stands there, and but one: a noun that may be a verb is none where it is told of what it is. */
function isWish(tokens: readonly Token[], from: number, to: number): boolean {
  const said = tokens.filter(({ start, end }) => start >= from && end <= to);
  const verb = said.findIndex(
    (token, i) =>
      isSpelt(token, changes) ||
      (hasVerb(token) && (!isObject(token) || (i > 0 && !isSpelt(said[i - 1], /的$/)))),
  );
  const isAnother = said.some((token, i) => i > verb && isSpelt(token, /^(?:把|将|给|帮我|再|然后)$/));
  // "每张照片3秒", "第二段2倍速"
  const isMeasured = said.some(({ type }) => ['time', 'percent', 'factor', 'ratio'].includes(type));
  // A letter alone is a manner: “前5秒慢”.
  if (to - from < 2) return false;
  // “从3秒开始显示标题”: when, and no wish.
  const isMoment = said.every(
    (token) => token.type === 'time' || isSpelt(token, /^(?:从|在|第|处|起|开始|的时候|时|里)$/),
  );
  if (isMoment) return false;
  return (
    (verb >= 0 || isMeasured) &&
    !isAnother &&
    said.filter(isAdding).length < 2 &&
    said.some((token) => !isIdle(token))
  );
}

interface Parting {
  readonly text: string;
  readonly isWish: (from: number, to: number) => boolean;
}

type Parts = readonly (readonly [from: number, to: number])[];

/** So many parts at most from a place on, the first of them as short as can be: a place stands before its verb. */
function partsFrom(from: number, ends: readonly number[], most: number, parting: Parting): Parts | undefined {
  if (from === parting.text.length) return [];
  if (most === 0) return undefined;
  for (const to of ends.filter((end) => end > from)) {
    if (most === 1 && to < parting.text.length) continue;
    // Whole it is not understood.
    if ((from === 0 && to === parting.text.length) || !parting.isWish(from, to)) continue;
    const rest = partsFrom(to, ends, most - 1, parting);
    if (rest) return [[from, to], ...rest];
  }
  return undefined;
}
