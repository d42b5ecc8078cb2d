import * as w from '../words/common-words';
import { isMark, isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import type { Token } from '../words/tokens';

/** What stands between the two ends of a stretch of time, and before it. */

export function isRangeLink(token: Token | undefined, between: boolean): boolean {
  if (token?.type === 'mark') return isMark(token, /^[-–—~−>→]$/);
  // "从20秒放到1分钟"
  if (isSpelt(token, /^(?:一直|播|播放|放|响|持续|显示|停留|一直放|一直播放)到$/)) return true;
  return means(token, w.to) || (between && means(token, w.and));
}

/** "trim it to the first 30 seconds" keeps them. */
export function followsTo(reading: Reading, index: number): boolean {
  let before = index - 1;
  while (before > 0 && means(reading.tokens[before], w.filler, w.from, w.it, w.everything)) before--;
  const token = reading.tokens[before];
  return means(token, w.to) || isSpelt(token, /[到至成]$/);
}
