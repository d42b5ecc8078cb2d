import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Download } from '../../client/file-download';
import { SessionError, systemCode } from '../errors';
import { moveToNewName } from '../new-name';
import type { ExportJob } from './export-job';
import { isWholeFile } from './whole-file';
import { sentence } from '../../contract/sentence';

/** `harbour.mov` → `harbour.edited.mp4`, then `harbour.edited-2.mp4` and so on. @param extension Without its dot. */
export function exportName(sourcePath: string, number: number, extension: string): string {
  const stem = basename(sourcePath, extname(sourcePath));
  return `${stem}.edited${number === 1 ? '' : `-${number}`}.${extension}`;
}

/** The name of a new temporary file. */
export function newPartName(): string {
  return `.ai-video-${randomBytes(6).toString('hex')}.part`;
}

/**
 * Makes sure, before anything is rendered, that a file can be written to a folder.
 * @throws {SessionError} folderNotWritable, diskFull
 */
export async function checkFolder(folder: string): Promise<void> {
  const probe = join(folder, newPartName());
  try {
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (error) {
    throw writeError(folder, error);
  }
}

/** After so many bytes they are brought to the disk for certain. */
const checkpointBytes = 8 * 1024 * 1024;

/**
 * Writes a download to its temporary file, behind what is there already. Yields the bytes that the file has after
 * each piece; `isSafe` where they are on the disk for certain.
 * @throws {SessionError} folderNotWritable, diskFull; whatever the connection throws
 */
export async function* appendDownload(
  { body, start }: Download,
  folder: string,
  part: string,
): AsyncGenerator<{ readonly bytes: number; readonly isSafe: boolean }, void> {
  // It may break off while nobody reads it.
  body.on('error', () => undefined);
  let file: FileHandle | undefined;
  try {
    const opened = await writing(folder, () => open(join(folder, part), 'a', 0o666));
    file = opened;
    // What is behind may not have come to the disk whole.
    await writing(folder, () => opened.truncate(start));
    let bytes = start;
    let safe = start;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      await writing(folder, () => opened.appendFile(chunk));
      bytes += chunk.length;
      const isSafe = bytes - safe >= checkpointBytes;
      if (isSafe) {
        await writing(folder, () => opened.datasync());
        safe = bytes;
      }
      yield { bytes, isSafe };
    }
    await writing(folder, () => opened.datasync());
  } finally {
    body.destroy();
    await file?.close();
  }
}

/** Bytes that a temporary file has; 0 where there is none. */
export async function partBytes(folder: string, part: string): Promise<number> {
  return stat(join(folder, part)).then(
    ({ size }) => size,
    () => 0,
  );
}

export async function removePart(folder: string, part: string): Promise<void> {
  await rm(join(folder, part), { force: true });
}

/**
 * Gives a whole temporary file its final name beside its source: one that no file bears yet.
 * @param onName Told of each name before it is tried.
 * @returns The path of the file.
 * @throws {SessionError} folderNotWritable, diskFull
 */
export async function giveFinalName(
  { folder, sourcePath, output }: Pick<ExportJob, 'folder' | 'sourcePath' | 'output'>,
  part: string,
  onName: (name: string) => Promise<void>,
): Promise<string> {
  for (let number = 1; ; number++) {
    const name = exportName(sourcePath, number, output.format);
    const path = join(folder, name);
    // Captions are found by players where they bear the film's name.
    const others =
      output.captions === 'sideFile' ? [join(folder, exportName(sourcePath, number, 'srt'))] : [];
    if ((await Promise.all([path, ...others].map(isFile))).includes(true)) continue;
    await onName(name);
    try {
      await moveToNewName(join(folder, part), path);
      return path;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw writeError(folder, error);
    }
  }
}

/**
 * Finds the file that got its final name just before the process ended. Where only the name had been claimed, by an
 * empty file, it gets it now. Any other file of that name is somebody else's.
 * @param name Which it was about to get.
 * @param bytes Which the whole file has.
 */
export async function namedBefore(
  { folder, output: { format } }: Pick<ExportJob, 'folder' | 'output'>,
  part: string,
  name: string,
  bytes: number,
): Promise<string | undefined> {
  const path = join(folder, name);
  // Two files next to each other may have the same inode number when it is rounded to 53 bits.
  const [named, temporary] = await Promise.all(
    [path, join(folder, part)].map((each) => stat(each, { bigint: true }).catch(() => undefined)),
  );
  if (named === undefined || bytes === 0) return undefined;
  if (temporary === undefined) {
    return Number(named.size) === bytes && (await isWholeFile(path, format)) ? path : undefined;
  }
  if (temporary.ino === named.ino && temporary.dev === named.dev) await removePart(folder, part);
  else if (named.size === 0n && Number(temporary.size) === bytes) await rename(join(folder, part), path);
  else return undefined;
  return path;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw writeError(folder, error);
  }
}

/** The error of a file operation in a folder, in words for the user. */
export function writeError(folder: string, error: unknown): SessionError {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new SessionError(
      'diskFull',
      sentence('The disk of {0} is full. Free some space and export again.', folder),
      error,
    );
  }
  return new SessionError(
    'folderNotWritable',
    sentence('Nothing can be written to {0} ({1}). Choose another folder.', folder, code ?? 'unknown'),
    error,
  );
}
