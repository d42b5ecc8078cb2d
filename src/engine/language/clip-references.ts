import { clipsShowing } from './clip-files';
import * as w from './common-words';
import { means } from './reading';
import type { Reading } from './reading';

/** Clips that were named together, as numbers from 1; -1 is the last. */
export interface ClipReference {
  readonly clips: readonly number[];
  /** Index of its first token. */
  readonly from: number;
  /** Index after its last token. */
  readonly next: number;
}

/** Takes "clip 3", "clips 1, 2 and 4", "clips 2-4", "the first and third clip", "第二段", "最后一个镜头", and files by their clips. */
export function takeClips(reading: Reading): ClipReference[] {
  const references: ClipReference[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const reference = numberedAt(reading, i) ?? ordinalAt(reading, i) ?? fileAt(reading, i);
    if (!reference) {
      i++;
      continue;
    }
    reading.takeToken(...reading.tokens.slice(reference.from, reference.next));
    references.push(reference);
    i = reference.next;
  }
  return references;
}

/** "beach.mp4", where it is on the timeline; "clip beach.mp4" too. */
function fileAt(reading: Reading, i: number): ClipReference | undefined {
  const token = reading.tokens[i];
  if (token?.type !== 'file' || reading.isTaken(token)) return undefined;
  const clips = clipsShowing(token.fileName, reading.clause);
  return clips.length > 0 ? { clips, from: i, next: i + 1 } : undefined;
}

function isClipWord(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (!token || reading.isTaken(token)) return false;
  return (
    means(token, w.clip) ||
    (token.type === 'word' && /^(videos?|image|images|photo|photos|个?视频)$/.test(token.text))
  );
}

function numberedAt(reading: Reading, i: number): ClipReference | undefined {
  if (!isClipWord(reading, i)) return undefined;
  const clips: number[] = [];
  let next = i + 1;
  for (let at = skipNumberSign(reading, next); ;) {
    const token = reading.tokens[at];
    if (token?.type !== 'number' || reading.isTaken(token)) break;
    if (!Number.isInteger(token.value) || token.value < 1) break;
    clips.push(token.value);
    next = at + 1;
    const through = rangeEnd(reading, next);
    if (through) {
      for (let n = token.value + 1; n <= through.last && clips.length < 1000; n++) clips.push(n);
      next = through.next;
    }
    at = skipListLink(reading, next);
    if (at === next) break;
    if (isClipWord(reading, at)) at = skipNumberSign(reading, at + 1);
  }
  return clips.length > 0 ? { clips, from: i, next } : undefined;
}

function rangeEnd(reading: Reading, at: number): { last: number; next: number } | undefined {
  const link = reading.tokens[at];
  const links = (link?.type === 'mark' && /^[-–—~]$/.test(link.text)) || means(link, w.to);
  const last = reading.tokens[at + 1];
  // "move clip 3 to 1" is a place, not a range: only what rises is one.
  return links && last?.type === 'number' && isClipPlural(reading, at)
    ? { last: last.value, next: at + 2 }
    : undefined;
}

function isClipPlural(reading: Reading, at: number): boolean {
  const first = reading.tokens[at - 2];
  return first?.type === 'word' && (/s$/.test(first.text) || !/[a-z]/.test(first.text));
}

function skipNumberSign(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  const sign =
    (token?.type === 'mark' && token.text === '#') ||
    (token?.type === 'word' && /^(number|no|nr)$/.test(token.text));
  return sign ? at + 1 : at;
}

function skipListLink(reading: Reading, at: number): number {
  let next = at;
  for (let token = reading.tokens[next]; token; token = reading.tokens[++next]) {
    const links = (token.type === 'mark' && /^[,、&]$/.test(token.text)) || means(token, w.and);
    if (!links) break;
  }
  return next;
}

function ordinalAt(reading: Reading, i: number): ClipReference | undefined {
  const clips: number[] = [];
  let at = i;
  for (;;) {
    const token = reading.tokens[at];
    if (token?.type !== 'ordinal' || reading.isTaken(token)) return undefined;
    clips.push(token.value);
    at++;
    if (isClipWord(reading, at)) {
      // "the second clip and the fourth clip"
      const more = reading.skipFillers(skipListLink(reading, at + 1));
      if (more === at + 1 || reading.tokens[more]?.type !== 'ordinal' || !clipFollows(reading, more)) {
        return { clips, from: i, next: at + 1 };
      }
      at = more;
      continue;
    }
    const link = reading.skipFillers(skipListLink(reading, at));
    if (link === at) return undefined;
    at = link;
  }
}

function clipFollows(reading: Reading, at: number): boolean {
  return isClipWord(reading, at + 1) || reading.tokens[at + 1]?.type !== 'word';
}
