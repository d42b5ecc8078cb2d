import * as vscode from 'vscode';

/** How long a window may take to open; ms. After that the folder is opened for something else. */
const openingMs = 5 * 60_000;

/** A mark of the user's wish for the window that comes: its own state may not be on the disk before it opens. */
function markIn(globalStorage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(globalStorage, 'sample-to-edit');
}

/** Has the window that opens this folder next edit the sample in it. */
export async function expectSample(globalStorage: vscode.Uri, folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(globalStorage);
  await vscode.workspace.fs.writeFile(markIn(globalStorage), new TextEncoder().encode(folder.toString()));
}

/** Whether this window was opened for the sample. It is so once. */
export async function isSampleExpected(globalStorage: vscode.Uri): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return false;
  const { fs } = vscode.workspace;
  const mark = markIn(globalStorage);
  try {
    const folder = new TextDecoder().decode(await fs.readFile(mark));
    if (!folders.some(({ uri }) => uri.toString() === folder)) return false;
    const { mtime } = await fs.stat(mark);
    await fs.delete(mark);
    return Date.now() - mtime < openingMs;
  } catch {
    // There is none, or another window took it.
    return false;
  }
}
