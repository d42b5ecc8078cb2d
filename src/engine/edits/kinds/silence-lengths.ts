import * as w from '../../language/words/common-words';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import type { SilenceWish } from './silence-rule';
import { ignores, least, lengthy, margin, most, noSilence, removal, sides, threshold } from './silence-words';

/** What the lengths, shares and counts of a clause say of silences. */

type Role = 'margin' | 'pause' | 'shortest';

/** What each length of the clause is for, told by the words around it; `undefined` where one stays unclear. */
export function roles(
  reading: Reading,
): Pick<SilenceWish, 'marginMs' | 'pauseMs' | 'minSilenceMs'> | undefined {
  const result: { marginMs?: number; pauseMs?: number; minSilenceMs?: number } = {};
  for (const time of reading.all('time')) {
    const role = time.form === 'length' ? roleOf(reading, time) : undefined;
    if (!role) continue;
    if (role === 'margin' && time.ms <= 10_000) result.marginMs = time.ms;
    else if (role === 'pause' && time.ms <= 20_000) result.pauseMs = time.ms;
    else if (role === 'shortest' && time.ms <= 600_000) result.minSilenceMs = time.ms;
    else return undefined;
    reading.takeToken(time);
  }
  const marginMs = result.marginMs ?? takeBareMargin(reading);
  if (marginMs !== undefined) result.marginMs = marginMs;
  return result.marginMs !== undefined && result.pauseMs !== undefined ? undefined : result;
}

/** "padding 0.1", "a margin of 150": seconds or, where nobody would have so many, milliseconds. */
function takeBareMargin(reading: Reading): number | undefined {
  const { tokens } = reading;
  const number = reading.all('number').find((each) => {
    const at = tokens.indexOf(each);
    const before = tokens.slice(0, at).findLast((token) => !isIdle(token));
    return means(before, margin) || means(tokens[reading.skipFillers(at + 1)], margin);
  });
  const ms = number && Math.round(number.value < 5 ? number.value * 1000 : number.value);
  if (ms === undefined || ms < 20 || ms > 5000) return undefined;
  reading.takeToken(number);
  return ms;
}

function roleOf(reading: Reading, time: TokenOf<'time'>): Role | undefined {
  const { tokens } = reading;
  const at = tokens.indexOf(time);
  const next = tokens[reading.skipFillers(means(tokens[at + 1], w.of) ? at + 2 : at + 1)];
  if (means(next, margin)) return 'margin';
  if (means(next, w.atLeast)) return 'shortest';
  const around = tokens.slice(Math.max(0, at - 4), at + 4).some((token) => means(token, sides));
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = tokens[i];
    if (means(token, margin)) return 'margin';
    // "No pause should be longer than half a second"
    if (means(token, w.atLeast) && tokens.some((each) => means(each, noSilence))) return 'pause';
    if (means(token, w.atLeast, least)) return 'shortest';
    if (means(token, most)) return 'pause';
    if (means(token, w.atMost)) return isLimit(reading);
    if (leadsToLength(token)) {
      if (means(next, w.atMost)) reading.takeToken(next);
      return isRangeEnd(reading, i) ? undefined : around ? 'margin' : 'pause';
    }
    if (means(token, w.keep)) return around ? 'margin' : 'pause';
    if (means(token, w.from, w.between) || token?.type === 'time') return undefined;
    if (means(token, w.silence)) break;
  }
  return reading.has(w.make) ? 'pause' : undefined;
} // prettier-ignore

/** What "under 0.5 s" is said of: what the pauses are to be, or which of them are spared. */
function isLimit(reading: Reading): Role | undefined {
  const spares = reading.tokens.some((token) => means(token, w.keep)) && reading.has(w.rest, lengthy);
  if (reading.has(ignores) || (spares && isRemoved(reading))) {
    reading.take(w.keep, w.except, w.rest, lengthy, w.atMost);
    return 'shortest';
  }
  return isKept(reading) || !isRemoved(reading) ? 'pause' : undefined;
}

/** "keep the pauses under 0.5 s", "limit them to at most 0.5 s". */
function isKept(reading: Reading): boolean {
  return reading.tokens.some((token) => means(token, w.keep, w.make, w.shorten));
}

/** "Remove pauses under 0.5 s" names the short ones; "停顿不超过半秒" limits them. */
function isRemoved(reading: Reading): boolean {
  return reading.tokens.some((token) => means(token, w.remove, w.cut, w.trim, removal));
}

/** "to 0.3 s", "缩短到0.3秒". */
function leadsToLength(token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  const shortens = means(token, w.shorten, removal) && /[到至成为在]$/.test(token.text);
  return shortens || /^(to|down to|at|by to|到|至|为|成)$/.test(token.text) || /^(改|设|调)[成为到]$|^设置为$/.test(token.text);
} // prettier-ignore

/** "from 5 s to 20 s" is a stretch, but "longer than 1 s to 0.5 s" is not. */
function isRangeEnd(reading: Reading, link: number): boolean {
  const first = reading.tokens[link - 1];
  return first?.type === 'time' && !reading.isTaken(first);
}
/** "halve the pauses", "shorten them by 30%", "reduce the silences to a third": percent that are left. */
export function takeShare(reading: Reading): number | undefined {
  const half = reading.tokens.filter(
    (token) =>
      !reading.isTaken(token) &&
      isSpelt(token, /^(?:halve|halved|halving|by half|in half|half as long|half)$/),
  );
  const isShortened =
    half.length > 0 ||
    reading.tokens.some((token) => means(token, w.shorten, w.cut, w.make, removal, w.remove));
  if (!isShortened || reading.has(threshold, w.atMost)) return undefined;
  if (half.length > 0) {
    reading.takeToken(...half);
    return 50;
  }
  const percent = reading.takeOnly('percent');
  if (!percent) return undefined;
  const before = reading.tokens[reading.tokens.indexOf(percent) - 1];
  const left = isSpelt(before, /^(?:to|down to)$|[到至成]$/) ? percent.value : 100 - percent.value;
  return left > 0 && left < 100 ? left : undefined;
}

/** "the longest pause", "the three longest silences". */
export function takeLongest(reading: Reading): number | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex((token, i) => isSpelt(token, /^(?:longest|最长|最长的)$/) && !reading.isTaken(token) && tokens.slice(i).some((next) => means(next, w.silence)));
  if (at < 0) return undefined;
  const count = tokens[at - 1];
  reading.takeToken(tokens[at]);
  if (count?.type !== 'number') return 1;
  reading.takeToken(count);
  return Number.isInteger(count.value) && count.value > 0 ? count.value : undefined;
} // prettier-ignore
