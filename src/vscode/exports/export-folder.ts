import { homedir } from 'node:os';
import { workspace } from 'vscode';

/** Where exports go of what has no place on this computer: the workspace's first folder, else the user's own. */
export function exportFolder(): string {
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  return folder?.uri.fsPath ?? homedir();
}
