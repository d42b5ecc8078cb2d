import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { savedCaptionsSchema } from './export-captions';
import { exportJobSchema, renderIdSchema } from './export-job';
import type { Log } from '../outside';
import { attempt, namesIn } from './tolerant-disk';

/** An export that came to its end, with what it takes to do it once more. */
const endedExportSchema = exportJobSchema
  .pick({
    ...{ conversation: true, sessionId: true, service: true, address: true },
    ...{ sourcePath: true, folder: true, output: true },
  })
  .extend({
    version: z.literal(1),
    /** The id of its first try. */
    id: renderIdSchema,
    draft: z.string(),
    /** Milliseconds since the epoch, as is `endedAt`. */
    startedAt: z.number(),
    endedAt: z.number(),
    end: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('done'),
        path: z.string().min(1),
        bytes: z.int().nonnegative(),
        captions: savedCaptionsSchema.exactOptional(),
      }),
      /** `message` is what the user was told. */
      z.object({ type: z.literal('failed'), message: z.string() }),
      z.object({ type: z.literal('cancelled') }),
    ]),
  });
export type EndedExport = z.infer<typeof endedExportSchema>;

const fileName = /^(render_\d+)\.json$/u;

/** So many are kept: the newest. */
const mostKept = 100;

/** The exports that are over, one file each, in a folder that all windows share. */
export class ExportHistory {
  /** @param folder Made with the first one. Absolute path. */
  constructor(
    private readonly folder: string,
    private readonly log: Log,
  ) {}

  /** What can't be written down is only missing from the list, so it is logged. */
  async add(ended: EndedExport): Promise<void> {
    await attempt(this.log, 'An export could not be listed', async () => {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFileAtomic(this.pathOf(ended.id), JSON.stringify(ended), { mode: 0o600 });
      for (const id of (await this.ids()).slice(0, -mostKept)) await this.remove(id);
    });
  }

  /** Every export that can be read, the oldest first. */
  async all(): Promise<EndedExport[]> {
    const found = await Promise.all((await this.ids()).map((id) => this.find(id)));
    return found.filter((each) => each !== undefined);
  }

  async find(id: string): Promise<EndedExport | undefined> {
    if (!renderIdSchema.safeParse(id).success) return undefined;
    const text = await readFile(this.pathOf(id), 'utf8').catch(() => undefined);
    const ended = text === undefined ? undefined : endedOf(text);
    if (text !== undefined && !ended) this.log.warn(`What is kept of the export ${id} is spoiled.`);
    return ended;
  }

  async remove(id: string): Promise<void> {
    await attempt(this.log, 'An export could not be taken off the list', () =>
      rm(this.pathOf(id), { force: true }),
    );
  }

  /** Their ids begin with the time, so that their names are their order. */
  private async ids(): Promise<string[]> {
    const names = await namesIn(this.folder, this.log, 'The list of exports cannot be read');
    return names.flatMap((name) => fileName.exec(name)?.[1] ?? []).sort();
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}

function endedOf(text: string): EndedExport | undefined {
  try {
    const parsed = endedExportSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    JSON.parse(parsed.data.draft);
    return parsed.data;
  } catch {
    return undefined;
  }
}
