import type { MomentRange } from '../edits/moment';
import { timelineDurationMs } from '../model/timeline';
import { timelineOf } from './clip-files';
import * as w from './common-words';
import { means } from './reading';
import type { Reading } from './reading';
import type { Said } from './time-ranges';
import type { Token } from './tokens';

/** "the second half", "the middle 10 seconds", "前半段": parts of the timeline as long as it is now. */
export function partAt(reading: Reading, i: number, afterTo: boolean): Said | undefined {
  const { tokens } = reading;
  const token = tokens[i];
  const timeline = timelineOf(reading.clause);
  if (!timeline) return undefined;
  const durationMs = timelineDurationMs(timeline);
  const middle = Math.round(durationMs / 2);
  const part = (range: MomentRange, next: number): Said => ({
    range: { ...range, said: 'both', afterTo },
    from: i,
    next,
  });
  const follows = tokens[i + 1];
  const half = token?.type === 'ordinal' && follows?.type === 'word' && follows.text === 'half';
  if (half && token.value === 1) return part({ start: 0, end: middle }, i + 2);
  if (half && (token.value === 2 || token.value === -1)) return part({ start: middle, end: 'end' }, i + 2);
  if (means(token, w.firstHalf)) return part({ start: 0, end: middle }, i + 1);
  if (means(token, w.secondHalf)) return part({ start: middle, end: 'end' }, i + 1);
  if (token?.type !== 'word' || !['middle', '中间', '中间的'].includes(token.text)) return undefined;
  let at = reading.skipFillers(i + 1) + (means(tokens[reading.skipFillers(i + 1)], w.of) ? 1 : 0);
  if (means(tokens[at], w.it)) at = reading.skipFillers(at + 1);
  const length = tokens[at];
  // Beside a title it is a place of the picture.
  if (length?.type !== 'time' || length.form !== 'length' || reading.clause.tokens.some(isTitle))
    return undefined;
  const start = Math.round((durationMs - length.ms) / 2);
  return start < 0 ? undefined : part({ start, end: start + length.ms }, at + 1);
}

function isTitle(token: Token): boolean {
  return token.type === 'quote' || means(token, w.title);
}
