import * as vscode from 'vscode';

/**
 * Registers commands whose code is not loaded yet. The first one that is run loads it and is run again.
 * @param load Disposes of what this returns, and registers the commands themselves.
 */
export function stubCommands(ids: readonly string[], load: () => Promise<unknown>): vscode.Disposable {
  return vscode.Disposable.from(
    ...ids.map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        await load();
        return vscode.commands.executeCommand(id, ...args);
      }),
    ),
  );
}
