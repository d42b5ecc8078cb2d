import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, constants, link, open, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError, sentences } from '../client/errors';
import type { Download } from '../client/file-download';
import { SessionError, systemCode } from './errors';

/** `harbour.mov` → `harbour.edited.mp4`, then `harbour.edited-2.mp4` and so on. */
export function exportName(sourcePath: string, number: number): string {
  const stem = basename(sourcePath, extname(sourcePath));
  return number === 1 ? `${stem}.edited.mp4` : `${stem}.edited-${number}.mp4`;
}

/**
 * Makes sure, before anything is rendered, that a file can be written to a folder.
 * @throws {SessionError} folderNotWritable, diskFull
 */
export async function checkFolder(folder: string): Promise<void> {
  const probe = temporaryPath(folder);
  try {
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (error) {
    throw writeError(folder, error);
  }
}

/**
 * Writes a download beside its source under a name that no file bears yet. A temporary name is used until the
 * file is whole.
 * @returns The path of the file.
 * @throws {SessionError} folderNotWritable, diskFull, incompleteDownload; {ServiceError} cancelled
 */
export async function writeExport(
  download: Download,
  sourcePath: string,
  folder: string,
  onReceived: (bytes: number) => void,
  signal: AbortSignal,
): Promise<{ path: string; bytes: number }> {
  const temporary = temporaryPath(folder);
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      onReceived(bytes);
      done(null, chunk);
    },
  });
  try {
    await pipeline(download.body, counter, createWriteStream(temporary, { flags: 'wx' }), { signal });
    if (bytes === 0 || (download.length !== undefined && bytes !== download.length)) {
      throw incomplete();
    }
    return { path: await giveFinalName(temporary, sourcePath, folder), bytes };
  } catch (error) {
    if (signal.aborted) throw new ServiceError('cancelled', sentences.cancelled, { cause: error });
    if (error instanceof SessionError) throw error;
    throw isFileError(error) ? writeError(folder, error) : incomplete(error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A hard link fails where the name is taken, so no file is ever written over, whoever else is writing. */
async function giveFinalName(temporary: string, sourcePath: string, folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, exportName(sourcePath, number));
    try {
      await linkOrCopy(temporary, path);
      return path;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = systemCode(error);
    // File systems without hard links, such as exFAT.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

function temporaryPath(folder: string): string {
  return join(folder, `.ai-video-${randomBytes(6).toString('hex')}.part`);
}

function incomplete(cause?: unknown): SessionError {
  return new SessionError(
    'incompleteDownload',
    'The finished video arrived incomplete. Export again.',
    cause,
  );
}

/** Writing to an open file names no path; what the connection throws has neither these codes nor a path. */
const writeCodes = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EFBIG'];

function isFileError(error: unknown): boolean {
  return error instanceof Error && ('path' in error || writeCodes.includes(systemCode(error) ?? ''));
}

/** The error of a file operation in a folder, in words for the user. */
export function writeError(folder: string, error: unknown): SessionError {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new SessionError(
      'diskFull',
      `The disk of ${folder} is full. Free some space and export again.`,
      error,
    );
  }
  return new SessionError(
    'folderNotWritable',
    `Nothing can be written to ${folder} (${code ?? 'unknown'}). Choose another folder.`,
    error,
  );
}
