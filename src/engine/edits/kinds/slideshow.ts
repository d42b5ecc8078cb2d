import * as z from 'zod';
import { takeClips } from '../../language/references/clip-references';
import { imageClips, timelineOf } from '../../language/references/clip-files';
import { isMomentInChinese } from '../../language/times/moments';
import * as w from '../../language/words/common-words';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes } from '../aftermath';
import { alreadyPlaced, done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { fromStart } from '../named-clips';
import { settle } from '../operations/cutting';
import { imageDurationMs } from '../../../timeline/first-timeline';
import { clipNumbers } from './clip-destination';
import { slideshow } from './zoom-clips';

const schema = z.strictObject({
  edit: z.literal('setImageLengths'),
  length: z
    .union([
      z.strictObject({ eachMs: z.int().min(100).max(600_000) }),
      z.strictObject({ totalMs: z.int().min(100).max(86_400_000) }),
      z.strictObject({ times: z.number().min(0.1).max(10) }),
      z.strictObject({ byMs: z.int().min(-600_000).max(600_000) }),
    ])
    .describe(
      'How long each image stands, or all of them together, in milliseconds, or how many times as long as now, or how much longer or, below zero, shorter than now.',
    ),
  clips: clipNumbers.optional().describe('Only the images that are these clips.'),
});
type SetImageLengths = z.infer<typeof schema>;

const image = word('stillImage', 'object', 'photo|photos|image|images|picture|pictures|still|stills|slide|slides|pics|pic|图片|照片|相片|这几张图|这几张照片|这几张图片|几张图|几张照片|几张图片|这些图|这些照片|这些图片|每张图片|每张照片|每张|每张图|图'); // prettier-ignore
const lasts = word(
  'imageLasts',
  'detail',
  'last|lasts|stand|stands|display|displayed|hold|stay|stays|停留|停|播放|显示|放|放映|持续|展示',
);
const longer = word('imageLonger', 'detail', 'longer|slower|久一点|长一点|更久|更长|慢一点');
const shorter = word('imageShorter', 'detail', 'shorter|faster|quicker|短一点|更短|快一点');

const lengthTo = word('imageLengthTo', 'verb', '延长到|拉长到|加长到|缩短到');
const lengthen = word('imageLengthen', 'verb', 'extend|lengthen|prolong|increase|stretch');

export const setImageLengths: EditKind<SetImageLengths> = {
  edit: 'setImageLengths',
  summary: 'Sets how long the images stand, each or all together, as in a slideshow.',
  schema,
  examples: [
    'each photo 3 seconds',
    'make a slideshow with 2 seconds per photo',
    'make the photos longer',
    '每张照片3秒',
    '把照片做成幻灯片，每张2秒',
  ],
  words: [image, lasts, longer, shorter, lengthTo, lengthen],
  needs: [['time', slideshow, longer, shorter]],

  read(reading) {
    const [time, ...times] = reading.all('time');
    if (times.length > 0 || (time && (time.form !== 'length' || time.ms < 100 || isMoment(reading, time))))
      return undefined;
    const byMs = time && changeBeside(reading, time);
    if (time && byMs !== undefined) return readChange(reading, time, byMs);
    reading.take(lengthTo);
    const one = time && readSome(reading, time);
    if (one) return one;
    const shows = reading.take(slideshow);
    const each =
      reading.has(w.each) ||
      reading.tokens.some((token) => token.type === 'word' && token.text.startsWith('每张')) ||
      tellsEach(reading);
    const named = reading.take(image) || (each && showsOnlyImages(reading));
    const makesFilm = named && time !== undefined && becomesFilm(reading, time);
    const change = reading.has(longer) ? 1.5 : reading.has(shorter) ? 0.7 : undefined;
    if (!shows && !(named && (each || makesFilm || (change !== undefined && !time)))) return undefined;
    if (!time && change === undefined && !shows) return undefined;
    reading.takeToken(time, countOfAll(reading));
    reading.take(w.each, image, lasts, longer, shorter, w.make, w.add, w.clip);
    if (!time) {
      const length = change === undefined ? { eachMs: imageDurationMs } : { times: change };
      return { edit: 'setImageLengths', length };
    }
    // "A slideshow of 30 seconds" is all of it, "with 3 seconds each" is every one.
    const isOfAll = (means(reading.tokens[reading.tokens.indexOf(time) + 1], slideshow) && !each) || isTotal(reading, time); // prettier-ignore
    const isEach = each || (!makesFilm && !isOfAll && named);
    return { edit: 'setImageLengths', length: isEach ? { eachMs: time.ms } : { totalMs: time.ms } };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const named = edit.clips && clipIndexes(timeline, edit.clips);
    if (named && 'missing' in named)
      return refused(world.say.noSuchClip(named.missing, timeline.clips.length));
    const isImage = (i: number) =>
      timeline.clips.slice(i, i + 1).some(({ mediaId }) => world.media.get(mediaId)?.kind === 'image');
    const indexes = (named?.indexes ?? timeline.clips.map((_, i) => i)).filter(isImage);
    if (indexes.length === 0) return refused(say.noImage());
    return withLengths(edit.length, indexes, timeline, world);
  },
};

/** “一张4秒”, “所有照片显示5秒” */
function tellsEach({ tokens }: Reading): boolean {
  return tokens.some((token, i) => {
    const one = isSpelt(token, /^一张/) || (means(token, image) && means(tokens[i + 1], lasts));
    return one && tokens.slice(i + 1, i + 3).some(({ type }) => type === 'time');
  });
}

function withLengths(
  length: SetImageLengths['length'],
  indexes: readonly number[],
  timeline: Timeline,
  world: World,
): EditResult {
  const say = world.say.choose(says);
  const { span } = world.say;
  const lengths = new Map(
    timeline.clips.map((clip, i): [number, number] => {
      const now = clip.outMs - clip.inMs;
      if (!indexes.includes(i)) return [i, now];
      if ('eachMs' in length) return [i, length.eachMs];
      if ('byMs' in length) return [i, now + length.byMs];
      return [
        i,
        'times' in length ? Math.round(now * length.times) : Math.floor(length.totalMs / indexes.length),
      ];
    }),
  );
  const changed = indexes.map((i) => lengths.get(i) ?? 0);
  if (changed.some((ms) => ms < 100)) return refused(say.tooShort(indexes.length));
  const pieces = timeline.clips.map((clip, was) => {
    const outMs = clip.inMs + (lengths.get(was) ?? 0);
    if (outMs === clip.outMs) return { clip, was };
    return { clip: { ...clip, outMs, handles: { ...clip.handles, afterMs: 0 } }, was };
  });
  const shown = [...new Set(changed)].map(span).join(', ');
  if (pieces.every(({ clip, was }) => clip === timeline.clips[was])) return alreadyPlaced(say.isSo(shown));
  const result = settle(timeline, pieces, timeline.nextId, true);
  const [before, after] = [timeline, result.timeline].map((each) => span(timelineDurationMs(each)));
  return done(
    result.timeline,
    say.changed(indexes.length, shown, `${before ?? ''} → ${after ?? ''}`),
    ...alsoSaid(result, world),
  );
}

/** "Show each photo 2 seconds longer", "take a second off every picture": of all of them; one is made longer like any clip. */
function readChange(reading: Reading, time: TokenOf<'time'>, byMs: number): SetImageLengths | undefined {
  const isSeveral = reading.has(w.each) || reading.tokens.some((token) => isSpelt(token, /^(?:them|they|these|all)$/)); // prettier-ignore
  if (!reading.take(image) && !(isSeveral && showsOnlyImages(reading))) return undefined;
  const at = reading.tokens.indexOf(time);
  const from = changeInChinese.exec(reading.clause.text.slice(0, time.start))?.index ?? time.start;
  reading.takeToken(...reading.tokens.filter(({ start, end }) => start >= from && end <= time.start));
  const words = reading.tokens.filter((token) => isSpelt(token, /^(?:for|another|extra|more|less|fewer|off|from|to|show|take|let|them|they|these|all)$/)); // prettier-ignore
  reading.takeToken(time, countOfAll(reading), reading.tokens[at + 1], ...words);
  reading.take(w.each, w.everything, lasts, lengthen, w.shorten, w.trim, w.remove, w.cut, w.make, w.keep, w.add, w.clip, w.by); // prettier-ignore
  return { edit: 'setImageLengths', length: { byMs } };
}

/** “多放”, “都再短”, before how much. */
const changeInChinese =
  /(?:都|再|各|也|的?(?:时间|时长))*(?:(?<more>多|延长|加长|拉长|增加|加|(?<!时)长|久)|少|缩短|减少?|短|剪短)(?:放|停留?|显示|展示|播放?|留|待|了|个)*$/u;

/** How much longer or shorter than now, in milliseconds, where a time says that. */
function changeBeside({ tokens, clause }: Reading, time: TokenOf<'time'>): number | undefined {
  const after = clause.text.slice(time.end);
  if (/^ (?:longer|more|extra)\b/i.test(after)) return time.ms;
  if (/^ (?:shorter|less|quicker|faster|fewer)\b/i.test(after)) return -time.ms;
  const before = clause.text.slice(0, time.start);
  const inChinese = changeInChinese.exec(before)?.groups;
  if (inChinese) return inChinese['more'] === undefined ? -time.ms : time.ms;
  if (/\b(?:another|an extra|an additional) $/i.test(before)) return time.ms;
  const isBy = /\bby $/i.test(before);
  if (isBy && tokens.some((token) => means(token, lengthen))) return time.ms;
  if (isBy && tokens.some((token) => means(token, w.shorten, w.trim, w.cut))) return -time.ms;
  if (/\b(?:add|give) $/i.test(before) && /^ to\b/i.test(after)) return time.ms;
  if (/\b(?:take|cut|trim|shave|knock|chop) (?:about )?$/i.test(before) && /^ (?:off|from)\b/i.test(after))
    return -time.ms;
  return undefined;
}

/** "Hold the second photo for 6 seconds", "photo2.jpg should stay longer, 7 seconds". */
function readSome(reading: Reading, time: TokenOf<'time'>): SetImageLengths | undefined {
  const { tokens } = reading;
  const stays = tokens.some(
    (token) => means(token, lasts, longer, shorter) || isSpelt(token, /^(show|keep|leave|make|set|let)$/),
  );
  const isCut = tokens.some((token) => means(token, w.trim, w.cut, w.by));
  if (isCut) return undefined;
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  // "photo1 3 s" says nothing else.
  const isBare = tokens.every((token) => token === time || reading.isTaken(token) || isIdle(token));
  if (!stays && !isBare) return undefined;
  const images = imageClips(reading.clause);
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  if (clips.length === 0 || !clips.every((n) => images.includes(fromStart(n, count)))) return undefined;
  reading.takeToken(time);
  reading.take(lasts, longer, shorter, w.make, w.add, w.keep, image);
  return { edit: 'setImageLengths', length: { eachMs: time.ms }, clips };
}

/** "三张图", "the three photos", where there are so many. */
function countOfAll(reading: Reading): TokenOf<'number'> | undefined {
  const images = imageClips(reading.clause).length;
  return reading.all('number').find(({ value }) => value === images && images > 1);
}

function showsOnlyImages(reading: Reading): boolean {
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  return count > 0 && imageClips(reading.clause).length === count;
}

/** "总共15秒", "total length 30 seconds", "12 seconds altogether" */
function isTotal({ clause }: Reading, time: TokenOf<'time'>): boolean {
  const before = clause.text.slice(Math.max(0, time.start - 24), time.start);
  const after = clause.text.slice(time.end, time.end + 16);
  if (/slide ?show (?:of|lasting|that lasts|that is|with a length of|for) $/i.test(before)) return true;
  return /(?:总共|一共|总时长|总长度?|合计|全长|\btotal(?: (?:length|duration|time|runtime))?(?: of| is)?|altogether|overall)[\s:：,，]*$/i.test(before) || /^ ?(?:in total|total|altogether|overall|all together)/i.test(after); // prettier-ignore
}

/** "turn these photos into a 30 second video" */
function becomesFilm({ tokens }: Reading, time: TokenOf<'time'>): boolean {
  const at = tokens.indexOf(time);
  const into = tokens.findIndex((token) => isSpelt(token, /^(?:into|成)$/));
  // "Into a 30 second video", "into a video of 30 seconds"
  const film = tokens.slice(into < 0 ? at + 1 : into).some((token) => means(token, w.video, slideshow));
  return film && tokens.slice(0, at).some((token) => isSpelt(token, /^(into|to|as|of|成|为)$|[成为]$/));
}

/** "at 3 seconds" is when, not how long. */
function isMoment(reading: Reading, time: Reading['tokens'][number]): boolean {
  const before = reading.tokens[reading.tokens.indexOf(time) - 1];
  // "20秒放a.jpg": a time before the verb is when.
  if (reading.all('file').length > 0 && isMomentInChinese(reading, time)) return true;
  return means(before, w.at, w.from, w.after, w.before) && before?.type === 'word' && before.text !== 'in';
}

interface Says {
  noImage(): string;
  tooShort(images: number): string;
  isSo(length: string): string;
  changed(images: number, length: string, change: string): string;
}

const says: Translations<Says> = {
  en: {
    noImage: () => 'There is no image on the timeline, so nothing was done.',
    tooShort: (images) => `That is too short for ${images} images, so nothing was done.`,
    isSo: (length) => `Nothing to do: the images stand for ${length} already.`,
    changed: (images, length, change) =>
      `${images === 1 ? '1 image stands' : `${images} images stand`} for ${length} now: ${change}.`,
  },
  zh: {
    noImage: () => '时间线上没有图片，没有执行。',
    tooShort: (images) => `对 ${images} 张图片来说太短，没有执行。`,
    isSo: (length) => `无需改动：图片已经各停留 ${length}。`,
    changed: (images, length, change) => `${images} 张图片现在各停留 ${length}：${change}。`,
  },
};
