import type { Dispatcher } from 'undici';
import type { Readable } from 'node:stream';
import { loopbackHosts } from '../contract/addresses';
import { isPage } from './answers';
import { askFollowing } from './redirects';

/** How a finished file is fetched: whole or from where it broke off, and from an address that is not the service's. */

export interface Download {
  readonly body: Readable;
  /** Where in the file the body begins, in bytes: other than 0 only where that was asked for. */
  readonly start: number;
  /** Bytes of the whole file, where the server tells. */
  readonly length?: number;
  /** By what the server knows this version of the file: a strong ETag or a date. */
  readonly validator?: string;
}

/** What of a file is there already, in bytes, and of which version of how many bytes. */
export interface Resume {
  readonly bytes: number;
  readonly validator: string;
  readonly length?: number;
}

/** Asks for the file once, with these headers. `undefined` where it can't be had there. */
export type AskForFile = (
  headers: Readonly<Record<string, string>>,
) => Promise<Dispatcher.ResponseData | undefined>;

/** What is stored is what was sent: its length is the file's. */
const plain = { Accept: 'video/mp4, */*', 'Accept-Encoding': 'identity' } as const;

/**
 * Goes on with a file where the server still has the version that was begun; begins anew where it does not, or
 * where it answers with another range than was asked for.
 */
export async function openDownload(ask: AskForFile, resume?: Resume): Promise<Download | undefined> {
  if (resume !== undefined && resume.bytes > 0) {
    const range = { Range: `bytes=${resume.bytes}-`, 'If-Range': resume.validator };
    const response = await ask({ ...plain, ...range });
    if (response === undefined) return undefined;
    if (response.statusCode === 200) return downloadOf(response, 0, lengthIn(response));
    const part = response.statusCode === 206 ? rangeIn(response) : undefined;
    const isTheRest =
      part?.start === resume.bytes && (resume.length === undefined || (part.total ?? 0) === resume.length);
    if (isTheRest) return downloadOf(response, part.start, part.total, resume.validator);
    await response.body.dump();
  }
  const response = await ask(plain);
  if (response?.statusCode === 200) return downloadOf(response, 0, lengthIn(response));
  await response?.body.dump();
  return undefined;
}

function downloadOf(
  response: Dispatcher.ResponseData,
  start: number,
  length: number | undefined,
  validator = validatorIn(response),
): Download {
  return {
    body: response.body,
    start,
    ...(length !== undefined && { length }),
    ...(validator !== undefined && { validator }),
  };
}

function lengthIn({ headers }: Dispatcher.ResponseData): number | undefined {
  const value = single(headers['content-length']);
  return value !== undefined && /^\d+$/u.test(value) ? Number(value) : undefined;
}

/** `bytes 10-28/29`, the total of which may be `*`. */
function rangeIn({ headers }: Dispatcher.ResponseData): { start: number; total?: number } | undefined {
  const match = /^bytes (\d+)-\d+\/(\d+|\*)$/iu.exec(single(headers['content-range'])?.trim() ?? '');
  if (match?.[1] === undefined) return undefined;
  return { start: Number(match[1]), ...(match[2] !== '*' && { total: Number(match[2]) }) };
}

/** A weak ETag does not tell one byte from another, and must not stand in `If-Range`. */
function validatorIn({ headers }: Dispatcher.ResponseData): string | undefined {
  const etag = single(headers.etag);
  return etag?.startsWith('"') === true ? etag : single(headers['last-modified']);
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/**
 * Asks an address that is not the service's: without token and attribution, wherever it sends the client. Plain
 * http only to this machine.
 * @returns `undefined` where the address must not be asked, or has no such file.
 * @throws whatever the connection throws
 */
export async function askElsewhere(
  address: URL,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Dispatcher.ResponseData | undefined> {
  const response = (await askFollowing(address, headers, mayBeAsked, signal))?.response;
  if (response && [200, 206, 416].includes(response.statusCode) && !isPage(response)) return response;
  await response?.body.dump();
  return undefined;
}

function mayBeAsked({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
}
