import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { PanelState } from '../../src/vscode/panel/messages';
import { clock } from '../../src/timeline/time-text';
import { iconButton, labelledButton } from '../buttons';
import { canEditByHand, canExport } from '../state';
import { fill } from '../text';

export interface TimelinePaneEvents {
  readonly onExport: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSplit: () => void;
}

/** The timeline: whole length, canvas and what is done with it above; below the tracks, or why there are none. */
export function timelinePane(
  state: PanelState,
  tracks: TemplateResult | undefined,
  { onExport, onUndo, onRedo, onSplit }: TimelinePaneEvents,
): TemplateResult {
  const { strings, timeline } = state;
  const canEdit = canEditByHand(state);
  // An empty timeline may be one that was undone; but then something was said or done.
  const isUntouched = timeline === null && state.conversation.length === 0;
  return html`<section class="timeline" aria-labelledby="timeline-title">
    <header class="pane-header">
      <h2 id="timeline-title">${strings.timeline}</h2>
      ${timeline === null ? nothing : html`<span class="facts">${facts(state).join(' · ')}</span>`}
      <span class="space"></span>
      ${
        state.service === 'embedded'
          ? html`${iconButton({ label: strings.split, icon: 'split-horizontal', onClick: onSplit, disabled: !canEdit || tracks === undefined })}
            ${iconButton({ label: strings.undo, icon: 'discard', onClick: onUndo, disabled: !canEdit || tracks === undefined })}
            ${iconButton({ label: strings.redo, icon: 'redo', onClick: onRedo, disabled: !canEdit || isUntouched })}`
          : nothing
      }
      ${labelledButton({
        label: strings.export,
        icon: 'export',
        appearance: 'primary',
        disabled: !canExport(state) || state.progress !== null,
        onClick: onExport,
      })}
    </header>
    ${tracks ?? html`<p class="empty">${strings.emptyTimeline}</p>`}
  </section>`;
}

function facts({ timeline, strings }: PanelState): string[] {
  if (timeline === null) return [];
  const { durationMs, width, height } = timeline;
  const canvas = width === undefined || height === undefined ? [] : [`${width}×${height}`];
  return [fill(strings.length, clock(durationMs)), ...canvas];
}
