import type { MomentRange } from '../../edits/moment';
import * as w from '../words/common-words';
import { edgeAt } from './edge-ranges';
import { momentAt, momentMs } from './moments';
import type { Said, SaidMoment } from './moments';
import { followsTo, isRangeLink } from './range-links';
import { isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import { partAt } from './time-parts';

/** "from 0:10 to 0:20", "10-20 seconds", "between 5s and 8s", "from 0:10 for 5 seconds". */
export function spanAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const opened = means(tokens[i], w.from, w.between);
  const lasting = isSpelt(tokens[i], /^at$/) ? spanLasting(reading, i) : undefined;
  if (lasting) return lasting;
  const first =
    momentAt(reading, opened ? reading.skipFillers(i + 1) : i) ?? ordinalMoment(reading, i, opened);
  if (!first) return undefined;
  const afterTo = followsTo(reading, i);
  const link = skipBegin(reading, reading.skipFillers(first.next));
  if (!isRangeLink(tokens[link], means(tokens[i], w.between) || isClosed(reading, link))) {
    if (opened && means(tokens[link], w.forWord)) {
      const length = tokens[reading.skipFillers(link + 1)];
      const start = momentMs(first, undefined);
      if (length?.type === 'time' && typeof start === 'number') {
        const next = reading.skipFillers(link + 1) + 1;
        return { range: { start, end: start + length.ms, said: 'both', afterTo: false }, from: i, next };
      }
    }
    return undefined;
  }
  const at = reading.skipFillers(link + 1);
  const second =
    momentAt(reading, means(tokens[at], w.from) ? reading.skipFillers(at + 1) : at) ?? lastAt(reading, at);
  if (!second) return undefined;
  const start = momentMs(first, second.unitMs);
  const end = momentMs(second, first.unitMs);
  return { range: { start, end, said: 'both', afterTo }, from: i, next: skipFinish(reading, second.next) };
}

/** "at 0:05 for 4 seconds", "at the end for 20 seconds" */
function spanLasting(reading: Reading, i: number): Said | undefined {
  const place = reading.tokens[reading.skipFillers(i + 1)];
  // "Put the photo at the end for 3 seconds" puts it behind the rest.
  const isPlace = means(place, w.start, w.end) && !reading.has(w.add) && reading.all('file').length === 0;
  if (place?.type !== 'time' && !isPlace) return undefined;
  const first = momentAt(reading, reading.skipFillers(i + 1));
  if (!first) return undefined;
  const link = reading.skipFillers(first.next);
  if (!isSpelt(reading.tokens[link], /^(?:for|lasting)$/)) return undefined;
  const at = reading.skipFillers(link + 1);
  const length = reading.tokens[at];
  if (length?.type !== 'time' || length.form !== 'length') return undefined;
  const start = first.bare === undefined ? first.moment : undefined;
  if (start === undefined) return undefined;
  const stretch: MomentRange =
    start === 'end' ? { start: -length.ms, end: 'end' } : { start, end: start + length.ms };
  return { range: { ...stretch, said: 'both', afterTo: false }, from: i, next: at + 1 };
}

/** "0:20和0:40之间" */
function isClosed(reading: Reading, link: number): boolean {
  const second = momentAt(reading, reading.skipFillers(link + 1));
  return second !== undefined && isSpelt(reading.tokens[second.next], /^(?:之间|中间|之间的)$/);
}

/** "the 10th to 20th second" */
function ordinalMoment(reading: Reading, i: number, opened: boolean): SaidMoment | undefined {
  const at = opened ? reading.skipFillers(i + 1) : i;
  const token = reading.tokens[at];
  if (token?.type !== 'ordinal' || token.value < 1 || reading.isTaken(token)) return undefined;
  const link = reading.tokens[at + 1];
  const second = reading.tokens[reading.skipFillers(at + 2)];
  if (!isRangeLink(link, false) || second?.type !== 'time' || second.form !== 'moment') return undefined;
  return { moment: 0, next: at + 1, bare: token.value };
}

/** "从第5秒开始到第10秒" */
function skipBegin(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  const begins = isSpelt(token, /^(开始|起)$/);
  return begins && means(reading.tokens[at + 1], w.to) ? at + 1 : at;
}

/** "…到第10秒结束", "…到第10秒为止" */
function skipFinish(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  return isSpelt(token, /^(结束|为止|之间|中间|之间的)$/) ? at + 1 : at;
}

/** "50秒到最后" */
function lastAt(reading: Reading, index: number): SaidMoment | undefined {
  const token = reading.tokens[index];
  const isLast = token?.type === 'ordinal' && token.value === -1 && !reading.isTaken(token);
  const counted = reading.tokens[index + 1];
  if (!isLast || means(counted, w.clip) || counted?.type === 'time') return undefined;
  return { moment: 'end', next: index + 1 };
}

/** "after 1:30", "everything before 0:05", "from 0:10 on", "up to 0:20", "10秒以后". */
export function openAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const lead = tokens[i];
  const leads = means(lead, w.after, w.before, w.from) || isUpTo(reading, i);
  const at = leads ? reading.skipFillers(i + 1) : i;
  const moment =
    momentAt(reading, at) ??
    (leads && isSpelt(lead, /^[a-z]/) ? beyondEdge(reading, at, means(lead, w.after)) : undefined);
  if (!moment || moment.bare !== undefined) return undefined;
  const value = momentMs(moment, undefined);
  const open = (range: MomentRange, next: number): Said => ({
    range: { ...range, said: 'open', afterTo: followsTo(reading, i) },
    from: i,
    next,
  });
  if (!leads || means(lead, w.from)) {
    const follows = tokens[moment.next];
    if (means(follows, w.after)) return open({ start: value, end: 'end' }, pastAfter(reading, moment.next));
    if (means(follows, w.before)) return open({ start: 0, end: value }, moment.next + 1);
    return means(lead, w.from) && typeof value === 'number' && value !== 0
      ? open({ start: value, end: 'end' }, moment.next)
      : undefined;
  }
  if (means(lead, w.after)) {
    const on = means(tokens[moment.next], w.after) ? 1 : 0;
    return value === 'end' ? undefined : open({ start: value, end: 'end' }, moment.next + on);
  }
  return value === 0 || value === 'end' ? undefined : open({ start: 0, end: value }, moment.next);
}

/** Where an edge ends: "after the first minute", "until the last 10 seconds". */
function beyondEdge(reading: Reading, at: number, isAfter: boolean): SaidMoment | undefined {
  const edge = partAt(reading, at, false) ?? edgeAt(reading, at)[0];
  if (!edge) return undefined;
  const { start, end } = edge.range;
  const moment = isAfter ? (start === 0 ? end : undefined) : end === 'end' ? start : undefined;
  const last = edge.apart?.at(-1);
  const next = last ? reading.tokens.indexOf(last) + 1 : edge.next;
  return moment === undefined ? undefined : { moment, next };
}

/** "45秒开始往后", "45秒开始后面" say it twice. */
function pastAfter(reading: Reading, at: number): number {
  let next = at + 1;
  while (means(reading.tokens[next], w.after)) next++;
  return next;
}

/** "until 0:20", "只显示到第5秒". */
function isUpTo({ tokens }: Reading, i: number): boolean {
  const stays = isSpelt(tokens[i - 1], /^(?:显示|持续|停留|保持|出现|挂|挂着|留着|保留)$/);
  return isSpelt(tokens[i], /^(up to|until|till|til|直到)$/) || (stays && isSpelt(tokens[i], /^到$/));
}

/** "第二分钟" is the stretch from 1:00 to 2:00, where nothing makes it a moment. */
export function nthMinuteAt(reading: Reading, i: number): Said | undefined {
  const { tokens, clause } = reading;
  const token = tokens[i];
  if (token?.type !== 'time' || token.form !== 'moment' || token.ms < 60_000) return undefined;
  if (!/^第[^秒]+分钟$/.test(clause.text.slice(token.start, token.end)) || token.ms % 60_000 > 0) return undefined;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const isMoment =
    means(before, w.from, w.to, w.at, w.between) ||
    (means(after, w.after, w.before, w.at, w.to) && !isSpelt(after, /^[里中]/)) ||
    [before, after].some((each) => each?.type === 'time' || isRangeLink(each, false));
  if (isMoment) return undefined;
  return { range: { start: token.ms - 60_000, end: token.ms, said: 'both', afterTo: false }, from: i, next: i + 1 };
} // prettier-ignore
