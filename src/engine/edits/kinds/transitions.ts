import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { hasChinese } from '../../language/words/folding';
import { clipDurationMs, placeClips, timelineDurationMs, transitionKinds } from '../../model/timeline';
import type { Clip, Timeline, TransitionKind } from '../../model/timeline';
import { transitionsInChinese } from '../../replies/chinese-names';
import type { Translations } from '../../replies/replies';
import { clipIndex } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import {
  longestOnSide,
  ownPictureMs,
  shortestTransitionMs,
  withTransition,
  withoutTransition,
} from '../operations/overlaps';
import { ripple } from '../operations/ripple';
import { clipNumbers } from './clip-destination';
import {
  namesTransition,
  readTransitionKind,
  readTransitionPlace,
  transitionNamed,
  transitionWords,
} from './transition-language';

/** `'all'`, or the clips (from 1) that the transitions lead into. */
export const boundaries = z
  .union([
    z.literal('all'),
    clipNumbers,
    z.strictObject({ at: z.int().min(0).max(86_400_000) }),
    z.strictObject({ nth: z.int() }),
  ])
  .describe(
    'Every cut, those into the clips of these numbers, the one “at” so many milliseconds, or the “nth” of the transitions that are there, -1 being the last.',
  );

/** Milliseconds. */
const longestTransitionMs = 10_000;

const addSchema = z.strictObject({
  edit: z.literal('addTransitions'),
  kind: z.enum(transitionKinds).describe('What it looks like.'),
  durationMs: z
    .int()
    .min(shortestTransitionMs)
    .max(600_000)
    .optional()
    .describe('Milliseconds; without it 400 where the clips have silence beside their cuts, else 500.'),
  into: boundaries,
});
export type Boundaries = z.infer<typeof boundaries>;
type AddTransitions = z.infer<typeof addSchema>;

const another =
  /\b(?:secs?|seconds?|s) (?:of|from) (?:each|every|both|all)\b|^(?:put|move|place|bring) [^,]{2,40} (?:in front|to the front|at the (?:front|start|end)|first|last), /i;
const putsFile =
  /^(?:please )?(?:put|insert|place|show|add) (?:(?:the|my|a) )?(?:[\w.-]+\.(?:jpe?g|png|webp|mp4|mov|webm)|photo|picture|image)(?! transition)\b/i;

export const addTransitions: EditKind<AddTransitions> = {
  edit: 'addTransitions',
  summary: 'Joins neighbouring clips by overlapping them, in one of the known kinds.',
  schema: addSchema,
  examples: [
    'add transitions',
    'add a 1 second dissolve between clip 1 and 2',
    'use slide transitions between all clips',
    '加转场',
    '在第一段和第二段之间加1秒叠化转场',
  ],
  words: transitionWords,
  needs: [transitionNamed],

  read(reading) {
    // "Bring the last clip to the front and fade it in"
    if (/\bfade (?:it|them|that|this) (?:in|out)\b/i.test(reading.clause.text)) return undefined;
    // "A wipe into the beach clip and a fade into the drone clip" are two.
    if (reading.tokens.filter((token) => isSpelt(token, /^into$/)).length > 1) return undefined;
    // "Use 5 seconds of each, wipe between them", "put drone in front, crossfade between the two" are two.
    if (another.test(reading.clause.text)) return undefined;
    const isBetween = reading.has(w.between);
    const place = readTransitionPlace(reading);
    const named = reading.take(w.transition) || namesTransition(reading);
    const kind = readTransitionKind(reading);
    // "第二段放大": a zoom of the clip, and none into it.
    if (kind === 'zoomin' && !named && !isBetween) return undefined;
    // "Gentle zoom on each, crossfades between them" are two.
    if (kind === 'zoomin' && /cross-?fade|dissolve|wipe/i.test(reading.clause.text)) return undefined;
    // "End on a fade to black" is no matter of where clips meet.
    if (/\b(?:end|ends|ending|finish|close)(?: it)? (?:on|with|in) a/i.test(reading.clause.text))
      return undefined;
    // “Put photo1.jpg at the beginning with a fade”
    if (putsFile.test(reading.clause.text)) return undefined;
    if (!place || kind === 'unclear') return undefined;
    // "fade between the clips", but not "fade out"
    if (!named && !(kind && place.isNamed)) return undefined;
    // "换个转场" asks for another one and does not say which.
    if (!kind && reading.tokens.some((token) => isSpelt(token, /^换/))) return undefined;
    // “转场2秒”, where there are some, is said of those.
    if (!kind && place.durationMs !== undefined && tellsLength(reading)) return undefined;
    const into = unlessStanding(place.into, reading);
    if (into === undefined) return undefined;
    reading.take(w.add, w.make, w.everything);
    if (place.isNamed) reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^放[在到]$/)));
    const { durationMs } = place;
    return {
      edit: 'addTransitions',
      kind: kind ?? 'fade',
      ...(durationMs !== undefined && { durationMs }),
      into,
    };
  },

  apply: addAll,
};

function tellsLength({ clause, tokens }: Reading): boolean {
  const stand = clause.timeline?.clips.some(({ transition }) => transition) ?? false;
  return stand && hasChinese(clause.text) && !tokens.some((token) => isSpelt(token, /^[加添放]/));
}

/** "Use a wipe for the last transition": where none stands yet, the last place for one. */
function unlessStanding(into: Boundaries, { clause }: Reading): Boundaries | undefined {
  if (typeof into !== 'object' || !('nth' in into)) return into;
  if (into.nth === 0 || clause.timeline?.clips.some(({ transition }) => transition)) return undefined;
  return [into.nth > 0 ? into.nth + 1 : into.nth];
}

/** Indexes of the clips that the boundaries lead into, or why there are none. */
export function boundaryIndexes(
  into: Boundaries,
  timeline: Timeline,
  world: World,
): { readonly at: readonly number[] } | { readonly why: string } {
  const all = timeline.clips.map((_, i) => i).slice(1);
  if (all.length === 0) return { why: world.say.choose(says).oneClip() };
  if (into === 'all') return { at: all };
  if (!Array.isArray(into)) {
    return 'nth' in into ? nthTransition(into.nth, timeline, world) : cutAt(into.at, timeline, world);
  }
  const at: number[] = [];
  for (const number of into) {
    const index = clipIndex(timeline, number);
    if (index === undefined) return { why: world.say.noSuchClip(number, timeline.clips.length) };
    if (index === 0) return { why: world.say.choose(says).beforeFirst() };
    if (!at.includes(index)) at.push(index);
  }
  return { at: at.sort((x, y) => x - y) };
}

/** A cut is found a second off: nobody knows the frame. */
const cutToleranceMs = 1000;

function cutAt(
  ms: number,
  timeline: Timeline,
  world: World,
): { readonly at: readonly number[] } | { readonly why: string } {
  const { time } = world.say;
  const durationMs = timelineDurationMs(timeline);
  if (ms > durationMs) return { why: world.say.outside(ms, durationMs) };
  const placed = placeClips(timeline.clips);
  const cuts = placed.slice(1).map(({ startMs, index }) => {
    const overlapMs = (placed[index - 1]?.endMs ?? startMs) - startMs;
    return { index, ms: startMs + Math.round(overlapMs / 2) };
  });
  const nearest = cuts.reduce((best, cut) => (Math.abs(cut.ms - ms) < Math.abs(best.ms - ms) ? cut : best), cuts[0] ?? { index: 0, ms: Infinity }); // prettier-ignore
  if (Math.abs(nearest.ms - ms) <= cutToleranceMs) return { at: [nearest.index] };
  return { why: world.say.choose(says).noCutAt(time(ms), time(nearest.ms)) };
}

function nthTransition(
  nth: number,
  { clips }: Timeline,
  world: World,
): { readonly at: readonly number[] } | { readonly why: string } {
  const standing = clips.flatMap(({ transition }, i) => (transition ? [i] : []));
  const index = standing.at(nth < 0 ? nth : nth - 1);
  if (nth === 0 || index === undefined)
    return { why: world.say.choose(says).noSuchTransition(nth, standing.length) };
  return { at: [index] };
}

export function addAll(edit: AddTransitions, timeline: Timeline, world: World): EditResult {
  if (edit.durationMs !== undefined && edit.durationMs > longestTransitionMs) {
    return refused(
      world.say.choose(says).tooLong(world.say.span(edit.durationMs), world.say.span(longestTransitionMs)),
    );
  }
  const boundary = boundaryIndexes(edit.into, timeline, world);
  if ('why' in boundary) return refused(boundary.why);
  const { at } = boundary;
  const loose = at.reduce<Clip[]>((all, i) => withoutTransition(all, i), [...timeline.clips]);
  const silent = at.every(
    (i) => (loose[i]?.handles.beforeMs ?? 0) > 0 || (loose[i - 1]?.handles.afterMs ?? 0) > 0,
  );
  const wantedMs = edit.durationMs ?? (silent ? 400 : 500);
  const wanted = at.map((index) => ({ index, kind: edit.kind, durationMs: wantedMs }));
  const say = world.say.choose(says);
  return setTransitions(timeline, wanted, world, (count) =>
    say.added(count, edit.kind, world.say.span(wantedMs)),
  );
}

/** What is to stand into the clip of that index. */
export interface WantedTransition {
  readonly index: number;
  readonly kind: TransitionKind;
  readonly durationMs: number;
}

/** Replaces transitions, shorter ones where the clips are short. `tell` is the sentence of what was done. */
export function setTransitions(
  timeline: Timeline,
  wanted: readonly WantedTransition[],
  world: World,
  tell: (count: number) => string,
): EditResult {
  const say = world.say.choose(says);
  const { span } = world.say;
  const at = wanted.map(({ index }) => index);
  let clips = at.reduce<Clip[]>((all, i) => withoutTransition(all, i), [...timeline.clips]);
  const longest = new Map(at.map((i) => [i, longestAt(clips, i, at)]));
  const shortened: number[] = [];
  let added = 0;
  for (const { index, kind, durationMs: wantedMs } of wanted) {
    const durationMs = Math.min(wantedMs, longest.get(index) ?? 0);
    if (durationMs < shortestTransitionMs) continue;
    if (durationMs < wantedMs) shortened.push(durationMs);
    clips = withTransition(clips, index, kind, durationMs);
    added++;
  }
  if (added === 0) return refused(say.noRoom(span(shortestTransitionMs)));
  const result = ripple(
    timeline,
    clips.map((clip, was) => ({ clip, was })),
    timeline.nextId,
  ).timeline;
  const before = timelineDurationMs(timeline);
  const after = timelineDurationMs(result);
  return done(
    result,
    tell(added),
    after === before ? say.sameLength(span(after)) : say.newLength(span(before), span(after)),
    ...(shortened.length > 0 ? [say.shortened(shortened.length, span(Math.min(...shortened)))] : []),
    ...(added < at.length ? [say.skipped(at.length - added)] : []),
  );
}

/** The longest transition that leaves both clips of a boundary some picture of their own. */
function longestAt(clips: readonly Clip[], index: number, wanted: readonly number[]): number {
  const left = clips[index - 1];
  const right = clips[index];
  if (!left || !right) return 0;
  const spare = (clip: Clip, other: Clip | undefined, otherIsWanted: boolean) => {
    const own = clipDurationMs(clip) - ownPictureMs;
    return otherIsWanted ? Math.floor(own / 2) : own - (other?.transition?.durationMs ?? 0);
  };
  return Math.min(
    longestOnSide(
      Math.floor(left.handles.afterMs / left.speed),
      spare(left, left, wanted.includes(index - 1)),
    ),
    longestOnSide(
      Math.floor(right.handles.beforeMs / right.speed),
      spare(right, clips[index + 1], wanted.includes(index + 1)),
    ),
  );
}

interface Says {
  noCutAt(at: string, nearest: string): string;
  noSuchTransition(nth: number, count: number): string;
  tooLong(wanted: string, longest: string): string;
  added(count: number, kind: TransitionKind, length: string): string;
  sameLength(length: string): string;
  newLength(before: string, after: string): string;
  shortened(count: number, shortest: string): string;
  skipped(count: number): string;
  noRoom(shortest: string): string;
  oneClip(): string;
  beforeFirst(): string;
}

const says: Translations<Says> = {
  en: {
    noCutAt: (at, nearest) =>
      `There is no cut at ${at}; the nearest is at ${nearest}. Say “split at ${at}” first, or name that one. Nothing was done.`,
    noSuchTransition: (nth, count) =>
      `There is no transition number ${nth}: the timeline has ${count}. Nothing was done.`,
    tooLong: (wanted, longest) => `A transition lasts ${longest} at most, not ${wanted}. Nothing was done.`,
    added: (count, kind, length) =>
      `Added ${count === 1 ? '1 transition' : `${count} transitions`} (${kind}, ${length}).`,
    sameLength: (length) => `They overlap silence alone, so the length stays ${length}.`,
    newLength: (before, after) => `The clips overlap in them, so the length changes: ${before} → ${after}.`,
    shortened: (count, shortest) =>
      `${count} of them ${count === 1 ? 'is' : 'are'} shorter, down to ${shortest}, because the clips are short.`,
    skipped: (count) => `${count === 1 ? '1 cut' : `${count} cuts`} got none: the clips there are too short.`,
    noRoom: (shortest) =>
      `The clips are too short for a transition of at least ${shortest}. Nothing was done.`,
    oneClip: () =>
      'Transitions go between clips, and the timeline has only one. Say “split at 0:10” or “trim the silences” first.',
    beforeFirst: () => 'Nothing comes before the first clip; say “fade in” instead. Nothing was done.',
  },
  zh: {
    noCutAt: (at, nearest) => `${at} 处没有剪切点，最近的在 ${nearest}。可以先说“在${at}处分割”，没有执行。`,
    noSuchTransition: (nth, count) => `没有第 ${nth} 个转场：时间线上有 ${count} 个。没有执行。`,
    tooLong: (wanted, longest) => `转场最长 ${longest}，不能是 ${wanted}。没有执行。`,
    added: (count, kind, length) => `已添加 ${count} 个转场（${transitionsInChinese[kind]}，${length}）。`,
    sameLength: (length) => `只重叠静音部分，长度仍为 ${length}。`,
    newLength: (before, after) => `片段在转场处重叠，长度变化：${before} → ${after}。`,
    shortened: (count, shortest) => `其中 ${count} 个因片段太短而缩短，最短 ${shortest}。`,
    skipped: (count) => `有 ${count} 处剪切点因片段太短没有加转场。`,
    noRoom: (shortest) => `片段太短，放不下至少 ${shortest} 的转场，没有执行。`,
    oneClip: () => '转场加在片段之间，而时间线上只有一个片段。可以先说“在0:10处分割”或“剪掉静音”。',
    beforeFirst: () => '第一个片段之前没有内容；可以说“淡入”。没有执行。',
  },
};
