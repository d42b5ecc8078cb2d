import { errors, request } from 'undici';
import type { Dispatcher } from 'undici';
import type { Readable } from 'node:stream';
import type * as z from 'zod';
import { envelopeSchema, errorBodySchema, serviceCodes } from '../contract/answers';
import type { Attribution } from '../contract/attribution';
import type { Clock } from './clock';
import type { Endpoint } from './endpoint';
import { ServiceError, isServiceError, sentences } from './errors';
import type { ServiceErrorKind } from './errors';

/** A service as the client sees it: where it is and who is asking. */
export interface Connection {
  /** The endpoint to use now; the embedded engine is started by this where it does not run. */
  endpoint(): Promise<Endpoint>;
  /** Called when the endpoint refused a connection; `true` means that `endpoint()` may give a new one. */
  lost(endpoint: Endpoint): boolean;
}

/** Hands out the bearer token and renews it. */
export interface TokenSource {
  token(signal?: AbortSignal): Promise<string>;
  /**
   * A new token in place of one that the service did not accept.
   * @returns `undefined` where the token is the user's own and must not be replaced silently.
   */
  renew(rejected: string, signal?: AbortSignal): Promise<string | undefined>;
}

export interface CallOptions {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A fresh body for each try: a stream can be sent only once. */
  readonly body?: () => string | Readable;
  readonly signal?: AbortSignal;
  /** Milliseconds without a byte before the answer is given up; 0 waits for ever. */
  readonly bodyTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
}

/** 10 MB: no JSON answer of the contract comes near it. */
const maxAnswerBytes = 10 * 1024 * 1024;

/** Waits this long after HTTP 429 where the service names no time. */
const rateLimitWaitMs = 30_000;

/** The contract's rules for every request: headers, renewal of the token, 429, errors by code and status. */
export class Transport {
  constructor(
    private readonly connection: Connection,
    private readonly attribution: Attribution,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends an authorised request and returns the answer's body while it is still streaming.
   * @throws {ServiceError}
   */
  async open(tokens: TokenSource, options: CallOptions): Promise<Dispatcher.ResponseData> {
    let token = await tokens.token(options.signal);
    let renewed = false;
    let waited = false;
    for (;;) {
      try {
        return await this.openOnce(options, { Authorization: `Bearer ${token}` });
      } catch (error) {
        if (isServiceError(error, 'tokenInvalid') && !renewed) {
          renewed = true;
          const fresh = await tokens.renew(token, options.signal);
          if (fresh === undefined) throw error;
          token = fresh;
        } else if (isServiceError(error, 'rateLimited') && !waited) {
          waited = true;
          await this.clock.sleep(error.details.retryAfterMs ?? rateLimitWaitMs, options.signal);
        } else {
          throw error;
        }
      }
    }
  }

  /**
   * Sends one request without retries other than to an engine that was not running.
   * @throws {ServiceError}
   */
  async openOnce(
    options: CallOptions,
    headers: Readonly<Record<string, string>>,
  ): Promise<Dispatcher.ResponseData> {
    const endpoint = await this.connection.endpoint();
    try {
      return await this.send(endpoint, options, headers);
    } catch (error) {
      // Refused before a byte was sent: trying again cannot do anything twice.
      if (!wasNeverSent(error) || !this.connection.lost(endpoint))
        throw asServiceError(error, options.signal);
    }
    try {
      return await this.send(await this.connection.endpoint(), options, headers);
    } catch (error) {
      throw asServiceError(error, options.signal);
    }
  }

  private async send(
    endpoint: Endpoint,
    options: CallOptions,
    headers: Readonly<Record<string, string>>,
  ): Promise<Dispatcher.ResponseData> {
    const response = await request(`${endpoint.baseUrl}${options.path}`, {
      dispatcher: endpoint.dispatcher,
      method: options.method,
      headers: { Accept: 'application/json', ...this.attribution, ...headers, ...options.headers },
      body: options.body?.() ?? null,
      ...(options.signal && { signal: options.signal }),
      ...(options.bodyTimeoutMs !== undefined && { bodyTimeout: options.bodyTimeoutMs }),
      ...(options.headersTimeoutMs !== undefined && { headersTimeout: options.headersTimeoutMs }),
    });
    if (response.statusCode >= 200 && response.statusCode < 300) return response;
    const text = await readText(response.body).catch(() => '');
    throw errorOfAnswer(response.statusCode, text, response.headers['retry-after']);
  }

  /** Sends an authorised request and reads its JSON text whole. @throws {ServiceError} */
  async text(tokens: TokenSource, options: CallOptions): Promise<string> {
    const response = await this.open(tokens, options);
    return readAnswer(response, options.signal);
  }

  /**
   * Sends an authorised request whose answer is an envelope `{"code":0,"data":…}`, and returns its data.
   * A token refused by code 1001 is renewed as one refused by HTTP 401 is.
   * @throws {ServiceError}
   */
  async data<T>(tokens: TokenSource, options: CallOptions, schema: z.ZodType<T>): Promise<T> {
    try {
      return parseEnvelope(await this.text(tokens, options), schema);
    } catch (error) {
      if (!isServiceError(error, 'tokenInvalid') || error.details.status !== undefined) throw error;
      const fresh = await tokens.renew(await tokens.token(options.signal), options.signal);
      if (fresh === undefined) throw error;
      return parseEnvelope(await this.text(tokens, options), schema);
    }
  }
}

export async function readAnswer(response: Dispatcher.ResponseData, signal?: AbortSignal): Promise<string> {
  try {
    return await readText(response.body);
  } catch (error) {
    throw asServiceError(error, signal);
  }
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxAnswerBytes) throw new ServiceError('badAnswer', sentences.badAnswer);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws {ServiceError} for a code other than 0 and for anything that is no envelope with such data. */
export function parseEnvelope<T>(text: string, schema: z.ZodType<T>): T {
  const envelope = parseJson(text, envelopeSchema);
  if (envelope.code !== serviceCodes.success) {
    throw errorOfCode(envelope.code, envelope.message ?? envelope.msg);
  }
  const data = schema.safeParse(envelope.data);
  if (data.success) return data.data;
  throw new ServiceError('badAnswer', sentences.badAnswer, { cause: data.error });
}

/** @throws {ServiceError} `badAnswer` */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ServiceError('badAnswer', sentences.badAnswer, { cause });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ServiceError('badAnswer', sentences.badAnswer, { cause: parsed.error });
}

const kindByCode: Readonly<Record<number, ServiceErrorKind>> = {
  [serviceCodes.tokenInvalid]: 'tokenInvalid',
  [serviceCodes.sessionNotFound]: 'sessionLost',
  [serviceCodes.noCredits]: 'noCredits',
  [serviceCodes.unsupportedType]: 'unsupportedType',
  [serviceCodes.tooLarge]: 'tooLarge',
};

function errorOfCode(code: number, words: string | undefined, status?: number): ServiceError {
  const kind = kindByCode[code] ?? 'refused';
  return new ServiceError(kind, sentenceOf(kind, words), { code, ...(status !== undefined && { status }) });
}

function errorOfAnswer(
  status: number,
  text: string,
  retryAfter: string | string[] | undefined,
): ServiceError {
  const body = errorBodySchema.safeParse(safeJson(text));
  const code = body.success ? body.data.code : undefined;
  const words = body.success ? wordsOf(body.data) : undefined;
  if (code !== undefined && code in kindByCode) return errorOfCode(code, words, status);
  const kind = kindOfStatus(status, words);
  const seconds = Number(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter);
  return new ServiceError(kind, sentenceOf(kind, words), {
    status,
    ...(code !== undefined && { code }),
    ...(seconds >= 0 && { retryAfterMs: seconds * 1000 }),
  });
}

function kindOfStatus(status: number, words: string | undefined): ServiceErrorKind {
  switch (status) {
    case 401:
      return 'tokenInvalid';
    case 402:
      return 'exportBlocked';
    case 404:
      return words?.toLowerCase().includes('session') === true ? 'sessionLost' : 'refused';
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

function wordsOf(body: {
  message?: string;
  msg?: string;
  detail?: unknown;
  error?: unknown;
}): string | undefined {
  for (const words of [body.message, body.msg, body.detail, body.error]) {
    if (typeof words === 'string' && words !== '') return words.slice(0, 500);
  }
  return undefined;
}

/** The service's words say more than the general sentence where what went wrong is particular to the request. */
function sentenceOf(kind: ServiceErrorKind, words: string | undefined): string {
  const speaksForItself = kind === 'refused' || kind === 'unsupportedType' || kind === 'serverFailed';
  return speaksForItself && words !== undefined ? words : sentences[kind];
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wasNeverSent(error: unknown): boolean {
  if (error instanceof errors.ConnectTimeoutError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ENOENT';
}

/** Turns whatever a request threw into the client's own error. */
export function asServiceError(error: unknown, signal?: AbortSignal): ServiceError {
  if (error instanceof ServiceError) return error;
  if (signal?.aborted === true) return new ServiceError('cancelled', sentences.cancelled, { cause: error });
  const timedOut = error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError;
  const kind = timedOut ? 'timedOut' : 'unreachable';
  return new ServiceError(kind, sentences[kind], { cause: error, neverSent: wasNeverSent(error) });
}
