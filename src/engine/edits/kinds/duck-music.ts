import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { mediaKindOf } from '../../../contract/media';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { foldedTextOf, takePhrase } from '../../language/words/phrases';
import { word } from '../../language/words/word';
import { usualDuckDb } from '../../model/timeline';
import type { MusicClip } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { lower } from './amounts';
import { isOnTimeline, noMusic } from './music-choice';
import { isVoiceFile } from './voice-over';

const schema = z.strictObject({
  edit: z.literal('duckMusic'),
  on: z
    .boolean()
    .default(true)
    .describe(
      'All music on the timeline gets quieter while something is heard on the main track; off lets it play evenly.',
    ),
  level: z
    .union([
      z.strictObject({ percent: z.number().min(0).max(400) }),
      z.strictObject({ decibels: z.number().min(-60).max(0) }),
    ])
    .optional()
    .describe(
      'How loud it is then: “percent” is of the sound as recorded, “decibels” from its own volume. Without it as it was, at first 12 dB quieter.',
    ),
});
type DuckMusic = z.infer<typeof schema>;

export const ducks = word('duck', 'verb', 'duck|ducks|ducking|ducked|auto duck|auto-duck|auto ducking|audio ducking|闪避|自动闪避|压低|自动压低|压混|避让|人声闪避|音频闪避|音量闪避|别盖过人声|不要盖过人声|别盖住人声|不要盖住人声|别盖住说话声|不要盖住说话声|别盖过我说话|别盖过说话声|不要盖过说话声|不要盖过我说话|避开人声|避让人声|自动避让人声|自动避让|dip|dips|dip down|dipping'); // prettier-ignore
const noDucking = word('noDucking', 'verb', "don't lower the music|do not lower the music|never lower the music|don't turn down the music|don't duck|do not duck|doesn't duck|no ducking|without ducking|never duck|stop ducking|not ducked|turn off ducking|constant volume|at constant volume|at a constant volume|steady volume|at a steady volume|even volume|turn off the ducking|remove the ducking|不闪避|不要闪避|取消闪避|关闭闪避|不要压低|不压低|不避让|别压低|别闪避|别压|不用压低|不要压|不用闪避|别降低|别自动压低"); // prettier-ignore
const underSpeech = word('underSpeech', 'detail', '说话时|说话的时候|在说话时|在说话的时候|在讲话时|在讲话的时候|有人说话时|有人说话的时候|讲话时|讲话的时候|人声时|有人声时|人声出来的时候|人声出来时|人声出现时|人声出现的时候|有人声的时候|有人声的地方|有人讲话时|有人讲话的时候|我说话时|我说话的时候|有人在说话时|对白时|有对白时|有台词时|有旁白时|旁白时|人物说话时|说话的地方|说话部分|说话的部分|人说话时|人说话的时候|人讲话时|人讲话的时候|说话那会儿|有对话时|有对话的时候|出人声时|出人声的时候|一说话|一有人说话|一讲话|碰到人声|遇到人声|遇到说话'); // prettier-ignore
const speaker = String.raw`(?:i|we|you|he|she|they|someone|somebody|anyone|anybody|people|everyone|voices?|(?:the|my|a|any|our) (?:[a-z]+ )?(?:speakers?|hosts?|narrators?|presenters?|guests?|voices?|person|people|guys?|man|woman|teachers?|talent|interviewe[er]))`;
/** "when I talk", "whenever somebody's speaking", "under my voice", "during the dialogue". */
const spoken = new RegExp(
  String.raw`(?<![a-z])(?:(?:(?:only |just )?(?:when(?:ever)?|while|as(?: soon as)?|if|wherever|where|(?:every|each|any)(?: )?time)) (?:${speaker}(?: ?(?:is|are|am|'s|'re|'m))? (?:(?:start|begin)s? (?:to )?)?(?:talk|speak)(?:s|ing)?|there(?:'s| is| are)(?: any| some| a)? (?:speech|talking|dialogue|voices?|(?:some(?:one|body)|people) (?:talking|speaking))|talking|speaking|the (?:voice|speech|talking|dialogue) (?:comes in|starts|begins|is on))|(?:under|underneath|beneath|below|behind|during|for) (?:(?:the|my|our|his|her|any|all|spoken) )*(?:speech|voices?|talking|dialogue|narration|voice-?overs?|commentary|(?:talking|speaking|spoken) (?:parts?|bits?|sections?)))(?![a-z])`,
);
const softer = word(
  'softer',
  'detail',
  'twice as quiet|half as loud|half the volume|much quieter|way quieter|lower|quieter|softer|quiet|automatically|down|go down|goes down|come down|comes down|drop down|自动变小|自动变轻|自动变小声|自动降低|自动调低|自动小声|自动小一点|小点|轻一点|变小一点|变小|变轻|变小声|小声|小一点|变低|降低',
);
/** "Don't make it quieter when I talk" */
const notQuieter =
  /(?<![a-z])(?:don't|do not|dont|never) (?:make|turn|bring|lower|take|let) (?:it|the (?:music|song)) (?:get |go )?(?:down|quieter|softer|lower)(?= (?:when|while|under|during|for|as))/;

export const duckingWords = [ducks, noDucking, underSpeech, softer];

export const duckMusic: EditKind<DuckMusic> = {
  edit: 'duckMusic',
  summary: 'Makes the music quieter while something is heard in the video, or keeps it even.',
  schema,
  examples: [
    'duck the music under speech',
    "don't duck the music",
    'make the music quieter when someone talks',
    'lower the music to 10% when I speak',
    '让音乐在说话时变小',
    '音乐不要闪避',
  ],
  words: duckingWords,
  needs: [[ducks, noDucking, underSpeech, notQuieter, spoken]],

  read(reading) {
    if (asksForMusicToo(reading) || asksForLess(reading)) return undefined;
    // All music ducks alike, so that one piece may stand for it.
    const files = reading.all('file').filter(({ fileName }) => mediaKindOf(fileName) === 'audio');
    const isThere = files.every(({ fileName }) => isOnTimeline({ which: fileName }, reading));
    if (files.length > 1 || !isThere) return undefined;
    reading.takeToken(...files);
    const off = reading.take(noDucking) || takePhrase(reading, notQuieter) !== undefined;
    const speech = takeUnderSpeech(reading);
    const on = !off && reading.take(ducks);
    const silent = speech && takePhrase(reading, silenced) !== undefined;
    const named = silent || files.length > 0 || reading.has(w.music);
    // "Even volume" is said of the whole where there is no music.
    if (off && !named && (reading.clause.timeline?.music.length ?? 0) === 0) return undefined;
    const level = silent ? { percent: 0 } : off || !named || !(speech || (on && isDucking(reading))) ? undefined : readDuckedLevel(reading);
    // "加背景音乐，说话时降到10%" is two wishes where there is none.
    const isSofter = reading.take(softer, lower);
    if ((level ?? isSofter) && reading.has(w.add) && (reading.clause.timeline?.music.length ?? 0) === 0) return undefined;
    if (!off && !on && !(speech && named && (isSofter || level))) return undefined;
    reading.take(w.music, w.make, w.add, w.move, softer, w.sound);
    reading.takeToken(...reading.tokens.filter((token) => isSpelt(token, /^(?:开|开启|打开)$/)));
    return { edit: 'duckMusic', on: !off, ...(level && { level }) };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    if (timeline.music.length === 0) return refused(noMusic(world));
    const { level } = edit;
    const isLevelled = edit.on && level !== undefined;
    const isMeant = (clip: MusicClip) => !edit.on || !isVoice(clip, world);
    const music = timeline.music.map((clip) =>
      isMeant(clip)
        ? { ...clip, duck: edit.on, ...(isLevelled && { duckDb: depthOf(level, clip.volume) }) }
        : clip,
    );
    const changed = music.filter(isMeant);
    const [first] = changed;
    if (!first) return refused(noMusic(world));
    if (changed.every(({ duckDb = 0 }) => duckDb > 0)) return refused(say.notQuieter(first.volume));
    if (isDeepStrictEqual(music, timeline.music)) return unneeded(world.say.alreadySo(say.isSo(edit.on)));
    const before = timeline.music.find(isMeant);
    const from = before?.duck ? Math.round(10 * (before.duckDb ?? usualDuckDb)) / 10 : undefined;
    const told = isLevelled ? say.ducksTo(from, Math.round(10 * (first.duckDb ?? 0)) / 10, level) : say.ducks(edit.on);
    return done({ ...timeline, music }, told);
  },
}; // prettier-ignore

/** Whether a piece of the music track is somebody who speaks: what is heard beside it does not make that quieter. */
function isVoice({ leads, mediaId }: MusicClip, world: World): boolean {
  return leads === true || isVoiceFile(world.media.get(mediaId)?.fileName);
}

/** "Mute the music when I talk" */
const silenced =
  /(?<![a-z])(?:(?:mute|silence|pause|stop|cut|kill|(?:turn|switch|shut) off) (?:the |my |all )?(?:background )?(?:music|song|soundtrack)|(?:(?:turn|switch|shut|cut|take) )?(?:the |my )?(?:background )?(?:music|song|soundtrack) (?:off|out|silent|muted)|no (?:background )?(?:music|song))(?![a-z])/;

/** "压低" alone may be said of any sound. */
function isDucking({ tokens }: Reading): boolean {
  return tokens.some((token) => isSpelt(token, /duck|闪避|避让|人声|说话/));
}

type Level = NonNullable<DuckMusic['level']>;

/** In dB, from the music's own volume. */
function depthOf(level: Level, volume: number): number {
  if ('decibels' in level) return level.decibels;
  if (level.percent === 0) return silentDb;
  return volume === 0 ? 0 : Math.max(silentDb, 20 * Math.log10(level.percent / volume));
}

const silentDb = -60;

/** Takes "to 10%", "by 50%", "by 20 dB". */
function readDuckedLevel(reading: Reading): Level | undefined {
  const percent = reading.takeOnly('percent');
  if (percent) {
    const at = reading.tokens.indexOf(percent);
    const [before, after] = [reading.tokens[at - 1], reading.tokens[at + 1]];
    const isStep =
      isSpelt(before, /^(?:by|降低|调低|减小|减少|压低|减)$/) ||
      isSpelt(after, /^(?:quieter|softer|lower|less)$/);
    if (!isStep) return percent.value <= 400 ? { percent: percent.value } : undefined;
    if (percent.value >= 100) return { decibels: silentDb };
    return { decibels: Math.max(silentDb, Math.round(200 * Math.log10(1 - percent.value / 100)) / 10) };
  }
  const decibels = reading.takeOnly('decibels');
  return decibels && Math.abs(decibels.value) <= -silentDb
    ? { decibels: -Math.abs(decibels.value) }
    : undefined;
}

/** "Background music, but it should get quieter when I talk", where there is none: it is to be added. */
function asksForMusicToo({ clause }: Reading): boolean {
  if ((clause.timeline?.music.length ?? 0) > 0) return false;
  if (
    /^(?:把)?(?:背景)?(?:音乐|bgm|配乐)(?:音量|声音)?压低(?:一点|点|些)?$/u.test(clause.text) &&
    clause.media.some(({ kind }) => kind === 'audio')
  )
    return true;
  return /^(?:some |a |the |my |nice |soft |quiet )*(?:(?:background )?music|song|track|soundtrack|[\w-]+\.(?:mp3|wav|m4a))(?: (?:please|in the background|underneath|under (?:it|everything)|throughout|at \d+ ?%))*(?:,| (?:but|and|that|which)\b)/i.test(
    clause.text,
  );
}

/** “bgm压低”, where it gets quieter under speech already: it is to be quieter altogether. */
function asksForLess({ clause }: Reading): boolean {
  const music = clause.timeline?.music ?? [];
  return (
    music.length > 0 &&
    music.every(({ duck }) => duck) &&
    /^(?:把)?(?:背景)?(?:音乐|bgm|配乐)的?(?:音量|声音)?再?压低(?:一?点|一?些)?$/u.test(clause.text)
  );
}

function takeUnderSpeech(reading: Reading): boolean {
  return reading.take(underSpeech) || takePhrase(reading, spoken) !== undefined;
}

const fallsSilent =
  /(?<![a-z])(?:mute|muted|silence|silent|stop|stops|pause|pauses|off|no music)(?: it| them| the (?:music|song))? (?:when|while|whenever|if|as|under|during)(?![a-z])/;

/** Takes whether new music is to duck; `undefined` where nothing is said of it. */
export function readDucking(reading: Reading): boolean | undefined {
  // "Turn it off while I talk" is no mere ducking.
  if (fallsSilent.test(foldedTextOf(reading.clause))) return undefined;
  const speech = takeUnderSpeech(reading);
  if (reading.take(noDucking)) return false;
  if (reading.take(ducks)) return true;
  return speech && reading.take(softer, lower) ? true : undefined;
}

interface Says {
  ducks(on: boolean): string;
  ducksTo(from: number | undefined, to: number, level: Level): string;
  isSo(on: boolean): string;
  notQuieter(volume: number): string;
}

const says: Translations<Says> = {
  en: {
    ducks: (on) =>
      on
        ? 'Music: even → quieter while something is heard in the video.'
        : 'Music: quieter while something is heard in the video → even.',
    ducksTo: (from, to, level) =>
      `Music while something is heard in the video: ${from === undefined ? 'even' : `${-from} dB quieter`} → ${-to} dB quieter${'percent' in level ? `, which is ${level.percent}%` : ''}.`,
    notQuieter: (volume) =>
      `The music plays at ${volume}%, so it would get louder and not quieter. Say “set the music volume to …” first. Nothing was done.`,
    isSo: (on) =>
      on ? 'the music gets quieter while something is heard already' : 'the music plays evenly already',
  },
  zh: {
    ducks: (on) => (on ? '音乐：音量不变 → 视频有声音时变小。' : '音乐：视频有声音时变小 → 音量不变。'),
    ducksTo: (from, to, level) =>
      `视频有声音时的音乐：${from === undefined ? '音量不变' : `降低 ${-from} dB`} → 降低 ${-to} dB${'percent' in level ? `，即 ${level.percent}%` : ''}。`,
    notQuieter: (volume) => `音乐音量是 ${volume}%，这样只会更大声；请先调高音乐音量。没有执行。`,
    isSo: (on) => (on ? '视频有声音时音乐已经会变小' : '音乐本来就不会变小'),
  },
};
