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
import { hasVerb, isObject, opensWithVerb } from './commands';
import { correctionIn, isTakenBack } from './corrections';
import { ofAnotherFade } from './other-fades';
import * as w from '../words/common-words';
import { isIdle, isSpelt, means } from '../reading';
import type { Part } from './sentences';
import { speaksOfPart } from './parts-named-before';
import { pointsBack } from '../follow-ups/pointing';
import { isStatement } from '../asides/statements';
import type { Token } from '../words/tokens';

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
  if (restGoes.test(right) && reads(left)) return '';
  if (saysMoreOfText(tokens, link, until) && reads(merged)) return undefined;
  if (saysOtherHalf(tokens.slice(0, link.from), tokens.slice(link.to, until)) && reads(merged))
    return undefined;
  if (silencesInset(tokens, link, until) && reads(merged)) return undefined;
  if (endsMusic(tokens, link, until) && reads(merged)) return undefined;
  if (isRemedy(tokens, link, until) && reads(merged)) return undefined;
  // "剪掉前5秒后加标题", but "在5秒后加标题"
  if (isAfterwards(tokens[link.from])) return reads(left) && reads(right) ? '' : undefined;
  if (namesFileAlone(tokens, link, until) && reads(merged)) return undefined;
  if (isContrast(tokens, link.from)) return !reads(merged) && reads(left) && reads(right) ? '' : undefined;
  if (isMeasureAlone(tokens, link, until) && !reads(left) && !reads(merged)) return undefined;
  if (staysBeside(tokens, link, until) && reads(merged)) return undefined;
  const kinds = kindsOf({ left, merged, right }, grammar);
  if (kinds && joinsStretches(kinds)) return undefined;
  if (isOfSeveral(merged, grammar)) return undefined;
  const fadeVerb = ofAnotherFade(left, right, verb, grammar);
  if (fadeVerb !== undefined) return fadeVerb;
  if (isLengthOfEach(tokens.slice(from, link.from)) && reads(right)) return '';
  if (isSpeedAlone(tokens.slice(link.to, until), prompt) && reads(left) && reads(right)) return '';
  if (new Set(kinds).size !== 1) {
    if (namesAnotherClip({ left, right }, grammar)) return '';
    if (isWhole(tokens.slice(link.to, until), right, grammar) && reads(left)) return '';
  }
  if (opensWithVerb(tokens, link.to)) {
    if (isRestOfKeep(tokens, link, until)) return undefined;
    // "At the end, add a title": what comes first belongs to what follows.
    if (verb === '' && !reads(left) && reads(merged)) return undefined;
    // "…, showing 3 seconds" says more of the same, unless a title without quotes would swallow it.
    if (namesUnquotedTitle(tokens, link) || reads(right)) return '';
    return reads(merged) ? undefined : '';
  }
  if (isFadeOfMusic(tokens, link) && !reads(left)) return undefined;
  if (namesRole(tokens, link, prompt) && reads(merged) && !reads(right)) return undefined;
  if (isOtherFade(tokens, link) && reads(merged)) return undefined;
  if (isFadeAfterRemoval(tokens, link) && reads(left) && reads(right)) return '';
  if (takesOver({ left, merged, right }, verb, grammar)) return verb;
  if (reads(merged)) return undefined;
  // "the title and the music" needs the verb again; "the music and fade out" has its own.
  const lent = () => verb !== '' && !hasOwnVerb.test(right) && reads(verb + right);
  const opener = tokens.slice(link.to, until).find((token) => hasVerb(token) || !isIdle(token));
  // "音乐不要了，静音" is silent by its own verb.
  const isBare = opener && isObject(opener) && !(hasVerb(opener) && reads(right));
  if (isBare && lent()) return verb;
  if (isNounBeside(tokens, link, until) && !reads(left)) return undefined;
  if (reads(right)) return '';
  if (lent()) return verb;
  const isApart =
    isStatement(right, lexicon) ||
    isUnknownCommand(tokens, link.to) ||
    isLastly(tokens, link.to) ||
    isTakenBack(right) ||
    correctionIn(right) !== undefined ||
    pointsBack(right) ||
    isLengthOfEach(tokens.slice(link.to, until)) ||
    speaksOfPart(right, grammar.editOf(left), grammar) ||
    means(
      tokens.slice(link.to, until).find((token) => !means(token, w.filler)),
      w.rest,
    );
  return isApart && reads(left) ? '' : undefined;
}

/** "先…，再…，最后加标题": the last of several wishes, not the end of the video. */
export function isLastly(tokens: readonly Token[], at: number): boolean {
  const [token, next] = tokens.slice(at, at + 2);
  return (
    token?.type === 'ordinal' && token.value === -1 && next !== undefined && hasVerb(next) && !isObject(next)
  );
}

/** "…, flibber the wumpus": an unknown word where a command stands. */
function isUnknownCommand(tokens: readonly Token[], at: number): boolean {
  const [verb, article] = tokens.slice(at, at + 2);
  if (verb?.type !== 'word' || verb.words.length > 0 || !/^[a-z]{3,}$/.test(verb.text)) return false;
  return article?.type === 'word' && /^(?:the|a|an|my|it|this|that|them|all|every)$/.test(article.text);
}

const kindOfLook = /^(?:颜色|位置|大小|字号)$/;

/** "用加速", "靠变速", "加速就行". */
const byWhat = /^(?:用|通过|靠|使用|就行|就好|即可|就可以)$/;

/** "画面太暗，提亮一点" complains and says what to do; "原声不要，换成b.mp3" says what comes instead. */
function isRemedy(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  const [opener] = tokens.slice(link.to, until).filter((token) => !isIdle(token));
  const complains = left.some(
    (token) => token.type === 'word' && /^(?:太|有点|偏|过于|忽大忽小|忽高忽低)/.test(token.text),
  );
  const replaces =
    opener?.type === 'word' && /^(?:换成|换上|换为|替换成|替换为|改用|改成)$/.test(opener.text);
  // "压到1分钟，用加速" says by what means.
  const [way, ...more] = tokens
    .slice(link.to, until)
    .filter((token) => token.type !== 'mark' && !isSpelt(token, byWhat));
  const isSaidHow = tokens.slice(link.to, until).some((token) => isSpelt(token, byWhat));
  const tellsHow =
    isSaidHow && more.length === 0 && isSpelt(way, /^(?:加速|变速|快进|快放|放慢|减速|慢放|倍速)$/);
  // "标题换个颜色，用橙色"
  const last = left.findLast((token) => !isIdle(token) || isSpelt(token, kindOfLook));
  const asksAnother = isSpelt(last, kindOfLook) && left.some((token) => isSpelt(token, /^[换改调]$/));
  return complains || tellsHow || asksAnother || (replaces && left.some((token) => means(token, w.remove)));
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
function namesFileAlone(tokens: readonly Token[], link: Part, until: number): boolean {
  const right = tokens.slice(link.to, until).filter((token) => token.type !== 'mark');
  const [verb, ...rest] = right;
  return isSpelt(verb, /^(?:用|使用|就用)$/) && rest.length === 1 && rest[0]?.type === 'file';
}

/** "…，最多半秒", "…，改成半秒": of what it is said is told by what comes before. */
function isMeasureAlone(tokens: readonly Token[], link: Part, until: number): boolean {
  const right = tokens.slice(link.to, until);
  const isTold = (token: Token) =>
    token.type === 'time' ||
    means(token, w.atMost) ||
    isIdle(token) ||
    (means(token, w.make) && !means(token, w.shorten));
  return right.some(({ type }) => type === 'time') && right.every(isTold);
}

/** "第一段静音，第二段保留": nothing is done to the second, whose sound is spoken of. */
function staysBeside(tokens: readonly Token[], link: Part, until: number): boolean {
  const [clip, noun, ...verbs] = tokens
    .slice(link.to, until)
    .filter((token) => !isIdle(token) && !means(token, w.sound));
  const isClip = clip?.type === 'ordinal' && means(noun, w.clip);
  const keeps =
    verbs.length > 0 &&
    verbs.every((token) => means(token, w.keep) || isSpelt(token, /^(?:不变|不动|别动|保持)$/));
  return (
    isClip &&
    keeps &&
    tokens.slice(0, link.from).some((token) => means(token, w.sound) || isSpelt(token, /静音|消音/))
  );
}

/** "The music starts at 0:15 and stops at 1:15": the music stops, not the film. */
function endsMusic(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  const right = tokens.slice(link.to, until).filter((token) => !isIdle(token));
  const [verb, time, ...more] = right.filter((token) => !means(token, w.at, w.end));
  const stops = tokens.slice(link.to, until).some((token) => isSpelt(token, /^(?:ends?|stops?|finish|finishes|停|停止|结束)$/)); // prettier-ignore
  const isTime = (token: Token | undefined) => token?.type === 'time';
  const onlyStops = (isTime(verb) && time === undefined) || (isTime(time) && more.length === 0);
  return (
    stops &&
    onlyStops &&
    left.some(isMusic) &&
    left.some((token) => means(token, w.start, w.from) || isSpelt(token, /^(?:starts?|begins?|.* in)$/))
  );
}

/** "Balance the voice and the music": a thing alone shares the verb before it, also one that nobody knows. */
function isNounBeside(tokens: readonly Token[], link: Part, until: number): boolean {
  const right = tokens.slice(link.to, until);
  const isNoun = (token: Token) => isIdle(token) || (isObject(token) && !hasVerb(token));
  return tokens.slice(link.from, link.to).every((token) => means(token, w.and)) && right.every(isNoun);
}

function isMusic(token: Token): boolean {
  return means(token, w.music) || (token.type === 'file' && mediaKindOf(token.fileName) === 'audio');
}

/** "Add music with a dragon and fade in 2 s": what is not understood of the music must not fade the video. */
function isFadeOfMusic(tokens: readonly Token[], link: Part): boolean {
  const left = tokens.slice(0, link.from);
  return (
    means(tokens[link.to], fadeWords.inside, fadeWords.outside, fadeWords.bothWays) && left.some(isMusic)
  );
}

/** "Lower third: Dr. Jane Müller, Head of Research": what somebody is follows the name, in capitals. */
function namesRole(tokens: readonly Token[], link: Part, prompt: string): boolean {
  const [comma, opener] = [tokens[link.from], tokens[link.to]];
  const isComma = comma?.type === 'mark' && /^[,，]$/.test(comma.text);
  return (
    isComma && opener !== undefined && /^\p{Lu}/u.test(prompt.slice(opener.start)) && namesUnquotedTitle(tokens, link)
  );
} // prettier-ignore

/** "…, fading in" is said of what comes before. */
function isGerund(token: Token | undefined): boolean {
  return token?.type === 'word' && /^fad(?:ing|es)(?: |$)/.test(token.text);
}

/** "Fade it in over 2 s and out over 4 s": "out" alone belongs to what fades in. */
function isOtherFade(tokens: readonly Token[], link: Part): boolean {
  const opener = tokens[link.to];
  const left = tokens.slice(0, link.from);
  return (
    opener?.type === 'word' &&
    /^(?:in|out)$/.test(opener.text) &&
    left.some((token) => means(token, w.fade, fadeWords.inside, fadeWords.outside))
  );
}

/** "…, fading in" and "…，显示“谢谢”" say more of the title or the card before. */
function saysMoreOfText(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  if (!left.some((token) => means(token, w.title, card, logo, inset) || isSpelt(token, /^(?:片头|片尾)$/)))
    return false;
  const right = tokens.slice(link.to, until).filter((token) => !isIdle(token));
  const [opener] = right;
  if (isGerund(opener)) return true;
  // "…，放在底部" says where; what it is about was named before.
  const first = tokens.slice(link.to, until).find(({ type }) => type !== 'mark');
  const isPlace = [first, opener].some((token) =>
    isSpelt(
      token,
      /^(?:放在|放到|放|放上|位于|显示在|停留|持续|停|待|留|挂|保持|显示|出现|打在|摆在|居中|字号|字体|颜色)$/,
    ),
  );
  if (isPlace && !right.some((token) => isObject(token) || ['quote', 'file'].includes(token.type)))
    return true;
  const isQuoted = left.some(({ type }) => type === 'quote');
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
function isFadeAfterRemoval(tokens: readonly Token[], link: Part): boolean {
  const fades = [fadeWords.inside, fadeWords.outside, fadeWords.bothWays];
  const left = tokens.slice(0, link.from);
  return (
    means(tokens[link.to], ...fades) &&
    left.some((token) => means(token, w.remove)) &&
    !left.some((token) => means(token, w.fade, ...fades))
  );
}

function namesUnquotedTitle(tokens: readonly Token[], link: Part): boolean {
  const left = tokens.slice(0, link.from);
  return left.some((token) => means(token, w.title)) && !left.some(({ type }) => type === 'quote');
}

/** "Put beach.mp4 in the corner, muted" silences what is put there, not the film. */
function silencesInset(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  const isVideo = (token: Token) => token.type === 'file' && mediaKindOf(token.fileName) === 'video';
  return (
    tokens.slice(link.to, until).every((token) => means(token, silent) || isIdle(token)) &&
    left.some((token) => isVideo(token) || means(token, inset))
  );
}

/** "keep 0:10 to 0:20 and cut the rest" asks for one thing. */
function isRestOfKeep(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  const right = tokens.slice(link.to, until);
  return (
    left.some((token) => means(token, w.keep)) &&
    right.some((token) => means(token, w.rest)) &&
    right.every((token) => isIdle(token) || means(token, w.rest, w.remove))
  );
}
