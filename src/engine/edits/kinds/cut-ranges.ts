import * as z from 'zod';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import type { Timeline } from '../../model/timeline';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndex, firstOutside } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { momentToMs, rangeSchema } from '../moment';
import type { MomentRange, Range } from '../moment';
import { clipNumber } from './arrange-clips';
import { invertRanges, normalizeRanges, removeRanges } from '../operations/cutting';

const stretches = {
  ranges: z.array(rangeSchema).min(1).max(500),
  /** The times are those of this clip, not of the timeline. */
  clip: clipNumber.optional(),
};
const cutSchema = z.strictObject({ edit: z.literal('cutRanges'), ...stretches });
type CutRanges = z.infer<typeof cutSchema>;

export const cutRanges: EditKind<CutRanges> = {
  edit: 'cutRanges',
  summary: 'Takes stretches of the timeline out and closes the gaps.',
  schema: cutSchema,
  examples: [
    'cut 0:10 to 0:20',
    'cut 0:10-0:12 and 0:20-0:25',
    'remove everything after 1:30',
    '剪掉0:10到0:20',
    '删除第3秒到第8秒',
  ],

  read(reading) {
    const ranges = takeRanges(reading);
    if (ranges.length === 0 || ranges.some(({ afterTo }) => afterTo)) return undefined;
    // "Trim from 0:10 to 0:40" is said by some to keep that and by others to lose it.
    const trims = reading.tokens.some(
      (token) => token.type === 'word' && /^(trim|裁剪|修剪)$/.test(token.text),
    );
    if (trims && ranges.some(({ said }) => said === 'both')) return undefined;
    const scope = readScope(reading);
    if (!scope) return undefined;
    // "keep everything except 0:10 to 0:20"
    const spared = reading.has(w.keep) && reading.has(w.everything) && reading.take(w.except);
    if (!(spared ? reading.take(w.keep) : reading.take(w.remove, w.cut, w.trim))) return undefined;
    reading.take(w.everything);
    return { edit: 'cutRanges', ranges: ranges.map(({ start, end }) => ({ start, end })), ...scope };
  },

  apply: (edit, timeline, world) => cutOut(edit, timeline, world, false),
};

const keepSchema = z.strictObject({ edit: z.literal('keepRanges'), ...stretches });
type KeepRanges = z.infer<typeof keepSchema>;

export const keepRanges: EditKind<KeepRanges> = {
  edit: 'keepRanges',
  summary: 'Keeps stretches of the timeline and takes everything else out.',
  schema: keepSchema,
  examples: [
    'keep 0:10 to 0:40',
    'keep only the first 30 seconds',
    'trim to 0:10-0:40',
    '保留0:10到0:40',
    '只保留前30秒',
  ],

  read(reading) {
    const ranges = takeRanges(reading);
    if (ranges.length === 0) return undefined;
    const scope = readScope(reading);
    if (!scope) return undefined;
    const except = reading.has(w.except) && reading.take(w.except) && reading.has(w.everything, w.rest);
    const shortens = reading.has(w.trim, w.cut, w.shorten) && ranges.every(({ afterTo }) => afterTo);
    const keeps = reading.take(w.keep);
    if (except) {
      reading.take(w.everything, w.rest);
      if (!reading.take(w.remove, w.cut)) return undefined;
    } else if (keeps) {
      // "keep 0:10 to 0:40 and cut the rest"
      if (reading.take(w.rest)) reading.take(w.remove, w.cut);
    } else if (shortens) {
      reading.take(w.trim, w.cut, w.shorten, w.remove);
    } else {
      return undefined;
    }
    return { edit: 'keepRanges', ranges: ranges.map(({ start, end }) => ({ start, end })), ...scope };
  },

  apply: (edit, timeline, world) => cutOut(edit, timeline, world, true),
};

const edge = { lengthMs: z.int().min(1).max(86_400_000) };
const trimStartSchema = z.strictObject({ edit: z.literal('trimStart'), ...edge });
const trimEndSchema = z.strictObject({ edit: z.literal('trimEnd'), ...edge });

export const trimStart: EditKind<z.infer<typeof trimStartSchema>> = {
  edit: 'trimStart',
  summary: 'Takes a length off the start of the timeline.',
  schema: trimStartSchema,
  examples: ['remove the first 5 seconds', 'cut off the first half second', '剪掉前5秒', '去掉开头3秒'],
  read(reading) {
    const ranges = takeRanges(reading);
    const range = ranges[0];
    if (ranges.length !== 1 || range?.said !== 'edge' || range.afterTo || typeof range.end !== 'number')
      return undefined;
    if (range.start !== 0 || !reading.take(w.remove, w.cut, w.trim)) return undefined;
    return { edit: 'trimStart', lengthMs: range.end };
  },
  apply: (edit, timeline, world) =>
    cutOut({ ranges: [{ start: 0, end: edit.lengthMs }] }, timeline, world, false),
};

export const trimEnd: EditKind<z.infer<typeof trimEndSchema>> = {
  edit: 'trimEnd',
  summary: 'Takes a length off the end of the timeline.',
  schema: trimEndSchema,
  examples: ['cut the last 2s', 'remove the last 5 seconds', '去掉最后2秒', '剪掉结尾5秒'],
  read(reading) {
    const ranges = takeRanges(reading);
    const range = ranges[0];
    const shorterBy = range ? undefined : readShorterBy(reading);
    if (shorterBy !== undefined) return { edit: 'trimEnd', lengthMs: shorterBy };
    if (ranges.length !== 1 || range?.said !== 'edge' || range.afterTo || typeof range.start !== 'number')
      return undefined;
    if (range.end !== 'end' || !reading.take(w.remove, w.cut, w.trim)) return undefined;
    return { edit: 'trimEnd', lengthMs: -range.start };
  },
  apply: (edit, timeline, world) =>
    cutOut({ ranges: [{ start: -edit.lengthMs, end: 'end' }] }, timeline, world, false),
};

/** "shorten it by 10 seconds", "make it 10 seconds shorter", "缩短10秒": that much goes off the end. */
function readShorterBy(reading: Reading): number | undefined {
  const time = reading.takeOnly('time');
  if (time?.form !== 'length') return undefined;
  const at = reading.tokens.indexOf(time);
  const [before, next] = [reading.tokens[at - 1], reading.tokens[at + 1]];
  const by = means(before, w.by) || (before?.type === 'word' && /^(缩短|剪短|缩减)$/.test(before.text));
  if (by) return reading.take(w.shorten, w.trim, w.cut) ? time.ms : undefined;
  if (!(next?.type === 'word' && next.text === 'shorter') || !reading.take(w.make)) return undefined;
  reading.takeToken(next);
  return time.ms;
}

/** "…of the second clip": one clip or none, `undefined` where several are named. */
function readScope(reading: Reading): { readonly clip?: number } | undefined {
  const [clip, ...more] = takeClips(reading).flatMap(({ clips }) => clips);
  if (clip === undefined) return {};
  return more.length > 0 ? undefined : { clip };
}

interface Stretches {
  readonly ranges: readonly MomentRange[];
  readonly clip?: number | undefined;
}

/** Cuts stretches out, or keeps them alone; the reply names both the stretches and the new length. */
function cutOut({ ranges, clip }: Stretches, timeline: Timeline, world: World, keep: boolean): EditResult {
  const say = world.say.choose(says);
  const { time, span, list } = world.say;
  const durationMs = timelineDurationMs(timeline);
  const within = stretchOf(clip, timeline);
  if (!within) return refused(world.say.noSuchClip(clip ?? 0, timeline.clips.length));
  const lengthMs = within.endMs - within.startMs;
  const outside = firstOutside(
    ranges.flatMap(({ start, end }) => [start, end]),
    lengthMs,
  );
  if (outside !== undefined) return refused(world.say.outside(outside, lengthMs));
  const asked = ranges.map(({ start, end }): Range => ({
    startMs: momentToMs(start, lengthMs),
    endMs: momentToMs(end, lengthMs),
  }));
  const backward = asked.find(({ startMs, endMs }) => startMs >= endMs);
  if (backward) return refused(say.backward(time(backward.startMs), time(backward.endMs)));
  const stretches = normalizeRanges(asked, lengthMs);
  const gone = (keep ? invertRanges(stretches, lengthMs) : stretches).map(({ startMs, endMs }) => ({
    startMs: within.startMs + startMs,
    endMs: within.startMs + endMs,
  }));
  const cut = removeRanges(timeline, gone);
  if (cut.timeline.clips.length === 0) return refused(world.say.nothingLeft());
  const afterMs = timelineDurationMs(cut.timeline);
  if (afterMs === durationMs) return refused(world.say.alreadySo(say.isLong(span(durationMs))));
  const named = list(stretches.map(({ startMs, endMs }) => `${time(startMs)}–${time(endMs)}`));
  return done(
    cut.timeline,
    (keep ? say.kept : say.cut)(named, span(durationMs), span(afterMs)),
    ...alsoSaid(cut, world),
  );
}

/** The whole timeline, or where one clip stands on it. */
function stretchOf(clip: number | undefined, timeline: Timeline): Range | undefined {
  if (clip === undefined) return { startMs: 0, endMs: timelineDurationMs(timeline) };
  const index = clipIndex(timeline, clip);
  return index === undefined ? undefined : placeClips(timeline.clips)[index];
}

interface Says {
  readonly cut: (stretches: string, before: string, after: string) => string;
  readonly kept: (stretches: string, before: string, after: string) => string;
  readonly backward: (start: string, end: string) => string;
  readonly isLong: (length: string) => string;
}

const says: Translations<Says> = {
  en: {
    cut: (stretches, before, after) => `Cut out ${stretches}: ${before} → ${after}.`,
    kept: (stretches, before, after) => `Kept ${stretches}: ${before} → ${after}.`,
    backward: (start, end) => `${start} is not before ${end}, so nothing was done.`,
    isLong: (length) => `the timeline is ${length} long already`,
  },
  zh: {
    cut: (stretches, before, after) => `已剪掉 ${stretches}：${before} → ${after}。`,
    kept: (stretches, before, after) => `已保留 ${stretches}：${before} → ${after}。`,
    backward: (start, end) => `${start} 不在 ${end} 之前，没有执行。`,
    isLong: (length) => `时间线本来就是 ${length}`,
  },
};
