import { dirname } from 'node:path';
import * as z from 'zod';
import type { Clock } from '../client/clock';
import { isServiceError } from '../client/errors';
import type { ServiceClient } from '../client/service-client';
import { isExportable } from '../contract/draft';
import type { RawDraft } from '../contract/draft';
import type { RenderStatus } from '../contract/render';
import { SessionError } from './errors';
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
  const { client, clock } = surroundings;
  // A failed render is tried once more with a new id.
  for (const isLastTry of [false, true]) {
    const renderId = newRenderId(clock);
    const job: ExportJob = {
      renderId,
      sessionId: target.sessionId,
      service: surroundings.service,
      sourcePath: target.sourcePath,
      folder,
    };
    await remember(surroundings.memory, job);
    try {
      await client.startRender(renderId, target.sessionId, draft, 'high', signal);
      yield* finishExport(surroundings, job, signal);
      return;
    } catch (error) {
      // A break of the connection says nothing of the render: its job is kept and taken up again later.
      const goesOn =
        signal.reason === leaveRunning || isServiceError(error, 'unreachable', 'timedOut', 'serverFailed');
      if (!goesOn) await forget(surroundings.memory, job);
      if (isLastTry || !(error instanceof SessionError) || error.kind !== 'renderFailed') throw error;
      surroundings.log.warn(`Render ${renderId} failed and is tried once more: ${error.message}`);
    }
  }
}

/** Takes up a job whose render was started before: waits for it and fetches the file. */
export async function* finishExport(
  surroundings: ExportSurroundings,
  job: ExportJob,
  signal: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const { client } = surroundings;
  try {
    let status: RenderStatus | undefined;
    for await (status of polled(surroundings, job.renderId, signal)) {
      yield { type: 'rendering', percent: status.progress };
    }
    yield { type: 'downloading', percent: 0 };
    const download = await client.download(job.renderId, status?.outputUrl, signal);
    const written = await writeExport(download, job.sourcePath, job.folder, () => undefined, signal);
    await forget(surroundings.memory, job);
    yield { type: 'done', ...written };
  } catch (error) {
    if (signal.aborted && signal.reason !== leaveRunning) {
      await forget(surroundings.memory, job);
      // Best effort: not every deployment can cancel, and the user's wish is fulfilled either way.
      await client.cancelRender(job.renderId).catch((cause: unknown) => {
        surroundings.log.warn(`Cancelling render ${job.renderId}: ${String(cause)}`);
      });
    }
    throw error;
  }
}

/** How many broken looks in a row are borne before the export is given up for now. */
const bearBrokenLooks = 10;

/** Yields each status until the render has completed. @throws {SessionError} renderFailed */
async function* polled(
  { client, clock, pollMs, log }: ExportSurroundings,
  renderId: string,
  signal: AbortSignal,
): AsyncGenerator<RenderStatus, void> {
  let broken = 0;
  for (;;) {
    try {
      const status = await client.renderStatus(renderId, signal);
      broken = 0;
      if (status.state === 'failed') {
        throw new SessionError(
          'renderFailed',
          `The video could not be rendered: ${status.error ?? 'the service gave no reason.'}`,
        );
      }
      if (status.state === 'cancelled') throw new SessionError('renderFailed', 'The render was cancelled.');
      yield status;
      if (status.state === 'completed') return;
    } catch (error) {
      const passing = isServiceError(error, 'unreachable', 'timedOut', 'serverFailed', 'rateLimited');
      if (!passing || signal.aborted || ++broken > bearBrokenLooks) throw error;
      log.warn(`Asking for render ${renderId}: ${error.message}`);
    }
    await clock.sleep(pollMs, signal);
  }
}

/** Jobs of earlier windows whose file has not been fetched yet. */
export function unfinishedExports(memory: Memory): ExportJob[] {
  const jobs = z.array(exportJob).safeParse(memory.get(jobsKey));
  return jobs.success ? jobs.data : [];
}

async function remember(memory: Memory, job: ExportJob): Promise<void> {
  await memory.update(jobsKey, [...unfinishedExports(memory), job]);
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
