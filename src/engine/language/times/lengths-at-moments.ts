import type { MomentRange } from '../../edits/moment';
import * as w from '../words/common-words';
import { momentAt } from './moments';
import type { Said } from './moments';
import { followsTo, isRangeLink } from './range-links';
import { isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import type { Token } from '../words/tokens';

/** "5 seconds at 0:10", "6 seconds around 0:30", "10 seconds from 0:20", "3 seconds before 0:10", "a 3 second part at 1:00". */
export function lengthAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const length = tokens[i];
  if (length?.type !== 'time' || length.form !== 'length') return undefined;
  const before = tokens[i - 1];
  if (isSpelt(before, /^(at|@|from|在|从|to|until)$/)) return undefined;
  // "Cut 2 seconds out at 0:30"
  const isOut = isSpelt(tokens[i + 1], /^(?:out|off|away)$/) && isSpelt(tokens[i + 2], /^(?:at|@|from|after|before|starting at|starting from|beginning at)$/); // prettier-ignore
  const at = reading.skipFillers(i + (isOut ? 2 : 1));
  const relation = tokens[at];
  const isAround = isSpelt(relation, /^around$/) && reading.has(w.remove, w.cut, w.keep);
  const leads = isAround || isSpelt(relation, /^(at|@|from|after|before|leading up to|leading to|starting at|starting from|beginning at)$/); // prettier-ignore
  const moment = leads ? momentAt(reading, reading.skipFillers(at + 1)) : undefined;
  if (!leads || moment?.unitMs === undefined || typeof moment.moment !== 'number') return undefined;
  // "5 seconds from 0:10 to 0:20" says neither.
  if (isRangeLink(tokens[moment.next], false) && momentAt(reading, reading.skipFillers(moment.next + 1)))
    return undefined;
  const stretch = isAround
    ? stretchAt(moment.moment - length.ms / 2, length.ms, false)
    : stretchAt(moment.moment, length.ms, isSpelt(relation, /^(?:before|leading up to|leading to)$/));
  return (
    stretch && {
      range: { ...stretch, said: 'both', afterTo: followsTo(reading, i) },
      from: i,
      next: moment.next,
    }
  );
}

/**
 * "第8秒之后的五秒", "10秒前的3秒", "从第5秒开始剪掉10秒": a length that begins or ends at a moment named before it.
 * A verb may stand between the two, which stays untaken.
 */
export function lengthBesideAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const led = means(tokens[i], w.from) || isSpelt(tokens[i], /^在$/);
  const moment = momentAt(reading, led ? reading.skipFillers(i + 1) : i);
  if (!moment || typeof moment.moment !== 'number' || moment.bare !== undefined) return undefined;
  let next = moment.next;
  const backwards = means(tokens[next], w.before) && !means(tokens[next], w.after);
  const forwards = means(tokens[next], w.after);
  while (means(tokens[next], w.after, w.before)) next++;
  // "第10秒剪掉5秒" does not say which five.
  if (!forwards && !backwards) return undefined;
  const said = tokens.slice(i, next);
  if (means(tokens[next], w.of)) next++;
  const verbs = means(tokens[next], w.remove, w.cut, w.keep) || (forwards && isDeed(tokens[next])) ? 1 : 0;
  const length = tokens[reading.skipFillers(next + verbs)];
  if (length?.type !== 'time' || length.form !== 'length' || reading.isTaken(length)) return undefined;
  const at = tokens.indexOf(length);
  if (isRangeLink(tokens[at + 1], false) || means(tokens[at + 1], w.after, w.before)) return undefined;
  const stretch = stretchAt(moment.moment, length.ms, backwards);
  return (
    stretch && {
      range: { ...stretch, said: 'both', afterTo: false },
      from: i,
      next: at + 1,
      apart: [...said, length],
    }
  );
}

/** "从第10秒开始静音5秒"; a title, a fade and a still have lengths of their own. */
function isDeed(token: Token | undefined): boolean {
  if (token?.type !== 'word' || means(token, w.add, w.make, w.fade) || stands.test(token.text)) return false;
  return token.words.some(({ role }) => role === 'verb') || means(token, w.silence);
}

const stands = /定格|冻结|停|静止|静帧/;

/** From a moment on, or up to it; both may be counted from the end. `undefined` where it would pass the start. */
function stretchAt(moment: number, lengthMs: number, backwards: boolean): MomentRange | undefined {
  const start = backwards ? moment - lengthMs : moment;
  if (start < 0 !== moment < 0) return undefined;
  const end = start + lengthMs;
  return { start, end: moment < 0 && end >= 0 ? 'end' : end };
}
