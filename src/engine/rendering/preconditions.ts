import { access, constants, statfs } from 'node:fs/promises';
import { FfmpegError } from '../media/process';
import { problemOfSource } from '../media/source';
import type { Media } from '../model/media';
import { RenderError } from './render-error';
import { sentence } from '../../contract/sentence';

/** What must be so before a render begins, and what became of it where one fails. */

/** @throws {RenderError} `sourceMissing`, `sourceChanged` */
export async function requireSources(sources: readonly Media[]): Promise<void> {
  const error = await sourceError(sources);
  if (error) throw error;
}

/** What became of the sources since they were added; `undefined` where all are as they were. */
async function sourceError(sources: readonly Media[], cause?: unknown): Promise<RenderError | undefined> {
  for (const source of sources) {
    const problem = await problemOfSource(source);
    const name = source.fileName;
    if (problem === 'changed') {
      const message = sentence(
        '"{0}" has changed since it was added. Add it again, then export again.',
        name,
      );
      return new RenderError('sourceChanged', message, { cause });
    }
    if (problem === 'missing') {
      const message = sentence(
        '"{0}" is gone: it was moved or deleted since it was uploaded. Put it back and export again.',
        name,
      );
      return new RenderError('sourceMissing', message, { cause });
    }
  }
  return undefined;
}

/** @throws {RenderError} `folderNotWritable` */
export async function requireFolder(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (cause) {
    const message = sentence(
      `The folder "{0}" is not there or can't be written to. Choose another folder.`,
      folder,
    );
    throw new RenderError('folderNotWritable', message, { cause });
  }
}

/** @throws {RenderError} `diskFull` where one of the folders' disks clearly can't hold the output. */
export async function requireSpace(
  bytes: number,
  folders: readonly string[],
  free = freeBytes,
): Promise<void> {
  for (const folder of folders) if ((await free(folder)) < bytes) throw diskFull();
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function diskFull(cause?: unknown): RenderError {
  const message = sentence(
    'There is not enough room on the disk for the exported file. Free some space and export again.',
  );
  return new RenderError('diskFull', message, { cause });
}

/** Whatever ended a render, as an error with a sentence for the user. */
export async function explain(
  error: unknown,
  sources: readonly Media[],
  signal: AbortSignal | undefined,
): Promise<RenderError> {
  if (signal?.aborted)
    return new RenderError('cancelled', sentence('The export was cancelled.'), { cause: error });
  if (error instanceof RenderError) return error;
  if ((error instanceof FfmpegError && error.diskFull) || hasCode(error, 'ENOSPC')) return diskFull(error);
  const ofSource = await sourceError(sources, error);
  if (ofSource) return ofSource;
  const reason = error instanceof FfmpegError ? error.reason : String(error);
  return new RenderError('ffmpegFailed', sentence('The export failed, because of: "{0}".', reason), {
    cause: error,
  });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
