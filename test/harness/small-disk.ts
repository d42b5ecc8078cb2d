import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mkdir, rm } from 'node:fs/promises';

const run = promisify(execFile);

/** A disk of a few megabytes in memory, mounted on a folder; only root on Linux can make one. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @returns `undefined` where this user cannot mount a file system. */
  static async mount(folder: string, megabytes: number): Promise<SmallDisk | undefined> {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
    await mkdir(folder, { recursive: true });
    const mounted = await run('mount', [
      '-t',
      'tmpfs',
      '-o',
      `size=${megabytes}m,mode=0700`,
      'tmpfs',
      folder,
    ]).then(
      () => true,
      () => false,
    );
    return mounted ? new SmallDisk(folder) : undefined;
  }

  /** Leaves no room but for what `free` gives back. */
  async fill(): Promise<void> {
    const block = Buffer.alloc(64 * 1024);
    try {
      for (let number = 0; ; number++) await writeFile(join(this.folder, `fill-${number}`), block);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }

  async free(): Promise<void> {
    for (let number = 0; ; number++) {
      const removed = await rm(join(this.folder, `fill-${number}`)).then(
        () => true,
        () => false,
      );
      if (!removed) return;
    }
  }

  /** Nobody can write to it any more, root neither. */
  async makeReadOnly(): Promise<void> {
    await run('mount', ['-o', 'remount,ro', this.folder]);
  }

  async unmount(): Promise<void> {
    await run('umount', ['--lazy', this.folder]);
  }
}
