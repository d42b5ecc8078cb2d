import { dissolve } from '../../edits/kinds/transition-language';
import { slideshow, zoomWords } from '../../edits/kinds/zoom-clips';
import { hasVerb, isMusic, isObject, opensWithVerb } from './commands';
import * as w from '../words/common-words';
import { isIdle, isMark, isSpelt, means } from '../reading';
import type { Part } from './sentences';
import type { Token } from '../words/tokens';

/** Commas and the like that are looked at in one sentence. */
const mostLinks = 100;

/** Commas and "and", neighbouring ones as one. */
export function linksIn(sentence: Part, tokens: readonly Token[]): Part[] {
  const links: Part[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i];
    if (token && isSpacedCommand(tokens, i)) {
      if (links.at(-1)?.to !== i) links.push({ from: i, to: i });
      continue;
    }
    const follows = isAfterwards(token) && i > sentence.from + 1 && opensWithVerb(tokens, i + 1);
    const joins =
      follows ||
      means(token, w.and) ||
      bringsAlong(tokens, i) ||
      isAside(tokens, i) ||
      (isContrast(tokens, i) && opensWithVerb(tokens, i + 1)) ||
      (isMark(token, /^[,、+]$/) && !isSign(tokens, i));
    if (!joins || isBetween(tokens, i) || isAgainThere(tokens, i)) continue;
    const last = links.at(-1);
    if (last?.to === i) links[links.length - 1] = { from: last.from, to: i + 1 };
    else links.push({ from: i, to: i + 1 });
  }
  return links.slice(0, mostLinks);
}

/** "结尾再去掉3秒", "第二段再加速": what is done again or as well, at a place or to clips that are named before it. */
function isAgainThere(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!isSpelt(token, /^[再又]$/) || next?.type !== 'word' || next.words.length === 0) return false;
  const from = tokens.slice(0, at).findLastIndex(({ type }) => type === 'mark') + 1;
  const named = tokens.slice(from, at);
  const last = named.at(-1);
  if (last === undefined) return false;
  return (hasVerb(next) && means(last, w.start, w.end)) || (named.length <= 4 && named.every(namesPlace));
}

function namesPlace(token: Token): boolean {
  return ['ordinal', 'number', 'time', 'file'].includes(token.type) || means(token, w.clip, w.start, w.end);
}

/** "Between clip 1 and 2", "第一段和第二段之间": names two neighbours. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  if (!means(tokens[at], w.and)) return false;
  const isNumbered = (token: Token) => ['number', 'ordinal', 'file'].includes(token.type);
  const names = (token: Token) => isIdle(token) || means(token, w.clip) || isNumbered(token);
  const before = tokens.slice(Math.max(0, at - 5), at);
  if (!before.some(isNumbered)) return false;
  const opener = before.findLastIndex(
    (token) => means(token, w.between) && isSpelt(token, /^(?:in )?between$/),
  );
  // "Between the first two and …": both are named by then.
  if (opener >= 0 && before.slice(opener).filter(isNumbered).length > 1) return false;
  if (opener >= 0) return before.slice(opener + 1).every((token) => names(token) && token.type !== 'mark');
  const after = tokens.slice(at + 1, at + 6);
  const closer = after.findIndex((token) => isSpelt(token, /^(?:之间|中间|间)$/));
  return closer > 0 && after.slice(0, closer).every((token) => names(token) && token.type !== 'mark');
}

/** "volume +20%" */
function isSign(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return isMark(token, /^\+$/) && next?.type !== 'word' && next?.start === token?.end;
}

/** "… - all 4 s long": a dash with spaces around it, but between two times or numbers. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.type !== 'mark' || !/^[-–—]$/.test(token.text) || !before || !next) return false;
  const isSpaced = before.end < token.start && token.end < next.start;
  const counts = ({ type }: Token) => ['time', 'number', 'ordinal', 'fromEnd'].includes(type);
  return isSpaced && !(counts(before) && counts(next));
}

/** "… but fade it out": goes on, where "everything but the music" spares something. */
export function isContrast(tokens: readonly Token[], at: number): boolean {
  return isSpelt(tokens[at], /^but$/) && !tokens.slice(Math.max(0, at - 4), at).some(isUniversal);
}

function isUniversal(token: Token): boolean {
  return (
    means(token, w.everything, w.each) ||
    isSpelt(token, /^(?:all|all of|any|anything|nothing|none|no|any of|both)$/)
  );
}

/** "剪掉前5秒后": once that is done. */
export function isAfterwards(token: Token | undefined): boolean {
  return isSpelt(token, /^(?:后|之后|以后)$/);
}

/** "剪掉静音 加转场": in Chinese a space before a verb parts two commands. */
function isSpacedCommand(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (!before || !token || before.end === token.start || !hasVerb(token) || isObject(token)) return false;
  return isSpelt(token, /^[\u4e00-\u9fff]/);
}

/** "…with crossfades", "…with a slow zoom", "…with a 1 s dissolve between them", "…with “Hi” on it": a wish of its own where the rest does not take it. */
function bringsAlong(tokens: readonly Token[], at: number): boolean {
  const [preposition, ...object] = tokens.slice(at, at + 5);
  if (preposition?.type !== 'word' || !/^(?:with|using|with (?:the )?(?:text|words))$/.test(preposition.text))
    return false;
  const end = object.findIndex((token) => token.type === 'mark' || means(token, w.and, w.then));
  const said = object.slice(0, end < 0 ? undefined : end);
  return (
    said.some((token) => means(token, w.transition, dissolve, ...zoomWords)) ||
    (said.some(isMusic) && tokens.slice(0, at).some((token) => means(token, slideshow))) ||
    said.some(({ type }) => type === 'quote')
  );
}
