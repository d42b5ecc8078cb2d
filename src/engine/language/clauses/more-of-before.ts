import { isIdle, isSpelt, means } from '../reading';
import * as w from '../words/common-words';
import type { Token } from '../words/tokens';
import { hasVerb, isMusic, isObject } from './commands';

/** The right of a link that only says more of its left. */

/** "画面太暗，提亮一点" complains and says what to do; "原声不要，换成b.mp3" says what comes instead. */
export function isRemedy(before: readonly Token[], after: readonly Token[]): boolean {
  const [opener] = after.filter((token) => !isIdle(token));
  const complains = before.some((token) => isSpelt(token, /^(?:太|有点|偏|过于|忽大忽小|忽高忽低)/));
  const replaces = isSpelt(opener, /^(?:换成|换上|换为|替换成|替换为|改用|改成)$/);
  // "压到1分钟，用加速" says by what means.
  const [way, ...more] = after.filter((token) => token.type !== 'mark' && !isSpelt(token, byWhat));
  const isSaidHow = after.some((token) => isSpelt(token, byWhat));
  const tellsHow =
    isSaidHow && more.length === 0 && isSpelt(way, /^(?:加速|变速|快进|快放|放慢|减速|慢放|倍速)$/);
  // "标题换个颜色，用橙色"
  const last = before.findLast((token) => !isIdle(token) || isSpelt(token, kindOfLook));
  const asksAnother = isSpelt(last, kindOfLook) && before.some((token) => isSpelt(token, /^[换改调]$/));
  return complains || tellsHow || asksAnother || (replaces && before.some((token) => means(token, w.remove)));
}

const kindOfLook = /^(?:颜色|位置|大小|字号)$/;

/** "用加速", "靠变速", "加速就行". */
const byWhat = /^(?:用|通过|靠|使用|就行|就好|即可|就可以)$/;

/** "上字幕，用talk.srt" says which file. */
export function namesFileAlone(after: readonly Token[]): boolean {
  const [verb, ...rest] = after.filter((token) => token.type !== 'mark');
  return isSpelt(verb, /^(?:用|使用|就用)$/) && rest.length === 1 && rest[0]?.type === 'file';
}

/** "去掉停顿，留0.2秒就行": so much of them stays. */
export function leavesOfPauses(before: readonly Token[], after: readonly Token[]): boolean {
  const isSaid = (token: Token) =>
    token.type === 'time' || isIdle(token) || means(token, w.keep, w.each) || isSpelt(token, byWhat);
  return (
    before.some((token) => means(token, w.silence)) &&
    after.some((token) => means(token, w.keep)) &&
    after.some(({ type }) => type === 'time') &&
    after.every(isSaid)
  );
}

/** "…，最多半秒", "…，改成半秒": of what it is said is told by what comes before. */
export function isMeasureAlone(after: readonly Token[]): boolean {
  const isTold = (token: Token) =>
    token.type === 'time' ||
    means(token, w.atMost) ||
    isIdle(token) ||
    (means(token, w.make) && !means(token, w.shorten));
  return after.some(({ type }) => type === 'time') && after.every(isTold);
}

/** "第一段静音，第二段保留": nothing is done to the second, whose sound is spoken of. */
export function staysBeside(before: readonly Token[], after: readonly Token[]): boolean {
  const [clip, noun, ...verbs] = after.filter((token) => !isIdle(token) && !means(token, w.sound));
  const isClip = clip?.type === 'ordinal' && means(noun, w.clip);
  const keeps =
    verbs.length > 0 &&
    verbs.every((token) => means(token, w.keep) || isSpelt(token, /^(?:不变|不动|别动|保持)$/));
  return isClip && keeps && before.some((token) => means(token, w.sound) || isSpelt(token, /静音|消音/));
}

/** "The music starts at 0:15 and stops at 1:15": the music stops, not the film. */
export function endsMusic(before: readonly Token[], after: readonly Token[]): boolean {
  const said = after.filter((token) => !isIdle(token) && !means(token, w.at, w.end));
  // "…，一分钟的时候停"
  const [verb, time, ...more] = said[0]?.type === 'time' ? [...said].reverse() : said;
  const stops = after.some((token) => isSpelt(token, /^(?:ends?|stops?|finish|finishes|out|停|停止|结束)$/)); // prettier-ignore
  const isTime = (token: Token | undefined) => token?.type === 'time';
  const onlyStops = (isTime(verb) && time === undefined) || (isTime(time) && more.length === 0);
  return (
    stops &&
    onlyStops &&
    before.some(isMusic) &&
    before.some(
      (token) =>
        means(token, w.start, w.from) || isSpelt(token, /\b(?:starts?|begins?|comes?|kicks?|sets?|in)$/),
    )
  );
}

/** "Balance the voice and the music": a thing alone shares the verb before it, also one that nobody knows. */
export function isNounBeside(link: readonly Token[], after: readonly Token[]): boolean {
  const isNoun = (token: Token) => isIdle(token) || (isObject(token) && !hasVerb(token));
  return link.every((token) => means(token, w.and)) && after.every(isNoun);
}

/** "…, but leave the first 10 seconds as they are" */
export function isSpared(right: string): boolean {
  return /^(?:(?:but|just|only|please) )*(?:leave|keep|not|don't|do not|spare|except)(?![a-z])/i.test(right);
}

/** "keep 0:10 to 0:20 and cut the rest" asks for one thing. */
export function isRestOfKeep(before: readonly Token[], after: readonly Token[]): boolean {
  return (
    before.some((token) => means(token, w.keep)) &&
    after.some((token) => means(token, w.rest)) &&
    after.every((token) => isIdle(token) || means(token, w.rest, w.remove))
  );
}
