import { basename } from 'node:path';
import * as vscode from 'vscode';
import { acceptedExtensions, mediaKindOf } from '../contract/media';
import { nameOfPlace } from '../session/outside-files';
import type { BatchFile } from './conversation/conversation-batch';
import { tellBusy } from './conversation/outcome';
import { nameOf, placeOf } from './place';
import type { Workbench } from './workbench';

/** "Edit Several Videos…": from the explorer with the videos that are selected there, else it asks for them. */
export async function editSeveral(workbench: Workbench, selected: readonly vscode.Uri[]): Promise<void> {
  const chosen = selected.length > 1 ? selected : await askForVideos();
  const videos = chosen.filter(({ path }) => mediaKindOf(path) === 'video');
  if (videos.length === 0) {
    if (chosen.length > 0)
      void vscode.window.showInformationMessage(vscode.l10n.t('None of the files is a video.'));
    return;
  }
  const files = await askForInstructions(videos.map(placeOf));
  if (!files) return;
  const [first, ...others] = videos;
  const title = first && others.length === 0 ? nameOf(first) : vscode.l10n.t('{0} videos', files.length);
  const conversation = workbench.newConversation(title);
  workbench.show(conversation);
  tellBusy(await conversation.startBatch(files));
}

async function askForVideos(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Edit'),
    filters: {
      [vscode.l10n.t('Video files')]: acceptedExtensions.filter((ext) => mediaKindOf(`a.${ext}`) === 'video'),
    },
  });
  return chosen ?? [];
}

/** `undefined` where the user closed a question. */
async function askForInstructions(paths: readonly string[]): Promise<BatchFile[] | undefined> {
  if (paths.length === 1) return askForEach(paths);
  const forAll = { label: vscode.l10n.t('The Same for All'), each: false };
  const forEach = { label: vscode.l10n.t('One for Each'), each: true };
  const picked = await vscode.window.showQuickPick([forAll, forEach], {
    title: vscode.l10n.t('How shall the {0} videos be edited?', paths.length),
    placeHolder: vscode.l10n.t('Choose whether you say it once or for each video'),
  });
  if (!picked) return undefined;
  if (picked.each) return askForEach(paths);
  const instruction = await askWhat(vscode.l10n.t('What shall be done with each video?'));
  return instruction === undefined ? undefined : paths.map((path) => ({ path, instruction }));
}

async function askForEach(paths: readonly string[]): Promise<BatchFile[] | undefined> {
  const files: BatchFile[] = [];
  for (const path of paths) {
    const instruction = await askWhat(
      vscode.l10n.t('What shall be done with {0}?', nameOfPlace(path, basename)),
      files.at(-1)?.instruction,
    );
    if (instruction === undefined) return undefined;
    files.push({ path, instruction });
  }
  return files;
}

async function askWhat(title: string, value = ''): Promise<string | undefined> {
  const said = await vscode.window.showInputBox({
    title,
    value,
    placeHolder: vscode.l10n.t('Say what you want, for example "trim the silences"'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Say what to edit.') : undefined),
  });
  return said?.trim();
}
