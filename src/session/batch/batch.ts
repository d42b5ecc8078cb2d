import { createHash } from 'node:crypto';
import { isServiceError } from '../../client/errors';
import { isOver } from './batch-item';
import type { BatchItem, BatchStatus } from './batch-item';
import type { EditingSession } from '../editing-session';
import { isSessionError } from '../errors';
import { leaveRunning } from '../exports/export';
import type { Log } from '../outside';
import { route } from '../turns/routing';
import type { SavedSession } from '../saved-session';

/** What a batch does of a session. */
export type BatchSession = Pick<
  EditingSession,
  'addFile' | 'edit' | 'export' | 'refresh' | 'timeline' | 'saved'
>;

export interface BatchSurroundings {
  begin(signal: AbortSignal): Promise<BatchSession>;
  resume(saved: SavedSession): BatchSession;
  /** What is said of a file's failure. */
  sentenceOf(error: unknown): string;
  readonly log: Log;
}

/** Said where it is not known what became of a file when its window closed. */
export type InterruptedTexts = Readonly<Record<'sent' | 'rendering', string>>;

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

  constructor(
    private readonly surroundings: BatchSurroundings,
    items: readonly BatchItem[],
  ) {
    this.list = items;
  }

  /** @param files Absolute paths, each with what is to be done with it. */
  static itemsOf(files: readonly { readonly path: string; readonly instruction: string }[]): BatchItem[] {
    return files.map((file, index) => ({
      ...file,
      ...({ id: `b${index + 1}`, status: { type: 'waiting' }, step: 'new' } as const),
    }));
  }

  /**
   * Items of a window that closed. What waited goes on waiting; a message that had left is never sent again by
   * itself, and a render goes on without this list.
   */
  static interrupted(items: readonly BatchItem[], texts: InterruptedTexts): BatchItem[] {
    return items.map((item) => {
      if (isOver(item)) return item;
      if (item.status.type === 'rendering')
        return { ...item, status: { type: 'failed', message: texts.rendering } };
      if (item.step === 'sent') return { ...item, status: { type: 'failed', message: texts.sent } };
      return { ...item, status: { type: 'waiting' } };
    });
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
  }

  cancelAll(): void {
    this.isCancelled = this.isRunning;
    this.list = this.list.map((item) =>
      item.status.type === 'waiting' ? { ...item, status: { type: 'cancelled' } } : item,
    );
    this.running?.controller.abort();
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
    const session = await this.added(id, signal);
    await this.edited(id, session, signal);
    this.set(id, { status: { type: 'rendering', percent: 0 } });
    for await (const event of session.export(signal)) {
      if (event.type !== 'export') continue;
      if (event.event.type === 'rendering')
        this.set(id, { status: { type: 'rendering', percent: Math.floor(event.event.percent) } });
      if (event.event.type === 'done') this.set(id, { status: { type: 'done', path: event.event.path } });
    }
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

  private async edited(id: string, session: BatchSession, signal: AbortSignal): Promise<void> {
    const item = this.need(id);
    if (item.step === 'edited') return;
    this.set(id, { status: { type: 'editing' } });
    await session.refresh(signal);
    const before = digestOf(session);
    if (item.step !== 'sent' || before === item.before) {
      // Each file has its own render anyway, and what it is about is known: only the edits are left to send.
      const messages = route(item.instruction).flatMap((step) =>
        step.type === 'message' ? [step.text] : [],
      );
      for (const message of messages) {
        this.set(id, { step: 'sent', before });
        const events = session.edit(message, signal);
        while ((await events.next()).done !== true);
      }
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

/** The service took no message: it can be sent later without being charged twice. */
function wasNotSent(error: unknown): boolean {
  if (isSessionError(error, 'costsDeclined', 'editHereInstead')) return true;
  if (isServiceError(error) && error.details.neverSent === true) return true;
  return isServiceError(error, 'noCredits', 'tokenInvalid', 'rateLimited', 'sessionLost');
}

/** What every other file would meet as well: said once. */
function endsAll(error: unknown): boolean {
  return (
    isSessionError(error, 'costsDeclined', 'editHereInstead', 'exportNotKept', 'diskFull') ||
    isServiceError(error, 'unreachable', 'noCredits', 'tokenInvalid', 'rateLimited', 'exportBlocked')
  );
}
