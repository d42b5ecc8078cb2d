import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { mediaKindOf } from '../contract/media';
import type { EditingSession, ServiceKind, SessionEvent } from '../session/editing-session';
import { isSessionError } from '../session/errors';
import { leaveRunning } from '../session/export';
import type { ExportEvent } from '../session/export';
import { exportName } from '../session/export-file';
import { summarize } from '../timeline/summary';
import { errorText, isCancellation } from './error-text';
import { ConversationRecord } from './conversation-record';
import type { EntryAction } from './panel/messages';
import type { Services } from './services';
import { toolName } from './tool-names';

/** How a request ended, for whoever made it. */
export type Outcome = 'done' | 'failed' | 'cancelled' | 'notStarted';

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
  private readonly exportPaths = new Map<string, vscode.Uri>();
  private running: AbortController | undefined;
  private lastRequest = '';

  constructor(
    private readonly services: Services,
    private readonly log: vscode.LogOutputChannel,
    title?: string,
  ) {
    this.record = new ConversationRecord(title);
  }

  get name(): string {
    return this.record.title;
  }

  get sessionId(): string | undefined {
    return this.session?.sessionId;
  }

  /** The timeline in one line, or what to do to get one. */
  get summary(): string {
    const { timeline } = this.record;
    return timeline === null || timeline.tracks.length === 0
      ? vscode.l10n.t('Nothing on the timeline yet. It fills with your first edit.')
      : summarize(timeline);
  }

  /** Adds files one after another; one that fails does not stop the others. */
  async addFiles(uris: readonly vscode.Uri[]): Promise<Outcome> {
    return this.exclusively(vscode.l10n.t('Adding files'), async (session, signal) => {
      for (const uri of uris) await this.addFile(session, uri, signal);
      // Other media, other example prompts.
      this.record.refresh();
    });
  }

  private async addFile(session: EditingSession, uri: vscode.Uri, signal: AbortSignal): Promise<void> {
    const id = randomUUID();
    const name = basename(uri.path);
    const item = { id, name, kind: mediaKindOf(name) ?? 'video' } as const;
    this.record.setMedia({ ...item, status: { type: 'uploading', percent: 0 } });
    try {
      if (uri.scheme !== 'file') {
        throw new Error(vscode.l10n.t('"{0}" is not on a disk that the editor can read.', name));
      }
      const file = await session.addFile(
        uri.fsPath,
        (percent) => {
          this.record.setMedia({ ...item, status: { type: 'uploading', percent: Math.floor(percent) } });
        },
        signal,
      );
      const { durationMs, width, height } = file;
      this.record.setMedia({ ...item, status: { type: 'ready', durationMs, width, height } });
      if (session.media.length === 1 && this.record.title !== name) {
        this.record.title = name;
        this.record.refresh();
      }
    } catch (error) {
      if (isCancellation(error) || signal.aborted) {
        this.record.removeMedia(id);
        throw error;
      }
      this.record.setMedia({ ...item, status: { type: 'failed', message: errorText(error) } });
      this.record.addEntry('error', errorText(error), ['attach']);
    }
  }

  /**
   * Does what a request asks for and records it.
   * @param watch Sees each event as it happens, for another view of the same request.
   */
  async ask(text: string, watch: (event: SessionEvent) => void = () => undefined): Promise<Outcome> {
    if (this.running) return 'notStarted';
    this.lastRequest = text;
    this.record.addEntry('user', text);
    if (!this.session) {
      this.record.addEntry('notice', vscode.l10n.t('Add a video first.'), ['attach']);
      return 'notStarted';
    }
    return this.exclusively(vscode.l10n.t('Working'), (session, signal) =>
      this.follow(session.request(text, signal), watch),
    );
  }

  /** Renders the timeline to a file beside the source. */
  async export(watch: (event: SessionEvent) => void = () => undefined): Promise<Outcome> {
    if (this.running) return 'notStarted';
    if (!this.session) {
      this.record.addEntry('notice', vscode.l10n.t('Add a video first.'), ['attach']);
      return 'notStarted';
    }
    return this.exclusively(vscode.l10n.t('Exporting'), (session, signal) =>
      this.follow(session.export(signal), watch),
    );
  }

  retry(): Promise<Outcome> {
    return this.lastRequest === '' ? Promise.resolve('notStarted') : this.ask(this.lastRequest);
  }

  /** Ends what is under way. */
  stop(): void {
    this.running?.abort();
  }

  async showCredits(): Promise<void> {
    await this.exclusively(vscode.l10n.t('Asking for credits'), async (session, signal) => {
      this.record.addEntry(
        'notice',
        this.creditsText(session.service, (await session.credits(signal)).available),
      );
    });
  }

  /** Reads the timeline anew and tells it. */
  async showStatus(): Promise<void> {
    await this.exclusively(vscode.l10n.t('Reading the timeline'), async (session, signal) => {
      await session.refresh(signal);
      this.record.setTimeline(session.timeline ?? null);
      this.record.addEntry('notice', this.summary);
    });
  }

  exportedFile(exportId: string): vscode.Uri | undefined {
    return this.exportPaths.get(exportId);
  }

  dispose(): void {
    this.running?.abort(leaveRunning);
    this.record.dispose();
    this.exported.dispose();
  }

  creditsText(service: ServiceKind, available: number): string {
    return service === 'embedded'
      ? vscode.l10n.t('Editing on this computer is free and without limits.')
      : vscode.l10n.t('Credits left: {0}', available);
  }

  /** One thing at a time, with a progress line, an error entry where it fails, and the session begun before it. */
  private async exclusively(
    label: string,
    work: (session: EditingSession, signal: AbortSignal) => Promise<void>,
  ): Promise<Outcome> {
    if (this.running) return 'notStarted';
    const controller = new AbortController();
    this.running = controller;
    this.record.setProgress({ label, startedAt: Date.now(), cancellable: true });
    try {
      const session = await this.begun(controller.signal);
      if (!session) {
        this.record.addEntry('notice', vscode.l10n.t('Choose where to edit to begin.'), ['chooseService']);
        return 'notStarted';
      }
      await work(session, controller.signal);
      return 'done';
    } catch (error) {
      return await this.report(error, controller.signal);
    } finally {
      this.running = undefined;
      this.record.setProgress(null);
    }
  }

  private async begun(signal: AbortSignal): Promise<EditingSession | undefined> {
    if (this.session) return this.session;
    const service = await this.services.choice();
    if (!service) return undefined;
    this.session = await this.services.begin(service, signal);
    this.record.service = service;
    this.record.refresh();
    return this.session;
  }

  private async report(error: unknown, signal: AbortSignal): Promise<Outcome> {
    this.record.endStreaming();
    if (signal.aborted || isCancellation(error)) {
      this.record.addEntry('notice', vscode.l10n.t('Cancelled. Nothing of it was kept.'));
      return 'cancelled';
    }
    this.log.warn(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    const actions: EntryAction[] = isSessionError(error, 'turnLost', 'turnTimedOut', 'renderFailed')
      ? ['retry']
      : [];
    this.record.addEntry('error', errorText(error), actions);
    if (isSessionError(error, 'folderNotWritable', 'diskFull')) return this.exportElsewhere();
    return 'failed';
  }

  /** The edit is not lost because a folder can't take its file. */
  private async exportElsewhere(): Promise<Outcome> {
    const choose = vscode.l10n.t('Choose Another Folder…');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('The video could not be written beside its source.'),
      choose,
    );
    if (answer !== choose) return 'failed';
    const folders = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
    const folder = folders?.[0];
    if (!folder) return 'failed';
    this.running = undefined;
    return this.exclusively(vscode.l10n.t('Exporting'), (session, signal) =>
      this.follow(session.export(signal, folder.fsPath), () => undefined),
    );
  }

  /** Turns what happens into entries, progress, timeline and exports. */
  private async follow(
    events: AsyncIterable<SessionEvent>,
    watch: (event: SessionEvent) => void,
  ): Promise<void> {
    let exportId = '';
    try {
      for await (const event of events) {
        watch(event);
        switch (event.type) {
          case 'text':
            this.record.stream(event.text);
            break;
          case 'tool':
            this.record.say(toolName(event.name));
            break;
          case 'stillWorking':
            this.record.say(vscode.l10n.t('Still working…'));
            break;
          case 'recovering':
            this.record.say(vscode.l10n.t('The connection broke off; looking…'));
            break;
          case 'turnDone':
            this.finishTurn(event);
            break;
          case 'credits':
            this.record.addEntry('notice', this.creditsText(this.record.service, event.credits.available));
            break;
          case 'status':
            this.record.setTimeline(event.timeline ?? null);
            this.record.addEntry('notice', this.summary);
            break;
          case 'uploadWanted':
            this.record.addEntry('notice', vscode.l10n.t('Choose the files to add.'), ['attach']);
            break;
          case 'exportStarted':
            exportId = this.beginExport();
            break;
          case 'export':
            this.followExport(exportId, event.event);
            break;
        }
      }
    } catch (error) {
      if (exportId !== '') this.failExport(exportId, error);
      throw error;
    }
  }

  private finishTurn(event: Extract<SessionEvent, { type: 'turnDone' }>): void {
    const streamed = this.record.endStreaming();
    this.record.setTimeline(event.timeline ?? null);
    const actions: EntryAction[] = event.changes.length > 0 ? ['export', 'undo'] : [];
    if (streamed) {
      this.record.updateEntry({ ...streamed, changes: event.changes, actions });
    } else {
      // A user is never left with silence after an edit.
      const text = event.changes.length > 0 ? vscode.l10n.t('Done.') : vscode.l10n.t('Nothing was changed.');
      this.record.addEntry('agent', text, actions, event.changes);
    }
  }

  private beginExport(): string {
    const id = randomUUID();
    const name = exportName(this.record.title, 1);
    this.record.setExport({ id, name, status: { type: 'rendering', percent: 0 } });
    return id;
  }

  private followExport(id: string, event: ExportEvent): void {
    const item = this.record.findExport(id);
    if (!item) return;
    switch (event.type) {
      case 'rendering':
      case 'downloading': {
        const percent = Math.floor(event.percent);
        this.record.setExport({ ...item, status: { type: event.type, percent } });
        const label = event.type === 'rendering' ? vscode.l10n.t('Rendering') : vscode.l10n.t('Saving');
        this.record.say(label, percent);
        break;
      }
      case 'done': {
        const uri = vscode.Uri.file(event.path);
        const name = basename(event.path);
        const durationMs = this.record.timeline?.durationMs ?? 0;
        this.exportPaths.set(id, uri);
        this.record.setExport({ id, name, status: { type: 'done', bytes: event.bytes, durationMs } });
        this.record.addEntry('notice', vscode.l10n.t('Exported to {0}', name));
        this.exported.fire(uri);
        break;
      }
    }
  }

  private failExport(id: string, error: unknown): void {
    const item = this.record.findExport(id);
    if (!item) return;
    const cancelled = isCancellation(error) || this.running?.signal.aborted === true;
    const status = cancelled
      ? ({ type: 'cancelled' } as const)
      : ({ type: 'failed', message: errorText(error) } as const);
    this.record.setExport({ ...item, status });
  }
}
