import { isSessionError } from '../errors';
import type { ExportEvent } from './export';
import type { EndedExport, ExportHistory } from './export-history';
import { exportIdOf } from './export-job';
import type { ExportJob } from './export-job';
import type { ExportJobs } from './export-jobs';
import { endedOf, stateOfEnded, stateOfJob } from './export-state';
import type { ExportState, ExportStatus } from './export-state';
import { RunningExport } from './running-export';
import type { ExportEnd, RunExport } from './running-export';

export interface ExportsSetup {
  readonly jobs: ExportJobs;
  readonly history: ExportHistory;
  /** Goes on with a job of this window. */
  readonly finish: (job: ExportJob, signal: AbortSignal) => AsyncIterable<ExportEvent>;
  /** Renders the same draft once more. */
  readonly repeat: (ended: EndedExport, signal: AbortSignal) => AsyncIterable<ExportEvent>;
  /** An error in words for the user. */
  readonly describe: (error: unknown) => string;
  /** How often the other windows are looked at while anything is under way; ms. */
  readonly lookMs?: number;
}

/** For so long an export that another window ended may be missing from the list; ms. */
const missingMs = 10_000;

/** An export of this window. */
interface Own {
  readonly running: RunningExport;
  readonly replaces: string | undefined;
  status: ExportStatus;
}

/**
 * The exports as one window sees them: its own, any number at once, those of other windows, and those that are over.
 * Each goes on by itself, whatever becomes of the conversation that began it.
 */
export class Exports {
  private readonly own = new Map<string, Own>();
  private others = new Map<string, ExportState>();
  /** Since when those of other windows are neither under way nor written down as ended. */
  private readonly missing = new Map<string, number>();
  /** Those that are about to be begun once more. */
  private readonly repeating = new Set<string>();
  private readonly listeners = new Set<(state: ExportState) => void>();
  private readonly takers = new Set<(running: RunningExport) => void>();
  private readonly underWay = new Set<RunningExport>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isClosed = false;

  constructor(private readonly setup: ExportsSetup) {}

  /** @param listener Told of each change of an export. @returns What ends that. */
  onDidChange(listener: (state: ExportState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param listener Told of each export that this window goes on with. @returns What ends that. */
  onDidTakeUp(listener: (running: RunningExport) => void): () => void {
    this.takers.add(listener);
    return () => this.takers.delete(listener);
  }

  /** Runs an export that is not written down yet. @param watch Told of what happens in it. */
  run(events: RunExport, watch?: (event: ExportEvent) => void): RunningExport {
    return this.start(events, undefined, watch);
  }

  /** Goes on with the exports that earlier windows began, and looks after those of other windows. */
  async takeUp(): Promise<void> {
    for (const job of await this.setup.jobs.takeUp()) {
      if (this.isClosed) {
        await this.setup.jobs.release(job);
        continue;
      }
      const running = this.resume(job);
      for (const taker of this.takers) taker(running);
    }
    await this.seeOthers();
  }

  /** Every export that is known, the newest first. */
  async all(): Promise<ExportState[]> {
    await this.seeOthers();
    const over = (await this.setup.history.all()).map(stateOfEnded);
    const states = new Map(
      [...over, ...this.others.values(), ...this.ownStates()].map((each) => [each.id, each]),
    );
    return [...states.values()].sort((a, b) => b.startedAt - a.startedAt);
  }

  /** `undefined` where nothing is known of it any more. */
  async find(id: string): Promise<ExportState | undefined> {
    return (await this.all()).find((each) => each.id === id);
  }

  /**
   * Ends an export, in whichever window it is under way; one that is over is left as it is.
   * @throws what the file system throws, where another window can't be told
   */
  async cancel(id: string): Promise<void> {
    const own = this.own.get(id);
    if (own?.running.isOver === false) {
      own.running.cancel();
      return;
    }
    if (own?.running.job) {
      // Its job waits for another try.
      const dropped = this.resume(own.running.job);
      dropped.cancel();
      await dropped.ended;
      return;
    }
    const job = (await this.setup.jobs.all()).find((each) => exportIdOf(each) === id);
    if (!job) return;
    await this.setup.jobs.wishCancelled(job.renderId);
    await this.seeOthers();
  }

  /**
   * Gives up an export of this window that failed and that a later window would try again.
   * @throws as {@link cancel} does
   */
  async giveUp(id: string): Promise<void> {
    const own = this.own.get(id);
    if (own?.running.isOver === true) await this.cancel(id);
  }

  /**
   * Does once more what failed or was cancelled: where the video is still there only the rest of it is fetched.
   * @returns `undefined` where there is nothing to try again.
   */
  async retry(id: string, watch?: (event: ExportEvent) => void): Promise<RunningExport | undefined> {
    const ended = await this.setup.history.find(id);
    const own = this.own.get(id);
    if (own?.running.isOver === false) return undefined;
    if (own?.running.job) return this.resume(own.running.job, watch);
    if (!ended || ended.end.type === 'done' || this.repeating.has(id)) return undefined;
    this.repeating.add(id);
    const repeated = this.start((signal) => this.setup.repeat(ended, signal), id, watch);
    void repeated.ended.then(() => this.repeating.delete(id));
    return repeated;
  }

  /** The window closes: its renders go on, and the next window fetches the files. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    this.listeners.clear();
    this.takers.clear();
    const underWay = [...this.underWay];
    for (const running of underWay) running.leave();
    await Promise.all(underWay.map(({ ended }) => ended));
    await this.looking;
  }

  private resume(job: ExportJob, watch?: (event: ExportEvent) => void): RunningExport {
    const current = this.setup.jobs.find(job.renderId) ?? job;
    const id = exportIdOf(job);
    this.others.delete(id);
    const running = this.start((signal) => this.setup.finish(current, signal), undefined, watch, current);
    this.tell(id, { running, replaces: undefined, status: { type: 'rendering', percent: 0 } });
    return running;
  }

  private start(
    events: RunExport,
    replaces: string | undefined,
    watch: (event: ExportEvent) => void = () => undefined,
    job?: ExportJob,
  ): RunningExport {
    const running: RunningExport = new RunningExport(
      events,
      (event) => {
        this.follow(running, event, replaces);
        watch(event);
      },
      (end) => this.settle(running, end),
      job,
    );
    this.underWay.add(running);
    this.lookRegularly();
    return running;
  }

  private follow(running: RunningExport, event: ExportEvent, replaces: string | undefined): void {
    const { id } = running;
    if (id === undefined) return;
    switch (event.type) {
      case 'begun': {
        const isFirst = !this.own.has(id);
        this.tell(id, { running, replaces, status: { type: 'rendering', percent: 0 } });
        if (isFirst && replaces !== undefined) void this.setup.history.remove(replaces);
        break;
      }
      case 'rendering':
      case 'downloading':
        this.tell(id, { running, replaces, status: event });
        break;
      case 'done':
        // Told when it is written down.
        break;
    }
  }

  private tell(id: string, own: Own): void {
    this.own.set(id, own);
    const state = this.stateOf(own);
    if (state) this.emit(state);
  }

  private emit(state: ExportState): void {
    for (const listener of this.listeners) listener(state);
  }

  /** Writes down how an export ended, and tells it. */
  private async settle(running: RunningExport, end: ExportEnd): Promise<void> {
    this.underWay.delete(running);
    const { id, job } = running;
    if (id === undefined || job === undefined || end.type === 'left') return;
    const replaces = this.own.get(id)?.replaces;
    if (end.type === 'failed' && isSessionError(end.error, 'exportTakenOver')) {
      this.own.delete(id);
      const state = stateOfJob(job, { type: 'elsewhere' }, replaces);
      this.others.set(id, state);
      this.emit(state);
      this.lookRegularly();
      return;
    }
    const status: ExportStatus =
      end.type === 'failed' ? { ...end, message: this.setup.describe(end.error) } : end;
    // One that may still come is kept as a job, which a later window takes up by itself.
    if (this.setup.jobs.find(job.renderId) === undefined) {
      await this.setup.history.add(endedOf(job, status));
      this.own.delete(id);
      this.emit(stateOfJob(job, status, replaces));
    } else this.tell(id, { running, replaces, status });
  }

  private ownStates(): ExportState[] {
    return [...this.own.values()].flatMap((own) => this.stateOf(own) ?? []);
  }

  private stateOf({ running: { job }, status, replaces }: Own): ExportState | undefined {
    return job && stateOfJob(job, status, replaces);
  }

  /** Of other windows: what is under way there now, and how it ended where it no longer is. */
  private async seeOthers(): Promise<void> {
    const before = this.others;
    const jobs = await this.setup.jobs.all();
    const { jobs: owned } = this.setup;
    const others = jobs.filter((job) => !owned.find(job.renderId) && !this.own.has(exportIdOf(job)));
    this.others = new Map(others.map((job) => [exportIdOf(job), stateOfJob(job, { type: 'elsewhere' })]));
    for (const [id, state] of before) {
      if (this.others.has(id) || this.own.has(id)) continue;
      const ended = await this.setup.history.find(id);
      const since = this.missing.get(id) ?? performance.now();
      if (ended) this.emit(stateOfEnded(ended));
      else if (performance.now() - since > missingMs) this.emit({ ...state, status: { type: 'cancelled' } });
      else {
        // Its window is about to write down how it ended.
        this.missing.set(id, since);
        this.others.set(id, state);
        continue;
      }
      this.missing.delete(id);
    }
    this.lookRegularly();
  }

  private lookRegularly(): void {
    if (this.isClosed || (this.underWay.size === 0 && this.others.size === 0)) return;
    this.timer ??= setInterval(() => {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    }, this.setup.lookMs ?? 2_000).unref();
  }

  /** Does what other windows ask for, and takes over what they left. */
  private async look(): Promise<void> {
    const wishes = await this.setup.jobs.wishes();
    for (const { running } of this.own.values()) {
      const { job, isOver } = running;
      const isUnwanted = job && [job.renderId, job.replaces].some((id) => id !== undefined && wishes.has(id));
      if (isUnwanted === true && !isOver && !this.isClosed) running.cancel();
    }
    if (this.others.size > 0 && !this.isClosed) await this.takeUp();
    if (this.underWay.size > 0 || this.others.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
