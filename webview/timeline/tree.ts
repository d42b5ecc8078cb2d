import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TrackType } from '../../src/timeline/timeline';
import { icon } from '../icons';
import { placed } from '../placed';
import type { SegmentDetail } from './nodes';
import { totalHeight } from './rows';
import type { Row } from './rows';

export interface TreeEvents {
  readonly onKey: (event: KeyboardEvent) => void;
  /** A track's row was clicked. */
  readonly onToggle: (id: string) => void;
  /** An item got the focus, by key or by click. */
  readonly onActivate: (id: string) => void;
}

const trackIcons: Record<TrackType, string> = {
  video: 'device-camera-video',
  sound: 'unmute',
  audio: 'music',
  text: 'text-size',
  unknown: 'question',
};

const detailIcons: Record<SegmentDetail['kind'], string> = {
  volume: 'unmute',
  speed: 'dashboard',
  transition: 'arrow-swap',
};

/** What of the tree is drawn. */
export interface TreeShown {
  readonly rows: readonly Row[];
  /** The rows in view, and the active one wherever it is: a focused item must not vanish. */
  readonly drawn: readonly Row[];
  readonly active: string | undefined;
  /** Somewhere even before an item was chosen; only a chosen one is shown as selected. */
  readonly tabStop: string | undefined;
}

export function idOf(row: Row): string {
  return row.kind === 'track' ? row.track.id : row.segment.id;
}

/**
 * The tracks and their segments as an ARIA tree with one tab stop. Of a long timeline only what is in view is there;
 * levels and positions are told by numbers.
 */
export function timelineTree(shown: TreeShown, label: string, events: TreeEvents): TemplateResult {
  return html`<ul
    class="tree"
    role="tree"
    aria-label=${label}
    ${placed({ height: `${totalHeight(shown.rows)}px` })}
    @keydown=${events.onKey}
  >
    ${repeat(shown.drawn, idOf, (row) => item(row, shown, events))}
  </ul>`;
}

function item(row: Row, { active, tabStop }: TreeShown, events: TreeEvents): TemplateResult {
  const id = idOf(row);
  const isTrack = row.kind === 'track';
  const canFold = isTrack && row.track.children.length > 0;
  return html`<li
    role="treeitem"
    class=${isTrack ? 'track-item' : 'segment-item'}
    data-node=${id}
    aria-label=${isTrack ? row.track.description : row.segment.description}
    aria-level=${isTrack ? 1 : 2}
    aria-posinset=${row.position}
    aria-setsize=${row.siblings}
    aria-expanded=${canFold ? String(row.isOpen) : nothing}
    aria-selected=${String(id === active)}
    tabindex=${id === tabStop ? 0 : -1}
    ${placed({ top: `${row.top}px`, height: `${row.height}px` })}
    @focus=${() => events.onActivate(id)}
  >
    ${isTrack ? trackRow(row, canFold, events) : segmentRow(row)}
  </li>`;
}

function trackRow(
  { track, isOpen }: Extract<Row, { kind: 'track' }>,
  canFold: boolean,
  events: TreeEvents,
): TemplateResult {
  const { id, type, label, name, count } = track;
  return html`<div class="row track-row" @click=${() => events.onToggle(id)}>
    <span class="twistie">${canFold ? icon(isOpen ? 'chevron-down' : 'chevron-right') : nothing}</span>
    ${icon(trackIcons[type])}
    <span class="row-label">${label}</span>
    <bdi class="row-name">${name}</bdi>
    <span class="row-count">${count}</span>
  </div>`;
}

function segmentRow({ segment, track }: Extract<Row, { kind: 'segment' }>): TemplateResult {
  const { label, number, description, span, details } = segment;
  return html`<div class="row segment-row ${track.type}" title=${description}>
    ${number === '' ? nothing : html`<span class="row-number" data-number=${number}></span>`}
    <bdi class="row-label">${label}</bdi>
    <span class="row-details">
      ${details.map(({ kind, text }) => html`<span title=${text}>${icon(detailIcons[kind])}</span>`)}
    </span>
    <span class="row-span">${span}</span>
  </div>`;
}

/** Moves the focus to an item that is drawn. */
export function focusNode(root: ParentNode, id: string): void {
  root.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
