import { fromStart } from '../../edits/named-clips';
import type { Clause } from '../clause';
import { describedAt } from './clip-descriptions';
import { clipsShowing, timelineOf } from './clip-files';
import { besideAt } from './clips-beside';
import { isClipWord, numberedAt, ordinalAt } from './clip-numbers';
import type { ClipReference } from './clip-numbers';
import * as w from '../words/common-words';
import { hasChinese } from '../words/folding';
import { isMiddle } from '../times/moments';
import { isMark, isSpelt, means, Reading } from '../reading';
import { edgeOf } from '../times/edges';

export type { ClipReference } from './clip-numbers';

/**
 * Takes every reference to clips: "clip 3", "clips 1, 2 and 4", "clips 2-4", "the first and third clip", "the last
 * two clips", "every other clip", "the shortest clip", "the clip at 0:40", "everything except clip 2", "第二段",
 * "倒数第二个镜头", and files by their clips.
 */
export function takeClips(reading: Reading): ClipReference[] {
  const taken: ClipReference[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const reference = clipsAt(reading, i);
    if (!reference) {
      i++;
      continue;
    }
    reading.takeToken(...reading.tokens.slice(reference.from, reference.next));
    taken.push(reference);
    i = reference.next;
  }
  return withoutExcepted(reading, taken);
}

/** Every kind of edit asks anew for what is the same for one clause. */
const references = new WeakMap<Clause, Map<number, ClipReference | undefined>>();

/** The reference that starts at a token. Takes nothing. */
export function clipsAt(reading: Reading, i: number): ClipReference | undefined {
  const known = references.get(reading.clause) ?? new Map<number, ClipReference | undefined>();
  references.set(reading.clause, known);
  if (!known.has(i)) known.set(i, findAt(new Reading(reading.clause), i));
  const reference = known.get(i);
  const isFree =
    reference && !reading.tokens.slice(i, reference.next).some((token) => reading.isTaken(token));
  return !reference || isFree ? reference : findAt(reading, i);
}

function findAt(reading: Reading, i: number): ClipReference | undefined {
  return (
    besideAt(reading, i, findAt) ??
    numberedAt(reading, i) ??
    describedAt(reading, i) ??
    ordinalAt(reading, i) ??
    fileAt(reading, i)
  );
}

const scopes = new WeakMap<Clause, { readonly scope: ClipReference | undefined }>();

/** The clip or clips that times are said to be of: "the first 5 seconds of clip 2", "第二段的前3秒". Takes nothing. */
export function scopeOf({ clause }: Reading): ClipReference | undefined {
  const known = scopes.get(clause);
  if (known) return known.scope;
  const scope = findScope(new Reading(clause));
  scopes.set(clause, { scope });
  return scope;
}

function findScope(reading: Reading): ClipReference | undefined {
  for (let i = 0; i < reading.tokens.length; i++) {
    const reference = clipsAt(reading, i);
    if (reference && isScope(reading, reference)) return reference;
  }
  return undefined;
}

function isScope(reading: Reading, { from, next }: ClipReference): boolean {
  const { tokens } = reading;
  let before = from - 1;
  while (means(tokens[before], w.filler) && !means(tokens[before], w.of)) before--;
  const lead = tokens[before];
  if (isSpelt(lead, /^(of|from|off|in|within|inside)$/)) return true;
  // "Harbour: only the last 10 seconds"
  const isApart = isMark(tokens[next], /^:$/) || isSpelt(tokens[next], /^(?:only|just)$/);
  const at = isApart ? reading.skipFillers(next + 1) : next;
  if (isApart && (edgeOf(tokens[at]) !== undefined || tokens[at]?.type === 'time')) return true;
  const begin = inside(reading, next);
  const follows = tokens[begin];
  const verb = means(follows, w.keep, w.remove, w.cut) ? reading.skipFillers(begin + 1) : begin;
  const first = means(tokens[verb], w.from) && begin + verb > 2 * next ? verb + 1 : verb;
  return (
    means(follows, w.of, w.firstHalf, w.secondHalf) ||
    edgeOf(follows) !== undefined ||
    follows?.type === 'time' ||
    // "第二段里从5秒到10秒", "第二段5-10秒", "第二段只保留5秒到15秒"
    isLinked(reading, first) ||
    // "第二段只留前8秒"
    (verb > begin && (edgeOf(tokens[verb]) !== undefined || isMiddle(tokens[verb]))) ||
    (follows?.type === 'ordinal' && tokens[next + 1]?.type === 'time')
  );
}

/** "5秒到10秒", "5-10秒" */
function isLinked({ tokens }: Reading, at: number): boolean {
  const [start, link, end] = tokens.slice(at, at + 3);
  const links = isMark(link, /^[-~]$/) || means(link, w.to);
  return (start?.type === 'time' || start?.type === 'number') && links && end?.type === 'time';
}

/** "第二段里面的5秒到10秒": index after the words for inside, where there are any. */
function inside({ tokens }: Reading, next: number): number {
  if (!isSpelt(tokens[next], /^(?:里|里面|里边|里头|中|当中|内)$/)) return next;
  return means(tokens[next + 1], w.of) ? next + 2 : next + 1;
}

/** "outro.mp4", "the outro.mp4 clip", "the outro one", "clip outro.mp4", where it is on the timeline. */
function fileAt(reading: Reading, i: number): ClipReference | undefined {
  const { tokens } = reading;
  const at = means(tokens[i], w.clip) ? i + 1 : i;
  const token = tokens[at];
  if (token?.type !== 'file' || reading.isTaken(token)) return undefined;
  const clips = clipsShowing(token.fileName, reading.clause);
  let noun = at + 1;
  // "无人机拍的那段"
  while (isSpelt(tokens[noun], /^(?:里|拍|拍摄|的)$/)) noun++;
  const isNoun =
    (isClipWord(reading, noun) && !numberedAt(reading, noun)) ||
    isOne(reading, noun) ||
    isSpelt(tokens[noun], /^[这那]一?[段个条]$/);
  const next = at === i && isNoun ? noun + 1 : at + 1;
  return clips.length > 0 ? { clips, from: i, next } : undefined;
}

/** "the harbour one" counts nothing. */
function isOne({ tokens, clause }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.type === 'number' && clause.text.slice(token.start, token.end).toLowerCase() === 'one';
}

/** "everything except clip 2", "clips 1-4 but not 3", "除了第二段以外": the others. */
function withoutExcepted(reading: Reading, references: readonly ClipReference[]): ClipReference[] {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, w.except) && !reading.isTaken(token));
  const behind = references.filter(({ from }) => from > at);
  // "第二段以外的都删掉"
  const excepted = behind.length === 0 && isSpelt(tokens[at], /^[以之]外$/) ? references : behind;
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  if (at < 0 || excepted.length === 0 || count === 0) return [...references];
  const base = references
    .filter((each) => each.from < at && !excepted.includes(each))
    .flatMap(({ clips }) => clips);
  const everything = tokens.filter((token) => means(token, w.everything, w.rest, w.each, w.whole, w.clip));
  const says = everything.length > 0 || hasChinese(reading.clause.text);
  if (!says && base.length === 0) return [...references];
  reading.take(w.except, w.rest);
  if (base.length === 0) reading.takeToken(...everything);
  const numbered = (n: number) => fromStart(n, count);
  const gone = excepted.flatMap(({ clips }) => clips);
  const [from, next] = [references[0]?.from ?? 0, references.at(-1)?.next ?? 0];
  // One that is not there is named in the refusal.
  const missing = gone.filter((n) => numbered(n) < 1 || numbered(n) > count);
  if (missing.length > 0) return [{ clips: missing, from, next }];
  const all = base.length > 0 ? base : Array.from({ length: count }, (_, i) => i + 1);
  const clips = all.filter((n) => !gone.some((each) => numbered(each) === numbered(n)));
  // Where none is left, what was said must not pass for all.
  return [{ clips: clips.length > 0 ? clips : [count + 1], from, next }];
}
