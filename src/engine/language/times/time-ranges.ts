import { clipsAt } from '../references/clip-references';
import * as w from '../words/common-words';
import { edgeAt } from './edge-ranges';
import { edgeOf } from './edges';
import { lengthAt, lengthBesideAt } from './lengths-at-moments';
import { nthMinuteAt, openAt, spanAt } from './moment-spans';
import { isMiddle } from './moments';
import type { Said, SaidRange } from './moments';
import { followsTo } from './range-links';
import { isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import { partAt } from './time-parts';
import type { Token } from '../words/tokens';

/** Takes all the ranges of a clause: "0:10 to 0:20", "the last 5 s", "after 1:30", "前5秒", "第3秒到第8秒". */
export function takeRanges(reading: Reading): SaidRange[] {
  const ranges: SaidRange[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const found = rangesAt(reading, i);
    if (found.length === 0) {
      i++;
      continue;
    }
    for (const { range, from, next, apart } of found) {
      ranges.push(range);
      const said = apart ?? reading.tokens.slice(from, next);
      reading.takeToken(...said, ...nameOf(reading, from, range));
      i = Math.max(i, next);
    }
    i = takeThatStretch(reading, i);
  }
  return ranges;
}

/** "Everything" of "everything after 1:40", "the ending from 1:40", "the clip from 0:05 to 0:09". */
function nameOf(reading: Reading, from: number, { start, end, said }: SaidRange): Token[] {
  const { tokens } = reading;
  let at = from - 1;
  while (means(tokens[at], w.filler)) at--;
  const token = tokens[at];
  if (token === undefined || said === 'edge' || !isSpelt(token, /^[a-z ]+$/) || reading.isTaken(token))
    return [];
  if (means(token, w.everything, w.rest)) return [token];
  if ((end === 'end' && means(token, w.end)) || (start === 0 && means(token, w.start))) return [token];
  const isOne = means(token, w.clip) && isSpelt(tokens[at - 1], /^(?:the|that|this|a|my)$/);
  const first = Math.max(0, at - 4);
  const isNamed = tokens.slice(first, at + 1).some((_, i) => (clipsAt(reading, first + i)?.next ?? 0) > at);
  return isOne && !isNamed ? [token] : [];
}

/** "5秒到10秒这段": points at what was just said. */
function takeThatStretch(reading: Reading, i: number): number {
  let at = reading.skipFillers(i);
  // "20秒到50秒的部分"
  if (means(reading.tokens[at], w.of)) at++;
  const isPart =
    at > 0 && reading.tokens[at - 1]?.type !== 'mark' && isSpelt(reading.tokens[at], /^(?:的?部分|的?内容)$/);
  if (isPart) reading.takeToken(reading.tokens[at]);
  if (isPart) return at + 1;
  if (!means(reading.tokens[at], w.thatStretch)) return i;
  reading.takeToken(reading.tokens[at]);
  return at + 1;
}

function rangesAt(reading: Reading, i: number): Said[] {
  const token = reading.tokens[i];
  if (!token || reading.isTaken(token) || !opensRange(token)) return [];
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

/** Every kind of edit looks for ranges at every token, and most tokens open none. */
const opening = new WeakMap<Token, boolean>();

function opensRange(token: Token): boolean {
  const known = opening.get(token) ?? mayOpenRange(token);
  opening.set(token, known);
  return known;
}

function mayOpenRange(token: Token): boolean {
  if (token.type !== 'word') return quantities.has(token.type);
  return (
    means(token, ...openers) || edgeOf(token) !== undefined || isMiddle(token) || isSpelt(token, openerSpelt)
  );
}

const quantities: ReadonlySet<Token['type']> = new Set(['time', 'fromEnd', 'number', 'ordinal']);
/** "It" and "the video", as in "it ends". */
const openers = [w.firstHalf, w.secondHalf, w.bothEnds, w.from, w.between, w.after, w.before, w.start, w.end, w.video, w.it]; // prettier-ignore
const openerSpelt = /^(?:开始|在|at|up to|until|till|til|直到|到)$/;
