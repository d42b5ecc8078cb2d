import { rm } from 'node:fs/promises';
import path from 'node:path';
import { UserSession } from '../test/harness/user-session';
import { copySampleFolder } from './sample-folder';

/**
 * Opens a real VS Code with the extension, as it is built, on a copy of the sample, and closes it again.
 * @param settings The user's.
 */
export async function inSampleWindow<T>(
  settings: Readonly<Record<string, string>>,
  work: (user: UserSession) => Promise<T>,
): Promise<T> {
  const folder = await copySampleFolder();
  const user = await UserSession.start({ folder, settings });
  try {
    return await work(user);
  } finally {
    await user.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  }
}
