import * as vscode from 'vscode';
import { acceptedExtensions } from '../contract/media';
import { Conversation } from './conversation';
import { tellBusy } from './outcome';
import type { Outcome } from './outcome';
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

  /** Shows what is edited; where that is several videos, asks which. A closed panel loses nothing. */
  async openAny(): Promise<void> {
    const candidates = [...this.conversations].filter((each) => each.hasMedia || each === this.active);
    const [first = this.newConversation(), ...others] = candidates;
    if (others.length === 0) {
      this.show(first);
      return;
    }
    const picked = await vscode.window.showQuickPick(
      candidates.toReversed().map((conversation) => ({
        label: conversation.name,
        description: conversation.record.timeline === null ? '' : conversation.summary,
        conversation,
      })),
      { placeHolder: vscode.l10n.t('Which video do you want to go on with?') },
    );
    if (picked) this.show(picked.conversation);
  }

  /** Asks for files and adds them. */
  async attach(conversation: Conversation): Promise<Outcome | undefined> {
    const { busy } = conversation;
    if (busy !== undefined) return { type: 'busy', message: busy };
    const uris = await vscode.window.showOpenDialog({
      canSelectMany: true,
      openLabel: vscode.l10n.t('Add'),
      filters: { [vscode.l10n.t('Video, image and sound files')]: [...acceptedExtensions] },
    });
    return uris && uris.length > 0 ? conversation.addFiles(uris) : undefined;
  }

  /** Asks where to edit; a conversation that had to wait for the answer goes on where it stopped. */
  async chooseService(conversation?: Conversation): Promise<void> {
    const service = await this.services.choose();
    if (!service || !conversation) return;
    if (conversation.sessionId === undefined) tellBusy(await conversation.retry());
    else if (conversation.record.service !== service) {
      conversation.record.addEntry(
        'notice',
        vscode.l10n.t('New sessions will be edited there. This one goes on where it began.'),
      );
    }
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
        attach: async (about) => tellBusy(await this.attach(about)),
        chooseService: (about) => this.chooseService(about),
      },
      (activated) => this.setActive(activated.conversation),
      (closed) => this.panels.delete(closed),
    );
    this.panels.add(panel);
    return panel;
  }

  /** Makes commands of the palette be about a conversation. */
  setActive(conversation: Conversation): void {
    this.active = conversation;
    void vscode.commands.executeCommand('setContext', 'aiVideo.hasConversation', true);
  }
}

/** Shows a finished file beside what is open, without taking the focus away. */
async function openExport(file: vscode.Uri): Promise<void> {
  const isEmpty = vscode.window.tabGroups.activeTabGroup.tabs.length === 0;
  await vscode.commands.executeCommand('vscode.open', file, {
    viewColumn: isEmpty ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
}
