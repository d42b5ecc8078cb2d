import type { MomentRange } from '../../edits/moment';
import { timelineDurationMs } from '../../model/timeline';
import { dividedOf } from '../references/clip-files';
import { describedAt } from '../references/clip-descriptions';
import { clipsAt } from '../references/clip-references';
import * as w from '../words/common-words';
import { edgeOf } from './edges';
import { isMiddle } from './moments';
import type { Said } from './moments';
import { followsTo } from './range-links';
import { isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import type { Token } from '../words/tokens';

/** "the first 5 seconds", "the first and last 2 s", "5 seconds from the end", "前5秒", "结尾5秒". */
export function edgeAt(reading: Reading, i: number): Said[] {
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
  return minuteAt(reading, i) ?? lengthAtEdge(reading, i);
}

/** "The second minute" */
function minuteAt({ tokens }: Reading, i: number): Said[] | undefined {
  const nth = tokens[i];
  if (nth?.type !== 'ordinal' || nth.value < 2 || !isSpelt(tokens[i + 1], /^minute$/)) return undefined;
  const end = nth.value * minuteMs;
  return [{ range: { start: end - minuteMs, end, said: 'both', afterTo: false }, from: i, next: i + 2 }];
}

const minuteMs = 60_000;

/**
 * The length after an edge, past what may stand between: "the start by 2 seconds", "the start of clip 2 by 2 s",
 * "开头剪掉2秒", where verb and clip stay untaken. After "the last" only courtesy may: "the last clip" is no edge.
 */
function lengthOfEdge(
  reading: Reading,
  at: number,
): { readonly ms: number; readonly tokens: readonly Token[] } | undefined {
  const { tokens } = reading;
  const isNamed = tokens[at - 1]?.type === 'word' || isLastAlone(reading, at - 1);
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
    } else if ((isNamed && means(token, w.remove, w.cut, w.shorten)) || isSpelt(token, /^[再又]$/)) next++;
    else return undefined;
  }
  return undefined;
}

/** "最后剪掉10秒" */
function isLastAlone({ tokens, clause }: Reading, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && clause.text.slice(token.start, token.end) === '最后';
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
  return isSpelt(token, /^(各|都|各自|分别|均|每|each)$/);
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
  if (isMiddle(tokens[place]) && describedAt(reading, place)) return [];
  if (isMiddle(tokens[place])) return middleOf(reading, lengthMs, i, place + 1);
  const side = means(tokens[place], w.start) ? 1 : means(tokens[place], w.end) ? -1 : undefined;
  if (side === undefined || (side === 1 && isBefore(tokens[preposition]))) return [];
  return [edgeRange(reading, side, lengthMs, i, place + 1)];
}

function isBefore(token: Token | undefined): boolean {
  return isSpelt(token, /^before$/);
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
  const timeline = dividedOf(reading.clause);
  if (!timeline) return [];
  const start = Math.round((timelineDurationMs(timeline) - lengthMs) / 2);
  if (start < 0) return [];
  return [
    { range: { start, end: start + lengthMs, said: 'both', afterTo: followsTo(reading, from) }, from, next },
  ];
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
