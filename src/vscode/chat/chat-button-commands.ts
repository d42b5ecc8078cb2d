import * as vscode from 'vscode';
import { registerChatActions } from './chat-actions';
import { buttonCommands } from './chat-buttons';
import type { Conversation } from '../conversation/conversation';
import type { Outcome } from '../conversation/outcome';
import type { Workbench } from '../workbench';

/** Registers what the buttons under replies do. */
export function registerChatButtons(workbench: Workbench): vscode.Disposable {
  const onButton = (command: string, run: (conversation: Conversation) => Promise<Outcome | undefined>) =>
    vscode.commands.registerCommand(command, async (thread: unknown, again: unknown, ask: unknown) => {
      const conversation = typeof thread === 'string' ? await workbench.find(thread) : undefined;
      if (!conversation) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('This reply is of an earlier window. Attach the video to a new message.'),
        );
        return;
      }
      const outcome = await run(conversation);
      if (outcome !== undefined && outcome.type !== 'done') {
        void vscode.window.showInformationMessage(outcome.message);
      } else if (outcome !== undefined && typeof again === 'string' && conversation.hasMedia) {
        const isPartialQuery = again === '@video ' || ask === 'ask';
        await vscode.commands.executeCommand('workbench.action.chat.open', { query: again, isPartialQuery });
      }
    });
  return vscode.Disposable.from(
    registerChatActions(workbench),
    onButton(buttonCommands.attach, (conversation) => workbench.attach(conversation)),
    onButton(buttonCommands.show, (conversation) => {
      workbench.show(conversation);
      return Promise.resolve(undefined);
    }),
    onButton(buttonCommands.reupload, (conversation) => {
      workbench.show(conversation);
      return conversation.files.addLost();
    }),
    onButton(buttonCommands.export, (conversation) => {
      workbench.show(conversation);
      return conversation.export();
    }),
  );
}
