import { createHash } from 'node:crypto';
import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isSpelt, means, Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndexes } from '../aftermath';
import { refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { fromStart } from '../named-clips';
import { arrange, pick } from './arrange-clips';
import { clipNumber, clipNumbers } from './clip-destination';

const reorderSchema = z.strictObject({
  edit: z.literal('reorderClips'),
  order: z
    .union([
      clipNumbers,
      z.literal('reversed'),
      z.literal('shuffled'),
      z.strictObject({ swap: z.tuple([clipNumber, clipNumber]) }),
      z.strictObject({ by: z.enum(['name', 'length']), descending: z.boolean().default(false) }),
    ])
    .describe(
      'All clips by their numbers in their new order, where one that is named again comes as a copy, the opposite order, any other order, two that change places, or sorted by the names of their files or by their lengths.',
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
  'reverse|reversed|invert|flip|backwards|颠倒|反转|倒过来|倒序|反过来|逆序|倒着排|倒着排列|倒过来排|倒过来排列|反过来排|反过来排列|倒序排|按倒序排列|按倒序排|翻过来|倒一下|反一下|颠倒一下|倒着|反着|从后往前',
);
const swap = word(
  'swap',
  'verb',
  'swap|switch|exchange|interchange|交换|对调|互换|调换|换位置|换一下位置|换个位置|换下位置|调换位置|互换位置|对换|交换位置|对调位置|调个位置|换换位置|顺序换一下|位置换一下|换一下顺序|换个顺序|换换顺序|调个顺序|调一下顺序|顺序调一下|顺序调换|顺序对调|顺序互换|位置互换|位置对调|互换顺序|交换顺序|调换顺序|对调顺序|交换一下|对调一下|互换一下|调换一下|顺序调换一下|调换一下顺序|交换一下顺序|交换一下位置|顺序交换',
);
const shuffle = word('shuffle', 'verb', 'shuffle|reshuffle|shuffled|jumble|jumble up|mix up|mix up the order of|randomize|randomise|random order|in random order|in a random order|random sequence|打乱|打散|随机排序|随机排列|随机顺序|打乱顺序'); // prettier-ignore
const randomly = word('randomly', 'filler', 'randomly|at random|around randomly|随机');
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
  words: [
    reorderWord,
    opener,
    reverse,
    swap,
    shuffle,
    randomly,
    around,
    byName,
    byLength,
    longestFirst,
    descending,
    ascending,
  ],

  read(reading) {
    if (reading.take(swap)) {
      const named = takeClips(reading).flatMap((reference) => reference.clips);
      // "2、3两段换一下位置"
      const numbers = named.length === 0 && isPair(reading) ? reading.all('number') : [];
      reading.takeToken(...numbers);
      const clips = named.length > 0 ? named : numbers.map(({ value }) => value);
      reading.take(reorderWord, w.make);
      const two = clips.length === 0 ? (takePairAtEdge(reading) ?? takeBoth(reading)) : clips;
      const [a, b, ...more] = two;
      if (a === undefined || b === undefined || more.length > 0) return undefined;
      return { edit: 'reorderClips', order: { swap: [a, b] } };
    }
    const pair = readTurnedPair(reading);
    if (pair) return { edit: 'reorderClips', order: { swap: pair } };
    const sequence = readSequence(reading);
    if (sequence) return { edit: 'reorderClips', order: sequence };
    if (reading.take(shuffle)) {
      reading.take(reorderWord, w.clip, w.everything, w.each, w.make, w.add, w.move);
      return { edit: 'reorderClips', order: 'shuffled' };
    }
    const ordered = reading.take(reorderWord);
    const sorted = ordered || reading.has(w.make, w.move) ? readSorting(reading) : undefined;
    if (sorted) return { edit: 'reorderClips', order: sorted };
    if (reading.take(reverse)) {
      // Without "order" or "clips" it is the picture that shall run backwards.
      const one = reading.tokens.some((token) => token.type === 'word' && singleClip.test(token.text));
      const clips = reading.take(w.clip) && !one;
      const pictures = reading.tokens.find((token) => isSpelt(token, /^(?:照片|图片|相片)$/));
      reading.takeToken(pictures);
      reading.take(w.make, w.add, w.move);
      return ordered || clips || pictures ? { edit: 'reorderClips', order: 'reversed' } : undefined;
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
    if (order === 'shuffled') return arrange(timeline, shuffledOrder(timeline), world);
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
    const again = order.map((n) => fromStart(n, all.length));
    if (again.length === all.length) return arrange(timeline, found.indexes, world);
    const before = world.say.span(timelineDurationMs(timeline));
    const after = world.say.span(
      timelineDurationMs(
        pick(
          timeline,
          again.map((n) => n - 1),
        ).timeline,
      ),
    );
    const tell = world.say.choose(says).repeated(again.join(', '), before, after);
    return arrange(
      timeline,
      again.map((n) => n - 1),
      world,
      tell,
    );
  },
};

/** Another order of the clips, which follows from the one now: the same words make the same of it, and another the next time. */
function shuffledOrder({ clips }: Timeline): number[] {
  const order = clips.map((_, i) => i);
  let seed = createHash('sha256').update(clips.map(({ id }) => id).join()).digest().readUInt32LE();
  for (let i = order.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    // Each changes its place with one before it, so that none of them stays where it was.
    const other = seed % i;
    [order[i], order[other]] = [order[other] ?? 0, order[i] ?? 0];
  }
  return order;
} // prettier-ignore

/** "flip the order of the first two clips", "reverse clips 1 and 2's order": two that change places. */
function readTurnedPair(reading: Reading): [number, number] | undefined {
  const isOrder = reading.tokens.some((token) => isSpelt(token, /^(?:order|sequence|顺序|次序)$/));
  if (!isOrder || !reading.has(reverse)) return undefined;
  const [a, b, ...more] = takeClips(new Reading(reading.clause)).flatMap(({ clips }) => clips);
  if (a === undefined || b === undefined || more.length > 0) return undefined;
  takeClips(reading);
  reading.take(reverse, reorderWord, around);
  return [a, b];
}

/** "begin with a.mp4, then b.mp4, then c.mp4": the clips that are not named keep their order after them. */
function readSequence(reading: Reading): number[] | undefined {
  if (!reading.tokens.some((token) => means(token, w.then))) return undefined;
  if (!reading.take(opener, reorderWord) && !opensFirst(reading)) return undefined;
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  const said = takeClips(reading).flatMap(({ clips }) => clips.map((n) => fromStart(n, count)));
  reading.take(w.withWord);
  if (said.length < 2 || new Set(said).size < said.length) return undefined;
  const others = Array.from({ length: count }, (_, i) => i + 1).filter((n) => !said.includes(n));
  return [...said, ...others];
}

/** "Put a.mp4 first", "a.mp4 first", "先放a.mp4". */
function opensFirst(reading: Reading): boolean {
  const [first, ...more] = reading.all('ordinal');
  if (first?.value !== 1 || more.length > 0) return false;
  reading.takeToken(first);
  reading.take(w.move, w.make, w.add);
  return true;
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

/** "The first two", "the last two". */
function takePairAtEdge(reading: Reading): number[] | undefined {
  const [edge, ...more] = reading.all('ordinal');
  const number = edge && reading.tokens[reading.tokens.indexOf(edge) + 1];
  if (!edge || more.length > 0 || Math.abs(edge.value) !== 1) return undefined;
  if (number?.type !== 'number' || number.value !== 2) return undefined;
  reading.takeToken(edge, number);
  return edge.value === 1 ? [1, 2] : [-2, -1];
}

/** "swap the two clips", "swap them", where there are two. */
function takeBoth(reading: Reading): number[] {
  if (timelineOf(reading.clause)?.clips.length !== 2) return [];
  const number = reading.all('number').find(({ value }) => value === 2);
  reading.takeToken(number);
  reading.take(w.clip, w.each);
  reading.takeToken(
    ...reading.tokens.filter((token) => isSpelt(token, /^(?:them|these|those|both|videos?)$/)),
  );
  return [1, 2];
}

interface Says {
  nameAll(clips: number): string;
  ontoItself(): string;
  repeated(order: string, before: string, after: string): string;
}

const says: Translations<Says> = {
  en: {
    nameAll: (clips) => `To reorder, name each of the ${clips} clips. Nothing was done.`,
    repeated: (order, before, after) =>
      `New order of the clips, by their former numbers: ${order}; what is named again comes as a copy: ${before} → ${after}.`,
    ontoItself: () => 'A clip cannot change places with itself. Nothing was done.',
  },
  zh: {
    nameAll: (clips) => `重新排序时请把全部 ${clips} 个片段都写上，没有执行。`,
    repeated: (order, before, after) =>
      `片段的新顺序（按原来的编号）：${order}；重复写的片段再放一遍：${before} → ${after}。`,
    ontoItself: () => '片段不能和自己交换位置，没有执行。',
  },
};
