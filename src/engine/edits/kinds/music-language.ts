import * as w from '../../language/common-words';
import { isIdle, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import type { Word } from '../../language/word';

/** How fades in and out are spoken of. */

const inside = word('inside', 'detail', 'fade in|fades in|fading in|fade-in|淡入|渐入|渐强');
const outside = word('outside', 'detail', 'fade out|fades out|fading out|fade-out|淡出|渐出|渐弱');
const bothWays = word('bothWays', 'detail', 'fade in and out|fades in and out|fading in and out|fade in and fade out|fade in/out|fade-in and fade-out|淡入淡出|淡入和淡出|渐入渐出'); // prettier-ignore
export const fadeWords = { inside, outside, bothWays };

/** What else than "fade in" and "fade out" says that something fades, such as "fade to black". */
export interface MoreFades {
  readonly into: readonly Word[];
  readonly outOf: readonly Word[];
}

/** Takes "fade in 2s and fade out 3s", "with fades of 2 s"; 1 s where no length is said. */
export function readFades(
  reading: Reading,
  more: MoreFades = { into: [], outOf: [] },
): { fadeInMs: number; fadeOutMs: number } | undefined {
  const into = [inside, bothWays, ...more.into];
  const outOf = [outside, bothWays, ...more.outOf];
  const fades = reading.tokens.flatMap((token, i) =>
    means(token, ...into, ...outOf) && !reading.isTaken(token) ? [i] : [],
  );
  if (fades.length === 0) return undefined;
  const lengths = fades.map((i, n) => {
    reading.takeToken(reading.tokens[i]);
    const time = lengthOfFade(reading, i, fades[n - 1] ?? -1, fades[n + 1] ?? reading.tokens.length);
    reading.takeToken(time);
    return time?.ms;
  });
  // "Fade in and fade out, 2 seconds each"
  const said = lengths.filter((ms) => ms !== undefined);
  const usual = (said.length === 1 && reading.has(w.each) ? said[0] : undefined) ?? 1000;
  const longestOf = (words: readonly Word[]) =>
    fades.reduce((ms, i, n) => (means(reading.tokens[i], ...words) ? (lengths[n] ?? usual) : ms), 0);
  return { fadeInMs: longestOf(into), fadeOutMs: longestOf(outOf) };
}

/** Words between a fade and its length: "fade out nicely over the very last 2 s" has less. */
const mostBetween = 4;

/** "a 2 second fade in", or else "fade in over 2 s", "fade out at the end, 2 secs"; never what belongs to the next fade. */
function lengthOfFade(
  reading: Reading,
  at: number,
  previous: number,
  next: number,
): TokenOf<'time'> | undefined {
  const { tokens } = reading;
  const isLength = (token: Token | undefined): token is TokenOf<'time'> =>
    token?.type === 'time' && isFadeLength(tokens, token) && !reading.isTaken(token);
  const nearest = tokens[at - 1];
  // "Fade in 2 s fade out 3 s": between two fades it belongs to the first.
  if (at - 2 !== previous && isLength(nearest)) return nearest;
  let between = 0;
  for (let i = at + 1; i < next && between < mostBetween; i++) {
    const token = tokens[i];
    // "…and a 5 second fade out"
    if (isLength(token)) {
      if (i === at + 1 || i + 1 < next || next === tokens.length) return token;
    } else if (token && !isIdle(token) && !means(token, w.start, w.end, w.at)) between++;
  }
  if (isLength(nearest)) return nearest;
  const earlier = tokens[at - 2];
  return at - 2 > previous && isLength(earlier) ? earlier : undefined;
}

/** How long a fade lasts, as opposed to the moment at which it begins. */
export function isFadeLength(tokens: readonly Token[], time: TokenOf<'time'>): boolean {
  const at = tokens.indexOf(time);
  const before = tokens.slice(0, at).findLast((token) => !(token.type === 'word' && /^(the|about|around)$/.test(token.text))); // prettier-ignore
  const leads = before?.type === 'word' && /^(at|@|from|starting|starting at|starting from|beginning at|begins|beginning|after|before|until|by|在|从|到)$/.test(before.text); // prettier-ignore
  return time.form === 'length' && !leads;
}
