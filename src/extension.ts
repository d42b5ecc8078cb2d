import * as vscode from 'vscode';
import { buttonCommands } from './vscode/chat/chat-buttons';
import { registerOfferedModel } from './vscode/chat/offered-model';
import { registerParticipant } from './vscode/chat/participant';
import type { EditingWindow } from './vscode/editing-window';
import { isSampleExpected } from './vscode/expected-sample';
import { hasExportsUnderWay } from './vscode/exports/unfinished-exports';
import { fileEditorViewType, panelViewType } from './vscode/panel/view-types';
import { stubCommands } from './vscode/stub-commands';
import { registerMcpServer } from './vscode/tools/mcp-definition';
import { registerTools } from './vscode/tools/register-tools';

let opened: Promise<EditingWindow> | undefined;

/**
 * Tells VS Code what there is, and loads the code behind it when one thing of it is used first: nobody's start waits
 * for what they may not use. What is imported here is therefore small; `scripts/bundle/size-budget.ts` sees to it.
 */
export function activate(context: vscode.ExtensionContext): void {
  const channel = vscode.window.createOutputChannel('AI Video Editing', { log: true });
  const manifest: unknown = context.extension.packageJSON;
  const commands = [...namesIn(manifest, 'commands', 'command'), ...Object.values(buttonCommands)];
  let stubs = stubCommands(commands, () => window());
  const window = (): Promise<EditingWindow> => {
    opened ??= open().catch((error: unknown) => {
      // What could not be opened once is tried anew by the next command.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const open = async (): Promise<EditingWindow> => {
    const { openWindow } = await import('./vscode/editing-window');
    // It registers the commands themselves, and no command can be registered twice.
    stubs.dispose();
    try {
      const whole = openWindow(context, channel);
      context.subscriptions.push(whole);
      return whole;
    } catch (error) {
      stubs = stubCommands(commands, () => window());
      throw error;
    }
  };
  context.subscriptions.push(
    channel,
    { dispose: () => void stubs.dispose() },
    registerParticipant(async (...asked) => (await window()).answer(...asked), context.extensionUri),
    registerTools(namesIn(manifest, 'languageModelTools', 'name'), async (name) =>
      (await window()).tool(name),
    ),
    registerOfferedModel(async (...asked) => (await window()).answerAsModel(...asked)),
    registerMcpServer(context),
    vscode.window.registerWebviewPanelSerializer(panelViewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await window()).bringBack(panel, state),
    }),
    vscode.window.registerCustomEditorProvider(fileEditorViewType, {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: async (...asked) => (await window()).editFile(...asked),
    }),
    // VS Code hands each link to the window that was in front last.
    vscode.window.registerUriHandler({ handleUri: async (uri) => (await window()).openLink(uri) }),
  );
  // The service went on with them when their window closed.
  void hasExportsUnderWay(context.globalStorageUri).then((has) => (has ? window() : undefined));
  void isSampleExpected(context.globalStorageUri).then((is) =>
    is ? vscode.commands.executeCommand('aiVideo.trySample') : undefined,
  );
}

/** The window closes: what is not on disk yet is written before anything is ended. */
export async function deactivate(): Promise<void> {
  // A window that could not be opened has nothing to write; whoever opened it was told why.
  const window = await opened?.catch(() => undefined);
  await window?.close();
}

/** What the manifest contributes in a list, by its names. VS Code has checked the manifest. */
function namesIn(manifest: unknown, list: string, key: string): string[] {
  const { contributes } = manifest as { contributes: Record<string, readonly Record<string, string>[]> };
  return (contributes[list] ?? []).map((each) => each[key] ?? '');
}
