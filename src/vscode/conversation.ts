import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { CloudAccount } from '../session/cloud-account';
import type { EditingSession, SessionEvent } from '../session/editing-session';
import { isSessionError } from '../session/errors';
import { leaveRunning } from '../session/export';
import type { Log } from '../session/outside';
import type { SavedConversation } from '../session/saved-conversation';
import { runAccountAction } from './account-actions';
import type { AccountAction } from './account-actions';
import { ConversationRecord } from './conversation-record';
import { ConversationSession } from './conversation-session';
import type { SessionServices } from './conversation-session';
import { bringFiles, hereText } from './edit-here';
import { EventRecorder, timelineText } from './event-recorder';
import type { Stage } from './event-recorder';
import { tellBusy } from './outcome';
import type { Outcome } from './outcome';
import type { EntryAction } from './panel/messages';
import { RequestRunner } from './request-runner';
import { lastRequest, ReturningConversation } from './returning-conversation';
import { restoreRecord } from './saved-record';
import type { KeptState } from './saved-record';
import { showUpload } from './shown-upload';
import type { Upload } from './shown-upload';

type Watch = (event: SessionEvent) => void;

/**
 * One conversation about some files, as the panel shows it: the truth that a page gets a snapshot of. It begins
 * its session with the service when the first file is added, and does one thing at a time.
 */
export class Conversation implements vscode.Disposable {
  readonly record: ConversationRecord;
  private readonly exported = new vscode.EventEmitter<vscode.Uri>();
  /** A file was written. */
  readonly onDidExport = this.exported.event;

  private readonly sessions: ConversationSession;
  private readonly requests: RequestRunner;
  private returning: ReturningConversation | undefined;
  private readonly exportPaths = new Map<string, vscode.Uri>();
  /** What "Try Again" does: the last step that may not have been done. */
  private again: (() => Promise<Outcome>) | undefined;
  private readonly exportAgain = () => this.export();

  constructor(
    services: SessionServices,
    private readonly log: Log,
    title?: string,
    saved?: SavedConversation,
  ) {
    this.record = new ConversationRecord(title, saved?.id);
    this.sessions = new ConversationSession(services, this.record, log);
    this.requests = new RequestRunner(
      this.record,
      this.sessions,
      log,
      (stage) => this.recorder(stage),
      () => this.returning?.dispose(),
      (error) => {
        if (isSessionError(error, 'folderNotWritable', 'diskFull')) void this.offerAnotherFolder();
      },
    );
    if (saved) this.comeBack(saved);
  }

  /** Goes on where an earlier window ended. Nothing is sent but to find out what became of a turn. */
  private comeBack(saved: SavedConversation): void {
    const { session, exports } = saved;
    restoreRecord(this.record, saved);
    for (const { id, path } of exports) this.exportPaths.set(id, vscode.Uri.file(path));
    if (!session) return;
    const resumed = this.sessions.resume(session);
    this.returning = new ReturningConversation(this.record, resumed, this.log);
    void this.returning.tell(saved, () => (this.again = () => this.ask(lastRequest(saved))));
  }

  /** Also beyond the window. */
  get id(): string {
    return this.record.conversationId;
  }

  get name(): string {
    return this.record.title;
  }

  private get session(): EditingSession | undefined {
    return this.sessions.current;
  }

  /** What a later window needs beyond the record, to go on. */
  get kept(): KeptState {
    const stage = this.returning?.isLooking === true ? 'editing' : this.requests.stage;
    return {
      ...this.sessions.kept,
      ...((stage === 'editing' || stage === 'adding') && { underWay: stage }),
    };
  }

  get sessionId(): string | undefined {
    return this.session?.sessionId;
  }

  /** Whether there is anything to edit. */
  get hasMedia(): boolean {
    return (this.session?.media.length ?? 0) > 0;
  }

  /** Whether files wait to be uploaded again, since the service lost the session that had them. */
  get hasLostMedia(): boolean {
    return (this.session?.lostMedia.length ?? 0) > 0;
  }

  hasFile(file: vscode.Uri): boolean {
    return this.session?.media.some(({ path }) => path === file.fsPath) === true;
  }

  /** Why nothing can be begun now; `undefined` where it can. */
  get busy(): string | undefined {
    return this.requests.busy;
  }

  /** The timeline in one line, or what to do to get one. */
  get summary(): string {
    return timelineText(this.record);
  }

  /** Adds files one after another; one that fails does not stop the others. */
  async addFiles(uris: readonly vscode.Uri[]): Promise<Outcome> {
    if (this.busy === undefined) this.again = () => this.addFiles(uris);
    return this.requests.exclusively(vscode.l10n.t('Adding files'), 'adding', async (session, signal) => {
      for (const uri of uris) await this.addFile(session, uri, signal);
      // Other media, other example prompts.
      this.record.refresh();
    });
  }

  /** Uploads the files of a lost session to the one that took its place, then offers what was asked for. */
  async uploadAgain(): Promise<Outcome> {
    return this.requests.exclusively(vscode.l10n.t('Adding files'), 'adding', async (session, signal) => {
      for (const file of session.lostMedia) {
        const upload: Upload = (onProgress) => session.uploadAgain(file, onProgress, signal);
        await showUpload(this.record, this.log, file.name, upload, signal);
      }
      this.record.refresh();
      const left = session.lostMedia.length;
      const message =
        left === 0
          ? vscode.l10n.t('The media is uploaded again.')
          : vscode.l10n.t('Files that are still missing: {0}', left);
      const actions: EntryAction[] = left === 0 ? [] : ['reupload'];
      if (session.media.length > 0 && this.again) actions.push('retry');
      this.record.addEntry('notice', message, actions);
    });
  }

  private async addFile(session: EditingSession, uri: vscode.Uri, signal: AbortSignal): Promise<void> {
    const name = basename(uri.path);
    const upload: Upload = (onProgress) => {
      if (uri.scheme !== 'file') {
        throw new Error(vscode.l10n.t('"{0}" is not on a disk that the editor can read.', name));
      }
      return session.addFile(uri.fsPath, onProgress, signal);
    };
    await showUpload(this.record, this.log, name, upload, signal);
    if (
      session.media.length === 1 &&
      session.media[0]?.name === name &&
      this.record.title !== name &&
      !this.record.isNamed
    ) {
      this.record.title = name;
      this.record.refresh();
    }
  }

  /**
   * Does what a request asks for and records it.
   * @param watch Sees each event as it happens, for another view of the same request.
   */
  async ask(text: string, watch: Watch = () => undefined): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    this.again = () => this.ask(text);
    this.record.addEntry('user', text);
    if (!this.session) return this.askForMedia();
    return this.requests.exclusively(vscode.l10n.t('Working'), 'editing', (session, signal, recorder) =>
      this.follow(session.request(text, signal), recorder, watch),
    );
  }

  /** Renders the timeline to a file beside the source. */
  async export(watch: Watch = () => undefined): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    if (!this.session) return this.askForMedia();
    return this.exportTo(undefined, watch);
  }

  /** @param folder `undefined`: beside the source. */
  private exportTo(folder: string | undefined, watch: Watch): Promise<Outcome> {
    return this.requests.exclusively(vscode.l10n.t('Exporting'), 'exporting', (session, signal, recorder) =>
      this.follow(session.export(signal, folder), recorder, watch),
    );
  }

  /** Goes on with the same media on this computer, where nothing costs. What the cloud edited stays there. */
  editHere(): Promise<Outcome> {
    const { session } = this;
    const adds = async (begun: EditingSession, signal: AbortSignal) => {
      await bringFiles(session, begun, this.record, this.log, signal);
      // Nothing is edited here yet that could be exported.
      if (this.again === this.exportAgain) this.again = undefined;
      this.record.addEntry('notice', hereText(session), this.again ? ['retry'] : []);
    };
    return this.requests.exclusively(vscode.l10n.t('Adding files'), 'adding', adds, (signal) =>
      this.sessions.beginHere(signal),
    );
  }

  /** The account in the cloud that this is edited with. */
  get account(): CloudAccount | undefined {
    return this.sessions.account;
  }

  async actOnAccount(action: AccountAction): Promise<void> {
    const { account } = this;
    if (account) await runAccountAction(action, account);
  }

  /** Does once more what did not come to its end: a failed export is not edited a second time. */
  async retry(): Promise<Outcome | undefined> {
    return this.again?.();
  }

  /** Ends what is under way. */
  stop(): void {
    this.requests.stop();
  }

  /** Ends one export; one that is done, or another that is under way, is left as it is. */
  cancelExport(exportId: string): void {
    if (this.requests.exportId === exportId) this.stop();
  }

  showCredits(watch: Watch = () => undefined): Promise<Outcome> {
    return this.requests.exclusively(
      vscode.l10n.t('Asking for credits'),
      'asking',
      async (session, signal, recorder) => {
        const event = { type: 'credits', credits: await session.credits(signal) } as const;
        recorder.handle(event);
        watch(event);
      },
    );
  }

  /** Reads the timeline anew and tells it. */
  showStatus(watch: Watch = () => undefined): Promise<Outcome> {
    return this.requests.exclusively(
      vscode.l10n.t('Reading the timeline'),
      'asking',
      async (session, signal, recorder) => {
        await session.refresh(signal);
        const event = { type: 'status', timeline: session.timeline } as const;
        recorder.handle(event);
        watch(event);
      },
    );
  }

  exportedFile(exportId: string): vscode.Uri | undefined {
    return this.exportPaths.get(exportId);
  }

  dispose(): void {
    this.requests.stop(leaveRunning);
    this.returning?.dispose();
    this.record.dispose();
    this.exported.dispose();
  }

  private askForMedia(): Outcome {
    const message = vscode.l10n.t('Add a video first.');
    this.record.addEntry('notice', message, ['attach']);
    return { type: 'noMedia', message };
  }

  private recorder(stage: Stage): EventRecorder {
    return new EventRecorder(
      this.record,
      stage,
      () => this.sessions.sourceName,
      (file, exportId) => {
        this.exportPaths.set(exportId, file);
        this.exported.fire(file);
      },
    );
  }

  private async follow(
    events: AsyncIterable<SessionEvent>,
    recorder: EventRecorder,
    watch: Watch,
  ): Promise<void> {
    for await (const event of events) {
      if (event.type === 'exportStarted') this.again = this.exportAgain;
      recorder.handle(event);
      watch(event);
    }
  }

  /** The edit is not lost because a folder can't take its file. Nothing waits for the answer. */
  private async offerAnotherFolder(): Promise<void> {
    const choose = vscode.l10n.t('Choose Another Folder…');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('The video could not be written beside its source.'),
      choose,
    );
    if (answer !== choose) return;
    const folders = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
    const [folder] = folders ?? [];
    if (!folder) return;
    tellBusy(await this.exportTo(folder.fsPath, () => undefined));
  }
}
