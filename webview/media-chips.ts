import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MediaItem } from '../src/vscode/panel/messages';
import type { PanelStrings } from '../src/vscode/panel/panel-strings';
import { clock } from '../src/timeline/time-text';
import { icon } from './icons';
import { fill, inOrder } from './text';

const kindIcons: Record<MediaItem['kind'], string> = {
  video: 'device-camera-video',
  image: 'file-media',
  audio: 'music',
  subtitles: 'symbol-text',
};

/** The session's files as chips: how far the upload is, then length and size. One that fails is told in the conversation. */
export function mediaChips(
  media: readonly MediaItem[],
  strings: PanelStrings,
): TemplateResult | typeof nothing {
  if (media.length === 0) return nothing;
  return html`<ul class="media" aria-label=${strings.media}>
    ${repeat(
      media,
      ({ id }) => id,
      (item) => chip(item, strings),
    )}
  </ul>`;
}

function chip(item: MediaItem, strings: PanelStrings): TemplateResult {
  return html`<li class="chip media-chip ${item.status.type}">
    ${icon(kindIcons[item.kind])}
    <bdi class="name" title=${inOrder(item.name)}>${inOrder(item.name)}</bdi>
    ${statusText(item.status, strings)}
  </li>`;
}

/** `12.3 of 84.0 MB`, where the bytes are counted. */
function bytesText(
  { sentBytes, totalBytes }: Extract<MediaItem['status'], { type: 'uploading' }>,
  strings: PanelStrings,
): string | undefined {
  if (sentBytes === undefined || totalBytes === undefined) return undefined;
  return fill(strings.uploadedBytes, (sentBytes / 1e6).toFixed(1), (totalBytes / 1e6).toFixed(1));
}

function statusText(status: MediaItem['status'], strings: PanelStrings): TemplateResult | typeof nothing {
  switch (status.type) {
    case 'uploading': {
      const percent = Math.round(status.percent);
      return html`<span class="detail" aria-hidden="true"
          >${bytesText(status, strings) ?? `${percent}%`}</span
        >
        <span class="visually-hidden">${fill(strings.uploading, percent)}</span>
        <progress max="100" .value=${percent} aria-hidden="true"></progress>`;
    }
    case 'ready': {
      const details = [
        ...(status.durationMs === undefined ? [] : [clock(status.durationMs)]),
        ...(status.width === undefined || status.height === undefined
          ? []
          : [`${status.width}×${status.height}`]),
      ];
      return details.length === 0 ? nothing : html`<span class="detail">${details.join(' · ')}</span>`;
    }
  }
}
