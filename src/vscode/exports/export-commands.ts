import * as vscode from 'vscode';
import { isUnderWay } from '../../session/exports/export-state';
import type { ExportState } from '../../session/exports/export-state';
import type { Exports } from '../../session/exports/exports';
import { showExport } from './abandoned-exports';
import { errorText } from '../error-text';
import { copyPath, openFile, revealFile } from './export-outcome';
import type { ExportPanels } from './export-panels';
import { progressText } from './export-progress';
import { requireTrust } from '../restricted-mode';
import { ago } from '../session-commands';

type ExportButton = vscode.QuickInputButton & { readonly act: () => Promise<void> };

interface ExportListItem extends vscode.QuickPickItem {
  readonly state: ExportState;
  readonly buttons: readonly ExportButton[];
}

/** The command that lists exports, by its id. */
export function exportCommands(
  exports: Exports,
  panels: ExportPanels,
): Readonly<Record<string, () => Promise<void>>> {
  return { 'aiVideo.exports': () => showExports(exports, panels) };
}

/**
 * The exports of all conversations and windows: those that are under way move on while the list is open. Choosing
 * one that is done opens its file.
 */
async function showExports(exports: Exports, panels: ExportPanels): Promise<void> {
  const states = await exports.all();
  if (states.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was exported yet.'));
    return;
  }
  const pick = vscode.window.createQuickPick<ExportListItem>();
  pick.title = vscode.l10n.t('Exports');
  pick.placeholder = vscode.l10n.t('Choose an export to open its video');
  pick.matchOnDetail = true;
  pick.items = states.map((state) => exportListItem(state, exports, panels));
  let drawing: Promise<void> | undefined;
  const unsubscribe = exports.onDidChange(() => {
    drawing ??= exports
      .all()
      .then((now) => {
        const [active] = pick.activeItems;
        // The buttons of what the pointer is over stay where they are.
        pick.keepScrollPosition = true;
        pick.items = now.map((state) => exportListItem(state, exports, panels));
        pick.activeItems = pick.items.filter(({ state }) => state.id === active?.state.id);
      })
      .finally(() => (drawing = undefined));
  });
  pick.onDidHide(() => {
    unsubscribe();
    pick.dispose();
  });
  pick.onDidAccept(() => {
    const status = pick.selectedItems[0]?.state.status;
    if (status?.type !== 'done') return;
    pick.hide();
    void told(() => openFile(status.path));
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    const pressed = item.buttons.find((each) => each === button);
    if (pressed) void told(pressed.act);
  });
  pick.show();
}

async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(errorText(error));
  }
}

/** One line of the list. */
export function exportListItem(state: ExportState, exports: Exports, panels: ExportPanels): ExportListItem {
  return {
    label: state.name,
    description: ago(state.startedAt),
    detail: statusText(state),
    iconPath: new vscode.ThemeIcon(state.service === 'cloud' ? 'cloud' : 'device-desktop'),
    buttons: buttonsOf(state, exports, panels),
    state,
  };
}

function statusText({ status }: ExportState): string {
  switch (status.type) {
    case 'rendering':
    case 'downloading':
      return progressText(status);
    case 'elsewhere':
      return vscode.l10n.t('Under way in another window');
    case 'done':
      return status.path;
    case 'failed':
      return status.message;
    case 'cancelled':
      return vscode.l10n.t('Cancelled');
  }
}

function buttonsOf(state: ExportState, exports: Exports, panels: ExportPanels): ExportButton[] {
  const { id, status } = state;
  const button = (icon: string, tooltip: string, act: () => Promise<void>): ExportButton => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    act,
  });
  if (isUnderWay(state)) return [button('close', vscode.l10n.t('Cancel'), () => exports.cancel(id))];
  if (status.type === 'done') {
    return [
      button('play', vscode.l10n.t('Open'), () => openFile(status.path)),
      button('folder-opened', vscode.l10n.t('Show in Explorer'), () => revealFile(status.path)),
      button('copy', vscode.l10n.t('Copy Path'), () => copyPath(status.path)),
    ];
  }
  return [
    button('refresh', vscode.l10n.t('Try Again'), async () => {
      requireTrust('exporting');
      const running = await exports.retry(id);
      if (running) await showExport(running, exports, panels, state.sourcePath);
    }),
  ];
}
