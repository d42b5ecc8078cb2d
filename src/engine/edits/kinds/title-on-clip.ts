import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { takePhrase } from '../../language/words/phrases';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/words/tokens';
import { placeClips } from '../../model/timeline';
import { clipIndex } from '../aftermath';
import type { Stretch } from './title-language';

/** When a text stands that is put on a clip, in milliseconds of the timeline as it is. */

/** "Insert photo1.jpg with the words …" puts a clip there too, and is no wish for a text alone. */
export function putsClip({ tokens }: Reading): boolean {
  return tokens.some((token, i) => {
    const lead = tokens.slice(0, i).findLast((each) => !means(each, w.filler));
    return token.type === 'file' && (means(lead, w.move) || (means(lead, w.add) && !means(lead, w.title)));
  });
}

/**
 * Takes "on clip 2", "to beach.mp4", "at the start of clip 2 for 3 seconds", "for the last 3 seconds of clip 2",
 * "2 seconds into clip 2"; `undefined` where no clip is named.
 */
export function takeStretchOfClip(reading: Reading): Stretch | undefined {
  const joint = takeJoint(reading);
  if (joint) return joint;
  const [reference, ...more] = takeClips(reading);
  const timeline = timelineOf(reading.clause);
  const [first, last] = [reference?.clips[0], reference?.clips.at(-1)];
  if (!reference || first === undefined || last === undefined || more.length > 0 || !timeline)
    return undefined;
  const placed = placeClips(timeline.clips);
  const start = placed[clipIndex(timeline, first) ?? -1]?.startMs;
  const end = placed[clipIndex(timeline, last) ?? -1]?.endMs;
  if (start === undefined || end === undefined || end <= start) return undefined;
  return takeInto(reading, start) ?? takeEdgeOf(reading, start, end) ?? { start, end };
}

/** Milliseconds: as long as a text usually stands. */
const usualMs = 3000;

/** Takes "over the transition" of two clips: as long before it as after it. */
function takeJoint(reading: Reading): Stretch | undefined {
  const placed = placeClips(timelineOf(reading.clause)?.clips ?? []);
  const [first, second] = placed;
  if (!first || !second || placed.length > 2 || !takePhrase(reading, overJoint)) return undefined;
  const middle = (first.endMs + second.startMs) / 2;
  const half = Math.min((takeLength(reading).lengthMs ?? usualMs) / 2, middle);
  return { start: Math.round(middle - half), end: Math.round(middle + half) };
}

const overJoint =
  /(?<![a-z])(?:over|on|across|at|during) the (?:join|joint|transition|cut|crossfade|dissolve|seam|change ?over)(?: between (?:them|both|the (?:two )?(?:clips|videos)))?(?![a-z])/;

/** "2 seconds into clip 2", "1s after the second clip starts". */
function takeInto(reading: Reading, start: number): Stretch | undefined {
  const { tokens } = reading;
  const time = lengthsIn(reading).find((token) => isSpelt(tokens[tokens.indexOf(token) + 1], /^(?:into|after|in)$/));
  if (!time) return undefined;
  reading.takeToken(time);
  return { start: start + time.ms, ...takeLength(reading) };
} // prettier-ignore

/** "For its first 3 seconds", "at the start of clip 2", "when the second clip begins", "at the end of the first clip". */
function takeEdgeOf(reading: Reading, start: number, end: number): Stretch | undefined {
  const { tokens } = reading;
  const ordinal = reading.all('ordinal').find(({ value }) => Math.abs(value) === 1);
  const time = ordinal && tokens[tokens.indexOf(ordinal) + 1];
  if (time?.type === 'time' && time.form === 'length') {
    reading.takeToken(ordinal, time);
    return ordinal?.value === 1 ? { start, end: start + time.ms } : { start: end - time.ms, end };
  }
  const begins = tokens.find((token) => isSpelt(token, /^(?:starts|starting|begins|beginning|appears|comes up)$/));
  if (reading.take(w.start) || begins) {
    reading.takeToken(begins);
    return { start, ...takeLength(reading) };
  }
  if (reading.take(w.end)) return { start: end - (takeLength(reading).lengthMs ?? 3000), end };
  const { lengthMs } = takeLength(reading);
  return lengthMs === undefined ? undefined : { start, lengthMs };
} // prettier-ignore

function takeLength(reading: Reading): { readonly lengthMs?: number } {
  const [time, ...more] = lengthsIn(reading);
  if (!time || more.length > 0 || time.ms < 100) return {};
  reading.takeToken(time);
  return { lengthMs: time.ms };
}

/** Lengths of time, but those that a fade takes. */
function lengthsIn(reading: Reading): readonly TokenOf<'time'>[] {
  const isOfFade = (token: TokenOf<'time'>) => means(reading.tokens[reading.tokens.indexOf(token) + 1], w.fade);
  return reading.all('time').filter((token) => token.form === 'length' && !isOfFade(token));
} // prettier-ignore
