import type { MomentRange } from '../../edits/moment';
import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import { dividedOf, timelineOf } from '../references/clip-files';
import { scopeOf } from '../references/clip-references';
import * as w from '../words/common-words';
import { partsOfOne } from '../words/numbers';
import { isMiddle } from './moments';
import type { Said } from './moments';
import { isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import { edgeOf } from './edges';
import type { Token } from '../words/tokens';

/**
 * "the second half", "the last third", "the first 20%", "the middle 10 seconds", "前三分之一", "前半段": parts of
 * the timeline as long as it is now, or of the one clip that they are said to be of.
 */
export function partAt(reading: Reading, i: number, afterTo: boolean): Said | undefined {
  const { tokens } = reading;
  const token = tokens[i];
  const canLead =
    edgeOf(token) ??
    (token?.type === 'ordinal' || isMiddle(token) || means(token, w.firstHalf, w.secondHalf));
  if (!token || canLead === false || crops(reading)) return undefined;
  const durationMs = lengthOfWhole(reading);
  if (durationMs === undefined) return undefined;
  const part = (startMs: number, endMs: number, next: number): Said => {
    const range: MomentRange = {
      start: Math.round(startMs),
      end: endMs >= durationMs - 1 ? 'end' : Math.round(endMs),
    };
    return { range: { ...range, said: 'both', afterTo }, from: i, next };
  };
  if (means(token, w.firstHalf)) return part(0, durationMs / 2, i + 1);
  if (means(token, w.secondHalf)) return part(durationMs / 2, durationMs, i + 1);
  let at = reading.skipFillers(i + 1);
  if (means(tokens[at], w.of)) at = reading.skipFillers(at + 1);
  if (means(tokens[at], w.it)) at = reading.skipFillers(at + 1);
  if (isMiddle(token)) {
    // "中间剪掉20秒"
    const verb = means(tokens[at], w.remove, w.cut, w.keep) ? tokens[at] : undefined;
    if (verb) at = reading.skipFillers(at + 1);
    const length = tokens[at];
    // Beside a title it is a place of the picture.
    if (tokens.some(isTitle)) return undefined;
    const share = shareAt(reading, at);
    const lengthMs = share
      ? share.share * durationMs
      : length?.type === 'time' && length.form === 'length'
        ? length.ms
        : undefined;
    if (lengthMs === undefined || lengthMs > durationMs) return undefined;
    const startMs = (durationMs - lengthMs) / 2;
    const said = part(startMs, startMs + lengthMs, share?.next ?? at + 1);
    return verb ? { ...said, apart: tokens.slice(i, said.next).filter((each) => each !== verb) } : said;
  }
  const share = shareAt(reading, at);
  if (!share) return undefined;
  const partMs = share.share * durationMs;
  const nth = edgeOf(token) ?? (token.type === 'ordinal' ? token.value : undefined);
  if (nth === undefined) return undefined;
  if (nth < 0) return part(durationMs + nth * partMs, durationMs + (nth + 1) * partMs, share.next);
  // "the second 20%" is said by nobody; "the third quarter" is.
  return nth * share.share > 1.001 ? undefined : part((nth - 1) * partMs, nth * partMs, share.next);
}

/** A part of the whole: "half", "third", "20%", "two thirds". */
function shareAt(
  reading: Reading,
  at: number,
): { readonly share: number; readonly next: number } | undefined {
  const token = reading.tokens[at];
  if (!token || reading.isTaken(token)) return undefined;
  const next = skipPart(reading, at + 1);
  if (token.type === 'percent') return token.value < 100 ? { share: token.value / 100, next } : undefined;
  const text = reading.clause.text.slice(token.start, token.end).toLowerCase();
  const below = wholes[text];
  if (below === undefined) return undefined;
  // "the first third clip" is no third.
  return token.type === 'ordinal' && means(reading.tokens[at + 1], w.clip)
    ? undefined
    : { share: 1 / below, next };
}

const wholes: Readonly<Record<string, number>> = { ...partsOfOne, 一半: 2, 半: 2 };

/** "前三分之一段" */
function skipPart(reading: Reading, next: number): number {
  const token = reading.tokens[next];
  return isSpelt(token, /^(段|的部分|部分)$/) ? next + 1 : next;
}

function lengthOfWhole(reading: Reading): number | undefined {
  const whole = dividedOf(reading.clause);
  const timeline = timelineOf(reading.clause);
  if (!whole || !timeline) return undefined;
  const scope = scopeOf(reading);
  if (!scope) return timelineDurationMs(whole);
  const [number, ...more] = scope.clips;
  if (number === undefined || more.length > 0) return undefined;
  const clip = timeline.clips.at(number < 0 ? number : number - 1);
  return clip && clipDurationMs(clip);
}

/** "Crop to the middle half" speaks of the picture. */
function crops({ tokens }: Reading): boolean {
  return tokens.some((token) =>
    isSpelt(token, /^(crop|cropped|cropping|裁切|裁剪到|裁到|裁成|裁剪成|裁切到)$/),
  );
}

function isTitle(token: Token): boolean {
  return token.type === 'quote' || means(token, w.title);
}
