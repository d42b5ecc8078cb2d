import { placeClips, timelineDurationMs } from '../model/timeline';
import type { Replies, Translations } from './replies';
import { lines, nameOf } from './state-answers';
import type { State } from './state-answers';

/** Answers to what is to be seen and heard at a moment, and to where nothing is heard. */

/** @param atMs negative from the end. */
export function tellMoment(atMs: number, { timeline, media, say }: State): string {
  const words = say.choose(says);
  const durationMs = timelineDurationMs(timeline);
  const ms = atMs < 0 ? durationMs + atMs : atMs;
  const placed = placeClips(timeline.clips).findLast(({ startMs, endMs }) => startMs <= ms && ms < endMs);
  if (!placed) return words.outside(say.time(ms), say.span(durationMs));
  const isThere = (each: { readonly startMs: number; readonly endMs: number | 'timeline' }) =>
    each.startMs <= ms && (each.endMs === 'timeline' || ms < each.endMs);
  const also = [
    ...timeline.titles.filter(isThere).map(({ text }) => words.title(say.quoted(text))),
    ...timeline.overlays.filter(isThere).map(({ mediaId }) => words.overlay(nameOf(mediaId, media))),
    ...timeline.music
      .filter(isThere)
      .map(({ mediaId, volume }) => words.music(nameOf(mediaId, media), volume)),
  ];
  const { clip, index, startMs, endMs } = placed;
  const own = words.clip(index + 1, nameOf(clip.mediaId, media), say.time(startMs), say.time(endMs));
  return words.at(say.time(ms), [own, ...also]);
}

/** @param silences in order, with the numbers of the clips that are silent throughout, or why they can't be told. */
export function tellSilences(
  silences:
    | {
        readonly ranges: readonly { readonly startMs: number; readonly endMs: number }[];
        readonly unheard: readonly number[];
      }
    | { readonly why: string },
  say: Replies,
): string {
  if ('why' in silences) return silences.why;
  const words = say.choose(says);
  const { ranges } = silences;
  const unheard = silences.unheard.length > 0 ? [words.unheard(silences.unheard)] : [];
  if (ranges.length === 0) return [words.noSilences(), ...unheard].join(' ');
  const lengthMs = ranges.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const each = ranges.map(
    ({ startMs, endMs }) => `${say.time(startMs)}–${say.time(endMs)} (${say.span(endMs - startMs)})`,
  );
  const listed = `${words.silences(ranges.length, say.span(lengthMs))}${lines(each, say)}`;
  return [listed, ...unheard].join('\n\n');
}

interface Says {
  at(time: string, things: readonly string[]): string;
  clip(number: number, name: string, start: string, end: string): string;
  title(text: string): string;
  overlay(name: string): string;
  music(name: string, volume: number): string;
  outside(time: string, length: string): string;
  silences(count: number, length: string): string;
  noSilences(): string;
  unheard(clips: readonly number[]): string;
}

const says: Translations<Says> = {
  en: {
    at: (time, things) => `At ${time}: ${things.join('; ')}.`,
    clip: (number, name, start, end) => `clip ${number} (${name}), ${start}–${end}`,
    title: (text) => `the title ${text}`,
    overlay: (name) => `${name} over the picture`,
    music: (name, volume) => `the music ${name} at ${volume}%`,
    outside: (time, length) => `There is nothing at ${time}: the video is ${length} long.`,
    silences: (count, length) =>
      `${count === 1 ? 'There is 1 silence' : `There are ${count} silences`}, ${length} in all; “trim the silences” cuts ${count === 1 ? 'it' : 'them'}:`,
    noSilences: () => 'There are no silences that “trim the silences” would cut.',
    unheard: (clips) =>
      clips.length === 1
        ? `Nothing is heard in clip ${clips.join('')}, which stays as it is.`
        : `Nothing is heard in clips ${clips.join(', ')}, which stay as they are.`,
  },
  zh: {
    at: (time, things) => `${time} 处：${things.join('；')}。`,
    clip: (number, name, start, end) => `第 ${number} 个片段（${name}），${start}–${end}`,
    title: (text) => `标题${text}`,
    overlay: (name) => `叠加在画面上的 ${name}`,
    music: (name, volume) => `音乐 ${name}，音量 ${volume}%`,
    outside: (time, length) => `${time} 处没有内容：视频长 ${length}。`,
    silences: (count, length) => `有 ${count} 处静音，共 ${length}；说“剪掉静音”可以剪掉：`,
    noSilences: () => '没有“剪掉静音”可以剪掉的静音。',
    unheard: (clips) => `第 ${clips.join('、')} 段没有声音，会保持原样。`,
  },
};
