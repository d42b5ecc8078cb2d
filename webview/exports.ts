import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ExportItem, PageMessage, PanelState } from '../src/vscode/panel/messages';
import { clock } from '../src/timeline/time-text';
import { iconButton } from './buttons';
import { icon } from './icons';
import { fileSize, fill } from './text';

type Post = (message: PageMessage) => void;

/** The exports of this session: in progress with their percentage, and done with length and size. */
export function exportList(state: PanelState, post: Post): TemplateResult | typeof nothing {
  const { exports: items, strings } = state;
  if (items.length === 0) return nothing;
  return html`<section class="exports" aria-labelledby="exports-title">
    <h2 id="exports-title">${strings.exports}</h2>
    <ul>
      ${repeat(
        items,
        ({ id }) => id,
        (item) =>
          html`<li class="export ${item.status.type}">
            ${icon(statusIcons[item.status.type])}
            <bdi class="name" title=${item.name}>${item.name}</bdi>
            <span class="detail" dir="auto">${statusText(item, state)}</span>
            ${progressBar(item)}
            <span class="export-tools">${tools(item, state, post)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

const statusIcons: Record<ExportItem['status']['type'], string> = {
  rendering: 'device-camera-video',
  downloading: 'cloud-download',
  elsewhere: 'sync',
  done: 'pass',
  failed: 'error',
  cancelled: 'circle-slash',
};

function statusText({ status }: ExportItem, { strings, language }: PanelState): string {
  switch (status.type) {
    case 'rendering':
      return fill(strings.rendering, Math.round(status.percent));
    case 'downloading':
      return downloadText(status, strings, language);
    case 'elsewhere':
      return strings.elsewhere;
    case 'done':
      return [strings.done, clock(status.durationMs), fileSize(status.bytes, language)].join(' · ');
    case 'failed':
      return status.message;
    case 'cancelled':
      return strings.cancelled;
  }
}

function downloadText(
  { bytes, totalBytes, percent }: Extract<ExportItem['status'], { type: 'downloading' }>,
  strings: PanelState['strings'],
  language: string,
): string {
  if (percent === undefined || totalBytes === undefined)
    return fill(strings.downloaded, fileSize(bytes, language));
  const sizes = fill(strings.downloadedOf, fileSize(bytes, language), fileSize(totalBytes, language));
  return `${fill(strings.downloading, Math.floor(percent))} · ${sizes}`;
}

function progressBar({ name, status }: ExportItem): TemplateResult | typeof nothing {
  if (status.type !== 'rendering' && status.type !== 'downloading') return nothing;
  // Without a value it only moves.
  return status.percent === undefined
    ? html`<progress aria-label=${name}></progress>`
    : html`<progress max="100" .value=${status.percent} aria-label=${name}></progress>`;
}

function tools(
  { id, status }: ExportItem,
  { strings }: PanelState,
  post: Post,
): TemplateResult | typeof nothing {
  switch (status.type) {
    case 'rendering':
    case 'downloading':
    case 'elsewhere':
      return iconButton({
        label: strings.cancel,
        icon: 'close',
        onClick: () => post({ type: 'cancelExport', id }),
      });
    case 'done':
      return html`${iconButton({
        label: strings.open,
        icon: 'play',
        onClick: () => post({ type: 'openExport', id }),
      })}${iconButton({
        label: strings.reveal,
        icon: 'folder-opened',
        onClick: () => post({ type: 'revealExport', id }),
      })}`;
    case 'failed':
    case 'cancelled':
      return iconButton({
        label: strings.retry,
        icon: 'refresh',
        onClick: () => post({ type: 'retryExport', id }),
      });
  }
}
