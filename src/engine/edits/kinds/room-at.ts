import * as w from '../../language/words/common-words';
import { timelineOf } from '../../language/references/clip-files';
import type { ClipReference } from '../../language/references/clip-references';
import { isMiddle, isMomentInChinese, momentAt } from '../../language/times/moments';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import { firstOutside } from '../aftermath';
import type { World } from '../edit-kind';
import { momentToMs } from '../moment';
import type { Moment } from '../moment';
import { splitAt } from '../operations/cutting';

/** Where clips come in at a moment: between what plays before it and what plays after it. */
export interface Room {
  /** Split at the moment, where no clip begins there. */
  readonly base: Timeline;
  /** The index of the clip that begins at the moment; behind the last one at the end. */
  readonly place: number;
  readonly ms: number;
}

export function roomAt(moment: Moment, timeline: Timeline, { say }: World): Room | { readonly why: string } {
  const durationMs = timelineDurationMs(timeline);
  const outside = firstOutside([moment], durationMs);
  if (outside !== undefined) return { why: say.outside(outside, durationMs) };
  const ms = momentToMs(moment, durationMs);
  const base = splitAt(timeline, [ms]).timeline;
  const place = placeClips(base.clips).findIndex(({ startMs }) => Math.abs(startMs - ms) <= 1);
  if (place < 0 && ms < durationMs) return { why: say.insideTransition(ms, ms) };
  return { base, place: place < 0 ? base.clips.length : place, ms };
}

const leads =
  /^(?:at|@|after|to|on|in|from|around|在|到|于|插到|插入到|放到|移到|挪到|移动到|再放到|再移到|接在|排在)$/;
const lasting = /^(?:for|lasting|over|持续|显示|停留|停|播放|展示)$/;

/** A moment to put something at, and how long that is to be. */
export interface SaidRoom {
  readonly moment?: Moment;
  readonly lengthMs?: number;
}

/**
 * Takes "at 0:10", "to the 30 second mark", "在第10秒", and "for 4 seconds", "4 seconds of". `undefined` where a time
 * says neither.
 */
export function readRoom(reading: Reading): SaidRoom | undefined {
  const { tokens } = reading;
  const room: { moment?: Moment; lengthMs?: number } = {};
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || reading.isTaken(token) || (token.type !== 'time' && token.type !== 'fromEnd')) continue;
    const said = momentAt(reading, i);
    if (!said) return undefined;
    const lead = tokens.slice(0, i).findLast((each) => isSpelt(each, leads) || isSpelt(each, lasting));
    const isLength =
      token.type === 'time' &&
      token.form === 'length' &&
      said.next === i + 1 &&
      !isMomentInChinese(reading, token);
    const isLed = isSpelt(lead, leads) && !isSpelt(tokens[i - 1], lasting);
    if (isLength && !(isLed && room.moment === undefined && !isOfFile(reading, i))) {
      if (room.lengthMs !== undefined || token.ms < 100) return undefined;
      room.lengthMs = token.ms;
      reading.takeToken(...tokens.slice(i, said.next), opensFile(reading, i), tokens.find((each) => isSpelt(each, lasting)));
    } else {
      if (room.moment !== undefined) return undefined;
      room.moment = said.moment;
      reading.takeToken(...tokens.slice(i, said.next));
      if (isSpelt(lead, /^after$/)) reading.takeToken(lead);
    }
  }
  return room;
} // prettier-ignore

/** "5 seconds of beach.mp4", "a 5 second clip of it" */
function isOfFile(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const named = tokens[reading.skipFillers(i + 2)];
  return (means(tokens[i + 1], w.of) && named?.type === 'file') || means(tokens[i + 1], w.clip);
}

/** "the first 5 seconds of beach.mp4": what is put in begins where the file does. */
function opensFile({ tokens }: Reading, i: number): Reading['tokens'][number] | undefined {
  const first = tokens[i - 1];
  return first?.type === 'ordinal' && first.value === 1 && means(tokens[i + 1], w.of) ? first : undefined;
}

/** "in the middle", "in the middle of the harbour video", "halfway through clip 2": milliseconds. */
export function readMiddle(reading: Reading, anchors: readonly ClipReference[]): number | undefined {
  const timeline = timelineOf(reading.clause);
  const middle = reading.tokens.find((token) => isMiddle(token) && !reading.isTaken(token));
  if (!timeline || !middle) return undefined;
  const [anchor, ...more] = anchors.flatMap(({ clips }) => clips);
  if (more.length > 0) return undefined;
  reading.takeToken(middle);
  if (anchor === undefined) return Math.round(timelineDurationMs(timeline) / 2);
  const place = placeClips(timeline.clips).at(anchor < 0 ? anchor : anchor - 1);
  return place && Math.round((place.startMs + place.endMs) / 2);
}
