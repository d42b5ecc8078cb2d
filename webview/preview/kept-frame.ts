import type { EditGesture, PanelState } from '../../src/vscode/panel/messages';
import { mainTrack } from '../../src/timeline/source-moments';
import type { TimelineView } from '../../src/timeline/timeline';

type Edge = Extract<EditGesture, { type: 'trim' }>['edge'];
type Expected =
  { readonly type: 'trim'; readonly edge: Edge } | { readonly type: 'undo' } | { readonly type: 'other' };

/**
 * Keeps the playhead on its frame where a clip is trimmed by hand, since all that follows moves with that. Where its
 * frame is cut off, it goes to the cut.
 */
export class KeptFrame {
  /** What was done by hand and the host has not answered yet, in its order. */
  private readonly expected: Expected[] = [];
  /** Where the playhead was before it was moved, for as long as it stays where it was moved to; milliseconds. */
  private moved: { readonly fromMs: number; readonly toMs: number } | undefined;
  private isAnswered = false;

  expectEdit(gesture: EditGesture): void {
    this.expected.push(gesture.type === 'trim' ? { type: 'trim', edge: gesture.edge } : { type: 'other' });
  }

  expectStep(action: 'undo' | 'redo'): void {
    this.expected.push({ type: action === 'undo' ? 'undo' : 'other' });
  }

  /** @param ms Where the playhead is. @returns Where it is to be from now on. */
  follow(before: PanelState, state: PanelState, ms: number): number {
    const hasChanged = before.timeline !== state.timeline;
    const at = hasChanged ? this.onTimeline(before.timeline, state.timeline, ms) : ms;
    if (!before.progress && state.progress) this.isAnswered = false;
    if (hasChanged) this.isAnswered = true;
    // What was asked for is not done.
    else if (before.progress && !state.progress && !this.isAnswered) this.expected.shift();
    return at;
  }

  private onTimeline(before: TimelineView | null, after: TimelineView | null, ms: number): number {
    const { moved } = this;
    const expected = this.expected.shift();
    this.moved = undefined;
    if (expected?.type === 'undo') return moved?.toMs === ms ? moved.fromMs : ms;
    if (expected?.type !== 'trim') return ms;
    const toMs = before && after ? momentAfterTrim(before, after, expected.edge, ms) : ms;
    if (toMs !== ms) this.moved = { fromMs: ms, toMs };
    return toMs;
  }
}

/** Of the clip that was trimmed only one end is elsewhere; of the others neither is, seen from the clip. */
function momentAfterTrim(before: TimelineView, after: TimelineView, edge: Edge, ms: number): number {
  const [old, now] = [mainTrack(before)?.segments ?? [], mainTrack(after)?.segments ?? []];
  const index = old.findLastIndex(({ startMs, endMs }) => startMs <= ms && ms < endMs);
  const [was, is] = [old[index], now[index]];
  if (!was || !is || old.length !== now.length) return ms;
  const moment = edge === 'start' ? is.endMs - (was.endMs - ms) : is.startMs + (ms - was.startMs);
  return Math.min(is.endMs, Math.max(is.startMs, moment));
}
