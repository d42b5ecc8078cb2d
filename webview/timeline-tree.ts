import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TrackType } from '../src/timeline/timeline';
import { icon } from './icons';
import type { SegmentDetail, SegmentNode, TrackNode } from './timeline-nodes';
import { activeNode } from './tree-navigation';
import type { TreeState } from './tree-navigation';

export interface TreeEvents {
  readonly onKey: (event: KeyboardEvent) => void;
  /** A track's row was clicked. */
  readonly onToggle: (id: string) => void;
  /** An item got the focus, by key or by click. */
  readonly onActivate: (id: string) => void;
}

const trackIcons: Record<TrackType, string> = {
  video: 'device-camera-video',
  audio: 'music',
  text: 'text-size',
  unknown: 'question',
};

const detailIcons: Record<SegmentDetail['kind'], string> = {
  volume: 'unmute',
  speed: 'dashboard',
  transition: 'arrow-swap',
};

/** The tab stop is somewhere even before an item was chosen; only a chosen one is shown as selected. */
interface Place extends TreeState {
  readonly tabStop: string | undefined;
}

/** The tracks and their segments as an ARIA tree with one tab stop. */
export function timelineTree(
  tracks: readonly TrackNode[],
  state: TreeState,
  label: string,
  events: TreeEvents,
): TemplateResult {
  const place: Place = { ...state, tabStop: activeNode(tracks, state) };
  return html`<ul class="tree" role="tree" aria-label=${label} @keydown=${events.onKey}>
    ${repeat(
      tracks,
      ({ id }) => id,
      (track) => trackItem(track, place, events),
    )}
  </ul>`;
}

function trackItem(track: TrackNode, place: Place, events: TreeEvents): TemplateResult {
  const { id, type, label, name, count, children } = track;
  const canFold = children.length > 0;
  const isOpen = canFold && !place.collapsed.has(id);
  return html`<li
    role="treeitem"
    data-node=${id}
    aria-label=${track.description}
    aria-expanded=${canFold ? String(isOpen) : nothing}
    aria-selected=${String(id === place.active)}
    tabindex=${id === place.tabStop ? 0 : -1}
    @focus=${() => events.onActivate(id)}
  >
    <div class="row track-row" @click=${() => events.onToggle(id)}>
      <span class="twistie">${canFold ? icon(isOpen ? 'chevron-down' : 'chevron-right') : nothing}</span>
      ${icon(trackIcons[type])}
      <span class="row-label">${label}</span>
      <bdi class="row-name">${name}</bdi>
      <span class="row-count">${count}</span>
    </div>
    ${
      isOpen
        ? html`<ul role="group">
            ${repeat(
              children,
              (segment) => segment.id,
              (segment) => segmentItem(segment, type, place, events),
            )}
          </ul>`
        : nothing
    }
  </li>`;
}

function segmentItem(
  segment: SegmentNode,
  type: TrackType,
  place: Place,
  events: TreeEvents,
): TemplateResult {
  const { id, label, description, span, length, details } = segment;
  return html`<li
    role="treeitem"
    data-node=${id}
    aria-label=${description}
    aria-selected=${String(id === place.active)}
    tabindex=${id === place.tabStop ? 0 : -1}
    @focus=${() => events.onActivate(id)}
  >
    <div class="row segment-row ${type}" title=${description}>
      <bdi class="row-label">${label}</bdi>
      <span class="row-span">${span}</span>
      <span class="row-length">${length}</span>
      ${
        details.length === 0
          ? nothing
          : html`<span class="row-details">
              ${details.map(({ kind, text }) => html`<span>${icon(detailIcons[kind])}${text}</span>`)}
            </span>`
      }
    </div>
  </li>`;
}

/** Moves the focus to an item and brings its row, not all that is under it, into view. */
export function focusNode(root: ParentNode, id: string): void {
  const item = root.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
  if (!item) return;
  item.focus({ preventScroll: true });
  item.querySelector('.row')?.scrollIntoView({ block: 'nearest' });
}
