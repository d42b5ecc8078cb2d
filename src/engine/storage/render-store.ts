import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isRecord } from '../../contract/draft';
import { outputSettingsSchema } from '../../contract/output-settings';
import { readJson, writeJson } from './json-file';
import { mediaRecord } from './media-record';
import { sentenceSchema } from '../../contract/sentence';

const renderJobFields = z.object({
  renderId: z.string(),
  userId: z.string(),
  sessionId: z.string(),
  output: outputSettingsSchema,
  /** The engine's draft, already validated when the job was accepted. */
  draft: z.unknown(),
  media: z.array(mediaRecord),
  state: z.enum(['pending', 'processing', 'completed', 'failed', 'cancelled']),
  /** Percent. */
  progress: z.number(),
  /** How often it was begun and not ended in an orderly way; absent in the records of earlier versions. */
  tries: z.int().min(0).default(0),
  error: z.string().optional(),
  /** The same as a sentence, where it is one. */
  errorWords: sentenceSchema.optional(),
  createdAt: z.string(),
  completedAt: z.string().optional(),
  /** Of the finished file. */
  bytes: z.number().optional(),
  durationMs: z.number().optional(),
});
export type RenderJob = z.infer<typeof renderJobFields>;

/** Earlier versions kept the quality alone. */
const renderJob = z.preprocess(
  (value) =>
    isRecord(value) && !('output' in value) ? { ...value, output: { quality: value['quality'] } } : value,
  renderJobFields,
);

/** Finished files are kept this long for a client to fetch them. */
const keepFinishedMs = 7 * 24 * 3600 * 1000;

/** Render jobs on disk: a folder each, with a record, a work folder while it renders, and the finished file. */
export class RenderStore {
  constructor(private readonly folder: string) {}

  outputPath({ renderId, output }: Pick<RenderJob, 'renderId' | 'output'>): string {
    return join(this.jobFolder(renderId), `output.${output.format}`);
  }

  workFolder(renderId: string): string {
    return join(this.jobFolder(renderId), 'work');
  }

  /** Whether a job ended so long ago that nobody will fetch its file any more. */
  isOver({ completedAt }: RenderJob, now: number): boolean {
    return completedAt !== undefined && Date.parse(completedAt) < now - keepFinishedMs;
  }

  async remove(renderId: string): Promise<void> {
    await rm(this.jobFolder(renderId), { recursive: true, force: true });
  }

  async save(job: RenderJob): Promise<void> {
    await mkdir(this.jobFolder(job.renderId), { recursive: true, mode: 0o700 });
    await writeJson(join(this.jobFolder(job.renderId), 'job.json'), job);
  }

  /**
   * All jobs, oldest first; what is left of jobs that ended long ago is removed.
   * @param onUnreadable Told of each job whose record cannot be read; it is left as it is.
   */
  async loadAll(now: number, onUnreadable: (folder: string, error: unknown) => void): Promise<RenderJob[]> {
    const jobs: RenderJob[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      const folder = join(this.folder, name);
      try {
        const job = await readJson(join(folder, 'job.json'), renderJob);
        if (this.isOver(job, now)) await rm(folder, { recursive: true, force: true });
        else jobs.push(job);
      } catch (error) {
        // Without a record it was never accepted.
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (isMissing) await rm(folder, { recursive: true, force: true });
        else onUnreadable(folder, error);
      }
    }
    return jobs.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  /** An empty folder for a render to work in; what an earlier try left of it is removed. */
  async freshWorkFolder(renderId: string): Promise<string> {
    const job = this.jobFolder(renderId);
    for (const name of await readdir(job)) {
      if (name !== 'job.json') await rm(join(job, name), { recursive: true, force: true });
    }
    const folder = this.workFolder(renderId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  async removeWorkFolder(renderId: string): Promise<void> {
    await rm(this.workFolder(renderId), { recursive: true, force: true });
  }

  /** Ids are the clients' own: a folder's name is made of them, not of their characters. */
  private jobFolder(renderId: string): string {
    return join(this.folder, createHash('sha256').update(renderId).digest('hex').slice(0, 32));
  }
}
