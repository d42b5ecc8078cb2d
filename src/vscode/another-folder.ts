import * as vscode from 'vscode';

/** Asks where else an export may be written to. @returns The folder's path; `undefined` where the user chose none. */
export async function askForAnotherFolder(): Promise<string | undefined> {
  const choose = vscode.l10n.t('Choose Another Folder…');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('The video could not be written beside its source.'),
    choose,
  );
  if (answer !== choose) return undefined;
  const folders = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
  return folders?.[0]?.fsPath;
}
