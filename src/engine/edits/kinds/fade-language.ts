import * as w from '../../language/words/common-words';
import { edgeOf } from '../../language/times/edges';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Word } from '../../language/words/word';

/** How fades in and out are spoken of: which ends fade, how long, and out of what colour. */

const inside = word(
  'inside',
  'detail',
  'fade in|fades in|faded in|fading in|that fades in|which fades in|fade-in|fade-ins|fade ins|淡入|渐入|渐强|渐显|淡进',
);
const outside = word(
  'outside',
  'detail',
  'fade out|fades out|faded out|fading out|that fades out|which fades out|fade-out|fade-outs|fade outs|fade away|fades away|淡出|渐出|渐弱|渐隐',
);
const bothWays = word(
  'bothWays',
  'detail',
  'fade in and out|fades in and out|that fades in and out|fading in and out|fade in and fade out|fade in and a fade out|fading in and fading out|fade in/out|fade in & out|fade-in and fade-out|淡入淡出|淡入和淡出|淡入与淡出|渐入渐出|渐显渐隐|渐强渐弱',
);
export const fadeWords = { inside, outside, bothWays };

const toBlack = word(
  'toBlack',
  'verb',
  'fade to black|fades to black|fading to black|fade-to-black|fade out to black|fade down to black|down to black|back to black|go back to black|goes back to black|sink to black|sink into black|close to black|fade to dark|fade into black|淡出到黑|淡出到黑场|淡出到黑屏|淡出至黑|淡出到黑色|渐黑|黑场淡出|黑屏淡出|淡出黑场|渐变到黑|渐隐到黑|慢慢变黑|逐渐变黑|渐渐变黑|淡到黑|黑场渐隐|渐隐黑场',
);
const fromBlack = word(
  'fromBlack',
  'verb',
  'fade from black|fades from black|fading from black|fade-from-black|fade in from black|fade up from black|come up from black|come up out of black|up from black|open from black|fade up|黑场淡入|黑屏淡入|从黑场淡入|从黑屏淡入|从黑淡入|从黑色淡入|由黑淡入|黑场渐显|黑场渐入|黑屏渐显|从黑场渐显|从黑渐显|由黑渐显',
);
const toWhite = word(
  'toWhite',
  'verb',
  'fade to white|fades to white|fading to white|fade-to-white|fade out to white|fade into white|淡出到白|淡出到白场|淡出到白色|淡出至白|渐白|白场淡出|变白淡出|渐变到白|渐隐到白',
);
const fromWhite = word(
  'fromWhite',
  'verb',
  'fade from white|fades from white|fading from white|fade in from white|fade up from white|从白场淡入|从白淡入|从白色淡入|白场淡入|由白淡入|白场渐显|从白渐显',
);
export const colourWords = [toBlack, fromBlack, toWhite, fromWhite];
/** Words that between clips speak of a transition. */
export const fadeColors = [
  { kind: 'fadeblack', word: toBlack },
  { kind: 'fadewhite', word: toWhite },
] as const;

/** What a clause says of fades. */
export interface SaidFades {
  /** Milliseconds, `'usual'` where no length was said; absent where nothing fades at that end. */
  readonly inMs?: FadeLength;
  readonly outMs?: FadeLength;
  readonly color?: 'black' | 'white';
}
type FadeLength = number | 'usual';

/** Milliseconds. */
export const usualFadeMs = 1000;

/** A word of the clause that says which end fades. */
interface Mark {
  readonly at: number;
  readonly into: boolean;
  readonly outOf: boolean;
  readonly color?: 'black' | 'white';
}

/** Takes "fade in 2s and fade out 3s", "fade it in and out", "fade from black, 2 s, and to black, 3 s". */
export function readFades(reading: Reading): SaidFades | undefined {
  const marks = marksIn(reading);
  if (marks.length === 0) return undefined;
  const { tokens } = reading;
  const times = marks.map((mark, n) => {
    const bounds = { previous: marks[n - 1]?.at ?? -1, next: marks[n + 1]?.at ?? tokens.length };
    const time = lengthOf(reading, mark, bounds);
    reading.takeToken(time);
    return time;
  });
  const paces = marks.map((mark) => paceMs(reading, mark));
  const said = times.filter((time) => time !== undefined);
  const shared = said.length === 1 && isShared(reading, marks, said[0]) ? said[0]?.ms : undefined;
  const longest = (fades: (mark: Mark) => boolean): FadeLength | undefined =>
    marks.reduce<FadeLength | undefined>(
      (ms, mark, n) => (fades(mark) ? (times[n]?.ms ?? shared ?? paces[n] ?? 'usual') : ms),
      undefined,
    );
  const [inMs, outMs] = [longest(({ into }) => into), longest(({ outOf }) => outOf)];
  const color = marks.find((mark) => mark.color)?.color;
  return {
    ...(inMs !== undefined && { inMs }),
    ...(outMs !== undefined && { outMs }),
    ...(color && { color }),
  };
}

function marksIn(reading: Reading): Mark[] {
  const marks: Mark[] = [];
  const { tokens } = reading;
  let fades = false;
  tokens.forEach((token, at) => {
    if (reading.isTaken(token)) return;
    const found = markOf(token) ?? (fades ? apartMark(reading, at, marks.length > 0) : undefined);
    fades ||= found !== undefined || means(token, w.fade, noFade);
    if (!found) return;
    marks.push({ at, ...found });
    reading.takeToken(token);
  });
  return marks.length > 0 ? marks : nounMarks(reading);
}

function markOf(token: Token): Omit<Mark, 'at'> | undefined {
  const into = means(token, inside, bothWays, fromBlack, fromWhite);
  const outOf = means(token, outside, bothWays, toBlack, toWhite);
  if (!into && !outOf) return undefined;
  const white = means(token, toWhite, fromWhite);
  return { into, outOf, ...(means(token, ...colourWords) && { color: white ? 'white' : 'black' }) };
}

/** "Fade the music out", "fade from black, and to black at the end": the direction stands apart from the verb. */
function apartMark({ tokens }: Reading, at: number, isMarked: boolean): Omit<Mark, 'at'> | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (isSpelt(token, /^out$/)) return { into: false, outOf: true };
  // "Fade it out in 3 seconds" and "fade it in the first 3 seconds", but "fade it out and in".
  const isDirection = means(before, w.and) || (!isMarked && !leadsToPlace(tokens[at + 1]));
  if (isSpelt(token, /^in$/)) return isDirection ? { into: true, outOf: false } : undefined;
  if (token?.type !== 'color' || !/^#(?:000000|ffffff)$/.test(token.value)) return undefined;
  const into = isSpelt(before, /^(?:from|从|由)$/);
  const outOf = isSpelt(before, /^(?:to|into|到|至|成)$/);
  return into || outOf ? { into, outOf, color: token.value === '#000000' ? 'black' : 'white' } : undefined;
} // prettier-ignore

function leadsToPlace(token: Token | undefined): boolean {
  return token?.type === 'ordinal' || isSpelt(token, /^(?:the|its)$/);
}

/** "A 2 second fade at the start and a 3 second fade at the end", "fade it over the last 3 seconds". */
function nounMarks(reading: Reading): Mark[] {
  const { tokens } = reading;
  const nouns = tokens.flatMap((token, at) => (means(token, w.fade, fadeNoun) ? [at] : []));
  const marks = nouns.flatMap((at, n): Mark[] => {
    const place = tokens.slice(at + 1, nouns[n + 1]).find((token) => sideOf(token) !== undefined);
    const side = place && sideOf(place);
    return side ? [{ at, into: side !== 'end', outOf: side !== 'start' }] : [];
  });
  if (marks.length !== nouns.length) return [];
  reading.takeToken(...nouns.map((at) => tokens[at]));
  return marks;
} // prettier-ignore

function sideOf(token: Token): 'start' | 'end' | 'both' | undefined {
  if (means(token, w.bothEnds)) return 'both';
  const side = token.type === 'ordinal' ? edgeOf(token) : undefined;
  if (side === 1 || means(token, w.start)) return 'start';
  return side === -1 || means(token, w.end) ? 'end' : undefined;
}

export const fadeNoun = word('fadeNoun', 'detail', 'fades|fade effect|fade effects|fade in effect|fading effect|the fades'); // prettier-ignore

/** Whether a stretch is that of the fade itself: "fade the music out from 1:50 to 1:55", "音乐从1:50到1:55淡出". */
export function isStretchOfFade({ tokens }: Reading): boolean {
  const isFade = (token: Token | undefined) => means(token, w.fade, inside, outside);
  if (isFade(tokens.find((token) => !means(token, w.filler)))) return true;
  const at = tokens.findIndex(isFade);
  return isSpelt(tokens[at], /^[淡渐]/) && tokens[at - 1]?.type === 'time' && isSpelt(tokens[at - 2], /^[到至~-]$/);
} // prettier-ignore

/** Takes "with 1 second fades", and "with a fade" of what ends there: nothing else says which end fades. */
export function readFadesBeside(reading: Reading, ends: boolean): SaidFades | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, w.fade, fadeNoun) && !reading.isTaken(token));
  const noun = tokens[at];
  if (!noun || !tokens.slice(Math.max(0, at - 4), at).some((token) => means(token, w.withWord)))
    return undefined;
  const length = tokens[at - 1];
  const time = length?.type === 'time' && length.form === 'length' ? length : undefined;
  reading.takeToken(noun, time);
  const ms = time?.ms ?? 'usual';
  return ends && !means(noun, fadeNoun) ? { outMs: ms } : { inMs: ms, outMs: ms };
}

/** "no fade out" */
export const noFade = word('noFade', 'detail', 'no fade|no fades|no fading|without fade|without fades|without a fade|without fading'); // prettier-ignore

/** Words between a fade and its length: "fade out nicely over the very last 2 s" has less. */
const mostBetween = 4;

/** "a 2 second fade in", or else "fade in over 2 s", "fade out at the end, 2 secs"; never what belongs to the next fade. */
function lengthOf(
  reading: Reading,
  { at, into, outOf }: Mark,
  { previous, next }: { readonly previous: number; readonly next: number },
): TokenOf<'time'> | undefined {
  const { tokens } = reading;
  const isLength = (token: Token | undefined): token is TokenOf<'time'> =>
    token?.type === 'time' && isFadeLength(tokens, token) && !reading.isTaken(token);
  // "over the last 3 seconds", "开头1秒淡入"
  const withEdge = (time: TokenOf<'time'>) => {
    const edge = tokens[tokens.indexOf(time) - 1];
    const side = edge?.type === 'ordinal' ? edgeOf(edge) : undefined;
    if ((side === 1 && into) || (side === -1 && outOf)) reading.takeToken(edge);
    return time;
  };
  const nearest = tokens[at - 1];
  // "Fade in 2 s fade out 3 s": between two fades it belongs to the first.
  if (at - 2 !== previous && isLength(nearest)) return withEdge(nearest);
  let between = 0;
  for (let i = at + 1; i < next && between < mostBetween; i++) {
    const token = tokens[i];
    // "…and a 5 second fade out"
    if (isLength(token)) {
      if (i !== at + 1 && i + 1 >= next && next !== tokens.length) break;
      return withEdge(token);
    } else if (token && !isIdle(token) && !means(token, w.start, w.end, w.at)) between++;
  }
  if (isLength(nearest)) return withEdge(nearest);
  const earlier = tokens[at - 2];
  return at - 2 > previous && isLength(earlier) ? earlier : undefined;
}

/** "a slow fade in", "fade out slowly": milliseconds. */
function paceMs(reading: Reading, { at }: Mark): number | undefined {
  const { tokens } = reading;
  const near = [...tokens.slice(Math.max(0, at - 2), at), ...tokens.slice(at + 1, at + 4)];
  const pace = near.find((token) => isSpelt(token, /^(?:slow|slowly|long|gradual|gradually|quick|quickly|short|fast|brief|briefly|gentle|gently|smooth|smoothly|soft|softly|nice|nicely|subtle|慢慢|缓缓|慢|快速|缓慢)$/) && !reading.isTaken(token));
  if (!pace) return undefined;
  reading.takeToken(pace);
  if (isSpelt(pace, /^(?:slow|slowly|long|gradual|gradually|慢慢|缓缓|慢|缓慢)$/)) return 3000;
  return isSpelt(pace, /^(?:quick|quickly|short|fast|brief|briefly|快速)$/) ? 500 : undefined;
} // prettier-ignore

/**
 * Whether a length that is said once is that of both ends: "fade in and fade out, 2 seconds each", "a fade in at the
 * start and a fade out at the end of 2 seconds".
 */
function isShared(reading: Reading, marks: readonly Mark[], time: TokenOf<'time'> | undefined): boolean {
  const { tokens } = reading;
  const at = time ? tokens.indexOf(time) : -1;
  const [last, earlier] = [marks.at(-1)?.at ?? 0, marks.at(-2)?.at ?? 0];
  const around = tokens.slice(Math.max(0, at - 3), at + 3);
  if (reading.has(w.each) || around.some((token) => isSpelt(token, /^(?:both|都|均|各)$/))) return true;
  const isLast = at > last && tokens.slice(at + 1).every(isIdle);
  const between = tokens.slice(earlier + 1, last);
  const joins = between.some((token) => means(token, w.and));
  return isLast && joins && between.every((token) => token.type !== 'mark' && isIdle(token));
}

/** How long a fade lasts, as opposed to the moment at which it begins. */
export function isFadeLength(tokens: readonly Token[], time: TokenOf<'time'>): boolean {
  const at = tokens.indexOf(time);
  const before = tokens.slice(0, at).findLast((token) => !isSpelt(token, /^(?:the|about|around)$/));
  const follows = tokens[at + 1];
  // "持续4秒，淡入淡出" says how long it stands, "淡入持续2秒" how long it fades.
  const [stands, of] = [tokens[at - 1], tokens[at - 2]];
  if (isSpelt(stands, /^(?:持续|显示|停留|展示|出现)$/) && !means(of, inside, outside, bothWays)) return false;
  const leads = isSpelt(before, /^(?:at|@|from|starting|starting at|starting from|beginning at|begins|beginning|after|before|until|by|在|从|到)$/);
  return time.form === 'length' && !leads && !isSpelt(follows, /^(?:后|之后|以后|处|的地方|的时候|时|before|in|into|mark)$/);
} // prettier-ignore

/** The words of fades, for the lexicon. */
export const allFadeWords: readonly Word[] = [inside, outside, bothWays, ...colourWords, fadeNoun, noFade];
