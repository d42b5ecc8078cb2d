import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Half a gigabyte: some two hours of previews. */
const defaultMaxBytes = 512 * 1024 * 1024;

const wholeName = /^[0-9a-f]{64}\.mp4$/;

/** Finished previews on disk, by what they show; those that were not looked at for longest give way. */
export class PreviewStore {
  constructor(
    private readonly folder: string,
    private readonly maxBytes = defaultMaxBytes,
  ) {}

  /** Opens a finished preview, which counts as looked at. `undefined` where there is none. */
  async open(key: string): Promise<FileHandle | undefined> {
    const path = this.pathOf(key);
    try {
      const file = await open(path, 'r');
      const now = new Date();
      await utimes(path, now, now);
      return file;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** A new, empty folder to make a preview in. Whoever asks for it removes it. */
  async newWorkFolder(): Promise<string> {
    const folder = join(this.folder, `work-${randomBytes(8).toString('hex')}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Takes over a whole file, and removes others as far as there are too many. */
  async keep(key: string, path: string): Promise<void> {
    await rename(path, this.pathOf(key));
    await this.prune(-Infinity);
  }

  /** What an engine that was killed has left half made. */
  async removeLeftovers(): Promise<void> {
    for (const name of await this.names()) {
      if (!wholeName.test(name)) await rm(join(this.folder, name), { recursive: true, force: true });
    }
  }

  /** Removes what is over the size, and what was not looked at since. @param since Milliseconds since the epoch. */
  async prune(since: number): Promise<void> {
    const whole = (await this.names())
      .filter((name) => wholeName.test(name))
      .map((name) => join(this.folder, name));
    const files = await Promise.all(
      whole.map(async (path) => {
        const { size, mtimeMs } = await stat(path);
        return { path, size, mtimeMs };
      }),
    );
    let bytes = 0;
    for (const { path, size, mtimeMs } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
      bytes += size;
      if (bytes > this.maxBytes || mtimeMs < since) await rm(path, { force: true });
    }
  }

  private names(): Promise<string[]> {
    return readdir(this.folder).catch(() => []);
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.mp4`);
  }
}
