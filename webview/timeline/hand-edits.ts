import type { EditGesture, PageMessage, PanelState } from '../../src/vscode/panel/messages';
import type { PanelStrings } from '../../src/vscode/panel/panel-strings';
import { isMain } from '../../src/timeline/source-moments';
import type { Playback } from '../preview/playback';
import { canEditByHand } from '../state';
import { fill } from '../text';
import type { Dragged, Gesture } from './lanes';
import type { SegmentNode, TrackNode } from './nodes';
import type { SegmentAction } from './segment-menu';
import type { TimelineFocus } from './tree-focus';

/** A segment, and the track that it is on. */
export interface Placed {
  readonly track: TrackNode;
  readonly node: SegmentNode;
}

interface HandEditsHost {
  readonly post: (message: PageMessage) => void;
  readonly onChange: () => void;
  /** Has a screen reader say it. */
  readonly announce: (text: string) => void;
}

/** No key makes a segment shorter, in milliseconds. */
const shortestMs = 40;

/** What a key moves at once that is no clip, with Shift held, in milliseconds. */
const farMs = 1000;

/** What is done with segments by hand: by drags, keys, the menu and the details. The host carries it out. */
export class HandEdits {
  /** Where a segment was dropped: it stays there until the host has answered. */
  dropped: Dragged | undefined;
  private state: PanelState | null = null;
  private tracks: readonly TrackNode[] = [];
  /** Why what was asked last of a segment was not done. */
  private refusal: { readonly segmentId: string; readonly text: string } | undefined;

  constructor(
    private readonly focus: TimelineFocus,
    private readonly playback: Playback,
    private readonly host: HandEditsHost,
  ) {}

  show(state: PanelState, tracks: readonly TrackNode[]): void {
    // A snapshot is an answer too, and brings new media.
    const isAnswered = this.state?.progress && !state.progress;
    if (isAnswered || tracks !== this.tracks || state.media !== this.state?.media) this.dropped = undefined;
    this.state = state;
    this.tracks = tracks;
  }

  get canEdit(): boolean {
    return this.state !== null && canEditByHand(this.state);
  }

  get selection(): Placed | undefined {
    const { active } = this.focus.tree;
    for (const track of this.tracks) {
      const node = track.children.find(({ id }) => id === active);
      if (node) return { track, node };
    }
    return undefined;
  }

  /** Whether a segment is one of those that follow one another: what comes after it moves with it. */
  isClip({ track }: Placed): boolean {
    return track === this.tracks.find(isMain);
  }

  /** @returns Why what was asked last of a segment was not done, in the user's language. */
  noteOn({ node }: Placed): string | undefined {
    return this.refusal?.segmentId === node.segment.id ? this.refusal.text : undefined;
  }

  refuse({ node }: Placed, text: string): void {
    this.refusal = { segmentId: node.segment.id, text };
    this.host.announce(text);
  }

  send(gesture: EditGesture): void {
    if (!this.canEdit) return;
    this.refusal = undefined;
    this.playback.keptFrame.expectEdit(gesture);
    this.host.post({ type: 'edit', gesture });
    this.host.onChange();
  }

  split(): void {
    this.send({ type: 'split', atMs: this.playback.ms });
  }

  removeSelected(): void {
    const { selection } = this;
    if (selection) this.send({ type: 'delete', segmentId: selection.node.segment.id });
  }

  /** Has an edge of the selected segment, or else of the clip under the playhead, be where the playhead is. */
  trimToPlayhead(edge: 'start' | 'end'): void {
    const { target, state } = this;
    if (!target || !state || !this.canEdit) return;
    if (!this.canTrim(target, edge)) {
      this.refuse(target, fill(state.strings.playheadElsewhere, target.node.label));
      return;
    }
    this.send({ type: 'trim', segmentId: target.node.segment.id, edge, toMs: this.playback.ms });
  }

  /** Moves the selected clip by a place among the others, and anything else by a frame. @param isFar By a second. */
  move(direction: -1 | 1, isFar = false): void {
    const { selection, playback } = this;
    if (!selection || !this.canMove(selection, direction)) return;
    const segmentId = selection.node.segment.id;
    if (this.isClip(selection)) this.send({ type: 'reorder', segmentId, by: direction });
    else {
      const byMs = direction * (isFar ? farMs : Math.round(1000 / playback.fps));
      this.send({ type: 'nudge', segmentId, byMs });
    }
  }

  /** What was dragged. */
  carryOut(gesture: Gesture): void {
    const { id: segmentId } = gesture.node.segment;
    this.dropped = { id: gesture.node.id, ...placeAfter(gesture) };
    const { toMs } = gesture;
    this.send(
      gesture.type === 'move'
        ? { type: 'move', segmentId, toMs }
        : { type: 'trim', segmentId, edge: gesture.edge, toMs },
    );
  }

  goThrough(action: 'undo' | 'redo'): void {
    const { state } = this;
    // Elsewhere it would be sent as a message, which may cost.
    if (!state || !canEditByHand(state)) return;
    // What is under way by hand is a step by the time that this has its turn.
    if (state.progress === null && state.history[action] === 0) return;
    this.playback.keptFrame.expectStep(action);
    this.host.post({ type: 'action', action });
  }

  /** What the menu of the selected segment offers. */
  actions(strings: PanelStrings): readonly SegmentAction[] {
    const { selection, canEdit } = this;
    const isOff = (isPossible: boolean) => !(canEdit && selection !== undefined && isPossible);
    const canTrim = (edge: 'start' | 'end') => selection !== undefined && this.canTrim(selection, edge);
    const canMove = (direction: -1 | 1) => selection !== undefined && this.canMove(selection, direction);
    return [
      {
        label: strings.trimStart,
        key: 'Q',
        isOff: isOff(canTrim('start')),
        run: () => this.trimToPlayhead('start'),
      },
      {
        label: strings.trimEnd,
        key: 'W',
        isOff: isOff(canTrim('end')),
        run: () => this.trimToPlayhead('end'),
      },
      { label: strings.moveEarlier, key: 'Alt+←', isOff: isOff(canMove(-1)), run: () => this.move(-1) },
      { label: strings.moveLater, key: 'Alt+→', isOff: isOff(canMove(1)), run: () => this.move(1) },
      { label: strings.splitHere, key: 'S', isOff: !canEdit, run: () => this.split() },
      { label: strings.deleteSegment, key: 'Del', isOff: isOff(true), run: () => this.removeSelected() },
    ];
  }

  private get target(): Placed | undefined {
    const { selection } = this;
    if (selection) return selection;
    const { ms } = this.playback;
    const track = this.tracks.find(isMain);
    const node = track?.children.findLast(({ segment }) => segment.startMs <= ms && ms < segment.endMs);
    return track && node && { track, node };
  }

  private canTrim(placed: Placed, edge: 'start' | 'end'): boolean {
    const { ms } = this.playback;
    const { startMs, endMs } = placed.node.segment;
    const isBeforeEnd = ms <= endMs - shortestMs;
    const isAfterStart = ms >= startMs + shortestMs;
    // A clip is trimmed to what is seen; a title or a song may also begin earlier, or last longer.
    if (this.isClip(placed)) return isBeforeEnd && isAfterStart;
    return edge === 'start' ? isBeforeEnd : isAfterStart;
  }

  private canMove(placed: Placed, direction: -1 | 1): boolean {
    const { track, node } = placed;
    if (!this.isClip(placed)) return direction === 1 || node.segment.startMs > 0;
    return track.children[track.children.indexOf(node) + direction] !== undefined;
  }
}

function placeAfter(gesture: Gesture): Omit<Dragged, 'id'> {
  const { startMs, endMs } = gesture.node.segment;
  const { toMs } = gesture;
  if (gesture.type === 'move') return { startMs: toMs, endMs: toMs + endMs - startMs };
  return gesture.edge === 'start' ? { startMs: toMs, endMs } : { startMs, endMs: toMs };
}
