import * as z from 'zod';
import * as w from '../../language/common-words';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { fadeWords, isFadeLength, readFades } from './music-language';

const length = z.int().min(0).max(600_000);
const schema = z
  .strictObject({
    edit: z.literal('fade'),
    target: z
      .enum(['video', 'music'])
      .default('video')
      .describe('Picture and sound of the whole video, or the music.'),
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
  })
  .refine(({ inMs, outMs }) => inMs !== undefined || outMs !== undefined, 'A fade needs inMs or outMs.');
type Fade = z.infer<typeof schema>;

const toBlack = word('toBlack', 'verb', 'fade to black|fades to black|fading to black|fade out to black|fade to dark|淡出到黑|淡出到黑场|渐黑|黑场淡出|淡出黑场|渐隐'); // prettier-ignore
const fromBlack = word(
  'fromBlack',
  'verb',
  'fade from black|fades from black|fade in from black|黑场淡入|从黑场淡入|渐显',
);

export const fade: EditKind<Fade> = {
  edit: 'fade',
  summary: 'Fades picture and sound, or the music, in at the start and out at the end.',
  schema,
  examples: ['fade in', 'fade out over 2 seconds', 'add a 1 second fade in and out', '淡入2秒', '结尾淡出'],
  words: [toBlack, fromBlack],

  read(reading) {
    const { text } = reading.clause;
    const target = reading.take(w.music) ? 'music' : 'video';
    const black = reading.take(toBlack);
    const rises = reading.take(fromBlack);
    const split = splitFade(reading);
    const fades = split ?? readFades(reading);
    if (!fades && !black && !rises) {
      if (!reading.has(w.fade) || !reading.take(w.remove)) return undefined;
      reading.take(w.fade);
      return { edit: 'fade', target, inMs: 0, outMs: 0 };
    }
    const removes = reading.take(w.remove);
    reading.take(w.add, w.make, w.fade, w.start, w.end);
    // The sound of the video alone cannot be faded; with the picture it is.
    if (
      reading.tokens.some((token) => token.type === 'word' && /^(video|picture|视频|画面)$/.test(token.text))
    )
      reading.take(w.sound);
    const time = black || rises ? takeLength(reading) : undefined;
    const usual = time?.ms ?? 1000;
    const inMs = rises ? usual : (fades?.fadeInMs ?? 0);
    const outMs = black ? usual : (fades?.fadeOutMs ?? 0);
    if (inMs > 600_000 || outMs > 600_000 || text === '') return undefined;
    return {
      edit: 'fade',
      target,
      ...(inMs > 0 && { inMs: removes ? 0 : inMs }),
      ...(outMs > 0 && { outMs: removes ? 0 : outMs }),
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { span } = world.say;
    const durationMs = timelineDurationMs(timeline);
    if (edit.target === 'music') {
      if (timeline.music.length === 0) return refused(say.noMusic());
      const music = timeline.music.map((clip) => ({
        ...clip,
        fadeInMs: edit.inMs ?? clip.fadeInMs,
        fadeOutMs: edit.outMs ?? clip.fadeOutMs,
      }));
      const first = music[0];
      const isSo = music.every((clip, i) => {
        const old = timeline.music[i];
        return clip.fadeInMs === old?.fadeInMs && clip.fadeOutMs === old.fadeOutMs;
      });
      const now = [span(first?.fadeInMs ?? 0), span(first?.fadeOutMs ?? 0)] as const;
      if (isSo) return refused(world.say.alreadySo(say.musicIsSo(...now)));
      return done({ ...timeline, music }, say.music(span(first?.fadeInMs ?? 0), span(first?.fadeOutMs ?? 0)));
    }
    const now = { inMs: edit.inMs ?? timeline.fade.inMs, outMs: edit.outMs ?? timeline.fade.outMs };
    if (now.inMs + now.outMs > durationMs) {
      return refused(say.tooLong(span(now.inMs + now.outMs), span(durationMs)));
    }
    if (now.inMs === timeline.fade.inMs && now.outMs === timeline.fade.outMs) {
      return refused(world.say.alreadySo(say.isSo(span(now.inMs), span(now.outMs))));
    }
    return done(
      { ...timeline, fade: now },
      ...(edit.inMs === undefined ? [] : [say.fadeIn(span(timeline.fade.inMs), span(now.inMs))]),
      ...(edit.outMs === undefined ? [] : [say.fadeOut(span(timeline.fade.outMs), span(now.outMs))]),
    );
  },
};

/** The only time of the clause, where it says how long; a moment is left over, because fades stand at the ends. */
function takeLength(reading: Reading): TokenOf<'time'> | undefined {
  const [time, ...more] = reading.all('time');
  if (!time || more.length > 0 || !isFadeLength(reading.tokens, time)) return undefined;
  reading.takeToken(time);
  return time;
}

/** "fade the music out", "fade it in over 2 s": the word stands apart from its direction. */
function splitFade(reading: Reading): ReturnType<typeof readFades> {
  if (!reading.has(w.fade)) return undefined;
  const ends = reading.tokens.filter((token) => token.type === 'word' && /^(in|out)$/.test(token.text));
  const fadesOut = ends.some((token) => token.type === 'word' && token.text === 'out');
  const fadesIn = ends.some((token) => token.type === 'word' && token.text === 'in');
  const apart = !reading.has(fadeWords.inside, fadeWords.outside, fadeWords.bothWays);
  if (!apart || fadesIn === fadesOut) return undefined;
  const time = takeLength(reading);
  reading.takeToken(...ends);
  return { fadeInMs: fadesIn ? (time?.ms ?? 1000) : 0, fadeOutMs: fadesOut ? (time?.ms ?? 1000) : 0 };
}

interface Says {
  fadeIn(before: string, after: string): string;
  fadeOut(before: string, after: string): string;
  music(fadeIn: string, fadeOut: string): string;
  tooLong(wanted: string, length: string): string;
  isSo(fadeIn: string, fadeOut: string): string;
  musicIsSo(fadeIn: string, fadeOut: string): string;
  noMusic(): string;
}

const says: Translations<Says> = {
  en: {
    fadeIn: (before, after) => `Fade in at the start: ${before} → ${after}.`,
    fadeOut: (before, after) => `Fade out at the end: ${before} → ${after}.`,
    music: (fadeIn, fadeOut) => `The music fades in over ${fadeIn} and out over ${fadeOut}.`,
    tooLong: (wanted, length) =>
      `Fades of ${wanted} together do not fit into a timeline of ${length}. Nothing was done.`,
    isSo: (fadeIn, fadeOut) => `the video fades in over ${fadeIn} and out over ${fadeOut} already`,
    musicIsSo: (fadeIn, fadeOut) => `the music fades in over ${fadeIn} and out over ${fadeOut} already`,
    noMusic: () => 'There is no music on the timeline yet; say “add background music”. Nothing was done.',
  },
  zh: {
    fadeIn: (before, after) => `开头淡入：${before} → ${after}。`,
    fadeOut: (before, after) => `结尾淡出：${before} → ${after}。`,
    music: (fadeIn, fadeOut) => `音乐淡入 ${fadeIn}，淡出 ${fadeOut}。`,
    tooLong: (wanted, length) => `淡入淡出共 ${wanted}，超过时间线长度 ${length}，没有执行。`,
    isSo: (fadeIn, fadeOut) => `视频已经是淡入 ${fadeIn}、淡出 ${fadeOut}`,
    musicIsSo: (fadeIn, fadeOut) => `音乐已经是淡入 ${fadeIn}、淡出 ${fadeOut}`,
    noMusic: () => '时间线上还没有音乐；可以说“加背景音乐”。没有执行。',
  },
};
