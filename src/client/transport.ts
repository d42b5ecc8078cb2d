import { errors, request } from 'undici';
import type { Dispatcher } from 'undici';
import type { Readable } from 'node:stream';
import { patternOf } from '../contract/addresses';
import type { Attribution } from '../contract/attribution';
import { errorOfAnswer, readText, retryAfterMsOf } from './answers';
import { pause } from './clock';
import type { Clock } from './clock';
import type { Endpoint } from './endpoint';
import { ServiceError, isServiceError, sentences } from './errors';

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
  /** The path names a session: HTTP 404 means that there is no such session. */
  readonly ofSession?: boolean;
  /** It is part of an export: HTTP 402 means that the plan has none. */
  readonly ofExport?: boolean;
  /** Whether HTTP 429 is waited for and the request repeated; `true` if absent. */
  readonly waitsForRateLimit?: boolean;
  /** HTTP status that is no error here, besides 2xx. */
  readonly accepts?: (status: number) => boolean;
}

/** Waits this long after HTTP 429 where the service names no time. */
const rateLimitWaitMs = 30_000;

/** A service that asks for a longer wait than this is not waited for. */
const longestWaitMs = 5 * 60_000;

/** Milliseconds to wait after HTTP 429; `undefined` where the service asks for longer than is waited for. */
export function rateLimitWaitOf({ details }: ServiceError): number | undefined {
  const wait = details.retryAfterMs ?? rateLimitWaitMs;
  return wait > longestWaitMs ? undefined : wait;
}

/** What may be told of a request: nothing of what was sent or asked for, and no id. */
export interface RequestNote {
  readonly method: string;
  /** As the contract has it. */
  readonly path: string;
  /** Of the answer; `undefined` where none came. */
  readonly status: number | undefined;
  /** None came, or one that whoever asked does not take for an answer. */
  readonly isFailure: boolean;
  /** Milliseconds until the answer began. */
  readonly ms: number;
}

/** Reads what is wanted of an answer. @throws {ServiceError} also for an error with HTTP 200 */
export type Reader<T> = (response: Dispatcher.ResponseData) => Promise<T>;

/** The contract's rules for every request: headers, renewal of the token, 429, errors by code and status. */
export class Transport {
  constructor(
    private readonly connection: Connection,
    private readonly attribution: Attribution,
    private readonly clock: Clock,
    private readonly note?: (note: RequestNote) => void,
  ) {}

  /**
   * Sends a request and reads its answer. A token that is refused, by HTTP 401 or by code 1001, is renewed once;
   * HTTP 429 is waited for once. Without `tokens` the request carries none.
   * @throws {ServiceError}
   */
  async call<T>(options: CallOptions, read: Reader<T>, tokens?: TokenSource): Promise<T> {
    let token = await tokens?.token(options.signal);
    let renewed = false;
    let waited = false;
    for (;;) {
      try {
        return await read(
          await this.open(options, token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        );
      } catch (thrown) {
        const error = withoutSecret(asServiceError(thrown, options.signal), token);
        if (error.kind === 'tokenInvalid' && !renewed && tokens && token !== undefined) {
          renewed = true;
          const fresh = await tokens.renew(token, options.signal);
          if (fresh === undefined) throw error;
          token = fresh;
        } else if (error.kind === 'rateLimited' && !waited && options.waitsForRateLimit !== false) {
          waited = true;
          const wait = rateLimitWaitOf(error);
          if (wait === undefined) throw error;
          await pause(this.clock, wait, options.signal);
        } else {
          throw error;
        }
      }
    }
  }

  /**
   * The path of an address that belongs to the service: a relative one, or one below the service's own.
   * @returns `undefined` for any other.
   */
  async pathOf(address: string): Promise<string | undefined> {
    const { baseUrl } = await this.connection.endpoint();
    if (address.startsWith(`${baseUrl}/`)) return address.slice(baseUrl.length);
    const isElsewhere = address === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/iu.test(address);
    return isElsewhere ? undefined : `/${address.replace(/^\//u, '')}`;
  }

  async addressOf(path: string): Promise<string> {
    return `${(await this.connection.endpoint()).baseUrl}${path}`;
  }

  /** Asks once and tells that once, whatever it takes to reach the service. What the caller gave up is not told. */
  private async open(
    options: CallOptions,
    headers: Readonly<Record<string, string>>,
  ): Promise<Dispatcher.ResponseData> {
    const endpoint = await this.connection.endpoint();
    const begun = this.clock.now();
    const response = await this.reach(endpoint, options, headers).catch((error: unknown) => {
      if (options.signal?.aborted !== true) this.tell(options, begun);
      throw error;
    });
    const { statusCode } = response;
    const isExpected = (statusCode >= 200 && statusCode < 300) || options.accepts?.(statusCode) === true;
    this.tell(options, begun, statusCode, isExpected);
    if (isExpected) return response;
    const text = await readText(response.body).catch((error: unknown) => {
      if (isServiceError(error, 'badAnswer')) return '';
      throw error;
    });
    throw errorOfAnswer(statusCode, text, {
      ofSession: options.ofSession === true,
      ofExport: options.ofExport === true,
      retryAfterMs: retryAfterMsOf(response.headers['retry-after'], this.clock.now()),
    });
  }

  private tell({ method, path }: CallOptions, begun: number, status?: number, isExpected = false): void {
    const ms = this.clock.now() - begun;
    this.note?.({ method, path: patternOf(path), status, isFailure: !isExpected, ms });
  }

  /** Sends one request without retries other than to an engine that was not running. */
  private async reach(
    endpoint: Endpoint,
    options: CallOptions,
    headers: Readonly<Record<string, string>>,
  ): Promise<Dispatcher.ResponseData> {
    try {
      return await this.send(endpoint, options, headers);
    } catch (error) {
      // Refused before a byte was sent, or nothing but a look: trying again cannot do anything twice.
      const isHarmless = wasNeverSent(error) || (options.method === 'GET' && isBreak(error));
      if (!isHarmless || !this.connection.lost(endpoint)) throw error;
    }
    return this.send(await this.connection.endpoint(), options, headers);
  }

  private send(
    endpoint: Endpoint,
    options: CallOptions,
    headers: Readonly<Record<string, string>>,
  ): Promise<Dispatcher.ResponseData> {
    return request(`${endpoint.baseUrl}${options.path}`, {
      dispatcher: endpoint.dispatcher,
      method: options.method,
      headers: { Accept: 'application/json', ...this.attribution, ...headers, ...options.headers },
      body: options.body?.() ?? null,
      ...(options.signal && { signal: options.signal }),
      ...(options.bodyTimeoutMs !== undefined && { bodyTimeout: options.bodyTimeoutMs }),
      ...(options.headersTimeoutMs !== undefined && { headersTimeout: options.headersTimeoutMs }),
    });
  }
}

const connectCodes = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

function wasNeverSent(error: unknown): boolean {
  if (error instanceof errors.ConnectTimeoutError) return true;
  if (!(error instanceof Error)) return false;
  if ('syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo')) return true;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  // EPIPE: a kept connection whose other end was gone before the whole request was written.
  return error.code === 'EPIPE' || connectCodes.has(error.code);
}

/** The other side closed the connection in the middle, as an engine that is killed does. */
function isBreak(error: unknown): boolean {
  return (
    error instanceof errors.SocketError ||
    (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
  );
}

/** A service may repeat the token in its words. */
function withoutSecret(error: ServiceError, token: string | undefined): ServiceError {
  if (token === undefined || !error.message.includes(token)) return error;
  return new ServiceError(error.kind, error.message.replaceAll(token, '…'), error.details);
}

/** Turns whatever a request threw into the client's own error. */
export function asServiceError(error: unknown, signal?: AbortSignal): ServiceError {
  if (signal?.aborted === true) return new ServiceError('cancelled', sentences.cancelled, { cause: error });
  if (error instanceof ServiceError) return error;
  const timedOut = error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError;
  const kind = timedOut ? 'timedOut' : 'unreachable';
  return new ServiceError(kind, sentences[kind], { cause: error, neverSent: wasNeverSent(error) });
}
