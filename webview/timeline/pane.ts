import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { PanelState } from '../../src/vscode/panel/messages';
import type { PanelStrings } from '../../src/vscode/panel/panel-strings';
import { clock } from '../../src/timeline/time-text';
import type { TimelineView } from '../../src/timeline/timeline';
import { iconButton, labelledButton } from '../buttons';
import { canEditByHand, canExport, canRedo, canUndo } from '../state';
import { fill } from '../text';

export interface TimelinePaneEvents {
  readonly onExport: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSplit: () => void;
}

/**
 * The timeline: whole length, canvas and what is done with it above; below the tracks, or why there are none.
 * @param shown Also before the first edit, when there is nothing to export yet.
 */
export function timelinePane(
  state: PanelState,
  shown: TimelineView | null,
  tracks: TemplateResult | undefined,
  { onExport, onUndo, onRedo, onSplit }: TimelinePaneEvents,
): TemplateResult {
  const { strings } = state;
  const canSplit = canEditByHand(state) && tracks !== undefined;
  return html`<section class="timeline" aria-labelledby="timeline-title">
    <header class="pane-header">
      <h2 id="timeline-title">${strings.timeline}</h2>
      ${shown === null ? nothing : html`<span class="facts">${facts(shown, strings).join(' · ')}</span>`}
      <span class="space"></span>
      <div class="tools" role="toolbar" aria-label=${strings.timelineTools}>
        ${
          state.service === 'embedded'
            ? html`${iconButton({ label: strings.split, icon: 'split-horizontal', onClick: onSplit, disabled: !canSplit })}
              ${iconButton({ label: strings.undo, icon: 'discard', onClick: onUndo, disabled: !canUndo(state) })}
              ${iconButton({ label: strings.redo, icon: 'redo', onClick: onRedo, disabled: !canRedo(state) })}`
            : nothing
        }
        ${labelledButton({
          label: strings.export,
          icon: 'export',
          appearance: 'primary',
          disabled: !canExport(state) || state.progress !== null,
          onClick: onExport,
        })}
      </div>
    </header>
    ${tracks ?? html`<p class="empty">${strings.emptyTimeline}</p>`}
  </section>`;
}

function facts({ durationMs, width, height }: TimelineView, strings: PanelStrings): string[] {
  const canvas = width === undefined || height === undefined ? [] : [`${width}×${height}`];
  return [fill(strings.length, clock(durationMs)), ...canvas];
}
