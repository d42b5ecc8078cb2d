import { timelineOf } from '../../language/references/clip-files';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takePhrase } from '../../language/words/phrases';

/** Boundaries between clips that are named by their place: "between the last two", "before the last clip". */

const pair = String.raw`(?:between |in between )?(?:the )?(last|first) (?:two|2|pair)(?: clips| ones| videos| photos| pictures)?`;
const boundary = String.raw`(?:before|into) (?:the )?last(?: clip| one| photo| video)?`;
const opening = String.raw`after (?:the )?first(?: clip| one| photo| video)?`;
const denied = String.raw`(?:,? ?(?:but|and|just|only))*,? ?(?:not|none|no transition|no transitions|except|except for|excluding|apart from|other than|skip|leave out)(?: the)?(?: one| cut| transition)?(?: for)?`;
const nth = String.raw`(?:the )?(first|second|third|fourth|last)(?: one| cut| transition)?(?= ?$|[,.])`;
const excepted = new RegExp(`${denied} (?:${pair}|(${boundary})|(${opening})|${nth})(?![a-z])`);
const exceptedInChinese =
  /(?:除了|除)(最后|前|头|开头)(?:的)?(?:两|二|2)(?:段|个(?:片段|镜头)?|张)?之?间?(?:以?外)?|(最后|前|头|开头)(?:的)?(?:两|二|2)(?:段|个(?:片段|镜头)?|张)?之?间(?:的)?(?:除外|不要|不加|别加|不用|就不用|就不要|不需要)了?|(?:除了|除)(第一|第二|第三|最后一?)个?(?:转场)?(?:以?外|之外)?(?=$|[，,。])/;
const named = new RegExp(
  `(?<![a-z])between (?:the )?(last|first) (?:two|2)(?: clips| ones| videos| photos| pictures)?(?![a-z])`,
);
const namedInChinese = /(最后|前|头|开头)(?:的)?(?:两|二|2)(?:段|个(?:片段|镜头)?|张)之间/;

/** The clip that a cut leads into, by the cut's ordinal; the last one's is the last. */
const cuts: Readonly<Record<string, number | undefined>> = { last: undefined, 最后: undefined, second: 3, 第二: 3, third: 4, 第三: 4, fourth: 5 }; // prettier-ignore

/**
 * Takes "but not between the last two": the clips that all others lead into; `none` where no other is left, or
 * the one that is excepted isn't there.
 */
export function takeExcepted(reading: Reading): readonly number[] | 'none' | undefined {
  const found = takePhrase(reading, excepted) ?? takePhrase(reading, exceptedInChinese);
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  if (!found) return undefined;
  const side = found.slice(1).join('');
  const which = Object.keys(cuts).find((name) => side.includes(name));
  const gone = which === undefined ? 2 : (cuts[which] ?? count);
  if (count < 3 || gone > count) return 'none';
  return Array.from({ length: count - 1 }, (_, i) => i + 2).filter((into) => into !== gone);
}

/** Takes "in the middle" where the clips have one cut there, and "at the cut" where they have but one. */
export function takeMiddle(reading: Reading): number | undefined {
  const { tokens } = reading;
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  const isCut = (i: number) => count === 2 && isSpelt(tokens[i], /^(?:cut|join|seam)$/) && isSpelt(tokens[i - 1], /^the$/) && isSpelt(tokens[i - 2], /^(?:at|on|over)$/); // prettier-ignore
  const middle = tokens.find((token, i) => isSpelt(token, /^(?:middle|halfway|half way)$/) || isCut(i));
  if (!middle || count < 2 || count % 2 === 1) return undefined;
  reading.takeToken(middle);
  return count / 2 + 1;
}

const sides =
  /(?<![a-z])(?:(?:on |at )?(?:both|either|each) (?:sides?|ends?) of|around|(?:right )?before and after|(?:in|into) and out of)(?= (?:it|that|this|clip|the|my)(?![a-z]))/;
const outAgain = /(?<![a-z])(?:and|,) (?:back )?(?:out of|after) (?:it|that|this)(?![a-z])/;

/** Takes "on both sides of clip 2", "into clip 2 and out of it". */
export function takeBothSides(reading: Reading): boolean {
  return takePhrase(reading, sides) !== undefined || takePhrase(reading, outAgain) !== undefined;
}

/** Takes "between the last two": the clip that it leads into. */
export function takeNamedPair(reading: Reading): number | undefined {
  const found = takePhrase(reading, named) ?? takePhrase(reading, namedInChinese);
  if (!found) return undefined;
  return /^(?:last|最后)$/.test(found[1] ?? '') ? -1 : 2;
}
