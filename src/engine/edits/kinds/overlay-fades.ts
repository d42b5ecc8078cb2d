import * as z from 'zod';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import * as w from '../../language/words/common-words';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { fadeNoun, fadeWords, noFade, readFades, usualFadeMs } from './fade-language';
import { downwards, left, right, upwards } from './frame-places';
import type { Stretch } from './title-language';

/** How pictures over the picture come and go, and how they are moved a little. */

export const overlayFade = z.int().min(0).max(60_000).optional();

/** How long it comes and goes, in milliseconds. */
export interface OverlayFades {
  readonly fadeInMs?: number;
  readonly fadeOutMs?: number;
}

const all = [...Object.values(fadeWords), w.fade, fadeNoun, noFade];

/** Whether a clause speaks of a fade. */
export function namesFade(reading: Reading): boolean {
  return reading.has(...all);
}

/** Takes "fades in over 2 s", "淡入淡出", "without a fade"; `undefined` where what fades is said otherwise. */
export function readOverlayFades(
  reading: Reading,
): { readonly fades: OverlayFades; readonly times: Stretch } | undefined {
  if (!namesFade(reading)) return { fades: {}, times: {} };
  const [begins, ends] = [momentOf(reading, 'into'), momentOf(reading, 'outOf')];
  const fades = readFades(reading);
  const isNone = reading.take(noFade) || reading.take(w.remove);
  reading.take(w.fade, fadeNoun, w.each);
  if (!fades) return isNone ? { fades: { fadeInMs: 0, fadeOutMs: 0 }, times: {} } : undefined;
  // A picture over the picture comes out of it, and not out of a colour.
  if (fades.color || /到黑|渐黑|to black/i.test(reading.clause.text)) return undefined;
  const msOf = (said: number | 'usual' | undefined) => (isNone ? 0 : said === 'usual' ? usualFadeMs : said);
  const [inMs, outMs] = [msOf(fades.inMs), msOf(fades.outMs)];
  return {
    fades: {
      ...(inMs !== undefined && { fadeInMs: inMs }),
      ...(outMs !== undefined && { fadeOutMs: outMs }),
    },
    // It begins to go then.
    times: {
      ...(begins !== undefined && { start: begins }),
      ...(ends !== undefined && { end: ends + (outMs ?? 0) }),
    },
  };
}

/** Takes when a fade begins: "在第10秒淡出", "fades out at 0:10"; "at the end" says nothing more than that it goes. */
function momentOf(reading: Reading, way: 'into' | 'outOf'): number | undefined {
  const { tokens } = reading;
  const own = way === 'into' ? fadeWords.inside : fadeWords.outside;
  // "Fade it out at 0:10"
  const apart = reading.has(w.fade) ? (way === 'into' ? /^in$/ : /^out$/) : /^$/;
  const at = tokens.findIndex(
    (token) => !reading.isTaken(token) && (means(token, own) || isSpelt(token, apart)),
  );
  if (at < 0) return undefined;
  let before = at - 1;
  for (let token = tokens[before]; token && token.type !== 'mark' && isIdle(token); token = tokens[--before]);
  const edge = [tokens[before], tokens.slice(at + 1).find((token) => !isIdle(token))].find((token) =>
    isSpelt(token, way === 'into' ? atStart : atEnd),
  );
  reading.takeToken(edge);
  const led = tokens[before];
  const time = led?.type === 'time' ? led : lastsUntil(tokens[at + 1]) ? tokens[at + 2] : undefined;
  if (time?.type !== 'time' || reading.isTaken(time)) return undefined;
  const isMoment =
    time !== led ||
    time.form !== 'length' ||
    before < at - 1 ||
    isSpelt(tokens[before - 1], /^(?:在|从|到|第)$/);
  if (!isMoment) return undefined;
  reading.takeToken(time, lastsUntil(tokens[at + 1]) ? tokens[at + 1] : undefined);
  return time.ms;
}

const atStart = /^(?:开头|开始|片头|最开始|start|beginning)$/;
const atEnd = /^(?:最后|结尾|末尾|片尾|结束|最后面|end)$/;
const lastsUntil = (token: Token | undefined) => isSpelt(token, /^(?:at|@)$/);

const leftwards = word('leftwards', 'detail', 'leftwards|leftward|往左|往左边|向左|向左边|朝左|左移|往左挪|往左移|往左移动|往左靠|往左调|向左移|向左挪|向左移动|靠左|偏左'); // prettier-ignore
const rightwards = word('rightwards', 'detail', 'rightwards|rightward|往右|往右边|向右|向右边|朝右|右移|往右挪|往右移|往右移动|往右靠|往右调|向右移|向右挪|向右移动|靠右|偏右'); // prettier-ignore
const slanted = word('slanted', 'detail', '往左下|往右下|往左上|往右上|向左下|向右下|向左上|向右上|往左下方|往右下方|往左上方|往右上方|往左下角|往右下角|往左上角|往右上角'); // prettier-ignore
const nudge = word('nudge', 'verb', 'nudge|scoot|budge|挪|挪一挪|挪动|移一移');
export const nudgeWords = [leftwards, rightwards, slanted, nudge];

/** Percent of the frame. */
const usualStep = 5;

/** Takes "a bit to the left", "往上挪一点", "往右移10%": how far to the right and down it goes. */
export function readNudge(reading: Reading): { readonly x: number; readonly y: number } | undefined {
  const isLittle = reading.tokens.some(
    (token) =>
      isSpelt(token, /^(?:bit|a bit|a little|little|slightly|a tad|a touch|一点|一点点|点|点儿|一些|些|稍微|稍稍|略微|一下)$/) ||
      (token.type === 'word' && /(?:一点|点|一些)$/.test(token.text) && means(token, upwards, downwards)),
  ); // prettier-ignore
  const [percent, ...more] = reading.all('percent');
  const isNudged = reading.has(nudge) && !reading.tokens.some((token) => isSpelt(token, /^(?:挪|移)到$/));
  if ((!isLittle && !percent && !isNudged) || more.length > 0) return undefined;
  const goes =
    reading.has(leftwards, rightwards, upwards, downwards, slanted, nudge, w.move) ||
    /[往向朝]/u.test(reading.clause.text);
  if (!goes) return undefined;
  const away = awayTo(reading);
  const x = away?.x ?? side(reading, [leftwards, left], [rightwards, right]);
  const y = away?.y ?? side(reading, [upwards], [downwards]);
  if (x === 0 && y === 0) return undefined;
  reading.takeToken(percent);
  reading.take(nudge, w.move);
  const step = percent?.value ?? usualStep;
  return { x: x * step, y: y * step };
}

/** "往左下挪一点": both ways at once. */
function awayTo(reading: Reading): { readonly x: number; readonly y: number } | undefined {
  const both = reading.find(slanted);
  if (both?.type !== 'word') return undefined;
  reading.takeToken(both);
  return { x: both.text.includes('左') ? -1 : 1, y: both.text.includes('上') ? -1 : 1 };
}

type Words = readonly Parameters<Reading['take']>[0][];

function side(reading: Reading, less: Words, more: Words): -1 | 0 | 1 {
  const [one, other] = [reading.has(...less), reading.has(...more)];
  if (one === other) return 0;
  reading.take(...(one ? less : more));
  return one ? -1 : 1;
}
