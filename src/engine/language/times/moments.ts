import { timelineDurationMs } from '../../model/timeline';
import type { Moment, MomentRange } from '../../edits/moment';
import { dividedOf } from '../references/clip-files';
import * as w from '../words/common-words';
import { hasChinese } from '../words/folding';
import { isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import type { Token, TokenOf } from '../words/tokens';

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
  /** Its tokens, where others stand between them. */
  readonly apart?: readonly Token[];
}

/** A moment as it was said. */
export interface SaidMoment {
  readonly moment: Moment;
  /** Index after its last token. */
  readonly next: number;
  /** Milliseconds of its unit, for a bare number beside it. */
  readonly unitMs?: number;
  /** A number whose unit stands elsewhere. */
  readonly bare?: number;
}

/** "0:10", "the 10 second mark", "-10s", "5 seconds before the end", "the start", "halfway", "第5秒". */
export function momentAt(reading: Reading, index: number): SaidMoment | undefined {
  const token = reading.tokens[index];
  if (!token || reading.isTaken(token)) return undefined;
  const next = index + 1;
  if (token.type === 'time') {
    const counted = countedFrom(reading, index, token);
    if (counted) return counted;
    return { moment: token.ms, next: skipMark(reading, next), unitMs: token.unitMs };
  }
  if (token.type === 'fromEnd') return { moment: -token.ms, next: skipMark(reading, next), unitMs: 1000 };
  if (token.type === 'number') return { moment: token.value * 1000, next, bare: token.value };
  if (isEndOfVideo(reading, index)) return { moment: 'end', next: index + 2 };
  if (means(token, w.start) && !means(token, w.after)) return { moment: 0, next };
  if (isSpelt(token, /^开始$/)) return { moment: 0, next };
  if (isMiddle(token)) {
    const timeline = dividedOf(reading.clause);
    if (!timeline) return undefined;
    return { moment: Math.round(timelineDurationMs(timeline) / 2), next: skipMark(reading, next) };
  }
  return means(token, w.end) ? { moment: 'end', next } : undefined;
}

/** "5 seconds before the end", "10 seconds in", "10 seconds into the video", "10 seconds after the start". */
function countedFrom(
  reading: Reading,
  index: number,
  { ms, form, unitMs }: TokenOf<'time'>,
): SaidMoment | undefined {
  const { tokens } = reading;
  const relation = tokens[reading.skipFillers(index + 1)];
  if (form === 'moment' || relation?.type !== 'word') return undefined;
  const at = tokens.indexOf(relation);
  const place = reading.skipFillers(at + 1);
  const named = tokens[place];
  if (/^(before|from|to)$/.test(relation.text) && means(named, w.end) && relation.text !== 'to') {
    return { moment: -ms, next: place + 1, unitMs };
  }
  if (relation.text === 'before' && isEndOfVideo(reading, place))
    return { moment: -ms, next: place + 2, unitMs };
  if (/^(after|from|past)$/.test(relation.text) && means(named, w.start)) {
    return { moment: ms, next: place + 1, unitMs };
  }
  if (form !== 'length' || !/^(in|into)$/.test(relation.text)) return undefined;
  // "10 seconds in" ends there; "10 seconds in the middle" is a stretch.
  if (means(named, w.video)) return { moment: ms, next: place + 1, unitMs };
  const ends = named === undefined || named.type === 'mark' || means(named, w.and, w.to, w.forWord);
  return ends ? { moment: ms, next: at + 1, unitMs } : undefined;
}

/** "until the video ends", "before it is over" */
function isEndOfVideo({ tokens }: Reading, at: number): boolean {
  return means(tokens[at], w.video, w.it) && isSpelt(tokens[at + 1], /^(?:ends?|finishes|stops)$/);
}

export function isMiddle(token: Token | undefined): boolean {
  return isSpelt(
    token,
    /^(middle|halfway|half way|halfway through|halfway point|midpoint|centre|center|中间|中间的|正中间|最中间|中部|一半处|一半的地方)$/,
  );
}

/** "the 0:10 mark" and "0:10 处" name the moment itself. */
export function skipMark(reading: Reading, next: number): number {
  const isMark = isSpelt(reading.tokens[next], /^(mark|timestamp|point|处|的地方|时|位置|的位置|时候|那里)$/);
  return isMark ? next + 1 : next;
}

export function momentMs(said: SaidMoment, unitMs: number | undefined): Moment {
  return said.bare === undefined ? said.moment : Math.round(said.bare * (unitMs ?? 1000));
}

const happens =
  /^(?:处|时|时候|的时候|的地方|位置|的位置|那里|那儿|出现|出来|弹出|弹出来|冒出|冒出来|开始|起)$/;

/**
 * "20秒加个标题", "第5秒出来", "10秒的时候": where Chinese names a moment by a length alone, before what is to happen then
 * or beside a word that says so. "3秒的标题" and "持续3秒" are lengths.
 */
export function isMomentInChinese(reading: Reading, time: Token): boolean {
  const { tokens } = reading;
  const at = tokens.indexOf(time);
  if (!hasChinese(reading.clause.text)) return false;
  const next = means(tokens[at + 1], w.of) ? at + 2 : at + 1;
  if (isSpelt(tokens[next], happens)) return true;
  const opens = tokens.slice(0, at).every((token) => means(token, w.filler));
  return opens && next === at + 1 && tokens.slice(next).some((token) => means(token, w.add));
}
