import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A lock that was not touched for so long was left by an engine that was killed while it held it. */
const staleMs = 5_000;

/** A starter waits for seconds, and touches what it prepared; what was not touched for so long is nobody's. */
const strayMs = 3600 * 1000;

/** How often a lock that is held is touched. */
const touchEveryMs = 1_000;

/**
 * Held while an engine starts on a data folder and while it ends: two that start at once do not take each other's
 * socket for a dead one's, and one that starts waits until the one before has let go of its jobs.
 *
 * The lock is a folder with one file in it, named at random by its holder. It comes into place whole, by a rename,
 * which fails while there is a file in the other; and a stale one is broken by removing its file by name, so that
 * whoever is late removes nothing of a newer lock.
 * @returns What releases the lock.
 */
export async function lockFolder(dataFolder: string): Promise<() => Promise<void>> {
  const lock = join(dataFolder, 'engine.lock');
  const holder = randomBytes(8).toString('hex');
  const prepared = `${lock}-${holder}`;
  await mkdir(prepared, { mode: 0o700 });
  try {
    await writeFile(join(prepared, holder), '');
    while (!(await moveIntoPlace(prepared, lock))) {
      if (!(await breakStale(lock))) await delay(50);
      await touch(join(prepared, holder));
    }
  } catch (error) {
    await rm(prepared, { recursive: true, force: true });
    throw error;
  }
  const own = join(lock, holder);
  // A touch that fails leaves the lock to grow stale, which is all that could be done about it.
  const touching = setInterval(() => void touch(own).catch(() => undefined), touchEveryMs).unref();
  return async () => {
    clearInterval(touching);
    await rm(own, { force: true });
    await removeEmpty(lock);
  };
}

/** Removes what starters left that were killed while they waited. @param now Milliseconds since the epoch. */
export async function removeStrayLocks(dataFolder: string, now: number): Promise<void> {
  const strays = (await readdir(dataFolder)).filter((name) => name.startsWith('engine.lock-'));
  for (const name of strays) {
    const folder = join(dataFolder, name);
    const paths = [folder, ...(await readdir(folder).catch(() => [])).map((each) => join(folder, each))];
    const found = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
    const touchedAt = Math.max(...found.map((each) => each?.mtimeMs ?? 0));
    if (touchedAt < now - strayMs) await rm(folder, { recursive: true, force: true });
  }
}

/** @returns `false` while another holds the lock. */
async function moveIntoPlace(prepared: string, lock: string): Promise<boolean> {
  try {
    await rename(prepared, lock);
    return true;
  } catch (error) {
    // Windows says EPERM or EACCES where a folder is in the way.
    const held = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])];
    if (error instanceof Error && 'code' in error && held.includes(String(error.code))) return false;
    throw error;
  }
}

/** @returns Whether the lock may be free by now. */
async function breakStale(lock: string): Promise<boolean> {
  const holders = await readdir(lock).catch(() => []);
  let isFree = true;
  for (const holder of holders) {
    const found = await stat(join(lock, holder)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > staleMs) await rm(join(lock, holder), { force: true });
    else if (found) isFree = false;
  }
  if (isFree) await removeEmpty(lock);
  return isFree;
}

/** A folder that is not empty stays: it is a lock that is held. */
async function removeEmpty(lock: string): Promise<void> {
  await rmdir(lock).catch(() => undefined);
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now);
}
