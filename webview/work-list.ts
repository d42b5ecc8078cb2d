import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons';
import { inOrder, numbered } from './text';

type Shown = TemplateResult | typeof nothing;

/** One thing that is under way or over: an export, or a video of a batch. */
export interface WorkRow {
  readonly id: string;
  readonly name: string;
  /** Shown when the pointer rests on the name. */
  readonly tooltip: string;
  /** Also the row's class. */
  readonly status: string;
  readonly icon: string;
  /** Takes the icon's place. */
  readonly picture?: HTMLImageElement | undefined;
  /** How far it is, or how it ended. */
  readonly detail: string;
  readonly progress: Shown;
  readonly tools: Shown;
}

/**
 * A list of what is under way or over.
 * @param kind The section's own class, of which its heading has its id.
 */
export function workList(kind: 'exports' | 'batch', heading: string, rows: readonly WorkRow[]): Shown {
  if (rows.length === 0) return nothing;
  const spoken = numbered(rows.map(({ name }) => inOrder(name)));
  return html`<section class=${kind === 'exports' ? kind : `exports ${kind}`} aria-labelledby="${kind}-title">
    <h2 id="${kind}-title">${heading}</h2>
    <ul>
      ${repeat(
        rows,
        ({ id }) => id,
        (row, index) =>
          html`<li class="export ${row.status}">
            <span class="export-picture">${row.picture ?? icon(row.icon)}</span>
            <bdi class="name" title=${inOrder(row.tooltip)}>${inOrder(row.name)}</bdi>
            <span class="detail" dir="auto">${inOrder(row.detail)}</span>
            ${row.progress}
            <span class="export-tools" role="group" aria-label=${spoken[index] ?? ''}>${row.tools}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** @param percent 0 to 100; without it the bar only moves. */
export function progressOf(name: string, percent: number | undefined): TemplateResult {
  return percent === undefined
    ? html`<progress aria-label=${inOrder(name)}></progress>`
    : html`<progress max="100" .value=${percent} aria-label=${inOrder(name)}></progress>`;
}
