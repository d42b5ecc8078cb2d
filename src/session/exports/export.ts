import { dirname } from 'node:path';
import { pause } from '../../client/clock';
import type { Clock } from '../../client/clock';
import { ServiceError, isPassing, sentences } from '../../client/errors';
import type { ServiceClient } from '../../client/service-client';
import { isExportable } from '../../contract/draft';
import type { RawDraft } from '../../contract/draft';
import { defaultOutput } from '../../contract/output-settings';
import type { OutputSettings } from '../../contract/output-settings';
import type { RenderStatus } from '../../contract/render';
import { SessionError, isSessionError, wordsOf } from '../errors';
import { fetchCaptions } from './export-captions';
import type { SavedCaptions } from './export-captions';
import { fetchExport } from './export-download';
import type { DownloadProgress, SavedFile } from './export-download';
import { expired, isUnknown, mayHaveArrived, mayStillCome } from './export-errors';
import { checkFolder, removePart } from './export-file';
import { draftOf, secondTry } from './export-job';
import type { ExportJob } from './export-job';
import type { ExportJobs } from './export-jobs';
import type { Log } from '../outside';
import type { OutsideFiles } from '../outside-files';
import { sentence } from '../../contract/sentence';

export type { ExportJob } from './export-job';

/** What a finished export has come to; `captions` where a file of them was asked for. */
export interface SavedExport extends SavedFile {
  readonly captions?: SavedCaptions;
}

export type ExportEvent =
  /** The job is on the disk; what follows is about this try of it. */
  | { readonly type: 'begun'; readonly job: ExportJob }
  | { readonly type: 'rendering'; readonly percent: number }
  | DownloadProgress
  | ({ readonly type: 'done' } & SavedExport);

/**
 * The reason to abort an export with where the window closes: the service goes on rendering, and the next window
 * fetches the file. Any other reason cancels the render.
 */
export const leaveRunning = new Error('The window closes; the render goes on.');

export interface ExportSurroundings {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly jobs: ExportJobs;
  readonly log: Log;
  /** Milliseconds between two looks at a render. */
  readonly pollMs: number;
  /** Absent where only files of this computer are edited. */
  readonly outside?: Pick<OutsideFiles, 'deliver'>;
}

/** What is exported, and where to. */
export interface ExportTarget {
  readonly sessionId: string;
  readonly service: 'embedded' | 'cloud';
  /** Where the session is held. */
  readonly address: string;
  /** The file that the export is named after. */
  readonly sourcePath: string;
  /** The conversation that shows it. */
  readonly conversation?: string;
  /** Another folder than the source's. */
  readonly folder?: string;
  /** What it is to be like; by default an MP4 in high quality. */
  readonly output?: OutputSettings;
}

/** The cloud is asked every 30 s at the most often; the engine on this machine may be asked at any time. */
export const pollIntervalsMs = { cloud: 30_000, embedded: 400 } as const;

/** Looks that are so far apart are counted across windows too, so that a reload does not look sooner; ms. */
const countedPollMs = 5_000;

/**
 * Makes sure, before anything is sent, that there is something to export and a folder for it.
 * @throws {SessionError} nothingToExport, folderNotWritable, diskFull
 */
export async function checkExport(
  { sourcePath, folder = dirname(sourcePath) }: Pick<ExportTarget, 'sourcePath' | 'folder'>,
  draft: RawDraft | undefined,
): Promise<RawDraft> {
  if (draft === undefined || !isExportable(draft.value)) {
    throw new SessionError(
      'nothingToExport',
      sentence('There is nothing to export yet. Say first what to edit, for example "trim the silences".'),
    );
  }
  await checkFolder(folder);
  return draft;
}

/**
 * Renders a draft and writes the file beside its source. The job is on the disk before the request leaves, so that
 * a window that closes or crashes loses nothing: see {@link finishExport}.
 * @throws {SessionError | ServiceError}
 */
export async function* exportDraft(
  surroundings: ExportSurroundings,
  target: ExportTarget,
  draft: RawDraft | undefined,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const { json } = await checkExport(target, draft);
  const { jobs, clock } = surroundings;
  const { sessionId, service, address, sourcePath, folder = dirname(sourcePath), conversation } = target;
  const job = await jobs.begin({
    ...{ sessionId, service, address, sourcePath, folder, draft: json },
    output: target.output ?? defaultOutput,
    ...{ renderId: newRenderId(clock), tryNumber: 1, startedAt: clock.now(), isAccepted: false },
    ...(conversation !== undefined && { conversation }),
  });
  yield* allTries(surroundings, job, true, signal);
}

/**
 * Goes on with a job of this window that came to no end, or one that was taken over: waits for its render and
 * fetches the file.
 * @param job As its {@link ExportJobs} has it.
 * @throws {SessionError | ServiceError}
 */
export async function* finishExport(
  surroundings: ExportSurroundings,
  job: ExportJob,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  yield* allTries(surroundings, job, false, signal);
}

/** A render that failed, or that the service never began, is tried once more with a new id. */
async function* allTries(
  surroundings: ExportSurroundings,
  first: ExportJob,
  isNew: boolean,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const attempt = new Try(surroundings, first, signal);
  try {
    yield* attempt.run(isNew);
  } catch (error) {
    const again = await attempt.failed(error);
    if (again === undefined) throw error;
    surroundings.log.warn(`Render ${first.renderId} failed and is tried once more: ${String(error)}`);
    const second = new Try(surroundings, again, signal);
    try {
      yield* second.run(true);
    } catch (last) {
      await second.failed(last);
      throw last;
    }
  }
}

/** How many broken looks in a row are borne before the export is given up for now. */
const bearBrokenLooks = 10;

/** How long the service may take to answer that it cancels a render. */
const cancelTimeoutMs = 5_000;

type Addresses = Pick<RenderStatus, 'outputUrl' | 'captionsUrl'>;

/** One render, from its request to its file. */
class Try {
  /** The request failed in a way that says nothing of whether the service got it. */
  private unsure: unknown;
  /** Whether the service may have the render: before that, every error is the end of it. */
  private isUnderWay = false;

  constructor(
    private readonly surroundings: ExportSurroundings,
    private job: ExportJob,
    private readonly signal: AbortSignal,
  ) {}

  /** @param isNew The request has not left yet. */
  async *run(isNew: boolean): AsyncGenerator<ExportEvent, void> {
    const { jobs } = this.surroundings;
    yield { type: 'begun', job: this.job };
    if (isNew) await this.start();
    this.isUnderWay = true;
    const { outputUrl, captionsUrl } = yield* this.rendered();
    const { path, bytes } = yield* fetchExport(this.surroundings, this.job, outputUrl, this.signal);
    const captions = await fetchCaptions(this.surroundings, this.job, captionsUrl, path, this.signal);
    const delivered = { path: await this.deliver(path), bytes };
    const others =
      captions?.type === 'saved' ? { ...captions, path: await this.deliver(captions.path) } : captions;
    await jobs.forget(this.job);
    yield { type: 'done', ...delivered, ...(others && { captions: others }) };
  }

  private async deliver(path: string): Promise<string> {
    return (await this.surroundings.outside?.deliver(path)) ?? path;
  }

  /**
   * Keeps the job where its file may still come, and forgets it where not.
   * @returns The job of another try, where there is to be one.
   */
  async failed(error: unknown): Promise<ExportJob | undefined> {
    const { jobs } = this.surroundings;
    if (this.signal.aborted) {
      if (this.signal.reason === leaveRunning) await jobs.release(this.job);
      else await this.cancel();
      return undefined;
    }
    if (isSessionError(error, 'renderFailed') && this.job.tryNumber === 1) {
      const next = await jobs.begin(secondTry(this.job, newRenderId(this.surroundings.clock)));
      await this.giveUp();
      return next;
    }
    if (!this.isUnderWay || !mayStillCome(error)) await this.giveUp();
    return undefined;
  }

  private async start(): Promise<void> {
    const { client, jobs, log } = this.surroundings;
    const { renderId, sessionId, output } = this.job;
    try {
      await client.startRender(renderId, sessionId, draftOf(this.job), output, this.signal);
      this.job = await jobs.change(this.job, { isAccepted: true });
    } catch (error) {
      if (this.signal.aborted || !mayHaveArrived(error)) throw error;
      this.unsure = error;
      log.warn(`The request of render ${renderId} may have arrived: ${String(error)}`);
    }
  }

  /**
   * Tells the progress of the render until it has completed.
   * @returns The addresses of its files, where the service names them.
   * @throws {SessionError} renderFailed, exportExpired
   */
  private async *rendered(): AsyncGenerator<ExportEvent, Addresses> {
    const { client, clock, pollMs, log } = this.surroundings;
    const { renderId } = this.job;
    await this.waitForNextLook();
    for (let broken = 0; ;) {
      try {
        await this.noteLook();
        const status = await client.renderStatus(renderId, this.signal);
        broken = 0;
        if (!this.job.isAccepted)
          this.job = await this.surroundings.jobs.change(this.job, { isAccepted: true });
        if (status.state === 'failed') {
          const reason = status.error ?? sentence('the service gave no reason.');
          throw new SessionError('renderFailed', sentence('The video could not be rendered: {0}', reason));
        }
        if (status.state === 'cancelled') throw new ServiceError('cancelled', sentences.cancelled);
        yield { type: 'rendering', percent: status.progress };
        if (status.state === 'completed') return status;
      } catch (error) {
        if (isUnknown(error)) return { outputUrl: this.outputOfUnknown(error) };
        if (!isPassing(error) || this.signal.aborted || ++broken > bearBrokenLooks) throw error;
        log.warn(`Asking for render ${renderId}: ${String(error)}`);
      }
      await pause(clock, pollMs, this.signal);
    }
  }

  /** The service does not know the render: it never began, or it was long ago and only its file may be left. */
  private outputOfUnknown(error: ServiceError): string {
    if (!this.job.isAccepted) {
      const reason = wordsOf(this.unsure) ?? sentence('the request never arrived.');
      throw new SessionError('renderFailed', sentence('The video could not be rendered: {0}', reason), error);
    }
    const outputUrl = this.job.download?.outputUrl;
    if (outputUrl === undefined) throw expired(error);
    return outputUrl;
  }

  private async waitForNextLook(): Promise<void> {
    const { clock, pollMs } = this.surroundings;
    const sinceLookMs = clock.now() - (this.job.lookedAt ?? -Infinity);
    if (sinceLookMs >= 0 && sinceLookMs < pollMs) await pause(clock, pollMs - sinceLookMs, this.signal);
  }

  private async noteLook(): Promise<void> {
    const { clock, pollMs, jobs } = this.surroundings;
    if (pollMs >= countedPollMs) this.job = await jobs.change(this.job, { lookedAt: clock.now() });
  }

  /** Best effort: not every deployment can cancel, and the user's wish is fulfilled either way. */
  private async cancel(): Promise<void> {
    const { client, log } = this.surroundings;
    const { renderId } = this.job;
    await this.giveUp();
    try {
      await client.cancelRender(renderId, AbortSignal.timeout(cancelTimeoutMs));
    } catch (error) {
      log.warn(`Cancelling render ${renderId}: ${String(error)}`);
    }
  }

  private async giveUp(): Promise<void> {
    const { jobs, log } = this.surroundings;
    const { folder, renderId, download } = jobs.find(this.job.renderId) ?? this.job;
    await jobs.forget(this.job);
    if (download === undefined) return;
    await removePart(folder, download.part).catch((error: unknown) =>
      log.warn(`The temporary file of render ${renderId} could not be removed: ${String(error)}`),
    );
  }
}

let lastRenderTime = 0;

/** `render_<ts>`, new for each try even within one millisecond. */
function newRenderId(clock: Clock): string {
  lastRenderTime = Math.max(clock.now(), lastRenderTime + 1);
  return `render_${lastRenderTime}${String(process.pid % 1000).padStart(3, '0')}`;
}
