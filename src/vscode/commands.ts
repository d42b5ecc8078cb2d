import { basename } from 'node:path';
import * as vscode from 'vscode';
import { fileKindOf } from '../contract/media';
import { showActions } from './status-actions';
import { accountCommands } from './account/account-commands';
import { addByAddress } from './address-command';
import { editSeveral } from './batch-command';
import type { Conversation } from './conversation/conversation';
import { errorText } from './error-text';
import { tellBusy } from './conversation/outcome';
import type { Outcome } from './conversation/outcome';
import { askHowToExport } from './exports/export-as';
import { exportCommands } from './exports/export-commands';
import { ExportPanels } from './exports/export-panels';
import { trySample } from './first-steps';
import { sessionCommands } from './session-commands';
import type { Services } from './services';
import type { SessionList } from './session-list';
import { askForFiles } from './workbench';
import type { Workbench } from './workbench';

/** Registers every command of the manifest. */
export function registerCommands(
  workbench: Workbench,
  sessions: SessionList,
  services: Services,
  context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
): vscode.Disposable {
  const commands: Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>> = {
    'aiVideo.edit': (clicked, selected) => edit(workbench, services, clicked, selected),
    'aiVideo.batch': (clicked, selected) => editSeveral(workbench, filesOf(clicked, selected)),
    'aiVideo.addUrl': () => addByAddress(workbench),
    'aiVideo.upload': async () => {
      const conversation = workbench.inFront ?? workbench.newConversation();
      workbench.show(conversation);
      tellBusy(await workbench.attach(conversation));
    },
    'aiVideo.export': () => withConversation(workbench, (conversation) => conversation.export()),
    'aiVideo.exportAs': () => withConversation(workbench, exportAs),
    'aiVideo.status': () => withConversation(workbench, (conversation) => conversation.showStatus()),
    'aiVideo.stop': () => {
      const { inFront, all } = workbench;
      const busy = [inFront, ...all].find((each) => each?.busy !== undefined);
      busy?.stop();
      return Promise.resolve();
    },
    'aiVideo.actions': () => showActions(workbench, services),
    'aiVideo.newSession': () => {
      workbench.show(workbench.newConversation());
      return Promise.resolve();
    },
    'aiVideo.trySample': (asker) => trySample(workbench, context, asker),
    'aiVideo.chooseService': () => workbench.chooseService(workbench.inFront),
    ...sessionCommands(sessions, workbench),
    ...accountCommands(services, workbench),
    ...exportCommands(services.exports, new ExportPanels(workbench)),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          return await run(...args);
        } catch (error) {
          void vscode.window.showErrorMessage(errorText(error));
          return undefined;
        }
      }),
    ),
  );
}

/** From the explorer with one or more files, from an editor, or from the palette: then it asks for a file. */
async function edit(
  workbench: Workbench,
  services: Pick<Services, 'chosen'>,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const files = filesOf(clicked, selected);
  const [first] = files;
  const { inFront: current } = workbench;
  // Captions alone belong to what is edited.
  if (first && current?.hasMedia === true && files.every(({ path }) => fileKindOf(path) === 'subtitles')) {
    workbench.show(current);
    tellBusy(await current.files.add(files));
    return;
  }
  // Asked before anything is begun, so that nothing is left behind where the user chooses no file.
  const chosen = first ? files : await askForFiles(services.chosen ?? 'embedded');
  const [main, ...more] = chosen;
  if (!main) return;
  // Whoever closed a panel and comes back to its file looks for what was done there.
  const closed = workbench.all.findLast((each) => each.isAbout(main) && !workbench.hasPanel(each));
  if (closed && more.length === 0) {
    workbench.show(closed);
    return;
  }
  const conversation = workbench.newConversation(basename(main.path));
  workbench.show(conversation);
  await conversation.files.add(chosen);
}

function filesOf(clicked: unknown, selected: unknown): vscode.Uri[] {
  if (Array.isArray(selected) && selected.length > 0) {
    return selected.filter((each): each is vscode.Uri => each instanceof vscode.Uri);
  }
  if (clicked instanceof vscode.Uri) return [clicked];
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    tab instanceof vscode.TabInputCustom || tab instanceof vscode.TabInputText ? tab.uri : undefined;
  return uri !== undefined && fileKindOf(uri.path) !== undefined ? [uri] : [];
}

async function exportAs(conversation: Conversation): Promise<Outcome> {
  // Three questions for nothing would be worse than this answer.
  const { busy } = conversation;
  if (busy !== undefined) return { type: 'busy', message: busy };
  const wishes = await askHowToExport(conversation.record.service);
  return wishes === undefined ? { type: 'done' } : conversation.export(undefined, undefined, wishes);
}

async function withConversation(
  workbench: Workbench,
  run: (conversation: Conversation) => Promise<Outcome>,
): Promise<void> {
  const conversation = workbench.inFront;
  if (!conversation) {
    const choose = vscode.l10n.t('Choose a Video…');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('No video is being edited yet.'),
      choose,
    );
    if (answer === choose) await vscode.commands.executeCommand('aiVideo.edit');
    return;
  }
  workbench.show(conversation);
  tellBusy(await run(conversation));
}
