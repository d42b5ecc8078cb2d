import * as z from 'zod';
import { hasSound } from '../../model/media';
import type { Media } from '../../model/media';
import { placeClips, timelineDurationMs, usualMusicVolume } from '../../model/timeline';
import type { Clip, MusicClip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { mediaByName } from './add-clips';
import { addMusicWords, readNewMusic, soundNamed } from './add-music-language';
import { musicBefore } from './music-choice';
import { isVoiceFile } from './voice-over';

const fadeMs = z.int().min(0).max(600_000);

const addSchema = z.strictObject({
  edit: z.literal('addMusic'),
  media: z
    .string()
    .min(1)
    .optional()
    .describe('File name of an uploaded sound; without it the only one that is uploaded.'),
  volume: z
    .number()
    .min(0)
    .max(400)
    .optional()
    .describe(`Percent; without it ${usualMusicVolume} where the video is heard meanwhile, else 100.`),
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
  words: addMusicWords,
  needs: [soundNamed],

  read(reading) {
    // "Fade out both", "fade the video out": of more than the music.
    if (
      /\bfade (?:(?:in|out) )?(?:both\b|(?:the |my )?(?:picture|video|image|film)\b)/i.test(
        reading.clause.text,
      )
    )
      return undefined;
    // "Loop the drone clip until the voice-over ends": what is repeated is no sound.
    if (/\bloop (?:the |my )?[\w.-]+ (?:clip|video|shot|footage)\b/i.test(reading.clause.text))
      return undefined;
    const said = readNewMusic(reading);
    if (!said) return undefined;
    const { from, to, lengthMs, songMs } = said.place;
    return {
      edit: 'addMusic',
      ...(said.file !== undefined && { media: said.file }),
      ...(said.volume !== undefined && { volume: said.volume }),
      from: said.follows ? 'afterMusic' : (from ?? 0),
      to: to ?? 'end',
      ...(lengthMs !== undefined && { lengthMs }),
      songMs: songMs ?? 0,
      fadeInMs: said.fadeInMs,
      fadeOutMs: said.fadeOutMs,
      loop: said.loop,
      duck: said.duck,
      leads: said.leads,
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
    const isBeneath = placeClips(timeline.clips).some(
      (placed) => placed.startMs < toMs && placed.endMs > startMs && isHeard(placed.clip, world),
    );
    const volume = edit.volume ?? (isBeneath ? usualMusicVolume : 100);
    const clip: MusicClip = {
      id: `m${timeline.nextId}`,
      mediaId: chosen.media.id,
      startMs,
      endMs: toMs >= durationMs ? 'timeline' : toMs,
      inMs: edit.songMs,
      volume,
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
      say.added(chosen.media.fileName, time(startMs), time(endMs), volume),
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

/**
 * What is asked of the music where there is none yet, but one song waits for its use: it is laid under the video so.
 * `undefined` where it can't be told which.
 */
export function firstMusic(
  wish: Partial<Pick<AddMusic, 'volume' | 'from' | 'fadeInMs' | 'fadeOutMs'>>,
  timeline: Timeline,
  world: World,
): EditResult | undefined {
  const chosen = timeline.music.length === 0 ? chooseSound(undefined, world) : undefined;
  if (!chosen || 'why' in chosen || isVoiceFile(chosen.media.fileName)) return undefined;
  return addMusic.apply(addSchema.parse({ edit: 'addMusic', ...wish }), timeline, world);
}

function isHeard({ mediaId, volume, freezeAtMs }: Clip, world: World): boolean {
  return hasSound(world.media.get(mediaId)) && volume > 0 && freezeAtMs === undefined;
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
