import { basename, extname } from 'node:path';
import * as vscode from 'vscode';
import { isSessionError } from '../../session/errors';
import { NotDelivered } from '../../session/outside-files';
import { errorText } from '../error-text';
import { tellBusy } from '../conversation/outcome';
import type { Outcome } from '../conversation/outcome';
import { exportFolder } from './export-folder';

interface Elsewhere {
  readonly exportTo: (folder: string) => Promise<Outcome>;
  /** A file that was kept is at the place that the user chose. */
  readonly saved: (file: vscode.Uri) => void;
}

/** After an export that could not be written: asks for another place, where that helps. */
export async function offerAnotherPlace(error: unknown, { exportTo, saved }: Elsewhere): Promise<void> {
  if (isSessionError(error, 'folderNotWritable', 'diskFull')) await askForAnotherFolder(exportTo);
  if (error instanceof NotDelivered) await saveElsewhere(error.path, saved);
}

/** Asks where else an export may be written to, and exports to there; the user may choose nothing. */
async function askForAnotherFolder(exportTo: (folder: string) => Promise<Outcome>): Promise<void> {
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

/** Offers to save an export that could not be brought to its source. @param path Where it is kept meanwhile. */
async function saveElsewhere(path: string, onSaved: (file: vscode.Uri) => void): Promise<void> {
  const save = vscode.l10n.t('Save Elsewhere…');
  const question = vscode.l10n.t('The video could not be written beside its source.');
  if ((await vscode.window.showWarningMessage(question, save)) !== save) return;
  const kept = vscode.Uri.file(path);
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(exportFolder()), basename(path)),
    filters: { [vscode.l10n.t('Exports')]: [extname(path).slice(1)] },
  });
  if (!chosen) return;
  try {
    // The dialog has asked whether a file may be written over.
    await vscode.workspace.fs.copy(kept, chosen, { overwrite: true });
  } catch (error) {
    void vscode.window.showErrorMessage(errorText(error));
    return;
  }
  await vscode.workspace.fs.delete(kept);
  onSaved(chosen);
}
