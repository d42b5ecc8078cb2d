import type { EditGesture, PanelState } from '../../src/vscode/panel/messages';
import { mainTrack } from '../../src/timeline/source-moments';
import type { TimelineView } from '../../src/timeline/timeline';

type Edge = Extract<EditGesture, { type: 'trim' }>['edge'];

/**
 * Keeps the playhead on its frame where a clip is trimmed by hand, since all that follows moves with that. Where its
 * frame is cut off, it goes to the cut.
 */
export class KeptFrame {
  /** Trims that the host has not answered yet. */
  private trims: Edge[] = [];
  private isUndone = false;
  /** Where the playhead was before it was moved, for as long as it stays where it was moved to; milliseconds. */
  private moved: { readonly fromMs: number; readonly toMs: number } | undefined;
  private isAnswered = false;

  expectTrim(edge: Edge): void {
    this.trims.push(edge);
  }

  expectUndo(): void {
    this.isUndone = true;
  }

  /** @param ms Where the playhead is. @returns Where it is to be from now on. */
  follow(before: PanelState, state: PanelState, ms: number): number {
    const hasChanged = before.timeline !== state.timeline;
    const at = hasChanged ? this.onTimeline(before.timeline, state.timeline, ms) : ms;
    if (!before.progress && state.progress) this.isAnswered = false;
    if (hasChanged) this.isAnswered = true;
    // What was asked for is not done.
    else if (before.progress && !state.progress && !this.isAnswered) {
      this.trims.shift();
      this.isUndone = false;
    }
    return at;
  }

  private onTimeline(before: TimelineView | null, after: TimelineView | null, ms: number): number {
    const { moved, isUndone } = this;
    const edge = this.trims.shift();
    this.isUndone = false;
    this.moved = undefined;
    if (edge === undefined) return isUndone && moved?.toMs === ms ? moved.fromMs : ms;
    const toMs = before && after ? momentAfterTrim(before, after, edge, ms) : ms;
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
