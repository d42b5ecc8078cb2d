import { join } from 'node:path';
import { pause } from '../../client/clock';
import type { Clock } from '../../client/clock';
import { ServiceError, isPassing } from '../../client/errors';
import type { Download } from '../../client/file-download';
import type { ServiceClient } from '../../client/service-client';
import { asServiceError } from '../../client/transport';
import { SessionError, isSessionError } from '../errors';
import { expired, isUnknown } from './export-errors';
import {
  appendDownload,
  giveFinalName,
  namedBefore,
  newPartName,
  partBytes,
  removePart,
} from './export-file';
import type { DownloadState, ExportJob } from './export-job';
import type { ExportJobs } from './export-jobs';
import { isWholeFile } from './whole-file';
import type { Log } from '../outside';
import { sentence } from '../../contract/sentence';

/** How much of the file is there. `percent` (0 to 100) and `totalBytes` where the server told the length. */
export interface DownloadProgress {
  readonly type: 'downloading';
  readonly bytes: number;
  readonly totalBytes?: number;
  readonly percent?: number;
}

/** The file of a finished export. */
export interface SavedFile {
  readonly path: string;
  readonly bytes: number;
}

interface Surroundings {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly jobs: ExportJobs;
  readonly log: Log;
}

/** Tries in a row that brought nothing new before an address is given up, and tries in all. */
const fruitlessTries = 3;
const mostTries = 24;
/** Before the second try that brought nothing, and twice as long before each further one; ms. */
const firstWaitMs = 1_000;
/** Where the length is unknown, progress is told after every so many bytes. */
const stepBytes = 1_000_000;

/**
 * Fetches the file of a finished render and gives it its final name. What broke off goes on where the server can,
 * also from an earlier window. Leaves the temporary file only where the job may go on later.
 * @param outputUrl Where the service says that the file is.
 * @throws {SessionError} folderNotWritable, diskFull, incompleteDownload, exportExpired, exportTakenOver;
 *   {ServiceError}
 */
export async function* fetchExport(
  surroundings: Surroundings,
  job: ExportJob,
  outputUrl: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<DownloadProgress, SavedFile> {
  const download = new ResumedDownload(surroundings, job, signal);
  const before = await download.savedBefore();
  if (before) return before;
  await download.begin(outputUrl);
  for (const address of outputUrl === undefined ? [undefined] : [outputUrl, undefined]) {
    if (yield* download.from(address)) return download.save();
    surroundings.log.warn(`The download of render ${job.renderId} broke off too often at one address.`);
  }
  if (download.lastError instanceof ServiceError) throw download.lastError;
  throw new SessionError(
    'incompleteDownload',
    sentence('The finished video arrived incomplete. Try again to fetch the rest.'),
    download.lastError,
  );
}

/** One download over all its tries. */
class ResumedDownload {
  lastError: unknown;
  private state: DownloadState;
  private tries = 0;

  constructor(
    private readonly surroundings: Surroundings,
    private job: ExportJob,
    private readonly signal: AbortSignal,
  ) {
    this.state = job.download ?? { part: newPartName(), bytes: 0 };
  }

  /** The file, where the process ended right after it got its final name. */
  async savedBefore(): Promise<SavedFile | undefined> {
    const { part, bytes, savingAs } = this.state;
    if (savingAs === undefined) return undefined;
    const path = await namedBefore(this.job, part, savingAs, bytes);
    return path === undefined ? undefined : { path, bytes };
  }

  /** Written down before there is a temporary file, so that none is ever forgotten. */
  async begin(outputUrl: string | undefined): Promise<void> {
    const { part } = this.state;
    const bytes = Math.min(this.state.bytes, await partBytes(this.job.folder, part));
    await this.note({ bytes, ...(outputUrl !== undefined && { outputUrl }) });
  }

  /** @returns Whether the file is whole. */
  async *from(address: string | undefined): AsyncGenerator<DownloadProgress, boolean> {
    let best = this.state.bytes;
    for (let fruitless = 0; fruitless < fruitlessTries && this.tries < mostTries; this.tries++) {
      if (fruitless > 0)
        await pause(this.surroundings.clock, firstWaitMs * 2 ** (fruitless - 1), this.signal);
      if (yield* this.attempt(address)) return true;
      fruitless = this.state.bytes > best ? 0 : fruitless + 1;
      best = Math.max(best, this.state.bytes);
    }
    return false;
  }

  async save(): Promise<SavedFile> {
    const { part, bytes } = this.state;
    if (!(await this.surroundings.jobs.isStillOwn(this.job)))
      throw new SessionError('exportTakenOver', sentence('Another window goes on with this export.'));
    const path = await giveFinalName(this.job, part, (name) => this.note({ savingAs: name }));
    return { path, bytes };
  }

  /** One connection. @returns Whether the file is whole now. */
  private async *attempt(address: string | undefined): AsyncGenerator<DownloadProgress, boolean> {
    try {
      if (this.hasAll()) return true;
      const download = await this.open(address);
      yield* this.write(download);
      if (await this.isWhole()) return true;
      this.lastError = undefined;
      // More than there should be, or something else than was asked for: nothing to go on from.
      if (this.state.length !== undefined && this.state.bytes > this.state.length)
        await this.note({ bytes: 0 });
    } catch (error) {
      if (this.signal.aborted) throw asServiceError(error, this.signal);
      if (isSessionError(error)) {
        if (error.kind === 'diskFull') await this.drop();
        throw error;
      }
      if (isUnknown(error)) throw expired(error);
      // What the connection throws has no kind.
      if (error instanceof ServiceError && (!isPassing(error) || error.kind === 'rateLimited')) throw error;
      this.lastError = error;
      this.surroundings.log.warn(`The download of render ${this.job.renderId} broke off: ${String(error)}`);
    }
    return false;
  }

  private open(address: string | undefined): Promise<Download> {
    const { bytes, validator, length } = this.state;
    const resume =
      bytes > 0 && validator !== undefined
        ? { bytes, validator, ...(length !== undefined && { length }) }
        : undefined;
    return this.surroundings.client.download(this.job.renderId, address, this.signal, resume);
  }

  private async *write(download: Download): AsyncGenerator<DownloadProgress, void> {
    const { start, length, validator } = download;
    const { part, outputUrl } = this.state;
    await this.put({
      part,
      bytes: start,
      ...(length !== undefined && { length }),
      ...(validator !== undefined && { validator }),
      ...(outputUrl !== undefined && { outputUrl }),
    });
    yield this.progress(start);
    let shown = this.stepOf(start);
    let received = start;
    try {
      for await (const { bytes, isSafe } of appendDownload(download, this.job.folder, part)) {
        received = bytes;
        if (isSafe) await this.note({ bytes });
        if (this.stepOf(bytes) === shown) continue;
        shown = this.stepOf(bytes);
        yield this.progress(bytes);
      }
    } finally {
      // However it ended, the file is closed now.
      await this.note({ bytes: Math.min(received, await partBytes(this.job.folder, part)) });
    }
  }

  private hasAll(): boolean {
    const { bytes, length } = this.state;
    return bytes > 0 && bytes === length;
  }

  private async isWhole(): Promise<boolean> {
    const { bytes, length, part } = this.state;
    if (length !== undefined || bytes === 0) return this.hasAll();
    return isWholeFile(join(this.job.folder, part), this.job.output.format);
  }

  private progress(bytes: number): DownloadProgress {
    const { length } = this.state;
    if (length === undefined || length === 0) return { type: 'downloading', bytes };
    const percent = Math.min(100, Math.floor((100 * bytes) / length));
    return { type: 'downloading', bytes, totalBytes: length, percent };
  }

  /** Progress is told once for each. */
  private stepOf(bytes: number): number {
    return this.progress(bytes).percent ?? Math.floor(bytes / stepBytes);
  }

  private async drop(): Promise<void> {
    await removePart(this.job.folder, this.state.part);
    await this.put({ part: this.state.part, bytes: 0 });
  }

  private note(change: Partial<DownloadState>): Promise<void> {
    return this.put({ ...this.state, ...change });
  }

  private async put(state: DownloadState): Promise<void> {
    this.state = state;
    this.job = await this.surroundings.jobs.change(this.job, { download: state });
  }
}
