import type { Playback } from '../preview/playback';
import type { HandEdits } from './hand-edits';

/** Keys that mean the same in the tree and on the lanes. @returns Whether it was one. */
export function pressOnSegment(event: KeyboardEvent, edits: HandEdits): boolean {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
    edits.move(key === 'ArrowLeft' ? -1 : 1, shiftKey);
    // VS Code hears keys at the window, and on Windows would go back to another editor.
    event.stopPropagation();
    return true;
  }
  switch (key) {
    case 'Delete':
    case 'Backspace':
      edits.removeSelected();
      return true;
    case '[':
      edits.trimToPlayhead('start');
      return true;
    case ']':
      edits.trimToPlayhead('end');
      return true;
    default:
      return false;
  }
}

/** What keys on the lanes do besides. */
interface LaneKeys {
  readonly playback: Playback;
  readonly edits: HandEdits;
  readonly durationMs: number;
  /** Makes the scale larger by a step, or smaller. */
  readonly zoom: (direction: 1 | -1) => void;
  readonly zoomToFit: () => void;
  /** Scrolls by a part of what is seen. */
  readonly scroll: (part: number) => void;
  /** The playhead was moved by a key. */
  readonly onMoved: () => void;
}

/** @returns Whether it was a key of the lanes. */
export function pressOnLanes({ key, shiftKey }: KeyboardEvent, lanes: LaneKeys): boolean {
  const { playback, edits } = lanes;
  const second = Math.round(playback.fps);
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => playback.step(shiftKey ? -second : -1),
    ArrowRight: () => playback.step(shiftKey ? second : 1),
    Home: () => playback.seek(0),
    End: () => playback.seek(lanes.durationMs),
    PageUp: () => lanes.scroll(-0.8),
    PageDown: () => lanes.scroll(0.8),
    ' ': () => playback.toggle(),
    '+': () => lanes.zoom(1),
    '=': () => lanes.zoom(1),
    '-': () => lanes.zoom(-1),
    '0': () => lanes.zoomToFit(),
    j: () => playback.shuttle(-1),
    k: () => playback.shuttle(0),
    l: () => playback.shuttle(1),
    i: () => playback.marks.markIn(),
    o: () => playback.marks.markOut(),
    s: () => edits.split(),
    q: () => edits.trimToPlayhead('start'),
    w: () => edits.trimToPlayhead('end'),
  };
  const action = actions[key.length === 1 ? key.toLowerCase() : key];
  action?.();
  if (action && /^(Arrow|Home|End)/.test(key)) lanes.onMoved();
  return action !== undefined;
}
