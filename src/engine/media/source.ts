import { access, constants, stat } from 'node:fs/promises';
import type { Media } from '../model/media';
import { MediaError } from './media-error';

/**
 * A source is only named, not copied: meanwhile it may be gone, or another file may lie under its name.
 * @returns What is wrong with it; `undefined` where it is as it was when it was added.
 */
export async function problemOfSource(media: Media): Promise<'missing' | 'changed' | undefined> {
  try {
    await access(media.path, constants.R_OK);
    const stats = await stat(media.path);
    const { size, mtimeMs } = stats;
    const isAsBefore =
      stats.isFile() &&
      (media.bytes === undefined || media.bytes === size) &&
      (media.mtimeMs === undefined || media.mtimeMs === mtimeMs);
    return isAsBefore ? undefined : 'changed';
  } catch {
    return 'missing';
  }
}

/** @throws {MediaError} `missing` or `changed`. */
export async function requireSource(media: Media): Promise<void> {
  const problem = await problemOfSource(media);
  if (problem) throw new MediaError(problem, media.fileName);
}
