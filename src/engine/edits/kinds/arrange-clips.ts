import * as z from 'zod';
import { timelineOf } from '../../language/clip-files';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import { word } from '../../language/word';
import type { Timeline } from '../../model/timeline';
import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes, isolate } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { rangeSchema } from '../moment';
import {
  clipNumber,
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
import { countTransitions, settle } from '../operations/cutting';
import type { Cut } from '../operations/cutting';
import { withoutTransition } from '../operations/overlaps';
import { ripple } from '../operations/ripple';
import type { Piece } from '../operations/ripple';
import { takesApart } from './take-out-language';

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
    const [moved, ...anchors] = takeClips(reading);
    if (!moved) return undefined;
    const role = anchors.length === 0 ? takeRole(reading) : undefined;
    if (role) return reading.take(w.move, w.make, w.add) ? { edit: 'moveClips', clips: [...moved.clips], to: role } : undefined; // prettier-ignore
    const moves = reading.take(w.move, comes) || isBareOrdinal(reading);
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
      return arrange(timeline, shifted(found.indexes, edit.to.by, timeline.clips.length), world);
    }
    const order = orderWith(edit.to, found.indexes, timeline, world);
    return 'why' in order ? refused(order.why) : arrange(timeline, order.order, world);
  },
};

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
    const stretch = isolate(timeline, edit.range, world);
    if ('why' in stretch) return refused(stretch.why);
    const { cut, indexes } = stretch;
    const order = orderWith(edit.to, indexes, cut.timeline, world);
    return 'why' in order ? refused(order.why) : arrange(cut.timeline, order.order, world);
  },
};

const reorderSchema = z.strictObject({
  edit: z.literal('reorderClips'),
  order: z
    .union([
      clipNumbers,
      z.literal('reversed'),
      z.strictObject({ swap: z.tuple([clipNumber, clipNumber]) }),
      z.strictObject({ by: z.enum(['name', 'length']), descending: z.boolean().default(false) }),
    ])
    .describe(
      'All clips by their numbers in their new order, the opposite order, two that change places, or sorted by the names of their files or by their lengths.',
    ),
});
type ReorderClips = z.infer<typeof reorderSchema>;

const reorderWord = word('reorder', 'verb', 'reorder|re-order|rearrange|re-arrange|sort|arrange|order|sequence|重新排列|重排|排序|调整顺序|重新排序|排列|顺序改为|顺序|次序|重新排|重新排一下|排一下|排个序|排好|排|的顺序排|顺序改成|顺序调成|顺序调整为|顺序调整成|顺序换成|顺序变成'); // prettier-ignore
const byName = word('sortedByName', 'detail', 'by name|by file name|by filename|alphabetically|in alphabetical order|alphabetical order|alphabetical|by their names|按名称|按名字|按文件名|按字母|按字母顺序'); // prettier-ignore
const byLength = word('sortedByLength', 'detail', 'by length|by duration|by their length|shortest first|shortest to longest|from shortest to longest|longest last|按时长|按长度|按长短|从短到长|由短到长'); // prettier-ignore
const longestFirst = word('sortedLongestFirst', 'detail', 'longest first|longest to shortest|from longest to shortest|shortest last|从长到短|由长到短'); // prettier-ignore
const descending = word('descending', 'detail', 'descending|in descending order|z to a|降序|倒序排列');
const ascending = word('ascending', 'filler', 'ascending|in ascending order|a to z|升序');
const opener = word('opensSequence', 'detail', 'start|begin|open|play|show|starting|beginning');
const reverse = word(
  'reverse',
  'verb',
  'reverse|reversed|invert|flip|backwards|颠倒|反转|倒过来|倒序|反过来|逆序',
);
const swap = word(
  'swap',
  'verb',
  'swap|switch|exchange|interchange|交换|对调|互换|调换|换位置|换一下位置|换个位置|换下位置|调换位置|互换位置|对换|交换位置|对调位置|调个位置|换换位置',
);
const around = word('around', 'filler', 'around|round|places|position|positions|顺序|位置');

/** "Reverse the clip" is said of how it plays. */
const singleClip = /^(clip|segment|shot|scene|piece)$/;

/** "两段" after the numbers of two clips. */
function isPair(reading: Reading): boolean {
  const pair = reading.tokens.find(
    (token) => token.type === 'word' && /^(两段|两个|段|片段)$/.test(token.text),
  );
  reading.takeToken(pair);
  return pair !== undefined;
}

export const reorderClips: EditKind<ReorderClips> = {
  edit: 'reorderClips',
  summary: 'Puts the clips of the main track into another order.',
  schema: reorderSchema,
  examples: [
    'reorder the clips 3, 1, 2',
    'reverse the order of the clips',
    'swap clip 1 and 2',
    '交换第1段和第2段',
    '把片段顺序颠倒',
  ],
  words: [reorderWord, opener, reverse, swap, around, byName, byLength, longestFirst, descending, ascending],

  read(reading) {
    if (reading.take(swap)) {
      const named = takeClips(reading).flatMap((reference) => reference.clips);
      // "2、3两段换一下位置"
      const numbers = named.length === 0 && isPair(reading) ? reading.all('number') : [];
      reading.takeToken(...numbers);
      const clips = named.length > 0 ? named : numbers.map(({ value }) => value);
      reading.take(reorderWord);
      const two = clips.length === 0 ? takeBoth(reading) : clips;
      const [a, b, ...more] = two;
      if (a === undefined || b === undefined || more.length > 0) return undefined;
      return { edit: 'reorderClips', order: { swap: [a, b] } };
    }
    const sequence = readSequence(reading);
    if (sequence) return { edit: 'reorderClips', order: sequence };
    const ordered = reading.take(reorderWord);
    const sorted = ordered || reading.has(w.make, w.move) ? readSorting(reading) : undefined;
    if (sorted) return { edit: 'reorderClips', order: sorted };
    if (reading.take(reverse)) {
      // Without "order" or "clips" it is the picture that shall run backwards.
      const one = reading.tokens.some((token) => token.type === 'word' && singleClip.test(token.text));
      const clips = reading.take(w.clip) && !one;
      reading.take(w.make, w.add, w.move);
      return ordered || clips ? { edit: 'reorderClips', order: 'reversed' } : undefined;
    }
    if (!ordered) return undefined;
    const named = takeClips(reading).flatMap((reference) => reference.clips);
    const numbers = reading.all('number');
    reading.takeToken(...numbers);
    reading.take(w.clip, w.make, w.add, w.move);
    const order = [...named, ...numbers.map(({ value }) => value)];
    if (order.length < 2 || order.some((n) => !Number.isInteger(n) || n === 0)) return undefined;
    return { edit: 'reorderClips', order };
  },

  apply(edit, timeline, world) {
    const { order } = edit;
    const all = timeline.clips.map((_, i) => i);
    if (order === 'reversed') return arrange(timeline, all.reverse(), world);
    if ('by' in order) return arrange(timeline, sortedOrder(order, timeline, world), world);
    const found = clipIndexes(timeline, Array.isArray(order) ? order : order.swap);
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    if (!Array.isArray(order)) {
      const [a, b] = found.indexes;
      if (a === undefined || b === undefined) return refused(world.say.choose(says).ontoItself());
      return arrange(
        timeline,
        all.map((i) => (i === a ? b : i === b ? a : i)),
        world,
      );
    }
    if (found.indexes.length !== all.length) {
      return refused(world.say.choose(says).nameAll(timeline.clips.length));
    }
    return arrange(timeline, found.indexes, world);
  },
};

/** "begin with a.mp4, then b.mp4, then c.mp4": the clips that are not named keep their order after them. */
function readSequence(reading: Reading): number[] | undefined {
  if (!reading.tokens.some((token) => means(token, w.then)) || !reading.take(opener, reorderWord))
    return undefined;
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  const said = takeClips(reading).flatMap(({ clips }) => clips.map((n) => (n < 0 ? count + 1 + n : n)));
  reading.take(w.withWord);
  if (said.length < 2 || new Set(said).size < said.length) return undefined;
  const others = Array.from({ length: count }, (_, i) => i + 1).filter((n) => !said.includes(n));
  return [...said, ...others];
}

function readSorting(reading: Reading): { by: 'name' | 'length'; descending: boolean } | undefined {
  const [name, length, longest] = [reading.take(byName), reading.take(byLength), reading.take(longestFirst)];
  if (name === (length || longest)) return undefined;
  const isDown = reading.take(descending);
  reading.take(w.clip, w.everything, w.make, w.move);
  return { by: name ? 'name' : 'length', descending: isDown !== longest };
}

function sortedOrder(
  { by, descending }: { readonly by: 'name' | 'length'; readonly descending: boolean },
  { clips }: Timeline,
  { media }: World,
): number[] {
  const nameOf = (i: number) => media.get(clips[i]?.mediaId ?? '')?.fileName ?? '';
  const lengthOf = (i: number) => clips.slice(i, i + 1).map(clipDurationMs)[0] ?? 0;
  const order = clips.map((_, i) => i);
  // Numbers in names count as numbers: "clip 2" comes before "clip 10".
  const compare = (a: number, b: number) =>
    by === 'name' ? nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true }) : lengthOf(a) - lengthOf(b);
  return order.sort((a, b) => (descending ? compare(b, a) : compare(a, b)) || a - b);
}

/** "swap the two clips", "swap them", where there are two. */
function takeBoth(reading: Reading): number[] {
  if (timelineOf(reading.clause)?.clips.length !== 2) return [];
  const number = reading.all('number').find(({ value }) => value === 2);
  reading.takeToken(number);
  reading.take(w.clip, w.each);
  return [1, 2];
}

const deleteSchema = z.strictObject({
  edit: z.literal('deleteClips'),
  clips: clipNumbers.describe('Numbers of the clips that go.'),
});
type DeleteClips = z.infer<typeof deleteSchema>;

export const deleteClips: EditKind<DeleteClips> = {
  edit: 'deleteClips',
  summary: 'Takes whole clips off the main track and closes the gaps.',
  schema: deleteSchema,
  examples: ['delete the second clip', 'remove clips 2 and 3', '删除第二段', '去掉最后一个片段'],

  read(reading) {
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    const taken = takesApart(reading) || reading.take(w.remove);
    if (!taken) return undefined;
    if (clips.length > 0) return { edit: 'deleteClips', clips };
    const all = readAll(reading);
    return all && { edit: 'deleteClips', clips: all };
  },

  apply(edit, timeline, world) {
    const found = clipIndexes(timeline, edit.clips);
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    const kept = timeline.clips.map((_, i) => i).filter((i) => !found.indexes.includes(i));
    if (kept.length === 0) return refused(world.say.nothingLeft());
    const before = timelineDurationMs(timeline);
    const result = pick(timeline, kept);
    const { span } = world.say;
    return done(
      result.timeline,
      world.say
        .choose(says)
        .deleted(found.indexes.length, span(before), span(timelineDurationMs(result.timeline))),
      ...alsoSaid(result, world),
    );
  },
};

/** "delete all the clips", "cut everything": what that comes to is said by the refusal. */
function readAll(reading: Reading): number[] | undefined {
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  const isSaid = reading.take(w.everything) || (reading.take(w.whole, w.each) && reading.take(w.clip));
  return isSaid && count > 0 && count <= 1000 ? Array.from({ length: count }, (_, i) => i + 1) : undefined;
}

/** The main track made of these clips of the old one, in this order; a clip named again comes as a copy. */
export function pick(timeline: Timeline, order: readonly number[]): Cut {
  // Transitions of clips that part go first and give back what they took, so that nothing of their length is lost.
  let { clips } = timeline;
  order.forEach((was, i) => {
    if (order[i - 1] !== was - 1) clips = withoutTransition(clips, was);
    if (order[i + 1] !== was + 1) clips = withoutTransition(clips, was + 1);
  });
  const loosened = ripple(
    timeline,
    clips.map((clip, was) => ({ clip, was })),
    timeline.nextId,
  ).timeline;
  let { nextId } = timeline;
  const seen = new Set<number>();
  const pieces = order.flatMap((was): Piece[] => {
    const clip = loosened.clips[was];
    if (!clip) return [];
    if (seen.has(was)) return [{ clip: { ...clip, id: `c${nextId++}` }, was: undefined }];
    seen.add(was);
    return [{ clip, was }];
  });
  const result = settle(loosened, pieces, nextId);
  const removedTransitions = countTransitions(timeline.clips) - countTransitions(result.timeline.clips);
  return { ...result, removedTransitions };
}

function arrange(timeline: Timeline, order: readonly number[], world: World): EditResult {
  const say = world.say.choose(says);
  if (order.every((was, i) => was === i)) return refused(world.say.alreadySo(say.isOrder()));
  const result = pick(timeline, order);
  return done(
    result.timeline,
    say.arranged(order.map((was) => was + 1).join(', ')),
    ...alsoSaid(result, world),
  );
}

interface Says {
  arranged(order: string): string;
  deleted(count: number, before: string, after: string): string;
  isOrder(): string;
  nameAll(clips: number): string;
  ontoItself(): string;
}

const says: Translations<Says> = {
  en: {
    arranged: (order) => `New order of the clips, by their former numbers: ${order}.`,
    deleted: (count, before, after) =>
      `Deleted ${count === 1 ? '1 clip' : `${count} clips`}: ${before} → ${after}.`,
    isOrder: () => 'the clips are in that order already',
    nameAll: (clips) => `To reorder, name each of the ${clips} clips once. Nothing was done.`,
    ontoItself: () => 'A clip cannot change places with itself. Nothing was done.',
  },
  zh: {
    arranged: (order) => `片段的新顺序（按原来的编号）：${order}。`,
    deleted: (count, before, after) => `已删除 ${count} 个片段：${before} → ${after}。`,
    isOrder: () => '片段已经是这个顺序',
    nameAll: (clips) => `重新排序时请把全部 ${clips} 个片段各写一次，没有执行。`,
    ontoItself: () => '片段不能和自己交换位置，没有执行。',
  },
};
