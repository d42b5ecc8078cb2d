import { readdir } from 'node:fs/promises';
import { systemCode } from '../errors';
import type { Log } from '../outside';

/** What goes wrong here costs no export: it is logged, and the work goes on without it. */

/** @param what Begins the line in the log. */
export async function attempt(log: Log, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn(`${what} (${systemCode(error) ?? 'unknown'}).`);
  }
}

/** The names in a folder; none where there is no folder yet. @param what Begins the line in the log. */
export async function namesIn(folder: string, log: Log, what: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') log.warn(`${what} (${systemCode(error) ?? 'unknown'}).`);
    return [];
  }
}
