import { namesPlace } from '../../edits/kinds/frame-places';
import { hasVerb, isObject } from './commands';
import * as w from '../words/common-words';
import { isIdle, isSpelt, means } from '../reading';
import type { Token } from '../words/tokens';

/** Clauses that name nothing: how long, how big, which colour, where. They are said of something else. */

const quantities: ReadonlySet<Token['type']> = new Set(['time', 'percent', 'decibels', 'number', 'factor', 'color']); // prettier-ignore

/** Whether tokens say nothing but how something is to be: "4 seconds each", "bold white at the bottom", "都显示3秒". */
export function isBare(tokens: readonly Token[]): boolean {
  return (
    tokens.some((token) => quantities.has(token.type) || isDetail(token)) &&
    tokens.every(
      (token, i) => isIdle(token) || quantities.has(token.type) || isDetail(token) || isLasting(token) || (namesPlace(token) && (i > 0 || namesPlace(tokens[1]))), // prettier-ignore
    )
  );
}

/** A place, a look and the like. */
function isDetail(token: Token): boolean {
  if (token.type !== 'word' || token.words.length === 0 || hasVerb(token) || isObject(token)) return false;
  return !means(
    token,
    w.rest,
    w.everything,
    w.except,
    w.start,
    w.end,
    w.before,
    w.after,
    w.atMost,
    w.atLeast,
  );
}

/** "Shown for 3 seconds", "停留4秒": a verb of what is there. */
function isLasting(token: Token): boolean {
  return isSpelt(
    token,
    /^(?:show|shows|shown|lasts?|stays?|hold|displayed|显示|停留|持续|停|放|放在|放到|用|使用|出现|设为|改成)$/,
  );
}

/** "Each", "both", "all", "都", "各": said of several things. */
export function isDistributive(token: Token): boolean {
  return means(token, w.each) || isSpelt(token, /^(?:both|all|all of them|都|全都|均|各自|apiece)$/);
}
