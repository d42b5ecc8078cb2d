import { cp, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Copies the sample clips into a new temporary folder, so that what is exported beside them stays out of the
 * project. The caller deletes it. @returns its absolute path.
 */
export async function copySampleFolder(): Promise<string> {
  const folder = path.join(await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-sample-'))), 'sample');
  await cp(path.resolve(__dirname, '../media/sample'), folder, { recursive: true });
  return folder;
}
