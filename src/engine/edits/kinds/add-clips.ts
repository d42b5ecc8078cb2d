import * as z from 'zod';
import { fileKindOf } from '../../../contract/media';
import type { FileKind } from '../../../contract/media';
import { clipsShowing, timelineOf } from '../../language/clip-files';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { hasChinese } from '../../language/folding';
import { isMomentInChinese, momentAt } from '../../language/moments';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import type { Media } from '../../model/media';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndex, firstOutside } from '../aftermath';
import { alreadyPlaced, doneTo, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import type { Moment } from '../moment';
import { settle, splitAt } from '../operations/cutting';
import { clipOf } from '../placement';
import { clipNumber, readDestination, takeRole } from './clip-destination';
import { onPicture } from './overlay-language';

const schema = z.strictObject({
  edit: z.literal('addClips'),
  media: z
    .union([z.array(z.string().min(1)).min(1).max(500), z.literal('unplaced')])
    .describe(
      'File names of uploaded videos or images; “unplaced” is every one that is not on the timeline yet.',
    ),
  unlessPlaced: z
    .boolean()
    .default(false)
    .describe('What is on the timeline already is not put on it once more.'),
  at: z
    .union([
      z.enum(['start', 'end']),
      z.strictObject({ before: clipNumber }),
      z.strictObject({ after: clipNumber }),
      z.strictObject({ moment: momentSchema }),
    ])
    .describe('Where on the main track: its start, its end, before or after a clip, or at a moment.'),
  lengthMs: z
    .int()
    .min(100)
    .max(600_000)
    .optional()
    .describe('How long an image stands, or how much of a video is shown from its start, in milliseconds.'),
});
type AddClips = z.infer<typeof schema>;

const joinWord = word('join', 'verb', 'close the gaps|close the gap|close gaps|close all gaps|close the gaps between|close the gap between|remove the gaps between|remove the gap between|remove gaps between|delete the gaps between|delete the gap between|join|merge|combine|concatenate|concat|stitch|glue|connect|splice|link|append|prepend|合并|拼接|连接|接起来|拼起来|合成|合起来|连起来|拼|接上|接到|拼成一个|合并成一个|合成一个'); // prettier-ignore
const onceMore = word(
  'onceMore',
  'detail',
  'again|once more|one more time|another time|another|twice|再次|再一次|重复',
);
const inSequence = word(
  'inSequence',
  'detail',
  'one after another|one after the other|back to back|in sequence|end to end|依次|依次排列|一个接一个|首尾相接|按顺序|按顺序依次',
);
const together = word('together', 'filler', 'together|back together|one video|a single video|single|in a row|一起|在一起|成一个|起来|一个视频'); // prettier-ignore
const picture = word('picture', 'object', 'image|images|photo|photos|picture|pictures|videos|video files|图片|照片|所有视频|几个视频|这几个视频|多个视频'); // prettier-ignore

/** "the two pieces", "all three parts", "both halves": how many there are, where that is all of them. */
function takeCount(reading: Reading): void {
  const count = timelineOf(reading.clause)?.clips.length;
  const piece = reading.tokens.find((token) => token.type === 'word' && /^(pieces|parts|halves|bits)$/.test(token.text));
  reading.takeToken(piece);
  if (!piece && !reading.has(w.clip, picture)) return;
  reading.takeToken(...reading.all('number').filter(({ value }) => value === count));
} // prettier-ignore

export const addClips: EditKind<AddClips> = {
  edit: 'addClips',
  summary: 'Puts uploaded videos and images on the main track.',
  schema,
  examples: [
    'join them',
    'add outro.mp4 at the end',
    'put intro.mp4 in front',
    '把片段合并',
    '在最后加上outro.mp4',
    'insert photo.jpg at 0:30 for 4 seconds',
  ],
  words: [joinWord, onceMore, inSequence, together, picture],

  read(reading) {
    const files = reading.all('file');
    // What is neither a sound nor captions is a picture.
    const isOther = (kind: FileKind | undefined) => kind === 'audio' || kind === 'subtitles';
    if (files.some(({ fileName }) => isOther(fileKindOf(fileName)))) return undefined;
    // Side by side is another thing.
    if (reading.tokens.some((token) => isSpelt(token, /^(?:左右|上下|并排)$/))) return undefined;
    const inOrder = reading.take(inSequence);
    const joins = reading.take(joinWord) || (inOrder && reading.take(w.add, w.move, w.make));
    if (files.length === 0) {
      if (!joins) return undefined;
      takeClips(reading);
      takeCount(reading);
      // "把两段视频拼在一起"
      reading.takeToken(
        ...reading.tokens.filter((token) => token.type === 'word' && /^(两段|两个|俩)$/.test(token.text)),
      );
      reading.take(w.between, w.each);
      // "merge them into one"
      reading.takeToken(reading.all('number').find(({ value }) => value === 1));
      reading.take(w.clip, picture, w.everything, w.make, together);
      return { edit: 'addClips', media: 'unplaced', unlessPlaced: true, at: 'end' };
    }
    // "Put beach.mp4 first" moves what is there.
    const isThere = files.every(({ fileName }) => clipsShowing(fileName, reading.clause).length > 0);
    const lengthMs = joins ? undefined : readLength(reading);
    // "Show photo1.jpg for 6 seconds" is how long it stands from now on.
    const isRetimed =
      isThere && lengthMs !== undefined && reading.all('time').length === 0 && showsOnly(reading);
    const isFirst = reading.clause.timeline === undefined && lengthMs !== undefined;
    if (isRetimed) return undefined;
    if (isThere && !isFirst && !joins && reading.has(w.move)) return undefined;
    const beside = files.length > 1 ? fileBeside(reading, files) : undefined;
    const added = files.filter((file) => file !== beside);
    reading.takeToken(...added);
    // "Show photo1.jpg at 0:20" lays it over what is there.
    if (isShownOver(reading, files)) return undefined;
    const opens = readOpens(reading);
    if (!reading.take(w.add, w.move) && !joins && !opens) return undefined;
    const again = reading.take(onceMore);
    const media = added.map(({ fileName }) => fileName);
    const placed = {
      edit: 'addClips',
      media,
      unlessPlaced: false,
      ...(lengthMs !== undefined && { lengthMs }),
    } as const;
    const anchors = takeClips(reading);
    reading.take(picture, w.clip);
    if (anchors.length > 0) {
      const at = readDestination(reading, anchors, true);
      return typeof at !== 'object' || 'position' in at ? undefined : { ...placed, at };
    }
    const moment = inOrder || joins ? undefined : readMoment(reading);
    if (moment !== undefined) return { ...placed, at: { moment } };
    const role = opens ?? takeRole(reading);
    if (role) return { ...placed, at: role };
    const first = openingOf(reading);
    const last = reading.all('ordinal').find(({ value }) => value === -1);
    reading.takeToken(first, last);
    const front = reading.take(w.start, w.before) || first !== undefined;
    const back = reading.take(w.end, w.after) || last !== undefined;
    if (front && back) return undefined;
    const unlessPlaced = joins || !(again || front || back);
    return { ...placed, unlessPlaced, at: front ? 'start' : 'end' };
  },

  /** Before the first edit a picture that is put somewhere does not stand where all are put as well. */
  elsewhere: ({ media, unlessPlaced, at, lengthMs }, world) => {
    if (media === 'unplaced' || unlessPlaced) return [];
    const named = media.flatMap((name) => mediaByName(name, world) ?? []);
    // Clips before the one that it goes beside keep their numbers.
    const beside = typeof at === 'string' || 'moment' in at ? 0 : 'before' in at ? at.before : at.after;
    const pictures = [...world.media.values()].filter(({ kind }) => kind !== 'audio');
    if (beside < 0 || named.some((each) => pictures.indexOf(each) < beside)) return [];
    const isPut = (kind: Media['kind']) =>
      kind === 'image' || (typeof at === 'object' && 'moment' in at) || lengthMs !== undefined;
    return named.filter(({ kind }) => kind !== 'audio' && isPut(kind)).map(({ id }) => id);
  },

  apply(edit, timeline, world) {
    const { span, list } = world.say;
    const say = world.say.choose(says);
    const chosen = choose(
      edit,
      timeline.clips.map(({ mediaId }) => mediaId),
      world,
    );
    if ('why' in chosen) return refused(chosen.why);
    const durationMs = timelineDurationMs(timeline);
    if (chosen.media.length === 0) {
      const [only, ...others] = edit.media === 'unplaced' ? [] : edit.media;
      return alreadyPlaced(
        only !== undefined && others.length === 0
          ? say.isPlaced(only)
          : say.joinedAlready(timeline.clips.length, span(durationMs)),
      );
    }
    const found = placeOf(edit.at, timeline, world);
    if ('why' in found) return refused(found.why);
    const { base, place } = found;
    const { lengthMs } = edit;
    const short = chosen.media.find(
      (media) => lengthMs !== undefined && media.kind !== 'image' && media.durationMs < lengthMs,
    );
    if (short && short.kind !== 'image')
      return refused(say.isShorter(short.fileName, span(short.durationMs)));
    let { nextId } = base;
    const added = chosen.media.map((media) => {
      const clip = clipOf(media, `c${nextId++}`);
      return { clip: lengthMs === undefined ? clip : { ...clip, outMs: lengthMs }, was: undefined };
    });
    const old = base.clips.map((clip, was) => ({ clip, was }));
    const result = settle(base, [...old.slice(0, place), ...added, ...old.slice(place)], nextId);
    const names = list(chosen.media.map(({ fileName }) => fileName));
    return doneTo(
      added.map(({ clip }) => clip),
      result.timeline,
      say.added(names, place + 1, span(durationMs), span(timelineDurationMs(result.timeline))),
      ...alsoSaid(result, world),
    );
  },
};

/** "开头3秒" is read as "the first 3 seconds"; of a file it is where it goes. */
function openingOf(reading: Reading): Token | undefined {
  const { text } = reading.clause;
  return reading.all('ordinal').find(({ start, end }) => text.slice(start, end) === '开头');
}

/** "for 4 seconds", "停2秒": how long it is shown, as opposed to when. */
function readLength(reading: Reading): number | undefined {
  const { tokens } = reading;
  for (const time of reading.all('time')) {
    const at = tokens.indexOf(time);
    const lead = tokens[at - 1];
    const follows = tokens[at + 1];
    const isLed = isSpelt(
      lead,
      /^(for|lasting|last|lasts|stay|stays|hold|持续|停|停留|显示|展示|放|播|播放|时长|长)$/,
    );
    const isSet =
      tokens.slice(0, at).some((token) => means(token, w.start, w.end) || token === openingOf(reading)) &&
      time.form === 'length' &&
      !isSpelt(lead, /^(at|@|after|before|在|到)$/);
    if (time.form !== 'length' || time.ms < 100 || !(isLed || isSet)) continue;
    if (isSpelt(follows, /^(in|into|before|after|处|的地方|时)$/)) continue;
    reading.takeToken(time);
    if (isLed) reading.takeToken(lead);
    return time.ms;
  }
  return undefined;
}

function showsOnly({ tokens }: Reading): boolean {
  return tokens.some((token) => isSpelt(token, /^(show|display|flash|hold|keep|leave|显示|展示)$/));
}

/** "after the talk" of "insert photo1.jpg after the talk": the file that others go beside. */
function fileBeside(reading: Reading, files: readonly TokenOf<'file'>[]): TokenOf<'file'> | undefined {
  const { tokens, clause } = reading;
  const isRelation = (token: Token | undefined) =>
    means(token, w.before, w.after) || isSpelt(token, /^following$/);
  return files.find((file) => {
    const at = tokens.indexOf(file);
    if (hasChinese(clause.text)) return isRelation(tokens[at + 1]);
    let lead = at - 1;
    while (means(tokens[lead], w.filler)) lead--;
    return isRelation(tokens[lead]);
  });
}

/** Takes "open with", "end with". */
function readOpens(reading: Reading): 'start' | 'end' | undefined {
  const at = reading.skipFillers(0);
  const lead = reading.tokens[at];
  const isLead = isSpelt(lead, /^(start|begin|open|end|finish|close)$/);
  if (!isLead || !means(reading.tokens[at + 1], w.withWord)) return undefined;
  reading.takeToken(lead);
  return isSpelt(lead, /^(start|begin|open)$/) ? 'start' : 'end';
}

/** "Show photo1.jpg at 0:20", "put it on screen", as opposed to "insert it at 0:20". */
function isShownOver(reading: Reading, files: readonly TokenOf<'file'>[]): boolean {
  const isImage = files.every(({ fileName }) => fileKindOf(fileName) === 'image');
  const inserts = reading.tokens.some((token) => isSpelt(token, /^(insert|add|append|include|插入|加入|添加|插|加|放)$/)); // prettier-ignore
  const shows = !inserts && (showsOnly(reading) || reading.has(onPicture));
  const isTimed = reading.all('time').length > 0 || reading.all('fromEnd').length > 0;
  return isImage && shows && isTimed;
}

/** "insert beach.mp4 at 0:10", "在第10秒插入 b.mp4": between what is before that moment and what is after it. */
function readMoment(reading: Reading): Moment | undefined {
  const times = reading.tokens.flatMap((token, i) =>
    (token.type === 'time' || token.type === 'fromEnd') && !reading.isTaken(token) ? [i] : [],
  );
  const [at, ...more] = times;
  if (at === undefined || more.length > 0) return undefined;
  const lead = reading.tokens
    .slice(0, at)
    .findLast((token) => token.type === 'word' && /^(at|@|after|在|到|插到|插入到|放到|for|lasting|持续|显示)$/.test(token.text)); // prettier-ignore
  const said = momentAt(reading, at);
  // "After the talk for 4 seconds" says how long.
  const isLength = lead?.type === 'word' && /^(for|lasting|持续|显示)$/.test(lead.text);
  // "第10秒插入" needs no "at".
  const isNamed =
    (reading.all('time').some(({ form }) => form === 'moment') && hasChinese(reading.clause.text)) ||
    reading.tokens.slice(at, at + 1).some((token) => isMomentInChinese(reading, token));
  if (!said || !(lead ?? isNamed) || isLength) return undefined;
  reading.takeToken(...reading.tokens.slice(at, said.next));
  reading.take(w.after);
  return said.moment;
}

/** The index that a new clip gets, on the timeline split there where it has to be. */
function placeOf(
  at: AddClips['at'],
  timeline: Timeline,
  world: World,
): { readonly base: Timeline; readonly place: number } | { readonly why: string } {
  if (typeof at === 'string') return { base: timeline, place: at === 'start' ? 0 : timeline.clips.length };
  if ('moment' in at) {
    const durationMs = timelineDurationMs(timeline);
    const outside = firstOutside([at.moment], durationMs);
    if (outside !== undefined) return { why: world.say.outside(outside, durationMs) };
    const ms = momentToMs(at.moment, durationMs);
    const base = splitAt(timeline, [ms]).timeline;
    const nearest = placeClips(base.clips).findIndex(({ startMs }) => Math.abs(startMs - ms) <= 1);
    if (nearest < 0 && ms < durationMs) return { why: world.say.insideTransition(ms, ms) };
    return { base, place: nearest < 0 ? base.clips.length : nearest };
  }
  const number = 'before' in at ? at.before : at.after;
  const anchor = clipIndex(timeline, number);
  if (anchor === undefined) return { why: world.say.noSuchClip(number, timeline.clips.length) };
  return { base: timeline, place: 'after' in at ? anchor + 1 : anchor };
}

/** The uploaded file of that name; the latest, where a name was uploaded twice. */
export function mediaByName(fileName: string, world: World): Media | undefined {
  const wanted = fileName.toLowerCase();
  return [...world.media.values()].findLast(
    (media) => media.id === fileName || media.fileName.toLowerCase() === wanted,
  );
}

function choose(
  { media: wanted, unlessPlaced }: AddClips,
  placed: readonly string[],
  world: World,
): { readonly media: readonly Media[] } | { readonly why: string } {
  const all = [...world.media.values()];
  if (wanted === 'unplaced') {
    return { media: all.filter(({ id, kind }) => kind !== 'audio' && !placed.includes(id)) };
  }
  const media: Media[] = [];
  for (const name of wanted) {
    const found = mediaByName(name, world);
    if (!found)
      return {
        why: world.say.noSuchFile(
          name,
          all.map(({ fileName }) => fileName),
        ),
      };
    if (found.kind === 'audio') return { why: world.say.choose(says).isSound(found.fileName) };
    if (!(unlessPlaced && placed.includes(found.id))) media.push(found);
  }
  return { media };
}

interface Says {
  added(names: string, place: number, before: string, after: string): string;
  joinedAlready(clips: number, length: string): string;
  isPlaced(fileName: string): string;
  isSound(fileName: string): string;
  isShorter(fileName: string, length: string): string;
}

const says: Translations<Says> = {
  en: {
    added: (names, place, before, after) => `Added ${names} as clip ${place}: ${before} → ${after}.`,
    joinedAlready: (clips, length) =>
      clips === 1
        ? `There is one clip alone on the timeline (${length}), and no other file to join it with.`
        : `Nothing to do: the ${clips} clips already play one after the other (${length}).`,
    isPlaced: (name) =>
      `Nothing to do: ${name} is on the timeline already. To show it twice, say “add ${name} again”.`,
    isSound: (name) => `${name} is a sound; say “add ${name} as music”. Nothing was done.`,
    isShorter: (name, length) => `${name} is only ${length} long, so nothing was done.`,
  },
  zh: {
    added: (names, place, before, after) => `已加入 ${names}，作为第 ${place} 个片段：${before} → ${after}。`,
    joinedAlready: (clips, length) =>
      clips === 1
        ? `时间线上只有一个片段（${length}），没有其他素材可以拼接。`
        : `无需改动：${clips} 个片段已经依次相接（${length}）。`,
    isPlaced: (name) => `无需改动：${name} 已在时间线上。想再放一次，可以说“再次添加${name}”。`,
    isSound: (name) => `${name} 是声音文件；可以说“加背景音乐 ${name}”。没有执行。`,
    isShorter: (name, length) => `${name} 只有 ${length}，没有执行。`,
  },
};
