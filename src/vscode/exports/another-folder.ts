import * as vscode from 'vscode';
import { tellBusy } from '../conversation/outcome';
import type { Outcome } from '../conversation/outcome';

/** Asks where else an export may be written to, and exports to there; the user may choose nothing. */
export async function askForAnotherFolder(exportTo: (folder: string) => Promise<Outcome>): Promise<void> {
  const choose = vscode.l10n.t('Choose Another Folder…');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('The video could not be written beside its source.'),
    choose,
  );
  if (answer !== choose) return;
  const folders = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
  const [folder] = folders ?? [];
  if (folder) tellBusy(await exportTo(folder.fsPath));
}
