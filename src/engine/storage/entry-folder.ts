import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** What a small file takes up on most disks. */
const blockBytes = 4096;

/** What stays of a file whose write a crash cut short is removed after this. */
const strayMs = 3600 * 1000;

/** Small files that can be made again, by their names. Those that were not used for the longest give way to new ones. */
export class EntryFolder {
  private writtenSincePrune = 0;

  /**
   * @param namePattern What entries are called; whatever else lies there goes when it is old.
   * @param maxBytes What all entries may take up on disk.
   */
  constructor(
    private readonly folder: string,
    private readonly namePattern: RegExp,
    private readonly maxBytes: number,
  ) {}

  /** @returns `undefined` where there is none, or it can't be read. What was found counts as used. */
  async find(name: string): Promise<Buffer | undefined> {
    const path = join(this.folder, name);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) return undefined;
    const now = new Date();
    // Where its time can't be changed it only goes earlier than it should.
    await utimes(path, now, now).catch(() => undefined);
    return bytes;
  }

  /** @throws the file system's error where it can't be written. */
  async keep(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Not forced to the disk, which would take longer than all else here: a crash may spoil an entry.
    await writeFileAtomic(join(this.folder, name), bytes, { mode: 0o600, fsync: false });
    this.writtenSincePrune += roomOf(bytes.length);
    if (this.writtenSincePrune > this.maxBytes / 8) await this.prune(Date.now());
  }

  /** Gives work a folder of its own among the entries, so that one whose engine was killed goes like other strays. */
  async withWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const own = await mkdtemp(join(this.folder, 'work-'));
    try {
      return await work(own);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }

  /**
   * Removes what is over the limit, what earlier versions wrote, and what a crash left.
   * @param now Milliseconds since the epoch.
   * @throws the file system's error where something can't be removed.
   */
  async prune(now: number): Promise<void> {
    this.writtenSincePrune = 0;
    const entries: { path: string; bytes: number; usedAt: number }[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found) continue;
      const entry = { path, bytes: roomOf(found.size), usedAt: found.mtimeMs };
      if (this.namePattern.test(name)) entries.push(entry);
      else if (entry.usedAt < now - strayMs) await rm(path, { recursive: true, force: true });
    }
    entries.sort((a, b) => b.usedAt - a.usedAt);
    let total = 0;
    for (const { path, bytes } of entries) {
      total += bytes;
      if (total > this.maxBytes) await rm(path, { force: true });
    }
  }
}

function roomOf(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes;
}
