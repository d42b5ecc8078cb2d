import * as z from 'zod';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { means, Reading } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndexes } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { clipNumbers } from './clip-destination';
import { noMusic } from './music-choice';
import { fadeWords, isFadeLength, readFades } from './music-language';

const length = z.int().min(0).max(600_000);
const schema = z
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
    color: z
      .enum(['black', 'white'])
      .optional()
      .describe('What the picture comes out of and goes into; without it that stays as it is.'),
  })
  .refine(({ inMs, outMs }) => inMs !== undefined || outMs !== undefined, 'A fade needs inMs or outMs.');
type Fade = z.infer<typeof schema>;

const toBlack = word('toBlack', 'verb', 'fade to black|fades to black|fading to black|fade out to black|fade to dark|fade into black|淡出到黑|淡出到黑场|淡出至黑|淡出到黑色|渐黑|黑场淡出|淡出黑场|渐隐|渐变到黑'); // prettier-ignore
const fromBlack = word('fromBlack', 'verb', 'fade from black|fades from black|fade in from black|fade up from black|fade up|黑场淡入|从黑场淡入|从黑淡入|从黑色淡入|渐显|由黑淡入'); // prettier-ignore
const toWhite = word('toWhite', 'verb', 'fade to white|fades to white|fading to white|fade out to white|fade into white|淡出到白|淡出到白场|淡出到白色|淡出至白|渐白|白场淡出|变白淡出'); // prettier-ignore
const fromWhite = word('fromWhite', 'verb', 'fade from white|fades from white|fade in from white|fade up from white|从白场淡入|从白淡入|从白色淡入|白场淡入|由白淡入'); // prettier-ignore
const fadeNoun = word(
  'fadeNoun',
  'detail',
  'fades|fade effect|fade effects|fade in effect|fading effect|the fades',
);

export const fade: EditKind<Fade> = {
  edit: 'fade',
  summary: 'Fades picture and sound, the sound alone, or the music, in at the start and out at the end.',
  schema,
  examples: [
    'fade in',
    'fade out over 2 seconds',
    'add a 1 second fade in and out',
    'fade to white at the end',
    'fade the sound out over 3 seconds',
    '淡入2秒',
    '结尾淡出',
    '声音淡出2秒',
  ],
  words: [toBlack, fromBlack, toWhite, fromWhite, fadeNoun],

  read(reading) {
    const target = readTarget(reading);
    const white = reading.has(toWhite, fromWhite);
    const falls = reading.has(toBlack, toWhite);
    const rises = reading.has(fromBlack, fromWhite);
    const edges = readEdges(reading);
    const split = falls || rises ? undefined : splitFade(reading);
    const fades = split ?? readFades(reading, { into: [fromBlack, fromWhite], outOf: [toBlack, toWhite] });
    if (!target) return undefined;
    if (!fades) {
      if (edges || !reading.has(w.fade, fadeNoun) || !(reading.take(w.remove) || isTakenAway(reading))) return undefined;
      reading.take(w.fade, fadeNoun, w.everything);
      return { edit: 'fade', target, inMs: 0, outMs: 0 };
    }
    const removes = reading.take(w.remove);
    reading.take(w.add, w.make, w.fade, w.start, w.end, w.bothEnds, w.each);
    // "In two seconds everything should fade to black": it may stand far from its fade where it is the only one.
    const isOnlyFade = fades.fadeInMs === 0 || fades.fadeOutMs === 0;
    const usesTime = reading.tokens.some((token) => token.type === 'time' && reading.isTaken(token));
    const time = (falls || rises) && isOnlyFade && !edges && !usesTime ? takeLength(reading) : undefined;
    const inMs = edges?.inMs ?? time?.ms ?? fades.fadeInMs;
    const outMs = edges?.outMs ?? time?.ms ?? fades.fadeOutMs;
    // Nobody takes a fade away over so many seconds.
    if (removes && reading.tokens.some((token) => token.type === 'time' && reading.isTaken(token))) return undefined;
    const [goesIn, goesOut] = [fades.fadeInMs > 0, fades.fadeOutMs > 0];
    // "Fade out the first 3 seconds" makes no sense at the timeline's ends.
    if (edges && ((edges.inMs !== undefined && !goesIn) || (edges.outMs !== undefined && !goesOut))) return undefined;
    return {
      edit: 'fade',
      target,
      ...(goesIn && { inMs: removes ? 0 : inMs }),
      ...(goesOut && { outMs: removes ? 0 : outMs }),
      ...((falls || rises) && !removes && { color: white ? 'white' : 'black' }),
    };
  },

  apply(edit, timeline, world) {
    if (edit.target === 'music') return fadeMusic(edit, timeline, world);
    if (typeof edit.target === 'object') return fadeClips(edit, edit.target.clips, timeline, world);
    return fadeWhole(edit, timeline, world);
  },
}; // prettier-ignore

/** Words that between clips speak of a transition. */
export const fadeColors = [
  { kind: 'fadeblack', word: toBlack },
  { kind: 'fadewhite', word: toWhite },
] as const;

/** What fades; `undefined` where a picture of single clips would, which none does. */
function readTarget(reading: Reading): Fade['target'] | undefined {
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const music = reading.take(w.music);
  const picture = reading.tokens.some((token) => token.type === 'word' && /^(video|picture|image|视频|画面)$/.test(token.text)); // prettier-ignore
  const sound = reading.take(w.sound);
  if (clips.length > 0) return sound && !music ? { clips } : undefined;
  if (music) return 'music';
  // "Fade video and audio out" is both of them.
  const both = picture && reading.tokens.some((token) => means(token, w.and));
  return sound && !both ? 'sound' : 'video';
}

/** "over the last 3 seconds" says how long, too. */
function readEdges(reading: Reading): { readonly inMs?: number; readonly outMs?: number } | undefined {
  const trial = new Reading(reading.clause);
  const ranges = takeRanges(trial).filter(({ said }) => said === 'edge');
  if (ranges.length === 0) return undefined;
  takeRanges(reading);
  const first = ranges.find(({ start }) => start === 0);
  const last = ranges.find(({ end }) => end === 'end');
  return {
    ...(typeof first?.end === 'number' && { inMs: first.end }),
    ...(typeof last?.start === 'number' && { outMs: -last.start }),
  };
}

/** "take the fades away", "no fade" */
function isTakenAway(reading: Reading): boolean {
  const found = reading.tokens.filter((token) => token.type === 'word' && /^(take|no|without|不要)$/.test(token.text));
  reading.takeToken(...found);
  return found.length > 0;
} // prettier-ignore

function fadeMusic(edit: Fade, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const { span } = world.say;
  if (timeline.music.length === 0) return refused(noMusic(world));
  const music = timeline.music.map((clip) => ({
    ...clip,
    fadeInMs: edit.inMs ?? clip.fadeInMs,
    fadeOutMs: edit.outMs ?? clip.fadeOutMs,
  }));
  const now = [span(music[0]?.fadeInMs ?? 0), span(music[0]?.fadeOutMs ?? 0)] as const;
  const isSo = music.every((clip, i) => {
    const old = timeline.music[i];
    return clip.fadeInMs === old?.fadeInMs && clip.fadeOutMs === old.fadeOutMs;
  });
  if (isSo) return refused(world.say.alreadySo(say.musicIsSo(...now)));
  return done({ ...timeline, music }, say.music(...now));
}

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
  if (isSo) return refused(world.say.alreadySo(say.clipsAreSo()));
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
  if (now.inMs + now.outMs > durationMs) {
    return refused(say.tooLong(span(now.inMs + now.outMs), span(durationMs)));
  }
  if (now.inMs === old.inMs && now.outMs === old.outMs && color === oldColor) {
    return refused(world.say.alreadySo(say.isSo(span(now.inMs), span(now.outMs))));
  }
  const changed = isSound
    ? { ...timeline, soundFade: now }
    : { ...timeline, fade: { ...now, ...(color === 'white' && { color }) } };
  return done(
    changed,
    ...(edit.inMs === undefined ? [] : [say.fadeIn(span(old.inMs), span(now.inMs), isSound)]),
    ...(edit.outMs === undefined ? [] : [say.fadeOut(span(old.outMs), span(now.outMs), isSound)]),
    ...(color === oldColor ? [] : [say.color(oldColor, color)]),
  );
}

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
  if (!apart || (!fadesIn && !fadesOut)) return undefined;
  reading.takeToken(...ends);
  const time = takeLength(reading);
  if (time || ends.length < 2) {
    return { fadeInMs: fadesIn ? (time?.ms ?? 1000) : 0, fadeOutMs: fadesOut ? (time?.ms ?? 1000) : 0 };
  }
  // "in over 2 s and out over 4 s"
  const lengthAfter = (end: Token | undefined) => {
    const from = end ? reading.tokens.indexOf(end) : 0;
    const next = reading.tokens.findIndex((token, i) => i > from && ends.includes(token));
    const own = reading.tokens
      .slice(from + 1, next < 0 ? undefined : next)
      .find(({ type }) => type === 'time');
    if (own?.type !== 'time' || !isFadeLength(reading.tokens, own)) return 1000;
    reading.takeToken(own);
    return own.ms;
  };
  const named = (text: string) => ends.find((token) => token.type === 'word' && token.text === text);
  return {
    fadeInMs: fadesIn ? lengthAfter(named('in')) : 0,
    fadeOutMs: fadesOut ? lengthAfter(named('out')) : 0,
  };
}

interface Says {
  fadeIn(before: string, after: string, ofSound: boolean): string;
  fadeOut(before: string, after: string, ofSound: boolean): string;
  color(before: 'black' | 'white', after: 'black' | 'white'): string;
  clips(numbers: string, fadeIn: string, fadeOut: string): string;
  clipsAreSo(): string;
  music(fadeIn: string, fadeOut: string): string;
  tooLong(wanted: string, length: string): string;
  isSo(fadeIn: string, fadeOut: string): string;
  musicIsSo(fadeIn: string, fadeOut: string): string;
}

/** A fade of no length is none. */
const orNone = (length: string) => (/^0 /.test(length) ? '无' : length);

const says: Translations<Says> = {
  en: {
    fadeIn: (before, after, ofSound) =>
      `${ofSound ? 'Sound: fade' : 'Fade'} in at the start: ${before} → ${after}.`,
    fadeOut: (before, after, ofSound) =>
      `${ofSound ? 'Sound: fade' : 'Fade'} out at the end: ${before} → ${after}.`,
    color: (before, after) => `The picture fades in and out of ${before} → ${after}.`,
    clips: (numbers, fadeIn, fadeOut) =>
      `Sound of clip ${numbers}: fades in over ${fadeIn} and out over ${fadeOut}.`,
    clipsAreSo: () => 'their sound fades like that already',
    music: (fadeIn, fadeOut) => `The music fades in over ${fadeIn} and out over ${fadeOut}.`,
    tooLong: (wanted, length) =>
      `Fades of ${wanted} together do not fit into a timeline of ${length}. Nothing was done.`,
    isSo: (fadeIn, fadeOut) => `the video fades in over ${fadeIn} and out over ${fadeOut} already`,
    musicIsSo: (fadeIn, fadeOut) => `the music fades in over ${fadeIn} and out over ${fadeOut} already`,
  },
  zh: {
    fadeIn: (before, after, ofSound) =>
      `${ofSound ? '声音' : ''}开头淡入：${orNone(before)} → ${orNone(after)}。`,
    fadeOut: (before, after, ofSound) =>
      `${ofSound ? '声音' : ''}结尾淡出：${orNone(before)} → ${orNone(after)}。`,
    color: (before, after) =>
      `画面淡入淡出的颜色：${before === 'white' ? '白' : '黑'} → ${after === 'white' ? '白' : '黑'}。`,
    clips: (numbers, fadeIn, fadeOut) =>
      `第 ${numbers} 段的声音：淡入 ${orNone(fadeIn)}，淡出 ${orNone(fadeOut)}。`,
    clipsAreSo: () => '这些片段的声音已经是这样淡入淡出的',
    music: (fadeIn, fadeOut) => `音乐：淡入 ${orNone(fadeIn)}，淡出 ${orNone(fadeOut)}。`,
    tooLong: (wanted, length) => `淡入淡出共 ${wanted}，超过时间线长度 ${length}，没有执行。`,
    isSo: (fadeIn, fadeOut) => `视频已经是淡入 ${orNone(fadeIn)}、淡出 ${orNone(fadeOut)}`,
    musicIsSo: (fadeIn, fadeOut) => `音乐已经是淡入 ${orNone(fadeIn)}、淡出 ${orNone(fadeOut)}`,
  },
};
