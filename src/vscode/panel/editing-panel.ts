import { randomBytes } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';
import * as vscode from 'vscode';
import type { Log } from '../../session/outside';
import type { Conversation } from '../conversation/conversation';
import { tellBusy } from '../conversation/outcome';
import { errorText } from '../error-text';
import { exportFolder } from '../exports/export-folder';
import { copyPath, revealFile, showFile } from '../exports/export-outcome';
import { placeOf } from '../place';
import { keepPasted } from '../pasted-files';
import { refusedHere } from '../restricted-mode';
import { pageMessageSchema, protocolVersion } from './messages';
import type { HostMessage, MediaItem, PageMessage } from './messages';
import { panelPage } from './page';
import { PanelMedia } from './panel-media';
import { panelViewType } from './view-types';
import { findMedia } from './workspace-media';

/** What the panel leaves to the rest of the extension. */
export interface PanelActions {
  attach(conversation: Conversation): Promise<void>;
  chooseService(conversation: Conversation): Promise<void>;
}

/** What becomes of a panel. */
export interface PanelEvents {
  onDidBecomeActive(panel: EditingPanel): void;
  onDidChangeFocus(): void;
  onDidClose(panel: EditingPanel): void;
}

/**
 * A webview panel that shows one conversation. The conversation lives on when the panel is hidden. `restored` is a
 * panel of an earlier window that VS Code brought back.
 */
export class EditingPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly disposables: vscode.Disposable[] = [];
  private isReady = false;
  private isFocused = false;
  private isClosed = false;
  private wantsFocus = false;
  /** Waits for the page. */
  private draft: string | undefined;
  /** The file that was pasted last is written. */
  private pasted: Promise<unknown> = Promise.resolve();
  private readonly media: PanelMedia;
  /** What the page may read files from. */
  private readonly roots: readonly vscode.Uri[];

  constructor(
    extensionUri: vscode.Uri,
    readonly conversation: Conversation,
    private readonly actions: PanelActions,
    private readonly log: Log,
    private readonly events: PanelEvents,
    restored?: vscode.WebviewPanel,
  ) {
    const root = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    // Changed later, they would have the page begin anew.
    this.roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const options = { enableScripts: true, localResourceRoots: [root, ...this.roots] };
    const { name } = conversation;
    this.panel =
      restored ?? vscode.window.createWebviewPanel(panelViewType, name, vscode.ViewColumn.Active, options);
    this.panel.webview.options = options;
    this.panel.title = name;
    this.panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'panel.svg');
    const { webview } = this.panel;
    this.media = new PanelMedia(conversation.media, log, (message) => this.post(message), errorText);
    this.disposables.push(
      webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
      conversation.record.onDidChange((message) => {
        if (message.type === 'snapshot') this.panel.title = conversation.name;
        this.post(message);
      }),
      this.panel.onDidChangeViewState(({ webviewPanel }) => {
        if (webviewPanel.active) events.onDidBecomeActive(this);
        else events.onDidChangeFocus();
        // Its page is gone, and comes back anew: nobody watches what was played.
        if (!webviewPanel.visible) {
          this.media.reset();
          this.setFocus(false);
        }
      }),
      this.panel.onDidDispose(() => {
        events.onDidClose(this);
        this.dispose();
      }),
    );
    webview.html = panelPage({
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('hex'),
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(root, 'main.js')).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(root, 'panel.css')).toString(),
      codiconsUri: webview.asWebviewUri(vscode.Uri.joinPath(root, 'codicon.css')).toString(),
      language: vscode.env.language,
      title: conversation.name,
    });
  }

  /** Brings the panel to the front, with the prompt box ready to be typed in. @param draft What is to stand there. */
  reveal(draft?: string): void {
    this.panel.reveal();
    this.wantsFocus = true;
    this.draft = draft ?? this.draft;
    if (this.isReady) this.focusPrompt();
  }

  /** Whether the focus is in its page. */
  get hasFocus(): boolean {
    return this.isFocused;
  }

  /** Whether its tab is the one that is edited in, so that the buttons above it are shown. */
  get isInFront(): boolean {
    return !this.isClosed && this.panel.active;
  }

  /** Whether its page is seen. */
  get isSeen(): boolean {
    return !this.isClosed && this.panel.visible;
  }

  private setFocus(isFocused: boolean): void {
    if (isFocused === this.isFocused) return;
    this.isFocused = isFocused;
    this.events.onDidChangeFocus();
  }

  dispose(): void {
    this.isClosed = true;
    this.media.dispose();
    this.panel.dispose();
    for (const disposable of this.disposables.splice(0)) disposable.dispose();
  }

  private post(message: HostMessage): void {
    // What was looked at for it may come after its end.
    if (this.isClosed) return;
    void this.panel.webview.postMessage(this.withAddresses(message));
  }

  /** Tells the page where it can read the files themselves. */
  private withAddresses(message: HostMessage): HostMessage {
    switch (message.type) {
      case 'snapshot':
        return { ...message, state: { ...message.state, media: message.state.media.map(this.withAddress) } };
      case 'media':
        return { ...message, media: message.media.map(this.withAddress) };
      default:
        return message;
    }
  }

  private readonly withAddress = (item: MediaItem): MediaItem => {
    const file = this.conversation.media.placeOf(item.id);
    if (!file || !this.roots.some((root) => isWithin(file, root))) return item;
    return { ...item, address: this.panel.webview.asWebviewUri(file).toString() };
  };

  private focusPrompt(): void {
    this.wantsFocus = false;
    if (this.draft !== undefined) this.post({ type: 'draft', text: this.draft });
    this.draft = undefined;
    this.conversation.record.focusPrompt();
  }

  private async receive(message: unknown): Promise<void> {
    const parsed = pageMessageSchema.safeParse(message);
    if (parsed.success) await this.handle(parsed.data);
    else
      this.log.warn(
        `A message of the panel's page is none of version ${protocolVersion}: ${parsed.error.message}`,
      );
  }

  private async handle(message: PageMessage): Promise<void> {
    const { conversation } = this;
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.media.reset();
        this.post(conversation.record.snapshot());
        if (this.wantsFocus) this.focusPrompt();
        break;
      case 'focus':
        this.setFocus(message.isFocused);
        break;
      case 'send':
        await this.ask(message.text);
        break;
      case 'stop':
        conversation.stop();
        break;
      case 'cancelExport':
        await conversation.cancelExport(message.id);
        break;
      case 'removeExport':
        await conversation.removeExport(message.id);
        break;
      case 'retryExport':
        await conversation.retryExport(message.id);
        break;
      case 'attach':
        await this.actions.attach(conversation);
        break;
      case 'edit':
        tellBusy(await this.conversation.editByHand(message.gesture));
        break;
      case 'restore':
        tellBusy(await conversation.restoreBefore(message.entryId));
        break;
      case 'findFiles':
        this.post({ type: 'foundFiles', request: message.request, files: await findMedia(message.query) });
        break;
      case 'addFiles':
        tellBusy(await conversation.files.addInTurn(message.addresses.flatMap(addressed)));
        break;
      case 'addBytes':
        await this.addPasted(message.name, message.bytes);
        break;
      case 'openPreview':
      case 'previewTaken':
      case 'closePreview':
      case 'frame':
      case 'waveform':
      case 'timelineFrame':
        await this.media.handle(message);
        break;
      case 'action':
        await this.act(message.action);
        break;
      case 'batch':
        await this.actOnBatch(message.action, message.id);
        break;
      case 'openExport':
        await this.withExport(message.id, (file) => showFile(file, vscode.ViewColumn.Beside));
        break;
      case 'revealExport':
        await this.withExport(message.id, (file) => revealFile(placeOf(file)));
        break;
      case 'copyExportPath':
        await this.withExport(message.id, (file) => copyPath(placeOf(file)));
        break;
    }
  }

  /** The page's box is empty by now: what is refused as busy goes back into it. */
  private async ask(text: string): Promise<void> {
    const outcome = await this.conversation.ask(text);
    tellBusy(outcome);
    if (outcome.type !== 'busy' || this.isClosed) return;
    this.draft = text;
    this.wantsFocus = true;
    // A hidden page gets it when it comes back.
    if (this.isReady && this.panel.visible) this.focusPrompt();
  }

  private async addPasted(name: string, bytes: Uint8Array): Promise<void> {
    // It would be written to the folder.
    if (refusedHere(this.conversation.record)) return;
    try {
      // A large file takes longer to write, and is still the first where it was.
      const kept = this.pasted.then(() => keepPasted(exportFolder(), name, bytes));
      this.pasted = kept.catch(() => undefined);
      tellBusy(await this.conversation.files.addInTurn([await kept]));
    } catch (error) {
      this.conversation.record.addEntry('error', errorText(error));
    }
  }

  private async act(action: Extract<PageMessage, { type: 'action' }>['action']): Promise<void> {
    switch (action) {
      case 'export':
        tellBusy(await this.conversation.export());
        break;
      case 'undo':
      case 'redo':
        tellBusy(await this.conversation.goThroughEdits(action));
        break;
      case 'apply':
        tellBusy(await this.conversation.applySuggestion());
        break;
      case 'discard':
        tellBusy(this.conversation.discardSuggestion());
        break;
      case 'retry':
      case 'checkAgain':
        tellBusy(await this.conversation.retry());
        break;
      case 'chooseService':
        await this.actions.chooseService(this.conversation);
        break;
      case 'attach':
        await this.actions.attach(this.conversation);
        break;
      case 'manageTrust':
        await vscode.commands.executeCommand('workbench.trust.manage');
        break;
      case 'showTracks':
        tellBusy(await this.conversation.showStatus());
        break;
      case 'credits':
        tellBusy(await this.conversation.showCredits());
        break;
      case 'reupload':
        tellBusy(await this.conversation.files.addLost());
        break;
      case 'editHere':
        tellBusy(await this.conversation.editHere());
        break;
      case 'register':
      case 'topUp':
      case 'setToken':
      case 'signOut':
      case 'account':
        await this.conversation.actOnAccount(action);
        break;
    }
  }

  private async actOnBatch(action: 'cancel' | 'retry' | 'open' | 'reveal', id: string): Promise<void> {
    const { batch } = this.conversation;
    const file = batch.fileOf(id);
    switch (action) {
      case 'cancel':
        batch.cancel(id);
        break;
      case 'retry':
        await batch.retry(id);
        break;
      case 'open':
        if (file) await showFile(file, vscode.ViewColumn.Beside);
        break;
      case 'reveal':
        if (file) await revealFile(placeOf(file));
        break;
    }
  }

  private async withExport(id: string, show: (file: vscode.Uri) => Thenable<unknown>): Promise<void> {
    const file = this.conversation.exportedFile(id);
    if (file) await show(file);
  }
}

function isWithin(file: vscode.Uri, folder: vscode.Uri): boolean {
  const between = relative(folder.fsPath, file.fsPath);
  return folder.scheme === file.scheme && !between.startsWith('..') && !isAbsolute(between);
}

/** Text from a page is no address before it was read as one. */
function addressed(text: string): vscode.Uri[] {
  try {
    const uri = vscode.Uri.parse(text, true);
    return /^https?$/.test(uri.scheme) ? [] : [uri];
  } catch {
    return [];
  }
}
