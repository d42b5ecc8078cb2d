import * as z from 'zod';
import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import type { MusicClip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndexes } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditResult, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { clipNumbers } from './clip-destination';
import { firstMusic } from './music';
import { noMusic } from './music-choice';

/** A fade as data, and what it does to the whole, to the music and to the sound of single clips. */

const length = z.int().min(0).max(600_000);
export const fadeSchema = z
  .strictObject({
    edit: z.literal('fade'),
    target: z
      .union([z.enum(['video', 'music', 'sound']), z.strictObject({ clips: clipNumbers })])
      .default('video')
      .describe(
        'Picture and sound of the whole video, its whole sound alone, the music, or the sound of some clips.',
      ),
    inMs: length
      .optional()
      .describe(
        'Length at the start, in milliseconds: 0 takes the fade away, without it that end stays as it is.',
      ),
    outMs: length
      .optional()
      .describe(
        'Length at the end, in milliseconds: 0 takes the fade away, without it that end stays as it is.',
      ),
    at: momentSchema
      .optional()
      .describe(
        'When the fade begins. Music begins or ends there; of the video and its sound only the two ends fade.',
      ),
    color: z
      .enum(['black', 'white'])
      .optional()
      .describe('What the picture comes out of and goes into; without it that stays as it is.'),
  })
  .refine(({ inMs, outMs }) => inMs !== undefined || outMs !== undefined, 'A fade needs inMs or outMs.');
export type Fade = z.infer<typeof fadeSchema>;

export function applyFade(edit: Fade, timeline: Timeline, world: World): EditResult {
  if (edit.target === 'music') return fadeMusic(edit, timeline, world);
  if (typeof edit.target === 'object') return fadeClips(edit, edit.target.clips, timeline, world);
  return fadeWhole(edit, timeline, world);
}

function fadeMusic(edit: Fade, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const { span, time } = world.say;
  const { inMs: fadeInMs = 0, outMs: fadeOutMs = 0 } = edit;
  const isBare = edit.at === undefined && fadeInMs + fadeOutMs > 0;
  const added = isBare ? firstMusic({ fadeInMs, fadeOutMs }, timeline, world) : undefined;
  if (added) return added;
  if (timeline.music.length === 0) return refused(noMusic(world));
  const durationMs = timelineDurationMs(timeline);
  const atMs = edit.at === undefined ? undefined : momentToMs(edit.at, durationMs);
  if (atMs !== undefined && (atMs < 0 || atMs >= durationMs)) return refused(world.say.outside(atMs, durationMs));
  const plays = ({ startMs, endMs }: MusicClip) => atMs === undefined || (startMs <= atMs && (endMs === 'timeline' || atMs < endMs));
  if (!timeline.music.some(plays)) return refused(say.silentThere(time(atMs ?? 0)));
  const music = timeline.music.map((clip): MusicClip => {
    if (!plays(clip)) return clip;
    const endMs = atMs !== undefined && edit.outMs !== undefined ? atMs + edit.outMs : clip.endMs;
    return {
      ...clip,
      ...(atMs !== undefined && edit.inMs !== undefined && { startMs: atMs }),
      endMs: endMs !== 'timeline' && endMs >= durationMs ? 'timeline' : endMs,
      fadeInMs: edit.inMs ?? clip.fadeInMs,
      fadeOutMs: edit.outMs ?? clip.fadeOutMs,
    };
  });
  const spans = (clips: readonly MusicClip[], lengthOf: (clip: MusicClip) => number) =>
    [...new Set(clips.map(lengthOf))].map(span).join(', ');
  const place = (clips: readonly MusicClip[]) =>
    clips.map(({ startMs, endMs }) => `${time(startMs)}–${time(endMs === 'timeline' ? durationMs : endMs)}`).join(', ');
  if (JSON.stringify(music) === JSON.stringify(timeline.music)) {
    return unneeded(world.say.alreadySo(say.isSo('music', span(music[0]?.fadeInMs ?? 0), span(music[0]?.fadeOutMs ?? 0))));
  }
  const [before, after] = [place(timeline.music), place(music)];
  return done(
    { ...timeline, music },
    ...(edit.inMs === undefined ? [] : [say.fadeIn('music', spans(timeline.music, ({ fadeInMs }) => fadeInMs), spans(music, ({ fadeInMs }) => fadeInMs))]),
    ...(edit.outMs === undefined ? [] : [say.fadeOut('music', spans(timeline.music, ({ fadeOutMs }) => fadeOutMs), spans(music, ({ fadeOutMs }) => fadeOutMs))]),
    ...(before === after ? [] : [say.musicPlace(before, after)]),
  );
} // prettier-ignore

/** The sound of single clips; where transitions are, these fade it. */
function fadeClips(edit: Fade, numbers: readonly number[], timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const { span } = world.say;
  const found = clipIndexes(timeline, numbers);
  if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
  const clips = [...timeline.clips];
  for (const index of found.indexes) {
    const clip = clips[index];
    if (!clip) continue;
    const { soundFade, ...bare } = clip;
    const now = { inMs: edit.inMs ?? soundFade?.inMs ?? 0, outMs: edit.outMs ?? soundFade?.outMs ?? 0 };
    const lengthMs = clipDurationMs(clip);
    if (now.inMs + now.outMs > lengthMs) return refused(say.tooLong(span(now.inMs + now.outMs), span(lengthMs)));
    clips[index] = now.inMs + now.outMs > 0 ? { ...bare, soundFade: now } : bare;
  }
  const isSo = clips.every((clip, i) => JSON.stringify(clip.soundFade) === JSON.stringify(timeline.clips[i]?.soundFade));
  if (isSo) return unneeded(world.say.alreadySo(say.clipsAreSo()));
  const first = clips[found.indexes[0] ?? 0]?.soundFade;
  const names = world.say.list(found.indexes.map((index) => String(index + 1)));
  return done({ ...timeline, clips }, say.clips(names, span(first?.inMs ?? 0), span(first?.outMs ?? 0)));
} // prettier-ignore

function fadeWhole(edit: Fade, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const { span } = world.say;
  const isSound = edit.target === 'sound';
  const durationMs = timelineDurationMs(timeline);
  const { color: oldColor = 'black' } = timeline.fade;
  const old = isSound ? (timeline.soundFade ?? timeline.fade) : timeline.fade;
  const now = { inMs: edit.inMs ?? old.inMs, outMs: edit.outMs ?? old.outMs };
  const color = isSound ? oldColor : (edit.color ?? oldColor);
  const away =
    edit.at === undefined ? undefined : awayFromEnds(edit, momentToMs(edit.at, durationMs), durationMs);
  if (away === 'outside') return refused(world.say.outside(momentToMs(edit.at ?? 0, durationMs), durationMs));
  if (away !== undefined) return refused(say.onlyAtEnds(world.say.time(away), edit.inMs === undefined));
  if (now.inMs + now.outMs > durationMs) {
    return refused(say.tooLong(span(now.inMs + now.outMs), span(durationMs)));
  }
  if (now.inMs === old.inMs && now.outMs === old.outMs && color === oldColor) {
    return unneeded(
      world.say.alreadySo(
        say.isSo(edit.target === 'sound' ? 'sound' : 'video', span(now.inMs), span(now.outMs)),
      ),
    );
  }
  const changed = isSound
    ? { ...timeline, soundFade: now }
    : { ...timeline, fade: { ...now, ...(color === 'white' && { color }) } };
  return done(
    changed,
    ...(edit.inMs === undefined
      ? []
      : [say.fadeIn(isSound ? 'sound' : 'video', span(old.inMs), span(now.inMs))]),
    ...(edit.outMs === undefined
      ? []
      : [say.fadeOut(isSound ? 'sound' : 'video', span(old.outMs), span(now.outMs))]),
    ...(color === oldColor ? [] : [say.color(oldColor, color)]),
  );
}

/** Milliseconds by which a fade may miss the end of the video. */
const toleranceMs = 500;

/** The moment of a fade that is neither at the start nor at the end. */
function awayFromEnds(edit: Fade, atMs: number, durationMs: number): number | 'outside' | undefined {
  if (atMs < 0 || atMs > durationMs) return 'outside';
  if (edit.inMs !== undefined) return atMs > toleranceMs ? atMs : undefined;
  return Math.abs(atMs + (edit.outMs ?? 0) - durationMs) > toleranceMs ? atMs : undefined;
}

type Faded = 'video' | 'sound' | 'music';

interface Says {
  fadeIn(what: Faded, before: string, after: string): string;
  fadeOut(what: Faded, before: string, after: string): string;
  musicPlace(before: string, after: string): string;
  silentThere(at: string): string;
  onlyAtEnds(at: string, isOut: boolean): string;
  color(before: 'black' | 'white', after: 'black' | 'white'): string;
  clips(numbers: string, fadeIn: string, fadeOut: string): string;
  clipsAreSo(): string;
  tooLong(wanted: string, length: string): string;
  isSo(what: Faded, fadeIn: string, fadeOut: string): string;
}

/** A fade of no length is none. */
const isNone = (length: string) => /^0 /.test(length);
const orNone = (length: string) => (isNone(length) ? '无' : length);
const faded = { video: 'Fade', sound: 'Sound: fade', music: 'Music: fade' } as const;
const fadedZh = { video: '', sound: '声音', music: '音乐' } as const;

const says: Translations<Says> = {
  en: {
    fadeIn: (what, before, after) => `${faded[what]} in at the start: ${before} → ${after}.`,
    fadeOut: (what, before, after) => `${faded[what]} out at the end: ${before} → ${after}.`,
    musicPlace: (before, after) => `The music plays at ${before} → ${after}.`,
    silentThere: (at) => `No music plays at ${at}. Nothing was done.`,
    onlyAtEnds: (at, isOut) =>
      isOut
        ? `The video fades out at its end only, not at ${at}. Say “end the video at ${at}” and “fade out”, or “split at ${at}” and add a fade to black between the clips. Nothing was done.`
        : `The video fades in at its start only, not at ${at}. Say “start the video at ${at}” and “fade in”, or “split at ${at}” and add a fade to black between the clips. Nothing was done.`,
    color: (before, after) => `The picture fades in and out of ${before} → ${after}.`,
    clips: (numbers, fadeIn, fadeOut) =>
      `Sound of clip ${numbers}: fades in over ${fadeIn} and out over ${fadeOut}.`,
    clipsAreSo: () => 'their sound fades like that already',
    tooLong: (wanted, length) =>
      `Fades of ${wanted} together do not fit into a timeline of ${length}. Nothing was done.`,
    isSo: (what, fadeIn, fadeOut) =>
      isNone(fadeIn) && isNone(fadeOut)
        ? `the ${what} does not fade`
        : `the ${what} fades in over ${fadeIn} and out over ${fadeOut} already`,
  },
  zh: {
    fadeIn: (what, before, after) => `${fadedZh[what]}开头淡入：${orNone(before)} → ${orNone(after)}。`,
    fadeOut: (what, before, after) => `${fadedZh[what]}结尾淡出：${orNone(before)} → ${orNone(after)}。`,
    musicPlace: (before, after) => `音乐播放时间：${before} → ${after}。`,
    silentThere: (at) => `${at} 处没有音乐，没有执行。`,
    onlyAtEnds: (at, isOut) =>
      isOut
        ? `视频只能在结尾淡出，不能在 ${at} 处。可以先说“在${at}结束视频”再“淡出”，或者“在${at}处分割”再在两段之间加黑场转场。没有执行。`
        : `视频只能在开头淡入，不能在 ${at} 处。可以先说“从${at}开始播放”再“淡入”，或者“在${at}处分割”再在两段之间加黑场转场。没有执行。`,
    color: (before, after) =>
      `画面淡入淡出的颜色：${before === 'white' ? '白' : '黑'} → ${after === 'white' ? '白' : '黑'}。`,
    clips: (numbers, fadeIn, fadeOut) =>
      `第 ${numbers} 段的声音：淡入 ${orNone(fadeIn)}，淡出 ${orNone(fadeOut)}。`,
    clipsAreSo: () => '这些片段的声音已经是这样淡入淡出的',
    tooLong: (wanted, length) => `淡入淡出共 ${wanted}，超过时间线长度 ${length}，没有执行。`,
    isSo: (what, fadeIn, fadeOut) => {
      const name = what === 'video' ? '视频' : fadedZh[what];
      return isNone(fadeIn) && isNone(fadeOut)
        ? `${name}没有淡入淡出`
        : `${name}已经是淡入 ${orNone(fadeIn)}、淡出 ${orNone(fadeOut)}`;
    },
  },
};
