import * as z from 'zod';
import { mediaKindOf } from '../../../contract/media';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { MusicClip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { clipIndexes, stretchOfClips } from '../aftermath';
import { clipNumbers } from './clip-destination';
import { addMusic, chooseSound } from './music';
import { isOnTimeline, musicChoice, musicIndexes, nameOf } from './music-choice';
import { takeMusicAlone } from './heard-alone';
import { readSongStart } from './music-place';
import { soundCalled, voiceOver } from './voice-over';
import { recordedSound } from './volume-language';

/** One sound in place of another: of music, or of what was recorded. */

export const replaces = word('replaceSound', 'verb', 'overwrite|override|replace|replaces|replace with|swap|swap out|switch|substitute|exchange|替换|替换成|替换为|替换掉|换成|换|换上|换一首|换首|换掉|更换|更换为|更换成|代替|取代|改用|替掉|换为|改为|改成|替代|替代掉|替换成为'); // prettier-ignore
export const instead = word(
  'insteadOf',
  'detail',
  'instead|instead of|in place of|in the place of|rather than|代替|取代|而不是',
);
const current = word(
  'currentMusic',
  'detail',
  'current|old|existing|previous|现在|现在的|当前|当前的|之前|之前的|原先|原先的',
);
const original = word('originalSound', 'object', recordedSound, 'original track|original audio track|original soundtrack|video audio track|audio of the video|sound of the video|原来的音频|原始音频|原始音轨|视频音频|原视频的声音|视频自带的声音|自带的声音|自带声音'); // prettier-ignore

const musicSchema = z.strictObject({
  edit: z.literal('replaceMusic'),
  media: z.string().min(1).describe('File name of the new music.'),
  music: musicChoice.optional().describe('The music that goes; without it all of it.'),
});

export const replaceMusic: EditKind<z.infer<typeof musicSchema>> = {
  edit: 'replaceMusic',
  summary: 'Plays another song in the place of the music that is there, with its volume and fades.',
  schema: musicSchema,
  examples: ['replace the music with song.mp3', 'change the music to song.mp3', '把音乐换成song.mp3'],
  words: [replaces, instead, current],
  needs: [['file']],

  read(reading) {
    const files = soundFiles(reading);
    const [first, second, ...more] = files;
    if (!first || more.length > 0 || reading.has(original)) return undefined;
    const noun = reading.find(w.music);
    // "Replace song.mp3" says not with what.
    if (!second && isSpelt(reading.tokens[reading.tokens.indexOf(first) - 1], /^(?:replace|swap|swap out|替换|换掉|替换掉)$/)) return undefined;
    const replacing = reading.take(replaces, instead);
    // "Change the music to song.mp3", but "make song.mp3 the music".
    const { tokens } = reading;
    const isTold = noun !== undefined && tokens.indexOf(noun) < tokens.indexOf(first);
    const changes = tokens.some((token) => token.type === 'word' && /^(change|switch|set|改|设置?为)$/.test(token.text));
    if (!replacing && !(isTold && changes)) return undefined;
    if (!replacing && second) return undefined;
    reading.takeToken(...files);
    reading.take(w.music, current, w.make, w.add);
    // "Use b.mp3 instead of a.mp3", but "replace a.mp3 with b.mp3".
    const isFirst = reading.tokens.some((token) => means(token, instead)) || hasNewFirst(reading, first);
    const [now, old] = second ? (isFirst ? [first, second] : [second, first]) : [first, undefined];
    return { edit: 'replaceMusic', media: now.fileName, ...(old && { music: old.fileName }) };
  },

  apply(edit, timeline, world) {
    if (timeline.music.length === 0) {
      return addMusic.apply(addMusic.schema.parse({ edit: 'addMusic', media: edit.media }), timeline, world);
    }
    const say = world.say.choose(says);
    const chosen = chooseSound(edit.media, world);
    if ('why' in chosen) return refused(chosen.why);
    const old = musicIndexes(edit.music, timeline, world);
    if ('why' in old) return refused(old.why);
    if (old.at.length > 1) {
      return refused(say.which(world.say.list(old.at.flatMap((i) => timeline.music.slice(i, i + 1)).map((clip) => nameOf(clip, world)))));
    }
    const names = old.at.flatMap((i) => timeline.music.slice(i, i + 1)).map((clip) => nameOf(clip, world));
    const { media } = chosen;
    if (names.every((name) => name === media.fileName)) return unneeded(world.say.alreadySo(say.isIt(media.fileName)));
    const music = timeline.music.map((clip, i) => (old.at.includes(i) ? { ...clip, mediaId: media.id, inMs: 0 } : clip));
    return done({ ...timeline, music }, say.replaced(world.say.list(names), media.fileName));
  },
}; // prettier-ignore

/** "用b.mp3替换a.mp3", "replace with b.mp3 …": the new one comes first. */
function hasNewFirst(reading: Reading, first: TokenOf<'file'>): boolean {
  const before = reading.tokens[reading.tokens.indexOf(first) - 1];
  return before?.type === 'word' && /^(with|use|用|使用|改用)$/.test(before.text);
}

function soundFiles(reading: Reading): TokenOf<'file'>[] {
  return reading.all('file').filter(({ fileName }) => mediaKindOf(fileName) === 'audio');
}

const soundSchema = z.strictObject({
  edit: z.literal('replaceSound'),
  media: z
    .string()
    .min(1)
    .optional()
    .describe('File name of an uploaded sound; without it the only one that is uploaded.'),
  songMs: z
    .int()
    .min(0)
    .optional()
    .describe('Where in the sound it begins, in milliseconds; without it at its start.'),
  clips: clipNumbers
    .optional()
    .describe('Only the sound of these, which stand beside each other; without it that of all.'),
});

export const replaceSound: EditKind<z.infer<typeof soundSchema>> = {
  edit: 'replaceSound',
  summary: 'Mutes what was recorded with the video and plays a sound in its place.',
  schema: soundSchema,
  examples: [
    'replace the sound with song.mp3',
    'use song.mp3 instead of the original audio',
    '把原声换成song.mp3',
  ],
  words: [original],
  needs: [[original, w.sound, /music|song|soundtrack|track|bgm|tune|音乐|配乐|歌/]],

  read(reading) {
    const [file, ...more] = soundFiles(reading);
    if (more.length > 0) return undefined;
    const noun = file ? undefined : reading.find(voiceOver, w.music);
    const called = noun?.type === 'word' ? soundCalled(noun.text, reading) : undefined;
    const media = file?.fileName ?? called;
    reading.takeToken(file, means(noun, voiceOver) && called !== undefined ? noun : undefined);
    if (!isOnTimeline({}, reading) && takeMusicAlone(reading))
      return { edit: 'replaceSound', ...(media !== undefined && { media }) };
    const { tokens } = reading;
    const own = reading.take(original);
    const spoken = tokens.filter((token) => means(token, w.sound) && !isVolume(token.type === 'word' ? token.text : ''));
    if (!own && spoken.length === 0) return undefined;
    const replacing = reading.take(replaces, instead);
    const isTurned = reading.has(w.make) && tokens.some((token) => token.type === 'word' && /^(to|as|with|成|为)$|[成为]$/.test(token.text));
    const isUsed = reading.has(w.add) && tokens.some((token) => token.type === 'word' && /^(use|用|使用)$/.test(token.text)) && tokens.some((token) => token.type === 'word' && /^(as|当|作|做|作为|当作)$/.test(token.text));
    // "原声用voiceover.mp3"
    const isInstead = tokens.some((token, i) => isSpelt(token, /^(?:用|使用|就用|改用)$/) && means(tokens[i - 1], original, w.sound));
    if (!replacing && !(media !== undefined && (isTurned || isUsed || isInstead))) return undefined;
    const music = reading.take(w.music);
    if (media === undefined && !music) return undefined;
    const songMs = readSongStart(reading);
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    reading.takeToken(...spoken);
    reading.take(w.make, w.add);
    if (clips.length > 0) reading.take(w.clip, w.forWord);
    if (own && replacing) reading.take(w.remove);
    return {
      edit: 'replaceSound',
      ...(media !== undefined && { media }),
      ...(songMs !== undefined && { songMs }),
      ...(clips.length > 0 && { clips }),
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const chosen = chooseSound(edit.media, world);
    if ('why' in chosen) return refused(chosen.why);
    const { media } = chosen;
    const id = `m${timeline.nextId}`;
    const { songMs: inMs = 0 } = edit;
    const of = stretchOf(edit.clips, timeline, world);
    if ('why' in of) return refused(of.why);
    const sound: MusicClip = { id, mediaId: media.id, startMs: of.startMs, endMs: of.endMs, inMs, volume: 100, loop: false, duck: false, fadeInMs: 0, fadeOutMs: 0, leads: true };
    const durationMs = of.lengthMs;
    const wholeMs = media.kind === 'audio' ? media.durationMs : 0;
    const { span } = world.say;
    if (inMs >= wholeMs) return refused(world.say.outside(inMs, wholeMs));
    const lengthMs = wholeMs - inMs;
    return done(
      {
        ...timeline,
        clips: timeline.clips.map((clip, i) => (of.at.includes(i) ? { ...clip, volume: 0 } : clip)),
        music: [...timeline.music, sound],
        nextId: timeline.nextId + 1,
      },
      of.endMs === 'timeline' ? say.sound(media.fileName, span(inMs)) : say.ofClips(media.fileName, of.at, world.say.time(of.startMs)),
      ...(lengthMs < durationMs ? [say.shorter(span(lengthMs), span(durationMs))] : []),
    );
  },
}; // prettier-ignore

interface Stretch {
  /** Indexes of its clips. */
  readonly at: readonly number[];
  readonly startMs: number;
  readonly endMs: number | 'timeline';
  readonly lengthMs: number;
}

/** Where the clips whose sound is replaced stand, or why that is no one stretch. */
function stretchOf(
  numbers: readonly number[] | undefined,
  timeline: Timeline,
  world: World,
): Stretch | { readonly why: string } {
  const all = timeline.clips.map((_, i) => i);
  if (numbers === undefined)
    return { at: all, startMs: 0, endMs: 'timeline', lengthMs: timelineDurationMs(timeline) };
  const found = clipIndexes(timeline, numbers);
  if ('missing' in found) return { why: world.say.noSuchClip(found.missing, all.length) };
  const stretch = stretchOfClips(timeline, found.indexes);
  if (!stretch) return { why: world.say.choose(says).apart() };
  const at = all.filter((i) => found.indexes.includes(i));
  return { at, ...stretch, lengthMs: stretch.endMs - stretch.startMs };
}

function isVolume(text: string): boolean {
  return /^(volume|音量)$/.test(text);
}

interface Says {
  which(names: string): string;
  isIt(name: string): string;
  replaced(before: string, after: string): string;
  sound(name: string, from: string): string;
  ofClips(name: string, at: readonly number[], from: string): string;
  apart(): string;
  shorter(length: string, whole: string): string;
}

const isStart = (span: string) => /^0 /.test(span);

const says: Translations<Says> = {
  en: {
    which: (names) => `Which music is to go: ${names}? Say “replace … with …”. Nothing was done.`,
    isIt: (name) => `the music is ${name} already`,
    replaced: (before, after) => `Music: ${before} → ${after}, at the same place and as loud.`,
    sound: (name, from) =>
      `The video’s own sound: as recorded → muted; ${name} plays from ${isStart(from) ? 'the start' : `${from} of it`} at 100%.`,
    ofClips: (name, at, from) =>
      `Sound of clip ${at.map((i) => i + 1).join(', ')}: as recorded → muted; ${name} plays from ${from} at 100%.`,
    apart: () => 'These clips do not stand beside each other; ask for one at a time. Nothing was done.',
    shorter: (length, whole) => `It is ${length} long; after that the rest of the ${whole} is silent.`,
  },
  zh: {
    which: (names) => `要换掉哪一首音乐：${names}？可以说“把…换成…”。没有执行。`,
    isIt: (name) => `音乐已经是 ${name}`,
    replaced: (before, after) => `音乐：${before} → ${after}，位置和音量不变。`,
    sound: (name, from) =>
      `视频原声：原样 → 静音；${name} 从${isStart(from) ? '头' : `其 ${from} 处`}播放，音量 100%。`,
    ofClips: (name, at, from) =>
      `第 ${at.map((i) => i + 1).join('、')} 段的声音：原样 → 静音；${name} 从 ${from} 起播放，音量 100%。`,
    apart: () => '这些片段不相邻，请一段一段地说。没有执行。',
    shorter: (length, whole) => `它长 ${length}，之后到 ${whole} 没有声音。`,
  },
};
