import type { Grammar } from './grammar';
import { hasVerb, isObject } from './commands';
import * as w from '../words/common-words';
import { isIdle, isMark, isSpelt, means } from '../reading';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';

/** Words that are said once and meant again: nouns of ordinals, units of numbers, and lengths. */

interface Insertion {
  readonly at: number;
  /** How much of the prompt gives way to it. */
  readonly instead: number;
  readonly text: string;
}

/**
 * A prompt with what it leaves out: "the first clip 3x, the second 0.5", "the first 4 secs and the last 6 too", "fade in
 * for 2 s and out the same length".
 */
export function withCarriedWords(written: string, { files, lexicon }: Grammar): string {
  const prompt = written
    .replace(tooAsWell, '$1 is $2')
    .replace(lengthOfSecond, '$1the $2$3 $4$5$6 and $1the $7$3 $4$8$6');
  const tokens = tokenize(prompt, files, lexicon);
  const insertions: Insertion[] = [];
  let noun: string | undefined;
  let unit: string | undefined;
  let length: string | undefined;
  let lengthUnit: string | undefined;
  let hasFactor = false;
  /** "50% volume": what a percentage after it is of. */
  let measure: string | undefined;
  const textOf = ({ start, end }: Token) => prompt.slice(start, end);
  const fadeUnit = unitOfFades(tokens, textOf);
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (token.type === 'time' && token.form === 'length') {
      length = textOf(token);
      const own = /^(?:[\d.]+( ?[a-z]+)|[a-z]+( [a-z]+))$/i
        .exec(length)
        ?.slice(1)
        .find((each) => each);
      lengthUnit = own ?? lengthUnit;
      const isEdge = tokens[i - 1]?.type === 'ordinal';
      if (isEdge) unit = own ?? unit;
    }
    if (token.type === 'number' && lengthUnit !== undefined && isLengthOf(tokens, i)) {
      insertions.push({ at: token.end, instead: 0, text: lengthUnit });
    } else if (token.type === 'number' && fadeUnit !== undefined && isFadeLength(tokens, i)) {
      insertions.push({ at: token.end, instead: 0, text: fadeUnit });
    }
    hasFactor ||= token.type === 'factor';
    if (token.type === 'percent') {
      if (next && isSpelt(next, /^(?:volume|opacity|brightness|speed)$/)) measure = textOf(next);
      // Music has a volume and no opacity.
      else if (measure !== undefined && isLast(next) && !(measure === 'opacity' && isOfMusic(tokens, i)))
        insertions.push({ at: token.end, instead: 0, text: ` ${measure}` });
    }
    if (token.type === 'ordinal') {
      if (next && isNoun(next)) noun = textOf(next);
      else if (noun !== undefined && lacksNoun(tokens, i)) {
        insertions.push({ at: token.end, instead: 0, text: ` ${noun}` });
        if (next?.type === 'number' && hasFactor) insertions.push({ at: next.end, instead: 0, text: 'x' });
      }
      if (
        next?.type === 'number' &&
        unit !== undefined &&
        (isLast(tokens[i + 2]) || isSpelt(tokens[i + 2], /^of$/))
      ) {
        insertions.push({ at: next.end, instead: 0, text: unit });
      }
    }
  }
  for (const { number, time } of countedTogether(tokens)) {
    const own = /^[\d.]+(?: ?[a-z]+| ?[分秒]钟?)$/i.exec(textOf(time))?.[0].replace(/^[\d.]+/, '');
    if (own !== undefined) insertions.push({ at: number.end, instead: 0, text: own });
  }
  for (const match of prompt.matchAll(sameLength)) {
    const before = tokens.findLast((each) => each.end <= match.index && each.type === 'time' && each.form === 'length'); // prettier-ignore
    if (before === undefined) continue;
    insertions.push({
      at: match.index,
      instead: match[0].length,
      text: prompt.slice(before.start, before.end),
    });
  }
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, instead, text: own }) => text.slice(0, at) + own + text.slice(at + instead), prompt);
}

/** "Make the first one 5 seconds and the second 8" */
const lengthOfSecond =
  /\b((?:make|trim|cut|set|keep) )the (first|second|third|last)( (?:one|clip|photo|picture|image)) (to )?(\d+(?:\.\d+)?)( ?(?:s|secs?|seconds?))(?:,? and|,) the (first|second|third|last)(?: one| clip| photo| picture| image)? (?:to )?(\d+(?:\.\d+)?)(?= ?(?:$|[,.;!\n]| and ))/gi;

/** "The first clip is too loud and the second too quiet" */
const tooAsWell =
  /(\b(?:is|are|looks?|sounds?|'s) (?:[a-z]+ ){0,2}too [a-z]+(?:,| and| but|, and|, but| while)+ (?:the |my )?[a-z\d. ]{1,25}?)(?<!\b(?:is|are|was|'s|looks?|sounds?|seems?|feels?)(?: (?:way|much|a bit|a little|far))?) ((?:(?:way|much|a bit|a little|far) )?too [a-z]+)/gi;

const sameLength =
  /(?:(?:for|over|with|of|at) )?(?:the )?same (?:length|duration|amount of time)(?![a-z])|equally long|(?:时长|长度|时间)?(?:也)?(?:一样长|同样长|同样的?时长|一样的?时长)/gi;

/** "Split at 20 and 50 seconds", "cut 10-20 and 30-40 s": numbers of a list of times whose unit is said at its end. */
function countedTogether(tokens: readonly Token[]): { readonly number: Token; readonly time: Token }[] {
  return tokens.flatMap((time, end) => {
    if (time.type !== 'time' || time.form !== 'length') return [];
    let from = end;
    while (tokens[from - 2]?.type === 'number' && isJoint(tokens[from - 1])) from -= 2;
    const lead = tokens[from - 1];
    const isList = tokens.slice(from, end).some((token) => isJoint(token) && !means(token, w.to) && !isDash(token));
    const isOfTimes = isList && lead !== undefined && (means(lead, w.at, w.from, w.between) || (hasVerb(lead) && !isObject(lead)));
    const numbers = tokens.slice(from, end).filter(({ type }) => type === 'number');
    return isOfTimes ? numbers.map((number) => ({ number, time })) : [];
  });
} // prettier-ignore

function isJoint(token: Token | undefined): boolean {
  return means(token, w.and, w.to) || isDash(token) || isMark(token, /^[,、/]$/);
}

function isDash(token: Token | undefined): boolean {
  return isMark(token, /^[-–—~]$/);
}

/** Clips, titles and other things that there may be several of. */
function isNoun(token: Token): boolean {
  return isObject(token) || means(token, w.clip) || isSpelt(token, /^(?:video|photo|picture|image|one)$/);
}

/** "Speed the second up", "the third at 50%", ", second 0.5": nothing that an ordinal may be of follows. */
function lacksNoun(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isDefinite = isSpelt(before, /^(?:the|my|that)$/);
  const opens = before === undefined || before.type === 'mark' || means(before, w.and, w.then);
  if (!isDefinite && !opens) return false;
  if (next === undefined) return isDefinite;
  if (['factor', 'percent', 'color', 'decibels'].includes(next.type)) return true;
  if (next.type === 'number') return !isDefinite && isLast(tokens[at + 2]);
  if (!isDefinite) return false;
  if (next.type === 'mark') return true;
  return next.type === 'word' && next.words.length > 0 && !isUnit(next) && (isIdle(next) || hasVerb(next) || !isObject(next)); // prettier-ignore
}

function isUnit(token: Token): boolean {
  return (
    means(token, w.timeUnit, w.foreignUnit, w.start, w.end, w.rest) ||
    isSpelt(token, /^(?:half|part|parts|section|bit|bits|portion|moment|moments|few|line|one|ones|point|mark|of)$/) // prettier-ignore
  );
}

/** "…, photo2 for 5", "5 for photo2": so long as was said of the one before. */
function isLengthOf(tokens: readonly Token[], at: number): boolean {
  const isThing = (token: Token | undefined) => token?.type === 'file' || isSpelt(token, /^(?:photos?|pictures?|images?|slides?|clips?)$/); // prettier-ignore
  const [before, next, thing] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (isSpelt(next, /^for$/)) return isThing(thing) && (before?.type === 'mark' || means(before, w.and));
  if (isSpelt(before, /^to$/) && isLast(next))
    return isThing(tokens[at - 2]) || tokens[at - 2]?.type === 'ordinal';
  const phrase = tokens.slice(0, at).findLastIndex((token) => token.type === 'mark' || means(token, w.and, w.then)); // prettier-ignore
  return isSpelt(before, /^for$/) && isLast(next) && tokens.slice(phrase + 1, at).some((token) => isThing(token) || token.type === 'ordinal'); // prettier-ignore
}

/** The unit that one of several fades is told in: "in over 2 s and out over 4". */
function unitOfFades(tokens: readonly Token[], textOf: (token: Token) => string): string | undefined {
  if (!tokens.some((token) => isSpelt(token, /^fad(?:e|es|ing)\b/))) return undefined;
  const time = tokens.find((token) => token.type === 'time' && token.form === 'length');
  return time && /^[\d.]+( ?[a-z]+)$/i.exec(textOf(time))?.[1];
}

/** "…, out over the last 4", "a fade in of 2 and …" */
function isFadeLength(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const leads = isSpelt(before, /^(?:over|for|of|(?:fade )?(?:in|out))$/) || before?.type === 'ordinal';
  return leads && isLast(tokens[at + 1]);
}

/** "…, music at 15%" */
function isOfMusic(tokens: readonly Token[], at: number): boolean {
  const from = tokens.findLastIndex((token, i) => i < at && isMark(token, /^[,.;\n]$/));
  return tokens.slice(from + 1, at).some((token) => means(token, w.music, w.sound));
}

/** Whether nothing follows that may be what is counted. */
function isLast(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.type === 'mark' ||
    means(token, w.and, w.then, w.off) ||
    isSpelt(token, /^(?:too|as well|also)$/)
  );
}
