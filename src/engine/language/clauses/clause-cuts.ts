import { mediaKindOf } from '../../../contract/media';
import { card } from '../../edits/kinds/card-language';
import { fadeWords } from '../../edits/kinds/fade-language';
import { inset, logo, silent } from '../../edits/kinds/overlay-language';
import { saysOtherHalf } from '../../edits/kinds/side-by-side-language';
import { says } from '../../edits/kinds/title-language';
import { isAfterwards, isContrast } from './clause-links';
import {
  hasOwnVerb,
  isOfSeveral,
  joinsStretches,
  kindsOf,
  namesAnotherClip,
  takesOver,
} from './clause-kinds';
import type { Sides } from './clause-kinds';
import { restGoes } from './restated';
import type { Grammar } from './clauses';
import { hasVerb, isMusic, isObject, opensWithVerb } from './commands';
import { correctionIn, isTakenBack } from './corrections';
import { ofAnotherFade } from './other-fades';
import * as w from '../words/common-words';
import { isIdle, isMark, isSpelt, means } from '../reading';
import type { Part } from './sentences';
import { speaksOfPart } from './parts-named-before';
import { pointsBack } from '../follow-ups/pointing';
import { isStatement } from '../asides/statements';
import type { Token } from '../words/tokens';

/** What says more of the wish before, where that is read with it. */
const moreOfBefore: readonly ((before: readonly Token[], after: readonly Token[]) => boolean)[] = [
  saysMoreOfText,
  saysOtherHalf,
  silencesInset,
  endsMusic,
  isRemedy,
];

/** Whether to cut at a link: the verb to put before the right side, which may be none, or `undefined` for no cut. */
export function cutAt(
  tokens: readonly Token[],
  link: Part,
  until: number,
  { from, left, merged, right, verb }: Sides,
  prompt: string,
  grammar: Grammar,
): string | undefined {
  const { reads, lexicon } = grammar;
  const [before, after] = [tokens.slice(0, link.from), tokens.slice(link.to, until)];
  if (restGoes.test(right) && reads(left)) return '';
  if (moreOfBefore.some((says) => says(before, after)) && reads(merged)) return undefined;
  // "剪掉前5秒后加标题", but "在5秒后加标题"
  if (isAfterwards(tokens[link.from])) return reads(left) && reads(right) ? '' : undefined;
  if (namesFileAlone(after) && reads(merged)) return undefined;
  if (isContrast(tokens, link.from)) return !reads(merged) && reads(left) && reads(right) ? '' : undefined;
  if (isMeasureAlone(after) && !reads(left) && !reads(merged)) return undefined;
  if (staysBeside(before, after) && reads(merged)) return undefined;
  const kinds = kindsOf({ left, merged, right }, grammar);
  if (kinds && joinsStretches(kinds)) return undefined;
  if (isOfSeveral(merged, grammar)) return undefined;
  const fadeVerb = ofAnotherFade(left, right, verb, grammar);
  if (fadeVerb !== undefined) return fadeVerb;
  if (isLengthOfEach(tokens.slice(from, link.from)) && reads(right)) return '';
  if (isSpeedAlone(after, prompt) && reads(left) && reads(right)) return '';
  if (new Set(kinds).size !== 1) {
    if (namesAnotherClip({ left, right }, grammar)) return '';
    if (isWhole(after, right, grammar) && reads(left)) return '';
  }
  if (opensWithVerb(tokens, link.to)) {
    if (isRestOfKeep(before, after)) return undefined;
    // "At the end, add a title": what comes first belongs to what follows.
    if (verb === '' && !reads(left) && reads(merged)) return undefined;
    // "…, showing 3 seconds" says more of the same, unless a title without quotes would swallow it.
    if (namesUnquotedTitle(before) || reads(right)) return '';
    return reads(merged) ? undefined : '';
  }
  if (isFadeOfMusic(before, after) && !reads(left)) return undefined;
  if (isMark(tokens[link.from], /^,$/) && namesRole(before, after, prompt) && reads(merged) && !reads(right))
    return undefined;
  if (isOtherFade(before, after) && reads(merged)) return undefined;
  if (isFadeAfterRemoval(before, after) && reads(left) && reads(right)) return '';
  if (takesOver({ left, merged, right }, verb, grammar)) return verb;
  if (reads(merged)) return undefined;
  // "the title and the music" needs the verb again; "the music and fade out" has its own.
  const lent = () => verb !== '' && !hasOwnVerb.test(right) && reads(verb + right);
  const opener = after.find((token) => hasVerb(token) || !isIdle(token));
  // "音乐不要了，静音" is silent by its own verb.
  const isBare = opener && isObject(opener) && !(hasVerb(opener) && reads(right));
  if (isBare && lent()) return verb;
  if (isNounBeside(tokens.slice(link.from, link.to), after) && !reads(left)) return undefined;
  if (reads(right)) return '';
  if (lent()) return verb;
  const isApart =
    isStatement(right, lexicon) ||
    isUnknownCommand(tokens, link.to) ||
    isLastly(tokens, link.to) ||
    isTakenBack(right) ||
    correctionIn(right) !== undefined ||
    pointsBack(right) ||
    isLengthOfEach(after) ||
    speaksOfPart(right, grammar.editOf(left), grammar) ||
    means(
      after.find((token) => !means(token, w.filler)),
      w.rest,
    );
  return isApart && reads(left) ? '' : undefined;
}

/** "先…，再…，最后加标题": the last of several wishes, not the end of the video. */
function isLastly(tokens: readonly Token[], at: number): boolean {
  const [token, next] = tokens.slice(at, at + 2);
  return (
    token?.type === 'ordinal' && token.value === -1 && next !== undefined && hasVerb(next) && !isObject(next)
  );
}

/** "…, flibber the wumpus": an unknown word where a command stands. */
function isUnknownCommand(tokens: readonly Token[], at: number): boolean {
  const [verb, article] = tokens.slice(at, at + 2);
  const isUnknown = verb?.type === 'word' && verb.words.length === 0 && isSpelt(verb, /^[a-z]{3,}$/);
  return isUnknown && isSpelt(article, /^(?:the|a|an|my|it|this|that|them|all|every)$/);
}

const kindOfLook = /^(?:颜色|位置|大小|字号)$/;

/** "用加速", "靠变速", "加速就行". */
const byWhat = /^(?:用|通过|靠|使用|就行|就好|即可|就可以)$/;

/** "画面太暗，提亮一点" complains and says what to do; "原声不要，换成b.mp3" says what comes instead. */
function isRemedy(before: readonly Token[], after: readonly Token[]): boolean {
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

/** "…, each 4 seconds, dissolves between": the clips are so long, not the dissolves. */
function isLengthOfEach(said: readonly Token[]): boolean {
  const isOfIt = (token: Token) => token.type === 'time' || means(token, w.each, w.clip) || isIdle(token);
  return (
    said.some((token) => means(token, w.each)) && said.some(({ type }) => type === 'time') && said.every(isOfIt)
  );
} // prettier-ignore

/** "声音大一点，1.2倍速": how fast, and nothing that is said of the sound. */
function isSpeedAlone(right: readonly Token[], prompt: string): boolean {
  const said = right.filter((token) => !isIdle(token));
  const isSpeed = (token: Token) =>
    token.type === 'factor' && /倍速$/.test(prompt.slice(token.start, token.end));
  return said.length === 1 && said.every(isSpeed);
}

/**
 * "先去停顿，再把前10秒删掉": a command with its verb and what it is done to, wherever its verb stands. What opens with
 * its verb is known without that.
 */
function isWhole(right: readonly Token[], text: string, { reads }: Grammar): boolean {
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

/** "上字幕，用talk.srt" says which file. */
function namesFileAlone(after: readonly Token[]): boolean {
  const [verb, ...rest] = after.filter((token) => token.type !== 'mark');
  return isSpelt(verb, /^(?:用|使用|就用)$/) && rest.length === 1 && rest[0]?.type === 'file';
}

/** "…，最多半秒", "…，改成半秒": of what it is said is told by what comes before. */
function isMeasureAlone(after: readonly Token[]): boolean {
  const isTold = (token: Token) =>
    token.type === 'time' ||
    means(token, w.atMost) ||
    isIdle(token) ||
    (means(token, w.make) && !means(token, w.shorten));
  return after.some(({ type }) => type === 'time') && after.every(isTold);
}

/** "第一段静音，第二段保留": nothing is done to the second, whose sound is spoken of. */
function staysBeside(before: readonly Token[], after: readonly Token[]): boolean {
  const [clip, noun, ...verbs] = after.filter((token) => !isIdle(token) && !means(token, w.sound));
  const isClip = clip?.type === 'ordinal' && means(noun, w.clip);
  const keeps =
    verbs.length > 0 &&
    verbs.every((token) => means(token, w.keep) || isSpelt(token, /^(?:不变|不动|别动|保持)$/));
  return isClip && keeps && before.some((token) => means(token, w.sound) || isSpelt(token, /静音|消音/));
}

/** "The music starts at 0:15 and stops at 1:15": the music stops, not the film. */
function endsMusic(before: readonly Token[], after: readonly Token[]): boolean {
  const [verb, time, ...more] = after.filter((token) => !isIdle(token) && !means(token, w.at, w.end));
  const stops = after.some((token) => isSpelt(token, /^(?:ends?|stops?|finish|finishes|停|停止|结束)$/)); // prettier-ignore
  const isTime = (token: Token | undefined) => token?.type === 'time';
  const onlyStops = (isTime(verb) && time === undefined) || (isTime(time) && more.length === 0);
  return (
    stops &&
    onlyStops &&
    before.some(isMusic) &&
    before.some((token) => means(token, w.start, w.from) || isSpelt(token, /^(?:starts?|begins?|.* in)$/))
  );
}

/** "Balance the voice and the music": a thing alone shares the verb before it, also one that nobody knows. */
function isNounBeside(link: readonly Token[], after: readonly Token[]): boolean {
  const isNoun = (token: Token) => isIdle(token) || (isObject(token) && !hasVerb(token));
  return link.every((token) => means(token, w.and)) && after.every(isNoun);
}

/** "Add music with a dragon and fade in 2 s": what is not understood of the music must not fade the video. */
function isFadeOfMusic(before: readonly Token[], after: readonly Token[]): boolean {
  return means(after[0], fadeWords.inside, fadeWords.outside, fadeWords.bothWays) && before.some(isMusic);
}

/** "Lower third: Dr. Jane Müller, Head of Research": what somebody is follows the name, in capitals. */
function namesRole(before: readonly Token[], [opener]: readonly Token[], prompt: string): boolean {
  return opener !== undefined && /^\p{Lu}/u.test(prompt.slice(opener.start)) && namesUnquotedTitle(before);
}

/** "…, fading in" is said of what comes before. */
function isGerund(token: Token | undefined): boolean {
  return isSpelt(token, /^fad(?:ing|es)(?: |$)/);
}

/** "Fade it in over 2 s and out over 4 s": "out" alone belongs to what fades in. */
function isOtherFade(before: readonly Token[], after: readonly Token[]): boolean {
  return (
    isSpelt(after[0], /^(?:in|out)$/) &&
    before.some((token) => means(token, w.fade, fadeWords.inside, fadeWords.outside))
  );
}

/** "…, fading in" and "…，显示“谢谢”" say more of the title or the card before. */
function saysMoreOfText(before: readonly Token[], after: readonly Token[]): boolean {
  if (!before.some((token) => means(token, w.title, card, logo, inset) || isSpelt(token, /^(?:片头|片尾)$/)))
    return false;
  const right = after.filter((token) => !isIdle(token));
  const [opener] = right;
  if (isGerund(opener)) return true;
  // "…，放在底部" says where; what it is about was named before.
  const first = after.find(({ type }) => type !== 'mark');
  const isPlace = [first, opener].some((token) =>
    isSpelt(
      token,
      /^(?:放在|放到|放|放上|位于|显示在|停留|持续|停|待|留|挂|保持|显示|出现|打在|摆在|居中|字号|字体|颜色)$/,
    ),
  );
  if (isPlace && !right.some((token) => isObject(token) || ['quote', 'file'].includes(token.type)))
    return true;
  const isQuoted = before.some(({ type }) => type === 'quote');
  // "…，上面写“下期见”"
  const isOnIt = (token: Token) => isSpelt(token, /^(?:上面|上边|里面|中间|画面上|屏幕上)$/);
  const onlyText = right.every(
    (token) => token.type === 'quote' || means(token, w.add, says) || isOnIt(token),
  );
  return !isQuoted && onlyText && right.some(({ type }) => type === 'quote');
}

/**
 * "Remove the music and fade out" asks for a fade; "remove the fade in and fade out" and "remove the music and the
 * fade out" do not.
 */
function isFadeAfterRemoval(before: readonly Token[], after: readonly Token[]): boolean {
  const fades = [fadeWords.inside, fadeWords.outside, fadeWords.bothWays];
  return (
    means(after[0], ...fades) &&
    before.some((token) => means(token, w.remove)) &&
    !before.some((token) => means(token, w.fade, ...fades))
  );
}

function namesUnquotedTitle(before: readonly Token[]): boolean {
  return before.some((token) => means(token, w.title)) && !before.some(({ type }) => type === 'quote');
}

/** "Put beach.mp4 in the corner, muted" silences what is put there, not the film. */
function silencesInset(before: readonly Token[], after: readonly Token[]): boolean {
  const isVideo = (token: Token) => token.type === 'file' && mediaKindOf(token.fileName) === 'video';
  return (
    after.every((token) => means(token, silent) || isIdle(token)) &&
    before.some((token) => isVideo(token) || means(token, inset))
  );
}

/** "keep 0:10 to 0:20 and cut the rest" asks for one thing. */
function isRestOfKeep(before: readonly Token[], after: readonly Token[]): boolean {
  return (
    before.some((token) => means(token, w.keep)) &&
    after.some((token) => means(token, w.rest)) &&
    after.every((token) => isIdle(token) || means(token, w.rest, w.remove))
  );
}
