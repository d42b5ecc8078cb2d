import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartStore } from '../rendering/part-store';

/** Bytes; some 15 minutes of 1080p at high quality. */
const usualLimit = 2 * 1024 ** 3;

/**
 * Rendered parts on disk, so that an export after a small change renders only what changed. A part's file has the
 * hash of what it was made of as its name; the longest unused go first where there are too many.
 */
export class PartCache implements PartStore {
  constructor(
    private readonly folder: string,
    private readonly limit = usualLimit,
  ) {}

  async fetch(key: string, path: string): Promise<boolean> {
    const kept = this.pathOf(key);
    try {
      await place(kept, path);
      const now = new Date();
      await utimes(kept, now, now);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async keep(key: string, path: string): Promise<void> {
    const { size } = await stat(path);
    if (size > this.limit) return;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.makeRoom(size);
    const kept = this.pathOf(key);
    // Another render may have made the same part meanwhile.
    await rm(kept, { force: true });
    await place(path, kept);
  }

  private async makeRoom(wanted: number): Promise<void> {
    const files = await Promise.all(
      (await readdir(this.folder)).map(async (name) => {
        const { size, mtimeMs } = await stat(join(this.folder, name));
        return { path: join(this.folder, name), size, mtimeMs };
      }),
    );
    let total = files.reduce((sum, { size }) => sum + size, wanted);
    for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (total <= this.limit) return;
      await rm(path, { force: true });
      total -= size;
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.mp4`);
  }
}

/** As a second name of the same file where the disk has such, so that it stays whole when the first one goes. */
async function place(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (isMissing(error)) throw error;
    const copy = `${to}.copying`;
    await copyFile(from, copy);
    await link(copy, to).catch(() => copyFile(copy, to));
    await rm(copy, { force: true });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
