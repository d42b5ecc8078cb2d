import * as vscode from 'vscode';
import { acceptedBy } from '../contract/media';
import { Conversation } from './conversation/conversation';
import { errorText } from './error-text';
import { tellBusy } from './conversation/outcome';
import type { Outcome } from './conversation/outcome';
import { canBeShown } from './exports/export-outcome';
import { didStep } from './first-steps';
import { EditingPanel } from './panel/editing-panel';
import type { ServiceKind } from '../session/editing-session';
import type { Log } from '../session/outside';
import type { SavedConversations } from './conversation/saved-conversations';
import type { Times } from './conversation/saved-record';
import type { Services } from './services';

/** The conversations and panels of this window, and which of them commands are about. */
export class Workbench implements vscode.Disposable {
  private readonly conversations = new Set<Conversation>();
  private readonly panels = new Set<EditingPanel>();
  private readonly returning = new Map<string, Promise<Conversation | undefined>>();
  private active: Conversation | undefined;
  private readonly changes = new vscode.EventEmitter<void>();
  /** Another conversation is in front, or something is under way in one, or came to its end. */
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly services: Services,
    private readonly log: Log,
    private readonly saved: SavedConversations,
  ) {}

  /** Those of this window. */
  get all(): readonly Conversation[] {
    return [...this.conversations];
  }

  openOne(id: string): Conversation | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** A conversation of this window, or of an earlier one, which this takes up. @throws Error where it can't be read */
  async find(id: string): Promise<Conversation | undefined> {
    const open = this.openOne(id) ?? this.returning.get(id);
    if (open) return open;
    const returning = this.takeUp(id).finally(() => this.returning.delete(id));
    this.returning.set(id, returning);
    return returning;
  }

  private async takeUp(id: string): Promise<Conversation | undefined> {
    const found = await this.saved.read(id);
    if (found.type !== 'found') {
      if (found.type === 'none') return undefined;
      throw new Error(vscode.l10n.t('What was kept of this session can no longer be read.'));
    }
    await this.saved.takeOver(found.conversation);
    const conversation = new Conversation(this.services, this.log, undefined, found.conversation);
    this.adopt(conversation, found.conversation);
    return conversation;
  }

  /** The conversation of the panel that was in front last. */
  get current(): Conversation | undefined {
    return this.active;
  }

  /** What menus and commands are about: the conversation whose panel is in front now, else {@link current}. */
  get inFront(): Conversation | undefined {
    return [...this.panels].find((panel) => panel.isInFront)?.conversation ?? this.active;
  }

  /** Whether one of its conversations is edited in the cloud. */
  get isInCloud(): boolean {
    return this.all.some(({ account }) => account !== undefined);
  }

  /** @param title What its panel is called until a file is added. */
  newConversation(title?: string): Conversation {
    const conversation = new Conversation(this.services, this.log, title);
    this.adopt(conversation);
    this.setActive(conversation);
    return conversation;
  }

  private adopt(conversation: Conversation, times?: Times): void {
    conversation.onDidExport((file) => {
      didStep('hasExported');
      void openExport(file);
    });
    conversation.record.onDidChange(({ type }) => {
      if (type !== 'textDelta' && type !== 'entry') this.changes.fire();
    });
    this.conversations.add(conversation);
    this.saved.keep(conversation, times);
    this.changes.fire();
  }

  /** Fills a panel of an earlier window; one whose conversation is gone begins anew and keeps what was typed. */
  async bringBack(panel: vscode.WebviewPanel, id: string | undefined): Promise<void> {
    const conversation = await this.conversationOf(panel, id).catch((error: unknown) => {
      const begun = this.newConversation();
      begun.record.addEntry('error', errorText(error));
      return begun;
    });
    this.showIn(panel, conversation);
  }

  /** Shows a conversation that has no panel yet in one that VS Code opened. */
  showIn(panel: vscode.WebviewPanel, conversation: Conversation): void {
    this.openPanel(conversation, panel);
    if (panel.active || this.active === undefined) this.setActive(conversation);
  }

  hasPanel(conversation: Conversation): boolean {
    return this.panelOf(conversation) !== undefined;
  }

  private panelOf(conversation: Conversation): EditingPanel | undefined {
    return [...this.panels].find((panel) => panel.conversation === conversation);
  }

  /** A window that was ended before it kept the page's state brings the panel back with its title alone. */
  private async conversationOf(panel: vscode.WebviewPanel, id: string | undefined): Promise<Conversation> {
    const kept = id ?? (await this.saved.list()).find(({ name }) => name === panel.title)?.id;
    return (kept === undefined ? undefined : await this.find(kept)) ?? this.newConversation();
  }

  /** Closes a conversation for good, with its panel. */
  close(conversation: Conversation): void {
    for (const panel of this.panels) if (panel.conversation === conversation) panel.dispose();
    this.conversations.delete(conversation);
    conversation.dispose();
    if (this.active === conversation) this.setActive([...this.panels].at(-1)?.conversation);
    else this.changes.fire();
  }

  /** Shows a conversation in its panel; a conversation has one panel at most. @param draft For the prompt box. */
  show(conversation: Conversation, draft?: string): void {
    this.setActive(conversation);
    (this.panelOf(conversation) ?? this.openPanel(conversation)).reveal(draft);
  }

  /** Asks for files and adds them, after what is under way. */
  async attach(conversation: Conversation): Promise<Outcome | undefined> {
    const uris = await askForFiles(conversation.record.service);
    return uris.length > 0 ? conversation.files.addInTurn(uris) : undefined;
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
    this.changes.dispose();
  }

  /** Whether the focus is inside of a panel. */
  get hasFocus(): boolean {
    return [...this.panels].some((panel) => panel.hasFocus);
  }

  get panelsSeen(): readonly EditingPanel[] {
    return [...this.panels].filter(({ isSeen }) => isSeen);
  }

  private openPanel(conversation: Conversation, restored?: vscode.WebviewPanel): EditingPanel {
    const panel = new EditingPanel(
      this.extensionUri,
      conversation,
      {
        attach: async (about) => tellBusy(await this.attach(about)),
        chooseService: (about) => this.chooseService(about),
      },
      this.log,
      {
        onDidBecomeActive: (activated) => this.setActive(activated.conversation),
        onDidChangeFocus: () => this.changes.fire(),
        onDidClose: (closed) => {
          this.panels.delete(closed);
          this.changes.fire();
        },
      },
      restored,
    );
    this.panels.add(panel);
    this.changes.fire();
    return panel;
  }

  /** Makes commands of the palette be about a conversation. */
  setActive(conversation: Conversation | undefined): void {
    this.active = conversation;
    this.changes.fire();
  }
}

/** None where the user closed the dialog. */
export async function askForFiles(service: ServiceKind): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Add'),
    filters: { [vscode.l10n.t('Video, image and sound files')]: [...acceptedBy(service)] },
  });
  return chosen ?? [];
}

/** Shows a finished file beside what is open, without taking the focus away. */
async function openExport(file: vscode.Uri): Promise<void> {
  if (!canBeShown(file)) return;
  const isEmpty = vscode.window.tabGroups.activeTabGroup.tabs.length === 0;
  await vscode.commands.executeCommand('vscode.open', file, {
    viewColumn: isEmpty ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
}
