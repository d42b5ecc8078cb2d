import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { MediaItem, PageMessage, PanelState } from '../../src/vscode/panel/messages';
import { preciseClock } from '../../src/timeline/time-text';
import type { Segment } from '../../src/timeline/timeline';
import { iconButton } from '../buttons';
import type { MediaPictures } from '../media-pictures';
import { placed } from '../placed';
import type { Playback } from '../preview/playback';
import { canEditByHand } from '../state';
import { fill } from '../text';
import { segmentDetails } from './details';
import { drawLanes, rulerHeight } from './lane-drawing';
import { readTheme } from './lane-theme';
import type { LaneTheme } from './lane-theme';
import { Lanes } from './lanes';
import type { Dragged, Gesture } from './lanes';
import type { SegmentNode, TrackNode } from './nodes';
import { rowsBetween, rowsOf, totalHeight } from './rows';
import type { Row } from './rows';
import { PageTurner } from './page-turner';
import { fitted, resized, revealing, scrolled, zoomed } from './scale';
import type { Scale } from './scale';
import { timelineTree, idOf } from './tree';
import type { TimelineFocus } from './tree-focus';
import { onUndoKeys } from './undo-keys';

interface TimelineHost {
  readonly post: (message: PageMessage) => void;
  readonly onChange: () => void;
  /** Has a screen reader say it. */
  readonly announce: (text: string) => void;
}

/** Rows that are drawn above and below those in view, in pixels. */
const overscan = 240;

/** One press of a key or a button. */
const zoomStep = 1.5;

/** The tracks as a tree, and beside it their lanes to scale. */
export class Timeline {
  readonly canvas = document.createElement('canvas');
  private readonly lanes: Lanes;
  private readonly pages = new PageTurner();
  private scale: Scale | undefined;
  private rows: readonly Row[] = [];
  private tracks: readonly TrackNode[] = [];
  /** What was folded when the rows were made. */
  private folded: ReadonlySet<string> | undefined;
  private state: PanelState | null = null;
  private shownDurationMs = 0;
  private body: HTMLElement | undefined;
  private theme: LaneTheme | undefined;
  /** How far the rows are to be scrolled once they are there, in pixels. */
  private wantedScrollTop = 0;
  /** Where a segment was dropped: it stays there until the host has answered. */
  private dropped: Dragged | undefined;
  /** Why what was typed last of a segment was not taken. */
  private refusal: { readonly segmentId: string; readonly text: string } | undefined;
  private readonly sizes = new ResizeObserver(() => this.resize());
  private readonly themes = new MutationObserver(() => {
    this.theme = undefined;
    this.host.onChange();
  });

  constructor(
    private readonly focus: TimelineFocus,
    private readonly playback: Playback,
    private readonly pictures: MediaPictures,
    private readonly host: TimelineHost,
  ) {
    const { canvas } = this;
    canvas.tabIndex = 0;
    canvas.className = 'lanes';
    canvas.setAttribute('role', 'slider');
    this.lanes = new Lanes(canvas, playback, {
      view: () => ({
        tracks: this.tracks,
        rows: this.rows,
        scale: this.scaleNow,
        scrollTop: this.body?.scrollTop ?? 0,
        durationMs: this.durationMs,
        canEdit: this.canEdit,
      }),
      onScale: (scale) => this.setScale(scale),
      onSelect: (id) => focus.select(id),
      onGesture: (gesture) => this.carryOut(gesture),
      onChange: host.onChange,
    });
    canvas.addEventListener('keydown', (event) => this.key(event));
    onUndoKeys((action) => this.goThroughEdits(action));
    this.themes.observe(document.body, {
      attributes: true,
      attributeFilter: ['class', 'data-vscode-theme-kind'],
    });
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  }

  /** The selected segment, and the track that it is on. */
  private get selection(): { readonly track: TrackNode; readonly node: SegmentNode } | undefined {
    const { active } = this.focus.tree;
    for (const track of this.tracks) {
      const node = track.children.find(({ id }) => id === active);
      if (node) return { track, node };
    }
    return undefined;
  }

  /** The tree, the lanes and the selected segment's details. */
  template(state: PanelState, tracks: readonly TrackNode[]): TemplateResult {
    this.take(state, tracks);
    const { strings } = state;
    const { rows } = this;
    const tabStop = this.focus.tabStop;
    const { active } = this.focus.tree;
    return html`<div class="timeline-body" @scroll=${() => this.host.onChange()}>
        <div class="corner" role="toolbar" aria-label=${strings.zoom}>
          ${iconButton({ label: strings.zoomOut, icon: 'zoom-out', onClick: () => this.zoom(1 / zoomStep) })}
          ${iconButton({ label: strings.zoomIn, icon: 'zoom-in', onClick: () => this.zoom(zoomStep) })}
          ${iconButton({ label: strings.zoomToFit, icon: 'screen-full', onClick: () => this.zoomToFit() })}
        </div>
        ${timelineTree({ rows, drawn: this.drawnRows(tabStop), active, tabStop }, strings.timeline, this.focus)}
        <div class="lanes-column" ${placed({ height: `${totalHeight(rows) + rulerHeight}px` })}>
          ${this.canvas}
        </div>
      </div>
      ${this.scrollbar()} ${this.detailsTemplate(state)}`;
  }

  /** After the page was drawn: follows the elements' sizes, and paints the lanes. */
  drawn(root: ParentNode): void {
    const body = root.querySelector<HTMLElement>('.timeline-body') ?? undefined;
    if (body !== this.body) {
      if (this.body) this.sizes.unobserve(this.body);
      this.body = body;
      if (body) {
        this.sizes.observe(body);
        body.scrollTop = this.wantedScrollTop;
      }
      this.resize();
    }
    this.describe();
    this.followPlayhead();
    this.paint();
  }

  /** What of it is seen: the scale where it is not the whole, and how far the rows are scrolled, in pixels. */
  get view(): { readonly scale: Scale | undefined; readonly scrollTop: number } {
    const { scale, durationMs } = this;
    const isWhole = !scale || scale.pxPerMs <= fitted(durationMs, scale.width).pxPerMs * 1.001;
    return { scale: isWhole ? undefined : scale, scrollTop: this.body?.scrollTop ?? this.wantedScrollTop };
  }

  /** Shows of a timeline that is yet to be drawn what an earlier page showed, as far as it has that. */
  restore(
    { scale, scrollTop }: { readonly scale?: Scale | undefined; readonly scrollTop: number },
    durationMs: number,
  ): void {
    this.wantedScrollTop = scrollTop;
    if (!scale) return;
    this.scale = resized(scale, scale.width, durationMs, durationMs);
    this.shownDurationMs = durationMs;
  }

  /** Scrolls the rows so that an item can be drawn. */
  reveal(id: string): void {
    const row = this.rows.find((each) => idOf(each) === id);
    const { body } = this;
    if (!row || !body) return;
    const room = body.clientHeight - rulerHeight;
    if (row.top < body.scrollTop) body.scrollTop = row.top;
    else if (row.top + row.height > body.scrollTop + room) body.scrollTop = row.top + row.height - room;
    if (row.kind === 'segment')
      this.setScale(revealing(this.scaleNow, row.segment.segment.startMs, this.durationMs));
  }

  split(): void {
    if (this.canEdit) this.host.post({ type: 'edit', gesture: { type: 'split', atMs: this.playback.ms } });
  }

  removeSelected(): void {
    const { selection } = this;
    if (selection && this.canEdit)
      this.host.post({ type: 'edit', gesture: { type: 'delete', segmentId: selection.node.segment.id } });
  }

  private goThroughEdits(action: 'undo' | 'redo'): void {
    const { state } = this;
    // Elsewhere it would be sent as a message, which may cost.
    if (!state || !canEditByHand(state)) return;
    // What is under way by hand is a step by the time that this has its turn.
    if (state.progress !== null || state.history[action] > 0) this.host.post({ type: 'action', action });
  }

  /** Keys of the lanes, and those that the tree has no other use for. @returns Whether it was one. */
  press(event: KeyboardEvent): boolean {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (key === 'Delete' || key === 'Backspace') {
      this.removeSelected();
      return true;
    }
    return false;
  }

  private get scaleNow(): Scale {
    return (this.scale ??= fitted(this.durationMs, this.canvas.clientWidth));
  }

  private get durationMs(): number {
    return this.state?.timeline?.durationMs ?? 0;
  }

  private get canEdit(): boolean {
    return this.state !== null && canEditByHand(this.state);
  }

  private take(state: PanelState, tracks: readonly TrackNode[]): void {
    // A snapshot is an answer too, and brings new media.
    const isAnswered = this.state?.progress && !state.progress;
    if (isAnswered || tracks !== this.tracks || state.media !== this.state?.media) this.dropped = undefined;
    this.state = state;
    const { collapsed } = this.focus.tree;
    // Drawn with each frame while it plays; both are the same objects as long as nothing has changed.
    if (tracks !== this.tracks || collapsed !== this.folded) this.rows = rowsOf(tracks, collapsed);
    this.tracks = tracks;
    this.folded = collapsed;
    if (this.durationMs !== this.shownDurationMs && this.scale) {
      this.scale = resized(this.scale, this.scale.width, this.shownDurationMs, this.durationMs);
    }
    this.shownDurationMs = this.durationMs;
  }

  private drawnRows(tabStop: string | undefined): readonly Row[] {
    const { body, rows } = this;
    const top = body?.scrollTop ?? 0;
    const drawn = rowsBetween(rows, top - overscan, top + (body?.clientHeight ?? 600) + overscan);
    const stop = rows.find((row) => idOf(row) === tabStop);
    if (!stop || drawn.includes(stop)) return drawn;
    return stop.top < top ? [stop, ...drawn] : [...drawn, stop];
  }

  private readonly mediaOf = (segment: Segment): MediaItem | undefined =>
    this.state?.media.find(({ id }) => id === segment.mediaId);

  private setScale(scale: Scale): void {
    this.scale = scale;
    this.host.onChange();
  }

  private followPlayhead(): void {
    const { isPlaying, speed, ms } = this.playback;
    if (this.lanes.isDragging) return;
    this.scale = this.pages.next(this.scaleNow, ms, isPlaying ? speed : 0, this.durationMs);
  }

  private zoom(factor: number): void {
    const scale = this.scaleNow;
    const x = Math.min(scale.width, Math.max(0, (this.playback.ms - scale.fromMs) * scale.pxPerMs));
    this.setScale(zoomed(scale, factor, x, this.durationMs));
  }

  private zoomToFit(): void {
    this.setScale(fitted(this.durationMs, this.scaleNow.width));
  }

  private resize(): void {
    const { clientWidth: width } = this.canvas;
    if (width === 0 || width === this.scale?.width) return;
    this.setScale(resized(this.scale, width, this.durationMs, this.durationMs));
  }

  private carryOut(gesture: Gesture): void {
    const { id } = gesture.node.segment;
    this.dropped = { id: gesture.node.id, ...placeAfter(gesture) };
    switch (gesture.type) {
      case 'trim':
        this.host.post({
          type: 'edit',
          gesture: { type: 'trim', segmentId: id, edge: gesture.edge, toMs: gesture.toMs },
        });
        break;
      case 'move':
        this.host.post({ type: 'edit', gesture: { type: 'move', segmentId: id, toMs: gesture.toMs } });
        break;
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.lanes.isDragging) {
      this.lanes.cancel();
      event.preventDefault();
      return;
    }
    if (
      this.press(event) ||
      (!event.ctrlKey && !event.metaKey && !event.altKey && this.pressOnLanes(event))
    ) {
      event.preventDefault();
    }
  }

  private pressOnLanes({ key, shiftKey }: KeyboardEvent): boolean {
    const { playback } = this;
    const second = Math.round(playback.fps);
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => playback.step(shiftKey ? -second : -1),
      ArrowRight: () => playback.step(shiftKey ? second : 1),
      Home: () => playback.seek(0),
      End: () => playback.seek(this.durationMs),
      PageUp: () => this.setScale(scrolled(this.scaleNow, -this.scaleNow.width * 0.8, this.durationMs)),
      PageDown: () => this.setScale(scrolled(this.scaleNow, this.scaleNow.width * 0.8, this.durationMs)),
      ' ': () => playback.toggle(),
      '+': () => this.zoom(zoomStep),
      '=': () => this.zoom(zoomStep),
      '-': () => this.zoom(1 / zoomStep),
      '0': () => this.zoomToFit(),
      j: () => playback.shuttle(-1),
      k: () => playback.shuttle(0),
      l: () => playback.shuttle(1),
      i: () => playback.marks.markIn(),
      o: () => playback.marks.markOut(),
      s: () => this.split(),
    };
    const action = actions[key.length === 1 ? key.toLowerCase() : key];
    action?.();
    if (action && /^(Arrow|Home|End)/.test(key)) {
      this.setScale(revealing(this.scaleNow, playback.ms, this.durationMs));
    }
    return action !== undefined;
  }

  private scrollbar(): TemplateResult {
    const { pxPerMs } = this.scaleNow;
    const width = Math.round(this.durationMs * pxPerMs);
    return html`<div
      class="lanes-scroll"
      aria-hidden="true"
      tabindex="-1"
      @scroll=${(event: Event) => this.onScrollbar(event)}
    >
      <div ${placed({ width: `${width}px` })}></div>
    </div>`;
  }

  private onScrollbar({ currentTarget }: Event): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    const { pxPerMs, fromMs } = this.scaleNow;
    const wanted = currentTarget.scrollLeft / pxPerMs;
    if (Math.abs(wanted - fromMs) * pxPerMs > 1) this.setScale({ ...this.scaleNow, fromMs: wanted });
  }

  private detailsTemplate(state: PanelState): TemplateResult | typeof nothing {
    const { selection } = this;
    if (!selection) return nothing;
    const { segment } = selection.node;
    const { id } = segment;
    const note = this.refusal?.segmentId === id ? this.refusal.text : undefined;
    return segmentDetails(
      selection.node,
      selection.track.type,
      this.mediaOf(segment),
      this.canEdit,
      state.strings,
      note,
      {
        onGesture: (gesture) => {
          this.refusal = undefined;
          this.host.post({ type: 'edit', gesture });
          this.host.onChange();
        },
        onRefused: (text) => {
          this.refusal = { segmentId: id, text };
          this.host.announce(text);
        },
      },
    );
  }

  /** What a screen reader says of the lanes: they are where the playhead is set. */
  private describe(): void {
    const { canvas, state, playback } = this;
    if (!state) return;
    const attributes: Readonly<Record<string, string>> = {
      'aria-label': state.strings.playhead,
      'aria-valuemin': '0',
      'aria-valuemax': String(this.durationMs),
      'aria-valuenow': String(playback.ms),
      'aria-valuetext': fill(
        state.strings.playheadAt,
        preciseClock(playback.ms),
        preciseClock(this.durationMs),
      ),
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (canvas.getAttribute(name) !== value) canvas.setAttribute(name, value);
    }
  }

  private paint(): void {
    const { canvas, body } = this;
    if (!body) return;
    const ratio = window.devicePixelRatio;
    const [width, height] = [canvas.clientWidth, body.clientHeight];
    if (width === 0 || height === 0) return;
    if (canvas.height !== Math.round(height * ratio) || canvas.width !== Math.round(width * ratio)) {
      canvas.style.height = `${height}px`;
      [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
    }
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.theme ??= readTheme(body);
    const { scrollTop } = body;
    drawLanes(context, height, this.theme, {
      rows: rowsBetween(this.rows, scrollTop, scrollTop + height),
      scrollTop,
      scale: { ...this.scaleNow, width },
      durationMs: this.durationMs,
      playheadMs: this.playback.ms,
      marked: this.playback.marks.stretch,
      selected: this.focus.tree.active,
      dragged: this.lanes.dragged ?? this.dropped,
      snappedMs: this.lanes.snappedMs,
      mediaOf: this.mediaOf,
      pictures: this.pictures,
    });
    const scrollbar = body.parentElement?.querySelector<HTMLElement>('.lanes-scroll');
    const left = Math.round(this.scaleNow.fromMs * this.scaleNow.pxPerMs);
    if (scrollbar && Math.abs(scrollbar.scrollLeft - left) > 1) scrollbar.scrollLeft = left;
  }
}

function placeAfter(gesture: Gesture): Omit<Dragged, 'id'> {
  const { startMs, endMs } = gesture.node.segment;
  const { toMs } = gesture;
  if (gesture.type === 'move') return { startMs: toMs, endMs: toMs + endMs - startMs };
  return gesture.edge === 'start' ? { startMs: toMs, endMs } : { startMs, endMs: toMs };
}
