import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { MediaItem, PageMessage, PanelState } from '../../src/vscode/panel/messages';
import { preciseClock } from '../../src/timeline/time-text';
import type { Segment } from '../../src/timeline/timeline';
import { iconButton } from '../buttons';
import type { MediaPictures } from '../media-pictures';
import { placed } from '../placed';
import type { Playback } from '../preview/playback';
import { fill } from '../text';
import { segmentDetails } from './details';
import { HandEdits } from './hand-edits';
import { drawLanes, rulerHeight } from './lane-drawing';
import { readTheme } from './lane-theme';
import type { LaneTheme } from './lane-theme';
import { Lanes } from './lanes';
import type { TrackNode } from './nodes';
import { rowsBetween, rowsOf, totalHeight } from './rows';
import type { Row } from './rows';
import { PageTurner } from './page-turner';
import { fitted, resized, revealing, scrolled, zoomed } from './scale';
import type { Scale } from './scale';
import { SegmentMenu } from './segment-menu';
import { pressOnLanes, pressOnSegment } from './timeline-keys';
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
  readonly edits: HandEdits;
  private readonly lanes: Lanes;
  private readonly menu: SegmentMenu;
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
    this.edits = new HandEdits(focus, playback, host);
    this.menu = new SegmentMenu(host.onChange, () => void focus.focus());
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
        canEdit: this.edits.canEdit,
      }),
      onScale: (scale) => this.setScale(scale),
      onSelect: (id) => focus.select(id),
      onGesture: (gesture) => this.edits.carryOut(gesture),
      onChange: host.onChange,
    });
    canvas.addEventListener('keydown', (event) => this.key(event));
    canvas.addEventListener('contextmenu', (event) => this.openMenu(event));
    onUndoKeys((action) => this.edits.goThrough(action));
    this.themes.observe(document.body, {
      attributes: true,
      attributeFilter: ['class', 'data-vscode-theme-kind'],
    });
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  }

  /** The tree, the lanes and the selected segment's details. */
  template(state: PanelState, tracks: readonly TrackNode[]): TemplateResult {
    this.take(state, tracks);
    const { strings } = state;
    const { rows } = this;
    const tabStop = this.focus.tabStop;
    const { active } = this.focus.tree;
    return html`<div
        class="timeline-body"
        @scroll=${() => this.host.onChange()}
        @contextmenu=${(event: MouseEvent) => this.openMenuOfItem(event)}
      >
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
      ${this.scrollbar()} ${this.detailsTemplate(state)}
      ${this.menu.template(this.edits.actions(strings), strings.segmentActions)}`;
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
    this.menu.drawn(root);
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

  /** Keys that the tree has no other use for. @returns Whether it was one. */
  press(event: KeyboardEvent): boolean {
    return pressOnSegment(event, this.edits);
  }

  /** On the lanes, of the segment under the pointer; by key, which has no pointer, of the selected one. */
  private openMenu(event: MouseEvent): void {
    const isByKey = event.button !== 2;
    if (!isByKey && !this.lanes.selectAt(event)) return;
    if (!this.edits.selection) return;
    const { left, top } = this.canvas.getBoundingClientRect();
    this.showMenu(event, isByKey ? { x: left + 8, y: top + rulerHeight } : undefined);
  }

  private openMenuOfItem(event: MouseEvent): void {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('.segment-item') : null;
    if (!item) return;
    item.focus({ preventScroll: true });
    const { left, bottom } = item.getBoundingClientRect();
    this.showMenu(event, event.button === 2 ? undefined : { x: left + 8, y: bottom });
  }

  /** @param place Where there was no pointer. */
  private showMenu(event: MouseEvent, place?: { readonly x: number; readonly y: number }): void {
    const { state } = this;
    if (!state) return;
    event.preventDefault();
    this.menu.show(place ?? { x: event.clientX, y: event.clientY }, this.edits.actions(state.strings).length);
  }

  private get scaleNow(): Scale {
    return (this.scale ??= fitted(this.durationMs, this.canvas.clientWidth));
  }

  private get durationMs(): number {
    return this.state?.timeline?.durationMs ?? 0;
  }

  private take(state: PanelState, tracks: readonly TrackNode[]): void {
    this.edits.show(state, tracks);
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

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.lanes.isDragging) {
      this.lanes.cancel();
      event.preventDefault();
      return;
    }
    if (this.press(event) || (!event.ctrlKey && !event.metaKey && !event.altKey && this.pressOnLanes(event)))
      event.preventDefault();
  }

  private pressOnLanes(event: KeyboardEvent): boolean {
    const { playback, edits, durationMs } = this;
    return pressOnLanes(event, {
      ...{ playback, edits, durationMs },
      zoom: (direction) => this.zoom(direction === 1 ? zoomStep : 1 / zoomStep),
      zoomToFit: () => this.zoomToFit(),
      scroll: (part) => this.setScale(scrolled(this.scaleNow, part * this.scaleNow.width, this.durationMs)),
      onMoved: () => this.setScale(revealing(this.scaleNow, playback.ms, this.durationMs)),
    });
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
    const { edits } = this;
    const { selection } = edits;
    if (!selection) return nothing;
    const { track, node } = selection;
    const moved = this.lanes.dragged ?? edits.dropped;
    const shown = {
      dragged: moved?.id === node.id ? moved : undefined,
      ...{ node, type: track.type, media: this.mediaOf(node.segment) },
      ...{ isClip: edits.isClip(selection), canEdit: edits.canEdit, note: edits.noteOn(selection) },
    };
    return segmentDetails(shown, state.strings, {
      onGesture: (gesture) => edits.send(gesture),
      onRefused: (text) => edits.refuse(selection, text),
      onMenu: (event) => {
        const { left, bottom } =
          event.currentTarget instanceof Element
            ? event.currentTarget.getBoundingClientRect()
            : { left: 0, bottom: 0 };
        this.showMenu(event, { x: left, y: bottom });
      },
      isMenuOpen: this.menu.isOpen,
    });
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
      dragged: this.lanes.dragged ?? this.edits.dropped,
      snappedMs: this.lanes.snappedMs,
      mediaOf: this.mediaOf,
      pictures: this.pictures,
    });
    const scrollbar = body.parentElement?.querySelector<HTMLElement>('.lanes-scroll');
    const left = Math.round(this.scaleNow.fromMs * this.scaleNow.pxPerMs);
    if (scrollbar && Math.abs(scrollbar.scrollLeft - left) > 1) scrollbar.scrollLeft = left;
  }
}
