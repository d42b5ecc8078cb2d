import * as w from '../../language/common-words';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import { readDucking } from './duck-music';
import { fadeWords, readFades, usualFadeMs } from './fade-language';
import type { SaidFades } from './fade-language';
import { isOnTimeline, takeMusic } from './music-choice';
import { onlyThere, placeWords, readMusicPlace, startsEitherWay, takeAfterMusic } from './music-place';
import type { MusicPlace } from './music-place';

/** How it is asked for music, for a sound effect or for a voice-over that is not there yet. */

export const loop = word('loop', 'detail', 'loop|loops|looped|looping|loop it|on a loop|on loop|on repeat|repeat|repeats|repeated|repeating|循环|循环播放|一直循环|重复|重复播放'); // prettier-ignore
export const noLoop = word('noLoop', 'detail', "no loop|without loop|without looping|don't loop|do not loop|doesn't loop|stop looping|not loop|not looped|once|only once|just once|play once|no looping|don't repeat|do not repeat|not repeat|不循环|不要循环|别循环|取消循环|不重复|不要重复|只放一次|只播一次|播放一次|只放一遍|只播放一遍|只播放一次|只播一遍|一遍|一次"); // prettier-ignore
const quiet = word('quiet', 'detail', "quiet|quietly|softly|soft|low|low volume|at low volume|at a low volume|subtle|subtly|faint|faintly|not too loud|low in the mix|小声|小声点|小声一点|轻声|低音量|轻一点|轻轻的|小一点|小点|低一点|轻柔|别太大声|不要太大声|声音小一点|声音轻一点|声音小点|音量小一点|音量低一点|音量小点|压低点|压低一点|声音压低|声音压低点|声音压低一点|音量压低|音量压低点|音量压低一点|轻点|轻一些|淡淡的|若有若无|别太大|不要太大|别太响|不要太响|别太吵|不要太吵|音量别太大|声音别太大|音量不要太大|声音不要太大|别盖过人声|不要盖过人声|不盖过人声|别盖住人声|不要盖住人声"); // prettier-ignore
const voiceOver = word('voiceOver', 'object', 'voiceover|voice-over|voice over|narration|narrator|commentary|旁白|配音|解说|画外音'); // prettier-ignore
const soundEffect = word('soundEffect', 'object', 'sound effect|sound effects|sfx|sound fx|音效|声效');
const fullVolume = word(
  'fullVolume',
  'detail',
  'full volume|at full volume|100% volume|full blast|loud|loudly|原音量|最大音量',
);
const halfVolume = word('halfVolume', 'detail', 'half volume|at half volume|一半音量|半音量');
const asWhat = word('asMusic', 'verb', 'mix in|mix|underlay|underscore|score|当|当成|当作|作为|充当|垫|垫上|垫个|铺满|铺底|铺上|贯穿|打底|来段|来首|配个|配一个|配一段'); // prettier-ignore

export const addMusicWords = [
  ...[fullVolume, halfVolume, loop, noLoop, quiet, voiceOver, soundEffect, asWhat, ...placeWords],
  ...[fadeWords.inside, fadeWords.outside, fadeWords.bothWays],
];

/** A sound shorter than this is an effect, which plays once and as loud as it is. */
const shortestMusicMs = 8000;

/** Music as it is asked for; what is not said is left out. */
export interface SaidNewMusic {
  readonly file?: string;
  readonly place: MusicPlace;
  /** It begins where the music that is there ends. */
  readonly follows: boolean;
  /** Percent. */
  readonly volume: number;
  readonly fadeInMs: number;
  readonly fadeOutMs: number;
  readonly loop: boolean;
  readonly duck: boolean;
  readonly leads: boolean;
}

/** Takes what is asked for; `undefined` where it is something else. */
export function readNewMusic(reading: Reading): SaidNewMusic | undefined {
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
  const repeats = reading.has(loop);
  const isUnder = takeUnder(reading) || reading.tokens.some((token) => isSpelt(token, /^under/));
  const asked = reading.take(w.add, asWhat) || (file !== undefined && reading.take(w.make));
  const adds = asked || isWith(reading) || (repeats && (isUnder || file !== undefined));
  reading.take(w.sound);
  if (adds || begins) reading.take(w.make);
  const level = readLevel(reading);
  if (begins) takeBeginning(reading);
  const fades = readFades(reading);
  // "Music out over the last 2 seconds" ends some.
  if (!fades && reading.tokens.some((token, i) => isNamed(token) && isSpelt(reading.tokens[i + 1], /^out$/)))
    return undefined;
  const low = reading.take(quiet);
  const whole = reading.take(fullVolume) ? 100 : reading.take(halfVolume) ? 50 : undefined;
  const isOnlyAtStart = saysOnlyAtStart(reading);
  const place = readMusicPlace(reading);
  if (!place || level === 'unclear' || (follows && place.from !== undefined)) return undefined;
  // "Start the music" where there is none is a wish for some.
  if (!adds && begins && place.from === undefined && place.songMs === undefined) return undefined;
  if (fades || begins || place.from === undefined) reading.take(w.start);
  if (fades || place.to === 'end' || repeats) reading.take(w.end);
  const isVoice = speaks || effect || isShort(file, reading);
  const once = reading.take(noLoop) || (isVoice && !repeats) || (isOnlyAtStart && place.to === undefined);
  reading.take(loop, w.each);
  const said = readDucking(reading);
  const tells = fades !== undefined || low || whole !== undefined || once || repeats || said !== undefined;
  if (!adds && !begins && !isBare(reading, tells)) return undefined;
  return {
    ...(file !== undefined && { file }),
    place,
    follows,
    volume: level ?? whole ?? (low ? 20 : isVoice ? 100 : 35),
    fadeInMs: fadeMsOf(fades?.inMs),
    fadeOutMs: fadeMsOf(fades?.outMs),
    loop: !once,
    duck: said ?? !isVoice,
    leads: speaks,
  };
}

function fadeMsOf(said: SaidFades['inMs']): number {
  return said === 'usual' ? usualFadeMs : (said ?? 0);
}

function takeBeginning(reading: Reading): void {
  reading.takeToken(
    ...reading.tokens.filter(
      (token) => token.type === 'word' && / in$/.test(token.text) && isBeginning(token),
    ),
  );
}

/** A verb that speaks of one more, where "play the music" may be said of what plays already. */
function addsAnother(token: Token): boolean {
  const placesOnly = /^(put|place|play|use|lay|show|give|放|放上|用|使用|播放)$/;
  return means(token, w.add) && token.type === 'word' && !placesOnly.test(token.text);
}

function isBeginning(token: Token): boolean {
  return token.type === 'word' && /^(come in|comes in|kick in|kicks in|start|starts|starting|begin|begins|beginning|starting at|starting from|开始|起)$/.test(token.text); // prettier-ignore
}

/** "At the start only", "only at the beginning": it plays once. "Just add it at the start" is courtesy. */
function saysOnlyAtStart({ tokens }: Reading): boolean {
  const at = tokens.findIndex((token) => means(token, w.start));
  const lead = tokens
    .slice(0, Math.max(0, at))
    .findLast((token) => !isSpelt(token, /^(?:at|in|the|very|在)$/));
  return means(tokens[at + 1], onlyThere) || (at > 0 && means(lead, onlyThere));
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

/** "with volume 20" */
function bareVolume(reading: Reading): TokenOf<'number'> | undefined {
  const number = reading.all('number').find((each) => {
    const before = reading.tokens.slice(0, reading.tokens.indexOf(each)).findLast((token) => !means(token, w.filler, w.at, w.to)); // prettier-ignore
    return before?.type === 'word' && /^(volume|音量)$/.test(before.text);
  });
  reading.takeToken(number);
  return number;
}

/** "background music please", "background music, fade in 2 s": nothing says what else could be meant. */
function isBare(reading: Reading, tells: boolean): boolean {
  const { tokens } = reading;
  const noun = tokens.findIndex(isNamed);
  const comma = tokens.findIndex((token) => token.type === 'mark' || means(token, w.withWord));
  // "The music fades out" is said of music that is there.
  if (tells && (noun < 0 || comma < noun)) return false;
  return tokens.every((token) => reading.isTaken(token) || token.type === 'mark' || isIdle(token));
}

function isNamed(token: Token): boolean {
  return means(token, w.music) || token.type === 'file';
}

/** Takes "under the whole video", "behind it". */
function takeUnder(reading: Reading): boolean {
  const { tokens } = reading;
  let any = false;
  tokens.forEach((token, i) => {
    if (!isSpelt(token, /^(?:under|behind|beneath|underneath|below|over|across)$/)) return;
    const at = reading.skipFillers(i + 1);
    const follows = tokens[at];
    if (follows !== undefined && !means(follows, w.video, w.it, w.everything, w.whole)) return;
    reading.takeToken(token, means(follows, w.everything) ? follows : undefined);
    any = true;
  });
  return any;
} // prettier-ignore
