import * as z from 'zod';
import { elidedClips } from '../../language/clip-pronouns';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { isSpelt } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import type { Token } from '../../language/tokens';
import { clipIndexes, isolate } from '../aftermath';
import { refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { rangeSchema } from '../moment';
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

const moveSchema = z.strictObject({
  edit: z.literal('moveClips'),
  clips: clipNumbers.describe('Numbers of the clips that move, as they are counted before.'),
  to: z
    .union([
      destination,
      z
        .strictObject({ by: z.int().min(-1000).max(1000) })
        .describe('So many places later than now, or earlier where it is negative.'),
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
    '把第三段移到最前面',
    '把第1段放到最后',
  ],
  words: [...destinationWords, ...roleWords, comes, ...shiftWords, other],

  read(reading) {
    const opened = readOpening(reading);
    if (opened) return { edit: 'moveClips', ...opened };
    const [named, ...anchors] = takeClips(reading);
    const elided = named ? [] : elidedClips(reading);
    const moved = named ?? (elided.length > 0 ? { clips: elided } : undefined);
    if (!moved) return undefined;
    const role = anchors.length === 0 ? takeRole(reading) : undefined;
    if (role) return reading.take(w.move, w.make, w.add) ? { edit: 'moveClips', clips: [...moved.clips], to: role } : undefined; // prettier-ignore
    const moves = reading.take(w.move, comes) || isBareOrdinal(reading) || reading.tokens.some(movesBy);
    if (!moves && !reading.has(w.make, w.shouldBe)) return undefined;
    const by = moves && anchors.length === 0 ? readShift(reading) : undefined;
    if (by !== undefined) return { edit: 'moveClips', clips: [...moved.clips], to: { by } };
    reading.take(w.make);
    const to =
      besideOthers(reading, moved.clips) ??
      readDestination(reading, anchors, moves || reading.has(w.shouldBe));
    return to && { edit: 'moveClips', clips: [...moved.clips], to };
  },

  apply(edit, timeline, world) {
    const found = clipIndexes(timeline, edit.clips);
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    if (typeof edit.to === 'object' && 'by' in edit.to) {
      return arrange(
        timeline,
        shifted(found.indexes, edit.to.by, timeline.clips.length),
        world,
        found.indexes,
      );
    }
    const order = orderWith(edit.to, found.indexes, timeline, world);
    return 'why' in order ? refused(order.why) : arrange(timeline, order.order, world, found.indexes);
  },
};

/** "第二段往后挪一位" */
function movesBy(token: Token): boolean {
  return isSpelt(token, /^往[前后左右][移挪放排]动?$/);
}

const moveStretchSchema = z.strictObject({
  edit: z.literal('moveStretch'),
  range: rangeSchema.describe('What moves.'),
  to: z.enum(['start', 'end']).describe('Where it goes.'),
});

export const moveStretch: EditKind<z.infer<typeof moveStretchSchema>> = {
  edit: 'moveStretch',
  summary: 'Moves a stretch of the timeline to its start or its end.',
  schema: moveStretchSchema,
  examples: ['move 0:10-0:20 to the start', 'move the last 5 seconds to the front', '把最后5秒移到开头'],

  read(reading) {
    if (!reading.has(w.move)) return undefined;
    const [range, ...more] = takeRanges(reading);
    if (!range || more.length > 0 || !reading.take(w.move)) return undefined;
    const to = readDestination(reading, [], true);
    if (to !== 'start' && to !== 'end') return undefined;
    return { edit: 'moveStretch', range: { start: range.start, end: range.end }, to };
  },

  apply(edit, timeline, world) {
    const stretch = isolate(timeline, [edit.range], world);
    if ('why' in stretch) return refused(stretch.why);
    const { cut, indexes } = stretch;
    const order = orderWith(edit.to, indexes, cut.timeline, world);
    return 'why' in order ? refused(order.why) : arrange(cut.timeline, order.order, world, indexes);
  },
};
