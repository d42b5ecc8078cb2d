import * as z from 'zod';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/word';
import { clipDurationMs, timelineDurationMs, transitionKinds } from '../../model/timeline';
import type { Clip, Timeline, TransitionKind } from '../../model/timeline';
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
import { clipNumber } from './clip-destination';

/** `'all'`, or the clips (from 1) that the transitions lead into. */
export const boundaries = z
  .union([z.literal('all'), z.array(clipNumber).min(1).max(1000)])
  .describe('Every cut, or those into the clips of these numbers.');

const addSchema = z.strictObject({
  edit: z.literal('addTransitions'),
  kind: z.enum(transitionKinds).describe('What it looks like.'),
  durationMs: z
    .int()
    .min(shortestTransitionMs)
    .max(10_000)
    .optional()
    .describe('Milliseconds; without it 400 where the clips have silence beside their cuts, else 500.'),
  into: boundaries,
});
export type Boundaries = z.infer<typeof boundaries>;
type AddTransitions = z.infer<typeof addSchema>;

const kindWord = (kind: TransitionKind, forms: string) => ({ kind, word: word(kind, 'object', forms) });
const kinds = [
  kindWord('dissolve', 'dissolve|dissolves|dissolving|溶解|叠化'),
  kindWord(
    'fadeblack',
    'dip to black|fade through black|fade-through-black|fadeblack|黑场|闪黑|黑场过渡|黑场转场',
  ),
  kindWord('fadewhite', 'dip to white|fade through white|fadewhite|flash|白场|闪白|白场过渡|闪白转场'),
  kindWord(
    'slideleft',
    'slide|slides|sliding|push|slide left|slide to the left|swipe|滑动|左滑|向左滑动|推移|推入|滑入',
  ),
  kindWord('slideright', 'slide right|slide to the right|右滑|向右滑动'),
  kindWord('slideup', 'slide up|slide upwards|上滑|向上滑动'),
  kindWord('slidedown', 'slide down|slide downwards|下滑|向下滑动'),
  kindWord('wipeleft', 'wipe|wipes|wiping|wipe left|wipe to the left|擦除|划像|向左擦除'),
  kindWord('wiperight', 'wipe right|wipe to the right|向右擦除'),
  kindWord('wipeup', 'wipe up|向上擦除'),
  kindWord('wipedown', 'wipe down|向下擦除'),
  kindWord('circleopen', 'circle|circle open|iris|iris in|iris open|圆形|圆形打开|圈入'),
  kindWord('circleclose', 'circle close|iris out|iris close|圆形关闭|圈出'),
  kindWord('zoomin', 'zoom|zoom in|zoom-in|zoomin|zooming|缩放|放大'),
  kindWord('pixelize', 'pixelize|pixelate|pixel|pixels|mosaic|像素|马赛克|像素化'),
] as const;
/** Common words and phrases that mean a plain fade between clips. */
const plainFade = word('plainFade', 'object', 'fade|fades|fading|smooth|soft|simple|crossfade|cross-fade|淡入淡出|淡化|淡|渐变|平滑|简单|柔和'); // prettier-ignore
const boundary = word('boundary', 'object', 'cuts|every cut|each cut|all cuts|edit points|cut points|joins|joint|boundaries|剪辑点|衔接处|切点|剪切处|每个剪辑点|剪接处'); // prettier-ignore
const across = word('across', 'filler', 'all|them|across|any|video|两|两个');

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
  words: [...kinds.map(({ word: each }) => each), plainFade, boundary, across],

  read(reading) {
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    const named = reading.take(w.transition);
    const kind = readKind(reading);
    if (kind === 'unclear') return undefined;
    // "fade between the clips", but not "fade out"
    const between = reading.has(w.between) || clips.length > 0;
    const everywhere = reading.take(boundary);
    const plural = reading.take(w.clip);
    if (!named && !(kind && (between || everywhere || plural))) return undefined;
    reading.take(w.add, w.make, w.between, w.each);
    const into = readBoundary(reading, clips);
    if (!into) return undefined;
    const time = reading.takeOnly('time');
    if (time && (time.form !== 'length' || time.ms < shortestTransitionMs || time.ms > 10_000))
      return undefined;
    return {
      edit: 'addTransitions',
      kind: kind ?? 'fade',
      ...(time && { durationMs: time.ms }),
      into,
    };
  },

  apply: addAll,
};

function readKind(reading: Reading): TransitionKind | 'unclear' | undefined {
  const wanted = kinds.filter((each) => reading.take(each.word));
  const first = wanted[0];
  // A colour belongs to "fade to black", here between the clips.
  const color = reading.all('color').find(({ value }) => value === '#000000' || value === '#ffffff');
  const plain = reading.take(plainFade);
  if (color && plain && wanted.length === 0) {
    reading.takeToken(color);
    return color.value === '#000000' ? 'fadeblack' : 'fadewhite';
  }
  if (wanted.length > 1) return 'unclear';
  return first?.kind ?? (plain ? 'fade' : undefined);
}

/** "between clip 1 and 2", "into clip 3", or everywhere. */
export function readBoundary(reading: Reading, clips: readonly number[]): Boundaries | undefined {
  const [a, b, ...more] = clips;
  if (a === undefined) {
    const number = reading.tokens.findIndex(({ type }) => type === 'number');
    // "between 1 and 2"
    const numbers = reading.all('number').map(({ value }) => value);
    const [left, right] = numbers;
    if (number < 0) return 'all';
    if (
      numbers.length !== 2 ||
      left === undefined ||
      right !== left + 1 ||
      !means(reading.tokens[number - 1], w.between)
    ) {
      return undefined;
    }
    reading.takeToken(...reading.all('number'));
    return [right];
  }
  if (more.length > 0) return undefined;
  if (b !== undefined) return Math.abs(a - b) === 1 && a * b > 0 ? [Math.max(a, b)] : undefined;
  const relation = reading.find(w.before, w.after);
  reading.takeToken(relation);
  return [means(relation, w.after) ? a + 1 : a];
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
  const at: number[] = [];
  for (const number of into) {
    const index = clipIndex(timeline, number);
    if (index === undefined) return { why: world.say.noSuchClip(number, timeline.clips.length) };
    if (index === 0) return { why: world.say.choose(says).beforeFirst() };
    if (!at.includes(index)) at.push(index);
  }
  return { at: at.sort((x, y) => x - y) };
}

function addAll(edit: AddTransitions, timeline: Timeline, world: World): EditResult {
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
    added: (count, kind, length) => `已添加 ${count} 个转场（${kind}，${length}）。`,
    sameLength: (length) => `只重叠静音部分，长度仍为 ${length}。`,
    newLength: (before, after) => `片段在转场处重叠，长度变化：${before} → ${after}。`,
    shortened: (count, shortest) => `其中 ${count} 个因片段太短而缩短，最短 ${shortest}。`,
    skipped: (count) => `有 ${count} 处剪切点因片段太短没有加转场。`,
    noRoom: (shortest) => `片段太短，放不下至少 ${shortest} 的转场，没有执行。`,
    oneClip: () => '转场加在片段之间，而时间线上只有一个片段。可以先说“在0:10处分割”或“剪掉静音”。',
    beforeFirst: () => '第一个片段之前没有内容；可以说“淡入”。没有执行。',
  },
};
