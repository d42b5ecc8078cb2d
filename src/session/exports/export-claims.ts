import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonOf } from '../../contract/json-text';
import { systemCode } from '../errors';
import { ownerSchema } from './export-owner';
import type { ExportOwner } from './export-owner';
import type { Log } from '../outside';

/** Who has a job: `null` nobody, `unknown` somebody who is about to say so. */
export type Holder = ExportOwner | 'unknown' | null;

/** Who takes a job over; `null` gives it away. */
const claimSchema = ownerSchema.nullable();

/** A claim that can't be read is being written, unless it is older than this; ms. */
const claimWritingMs = 60_000;

export const claimName = /^(render_\d+)\.claim-(\d+)$/u;
const wishName = /^(render_\d+)\.cancel$/u;

/** What windows say to each other of a job, in files beside it that can each be made only once. */
export class ExportClaims {
  constructor(
    private readonly folder: string,
    private readonly log: Log,
  ) {}

  /** The highest claim: number 0 and `undefined` where the job is with whoever began it. */
  async last(renderId: string): Promise<{ number: number; holder: Holder | undefined }> {
    const numbers = (await this.names()).flatMap((name) => {
      const [, id, number] = claimName.exec(name) ?? [];
      return id === renderId ? [Number(number)] : [];
    });
    const number = Math.max(0, ...numbers);
    if (number === 0) return { number, holder: undefined };
    const path = this.claimPath(renderId, number);
    const claim = claimSchema.safeParse(await readFile(path, 'utf8').then(jsonOf, () => undefined));
    if (claim.success) return { number, holder: claim.data };
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    return { number, holder: Date.now() - mtimeMs < claimWritingMs ? 'unknown' : null };
  }

  /** @returns Whether this claim was the first of its number. */
  async make(renderId: string, number: number, holder: ExportOwner | null): Promise<boolean> {
    try {
      await writeFile(this.claimPath(renderId, number), JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST')
        this.log.warn(`The export ${renderId} cannot be taken over (${systemCode(error) ?? 'unknown'}).`);
      return false;
    }
  }

  /** The job is over. @throws what the file system throws */
  async remove(renderId: string): Promise<void> {
    for (const name of await this.names()) {
      const id = (claimName.exec(name) ?? wishName.exec(name))?.[1];
      if (id === renderId) await rm(join(this.folder, name), { force: true });
    }
  }

  /** Asks the window that sees to a job to cancel it. @throws what the file system throws */
  async wishCancelled(renderId: string): Promise<void> {
    await writeFile(join(this.folder, `${renderId}.cancel`), '', { mode: 0o600 });
  }

  /** The jobs that are to be cancelled. */
  async wishes(): Promise<ReadonlySet<string>> {
    return new Set((await this.names()).flatMap((name) => wishName.exec(name)?.[1] ?? []));
  }

  private names(): Promise<string[]> {
    // Whoever lists the jobs tells why it can't be read.
    return readdir(this.folder).catch(() => []);
  }

  private claimPath(renderId: string, number: number): string {
    return join(this.folder, `${renderId}.claim-${number}`);
  }
}
