import * as vscode from 'vscode';
import * as z from 'zod';
import { panelViewType } from './editing-panel';

/** What a page saved, as far as its return needs it; the page reads the rest itself. */
const savedPageSchema = z.object({ conversation: z.string() });

/**
 * Brings panels back after a reload of the window.
 * @param bringBack Fills a panel; without an id where the page had not heard of its conversation yet.
 */
export function registerPanelSerializer(
  bringBack: (panel: vscode.WebviewPanel, conversationId: string | undefined) => Promise<void>,
): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(panelViewType, {
    deserializeWebviewPanel: (panel, state: unknown) => {
      const saved = savedPageSchema.safeParse(state);
      return bringBack(panel, saved.success ? saved.data.conversation : undefined);
    },
  });
}
