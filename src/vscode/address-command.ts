import * as vscode from 'vscode';
import { nameOfAddress, webAddressOf } from '../session/web-address';
import { tellBusy } from './conversation/outcome';
import type { Workbench } from './workbench';

/** "Add a Video by Its Address…" */
export async function addByAddress(workbench: Workbench): Promise<void> {
  const said = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add a Video by Its Address'),
    prompt: vscode.l10n.t('The address of the file itself, not of a page that shows it.'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    validateInput: (text) =>
      webAddressOf(text)
        ? undefined
        : vscode.l10n.t('An address begins with http:// or https://, and holds no password.'),
  });
  const address = said === undefined ? undefined : webAddressOf(said);
  if (!address) return;
  const conversation = workbench.inFront ?? workbench.newConversation(nameOfAddress(address));
  workbench.show(conversation);
  tellBusy(await conversation.files.addAddresses([address]));
}
