import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { PanelState } from '../src/vscode/panel/messages';
import { clock } from '../src/timeline/time-text';
import { labelledButton } from './buttons';
import { canExport } from './state';
import { fill } from './text';
import type { TrackNode } from './timeline-nodes';
import { timelineTree } from './timeline-tree';
import type { TreeEvents } from './timeline-tree';
import type { TreeState } from './tree-navigation';

export interface TimelinePaneEvents {
  readonly tree: TreeEvents;
  readonly onExport: () => void;
}

/** The timeline: whole length, canvas and the export button above, the track tree below. */
export function timelinePane(
  state: PanelState,
  tracks: readonly TrackNode[],
  tree: TreeState,
  events: TimelinePaneEvents,
): TemplateResult {
  const { strings, timeline } = state;
  return html`<section class="timeline" aria-labelledby="timeline-title">
    <header class="pane-header">
      <h2 id="timeline-title">${strings.timeline}</h2>
      ${timeline === null ? nothing : html`<span class="facts">${facts(state).join(' · ')}</span>`}
      <span class="space"></span>
      ${labelledButton({
        label: strings.export,
        icon: 'export',
        appearance: 'primary',
        disabled: !canExport(state) || state.progress !== null,
        onClick: events.onExport,
      })}
    </header>
    ${
      tracks.length === 0
        ? html`<p class="empty">${strings.emptyTimeline}</p>`
        : timelineTree(tracks, tree, strings.timeline, events.tree)
    }
  </section>`;
}

function facts({ timeline, strings }: PanelState): string[] {
  if (timeline === null) return [];
  const { durationMs, width, height } = timeline;
  const canvas = width === undefined || height === undefined ? [] : [`${width}×${height}`];
  return [fill(strings.length, clock(durationMs)), ...canvas];
}
