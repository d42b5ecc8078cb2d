import { basename } from 'node:path';
import * as vscode from 'vscode';
import { isServiceError } from '../client/errors';
import type { CloudAccount } from '../session/cloud-account';
import type { EditingSession, SessionEvent } from '../session/editing-session';
import { isSessionError } from '../session/errors';
import { leaveRunning } from '../session/export';
import type { Log } from '../session/outside';
import type { SavedConversation } from '../session/saved-conversation';
import { runAccountAction } from './account-actions';
import type { AccountAction } from './account-actions';
import { ConversationRecord } from './conversation-record';
import { bringFiles } from './edit-here';
import { errorText, isCancellation } from './error-text';
import { EventRecorder, timelineText } from './event-recorder';
import type { Stage } from './event-recorder';
import { cancelledText } from './failure-text';
import { tellBusy } from './outcome';
import type { Outcome } from './outcome';
import type { EntryAction } from './panel/messages';
import { lastRequest, ReturningConversation } from './returning-conversation';
import { restoreRecord } from './saved-record';
import type { KeptState } from './saved-record';
import type { Services } from './services';
import { showUpload } from './shown-upload';
import type { Upload } from './shown-upload';
import { waysOut } from './ways-out';

type Watch = (event: SessionEvent) => void;
type Work = (session: EditingSession, signal: AbortSignal, recorder: EventRecorder) => Promise<void>;

/** The one request that is under way. */
interface Running {
  readonly label: string;
  readonly controller: AbortController;
  readonly recorder: EventRecorder;
}

/**
 * One conversation about some files, as the panel shows it: the truth that a page gets a snapshot of. It begins
 * its session with the service when the first file is added, and does one thing at a time.
 */
export class Conversation implements vscode.Disposable {
  readonly record: ConversationRecord;
  private readonly exported = new vscode.EventEmitter<vscode.Uri>();
  /** A file was written. */
  readonly onDidExport = this.exported.event;

  private session: EditingSession | undefined;
  private address = '';
  private returning: ReturningConversation | undefined;
  private readonly exportPaths = new Map<string, vscode.Uri>();
  private running: Running | undefined;
  /** What "Try Again" does: the last step that may not have been done. */
  private again: (() => Promise<Outcome>) | undefined;

  constructor(
    private readonly services: Pick<Services, 'choice' | 'begin' | 'resume' | 'addressOf' | 'accountAt'>,
    private readonly log: Log,
    title?: string,
    saved?: SavedConversation,
  ) {
    this.record = new ConversationRecord(title, saved?.id);
    if (saved) this.comeBack(saved);
  }

  /** Goes on where an earlier window ended. Nothing is sent but to find out what became of a turn. */
  private comeBack(saved: SavedConversation): void {
    const { session, exports } = saved;
    restoreRecord(this.record, saved);
    for (const { id, path } of exports) this.exportPaths.set(id, vscode.Uri.file(path));
    if (!session) return;
    this.address = session.address;
    this.session = this.services.resume(session, session.address);
    this.returning = new ReturningConversation(this.record, this.session, this.log);
    void this.returning.tell(saved, () => (this.again = () => this.ask(lastRequest(saved))));
  }

  /** Also beyond the window. */
  get id(): string {
    return this.record.conversationId;
  }

  get name(): string {
    return this.record.title;
  }

  /** What a later window needs beyond the record, to go on. */
  get kept(): KeptState {
    const stage = this.returning?.isLooking === true ? 'editing' : this.running?.recorder.stage;
    return {
      ...(this.session && { session: { ...this.session.saved, address: this.address } }),
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
    return (
      this.running && vscode.l10n.t('Still busy: {0}. Stop it, or wait until it is done.', this.running.label)
    );
  }

  /** The timeline in one line, or what to do to get one. */
  get summary(): string {
    return timelineText(this.record);
  }

  /** Adds files one after another; one that fails does not stop the others. */
  async addFiles(uris: readonly vscode.Uri[]): Promise<Outcome> {
    if (this.running === undefined) this.again = () => this.addFiles(uris);
    return this.exclusively(vscode.l10n.t('Adding files'), 'adding', async (session, signal) => {
      for (const uri of uris) await this.addFile(session, uri, signal);
      // Other media, other example prompts.
      this.record.refresh();
    });
  }

  /** Uploads the files of a lost session to the one that took its place, then offers what was asked for. */
  async uploadAgain(): Promise<Outcome> {
    return this.exclusively(vscode.l10n.t('Adding files'), 'adding', async (session, signal) => {
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
    return this.exclusively(vscode.l10n.t('Working'), 'editing', (session, signal, recorder) =>
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
    return this.exclusively(vscode.l10n.t('Exporting'), 'exporting', (session, signal, recorder) =>
      this.follow(session.export(signal, folder), recorder, watch),
    );
  }

  /** Goes on with the same media on this computer, where nothing costs. What the cloud edited stays there. */
  editHere(): Promise<Outcome> {
    const { session } = this;
    const adds = async (begun: EditingSession, signal: AbortSignal) => {
      await bringFiles(session, begun, this.record, this.log, signal);
      const message = session
        ? vscode.l10n.t(
            'Going on on this computer, with the same files. What was edited in the cloud is not part of it: ask for the edits again.',
          )
        : vscode.l10n.t('Going on on this computer.');
      this.record.addEntry('notice', message, this.again ? ['retry'] : []);
    };
    return this.exclusively(vscode.l10n.t('Adding files'), 'adding', adds, (signal) =>
      this.beginHere(signal),
    );
  }

  /** The account in the cloud that this is edited with. */
  get account(): CloudAccount | undefined {
    return this.services.accountAt(this.address);
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
    this.running?.controller.abort();
  }

  /** Ends one export; one that is done, or another that is under way, is left as it is. */
  cancelExport(exportId: string): void {
    if (this.running?.recorder.exportId === exportId) this.stop();
  }

  showCredits(watch: Watch = () => undefined): Promise<Outcome> {
    return this.exclusively(
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
    return this.exclusively(
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
    this.running?.controller.abort(leaveRunning);
    this.returning?.dispose();
    this.record.dispose();
    this.exported.dispose();
  }

  private askForMedia(): Outcome {
    const message = vscode.l10n.t('Add a video first.');
    this.record.addEntry('notice', message, ['attach']);
    return { type: 'noMedia', message };
  }

  /** One thing at a time, with a progress line, an error entry where it fails, and the session begun before it. */
  private async exclusively(
    label: string,
    stage: Stage,
    work: Work,
    begin = (signal: AbortSignal) => this.begun(signal),
  ): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    const controller = new AbortController();
    const recorder = this.recorder(stage);
    this.returning?.dispose();
    this.running = { label, controller, recorder };
    this.record.setProgress({ label, startedAt: Date.now(), cancellable: true });
    try {
      const session = await begin(controller.signal);
      if (!session) {
        const message = vscode.l10n.t('Choose where to edit to begin.');
        this.record.addEntry('notice', message, ['chooseService']);
        return { type: 'serviceNotChosen', message };
      }
      await work(session, controller.signal, recorder);
      return { type: 'done' };
    } catch (error) {
      if (this.session && isServiceError(error, 'sessionLost') && !controller.signal.aborted)
        return await this.replaceSession(this.session, error, controller.signal, recorder);
      if (isSessionError(error, 'editHereInstead'))
        return await this.goHere(controller.signal, recorder, work);
      return await this.report(error, controller.signal, recorder);
    } finally {
      this.running = undefined;
      this.record.setProgress(null);
    }
  }

  private recorder(stage: Stage): EventRecorder {
    const sourceName = () => {
      const media = this.session?.media ?? [];
      return (media.find(({ kind }) => kind === 'video') ?? media[0])?.name ?? this.name;
    };
    return new EventRecorder(this.record, stage, sourceName, (file, exportId) => {
      this.exportPaths.set(exportId, file);
      this.exported.fire(file);
    });
  }

  private async begun(signal: AbortSignal): Promise<EditingSession | undefined> {
    if (this.session) return this.session;
    const service = await this.services.choice();
    if (!service) return undefined;
    this.address = this.services.addressOf(service);
    this.session = await this.services.begin(service, signal, this.address);
    this.record.service = service;
    this.record.refresh();
    return this.session;
  }

  /** Does here what was not to be paid for in the cloud. */
  private async goHere(signal: AbortSignal, recorder: EventRecorder, work: Work): Promise<Outcome> {
    const { session } = this;
    try {
      const begun = await this.beginHere(signal);
      await bringFiles(session, begun, this.record, this.log, signal);
      await work(begun, signal, recorder);
      return { type: 'done' };
    } catch (error) {
      return this.report(error, signal, recorder);
    }
  }

  private async beginHere(signal: AbortSignal): Promise<EditingSession> {
    const address = this.services.addressOf('embedded');
    this.session = await this.services.begin('embedded', signal, address);
    this.address = address;
    return this.session;
  }

  private async follow(
    events: AsyncIterable<SessionEvent>,
    recorder: EventRecorder,
    watch: Watch,
  ): Promise<void> {
    for await (const event of events) {
      if (event.type === 'exportStarted') this.again = () => this.export();
      recorder.handle(event);
      watch(event);
    }
  }

  /** The service no longer knows the session: goes on with a new one, which has neither files nor a timeline. */
  private async replaceSession(
    session: EditingSession,
    error: unknown,
    signal: AbortSignal,
    recorder: EventRecorder,
  ): Promise<Outcome> {
    try {
      await session.replace(signal);
    } catch (failure) {
      return await this.report(failure, signal, recorder);
    }
    recorder.fail(error, false);
    this.record.forgetMedia();
    this.record.setTimeline(null);
    const message = vscode.l10n.t(
      'The editing service no longer knew this session, so a new one was begun. Its timeline is empty, and it needs the files once more.',
    );
    this.record.addEntry('error', message, [session.lostMedia.length > 0 ? 'reupload' : 'attach']);
    return { type: 'sessionReplaced', message };
  }

  private async report(error: unknown, signal: AbortSignal, recorder: EventRecorder): Promise<Outcome> {
    const cancelled = signal.aborted || isCancellation(error) || isSessionError(error, 'costsDeclined');
    recorder.fail(error, cancelled);
    if (cancelled) {
      const message = cancelledText(recorder.stage, this.record.service, error);
      this.record.addEntry('notice', message);
      return { type: 'cancelled', message };
    }
    this.log.warn(messageOf(error));
    const canTryAgain =
      this.session === undefined || isSessionError(error, 'turnLost', 'turnTimedOut', 'renderFailed');
    const plain = { message: errorText(error), actions: canTryAgain ? (['retry'] as const) : [] };
    const { message, actions } = (await waysOut(error, this.account)) ?? plain;
    this.record.addEntry('error', message, actions);
    if (isSessionError(error, 'folderNotWritable', 'diskFull')) void this.offerAnotherFolder();
    return { type: 'failed', message, actions };
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

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
