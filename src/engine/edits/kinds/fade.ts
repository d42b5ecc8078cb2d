import { mediaKindOf } from '../../../contract/media';
import { takeClips } from '../../language/references/clip-references';
import { isMusic } from '../../language/clauses/commands';
import { timelineOf } from '../../language/references/clip-files';
import * as w from '../../language/words/common-words';
import type { Reading } from '../../language/reading';
import { isMark, isSpelt, means } from '../../language/reading';
import type { TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { EditKind } from '../edit-kind';
import { momentToMs } from '../moment';
import {
  allFadeWords,
  colourWords,
  fadeNoun,
  isFadeLength,
  isStretchOfFade,
  noFade,
  readFades,
  usualFadeMs,
} from './fade-language';
import type { SaidFades } from './fade-language';
import { readFadePlace } from './fade-place';
import type { FadePlace } from './fade-place';
import { applyFade, fadeSchema } from './fade-targets';
import type { Fade } from './fade-targets';

const longer = word('longerFade', 'detail', 'longer|slower|长一点|长一些|更长|慢一点|慢一些');
const shorter = word('shorterFade', 'detail', 'shorter|faster|quicker|短一点|短一些|更短|快一点|快一些');

export const fade: EditKind<Fade> = {
  edit: 'fade',
  summary: 'Fades picture and sound, the sound alone, or the music, in at the start and out at the end.',
  schema: fadeSchema,
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
  words: [...allFadeWords, longer, shorter],
  needs: [[w.fade, ...allFadeWords]],

  read(reading) {
    // "Let the last 8 s be just music and fade out" is two wishes.
    if (/\b(?:be|is) (?:just|only|nothing but) (?:the )?(?:music|song)\b/i.test(reading.clause.text)) return undefined;
    // “把原声换成song，音乐淡出2秒” is two as well.
    if (/(?:换成|换上|换为|替换成?)[^,，]{1,30}[,，]/u.test(reading.clause.text)) return undefined;
    if (addsBefore(reading)) return undefined;
    const target = readTarget(reading);
    const isColour = reading.has(...colourWords);
    const fades = readFades(reading);
    if (!target) return undefined;
    if (!fades) return readRemoval(reading, target);
    const isTimed = Object.values(fades).some((value) => typeof value === 'number');
    const place = isTimed && hasNoOtherTime(reading) ? {} : readFadePlace(reading);
    const times = reading.take(longer) ? 1.5 : reading.take(shorter) ? 0.67 : undefined;
    const removes = reading.take(w.remove) || takeAway(reading);
    reading.take(w.add, w.make, w.fade, w.start, w.end, w.bothEnds, w.each, w.everything, fadeNoun);
    // Nobody takes a fade away over so many seconds.
    if (!place || (removes && (isTimed || times !== undefined || Object.keys(place).length > 0))) return undefined;
    if (removes) return asEdit(target, { ...(fades.inMs && { inMs: 0 }), ...(fades.outMs && { outMs: 0 }) });
    if (times !== undefined) return isTimed ? undefined : stretched(reading, target, fades, times);
    // "Fade out the first 3 seconds" makes no sense at the timeline's ends.
    if ((place.inMs !== undefined && !fades.inMs) || (place.outMs !== undefined && !fades.outMs)) return undefined;
    // "Add the song from its 1:00 mark, and fade the music out" tells of two things.
    if (target === 'music' && place.at !== undefined && reading.tokens.filter(isMusic).length > 1) return undefined;
    const isOne = fades.inMs === undefined || fades.outMs === undefined;
    if (place.at !== undefined && !isOne) return undefined;
    // "Music from 0:05 to 0:30, fading out" and "only in the first 30 seconds, with fades of 2" tell where it plays.
    if (target === 'music' && !isStretchOfFade(reading) && (place.until !== undefined || (place.inMs !== undefined && (isTimed || !isOne)))) return undefined;
    // "In two seconds everything should fade to black": it may stand far from its fade where it is the only one.
    const far = isColour && isOne && !isTimed && Object.keys(place).length === 0 ? takeLength(reading) : undefined;
    const msOf = (said: SaidFades['inMs'], edge: number | undefined) =>
      edge ?? (said === 'usual' ? (far?.ms ?? spanOf(place) ?? (fades.outMs && untilEnd(reading, place, target)) ?? usualFadeMs) : said);
    const [inMs, outMs] = [fades.inMs && msOf(fades.inMs, place.inMs), fades.outMs && msOf(fades.outMs, place.outMs)];
    return asEdit(target, {
      ...(inMs !== undefined && { inMs }),
      ...(outMs !== undefined && { outMs }),
      ...(place.at !== undefined && { at: place.at }),
      ...(fades.color && { color: fades.color }),
    });
  },

  apply: applyFade,
}; // prettier-ignore

/** "Add the song and fade it out" is two as well, but "add the music, fading in" is one. */
function addsBefore({ tokens, clause: { timeline } }: Reading): boolean {
  const adds = tokens.findIndex((token) => means(token, w.add));
  const song = tokens.findIndex((token, at) => at > adds && isMusic(token));
  const link = tokens[song + 1];
  const isNext = adds >= 0 && tokens.slice(adds + 1, song).every((token) => means(token, w.filler));
  const isLinked = (means(link, w.and) || isMark(link, /^,$/)) && isSpelt(tokens[song + 2], /^fade(?: out| in)?$/);
  const named = tokens.slice(song + 3).find((token) => !means(token, w.off, w.filler));
  return isNext && (timeline?.music ?? []).length === 0 && isLinked && (means(named, w.it, w.video, w.everything) || isSpelt(named, /^(?:both|picture|image|all)$/));
} // prettier-ignore

function asEdit(target: Fade['target'], fades: Omit<Fade, 'edit' | 'target'>): Fade {
  return { edit: 'fade', target, ...fades };
}

function hasNoOtherTime(reading: Reading): boolean {
  return reading.all('time').length === 0 && reading.all('fromEnd').length === 0;
}

/** What fades; `undefined` where a picture of single clips would, which none does. */
function readTarget(reading: Reading): Fade['target'] | undefined {
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const music = [takeOnlyMusic(reading), reading.take(w.music)].includes(true);
  const picture = reading.tokens.some((token) => isSpelt(token, /^(?:video|picture|image|视频|画面)$/));
  const sound = reading.take(w.sound);
  if (clips.length > 0) return sound && !music ? { clips } : undefined;
  // "Fade video and audio out" is both of them, and so is "music and video".
  const along = reading.tokens.find(
    (token) => (sound || (music && picture)) && isSpelt(token, /^(?:一起|一同|一并|同步)$/),
  );
  reading.takeToken(along);
  // "加song，声音和画面一起淡出" are two wishes.
  if (along && music && reading.has(w.add)) return undefined;
  const both = along !== undefined || (picture && reading.tokens.some((token) => means(token, w.and)));
  if (music) return both ? 'video' : 'music';
  return sound && !both ? 'sound' : 'video';
}

/** "Fade the jingle out", where it is the only one that plays: a fade is of all music. */
function takeOnlyMusic(reading: Reading): boolean {
  const { media, timeline } = reading.clause;
  const [file, ...others] = reading.all('file');
  const played = timeline?.music ?? [];
  if (!file || others.length > 0 || played.length === 0 || mediaKindOf(file.fileName) !== 'audio')
    return false;
  const ids = media.filter(({ fileName }) => fileName === file.fileName).map(({ id }) => id);
  if (!played.every(({ mediaId }) => ids.includes(mediaId))) return false;
  reading.takeToken(file);
  return true;
}

/** "take the fades away", "no fade" */
function takeAway(reading: Reading): boolean {
  // "No original sound, fade out at the end" takes no fade away.
  const isOfOther = (at: number) => reading.tokens.slice(at).some((token) => isMark(token, /^,$/));
  const away = reading.tokens.filter(
    (token, at) =>
      isSpelt(token, /^(?:take|no|without|不要)$/) && !(isSpelt(token, /^(?:no|without)$/) && isOfOther(at)),
  );
  reading.takeToken(...away);
  return reading.take(noFade) || away.length > 0;
}

function readRemoval(reading: Reading, target: Fade['target']): Fade | undefined {
  if (!reading.has(w.fade, fadeNoun, noFade)) return undefined;
  if (!reading.take(w.remove) && !takeAway(reading)) return undefined;
  reading.take(w.fade, fadeNoun, w.everything);
  return asEdit(target, { inMs: 0, outMs: 0 });
}

/** "make the fade in longer", where there is one. */
function stretched(reading: Reading, target: Fade['target'], fades: SaidFades, times: number): Fade | undefined {
  const { timeline } = reading.clause;
  const now = target === 'music' ? timeline?.music[0] : undefined;
  const whole = target === 'sound' ? (timeline?.soundFade ?? timeline?.fade) : timeline?.fade;
  const was = now ? { inMs: now.fadeInMs, outMs: now.fadeOutMs } : whole;
  if (typeof target === 'object' || !was) return undefined;
  const [inMs, outMs] = [fades.inMs && Math.round(was.inMs * times), fades.outMs && Math.round(was.outMs * times)];
  return inMs === 0 || outMs === 0 ? undefined : asEdit(target, { ...(inMs && { inMs }), ...(outMs && { outMs }) });
} // prettier-ignore

/** "from 1:50 to 1:55" */
function spanOf({ at, until }: FadePlace): number | undefined {
  if (typeof at !== 'number' || typeof until !== 'number' || until <= at || at < 0 !== until < 0) return undefined;
  return until - at;
} // prettier-ignore

/** Nobody wants a longer one unsaid: milliseconds. */
const longestUnsaidMs = 30_000;

/** "Fade out at 1:55" of a video of two minutes: what is left of it. */
function untilEnd(reading: Reading, { at, until }: FadePlace, target: Fade['target']): number | undefined {
  const timeline = timelineOf(reading.clause);
  if (at === undefined || until !== undefined || target === 'music' || !timeline) return undefined;
  const durationMs = timelineDurationMs(timeline);
  const leftMs = durationMs - momentToMs(at, durationMs);
  return leftMs > 0 && leftMs <= longestUnsaidMs ? leftMs : undefined;
}

/** The only time of the clause, where it says how long. */
function takeLength(reading: Reading): TokenOf<'time'> | undefined {
  const [time, ...more] = reading.all('time');
  if (!time || more.length > 0 || !isFadeLength(reading.tokens, time)) return undefined;
  reading.takeToken(time);
  return time;
}
