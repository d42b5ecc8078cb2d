import type * as vscode from 'vscode';
import * as z from 'zod';
import type { Conversation } from './conversation/conversation';
import { nameOf } from './place';
import type { Workbench } from './workbench';

/** Under which the window's own store has the conversations of files, by their addresses. */
const storeKey = 'aiVideo.conversationsOfFiles';
const storedSchema = z.record(z.string(), z.string());
/** Of so many files the conversation is remembered; those that were opened last. */
const mostRemembered = 100;

/**
 * "Open With…": the panel as the editor of one file. Opened again, also after a reload of the window, it goes on with
 * what it showed before. A conversation has one panel at most: where that is open elsewhere, it comes to the front
 * and the editor closes.
 */
export class FileEditor {
  /** @param store Of the workspace. */
  constructor(
    private readonly workbench: Workbench,
    private readonly store: Pick<vscode.Memento, 'get' | 'update'>,
  ) {}

  async resolveCustomEditor(
    { uri }: Pick<vscode.CustomDocument, 'uri'>,
    panel: vscode.WebviewPanel,
    token: Pick<vscode.CancellationToken, 'isCancellationRequested'>,
  ): Promise<void> {
    const known = await this.conversationOf(uri);
    if (token.isCancellationRequested) return;
    if (known && this.workbench.hasPanel(known)) {
      this.workbench.show(known);
      panel.dispose();
      return;
    }
    const conversation = known ?? this.workbench.newConversation(nameOf(uri));
    this.workbench.showIn(panel, conversation);
    await this.remember(uri, conversation);
    // VS Code shows the editor once this returns: it is not to wait for an upload.
    if (!conversation.hasMedia && !conversation.hasLostMedia) void conversation.files.add([uri]);
  }

  /** What the editor showed last; else what is open in this window and about this file first. */
  private async conversationOf(uri: vscode.Uri): Promise<Conversation | undefined> {
    const id = this.remembered[uri.toString()];
    // One that can't be read is told of where it is listed; the file is edited anew.
    const kept = id === undefined ? undefined : await this.workbench.find(id).catch(() => undefined);
    return kept ?? this.workbench.all.findLast((each) => each.isAbout(uri));
  }

  private async remember(uri: vscode.Uri, { id }: Conversation): Promise<void> {
    const address = uri.toString();
    const others = Object.entries(this.remembered).filter(([each]) => each !== address);
    const newest = [...others, [address, id] as const].slice(-mostRemembered);
    await this.store.update(storeKey, Object.fromEntries(newest));
  }

  private get remembered(): Readonly<Record<string, string>> {
    const stored = storedSchema.safeParse(this.store.get(storeKey));
    return stored.success ? stored.data : {};
  }
}
