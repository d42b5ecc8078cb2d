import * as vscode from 'vscode';
import { accountActionOf } from '../account/account-actions';
import type { AccountAction } from '../account/account-actions';
import type { Conversation } from '../conversation/conversation';
import { errorText } from '../error-text';
import { tellBusy } from '../conversation/outcome';
import type { EntryAction } from '../panel/entry-actions';
import { panelStrings } from '../panel/strings';
import type { Workbench } from '../workbench';
import { buttonCommands } from './chat-buttons';

/** What a reply leads to in the chat view, where the other actions have buttons of their own. */
type ChatAction = AccountAction | (typeof here)[number];
const here = [
  'retry',
  'checkAgain',
  'manageTrust',
  'editHere',
  'showTracks',
  'credits',
  'undo',
  'apply',
  'discard',
] as const;

function chatActionOf(action: unknown): ChatAction | undefined {
  return here.find((each) => each === action) ?? accountActionOf(action);
}

/**
 * Puts what leads out of a failure under a reply, as the panel puts it under its entry.
 * @param about The id of what the actions are about, where that is not the conversation.
 */
export function offerActions(
  response: Pick<vscode.ChatResponseStream, 'button'>,
  actions: readonly EntryAction[],
  conversation: string,
  about?: string,
): void {
  const strings = panelStrings();
  const more = about === undefined ? [] : [about];
  for (const action of actions) {
    if (chatActionOf(action) === undefined) continue;
    response.button({
      command: buttonCommands.act,
      title: strings[action],
      arguments: [conversation, action, ...more],
    });
  }
}

/** Registers what the buttons of {@link offerActions} do. */
export function registerChatActions(workbench: Workbench): vscode.Disposable {
  return vscode.commands.registerCommand(buttonCommands.act, (...given: unknown[]) =>
    runChatAction(workbench, given),
  );
}

/** @param given What the button brought: the conversation's id, the action, and what it is about. */
export async function runChatAction(
  workbench: Workbench,
  [thread, name, about]: readonly unknown[],
): Promise<void> {
  const action = chatActionOf(name);
  try {
    const conversation = typeof thread === 'string' ? await workbench.find(thread) : undefined;
    const id = typeof about === 'string' ? about : undefined;
    if (conversation && action) await act(action, conversation, workbench, id);
    else tellOfEarlierWindow();
  } catch (error) {
    void vscode.window.showErrorMessage(errorText(error));
  }
}

/** What goes on is shown in the panel: a reply in the chat view that has ended can't grow. */
async function act(
  action: ChatAction,
  conversation: Conversation,
  workbench: Workbench,
  about: string | undefined,
): Promise<void> {
  switch (action) {
    case 'retry':
    case 'checkAgain': {
      workbench.show(conversation);
      const outcome = await conversation.retry();
      if (outcome) tellBusy(outcome);
      else tellOfEarlierWindow();
      break;
    }
    case 'manageTrust':
      await vscode.commands.executeCommand('workbench.trust.manage');
      break;
    case 'editHere':
      workbench.show(conversation);
      tellBusy(await conversation.editHere());
      break;
    case 'showTracks':
      workbench.show(conversation);
      tellBusy(await conversation.showStatus());
      break;
    case 'credits':
      workbench.show(conversation);
      tellBusy(await conversation.showCredits());
      break;
    case 'undo':
      workbench.show(conversation);
      tellBusy(await conversation.ask(vscode.l10n.t('undo')));
      break;
    case 'apply':
      workbench.show(conversation);
      tellBusy(await conversation.applySuggestion(about));
      break;
    case 'discard':
      workbench.show(conversation);
      tellBusy(conversation.discardSuggestion(about));
      break;
    default:
      await conversation.actOnAccount(action);
  }
}

function tellOfEarlierWindow(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This reply is of an earlier window. Send your message once more.'),
  );
}
