import * as vscode from 'vscode';
import type { CloudAccount } from '../../session/account/cloud-account';
import type { EditingSession, ExportOptions, ServiceKind } from '../../session/editing-session';
import { leaveRunning } from '../../session/exports/export';
import type { OutputWishes } from '../../session/exports/export-output';
import type { ModelChoice } from '../../session/planner/language-model';
import type { Log } from '../../session/outside';
import { isEdit, route } from '../../session/turns/routing';
import type { Step } from '../../session/turns/routing';
import { mainFileOf, placeOfFile } from '../../session/upload';
import { addressesIn } from '../../session/web-address';
import { noteText } from '../exports/export-notes';
import type { SavedConversation } from '../../session/saved-conversation';
import { runAccountAction } from '../account/account-actions';
import type { AccountAction } from '../account/account-actions';
import { ConversationBatch } from './conversation-batch';
import type { BatchFile } from './conversation-batch';
import { ConversationExports } from './conversation-exports';
import { ConversationFiles } from './conversation-files';
import { ConversationMedia } from './conversation-media';
import { ConversationRecord } from './conversation-record';
import { ConversationSession } from './conversation-session';
import type { SessionServices } from './conversation-session';
import { restoreText } from './direct-edit-text';
import type { DirectEdit } from '../../session/direct-edits';
import { bringFiles, hereText } from '../account/edit-here';
import { timelineText } from './event-recorder';
import { EditsByHand } from './edits-by-hand';
import type { Outcome } from './outcome';
import { offerAnotherPlace } from '../exports/another-folder';
import { placeOf } from '../place';
import { allowedModels } from '../planner/chosen-model';
import { RequestRunner } from './request-runner';
import type { Watch } from './request-runner';
import { refusedHere } from '../restricted-mode';
import type { Services } from '../services';
import { RequestSteps } from './request-steps';
import { ReturningConversation } from './returning-conversation';
import { restoreRecord } from './saved-record';
import type { KeptState } from './saved-record';

type SessionLooks = Pick<
  EditingSession,
  'media' | 'timeline' | 'fingerprint' | 'refresh' | 'dryRun' | 'frame' | 'service'
>;

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
  readonly batch: ConversationBatch;
  readonly media: ConversationMedia;
  readonly files: ConversationFiles;
  private readonly byHand: EditsByHand;
  /** Writes it to the disk at once. Set by whoever keeps it. */
  keepNow: () => Promise<void> = () => Promise.resolve();
  private readonly steps: RequestSteps;
  private returning: ReturningConversation | undefined;
  private readonly exports: ConversationExports;
  private readonly exportAgain = async () =>
    (await this.exports.retryLast()) ?? this.export(undefined, undefined, this.wishes);
  /** What was said of the export that was begun last: it is said of it in another folder too. */
  private wishes: OutputWishes | undefined;

  constructor(
    services: SessionServices & Pick<Services, 'exports' | 'inspector'>,
    private readonly log: Log,
    title?: string,
    saved?: SavedConversation,
  ) {
    this.record = new ConversationRecord(title, saved?.id);
    this.sessions = new ConversationSession(services, this.record, log);
    this.batch = new ConversationBatch(services, this.record, log);
    this.media = new ConversationMedia(
      this.record,
      this.sessions,
      () => services.inspector(),
      (id) => this.exportedFile(id),
      log,
    );
    // The edit is not lost because a folder can't take its file. Nothing waits for the answer.
    const onFailed = (error: unknown) =>
      void offerAnotherPlace(error, {
        exportTo: (folder) => this.exportTo({ folder, wishes: this.wishes }, () => undefined),
        saved: (file) => this.exported.fire(file),
      });
    const { record, sessions } = this;
    this.requests = new RequestRunner(record, sessions, log, {
      busyBeside: () => (this.batch.isUnderWay ? vscode.l10n.t('Editing several videos') : undefined),
      onBegin: () => this.returning?.dispose(),
      onFailed,
    });
    this.exports = new ConversationExports(record, sessions, services.exports, log, {
      onExported: (file) => this.exported.fire(file),
      onFailed: (error) => {
        this.again = this.exportAgain;
        onFailed(error);
      },
    });
    this.steps = new RequestSteps(this.requests, this.exports, record, {
      exportAgain: this.exportAgain,
      keepNow: () => this.keepNow(),
      onExport: (wishes) => (this.wishes = wishes),
      models: () => allowedModels(),
    });
    this.files = new ConversationFiles(
      record,
      this.requests,
      this.steps,
      log,
      () => void this.media.listen(),
    );
    this.byHand = new EditsByHand(record, {
      busy: () => this.busy,
      session: () => this.session,
      askForMedia: () => this.askForMedia(),
      look: () => this.look(),
      carryOut: (step) => this.carryOut(step),
      press: (words) => this.press(words),
    });
    if (saved) this.comeBack(saved);
  }

  /** What "Try Again" does: the last step that may not have been done. */
  private get again(): (() => Promise<Outcome>) | undefined {
    return this.steps.again;
  }

  private set again(again: (() => Promise<Outcome>) | undefined) {
    this.steps.again = again;
  }

  /** Goes on where an earlier window ended. Nothing is sent but to find out what became of a turn. */
  private comeBack(saved: SavedConversation): void {
    const { session, exports, batch } = saved;
    restoreRecord(this.record, saved);
    this.exports.restore(exports);
    if (batch && this.batch.restore(batch)) this.again = () => this.batch.goOn();
    if (!session) return;
    const resumed = this.sessions.resume(session);
    this.returning = new ReturningConversation(this.record, resumed, this.log);
    void this.returning.tell(saved, (left) => (this.again = this.steps.repeating(left)));
  }

  /** Also beyond the window. */
  get id(): string {
    return this.record.conversationId;
  }

  /** Another window took it up: from here on this is one of its own. */
  partInto({ id, name }: Pick<SavedConversation, 'id' | 'name'>): void {
    this.record.part(id, name);
    const message = vscode.l10n.t(
      'This session is also open in another window. What you do here is kept as a session of its own from now on: {0}',
      name,
    );
    this.record.addEntry('notice', message);
  }

  get name(): string {
    return this.record.title;
  }

  private get session(): EditingSession | undefined {
    return this.sessions.current;
  }

  /** What is asked of the session without changing anything; `undefined` before its first file. */
  get looks(): SessionLooks | undefined {
    return this.session;
  }

  /** What a later window needs beyond the record, to go on. */
  get kept(): KeptState {
    const from = this.returning?.isLooking === true ? this.returning : this.requests;
    const { left, timelineBefore } = from;
    // Between two steps the messages that are yet to be sent are not forgotten either.
    const isEditing = from === this.returning || left?.some(isEdit) === true;
    const stage = isEditing ? 'editing' : this.requests.stage;
    return {
      ...this.sessions.kept,
      ...(this.batch.kept && { batch: this.batch.kept }),
      ...((stage === 'editing' || stage === 'adding') && { underWay: stage }),
      ...(left && { left }),
      ...(timelineBefore !== undefined && { timelineBefore }),
    };
  }

  /** Where it is edited, once there is a session. */
  get service(): ServiceKind | undefined {
    return this.session && this.record.service;
  }

  /** Whether there is anything on the timeline. */
  get hasEdits(): boolean {
    return this.record.timeline !== null;
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
    return this.session?.media.some((each) => placeOfFile(each) === placeOf(file)) === true;
  }

  /** Whether it is the file that the edited video is named after. */
  isAbout(file: vscode.Uri): boolean {
    const main = mainFileOf(this.session?.media ?? []);
    return main !== undefined && placeOfFile(main) === placeOf(file);
  }

  /** Why nothing can be begun now; `undefined` where it can. */
  get busy(): string | undefined {
    return this.requests.busy;
  }

  /** The timeline in one line, or what to do to get one. */
  get summary(): string {
    return timelineText(this.record);
  }

  /** Edits several videos, each for itself; the list of them is the conversation's. */
  async startBatch(files: readonly BatchFile[]): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    this.again = async () => (this.batch.kept ? this.batch.goOn() : this.batch.start(files));
    const told = [...new Set(files.map(({ instruction }) => instruction))];
    this.record.addEntry('user', told.join('\n'));
    return this.batch.start(files);
  }

  /**
   * Does what a request asks for and records it.
   * @param watch Sees each event as it happens, for another view of the same request.
   * @param cancel Ends the request and the exports that it began.
   * @param models Who may be asked where the grammar does not take it whole; by default as the settings have it.
   * @returns After the exports too; the next request need not wait for them.
   */
  async ask(
    text: string,
    watch: Watch = () => undefined,
    cancel?: AbortSignal,
    models?: ModelChoice,
  ): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    this.again = () => this.ask(text);
    this.record.addEntry('user', text);
    const { addresses, rest } = addressesIn(text);
    if (addresses.length > 0) {
      const added = await this.files.addAddresses(addresses);
      if (added.type !== 'done' || rest === '' || !this.hasMedia) return added;
      this.again = () => this.ask(rest);
    }
    if (!this.session) return this.askForMedia();
    return this.steps.carryOut(route(rest), watch, cancel, models);
  }

  /** Does what a button stands for, as its words would have had it done. */
  async press(words: string): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    if (!this.session) return this.askForMedia();
    this.again = () => this.press(words);
    this.record.addPressed(words);
    return this.steps.carryOut(route(words));
  }

  /** Does what was done with a segment by hand, in its turn. */
  editByHand(edit: DirectEdit): Promise<Outcome> {
    return this.byHand.edit(edit);
  }

  /** Does what "Undo" and "Redo" stand for, in its turn after what was done by hand. */
  goThroughEdits(action: 'undo' | 'redo'): Promise<Outcome> {
    return this.byHand.goThrough(action);
  }

  /** Brings the timeline back to how it was before what an entry asked for, as a step of its own. */
  async restoreBefore(entryId: string): Promise<Outcome> {
    const { busy, record } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    const entry = record.findEntry(entryId);
    if (entry?.timelineBefore === undefined) return { type: 'done' };
    const request = restoreText(entry.text);
    record.addPressed(request);
    return this.carryOut({ type: 'restore', timeline: entry.timelineBefore, request });
  }

  private carryOut(step: Step, watch?: Watch, cancel?: AbortSignal): Promise<Outcome> {
    this.again = this.steps.repeating([step]);
    return this.steps.carryOut([step], watch, cancel);
  }

  /** Does what a tool asks for. @param said Stands for it in the conversation. For the others see {@link ask}. */
  async doFor(said: string, step: Step, watch: Watch, cancel: AbortSignal): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    this.record.addPressed(said);
    return this.carryOut(step, watch, cancel);
  }

  /** Does what a language model suggested. @param id Of the suggestion; the last by default. */
  applySuggestion(id?: string): Promise<Outcome> {
    return this.steps.applySuggestion(id);
  }

  discardSuggestion(id?: string): Outcome {
    return this.steps.discardSuggestion(id);
  }

  /**
   * Renders the timeline to a file beside the source. For the other parameters see {@link ask}.
   * @param wishes What it is to be like. @param folder Another one than the source's.
   */
  async export(
    watch: Watch = () => undefined,
    cancel?: AbortSignal,
    wishes?: OutputWishes,
    folder?: string,
  ): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    if (!this.session) return this.askForMedia();
    this.again = () => this.export(undefined, undefined, wishes, folder);
    return this.exportTo({ wishes, folder }, watch, cancel);
  }

  private exportTo(options: ExportOptions, watch: Watch, cancel?: AbortSignal): Promise<Outcome> {
    this.wishes = options.wishes;
    return this.exports.around(watch, cancel, this.requests, (runExport) =>
      this.requests.exclusively(vscode.l10n.t('Exporting'), 'exporting', async (session, signal) => {
        const { run, notes } = await session.prepareExport(signal, options);
        this.again = this.exportAgain;
        for (const note of notes) this.record.addEntry('notice', noteText(note));
        watch({ type: 'exportStarted', notes });
        runExport(run);
      }),
    );
  }

  /** Goes on with the same media on this computer, where nothing costs. What the cloud edited stays there. */
  async editHere(): Promise<Outcome> {
    const { busy, session } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    if (this.batch.kept) return this.batch.moveHere();
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
    return this.sessions.account ?? this.batch.account;
  }

  async actOnAccount(action: AccountAction): Promise<void> {
    const { account } = this;
    if (account) await runAccountAction(action, account);
  }

  /** Does once more what did not come to its end: a failed export is not edited a second time. */
  async retry(): Promise<Outcome | undefined> {
    return this.again?.();
  }

  /** Ends the request that is under way; exports go on. */
  stop(): void {
    this.requests.stop();
    this.byHand.dropWaiting();
    this.batch.cancelAll();
  }

  /** Ends one export; one that is done, or another that is under way, is left as it is. */
  async cancelExport(exportId: string): Promise<void> {
    await this.exports.cancel(exportId);
  }

  /** Takes an export that failed, or was cancelled, off the list for good; any other stays. */
  async removeExport(exportId: string): Promise<void> {
    await this.exports.remove(exportId);
  }

  /** Does a failed or cancelled export once more. */
  async retryExport(exportId: string): Promise<Outcome | undefined> {
    return refusedHere(this.record) ?? this.exports.retry(exportId);
  }

  showCredits(watch: Watch = () => undefined): Promise<Outcome> {
    if (this.busy === undefined) this.again = () => this.showCredits(watch);
    return this.requests.find(vscode.l10n.t('Asking for credits'), watch, async (session, signal) => ({
      type: 'credits',
      credits: await session.credits(signal),
    }));
  }

  /** Reads the timeline anew without a word, as before the first edit by hand of a conversation that came back. */
  private look(): Promise<Outcome> {
    return this.requests.exclusively(
      vscode.l10n.t('Reading the timeline'),
      'asking',
      async (session, signal) => {
        await session.refresh(signal);
        this.record.setTimeline(session.timeline ?? null, session.history);
      },
    );
  }

  /** Reads the timeline anew and tells it. */
  showStatus(watch: Watch = () => undefined): Promise<Outcome> {
    if (this.busy === undefined) this.again = () => this.showStatus(watch);
    return this.requests.find(vscode.l10n.t('Reading the timeline'), watch, async (session, signal) => {
      await session.refresh(signal);
      return session.status;
    });
  }

  exportedFile(exportId: string): vscode.Uri | undefined {
    return this.exports.fileOf(exportId);
  }

  dispose(): void {
    this.byHand.dispose();
    this.files.dispose();
    this.requests.stop(leaveRunning);
    this.returning?.dispose();
    this.exports.dispose();
    this.batch.dispose();
    this.media.dispose();
    this.record.dispose();
    this.exported.dispose();
  }

  private askForMedia(): Outcome {
    const message = vscode.l10n.t('Add a video first.');
    this.record.addEntry('notice', message, ['attach']);
    return { type: 'noMedia', message };
  }
}
