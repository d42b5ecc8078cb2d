import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { ExportEnd } from '../../session/exports/running-export';
import { nameOfPlace } from '../../session/outside-files';
import { errorText } from '../error-text';
import { uriOf } from '../place';

/**
 * Tells how an export ended that no conversation waits for, with what can be done next.
 * @param name Of the file that was exported from.
 */
export async function offerExport(end: ExportEnd, name: string, retry: () => Promise<void>): Promise<void> {
  switch (end.type) {
    case 'done':
      await offerFile(end.path, name);
      break;
    case 'failed': {
      const again = vscode.l10n.t('Try Again');
      const message = vscode.l10n.t('{0} was not exported. {1}', name, errorText(end.error));
      if ((await vscode.window.showErrorMessage(message, again)) === again) await retry();
      break;
    }
    case 'cancelled':
    case 'left':
      break;
  }
}

async function offerFile(path: string, name: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Show in Explorer');
  const message = vscode.l10n.t('The export of {0} is done: {1}', name, nameOfPlace(path, basename));
  const answer = await vscode.window.showInformationMessage(message, open, reveal);
  if (answer === open) await openFile(path);
  if (answer === reveal) await revealFile(path);
}

export async function openFile(path: string): Promise<void> {
  await showFile(uriOf(path));
}

/** Shows an export in an editor, or in the system's player where VS Code has none for it. */
export async function showFile(file: vscode.Uri, column?: vscode.ViewColumn): Promise<void> {
  if (canBeShown(file)) await vscode.commands.executeCommand('vscode.open', file, column);
  else await vscode.env.openExternal(file);
}

/** Of the formats of an export VS Code plays all but M4A. */
export function canBeShown({ path }: vscode.Uri): boolean {
  return !path.endsWith('.m4a');
}

/** Shows a file where it is: in the workspace's explorer, or in the system's where it is outside. */
export async function revealFile(path: string): Promise<void> {
  const file = uriOf(path);
  const isInside = file.scheme !== 'file' || vscode.workspace.getWorkspaceFolder(file) !== undefined;
  await vscode.commands.executeCommand(isInside ? 'revealInExplorer' : 'revealFileInOS', file);
}

/** Of a few seconds, as VS Code's own short news. */
const newsMs = 4000;

/** @param path Of a file of this computer, or the address of any other. */
export async function copyPath(path: string): Promise<void> {
  await vscode.env.clipboard.writeText(path);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', path), newsMs);
}
