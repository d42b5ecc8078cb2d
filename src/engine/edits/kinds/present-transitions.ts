import * as z from 'zod';
import { comparatives } from '../../language/chinese/comparatives';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { hasChinese } from '../../language/words/folding';
import { word } from '../../language/words/word';
import { timelineDurationMs, transitionKinds } from '../../model/timeline';
import type { Clip, Timeline, TransitionKind } from '../../model/timeline';
import { transitionsInChinese } from '../../replies/chinese-names';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { shortestTransitionMs, withoutTransition } from '../operations/overlaps';
import { ripple } from '../operations/ripple';
import {
  kindInChinese,
  readTransitionKind,
  readTransitionPlace,
  takeStandingKind,
} from './transition-language';
import { emphasis } from './amounts';
import { boundaries, boundaryIndexes, setTransitions } from './transitions';
import type { Boundaries } from './transitions';

/** What is done to transitions that stand already. */

const longestMs = 10_000;
const changeSchema = z
  .strictObject({
    edit: z.literal('changeTransitions'),
    length: z
      .union([
        z.strictObject({ durationMs: z.int().min(shortestTransitionMs).max(longestMs) }),
        z.strictObject({ times: z.number().min(0.1).max(10) }),
      ])
      .optional()
      .describe('How long they last, in milliseconds, or times as long as now; without it as long as now.'),
    kind: z.enum(transitionKinds).optional().describe('What they look like; without it as now.'),
    into: boundaries,
  })
  .refine(
    ({ length, kind }) => length !== undefined || kind !== undefined,
    'A change needs a length or a kind.',
  );
type ChangeTransitions = z.infer<typeof changeSchema>;

const longer = word(
  'longerTransition',
  'detail',
  'longer|slower|lengthen|extend|too short|too fast|too quick|太短|太快|太短了|太快了|延长|拉长|加长|延长到|拉长到|加长到',
  ...['长', '慢'].map(comparatives),
);
const shorter = word(
  'shorterTransition',
  'detail',
  'shorter|faster|quicker|shorten|too long|too slow|太长|太慢|太长了|太慢了|缩短',
  ...['短', '快'].map(comparatives),
);
const twice = word('twiceTransition', 'detail', 'twice|twice as long|double|两倍|加倍');
const half = word('halfTransition', 'detail', 'half|half as long|by half|in half|一半|减半');
const swaps = word(
  'swapTransition',
  'verb',
  'replace|swap|switch|instead|should be|should become|use|换成|换为|替换|替换成|替换为|改用|换',
);

/** "Make a 1.5 second crossfade" */
const newOne = /\b(?:make|do|have|should be) (?:a|an|it) /i;

export const changeTransitions: EditKind<ChangeTransitions> = {
  edit: 'changeTransitions',
  summary: 'Makes the transitions that are there longer or shorter, or another kind of them.',
  schema: changeSchema,
  examples: [
    'make the transitions 1 second',
    'make the transitions longer',
    'make the last transition 2 seconds',
    '转场改成0.5秒',
  ],
  words: [longer, shorter, twice, half, swaps],
  needs: [[w.transition, kindInChinese]],

  read(reading) {
    const place = readTransitionPlace(reading);
    const old = takeStandingKind(reading);
    if (!place || !(reading.take(w.transition) || old)) return undefined;
    const kind = readTransitionKind(reading);
    if (kind === 'unclear') return undefined;
    const { into, durationMs } = place;
    const times = durationMs === undefined ? readTimes(reading) : undefined;
    // What is swapped is swapped for another kind; "swap the first two clips, crossfade …" is another wish.
    if (kind === undefined && reading.tokens.some((token) => isSpelt(token, /^(?:swap|switch)$/)))
      return undefined;
    const uses = usedFor(reading);
    reading.takeToken(uses);
    // “转场2秒”, where there are some, is said of those.
    const tells = durationMs !== undefined && hasChinese(reading.clause.text) && !reading.has(w.add);
    // Where there is none, a kind is one to add.
    const stand = reading.clause.timeline?.clips.some(({ transition }) => transition) ?? false;
    const makes =
      reading.take(swaps, w.make) || reading.take(w.shorten) || uses !== undefined || (tells && stand);
    if (durationMs !== undefined) reading.take(longer, shorter);
    if (durationMs !== undefined && (durationMs < shortestTransitionMs || durationMs > longestMs))
      return undefined;
    // "Put a 1 second crossfade between them" adds it.
    if (!stand && reading.tokens.some((token) => means(token, w.make) && means(token, w.add)))
      return undefined;
    if (kind !== undefined && !(makes && stand)) return undefined;
    // "Use a crossfade of 2 seconds", where none is there
    if (!stand && (reading.tokens.some((token) => isSpelt(token, /^use$/)) || newOne.test(reading.clause.text))) return undefined; // prettier-ignore
    if (kind === undefined && times === undefined && !(makes && durationMs !== undefined)) return undefined;
    reading.take(w.everything, w.withWord);
    const length = durationMs !== undefined ? { durationMs } : times !== undefined ? { times } : undefined;
    return { edit: 'changeTransitions', ...(length && { length }), ...(kind && { kind }), into };
  },

  apply(edit, timeline, world) {
    const there = standing(edit.into, timeline, world);
    if ('why' in there) return refused(there.why);
    const { length } = edit;
    const wanted = there.at.flatMap((index) => {
      const transition = timeline.clips[index]?.transition;
      if (!transition) return [];
      const was = transition.durationMs;
      const ms = !length ? was : 'times' in length ? Math.round(was * length.times) : length.durationMs;
      const durationMs = Math.min(longestMs, Math.max(shortestTransitionMs, ms));
      const kind = edit.kind ?? transition.kind;
      return [{ index, kind, was: transition.durationMs, durationMs, old: transition.kind }];
    });
    const say = world.say.choose(says);
    const { span } = world.say;
    const spans = (all: readonly number[]) => [...new Set(all)].map(span).join(', ');
    const kinds = (all: readonly TransitionKind[]) => (edit.kind ? `${[...new Set(all)].map((kind) => say.kind(kind)).join(', ')} ` : ''); // prettier-ignore
    const before = kinds(wanted.map(({ old }) => old)) + spans(wanted.map(({ was }) => was));
    const after = kinds(wanted.map(({ kind }) => kind)) + spans(wanted.map(({ durationMs }) => durationMs));
    if (wanted.every(({ was, durationMs, old, kind }) => was === durationMs && old === kind)) {
      return unneeded(world.say.alreadySo(say.lastSo(after)));
    }
    return setTransitions(timeline, wanted, world, (count) => say.changed(count, before, after));
  },
};

/** The “用” of “转场用擦除”, where they are what it is said of. */
function usedFor({ tokens }: Reading): Token | undefined {
  const noun = tokens.findIndex((token) => means(token, w.transition));
  return noun < 0 ? undefined : tokens.slice(noun + 1).find((token) => isSpelt(token, /^(?:用|要用|使用)$/));
}

/** "longer", "half as long", "2x". */
function readTimes(reading: Reading): number | undefined {
  if (reading.take(half)) return 0.5;
  if (reading.take(twice)) return 2;
  const factor = reading.takeOnly('factor');
  if (factor) return factor.value;
  const times = reading.take(longer) ? 1.5 : reading.take(shorter) ? 0.67 : undefined;
  return times === undefined ? undefined : Math.round(times ** emphasis(reading) * 100) / 100;
}

const hardCuts = word(
  'hardCuts',
  'object',
  'hard cut|hard cuts|straight cut|straight cuts|plain cuts|simple cuts|clean cuts|硬切|直切|直接切换|直接切',
);
const none = word(
  'noTransitions',
  'verb',
  'no transition|no transitions|without transitions|without a transition|no crossfade|no crossfades|不要转场|不用转场|不需要转场|无转场',
);

/** "take all the transitions out" */
function isTakenOut(reading: Reading): boolean {
  const verb = reading.tokens.find((token) => token.type === 'word' && token.text === 'take');
  const out = reading.tokens.find((token) => token.type === 'word' && /^(out|away|off)$/.test(token.text));
  if (!verb || !out) return false;
  reading.takeToken(verb, out);
  return true;
}

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

  words: [hardCuts, none],
  needs: [[hardCuts, none, w.transition, kindInChinese]],

  read(reading) {
    if (reading.take(hardCuts)) {
      reading.take(w.make, w.add, w.between, w.clip, w.each);
      return { edit: 'removeTransitions', into: 'all' };
    }
    const place = readTransitionPlace(reading);
    const gone = reading.take(none);
    if (!place || place.durationMs !== undefined) return undefined;
    const named = takeStandingKind(reading) || reading.has(w.transition);
    if (!gone && !(named && (reading.take(w.remove) || isTakenOut(reading)))) return undefined;
    reading.take(w.transition, w.everything);
    return { edit: 'removeTransitions', into: place.into };
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
  kind(kind: TransitionKind): string;
  removed(count: number, before: string, after: string): string;
  lastSo(length: string): string;
  hasNone(): string;
}

const says: Translations<Says> = {
  en: {
    kind: (kind) => kind,
    changed: (count, before, after) =>
      `${count === 1 ? '1 transition' : `${count} transitions`}: ${before} → ${after}.`,
    removed: (count, before, after) =>
      `Removed ${count === 1 ? '1 transition' : `${count} transitions`}: ${before} → ${after}.`,
    lastSo: (length) => `they last ${length} already`,
    hasNone: () => 'there is no transition there',
  },
  zh: {
    kind: (kind) => transitionsInChinese[kind],
    changed: (count, before, after) => `${count} 个转场：${before} → ${after}。`,
    removed: (count, before, after) => `已去掉 ${count} 个转场：${before} → ${after}。`,
    lastSo: (length) => `转场本来就是 ${length}`,
    hasNone: () => '那里没有转场',
  },
};
