import type { MomentRange } from '../edits/moment';
import { timelineDurationMs } from '../model/timeline';
import { timelineOf } from './clip-files';
import { clipsAt } from './clip-references';
import * as w from './common-words';
import { isMiddle, momentAt, momentMs } from './moments';
import type { Said, SaidMoment, SaidRange } from './moments';
import { edgeOf } from './edges';
import { means } from './reading';
import type { Reading } from './reading';
import { partAt } from './time-parts';
import type { Token } from './tokens';

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
    for (const { range, from, next, apart } of said) {
      ranges.push(range);
      reading.takeToken(...(apart ?? reading.tokens.slice(from, next)));
      i = Math.max(i, next);
    }
    i = takeThatStretch(reading, i);
  }
  return ranges;
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
  const part = partAt(reading, i, followsTo(reading, i));
  if (part) return [part];
  const edge = edgeAt(reading, i);
  if (edge.length > 0) return edge;
  const one =
    lengthAt(reading, i) ??
    spanAt(reading, i) ??
    lengthBesideAt(reading, i) ??
    nthMinuteAt(reading, i) ??
    openAt(reading, i);
  return one ? [one] : [];
}

/** "the first 5 seconds", "the first and last 2 s", "5 seconds from the end", "前5秒", "结尾5秒". */
function edgeAt(reading: Reading, i: number): Said[] {
  const { tokens } = reading;
  if (means(tokens[i], w.bothEnds)) return bothEndsAt(reading, i);
  const first = edgeOf(tokens[i]);
  if (first !== undefined) {
    let next = reading.skipFillers(i + 1);
    const unlike = unlikeEdges(reading, first, i, next);
    if (unlike) return unlike;
    const sides = [first];
    if (means(tokens[next], w.and)) {
      const second = edgeOf(tokens[reading.skipFillers(next + 1)]);
      if (second !== undefined) {
        sides.push(second);
        next = reading.skipFillers(reading.skipFillers(next + 1) + 1);
      }
    }
    const said = tokens.slice(i, next);
    const length = lengthOfEdge(reading, next);
    if (!length) return [];
    const apart = [...said, ...length.tokens];
    return sides.map((side) => ({ ...edgeRange(reading, side, length.ms, i, next), apart }));
  }
  return lengthAtEdge(reading, i);
}

/**
 * The length after an edge, past what may stand between: "the start by 2 seconds", "the start of clip 2 by 2 s",
 * "开头剪掉2秒", where verb and clip stay untaken. After "the last" only courtesy may: "the last clip" is no edge.
 */
function lengthOfEdge(
  reading: Reading,
  at: number,
): { readonly ms: number; readonly tokens: readonly Token[] } | undefined {
  const { tokens } = reading;
  const isNamed = tokens[at - 1]?.type === 'word';
  const taken: Token[] = [];
  let next = at;
  for (let token = tokens[next]; token && next < at + 12; token = tokens[next]) {
    if (token.type === 'time') {
      if (token.form === 'moment' || reading.isTaken(token)) return undefined;
      return { ms: token.ms, tokens: [...taken, token] };
    }
    const scope = isNamed && means(token, w.of, w.from) ? scopeEndAt(reading, next) : undefined;
    if (scope !== undefined) next = scope;
    else if (means(token, w.filler, w.by, w.of, w.it) || isEach(token)) {
      taken.push(token);
      next++;
    } else if (isNamed && means(token, w.remove, w.cut, w.shorten)) next++;
    else return undefined;
  }
  return undefined;
}

/** Index after "of clip 2" and "of each clip". */
function scopeEndAt(reading: Reading, of: number): number | undefined {
  const at = reading.skipFillers(of + 1);
  const clips = clipsAt(reading, at);
  if (clips) return clips.next;
  const { tokens } = reading;
  return means(tokens[at], w.each) && means(tokens[at + 1], w.clip) ? at + 2 : undefined;
}

function isEach(token: Token): boolean {
  return token.type === 'word' && /^(各|都|各自|分别|均|每|each)$/.test(token.text);
}

/** "3 seconds off both ends" is read from its length on; "首尾各剪掉2秒" from its ends. */
function bothEndsAt(reading: Reading, i: number): Said[] {
  const length = lengthOfEdge(reading, i + 1);
  const token = reading.tokens[i];
  if (!length || !token) return [];
  const apart = [token, ...length.tokens];
  return ([1, -1] as const).map((side) => ({ ...edgeRange(reading, side, length.ms, i, i + 1), apart }));
}

/** "5 seconds from the end", "5 seconds off both ends", "10 seconds in the middle". */
function lengthAtEdge(reading: Reading, i: number): Said[] {
  const { tokens } = reading;
  const lengthMs = edgeLengthMs(reading, i);
  if (lengthMs === undefined) return [];
  const preposition = reading.skipFillers(i + 1);
  if (!means(tokens[preposition], w.from, w.off, w.at, w.of) && !isBefore(tokens[preposition])) return [];
  // "from 5 seconds before the end" is a moment.
  if (isBefore(tokens[preposition]) && means(tokens[i - 1], w.from, w.to, w.between, w.and)) return [];
  let place = reading.skipFillers(preposition + 1);
  if (means(tokens[place], w.of, w.from, w.at)) place = reading.skipFillers(place + 1);
  if (means(tokens[place], w.bothEnds)) {
    return ([1, -1] as const).map((side) => edgeRange(reading, side, lengthMs, i, place + 1));
  }
  if (isMiddle(tokens[place])) return middleOf(reading, lengthMs, i, place + 1);
  const side = means(tokens[place], w.start) ? 1 : means(tokens[place], w.end) ? -1 : undefined;
  if (side === undefined || (side === 1 && isBefore(tokens[preposition]))) return [];
  return [edgeRange(reading, side, lengthMs, i, place + 1)];
}

function isBefore(token: Token | undefined): boolean {
  return token?.type === 'word' && token.text === 'before';
}

/** A length, or the number of "10 seconds off the front and 5 off the back". */
function edgeLengthMs(reading: Reading, i: number): number | undefined {
  const token = reading.tokens[i];
  if (token?.type === 'time') return token.form === 'length' ? token.ms : undefined;
  if (token?.type !== 'number' || !means(reading.tokens[i - 1], w.and)) return undefined;
  const before = reading.tokens.slice(0, i).findLast(({ type }) => type === 'time');
  return before?.type === 'time' && before.form === 'length'
    ? Math.round(token.value * before.unitMs)
    : undefined;
}

function middleOf(reading: Reading, lengthMs: number, from: number, next: number): Said[] {
  const timeline = timelineOf(reading.clause);
  if (!timeline) return [];
  const start = Math.round((timelineDurationMs(timeline) - lengthMs) / 2);
  if (start < 0) return [];
  return [{ range: { start, end: start + lengthMs, said: 'both', afterTo: false }, from, next }];
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

function edgeRange(reading: Reading, side: 1 | -1, ms: number, from: number, next: number): Said {
  const stretch: MomentRange = side === 1 ? { start: 0, end: ms } : { start: -ms, end: 'end' };
  return { range: { ...stretch, said: 'edge', afterTo: followsTo(reading, from) }, from, next };
}

/** "trim it to the first 30 seconds" keeps them. */
function followsTo(reading: Reading, index: number): boolean {
  let before = index - 1;
  while (before > 0 && means(reading.tokens[before], w.filler, w.from)) before--;
  const token = reading.tokens[before];
  return token?.type === 'word' && (means(token, w.to) || /[到至成]$/.test(token.text));
}

/** "5 seconds at 0:10", "10 seconds from 0:20", "3 seconds before 0:10", "a 3 second part at 1:00". */
function lengthAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const length = tokens[i];
  if (length?.type !== 'time' || length.form !== 'length') return undefined;
  const before = tokens[i - 1];
  if (before?.type === 'word' && /^(at|@|from|在|从|to|until)$/.test(before.text)) return undefined;
  const at = reading.skipFillers(i + 1);
  const relation = tokens[at];
  const leads = relation?.type === 'word' && /^(at|@|from|after|before|starting at|starting from|beginning at)$/.test(relation.text); // prettier-ignore
  const moment = leads ? momentAt(reading, reading.skipFillers(at + 1)) : undefined;
  if (!leads || moment?.unitMs === undefined || typeof moment.moment !== 'number') return undefined;
  // "5 seconds from 0:10 to 0:20" says neither.
  if (isRangeLink(tokens[moment.next], false)) return undefined;
  const backwards = relation.text === 'before';
  const start = backwards ? moment.moment - length.ms : moment.moment;
  if (start < 0 !== moment.moment < 0) return undefined;
  const end = start + length.ms;
  return {
    range: {
      start,
      end: moment.moment < 0 && end >= 0 ? 'end' : end,
      said: 'both',
      afterTo: followsTo(reading, i),
    },
    from: i,
    next: moment.next,
  };
}

/**
 * "第8秒之后的五秒", "10秒前的3秒", "从第5秒开始剪掉10秒": a length that begins or ends at a moment named before it.
 * A verb may stand between the two, which stays untaken.
 */
function lengthBesideAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const led = means(tokens[i], w.from) || isAt(tokens[i]);
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
  const verbs = means(tokens[next], w.remove, w.cut, w.keep) ? 1 : 0;
  const length = tokens[reading.skipFillers(next + verbs)];
  if (length?.type !== 'time' || length.form !== 'length' || reading.isTaken(length)) return undefined;
  const at = tokens.indexOf(length);
  if (isRangeLink(tokens[at + 1], false) || means(tokens[at + 1], w.after, w.before)) return undefined;
  const start = backwards ? moment.moment - length.ms : moment.moment;
  const end = start + length.ms;
  if (start < 0 !== moment.moment < 0) return undefined;
  return {
    range: {
      start,
      end: moment.moment < 0 && end >= 0 ? 'end' : end,
      said: 'both',
      afterTo: false,
    },
    from: i,
    next: at + 1,
    apart: [...said, length],
  };
}

function isAt(token: Token | undefined): boolean {
  return token?.type === 'word' && token.text === '在';
}

/** "第二分钟" is the stretch from 1:00 to 2:00, where nothing makes it a moment. */
function nthMinuteAt(reading: Reading, i: number): Said | undefined {
  const { tokens, clause } = reading;
  const token = tokens[i];
  if (token?.type !== 'time' || token.form !== 'moment' || token.ms < 60_000) return undefined;
  if (!/^第[^秒]+分钟$/.test(clause.text.slice(token.start, token.end)) || token.ms % 60_000 > 0) return undefined;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const isMoment =
    means(before, w.from, w.to, w.at, w.between) ||
    means(after, w.after, w.before, w.at, w.to) ||
    [before, after].some((each) => each?.type === 'time' || isRangeLink(each, false));
  if (isMoment) return undefined;
  return { range: { start: token.ms - 60_000, end: token.ms, said: 'both', afterTo: false }, from: i, next: i + 1 };
} // prettier-ignore

/** "from 0:10 to 0:20", "10-20 seconds", "between 5s and 8s", "from 0:10 for 5 seconds". */
function spanAt(reading: Reading, i: number): Said | undefined {
  const { tokens } = reading;
  const opened = means(tokens[i], w.from, w.between);
  const first =
    momentAt(reading, opened ? reading.skipFillers(i + 1) : i) ?? ordinalMoment(reading, i, opened);
  if (!first) return undefined;
  const afterTo = followsTo(reading, i);
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
  const at = reading.skipFillers(link + 1);
  const second =
    momentAt(reading, means(tokens[at], w.from) ? reading.skipFillers(at + 1) : at) ?? lastAt(reading, at);
  if (!second) return undefined;
  const start = momentMs(first, second.unitMs);
  const end = momentMs(second, first.unitMs);
  return { range: { start, end, said: 'both', afterTo }, from: i, next: skipFinish(reading, second.next) };
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
  const begins = token?.type === 'word' && /^(开始|起)$/.test(token.text);
  return begins && means(reading.tokens[at + 1], w.to) ? at + 1 : at;
}

/** "…到第10秒结束", "…到第10秒为止" */
function skipFinish(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  return token?.type === 'word' && /^(结束|为止|之间|中间|之间的)$/.test(token.text) ? at + 1 : at;
}

function isRangeLink(token: Token | undefined, between: boolean): boolean {
  if (token?.type === 'mark') return /^[-–—~～−>→]$/.test(token.text);
  // "从20秒放到1分钟"
  if (token?.type === 'word' && /^(?:一直|播|播放|放|响|持续|显示|停留|一直放|一直播放)到$/.test(token.text))
    return true;
  return means(token, w.to) || (between && means(token, w.and));
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
    return value === 'end' ? undefined : open({ start: value, end: 'end' }, moment.next + on);
  }
  return value === 0 || value === 'end' ? undefined : open({ start: 0, end: value }, moment.next);
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
