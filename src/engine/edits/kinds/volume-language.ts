import * as z from 'zod';
import { comparatives } from '../../language/chinese/comparatives';
import * as w from '../../language/words/common-words';
import type { AnyOf } from '../../language/needs';
import { foldedTextOf, takePhrase } from '../../language/words/phrases';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { emphasis, isTarget } from './amounts';
import { takeOutWords, takesApart } from './take-out-language';

/** How loud something is to be, and how that is said. */

/** Percent; louder than this nothing gets. */
export const loudest = 400;

export const volumeChange = z
  .union([
    z.strictObject({ percent: z.number().min(0).max(100_000) }),
    z.strictObject({ unmute: z.literal(true) }),
    z.strictObject({ decibels: z.number().min(-60).max(24) }),
    z.strictObject({ times: z.number().min(0).max(4) }),
  ])
  .describe(
    '“percent” is of the sound as recorded, at most 400; “decibels” and “times” are relative to the volume now; “unmute” lets what is muted be heard again and changes nothing else.',
  );
export type VolumeChange = z.infer<typeof volumeChange>;

const mute = word('mute', 'verb', 'mute|mute the sound|mute the sound of|mute the audio of|turn off the sound of|muted|blank out|blank out the sound|blank out the audio|mutes|shush|hush|silence|unsound|turn off the sound|turn off the audio|turn the sound off|turn the audio off|turn off sound|turn sound off|switch off the sound|no sound|no audio|with no sound|with no audio|there should be no sound|there should be no audio|should have no sound|should have no audio|has no sound|sound should be off|audio should be off|sound is off|any sound|without sound|without audio|without any sound|静音|消音|消声|关掉声音|关闭声音|关声音|没有声音|不要声音|去掉声音|无声'); // prettier-ignore
const turnOff = word('turnSoundOff', 'verb', 'turn off|switch off|shut off|关掉|关闭|关了|关');
const unmute = word('unmute', 'verb', 'unmute|un-mute|unmuted|turn the sound back on|turn the sound on|turn the audio back on|turn the audio on|turn on the sound|turn on the audio|restore the sound|restore the audio|bring back the sound|bring the sound back|bring back the audio|取消静音|解除静音|恢复声音|恢复原声|打开声音|开启声音|打开原声'); // prettier-ignore
export const raise = word('raise', 'verb', 'raise|increase|boost|amplify|turn up|crank up|crank|raise the|turn up the|pump up|bring up|bump|bump up|jack up|push up|lift|lift up|kick up|dial up|amp up|beef up|pull up|punch up|hike|hike up|gain up|strengthen|up the|大声|调大|提高|增大|调高|放大|增强|增加|加大|提升|调响|拉高|拉大|提一提|开到|拉到|调高到'); // prettier-ignore
const lower = word('lower', 'verb', 'lower|reduce|decrease|turn down|lower the|turn down the|bring down|drop|lowers|attenuate|pull down|pull back|dial down|dial back|tone down|knock down|take down|push down|ease down|ease off|back off|soften|dip|tame|小声|调小|降低|减小|调低|减弱|减少|压低|减到|降为|降到|弄小|压一压|调小到'); // prettier-ignore
/** "放高一点" is said of where something stands. */
const louderForms = (of: string) =>
  comparatives(of)
    .split('|')
    .filter((form) => !/^再?放[高低大]/.test(form))
    .join('|');
const louder = word('louder', 'detail', 'louder|up|higher|more audible|easier to hear|更大声|声大一点|声大点', ...['大', '大声', '高', '响', '响亮'].map(louderForms)); // prettier-ignore
const quieter = word('quieter', 'detail', 'quieter|softer|down|less loud|更小声|声小一点|声小点|压低点|压低一点|压低一些', ...['小', '小声', '低', '轻'].map(louderForms)); // prettier-ignore
/** Verbs that say up or down by their particle: "pull the music down". */
const moves = word(
  'movesVolume',
  'verb',
  'pull|push|dial|tone|knock|bump|nudge|crank|pump|jack|kick|ease|bring|ride|take',
);
const tooQuiet = word(
  'tooQuiet',
  'verb',
  'too quiet|too low|too soft|not loud enough|太小|太小了|太轻|太轻了|太小声|太小声了|太低|太低了|有点小|有点小声|有点轻|偏小|偏小了|有些小|过小|偏低|听不清|听不见',
);
const tooLoud = word(
  'tooLoud',
  'verb',
  'too loud|too high|太大|太大了|太响|太响了|太大声|太大声了|太吵|太吵了|有点吵|有点大声|有点响|有点大|偏大|偏大了|过大|过大了|有些大|太高|太高了',
);
const double = word('double', 'detail', 'double|doubled|twice|twice as loud|加倍|翻倍|一倍');
const half = word(
  'half',
  'detail',
  '放小一半|放低一半|放轻一半|调小一半|调低一半|小一半|低一半|轻一半|弄小一半|关小一半|减小一半|降低一半|降一半|压低一半|half|halve|halved|half as loud|half volume|in half|by half|half as much|一半|减半',
);
const normalVolume = word('normalVolume', 'detail', 'normal|original level|original|original volume|normal volume|full volume|full|default|原来|正常|原始|原来的音量|正常音量|原始音量'); // prettier-ignore
/** Names for what was recorded with the picture, for all words that mean it. */
export const recordedSound =
  'natural sound|natural audio|nat sound|ambient sound|ambient audio|ambience|background sound|location sound|location audio|live sound|own sound|own audio|recorded sound|recorded audio|native sound|native audio|original sound|original audio|original voice|video sound|video audio|camera audio|camera sound|existing audio|existing sound|原声|原音|视频声音|视频的声音|视频原声|视频音频|视频的音频|原视频的音量|原视频音量|原视频的声音|原来的声音|原始声音|原视频声音|原视频|原片声音'; // prettier-ignore

export const speech = word('speech', 'object', recordedSound, 'the speech|what i say|what i said|what i am saying|what is said|speech|voice|voices|voiceover|dialogue|dialog|talking|narration|video volume|clip audio|人声|说话声|说话声音|讲话声音|视频音量|原声音量|对白|讲话声'); // prettier-ignore

/** What a clip brings along; without it the clip is mute, while nothing here takes a voice out of a sound. */
export const originalSound = word('originalSound', 'object', recordedSound, 'clip audio'); // prettier-ignore

export const volumeWords = [mute, moves, turnOff, unmute, raise, lower, louder, quieter, tooQuiet, tooLoud, double, half, normalVolume, speech, originalSound]; // prettier-ignore

/** One of these is in all that says how loud something is to be. */
export const volumeChanged: AnyOf = [
  ...[
    mute,
    unmute,
    turnOff,
    raise,
    lower,
    louder,
    quieter,
    tooQuiet,
    tooLoud,
    moves,
    double,
    half,
    normalVolume,
  ],
  ...[w.remove, ...takeOutWords],
  ...(['percent', 'decibels', 'factor', 'number'] as const),
  /silent|soundless|too |overpower|deafening|drowning|audible|loud enough|hear|off|back|volume|level|gain|都不|[-−–]\d/,
];

/** Takes "the original" and "the camera" where they stand for what they sound like. */
export function takeRecording(reading: Reading): boolean {
  return reading.has(mute, unmute, lower, raise) && takePhrase(reading, recording) !== undefined;
}

const recording =
  /(?<![a-z])(?:the|my) (?:original(?: (?:one|track))?|camera|mic|microphone|on-camera mic)(?! (?:[a-z]+ )?(?:clip|video|shot|angle|move|shake|size|speed))(?![a-z])/;

/** "everything except the music" */
export function readExceptMusic(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, w.except));
  const next = tokens[reading.skipFillers(at + 1)];
  if (at < 0 || !means(next, w.music)) return false;
  reading.takeToken(tokens[at], next);
  return true;
}

interface SaidOf {
  /** Whether sound, music or speech is named. */
  readonly said: boolean;
  readonly music: boolean;
  /** Whether what is named can be taken away by muting it. */
  readonly isOff: boolean;
  readonly isPart: boolean;
}

export function readVolumeChange(
  reading: Reading,
  { said, music, isOff, isPart }: SaidOf,
): VolumeChange | undefined {
  if (reading.take(unmute) || (said && isBroughtBack(reading))) return { unmute: true };
  if (reading.take(mute) || takeSilent(reading)) return { percent: 0 };
  if (said && (reading.take(turnOff) || isTurnedOff(reading))) return { percent: 0 };
  // Music that goes altogether is removed.
  if (isOff && !music && (takeRemoval(reading) || takesApart(reading))) return { percent: 0 };
  if (music && isPart && reading.take(w.remove)) return { percent: 0 };
  return readChange(reading, said);
}

/** "strip the audio", but "clean up the audio" is another wish. */
function takeRemoval(reading: Reading): boolean {
  // "Drop the volume" lowers it.
  const isVolume = reading.tokens.some((token) => isSpelt(token, ofVolume));
  const others = isVolume ? /^(?:clean|clear|drop|cut|trim|shave)/ : /^(?:clean|clear)/;
  const verbs = reading.tokens.filter(
    (token) =>
      isSpelt(token, /^都不(?:需?要|想要)了?$/) || (means(token, w.remove) && !isSpelt(token, others)),
  );
  const [verb] = verbs.filter((token) => !reading.isTaken(token));
  reading.takeToken(...verbs);
  return verb !== undefined;
}

/** "make it silent", "a silent video": said of the whole, as opposed to "the silent parts". */
function takeSilent(reading: Reading): boolean {
  return takePhrase(reading, silentSaid) !== undefined;
}

const silentSaid =
  /(?<![a-z])(?:(?:make|turn|keep|have|get) (?:(?:it|this|that|everything|(?:the|my|this|that) [a-z]+(?: [a-z]+)?)(?: (?:totally|completely|fully|all))? )?(?:silent|soundless)|(?:a |totally |completely |fully )*(?:silent|soundless) (?:video|movie|film|clip))(?![a-z])/;

/** "bring the sound of clip 2 back", "turn the beach audio back on", but not "turn it back down". */
function isBroughtBack(reading: Reading): boolean {
  const { tokens } = reading;
  const verb = tokens.findIndex((token) => isSpelt(token, /^(?:bring|turn|switch|put|give|get|restore|bring back|i want)$/));
  const back = tokens.findIndex((token, i) => i > verb && isSpelt(token, /^(?:back|back on)$/));
  if (verb < 0 || back < 0 || tokens.some((token) => isSpelt(token, /^(?:down|up|back (?:down|up))$/))) return false;
  reading.takeToken(tokens[verb], tokens[back], isSpelt(tokens[back + 1], /^(?:on|in)$/) ? tokens[back + 1] : undefined);
  return true;
} // prettier-ignore

/** "turn the music off" */
function isTurnedOff({ tokens }: Reading): boolean {
  const says = (pattern: RegExp) => tokens.some((token) => token.type === 'word' && pattern.test(token.text));
  return says(/^(turn|switch|shut)$/) && says(/^off$/);
}

/** "to 50%", "by 6 dB", "louder", "half as loud". */
function readChange(reading: Reading, said: boolean): VolumeChange | undefined {
  const complaint = complains(reading);
  // "The first is too loud, the second too quiet"
  if (reading.has(tooLoud, quieter) && reading.has(tooQuiet, louder)) return undefined;
  // "A bit higher up" alone says where and not how loud.
  if (!said && /(?<![a-z])(?:higher|lower|further) (?:up|down)(?![a-z])/.test(foldedTextOf(reading.clause))) return undefined;
  const up = complaint === 'quiet' || reading.take(raise, louder, tooQuiet);
  const down = !up && (complaint === 'loud' || isPulledBack(reading) || reading.take(lower, quieter, tooLoud) || cutsVolume(reading));
  if (up || down) reading.take(moves);
  const signed = readSigned(reading);
  if (signed) return signed;
  const percent = reading.takeOnly('percent') ?? (said ? bareVolume(reading) : undefined);
  if (percent) {
    // "increase the volume 20%" is by so much, "turn it up to 80%" is not.
    if (isTarget(reading, percent) || isSetApart(reading, percent) || !(up || down)) return { percent: percent.value };
    const times = 1 + ((up ? 1 : -1) * percent.value) / 100;
    return times >= 0 && times <= 4 ? { times } : undefined;
  }
  const decibels = reading.takeOnly('decibels');
  if (decibels) {
    if (isTarget(reading, decibels)) return asLevel(decibels.value);
    const value = down ? -Math.abs(decibels.value) : decibels.value;
    return value >= -60 && value <= 24 ? { decibels: value } : undefined;
  }
  const factor = reading.takeOnly('factor');
  if (factor && (said || up)) {
    // "调大一倍" is once more, not once.
    const times = factor.value === 1 && up ? 2 : factor.value;
    return times <= 4 ? { times } : undefined;
  }
  const isLoud = reading.tokens.some((token) => means(token, double, half) && token.type === 'word' && /loud|volume/.test(token.text));
  if (reading.take(double)) return said || up || isLoud ? { times: 2 } : undefined;
  // "调大一半"
  if (reading.take(half)) return said || up || down || isLoud ? { times: up ? 1.5 : 0.5 } : undefined;
  if (said && reading.take(normalVolume)) return { percent: 100 };
  if (!up && !down) return undefined;
  const much = emphasis(reading);
  return { times: up ? [1.25, 1.5, 2][much === 0.5 ? 0 : much] ?? 1.5 : [0.75, 0.5, 0.25][much === 0.5 ? 0 : much] ?? 0.5 };
} // prettier-ignore

const degree = String.raw`(?:(?:is|are|was|'s|sounds?|seems?|feels?|still|way|far|much|a (?:little )?bit|a little|slightly|somewhat|just) )*`;
const tooLoudSaid = new RegExp(
  String.raw`(?<![a-z])${degree}too (?:loud|high|strong|prominent|overpowering)(?![a-z])|(?<![a-z])${degree}(?:overpowering|deafening|drowning (?:me|everything|it all) out)(?![a-z])`,
);
const tooQuietSaid = new RegExp(
  String.raw`(?<![a-z])${degree}(?:too (?:quiet|low|soft|faint|silent|weak)|barely audible|hardly audible|inaudible|not loud enough|hard to hear)(?![a-z])|(?<![a-z])(?:isn't|isnt|aren't|not) loud enough(?![a-z])|(?<![a-z])(?:(?:i|you|we|people|one) )?(?:can't|cannot|cant|can not|can barely|can hardly|can scarcely|barely|hardly)(?: really)? hear(?: (?:myself|me|him|her|them|us|you|it|anything|what (?:i|we|he|she|they|you|people)(?:'m|'re|'s| am| are| is)? (?:say|says|said|saying)))?(?![a-z])`,
);

/** "the music is way too loud", "I can barely hear the music". */
function complains(reading: Reading): 'loud' | 'quiet' | undefined {
  if (takePhrase(reading, tooLoudSaid)) return 'loud';
  return takePhrase(reading, tooQuietSaid) ? 'quiet' : undefined;
}

/** "dial the music back" */
function isPulledBack(reading: Reading): boolean {
  const back = reading.tokens.find((token) => isSpelt(token, /^back$/));
  if (!back || !reading.has(moves)) return false;
  reading.takeToken(back);
  return true;
}

/** "cut the volume in half", which takes nothing out. */
function cutsVolume(reading: Reading): boolean {
  const verb = reading.tokens.find((token) => isSpelt(token, /^(?:cut|trim|shave|cut down|trim down)$/));
  if (!verb || !reading.tokens.some((token) => isSpelt(token, ofVolume))) return false;
  reading.takeToken(verb);
  return true;
}

const ofVolume = /\b(?:volume|levels?|gain)\b/;

/** "+20%", "-20%": of what it is now. */
function readSigned(reading: Reading): VolumeChange | undefined {
  const { tokens } = reading;
  const percent = reading.all('percent').find((each) => {
    const sign = tokens[tokens.indexOf(each) - 1];
    return isMark(sign, /^\+$/) && sign?.end === each.start;
  });
  const less = tokens.find(
    (token) => !reading.isTaken(token) && isSpelt(token, /^[-−–]\d{1,2}%$/) && !isTarget(reading, token),
  );
  reading.takeToken(percent, percent ? undefined : less);
  if (percent) return percent.value <= 300 ? { times: 1 + percent.value / 100 } : undefined;
  const amount = less?.type === 'word' ? Number(/\d+/.exec(less.text)?.[0]) : undefined;
  return amount === undefined ? undefined : { times: 1 - amount / 100 };
}

/** "to -12 dB": so far below what was recorded. */
function asLevel(decibels: number): VolumeChange | undefined {
  const percent = Math.round(100 * 10 ** (decibels / 20));
  return percent <= loudest ? { percent } : undefined;
}

/** "volume to 20": the percent sign is left out by many. */
function bareVolume(reading: Reading): TokenOf<'number'> | undefined {
  const number = reading.all('number').find((each) => isTarget(reading, each));
  reading.takeToken(number);
  return number;
}

/** "调大点，大概150%": set apart from the verb, it says how loud it is to be. */
function isSetApart({ tokens }: Reading, percent: Token): boolean {
  const before = tokens
    .slice(0, tokens.indexOf(percent))
    .findLast((token) => !isSpelt(token, /^(?:大概|大约|左右|差不多|约)$/));
  return isMark(before, /^,$/);
}
