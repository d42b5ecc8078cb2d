import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openFileOfTheWeb } from '../client/address-download';
import type { FileOfTheWeb } from '../client/address-download';
import { ServiceError, sentences } from '../client/errors';
import { acceptedBy, fileKindOf, maxUploadBytes, mimeTypeOf } from '../contract/media';
import { SessionError } from './errors';
import { sentence } from '../contract/sentence';
import type { Sentence } from '../contract/sentence';

/** A text that is the address of something on the web, without a password in it; `undefined` for any other. */
export function webAddressOf(text: string): URL | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\//iu.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return url.username === '' && url.password === '' ? url : undefined;
}

const addressInText = /https?:\/\/[^\s<>"'“”‘’「」，。；！？、（）]+/giu;

/**
 * The web addresses of media that a request names, and the request with their names in their places: empty where it
 * says nothing else.
 */
export function addressesIn(request: string): { readonly addresses: readonly URL[]; readonly rest: string } {
  const addresses: URL[] = [];
  let others = request;
  const rest = request.replace(addressInText, (found) => {
    const text = found.replace(/[.,;:!?)\]]+$/u, '');
    const url = webAddressOf(text);
    // Any other address may be a word of the request, such as of a title.
    if (!url || fileKindOf(url.pathname) === undefined) return found;
    addresses.push(url);
    others = others.replace(text, '');
    return nameOfAddress(url) + found.slice(text.length);
  });
  return { addresses, rest: /[\p{L}\p{N}]/u.test(others) ? rest : '' };
}

/** What the file of an address is called; without the query, which may hold a secret. */
export function nameOfAddress({ pathname, hostname }: URL): string {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  const name = decoded(last)
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, '')
    .slice(-120);
  return name === '' || /^\.+$/u.test(name) ? hostname : name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A file that was fetched to be passed on. */
export interface FetchedFile {
  readonly path: string;
  /** Removes it from the disk. */
  dispose(): Promise<void>;
}

/**
 * Fetches a file of the web to a temporary folder. Its kind is told by its name or by what the server says.
 * @param onBytes Bytes so far, and of how many where the server tells.
 * @param maxBytes More are refused.
 * @throws {SessionError} addressFailed, unsupportedType, tooLarge. None of them quotes more than the host and name.
 * @throws {ServiceError} cancelled
 */
export async function fetchAddress(
  address: URL,
  onBytes: (bytes: number, total?: number) => void,
  signal: AbortSignal,
  maxBytes = maxUploadBytes,
): Promise<FetchedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'ai-video-web-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    const file = await opened(address, signal);
    try {
      const name = nameWithKind(nameOfAddress(address), file);
      if ((file.length ?? 0) > maxBytes) throw tooLarge(name, maxBytes);
      const path = join(folder, name);
      const limited = limitOf(
        maxBytes,
        () => tooLarge(name, maxBytes),
        (bytes) => onBytes(bytes, file.length),
      );
      await pipeline(file.body, limited, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
      return { path, dispose };
    } finally {
      // Nobody waits for what was not read.
      file.body.on('error', () => undefined).destroy();
    }
  } catch (error) {
    await dispose();
    if (signal.aborted) throw new ServiceError('cancelled', sentences.cancelled, { cause: error });
    throw error instanceof SessionError
      ? error
      : failed(address, sentence('the connection broke off'), error);
  }
}

async function opened(address: URL, signal: AbortSignal): Promise<FileOfTheWeb> {
  const answer = await openFileOfTheWeb(address, signal).catch((error: unknown) => {
    throw failed(address, sentence('the server cannot be reached'), error);
  });
  if (typeof answer === 'number') throw failed(address, sentence('the server answered {0}', answer));
  if (answer === undefined)
    throw failed(address, sentence('the server leads elsewhere too often, or to no web address'));
  return answer;
}

function nameWithKind(name: string, { contentType }: FileOfTheWeb): string {
  const isPage = contentType === 'text/html' || contentType === 'application/json';
  if (!isPage && fileKindOf(name) !== undefined) return name;
  const extension = acceptedBy('embedded').find((each) => mimeTypeOf(`a.${each}`) === contentType);
  if (extension !== undefined) return `${name}.${extension}`;
  throw new SessionError(
    'unsupportedType',
    sentence(
      'There is no video, image or sound at "{0}". Give the address of the file itself. Supported are: {1}.',
      name,
      acceptedBy('embedded').join(', '),
    ),
  );
}

function limitOf(maxBytes: number, error: () => Error, onBytes: (bytes: number) => void): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      onBytes(bytes);
      if (bytes > maxBytes) done(error());
      else done(null, chunk);
    },
  });
}

function tooLarge(name: string, maxBytes: number): SessionError {
  const megabytes = Math.floor(maxBytes / (1024 * 1024));
  return new SessionError(
    'tooLarge',
    sentence('"{0}" is larger than {1} MB. Compress or trim it first.', name, megabytes),
  );
}

function failed({ host }: URL, why: Sentence, cause?: unknown): SessionError {
  return new SessionError(
    'addressFailed',
    sentence('The file of {0} could not be fetched: {1}.', host, why),
    cause,
  );
}
