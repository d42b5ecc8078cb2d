import * as w from '../words/common-words';
import { means } from '../reading';
import type { Reading } from '../reading';
import type { SaidRange } from './moments';
import { takeRanges } from './time-ranges';

/**
 * Takes the ranges that an edit is for: those that are named, or those around one that is spared: "everything except
 * the first 10 seconds", "除了前10秒".
 */
export function takeRangesMeant(reading: Reading): readonly SaidRange[] {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, w.except) && !reading.isTaken(token));
  const takenBefore = () => tokens.slice(0, at).filter((token) => reading.isTaken(token)).length;
  const before = takenBefore();
  const ranges = takeRanges(reading);
  const [range, ...more] = ranges;
  if (at < 0 || !range || more.length > 0 || takenBefore() > before) return ranges;
  reading.take(w.except, w.everything, w.rest);
  return around(range);
}

/** What is left of the timeline without a stretch of it. */
function around({ start, end }: SaidRange): readonly SaidRange[] {
  const first: SaidRange = { start: 0, end: start, said: 'open', afterTo: false };
  const last: SaidRange = { ...first, start: end, end: 'end' };
  if (start === 0) return [last];
  return end === 'end' ? [first] : [first, last];
}
