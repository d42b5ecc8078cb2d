import { isDeepStrictEqual } from 'node:util';
import { isForAll, isSameTarget, targetOf } from '../references/targets';
import type { Grammar } from './grammar';

/** What the two sides of a link are read as, apart and together. */

export interface Texts {
  readonly left: string;
  readonly merged: string;
  readonly right: string;
}

export interface Sides extends Texts {
  /** Where the left side begins. */
  readonly from: number;
  readonly verb: string;
}

/** "It needs a title" has a verb, though no command. */
export const hasOwnVerb =
  /^(?:it|that|this|they|these|there|i|we|you|he|she|(?:my|the|our) [a-z]+)(?:'[a-z]+| (?:really |also |just |still |only )*(?:needs?|wants?|has|have|had|should|must|could|can|will|would|is|are|was|were|looks?|sounds?|feels?|seems?|lacks?|misses|goes|comes))(?![a-z])/i;

/**
 * "Cut the first 20 seconds and also the pauses": what comes second would be done only where the first is, which asks for
 * something of its own.
 */
export function takesOver({ left, merged, right }: Texts, verb: string, { editOf }: Grammar): boolean {
  if (verb === '' || hasOwnVerb.test(right)) return false;
  const [own, both, second] = [left, merged, verb + right].map((text) => editOf(text)?.edit);
  if (own === undefined || both === undefined || second === undefined) return false;
  // "Remove the pauses and the first 2 seconds"
  if (own === 'trimSilences' && both === own) return cutting.test(second);
  return !cutting.test(both) && cutting.test(own) && second === both;
}

/** "Cut the beach down to 6 seconds and crossfade everything": that verb takes nothing else away. */
export function removesInstead(
  { left, right }: Pick<Texts, 'left' | 'right'>,
  verb: string,
  { editOf }: Grammar,
): boolean {
  const [own, plain, second] = [left, right, verb + right].map((text) => editOf(text)?.edit ?? '');
  const removal = /^(?:remove|delete|clear|change)/;
  return !removal.test(own ?? '') && /^add/.test(plain ?? '') && removal.test(second ?? '');
}

/** "Keep 0:10-0:50, logo bottom left": read as one, the stretch would be the logo's, and nothing kept. */
export function losesKeep({ left, merged }: Pick<Texts, 'left' | 'merged'>, { editOf }: Grammar): boolean {
  const both = editOf(merged)?.edit;
  return editOf(left)?.edit === 'keepRanges' && both !== undefined && both !== 'keepRanges';
}

const cutting = /^(?:cutRanges|trimStart|trimEnd|deleteClips)$/;

/** "Start at 0:10 and end at 1:40" keeps one stretch, and "删掉前5秒，还有最后3秒也不要" cuts two. */
export function joinsStretches(kinds: readonly string[]): boolean {
  const isCut = (kind: string) => /^(?:cutRanges|trimStart|trimEnd)$/.test(kind);
  return kinds.every((kind) => kind === 'keepRanges') || kinds.every((kind) => kind === 'split') || kinds.every(isCut);
} // prettier-ignore

/** "Slow down 0:10-0:15 and 1:00-1:05 to half speed": one edit of several stretches. */
export function isOfSeveral(merged: string, { editOf }: Grammar): boolean {
  const edit = editOf(merged);
  return edit !== undefined && 'target' in edit && typeof edit.target === 'object' && 'ranges' in edit.target;
}

/** "横屏，两边用模糊填充", "blur the edges and make it square": how the new frame is filled is no wish beside it. */
export function fillsFrame([left, right, both]: readonly string[]): boolean {
  const isShape = (kind: string | undefined) => kind === 'setCanvas';
  return (
    both === 'setCanvas' && ((isShape(left) && right === 'setFit') || (left === 'setFit' && isShape(right)))
  );
}

/** "Drop the first 4 seconds and play 40 to 50 twice as fast": what is cut would be played so as well. */
export function swallowsCut([left, right, both]: readonly string[]): boolean {
  return left !== undefined && /^(?:cutRanges|trimStart|trimEnd|deleteClips|trimToLength|setImageLengths)$/.test(left) && right === both && right !== left && both !== undefined && !cutting.test(both);
} // prettier-ignore

/** "The first clip is too loud and the second too quiet": to each of them something else is done. */
export function isUnlikeForEach(
  { left, right }: Pick<Texts, 'left' | 'right'>,
  { editOf }: Grammar,
): boolean {
  const [one, other] = [editOf(left), editOf(right)];
  if (!one || one.edit !== other?.edit || !('target' in one && 'target' in other)) return false;
  const [before, after] = [targetOf(one), targetOf(other)];
  if (!before || !after || !('clips' in before && 'clips' in after)) return false;
  if (isSameTarget(before, after)) return false;
  return !isDeepStrictEqual({ ...one, target: 'all' }, { ...other, target: 'all' });
}

/** Whether the same is done with both as with the left alone, but to less. */
export function isNarrowed({ left, merged }: Pick<Texts, 'left' | 'merged'>, { editOf }: Grammar): boolean {
  const [one, both] = [editOf(left), editOf(merged)];
  return one !== undefined && one.edit === both?.edit && isForAll(one) && targetOf(both) !== undefined;
}

/** The kinds that the left, the right and both together are read as, where each is read. */
export function kindsOf(
  { left, merged, right }: Texts,
  { reads, editOf }: Grammar,
): readonly string[] | undefined {
  const texts = [left, right, merged];
  if (!texts.every((text) => reads(text))) return undefined;
  const kinds = texts.map((text) => editOf(text)?.edit);
  return kinds.every((kind) => kind !== undefined) ? kinds : undefined;
}

/** "第二段静音，第三段2倍速": each is for a clip of its own, and what comes first in Chinese is what it is about. */
export function namesAnotherClip({ left, right }: Pick<Texts, 'left' | 'right'>, grammar: Grammar): boolean {
  const { reads, targetIn } = grammar;
  if (!reads(left) || !reads(right)) return false;
  const [before, after] = [targetIn(left), targetIn(right)];
  if (!before || !after || isSameTarget(before.of, after.of)) return false;
  // What is named alone, as in "the first clip and the second clip", asks for nothing.
  return after.phrase.length < right.length;
}
