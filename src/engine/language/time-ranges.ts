import type { Moment, MomentRange } from '../edits/moment';
import * as w from './common-words';
import { means } from './reading';
import type { Reading } from './reading';
import { partAt } from './time-parts';
import type { Token } from './tokens';

/** A stretch of time as it was said. */
export interface SaidRange extends MomentRange {
  /** `edge`: "the first 5 seconds"; `open`: only one end was named; `both`: from … to …. */
  readonly said: 'edge' | 'open' | 'both';
  /** "to 0:10-0:40", as opposed to "from" or nothing. */
  readonly afterTo: boolean;
}

export interface Said {
  readonly range: SaidRange;
  readonly next: number;
  readonly from: number;
}

interface SaidMoment {
  readonly moment: Moment;
  readonly next: number;
  readonly unitMs?: number;
  readonly bare?: number;
  readonly length: boolean;
}

/** Takes all the ranges of a clause: "0:10 to 0:20", "the last 5 s", "after 1:30", "前5秒", "第3秒到第8秒". */
export function takeRanges(reading: Reading): SaidRange[] {
  const ranges: SaidRange[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const said = rangesAt(reading, i);
    if (said.length === 0) {
      i++;
      continue;
    }
    for (const { range, from, next } of said) {
      ranges.push(range);
      // "开头剪掉3秒": the verb stands inside what it is about.
      reading.takeToken(...reading.tokens.slice(from, next).filter((token) => !isCutting(token)));
      i = Math.max(i, next);
    }
    i = takeThatStretch(reading, i);
  }
  return ranges;
}

function isCutting(token: Token | undefined): boolean {
  return token?.type === 'word' && !/[a-z]/.test(token.text) && means(token, w.remove, w.cut, w.trim, w.keep);
}

/** "5秒到10秒这段": points at what was just said. */
function takeThatStretch(reading: Reading, i: number): number {
  const at = reading.skipFillers(i);
  if (!means(reading.tokens[at], w.thatStretch)) return i;
  reading.takeToken(reading.tokens[at]);
  return at + 1;
}

function rangesAt(reading: Reading, i: number): Said[] {
  if (reading.tokens.slice(i, i + 1).some((token) => reading.isTaken(token))) return [];
  const edge = edgeAt(reading, i);
  if (edge.length > 0) return edge;
  const one =
    partAt(reading, i, followsTo(reading, i)) ??
    lengthAt(reading, i) ??
    spanAt(reading, i) ??
    openAt(reading, i);
  return one ? [one] : [];
}

/** "the first 5 seconds", "the first and last 2 s", "5 seconds from the end", "前5秒", "结尾5秒". */
function edgeAt(reading: Reading, i: number): Said[] {
  const { tokens } = reading;
  const both = bothEndsAt(reading, i);
  if (both.length > 0) return both;
  const first = edgeOf(tokens[i]);
  if (first !== undefined) {
    let next = reading.skipFillers(i + 1);
    // "开头那5秒"
    if (means(tokens[next], w.it)) next = reading.skipFillers(next + 1);
    const unlike = unlikeEdges(reading, first, i, next);
    if (unlike) return unlike;
    if (means(tokens[next], w.by)) next = reading.skipFillers(next + 1);
    const sides = [first];
    if (means(tokens[next], w.and)) {
      const second = edgeOf(tokens[reading.skipFillers(next + 1)]);
      if (second !== undefined) {
        sides.push(second);
        next = reading.skipFillers(reading.skipFillers(next + 1) + 1);
      }
    }
    if (means(tokens[next], w.of)) next = reading.skipFillers(next + 1);
    next = skipCutting(reading, next);
    const length = tokens[next];
    if (length?.type === 'time' && length.form !== 'moment') {
      return sides.map((side) => edgeRange(reading, side, length.ms, i, next + 1));
    }
    return [];
  }
  const length = tokens[i];
  if (length?.type !== 'time' || length.form !== 'length') return [];
  const preposition = reading.skipFillers(i + 1);
  if (!means(tokens[preposition], w.from, w.off, w.at, w.of)) return [];
  let place = reading.skipFillers(preposition + 1);
  if (means(tokens[place], w.of, w.from, w.at)) place = reading.skipFillers(place + 1);
  if (means(tokens[place], w.bothEnds)) {
    return ([1, -1] as const).map((side) => edgeRange(reading, side, length.ms, i, place + 1));
  }
  const side = means(tokens[place], w.start) ? 1 : means(tokens[place], w.end) ? -1 : undefined;
  return side === undefined ? [] : [edgeRange(reading, side, length.ms, i, place + 1)];
}

/** "头尾各剪2秒", "掐头去尾各2秒" */
function bothEndsAt(reading: Reading, i: number): Said[] {
  const { tokens } = reading;
  if (!means(tokens[i], w.bothEnds)) return [];
  let next = reading.skipFillers(i + 1);
  if (means(tokens[next], w.each)) next = reading.skipFillers(next + 1);
  next = skipCutting(reading, next);
  if (means(tokens[next], w.each)) next = reading.skipFillers(next + 1);
  const length = tokens[next];
  if (length?.type !== 'time' || length.form !== 'length') return [];
  return ([1, -1] as const).map((side) => edgeRange(reading, side, length.ms, i, next + 1));
}

/** Past the verb of "开头剪掉3秒". */
function skipCutting(reading: Reading, at: number): number {
  return isCutting(reading.tokens[at]) ? reading.skipFillers(at + 1) : at;
}

/** "the first 5 and last 3 seconds": the unit is said once. */
function unlikeEdges(reading: Reading, side: 1 | -1, i: number, at: number): Said[] | undefined {
  const { tokens } = reading;
  const number = tokens[at];
  if (number?.type !== 'number' || !means(tokens[at + 1], w.and)) return undefined;
  const other = reading.skipFillers(at + 2);
  const [second, length] = [edgeOf(tokens[other]), tokens[reading.skipFillers(other + 1)]];
  if (second !== -side || length?.type !== 'time') return undefined;
  const next = reading.skipFillers(other + 1) + 1;
  return [
    edgeRange(reading, side, Math.round(number.value * length.unitMs), i, next),
    edgeRange(reading, second, length.ms, i, next),
  ];
}

/** 1 for the start, -1 for the end, where a token can stand before a length. */
function edgeOf(token: Token | undefined): 1 | -1 | undefined {
  if (token?.type === 'ordinal') return token.value === 1 ? 1 : token.value === -1 ? -1 : undefined;
  if (token?.type !== 'word') return undefined;
  if (['前', '开始', '头'].includes(token.text)) return 1;
  if (token.text === '后') return -1;
  if (!/[a-z]/.test(token.text) && means(token, w.start)) return 1;
  if (!/[a-z]/.test(token.text) && means(token, w.end)) return -1;
  return ['start', 'beginning', 'opening'].includes(token.text)
    ? 1
    : ['end', 'ending'].includes(token.text)
      ? -1
      : undefined;
}

function edgeRange(reading: Reading, side: 1 | -1, ms: number, from: number, next: number): Said {
  const stretch: MomentRange = side === 1 ? { start: 0, end: ms } : { start: -ms, end: 'end' };
  return { range: { ...stretch, said: 'edge', afterTo: followsTo(reading, from) }, from, next };
}

/** "trim it to the first 30 seconds" keeps them. */
function followsTo(reading: Reading, index: number): boolean {
  let before = index - 1;
  while (before > 0 && means(reading.tokens[before], w.filler)) before--;
  const token = reading.tokens[before];
  return token?.type === 'word' && (means(token, w.to) || /[到至成]$/.test(token.text));
}

/** "5 seconds at 0:10", "10 seconds from 0:20", "3 seconds before 0:10". */
function lengthAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const length = tokens[i];
  if (length?.type !== 'time' || length.form !== 'length') return undefined;
  const before = tokens[i - 1];
  if (before?.type === 'word' && /^(at|@|from|在|从|to|until)$/.test(before.text)) return undefined;
  const relation = tokens[i + 1];
  const leads = relation?.type === 'word' && /^(at|@|from|after|before|starting at|starting from)$/.test(relation.text); // prettier-ignore
  const next = reading.skipFillers(i + 2);
  const moment = tokens[next];
  if (!leads || moment?.type !== 'time') return undefined;
  const end = skipMark(reading, next + 1);
  // "5 seconds from 0:10 to 0:20" says neither.
  if (isRangeLink(tokens[end], false)) return undefined;
  const backwards = relation.text === 'before';
  const start = backwards ? moment.ms - length.ms : moment.ms;
  if (start < 0) return undefined;
  return {
    range: { start, end: start + length.ms, said: 'both', afterTo: followsTo(reading, i) },
    from: i,
    next: end,
  };
}

/** "from 0:10 to 0:20", "10-20 seconds", "between 5s and 8s", "from 0:10 for 5 seconds". */
function spanAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const opened = means(tokens[i], w.from, w.between);
  const first = momentAt(reading, opened ? reading.skipFillers(i + 1) : i);
  if (!first) return undefined;
  const afterTo = !opened && followsTo(reading, i);
  const link = skipBegin(reading, reading.skipFillers(first.next));
  if (!isRangeLink(tokens[link], means(tokens[i], w.between))) {
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
  const second = momentAt(reading, reading.skipFillers(link + 1)) ?? lastAt(reading, link + 1);
  if (!second) return undefined;
  const start = momentMs(first, second.unitMs);
  const end = momentMs(second, first.unitMs);
  return { range: { start, end, said: 'both', afterTo }, from: i, next: second.next };
}

/** "从第5秒开始到第10秒" */
function skipBegin(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  const begins = token?.type === 'word' && /^(开始|起)$/.test(token.text);
  return begins && means(reading.tokens[at + 1], w.to) ? at + 1 : at;
}

function isRangeLink(token: Token | undefined, between: boolean): boolean {
  if (token?.type === 'mark') return /^[-–—~～−]$/.test(token.text);
  return means(token, w.to) || (between && means(token, w.and));
}

/** "after 1:30", "everything before 0:05", "from 0:10 on", "up to 0:20", "10秒以后". */
function openAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const lead = tokens[i];
  const leads = means(lead, w.after, w.before, w.from) || isUpTo(lead);
  const moment = momentAt(reading, leads ? reading.skipFillers(i + 1) : i);
  if (!moment || moment.bare !== undefined) return undefined;
  const value = momentMs(moment, undefined);
  const open = (range: MomentRange, next: number): Said => ({
    range: { ...range, said: 'open', afterTo: false },
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
    return open({ start: value, end: 'end' }, moment.next + on);
  }
  return open({ start: 0, end: value }, moment.next);
}

/** "45秒开始往后", "45秒开始后面" say it twice. */
function pastAfter(reading: Reading, at: number): number {
  let next = at + 1;
  while (means(reading.tokens[next], w.after)) next++;
  return next;
}

function isUpTo(token: Token | undefined): boolean {
  return token?.type === 'word' && ['up to', 'until', 'till', 'til'].includes(token.text);
}

/** "50秒到最后" */
function lastAt(reading: Reading, index: number): SaidMoment | undefined {
  const token = reading.tokens[index];
  const isLast = token?.type === 'ordinal' && token.value === -1 && !reading.isTaken(token);
  const counted = reading.tokens[index + 1];
  if (!isLast || means(counted, w.clip) || counted?.type === 'time') return undefined;
  return { moment: 'end', next: index + 1, length: false };
}

function momentAt(reading: Reading, index: number): SaidMoment | undefined {
  const token = reading.tokens[index];
  if (!token || reading.isTaken(token)) return undefined;
  const next = index + 1;
  if (token.type === 'time') {
    return {
      moment: token.ms,
      next: skipMark(reading, next),
      unitMs: token.unitMs,
      length: token.form === 'length',
    };
  }
  if (token.type === 'number') return { moment: token.value * 1000, next, bare: token.value, length: false };
  if (means(token, w.start) && !means(token, w.after)) return { moment: 0, next, length: false };
  if (token.type === 'word' && token.text === '开始') return { moment: 0, next, length: false };
  return means(token, w.end) ? { moment: 'end', next, length: false } : undefined;
}

/** "the 0:10 mark" and "0:10 处" name the moment itself. */
function skipMark(reading: Reading, next: number): number {
  const token = reading.tokens[next];
  const named =
    token?.type === 'word' &&
    ['mark', 'timestamp', 'point', '处', '的地方', '时', '位置'].includes(token.text);
  return named ? next + 1 : next;
}

function momentMs(said: SaidMoment, unitMs: number | undefined): Moment {
  return said.bare === undefined ? said.moment : Math.round(said.bare * (unitMs ?? 1000));
}
