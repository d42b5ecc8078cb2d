import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { EditGesture, MediaItem, PanelStrings } from '../../src/vscode/panel/messages';
import type { Segment, TrackType } from '../../src/timeline/timeline';
import { iconButton } from '../buttons';
import { fill } from '../text';
import type { SegmentNode } from './nodes';

interface DetailsEvents {
  readonly onGesture: (gesture: EditGesture) => void;
  /** What was typed is not taken as it is. @param why In the user's language. */
  readonly onRefused: (why: string) => void;
}

const loudestPercent = 400;

/** The facts of a segment, and what of it can be set by typing. @param media Its file, where that is known. */
export function segmentDetails(
  node: SegmentNode,
  type: TrackType,
  media: MediaItem | undefined,
  canEdit: boolean,
  strings: PanelStrings,
  note: string | undefined,
  events: DetailsEvents,
): TemplateResult {
  const { segment, label, span, length } = node;
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
        : html`<bdi class="details-name">${label}</bdi>`
    }
    <span class="facts">${span} · ${length}</span>
    ${
      (type === 'video' || type === 'audio') && media?.kind !== 'image' && segment.volumePercent !== undefined
        ? html`<label class="details-volume"
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
    ${iconButton({
      label: strings.deleteSegment,
      icon: 'trash',
      disabled: !canEdit,
      onClick: () => events.onGesture({ type: 'delete', segmentId }),
    })}
  </div>`;
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
