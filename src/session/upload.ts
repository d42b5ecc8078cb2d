import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ServiceError, sentences } from '../client/errors';
import type { ServiceClient } from '../client/service-client';
import type { UploadedFile } from '../contract/answers';
import { acceptedExtensions, maxUploadBytes, mediaKindOf } from '../contract/media';
import type { MediaKind } from '../contract/media';
import { SessionError, systemCode } from './errors';

/** A file of the session's media. */
export interface AddedFile {
  readonly path: string;
  readonly name: string;
  readonly kind: MediaKind;
  /** Milliseconds; images have none. */
  readonly durationMs?: number;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Checks a file before any byte of it is sent.
 * @param sendsBytes A service on this machine reads the file where it is, so its size does not matter.
 * @throws {SessionError} missingFile, emptyFile, unsupportedType, tooLarge
 */
export async function checkFile(path: string, sendsBytes: boolean): Promise<MediaKind> {
  const name = basename(path);
  const kind = mediaKindOf(name);
  if (kind === undefined) {
    throw new SessionError(
      'unsupportedType',
      `"${name}" is not supported. Supported are: ${acceptedExtensions.join(', ')}.`,
    );
  }
  const file = await stat(path).catch((error: unknown) => {
    throw new SessionError(
      'missingFile',
      `"${name}" cannot be found or read (${systemCode(error) ?? 'unknown'}).`,
      error,
    );
  });
  if (!file.isFile()) throw new SessionError('missingFile', `"${name}" is not a file.`);
  if (file.size === 0) throw new SessionError('emptyFile', `"${name}" is empty (0 bytes).`);
  if (sendsBytes && file.size > maxUploadBytes) {
    const megabytes = Math.ceil(file.size / (1024 * 1024));
    throw new SessionError(
      'tooLarge',
      `"${name}" has ${megabytes} MB, and the cloud takes 500 MB at most. Compress or trim it, or edit on this computer, where there is no such limit.`,
    );
  }
  await (
    await open(path, 'r').catch((error: unknown) => {
      throw new SessionError(
        'missingFile',
        `"${name}" cannot be read (${systemCode(error) ?? 'unknown'}).`,
        error,
      );
    })
  ).close();
  return kind;
}

/**
 * Brings one file to the service: by its address where the service runs on this machine, else byte by byte.
 * @param onProgress Percent of the bytes sent, 0 to 100.
 * @throws {SessionError | ServiceError}
 */
export async function uploadFile(
  client: ServiceClient,
  sessionId: string,
  path: string,
  readsLocalFiles: boolean,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<AddedFile> {
  const kind = await checkFile(path, !readsLocalFiles);
  if (signal.aborted) throw new ServiceError('cancelled', sentences.cancelled);
  const files = readsLocalFiles
    ? await client.uploadUrls(sessionId, [pathToFileURL(path).href], signal)
    : await client.uploadFiles(sessionId, [path], (sent, total) => onProgress((100 * sent) / total), signal);
  onProgress(100);
  return addedFile(path, kind, files[0]);
}

function addedFile(path: string, kind: MediaKind, uploaded: UploadedFile | undefined): AddedFile {
  const { duration, width, height } = uploaded ?? {};
  return {
    path,
    name: basename(path),
    kind,
    ...(duration != null && duration > 0 && { durationMs: Math.round(duration * 1000) }),
    ...(width != null && { width }),
    ...(height != null && { height }),
  };
}
