import * as vscode from 'vscode';
import { acceptedExtensions } from '../contract/media';
import { Conversation } from './conversation';
import { EditingPanel } from './panel/editing-panel';
import type { Services } from './services';

/** The conversations and panels of this window, and which of them commands are about. */
export class Workbench implements vscode.Disposable {
  private readonly conversations = new Set<Conversation>();
  private readonly panels = new Set<EditingPanel>();
  private active: Conversation | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly services: Services,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The conversation of the panel that was in front last. */
  get current(): Conversation | undefined {
    return this.active;
  }

  /** @param title What its panel is called until a file is added. */
  newConversation(title?: string): Conversation {
    const conversation = new Conversation(this.services, this.log, title);
    conversation.onDidExport((file) => void openExport(file));
    this.conversations.add(conversation);
    this.setActive(conversation);
    return conversation;
  }

  /** Shows a conversation in its panel; a conversation has one panel at most. */
  show(conversation: Conversation): void {
    this.setActive(conversation);
    const open = [...this.panels].find((panel) => panel.conversation === conversation);
    (open ?? this.openPanel(conversation)).reveal();
  }

  /** Asks for files and adds them. */
  async attach(conversation: Conversation): Promise<void> {
    const uris = await vscode.window.showOpenDialog({
      canSelectMany: true,
      openLabel: vscode.l10n.t('Add'),
      filters: { [vscode.l10n.t('Video, image and sound files')]: [...acceptedExtensions] },
    });
    if (uris && uris.length > 0) await conversation.addFiles(uris);
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
    for (const conversation of this.conversations) conversation.dispose();
  }

  private openPanel(conversation: Conversation): EditingPanel {
    const panel = new EditingPanel(
      this.extensionUri,
      conversation,
      {
        attach: (about) => this.attach(about),
        chooseService: async () => {
          await this.services.choose();
        },
      },
      (activated) => this.setActive(activated.conversation),
      (closed) => this.panels.delete(closed),
    );
    this.panels.add(panel);
    return panel;
  }

  private setActive(conversation: Conversation): void {
    this.active = conversation;
    void vscode.commands.executeCommand('setContext', 'aiVideo.hasConversation', true);
  }
}

/** Shows a finished file beside the panel without taking the focus away from it. */
async function openExport(file: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', file, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
}
