import { clipDurationMs } from '../../model/timeline';
import type { Clip, TransitionKind } from '../../model/timeline';

/** Transitions as data: putting one on a boundary of the main track and taking it away. */

/** Below this a transition is not seen as one. */
export const shortestTransitionMs = 80;
/** What a clip shows of itself at least, between its two transitions. */
export const ownPictureMs = 100;

/** The clips without the transition into clip `index`; what it took from the handles is given back. */
export function withoutTransition(clips: readonly Clip[], index: number): Clip[] {
  const left = clips[index - 1];
  const right = clips[index];
  const transition = right?.transition;
  if (!right || !transition) return [...clips];
  const after = { ...right };
  delete after.transition;
  const taken = Math.min(transition.takenAfterCutMs, after.outMs - after.inMs - 1);
  const result = [...clips];
  result[index] = {
    ...after,
    inMs: after.inMs + taken,
    handles: { ...after.handles, beforeMs: after.handles.beforeMs + taken },
  };
  if (left) {
    const given = Math.min(transition.takenBeforeCutMs, left.outMs - left.inMs - 1);
    result[index - 1] = {
      ...left,
      outMs: left.outMs - given,
      handles: { ...left.handles, afterMs: left.handles.afterMs + given },
    };
  }
  return result;
}

/** The longest transition that fits a side with that much handle and that much picture to spare. */
export function longestOnSide(handleMs: number, spareMs: number): number {
  const spare = Math.max(0, spareMs);
  return spare + Math.min(handleMs, spare);
}

/**
 * Puts a transition on the boundary before clip `index`, which must have none. Half of it comes from the handle
 * of each side as far as there is one, so the timeline keeps its length; the rest is a real overlap.
 */
export function withTransition(
  clips: readonly Clip[],
  index: number,
  kind: TransitionKind,
  durationMs: number,
): Clip[] {
  const left = clips[index - 1];
  const right = clips[index];
  if (!left || !right) return [...clips];
  const firstHalf = Math.floor(durationMs / 2);
  const takenBeforeCutMs = Math.min(left.handles.afterMs, Math.round(firstHalf * left.speed));
  const takenAfterCutMs = Math.min(
    right.handles.beforeMs,
    right.inMs,
    Math.round((durationMs - firstHalf) * right.speed),
  );
  const result = [...clips];
  result[index - 1] = {
    ...left,
    outMs: left.outMs + takenBeforeCutMs,
    handles: { ...left.handles, afterMs: left.handles.afterMs - takenBeforeCutMs },
  };
  result[index] = {
    ...right,
    inMs: right.inMs - takenAfterCutMs,
    handles: { ...right.handles, beforeMs: right.handles.beforeMs - takenAfterCutMs },
    transition: { kind, durationMs, takenBeforeCutMs, takenAfterCutMs },
  };
  return result;
}

/** Whether every transition leaves both of its clips some picture of their own. */
function fits(clips: readonly Clip[], index: number): boolean {
  const clip = clips[index];
  if (!clip) return true;
  const into = clip.transition?.durationMs ?? 0;
  const outOf = clips[index + 1]?.transition?.durationMs ?? 0;
  return into + outOf === 0 || clipDurationMs(clip) >= into + outOf + 1;
}

export interface Fitted {
  readonly clips: readonly Clip[];
  /** How many transitions had to go. */
  readonly removed: number;
}

/** Takes away the transitions that no longer fit: on the first clip, or longer than what is left of a clip. */
export function fitTransitions(clips: readonly Clip[]): Fitted {
  let result = [...clips];
  let removed = 0;
  const drop = (index: number) => {
    if (!result[index]?.transition) return;
    result = withoutTransition(result, index);
    removed++;
  };
  drop(0);
  // Taking one away makes its neighbours shorter by what they give back, so the one before is looked at again.
  for (let i = 0; i < result.length; i++) {
    if (fits(result, i)) continue;
    drop(i);
    if (!fits(result, i)) drop(i + 1);
    i = Math.max(-1, i - 2);
  }
  return { clips: result, removed };
}
