import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { scopeOf, takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import type { SaidRange } from '../../language/times/moments';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRanges } from '../../language/times/time-ranges';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Timeline } from '../../model/timeline';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes, firstOutside, goneWholly } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { momentToMs, rangeSchema } from '../moment';
import type { MomentRange, Range } from '../moment';
import { invertRanges, normalizeRanges, removeFromClips, removeRanges } from '../operations/cutting';
import { boundsWords, readBounds } from './bounds-language';
import { clipNumber } from './clip-destination';
import {
  another,
  clipsIt,
  picksOut,
  readAllBut,
  readShorterBy,
  takenOut,
  takesOut,
  takesTrim,
  unwanted,
} from './cut-language';
import { keepsRest, leavesOut, takeKeptRest, takeOutWords } from './take-out-language';

const stretches = {
  ranges: z
    .array(rangeSchema)
    .min(1)
    .max(500)
    .describe('Stretches of the timeline, or of the clips that “clip” names.'),
  clip: z
    .union([clipNumber, z.array(clipNumber).min(2).max(1000), z.literal('each')])
    .optional()
    .describe('The times are those of this clip, of these, or of each, not of the timeline.'),
};
const cutSchema = z.strictObject({ edit: z.literal('cutRanges'), ...stretches });
type CutRanges = z.infer<typeof cutSchema>;

/** "The clip", "this part", "the section": what a stretch is called. */
const stretch = word('stretch', 'filler', 'stretch|chunk|chunks|region|footage|following|scene|sequence|stuff|内容|画面'); // prettier-ignore

export const cutRanges: EditKind<CutRanges> = {
  edit: 'cutRanges',
  summary: 'Takes stretches of the timeline, or of clips, out and closes the gaps.',
  schema: cutSchema,
  examples: [
    'cut 0:10 to 0:20',
    'cut 0:10-0:12 and 0:20-0:25',
    'remove everything after 1:30',
    'cut the first 2 seconds of every clip',
    '剪掉0:10到0:20',
    '删除第3秒到第8秒',
  ],
  words: [unwanted, another, stretch, ...takeOutWords],
  needs: [[...takenOut, w.keep, /shorter/]],

  read(reading) {
    const ranges = takeRanges(reading);
    if (ranges.length === 0) return readShorterClips(reading);
    if (ranges.some(({ afterTo }) => afterTo)) return undefined;
    // "Trim from 0:10 to 0:40" is said by some to keep that and by others to lose it.
    const trims = reading.tokens.some(
      (token) => token.type === 'word' && /^(trim|裁剪|修剪)$/.test(token.text),
    );
    if (trims && ranges.some(({ said }) => said === 'both')) return undefined;
    const scope = readScope(reading);
    if (!scope) return undefined;
    const spares = reading.has(w.except);
    if (spares ? !readAllBut(reading, w.keep) : !takesOut(reading)) return undefined;
    takeWhatIsThere(reading, ranges);
    takeKeptRest(reading);
    return { edit: 'cutRanges', ranges: ranges.map(({ start, end }) => ({ start, end })), ...scope };
  },

  apply: (edit, timeline, world) => cutOut(edit, timeline, world, false),
};

const keepSchema = z.strictObject({ edit: z.literal('keepRanges'), ...stretches });
type KeepRanges = z.infer<typeof keepSchema>;

/** What a stretch without any quantity may be told by. */
const middle = /middle|half|mid|cent|third|quarter|中|半|分之|开始/;

export const keepRanges: EditKind<KeepRanges> = {
  edit: 'keepRanges',
  summary: 'Keeps stretches of the timeline, or of clips, and takes everything else out.',
  schema: keepSchema,
  examples: [
    'keep 0:10 to 0:40',
    'keep only the first 30 seconds',
    'trim to 0:10-0:40',
    'end the video at 0:45',
    '保留0:10到0:40',
    '只保留前30秒',
  ],
  words: boundsWords,
  needs: [
    ['time', 'fromEnd', 'number', 'ordinal', 'percent', w.firstHalf, w.secondHalf, w.start, w.end, middle],
  ],

  read(reading) {
    const bounds = reading.has(w.remove, w.cut, w.keep, w.trim) ? undefined : readBounds(reading);
    if (bounds) return { edit: 'keepRanges', ranges: [bounds] };
    const ranges = takeRanges(reading);
    if (ranges.length === 0) return undefined;
    const scope = readScope(reading);
    if (!scope) return undefined;
    if (reading.has(w.except)) {
      if (!readAllBut(reading, w.remove, w.cut, w.trim, unwanted)) return undefined;
    } else if (leavesOut(reading) || keepsRest(reading)) {
      return undefined;
    } else if (
      reading.take(w.keep) ||
      clipsIt(reading, ranges) ||
      picksOut(reading, scope.clip !== undefined)
    ) {
      // "keep 0:10 to 0:40 and cut the rest"
      if (reading.take(w.rest)) reading.take(w.remove, w.cut);
    } else if (ranges.every(({ afterTo }) => afterTo) && takesTrim(reading)) {
      reading.take(w.remove);
    } else {
      return undefined;
    }
    takeWhatIsThere(reading, ranges);
    return { edit: 'keepRanges', ranges: ranges.map(({ start, end }) => ({ start, end })), ...scope };
  },

  apply: (edit, timeline, world) => cutOut(edit, timeline, world, true),
};

/** "everything", "the clip", and "the ending" of "the ending after 1:50". */
function takeWhatIsThere(reading: Reading, ranges: readonly SaidRange[]): void {
  reading.take(w.everything);
  // "第10秒到第40秒的片段"; in "delete clips 2-3" the numbers are no seconds.
  const named = reading.tokens.filter(
    (token, i) => means(token, w.clip) && means(reading.tokens[i - 1], w.of),
  );
  reading.takeToken(...named);
  const open = ranges.filter(({ said }) => said === 'open');
  // "the rest after 0:45"
  if (open.length > 0) reading.take(w.rest);
  if (open.some(({ end }) => end === 'end')) reading.take(w.end);
  if (open.some(({ start }) => start === 0)) reading.take(w.start);
}

/** "…of the second clip", "…of each clip", or of the timeline; `undefined` where clips are named for something else. */
function readScope(reading: Reading): Pick<Stretches, 'clip'> | undefined {
  const scope = scopeOf(reading);
  if (takeClips(reading).length > (scope ? 1 : 0)) return undefined;
  if (scope) return { clip: oneOrMore(scope.clips) };
  const each = reading.find(w.each) ?? allOf(reading);
  if (!each) return {};
  const noun = reading.tokens[reading.skipFillers(reading.tokens.indexOf(each) + 1)];
  // "每段" is each clip, "每10秒" is not.
  if (!means(noun, w.clip)) return undefined;
  reading.takeToken(each, noun);
  return { clip: 'each' };
}

/** "The first 2 seconds of all the clips" */
function allOf(reading: Reading): Token | undefined {
  return reading.tokens.find(
    (token, i) =>
      isSpelt(token, /^(?:all|all of|所有|所有的|全部|全部的)$/) &&
      isSpelt(reading.tokens[reading.skipFillers(i + 1)], /^(?:clips|shots|scenes|segments|片段)$/),
  );
}

function oneOrMore(clips: readonly number[]): number | number[] {
  const [clip, ...more] = clips;
  return clip !== undefined && more.length === 0 ? clip : [...clips];
}

/** "shorten clip 2 by 3 seconds", "make each clip 1 second shorter", "第二段缩短3秒": off the end of the clips. */
function readShorterClips(reading: Reading): CutRanges | undefined {
  const [reference, ...more] = takeClips(reading);
  const each = reading.find(w.each) ?? reading.find(w.whole);
  const clip = reference ? oneOrMore(reference.clips) : each && reading.take(w.clip) ? 'each' : undefined;
  if (clip === undefined || more.length > 0) return undefined;
  const lengthMs = readShorterBy(reading);
  if (lengthMs === undefined) return undefined;
  reading.take(w.each);
  return { edit: 'cutRanges', ranges: [{ start: -lengthMs, end: 'end' }], clip };
}

interface Stretches {
  readonly ranges: readonly MomentRange[];
  readonly clip?: CutRanges['clip'];
}

/** Cuts stretches out, or keeps them alone; the reply names both the stretches and the new length. */
export function cutOut(
  { ranges, clip }: Stretches,
  timeline: Timeline,
  world: World,
  keep: boolean,
): EditResult {
  const say = world.say.choose(says);
  const { time, span, list } = world.say;
  const durationMs = timelineDurationMs(timeline);
  const numbers = clip === 'each' ? timeline.clips.map((_, i) => i + 1) : [clip ?? []].flat();
  const found = clipIndexes(timeline, numbers);
  if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
  const places = placeClips(timeline.clips).filter(({ index }) => found.indexes.includes(index));
  const gone: Range[][] = [];
  const named = new Set<string>();
  const whole = { index: 0, startMs: 0, endMs: durationMs };
  for (const within of clip === undefined ? [whole] : places) {
    const lengthMs = within.endMs - within.startMs;
    const outside = firstOutside(
      ranges.flatMap(({ start, end }) => [start, end]),
      lengthMs,
    );
    if (outside !== undefined) {
      return refused(
        clip === undefined
          ? world.say.outside(outside, lengthMs)
          : say.outsideClip(time(within.startMs), span(lengthMs)),
      );
    }
    const asked = ranges.map(({ start, end }): Range => ({
      startMs: momentToMs(start, lengthMs),
      endMs: momentToMs(end, lengthMs),
    }));
    const backward = asked.find(({ startMs, endMs }) => startMs >= endMs);
    if (backward) return refused(say.backward(time(backward.startMs), time(backward.endMs)));
    const stretches = normalizeRanges(asked, lengthMs);
    for (const { startMs, endMs } of stretches) named.add(`${time(startMs)}–${time(endMs)}`);
    gone[within.index] = (keep ? invertRanges(stretches, lengthMs) : stretches).map(({ startMs, endMs }) => ({
      startMs: within.startMs + startMs,
      endMs: within.startMs + endMs,
    }));
  }
  const cut = clip === undefined ? removeRanges(timeline, gone.flat()) : removeFromClips(timeline, gone);
  if (cut.timeline.clips.length === 0) return refused(world.say.nothingLeft());
  const afterMs = timelineDurationMs(cut.timeline);
  // What is cut may be as long as the transition that gave way.
  if (isDeepStrictEqual(cut.timeline.clips, timeline.clips))
    return unneeded(world.say.alreadySo(say.isLong(span(durationMs))));
  const said = [
    (keep ? say.kept : say.cut)(
      say.of(list([...named]), clip === undefined ? undefined : found.indexes.map((i) => i + 1)),
      span(durationMs),
      span(afterMs),
    ),
    ...(clip === undefined ? goneWholly(timeline, cut, world) : []),
    ...alsoSaid(cut, world),
  ];
  return done(cut.timeline, ...said);
}

interface Says {
  readonly cut: (stretches: string, before: string, after: string) => string;
  readonly kept: (stretches: string, before: string, after: string) => string;
  readonly backward: (start: string, end: string) => string;
  readonly isLong: (length: string) => string;
  /** @param clips whose times the stretches count in. */
  readonly of: (stretches: string, clips: readonly number[] | undefined) => string;
  /** @param start where the clip starts. */
  readonly outsideClip: (start: string, length: string) => string;
}

const says: Translations<Says> = {
  en: {
    cut: (stretches, before, after) => `Cut out ${stretches}: ${before} → ${after}.`,
    kept: (stretches, before, after) => `Kept ${stretches}: ${before} → ${after}.`,
    backward: (start, end) => `${start} is not before ${end}, so nothing was done.`,
    isLong: (length) => `the timeline is ${length} long already`,
    of: (stretches, clips) =>
      clips ? `${stretches} of ${clips.length === 1 ? 'clip' : 'clips'} ${clips.join(', ')}` : stretches,
    outsideClip: (start, length) => `The clip at ${start} is only ${length} long, so nothing was done.`,
  },
  zh: {
    cut: (stretches, before, after) => `已剪掉 ${stretches}：${before} → ${after}。`,
    kept: (stretches, before, after) => `已保留 ${stretches}：${before} → ${after}。`,
    backward: (start, end) => `开始时间（${start}）应早于结束时间（${end}），没有执行。`,
    isLong: (length) => `时间线本来就是 ${length}`,
    of: (stretches, clips) => (clips ? `第 ${clips.join('、')} 段的 ${stretches}` : stretches),
    outsideClip: (start, length) => `${start} 处的片段只有 ${length}，没有执行。`,
  },
};
