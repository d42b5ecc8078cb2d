import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { BatchRow, PageMessage, PanelState } from '../src/vscode/panel/messages';
import type { PanelStrings } from '../src/vscode/panel/panel-strings';
import { iconButton } from './buttons';
import { fill } from './text';
import { progressOf, workList } from './work-list';
import type { WorkRow } from './work-list';

type Post = (message: PageMessage) => void;
type Action = Extract<PageMessage, { type: 'batch' }>['action'];

/** The videos of a batch, each with how far it is and what can be done about it. */
export function batchList({ batch, strings }: PanelState, post: Post): TemplateResult | typeof nothing {
  const rows = batch.map((row): WorkRow => ({
    ...{ id: row.id, name: row.name, tooltip: row.instruction, status: row.status.type },
    icon: statusIcons[row.status.type],
    detail: statusText(row, strings),
    progress: progressBar(row),
    tools: tools(row, strings, post),
  }));
  return workList('batch', strings.batch, rows);
}

const statusIcons: Record<BatchRow['status']['type'], string> = {
  waiting: 'clock',
  uploading: 'cloud-upload',
  editing: 'sparkle',
  rendering: 'device-camera-video',
  done: 'pass',
  failed: 'error',
  cancelled: 'circle-slash',
};

function statusText({ status }: BatchRow, strings: PanelStrings): string {
  switch (status.type) {
    case 'uploading':
      return fill(strings.uploading, Math.round(status.percent));
    case 'rendering':
      return fill(strings.rendering, Math.round(status.percent));
    case 'done':
      return [strings.done, status.name].join(' · ');
    case 'failed':
      return status.message;
    case 'waiting':
    case 'editing':
    case 'cancelled':
      return strings[status.type];
  }
}

function progressBar({ name, status }: BatchRow): TemplateResult | typeof nothing {
  if (status.type !== 'uploading' && status.type !== 'rendering') return nothing;
  return progressOf(name, status.percent);
}

function tools({ id, status }: BatchRow, strings: PanelStrings, post: Post): TemplateResult {
  const tool = (action: Action, label: string, symbol: string) =>
    iconButton({ label, icon: symbol, onClick: () => post({ type: 'batch', action, id }) });
  switch (status.type) {
    case 'done':
      return html`${tool('open', strings.open, 'play')}${tool('reveal', strings.reveal, 'folder-opened')}`;
    case 'failed':
    case 'cancelled':
      return tool('retry', strings.retry, 'refresh');
    default:
      return tool('cancel', strings.cancel, 'close');
  }
}
