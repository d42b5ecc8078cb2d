import { posix } from 'node:path';
import { acceptedBy, fileKindOf, maxUploadBytes } from '../contract/media';
import type { FileKind } from '../contract/media';
import { SessionError } from './errors';
import { sentence } from '../contract/sentence';

/**
 * Files of other file systems than this computer's, such as of a virtual workspace. Each is named by its address:
 * wherever a file is named, that stands in the place of an absolute path.
 */
export interface OutsideFiles {
  /**
   * Copies a file to a temporary folder. Its type and size are checked before any byte of it is read.
   * @param onBytes Bytes so far, and of how many.
   * @throws {SessionError} unsupportedType, emptyFile, tooLarge, missingFile; {ServiceError} cancelled, fileChanged
   */
  fetch(
    address: string,
    onBytes: (bytes: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<{ readonly path: string; dispose(): Promise<void> }>;

  /** The path that stands for a file on this computer: its exports are written beside that, and then delivered. */
  standIn(address: string): Promise<string>;

  /**
   * Brings an export that was written beside a stand-in to where the file itself is, under a name that is free.
   * @returns Where it is now: its address, or the path itself of any other file.
   * @throws {NotDelivered} and keeps the file
   */
  deliver(path: string): Promise<string>;
}

/** A finished export that could not be brought to its source's place. */
export class NotDelivered extends SessionError {
  /** @param path Where it is kept on this computer. */
  constructor(
    readonly path: string,
    message: string,
    cause: unknown,
  ) {
    super('notDelivered', message, cause);
  }
}

/** Whether a place is an address and no path; the letter of a disk is no scheme. */
export function isOutside(place: string): boolean {
  return /^[a-z][a-z\d+.-]+:/iu.test(place);
}

/** What a file is called, be its place an address or a path of this computer. @param basename Of paths. */
export function nameOfPlace(place: string, basename: (path: string) => string): string {
  if (!isOutside(place)) return basename(place);
  const name = posix.basename(place.replace(/[?#].*$/su, ''));
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Checks what is known of a file before it is read. @param size Bytes.
 * @throws {SessionError} unsupportedType, emptyFile, tooLarge
 */
export function checkFacts(name: string, size: number): FileKind {
  const kind = fileKindOf(name);
  if (kind === undefined) {
    throw new SessionError(
      'unsupportedType',
      sentence('"{0}" is not supported. Supported are: {1}.', name, acceptedBy('embedded').join(', ')),
    );
  }
  if (size === 0) throw new SessionError('emptyFile', sentence('"{0}" is empty (0 bytes).', name));
  if (size > maxUploadBytes) {
    const megabytes = Math.ceil(size / (1024 * 1024));
    throw new SessionError(
      'tooLarge',
      sentence(
        '"{0}" has {1} MB, and a file that is not on this computer may have 500 MB at most. Compress or trim it first.',
        name,
        megabytes,
      ),
    );
  }
  return kind;
}
