import { createHash, randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartStore } from '../rendering/part-store';

/** Bytes; some 15 minutes of 1080p at high quality. */
const usualLimit = 2 * 1024 ** 3;

/**
 * Rendered parts on disk, so that an export after a small change renders only what changed. A part's file has the
 * hash of what it was made of as its name; the longest unused go first where there are too many. What goes wrong with
 * it costs time and nothing else, so it is told and not thrown.
 */
export class PartCache implements PartStore {
  constructor(
    private readonly folder: string,
    private readonly warn: (message: string) => void,
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
      if (!isMissing(error)) this.warn(`a kept part can't be used: ${String(error)}`);
      await rm(path, { force: true });
      return false;
    }
  }

  async keep(key: string, path: string): Promise<void> {
    const arriving = join(this.folder, `${randomBytes(8).toString('hex')}.arriving`);
    try {
      const { size } = await stat(path);
      if (size > this.limit) return;
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await this.makeRoom(size);
      // Another render may make the same part meanwhile: whichever comes last stays, and each is whole.
      await place(path, arriving);
      await rename(arriving, this.pathOf(key));
    } catch (error) {
      this.warn(`a part can't be kept: ${String(error)}`);
    } finally {
      // Two names of one file are both left by `rename`.
      await rm(arriving, { force: true });
    }
  }

  private async makeRoom(wanted: number): Promise<void> {
    const files = await Promise.all(
      (await readdir(this.folder)).map(async (name) => {
        const path = join(this.folder, name);
        // One that another render removed meanwhile takes no room.
        const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
        return { path, size, mtimeMs };
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
    await copyFile(from, to);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
