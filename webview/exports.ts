import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { ExportItem, PageMessage, PanelState } from '../src/vscode/panel/messages';
import { clock } from '../src/timeline/time-text';
import { iconButton } from './buttons';
import type { MediaPictures } from './media-pictures';
import { fileSize, fill, inOrder, numbered } from './text';
import { progressOf, workList } from './work-list';
import type { WorkRow } from './work-list';

type Post = (message: PageMessage) => void;

/** What a frame of an export is asked for by. */
type Pictures = Pick<MediaPictures, 'frame'>;

/** In pixels; twice as high as it is shown. */
const pictureHeight = 64;

/**
 * The exports of this session: in progress with their percentage, and done with a picture, length and size. What is
 * under way stands at the top, then the newest: nobody has to scroll to what was just begun.
 */
export function exportList(
  state: PanelState,
  pictures: Pictures,
  post: Post,
): TemplateResult | typeof nothing {
  const names = numbered(state.exports.map(({ name }) => inOrder(name)));
  const inTime = state.exports.map((item, index) => ({ item, name: names[index] ?? item.name }));
  const newestFirst = inTime.toReversed();
  const shown = [
    ...newestFirst.filter(({ item }) => isUnderWay(item)),
    ...newestFirst.filter(({ item }) => !isUnderWay(item)),
  ];
  const rows = shown.map(({ item, name }): WorkRow => ({
    ...{ id: item.id, name, tooltip: item.name, status: item.status.type },
    icon: statusIcons[item.status.type],
    picture: pictureOf(item, pictures),
    detail: statusText(item, state),
    progress: progressBar(item),
    tools: tools(item, state, post),
  }));
  return workList('exports', state.strings.exports, rows);
}

function isUnderWay({ status: { type } }: ExportItem): boolean {
  return type === 'rendering' || type === 'downloading' || type === 'elsewhere';
}

const statusIcons: Record<ExportItem['status']['type'], string> = {
  rendering: 'device-camera-video',
  downloading: 'cloud-download',
  elsewhere: 'sync',
  done: 'pass',
  failed: 'error',
  cancelled: 'circle-slash',
};

/** Its first frame may be black, so it is one of a third of its length. */
function pictureOf({ pictureId, status }: ExportItem, pictures: Pictures): HTMLImageElement | undefined {
  if (pictureId === undefined || status.type !== 'done') return undefined;
  return pictures.frame(pictureId, Math.round(status.durationMs / 3), pictureHeight);
}

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
  return progressOf(name, status.percent);
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
      })}${iconButton({
        label: strings.copyPath,
        icon: 'copy',
        onClick: () => post({ type: 'copyExportPath', id }),
      })}`;
    case 'failed':
    case 'cancelled':
      return html`${iconButton({
        label: strings.retry,
        icon: 'refresh',
        onClick: () => post({ type: 'retryExport', id }),
      })}${iconButton({
        label: strings.removeFromList,
        icon: 'close',
        onClick: () => post({ type: 'removeExport', id }),
      })}`;
  }
}
