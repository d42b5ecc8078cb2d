import * as z from 'zod';
import { timelineDurationMs } from '../../model/timeline';
import type { MusicClip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { changeMusicWords, musicNamed, readMusicChange } from './change-music-language';
import { musicChoice, musicIndexes, nameOf } from './music-choice';

const musicFade = z.int().min(0).max(600_000).optional();

const changeSchema = z.strictObject({
  edit: z.literal('changeMusic'),
  music: musicChoice.optional().describe('Without it all of it.'),
  from: momentSchema.optional().describe('When it begins.'),
  to: momentSchema.optional().describe('When it ends.'),
  lengthMs: z.int().min(1).max(86_400_000).optional().describe('Milliseconds; in place of an end.'),
  byMs: z
    .int()
    .min(-86_400_000)
    .max(86_400_000)
    .optional()
    .describe('So many milliseconds later; below zero earlier.'),
  songMs: z.int().min(0).max(86_400_000).optional().describe('Where in the song it begins, in milliseconds.'),
  loop: z.boolean().optional().describe('Whether it begins again where it is shorter than its time.'),
  fadeInMs: musicFade.describe('Length of the fade at its beginning, in milliseconds.'),
  fadeOutMs: musicFade.describe('Length of the fade at its end, in milliseconds.'),
});
type ChangeMusic = z.infer<typeof changeSchema>;

export const changeMusic: EditKind<ChangeMusic> = {
  edit: 'changeMusic',
  summary:
    'Moves the music that is there, lets it end elsewhere or begin elsewhere in the song, or loops it.',
  schema: changeSchema,
  examples: [
    'stop the music at 0:40',
    'move the music to 0:10',
    'loop the music',
    'delay the music by 5 seconds',
    'stop the music at 1:00 with a 3 second fade',
    '音乐不要循环',
  ],
  words: changeMusicWords,
  needs: [musicNamed],

  read(reading) {
    const change = readMusicChange(reading);
    return change && { edit: 'changeMusic', ...change };
  },

  apply,
};

function apply(edit: ChangeMusic, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const durationMs = timelineDurationMs(timeline);
  const chosen = musicIndexes(edit.music, timeline, world);
  if ('why' in chosen) return refused(chosen.why);
  const isMoved = [edit.from, edit.to, edit.lengthMs, edit.songMs].some((value) => value !== undefined);
  if (isMoved && chosen.at.length > 1) {
    return refused(say.which(world.say.list([...new Set(timeline.music.map((clip) => nameOf(clip, world)))])));
  }
  const music = [...timeline.music];
  const told: string[] = [];
  for (const index of chosen.at) {
    const old = timeline.music[index];
    if (!old) continue;
    const placed = moved(old, edit, durationMs);
    if (placed.startMs < 0 || placed.startMs >= durationMs) return refused(world.say.outside(placed.startMs, durationMs));
    const endMs = endOf(placed, durationMs);
    if (endMs <= placed.startMs) return refused(world.say.backward(placed.startMs, endMs));
    const media = world.media.get(old.mediaId);
    const songMs = media?.kind === 'audio' ? media.durationMs : 0;
    if (placed.inMs > 0 && placed.inMs >= songMs) return refused(say.songTooShort(nameOf(old, world), world.say.span(songMs)));
    music[index] = placed;
    told.push(...differences(old, placed, durationMs, world));
  }
  if (told.length === 0) return unneeded(world.say.alreadySo(say.isSo()));
  return done({ ...timeline, music }, ...told);
} // prettier-ignore

function moved(clip: MusicClip, edit: ChangeMusic, durationMs: number): MusicClip {
  const by = edit.byMs ?? 0;
  const startMs = edit.from === undefined ? clip.startMs + by : momentToMs(edit.from, durationMs);
  const stays = clip.endMs === 'timeline' ? clip.endMs : clip.endMs + startMs - clip.startMs;
  const asked = edit.to === undefined ? undefined : momentToMs(edit.to, durationMs);
  const ends = edit.lengthMs === undefined ? asked : startMs + edit.lengthMs;
  const endMs = ends ?? (by === 0 && edit.from === undefined ? clip.endMs : stays);
  return {
    ...clip,
    startMs,
    endMs: endMs !== 'timeline' && endMs >= durationMs ? 'timeline' : endMs,
    inMs: edit.songMs ?? clip.inMs,
    loop: edit.loop ?? clip.loop,
    fadeInMs: edit.fadeInMs ?? clip.fadeInMs,
    fadeOutMs: edit.fadeOutMs ?? clip.fadeOutMs,
  };
}

function endOf({ endMs }: MusicClip, durationMs: number): number {
  return endMs === 'timeline' ? durationMs : endMs;
}

function differences(old: MusicClip, now: MusicClip, durationMs: number, world: World): string[] {
  const say = world.say.choose(says);
  const { time, span } = world.say;
  const stretch = (clip: MusicClip) => `${time(clip.startMs)}–${time(endOf(clip, durationMs))}`;
  const name = nameOf(old, world);
  return [
    ...(stretch(old) === stretch(now) ? [] : [say.placed(name, stretch(old), stretch(now))]),
    ...(old.inMs === now.inMs ? [] : [say.begins(name, time(old.inMs), time(now.inMs))]),
    ...(old.loop === now.loop ? [] : [say.loops(name, now.loop)]),
    ...(old.fadeInMs === now.fadeInMs ? [] : [say.fadesIn(name, span(old.fadeInMs), span(now.fadeInMs))]),
    ...(old.fadeOutMs === now.fadeOutMs
      ? []
      : [say.fadesOut(name, span(old.fadeOutMs), span(now.fadeOutMs))]),
  ];
}

interface Says {
  placed(name: string, before: string, after: string): string;
  begins(name: string, before: string, after: string): string;
  loops(name: string, loops: boolean): string;
  fadesIn(name: string, before: string, after: string): string;
  fadesOut(name: string, before: string, after: string): string;
  isSo(): string;
  which(names: string): string;
  songTooShort(name: string, length: string): string;
}

const says: Translations<Says> = {
  en: {
    placed: (name, before, after) => `Music ${name}: ${before} → ${after}.`,
    begins: (name, before, after) => `Music ${name}: begins at ${before} → ${after} of the song.`,
    loops: (name, loops) => `Music ${name}: ${loops ? 'once → repeats' : 'repeats → once'}.`,
    fadesIn: (name, before, after) => `Music ${name}: fade in ${before} → ${after}.`,
    fadesOut: (name, before, after) => `Music ${name}: fade out ${before} → ${after}.`,
    isSo: () => 'the music plays like that already',
    which: (names) => `Which music: ${names}? Say its name, or “the first song”. Nothing was done.`,
    songTooShort: (name, length) => `${name} is only ${length} long. Nothing was done.`,
  },
  zh: {
    placed: (name, before, after) => `音乐 ${name}：${before} → ${after}。`,
    begins: (name, before, after) => `音乐 ${name}：从歌曲的 ${before} → ${after} 处开始。`,
    loops: (name, loops) => `音乐 ${name}：${loops ? '播放一次 → 循环' : '循环 → 播放一次'}。`,
    fadesIn: (name, before, after) => `音乐 ${name}：淡入 ${before} → ${after}。`,
    fadesOut: (name, before, after) => `音乐 ${name}：淡出 ${before} → ${after}。`,
    isSo: () => '音乐已经是这样播放的',
    which: (names) => `要改哪一首音乐：${names}？请说出文件名，或“第一首歌”。没有执行。`,
    songTooShort: (name, length) => `${name} 只有 ${length}，没有执行。`,
  },
};
