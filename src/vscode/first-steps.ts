import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { expectSample } from './expected-sample';
import type { Workbench } from './workbench';

/** What the walkthrough's steps are done by: the ends of their context keys. */
export const stepsDone = ['hasEdited', 'hasExported', 'hasChatted'] as const;

/** Ticks a step of the walkthrough off. */
export function didStep(step: (typeof stepsDone)[number]): void {
  void vscode.commands.executeCommand('setContext', `aiVideo.${step}`, true);
}

/** What VS Code's walkthroughs ask of a command that opens a folder: they come back in the new window. */
interface OpensFolder {
  readonly openFolder: vscode.Uri;
}

/**
 * "Try the Sample": makes a folder with the sample clip in the user's home, unless it is there, and opens it; the
 * window that has it open edits the clip. Nothing is ever written over.
 * @param asker `walkthrough` where VS Code opens the folder that is returned.
 */
export async function trySample(
  workbench: Workbench,
  { extensionUri, globalStorageUri }: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
  asker: unknown,
): Promise<OpensFolder | undefined> {
  const folder = vscode.Uri.joinPath(vscode.Uri.file(homedir()), vscode.l10n.t('AI Video Sample'));
  const clip = vscode.Uri.joinPath(folder, 'harbour.mp4');
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  const isThere = await fs.stat(clip).then(
    () => true,
    () => false,
  );
  if (!isThere) await fs.copy(vscode.Uri.joinPath(extensionUri, 'media', 'sample', 'harbour.mp4'), clip);
  if (vscode.workspace.getWorkspaceFolder(clip)) {
    const conversation = workbench.newConversation('harbour.mp4');
    workbench.show(conversation);
    await conversation.files.add([clip]);
    return undefined;
  }
  await expectSample(globalStorageUri, folder);
  if (asker === 'walkthrough') return { openFolder: folder };
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  return undefined;
}
