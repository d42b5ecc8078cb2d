import * as z from 'zod';
import { mediaKindOf } from '../../../contract/media';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import type { TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import type { Media } from '../../model/media';
import { timelineDurationMs } from '../../model/timeline';
import type { Clip, MusicClip } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { mediaByName } from './add-clips';
import { readDucking } from './duck-music';
import { fadeWords, readFades } from './music-language';

const fadeMs = z.int().min(0).max(600_000);

const addSchema = z.strictObject({
  edit: z.literal('addMusic'),
  media: z
    .string()
    .min(1)
    .optional()
    .describe('File name of an uploaded sound; without it the only one that is uploaded.'),
  volume: z.number().min(0).max(400).default(35).describe('Percent.'),
  from: momentSchema.default(0).describe('When it begins.'),
  to: momentSchema.default('end').describe('When it ends.'),
  fadeInMs: fadeMs.default(0).describe('Milliseconds.'),
  fadeOutMs: fadeMs.default(0).describe('Milliseconds.'),
  loop: z
    .boolean()
    .default(true)
    .describe('It begins again where it is shorter than its time on the timeline.'),
  duck: z.boolean().default(true).describe('It gets quieter while something is heard on the main track.'),
});
type AddMusic = z.infer<typeof addSchema>;

const loop = word(
  'loop',
  'detail',
  'loop|looped|looping|loop it|on repeat|repeat|repeated|循环|循环播放|重复',
);
const noLoop = word('noLoop', 'detail', "no loop|without loop|without looping|don't loop|do not loop|not looped|once|play once|no looping|不循环|不要循环|只放一次|播放一次"); // prettier-ignore
const quiet = word(
  'quiet',
  'detail',
  'quiet|quietly|softly|soft|low|low volume|at low volume|小声|轻声|低音量|轻一点',
);
export const addMusic: EditKind<AddMusic> = {
  edit: 'addMusic',
  summary: 'Lays an uploaded sound under the video.',
  schema: addSchema,
  examples: [
    'add background music',
    'add song.mp3 as background music at 20% with a 2 second fade out',
    '加背景音乐，音量30%',
    '用song.mp3做背景音乐',
  ],
  words: [loop, noLoop, quiet, fadeWords.inside, fadeWords.outside, fadeWords.bothWays],

  read(reading) {
    const file = reading.takeOnly('file');
    const sound = file !== undefined && mediaKindOf(file.fileName) === 'audio';
    const music = reading.take(w.music);
    if (!(music || sound) || (file && !sound)) return undefined;
    if (!reading.take(w.add) && !(file && reading.take(w.make)) && !isBare(reading)) return undefined;
    reading.take(w.make);
    reading.take(w.sound);
    const fades = readFades(reading);
    if (fades) reading.take(w.end);
    const percent = reading.takeOnly('percent') ?? bareVolume(reading);
    const ranges = takeRanges(reading);
    const [range, ...more] = ranges;
    if (more.length > 0) return undefined;
    const once = reading.take(noLoop);
    reading.take(loop);
    const duck = readDucking(reading) ?? true;
    const low = reading.take(quiet);
    const start = range ? undefined : reading.takeOnly('time');
    if (!range && !start) reading.take(w.start);
    if (percent && percent.value > 400) return undefined;
    return {
      edit: 'addMusic',
      ...(file && { media: file.fileName }),
      volume: percent?.value ?? (low ? 20 : 35),
      from: range?.start ?? start?.ms ?? 0,
      to: range?.end ?? 'end',
      fadeInMs: fades?.fadeInMs ?? 0,
      fadeOutMs: fades?.fadeOutMs ?? 0,
      loop: !once,
      duck,
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { time, span } = world.say;
    const chosen = chooseSound(edit.media, world);
    if ('why' in chosen) return refused(chosen.why);
    const durationMs = timelineDurationMs(timeline);
    const startMs = momentToMs(edit.from, durationMs);
    const toMs = momentToMs(edit.to, durationMs);
    if (startMs < 0 || startMs >= durationMs) return refused(world.say.outside(startMs, durationMs));
    if (toMs <= startMs) return refused(say.emptyStretch(time(startMs), time(toMs)));
    const clip: MusicClip = {
      id: `m${timeline.nextId}`,
      mediaId: chosen.media.id,
      startMs,
      endMs: edit.to === 'end' || toMs >= durationMs ? 'timeline' : toMs,
      inMs: 0,
      volume: edit.volume,
      duck: edit.duck,
      loop: edit.loop,
      fadeInMs: edit.fadeInMs,
      fadeOutMs: edit.fadeOutMs,
    };
    const endMs = clip.endMs === 'timeline' ? durationMs : clip.endMs;
    const shortMs = chosen.media.kind === 'audio' ? chosen.media.durationMs : 0;
    return done(
      { ...timeline, music: [...timeline.music, clip], nextId: timeline.nextId + 1 },
      say.added(chosen.media.fileName, time(startMs), time(endMs), edit.volume),
      ...(edit.fadeInMs > 0 || edit.fadeOutMs > 0
        ? [say.fades(span(edit.fadeInMs), span(edit.fadeOutMs))]
        : []),
      ...(edit.duck && timeline.clips.some((clip) => isHeard(clip, world)) ? [say.ducks()] : []),
      ...(shortMs < endMs - startMs ? [say.shorter(span(shortMs), edit.loop)] : []),
    );
  },
};

function isHeard({ mediaId, volume, freezeAtMs }: Clip, world: World): boolean {
  const media = world.media.get(mediaId);
  const hasSound = media?.kind === 'audio' || (media?.kind === 'video' && media.hasAudio);
  return hasSound && volume > 0 && freezeAtMs === undefined;
}

/** "with volume 20" */
function bareVolume(reading: Reading): TokenOf<'number'> | undefined {
  const number = reading.all('number').find((each) => {
    const before = reading.tokens.slice(0, reading.tokens.indexOf(each)).findLast((token) => !means(token, w.filler, w.at, w.to)); // prettier-ignore
    return before?.type === 'word' && /^(volume|音量)$/.test(before.text);
  });
  reading.takeToken(number);
  return number;
}

/** "background music please": no verb and no number says what else could be meant. */
function isBare(reading: Reading): boolean {
  return reading.tokens.every(
    (token) =>
      reading.isTaken(token) ||
      token.type === 'mark' ||
      (token.type === 'word' && token.words.some(({ role }) => role === 'filler')),
  );
}

function chooseSound(
  name: string | undefined,
  world: World,
): { readonly media: Media } | { readonly why: string } {
  const say = world.say.choose(says);
  const sounds = [...world.media.values()].filter(({ kind }) => kind === 'audio');
  const names = sounds.map(({ fileName }) => fileName);
  if (name !== undefined) {
    const media = mediaByName(name, world);
    if (!media) return { why: world.say.noSuchFile(name, names) };
    return media.kind === 'audio' ? { media } : { why: say.noSound(media.fileName) };
  }
  const [only, ...more] = sounds;
  if (!only) return { why: say.noneUploaded() };
  return more.length > 0 ? { why: say.which(world.say.list(names), only.fileName) } : { media: only };
}

const removeSchema = z.strictObject({
  edit: z.literal('removeMusic'),
  media: z.string().min(1).optional().describe('File name of the music that goes; without it all of it.'),
});

export const removeMusic: EditKind<z.infer<typeof removeSchema>> = {
  edit: 'removeMusic',
  summary: 'Takes music off the timeline.',
  schema: removeSchema,
  examples: ['remove the music', 'delete the background music', '去掉背景音乐', '删除音乐'],

  read(reading) {
    const file = reading.takeOnly('file');
    if (file && mediaKindOf(file.fileName) !== 'audio') return undefined;
    if (!(reading.take(w.music) || file) || !reading.take(w.remove)) return undefined;
    return { edit: 'removeMusic', ...(file && { media: file.fileName }) };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const wanted = edit.media === undefined ? undefined : mediaByName(edit.media, world)?.id;
    const goes = ({ mediaId }: MusicClip) => edit.media === undefined || mediaId === wanted;
    const gone = timeline.music.filter(goes);
    if (gone.length === 0) return refused(world.say.alreadySo(say.noMusic()));
    const names = gone.map(({ mediaId }) => world.media.get(mediaId)?.fileName ?? mediaId);
    const music = timeline.music.filter((clip) => !goes(clip));
    return done({ ...timeline, music }, say.removed(world.say.list(names)));
  },
};

interface Says {
  added(name: string, from: string, to: string, volume: number): string;
  fades(fadeIn: string, fadeOut: string): string;
  ducks(): string;
  shorter(length: string, loops: boolean): string;
  emptyStretch(from: string, to: string): string;
  noSound(name: string): string;
  noneUploaded(): string;
  which(names: string, first: string): string;
  noMusic(): string;
  removed(names: string): string;
}

const says: Translations<Says> = {
  en: {
    added: (name, from, to, volume) => `Music added: ${name}, ${from}–${to}, at ${volume}%.`,
    fades: (fadeIn, fadeOut) => `It fades in over ${fadeIn} and out over ${fadeOut}.`,
    ducks: () => 'It gets quieter while the video is heard; say “don’t duck the music” to keep it even.',
    shorter: (length, loops) =>
      loops ? `It is ${length} long, so it repeats.` : `It is ${length} long and ends before its place does.`,
    emptyStretch: (from, to) => `${from} is not before ${to}, so nothing was done.`,
    noSound: (name) => `${name} is no sound file. Attach an mp3, wav, m4a or aac file for music.`,
    noneUploaded: () =>
      'No sound is uploaded. Attach an mp3, wav, m4a or aac file, then ask for music again.',
    which: (names, first) =>
      `Which of the uploaded sounds: ${names}? Say “add ${first} as music”. Nothing was done.`,
    noMusic: () => 'there is no such music on the timeline',
    removed: (names) => `Removed the music ${names}.`,
  },
  zh: {
    added: (name, from, to, volume) => `已添加音乐：${name}，${from}–${to}，音量 ${volume}%。`,
    fades: (fadeIn, fadeOut) => `淡入 ${fadeIn}，淡出 ${fadeOut}。`,
    ducks: () => '视频有声音时它会变小；不需要的话可以说“音乐不要闪避”。',
    shorter: (length, loops) => (loops ? `它长 ${length}，会循环播放。` : `它长 ${length}，会提前结束。`),
    emptyStretch: (from, to) => `${from} 不在 ${to} 之前，没有执行。`,
    noSound: (name) => `${name} 不是声音文件。请附上 mp3、wav、m4a 或 aac 文件作为音乐。`,
    noneUploaded: () => '还没有上传声音。请附上 mp3、wav、m4a 或 aac 文件，再要求加音乐。',
    which: (names, first) => `要用哪一个声音：${names}？可以说“用${first}做背景音乐”。没有执行。`,
    noMusic: () => '时间线上没有这样的音乐',
    removed: (names) => `已去掉音乐 ${names}。`,
  },
};
