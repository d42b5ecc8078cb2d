import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../client/clock';
import { ServiceError, sentences } from '../client/errors';
import type { ServiceClient } from '../client/service-client';
import type { TokenSource } from '../client/transport';
import type { Memory, SecretStore } from './outside';

const storedToken = z.object({
  token: z.string().min(1),
  userId: z.string(),
  /** A token that the user entered is never replaced silently. */
  origin: z.enum(['anonymous', 'user']),
  /** Milliseconds since the epoch. */
  expiresAt: z.number().optional(),
});
type StoredToken = z.infer<typeof storedToken>;

const clientIdKey = 'clientId';

/** At most 64 characters that a header can carry. */
const sendableId = /^[\w-]{1,64}$/u;

/** A token that ends within this time is renewed before it is used. */
const renewAheadMs = 60_000;

/**
 * The bearer token of one service address: kept in the secret store under that address, so that it can never
 * go to another. Anonymous tokens are taken with a client id that is made once and kept for good.
 */
export class Credentials implements TokenSource {
  private pending: Promise<StoredToken> | undefined;

  constructor(
    private readonly address: string,
    private readonly client: ServiceClient,
    private readonly secrets: SecretStore,
    private readonly memory: Memory,
    private readonly clock: Clock,
  ) {}

  private get secretKey(): string {
    return `token:${this.address}`;
  }

  async token(signal?: AbortSignal): Promise<string> {
    const stored = await this.stored();
    if (stored && !this.endsSoon(stored)) return stored.token;
    return (await this.takeAnonymous(signal)).token;
  }

  async renew(rejected: string, signal?: AbortSignal): Promise<string | undefined> {
    const stored = await this.stored();
    // Another window was faster.
    if (stored && stored.token !== rejected) return stored.token;
    if (stored?.origin === 'user') return undefined;
    return (await this.takeAnonymous(signal)).token;
  }

  /** The id that the service knows this user by, once a token was taken. */
  async userId(): Promise<string | undefined> {
    return (await this.stored())?.userId;
  }

  private endsSoon(stored: StoredToken): boolean {
    return stored.origin === 'anonymous' && (stored.expiresAt ?? Infinity) < this.clock.now() + renewAheadMs;
  }

  private async stored(): Promise<StoredToken | undefined> {
    const text = await this.secrets.get(this.secretKey);
    if (text === undefined) return undefined;
    const stored = storedToken.safeParse(parseOrUndefined(text));
    if (stored.success) return stored.data;
    await this.secrets.delete(this.secretKey);
    return undefined;
  }

  /** Two requests at once take one token together, so that one that is cancelled only stops waiting for it. */
  private async takeAnonymous(signal?: AbortSignal): Promise<StoredToken> {
    if (signal?.aborted === true) throw new ServiceError('cancelled', sentences.cancelled);
    this.pending ??= this.requestAnonymous().finally(() => (this.pending = undefined));
    return unlessAborted(this.pending, signal);
  }

  private async requestAnonymous(): Promise<StoredToken> {
    const answer = await this.client.anonymousToken(await this.clientId());
    const expiresAt = answer.expires_at === undefined ? NaN : Date.parse(answer.expires_at);
    const stored: StoredToken = {
      token: answer.token,
      userId: answer.user_id,
      origin: 'anonymous',
      ...(Number.isFinite(expiresAt) && { expiresAt }),
    };
    await this.secrets.store(this.secretKey, JSON.stringify(stored));
    return stored;
  }

  private async clientId(): Promise<string> {
    const known = this.memory.get(clientIdKey);
    if (typeof known === 'string' && sendableId.test(known)) return known;
    const fresh = randomUUID();
    await this.memory.update(clientIdKey, fresh);
    return fresh;
  }
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new ServiceError('cancelled', sentences.cancelled));
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
