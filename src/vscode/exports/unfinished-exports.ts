import * as vscode from 'vscode';

/** Where the windows of this machine keep the exports that are under way: in the extension's global storage. */
export function exportsFolder(globalStorage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(globalStorage, 'exports');
}

/** Whether any window has left something there. One that can't be read is seen to by whoever writes there next. */
export async function hasExportsUnderWay(globalStorage: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.readDirectory(exportsFolder(globalStorage))).length > 0;
  } catch {
    return false;
  }
}
