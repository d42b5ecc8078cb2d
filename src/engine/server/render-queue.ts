import { availableParallelism } from 'node:os';
import type { FfmpegTools } from '../media/ffmpeg';
import { decodeDraft } from '../model/draft';
import type { EngineLog } from '../log';
import { planRender } from '../rendering/plan';
import { runRender } from '../rendering/run';
import type { RenderJob, RenderStore } from '../storage/render-store';
import type { IdleWatch } from './idle';

/** ffmpeg keeps about four cores busy with one render. */
const rendersAtOnce = Math.max(1, Math.floor(availableParallelism() / 4));

/** Progress is written to disk no more often than this; a restart begins a render anew anyway. */
const saveProgressMs = 2_000;

/** The render jobs of this engine: one after another, taken up again after a restart. */
export class RenderQueue {
  private readonly jobs = new Map<string, RenderJob>();
  private readonly running = new Map<string, AbortController>();
  private readonly waiting: string[] = [];
  private closed = false;

  constructor(
    private readonly store: RenderStore,
    private readonly tools: () => Promise<FfmpegTools>,
    private readonly idle: IdleWatch,
    private readonly log: EngineLog,
  ) {}

  /** Reads the jobs of earlier runs; those that had not ended start again by themselves. */
  async restore(): Promise<void> {
    for (const job of await this.store.loadAll(Date.now())) {
      this.jobs.set(job.renderId, job);
      if (job.state === 'pending' || job.state === 'processing') {
        this.log.info(`render ${job.renderId} starts again`);
        this.waiting.push(job.renderId);
      }
    }
    this.startNext();
  }

  get busy(): boolean {
    return this.running.size > 0;
  }

  /** @returns `undefined` where there is no such job, or it belongs to someone else. */
  find(renderId: string, userId: string): RenderJob | undefined {
    const job = this.jobs.get(renderId);
    return job?.userId === userId ? job : undefined;
  }

  /** Ids are new for each try: `true` where this one was used before, by whomever. */
  has(renderId: string): boolean {
    return this.jobs.has(renderId);
  }

  async submit(job: RenderJob): Promise<void> {
    this.jobs.set(job.renderId, job);
    try {
      await this.store.save(job);
    } catch (error) {
      this.jobs.delete(job.renderId);
      throw error;
    }
    this.waiting.push(job.renderId);
    this.startNext();
  }

  async cancel(job: RenderJob): Promise<void> {
    this.running.get(job.renderId)?.abort();
    const index = this.waiting.indexOf(job.renderId);
    if (index >= 0) {
      this.waiting.splice(index, 1);
      await this.update(job.renderId, { state: 'cancelled' });
    }
  }

  outputPath(job: RenderJob): string {
    return this.store.outputPath(job.renderId);
  }

  /** Stops the renders without ending their jobs: the next start takes them up again. */
  async close(): Promise<void> {
    this.closed = true;
    for (const controller of this.running.values()) controller.abort();
    while (this.running.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private startNext(): void {
    while (!this.closed && this.running.size < rendersAtOnce) {
      const renderId = this.waiting.shift();
      const job = renderId === undefined ? undefined : this.jobs.get(renderId);
      if (!job) return;
      const controller = new AbortController();
      this.running.set(job.renderId, controller);
      const done = this.idle.begin();
      void this.render(job, controller.signal).finally(() => {
        this.running.delete(job.renderId);
        done();
        this.startNext();
      });
    }
  }

  /** Never rejects: whatever happens becomes the job's state. */
  private async render(job: RenderJob, signal: AbortSignal): Promise<void> {
    const { renderId } = job;
    const startedAt = Date.now();
    try {
      await this.update(renderId, { state: 'processing', progress: 1 });
      const tools = await this.tools();
      const media = new Map(job.media.map((each) => [each.id, each]));
      const plan = planRender(decodeDraft(job.draft), media, { quality: job.quality, capabilities: tools });
      const rendered = await runRender(plan, tools, {
        outputPath: this.store.outputPath(renderId),
        workFolder: await this.store.freshWorkFolder(renderId),
        signal,
        onProgress: (percent) => this.showProgress(renderId, percent),
      });
      await this.store.removeWorkFolder(renderId);
      const { bytes, durationMs } = rendered;
      const completedAt = new Date().toISOString();
      await this.update(renderId, { state: 'completed', progress: 100, bytes, durationMs, completedAt });
      this.log.info(`render ${renderId} took ${Date.now() - startedAt} ms for ${durationMs} ms`);
    } catch (error) {
      if (this.closed) return;
      const message = error instanceof Error ? error.message : String(error);
      const state = signal.aborted ? 'cancelled' : 'failed';
      this.log.warn(`render ${renderId} ${state}: ${message}`);
      await this.store.removeWorkFolder(renderId).catch(() => undefined);
      await this.update(renderId, { state, error: message, completedAt: new Date().toISOString() }).catch(
        (cause: unknown) => this.log.warn(`render ${renderId} could not be saved: ${String(cause)}`),
      );
    }
  }

  private lastSavedAt = 0;

  private showProgress(renderId: string, percent: number): void {
    const job = this.jobs.get(renderId);
    if (!job) return;
    const shown = { ...job, progress: Math.max(1, Math.min(99, Math.floor(percent))) };
    this.jobs.set(renderId, shown);
    if (Date.now() - this.lastSavedAt < saveProgressMs) return;
    this.lastSavedAt = Date.now();
    this.store
      .save(shown)
      .catch((error: unknown) => this.log.warn(`progress of ${renderId}: ${String(error)}`));
  }

  /** The state in memory counts, also where the disk has become too full to write it down. */
  private async update(renderId: string, change: Partial<RenderJob>): Promise<void> {
    const job = this.jobs.get(renderId);
    if (!job) return;
    const changed = { ...job, ...change };
    this.jobs.set(renderId, changed);
    await this.store.save(changed);
  }
}
