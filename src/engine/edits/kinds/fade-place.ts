import { timelineOf } from '../../language/references/clip-files';
import * as w from '../../language/words/common-words';
import { momentAt } from '../../language/times/moments';
import { isSpelt, means, Reading } from '../../language/reading';
import { takeRanges } from '../../language/times/time-ranges';
import type { Token } from '../../language/words/tokens';
import { timelineDurationMs } from '../../model/timeline';
import type { Moment } from '../moment';

/** Where a fade stands, as it is said beside its direction. */
export interface FadePlace {
  /** "over the first 3 seconds", "until 0:03": milliseconds. */
  readonly inMs?: number;
  /** "over the last 3 seconds", "5 seconds before the end". */
  readonly outMs?: number;
  /** "at 1:30", "from 1:30 on": when it begins. */
  readonly at?: Moment;
  /** "from 1:30 to 1:35": when it is over. */
  readonly until?: Moment;
}

/** Takes stretches and moments; `undefined` where it stays unclear which fade they are of. */
export function readFadePlace(reading: Reading): FadePlace | undefined {
  const trial = new Reading(reading.clause);
  trial.takeToken(...reading.tokens.filter((token) => reading.isTaken(token)));
  const ranges = takeRanges(trial);
  const edges = ranges.filter(({ said }) => said === 'edge');
  if (edges.length > 0) {
    if (edges.length < ranges.length) return undefined;
    takeRanges(reading);
    const first = edges.find(({ start }) => start === 0);
    const last = edges.find(({ end }) => end === 'end');
    return {
      ...(typeof first?.end === 'number' && { inMs: first.end }),
      ...(typeof last?.start === 'number' && { outMs: -last.start }),
    };
  }
  const [range, ...more] = ranges;
  if (more.length > 0) return undefined;
  if (!range) return momentOf(reading);
  takeRanges(reading);
  const { start, end } = range;
  if (start === 0 && typeof end === 'number' && end > 0) return { inMs: end };
  const timeline = timelineOf(reading.clause);
  const isEnd = end === 'end' || (timeline && end === timelineDurationMs(timeline));
  return isEnd === true ? { at: start } : { at: start, until: end };
}

/** "at 0:10", "starting at 1:30", "在1分30秒处", "10秒后". */
function momentOf(reading: Reading): FadePlace | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex((token, i) => !reading.isTaken(token) && isMoment(tokens, token, i));
  const said = at < 0 ? undefined : momentAt(reading, at);
  if (!said) return {};
  reading.takeToken(...tokens.slice(at, said.next));
  const [before, after] = [tokens[at - 1], tokens[said.next]];
  if (isSpelt(after, /^(?:后|之后|以后|开始|起)$/)) reading.takeToken(after);
  if (isSpelt(before, /^(?:after|starting|from)$/)) reading.takeToken(before);
  return { at: said.moment };
}

function isMoment(tokens: readonly Token[], token: Token, i: number): boolean {
  if (token.type === 'fromEnd') return true;
  if (token.type !== 'time') return false;
  const before = tokens.slice(0, i).findLast((each) => !isSpelt(each, /^(?:the|about|around)$/));
  const leads = means(before, w.at, w.from) || isSpelt(before, /^(?:starting|after)$/);
  return token.form !== 'length' || leads || isSpelt(tokens[i + 1], /^(?:后|之后|以后|处|的地方|的时候|时|mark|in)$/);
} // prettier-ignore
