import { clipDurationMs, placeClips, timelineDurationMs } from '../../model/timeline';
import type { Clip } from '../../model/timeline';
import { imageClips, timelineOf } from './clip-files';
import { isClipWord, nthOfSort } from './clip-numbers';
import type { ClipReference } from './clip-numbers';
import { hasVerb } from '../clauses/commands';
import * as w from '../words/common-words';
import { isMiddle, momentAt } from '../times/moments';
import { isOneSpelt, isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import { edgeOf } from '../times/edges';
import type { Token } from '../words/tokens';
import { word } from '../words/word';

const shortest = word('shortest', 'detail', 'shortest|最短的|最短');
const longest = word('longest', 'detail', 'longest|最长的|最长');
const other = word('other', 'detail', 'other');
const odd = word('odd', 'detail', 'odd|odd-numbered|odd numbered|奇数|单数');
const even = word('even', 'detail', 'even|even-numbered|even numbered|偶数|双数');
const penultimate = word('penultimate', 'detail', 'penultimate|next to last|next-to-last|last but one');
export const descriptionWords = [shortest, longest, other, odd, even, penultimate];

/** Clips that are described by what they are: "every other clip", "the longest clip", "the clip at 0:40". */
export function describedAt(reading: Reading, i: number): ClipReference | undefined {
  const token = reading.tokens[i];
  const timeline = timelineOf(reading.clause);
  if (!token || reading.isTaken(token) || !timeline) return undefined;
  const { clips } = timeline;
  return (
    alternating(reading, i, clips.length) ??
    inMiddle(reading, i, clips.length) ??
    extreme(reading, i, clips) ??
    severalAtEdge(reading, i) ??
    onlyImage(reading, i) ??
    counted(reading, i, clips.length) ??
    atMoment(reading, i, clips)
  );
}

/** "every other clip", "every third clip", "the odd clips", "每隔一段". */
function alternating(reading: Reading, i: number, count: number): ClipReference | undefined {
  const { tokens } = reading;
  const token = tokens[i];
  const every = (step: number, first: number, noun: number): ClipReference | undefined => {
    if (!isClipWord(reading, noun) || step < 1 || first > count) return undefined;
    const clips = Array.from({ length: Math.floor((count - first) / step) + 1 }, (_, n) => first + n * step);
    return { clips, from: i, next: noun + 1 };
  };
  if (means(token, odd)) return every(2, 1, i + 1);
  if (means(token, even)) return every(2, 2, i + 1);
  if (!means(token, w.each)) return undefined;
  const next = tokens[i + 1];
  if (means(next, other)) return every(2, 2, i + 2);
  if (next?.type === 'ordinal' && next.value > 1) return every(next.value, next.value, i + 2);
  const skips = isSpelt(token, /^每隔$/) && next?.type === 'number';
  return skips ? every(next.value + 1, next.value + 1, i + 2) : undefined;
}

/** "the shortest clip", "the middle clip", "the penultimate clip". */
function extreme(reading: Reading, i: number, clips: readonly Clip[]): ClipReference | undefined {
  const token = reading.tokens[i];
  // "把最短的删掉"
  const after = reading.tokens[i + 1];
  const isAlone = isSpelt(token, /^最[长短]的$/) && (after === undefined || hasVerb(after));
  const isNoun = isClipWord(reading, i + 1) || isPronoun(reading, i + 1);
  if (!isNoun && !isAlone) return undefined;
  const one = (number: number): ClipReference => ({ clips: [number], from: i, next: i + (isAlone ? 1 : 2) });
  if (means(token, penultimate)) return one(-2);
  if (isMiddle(token)) return clips.length % 2 === 1 ? one((clips.length + 1) / 2) : undefined;
  const isShortest = means(token, shortest);
  if (!isShortest && !means(token, longest)) return undefined;
  const lengths = clips.map(clipDurationMs);
  const wanted = isShortest ? Math.min(...lengths) : Math.max(...lengths);
  // Of several that are equally long none is the longest.
  if (lengths.filter((ms) => ms === wanted).length !== 1) return undefined;
  return one(lengths.indexOf(wanted) + 1);
}

/** "the middle two clips", "the two clips in the middle", where as many are on both sides. */
function inMiddle(reading: Reading, i: number, count: number): ClipReference | undefined {
  const { tokens } = reading;
  const leads = isMiddle(tokens[i]);
  const number = tokens[leads ? i + 1 : i];
  if (number?.type !== 'number' || !Number.isInteger(number.value) || number.value < 2 || (count - number.value) % 2 !== 0) return undefined;
  let next = (leads ? i + 1 : i) + 1;
  if (!leads && isMiddle(tokens[next])) next++;
  const isNoun = isClipWord(reading, next);
  if (isNoun) next++;
  const isBehind = !leads && isSpelt(tokens[next], /^(?:in|from)$/) && isMiddle(tokens[reading.skipFillers(next + 1)]);
  const after = tokens[next];
  const isAlone = leads && (after === undefined || after.type === 'mark');
  if (!(leads || isBehind || isMiddle(tokens[next - 2])) || !(isNoun || isAlone)) return undefined;
  const from = (count - number.value) / 2;
  if (from < 0) return undefined;
  const clips = Array.from({ length: number.value }, (_, n) => from + n + 1);
  return { clips, from: i, next: isBehind ? reading.skipFillers(next + 1) + 1 : next };
} // prettier-ignore

/** "the longest one" counts nothing. */
function isPronoun({ tokens, clause }: Reading, at: number): boolean {
  const token = tokens[at];
  return isOneSpelt(clause, token) || isSpelt(token, /^(那个|那段|一段|一个)$/);
}

/** "the first two clips", "最后两个片段", "前两段". */
function severalAtEdge(reading: Reading, i: number): ClipReference | undefined {
  const { tokens } = reading;
  const side = edgeOf(tokens[i]);
  if (side === undefined) return undefined;
  let at = reading.skipFillers(i + 1);
  // "前面的两个片段"
  if (means(tokens[at], w.of) && isSpelt(tokens[i], /^[前后]面$/)) at++;
  const number = tokens[at];
  const isTwo = isSpelt(number, /^两个$/);
  const isPair =
    isSpelt(number, /^两段$/) ||
    (isTwo &&
      !isClipWord(reading, at + 1) &&
      !tokens.some((token) => means(token, w.title, w.music, w.transition)));
  const count = number?.type === 'number' ? number.value : isPair || isTwo ? 2 : undefined;
  const noun = isPair ? at : at + 1;
  if (count === undefined || !Number.isInteger(count) || count < 1 || count > 1000) return undefined;
  if (!isPair && !isClipWord(reading, noun)) return undefined;
  const said = Array.from({ length: count }, (_, n) => (side === 1 ? n + 1 : n - count));
  const clips = isPair ? said : nthOfSort(reading, noun, said);
  return clips && { clips, from: i, next: noun + 1 };
}

/** "the photo", where one alone is on the main track and none lies over it. */
function onlyImage({ clause, tokens }: Reading, i: number): ClipReference | undefined {
  if (!isSpelt(tokens[i], /^(?:photo|still|照片|那张照片|这张照片|图片|那张图片|这张图片)$/)) return undefined;
  // Before the first edit an image beside videos is nowhere yet.
  if (clause.timeline === undefined && clause.media.some(({ kind }) => kind === 'video')) return undefined;
  const [only, ...more] = imageClips(clause);
  const isLaidOver = timelineOf(clause)?.overlays.some(({ mediaId }) => clause.media.some(({ id, kind }) => id === mediaId && kind === 'image'));
  if (only === undefined || more.length > 0 || isLaidOver) return undefined;
  return { clips: [only], from: i, next: i + 1 };
} // prettier-ignore

/** "all three clips", "both clips", where there are so many. */
function counted(reading: Reading, i: number, count: number): ClipReference | undefined {
  const { tokens } = reading;
  const token = tokens[i];
  // "两段视频"
  const counts = isSpelt(token, /^(?:这|那)?(?:两段|两个|两条|俩)$/) ? 2 : undefined;
  if (counts === count && !isCountOnly(reading, i)) {
    const next =
      isClipWord(reading, i + 1) || isSpelt(reading.tokens[i + 1], /^视频[里中的]+$/) ? i + 2 : i + 1;
    return { clips: Array.from({ length: count }, (_, n) => n + 1), from: i, next };
  }
  if (!means(token, w.whole) || token?.type !== 'word') return undefined;
  const at = reading.skipFillers(i + 1);
  const number = tokens[at];
  const isBoth = token.text === 'both' && isClipWord(reading, at);
  const said = isBoth
    ? 2
    : number?.type === 'number' && isClipWord(reading, at + 1)
      ? number.value
      : undefined;
  if (said !== count) return undefined;
  return { clips: Array.from({ length: count }, (_, n) => n + 1), from: i, next: isBoth ? at + 1 : at + 2 };
}

/** "两段之间" is where they meet, "切成两段" what comes of it, and "前两段" where they stand. */
function isCountOnly({ tokens }: Reading, i: number): boolean {
  const before = tokens[i - 1];
  const isPlace = (token: Token) => means(token, w.between) || isSpelt(token, /^(?:之间|中间|间|顺序|位置)$/);
  return tokens.slice(i + 1, i + 4).some(isPlace) || edgeOf(before) !== undefined || isSpelt(before, /(?:成|为|到|各|每|前|后|分|切|剪)$/) || before?.type === 'ordinal';
} // prettier-ignore

/** "the clip at 0:40", "0:40处的片段"; beside a word that cuts the moment is where, not which. */
function atMoment(reading: Reading, i: number, clips: readonly Clip[]): ClipReference | undefined {
  const { tokens } = reading;
  const cuts = ['cut', 'split', 'freeze', 'trim', 'start', 'end'];
  if (tokens.some((token) => token.type === 'word' && token.words.some(({ name }) => cuts.includes(name)) && token.text !== '剪掉')) return undefined; // prettier-ignore
  if (isClipWord(reading, i)) {
    let at = reading.skipFillers(i + 1);
    if (!isSpelt(tokens[at], /^(at|around|在|playing at)$/)) return undefined;
    at = reading.skipFillers(at + 1);
    return clipAt(reading, at, i, clips);
  }
  const found = clipAt(reading, i, i, clips);
  if (!found) return undefined;
  const noun = reading.skipFillers(means(tokens[found.next], w.of) ? found.next + 1 : found.next);
  const named = isSpelt(tokens[noun - 1], /^(处|的地方|时|的|那个|那段)$/) && isClipWord(reading, noun);
  return named ? { ...found, next: noun + 1 } : undefined;
}

function clipAt(
  reading: Reading,
  at: number,
  from: number,
  clips: readonly Clip[],
): ClipReference | undefined {
  const token = reading.tokens[at];
  if (token?.type !== 'time' && token?.type !== 'fromEnd') return undefined;
  const said = momentAt(reading, at);
  if (typeof said?.moment !== 'number') return undefined;
  const ms = said.moment < 0 ? timelineDurationMs({ clips }) + said.moment : said.moment;
  const place = placeClips(clips).findLast(({ startMs, endMs }) => ms >= startMs && ms < endMs);
  return place && { clips: [place.index + 1], from, next: said.next };
}
