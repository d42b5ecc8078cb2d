import type { Dispatcher } from 'undici';
import type { Readable } from 'node:stream';
import { askFollowing } from './redirects';

/** A file of the web that is about to be read. Whoever asked reads or destroys the body. */
export interface FileOfTheWeb {
  readonly body: Readable;
  /** Bytes, where the server tells. */
  readonly length?: number;
  /** Such as `video/mp4`, without its parameters; empty where the server does not tell. */
  readonly contentType: string;
  /** Where it was found in the end. */
  readonly address: URL;
}

/**
 * Asks a web address for a file, without any token. From https it is never led to plain http.
 * @returns The answer, or the HTTP status that there was no file with; `undefined` where it was led astray.
 * @throws whatever the connection throws
 */
export async function openFileOfTheWeb(
  address: URL,
  signal: AbortSignal,
): Promise<FileOfTheWeb | number | undefined> {
  const headers = { Accept: 'video/*, audio/*, image/*, */*;q=0.5', 'Accept-Encoding': 'identity' };
  const found = await askFollowing(address, headers, (at) => mayBeAsked(at, address), signal);
  if (!found) return undefined;
  const { response, at } = found;
  if (response.statusCode === 200) return fileOf(response, at);
  await response.body.dump();
  return response.statusCode;
}

function mayBeAsked({ protocol }: URL, first: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && first.protocol === 'http:');
}

function fileOf({ body, headers }: Dispatcher.ResponseData, address: URL): FileOfTheWeb {
  const length = Number(headers['content-length'] ?? NaN);
  const contentType = String(headers['content-type'] ?? '').split(';')[0] ?? '';
  return {
    body,
    address,
    contentType: contentType.trim().toLowerCase(),
    ...(Number.isSafeInteger(length) && { length }),
  };
}
