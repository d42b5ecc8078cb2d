import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { ReadyExport } from '../../session/editing-session';
import { isSessionError } from '../../session/errors';
import type { ExportEvent } from '../../session/exports/export';
import type { ExportState, ExportStatus } from '../../session/exports/export-state';
import type { Exports } from '../../session/exports/exports';
import type { Log } from '../../session/outside';
import { nameOfPlace } from '../../session/outside-files';
import type { RunningExport } from '../../session/exports/running-export';
import type { SavedConversation } from '../../session/saved-conversation';
import type { ConversationRecord } from './conversation-record';
import type { ConversationSession } from './conversation-session';
import { pictureOfExport } from '../exports/export-picture';
import { captionsText } from '../exports/export-notes';
import { errorText } from '../error-text';
import { cancelledText } from './failure-text';
import type { Outcome } from './outcome';
import type { ExportItem } from '../panel/messages';
import type { RequestRunner, Watch } from './request-runner';
import { uriOf } from '../place';
import { waysOut } from '../account/ways-out';

type Failed = Extract<ExportStatus, { type: 'failed' }>;

interface ExportEnds {
  /** A file was written, by an export of this window. */
  readonly onExported: (file: vscode.Uri) => void;
  /** A failure was told. */
  readonly onFailed: (error: unknown) => void;
}

/** The exports of a conversation: any number at once, beside whatever else it does. */
export class ConversationExports implements vscode.Disposable {
  private readonly paths = new Map<string, vscode.Uri>();
  /** The ends that stand in the conversation, by the ids of their exports. */
  private readonly told = new Map<string, Promise<Outcome>>();
  /** Those that are being taken off the list. */
  private readonly removing = new Set<string>();
  private lastFailed: string | undefined;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly record: ConversationRecord,
    private readonly sessions: ConversationSession,
    private readonly exports: Exports,
    private readonly log: Log,
    private readonly ends: ExportEnds,
  ) {
    this.unsubscribe = exports.onDidChange((state) => {
      if (record.isKnownAs(state.conversation) && !this.removing.has(state.id)) this.show(state);
    });
  }

  /** Those of an earlier window; what became of the ones that were under way is found out. */
  restore(saved: SavedConversation['exports']): void {
    for (const item of saved) {
      if (item.state === 'done') this.paths.set(item.id, uriOf(item.path));
      if (item.state === 'underWay') void this.catchUp(item.id, item.name);
    }
  }

  fileOf(id: string): vscode.Uri | undefined {
    return this.paths.get(id);
  }

  /** @param signal Cancels it. @returns How it ended. */
  private async run(
    ready: ReadyExport,
    watch: (event: ExportEvent) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    this.lastFailed = undefined;
    const running = this.exports.run((own) => ready(own, this.record.conversationId), watch);
    const cancel = () => running.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
    try {
      return await this.outcomeOf(running);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /**
   * Does a request and waits for the exports that it begins, which the next request need not do.
   * @param cancel Ends both.
   */
  async around(
    watch: Watch,
    cancel: AbortSignal | undefined,
    requests: Pick<RequestRunner, 'stop'>,
    request: (runExport: (ready: ReadyExport) => void) => Promise<Outcome>,
  ): Promise<Outcome> {
    const begun: Promise<Outcome>[] = [];
    const stop = () => requests.stop();
    cancel?.addEventListener('abort', stop, { once: true });
    const outcome = await request((ready) => {
      begun.push(this.run(ready, (event) => watch({ type: 'export', event }), cancel));
    });
    cancel?.removeEventListener('abort', stop);
    const ends = await Promise.all(begun);
    return [outcome, ...ends].find(({ type }) => type !== 'done') ?? outcome;
  }

  /** Ends one export, in whichever window it is under way; one that is over is left as it is. */
  async cancel(id: string): Promise<void> {
    await this.exports.cancel(id);
  }

  /** Takes one that failed, or was cancelled, off the list for good; any other stays. */
  async remove(id: string): Promise<void> {
    const type = this.record.findExport(id)?.status.type;
    if (type !== 'failed' && type !== 'cancelled') return;
    this.record.removeExport(id);
    this.removing.add(id);
    try {
      await this.exports.giveUp(id);
    } finally {
      this.removing.delete(id);
    }
  }

  /** @returns How it ended; `undefined` where there is nothing to try again. */
  async retry(id: string): Promise<Outcome | undefined> {
    this.told.delete(id);
    const running = await this.exports.retry(id);
    return running && this.outcomeOf(running);
  }

  /** Tries the export again that failed last. */
  async retryLast(): Promise<Outcome | undefined> {
    const { lastFailed } = this;
    this.lastFailed = undefined;
    return lastFailed === undefined ? undefined : this.retry(lastFailed);
  }

  dispose(): void {
    this.unsubscribe();
  }

  private async outcomeOf(running: RunningExport): Promise<Outcome> {
    const end = await running.ended;
    const told = running.id === undefined ? undefined : await this.told.get(running.id);
    if (end.type === 'done') this.ends.onExported(uriOf(end.path));
    if (told) return told;
    // Refused before it was begun, so that nothing is listed.
    if (end.type === 'failed')
      return this.tellFailure({ type: 'failed', error: end.error, message: errorText(end.error) });
    return end.type === 'done' ? { type: 'done' } : this.tellCancelled();
  }

  private show(state: ExportState): void {
    const { id, status } = state;
    if (state.replaces !== undefined) this.record.removeExport(state.replaces);
    this.record.setExport(itemOf(state));
    switch (status.type) {
      case 'done':
        this.paths.set(id, uriOf(status.path));
        this.tell(id, () => {
          this.record.addEntry(
            'notice',
            vscode.l10n.t('Exported to {0}', nameOfPlace(status.path, basename)),
          );
          if (status.captions) this.record.addEntry('notice', captionsText(status.captions));
          return { type: 'done' };
        });
        break;
      case 'failed':
        this.lastFailed = id;
        this.tell(id, () => this.tellFailure(status));
        break;
      case 'cancelled':
        this.tell(id, () => this.tellCancelled());
        break;
      case 'rendering':
      case 'downloading':
      case 'elsewhere':
        this.told.delete(id);
        break;
    }
  }

  private tell(id: string, entry: () => Outcome | Promise<Outcome>): void {
    if (!this.told.has(id)) this.told.set(id, Promise.resolve(entry()));
  }

  private tellCancelled(): Outcome {
    const message = cancelledText('exporting', this.record.service, undefined);
    this.record.addEntry('notice', message);
    return { type: 'cancelled', message };
  }

  private async tellFailure({ message: plain, error }: Failed): Promise<Outcome> {
    if (error !== undefined)
      this.log.warn(`An export failed: ${error instanceof Error ? error.message : plain}`, error);
    const isOver = isSessionError(error, 'nothingToExport');
    const told = { message: plain, actions: isOver ? [] : (['retry'] as const) };
    const { message, actions } = (await waysOut(error, this.sessions.account)) ?? told;
    this.record.addEntry('error', message, actions);
    this.ends.onFailed(error);
    return { type: 'failed', message, actions };
  }

  private async catchUp(id: string, name: string): Promise<void> {
    const state = await this.exports.find(id);
    if (state) this.show(state);
    else {
      const message = vscode.l10n.t('Nothing is known of this export any more. Export the video again.');
      this.record.setExport({ id, name, status: { type: 'failed', message } });
    }
  }
}

function itemOf({ id, name, durationMs, status }: ExportState): ExportItem {
  switch (status.type) {
    case 'done':
      return {
        ...{ id, name, ...pictureOfExport(id, status.path) },
        status: { type: 'done', bytes: status.bytes, durationMs },
      };
    case 'failed':
      return { id, name, status: { type: 'failed', message: status.message } };
    default:
      return { id, name, status };
  }
}
