import path from 'node:path';
import * as vscode from 'vscode';
import { ConversationStore } from '../../src/session/conversation-store';
import type { Log } from '../../src/session/outside';
import { SavedConversations } from '../../src/vscode/conversation/saved-conversations';
import { Services } from '../../src/vscode/services';
import { Workbench } from '../../src/vscode/workbench';
import { TestContext } from './extension-context';

/** One window whose state is kept in a folder: what the extension makes of a context. */
export class TestWindow {
  readonly services: Services;
  readonly store: ConversationStore;
  readonly saved: SavedConversations;
  readonly workbench: Workbench;
  private isOpen = true;

  /** @param folder Absolute path; windows of the same one have the same conversations and the same engine. */
  constructor(
    folder: string,
    log: Log,
    context = new TestContext(vscode.Uri.file(path.join(folder, 'storage'))),
  ) {
    this.services = new Services(context, log);
    this.store = new ConversationStore(path.join(folder, 'conversations'), log);
    this.saved = new SavedConversations(this.store);
    this.workbench = new Workbench(context.extensionUri, this.services, log, this.saved);
  }

  /** As VS Code closes it: what is not on the disk yet is written first. */
  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await Promise.all([this.store.close(), this.services.exports.close()]);
    this.workbench.dispose();
    this.services.dispose();
  }
}
