import * as vscode from 'vscode';
import { ConversationStore } from './session/conversation-store';
import type { Exports } from './session/exports/exports';
import { environmentToken } from './session/account/environment-token';
import { registerChat } from './vscode/chat/chat';
import { registerEmbeddedModel } from './vscode/chat/embedded-model';
import { registerCommands } from './vscode/commands';
import { CreditsStatus } from './vscode/account/credits-status';
import { registerDiagnostics } from './vscode/diagnostics/diagnostics';
import { Journal } from './vscode/diagnostics/journal';
import { registerFileEditor } from './vscode/file-editor';
import { registerLinks } from './vscode/links/open-link';
import { Services } from './vscode/services';
import { resumeExports } from './vscode/exports/abandoned-exports';
import { registerPanelSerializer } from './vscode/panel/panel-serializer';
import { SavedConversations } from './vscode/conversation/saved-conversations';
import { registerMcpServer } from './vscode/tools/mcp-definition';
import { registerTools } from './vscode/tools/register-tools';
import { SessionList } from './vscode/session-list';
import { Workbench } from './vscode/workbench';

let conversations: ConversationStore | undefined;
let exports: Exports | undefined;

/** Wires the extension. Nothing is opened or started here: the engine runs when the first file is added. */
export function activate(context: vscode.ExtensionContext): void {
  const channel = vscode.window.createOutputChannel('AI Video Editing', { log: true });
  const log = new Journal(channel);
  const services = new Services(context, log, environmentToken(process.env));
  exports = services.exports;
  const folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'conversations');
  conversations = new ConversationStore(folder.fsPath, log);
  const saved = new SavedConversations(conversations);
  const workbench = new Workbench(context.extensionUri, services, log, saved);
  context.subscriptions.push(
    channel,
    services,
    workbench,
    registerCommands(workbench, new SessionList(workbench, saved, services), services, context.extensionUri),
    registerPanelSerializer((panel, id) => workbench.bringBack(panel, id)),
    registerFileEditor(workbench, context.workspaceState),
    registerLinks(workbench, services),
    registerChat(workbench, context.extensionUri),
    registerTools(workbench, services),
    registerMcpServer(context),
    registerEmbeddedModel(workbench),
    registerDiagnostics(services, log, channel, context.extension),
    new CreditsStatus({ services, conversations: () => workbench.all }),
    resumeExports(services.exports, log),
  );
}

/** The window closes: what is not on disk yet is written before anything is ended. */
export async function deactivate(): Promise<void> {
  await Promise.all([conversations?.close(), exports?.close()]);
}
