import * as vscode from 'vscode';
import { registerChat } from './vscode/chat';
import { registerCommands } from './vscode/commands';
import { Services } from './vscode/services';
import { resumeExports } from './vscode/abandoned-exports';
import { Workbench } from './vscode/workbench';

/** Wires the extension. Nothing is opened or started here: the engine runs when the first file is added. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('AI Video Editing', { log: true });
  const services = new Services(context, log);
  const workbench = new Workbench(context.extensionUri, services, log);
  context.subscriptions.push(
    log,
    services,
    workbench,
    registerCommands(workbench),
    registerChat(workbench, context.extensionUri),
    resumeExports(services, log),
  );
}
