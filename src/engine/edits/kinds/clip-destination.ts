import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import type { ClipReference } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndexes } from '../aftermath';
import type { World } from '../edit-kind';

/** A clip by its place on the main track: 1 is the first, -1 the last. */
export const clipNumber = z
  .int()
  .refine((n) => n !== 0, 'Clips are counted from 1.')
  .describe('Counted from 1; -1 is the last.');

/** Several clips by their places. */
export const clipNumbers = z.array(clipNumber).min(1).max(1000);

/** Where clips go on the main track. */
export const destination = z
  .union([
    z.enum(['start', 'end']),
    z.strictObject({ before: clipNumber }),
    z.strictObject({ after: clipNumber }),
    z.strictObject({ position: z.int().min(1) }),
  ])
  .describe(
    'The start or the end, before or after a clip as counted before, or the position that it is to have.',
  );
export type Destination = z.infer<typeof destination>;

const position = word('position', 'detail', 'position|place|slot|spot|位置|位|个位置|地方');
export const destinationWords = [position];

/** "the beach should come last", "clip 2 goes first". */
export const comes = word('comesAt', 'verb', 'should come|should go|should play|must come|must go|has to come|has to go|needs to come|needs to go|to come|comes|goes|come|goes in|应该放|应该在|应该排|排|排到'); // prettier-ignore
export const other = word('otherClips', 'detail', 'other|others|the others|the other|其他|另外|其它');

/** "the beach first" and nothing else. */
export function isBareOrdinal(reading: Reading): boolean {
  const left = reading.tokens.filter((token) => !reading.isTaken(token) && !isIdle(token));
  const [ordinal, ...more] = left;
  return more.length === 0 && ordinal?.type === 'ordinal' && ordinal.value >= -1;
}

/** "between the other two", "before the others": beside all clips that do not move. */
export function besideOthers(reading: Reading, moved: readonly number[]): Destination | undefined {
  const named = reading.find(other);
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  if (!named || moved.length !== 1 || count < 2) return undefined;
  const relation = reading.find(w.between, w.before, w.after);
  const number = reading.all('number').find(({ value }) => value === count - 1);
  if (!relation) return undefined;
  reading.takeToken(relation, named, number);
  reading.take(w.clip);
  if (means(relation, w.between)) return count === 3 ? { position: 2 } : undefined;
  return means(relation, w.before) ? 'start' : 'end';
}

const opening = word('openingRole', 'detail', 'intro|opener|opening|introduction|片头|开场|开头|开始');
const closing = word('closingRole', 'detail', 'outro|closer|closing|ending|finale|片尾|结尾|收尾|结束');
export const roleWords = [opening, closing];

/** "as the intro", "as the closing shot", "作为片头": which end of the film something goes to. */
export function takeRole(reading: Reading): 'start' | 'end' | undefined {
  const as = reading.tokens.findIndex(
    (token) => token.type === 'word' && /^(as|作为|当作|当|做|以|用)$/.test(token.text),
  );
  const role = as < 0 ? undefined : reading.tokens.find((token, i) => i > as && !reading.isTaken(token) && !means(token, w.filler)); // prettier-ignore
  if (!role || !means(role, opening, closing)) return undefined;
  reading.takeToken(role);
  reading.take(w.clip);
  return means(role, opening) ? 'start' : 'end';
}

const sooner = word('placesEarlier', 'detail', 'earlier|sooner|left|up|forward|forwards|往前|向前|前移|往前移|往前移动|往前挪|往前放|往前排|前挪|往前提|提前|往左'); // prettier-ignore
const later = word('placesLater', 'detail', 'later|right|down|back|backward|backwards|往后|向后|后移|往后移|往后移动|往后挪|往后放|往后排|后挪|往右|推后'); // prettier-ignore
const places = word(
  'placesCounted',
  'detail',
  'position|positions|place|places|slot|slots|spot|spots|step|steps|位|格|个位置',
);
export const shiftWords = [sooner, later, places];

/** "one place earlier", "forward by two", "往后移一位": places that clips move by. */
export function readShift(reading: Reading): number | undefined {
  const toward = reading.find(sooner, later);
  if (toward?.type !== 'word') return undefined;
  const number = reading.all('number')[0];
  const counted = reading.find(places);
  // "Forward" is towards the front for what is brought, and towards the end for what is pushed.
  const isForward = /forward/.test(toward.text);
  const brings = reading.tokens.some((token) => token.type === 'word' && /^(bring|pull)$/.test(token.text));
  if (isForward && !brings) return undefined;
  if (!number && !counted && !/^(earlier|later|sooner)$/.test(toward.text)) return undefined;
  const count = number?.value ?? 1;
  if (!Number.isInteger(count) || count < 1 || count > 1000) return undefined;
  reading.takeToken(toward, number, counted);
  reading.take(w.by);
  return means(toward, sooner) ? -count : count;
}

/** The order of so many clips with some of them so many places later, as one. */
export function shifted(moved: readonly number[], by: number, count: number): number[] {
  const others = Array.from({ length: count }, (_, i) => i).filter((i) => !moved.includes(i));
  const first = Math.min(...moved);
  const at = Math.max(0, Math.min(others.length, others.filter((i) => i < first).length + by));
  return [...others.slice(0, at), ...moved, ...others.slice(at)];
}

/** "start with outro.mp4", "end with clip 1", "finish on the beach". */
export function readOpening(
  reading: Reading,
): { readonly clips: number[]; readonly to: 'start' | 'end' } | undefined {
  const at = reading.skipFillers(0);
  const lead = reading.tokens[at];
  const opens = lead?.type === 'word' && /^(start|begin|open|end|finish|close)$/.test(lead.text);
  let joint = at + 1;
  while (means(reading.tokens[joint], w.filler, w.video, w.it)) joint++;
  if (!opens || !(means(reading.tokens[joint], w.withWord) || isSpelt(reading.tokens[joint], /^on$/)))
    return undefined;
  const [moved, ...more] = takeClips(reading);
  if (!moved || more.length > 0) return undefined;
  reading.takeToken(lead);
  return { clips: [...moved.clips], to: /^(start|begin|open)$/.test(lead.text) ? 'start' : 'end' };
}

/**
 * "before clip 3", "between clips 1 and 2", "to the front", "to position 2", "last". @param anchors the clips that
 * were named after those that move. @param moves whether a verb of moving was said: "make clip 2 the first" has none.
 */
export function readDestination(
  reading: Reading,
  anchors: readonly ClipReference[],
  moves: boolean,
): Destination | undefined {
  if (anchors.length > 0) return moves ? besideClips(reading, anchors) : asOrdinal(reading, anchors);
  const number = (moves ? reading.takeOnly('number') : undefined) ?? reading.takeOnly('ordinal');
  if (!moves && !number) return undefined;
  const beside = reading.find(w.before, w.after);
  if (number && beside && !isEdgeWord(beside)) {
    // "before the first"
    reading.takeToken(beside);
    return means(beside, w.before) ? { before: number.value } : { after: number.value };
  }
  if (number) {
    reading.take(position, w.start, w.end, w.before, w.after);
    if (number.value === -1) return 'end';
    return Number.isInteger(number.value) && number.value > 0 ? { position: number.value } : undefined;
  }
  if (reading.take(w.start)) return 'start';
  return reading.take(w.end) ? 'end' : undefined;
}

/** "最后面" and "最前面" are edges, though 后 and 前 mean after and before. */
function isEdgeWord(token: Token): boolean {
  return means(token, w.start, w.end) && token.type === 'word' && /面/.test(token.text);
}

function besideClips(reading: Reading, anchors: readonly ClipReference[]): Destination | undefined {
  const numbers = anchors.flatMap(({ clips }) => clips);
  const [first, second, ...more] = numbers;
  if (first === undefined) return undefined;
  const between = reading.find(w.between);
  if (between && second !== undefined) {
    reading.takeToken(between);
    // Only neighbours have one place between them.
    const areNeighbours = more.length === 0 && Math.abs(second - first) === 1 && first * second > 0;
    return areNeighbours ? { after: Math.min(first, second) } : undefined;
  }
  const [anchor, ...others] = anchors;
  if (!anchor || others.length > 0) return undefined;
  const around = reading.tokens.filter((_, i) => i < anchor.from || i >= anchor.next);
  const relation = around.find((token) => !reading.isTaken(token) && means(token, w.before, w.after));
  const target = means(relation, w.before) ? anchor.clips[0] : anchor.clips.at(-1);
  if (!relation || target === undefined) return undefined;
  // A file may be in several clips; of clips by number one is meant.
  const isFile = reading.tokens[anchor.from]?.type === 'file';
  if (anchor.clips.length > 1 && !isFile) return undefined;
  reading.takeToken(relation);
  return means(relation, w.before) ? { before: target } : { after: target };
}

/** "make the last clip the first one" */
function asOrdinal(_: Reading, anchors: readonly ClipReference[]): Destination | undefined {
  const [number, ...more] = anchors.flatMap(({ clips }) => clips);
  if (number === undefined || more.length > 0) return undefined;
  if (number === -1) return 'end';
  return number > 0 ? { position: number } : undefined;
}

/** The order of all clips with some of them at their destination, as indexes, or why that can't be. */
export function orderWith(
  to: Destination,
  moved: readonly number[],
  timeline: Timeline,
  world: World,
): { readonly order: readonly number[] } | { readonly why: string } {
  const others = timeline.clips.map((_, i) => i).filter((i) => !moved.includes(i));
  const place = placeAmong(others, to, timeline, world);
  if ('why' in place) return place;
  return { order: [...others.slice(0, place.at), ...moved, ...others.slice(place.at)] };
}

/** Where a destination is among clips that stay, given as indexes. */
export function placeAmong(
  others: readonly number[],
  to: Destination,
  timeline: Timeline,
  world: World,
): { readonly at: number } | { readonly why: string } {
  if (to === 'start') return { at: 0 };
  if (to === 'end') return { at: others.length };
  if ('position' in to) return { at: Math.min(others.length, to.position - 1) };
  const anchor = clipIndexes(timeline, ['before' in to ? to.before : to.after]);
  if ('missing' in anchor) return { why: world.say.noSuchClip(anchor.missing, timeline.clips.length) };
  const at = others.indexOf(anchor.indexes[0] ?? -1);
  if (at < 0) return { why: world.say.choose(says).ontoItself() };
  return { at: 'after' in to ? at + 1 : at };
}

const says: Translations<{ ontoItself(): string }> = {
  en: { ontoItself: () => 'A clip cannot be moved beside itself. Nothing was done.' },
  zh: { ontoItself: () => '片段不能移到自己旁边，没有执行。' },
};

/** "Keep 1 and 3", where several clips are there: several numbers that count nothing else. */
export function takeBareNumbers(reading: Reading): number[] {
  const numbers = reading.all('number');
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  const isListed = reading.tokens.every(
    (token) => isIdle(token) || token.type === 'number' || means(token, w.remove, w.keep),
  );
  const areClips = numbers.every(({ value }) => Number.isInteger(value) && value >= 1 && value <= count);
  if (numbers.length < 2 || !isListed || !areClips) return [];
  reading.takeToken(...numbers);
  return numbers.map(({ value }) => value);
}
