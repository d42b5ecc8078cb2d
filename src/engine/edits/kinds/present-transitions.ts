import * as z from 'zod';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { word } from '../../language/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Clip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { shortestTransitionMs, withoutTransition } from '../operations/overlaps';
import { ripple } from '../operations/ripple';
import { boundaries, boundaryIndexes, readBoundary, setTransitions } from './transitions';
import type { Boundaries } from './transitions';

/** What is done to transitions that stand already. */

const longestMs = 10_000;
const changeSchema = z.strictObject({
  edit: z.literal('changeTransitions'),
  length: z
    .union([
      z.strictObject({ durationMs: z.int().min(shortestTransitionMs).max(longestMs) }),
      z.strictObject({ times: z.number().min(0.1).max(10) }),
    ])
    .describe('How long they last, in milliseconds, or times as long as now. Their kinds stay.'),
  into: boundaries,
});
type ChangeTransitions = z.infer<typeof changeSchema>;

const longer = word('longerTransition', 'detail', 'longer|slower|长一点|长一些|更长|慢一点|慢一些|延长');
const shorter = word(
  'shorterTransition',
  'detail',
  'shorter|faster|quicker|短一点|短一些|更短|快一点|快一些|缩短',
);

export const changeTransitions: EditKind<ChangeTransitions> = {
  edit: 'changeTransitions',
  summary: 'Makes the transitions that are there longer or shorter, and keeps their kinds.',
  schema: changeSchema,
  examples: ['make the transitions 1 second', 'make the transitions longer', '转场改成0.5秒'],
  words: [longer, shorter],

  read(reading) {
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    if (!reading.take(w.transition)) return undefined;
    const time = reading.takeOnly('time');
    const more = !time && reading.take(longer);
    const less = !time && !more && reading.take(shorter);
    const makes = reading.take(w.make) || reading.take(w.shorten);
    if (!(more || less || (makes && time))) return undefined;
    if (time && (time.form !== 'length' || time.ms < shortestTransitionMs || time.ms > longestMs))
      return undefined;
    reading.take(w.between, w.each, w.clip);
    const into = readBoundary(reading, clips);
    const length = time ? { durationMs: time.ms } : { times: more ? 1.5 : 0.67 };
    return into && { edit: 'changeTransitions', length, into };
  },

  apply(edit, timeline, world) {
    const there = standing(edit.into, timeline, world);
    if ('why' in there) return refused(there.why);
    const { length } = edit;
    const wanted = there.at.flatMap((index) => {
      const transition = timeline.clips[index]?.transition;
      if (!transition) return [];
      const ms = 'times' in length ? Math.round(transition.durationMs * length.times) : length.durationMs;
      const durationMs = Math.min(longestMs, Math.max(shortestTransitionMs, ms));
      return [{ index, kind: transition.kind, was: transition.durationMs, durationMs }];
    });
    const say = world.say.choose(says);
    const { span } = world.say;
    const spans = (all: readonly number[]) => [...new Set(all)].map(span).join(', ');
    const before = spans(wanted.map(({ was }) => was));
    const after = spans(wanted.map(({ durationMs }) => durationMs));
    if (wanted.every(({ was, durationMs }) => was === durationMs)) {
      return refused(world.say.alreadySo(say.lastSo(after)));
    }
    return setTransitions(timeline, wanted, world, (count) => say.changed(count, before, after));
  },
};

const removeSchema = z.strictObject({ edit: z.literal('removeTransitions'), into: boundaries });
type RemoveTransitions = z.infer<typeof removeSchema>;

export const removeTransitions: EditKind<RemoveTransitions> = {
  edit: 'removeTransitions',
  summary: 'Takes transitions away and gives the clips back what these had taken.',
  schema: removeSchema,
  examples: [
    'remove the transitions',
    'remove the transition between clip 2 and 3',
    '去掉转场',
    '删除所有转场',
  ],

  read(reading) {
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    if (!reading.take(w.transition) || !reading.take(w.remove)) return undefined;
    reading.take(w.each);
    const into = readBoundary(reading, clips);
    return into && { edit: 'removeTransitions', into };
  },

  apply(edit, timeline, world) {
    const there = standing(edit.into, timeline, world);
    if ('why' in there) return refused(there.why);
    const clips = there.at.reduce<Clip[]>((all, i) => withoutTransition(all, i), [...timeline.clips]);
    const result = ripple(
      timeline,
      clips.map((clip, was) => ({ clip, was })),
      timeline.nextId,
    ).timeline;
    const { span } = world.say;
    const [before, after] = [timelineDurationMs(timeline), timelineDurationMs(result)];
    return done(result, world.say.choose(says).removed(there.at.length, span(before), span(after)));
  },
};

/** The boundaries that have a transition, or why there is none. */
function standing(
  into: Boundaries,
  timeline: Timeline,
  world: World,
): { readonly at: readonly number[] } | { readonly why: string } {
  const indexes = boundaryIndexes(into, timeline, world);
  if ('why' in indexes) return indexes;
  const at = indexes.at.filter((i) => timeline.clips[i]?.transition);
  return at.length > 0 ? { at } : { why: world.say.alreadySo(world.say.choose(says).hasNone()) };
}

interface Says {
  changed(count: number, before: string, after: string): string;
  removed(count: number, before: string, after: string): string;
  lastSo(length: string): string;
  hasNone(): string;
}

const says: Translations<Says> = {
  en: {
    changed: (count, before, after) =>
      `${count === 1 ? '1 transition' : `${count} transitions`}: ${before} → ${after}.`,
    removed: (count, before, after) =>
      `Removed ${count === 1 ? '1 transition' : `${count} transitions`}: ${before} → ${after}.`,
    lastSo: (length) => `they last ${length} already`,
    hasNone: () => 'there is no transition there',
  },
  zh: {
    changed: (count, before, after) => `${count} 个转场：${before} → ${after}。`,
    removed: (count, before, after) => `已去掉 ${count} 个转场：${before} → ${after}。`,
    lastSo: (length) => `转场本来就是 ${length}`,
    hasNone: () => '那里没有转场',
  },
};
