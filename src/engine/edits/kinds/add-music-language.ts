import { mediaKindOf } from '../../../contract/media';
import { timelineOf } from '../../language/references/clip-files';
import * as w from '../../language/words/common-words';
import type { AnyOf } from '../../language/needs';
import { foldedTextOf, takePhrase } from '../../language/words/phrases';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import { ducks, readDucking } from './duck-music';
import { fadeWords, readFades, usualFadeMs } from './fade-language';
import type { SaidFades } from './fade-language';
import { takeMusicAlone } from './heard-alone';
import { isOnTimeline, takeMusic } from './music-choice';
import { onlyThere, placeWords, readMusicPlace, startsEitherWay, takeAfterMusic } from './music-place';
import type { MusicPlace } from './music-place';
import { isVoiceFile, soundCalled, voiceOver } from './voice-over';

/** How it is asked for music, for a sound effect or for a voice-over that is not there yet. */

export const loop = word('loop', 'detail', 'loop|loops|looped|looping|loop it|on a loop|on loop|on repeat|repeat|repeats|repeated|repeating|循环|循环播放|一直循环|重复|重复播放'); // prettier-ignore
export const noLoop = word('noLoop', 'detail', "no loop|without loop|without looping|don't loop|do not loop|doesn't loop|stop looping|not loop|not looped|once|only once|just once|play once|no looping|don't repeat|do not repeat|not repeat|不循环|不要循环|别循环|取消循环|不重复|不要重复|只放一次|只播一次|播放一次|只放一遍|只播放一遍|只播放一次|只播一遍|一遍|一次"); // prettier-ignore
const quiet = word('quiet', 'detail', "quiet|quietly|softly|soft|low|low volume|at low volume|at a low volume|subtle|subtly|faint|faintly|not too loud|low in the mix|小声|小声点|小声一点|轻声|低音量|轻一点|轻轻的|很轻|很轻的|轻轻地|很小声|很小声的|音量很小|声音很小|隐隐约约|压低|小一点|小点|低一点|轻柔|别太大声|不要太大声|压低点|压低一点|轻点|轻一些|淡淡的|若有若无|别太大|不要太大|别太响|不要太响|别太吵|不要太吵|音量别太大|声音别太大|音量不要太大|声音不要太大|别盖过人声|不要盖过人声|不盖过人声|别盖住人声|不要盖住人声"); // prettier-ignore
const soundEffect = word('soundEffect', 'object', 'sound effect|sound effects|sfx|sound fx|音效|声效');
const fullVolume = word(
  'fullVolume',
  'detail',
  'full volume|at full volume|100% volume|full blast|loud|loudly|原音量|最大音量',
);
const halfVolume = word('halfVolume', 'detail', 'half volume|at half volume|一半音量|半音量');
const asWhat = word('asMusic', 'verb', 'mix in|mix|underlay|underscore|score|drop in|lay down|fire up|cue|bed of|a bed of|as a bed|narrate with|narrate using|当|当成|当作|作为|充当|垫|垫上|垫个|铺满|铺底|铺上|贯穿|打底|放在|放到|铺在|铺到|配在|用在|垫在|用作|用来做|用来当|拿来当|拿来做|拿来|来段|来首|配个|配一个|配一段'); // prettier-ignore

/** A sound to add is called music or a voice, or by its file. */
export const soundNamed: AnyOf = [w.music, voiceOver, 'file'];
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
  readonly volume: number | undefined;
  readonly fadeInMs: number;
  readonly fadeOutMs: number;
  readonly loop: boolean;
  readonly duck: boolean;
  readonly leads: boolean;
}

/** Takes what is asked for; `undefined` where it is something else. */
export function readNewMusic(reading: Reading): SaidNewMusic | undefined {
  if (takeMusicAlone(reading)) return undefined;
  const follows = takeAfterMusic(reading);
  const isCalledMusic = reading.has(w.music);
  const noun = reading.find(voiceOver) ?? reading.find(w.music);
  const called = noun?.type === 'word' ? soundCalled(noun.text, reading) : undefined;
  const isCalledVoice = reading.has(voiceOver) && called !== undefined;
  const named = takeMusic(reading);
  // "The voiceover and the song" are two.
  if (isCalledVoice && named?.which === undefined && isCalledMusic) return undefined;
  // "Lay in voice.mp3, the song underneath" are two as well, but not "voice.mp3 as music".
  const isOther =
    noun?.type === 'word' &&
    /^(?:song|track|tune)$/.test(noun.text) &&
    soundCalled(noun.text, reading) !== undefined;
  if (isOther && typeof named?.which === 'string' && isVoiceFile(named.which)) return undefined;
  const music = named ?? (isCalledVoice ? {} : undefined);
  const file = music?.which ?? (isCalledVoice ? called : undefined);
  const effect = reading.take(soundEffect);
  const speaks = reading.take(voiceOver) || (typeof file === 'string' && !isCalledMusic && isVoiceFile(file));
  if (!music || typeof file === 'number' || reading.all('file').some(isNoClip)) return undefined;
  if ((speaks || effect) && file === undefined) return undefined;
  if (startsEitherWay(reading)) return undefined;
  if (follows && file === undefined && !reading.has(w.add)) return undefined;
  const known = file ?? called;
  const stands = isOnTimeline(typeof known === 'string' ? { which: known } : music, reading);
  if (!follows && stands && !reading.tokens.some(addsAnother)) return undefined;
  if (stands && isGivenTo(reading)) return undefined;
  const spared = takePhrase(reading, spares) !== undefined;
  const edge = readEdge(reading, known);
  const asked = readAsked(reading, file, stands);
  const { adds, begins } = asked;
  if (edge && !adds) return undefined;
  reading.take(w.sound);
  if (adds || begins) reading.take(w.make);
  // "…, 原声压低到20%" is how loud another sound is to be.
  const own = reading.tokens.findIndex((token) => isSpelt(token, ofVideo));
  if (own >= 0 && reading.tokens.slice(own).some(({ type }) => type === 'percent' || type === 'decibels'))
    return undefined;
  // "说话时音乐降到10%" is no volume of all of it.
  if (duckedAlone.test(reading.clause.text)) return undefined;
  const level = readLevel(reading);
  const fades = readFades(reading);
  // "结尾音乐画面一起淡出" is said of the picture as well.
  if (
    fades &&
    reading.tokens.some((token) => isSpelt(token, /^(?:画面|视频)$/)) &&
    reading.tokens.some((token) => isSpelt(token, /^(?:一起|一同|同步|一并)$/))
  )
    return undefined;
  // "最后黑场淡出" is said of the picture.
  if (fades?.color !== undefined) return undefined;
  // "Music out over the last 2 seconds" ends some.
  if (!fades && reading.tokens.some((token, i) => isNamed(token) && isSpelt(reading.tokens[i + 1], /^out$/)))
    return undefined;
  const low = takeQuiet(reading) || spared;
  // "At 30%, but full volume for the last 15 seconds" says two levels.
  if (level !== undefined && reading.has(fullVolume, halfVolume)) return undefined;
  // "Starts quiet and full volume from 0:10" as well.
  if (low && reading.has(fullVolume, halfVolume)) return undefined;
  const whole = reading.take(fullVolume) ? 100 : reading.take(halfVolume) ? 50 : undefined;
  const isOnlyAtStart = saysOnlyAtStart(reading);
  if (takePhrase(reading, withVideo)) reading.take(w.start);
  const place = edge ?? endingIn(readMusicPlace(reading), fades, reading);
  if (!place || level === 'unclear' || (follows && place.from !== undefined)) return undefined;
  // "Start the music" where there is none is a wish for some.
  if (!adds && begins && place.from === undefined && place.songMs === undefined) return undefined;
  if (fades || begins || place.from === undefined) reading.take(w.start);
  if (fades || place.to === 'end' || asked.repeats) reading.take(w.end);
  if (place.to !== undefined) reading.takeToken(...reading.tokens.filter((token) => isSpelt(token, /^(?:结束|停|停止|为止)$/))); // prettier-ignore
  const isVoice = speaks || effect || isShort(known, reading);
  // "Put the jingle at 0:12"
  const isAtMoment = place.isMoment === true && !reading.tokens.some((token) => means(token, w.music)) && isJingle(known, reading); // prettier-ignore
  const isOnce = isVoice || edge !== undefined || isAtMoment;
  const once =
    reading.take(noLoop) || (isOnce && !asked.repeats) || (isOnlyAtStart && place.to === undefined);
  reading.take(loop, w.each);
  const said = readDucking(reading) ?? (asked.isUnderVoice || spared ? true : undefined);
  const tells =
    fades !== undefined || low || whole !== undefined || once || asked.repeats || said !== undefined;
  const isNewFile = file !== undefined && !stands;
  if (!adds && !begins && !isBare(reading, tells && !isNewFile)) return undefined;
  return {
    ...(known !== undefined && { file: known }),
    place,
    follows,
    volume: level ?? whole ?? (low ? 20 : isVoice ? 100 : undefined),
    fadeInMs: fadeMsOf(fades?.inMs),
    fadeOutMs: fadeMsOf(fades?.outMs),
    loop: !once,
    duck: said ?? !isVoice,
    leads: speaks,
  };
}

interface Asked {
  /** Whether some is asked for in so many words. */
  readonly adds: boolean;
  /** "Music starts at 0:20", which says it where there is none. */
  readonly begins: boolean;
  readonly repeats: boolean;
  readonly isUnderVoice: boolean;
}

/** Takes the verbs, and that it lies under everything. */
function readAsked(reading: Reading, file: string | undefined, stands: boolean): Asked {
  const { tokens } = reading;
  const isUnderVoice = takePhrase(reading, underVoice) !== undefined;
  const plays = !stands && takePhrase(reading, /(?<![a-z])(?:should|must|has to|needs to|will|is to|to) (?:play|run|be heard|be playing)(?![a-z])/) !== undefined;
  const begins = tokens.some(isBeginning) || takePhrase(reading, /(?<![a-z])(?:should|must|has to|needs to|to) (?:come in|kick in|start|begin|set in)(?![a-z])/) !== undefined;
  const enters =
    takeParticle(reading, /^(?:bring|drop|slip|sneak|cue)$/, /^(?:in|into)$/) ||
    (!stands && takePhrase(reading, bringsIn) !== undefined);
  if (begins) takeBeginning(reading);
  const repeats = reading.has(loop);
  const isUnder = takeUnder(reading) || isUnderVoice;
  const drops = tokens.find((token) => isSpelt(token, /^(?:drop|run|have|let)$/) && !reading.isTaken(token));
  if (isUnder) reading.takeToken(drops);
  const asked = reading.take(w.add, asWhat) || plays || enters || (isUnder && drops !== undefined);
  const named = file !== undefined && !stands && (reading.take(w.make, w.move) || repeats || reading.has(ducks));
  const adds = asked || named || isWith(reading) || (!stands && repeats && isUnder);
  return { adds, begins, repeats, isUnderVoice };
} // prettier-ignore

const bringsIn =
  /(?<![a-z])(?:bring|drop|slip|sneak|cue|pull)(?: in| up)(?= (?:the|my|our|some|a|song|music|bgm|background|soundtrack|[^ ]+\.[a-z0-9]{3})(?![a-z]))/;

/** "bring the music in": takes the verb and its particle. */
function takeParticle(reading: Reading, verb: RegExp, particle: RegExp): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => isSpelt(token, verb) && !reading.isTaken(token));
  const noun = tokens.findIndex((token, i) => i > at && isNamed(token));
  const end = tokens[noun + 1];
  if (at < 0 || noun < 0 || !isSpelt(end, particle) || tokens.slice(at + 1, noun).some((each) => !isIdle(each) && !reading.isTaken(each))) return false;
  reading.takeToken(tokens[at], end);
  return true;
} // prettier-ignore

/** "Add music that fades out at 1:15": where it ends. */
function endingIn(place: MusicPlace | undefined, fades: SaidFades | undefined, reading: Reading): MusicPlace | undefined {
  const { from } = place ?? {};
  const isEnd = place?.isMoment === true && fades?.inMs === undefined && /\bfad(?:es?|ing) out at (?:about |around )?\d/.test(foldedTextOf(reading.clause));
  if (!isEnd || typeof from !== 'number' || from < 0) return place;
  return { from: 0, to: from + fadeMsOf(fades?.outMs), ...(place.songMs !== undefined && { songMs: place.songMs }) };
} // prettier-ignore

const duckedAlone = /^[^\d%]*(?:说话|讲话|人声|对白)[^,，\d]{0,12}(?:到|为|成|至|在)? ?\d{1,3} ?%[^\d%]*$/u;

const ofVideo =
  /^(?:original sound|original audio|原声|原音|人声|视频声音|视频的声音|视频原声|原来的声音|原始声音|原视频声音|原片声音|原视频)$/;

/** Milliseconds. */
export function fadeMsOf(said: SaidFades['inMs']): number {
  return said === 'usual' ? usualFadeMs : (said ?? 0);
}

function takeBeginning(reading: Reading): void {
  reading.takeToken(
    ...reading.tokens.filter(
      (token) => token.type === 'word' && / in$/.test(token.text) && isBeginning(token),
    ),
  );
}

const lowSaid =
  /(?<![a-z])(?:(?:keep|make|have|leave|with|put|set) (?:it|the (?:music|volume|level|song)) (?:(?:really|very|nice and|fairly|pretty|quite|rather|super|at a|at|on) )*(?:quiet|quietly|low|soft|subtle|down|low level|low volume)|(?:at|on|with) (?:a |an )?(?:(?:very|really|super|fairly|quite|nice|pretty|moderately) )*(?:low|quiet|soft|subtle|gentle) (?:level|volume|setting)|(?:not|isn't|not be|never) (?:too|so|that|very) (?:loud|high|prominent)|barely audible)(?![a-z])/;

/** "quietly", "at a low level", "keep it low". */
function takeQuiet(reading: Reading): boolean {
  const said = takePhrase(reading, lowSaid) !== undefined;
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, quiet) && !reading.isTaken(token));
  // "声音小一点"
  if (at > 0 && isSpelt(tokens[at - 1], /^(?:声音|音量)$/)) reading.takeToken(tokens[at - 1]);
  return reading.take(quiet) || said;
}

/** A verb that speaks of one more, where "play the music" may be said of what plays already. */
function addsAnother(token: Token): boolean {
  const placesOnly = /^(put|place|play|use|lay|show|give|放|放上|用|使用|播放)$/;
  if (isSpelt(token, /^(?:again|once more|再)$/)) return true;
  return means(token, w.add) && token.type === 'word' && !placesOnly.test(token.text);
}

function isBeginning(token: Token): boolean {
  return token.type === 'word' && /^(come in|comes in|kick in|kicks in|start|starts|starting|begin|begins|beginning|starting at|starting from|开始|起)$/.test(token.text); // prettier-ignore
}

/** "给音乐加2秒淡入", of music that is there. */
function isGivenTo({ tokens }: Reading): boolean {
  const at = tokens.findIndex((token) => means(token, w.add));
  const given = tokens
    .slice(at + 1)
    .some((token) => means(token, w.fade, ducks, ...Object.values(fadeWords)));
  return at > 0 && given && tokens.slice(0, at).some(isNamed) && !tokens.slice(at).some(isNamed);
}

/** "At the start only", "only at the beginning": it plays once. "Just add it at the start" is courtesy. */
function saysOnlyAtStart({ tokens, clause }: Reading): boolean {
  if (/^(?:在)?(?:片头|开头|开场)处?(?:先|就)?(?:用|放|播|播放|来|加|配)/u.test(clause.text)) return true;
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

/** The sound that is meant, as far as it is known: the one that is named, or the only one. */
function soundOf(file: string | undefined, { clause }: Reading): { readonly durationMs: number } | undefined {
  const sounds = clause.media.flatMap((media) => (media.kind === 'audio' ? [media] : []));
  if (file === undefined) return sounds.length === 1 ? sounds[0] : undefined;
  return sounds.find(({ fileName }) => fileName.toLowerCase() === file.toLowerCase());
}

/** Whether a sound is too short for music. */
function isShort(file: string | undefined, reading: Reading): boolean {
  const media = soundOf(file, reading);
  return media !== undefined && media.durationMs < shortestMusicMs;
}

/** Percent: "at 20%", "at -18 dB". */
function readLevel(reading: Reading): number | 'unclear' | undefined {
  const percent = reading.takeOnly('percent') ?? bareVolume(reading);
  if (percent) return percent.value > 400 ? 'unclear' : Math.round(percent.value);
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

const stretch = String.raw`(?:(?:the|my|this|that|whole|entire|full|complete) )*(?:video|videos|film|movie|footage|thing|it|this|everything|all of it|duration|length|time|way through)(?![a-z.])`;
const underAll = new RegExp(
  String.raw`(?<![a-z])(?:(?:under|behind|beneath|underneath|below|over|across|through|throughout|on|onto|for|during) ${stretch}|(?:under|beneath|underneath|below) (?:(?:the|my|our|all|these|those|whole) )*(?:pictures?|images?|visuals|photos?|slides?|slideshow|clips|shots)(?![a-z.\d])|(?:under|behind|beneath|underneath|below|across)(?= (?:the |my )?(?:first|last|opening|final|next) )|(?:on|in|under|over|behind) there(?![a-z])|(?:over|on) (?:the )?top(?: of ${stretch})?(?![a-z]))`,
);
const underVoice =
  /(?<![a-z])(?:under|beneath|behind|below|underneath) (?:(?:the|my|our|his|her|all the) )?(?:voices?|speech|talk|talking|narration|dialogue|words|speaking|speakers?)(?![a-z.])/;
const spares =
  /(?<![a-z])(?:(?:that|which|but|and|so that it|so it) )?(?:doesn't|does not|won't|must not|mustn't|shouldn't|should not|not|without|never)(?: (?:to|be|it))* (?:overpower|drown|cover|bury|overwhelm|compet|distract|get in the way|fight)(?:ing|s|ing out|e)?(?: (?:out|up|with|from|of))* (?:me|(?:the|my|our|his|her|what i) ?(?:voice|speech|talking|speaker|say|dialogue|narration|words)|everything|anything)(?: out)?(?![a-z])/;

/** "Over beach.mp4" may say where; of two sounds neither does. */
function isNoClip({ fileName }: TokenOf<'file'>): boolean {
  return mediaKindOf(fileName) === 'audio';
}

/** "right when the video starts": where music begins anyway. */
const withVideo =
  /(?<![a-z])(?:(?:right|exactly|just|immediately) )?(?:when|as soon as|as|once|with) (?:the |my )?(?:video|film|movie|clip)(?:'s)? (?:starts|begins|beginning|start)(?![a-z])/;

/** Takes "under the whole video", "on there". */
function takeUnder(reading: Reading): boolean {
  return (
    takePhrase(reading, underAll) !== undefined || reading.tokens.some((token) => isSpelt(token, /^under/))
  );
}

const openings =
  /(?<![a-z])(?:as|for) (?:an? |the |my )?(intro|opening|opener|outro|ending|closing|end)(?: (?:sound|music|jingle|song|track|theme|tune))?(?![a-z])/;

const atStart =
  /(?<![a-z])(?:(?:right|only|just) )?(?:at|in) the (?:(?:very|absolute) )?(?:start|beginning|opening|front)(?: of (?:it|(?:the|my) (?:video|film|movie)))?(?![a-z])/;

const onwards = /(?<![a-z])(?:start|begin|loop|repeat|from|until|till|through|end)(?:s|ed|ing|out)?(?![a-z])/;
const onwardsInChinese = /到|循环|\d|淡|渐/;
const edgesInChinese = { start: /(?:开头|片头|开场)(?:处|的地方)?/, end: /(?:结尾|片尾|末尾)(?:处|的地方)?/ };

/** In milliseconds: a longer sound is music. */
const longestJingleMs = 30_000;

/** Whether a sound is one that is heard once where it is put, as long as nobody says that it goes on. */
function isJingle(file: string | undefined, reading: Reading): boolean {
  const media = soundOf(file, reading);
  const goesOn = onwards.test(foldedTextOf(reading.clause).replace(atStart, ''));
  return media !== undefined && media.durationMs <= longestJingleMs && !goesOn;
}

/** "jingle放在片尾", but not "一直播放到结尾". */
function takeEdgeInChinese(reading: Reading, side: 'start' | 'end'): boolean {
  const goesOn = onwardsInChinese.test(foldedTextOf(reading.clause));
  return !goesOn && takePhrase(reading, edgesInChinese[side]) !== undefined;
}

/** "as intro music", "as an outro sound", "at the very end": once, where the video begins or ends. */
function readEdge(reading: Reading, file: string | undefined): MusicPlace | undefined {
  const side = takePhrase(reading, openings)?.[1];
  if (side !== undefined && /^(?:intro|opening|opener)$/.test(side)) return { from: 0 };
  if (side === undefined && isJingle(file, reading) && (takePhrase(reading, atStart) || takeEdgeInChinese(reading, 'start'))) return { from: 0 };
  const atEnd = side !== undefined || takePhrase(reading, /(?<![a-z])(?:at|in|on|onto|to|towards?) the (?:very )?end(?: of (?:it|(?:the|my) (?:video|film|movie)))?(?![a-z])/) || takeEdgeInChinese(reading, 'end');
  const media = atEnd ? soundOf(file, reading) : undefined;
  const timeline = timelineOf(reading.clause);
  if (!media || !timeline || media.durationMs >= timelineDurationMs(timeline)) return undefined;
  return { from: -media.durationMs };
} // prettier-ignore
