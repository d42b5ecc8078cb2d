import * as z from 'zod';
import { fileKindOf } from '../../../contract/media';
import type { FileKind } from '../../../contract/media';
import { clipsShowing } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import { isMiddle } from '../../language/times/moments';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Media } from '../../model/media';
import { timelineDurationMs } from '../../model/timeline';
import type { Clip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndex } from '../aftermath';
import { alreadyPlaced, done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema } from '../moment';
import { settle } from '../operations/cutting';
import { partOf } from '../operations/parts';
import { standsStill } from '../operations/reversal';
import type { Piece } from '../operations/ripple';
import { clipOf } from '../placement';
import {
  dropsIn,
  filesBeside,
  isHost,
  isImageNoun,
  isOfTwo,
  isPutAtEdge,
  inSequence,
  isShownOver,
  joinWord,
  onceMore,
  onePiece,
  openingOf,
  picture,
  readLength,
  readOpens,
  showsOnly,
  takeCount,
} from './add-clips-language';
import { isLogoFile } from './overlay-language';
import { clipNumber, readDestination, takeRole } from './clip-destination';
import { readMiddle, readRoom, roomAt } from './room-at';

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
  moves: z
    .boolean()
    .default(false)
    .describe('What is on the timeline already goes from where it is to that place, rather than once more.'),
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

const partOfFile = /\b(?:first|(?<end>last|final)) [\w.]+ (?:seconds?|secs?|s) of\b/i;

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
  words: [joinWord, onceMore, inSequence, onePiece, picture],

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
      reading.take(w.clip, picture, w.everything, w.make, onePiece);
      return { edit: 'addClips', media: 'unplaced', unlessPlaced: true, moves: false, at: 'end' };
    }
    // A file is added from its beginning, and a length is that of each: "the last 10 seconds of harbour and beach".
    const part = partOfFile.exec(reading.clause.text);
    if (part && (files.length > 1 || part.groups?.['end'] !== undefined)) return undefined;
    // "At 0:15 of harbour.mp4": what is put there is not that file.
    if (files.slice(1).some((file) => isHost(reading, file))) return undefined;
    const beside = files.length > 1 ? filesBeside(reading, files) : [];
    const added = files.filter((file) => !beside.includes(file));
    // "Put beach.mp4 first" moves what is there.
    const isThere = files.every(({ fileName }) => clipsShowing(fileName, reading.clause).length > 0);
    const lengthMs = joins ? undefined : readLength(reading);
    // "Show photo1.jpg for 6 seconds" is how long it stands from now on.
    const isRetimed =
      isThere &&
      lengthMs !== undefined &&
      reading.all('time').length === 0 &&
      showsOnly(reading) &&
      !isPutAtEdge(reading);
    // Before the first edit an image beside videos waits to be put somewhere.
    const isImage = added.every(({ fileName }) => fileKindOf(fileName) === 'image');
    const waits = isImage && reading.clause.media.some(({ kind }) => kind === 'video');
    const isFirst = reading.clause.timeline === undefined && (lengthMs !== undefined || waits);
    if (isRetimed) return undefined;
    if (isThere && !isFirst && lengthMs === undefined && !joins && reading.has(w.move)) return undefined;
    // "The photo after harbour.mp4": what is put there is not the file that is named.
    if (!added.some(({ fileName }) => fileKindOf(fileName) === 'image') && reading.tokens.some(isImageNoun)) return undefined;
    reading.takeToken(...added);
    // "Show photo1.jpg at 0:20" lays it over what is there.
    if (isShownOver(reading, files)) return undefined;
    const opens = readOpens(reading);
    if (!dropsIn(reading) && !reading.take(w.add, w.move) && !joins && !opens) return undefined;
    const again = reading.take(onceMore);
    const media = added.map(({ fileName }) => fileName);
    const placed = {
      edit: 'addClips',
      media,
      unlessPlaced: false,
      moves: !again,
      ...(lengthMs !== undefined && { lengthMs }),
    } as const;
    const anchors = takeClips(reading);
    // What is there already moves into the middle of another clip.
    if (isThere && anchors.length > 0 && !again && lengthMs === undefined && reading.tokens.some(isMiddle)) return undefined;
    const middle = joins ? undefined : readMiddle(reading, anchors);
    reading.take(picture, w.clip);
    if (middle !== undefined) return { ...placed, at: { moment: middle } };
    if (anchors.length > 0) {
      const at = readDestination(reading, anchors, true);
      return typeof at !== 'object' || 'position' in at ? undefined : { ...placed, at };
    }
    if (reading.has(w.between) && !joins) return isOfTwo(reading) ? { ...placed, at: { after: 1 } } : undefined;
    const moment = inOrder || joins ? undefined : readRoom(reading)?.moment;
    if (moment !== undefined) return { ...placed, at: { moment } };
    const role = opens ?? takeRole(reading);
    if (role) return { ...placed, at: role };
    const first = openingOf(reading) ?? (isFirst ? reading.all('ordinal').find(({ value }) => value === 1) : undefined); // prettier-ignore
    const last = reading.all('ordinal').find(({ value }) => value === -1);
    reading.takeToken(first, last);
    const front = reading.take(w.start, w.before) || first !== undefined;
    const back = reading.take(w.end, w.after) || last !== undefined;
    if (front && back) return undefined;
    const unlessPlaced = joins || !(again || front || back);
    return { ...placed, unlessPlaced, moves: placed.moves && !unlessPlaced, at: front ? 'start' : 'end' };
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
    const isNamed = (mediaId: string) => chosen.media.some(({ id }) => id === mediaId);
    const isOnly = base.clips.every(({ mediaId }) => isNamed(mediaId));
    if (edit.moves && isOnly) return alreadyPlaced(say.isPlaced(list(chosen.media.map(({ fileName }) => fileName))));
    const leaves = (i: number) => edit.moves && base.clips.slice(i, i + 1).some(({ mediaId }) => isNamed(mediaId));
    let { nextId } = base;
    const old = base.clips.map((clip, was) => ({ clip, was }));
    const block = chosen.media.flatMap((media, i): Piece[] => {
      // Named twice, it comes from where it is once, and is new the second time.
      const isAgain = chosen.media.indexOf(media) < i;
      const there = old.filter(({ clip, was }) => !isAgain && clip.mediaId === media.id && leaves(was));
      const pieces = there.length > 0 ? there : [{ clip: clipOf(media, `c${nextId++}`), was: undefined }];
      return lengthMs === undefined ? pieces : pieces.slice(0, 1).map(({ clip, was }) => ({ clip: lasting(clip, lengthMs, world), was }));
    });
    const kept = old.filter(({ was }) => !leaves(was));
    const pieces = [...kept.filter(({ was }) => was < place), ...block, ...kept.filter(({ was }) => was >= place)];
    const isAsBefore = base.clips.length === timeline.clips.length && pieces.every(({ clip, was }, i) => was === i && clip === base.clips[i]);
    if (isAsBefore) return alreadyPlaced(world.say.alreadySo(say.isThere()));
    const result = settle(base, pieces, nextId);
    const names = list(chosen.media.map(({ fileName }) => fileName));
    const number = pieces.findIndex((piece) => piece === block[0]) + 1;
    const tell = block.some(({ was }) => was === undefined) ? 'added' : 'moved';
    return done(
      result.timeline,
      say[tell](names, number, span(durationMs), span(timelineDurationMs(result.timeline))),
      ...alsoSaid(result, world),
    );
  },
}; // prettier-ignore

/** A clip that long; what runs is no longer than it has. */
function lasting(clip: Clip, lengthMs: number, { media }: World): Clip {
  if (standsStill(clip, media)) return { ...clip, outMs: clip.inMs + lengthMs };
  return partOf(clip, clip.inMs, Math.min(clip.outMs, clip.inMs + Math.round(lengthMs * clip.speed)));
}

/** The index that a new clip gets, on the timeline split there where it has to be. */
function placeOf(
  at: AddClips['at'],
  timeline: Timeline,
  world: World,
): { readonly base: Timeline; readonly place: number } | { readonly why: string } {
  if (typeof at === 'string') return { base: timeline, place: at === 'start' ? 0 : timeline.clips.length };
  if ('moment' in at) return roomAt(at.moment, timeline, world);
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

/** The uploaded video or image of that name, or why there is none. */
export function pictureByName(
  name: string,
  world: World,
): Exclude<Media, { kind: 'audio' }> | { readonly why: string } {
  const found = mediaByName(name, world);
  const names = [...world.media.values()].map(({ fileName }) => fileName);
  if (!found) return { why: world.say.noSuchFile(name, names) };
  return found.kind === 'audio' ? { why: world.say.choose(says).isSound(found.fileName) } : found;
}

function choose(
  { media: wanted, unlessPlaced }: AddClips,
  placed: readonly string[],
  world: World,
): { readonly media: readonly Media[] } | { readonly why: string } {
  if (wanted === 'unplaced') {
    const all = [...world.media.values()];
    const pictures = all.filter(({ id, kind }) => kind !== 'audio' && !placed.includes(id));
    // A logo is to stand over the others.
    const others = pictures.filter(({ fileName, kind }) => kind !== 'image' || !isLogoFile(fileName));
    const hasOthers = others.length > 0 || placed.length > 0;
    return { media: hasOthers ? others : pictures };
  }
  const media: Media[] = [];
  for (const name of wanted) {
    const found = pictureByName(name, world);
    if ('why' in found) return found;
    if (!(unlessPlaced && placed.includes(found.id))) media.push(found);
  }
  return { media };
}

interface Says {
  added(names: string, place: number, before: string, after: string): string;
  moved(names: string, place: number, before: string, after: string): string;
  isThere(): string;
  joinedAlready(clips: number, length: string): string;
  isPlaced(fileName: string): string;
  isSound(fileName: string): string;
  isShorter(fileName: string, length: string): string;
}

const says: Translations<Says> = {
  en: {
    added: (names, place, before, after) => `Added ${names} as clip ${place}: ${before} → ${after}.`,
    moved: (names, place, before, after) => `${names} is clip ${place} now: ${before} → ${after}.`,
    isThere: () => 'it is there already',
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
    moved: (names, place, before, after) => `${names} 现在是第 ${place} 个片段：${before} → ${after}。`,
    isThere: () => '它已经在那里',
    joinedAlready: (clips, length) =>
      clips === 1
        ? `时间线上只有一个片段（${length}），没有其他素材可以拼接。`
        : `无需改动：${clips} 个片段已经依次相接（${length}）。`,
    isPlaced: (name) => `无需改动：${name} 已在时间线上。想再放一次，可以说“再次添加${name}”。`,
    isSound: (name) => `${name} 是声音文件；可以说“加背景音乐 ${name}”。没有执行。`,
    isShorter: (name, length) => `${name} 只有 ${length}，没有执行。`,
  },
};
