import { dirname } from 'node:path';
import * as z from 'zod';
import { pause } from '../client/clock';
import type { Clock } from '../client/clock';
import { ServiceError, isServiceError, sentences } from '../client/errors';
import type { ServiceClient } from '../client/service-client';
import { isExportable } from '../contract/draft';
import type { RawDraft } from '../contract/draft';
import { SessionError, isSessionError, systemCode } from './errors';
import { checkFolder, writeExport } from './export-file';
import type { Log, Memory } from './outside';

export type ExportEvent =
  | { readonly type: 'rendering'; readonly percent: number }
  | { readonly type: 'downloading'; readonly percent: number }
  | { readonly type: 'done'; readonly path: string; readonly bytes: number };

/** What outlives the window: enough to fetch the file later. */
const exportJob = z.object({
  renderId: z.string(),
  sessionId: z.string(),
  service: z.string(),
  sourcePath: z.string(),
  folder: z.string(),
  /** The process that sees to it; another window must not fetch the same file a second time. */
  ownerPid: z.int(),
});
export type ExportJob = z.infer<typeof exportJob>;

const jobsKey = 'exports';

/**
 * The reason to abort an export with where the window closes: the service goes on rendering, and the next window
 * fetches the file. Any other reason cancels the render.
 */
export const leaveRunning = new Error('The window closes; the render goes on.');

export interface ExportSurroundings {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly log: Log;
  /** Which service renders, for jobs that are taken up again. */
  readonly service: string;
  /** Milliseconds between two looks at a render. */
  readonly pollMs: number;
}

/** The cloud is asked every 30 s at the most often; the engine on this machine may be asked at any time. */
export const pollIntervalsMs = { cloud: 30_000, embedded: 400 } as const;

/**
 * Renders a draft and writes the file beside its source. The job is remembered before the request leaves, so
 * that a window that closes loses nothing: see {@link unfinishedExports}.
 * @throws {SessionError | ServiceError}
 */
export async function* exportDraft(
  surroundings: ExportSurroundings,
  target: { sessionId: string; sourcePath: string; folder?: string },
  draft: RawDraft | undefined,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const folder = target.folder ?? dirname(target.sourcePath);
  if (draft === undefined || !isExportable(draft.value)) {
    throw new SessionError(
      'nothingToExport',
      'There is nothing to export yet. Say first what to edit, for example "trim the silences".',
    );
  }
  await checkFolder(folder);
  const { client, clock, log } = surroundings;
  // A failed render is tried once more with a new id.
  for (const isLastTry of [false, true]) {
    const renderId = newRenderId(clock);
    const job: ExportJob = {
      renderId,
      sessionId: target.sessionId,
      service: surroundings.service,
      sourcePath: target.sourcePath,
      folder,
      ownerPid: process.pid,
    };
    await remember(surroundings.memory, job);
    const start = () => client.startRender(renderId, target.sessionId, draft, 'high', signal);
    try {
      yield* accounted(surroundings, job, start, signal);
      return;
    } catch (error) {
      if (isLastTry || !isSessionError(error, 'renderFailed')) throw error;
      log.warn(`Render ${renderId} failed and is tried once more: ${error.message}`);
    }
  }
}

/**
 * Takes up a job whose render was started before: waits for it and fetches the file.
 * @throws {SessionError | ServiceError}
 */
export async function* finishExport(
  surroundings: ExportSurroundings,
  job: ExportJob,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const own = { ...job, ownerPid: process.pid };
  await remember(surroundings.memory, own);
  yield* accounted(surroundings, own, () => Promise.resolve(), signal);
}

/** Sees a job through and forgets it when it is over; one that may still bring its file is kept for later. */
async function* accounted(
  surroundings: ExportSurroundings,
  job: ExportJob,
  start: () => Promise<void>,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const { client, memory, log } = surroundings;
  let started = false;
  try {
    await start();
    started = true;
    const outputUrl = yield* rendered(surroundings, job.renderId, signal);
    yield { type: 'downloading', percent: 0 };
    const written = await fetched(surroundings, job, outputUrl, signal);
    await forget(memory, job);
    yield { type: 'done', ...written };
  } catch (error) {
    if (signal.aborted) {
      if (signal.reason !== leaveRunning) {
        await forget(memory, job);
        await cancel(client, job, log);
      }
    } else if (!mayStillCome(error, started)) {
      await forget(memory, job);
    }
    throw error;
  }
}

/** Errors that say nothing of the render itself: it goes on, or its file waits. */
function mayStillCome(error: unknown, started: boolean): boolean {
  if (isSessionError(error, 'incompleteDownload')) return true;
  const saysNothing = isServiceError(
    error,
    ...(['unreachable', 'timedOut', 'serverFailed', 'rateLimited', 'badAnswer', 'tokenInvalid'] as const),
  );
  return saysNothing && (started || error.details.neverSent !== true);
}

/** How long the service may take to answer that it cancels a render. */
const cancelTimeoutMs = 5_000;

/** Best effort: not every deployment can cancel, and the user's wish is fulfilled either way. */
async function cancel(client: ServiceClient, { renderId }: ExportJob, log: Log): Promise<void> {
  try {
    await client.cancelRender(renderId, AbortSignal.timeout(cancelTimeoutMs));
  } catch (error) {
    log.warn(`Cancelling render ${renderId}: ${String(error)}`);
  }
}

/** Writes the file from its output address, or from the service itself where that one broke off. */
async function fetched(
  { client, log }: ExportSurroundings,
  job: ExportJob,
  outputUrl: string | undefined,
  signal: AbortSignal,
): Promise<{ path: string; bytes: number }> {
  const from = async (address: string | undefined) => {
    const download = await client.download(job.renderId, address, signal);
    return writeExport(download, job.sourcePath, job.folder, () => undefined, signal);
  };
  try {
    return await from(outputUrl);
  } catch (error) {
    if (!isSessionError(error, 'incompleteDownload')) throw error;
    log.warn(`The download of render ${job.renderId} broke off and is tried once more.`);
    return from(undefined);
  }
}

/** How many broken looks in a row are borne before the export is given up for now. */
const bearBrokenLooks = 10;

/**
 * Tells the progress of a render until it has completed.
 * @returns The address of its file, where the service names one.
 * @throws {SessionError} renderFailed
 */
async function* rendered(
  { client, clock, pollMs, log }: ExportSurroundings,
  renderId: string,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, string | undefined> {
  for (let broken = 0; ;) {
    try {
      const status = await client.renderStatus(renderId, signal);
      broken = 0;
      if (status.state === 'failed') {
        const reason = status.error ?? 'the service gave no reason.';
        throw new SessionError('renderFailed', `The video could not be rendered: ${reason}`);
      }
      if (status.state === 'cancelled') throw new ServiceError('cancelled', sentences.cancelled);
      yield { type: 'rendering', percent: status.progress };
      if (status.state === 'completed') return status.outputUrl;
    } catch (error) {
      const passing = isServiceError(
        error,
        ...(['unreachable', 'timedOut', 'serverFailed', 'rateLimited', 'badAnswer'] as const),
      );
      if (!passing || signal.aborted || ++broken > bearBrokenLooks) throw error;
      log.warn(`Asking for render ${renderId}: ${error.message}`);
    }
    await pause(clock, pollMs, signal);
  }
}

/** Jobs whose file has not been fetched yet, of this window and of others. */
export function unfinishedExports(memory: Memory): ExportJob[] {
  const jobs = z.array(exportJob).safeParse(memory.get(jobsKey));
  return jobs.success ? jobs.data : [];
}

/** Those of them that nobody sees to any more: the window that began them is gone. */
export function abandonedExports(memory: Memory, isRunning = isProcessRunning): ExportJob[] {
  return unfinishedExports(memory).filter(({ ownerPid }) => !isRunning(ownerPid));
}

function isProcessRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, as someone else.
    return systemCode(error) === 'EPERM';
  }
}

async function remember(memory: Memory, job: ExportJob): Promise<void> {
  const others = unfinishedExports(memory).filter(({ renderId }) => renderId !== job.renderId);
  await memory.update(jobsKey, [...others, job]);
}

async function forget(memory: Memory, job: ExportJob): Promise<void> {
  await memory.update(
    jobsKey,
    unfinishedExports(memory).filter(({ renderId }) => renderId !== job.renderId),
  );
}

let lastRenderTime = 0;

/** `render_<ts>`, new for each try even within one millisecond. */
function newRenderId(clock: Clock): string {
  lastRenderTime = Math.max(clock.now(), lastRenderTime + 1);
  return `render_${lastRenderTime}${String(process.pid % 1000).padStart(3, '0')}`;
}
