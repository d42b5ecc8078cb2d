import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import type { AnyOf } from '../../language/needs';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { momentAt } from '../../language/times/moments';
import { takeRangesMeant } from '../../language/times/spared-ranges';
import type { Moment } from '../moment';
import { roles, takeLongest, takeShare } from './silence-lengths';
import type { SilenceWish } from './silence-rule';
import { takeSpared } from './silence-spared';
import {
  aggressive,
  automatic,
  betweenWords,
  breaks,
  edges,
  generous,
  gentle,
  ignores,
  least,
  lengthy,
  dead,
  margin,
  most,
  noSilence,
  normal,
  only,
  removal,
  shorter,
  sides,
  silenceLevel,
  speaking,
  speechless,
  threshold,
} from './silence-words';

/** How silences are spoken of: what counts as one, which of them, and what is left. */

/** "long pauses", where nothing says how long: milliseconds. */
const longSilenceMs = 1000;

/** "Cut it to 8 seconds, no sound" and "加速2倍，并且静音" ask for silence beside something else. */
export function silencesAsWell({ tokens }: Reading, inChinese = false): boolean {
  const said = tokens.filter((token) => token.type !== 'mark' || token.text === ',');
  const [link, last] = said.slice(-2);
  const isMute = isSpelt(last, /^(?:muted?|silent|soundless|(?:no|without(?: any)?) (?:sound|audio))$/);
  return (isMute || (inChinese && isSpelt(last, /^静音$/))) && (isMark(link, /^,$/) || means(link, w.and));
}

/** One of these is in all that names silences. */
export const silenceNamed: AnyOf = [
  w.silence,
  silenceLevel,
  most,
  noSilence,
  speechless,
  breaks,
  /gaps? between/,
];

/** Takes the silences that a clause names, but not what is to be done to them. */
export function takeSilences(reading: Reading): boolean {
  const parts = reading.has(w.remove, w.trim, w.cut, ignores, removal);
  const named = reading.take(w.silence, silenceLevel, most, noSilence);
  const between = (reading.has(betweenWords) && reading.take(breaks)) || takeGaps(reading);
  return (parts && reading.take(speechless)) || named || between;
}

/** "close the gaps between my words", where the same is said of clips. */
function takeGaps(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => isSpelt(token, /gaps? between$/));
  const next = tokens[reading.skipFillers(at + 1)];
  if (
    at < 0 ||
    !isSpelt(next, /^(?:(?:my|the|your) )?(?:words?|sentences?|phrases?|takes?|lines?|thoughts?)$/)
  )
    return false;
  reading.takeToken(tokens[at], next);
  return true;
}

/** Takes the verb that asks for silences to go or to get shorter. */
export function takeRemoval(reading: Reading): boolean {
  const refuses = reading.tokens.some((token) => means(token, noSilence) || isSpelt(token, /gaps? between$/));
  const removes = reading.take(w.remove, w.trim, w.shorten, w.cut, removal);
  reading.take(automatic);
  return removes || refuses || isMadeShorter(reading) || isTakenOut(reading);
}

/** "make the pauses shorter", "the pauses are too long". */
function isMadeShorter(reading: Reading): boolean {
  if (reading.has(w.make) && reading.take(shorter)) return reading.take(w.make);
  const { tokens } = reading;
  const at = tokens.findIndex((token) => isSpelt(token, /^too$/));
  const much = tokens[at + 1];
  if (at < 0 || !isSpelt(much, /^(?:long|many|lengthy)$/)) return false;
  reading.takeToken(
    much,
    ...tokens.filter((token) => isSpelt(token, /^(?:feels?|seems?|sounds?|way|far|much)$/)),
  );
  return true;
}

/** "get the pauses out of there", "silences out". */
function isTakenOut(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => isSpelt(token, /^(?:out|gone|away)$/));
  const follows = tokens[reading.skipFillers(at + 1)];
  if (at < 0 || !tokens.slice(0, at).some((token) => means(token, w.silence))) return false;
  if (follows !== undefined && !means(follows, w.of)) return false;
  reading.takeToken(
    ...tokens.filter((token, i) => i === at || isSpelt(token, /^(?:get|take|pull|there|here)$/)),
  );
  return true;
}

/** "keep only the parts where someone is speaking". */
export function keepsSpeech(reading: Reading): boolean {
  return reading.has(speaking) && !reading.has(w.silence, speechless) && reading.take(w.keep) && reading.take(speaking); // prettier-ignore
}

/** "cut everything below -40 dB": the level names the silences. */
export function removesBelowLevel(reading: Reading): boolean {
  const level = reading.all('decibels').some(({ value }) => value <= 0);
  if (!level || !reading.has(threshold, w.atMost) || !reading.has(w.remove, w.trim, w.cut)) return false;
  return !reading.has(w.music, w.title, w.transition);
}

/** Takes how silences are told and which of them are meant; `undefined` where a part of that stays unclear. */
export function readSilenceWish(reading: Reading): SilenceWish | undefined {
  const level = readLevel(reading);
  const spares = takeSpared(reading);
  const said = roles(reading);
  if (!said) return undefined;
  if (said.marginMs !== undefined) reading.take(sides);
  const thresholdDb = readThreshold(reading);
  const place = readPlace(reading);
  if (!place || reading.all('time').length > 0) return undefined;
  takeLast(reading);
  const longest = takeLongest(reading);
  const leftPercent =
    said.marginMs === undefined && said.pauseMs === undefined ? takeShare(reading) : undefined;
  const long =
    longest === undefined &&
    said.minSilenceMs === undefined &&
    said.pauseMs === undefined &&
    isLengthy(reading);
  if (said.marginMs !== undefined || said.pauseMs !== undefined) reading.take(w.keep, w.except, sides);
  if (said.pauseMs !== undefined) reading.take(w.atMost);
  if (said.minSilenceMs !== undefined) reading.take(ignores, lengthy);
  const roomy = said.marginMs === undefined && reading.has(margin) && reading.take(generous);
  if (reading.has(margin)) reading.take(w.keep, w.except);
  reading.take(margin, w.atLeast, w.each, least, only, betweenWords);
  return {
    ...((level ?? (roomy && 'gentle')) && { level: level ?? 'gentle' }),
    ...(thresholdDb !== undefined && { thresholdDb }),
    ...said,
    ...(leftPercent !== undefined && { leftPercent }),
    ...(longest !== undefined && { longest }),
    ...(long && { minSilenceMs: longSilenceMs }),
    ...(spares && { spares }),
    ...place,
  };
}

/** "gently", "but not too aggressively", "less aggressive", "go easy on it". */
function readLevel(reading: Reading): SilenceWish['level'] {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, gentle, aggressive, normal));
  const degree = tokens[at];
  if (at < 0) return undefined;
  const before = tokens.slice(Math.max(0, at - 4), at);
  const isLess = before.some((token) => isSpelt(token, /^(?:(?:but )?not|less|don't|别|不要|不)$/));
  if (isLess && !means(degree, aggressive)) return undefined;
  const but = before.filter(
    (token) => means(token, w.except) || isSpelt(token, /^(?:(?:but )?not|less|more|don't|go|别|不要|不)$/),
  );
  reading.takeToken(degree, ...but);
  if (isSpelt(degree, /easy$/))
    reading.takeToken(...tokens.slice(at + 1).filter((token) => isSpelt(token, /^on$/)));
  if (means(degree, normal)) return 'normal';
  reading.take(means(degree, gentle) ? gentle : aggressive);
  return isLess || means(degree, gentle) ? 'gentle' : 'aggressive';
}

/** "silences that last at least 2 seconds": what looks like the last one is a verb. */
function takeLast(reading: Reading): void {
  const { tokens } = reading;
  const last = reading.all('ordinal').find((each) => {
    const [before, after] = [tokens[tokens.indexOf(each) - 1], tokens[tokens.indexOf(each) + 1]];
    const isVerb = isSpelt(before, /^(?:that|which|they|pauses|silences|gaps)$/);
    return each.value === -1 && isVerb && (means(after, w.atLeast, w.atMost) || after?.type === 'time');
  });
  reading.takeToken(last);
}

/** "below -40 dB", "a threshold of 4%". A level above full scale does not exist, and "by 50%" names none. */
function readThreshold(reading: Reading): number | undefined {
  const [decibels] = reading.all('decibels').filter(({ value }) => value <= 0);
  // "第一段静音，第二段音量50%" sets a volume.
  const names = reading.tokens.some((token) => means(token, threshold) && token.type === 'word' && token.text !== '音量'); // prettier-ignore
  const named = names || reading.has(w.atMost);
  const percent = decibels || !named ? undefined : reading.takeOnly('percent');
  reading.takeToken(decibels);
  if (decibels || percent) reading.take(threshold, w.atMost);
  const value = decibels
    ? decibels.value
    : percent && percent.value > 0
      ? Math.round(200 * Math.log10(percent.value / 100)) / 10
      : undefined;
  return value === undefined || value > 0 ? undefined : Math.max(-120, value);
}

/** "at the start", "in clip 2", "between 0:10 and 0:30". */
function readPlace(reading: Reading): Pick<SilenceWish, 'within' | 'ends'> | undefined {
  const moment = takeMoment(reading);
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const [range, ...more] = takeRangesMeant(reading);
  if (more.length > 0 || (range && clips.length > 0)) return undefined;
  if (moment !== undefined) return range || clips.length > 0 ? undefined : { within: { moment } };
  const both = reading.take(w.bothEnds);
  const first = reading.take(edges.start, w.start) || both;
  const last = reading.take(edges.end, w.end) || both;
  const ends = first ? (last ? 'both' : 'start') : last ? 'end' : undefined;
  if (range && ends) return undefined;
  return {
    ...(clips.length > 0 && { within: { clips } }),
    ...(range && { within: { range: { start: range.start, end: range.end } } }),
    ...(ends && { ends }),
  };
}

/** "the pause at 1:00", "the long silence around 0:30" */
function takeMoment(reading: Reading): Moment | undefined {
  const { tokens } = reading;
  const [time, ...more] = reading.all('time').filter(({ form }) => form !== 'length');
  const at = time ? tokens.indexOf(time) : 0;
  if (!time || more.length > 0 || !isSpelt(tokens[at - 1], /^(?:at|@|around|near|about|by|on|在)$/))
    return undefined;
  const said = momentAt(reading, at);
  if (said) reading.takeToken(...tokens.slice(at, said.next));
  return said?.moment;
}

/** Whether the silences themselves are called long. */
function isLengthy(reading: Reading): boolean {
  const { tokens } = reading;
  const before = (i: number) => tokens.slice(0, i).findLast((token) => !means(token, dead));
  return tokens.some((token, i) => {
    if (!means(token, w.silence)) return false;
    const adjective = before(i);
    if (means(adjective, lengthy)) reading.takeToken(adjective);
    return means(adjective, lengthy) || (token.type === 'word' && token.text.startsWith('long '));
  });
}
