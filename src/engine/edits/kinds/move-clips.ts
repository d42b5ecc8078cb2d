import * as z from 'zod';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { areWaiting, imageClips, timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import type { ClipReference } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { hasChinese } from '../../language/words/folding';
import { isMiddle } from '../../language/times/moments';
import { takeRanges } from '../../language/times/time-ranges';
import { foldedTextOf } from '../../language/words/phrases';
import { timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndexes, isolate } from '../aftermath';
import { refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { momentSchema, rangeSchema } from '../moment';
import type { Moment } from '../moment';
import { dropsIn } from './add-clips-language';
import { arrange } from './arrange-clips';
import {
  clipNumbers,
  destination,
  destinationWords,
  besideOthers,
  comes,
  other,
  orderWith,
  isBareOrdinal,
  readDestination,
  readOpening,
  readShift,
  roleWords,
  shifted,
  shiftWords,
  takeRole,
} from './clip-destination';
import { nameOfStretches } from './clip-target';
import { readMiddle, readRoom, roomAt } from './room-at';
import { readClipOfStretch, withinClip } from './stretch-of-clip';

/** Clips that play there are split. */
const atMoment = z.strictObject({ moment: momentSchema });

const moveSchema = z.strictObject({
  edit: z.literal('moveClips'),
  clips: clipNumbers.describe('Numbers of the clips that move, as they are counted before.'),
  to: z
    .union([
      destination,
      z
        .strictObject({ by: z.int().min(-1000).max(1000) })
        .describe('So many places later than now, or earlier where it is negative.'),
      atMoment,
    ])
    .describe('Where they go.'),
});
type MoveClips = z.infer<typeof moveSchema>;

export const moveClips: EditKind<MoveClips> = {
  edit: 'moveClips',
  summary: 'Moves clips to another place of the main track.',
  schema: moveSchema,
  examples: [
    'move clip 3 to the front',
    'move the last clip before clip 1',
    'put clip 3 between clips 1 and 2',
    'move clip 2 to 0:10',
    '把第三段移到最前面',
    '把第1段放到最后',
  ],
  words: [...destinationWords, ...roleWords, comes, ...shiftWords, other],

  read(reading) {
    // "Put the first one back", of what was taken away, names no place.
    if (
      /^(?:please |and |also |no,? |just )*(?:put|bring) .{2,40} back(?: on (?:the )?(?:first|second|last)(?: one| clip)?)?[.! ]*$/i.test(
        reading.clause.text,
      )
    )
      return undefined;
    const opened = readOpening(reading);
    if (opened) return { edit: 'moveClips', ...opened };
    const images = readImages(reading);
    const [named, ...anchors] = images ? [images] : takeClips(reading);
    if (!named || areWaiting(named.clips, reading.clause)) return undefined;
    const role = anchors.length === 0 ? takeRole(reading) : undefined;
    if (role) return reading.take(w.move, w.make, w.add) || hasChinese(reading.clause.text) ? { edit: 'moveClips', clips: [...named.clips], to: role } : undefined; // prettier-ignore
    // "Cut the drone shot into the middle of the harbour"
    const inserts =
      anchors.length === 1 && reading.tokens.some(isMiddle) && (dropsIn(reading) || reading.take(w.add));
    const moves =
      inserts || reading.take(w.move, comes) || isBareOrdinal(reading) || reading.tokens.some(movesBy);
    if (!moves && !reading.has(w.make, w.shouldBe)) return undefined;
    const side = images && moves ? readSide(reading) : undefined;
    if (side) return { edit: 'moveClips', clips: [...named.clips], to: side };
    const by = moves && anchors.length === 0 ? readShift(reading) : undefined;
    if (by !== undefined) return { edit: 'moveClips', clips: [...named.clips], to: { by } };
    reading.take(w.make);
    const between = moves && anchors.length === 0 ? amongOthers(reading, named.clips) : undefined;
    if (between) return { edit: 'moveClips', clips: [...named.clips], to: between };
    const moment = moves ? readPlaceInside(reading, anchors) : undefined;
    if (moment === 'unclear') return undefined;
    if (moment !== undefined) return { edit: 'moveClips', clips: [...named.clips], to: { moment } };
    const to =
      besideOthers(reading, named.clips) ??
      readDestination(reading, anchors, moves || reading.has(w.shouldBe));
    return to && { edit: 'moveClips', clips: [...named.clips], to };
  },

  apply(edit, timeline, world) {
    const found = clipIndexes(timeline, edit.clips);
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    if (typeof edit.to === 'object' && 'by' in edit.to) {
      return arrange(timeline, shifted(found.indexes, edit.to.by, timeline.clips.length), world);
    }
    if (typeof edit.to === 'object' && 'moment' in edit.to) {
      const name = world.say.choose(says).clips(found.indexes.map((i) => i + 1));
      return toMoment(edit.to.moment, timeline, found.indexes, world, name);
    }
    const order = orderWith(edit.to, found.indexes, timeline, world);
    return 'why' in order ? refused(order.why) : arrange(timeline, order.order, world);
  },
};

/** "The photos" and "the videos" of "put the photos before the video": all of that sort, where nothing else is named. */
function readImages(reading: Reading): ClipReference | undefined {
  const { tokens, clause } = reading;
  const noun = tokens.find((token) => isSpelt(token, /^(?:photos?|pictures?|images|stills|照片|图片)$/));
  const clips = imageClips(clause);
  const isOne = isSpelt(noun, /^(?:photo|picture)$/);
  const number = noun && tokens[tokens.indexOf(noun) - 1];
  const isCounted = number?.type === 'number' && number.value === clips.length;
  if (!noun || clips.length === 0 || clips.length === timelineOf(clause)?.clips.length || (isOne && clips.length > 1)) return undefined;
  if (!isCounted && number && !isIdle(number) && !means(number, w.move, w.add, w.each)) return undefined;
  reading.takeToken(noun, isCounted ? number : undefined);
  const at = tokens.indexOf(noun);
  return { clips, from: at, next: at + 1 };
} // prettier-ignore

/** "Before the video", where only one other sort is there. */
function readSide(reading: Reading): 'start' | 'end' | undefined {
  const [relation, ...more] = reading.tokens.filter((token) => means(token, w.before, w.after));
  const isOfAll = reading.tokens.some((token) => means(token, w.video, w.everything) || isSpelt(token, /^videos?$/));
  if (!relation || more.length > 0 || !isOfAll) return undefined;
  reading.takeToken(relation);
  reading.take(w.everything);
  return means(relation, w.before) ? 'start' : 'end';
} // prettier-ignore

/** "Put the drone in the middle", where as many others stand before it as after it then. */
function amongOthers(reading: Reading, moved: readonly number[]): { position: number } | undefined {
  const others = (timelineOf(reading.clause)?.clips.length ?? 0) - moved.length;
  const middle = reading.tokens.find((token) => isMiddle(token) && !reading.isTaken(token));
  if (!middle || others < 2 || others % 2 !== 0) return undefined;
  if (reading.tokens.some(({ type }) => type === 'time' || type === 'fromEnd') || reading.has(w.video, w.whole)) return undefined;
  reading.takeToken(middle);
  return { position: others / 2 + 1 };
} // prettier-ignore

/** "第二段往后挪一位" */
function movesBy(token: Token): boolean {
  return isSpelt(token, /^往[前后左右][移挪放排]动?$/);
}

/** A moment of the timeline, or the middle of it or of a clip; with a time that is a length it stays unclear. */
function readPlaceInside(
  reading: Reading,
  anchors: readonly ClipReference[],
): Moment | 'unclear' | undefined {
  const middle = readMiddle(reading, anchors);
  if (middle !== undefined || anchors.length > 0) return middle;
  const room = readRoom(reading);
  return room && room.lengthMs === undefined ? room.moment : 'unclear';
}

/** @param moved indexes of the clips that go to that moment, which is counted before they leave their place. */
function toMoment(
  moment: Moment,
  timeline: Timeline,
  moved: readonly number[],
  world: World,
  name: string,
): EditResult {
  const say = world.say.choose(says);
  const room = roomAt(moment, timeline, world);
  if ('why' in room) return refused(room.why);
  const { base, place, ms } = room;
  const ids = moved.map((i) => timeline.clips[i]?.id);
  const block = ids.map((id) => base.clips.findIndex((clip) => clip.id === id));
  const isInside = base.clips.length > timeline.clips.length && block.includes(place - 1);
  if (isInside) return refused(say.insideItself(world.say.time(ms)));
  const others = base.clips.map((_, i) => i).filter((i) => !block.includes(i));
  const order = [...others.filter((i) => i < place), ...block, ...others.filter((i) => i >= place)];
  return arrange(base, order, world, say.moved(name, world.say.time(ms)));
}

const moveStretchSchema = z.strictObject({
  edit: z.literal('moveStretch'),
  range: rangeSchema.describe('What moves.'),
  to: z.union([z.enum(['start', 'end']), atMoment]).describe('Where it goes.'),
});

export const moveStretch: EditKind<z.infer<typeof moveStretchSchema>> = {
  edit: 'moveStretch',
  summary: 'Moves a stretch of the timeline to its start, its end or a moment.',
  schema: moveStretchSchema,
  examples: [
    'move 0:10-0:20 to the start',
    'move 0:10-0:20 to 0:40',
    'move the last 5 seconds to the front',
    '把最后5秒移到开头',
  ],
  needs: [[w.move, /halves|前后|半段/]],

  read(reading) {
    if (swapsHalves(reading))
      return { edit: 'moveStretch', range: { start: halfOf(reading), end: 'end' }, to: 'start' };
    if (!reading.has(w.move)) return undefined;
    const ofClip = readClipOfStretch(reading);
    const [said, ...more] = takeRanges(reading);
    const range = said && ofClip ? withinClip(said, ofClip, reading) : said;
    if (!range || more.length > 0 || !reading.take(w.move)) return undefined;
    const anchors = ofClip ? takeClips(reading) : [];
    const moment = readPlaceInside(reading, anchors);
    if (moment === 'unclear') return undefined;
    const to = moment === undefined ? readDestination(reading, anchors, true) : { moment };
    if (to === undefined || (typeof to === 'object' && !('moment' in to))) return undefined;
    return { edit: 'moveStretch', range: { start: range.start, end: range.end }, to };
  },

  apply(edit, timeline, world) {
    const stretch = isolate(timeline, [edit.range], world);
    if ('why' in stretch) return refused(stretch.why);
    const { cut, indexes } = stretch;
    if (typeof edit.to === 'object') {
      return toMoment(
        edit.to.moment,
        cut.timeline,
        indexes,
        world,
        nameOfStretches(stretch.stretches, world),
      );
    }
    const order = orderWith(edit.to, indexes, cut.timeline, world);
    return 'why' in order ? refused(order.why) : arrange(cut.timeline, order.order, world);
  },
};

/** "Swap the halves", "前后两半对调". */
function swapsHalves(reading: Reading): boolean {
  const found = /^(?:(?:please|can you|could you|just) )*(?:swap|switch|flip|exchange|reverse)(?: (?:around|over|the order of))? (?:the )?(?:two |both )?halves(?: (?:around|over|of (?:it|the (?:video|film|clip))))*$|^(?:把)?(?:视频)?(?:的)?(?:前后两?(?:半段?|部分)|前半段?[和跟与]后半段?)(?:的)?(?:顺序|位置)?(?:对调|互换|交换|调换|换一?下|换个?位置)(?:一下)?(?:位置|顺序)?$/.test(foldedTextOf(reading.clause).replace(/[\s.!。]+$/u, '')); // prettier-ignore
  if (found) reading.takeToken(...reading.tokens);
  return found;
}

function halfOf({ clause }: Reading): number {
  const timeline = timelineOf(clause);
  return timeline ? Math.round(timelineDurationMs(timeline) / 2) : 0;
}

interface Says {
  clips(numbers: readonly number[]): string;
  moved(clips: string, to: string): string;
  insideItself(at: string): string;
}

const says: Translations<Says> = {
  en: {
    clips: (numbers) => `${numbers.length === 1 ? 'Clip' : 'Clips'} ${numbers.join(', ')}`,
    moved: (clips, to) => `${clips} moved to ${to}.`,
    insideItself: (at) => `${at} lies inside of what moves, so nothing was done.`,
  },
  zh: {
    clips: (numbers) => `第 ${numbers.join('、')} 段`,
    moved: (clips, to) => `${clips}已移到 ${to}。`,
    insideItself: (at) => `${at} 就在要移动的片段里面，没有执行。`,
  },
};
