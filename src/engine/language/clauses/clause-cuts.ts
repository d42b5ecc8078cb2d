import type { Edit } from '../../edits/registry';
import { saysOtherHalf } from '../../edits/kinds/side-by-side-language';
import { isStatement } from '../asides/statements';
import { pointsBack } from '../follow-ups/pointing';
import { isIdle, isMark, means } from '../reading';
import * as w from '../words/common-words';
import { notOffered } from '../requests/not-offered';
import { hasChinese } from '../words/folding';
import type { Token } from '../words/tokens';
import {
  fillsFrame,
  hasOwnVerb,
  isOfSeveral,
  isNarrowed,
  isUnlikeForEach,
  joinsStretches,
  losesKeep,
  removesInstead,
  kindsOf,
  namesAnotherClip,
  swallowsCut,
  takesOver,
} from './clause-kinds';
import type { Sides } from './clause-kinds';
import { isAfterwards, isContrast } from './clause-links';
import { hasVerb, isObject, opensWithVerb } from './commands';
import { correctionIn, isTakenBack } from './corrections';
import { isFadeAfterRemoval, isFadeOfMusic, isOtherFade } from './fades-at-links';
import type { Grammar } from './grammar';
import {
  endsMusic,
  isMeasureAlone,
  isNounBeside,
  isRemedy,
  isRestOfKeep,
  isSpared,
  leavesOfPauses,
  namesFileAlone,
  staysBeside,
} from './more-of-before';
import { isLevelOfPart } from './music-levels';
import { ofAnotherFade } from './other-fades';
import { speaksOfPart } from './parts-named-before';
import { restGoes, sideGoes } from './restated';
import type { Part } from './sentences';
import { namesRole, namesUnquotedTitle, saysMoreOfText, silencesInset } from './texts-at-links';
import {
  isLastly,
  isOtherSilence,
  isLengthOfEach,
  isSpeedAlone,
  isUnknownCommand,
  isWhole,
} from './wishes-of-their-own';

/** What says more of the wish before, where that is read with it. */
const moreOfBefore: readonly ((before: readonly Token[], after: readonly Token[]) => boolean)[] = [
  saysMoreOfText,
  saysOtherHalf,
  silencesInset,
  endsMusic,
  isRemedy,
  leavesOfPauses,
];

/** “把开头的空白去掉，停顿压到半秒”: the second is of all pauses. */
function isOfEndsAlone(left: Edit | undefined, right: Edit | undefined): boolean {
  if (left?.edit !== 'trimSilences' || right?.edit !== 'trimSilences') return false;
  return left.ends !== undefined && right.ends === undefined && right.pauseMs !== undefined;
}

/** "音乐结束后放song": a moment, and nothing that ends. */
const endsOfMusic = /^(?:然后|再)?(?:背景音乐|音乐|歌曲?|bgm|配乐|它)?(?:放|播|响)?(?:结束|完)了?$/u;

/** "In the stretch from 5 to 9 seconds, add a zoom": no verb of its own. */
const placeFirst =
  /^(?:(?:just|only) )?(?:from|in|at|on|for|during|between|until|till|after|before|over|starting|beginning|past) /i;

/** "…and blur the last 5 seconds": a verb and what it is done to. */
const doesTo =
  /^(?:then |also )?[a-z]{3,}(?<!\b(?:with|from|for|and|over|into|the)) (?:the|it|that|this|them|my|out|everything)\b/i;

/** "At 20% volume, add the song": how loud that is. */
const levelFirst = /^at (?:[\d.]+ ?%|half|full|low)(?: of)?(?: the)? (?:volume|opacity)$/i;

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
  if (
    (restGoes.test(right) ||
      (sideGoes.test(right) && /^.{0,6}(?:[只仅]|保留|截取|截出|留下|就[留要])/u.test(left))) &&
    reads(left)
  )
    return '';
  // “把嗯嗯啊啊剪掉，前5秒也剪掉”: what can't be done is told, and is no part of what can.
  if (!reads(left) && notOffered(left) && reads(right)) return '';
  if (
    !reads(right) &&
    notOffered(right) &&
    reads(left) &&
    !reads(merged) &&
    (hasChinese(right) ? isMark(tokens[link.from], /^,$/) : doesTo.test(right))
  )
    return '';
  if (levelFirst.test(left) && reads(merged)) return undefined;
  // "Put the harbour at the end, muted": a clip among the others, and no inset.
  if (/^muted$/i.test(right) && /^(?:add|move)Clips$/.test(grammar.editOf(left)?.edit ?? '')) return '';
  if (moreOfBefore.some((says) => says(before, after)) && reads(merged)) return undefined;
  // "剪掉前5秒后加标题", but "在5秒后加标题"
  if (isAfterwards(tokens[link.from]) && endsOfMusic.test(left)) return undefined;
  if (isAfterwards(tokens[link.from])) return reads(left) && reads(right) ? '' : undefined;
  if (namesFileAlone(after) && reads(merged)) return undefined;
  if (isContrast(tokens, link.from)) return !reads(merged) && reads(left) && reads(right) ? '' : undefined;
  if (isMeasureAlone(after) && !reads(left) && !reads(merged)) return undefined;
  // "Remove the first 3 s and all silence"
  if (
    /^(?:all |any |the |every )*silences?$/i.test(right) &&
    verb !== '' &&
    grammar.editOf(verb + right)?.edit === 'trimSilences'
  )
    return verb;
  // "…, no sound" is a wish of its own, and no silence.
  if (/^(?:no|without(?: any)?) (?:sound|audio)$|^muted?$/i.test(right) && reads(left)) return '';
  if (isOfEndsAlone(grammar.editOf(left), grammar.editOf(right))) return '';
  if (isOtherSilence(right) && [left, right].every((each) => grammar.editOf(each)?.edit === 'trimSilences'))
    return '';
  // "Drone 5s, crossfade"
  if (/^(?:an? |with )?(?:cross-?fades?|dissolves?|transitions?)$/i.test(right) && reads(left)) return '';
  if (isLevelOfPart(right) && /^(?:addMusic|fade|changeMusic)$/.test(grammar.editOf(left)?.edit ?? ''))
    return '';
  if (staysBeside(before, after) && reads(merged)) return undefined;
  if (isSpared(right) && isNarrowed({ left, merged }, grammar)) return undefined;
  const kinds = kindsOf({ left, merged, right }, grammar);
  if (kinds && (joinsStretches(kinds) || fillsFrame(kinds))) return undefined;
  if (kinds && swallowsCut(kinds)) return '';
  if (kinds && isUnlikeForEach({ left, right }, grammar)) return '';
  const isCommandNext = opensWithVerb(tokens, link.to) && reads(left) && reads(right);
  if (!isCommandNext && isOfSeveral(merged, grammar)) return undefined;
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
    if ((verb === '' || placeFirst.test(left)) && !reads(left) && reads(merged)) return undefined;
    // "…, showing 3 seconds" says more of the same, unless a title without quotes would swallow it.
    if (namesUnquotedTitle(before) || reads(right)) return '';
    return reads(merged) ? undefined : '';
  }
  // “右下角加logo，最后淡出”: of the film, as it is after a title.
  const shown = isLastly(tokens, link.to) && reads(right) ? grammar.editOf(left) : undefined;
  if (shown?.edit === 'addOverlay' && shown.fadeInMs === undefined) return '';
  if (isFadeOfMusic(before, after) && !reads(left)) return undefined;
  if (isMark(tokens[link.from], /^,$/) && namesRole(before, after, prompt) && reads(merged) && !reads(right))
    return undefined;
  if (isOtherFade(before, after) && reads(merged)) return undefined;
  if (isFadeAfterRemoval(before, after) && reads(left) && reads(right)) return '';
  if (takesOver({ left, merged, right }, verb, grammar)) return verb;
  if (losesKeep({ left, merged }, grammar) && reads(right)) return '';
  // "…saying See you next week, fade it in": of the text, and no more of it.
  if (namesUnquotedTitle(before) && pointsBack(right) && reads(left) && reads(right)) return '';
  if (reads(merged)) return undefined;
  // "the title and the music" needs the verb again; "the music and fade out" has its own.
  const lent = () => verb !== '' && !hasOwnVerb.test(right) && reads(verb + right);
  const opener = after.find((token) => hasVerb(token) || !isIdle(token));
  // "音乐不要了，静音" is silent by its own verb.
  const isBare = opener && isObject(opener) && !(hasVerb(opener) && reads(right));
  // "Trim the start, subtitles from the srt"
  if (isBare && /\bfrom\b|\bsrt\b|\bvtt\b/i.test(right) && grammar.editOf(right)?.edit === 'addCaptions')
    return '';
  // “调亮20%，对比度降10%”: the second says itself what becomes of it.
  if (isBare && [left, right].every((each) => grammar.editOf(each)?.edit === 'gradeClips')) return '';
  if (isBare && lent()) return removesInstead({ left, right }, verb, grammar) ? '' : verb;
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
