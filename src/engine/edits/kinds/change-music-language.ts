import * as w from '../../language/words/common-words';
import type { AnyOf } from '../../language/needs';
import { foldedTextOf, takePhrase } from '../../language/words/phrases';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Moment } from '../moment';
import { fadeMsOf, loop, noLoop } from './add-music-language';
import { fadeNoun, isStretchOfFade, readFades, readFadesBeside } from './fade-language';
import { isOnTimeline, takeMusic } from './music-choice';
import type { MusicChoice } from './music-choice';
import { readMusicPlace, skips, startsEitherWay } from './music-place';
import type { MusicPlace } from './music-place';

/** How it is told where the music that is there is to play instead. */

export const withoutMusic = word('withoutMusic', 'verb', 'no music|no bgm|no song|no background music|no soundtrack|without music|without the music|without a soundtrack|without background music|不要音乐|不要背景音乐|不要bgm|不要配乐|不用音乐|无音乐|不要歌'); // prettier-ignore

export const stops = word(
  'stopMusic',
  'verb',
  'stop|stops|stopping|stop playing|ends|finish|finishes|cut off|停止|停|结束|停下|停掉|终止',
);
const delays = word(
  'delayMusic',
  'verb',
  'delay|postpone|push back|shift|offset|推迟|延后|延迟|往后移|向后移|后移|往后推|往后挪',
);
const advances = word('advanceMusic', 'verb', 'pull forward|bring forward|提前|往前移|向前移|前移|往前挪');
const later = word('laterMusic', 'detail', 'later|back|晚|晚点');
const earlier = word('earlierMusic', 'detail', 'earlier|sooner|forward|早|早点');
const plays = word('letMusic', 'verb', 'come in|comes in|kick in|kicks in|let|have|keep playing|continue|plays|playing|播放|放'); // prettier-ignore

/** What becomes of music is said of it by its name or its file. */
export const musicNamed: AnyOf = [w.music, withoutMusic, 'file'];
export const changeMusicWords = [stops, delays, advances, later, earlier, plays];

/** "the music should come in at 0:15" */
const told =
  /(?<![a-z])(?:should|must|has to|have to|needs to|can|will|to)(?: only| just)? (come in|kick in|set in|start|begin|play|run|stop|end|finish|go out|be over|be gone|be out)(?![a-z])/;
/** "end the music with the video" */
const untilVideoEnds =
  /(?<![a-z])(?:with|when|as soon as|once|until|till) (?:the |my )?(?:video|film|movie|picture)(?: is over| ends?| finishes| stops| does)?(?![a-z])/;

/** "Trim the song to the length of the video" */
const asLongAsVideo =
  /(?<![a-z])(?:down )?(?:to|so (?:that )?it(?:'s| is)|so it|until it(?:'s| is)) (?:be )?(?:(?:exactly )?(?:as long as|(?:the )?(?:same )?(?:length|duration)(?: (?:of|as))?)(?: (?:the |my )?(?:video|film|movie|clips?|footage|picture))?|(?:fit|fits|match|matches)(?: (?:the )?(?:length|duration)(?: of)?)? (?:the |my )?(?:video|film|movie|clips?|footage))(?![a-z])/;

/** Whether it is said that music is to be as long as the video. */
export function isAsLongAsVideo(reading: Reading): boolean {
  return asLongAsVideo.test(foldedTextOf(reading.clause));
}

const untilVideoEndsInChinese =
  /(?:持续|播放|播|放|延续|响)?(?:一直)?(?:到|直到)(?:视频|影片|片子|画面)的?(?:结束|播完|放完|结尾|末尾|最后)(?:为止)?/;

/** What becomes of music; what stays is left out. */
export interface SaidMusicChange {
  readonly music?: MusicChoice;
  readonly from?: Moment;
  readonly to?: Moment;
  readonly lengthMs?: number;
  readonly byMs?: number;
  readonly songMs?: number;
  readonly loop?: boolean;
  /** Milliseconds. */
  readonly fadeInMs?: number;
  readonly fadeOutMs?: number;
}

export function readMusicChange(reading: Reading): SaidMusicChange | undefined {
  if (reading.tokens.some(addsMusic) || startsEitherWay(reading)) return undefined;
  const isGone = reading.take(withoutMusic);
  const music = isGone ? {} : takeMusic(reading);
  if (!music || reading.all('file').length > 0) return undefined;
  const isStopped = reading.has(stops, w.end);
  const stands = isOnTimeline(music, reading);
  const fades =
    (stands ? readFades(reading) : undefined) ??
    (stands || isStopped ? readFadesBeside(reading, isStopped) : undefined);
  if (fades?.color) return undefined;
  if (fades) reading.take(w.fade, fadeNoun, w.each, w.end, w.start);
  const isUntilEnd = [untilVideoEndsInChinese, asLongAsVideo].some((words) => takePhrase(reading, words) !== undefined); // prettier-ignore
  const wanted = takePhrase(reading, told)?.[1] ?? '';
  const once = reading.take(noLoop);
  const repeats = !once && reading.take(loop);
  const cutOff = readCutOff(reading);
  const byMs = cutOff === undefined ? readShift(reading) : undefined;
  const ends =
    takeStops(reading) ||
    isEnding(reading) ||
    /^(?:stop|end|finish|go out|be .+)$/.test(wanted) ||
    turnedOff.test(foldedTextOf(reading.clause));
  const cuts = reading.take(w.trim, w.cut, w.remove, w.shorten) || isGone;
  const songCut = cuts && reading.take(skips);
  const read = cutOff !== undefined ? { songMs: cutOff } : byMs === undefined ? readMusicPlace(reading) : {};
  if (!read || songCut) return undefined;
  // "Loop until the end" is what a loop does.
  const whole = (once || repeats) && read.from === 0 && read.to === 'end';
  const withVideo = isUntilEnd || (ends && takePhrase(reading, untilVideoEnds) !== undefined);
  // "把音乐移到20秒" is where it begins.
  const isMovedTo = reading.tokens.some((token) =>
    isSpelt(token, /^(?:[移挪]到|移动到|提前到|推迟到|延后到|[移挪]至)$/),
  );
  const isStart = isMovedTo && read.from === undefined && read.to !== undefined;
  const said = isStart ? { ...read, from: read.to, to: undefined } : read;
  const place = withVideo ? { to: 'end' as const } : whole ? {} : changedPlace(reading, said, { ends, cuts });
  if (!place) return undefined;
  // "Turn the music off between 0:30 and 0:50": where it is not to be heard.
  if (place.from !== undefined && place.to !== undefined && turnedOff.test(foldedTextOf(reading.clause)))
    return undefined;
  const isPlaced = Object.keys(place).length > 0;
  // Fades alone, or with the moment of one, are a wish of their own.
  if (fades && ((place.to === undefined && place.lengthMs === undefined) || isStretchOfFade(reading)))
    return undefined;
  if (!once && !repeats && byMs === undefined && !isPlaced) return undefined;
  // Without any music, one that is to begin somewhere is one to add.
  const isNew =
    !stands &&
    (!ends || place.from !== undefined) &&
    !cuts &&
    !reading.tokens.some((token) => means(token, w.move) && !isSpelt(token, /^[放加铺](?:在|到)?$/));
  const isUnder = reading.tokens.some((token) => isSpelt(token, /^(?:under|behind|underneath|beneath)\b/));
  if (isNew && (place.from !== undefined || (repeats && (isUnder || music.which !== undefined))))
    return undefined;
  reading.take(w.make, w.move, w.add, w.start, w.keep, plays);
  if (place.to === 'end' || repeats) reading.take(w.end, stops);
  return {
    ...(music.which !== undefined && { music: music.which }),
    ...place,
    ...(byMs !== undefined && { byMs }),
    ...((once || repeats) && { loop: repeats }),
    ...(fades?.inMs !== undefined && { fadeInMs: fadeMsOf(fades.inMs) }),
    ...(fades?.outMs !== undefined && { fadeOutMs: fadeMsOf(fades.outMs) }),
  };
}

const turnedOff = /(?<![a-z])(?:turn|switch|shut)(?: [a-z.\d]+){0,3} off(?![a-z])/;

function addsMusic(token: Token): boolean {
  const another = /^(add|insert|include|append|attach|加|加上|添加|插入|加入|配上|加个)$/;
  return token.type === 'word' && another.test(token.text);
}

/** Takes what says that it stops, but not that "the video ends". */
function takeStops(reading: Reading): boolean {
  const { tokens } = reading;
  const found = tokens.filter((token, i) => means(token, stops) && !means(tokens[i - 1], w.video, w.it) && !reading.isTaken(token));
  reading.takeToken(...found);
  return found.length > 0;
} // prettier-ignore

/** "end the music at 1:00", where "at the end" is another thing. */
function isEnding(reading: Reading): boolean {
  const [first, second] = reading.tokens.filter((token) => !means(token, w.filler, w.make));
  const leads = [first, second].some((token) => token?.type === 'word' && /^(end|ends|ending)$/.test(token.text) && means(token, w.end));
  if (leads) reading.take(w.end);
  return leads;
} // prettier-ignore

/** "cut the first 10 seconds of the song": of the song, not of the place where it plays. Milliseconds. */
function readCutOff(reading: Reading): number | undefined {
  const { tokens } = reading;
  const time = reading.all('time').find((each) => {
    const at = tokens.indexOf(each);
    const lead = tokens[at - 1];
    const first = (lead?.type === 'ordinal' && lead.value === 1) || (lead?.type === 'word' && /^(前|开头|开头的)$/.test(lead.text)); // prettier-ignore
    const ofSong =
      means(tokens[at + 1], w.of) ||
      /的$/.test(textOf(tokens[at - 2])) ||
      /[音乐歌曲]$/.test(textOf(tokens[at - 2]));
    return each.form === 'length' && first && ofSong && reading.has(w.remove, w.trim, w.cut);
  });
  if (!time) return undefined;
  reading.takeToken(time, tokens[tokens.indexOf(time) - 1]);
  return time.ms;
}

function textOf(token: Token | undefined): string {
  return token?.type === 'word' ? token.text : '';
}

function readShift(reading: Reading): number | undefined {
  const delay = reading.has(delays);
  const advance = !delay && reading.has(advances);
  const late = reading.has(later);
  const early = !late && reading.has(earlier);
  const pushes = reading.tokens.find((token) => isSpelt(token, /^(?:push|pull|nudge|slide|bump)$/));
  if (!delay && !advance && !((pushes || reading.has(w.move, w.start, w.make)) && (late || early)))
    return undefined;
  const time = reading.takeOnly('time');
  if (time?.form !== 'length') return undefined;
  reading.take(delays, advances, later, earlier, w.by, w.move, w.start);
  reading.takeToken(pushes);
  return advance || early ? -time.ms : time.ms;
}

/** What the verb makes of a place: "stop at 0:40" and "cut it after 0:40" are ends. */
function changedPlace(
  reading: Reading,
  place: MusicPlace,
  { ends, cuts }: { readonly ends: boolean; readonly cuts: boolean },
): Pick<SaidMusicChange, 'from' | 'to' | 'lengthMs' | 'songMs'> | undefined {
  const { from, to, lengthMs, songMs, isMoment } = place;
  const song = songMs === undefined ? {} : { songMs };
  if (isMoment && lengthMs === undefined && cuts && isShortening(reading)) return { lengthMs: Number(from), ...song };
  if (isMoment && lengthMs === undefined && (ends || cuts)) return { to: from, ...song };
  // "Stop 5 seconds before the end", "stop after 40 seconds"
  if (ends && to === 'end' && typeof from === 'number' && from !== 0) return { to: from, ...song };
  if (cuts && (from !== undefined || to !== undefined)) {
    if (from === 0 && to !== undefined && to !== 'end') return { from: to };
    // What lies between is muted: its end would be another one's beginning.
    return to === 'end' && from !== undefined ? { to: from } : undefined;
  }
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(lengthMs !== undefined && { lengthMs }),
    ...song,
  };
} // prettier-ignore

/** "trim the music to 30 seconds" */
function isShortening(reading: Reading): boolean {
  const at = reading.tokens.findIndex((token) => token.type === 'time' && token.form === 'length');
  const lead = reading.tokens.slice(0, Math.max(0, at)).at(-1);
  return at >= 0 && lead?.type === 'word' && /^(to|down to)$|[到至成]$/.test(lead.text);
}
