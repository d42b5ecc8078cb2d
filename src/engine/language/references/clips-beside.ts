import { fromStart } from '../../edits/named-clips';
import { isOneSpelt, isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import * as w from '../words/common-words';
import { timelineOf } from './clip-files';
import type { ClipReference } from './clip-numbers';

/**
 * "Everything after clip 2", "all clips before the beach": the clips on one side of another.
 * @param clipsAt The reference that starts at a token.
 */
export function besideAt(
  reading: Reading,
  i: number,
  clipsAt: (reading: Reading, at: number) => ClipReference | undefined,
): ClipReference | undefined {
  const { tokens } = reading;
  const isAll =
    means(tokens[i], w.everything, w.whole, w.rest, w.each) ||
    isSpelt(tokens[i], /^(?:clips|shots|scenes|whatever)$/);
  const count = timelineOf(reading.clause)?.clips.length;
  // "Move the clip after the beach" says where.
  const isOne =
    !isAll && (isSpelt(tokens[i], /^(?:clip|shot|video|scene)$/) || isOneSpelt(reading.clause, tokens[i]));
  const isPlaced =
    isOne &&
    reading.tokens.some(
      (token) =>
        means(token, w.move, w.add, w.transition) && !isSpelt(token, /^(?:play|show|run|bring down)$/),
    );
  if (!(isAll || (isOne && !isPlaced && isSpelt(tokens[i - 1], /^(?:the|my)$/))) || count === undefined)
    return undefined;
  let relation = reading.skipFillers(i + 1);
  while (means(tokens[relation], w.clip) || isSpelt(tokens[relation], /^(?:that|comes|come|is|are)$/))
    relation = reading.skipFillers(relation + 1);
  const isAfter = means(tokens[relation], w.after);
  if (!isAfter && !means(tokens[relation], w.before)) return undefined;
  const anchor = clipsAt(reading, reading.skipFillers(relation + 1));
  const [of, ...more] = anchor?.clips ?? [];
  if (!anchor || of === undefined || more.length > 0) return undefined;
  const at = fromStart(of, count);
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  const clips = numbers.filter((n) =>
    isOne ? n === (isAfter ? at + 1 : at - 1) : isAfter ? n > at : n < at,
  );
  return clips.length > 0 ? { clips, from: i, next: anchor.next } : undefined;
}
