import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { timelineOf } from '../../language/references/clip-files';
import { clipsAt } from '../../language/references/clip-references';
import type { ClipReference } from '../../language/references/clip-references';
import { edgeOf } from '../../language/times/edges';
import * as w from '../../language/words/common-words';
import { placeClips } from '../../model/timeline';
import type { Moment, MomentRange } from '../moment';

/** A stretch of one clip, where an edit is of stretches of the timeline. */

/** "The last 5 seconds of clip 1", "第一段的最后5秒": the clip, where one is named beside the time. */
export function readClipOfStretch(reading: Reading): ClipReference | undefined {
  const { tokens } = reading;
  const time = tokens.findIndex(({ type }) => type === 'time' || type === 'fromEnd');
  const nouns = tokens.flatMap((_, i) => clipsAt(reading, i) ?? []);
  const ahead = nouns.find(({ next }) => next <= time && tokens.slice(next, time).every((token) => isIdle(token) || edgeOf(token) !== undefined || means(token, w.start, w.end)));
  const behind = nouns.find(({ from }) => from > time && isSpelt(tokens[from - 1], /^of$/) && from - time <= 2);
  const found = ahead ?? behind;
  if (found?.clips.length !== 1) return undefined;
  reading.takeToken(...tokens.slice(found.from, found.next));
  return found;
} // prettier-ignore

/** A stretch of a clip as one of the timeline. */
export function withinClip(range: MomentRange, { clips: [n = 0] }: ClipReference, { clause }: Reading): MomentRange | undefined {
  const placed = placeClips(timelineOf(clause)?.clips ?? []).at(n < 0 ? n : n - 1);
  if (!placed) return undefined;
  const { startMs, endMs } = placed;
  const at = (moment: Moment) => (moment === 'end' ? endMs : moment < 0 ? endMs + moment : startMs + moment);
  const [start, end] = [at(range.start), at(range.end)];
  return start >= startMs && end <= endMs && end > start ? { start, end } : undefined;
} // prettier-ignore
