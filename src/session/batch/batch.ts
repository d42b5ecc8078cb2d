import { createHash } from 'node:crypto';
import { isServiceError } from '../../client/errors';
import { endsAll, wasNotSent } from './batch-errors';
import { exportEdited, rowStatusOf } from './batch-export';
import type { BatchExports } from './batch-export';
import type { BatchItem, BatchStatus } from './batch-item';
import type { EditingSession } from '../editing-session';
import { isSessionError } from '../errors';
import { leaveRunning } from '../exports/export';
import { isUnderWay } from '../exports/export-state';
import type { ExportState } from '../exports/export-state';
import type { Log } from '../outside';
import { route } from '../turns/routing';
import type { Step } from '../turns/routing';
import type { SavedSession } from '../saved-session';

/** What a batch does of a session. */
export type BatchSession = Pick<
  EditingSession,
  'addFile' | 'edit' | 'outputOf' | 'prepareExport' | 'refresh' | 'timeline' | 'saved'
>;

export interface BatchSurroundings {
  begin(signal: AbortSignal): Promise<BatchSession>;
  resume(saved: SavedSession): BatchSession;
  /** What is said of a file's failure. */
  sentenceOf(error: unknown): string;
  readonly exports: BatchExports;
  readonly log: Log;
}

/** How a run came to its end: `stopped` by what every other file would meet as well. */
export type BatchEnd =
  { readonly type: 'done' | 'cancelled' } | { readonly type: 'stopped'; readonly error: unknown };

/**
 * Several files, edited and rendered one after another. A file that fails does not stop the others; a service that
 * is gone or has no credits left does, and leaves them waiting. A session's draft holds one timeline, so that each
 * file has a session of its own inside of the one batch.
 */
export class Batch {
  private list: readonly BatchItem[];
  private readonly listeners = new Set<() => void>();
  private running: { readonly id: string; readonly controller: AbortController } | undefined;
  private isRunning = false;
  private isCancelled = false;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly surroundings: BatchSurroundings,
    items: readonly BatchItem[],
  ) {
    this.list = items;
    this.unsubscribe = surroundings.exports.onDidChange((state) => this.follow(state));
  }

  /**
   * Finds out what became of the exports that an earlier window began: see {@link interruptedItems}.
   * @param unknownText Said of one of which nothing is known any more.
   */
  async catchUp(unknownText: string): Promise<void> {
    for (const { id, status, exportId } of this.list) {
      if (status.type !== 'rendering' || exportId === undefined) continue;
      const state = await this.surroundings.exports.find(exportId);
      if (this.find(id)?.status.type !== 'rendering') continue;
      if (state) this.follow(state);
      else this.set(id, { status: { type: 'failed', message: unknownText } });
    }
  }

  get items(): readonly BatchItem[] {
    return this.list;
  }

  get isUnderWay(): boolean {
    return this.isRunning;
  }

  /** Whether {@link run} would have something to do. */
  get hasWaiting(): boolean {
    return this.list.some(({ status }) => status.type === 'waiting');
  }

  /** Called when {@link items} are others. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** Does what waits, one file after another. A second call while one runs does nothing. */
  async run(): Promise<BatchEnd> {
    if (this.isRunning) return { type: 'done' };
    this.isRunning = true;
    this.isCancelled = false;
    try {
      for (;;) {
        const next = this.list.find(({ status }) => status.type === 'waiting');
        if (!next) return { type: 'done' };
        const stop = await this.runOne(next);
        if (this.isEnded()) return { type: 'cancelled' };
        if (stop !== undefined) return { type: 'stopped', error: stop };
      }
    } finally {
      this.isRunning = false;
      this.changed();
    }
  }

  /** Ends one file; those that wait go on. */
  cancel(id: string): void {
    if (this.running?.id === id) this.running.controller.abort();
    else if (this.find(id)?.status.type === 'waiting') this.set(id, { status: { type: 'cancelled' } });
    else this.cancelExport(id);
  }

  cancelAll(): void {
    this.isCancelled = this.isRunning;
    this.list = this.list.map((item) =>
      item.status.type === 'waiting' ? { ...item, status: { type: 'cancelled' } } : item,
    );
    this.running?.controller.abort();
    for (const { id } of this.list) if (id !== this.running?.id) this.cancelExport(id);
    this.changed();
  }

  /** Has a file that failed or was cancelled wait again. What was done for it, and paid for, is not done twice. */
  retry(id: string): void {
    const item = this.find(id);
    if (item && (item.status.type === 'failed' || item.status.type === 'cancelled'))
      this.set(id, { status: { type: 'waiting' } });
  }

  /** The window closes: a render goes on, everything else ends as it is. */
  dispose(): void {
    this.unsubscribe();
    this.listeners.clear();
    this.isCancelled = true;
    this.running?.controller.abort(leaveRunning);
  }

  /** Asked anew after each file, since that is when it changes. */
  private isEnded(): boolean {
    return this.isCancelled;
  }

  /** @returns The error that every other file would meet as well. */
  private async runOne({ id }: BatchItem): Promise<unknown> {
    const controller = new AbortController();
    this.running = { id, controller };
    try {
      await this.process(id, controller.signal);
      return undefined;
    } catch (error) {
      if (controller.signal.aborted) {
        if (controller.signal.reason !== leaveRunning) this.set(id, { status: { type: 'cancelled' } });
        return undefined;
      }
      this.surroundings.log.warn(`A file of a batch: ${error instanceof Error ? error.name : String(error)}`);
      if (wasNotSent(error)) this.set(id, { step: this.find(id)?.step === 'sent' ? 'added' : undefined });
      // Nothing of the lost session is left: another try begins anew.
      if (isServiceError(error, 'sessionLost')) this.forgetSession(id);
      if (endsAll(error)) {
        this.set(id, { status: { type: 'waiting' } });
        return error;
      }
      this.set(id, { status: { type: 'failed', message: this.surroundings.sentenceOf(error) } });
      return undefined;
    } finally {
      this.running = undefined;
    }
  }

  private async process(id: string, signal: AbortSignal): Promise<void> {
    const steps = route(this.need(id).instruction);
    const wishes = steps.find((step) => step.type === 'export')?.wishes;
    const session = await this.added(id, signal);
    // What can't come of it is told before an edit costs anything.
    session.outputOf(wishes);
    await this.edited(id, steps, session, signal);
    this.set(id, { status: { type: 'rendering', percent: 0 } });
    const { exports } = this.surroundings;
    const onBegun = (exportId: string) => this.set(id, { exportId });
    const end = await exportEdited(exports, session, this.need(id).exportId, onBegun, wishes, signal);
    switch (end.type) {
      case 'done':
        this.set(id, { status: { type: 'done', path: end.path } });
        break;
      case 'cancelled':
        this.set(id, { status: { type: 'cancelled' } });
        break;
      case 'elsewhere':
        this.set(id, { status: rowStatusOf(end.state) });
        break;
      case 'left':
        // The window closes.
        this.isCancelled = true;
        break;
      case 'failed':
        // Another window goes on with it, and its end is told as that of any other.
        if (!isSessionError(end.error, 'exportTakenOver')) throw end.error;
        break;
    }
  }

  /** Shows what becomes of an export in the row of its file, whoever sees to it. */
  private follow(state: ExportState): void {
    const item = this.list.find(
      ({ exportId }) => exportId !== undefined && (exportId === state.id || exportId === state.replaces),
    );
    // How its own ends is told where it was begun.
    if (!item || (this.running?.id === item.id && !isUnderWay(state))) return;
    this.set(item.id, { exportId: state.id, status: rowStatusOf(state) });
  }

  /** Ends an export that is under way without this list. */
  private cancelExport(id: string): void {
    const { exportId, status } = this.find(id) ?? {};
    if (exportId === undefined || status?.type !== 'rendering') return;
    const { exports, log } = this.surroundings;
    exports.cancel(exportId).catch((error: unknown) => log.warn(`Cancelling ${exportId}: ${String(error)}`));
  }

  private async added(id: string, signal: AbortSignal): Promise<BatchSession> {
    const item = this.need(id);
    if (item.session !== undefined) return this.surroundings.resume(item.session);
    this.set(id, { status: { type: 'uploading', percent: 0 } });
    const session = await this.surroundings.begin(signal);
    await session.addFile(
      item.path,
      (percent) => this.set(id, { status: { type: 'uploading', percent: Math.floor(percent) } }),
      signal,
    );
    this.set(id, { step: 'added', session: session.saved });
    return session;
  }

  private async edited(
    id: string,
    steps: readonly Step[],
    session: BatchSession,
    signal: AbortSignal,
  ): Promise<void> {
    const item = this.need(id);
    if (item.step === 'edited') return;
    // Each file has its own render anyway, and what it is about is known: only the edits are left to send.
    const messages = steps.flatMap((step) => (step.type === 'message' ? [step.text] : []));
    for (const [index, message] of messages.entries()) {
      if (index < (item.messagesDone ?? 0)) continue;
      this.set(id, { status: { type: 'editing' } });
      await session.refresh(signal);
      const before = digestOf(session);
      const current = this.need(id);
      if (current.step !== 'sent' || before === current.before) {
        this.set(id, { step: 'sent', before });
        const events = session.edit(message, signal);
        while ((await events.next()).done !== true);
      }
      this.set(id, { step: 'added', messagesDone: index + 1 });
    }
    this.set(id, { step: 'edited' });
  }

  private forgetSession(id: string): void {
    this.list = this.list.map((item) => {
      if (item.id !== id) return item;
      const { path, instruction, status } = item;
      return { id, path, instruction, status, step: 'new' };
    });
  }

  private find(id: string): BatchItem | undefined {
    return this.list.find((item) => item.id === id);
  }

  private need(id: string): BatchItem {
    const item = this.find(id);
    if (!item) throw new Error(`No file ${id} in the batch.`);
    return item;
  }

  private set(
    id: string,
    { step, ...change }: { status?: BatchStatus; step?: BatchItem['step'] | undefined } & Partial<BatchItem>,
  ): void {
    this.list = this.list.map((item) =>
      item.id === id ? { ...item, ...change, ...(step !== undefined && { step }) } : item,
    );
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function digestOf({ timeline }: BatchSession): string {
  return createHash('sha256')
    .update(JSON.stringify(timeline ?? null))
    .digest('hex');
}
