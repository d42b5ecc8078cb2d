import * as z from 'zod';
import { mediaKindOf } from '../../../contract/media';
import * as w from '../../language/words/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { timelineDurationMs } from '../../model/timeline';
import type { MusicClip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import type { World } from '../edit-kind';
import { mediaByName } from './add-clips';

/** Which music is meant: a file name, or its number among the music of the timeline, -1 being the last. */
export const musicChoice = z
  .union([z.string().min(1), z.int()])
  .describe('Music: its file name, or its number on the timeline from 1, -1 being the last.');
export type MusicChoice = z.infer<typeof musicChoice>;

/** Music that a clause speaks of. */
export interface SaidMusic {
  /** Absent: all of it. */
  readonly which?: MusicChoice;
}

/** Takes "the music", "song.mp3", "the second song"; `undefined` where none is named, or several files are. */
export function takeMusic(reading: Reading): SaidMusic | undefined {
  const files = reading.all('file').filter(({ fileName }) => mediaKindOf(fileName) === 'audio');
  const [file, ...more] = files;
  if (more.length > 0) return undefined;
  const { tokens } = reading;
  const ordinal = reading
    .all('ordinal')
    .find((each) => means(tokens[reading.skipFillers(tokens.indexOf(each) + 1)], w.music));
  reading.takeToken(file, ordinal);
  const named = reading.take(w.music);
  if (file) return ordinal ? undefined : { which: file.fileName };
  if (!named) return undefined;
  return ordinal ? { which: ordinal.value } : {};
}

/** Whether a clause's music is on the timeline already: the file, where one is named. */
export function isOnTimeline({ which }: SaidMusic, { clause }: Reading): boolean {
  const music = clause.timeline?.music ?? [];
  if (typeof which !== 'string') return music.length > 0;
  const wanted = which.toLowerCase();
  const ids = clause.media.filter(({ fileName }) => fileName.toLowerCase() === wanted).map(({ id }) => id);
  return music.some(({ mediaId }) => ids.includes(mediaId));
}

/** Indexes among the timeline's music, or why there are none. */
export function musicIndexes(
  which: MusicChoice | undefined,
  { music }: Timeline,
  world: World,
): { readonly at: readonly number[] } | { readonly why: string } {
  const say = world.say.choose(says);
  if (music.length === 0) return { why: say.noMusic() };
  const all = music.map((_, i) => i);
  if (which === undefined) return { at: all };
  if (typeof which === 'number') {
    const index = which < 0 ? music.length + which : which - 1;
    return music[index] ? { at: [index] } : { why: say.noSuchNumber(which, music.length) };
  }
  const id = mediaByName(which, world)?.id;
  const at = all.filter((i) => music[i]?.mediaId === id);
  const names = world.say.list([...new Set(music.map((clip) => nameOf(clip, world)))]);
  return at.length > 0 ? { at } : { why: say.notThere(which, names) };
}

/** Why nothing can be done to the music of a timeline: there is none. */
export function noMusic(world: World): string {
  return world.say.choose(says).noMusic();
}

/**
 * Where the music that is there ends, for another piece to follow, and why none can. Music that repeats until the end
 * of the video plays once where that leaves room: then `shortened` is its name.
 */
export function musicBefore(
  timeline: Timeline,
  world: World,
):
  | { readonly endMs: number; readonly music: readonly MusicClip[]; readonly shortened?: string }
  | { readonly why: string } {
  const say = world.say.choose(says);
  const durationMs = timelineDurationMs(timeline);
  const placedEnd = ({ endMs }: MusicClip) =>
    endMs === 'timeline' ? durationMs : Math.min(endMs, durationMs);
  const [last] = [...timeline.music].sort((a, b) => placedEnd(b) - placedEnd(a));
  if (!last) return { why: say.noMusic() };
  const media = world.media.get(last.mediaId);
  const songMs = media?.kind === 'audio' ? media.durationMs - last.inMs : Infinity;
  const onceMs = last.startMs + songMs;
  if (onceMs < placedEnd(last) && (!last.loop || last.endMs === 'timeline')) {
    const music = timeline.music.map((clip) => (clip === last ? { ...clip, endMs: onceMs } : clip));
    const others = timeline.music.filter((clip) => clip !== last).map(placedEnd);
    const endMs = Math.max(onceMs, ...others);
    if (endMs < durationMs) return { endMs, music, ...(last.loop && { shortened: nameOf(last, world) }) };
  }
  const endMs = placedEnd(last);
  if (endMs >= durationMs) return { why: say.untilTheEnd(nameOf(last, world)) };
  return { endMs, music: timeline.music };
}

export function nameOf({ mediaId }: MusicClip, world: World): string {
  return world.media.get(mediaId)?.fileName ?? mediaId;
}

interface Says {
  untilTheEnd(name: string): string;
  noMusic(): string;
  noSuchNumber(number: number, count: number): string;
  notThere(name: string, names: string): string;
}

const says: Translations<Says> = {
  en: {
    untilTheEnd: (name) =>
      `${name} plays until the end of the video, so no music can come after it; say “stop ${name} at …” first. Nothing was done.`,
    noMusic: () => 'There is no music on the timeline yet; say “add background music”. Nothing was done.',
    noSuchNumber: (number, count) =>
      `There is no music number ${number}: ${count === 1 ? '1 piece' : `${count} pieces`} of music ${count === 1 ? 'is' : 'are'} on the timeline. Nothing was done.`,
    notThere: (name, names) =>
      `${name} does not play on the timeline; the music there is ${names}. Nothing was done.`,
  },
  zh: {
    untilTheEnd: (name) => `${name} 一直播放到视频结束，后面放不下别的音乐；请先说它在哪里停止。没有执行。`,
    noMusic: () => '时间线上还没有音乐；可以说“加背景音乐”。没有执行。',
    noSuchNumber: (number, count) => `没有第 ${number} 首音乐：时间线上有 ${count} 首。没有执行。`,
    notThere: (name, names) => `时间线上没有播放 ${name}；现有音乐是 ${names}。没有执行。`,
  },
};
