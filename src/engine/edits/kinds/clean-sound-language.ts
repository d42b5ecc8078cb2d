import * as w from '../../language/words/common-words';
import type { AnyOf } from '../../language/needs';
import { takePhrase } from '../../language/words/phrases';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { lower } from './amounts';
import { takesApart } from './take-out-language';
import { originalSound } from './volume-language';

/** How noise is spoken of, and a sound that is to be as loud throughout. */

const noise = word('noise', 'object', 'noise|noises|background noise|background noises|hiss|hissing|hum|hums|humming|buzz|buzzing|rumble|rumbling|crackle|crackling|static|static noise|wind noise|room noise|噪音|噪声|杂音|杂声|底噪|背景噪音|背景噪声|背景杂音|环境噪音|嗡嗡声|电流声|电流音|底噪声|风声|风噪|嘶嘶声|沙沙声|滋滋声|环境噪声|背景嘈杂声|嘈杂声|背景杂声'); // prettier-ignore
const cleaning = word('denoise', 'verb', 'denoise|de-noise|denoising|noise reduction|noise removal|noise cancellation|noise suppression|reduce noise|降噪|去噪|消噪|除噪|消除噪音|去除噪音|降低噪音|降一下噪|降下噪|降个噪|去一下噪|去下噪|去个噪|去噪音|去杂音|去底噪|降噪音|开降噪|打开降噪'); // prettier-ignore
const lessens = word('lessenNoise', 'verb', 'lessen|minimize|minimise|suppress|cancel|cancel out|filter|filter out|clean|clean up|fix|cut down on|dampen|处理|处理掉|处理一下|处理下|降下来|降一降|降一下|压下去|减弱|弱化|弄掉|消一下|去一下|消除一下|降低一点|减轻'); // prettier-ignore
const turnOff = word('turnOff', 'detail', 'turn off|switch off|disable|关闭|关掉');
export const noiseWords = [noise, cleaning, lessens, turnOff];

const recorded = String.raw`(?:audio|sound|sounds|voice|voices|speech|dialogue|vocal track|sound quality|audio quality)`;
/** "clean up my audio", "some sound cleanup". */
const cleaned = new RegExp(
  String.raw`(?<![a-z])(?:(?:clean|clear|tidy)(?:ing|ed|s)?(?: up)? (?:(?:the|my|this|our|up|its|his|her|all|that) )*${recorded}(?: up)?|${recorded} ?(?:clean-?up|clean ?up|cleaning|restoration)|(?:get|make) (?:(?:the|my|this|our) )*${recorded} (?:clean|cleaner|clearer)|(?:cleaner|clean|clear|clearer) ${recorded}|${recorded}(?:'s| is| are| sounds?| seems?| got)(?: (?:a|bit|little|too|very|really|so|quite|pretty|kinda|kind|of|super|rather|full))* (?:noisy|hissy|staticky|crackly|buzzy|noise|hiss|hum|static))(?![a-z])`,
);

export const noiseNamed: AnyOf = [noise, cleaning, cleaned];

/** Takes "remove the hum", "less noise", "clean up the audio"; `on` is false where the reduction is to go. */
export function readNoise(reading: Reading): { readonly on: boolean } | undefined {
  if (reading.take(cleaning) || takePhrase(reading, cleaned)) {
    reading.take(noise, w.sound, w.add, w.make);
    return { on: !reading.take(turnOff, w.remove) };
  }
  if (!reading.has(noise) || reading.tokens.some((token) => isSpelt(token, passing))) return undefined;
  const lacks = takeLack(reading);
  takeNoise(reading);
  if (!lacks && !reading.take(w.remove, w.shorten, lower, lessens) && !takesApart(reading)) return undefined;
  reading.take(w.sound);
  return { on: true };
}

/** "less noise", "no hiss", "without the hum", "too much noise". */
function takeLack(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, noise));
  const lead = tokens.slice(0, at).findLast((token) => !means(token, w.filler));
  const lacks = isSpelt(lead, /^(?:less|no|without|fewer|too much|much)$/);
  if (!lacks) return false;
  const much = lead && isSpelt(lead, /^much$/) ? tokens[tokens.indexOf(lead) - 1] : lead;
  if (lead !== much && !isSpelt(much, /^too$/)) return false;
  reading.takeToken(lead, much);
  return true;
}

/** Comes and goes, so that nothing here tells it from what is to be heard. */
const passing =
  /^(?:breath|breaths|breathing|mouth|lip|cough|coughing|sneezing|chewing|swallowing|barking|dog|baby|crying|keyboard|typing|clicking|click|horn|siren|people|kids?|children)$/;

/** In words: "the air conditioner noise". */
const mostAdjectives = 2;

/** Takes the noise with what kind of noise it is, whatever words those are, and "from the fan". */
function takeNoise(reading: Reading): void {
  const { tokens } = reading;
  for (const [at, token] of tokens.entries()) {
    if (!means(token, noise)) continue;
    reading.takeToken(token);
    for (let i = at - 1; i >= at - mostAdjectives && isAdjective(reading, i); i--)
      reading.takeToken(tokens[i]);
    const source = reading.skipFillers(at + 2);
    if (isSpelt(tokens[at + 1], /^(?:from|of)$/) && isUnknown(reading, source))
      reading.takeToken(tokens[source]);
  }
}

function isAdjective(reading: Reading, at: number): boolean {
  return (
    isUnknown(reading, at) ||
    isSpelt(
      reading.tokens[at],
      /^(?:loud|low|high|soft|quiet|background|constant|wind|phone|air|room|street|traffic|camera|fan|white|engine|computer)$/,
    )
  );
}

function isUnknown({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.type === 'word' && token.words.length === 0 && /^[a-z'-]+$/.test(token.text);
}

const normalize = word('normalize', 'verb', 'normalize|normalise|normalized|normalised|normalizing|loudness normalization|normalization|normalisation|level out|even out|equalize the volume|equalise the volume|make equally loud|equally loud|same loudness|same volume|consistent volume|consistent|master it|master the audio|master the sound|mastered|标准化|归一化|响度标准化|响度归一化|音量标准化|统一音量|统一响度|均衡音量|平衡音量|音量均衡|忽大忽小|一样大|一样响|音量统一|声音统一|拉平音量|声音拉平|音量拉平|大小统一|音量一致|声音一致|大小一致|忽高忽低|时大时小|弄均匀|调均匀|均匀|均匀点|均匀一点|均匀一些|弄平均|调平均|弄一致|调一致|调匀|弄匀|弄平衡|调平衡|归一化处理|标准化处理|大小不一|大小不均|一会儿大一会儿小|一会大一会小|时高时低|音量不一致|声音不一致|响度不一致|音量不统一|声音不统一|大小不一致'); // prettier-ignore
/** Alone they may be said of anything. */
const evenly = word(
  'evenly',
  'verb',
  '统一|统一一下|平衡|拉平|拉平一下|拉齐|调平|均衡|均衡一下|平衡一下|调匀',
);
const loudnessNoun = word('loudness', 'object', '视频音量|声音大小|音量大小|视频声音大小|loudness|loudness level|volume level|volume levels|audio level|audio levels|sound level|sound levels|levels|响度|整体响度'); // prettier-ignore
export const evenWords = [normalize, evenly, loudnessNoun];

const level = String.raw`(?:(?:audio|volume|sound|loudness) levels?|audio|sound|volumes?|loudness|levels)`;
const extent = String.raw`(?: (?:everywhere|throughout|overall|all (?:the )?way through|the whole (?:time|way)|from start to finish|(?:across|between|in|for|on|over) (?:(?:all|the|both|whole|entire|of|different) )*(?:clips?|videos?|parts|scenes|shots|it)))?`;
/** "… so it matches other YouTube videos": as loud as is usual. */
const peers = String.raw`(?:(?:what|other|normal|typical|usual|most|all|the|a|people's|everyone else's|loudness|level|standard|of|on|for|youtube'?s?|podcasts?|spotify|tiktok|online|videos?|clips|channels?|expects?|wants?|standards?|levels?|out there)(?: |$|(?=[,.!?])))+`;
/** "level the audio", "a consistent volume throughout", "the volume should be the same everywhere". */
const evened = new RegExp(
  String.raw`(?<![a-z])(?:(?:level|even|balance|equali[sz]e|smooth|match|unify|harmoni[sz]e|fix|sort)(?: out)? (?:(?:the|my|all|our|its|overall) )*(?:${level}|voices?|speech|dialogue|narration|recording|speakers?)(?: out)?|(?:same|equal|consistent|even|uniform|constant|steady) ${level}|${level} (?:(?:is|be|to be|should be|must be|more|all|a bit) )*(?:the same|consistent|even|equal|uniform)|balance (?:them|both|those|these)|(?:even|level|smooth|balance) (?:it|them|that|this|those|these|things|everything|both) out|(?:it|that|this|them|they|everything) (?:(?:should|can|could|to) )?(?:be )?(?:evened|level+ed|smoothed|balanced) out|${level} (?:(?:is|are|keeps?|goes|really|kind of|just) )*(?:jump(?:s|ing)?(?: around| all over)?|all over|up and down|fluctuat(?:es|ing)|var(?:ies|ying)|inconsistent|uneven|unbalanced)(?: (?:a lot|too much|all over the place|the place|up and down))*)${extent}(?![a-z])`,
);
/** Beside a word for loudness. */
const likeOthers = new RegExp(
  String.raw`(?<![a-z])(?:(?:so|that|and|which|it|they|this|everything|should|will|must|to|is|be|its|the) )*(?:match(?:es|ing)?|fits?|sounds? like|compares? (?:to|with)|in line with|like|to|of)(?: (?:with|to|like))? ${peers}`,
);
const asLoud = new RegExp(String.raw`(?<![a-z])(?:just )?as loud as ${peers}`);

export const loudnessNamed: AnyOf = [normalize, evenly, loudnessNoun, 'loudness', evened, asLoud];

/** Takes that all is to be as loud, and how loud: LUFS, or `off`. */
export function readEvenLoudness(reading: Reading): { readonly loudness: number | 'off' } | undefined {
  const loud = takePhrase(reading, asLoud) !== undefined;
  const phrase = takePhrase(reading, evened) !== undefined || loud;
  const named = phrase || reading.take(normalize) || reading.has(w.sound, loudnessNoun, originalSound);
  const likened = named && takePhrase(reading, likeOthers) !== undefined;
  const normalizes =
    phrase ||
    (likened && reading.has(loudnessNoun)) ||
    (named && (reading.take(evenly) || reading.tokens.some((token) => means(token, normalize))));
  const isLoudness = reading.has(loudnessNoun);
  const loudness = reading.takeOnly('loudness') ?? (normalizes || isLoudness ? bareLoudness(reading) : undefined); // prettier-ignore
  if (!normalizes && !loudness) return undefined;
  reading.take(loudnessNoun, w.sound, w.everything, originalSound);
  if (normalizes && reading.take(w.remove, turnOff)) return loudness ? undefined : { loudness: 'off' };
  reading.take(w.make, w.add, w.clip, w.each);
  return { loudness: loudness ? Math.max(-70, -Math.abs(loudness.value)) : -14 };
}

/** "loudness -16", "normalize to -16 dB": of what is so far below full scale, only a loudness can be meant. */
function bareLoudness(reading: Reading): { readonly value: number } | undefined {
  const decibels = reading.all('decibels').find((each): each is TokenOf<'decibels'> => each.value <= -9);
  const token = decibels ?? reading.tokens.find((each) => isSpelt(each, /^[-−–]\d{1,2}(?:\.\d)?$/));
  if (!token || reading.isTaken(token)) return undefined;
  reading.takeToken(token);
  const value = token.type === 'decibels' ? token.value : -Number(reading.clause.text.slice(token.start + 1, token.end)); // prettier-ignore
  return { value };
}
