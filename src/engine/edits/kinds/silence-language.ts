import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import type { SilenceWish } from './silence-rule';

/** How silences are spoken of: what counts as one, which of them, and what is left. */

export const jumpCut = word('jumpCut', 'object', 'jump cut|jump cuts|jump-cut|jump-cuts|jumpcut|jumpcuts|jump cutting|跳剪|跳切'); // prettier-ignore
const gentle = word('gentle', 'detail', 'gentle|gently|softly|lightly|subtle|subtly|conservative|conservatively|careful|carefully|light|温和|轻微|轻轻|保守|柔和|稍微|温和地|少剪一点|少剪点|别太赶|不要太赶|别太碎|松一点|松点|松些|宽松点|宽松一点|温柔点|温柔一点|轻一点|轻点|保守点|保守一点|别太狠|不要太狠|别剪太狠|别剪太紧|别太紧|不要太紧|留点气口|留点呼吸|留点呼吸感|留点余地|留一点余地|留点余量|前后留点余量|前后留点|留点缓冲|留点空隙|留点空间|留点空'); // prettier-ignore
const aggressive = word('aggressive', 'detail', 'aggressive|aggressively|tight|tightly|hard|strong|strongly|strict|strictly|ruthlessly|激进|激进地|狠|强力|彻底|严格|大力|狠一点|狠点|狠些|猛一点|猛点|紧一点|紧点|紧凑一点|紧凑点|紧凑些|紧凑|干净一点|干净点|干净些|干脆一点|干脆点|利落点|利落一点|彻底一点|彻底点|严一点|严格一点'); // prettier-ignore
const normal = word('normal', 'detail', 'normal|normally|default|standard|正常|默认|标准');
const margin = word('margin', 'detail', 'margin|margins|padding|buffer|pad|breathing room|breathing space|breathing time|handles|so words are not cut off|so no words are cut off|余量|边距|缓冲|留白|前后各留|各留'); // prettier-ignore
const sides = word('sides', 'detail', 'each side|either side|before and after|around speech|around the speech|around each cut|around the cuts|around words|around the words|around every cut|前后各|前后|两边|两边各|两侧|两侧各|左右各|各'); // prettier-ignore
const threshold = word('threshold', 'detail', 'threshold|quieter than|softer than|volume threshold|noise floor|level|sensitivity|阈值|门限|响度|音量'); // prettier-ignore
const silenceLevel = word(
  'silenceLevel',
  'object',
  'silence threshold|silence level|silence detection threshold|as silence|as silent|count as silence|counts as silence|静音阈值|静音门限|静音的阈值|算静音|视为静音|当作静音',
);
const least = word('leastLength', 'detail', 'minimum|min|minimum length|minimum duration|min length|min duration|minimum silence|最短|最小|最短长度|最小时长'); // prettier-ignore
const ignores = word('ignoreSilences', 'verb', 'ignore|ignoring|skip|leave alone|忽略|跳过|不管|不动');
const lengthy = word('lengthy', 'detail', 'long|lengthy|very long|really long|longer|longest|过长|过长的|太长|太长的|较长|较长的|长时间|长时间的|很长的|长的|比较长的'); // prettier-ignore
const dead = word('dead', 'filler', 'awkward|dead|unneeded|unnecessary|boring|unwanted|empty|speech|talking|annoying|useless|不必要的|多余的|没用的|没有用的|无用的|尴尬的|喘气的|换气的|呼吸的|磕磕巴巴的|磕磕巴巴|磕巴的|结结巴巴的|拖沓的|冗长的|说话时的|说话里的|讲话时的'); // prettier-ignore
const speechless = word(
  'speechless',
  'object',
  "nobody speaks|nobody is speaking|nobody talks|nobody is talking|nobody's talking|nobody's speaking|nobody says anything|nobody is saying anything|no one speaks|no one is speaking|no one talks|no one is talking|no one's talking|no one says anything|no-one is talking|no-one speaks|noone is talking|noone speaks",
  "i'm not talking|i am not talking|i'm not speaking|i am not speaking|i don't talk|i don't speak|i don't say anything|i'm silent|i am silent|i'm not saying anything|there's no talking|there is no talking|there's no speech|there is no speech|there's no sound|there is no sound|there's no audio|there is no audio|there's silence|there is silence|it's silent|it is silent|it's quiet|it is quiet|nothing is said|nothing is being said|no sound|no audio|no speech|no talking|no voice|without sound|without audio|without speech|without talking|without any sound|without any talking|without voice|with no sound|with no audio|with no speech",
  '没人说话|没有人说话|无人说话|不说话|没说话|没有说话|没人讲话|没有人讲话|没有人声|无人声|没有任何声音|不讲话|没讲话|没有语音|没有对话',
);
const speaking = word(
  'speaking',
  'object',
  "someone is speaking|someone is talking|someone's talking|someone's speaking|somebody is speaking|somebody is talking|someone speaks|someone talks|people are talking|people are speaking|people speak|people talk|i'm talking|i am talking|i'm speaking|i am speaking|i speak|i talk|there is speech|there's speech|there is sound|there's sound|there is talking|with speech|with sound|with talking|有人说话|有人在说话|在说话|有声音|有人声|有人讲话|说话|讲话",
);
const removal = word('silenceRemoval', 'verb', 'auto-remove|autoremove|removal|remover|truncate|truncating|truncation|collapse|jump over|auto-cut|autocut|auto-trim|cutting|trimming|shortening|tightening|压缩到|压缩至|压缩成|压到|压短|缩到|缩减到|收紧'); // prettier-ignore
const automatic = word('automatic', 'detail', 'automatically|automatic|auto|自动|自动地|智能|一键|全自动');
const only = word('onlyThose', 'detail', '只|仅');
const edges = {
  start: word('leading', 'detail', 'leading|initial|starting|opening'),
  end: word('trailing', 'detail', 'trailing'),
};
/** Filler around silences alone: "between sentences". */
const betweenWords = word('betweenWords', 'detail', 'between sentences|between words|between the words|between the sentences|between phrases|between takes|in between words|in my speech|in the speech|in my talking|in the talking|between my sentences|between my words|between the takes|中间的|当中的|说话中间|说话中间的|说话间|说话之间|句子之间|句子间|词与词之间|句与句之间|说话中'); // prettier-ignore

export const silenceWords = [
  ...[
    jumpCut,
    gentle,
    aggressive,
    normal,
    margin,
    sides,
    threshold,
    silenceLevel,
    least,
    ignores,
    lengthy,
    dead,
  ],
  ...[speechless, speaking, removal, automatic, only, edges.start, edges.end, betweenWords],
];

/** "long pauses", where nothing says how long: milliseconds. */
const longSilenceMs = 1000;

/** Takes the silences that a clause names, but not what is to be done to them. */
export function takeSilences(reading: Reading): boolean {
  const parts = reading.has(w.remove, w.trim, w.cut, ignores);
  const named = reading.take(w.silence, silenceLevel);
  return (parts && reading.take(speechless)) || named;
}

/** Takes the verb that asks for silences to go or to get shorter. */
export function takeRemoval(reading: Reading): boolean {
  const removes = reading.take(w.remove, w.trim, w.shorten, w.cut, removal);
  reading.take(automatic);
  return removes;
}

/** "keep only the parts where someone is speaking". */
export function keepsSpeech(reading: Reading): boolean {
  return reading.has(speaking) && !reading.has(w.silence, speechless) && reading.take(w.keep) && reading.take(speaking); // prettier-ignore
}

/** "cut everything below -40 dB": the level names the silences. */
export function removesBelowLevel(reading: Reading): boolean {
  const level = reading.all('decibels').some(({ value }) => value <= 0);
  if (!level || !reading.has(threshold, w.atMost) || !reading.has(w.remove, w.trim, w.cut)) return false;
  return !reading.has(w.music, w.title, w.transition);
}

/** Takes how silences are told and which of them are meant; `undefined` where a part of that stays unclear. */
export function readSilenceWish(reading: Reading): SilenceWish | undefined {
  const level = readLevel(reading);
  const said = roles(reading);
  if (!said) return undefined;
  if (said.marginMs !== undefined) reading.take(sides);
  const thresholdDb = readThreshold(reading);
  const place = readPlace(reading);
  if (!place || reading.all('time').length > 0) return undefined;
  const long = said.minSilenceMs === undefined && said.pauseMs === undefined && isLengthy(reading);
  if (said.marginMs !== undefined || said.pauseMs !== undefined) reading.take(w.keep, w.except, sides);
  if (said.pauseMs !== undefined) reading.take(w.atMost);
  if (said.minSilenceMs !== undefined) reading.take(ignores, lengthy);
  reading.take(margin, w.atLeast, w.each, least, only, betweenWords);
  return {
    ...(level && { level }),
    ...(thresholdDb !== undefined && { thresholdDb }),
    ...said,
    ...(long && { minSilenceMs: longSilenceMs }),
    ...place,
  };
}

function readLevel(reading: Reading): SilenceWish['level'] {
  if (reading.take(gentle)) return 'gentle';
  if (reading.take(aggressive)) return 'aggressive';
  return reading.take(normal) ? 'normal' : undefined;
}

/** "below -40 dB", "a threshold of 4%". A level above full scale does not exist, and "by 50%" names none. */
function readThreshold(reading: Reading): number | undefined {
  const [decibels] = reading.all('decibels').filter(({ value }) => value <= 0);
  // "第一段静音，第二段音量50%" sets a volume.
  const names = reading.tokens.some((token) => means(token, threshold) && token.type === 'word' && token.text !== '音量'); // prettier-ignore
  const named = names || reading.has(w.atMost);
  const percent = decibels || !named ? undefined : reading.takeOnly('percent');
  reading.takeToken(decibels);
  if (decibels || percent) reading.take(threshold, w.atMost);
  const value = decibels
    ? decibels.value
    : percent && percent.value > 0
      ? Math.round(200 * Math.log10(percent.value / 100)) / 10
      : undefined;
  return value === undefined || value > 0 ? undefined : Math.max(-120, value);
}

/** "at the start", "in clip 2", "between 0:10 and 0:30". */
function readPlace(reading: Reading): Pick<SilenceWish, 'within' | 'ends'> | undefined {
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const [range, ...more] = takeRanges(reading);
  if (more.length > 0 || (range && clips.length > 0)) return undefined;
  const both = reading.take(w.bothEnds);
  const first = reading.take(edges.start, w.start) || both;
  const last = reading.take(edges.end, w.end) || both;
  const ends = first ? (last ? 'both' : 'start') : last ? 'end' : undefined;
  if (range && ends) return undefined;
  return {
    ...(clips.length > 0 && { within: { clips } }),
    ...(range && { within: { range: { start: range.start, end: range.end } } }),
    ...(ends && { ends }),
  };
}

/** Whether the silences themselves are called long. */
function isLengthy(reading: Reading): boolean {
  const { tokens } = reading;
  const before = (i: number) => tokens.slice(0, i).findLast((token) => !means(token, dead));
  return tokens.some((token, i) => {
    if (!means(token, w.silence)) return false;
    const adjective = before(i);
    if (means(adjective, lengthy)) reading.takeToken(adjective);
    return means(adjective, lengthy) || (token.type === 'word' && token.text.startsWith('long '));
  });
}

type Role = 'margin' | 'pause' | 'shortest';

/** What each length of the clause is for, told by the words around it; `undefined` where one stays unclear. */
function roles(reading: Reading): Pick<SilenceWish, 'marginMs' | 'pauseMs' | 'minSilenceMs'> | undefined {
  const result: { marginMs?: number; pauseMs?: number; minSilenceMs?: number } = {};
  for (const time of reading.all('time')) {
    const role = time.form === 'length' ? roleOf(reading, time) : undefined;
    if (!role) continue;
    if (role === 'margin' && time.ms <= 10_000) result.marginMs = time.ms;
    else if (role === 'pause' && time.ms <= 20_000) result.pauseMs = time.ms;
    else if (role === 'shortest' && time.ms <= 600_000) result.minSilenceMs = time.ms;
    else return undefined;
    reading.takeToken(time);
  }
  return result.marginMs !== undefined && result.pauseMs !== undefined ? undefined : result;
}

function roleOf(reading: Reading, time: TokenOf<'time'>): Role | undefined {
  const { tokens } = reading;
  const at = tokens.indexOf(time);
  const next = tokens[reading.skipFillers(means(tokens[at + 1], w.of) ? at + 2 : at + 1)];
  if (means(next, margin)) return 'margin';
  if (means(next, w.atLeast)) return 'shortest';
  const around = tokens.slice(Math.max(0, at - 4), at + 4).some((token) => means(token, sides));
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = tokens[i];
    if (means(token, margin)) return 'margin';
    if (means(token, w.atLeast, least)) return 'shortest';
    if (means(token, w.atMost)) return reading.has(ignores) ? 'shortest' : isKept(reading) || !isRemoved(reading) ? 'pause' : undefined;
    if (leadsToLength(token)) {
      if (means(next, w.atMost)) reading.takeToken(next);
      return isRangeEnd(reading, i) ? undefined : around ? 'margin' : 'pause';
    }
    if (means(token, w.keep)) return around ? 'margin' : 'pause';
    if (means(token, w.from, w.between) || token?.type === 'time') return undefined;
    if (means(token, w.silence)) break;
  }
  return reading.has(w.make) ? 'pause' : undefined;
} // prettier-ignore

/** "keep the pauses under 0.5 s", "limit them to at most 0.5 s". */
function isKept(reading: Reading): boolean {
  return reading.tokens.some((token) => means(token, w.keep, w.make, w.shorten));
}

/** "Remove pauses under 0.5 s" names the short ones; "停顿不超过半秒" limits them. */
function isRemoved(reading: Reading): boolean {
  return reading.tokens.some((token) => means(token, w.remove, w.cut, w.trim, removal));
}

/** "to 0.3 s", "缩短到0.3秒". */
function leadsToLength(token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  const shortens = means(token, w.shorten, removal) && /[到至成为]$/.test(token.text);
  return shortens || /^(to|down to|at|by to|到|至|为|成)$/.test(token.text) || /^(改|设|调)[成为到]$|^设置为$/.test(token.text);
} // prettier-ignore

/** "from 5 s to 20 s" is a stretch, but "longer than 1 s to 0.5 s" is not. */
function isRangeEnd(reading: Reading, link: number): boolean {
  const first = reading.tokens[link - 1];
  return first?.type === 'time' && !reading.isTaken(first);
}
