import * as vscode from 'vscode';
import { mcpProviderId } from './mcp-provider-id';
import { engineSettings, onDidChangeEngineSettings, versionOf } from '../settings';

/** Offers the MCP server of the package to the editor, which starts it once the user wants it. */
export function registerMcpServer(context: vscode.ExtensionContext): vscode.Disposable {
  // Editors that are made of VS Code may not have it.
  if (!('registerMcpServerDefinitionProvider' in vscode.lm)) return new vscode.Disposable(() => undefined);
  const changes = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changes,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changes.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changes.fire()),
    onDidChangeEngineSettings(() => changes.fire()),
    vscode.lm.registerMcpServerDefinitionProvider(mcpProviderId, {
      onDidChangeMcpServerDefinitions: changes.event,
      provideMcpServerDefinitions: () => definitionsFor(context),
    }),
  );
}

type Where = Pick<vscode.ExtensionContext, 'extension' | 'extensionUri' | 'globalStorageUri'>;

/** None where no folder of this computer is open that the user trusts: it may use only those. */
export function definitionsFor({
  extension,
  extensionUri,
  globalStorageUri,
}: Where): vscode.McpStdioServerDefinition[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const [first] = folders;
  if (!first || !vscode.workspace.isTrusted) return [];
  const { ffmpegPath, encoder } = engineSettings();
  const definition = new vscode.McpStdioServerDefinition(
    vscode.l10n.t('AI Video Editing (on this computer)'),
    process.execPath,
    [
      vscode.Uri.joinPath(extensionUri, 'dist', 'mcp.js').fsPath,
      // An engine of its own: this one is not to end because another window has other settings.
      ...['--data', vscode.Uri.joinPath(globalStorageUri, 'mcp').fsPath],
      ...folders.flatMap(({ uri }) => ['--folder', uri.fsPath]),
      ...['--encoder', encoder, ...(ffmpegPath === '' ? [] : ['--ffmpeg', ffmpegPath])],
    ],
    // It needs no token of the cloud, and is to see none.
    { ELECTRON_RUN_AS_NODE: '1', NEMO_TOKEN: null },
    versionOf(extension),
  );
  definition.cwd = first.uri;
  return [definition];
}
