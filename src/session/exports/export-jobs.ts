import { mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { SessionError, systemCode } from '../errors';
import { ExportClaims, claimName } from './export-claims';
import type { Holder } from './export-claims';
import { jobOf } from './export-job';
import type { ExportJob, NewExportJob } from './export-job';
import { OwnerWatch, heartbeatMs, thisOwner } from './export-owner';
import type { ExportOwner, Presence } from './export-owner';
import type { Log } from '../outside';
import { attempt, namesIn } from './tolerant-disk';
import { sentence } from '../../contract/sentence';

/** A service that has not been reached for so long is not asked any more; ms. */
const keptMs = 30 * 24 * 3_600_000;

/** Temporary files of a write that a crash cut off are cleared away after this time; ms. */
const strayMs = 24 * 3_600_000;

const jobName = /^(render_\d+)\.json$/u;

/** For the tests, which play several windows in one process. */
export interface JobsOptions {
  readonly owner?: ExportOwner;
  readonly watch?: OwnerWatch;
  /** Milliseconds since the epoch. */
  readonly today?: () => number;
}

/**
 * The exports that are under way, one file each, in a folder that all windows share. Whoever begins an export owns
 * it. When an owner is gone one other window takes its jobs over: each change of hands is a file that can be made
 * only once, `<renderId>.claim-1`, then `-2` and so on, and the last one counts.
 */
export class ExportJobs {
  private readonly owned = new Map<string, ExportJob>();
  private readonly owner: ExportOwner;
  private readonly watch: OwnerWatch;
  private readonly today: () => number;
  private readonly claims: ExportClaims;
  private heart: NodeJS.Timeout | undefined;

  /** @param folder Made with the first job. Absolute path. */
  constructor(
    private readonly folder: string,
    private readonly log: Log,
    { owner = thisOwner, watch = new OwnerWatch(owner), today = Date.now }: JobsOptions = {},
  ) {
    this.owner = owner;
    this.watch = watch;
    this.today = today;
    this.claims = new ExportClaims(folder, log);
  }

  /**
   * Writes a new job down, on the disk before this resolves.
   * @throws {SessionError} exportNotKept
   */
  async begin(job: NewExportJob): Promise<ExportJob> {
    const own: ExportJob = { ...job, version: 1, owner: this.owner };
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await this.write(own);
    } catch (error) {
      const code = systemCode(error) ?? 'unknown';
      throw new SessionError(
        'exportNotKept',
        sentence(
          'The export could not be noted down on the disk ({0}), so it was not begun. Free some space and export again.',
          code,
        ),
        error,
      );
    }
    this.own(own);
    return own;
  }

  /** Writes down how far a job has come. What can't be written is done once more after a crash, so it is only logged. */
  async change(job: ExportJob, change: Partial<ExportJob>): Promise<ExportJob> {
    const changed: ExportJob = { ...job, ...change, owner: this.owner };
    if (!this.owned.has(job.renderId)) return changed;
    this.owned.set(job.renderId, changed);
    try {
      await this.write(changed);
    } catch (error) {
      this.log.warn(
        `The export ${job.renderId} could not be noted down (${systemCode(error) ?? 'unknown'}).`,
      );
    }
    return changed;
  }

  /** A job that this window sees to, as it is written down by now. */
  find(renderId: string): ExportJob | undefined {
    return this.owned.get(renderId);
  }

  /** The job is over. */
  async forget({ renderId }: Pick<ExportJob, 'renderId'>): Promise<void> {
    this.disown(renderId);
    await attempt(this.log, `The export ${renderId} could not be forgotten`, async () => {
      await rm(this.pathOf(renderId), { force: true });
      await this.claims.remove(renderId);
    });
  }

  /** Leaves a job to whoever comes next, which need not wait for this process to end. */
  async release({ renderId }: Pick<ExportJob, 'renderId'>): Promise<void> {
    this.disown(renderId);
    await attempt(this.log, `The export ${renderId} could not be released`, async () => {
      await this.claims.make(renderId, (await this.claims.last(renderId)).number + 1, null);
    });
  }

  /** Whether nobody has taken the job over meanwhile, such as from a process that was stopped for minutes. */
  async isStillOwn({ renderId }: Pick<ExportJob, 'renderId'>): Promise<boolean> {
    const { holder } = await this.claims.last(renderId);
    const isOwn = holder === undefined || (typeof holder === 'object' && holder?.id === this.owner.id);
    if (!isOwn) this.disown(renderId);
    return isOwn;
  }

  /** Every job that can be read, the oldest first. A spoiled file is left as it is and logged. */
  async all(): Promise<ExportJob[]> {
    const jobs: ExportJob[] = [];
    for (const name of await this.names()) {
      const renderId = jobName.exec(name)?.[1];
      const job = renderId === undefined ? undefined : await this.read(renderId);
      if (job) jobs.push(job);
    }
    return jobs.sort((a, b) => a.startedAt - b.startedAt);
  }

  /** Takes over the jobs whose owner is gone; of several windows that try one gets each job. */
  async takeUp(): Promise<ExportJob[]> {
    const taken: ExportJob[] = [];
    const jobs = await this.all();
    const replaced = new Set(jobs.map(({ replaces }) => replaces));
    for (const job of jobs) {
      const own = this.owned.has(job.renderId) ? undefined : await this.takeOver(job);
      if (own === undefined) continue;
      const isTooOld = this.today() - own.startedAt > keptMs;
      if (isTooOld) this.log.warn(`The export ${own.renderId} is given up: it was begun a month ago.`);
      // A crash between a second try and the end of the first left both.
      if (isTooOld || replaced.has(own.renderId)) await this.forget(own);
      else taken.push(own);
    }
    await attempt(this.log, 'Exports could not be tidied up', () => this.removeStrays(jobs));
    return taken;
  }

  /** Asks whichever window sees to an export to cancel it. @throws what the file system throws */
  wishCancelled(renderId: string): Promise<void> {
    return this.claims.wishCancelled(renderId);
  }

  /** The jobs that some window wants to be cancelled, by their ids. */
  wishes(): Promise<ReadonlySet<string>> {
    return this.claims.wishes();
  }

  /** Stops showing that this window is there; what it owns is free once its process has ended. */
  close(): void {
    clearInterval(this.heart);
    this.heart = undefined;
    this.owned.clear();
  }

  private async takeOver(job: ExportJob): Promise<ExportJob | undefined> {
    const { renderId } = job;
    const { number, holder } = await this.claims.last(renderId);
    const presence = await this.presence(renderId, holder === undefined ? job.owner : holder);
    if (presence === 'there' || !(await this.claims.make(renderId, number + 1, this.owner))) return undefined;
    // Whoever owned it may have ended it meanwhile.
    const current = await this.read(renderId);
    if (!current) {
      await this.claims.remove(renderId);
      return undefined;
    }
    const { download, ...rest } = current;
    if (presence === 'silent' && download !== undefined) {
      // Should it wake up, it must not write to the same file.
      await rm(join(current.folder, download.part), { force: true }).catch(() => undefined);
    }
    const own: ExportJob = { ...(presence === 'silent' ? rest : current), owner: this.owner };
    this.own(own);
    return this.change(own, {});
  }

  private async presence(renderId: string, holder: Holder): Promise<Presence> {
    if (holder === null) return 'gone';
    if (holder === 'unknown') return 'there';
    const { mtimeMs } = await stat(this.pathOf(renderId)).catch(() => ({ mtimeMs: 0 }));
    return this.watch.presenceOf(holder, mtimeMs);
  }

  /** Claims of jobs that are over, and what a crash left of a write. */
  private async removeStrays(jobs: readonly ExportJob[]): Promise<void> {
    const known = new Set(jobs.map(({ renderId }) => renderId));
    for (const name of await this.names()) {
      const claimed = claimName.exec(name)?.[1];
      const isStray = claimed === undefined ? !jobName.test(name) : !known.has(claimed);
      const path = join(this.folder, name);
      const { mtimeMs } = isStray
        ? await stat(path).catch(() => ({ mtimeMs: Infinity }))
        : { mtimeMs: Infinity };
      if (Date.now() - mtimeMs > strayMs) await rm(path, { force: true });
    }
  }

  private own(job: ExportJob): void {
    this.owned.set(job.renderId, job);
    this.heart ??= setInterval(() => void this.beat(), heartbeatMs).unref();
  }

  private disown(renderId: string): void {
    this.owned.delete(renderId);
    if (this.owned.size > 0) return;
    clearInterval(this.heart);
    this.heart = undefined;
  }

  private async beat(): Promise<void> {
    const now = new Date();
    for (const renderId of this.owned.keys())
      await attempt(this.log, `No heartbeat of ${renderId}`, () => utimes(this.pathOf(renderId), now, now));
  }

  private async read(renderId: string): Promise<ExportJob | undefined> {
    let text: string;
    try {
      text = await readFile(this.pathOf(renderId), 'utf8');
    } catch (error) {
      if (systemCode(error) !== 'ENOENT')
        this.log.warn(`The export ${renderId} cannot be read (${systemCode(error) ?? 'unknown'}).`);
      return undefined;
    }
    const job = jobOf(text);
    if (job?.renderId === renderId) return job;
    this.log.warn(`The file of the export ${renderId} is spoiled and left as it is.`);
    return undefined;
  }

  private async write(job: ExportJob): Promise<void> {
    await writeFileAtomic(this.pathOf(job.renderId), JSON.stringify(job), { mode: 0o600 });
  }

  private async names(): Promise<string[]> {
    return namesIn(this.folder, this.log, 'The exports cannot be listed');
  }

  private pathOf(renderId: string): string {
    return join(this.folder, `${renderId}.json`);
  }
}
