import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ServiceError, sentences } from '../client/errors';
import type { ServiceClient } from '../client/service-client';
import type { UploadedFile } from '../contract/answers';
import { acceptedBy, kindTakenBy, maxUploadBytes, mediaKindOf } from '../contract/media';
import type { FileKind } from '../contract/media';
import { SessionError, systemCode } from './errors';
import { nameOfPlace } from './outside-files';
import type { OutsideFiles } from './outside-files';
import type { SavedSession } from './saved-session';
import { fetchAddress, nameOfAddress } from './web-address';
import { sentence } from '../contract/sentence';

/** A file of the session's media. */
export interface AddedFile {
  /** On this computer; of a file that is not there, what its exports are written beside. */
  readonly path: string;
  /** Where the file itself is, where that is not on this computer. */
  readonly address?: string;
  /** It came from the web. The address is absent where it was not kept, since it may hold a secret. */
  readonly web?: { readonly url?: string };
  readonly name: string;
  readonly kind: FileKind;
  /** Milliseconds; images have none. */
  readonly durationMs?: number;
  readonly width?: number;
  readonly height?: number;
  /** Frames a second of a video, where the service tells. */
  readonly fps?: number;
  /** What the service's drafts call it, where it tells that. */
  readonly draftId?: string;
}

/** The file that exports are named after: the first video, else the first file that can be on a timeline. */
export function mainFileOf(files: readonly AddedFile[]): AddedFile | undefined {
  const media = files.filter(({ kind }) => kind !== 'subtitles');
  return media.find(({ kind }) => kind === 'video') ?? media[0];
}

/** By what a file is named and read: its path, or its address where it is not on this computer. */
export function placeOfFile({ path, address }: Pick<AddedFile, 'path' | 'address'>): string {
  return address ?? path;
}

/** Files as they may be written to the disk: with the address of one of the web only where it can hold no secret. */
export function keptFiles(files: readonly AddedFile[]): AddedFile[] {
  return files.map((file) => {
    if (file.web?.url === undefined) return file;
    const { search, hash, username, password } = new URL(file.web.url);
    return search + hash + username + password === '' ? file : { ...file, web: {} };
  });
}

/** Where a file of the web can be had again. @throws {SessionError} addressFailed where that was not kept */
export function addressAgain({ web, name }: AddedFile): URL {
  if (web?.url !== undefined) return new URL(web.url);
  throw new SessionError(
    'addressFailed',
    sentence(
      'The web address of "{0}" was not kept, since it may hold a secret. Give the address again.',
      name,
    ),
  );
}

/**
 * How far an upload is: percent, 0 to 100, and where the bytes are counted how many have left, and of how many.
 */
export type UploadProgress = (percent: number, sentBytes?: number, totalBytes?: number) => void;

/**
 * Checks a file before any byte of it is sent.
 * @param service Which is to take it.
 * @param sendsBytes A service on this machine reads the file where it is, so its size does not matter.
 * @throws {SessionError} missingFile, emptyFile, unsupportedType, tooLarge
 */
export async function checkFile(
  path: string,
  service: SavedSession['service'],
  sendsBytes: boolean,
): Promise<FileKind> {
  const name = basename(path);
  const kind = requireTaken(name, service);
  const file = await stat(path).catch((error: unknown) => {
    throw new SessionError(
      'missingFile',
      sentence('"{0}" cannot be found or read ({1}).', name, systemCode(error) ?? 'unknown'),
      error,
    );
  });
  if (!file.isFile()) throw new SessionError('missingFile', sentence('"{0}" is not a file.', name));
  if (file.size === 0) throw new SessionError('emptyFile', sentence('"{0}" is empty (0 bytes).', name));
  if (sendsBytes && file.size > maxUploadBytes) {
    const megabytes = Math.ceil(file.size / (1024 * 1024));
    throw new SessionError(
      'tooLarge',
      sentence(
        '"{0}" has {1} MB, and the cloud takes 500 MB at most. Compress or trim it, or edit on this computer, where there is no such limit.',
        name,
        megabytes,
      ),
    );
  }
  await (
    await open(path, 'r').catch((error: unknown) => {
      throw new SessionError(
        'missingFile',
        sentence('"{0}" cannot be read ({1}).', name, systemCode(error) ?? 'unknown'),
        error,
      );
    })
  ).close();
  return kind;
}

/** @throws {SessionError} unsupportedType, where a service does not take a file of this name */
function requireTaken(name: string, service: SavedSession['service']): FileKind {
  const kind = kindTakenBy(service, name);
  if (kind !== undefined) return kind;
  throw new SessionError(
    'unsupportedType',
    sentence('"{0}" is not supported. Supported are: {1}.', name, acceptedBy(service).join(', ')),
  );
}

/**
 * Brings one file to the service: by its address where the service runs on this machine, else byte by byte.
 * @throws {SessionError | ServiceError}
 */
export async function uploadFile(
  client: ServiceClient,
  sessionId: string,
  path: string,
  readsLocalFiles: boolean,
  onProgress: UploadProgress,
  signal: AbortSignal,
): Promise<AddedFile> {
  const kind = await checkFile(path, readsLocalFiles ? 'embedded' : 'cloud', !readsLocalFiles);
  if (signal.aborted) throw new ServiceError('cancelled', sentences.cancelled);
  const files = readsLocalFiles
    ? await client.uploadUrls(sessionId, [pathToFileURL(path).href], signal)
    : await client.uploadFiles(
        sessionId,
        [path],
        (sent, total) => onProgress((100 * sent) / total, sent, total),
        signal,
      );
  onProgress(100);
  return addedFile(path, kind, files[0]);
}

/**
 * Adds a file of the web. The cloud fetches it itself; for the engine of this computer it is fetched here, and the
 * engine keeps a copy of its own. Its type is checked first where the address tells one.
 * @param folder Where exports of it go, since it has no place on this computer. Absolute.
 * @throws {SessionError | ServiceError}
 */
export async function uploadAddress(
  client: ServiceClient,
  sessionId: string,
  address: URL,
  isFetchedHere: boolean,
  folder: string,
  onProgress: UploadProgress,
  signal: AbortSignal,
): Promise<AddedFile> {
  const web = { url: address.href };
  if (!isFetchedHere) {
    if (namesOtherType(address)) requireTaken(nameOfAddress(address), 'cloud');
    const [uploaded] = await client.uploadUrls(sessionId, [address.href], signal);
    onProgress(100);
    const names = [nameOfAddress(address), basename(uploaded?.filename ?? '')];
    const name = names.find((each) => mediaKindOf(each) !== undefined) ?? names[0] ?? '';
    const kind = mediaKindOf(names[0] ?? '') ?? kindSaidBy(uploaded) ?? mediaKindOf(name) ?? 'video';
    return { ...addedFile(join(folder, name), kind, uploaded), web };
  }
  const onBytes = (bytes: number, total?: number) =>
    onProgress(total === undefined ? 0 : (100 * bytes) / total, bytes, total);
  const file = await fetchAddress(address, onBytes, signal);
  try {
    const kind = await checkFile(file.path, 'embedded', true);
    const [uploaded] = await client.uploadFiles(sessionId, [file.path], () => undefined, signal);
    onProgress(100);
    return { ...addedFile(join(folder, basename(file.path)), kind, uploaded), web };
  } finally {
    await file.dispose();
  }
}

/** Whether an address ends in the extension of something that is not accepted; `.2024` is none. */
function namesOtherType({ pathname }: URL): boolean {
  return /\.(?=\d*[a-z])[a-z\d]{1,8}$/iu.test(pathname) && mediaKindOf(pathname) === undefined;
}

function kindSaidBy(uploaded: UploadedFile | undefined): FileKind | undefined {
  return (['video', 'image', 'audio'] as const).find((kind) => kind === uploaded?.file_type);
}

/**
 * Adds a file of another file system. Whatever edits it gets a copy of its own.
 * @throws {SessionError | ServiceError}
 */
export async function uploadOutside(
  client: ServiceClient,
  sessionId: string,
  address: string,
  service: SavedSession['service'],
  outside: OutsideFiles | undefined,
  onProgress: UploadProgress,
  signal: AbortSignal,
): Promise<AddedFile> {
  if (!outside)
    throw new SessionError('missingFile', sentence('Only files of this computer can be read here.'));
  // Before it is copied.
  requireTaken(nameOfPlace(address, basename), service);
  // Read first, then sent: half of the progress each.
  const half = (from: number) => (bytes: number, total: number) =>
    onProgress(from + (50 * bytes) / total, bytes, total);
  const file = await outside.fetch(address, half(0), signal);
  try {
    const kind = await checkFile(file.path, service, true);
    const [uploaded] = await client.uploadFiles(sessionId, [file.path], half(50), signal);
    onProgress(100);
    return { ...addedFile(await outside.standIn(address), kind, uploaded), address };
  } finally {
    await file.dispose();
  }
}

function addedFile(path: string, kind: FileKind, uploaded: UploadedFile | undefined): AddedFile {
  const { duration, width, height, fps, media_id: draftId } = uploaded ?? {};
  return {
    path,
    name: basename(path),
    kind,
    ...(duration != null && duration > 0 && { durationMs: Math.round(duration * 1000) }),
    ...(width != null && { width }),
    ...(height != null && { height }),
    ...(fps != null && fps > 0 && { fps }),
    ...(draftId != null && { draftId }),
  };
}
