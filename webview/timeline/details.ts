import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { EditGesture, PanelStrings } from '../../src/vscode/panel/messages';
import type { TrackType } from '../../src/timeline/timeline';
import { iconButton } from '../buttons';
import type { SegmentNode } from './nodes';

/** The facts of a segment, and what of it can be set by typing. */
export function segmentDetails(
  node: SegmentNode,
  type: TrackType,
  canEdit: boolean,
  strings: PanelStrings,
  onGesture: (gesture: EditGesture) => void,
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
            @change=${(event: Event) => {
              const text = valueOf(event).trim();
              if (text !== '' && text !== segment.name) onGesture({ type: 'retitle', segmentId, text });
            }}
            >${strings.titleText}</vscode-text-field
          >`
        : html`<bdi class="details-name">${label}</bdi>`
    }
    <span class="facts">${span} · ${length}</span>
    ${
      (type === 'video' || type === 'audio') && segment.volumePercent !== undefined
        ? html`<label class="details-volume"
            ><span class="codicon codicon-unmute" aria-hidden="true"></span
            ><span class="visually-hidden">${strings.volumePercent}</span>
            <input
              type="number"
              min="0"
              max="400"
              step="5"
              .value=${String(Math.round(segment.volumePercent))}
              ?disabled=${!canEdit}
              @change=${(event: Event) => {
                const percent = Math.round(Number(valueOf(event)));
                const isSound = Number.isFinite(percent) && percent >= 0 && percent <= 400;
                if (isSound && percent !== segment.volumePercent) onGesture({ type: 'setVolume', segmentId, percent }); // prettier-ignore
              }}
            />
            %</label
          >`
        : nothing
    }
    <span class="space"></span>
    ${iconButton({
      label: strings.deleteSegment,
      icon: 'trash',
      disabled: !canEdit,
      onClick: () => onGesture({ type: 'delete', segmentId }),
    })}
  </div>`;
}

function valueOf({ currentTarget }: Event): string {
  return currentTarget instanceof HTMLElement &&
    'value' in currentTarget &&
    typeof currentTarget.value === 'string'
    ? currentTarget.value
    : '';
}
