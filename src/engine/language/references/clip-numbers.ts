import { hasVerb } from '../clauses/commands';
import { timelineOf } from './clip-files';
import * as w from '../words/common-words';
import { isMark, isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import type { Token } from '../words/tokens';

/** Clips that were named together, as numbers from 1; -1 is the last. */
export interface ClipReference {
  readonly clips: readonly number[];
  /** Index of its first token. */
  readonly from: number;
  /** Index after its last token. */
  readonly next: number;
}

/** Clips that are named one by one in a list. */
const longestList = 50;

/** "clip 3", "clips 1, 2 and 4", "clips 2-4", "from clip 2 to clip 4". */
export function numberedAt(reading: Reading, i: number): ClipReference | undefined {
  if (!isClipWord(reading, i)) return undefined;
  const said: number[] = [];
  let next = i + 1;
  for (let at = skipNumberSign(reading, next); ;) {
    const token = reading.tokens[at];
    if (token?.type !== 'number' || reading.isTaken(token)) break;
    if (!Number.isInteger(token.value) || token.value < 1) break;
    said.push(token.value);
    next = skipClipWord(reading, at + 1, said.length > 1);
    const through = rangeEnd(reading, i, next);
    if (through) {
      for (let n = token.value + 1; n <= through.last && said.length < 1000; n++) said.push(n);
      next = through.next;
    }
    at = skipListLink(reading, next);
    if (at === next) break;
    if (isClipWord(reading, at)) at = skipNumberSign(reading, at + 1);
  }
  const clips = nthOfSort(reading, i, said);
  return clips && said.length > 0 ? { clips, from: i, next } : undefined;
}

/** "第2、3段" closes a list with the noun. */
function skipClipWord(reading: Reading, at: number, isList: boolean): number {
  const token = reading.tokens[at];
  return isList && isSpelt(token, /^个?(?:段|片段|镜头)$/) ? at + 1 : at;
}

/** "clips 2-4", "clips 2 through 4", "from clip 2 to clip 4"; but "move clip 3 to 1" is a place. */
function rangeEnd(reading: Reading, i: number, at: number): { last: number; next: number } | undefined {
  const { tokens } = reading;
  const link = tokens[at];
  const links = isMark(link, /^[-–—~]$/) || means(link, w.to);
  if (!links) return undefined;
  const noun = isClipWord(reading, at + 1);
  const last = tokens[noun ? skipNumberSign(reading, at + 2) : at + 1];
  if (last?.type !== 'number') return undefined;
  const first = tokens[i];
  const isPlural = first?.type === 'word' && (/s$/.test(first.text) || !/[a-z]/.test(first.text));
  const isFrom = tokens.slice(0, i).some((token) => isSpelt(token, /^(from|从)$/));
  if (!isPlural && !(noun && isFrom)) return undefined;
  return { last: last.value, next: tokens.indexOf(last) + 1 };
}

/** "the second clip", "the first and third clip", "the second to last clip", "the third one", "第二段". */
export function ordinalAt(reading: Reading, i: number): ClipReference | undefined {
  const said: number[] = [];
  let at = i;
  for (;;) {
    const ordinal = ordinalFrom(reading, at) ?? listedNumber(reading, at, said.length);
    if (!ordinal || said.length === longestList) return undefined;
    said.push(ordinal.value);
    at = ordinal.next;
    // "最后的片段"
    if (isSpelt(reading.tokens[at], /^的$/) && isClipWord(reading, at + 1)) at++;
    if (isClipWord(reading, at) || isOne(reading, at, said.length)) {
      // "the second clip and the fourth clip"
      const more = reading.skipFillers(skipListLink(reading, at + 1));
      const goesOn = more > at + 1 && ordinalFrom(reading, more) !== undefined && clipFollows(reading, more);
      if (goesOn) {
        at = more;
        continue;
      }
      const clips = nthOfSort(reading, at, said);
      return clips && { clips, from: i, next: at + 1 };
    }
    if (isCountedAlone(reading, at - 1)) {
      const clips = nthOfSort(reading, at, said);
      return clips && { clips, from: i, next: at };
    }
    const link = reading.skipFillers(skipListLink(reading, at));
    if (link === at) return undefined;
    at = link;
  }
}

/** "删掉第二个", "第三个静音", where nothing else is spoken of that could be counted. */
function isCountedAlone({ tokens, clause }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !/^(?:倒数)?第.*个$|^最后[一那]个$/.test(clause.text.slice(token.start, token.end)))
    return false;
  if (tokens.some((each) => means(each, w.title, w.music, w.transition))) return false;
  return next === undefined || hasVerb(next) || next.type === 'mark' || isSpelt(next, /^[的了吧也都才就往]$/);
}

/** An ordinal, or "second to last", "second last". */
function ordinalFrom(
  reading: Reading,
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.type !== 'ordinal' || reading.isTaken(token)) return undefined;
  let next = at + 1;
  const isJoint = (each: Token | undefined) => isMark(each, /^-$/) || means(each, w.to);
  while (isJoint(tokens[next])) next++;
  const last = tokens[next];
  if (token.value > 1 && last?.type === 'ordinal' && last.value === -1) {
    return { value: -token.value, next: next + 1 };
  }
  return { value: token.value, next: at + 1 };
}

/** "第2、3段", "the 2nd and 3 clip": a bare number in a list that an ordinal opened. */
function listedNumber(
  { tokens }: Reading,
  at: number,
  count: number,
): { readonly value: number; readonly next: number } | undefined {
  const token = tokens[at];
  if (count === 0 || token?.type !== 'number' || !Number.isInteger(token.value) || token.value < 1)
    return undefined;
  return { value: token.value, next: at + 1 };
}

/** "the third one", where no title or music is spoken of, and "all clips except the second". */
function isOne(reading: Reading, at: number, count: number): boolean {
  const { tokens, clause } = reading;
  if (count === 0 || tokens.some((each) => means(each, w.title, w.music, w.transition))) return false;
  const token = tokens[at];
  if (!token) {
    const except = tokens.findIndex((each) => means(each, w.except));
    return except >= 0 && tokens.slice(0, except).some((each) => means(each, w.clip));
  }
  return /^(?:ones?|条)$/i.test(clause.text.slice(token.start, token.end));
}

function clipFollows(reading: Reading, at: number): boolean {
  const { next } = ordinalFrom(reading, at) ?? { next: at + 1 };
  return isClipWord(reading, next) || isOne(reading, next, 1) || reading.tokens[next]?.type !== 'word';
}

export function isClipWord(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (!token || reading.isTaken(token)) return false;
  return (
    means(token, w.clip) ||
    isSpelt(
      token,
      /^(videos?|image|images|photo|photos|picture|pictures|[个张]?(?:视频|片段|镜头|素材|段落|图片|照片|相片)|张图|张)$/,
    )
  );
}

/** The clips as they are numbered now; `undefined` where one of them is gone. */
export function nthOfSort(
  reading: Reading,
  noun: number,
  said: readonly number[],
): readonly number[] | undefined {
  const { seen, timeline } = reading.clause;
  const counted = nthAsCounted(reading, noun, said);
  if (!seen || !timeline || !counted) return counted;
  const numbers = counted.map((n) => {
    const clip = seen.clips.at(n < 0 ? n : n - 1);
    // One that never was there is named in the refusal.
    return clip ? timeline.clips.findIndex(({ id }) => id === clip.id) + 1 : n;
  });
  return numbers.includes(0) ? undefined : numbers;
}

/** "the second photo" is the second of the photos; of clips and of videos alone any clip counts. */
function nthAsCounted(
  reading: Reading,
  noun: number,
  said: readonly number[],
): readonly number[] | undefined {
  const token = reading.tokens[noun];
  const text = token?.type === 'word' ? token.text : '';
  const wantsImages = /^(image|photo|picture)s?$|图片|照片|相片|张图/.test(text);
  const wantsVideos = /^videos?$|视频/.test(text);
  if (!wantsImages && !wantsVideos) return said;
  const ofSort = clipsOfSort(reading, wantsImages);
  const all = countedOn(reading.clause)?.clips.length ?? 0;
  if (wantsVideos && ofSort.length === all) return said;
  // An image may be something that is laid over the clips.
  if (ofSort.length === 0) return wantsImages && all > 0 ? undefined : said;
  const clips = said.flatMap((n) => ofSort.at(n < 0 ? n : n - 1) ?? []);
  return clips.length === said.length ? clips : undefined;
}

function countedOn(clause: Reading['clause']): ReturnType<typeof timelineOf> {
  return clause.seen ?? timelineOf(clause);
}

function clipsOfSort({ clause }: Reading, images: boolean): number[] {
  const kindOf = (id: string) => clause.media.find((each) => each.id === id)?.kind;
  return (countedOn(clause)?.clips ?? []).flatMap(({ mediaId }, i) =>
    (kindOf(mediaId) === 'image') === images ? [i + 1] : [],
  );
}

function skipNumberSign(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  const sign = isMark(token, /^#$/) || isSpelt(token, /^(number|numbers|no|nr)$/);
  return sign ? at + 1 : at;
}

export function skipListLink(reading: Reading, at: number): number {
  let next = at;
  for (let token = reading.tokens[next]; token; token = reading.tokens[++next]) {
    const links = isMark(token, /^[,、&]$/) || means(token, w.and);
    if (!links) break;
  }
  return next;
}
