import { availableParallelism } from 'node:os';
import { parse } from 'node:path';
import type { FfmpegTools } from '../media/ffmpeg';
import { decodeDraft } from '../model/draft';
import type { Media } from '../model/media';
import type { Timeline } from '../model/timeline';
import type { EngineLog } from '../log';
import { planRender } from '../rendering/plan';
import type { RenderPlan } from '../rendering/plan';
import { planWithCopies } from '../rendering/plan-with-copies';
import type { PartStore } from '../rendering/part-store';
import { RenderError } from '../rendering/render-error';
import { runRender } from '../rendering/run';
import type { RenderJob, RenderStore } from '../storage/render-store';
import { withFallback } from './encoder-choice';
import type { ChosenEncoder } from './encoder-choice';
import type { IdleWatch } from './idle';
import { problemOf } from './problem';
import { inEnglish, sentence, sentenceSchema } from '../../contract/sentence';
import type { Words } from '../../contract/sentence';

/** ffmpeg keeps about four cores busy with one render. */
const rendersAtOnce = Math.max(1, Math.floor(availableParallelism() / 4));

/** Progress is written to disk no more often than this; a restart begins a render anew anyway. */
const saveProgressMs = 2_000;

/** A render that the engine did not survive so often is not begun again. */
const maxTries = 3;

interface RunningRender {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
  /** Milliseconds since the epoch. */
  progressSavedAt: number;
}

/** What renders use beside ffmpeg. */
export interface RenderMeans {
  readonly encoder: (tools: FfmpegTools) => Promise<ChosenEncoder>;
  readonly parts: PartStore;
}

/** The render jobs of this engine: one after another, taken up again after a restart. */
export class RenderQueue {
  private readonly jobs = new Map<string, RenderJob>();
  private readonly running = new Map<string, RunningRender>();
  private readonly waiting: string[] = [];
  private closed = false;

  constructor(
    private readonly store: RenderStore,
    private readonly tools: () => Promise<FfmpegTools>,
    private readonly means: RenderMeans,
    private readonly idle: IdleWatch,
    private readonly log: EngineLog,
  ) {}

  /** Reads the jobs of earlier runs; those that had not ended start again by themselves. */
  async restore(): Promise<void> {
    const jobs = await this.store.loadAll(Date.now(), (folder, error) =>
      this.log.warn(`the render in ${folder} cannot be read: ${String(error)}`),
    );
    for (const job of jobs) {
      this.jobs.set(job.renderId, job);
      if (job.state !== 'pending' && job.state !== 'processing') continue;
      if (job.tries >= maxTries) {
        this.log.warn(`render ${job.renderId} is given up after ${job.tries} tries`);
        const words = sentence(
          'The export was begun {0} times and never came to its end. Export again, in a lower quality if you can.',
          job.tries,
        );
        await this.end(job.renderId, { state: 'failed', ...reasonOf(words) });
      } else {
        this.log.info(`render ${job.renderId} starts again`);
        this.waiting.push(job.renderId);
      }
    }
    this.startNext();
  }

  /** @returns `undefined` where there is no such job, or it belongs to someone else. */
  find(renderId: string, userId: string): RenderJob | undefined {
    const job = this.jobs.get(renderId);
    return job?.userId === userId ? job : undefined;
  }

  /** @returns `false` where the id was used before, by whomever: each try needs a new one. */
  async submit(job: RenderJob): Promise<boolean> {
    if (this.jobs.has(job.renderId)) return false;
    this.jobs.set(job.renderId, job);
    try {
      await this.store.save(job);
    } catch (error) {
      this.jobs.delete(job.renderId);
      throw error;
    }
    // It may have been cancelled while it was being saved.
    if (this.known(job.renderId).state === 'pending') this.waiting.push(job.renderId);
    this.startNext();
    return true;
  }

  /** Resolves when the render has stopped. @returns The job; it may have ended before it could be cancelled. */
  async cancel({ renderId }: RenderJob): Promise<RenderJob> {
    const running = this.running.get(renderId);
    if (running) {
      running.controller.abort();
      await running.ended;
    } else if (this.known(renderId).state === 'pending') {
      const index = this.waiting.indexOf(renderId);
      if (index >= 0) this.waiting.splice(index, 1);
      await this.end(renderId, { state: 'cancelled' });
    }
    return this.known(renderId);
  }

  /** The sessions whose files a render needs, now or when its turn comes. */
  sessionsInUse(): ReadonlySet<string> {
    const waiting = [...this.jobs.values()].filter(
      ({ state, renderId }) => state === 'pending' || state === 'processing' || this.running.has(renderId),
    );
    return new Set(waiting.map(({ sessionId }) => sessionId));
  }

  /** Removes what is left of renders that ended long ago. @param now Milliseconds since the epoch. */
  async prune(now: number): Promise<void> {
    for (const job of [...this.jobs.values()].filter((each) => this.store.isOver(each, now))) {
      await this.store.remove(job.renderId);
      this.jobs.delete(job.renderId);
    }
  }

  outputPath(job: RenderJob): string {
    return this.store.outputPath(job);
  }

  /** Stops the renders without ending their jobs: the next start takes them up again. */
  async close(): Promise<void> {
    this.closed = true;
    const running = [...this.running.values()];
    for (const { controller } of running) controller.abort();
    await Promise.all(running.map(({ ended }) => ended));
  }

  private startNext(): void {
    while (!this.closed && this.running.size < rendersAtOnce) {
      const renderId = this.waiting.shift();
      const job = renderId === undefined ? undefined : this.jobs.get(renderId);
      if (!job) return;
      const controller = new AbortController();
      const done = this.idle.begin();
      const ended = this.render(job, controller.signal).finally(() => {
        this.running.delete(job.renderId);
        done();
        this.startNext();
      });
      this.running.set(job.renderId, { controller, ended, progressSavedAt: 0 });
    }
  }

  /** Never rejects: whatever happens becomes the job's state. */
  private async render(job: RenderJob, signal: AbortSignal): Promise<void> {
    const { renderId } = job;
    const startedAt = Date.now();
    try {
      await this.update(renderId, { state: 'processing', progress: 1, tries: job.tries + 1 });
      const tools = await this.tools();
      const media = new Map(job.media.map((each) => [each.id, each]));
      const timeline = decodeDraft(job.draft);
      const title = titleOf(timeline, media);
      const { encoder, parts } = this.means;
      const rendered = await withFallback(await encoder(tools), this.log, async (chosen) => {
        const chip = chosen === 'software' ? undefined : chosen;
        const options = { output: job.output, capabilities: tools, encoder: chip, title };
        const run = async (plan: RenderPlan) =>
          runRender(plan, tools, {
            outputPath: this.store.outputPath(job),
            workFolder: await this.store.freshWorkFolder(renderId),
            signal,
            onProgress: (percent) => this.showProgress(renderId, percent),
            parts,
          });
        const plan = await planWithCopies(tools, timeline, media, options, signal);
        try {
          return await run(plan);
        } catch (error) {
          const isRefusal = error instanceof RenderError && error.kind === 'ffmpegFailed';
          if (!isRefusal || !plan.parts.some(({ kind }) => kind === 'copy')) throw error;
          this.log.warn(`what was copied can't be joined, so all is encoded: ${error.message}`);
          return run(planRender(timeline, media, options));
        }
      });
      const { bytes, durationMs } = rendered;
      await this.end(renderId, { state: 'completed', progress: 100, bytes, durationMs });
      this.log.info(`render ${renderId} took ${Date.now() - startedAt} ms for ${durationMs} ms`);
    } catch (error) {
      if (this.closed) {
        // An engine that is told to end has not failed at the render.
        await this.update(renderId, { tries: job.tries }).catch((cause: unknown) =>
          this.log.warn(`tries of ${renderId}: ${String(cause)}`),
        );
        return;
      }
      this.log.warn(`render ${renderId} ended: ${error instanceof Error ? error.message : String(error)}`);
      await this.end(
        renderId,
        signal.aborted
          ? { state: 'cancelled' }
          : { state: 'failed', ...reasonOf(problemOf(error, this.log).words) },
      );
    }
  }

  /** Where the end cannot be written down, on a full disk, the next start renders once more. */
  private async end(renderId: string, how: Partial<RenderJob>): Promise<void> {
    const warn = (error: unknown) =>
      this.log.warn(`render ${renderId} could not be tidied up: ${String(error)}`);
    await this.store.removeWorkFolder(renderId).catch(warn);
    await this.update(renderId, { ...how, completedAt: new Date().toISOString() }).catch(warn);
  }

  private showProgress(renderId: string, percent: number): void {
    const shown = { ...this.known(renderId), progress: Math.max(1, Math.min(99, Math.floor(percent))) };
    this.jobs.set(renderId, shown);
    const running = this.running.get(renderId);
    if (!running || Date.now() - running.progressSavedAt < saveProgressMs) return;
    running.progressSavedAt = Date.now();
    this.store
      .save(shown)
      .catch((error: unknown) => this.log.warn(`progress of ${renderId}: ${String(error)}`));
  }

  private known(renderId: string): RenderJob {
    const job = this.jobs.get(renderId);
    if (!job) throw new Error(`There is no render ${renderId}.`);
    return job;
  }

  /** The state in memory counts, also where the disk has become too full to write it down. */
  private async update(renderId: string, change: Partial<RenderJob>): Promise<void> {
    const changed = { ...this.known(renderId), ...change };
    this.jobs.set(renderId, changed);
    await this.store.save(changed);
  }
}

/** What the file is called by players: the name of what it was made of first. */
function titleOf({ clips }: Timeline, media: ReadonlyMap<string, Media>): string {
  const first = clips.map(({ mediaId }) => media.get(mediaId)).find((each) => each !== undefined);
  return first ? parse(first.fileName).name : '';
}

function reasonOf(words: Words): Pick<RenderJob, 'error' | 'errorWords'> {
  const told = sentenceSchema.safeParse(words);
  return { error: inEnglish(words), ...(told.success && { errorWords: told.data }) };
}
