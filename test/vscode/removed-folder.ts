import { rm } from 'node:fs/promises';

/**
 * Removes a test's folder with everything in it. An engine that was used by its window goes on for a while, and may
 * be writing to it still.
 */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
