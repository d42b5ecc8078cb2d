import * as z from 'zod';
import * as w from '../../language/common-words';
import { takeRanges } from '../../language/time-ranges';
import type { Timeline } from '../../model/timeline';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, firstOutside } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { momentToMs, rangeSchema } from '../moment';
import type { MomentRange, Range } from '../moment';
import { invertRanges, normalizeRanges, removeRanges } from '../operations/cutting';

const cutSchema = z.object({ edit: z.literal('cutRanges'), ranges: z.array(rangeSchema).min(1).max(500) });
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
    if (!reading.take(w.remove, w.cut, w.trim)) return undefined;
    reading.take(w.everything);
    return { edit: 'cutRanges', ranges: ranges.map(({ start, end }) => ({ start, end })) };
  },

  apply: (edit, timeline, world) => cutOut(edit.ranges, timeline, world, false),
};

const keepSchema = z.object({ edit: z.literal('keepRanges'), ranges: z.array(rangeSchema).min(1).max(500) });
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
    return { edit: 'keepRanges', ranges: ranges.map(({ start, end }) => ({ start, end })) };
  },

  apply: (edit, timeline, world) => cutOut(edit.ranges, timeline, world, true),
};

const edge = { lengthMs: z.int().min(1).max(86_400_000) };
const trimStartSchema = z.object({ edit: z.literal('trimStart'), ...edge });
const trimEndSchema = z.object({ edit: z.literal('trimEnd'), ...edge });

export const trimStart: EditKind<z.infer<typeof trimStartSchema>> = {
  edit: 'trimStart',
  summary: 'Takes a length off the start of the timeline.',
  schema: trimStartSchema,
  examples: ['remove the first 5 seconds', 'cut off the first half second', '剪掉前5秒', '去掉开头3秒'],
  read(reading) {
    const ranges = takeRanges(reading);
    const range = ranges[0];
    if (ranges.length !== 1 || range?.said !== 'edge' || typeof range.end !== 'number') return undefined;
    if (range.start !== 0 || !reading.take(w.remove, w.cut, w.trim)) return undefined;
    return { edit: 'trimStart', lengthMs: range.end };
  },
  apply: (edit, timeline, world) => cutOut([{ start: 0, end: edit.lengthMs }], timeline, world, false),
};

export const trimEnd: EditKind<z.infer<typeof trimEndSchema>> = {
  edit: 'trimEnd',
  summary: 'Takes a length off the end of the timeline.',
  schema: trimEndSchema,
  examples: ['cut the last 2s', 'remove the last 5 seconds', '去掉最后2秒', '剪掉结尾5秒'],
  read(reading) {
    const ranges = takeRanges(reading);
    const range = ranges[0];
    if (ranges.length !== 1 || range?.said !== 'edge' || typeof range.start !== 'number') return undefined;
    if (range.end !== 'end' || !reading.take(w.remove, w.cut, w.trim)) return undefined;
    return { edit: 'trimEnd', lengthMs: -range.start };
  },
  apply: (edit, timeline, world) => cutOut([{ start: -edit.lengthMs, end: 'end' }], timeline, world, false),
};

/** Cuts stretches out, or keeps them alone; the reply names both the stretches and the new length. */
function cutOut(ranges: readonly MomentRange[], timeline: Timeline, world: World, keep: boolean): EditResult {
  const say = world.say.choose(says);
  const { time, span, list } = world.say;
  const durationMs = timelineDurationMs(timeline);
  const outside = firstOutside(
    ranges.flatMap(({ start, end }) => [start, end]),
    durationMs,
  );
  if (outside !== undefined) return refused(world.say.outside(outside, durationMs));
  const asked = ranges.map(({ start, end }): Range => ({
    startMs: momentToMs(start, durationMs),
    endMs: momentToMs(end, durationMs),
  }));
  const backward = asked.find(({ startMs, endMs }) => startMs >= endMs);
  if (backward) return refused(say.backward(time(backward.startMs), time(backward.endMs)));
  const stretches = normalizeRanges(asked, durationMs);
  const cut = removeRanges(timeline, keep ? invertRanges(stretches, durationMs) : stretches);
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

interface Says {
  cut(stretches: string, before: string, after: string): string;
  kept(stretches: string, before: string, after: string): string;
  backward(start: string, end: string): string;
  isLong(length: string): string;
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
