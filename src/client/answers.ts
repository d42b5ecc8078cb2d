import type { Dispatcher } from 'undici';
import type * as z from 'zod';
import { envelopeSchema, errorBodySchema, serviceCodes, wordsFor, wordsOf } from '../contract/answers';
import { jsonOf } from '../contract/json-text';
import { ServiceError, sentences } from './errors';
import type { ServiceErrorKind } from './errors';
import type { Words } from '../contract/sentence';

/** How the client reads an answer: its size, its JSON, and the errors that it tells by code and status. */

/** 10 MB: no answer that is read whole comes near it. */
const maxAnswerBytes = 10 * 1024 * 1024;

/** @throws {ServiceError} `badAnswer` for more than 10 MB, and whatever the connection throws. */
export async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  return (await readBytes(body)).toString('utf8');
}

/** @throws {ServiceError} as {@link readText} does */
export async function readBytes(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxAnswerBytes) throw new ServiceError('badAnswer', sentences.badAnswer);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws {ServiceError} for a code other than 0 and for anything that is no envelope with such data. */
export function parseEnvelope<T>(text: string, schema: z.ZodType<T>): T {
  const { code, data } = parseJson(text, envelopeSchema);
  if (code !== serviceCodes.success) throw refusalIn(text);
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new ServiceError('badAnswer', sentences.badAnswer, { cause: parsed.error });
}

/** @throws {ServiceError} by what the body says in place of such data, else `badAnswer` */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw refusalIn(text, parsed.error);
}

/** @throws {ServiceError} where a body that is of no further interest tells of an error. */
export function expectNoRefusal(text: string): void {
  const body = errorBodySchema.safeParse(jsonOf(text));
  if (body.success && (body.data.code ?? serviceCodes.success) !== serviceCodes.success)
    throw refusalIn(text);
}

/**
 * An event stream or a file, as it comes. JSON and HTML are neither, but an error with HTTP 200.
 * @throws {ServiceError}
 */
export async function streamOf(response: Dispatcher.ResponseData): Promise<Dispatcher.ResponseData> {
  if (!isPage(response)) return response;
  throw refusalIn(await readText(response.body));
}

/** Whether the body is text for a program or a person, where a stream or a file was asked for. */
export function isPage({ headers }: Dispatcher.ResponseData): boolean {
  return /^(?:application\/(?:[\w.]+\+)?json|text\/html)\b/iu.test(String(headers['content-type'] ?? ''));
}

const kindByCode: Readonly<Record<number, ServiceErrorKind>> = {
  [serviceCodes.tokenInvalid]: 'tokenInvalid',
  [serviceCodes.sessionNotFound]: 'sessionLost',
  [serviceCodes.noCredits]: 'noCredits',
  [serviceCodes.unsupportedType]: 'unsupportedType',
  [serviceCodes.tooLarge]: 'tooLarge',
};

/** What a body with HTTP 2xx says that is not the one that was asked for. */
function refusalIn(text: string, cause?: unknown): ServiceError {
  const body = errorBodySchema.safeParse(jsonOf(text));
  const code = body.success ? body.data.code : undefined;
  const words = body.success ? wordsOf(body.data) : undefined;
  if (code !== undefined && code !== serviceCodes.success) return codeError(code, words);
  if (words !== undefined) return new ServiceError('refused', words);
  return new ServiceError('badAnswer', sentences.badAnswer, { cause });
}

/** The error of a code that the contract knows, or `undefined`. */
export function errorOfCode(code: number, words: string): ServiceError | undefined {
  return code in kindByCode ? codeError(code, words) : undefined;
}

function codeError(code: number, words: Words | undefined, status?: number): ServiceError {
  const kind = kindByCode[code] ?? 'refused';
  return new ServiceError(kind, sentenceOf(kind, words), { code, ...(status !== undefined && { status }) });
}

/**
 * The error that an answer other than HTTP 2xx tells of.
 * @param ofSession The request was about a session, so that HTTP 404 means that there is no such session.
 * @param ofExport The request was about an export, so that HTTP 402 means that the plan has none.
 */
export function errorOfAnswer(
  status: number,
  text: string,
  about: { ofSession: boolean; ofExport: boolean; retryAfterMs: number | undefined },
): ServiceError {
  const body = errorBodySchema.safeParse(jsonOf(text));
  const code = body.success ? body.data.code : undefined;
  const words = body.success ? wordsOf(body.data) : undefined;
  const forUser = body.success ? wordsFor(body.data) : undefined;
  if (code !== undefined && code in kindByCode) return codeError(code, forUser, status);
  const isLost = status === 404 && (about.ofSession || words?.toLowerCase().includes('session') === true);
  const kind = isLost ? 'sessionLost' : kindOfStatus(status, about.ofExport);
  return new ServiceError(kind, sentenceOf(kind, forUser), {
    status,
    ...(code !== undefined && { code }),
    ...(about.retryAfterMs !== undefined && { retryAfterMs: about.retryAfterMs }),
  });
}

function kindOfStatus(status: number, ofExport: boolean): ServiceErrorKind {
  switch (status) {
    case 401:
      return 'tokenInvalid';
    case 402:
      return ofExport ? 'exportBlocked' : 'paymentRequired';
    case 413:
      return 'tooLarge';
    case 415:
      return 'unsupportedType';
    case 429:
      return 'rateLimited';
    default:
      return status >= 500 ? 'serverFailed' : 'refused';
  }
}

/** Milliseconds that a `Retry-After` of seconds or of an HTTP date asks to wait from `now` on. */
export function retryAfterMsOf(header: string | string[] | undefined, now: number): number | undefined {
  const value = Array.isArray(header) ? header[0] : header;
  if (value === undefined) return undefined;
  if (/^\d+$/u.test(value)) return Number(value) * 1000;
  // Without letters it is no date, though `Date` would read one in many a number.
  const date = /[a-z]{3}/iu.test(value) ? Date.parse(value) : NaN;
  return Number.isFinite(date) ? Math.max(0, date - now) : undefined;
}

/** The service's words say more than the general sentence where what went wrong is particular to the request. */
function sentenceOf(kind: ServiceErrorKind, words: Words | undefined): Words {
  const speaksForItself = kind === 'refused' || kind === 'unsupportedType' || kind === 'serverFailed';
  return speaksForItself && words !== undefined ? words : sentences[kind];
}
