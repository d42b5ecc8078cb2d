import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { clipsAt, takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import { clipDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, goneWholly } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { removeRanges, settle } from '../operations/cutting';
import { partOf } from '../operations/parts';
import { standsStill } from '../operations/reversal';
import { framesIn } from './canvas-format';
import { clipNumbers } from './clip-destination';
import { chooseClips } from './clip-target';

/** Less is no film. */
const shortestMs = 100;
const schema = z.strictObject({
  edit: z.literal('trimToLength'),
  lengthMs: z
    .int()
    .min(0)
    .max(86_400_000)
    .describe('What is left from the start of the timeline or of each clip, in milliseconds.'),
  of: z
    .union([z.enum(['each', 'images']), z.strictObject({ clips: clipNumbers })])
    .optional()
    .describe('Clips instead of the timeline: every one, the images, or those of these numbers.'),
});
type TrimToLength = z.infer<typeof schema>;

const pressed = word('pressedTo', 'detail', '压缩到|压到|压缩成|压缩至|压缩为');

/** How long that is nobody says here. */
const asLongAs = word('asLongAs', 'detail', 'as long as');

const losesByLength =
  /\b(?:delete|remove|drop|lose|discard|get rid of|throw (?:out|away))\b.*\b(?:shorter|longer|under|over|less|more|below|above)\b/i;

export const trimToLength: EditKind<TrimToLength> = {
  edit: 'trimToLength',
  summary: 'Keeps the timeline, or single clips, from the start to a length; images may become longer.',
  schema,
  examples: [
    'make it 30 seconds',
    'trim to 20s',
    'trim each clip to 2 seconds',
    'keep it under a minute',
    '剪到30秒',
    '控制在一分钟以内',
  ],
  words: [pressed, asLongAs],
  needs: [['time']],

  read(reading) {
    // "Delete all clips shorter than 5 seconds"
    if (losesByLength.test(reading.clause.text)) return undefined;
    const time = reading.takeOnly('time');
    if (!time || time.form === 'moment') return undefined;
    // "剪成15秒一段" cuts into pieces of that length.
    const piece = reading.tokens[reading.tokens.indexOf(time) + 1];
    if (isSpelt(piece, /^一[段份片节个]$/)) return undefined;
    // "改到15秒出现" is when something is seen.
    if (isSpelt(piece, /^(?:出现|显示|弹出|消失|开始)$/)) return undefined;
    // "改成60帧" is a rate.
    if (framesIn(reading, time) !== undefined && reading.has(w.make)) return undefined;
    const at = reading.tokens.indexOf(time);
    // "Trim the clip to its last 10 seconds" keeps its end.
    if (reading.tokens[at - 1]?.type === 'ordinal' && isSpelt(reading.tokens[at - 2], /^(?:its|the|their)$/))
      return undefined;
    const lead = reading.tokens.slice(Math.max(0, at - 3), at);
    const to = lead.some(
      (token) =>
        token.type === 'word' && /^(to|down to|up to|at|as|到|至|成|为|在)$|[到至成为]$/.test(token.text),
    );
    const none = readNone(reading);
    const atMost = reading.take(w.atMost) || none;
    const makes = reading.take(w.make, w.shouldBe, pressed);
    const shortens = reading.take(w.trim, w.shorten, w.cut, w.remove);
    // "make it 9:16" is a shape, not nine minutes.
    if (time.ratio && !shortens && !atMost) return undefined;
    // "Put beach.mp4 at 0:05" says where.
    const before = lead.at(-1);
    const isPlace = before?.type === 'word' && /^(at|@|在|to|into)$/.test(before.text);
    const puts = reading.tokens.some((token) => means(token, w.make) && means(token, w.add, w.move));
    if (isPlace && puts) return undefined;
    // "cut at 0:10" splits; "trim 20s" could mean either end.
    const splits =
      lead.some((token) => token.type === 'word' && /^(at|在)$/.test(token.text)) &&
      !atMost &&
      !makes &&
      !reading.has(w.each);
    if (splits && !lead.some((token) => means(token, w.shorten))) return undefined;
    const each = none || (reading.has(w.each, w.whole) && reading.has(w.clip));
    const keeps = (atMost || each || namesClips(reading)) && reading.take(w.keep);
    if (!(makes || (shortens && (to || atMost)) || atMost || keeps || each)) return undefined;
    if (lasts(reading, at)) reading.takeToken(reading.tokens[at - 1]);
    takePurpose(reading);
    const of = none ? 'each' : readTarget(reading);
    reading.take(w.everything);
    if (of === 'unclear') return undefined;
    return { edit: 'trimToLength', lengthMs: time.ms, ...(of && { of }) };
  },

  apply(edit, timeline, world) {
    if (edit.lengthMs < shortestMs) return refused(world.say.nothingLeft());
    if (edit.of !== undefined) return trimClips(edit.lengthMs, edit.of, timeline, world);
    const { span } = world.say;
    const say = world.say.choose(says);
    const durationMs = timelineDurationMs(timeline);
    if (durationMs <= edit.lengthMs) return unneeded(say.shortAlready(span(durationMs), span(edit.lengthMs)));
    const cut = removeRanges(timeline, [{ startMs: edit.lengthMs, endMs: durationMs }]);
    if (cut.timeline.clips.length === 0) return refused(world.say.nothingLeft());
    const afterMs = timelineDurationMs(cut.timeline);
    return done(cut.timeline, say.trimmed(span(durationMs), span(afterMs)), ...goneWholly(timeline, cut, world), ...alsoSaid(cut, world)); // prettier-ignore
  },
};

/** "第一段留5秒": so long it is, where nothing says which part of it. */
function namesClips(reading: Reading): boolean {
  return reading.tokens.some((_, i) => clipsAt(reading, i) !== undefined);
}

/** "make the first clip last 4 seconds": here the last is no ordinal. */
function lasts({ tokens, clause }: Reading, time: number): boolean {
  const [what, verb] = [tokens[time - 2], tokens[time - 1]];
  if (verb?.type !== 'ordinal' || clause.text.slice(verb.start, verb.end).toLowerCase() !== 'last')
    return false;
  return what?.type === 'file' || what?.type === 'number' || means(what, w.it, w.video, w.clip);
}

/** "no clip should be longer than 25 seconds" is said of each. */
function readNone(reading: Reading): boolean {
  const at = reading.tokens.findIndex(
    (token, i) => token.type === 'word' && token.text === 'no' && means(reading.tokens[i + 1], w.clip),
  );
  if (at < 0 || !reading.take(w.atLeast)) return false;
  reading.takeToken(reading.tokens[at], reading.tokens[at + 1]);
  return true;
}

const platforms = /^(tiktok|tik tok|reels?|instagram|instagram reels?|ig reels|shorts|youtube|youtube shorts?|yt shorts|stories|story|snapchat)$/; // prettier-ignore

/** "…for Shorts" says why. */
function takePurpose(reading: Reading): void {
  reading.tokens.forEach((token, i) => {
    const isPlatform = token.type === 'word' && platforms.test(token.text);
    if (isPlatform && means(reading.tokens[i - 1], w.forWord)) reading.takeToken(token);
  });
}

/** What gets that length: the timeline where nothing else is named. */
function readTarget(reading: Reading): TrimToLength['of'] | 'unclear' {
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  if (clips.length > 0) {
    reading.take(w.each);
    return { clips };
  }
  const spelt = (pattern: RegExp) =>
    reading.tokens.find(
      (token) => token.type === 'word' && !reading.isTaken(token) && pattern.test(token.text),
    );
  // Nothing tells what "them" are; one timeline they are not.
  if (spelt(/^(them|these|those|their|它们|这些)$/)) return 'unclear';
  const image = spelt(/^(images?|photos?|pictures?|图片|照片)$/);
  const each = reading.take(w.each);
  const all = each || spelt(/^(all|both|all of|所有|所有的|全部|都)$/) !== undefined;
  if (image) {
    reading.takeToken(image);
    return 'images';
  }
  const clip = spelt(/^(clips?|segments?|scenes?|shots?|片段|镜头|段|素材)$/);
  // "Both clips" of three are not all of them.
  const isPair = spelt(/^both$/) !== undefined && timelineOf(reading.clause)?.clips.length !== 2;
  if (isPair) return 'unclear';
  if (!clip && spelt(/^both$/)) return 'each';
  if (!clip) return each || (all && spelt(/^videos$/)) ? 'unclear' : undefined;
  reading.takeToken(clip);
  if (all) return 'each';
  return clip.type === 'word' && /^(clip|片段)$/.test(clip.text) ? undefined : 'unclear';
}

function trimClips(
  lengthMs: number,
  of: NonNullable<TrimToLength['of']>,
  timeline: Timeline,
  world: World,
): EditResult {
  const { span } = world.say;
  const say = world.say.choose(says);
  const chosen = chooseClips(of === 'each' ? 'all' : of, timeline, world, () => true);
  if ('why' in chosen) return refused(chosen.why);
  let changed = 0;
  let shorter = 0;
  const pieces = timeline.clips.map((clip, was) => {
    if (!chosen.indexes.includes(was)) return { clip, was };
    const isLonger = clipDurationMs(clip) > lengthMs;
    const isStill = standsStill(clip, world.media);
    if (!isLonger && !isStill) {
      if (clipDurationMs(clip) < lengthMs) shorter++;
      return { clip, was };
    }
    const outMs = clip.inMs + Math.round(lengthMs * clip.speed);
    if (outMs === clip.outMs) return { clip, was };
    changed++;
    // A picture's zoom takes the new time for its whole way; a video's ends where it is cut.
    const resized = isStill ? { ...clip, outMs } : partOf(clip, clip.inMs, outMs);
    return { clip: { ...resized, handles: { ...clip.handles, afterMs: 0 } }, was };
  });
  if (changed === 0) return refused(say.clipsShortAlready(span(lengthMs)));
  const result = settle(timeline, pieces, timeline.nextId);
  const before = span(timelineDurationMs(timeline));
  return done(
    result.timeline,
    say.trimmedClips(changed, span(lengthMs), before, span(timelineDurationMs(result.timeline))),
    ...(shorter > 0 ? [say.leftShorter(shorter)] : []),
    ...alsoSaid(result, world),
  );
}

interface Says {
  trimmed(before: string, after: string): string;
  shortAlready(length: string, wanted: string): string;
  trimmedClips(count: number, length: string, before: string, after: string): string;
  leftShorter(count: number): string;
  clipsShortAlready(wanted: string): string;
}

const says: Translations<Says> = {
  en: {
    trimmed: (before, after) => `Trimmed the end: ${before} → ${after}.`,
    shortAlready: (length, wanted) =>
      `The timeline is only ${length} long, which is not more than ${wanted}: nothing was done.`,
    trimmedClips: (count, length, before, after) =>
      `Made ${count === 1 ? '1 clip' : `${count} clips`} ${length} long: ${before} → ${after}.`,
    leftShorter: (count) =>
      `${count === 1 ? '1 clip is' : `${count} clips are`} shorter than that and stayed as they were.`,
    clipsShortAlready: (wanted) => `No such clip is longer than ${wanted}, so nothing was done.`,
  },
  zh: {
    trimmed: (before, after) => `已剪掉结尾：${before} → ${after}。`,
    shortAlready: (length, wanted) => `时间线只有 ${length}，没有超过 ${wanted}，没有执行。`,
    trimmedClips: (count, length, before, after) =>
      `已将 ${count} 个片段调整为 ${length}：${before} → ${after}。`,
    leftShorter: (count) => `有 ${count} 个片段本来就更短，保持原样。`,
    clipsShortAlready: (wanted) => `没有比 ${wanted} 更长的片段，没有执行。`,
  },
};
