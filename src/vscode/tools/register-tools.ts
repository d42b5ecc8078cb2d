import * as vscode from 'vscode';
import type { EditorTool } from './editor-tool';

/** Offers tools to every language model of the editor. @param toolOf Loads one that is called. */
export function registerTools(
  names: readonly string[],
  toolOf: (name: string) => Promise<EditorTool>,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...names.map((name) =>
      vscode.lm.registerTool<unknown>(name, {
        prepareInvocation: async (options) => (await toolOf(name)).prepareInvocation(options),
        invoke: async (options, token) => (await toolOf(name)).invoke(options, token),
      }),
    ),
  );
}
