import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import { hasSound } from '../../model/media';
import type { Media } from '../../model/media';
import { timelineDurationMs } from '../../model/timeline';
import type { Clip, MusicClip } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { mediaByName } from './add-clips';
import { readDucking } from './duck-music';
import { isOnTimeline, musicBefore, takeMusic } from './music-choice';
import { fadeWords, readFades } from './music-language';
import { placeWords, readMusicPlace, startsEitherWay, takeAfterMusic } from './music-place';

const fadeMs = z.int().min(0).max(600_000);

const addSchema = z.strictObject({
  edit: z.literal('addMusic'),
  media: z
    .string()
    .min(1)
    .optional()
    .describe('File name of an uploaded sound; without it the only one that is uploaded.'),
  volume: z.number().min(0).max(400).default(35).describe('Percent.'),
  from: z
    .union([momentSchema, z.literal('afterMusic')])
    .default(0)
    .describe('When it begins; “afterMusic” is where the music that is there ends.'),
  to: momentSchema.default('end').describe('When it ends.'),
  lengthMs: z.int().min(1).max(86_400_000).optional().describe('Milliseconds; in place of an end.'),
  songMs: z.int().min(0).max(86_400_000).default(0).describe('Where in the song it begins, in milliseconds.'),
  fadeInMs: fadeMs.default(0).describe('Milliseconds.'),
  fadeOutMs: fadeMs.default(0).describe('Milliseconds.'),
  loop: z
    .boolean()
    .default(true)
    .describe('It begins again where it is shorter than its time on the timeline.'),
  duck: z.boolean().default(true).describe('It gets quieter while something is heard on the main track.'),
  leads: z
    .boolean()
    .default(false)
    .describe('It is listened to, as a narrator is: other music gets quieter under it.'),
});
type AddMusic = z.infer<typeof addSchema>;

export const loop = word('loop', 'detail', 'loop|loops|looped|looping|loop it|on a loop|on loop|on repeat|repeat|repeats|repeated|repeating|循环|循环播放|一直循环|重复|重复播放'); // prettier-ignore
export const noLoop = word('noLoop', 'detail', "no loop|without loop|without looping|don't loop|do not loop|doesn't loop|stop looping|not loop|not looped|once|only once|just once|play once|no looping|don't repeat|do not repeat|not repeat|不循环|不要循环|别循环|取消循环|不重复|不要重复|只放一次|只播一次|播放一次|只放一遍|只播放一遍|只播放一次|只播一遍|一遍|一次"); // prettier-ignore
const quiet = word('quiet', 'detail', "quiet|quietly|softly|soft|low|low volume|at low volume|at a low volume|subtle|subtly|faint|faintly|not too loud|low in the mix|小声|小声点|小声一点|轻声|低音量|轻一点|轻轻的|小一点|小点|低一点|轻柔|别太大声|不要太大声|声音小一点|声音轻一点|声音小点|音量小一点|音量低一点|音量小点"); // prettier-ignore
const voiceOver = word('voiceOver', 'object', 'voiceover|voice-over|voice over|narration|narrator|commentary|旁白|配音|解说|画外音'); // prettier-ignore
const soundEffect = word('soundEffect', 'object', 'sound effect|sound effects|sfx|sound fx|音效|声效');
const fullVolume = word(
  'fullVolume',
  'detail',
  'full volume|at full volume|100% volume|full blast|loud|loudly|原音量|最大音量',
);
const halfVolume = word('halfVolume', 'detail', 'half volume|at half volume|一半音量|半音量');
const asWhat = word('asMusic', 'verb', 'mix in|mix|underlay|underscore|score|当|当成|当作|作为|充当|垫|垫上|垫个|铺满|铺底|铺上|贯穿|打底|来段|来首|配个|配一个|配一段'); // prettier-ignore

/** A sound shorter than this is an effect, which plays once and as loud as it is. */
const shortestMusicMs = 8000;

export const addMusic: EditKind<AddMusic> = {
  edit: 'addMusic',
  summary: 'Lays an uploaded sound under the video: music, a sound effect or a voice-over.',
  schema: addSchema,
  examples: [
    'add background music',
    'add song.mp3 as background music at 20% with a 2 second fade out',
    'add song.mp3 under clip 2',
    'add song.mp3 from 0:30 of the song',
    'add song.mp3 as a voice-over',
    '加背景音乐，音量30%',
    '用song.mp3做背景音乐',
  ],
  words: [
    ...[fullVolume, halfVolume, loop, noLoop, quiet, voiceOver, soundEffect, asWhat, ...placeWords],
    ...[fadeWords.inside, fadeWords.outside, fadeWords.bothWays],
  ],

  read(reading) {
    const follows = takeAfterMusic(reading);
    const music = takeMusic(reading);
    const speaks = reading.take(voiceOver);
    const effect = reading.take(soundEffect);
    const file = music?.which;
    if (!music || typeof file === 'number' || reading.all('file').length > 0) return undefined;
    if ((speaks || effect) && file === undefined) return undefined;
    if (startsEitherWay(reading)) return undefined;
    if (follows && file === undefined && !reading.has(w.add)) return undefined;
    if (!follows && isOnTimeline(music, reading) && !reading.tokens.some(addsAnother)) return undefined;
    const begins = reading.tokens.some(isBeginning);
    const adds =
      reading.take(w.add, asWhat) || (file !== undefined && reading.take(w.make)) || isWith(reading);
    reading.take(w.sound);
    const level = readLevel(reading);
    // "Music at 20%", where nothing says what else could be meant.
    const bare = !adds && !begins ? readMusicPlace(reading) : undefined;
    if (!adds && !begins && (!bare || !isBare(reading))) return undefined;
    reading.take(w.make);
    if (begins)
      reading.takeToken(
        ...reading.tokens.filter(
          (token) => token.type === 'word' && / in$/.test(token.text) && isBeginning(token),
        ),
      );
    const fades = readFades(reading);
    const low = reading.take(quiet);
    const whole = reading.take(fullVolume) ? 100 : reading.take(halfVolume) ? 50 : undefined;
    const place = bare ?? readMusicPlace(reading);
    if (!place || level === 'unclear' || (follows && place.from !== undefined)) return undefined;
    // "Start the music" where there is none is a wish for some.
    if (!adds && begins && place.from === undefined && place.songMs === undefined) return undefined;
    if (fades || begins || place.from === undefined) reading.take(w.start);
    if (fades || place.to === 'end' || reading.has(loop)) reading.take(w.end);
    const isVoice = speaks || effect || isShort(file, reading);
    const once = reading.take(noLoop) || (isVoice && !reading.has(loop));
    reading.take(loop);
    const duck = readDucking(reading) ?? !isVoice;
    const { from, to, lengthMs, songMs } = place;
    return {
      edit: 'addMusic',
      ...(file !== undefined && { media: file }),
      volume: level ?? whole ?? (low ? 20 : isVoice ? 100 : 35),
      from: follows ? 'afterMusic' : (from ?? 0),
      to: to ?? 'end',
      ...(lengthMs !== undefined && { lengthMs }),
      songMs: songMs ?? 0,
      fadeInMs: fades?.fadeInMs ?? 0,
      fadeOutMs: fades?.fadeOutMs ?? 0,
      loop: !once,
      duck,
      leads: speaks,
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { time, span } = world.say;
    const chosen = chooseSound(edit.media, world);
    if ('why' in chosen) return { done: false, ...chosen };
    const durationMs = timelineDurationMs(timeline);
    const before = edit.from === 'afterMusic' ? musicBefore(timeline, world) : undefined;
    if (before && 'why' in before) return refused(before.why);
    const startMs = edit.from === 'afterMusic' ? (before?.endMs ?? 0) : momentToMs(edit.from, durationMs);
    const told = before?.shortened === undefined ? [] : [say.once(before.shortened, time(startMs))];
    const toMs = edit.lengthMs === undefined ? momentToMs(edit.to, durationMs) : startMs + edit.lengthMs;
    if (startMs < 0 || startMs >= durationMs) return refused(world.say.outside(startMs, durationMs));
    if (toMs <= startMs) return refused(say.emptyStretch(time(startMs), time(toMs)));
    const clip: MusicClip = {
      id: `m${timeline.nextId}`,
      mediaId: chosen.media.id,
      startMs,
      endMs: toMs >= durationMs ? 'timeline' : toMs,
      inMs: edit.songMs,
      volume: edit.volume,
      duck: edit.duck,
      loop: edit.loop,
      fadeInMs: edit.fadeInMs,
      fadeOutMs: edit.fadeOutMs,
      ...(edit.leads && { leads: true }),
    };
    const endMs = clip.endMs === 'timeline' ? durationMs : clip.endMs;
    const wholeMs = chosen.media.kind === 'audio' ? chosen.media.durationMs : 0;
    const shortMs = wholeMs - edit.songMs;
    if (shortMs <= 0) return refused(say.songTooShort(chosen.media.fileName, span(wholeMs)));
    return done(
      { ...timeline, music: [...(before?.music ?? timeline.music), clip], nextId: timeline.nextId + 1 },
      say.added(chosen.media.fileName, time(startMs), time(endMs), edit.volume),
      ...(edit.songMs > 0 ? [say.begins(time(edit.songMs))] : []),
      ...(edit.fadeInMs > 0 || edit.fadeOutMs > 0
        ? [say.fades(edit.fadeInMs && span(edit.fadeInMs), edit.fadeOutMs && span(edit.fadeOutMs))]
        : []),
      ...(edit.duck && timeline.clips.some((clip) => isHeard(clip, world)) ? [say.ducks()] : []),
      ...(shortMs < endMs - startMs ? [say.shorter(span(shortMs), edit.loop)] : []),
      ...told,
    );
  },
};

/** A verb that speaks of one more, where "play the music" may be said of what plays already. */
function addsAnother(token: Token): boolean {
  const placesOnly = /^(put|place|play|use|lay|show|give|放|放上|用|使用|播放)$/;
  return means(token, w.add) && token.type === 'word' && !placesOnly.test(token.text);
}

function isBeginning(token: Token): boolean {
  return token.type === 'word' && /^(come in|comes in|kick in|kicks in|start|starts|starting|begin|begins|beginning|starting at|starting from|开始|起)$/.test(token.text); // prettier-ignore
}

/** "with background music" */
function isWith(reading: Reading): boolean {
  const first = reading.tokens.find((token) => token.type === 'word' && !means(token, w.filler));
  return first?.type === 'word' && /^(with|带|配)$/.test(first.text);
}

/** Whether a file is too short for music, as far as it is known. */
function isShort(file: string | undefined, { clause }: Reading): boolean {
  const sounds = clause.media.filter(({ kind }) => kind === 'audio');
  const media = file === undefined ? sounds[0] : sounds.find(({ fileName }) => fileName.toLowerCase() === file.toLowerCase()); // prettier-ignore
  return media?.kind === 'audio' && media.durationMs < shortestMusicMs && (file !== undefined || sounds.length === 1); // prettier-ignore
}

/** Percent: "at 20%", "at -18 dB". */
function readLevel(reading: Reading): number | 'unclear' | undefined {
  const percent = reading.takeOnly('percent') ?? bareVolume(reading);
  if (percent) return percent.value > 400 ? 'unclear' : percent.value;
  const decibels = reading.takeOnly('decibels');
  if (!decibels) return undefined;
  return decibels.value > 12 ? 'unclear' : Math.round(100 * 10 ** (decibels.value / 20));
}

function isHeard({ mediaId, volume, freezeAtMs }: Clip, world: World): boolean {
  return hasSound(world.media.get(mediaId)) && volume > 0 && freezeAtMs === undefined;
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

export function chooseSound(
  name: string | undefined,
  world: World,
): { readonly media: Media } | { readonly why: string; readonly whichFile?: readonly string[] } {
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
  return more.length > 0
    ? { why: say.which(world.say.list(names), only.fileName), whichFile: names }
    : { media: only };
}

interface Says {
  added(name: string, from: string, to: string, volume: number): string;
  /** Nothing of a fade that there is not. */
  fades(fadeIn: string | 0, fadeOut: string | 0): string;
  ducks(): string;
  shorter(length: string, loops: boolean): string;
  begins(at: string): string;
  once(name: string, until: string): string;
  songTooShort(name: string, length: string): string;
  emptyStretch(from: string, to: string): string;
  noSound(name: string): string;
  noneUploaded(): string;
  which(names: string, first: string): string;
}

const says: Translations<Says> = {
  en: {
    added: (name, from, to, volume) => `Music added: ${name}, ${from}–${to}, at ${volume}%.`,
    fades: (fadeIn, fadeOut) =>
      `It fades ${[fadeIn && `in over ${fadeIn}`, fadeOut && `out over ${fadeOut}`].filter(Boolean).join(' and ')}.`,
    ducks: () => 'It gets quieter while the video is heard; say “don’t duck the music” to keep it even.',
    shorter: (length, loops) =>
      loops ? `It is ${length} long, so it repeats.` : `It is ${length} long and ends before its place does.`,
    begins: (at) => `It begins at ${at} of the song.`,
    once: (name, until) => `${name} plays once now, until ${until}.`,
    songTooShort: (name, length) => `${name} is only ${length} long. Nothing was done.`,
    emptyStretch: (from, to) => `${from} is not before ${to}, so nothing was done.`,
    noSound: (name) => `${name} is no sound file. Attach an mp3, wav, m4a or aac file for music.`,
    noneUploaded: () =>
      'No sound is uploaded. Attach an mp3, wav, m4a or aac file, then ask for music again.',
    which: (names, first) =>
      `Which of the uploaded sounds: ${names}? Say “add ${first} as music”. Nothing was done.`,
  },
  zh: {
    added: (name, from, to, volume) => `已添加音乐：${name}，${from}–${to}，音量 ${volume}%。`,
    fades: (fadeIn, fadeOut) =>
      `${[fadeIn && `淡入 ${fadeIn}`, fadeOut && `淡出 ${fadeOut}`].filter(Boolean).join('，')}。`,
    ducks: () => '视频有声音时它会变小；不需要的话可以说“音乐不要闪避”。',
    shorter: (length, loops) => (loops ? `它长 ${length}，会循环播放。` : `它长 ${length}，会提前结束。`),
    begins: (at) => `从歌曲的 ${at} 处开始。`,
    once: (name, until) => `${name} 现在只播放一遍，到 ${until} 为止。`,
    songTooShort: (name, length) => `${name} 只有 ${length}，没有执行。`,
    emptyStretch: (from, to) => `开始时间（${from}）应早于结束时间（${to}），没有执行。`,
    noSound: (name) => `${name} 不是声音文件。请附上 mp3、wav、m4a 或 aac 文件作为音乐。`,
    noneUploaded: () => '还没有上传声音。请附上 mp3、wav、m4a 或 aac 文件，再要求加音乐。',
    which: (names, first) => `要用哪个音频文件：${names}？可以说“用${first}做背景音乐”。没有执行。`,
  },
};
