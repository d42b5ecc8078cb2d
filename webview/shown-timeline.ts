import type { PanelState } from '../src/vscode/panel/messages';
import { firstTimeline } from '../src/timeline/first-timeline';
import type { TimelineView } from '../src/timeline/timeline';

/**
 * The timeline that is shown: the edited one, and before the first edit what the embedded engine will do that to, so
 * that a clip can be seen, played and cut at once. The cloud's agent places files as it likes, so nothing stands for
 * its timeline.
 */
export class ShownTimeline {
  private first: { readonly text: string; readonly timeline: TimelineView } | undefined;
  private last: { readonly state: PanelState; readonly shown: PanelState } | undefined;

  /** The state with that timeline in it: the same objects as long as they show the same. */
  in(state: PanelState): PanelState {
    if (this.last?.state !== state) this.last = { state, shown: this.shown(state) };
    return this.last.shown;
  }

  private shown(state: PanelState): PanelState {
    if (state.timeline !== null || state.service === 'cloud') return state;
    const placed = firstTimeline(state.media);
    if (placed === null) return state;
    const text = JSON.stringify(placed);
    if (this.first?.text !== text) this.first = { text, timeline: placed };
    return { ...state, timeline: this.first.timeline };
  }
}
