import { findQuotes, foldText } from '../words/folding';

/** Words that point at what was spoken of before: "it", "their", "那个". */

const pronoun =
  /(?<!\ball of )\b(?:it|them|they|these|those|this one|that one|this|that|the (?:copy|copies|duplicate))(?:'s| (?:part|bit|section|stretch|piece|thing|text))?(?![\w'])/;
const possessive = /\b(?:its|their)(?= )/;
const pronounInChinese =
  /它们?的?|(?<!中间|最后|最前|前面|后面|开头|结尾)[这那](?:个|些|段|一段|首|条|张|里)(?!音乐|歌|标题|字幕|文字|视频|片段|转场|照片|图)/;

interface Pointer {
  readonly start: number;
  readonly end: number;
  readonly isOwner: boolean;
}

/** The first word of a text that points back, outside quotes. */
function pointerIn(text: string, folded = foldText(text)): Pointer | undefined {
  const own = possessive.exec(folded);
  const found = both.exec(folded) ?? pronoun.exec(folded) ?? pronounInChinese.exec(folded) ?? own;
  if (!found) return undefined;
  const pointer = { start: found.index, end: found.index + found[0].length, isOwner: found === own };
  const isQuoted = findQuotes(text).some(({ start, end }) => start < pointer.end && end > pointer.start);
  return isQuoted ? undefined : pointer;
}

/** Whether words point at something without naming it. */
export function pointsBack(text: string): boolean {
  const folded = foldText(text);
  return !both.test(folded) && pointerIn(text, folded) !== undefined;
}

const both =
  /\bboth(?: of (?:them|these|those))?\b(?! (?:ends|sides|ways|in|directions|the|my|clips|videos|[a-z]+ and)\b)|两个都|两段都|俩都/;

/** Whether words speak of two things without naming them. */
export function saysBoth(text: string): boolean {
  return both.test(foldText(text));
}

/** A text that is said of both, said of one. */
export function withOneOfBoth(text: string, noun: string): string {
  return text.replace(new RegExp(both.source, 'iu'), noun);
}

/** Whether words speak of several things. */
export function isPlural(text: string): boolean {
  return /\b(?:them|they|these|those|both|their|all)\b|它们|都|这些|那些|两个/.test(foldText(text));
}

/** A text with a noun in place of its pronoun, in each of the ways in which that makes sense; the likeliest first. */
export function withNoun(text: string, noun: string): string[] {
  const found = pointerIn(text);
  if (!found) return [];
  const [before, after] = [text.slice(0, found.start), text.slice(found.end)];
  return found.isOwner
    ? [`${before}${noun}${after}`, `${before}the${after} of ${noun}`]
    : [before + noun + after];
}
