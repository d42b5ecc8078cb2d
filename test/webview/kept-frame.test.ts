import assert from 'node:assert/strict';
import type { EditGesture, PanelState } from '../../src/vscode/panel/messages';
import type { TimelineView } from '../../src/timeline/timeline';
import { KeptFrame } from '../../webview/preview/kept-frame';
import { editedState, segment } from './fixtures/panel-state';

/** Clips of these lengths, one after the other. */
function timelineOf(...lengthsMs: readonly number[]): TimelineView {
  let startMs = 0;
  const segments = lengthsMs.map((lengthMs, index) => {
    const clip = segment(`c${index}`, `clip ${index}`, startMs, startMs + lengthMs);
    startMs += lengthMs;
    return clip;
  });
  return { durationMs: startMs, tracks: [{ type: 'video', typeNumber: 0, segments }] };
}

const trim = (edge: 'start' | 'end'): EditGesture => ({ type: 'trim', segmentId: 'c0', edge, toMs: 0 });
const removal: EditGesture = { type: 'delete', segmentId: 'c1' };
const progress = { label: 'Editing', startedAt: 0, cancellable: true, takesEdits: true };

describe('The playhead while a timeline is edited by hand', () => {
  let kept: KeptFrame;
  let state: PanelState;
  let ms: number;

  beforeEach(() => {
    kept = new KeptFrame();
    state = { ...editedState, timeline: timelineOf(4000, 4000, 4000) };
    ms = 5000;
  });

  function follow(change: Partial<PanelState>): void {
    const before = state;
    state = { ...state, ...change };
    ms = kept.follow(before, state, ms);
  }

  it('goes with its frame where the start of its clip is trimmed, and back where that is undone', () => {
    kept.expectEdit(trim('start'));
    follow({ timeline: timelineOf(4000, 3500, 4000) });
    assert.equal(ms, 4500);
    kept.expectStep('undo');
    follow({ timeline: timelineOf(4000, 4000, 4000) });
    assert.equal(ms, 5000);
  });

  it('stays for an edit that was made before a trim, and goes with its frame at the trim', () => {
    kept.expectEdit(removal);
    kept.expectEdit(trim('start'));
    follow({ timeline: timelineOf(4000, 4000) });
    assert.equal(ms, 5000);
    follow({ timeline: timelineOf(4000, 3000) });
    assert.equal(ms, 4000);
  });

  it('stays for an edit that was made after a trim', () => {
    kept.expectEdit(trim('start'));
    kept.expectEdit(removal);
    follow({ timeline: timelineOf(4000, 3000, 4000) });
    assert.equal(ms, 4000);
    follow({ timeline: timelineOf(4000, 4000) });
    assert.equal(ms, 4000);
  });

  it('is not moved by a later edit where a trim was refused', () => {
    kept.expectEdit(trim('start'));
    follow({ progress });
    follow({ progress: null });
    kept.expectEdit(removal);
    follow({ timeline: timelineOf(4000, 3000) });
    assert.equal(ms, 5000);
  });

  it('stays where words changed the timeline', () => {
    follow({ timeline: timelineOf(4000, 3000, 4000) });
    assert.equal(ms, 5000);
  });
});
