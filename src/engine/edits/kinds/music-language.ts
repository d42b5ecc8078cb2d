import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';

/** How fades in and out are spoken of. */

const inside = word('inside', 'detail', 'fade in|fades in|fading in|fade-in|淡入|渐入|渐强');
const outside = word('outside', 'detail', 'fade out|fades out|fading out|fade-out|淡出|渐出|渐弱');
const bothWays = word('bothWays', 'detail', 'fade in and out|fades in and out|fading in and out|fade in and fade out|fade in/out|fade-in and fade-out|淡入淡出|淡入和淡出|渐入渐出'); // prettier-ignore
export const fadeWords = { inside, outside, bothWays };

/** Takes "fade in 2s and fade out 3s", "with fades of 2 s"; 1 s where no length is said. */
export function readFades(reading: Reading): { fadeInMs: number; fadeOutMs: number } | undefined {
  const usual = 1000;
  let fadeInMs = 0;
  let fadeOutMs = 0;
  let any = false;
  for (const [i, token] of reading.tokens.entries()) {
    if (token.type !== 'word' || reading.isTaken(token)) continue;
    const into = token.words.includes(inside) || token.words.includes(bothWays);
    const outOf = token.words.includes(outside) || token.words.includes(bothWays);
    if (!into && !outOf) continue;
    any = true;
    reading.takeToken(token);
    // "fade in over 2 s", or "a 2 second fade in"
    const following = reading.tokens.slice(i + 1, i + 5);
    const stop = following.findIndex((each) => each.type === 'word' && each.words.some((known) => [inside, outside, bothWays].includes(known))); // prettier-ignore
    // "fade out at 0:10" names a moment, and that is not understood.
    const isLength = (each: Token) => each.type === 'time' && isFadeLength(reading.tokens, each);
    const later = (stop < 0 ? following : following.slice(0, stop)).find(isLength);
    const earlier = reading.tokens.slice(Math.max(0, i - 2), i).find(isLength);
    // "a 3 second fade in and a 5 second fade out": each length stands right before its fade.
    const stands = earlier && reading.tokens[i - 1] === earlier;
    const time = (stands ? [earlier, later] : [later, earlier]).find(
      (each) => each && !reading.isTaken(each),
    );
    const ms = time?.type === 'time' ? time.ms : usual;
    reading.takeToken(time);
    if (into) fadeInMs = ms;
    if (outOf) fadeOutMs = ms;
  }
  return any ? { fadeInMs, fadeOutMs } : undefined;
}

/** How long a fade lasts, as opposed to the moment at which it begins. */
export function isFadeLength(tokens: readonly Token[], time: TokenOf<'time'>): boolean {
  const at = tokens.indexOf(time);
  const before = tokens.slice(0, at).findLast((token) => !(token.type === 'word' && /^(the|about|around)$/.test(token.text))); // prettier-ignore
  const leads = before?.type === 'word' && /^(at|@|from|starting|starting at|starting from|beginning at|begins|beginning|after|before|until|by|在|从|到)$/.test(before.text); // prettier-ignore
  return time.form === 'length' && !leads;
}
