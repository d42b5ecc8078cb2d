import * as vscode from 'vscode';

/** Opens a page in the user's browser, and tells where that did not happen. */
export async function openPage(address: string): Promise<void> {
  if (await vscode.env.openExternal(vscode.Uri.parse(address, true))) return;
  void vscode.window.showWarningMessage(vscode.l10n.t('The browser was not opened. Try again.'));
}
