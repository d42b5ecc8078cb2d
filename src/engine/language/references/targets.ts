import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import type { Clause } from '../clause';
import { takeClips } from './clip-references';
import { isIdle, isSpelt, Reading } from '../reading';
import { takeRanges } from '../times/time-ranges';

/** The clips or the stretch that an edit is for, as its clause names them. */
export interface Target {
  /** "the second clip", "0:10 to 0:20": as the user wrote it. */
  readonly phrase: string;
  readonly of: TargetOf;
  /** Whether the same words name something else once the edit is done. */
  readonly isMoved: boolean;
}

export type TargetOf =
  | { readonly clips: readonly number[] }
  | { readonly start: number | 'end'; readonly end: number | 'end'; readonly clip: number | undefined };

/** What an edit that is for clips or for a stretch alone is for; `undefined` for all others. */
export function targetOf(edit: Edit): TargetOf | undefined {
  if (edit.edit === 'moveClips') return { clips: edit.clips };
  if ('target' in edit && typeof edit.target === 'object') {
    const { target } = edit;
    if ('clips' in target) return { clips: target.clips };
    if ('range' in target) {
      return { start: target.range.start, end: target.range.end, clip: 'clip' in target ? target.clip : undefined };
    }
  }
  return undefined;
} // prettier-ignore

/** Whether an edit is for all there is because nobody named less. */
export function isForAll(edit: Edit): boolean {
  return 'target' in edit && (edit.target === 'all' || edit.target === 'everything');
}

export function isSameTarget(one: TargetOf | undefined, other: TargetOf | undefined): boolean {
  return one !== undefined && isDeepStrictEqual(one, other);
}

/** What a clause that is understood as an edit is for, where it names that in one stretch of words. */
export function targetIn(clause: Clause, edit: Edit): Target | undefined {
  const of = targetOf(edit);
  // A copy is neither the clip nor anything that words name.
  if (!of || edit.edit === 'duplicateClips') return undefined;
  const reading = new Reading(clause);
  takeClips(reading);
  if (!('clips' in of)) takeRanges(reading);
  const { tokens } = reading;
  let from = tokens.findIndex((token) => reading.isTaken(token));
  const to = tokens.findLastIndex((token) => reading.isTaken(token)) + 1;
  const isOne = tokens.slice(from, to).every((token) => reading.isTaken(token) || isIdle(token));
  if (from < 0 || !isOne) return undefined;
  while (isSpelt(tokens[from - 1], /^(?:the|my|from|between)$/)) from--;
  const phrase = clause.text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const isMoved = edit.edit === 'moveClips' || (edit.edit === 'setSpeed' && !('clips' in of));
  return { phrase, of, isMoved };
}
