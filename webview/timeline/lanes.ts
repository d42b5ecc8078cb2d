import type { Playback } from '../preview/playback';
import { hitAt } from './lane-hits';
import type { Hit } from './lane-hits';
import type { SegmentNode, TrackNode } from './nodes';
import type { Row } from './rows';
import { scrolled, zoomed } from './scale';
import type { Scale } from './scale';
import { snapTo } from './snapping';

/** What a drag makes of a segment, in milliseconds. */
export interface Dragged {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** What is done with a segment by hand. */
export type Gesture =
  | {
      readonly type: 'trim';
      readonly node: SegmentNode;
      readonly edge: 'start' | 'end';
      readonly toMs: number;
    }
  | { readonly type: 'move'; readonly node: SegmentNode; readonly toMs: number };

export interface LanesHost {
  /** What the lanes show now. */
  readonly view: () => {
    readonly tracks: readonly TrackNode[];
    readonly rows: readonly Row[];
    readonly scale: Scale;
    readonly scrollTop: number;
    readonly durationMs: number;
    /** Whether segments can be dragged. */
    readonly canEdit: boolean;
  };
  readonly onScale: (scale: Scale) => void;
  readonly onSelect: (id: string) => void;
  readonly onGesture: (gesture: Gesture) => void;
  /** Something is drawn differently. */
  readonly onChange: () => void;
}

/** A pointer that has moved less has clicked, in pixels. */
const clickSlack = 3;

/** A segment can't be dragged shorter, in milliseconds. */
const shortestMs = 40;

type Drag =
  | { readonly type: 'playhead' }
  | {
      readonly type: 'segment';
      readonly hit: Extract<Hit, { type: 'segment' }>;
      readonly x: number;
      hasMoved: boolean;
    };

/** The pointer on the lanes: seeks, selects, drags, zooms and scrolls. */
export class Lanes {
  dragged: Dragged | undefined;
  snappedMs: number | undefined;
  private drag: Drag | undefined;

  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly playback: Playback,
    private readonly host: LanesHost,
  ) {
    canvas.addEventListener('pointerdown', (event) => this.down(event));
    canvas.addEventListener('pointermove', (event) => this.move(event));
    canvas.addEventListener('pointerup', (event) => this.up(event));
    canvas.addEventListener('pointercancel', () => this.cancel());
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
  }

  /** Gives up what is being dragged. */
  cancel(): void {
    this.drag = undefined;
    this.dragged = undefined;
    this.snappedMs = undefined;
    this.host.onChange();
  }

  /** Selects the segment at a point. @returns Whether there is one. */
  selectAt(event: MouseEvent): boolean {
    const hit = hitAt(event.offsetX, event.offsetY, this.host.view());
    if (hit.type !== 'segment') return false;
    this.host.onSelect(hit.node.id);
    return true;
  }

  get isDragging(): boolean {
    return this.drag !== undefined;
  }

  private hit({ offsetX, offsetY }: PointerEvent): Hit {
    return hitAt(offsetX, offsetY, this.host.view());
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.canvas.focus({ preventScroll: true });
    this.canvas.setPointerCapture(event.pointerId);
    const hit = this.hit(event);
    if (hit.type === 'segment') {
      this.host.onSelect(hit.node.id);
      this.drag = { type: 'segment', hit, x: event.offsetX, hasMoved: false };
      return;
    }
    this.drag = { type: 'playhead' };
    this.seekTo(hit.ms, event.shiftKey);
  }

  private move(event: PointerEvent): void {
    const { drag } = this;
    if (!drag) {
      this.showCursor(this.hit(event));
      return;
    }
    const { scale } = this.host.view();
    if (drag.type === 'playhead') {
      this.seekTo(scale.fromMs + event.offsetX / scale.pxPerMs, event.shiftKey);
      return;
    }
    if (Math.abs(event.offsetX - drag.x) > clickSlack) drag.hasMoved = true;
    if (drag.hasMoved && this.host.view().canEdit)
      this.dragBy((event.offsetX - drag.x) / scale.pxPerMs, drag.hit);
  }

  private up(event: PointerEvent): void {
    const { drag, dragged } = this;
    this.drag = undefined;
    this.dragged = undefined;
    this.snappedMs = undefined;
    if (drag?.type === 'segment') {
      const { node, part } = drag.hit;
      if (!drag.hasMoved) this.playback.seek(drag.hit.ms);
      else if (dragged && part === 'body') this.host.onGesture({ type: 'move', node, toMs: dragged.startMs });
      else if (dragged && part !== 'body') {
        const toMs = part === 'start' ? dragged.startMs : dragged.endMs;
        this.host.onGesture({ type: 'trim', node, edge: part, toMs });
      }
    }
    this.showCursor(this.hit(event));
    this.host.onChange();
  }

  /** @param isFree Without snapping. */
  private seekTo(ms: number, isFree: boolean): void {
    const { scale } = this.host.view();
    const { ms: at } = isFree ? { ms } : snapTo(ms, this.edges(), scale.pxPerMs);
    this.playback.seek(at);
  }

  private dragBy(byMs: number, { node, part }: Extract<Hit, { type: 'segment' }>): void {
    const { startMs, endMs } = node.segment;
    const { pxPerMs } = this.host.view().scale;
    const moments = [0, this.playback.ms, ...this.edges(node)];
    this.snappedMs = undefined;
    const snapped = (ms: number) => {
      const { ms: at, isSnapped } = snapTo(ms, moments, pxPerMs);
      if (isSnapped) this.snappedMs = at;
      return at;
    };
    const { id } = node;
    if (part === 'start')
      this.dragged = { id, startMs: Math.min(endMs - shortestMs, Math.max(0, snapped(startMs + byMs))), endMs }; // prettier-ignore
    else if (part === 'end')
      this.dragged = { id, startMs, endMs: Math.max(startMs + shortestMs, snapped(endMs + byMs)) }; // prettier-ignore
    else {
      const to = Math.max(0, snapped(startMs + byMs));
      this.dragged = { id, startMs: to, endMs: to + endMs - startMs };
    }
    this.host.onChange();
  }

  /** Where segments begin and end, but for one, in view. */
  private edges(except?: SegmentNode): number[] {
    const { tracks, scale } = this.host.view();
    const toMs = scale.fromMs + scale.width / scale.pxPerMs;
    return tracks.flatMap(({ children }) =>
      children.flatMap(({ id, segment: { startMs, endMs } }) =>
        id === except?.id || endMs < scale.fromMs || startMs > toMs ? [] : [startMs, endMs],
      ),
    );
  }

  private showCursor(hit: Hit): void {
    const isEdge = hit.type === 'segment' && hit.part !== 'body' && this.host.view().canEdit;
    this.canvas.style.cursor = isEdge ? 'ew-resize' : hit.type === 'ruler' ? 'col-resize' : 'default';
  }

  /** With Ctrl, or two fingers spread, it zooms; sideways, or with Shift, it scrolls; else the rows scroll. */
  private wheel(event: WheelEvent): void {
    const { scale, durationMs } = this.host.view();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.host.onScale(zoomed(scale, Math.exp(-event.deltaY * unit * 0.004), event.offsetX, durationMs));
      return;
    }
    const sideways = event.deltaX !== 0 ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (sideways === 0) return;
    event.preventDefault();
    this.host.onScale(scrolled(scale, sideways * unit, durationMs));
  }
}
