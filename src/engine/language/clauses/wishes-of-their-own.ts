import { fadeWords } from '../../edits/kinds/fade-language';
import { says } from '../../edits/kinds/title-language';
import { isIdle, isSpelt, means } from '../reading';
import * as w from '../words/common-words';
import type { Token } from '../words/tokens';
import { hasVerb, isObject } from './commands';
import type { Grammar } from './grammar';

/** The right of a link that asks for something whatever is on its left. */

/** "先…，再…，最后加标题": the last of several wishes, not the end of the video. */
export function isLastly(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens.slice(at + 1).find((each) => !isIdle(each));
  if (token?.type !== 'ordinal' || token.value !== -1 || next === undefined) return false;
  const isFade = means(next, fadeWords.inside, fadeWords.outside, fadeWords.bothWays);
  return isFade || (hasVerb(next) && !isObject(next));
}

/** "…, flibber the wumpus": an unknown word where a command stands. */
export function isUnknownCommand(tokens: readonly Token[], at: number): boolean {
  const [verb, article] = tokens.slice(at, at + 2);
  const isUnknown = verb?.type === 'word' && verb.words.length === 0 && isSpelt(verb, /^[a-z]{3,}$/);
  return isUnknown && isSpelt(article, /^(?:the|a|an|my|it|this|that|them|all|every)$/);
}

/** "…, each 4 seconds, dissolves between": the clips are so long, not the dissolves. */
export function isLengthOfEach(said: readonly Token[]): boolean {
  const isOfIt = (token: Token) => token.type === 'time' || means(token, w.each, w.clip) || isIdle(token);
  return (
    said.some((token) => means(token, w.each)) && said.some(({ type }) => type === 'time') && said.every(isOfIt)
  );
} // prettier-ignore

/** "声音大一点，1.2倍速": how fast, and nothing that is said of the sound. */
export function isSpeedAlone(right: readonly Token[], prompt: string): boolean {
  const said = right.filter((token) => !isIdle(token));
  const isSpeed = (token: Token) =>
    token.type === 'factor' && /倍速$/.test(prompt.slice(token.start, token.end));
  return said.length === 1 && said.every(isSpeed);
}

/**
 * "先去停顿，再把前10秒删掉": a command with its verb and what it is done to, wherever its verb stands. What opens with
 * its verb is known without that.
 */
export function isWhole(right: readonly Token[], text: string, { reads }: Grammar): boolean {
  const verb = right.findIndex((token) => hasVerb(token) && !isObject(token) && !isKeeping(token));
  if (verb < 0 || !reads(text)) return false;
  const spoken = right.filter((token, i) => i !== verb && !isIdle(token));
  return spoken.some((token, i) => isNamed(token) || isEdge(token, spoken[i + 1]));
}

/** "…，保留0.3秒" says more of what comes before. */
function isKeeping(token: Token): boolean {
  return means(token, w.keep, w.make, says) || isSpelt(token, /^(?:放在|放到|显示|停留|持续|播放|循环)$/);
}

function isNamed(token: Token): boolean {
  return ['file', 'quote'].includes(token.type) || (isObject(token) && !means(token, w.sound));
}

/** "前3秒", "the last 5 seconds", "0:10-0:20". */
function isEdge(token: Token, next: Token | undefined): boolean {
  if (next?.type !== 'time') return false;
  return token.type === 'ordinal' || means(token, w.before, w.after) || token.type === 'time';
}

/** "头尾留白剪掉，中间超过2秒的停顿缩短": those between are others than those at the ends. */
export function isOtherSilence(text: string): boolean {
  return /^(?:视频)?中间(?!段).*(?:停顿|静音|空白|间隔)/u.test(text);
}
