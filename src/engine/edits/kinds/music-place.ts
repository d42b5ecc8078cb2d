import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import type { ClipReference } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { isMomentInChinese, momentAt } from '../../language/times/moments';
import { takeRanges } from '../../language/times/time-ranges';
import type { SaidRange } from '../../language/times/moments';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { isSong, takeStretchOfSong } from './song-stretch';
import { voiceOver } from './voice-over';
import { placeClips } from '../../model/timeline';
import type { Moment } from '../moment';

/** How it is told where music plays, and where in the song it begins. */

export const skips = word('skipPart', 'verb', 'skip|skipping|but skip|without|跳过|略过|不要');
const offset = word('songOffset', 'detail', 'offset|an offset|with an offset|偏移');
export const onlyThere = word(
  'onlyThere',
  'detail',
  'only|just|只|仅|只在|仅在|只要|只放|只播放|只播|只到|只放到|只播放到|只播到|放到|播放到|播到|一直放到|一直播放到|响到',
);
const until = word('untilMoment', 'detail', '为止|就停|停|停止');
export const placeWords = [skips, offset, onlyThere, until];

export interface MusicPlace {
  readonly from?: Moment;
  readonly to?: Moment;
  /** In place of an end. */
  readonly lengthMs?: number;
  /** Where in the song it begins. */
  readonly songMs?: number;
  /** Whether `from` is a moment alone, which the end may be meant by: "at 0:40". */
  readonly isMoment?: true;
}

/** Takes where music is to play; `undefined` where that stays unclear. */
export function readMusicPlace(reading: Reading): MusicPlace | undefined {
  const ofSong = takeStretchOfSong(reading);
  const songMs = ofSong?.songMs ?? readSongStart(reading);
  const lengthMs = ofSong?.lengthMs ?? readLength(reading);
  const afterMs = takeAfterMoment(reading);
  if (afterMs !== undefined) return { from: afterMs, to: 'end', ...(songMs !== undefined && { songMs }) };
  const span = takeStartAndEnd(reading);
  const references = takeClips(reading);
  const ranges = takeRanges(reading);
  reading.take(onlyThere);
  const [reference, ...others] = references;
  const [range, ...more] = ranges;
  if (others.length > 0 || more.length > 0 || (reference && range)) return undefined;
  const start = songMs === undefined ? {} : { songMs };
  if (span) return reference || range || lengthMs !== undefined ? undefined : { ...span, ...start };
  if (reference) {
    const place = placeOf(reading, reference);
    if (place && ofSong) return { from: place.from ?? 0, ...ofSong };
    return place && lengthMs === undefined ? { ...place, ...start } : undefined;
  }
  // "After the first 12 seconds"
  if (range?.said === 'edge' && range.start === 0 && isAfterEdge(reading))
    return { from: range.end, to: 'end', ...start };
  if (range) return placeOfRange(range, lengthMs, start);
  const times = reading.all('time');
  const [time] = times;
  const length = lengthMs === undefined ? {} : { lengthMs };
  if (!time) return { ...length, ...start };
  if (times.length > 1) return undefined;
  const counted = momentAt(reading, reading.tokens.indexOf(time));
  // "3 seconds before the video ends", "4 seconds in"
  const isCounted =
    counted && (counted.moment !== time.ms || isSpelt(reading.tokens[counted.next - 1], /^in$/));
  if (isCounted) {
    reading.takeToken(...reading.tokens.slice(reading.tokens.indexOf(time), counted.next));
    return { from: counted.moment, isMoment: true, ...length, ...start };
  }
  reading.takeToken(time);
  reading.take(until);
  if (endsAt(reading, time) && !isPlace(reading, time))
    return lengthMs === undefined ? { to: time.ms, ...start } : undefined;
  const leads = leadsToMoment(before(reading, time)) || isPlace(reading, time);
  if (time.form === 'length' && !leads && !isMomentInChinese(reading, time)) return undefined;
  return { from: time.ms, isMoment: true, ...length, ...start };
}

/** Takes "after 5 seconds" of music that begins then, in milliseconds. */
function takeAfterMoment(reading: Reading): number | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => isSpelt(token, /^(?:after|past)$/));
  const time = tokens[reading.skipFillers(at + 1)];
  const begins = tokens.some((token) => isSpelt(token, /^(?:start|begin|(?:come|kick|set)s?(?: in)?$)/));
  if (at < 0 || time?.type !== 'time' || !begins || reading.all('time').length > 1) return undefined;
  reading.takeToken(tokens[at], time);
  reading.take(w.start);
  return time.ms;
}

/** Takes the "after" of "after the first 12 seconds". */
function isAfterEdge(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => isSpelt(token, /^(?:after|past)$/));
  const isEdge = tokens[reading.skipFillers(at + 1)]?.type === 'ordinal';
  if (at < 0 || !isEdge) return false;
  reading.takeToken(tokens[at]);
  return true;
}

/** "starts at 0:15 and stops at 1:15" */
function takeStartAndEnd(reading: Reading): { readonly from: number; readonly to: number } | undefined {
  const { tokens } = reading;
  const [first, second, ...more] = reading.all('time');
  if (!first || !second || more.length > 0) return undefined;
  const [opens, closes] = [tokens.slice(0, tokens.indexOf(first)), tokens.slice(tokens.indexOf(first) + 1, tokens.indexOf(second))];
  const behind = tokens[tokens.indexOf(second) + 1];
  const verb = [...closes, ...(behind ? [behind] : [])].find((token) => isSpelt(token, /^(?:ends?|ending|stops?|stopping|finish|finishes|out|goes out|结束|停|停止|为止)$/));
  const helping = closes.filter((token) => isSpelt(token, /^(?:goes|go|is|fades?)$/));
  const isOpened = opens.some((token) => means(token, w.start, w.from, w.at) || isSpelt(token, /in$/));
  if (!verb || !isOpened || closes.some((token) => !isIdle(token) && token !== verb && !helping.includes(token) && !reading.isTaken(token) && !means(token, w.and, w.start))) return undefined;
  reading.takeToken(first, second, verb, ...helping);
  return { from: first.ms, to: second.ms };
} // prettier-ignore

/** Takes "after the music" and "音乐结束后": where another piece ends. */
export function takeAfterMusic(reading: Reading): boolean {
  const { tokens } = reading;
  for (const [i, token] of tokens.entries()) {
    if (!means(token, w.after)) continue;
    const next = tokens[reading.skipFillers(i + 1)];
    if (isSong(next) && tokens.slice(0, i).some(isSong)) {
      reading.takeToken(token, next);
      return true;
    }
    const ends = tokens[i - 1];
    const isEnd = ends?.type === 'word' && /^(结束|放完|播完|播放完|完)$/.test(ends.text);
    const owner = tokens[isEnd ? i - 2 : i - 1];
    if (token.type === 'word' && /后/.test(token.text) && isSong(owner) && tokens.slice(i + 1).some(isSong)) {
      reading.takeToken(token, owner, ...(isEnd ? [ends] : []));
      return true;
    }
  }
  return false;
}

/** "Start the song at 0:30": of the video or of the song? */
export function startsEitherWay(reading: Reading): boolean {
  const rest = reading.tokens.filter((token) => !isIdle(token) || means(token, w.video));
  const kinds = rest.map((token) => {
    if (token.type === 'time') return token.form === 'length' ? 'other' : 'moment';
    if (token.type === 'file') return isSong(token) ? 'song' : 'other';
    if (token.type !== 'word') return 'other';
    if (/^(song|track|tune|歌|歌曲|这首歌)$/.test(token.text)) return 'song';
    if (means(token, w.start)) return 'start';
    if (means(token, w.video)) return 'other';
    return leadsToMoment(token) || means(token, w.filler) ? 'lead' : 'other';
  });
  const once = ['moment', 'song', 'start'].every(
    (kind) => kinds.filter((each) => each === kind).length === 1,
  );
  return once && !kinds.includes('other');
}

function placeOfRange(
  { start: from, end: to, said }: SaidRange,
  lengthMs: number | undefined,
  start: Pick<MusicPlace, 'songMs'>,
): MusicPlace | undefined {
  if (lengthMs === undefined) return { from, to, ...start };
  return said === 'open' && to === 'end' ? { from, lengthMs, ...start } : undefined;
}

function before(reading: Reading, token: Token): Token | undefined {
  const { tokens } = reading;
  return tokens.slice(0, tokens.indexOf(token)).findLast((each) => !(each.type === 'word' && /^(the|about|around)$/.test(each.text))); // prettier-ignore
}

function leadsToMoment(token: Token | undefined): boolean {
  return token?.type === 'word' && /^(at|@|from|starting at|starting from|beginning at|begins|starts|to|after|在|从|于|自)$/.test(token.text); // prettier-ignore
}

/** "放到10秒处", "10秒的地方开始" */
function isPlace({ tokens }: Reading, time: Token): boolean {
  return isSpelt(tokens[tokens.indexOf(time) + 1], /^(?:处|的?地方|的?位置|那里|那儿)$/);
}

/** "放到第20秒", "到0:40结束". */
function endsAt(reading: Reading, time: Token): boolean {
  const lead = before(reading, time);
  return lead?.type === 'word' && /[到至]$/.test(lead.text);
}

/** "for 20 seconds" */
function readLength(reading: Reading): number | undefined {
  const time = reading.all('time').find((each) => {
    const lead = before(reading, each);
    return each.form === 'length' && lead?.type === 'word' && /^(for|lasting|持续|时长|播放|放)$/.test(lead.text);
  });
  reading.takeToken(time);
  return time?.ms;
} // prettier-ignore

/** Parts of a song, by which its moments are called. */
const songPart = /^(?:chorus|hook|verse|refrain|bridge|drop|solo|riff|beat|part|副歌|高潮|前奏)$/;

/** "from 0:30 of the song", "30 seconds into it", "skip its first 10 seconds", "从歌曲的第30秒开始". */
export function readSongStart(reading: Reading): number | undefined {
  const { tokens } = reading;
  for (const time of reading.all('time')) {
    const at = tokens.indexOf(time);
    const link = tokens[at + 1];
    const song = isSong(tokens[reading.skipFillers(at + 2)]);
    const into = link?.type === 'word' && link.text === 'into' && song;
    const inSong = means(link, w.inWord) && song;
    const inside =
      into ||
      inSong ||
      isOfSong(reading, time, link, song) ||
      isInAtEnd(reading, at) ||
      isFromOnward(reading, at) ||
      isAtPart(reading, at);
    if (!inside && !isSkipped(reading, at) && !isOffset(reading, at) && !isSongsOwn(reading, at)) continue;
    reading.takeToken(time);
    reading.take(skips, offset);
    // "The second verse"
    reading.takeToken(
      ...tokens.filter((token, i) => token.type === 'ordinal' && isSpelt(tokens[i + 1], songPart)),
    );
    reading.takeToken(...tokens.filter((token) => isSpelt(token, songPart)), ...(inSong ? [link] : []));
    return time.ms;
  }
  return undefined;
}

/** "from the chorus at 0:48", "use the part of the song from 0:45" */
function isAtPart({ tokens }: Reading, at: number): boolean {
  const lead = tokens.slice(Math.max(0, at - 6), at);
  // "Drop it in at 0:15" names no part.
  return lead.some(
    (token, i) => isSpelt(token, songPart) && (i > 0 || !isSpelt(token, /^(?:drop|hook|beat)$/)),
  );
}

/** "from 0:30 of the song", but not "20 seconds of the song". */
function isOfSong(reading: Reading, time: Token, link: Token | undefined, song: boolean): boolean {
  return song && means(link, w.of, w.inWord) && leadsToMoment(before(reading, time));
}

/** "Use the song from 0:45 on": what is used of it, where "play the song from 0:45 on" says when. */
function isFromOnward({ tokens }: Reading, at: number): boolean {
  const verb = tokens.find((token) => token.type !== 'word' || !means(token, w.filler));
  const song = tokens.findIndex(isSong);
  const rest = tokens.slice(at + 1).filter((token) => token.type !== 'mark');
  const isOnward = rest.every((token) => isIdle(token) || isSpelt(token, /^(?:on|onwards?|and on|forward)$/));
  return (
    isSpelt(verb, /^(?:use|take|grab)$/) &&
    song >= 0 && song < at &&
    isSpelt(tokens[at - 1], /^(?:from|starting (?:at|from)|beginning (?:at|from))$/) &&
    rest.length > 0 && isOnward
  );
} // prettier-ignore

/** "start the song 30 seconds in" */
function isInAtEnd(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  // "Lay the voiceover over the video, starting 4 seconds in": what is laid over something begins in that.
  const isOverVideo = tokens.slice(0, at).some((token) => means(token, w.video, voiceOver) || isSpelt(token, /^(?:over|under|add|put|lay)$/)); // prettier-ignore
  // "Stop it 40 seconds in"
  if (isOverVideo || tokens.some((token) => isSpelt(token, /^(?:stop|end|finish|cut)s?\b/))) return false;
  return means(tokens[at + 1], w.inWord) && tokens.slice(at + 2).every((token) => token.type === 'mark');
}

/** "skip the first 10 seconds", "跳过前10秒". */
function isSkipped(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const lead = tokens.slice(Math.max(0, at - 5), at);
  const skip = lead.findIndex((token) => means(token, skips));
  const first = lead.findIndex((token, i) => i > skip && isFirst(token));
  if (skip < 0 || first < skip) return false;
  reading.takeToken(...lead.slice(skip).filter(isFirst));
  return true;
}

function isFirst(token: Token): boolean {
  if (token.type === 'ordinal') return token.value === 1;
  return token.type === 'word' && /^(前|开头|开头的|intro)$/.test(token.text);
}

function isOffset(reading: Reading, at: number): boolean {
  return reading.tokens.slice(Math.max(0, at - 3), at).some((token) => means(token, offset));
}

/** "从歌曲的第30秒开始" */
function isSongsOwn(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const [owner, of] = [tokens[at - 2], tokens[at - 1]];
  // "from its 1 minute mark"
  if (isSpelt(of, /^its$/) && tokens.slice(0, at).some(isSong)) return true;
  return of?.type === 'word' && of.text === '的' && isSong(owner) && tokens.slice(0, at).some((token) => means(token, w.from)); // prettier-ignore
}

/** "under clip 2", "from the second clip on", "until the third clip", as the timeline stands. */
function placeOf(reading: Reading, { clips, from, next }: ClipReference): MusicPlace | undefined {
  const timeline = timelineOf(reading.clause);
  const placed = placeClips(timeline?.clips ?? []);
  const indexes = clips.map((number) => (number < 0 ? placed.length + number : number - 1));
  const first = placed[Math.min(...indexes)];
  const last = placed[Math.max(...indexes)];
  if (!first || !last) return undefined;
  const lead = reading.tokens.slice(0, from).findLast((token) => !isArticle(token));
  const follows = reading.tokens[next];
  if (means(follows, w.after) || means(lead, w.after)) {
    reading.takeToken(follows, lead);
    const begins = follows?.type === 'word' && /^(开始|起|onwards?|and on)$/.test(follows.text);
    return { from: begins ? first.startMs : last.endMs, to: 'end' };
  }
  if (means(follows, w.before) || means(lead, w.before)) {
    reading.takeToken(means(follows, w.before) ? follows : lead);
    return { from: 0, to: first.startMs };
  }
  if (means(lead, w.from)) return { from: first.startMs, to: 'end' };
  if (lead?.type === 'word' && /^(at|@|with|when)$/.test(lead.text) && reading.tokens.some((token) => isSpelt(token, /^(?:start|begin|(?:come|kick)s? in)/))) {
    return { from: first.startMs, to: 'end' };
  }
  if (lead?.type === 'word' && /^(under|within|below|behind|throughout)$/.test(lead.text)) reading.takeToken(lead);
  if (lead?.type === 'word' && /^(until|till|til|up to)$/.test(lead.text)) return { from: 0, to: first.startMs };
  return { from: first.startMs, to: last.endMs };
} // prettier-ignore

function isArticle(token: Token): boolean {
  return token.type === 'word' && /^(the|only|just|just the|只|仅)$/.test(token.text);
}

/** Whether a token names a moment or a length: for the words around it. */
export function isTime(token: Token): token is TokenOf<'time'> {
  return token.type === 'time';
}
