import * as z from 'zod';
import { hasSound } from '../../model/media';
import { plainColourOf } from '../../model/plain-colour';
import type { PlacedClip, Timeline } from '../../model/timeline';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndexes, firstOutside } from '../aftermath';
import type { World } from '../edit-kind';
import { momentSchema, momentToMs, rangeSchema } from '../moment';
import type { Moment, Range } from '../moment';
import { normalizeRanges } from '../operations/cutting';
import type { SourceRange } from '../operations/cutting';
import { runningTimeMs } from '../operations/reversal';
import { sourceMsAt, timelineMsAt } from '../operations/ripple';
import { silencesOf, silencesOfReversed } from '../operations/silence';
import type { SilenceRule } from '../operations/silence';
import { clipNumbers } from './clip-destination';
import { sparedSilence, withoutSpared } from './silence-spared';

/** What counts as silence and where it is looked for: the part that all edits of silences share. */
export const silenceFields = {
  level: z
    .enum(['gentle', 'normal', 'aggressive'])
    .optional()
    .describe('How much counts as silence; normal without it.'),
  thresholdDb: z
    .number()
    .min(-120)
    .max(0)
    .optional()
    .describe(
      'A frame whose peak is below this is silent. Decibels of full scale; the level’s own without it.',
    ),
  marginMs: z
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe('Milliseconds that are kept before and after every sound.'),
  minSilenceMs: z
    .int()
    .min(0)
    .max(600_000)
    .optional()
    .describe('Silences shorter than so many milliseconds, from sound to sound, stay.'),
  within: z
    .union([
      z.strictObject({ clips: clipNumbers }),
      z.strictObject({ range: rangeSchema }),
      z.strictObject({ moment: momentSchema }),
    ])
    .optional()
    .describe('Only there: in some clips, in a stretch of the timeline, or the one silence at a moment.'),
  spares: sparedSilence,
};
export const silenceWish = z.strictObject({
  ...silenceFields,
  pauseMs: z
    .int()
    .min(0)
    .max(20_000)
    .optional()
    .describe('Milliseconds that are left of every silence, in place of a margin on both sides.'),
  leftPercent: z
    .number()
    .min(1)
    .max(99)
    .optional()
    .describe('So much of every silence is left, in place of a margin on both sides.'),
  longest: z.int().min(1).max(1000).optional().describe('Only so many of them, the longest.'),
  ends: z
    .enum(['start', 'end', 'both'])
    .optional()
    .describe('Only what the timeline, or each of the clips in “within”, begins or ends with.'),
});
export type SilenceWish = z.infer<typeof silenceWish>;

/** `normal` is auto-editor's own setting. */
const levels: Readonly<Record<'gentle' | 'normal' | 'aggressive', SilenceRule>> = {
  gentle: { threshold: 0.02, marginMs: 350, shortestSoundMs: 100, shortestCutMs: 500 },
  normal: { threshold: 0.04, marginMs: 200, shortestSoundMs: 100, shortestCutMs: 200 },
  aggressive: { threshold: 0.06, marginMs: 80, shortestSoundMs: 100, shortestCutMs: 100 },
};

/** What is silence where nothing is said of it. */
export const usualSilence = levels.normal;

/** Milliseconds: a shorter gap between words is no pause that somebody wants halved. */
const shortestSharedMs = 400;

function ruleOf(wish: SilenceWish): SilenceRule {
  const base = levels[wish.level ?? 'normal'];
  const { minSilenceMs, leftPercent } = wish;
  const pauseMs = leftPercent === undefined ? wish.pauseMs : 0;
  const marginMs = wish.marginMs ?? base.marginMs;
  const left = pauseMs ?? 2 * marginMs;
  // "To 0.3 s" is said of every pause that is longer.
  const shortestCutMs =
    leftPercent !== undefined ? shortestSharedMs : pauseMs === undefined ? base.shortestCutMs : 1;
  return {
    ...base,
    marginMs,
    ...(pauseMs !== undefined && { pauseMs }),
    ...(leftPercent !== undefined && { leaves: leftPercent / 100 }),
    threshold: wish.thresholdDb === undefined ? base.threshold : 10 ** (wish.thresholdDb / 20),
    shortestCutMs: minSilenceMs === undefined ? shortestCutMs : Math.max(1, minSilenceMs - left),
  };
}

export interface Silences {
  /** For each clip of the timeline, in its source's milliseconds. */
  readonly cuts: readonly (readonly SourceRange[])[];
  readonly count: number;
  /** Media of clips where nothing is louder than the threshold. */
  readonly silent: readonly string[];
  /** Media of clips that have no sound. */
  readonly soundless: readonly string[];
  /** Indexes of the clips of both. */
  readonly unheard: readonly number[];
  readonly thresholdDb: number;
}

/** What must have been measured before silences are looked for. */
export function heardMedia({ clips }: Timeline): readonly string[] {
  return [...new Set(clips.map(({ mediaId }) => mediaId))];
}

/**
 * The silences of a timeline, or why they can't be looked for: there is no such place, or nothing there has sound. What
 * two clips of a transition share is none, and a clip that is silent throughout only where `wholeClips`.
 */
export function findSilences(
  wish: SilenceWish,
  timeline: Timeline,
  world: World,
  { wholeClips = false } = {},
): Silences | { readonly why: string } {
  const rule = ruleOf(wish);
  const placed = placeClips(timeline.clips);
  const where = placesOf(wish, timeline, world);
  if ('why' in where) return where;
  const [soundless, silent]: [string[], string[]] = [[], []];
  const unheard: number[] = [];
  let looked = 0;
  const found = placed.map((each, i): SourceRange[] => {
    const { clip } = each;
    // A frozen frame and a plain colour are silent because they were asked for, and stay.
    const isSilentByWish = clip.freezeAtMs !== undefined || plainColourOf(clip.mediaId) !== undefined;
    if (!where.indexes.includes(i) || isSilentByWish) return [];
    const loudness = world.loudness.get(clip.mediaId);
    if (!loudness || !hasSound(world.media.get(clip.mediaId))) {
      soundless.push(clip.mediaId);
      unheard.push(i);
      return [];
    }
    looked++;
    const own = ownStretch(each, placed[i - 1], placed[i + 1]);
    const sourceMs = clip.reversed && runningTimeMs(clip, world.media);
    const silences =
      sourceMs === undefined
        ? silencesOf({ ...clip, ...own }, loudness, rule)
        : silencesOfReversed({ ...clip, ...own }, loudness, rule, sourceMs);
    const whole = silences.some(({ inMs, outMs }) => inMs <= clip.inMs && outMs >= clip.outMs);
    if (whole) {
      silent.push(clip.mediaId);
      unheard.push(i);
    }
    if (whole && !wholeClips) return [];
    return silences
      .filter((silence) => where.takes(silence, i))
      .flatMap((silence) => clamped(silence, each, where.range));
  });
  const at = wish.spares && 'moment' in wish.spares ? placesAt(wish.spares.moment, timeline, world) : where;
  if ('why' in at) return at;
  if (looked === 0) return { why: world.say.choose(says).noSound() };
  const meant = longestOf(found, wish.longest);
  const cuts = withoutSpared(meant, wish.spares, at.takes);
  const [all, count] = [meant.flat().length, cuts.flat().length];
  // Whoever wants one kept would lose it with the others.
  if (wish.spares && all > 0 && all === count) return { why: world.say.choose(says).notThere(all) };
  return {
    cuts,
    count,
    ...{ silent, soundless, unheard },
    thresholdDb: Math.round(20 * Math.log10(rule.threshold)),
  };
}

/** What is told of the silences of a timeline. */
export interface HeardSilences {
  /** From sound to sound, in order and apart, in the timeline's milliseconds. */
  readonly ranges: readonly Range[];
  /** Numbers, from 1, of the clips where nothing is heard, which stay as they are. */
  readonly unheard: readonly number[];
}

/** The silences that are cut where nothing is said of them, or why they can't be told. */
export function silencesHeard(timeline: Timeline, world: World): HeardSilences | { readonly why: string } {
  const found = findSilences({}, timeline, world);
  if ('why' in found) return found;
  const placed = placeClips(timeline.clips);
  const ranges = placed.flatMap((each, i) => {
    const { clip, startMs } = each;
    const own = ownStretch(each, placed[i - 1], placed[i + 1]);
    return (found.cuts[i] ?? []).map(({ inMs, outMs }) => {
      // No sound, so no margin, is where the clip begins and ends.
      const from = inMs > own.inMs ? inMs - usualSilence.marginMs : inMs;
      const to = outMs < own.outMs ? outMs + usualSilence.marginMs : outMs;
      const ends = [from, to].map((ms) => Math.round(timelineMsAt(clip, startMs, ms)));
      return { startMs: Math.min(...ends), endMs: Math.max(...ends) };
    });
  });
  return {
    // One silence may lie across a cut.
    ranges: normalizeRanges(ranges, timelineDurationMs(timeline)),
    unheard: found.unheard.map((i) => i + 1),
  };
}

interface Places {
  readonly indexes: readonly number[];
  readonly range?: Range;
  /** Whether a silence of the clip with that index is one of those that are wanted. */
  readonly takes: (silence: SourceRange, index: number) => boolean;
}

function placesOf(
  { within, ends }: SilenceWish,
  timeline: Timeline,
  world: World,
): Places | { readonly why: string } {
  const all = timeline.clips.map((_, i) => i);
  const atEnds = (first: readonly number[], last: readonly number[]): Places['takes'] => {
    return ({ inMs, outMs }, i) => {
      const clip = timeline.clips[i];
      const leads = ends !== 'end' && first.includes(i) && inMs === clip?.inMs;
      const trails = ends !== 'start' && last.includes(i) && outMs === clip?.outMs;
      return ends === undefined || leads || trails;
    };
  };
  if (!within) return { indexes: all, takes: atEnds(all.slice(0, 1), all.slice(-1)) };
  if ('clips' in within) {
    const found = clipIndexes(timeline, within.clips);
    if ('missing' in found) return { why: world.say.noSuchClip(found.missing, timeline.clips.length) };
    return { indexes: found.indexes, takes: atEnds(found.indexes, found.indexes) };
  }
  const durationMs = timelineDurationMs(timeline);
  if ('moment' in within) return placesAt(within.moment, timeline, world);
  const { start, end } = within.range;
  const outside = firstOutside([start, end], durationMs);
  if (outside !== undefined) return { why: world.say.outside(outside, durationMs) };
  const range = { startMs: momentToMs(start, durationMs), endMs: momentToMs(end, durationMs) };
  if (range.startMs >= range.endMs) return { why: world.say.backward(range.startMs, range.endMs) };
  const inside = placeClips(timeline.clips).filter(
    (each) => each.startMs < range.endMs && each.endMs > range.startMs,
  );
  return { indexes: inside.map(({ index }) => index), range, takes: atEnds(all, all) };
}

/** A silence is found a second off: nobody knows the frame. */
const momentToleranceMs = 1000;

/** The silence that is, or is nearly, at a moment. */
function placesAt(moment: Moment, timeline: Timeline, world: World): Places | { readonly why: string } {
  const durationMs = timelineDurationMs(timeline);
  const outside = firstOutside([moment], durationMs);
  if (outside !== undefined) return { why: world.say.outside(outside, durationMs) };
  const ms = momentToMs(moment, durationMs);
  const placed = placeClips(timeline.clips);
  const takes: Places['takes'] = ({ inMs, outMs }, i) => {
    const own = placed[i];
    if (!own) return false;
    const [from, to] = [
      timelineMsAt(own.clip, own.startMs, inMs),
      timelineMsAt(own.clip, own.startMs, outMs),
    ];
    return from - momentToleranceMs <= ms && ms <= to + momentToleranceMs;
  };
  return { indexes: timeline.clips.map((_, i) => i), takes };
}

/** The longest of the silences, by clip, or all of them. */
function longestOf(cuts: readonly (readonly SourceRange[])[], most: number | undefined) {
  if (most === undefined) return cuts;
  const length = ({ inMs, outMs }: SourceRange) => outMs - inMs;
  const chosen = new Set(cuts.flat().sort((a, b) => length(b) - length(a)).slice(0, most)); // prettier-ignore
  return cuts.map((own) => own.filter((each) => chosen.has(each)));
}

/** The part of a silence that lies in a stretch of the timeline. */
function clamped(
  { inMs, outMs }: SourceRange,
  { clip, startMs, endMs }: PlacedClip,
  range: Range | undefined,
): SourceRange[] {
  if (!range) return [{ inMs, outMs }];
  const from = range.startMs <= startMs ? clip.inMs : sourceMsAt(clip, startMs, range.startMs);
  const to = range.endMs >= endMs ? clip.outMs : sourceMsAt(clip, startMs, range.endMs);
  const part = { inMs: Math.max(inMs, from), outMs: Math.min(outMs, to) };
  return part.inMs < part.outMs ? [part] : [];
}

/** The part of a clip outside its transitions: what two clips share is never cut. */
function ownStretch(each: PlacedClip, previous: PlacedClip | undefined, next: PlacedClip | undefined) {
  const { clip } = each;
  const into = clip.transition && previous ? previous.endMs - each.startMs : 0;
  const outOf = next?.clip.transition ? each.endMs - next.startMs : 0;
  return {
    inMs: clip.inMs + Math.ceil(into * clip.speed),
    outMs: clip.outMs - Math.ceil(outOf * clip.speed),
  };
}

interface Says {
  noSound(): string;
  notThere(found: number): string;
}

const says: Translations<Says> = {
  en: {
    noSound: () => 'Nothing on the timeline has sound, so there are no silences to tell. Nothing was done.',
    notThere: (found) =>
      `The silence that is to stay is not there; ${found === 1 ? '1 was' : `${found} were`} found. Nothing was done.`,
  },
  zh: {
    noSound: () => '时间线上没有带声音的素材，无法判断静音，没有执行。',
    notThere: (found) => `找到 ${found} 处静音，其中没有要保留的那一处，没有执行。`,
  },
};
