import { plainColourOf } from '../../model/plain-colour';
import type { Timeline } from '../../model/timeline';
import type { Clause } from '../clause';
import { isClipWord, numberedAt, ordinalAt } from './clip-numbers';
import * as w from '../words/common-words';
import { isSpelt, means, Reading } from '../reading';

/** What a clause says of clips by their numbers, beside the timeline that the user counts them on. */
export type NumbersSaid =
  | { readonly type: 'none' }
  | { readonly type: 'asNow' }
  /** Earlier clauses of the message took clips away; the others are meant by the numbers they had. */
  | { readonly type: 'shifted' }
  | { readonly type: 'gone'; readonly clip: number };

export function numbersSaid(clause: Clause): NumbersSaid {
  // Counted on what the user sees; where that is as it was, numbers mean what they say.
  const reading = new Reading({ ...clause, timeline: clause.seen ?? clause.timeline, seen: undefined });
  const said = reading.tokens.flatMap((_, i) => {
    const reference = numberedAt(reading, i) ?? ordinalAt(reading, i);
    return reference?.clips ?? [];
  });
  if (said.length === 0) return { type: 'none' };
  const { seen, timeline } = clause;
  if (!seen || !timeline) return { type: 'asNow' };
  const ids = timeline.clips.map(({ id }) => id);
  let shifted = false;
  for (const number of said) {
    const clip = seen.clips.at(number < 0 ? number : number - 1);
    if (!clip) continue;
    const now = ids.indexOf(clip.id);
    if (now < 0) return { type: 'gone', clip: number };
    shifted = shifted || (number > 0 && now !== number - 1);
  }
  return { type: shifted ? 'shifted' : 'asNow' };
}

const removes = /^(?:delete|remove|drop|bin|kill|get rid of|take out|删|删掉|删除|删了|去掉|移除)$/;

/** Whether a clause that was not understood may have been meant to change which clip has which number. */
export function mayRenumber(clause: Clause): boolean {
  const reading = new Reading(clause);
  const { tokens } = reading;
  const moves = tokens.some((token) => means(token, w.move, w.add) || isSpelt(token, removes));
  const isOfTime = tokens.some(({ type }) => type === 'time');
  return moves && !isOfTime && tokens.some((token, i) => token.type === 'file' || isClipWord(reading, i));
}

/**
 * The timeline that the user counts clips on after an edit: the one before the message for as long as clips were only
 * taken away, and the new one (`undefined`) once they were put in another order or became more.
 */
export function seenAfter(seen: Timeline | undefined, before: Timeline, after: Timeline): Timeline | undefined {
  const [old, now] = [before.clips.map(({ id }) => id), after.clips.map(({ id }) => id)];
  const kept = old.filter((id) => now.includes(id));
  // A card has no number that the user has told.
  const filmed = after.clips.filter(({ id, mediaId }) => old.includes(id) || !plainColourOf(mediaId));
  if (filmed.length < now.length && filmed.map(({ id }) => id).join() === old.join()) return seen ?? before;
  const isOnlyLess = kept.length === now.length && kept.every((id, i) => id === now[i]);
  return isOnlyLess ? (seen ?? (now.length < old.length ? before : undefined)) : undefined;
} // prettier-ignore
