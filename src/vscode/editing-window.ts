import * as vscode from 'vscode';
import * as z from 'zod';
import { environmentToken } from '../session/account/environment-token';
import { ConversationStore } from '../session/conversation-store';
import { registerChatButtons } from './chat/chat-button-commands';
import { Reply } from './chat/chat-reply';
import { EmbeddedModel } from './chat/embedded-model';
import { registerCommands } from './commands';
import { ContextKeys } from './context-keys';
import { SavedConversations } from './conversation/saved-conversations';
import { registerDiagnostics } from './diagnostics/diagnostics';
import { Journal } from './diagnostics/journal';
import { resumeExports } from './exports/abandoned-exports';
import { ExportPanels } from './exports/export-panels';
import { errorText } from './error-text';
import { FileEditor } from './file-editor';
import { didStep } from './first-steps';
import { openLink } from './links/open-link';
import { Services } from './services';
import { checkSettings } from './settings-check';
import { SessionList } from './session-list';
import { StatusItem } from './status-item';
import { EditorDesk } from './tools/editor-desk';
import { editorTool } from './tools/editor-tool';
import type { EditorTool } from './tools/editor-tool';
import { Workbench } from './workbench';

/** What a page saved, as far as its return needs it; the page reads the rest itself. */
const savedPageSchema = z.object({ conversation: z.string() });

/** The extension in one window, once something of it is used: what stands behind all that `activate` registered. */
export interface EditingWindow {
  /** A message to `@video`. */
  readonly answer: vscode.ChatRequestHandler;
  /** A message to the embedded editor where it is picked as a model. */
  readonly answerAsModel: EmbeddedModel['answer'];
  /** @throws Error where no tool is called so */
  tool(name: string): EditorTool;
  /** Fills a panel of an earlier window. @param state What its page saved. */
  bringBack(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  /** Fills the editor of a file. */
  readonly editFile: FileEditor['resolveCustomEditor'];
  /** Follows a link that begins with `vscode://<extension>/`. */
  openLink(uri: vscode.Uri): Promise<void>;
  /** Writes what is not on disk yet, and leaves the exports to the next window. */
  close(): Promise<void>;
  dispose(): void;
}

/** Wires the window. Nothing is opened or started here: the engine runs when the first file is added. */
export function openWindow(
  context: vscode.ExtensionContext,
  channel: vscode.LogOutputChannel,
): EditingWindow {
  const parts: Pick<vscode.Disposable, 'dispose'>[] = [];
  const disposeParts = () => void vscode.Disposable.from(...parts).dispose();
  try {
    return wire(context, channel, parts, disposeParts);
  } catch (error) {
    // What is registered already would be in the way of another attempt.
    disposeParts();
    throw error;
  }
}

function wire(
  context: vscode.ExtensionContext,
  channel: vscode.LogOutputChannel,
  parts: Pick<vscode.Disposable, 'dispose'>[],
  disposeParts: () => void,
): EditingWindow {
  const log = new Journal(channel);
  const services = new Services(context, log, environmentToken(process.env));
  parts.push(services);
  const folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'conversations');
  const conversations = new ConversationStore(folder.fsPath, log);
  const saved = new SavedConversations(conversations);
  const workbench = new Workbench(context.extensionUri, services, log, saved);
  parts.push(workbench);
  const desk = new EditorDesk(workbench, services);
  const model = new EmbeddedModel(workbench);
  const editor = new FileEditor(workbench, context.workspaceState);
  parts.push(registerCommands(workbench, new SessionList(workbench, saved, services), services, context));
  parts.push(registerChatButtons(workbench));
  parts.push(registerDiagnostics(services, log, channel, context.extension));
  parts.push(new ContextKeys(workbench));
  parts.push(new StatusItem({ services, workbench }));
  parts.push(resumeExports(services.exports, new ExportPanels(workbench), log));
  parts.push(checkSettings(context.extension));
  return {
    answer: (request, chat, response, token) => {
      didStep('hasChatted');
      return new Reply(workbench, response).answer(request, chat, token);
    },
    answerAsModel: (...asked) => model.answer(...asked),
    tool: (name) => editorTool(name, desk),
    bringBack: (panel, state) => {
      const page = savedPageSchema.safeParse(state);
      // Without an id where the page had not heard of its conversation yet.
      return workbench.bringBack(panel, page.success ? page.data.conversation : undefined);
    },
    editFile: (...asked) => editor.resolveCustomEditor(...asked),
    openLink: async (uri) => {
      try {
        await openLink(uri, workbench, services);
      } catch (error) {
        void vscode.window.showErrorMessage(errorText(error));
      }
    },
    close: async () => {
      await Promise.all([conversations.close(), services.exports.close()]);
    },
    dispose: disposeParts,
  };
}
