import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { EditGesture, MediaItem } from '../../src/vscode/panel/messages';
import type { PanelStrings } from '../../src/vscode/panel/panel-strings';
import { isMain, isPlayedForwards } from '../../src/timeline/source-moments';
import { preciseClock, readClock } from '../../src/timeline/time-text';
import type { Segment, TrackType } from '../../src/timeline/timeline';
import { iconButton } from '../buttons';
import { icon } from '../icons';
import { fill } from '../text';
import type { SegmentNode } from './nodes';

interface DetailsEvents {
  readonly onGesture: (gesture: EditGesture) => void;
  /** What was typed is not taken as it is. @param why In the user's language. */
  readonly onRefused: (why: string) => void;
  readonly onMenu: (event: MouseEvent) => void;
  readonly isMenuOpen: boolean;
}

export interface DetailsShown {
  readonly node: SegmentNode;
  readonly type: TrackType;
  /** Its file, where that is known. */
  readonly media: MediaItem | undefined;
  /** Whether it stands among others that follow one another. */
  readonly isClip: boolean;
  readonly canEdit: boolean;
  /** Where a drag has it begin and end, in milliseconds. */
  readonly dragged: { readonly startMs: number; readonly endMs: number } | undefined;
  /** Why what was asked last of it was not done. */
  readonly note: string | undefined;
}

const loudestPercent = 400;

/** The facts of a segment, and what of it can be set by typing. */
export function segmentDetails(
  shown: DetailsShown,
  strings: PanelStrings,
  events: DetailsEvents,
): TemplateResult {
  const { node, type, media, canEdit, note, dragged } = shown;
  const { segment, label, number, span } = node;
  const segmentId = segment.id;
  return html`<div class="details" role="group" aria-label=${strings.details}>
    ${
      type === 'text'
        ? html`<vscode-text-field
            class="details-text"
            .value=${segment.name}
            ?disabled=${!canEdit}
            @change=${(event: Event) => setTitle(event, segment, strings, events)}
            >${strings.titleText}</vscode-text-field
          >`
        : html`<bdi class="details-name">${label}</bdi
            >${number === '' ? nothing : html`<span class="row-number" data-number=${number}></span>`}`
    }
    <span class="facts"
      >${dragged ? `${preciseClock(dragged.startMs)}–${preciseClock(dragged.endMs)}` : span}</span
    >
    ${timeFields(shown, strings, events)}
    ${
      (isMain({ type }) || type === 'audio') && media?.kind !== 'image' && segment.volumePercent !== undefined
        ? html`<label class="details-field"
            ><span class="codicon codicon-unmute" aria-hidden="true"></span
            ><span class="visually-hidden">${strings.volumePercent}</span>
            <input
              type="number"
              min="0"
              max=${loudestPercent}
              step="5"
              .value=${String(Math.round(segment.volumePercent))}
              ?disabled=${!canEdit}
              @change=${(event: Event) => setVolume(event, segment, strings, events)}
            />
            %</label
          >`
        : nothing
    }
    ${note === undefined ? nothing : html`<span class="details-note">${note}</span>`}
    <span class="space"></span>
    <button
      type="button"
      class="toggle"
      title=${strings.segmentActions}
      aria-label=${strings.segmentActions}
      aria-haspopup="menu"
      aria-expanded=${String(events.isMenuOpen)}
      @click=${events.onMenu}
    >
      ${icon('ellipsis')}
    </button>
    ${iconButton({
      label: strings.deleteSegment,
      icon: 'trash',
      disabled: !canEdit,
      onClick: () => events.onGesture({ type: 'delete', segmentId }),
    })}
  </div>`;
}

/**
 * When it begins and how long it lasts. A clip begins where the one before it ends, so of it the moment of its file is
 * set that it begins with.
 */
function timeFields(
  { node, type, media, isClip, canEdit }: DetailsShown,
  strings: PanelStrings,
  events: DetailsEvents,
): TemplateResult | typeof nothing {
  if (type === 'unknown') return nothing;
  const { segment } = node;
  const { id: segmentId, startMs, endMs, source, speed = 1 } = segment;
  const field = (label: string, ms: number, onSet: (ms: number) => EditGesture | undefined) =>
    html`<label class="details-field"
      >${label}
      <input
        type="text"
        inputmode="decimal"
        size="7"
        .value=${preciseClock(ms)}
        ?disabled=${!canEdit}
        @change=${(event: Event) => {
          const asked = readClock(valueOf(event));
          if (asked !== undefined && preciseClock(asked) === preciseClock(ms)) return;
          const gesture = asked === undefined ? undefined : onSet(asked);
          if (gesture) events.onGesture(gesture);
          else {
            putBack(event, preciseClock(ms));
            events.onRefused(strings.timeRange);
          }
        }}
    /></label>`;
  const hasIn = isClip && source !== undefined && media?.kind !== 'image' && isPlayedForwards(segment);
  return html`${
    isClip
      ? hasIn
        ? field(strings.sourceIn, source.inMs, (ms) => {
            const toMs = startMs + Math.round((ms - source.inMs) / speed);
            return ms < source.outMs ? { type: 'trim', segmentId, edge: 'start', toMs } : undefined;
          })
        : nothing
      : field(strings.startsAt, startMs, (toMs) => ({ type: 'move', segmentId, toMs }))
  }
  ${field(strings.lasts, endMs - startMs, (ms) =>
    ms > 0 ? { type: 'trim', segmentId, edge: 'end', toMs: startMs + ms } : undefined,
  )}`;
}

/** A title is never empty: the old one is put back. */
function setTitle(event: Event, segment: Segment, strings: PanelStrings, events: DetailsEvents): void {
  const text = valueOf(event).trim();
  if (text === '') {
    putBack(event, segment.name);
    events.onRefused(strings.titleNeedsText);
  } else if (text !== segment.name) events.onGesture({ type: 'retitle', segmentId: segment.id, text });
}

/** A volume out of range becomes the nearest one within; where no number was typed, the old one is put back. */
function setVolume(event: Event, segment: Segment, strings: PanelStrings, events: DetailsEvents): void {
  const before = Math.round(segment.volumePercent ?? 100);
  const typed = valueOf(event).trim();
  const asked = typed === '' ? NaN : Math.round(Number(typed));
  const percent = Number.isFinite(asked) ? Math.min(loudestPercent, Math.max(0, asked)) : before;
  if (percent !== before) events.onGesture({ type: 'setVolume', segmentId: segment.id, percent });
  if (percent === asked) return;
  putBack(event, String(percent));
  events.onRefused(fill(strings.volumeRange, String(loudestPercent)));
}

function valueOf({ currentTarget }: Event): string {
  return hasValue(currentTarget) ? currentTarget.value : '';
}

function putBack({ currentTarget }: Event, value: string): void {
  if (hasValue(currentTarget)) currentTarget.value = value;
}

function hasValue(target: EventTarget | null): target is HTMLElement & { value: string } {
  return target instanceof HTMLElement && 'value' in target && typeof target.value === 'string';
}
