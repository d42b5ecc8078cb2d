import * as z from 'zod';
import type { Clock } from '../../client/clock';
import { ServiceError, isServiceError, sentences, tokenSentences } from '../../client/errors';
import type { ServiceClient } from '../../client/service-client';
import { rateLimitWaitOf } from '../../client/transport';
import type { TokenSource } from '../../client/transport';
import type { AnonymousToken } from '../../contract/answers';
import { jsonOf } from '../../contract/json-text';
import { newClientId } from './client-id';
import type { ClientIds } from './client-id';
import type { EnvironmentToken } from './environment-token';
import type { SecretStore } from '../outside';
import { tokenFingerprint } from './token-fingerprint';
import { tokenProblem } from './token-text';

const sendableToken = z.string().refine((text) => tokenProblem(text) === undefined);
const storedToken = z.object({
  token: sendableToken,
  userId: z.string(),
  origin: z.literal('anonymous'),
  /** Milliseconds since the epoch. */
  expiresAt: z.number().optional(),
});
type StoredToken = z.infer<typeof storedToken>;
const storedOwnToken = z.object({ token: sendableToken });

/** A token that there was none of before, and who took it. */
type Taken =
  | { readonly from: 'service'; readonly answer: AnonymousToken }
  | { readonly from: 'otherWindow'; readonly stored: StoredToken };

/** Who the service sees; never the token itself. */
export type Identity =
  | { readonly origin: 'none' }
  | {
      readonly origin: 'anonymous';
      readonly userId: string;
      /** Milliseconds since the epoch. */
      readonly expiresAt: number | undefined;
    }
  /** A token that the user entered, or that `NEMO_TOKEN` holds. */
  | { readonly origin: 'own' | 'environment' };

/** An anonymous token lives so long where the service does not tell. */
const lifetimeMs = 7 * 24 * 3_600_000;

/** A turn may take 15 minutes: a token that ends within it, or just after, is renewed before it is used. */
const renewAheadMs = 16 * 60_000;

/** Between two tries to renew a token that is still good. */
const earlyPauseMs = 5 * 60_000;

/** Where the secrets of an address are kept, so that none can ever go to another address. */
export function secretKeys(address: string): { readonly anonymous: string; readonly own: string } {
  return { anonymous: `token:${address}`, own: `ownToken:${address}` };
}

/**
 * The bearer token of one service address. The user's own comes first, from the environment or from the secret
 * store; without one an anonymous token is taken, with a client id that is made once and kept for good. The user's
 * own is kept apart from the anonymous one, which no renewal can put in its place and which is still there, and the
 * only one in 7 days, when the user signs out.
 */
export class Credentials implements TokenSource {
  private pending: Promise<StoredToken> | undefined;
  private nextEarlyAt = 0;
  /** The last token of the user's own that was handed out. */
  private lastOwn: string | undefined;
  private readonly keys: ReturnType<typeof secretKeys>;

  /** @param environment What the environment says; heeded only where it is for this address. */
  constructor(
    private readonly address: string,
    private readonly client: ServiceClient,
    private readonly secrets: SecretStore,
    private readonly clientIds: ClientIds,
    private readonly clock: Clock,
    private readonly environment?: EnvironmentToken,
  ) {
    this.keys = secretKeys(address);
  }

  /** @throws {ServiceError} */
  async token(signal?: AbortSignal): Promise<string> {
    const own = await this.own();
    if (own) {
      this.lastOwn = own.token;
      return own.token;
    }
    const stored = await this.anonymous();
    if (!stored) return (await this.takeAnonymous(signal)).token;
    const leftMs = (stored.expiresAt ?? Infinity) - this.clock.now();
    if (leftMs > renewAheadMs) return stored.token;
    if (leftMs > 0) return (await this.renewedEarly(stored, signal)).token;
    return (await this.takeAnonymous(signal)).token;
  }

  async renew(rejected: string, signal?: AbortSignal): Promise<string | undefined> {
    const own = await this.own();
    if (own) {
      if (own.token === rejected) return undefined;
      this.lastOwn = own.token;
      return own.token;
    }
    // Signed out meanwhile: what was asked in the user's name is not asked in another.
    if (rejected === this.lastOwn) return undefined;
    const stored = await this.anonymous();
    // Another window was faster.
    if (stored && stored.token !== rejected) return stored.token;
    return (await this.takeAnonymous(signal)).token;
  }

  /** Who the next request is made by. Nothing is asked of the service. */
  async identity(): Promise<Identity> {
    if (this.ofEnvironment()) return { origin: 'environment' };
    if (await this.ownStored()) return { origin: 'own' };
    const stored = await this.anonymous();
    if (!stored) return { origin: 'none' };
    return { origin: 'anonymous', userId: stored.userId, expiresAt: stored.expiresAt };
  }

  /**
   * Tells the account of the next request from others, in words that hold no secret. All anonymous tokens of this
   * computer are of one account.
   * @throws {ServiceError} where the token of the environment cannot be sent
   */
  async account(): Promise<string> {
    const own = await this.own();
    return own ? `token ${tokenFingerprint(this.address, own.token)}` : 'anonymous';
  }

  /** Whether the user entered a token, which one of the environment comes before. */
  async hasOwn(): Promise<boolean> {
    return (await this.ownStored()) !== undefined;
  }

  /** The id that the service knows this user by, once an anonymous token was taken. */
  async userId(): Promise<string | undefined> {
    return (await this.anonymous())?.userId;
  }

  /** Keeps a token that the user entered and the service accepted. @throws RangeError where no header can carry it */
  async setOwn(token: string): Promise<void> {
    const problem = tokenProblem(token);
    if (problem !== undefined) throw new RangeError(`No token: ${problem}`);
    await this.secrets.store(this.keys.own, JSON.stringify({ token }));
  }

  /**
   * Forgets the user's own token, where there is one, else the anonymous one.
   * @returns which
   */
  async signOut(): Promise<'own' | 'anonymous' | undefined> {
    for (const origin of ['own', 'anonymous'] as const) {
      if ((await this.secrets.get(this.keys[origin])) === undefined) continue;
      await this.secrets.delete(this.keys[origin]);
      return origin;
    }
    return undefined;
  }

  private async own(): Promise<{ readonly token: string } | undefined> {
    const given = this.ofEnvironment();
    if (given?.type === 'badToken') throw new ServiceError('tokenInvalid', sentences.tokenInvalid);
    return given ?? (await this.ownStored());
  }

  private ofEnvironment(): Exclude<EnvironmentToken, { type: 'badAddress' }> | undefined {
    const { environment } = this;
    if (environment === undefined || environment.type === 'badAddress') return undefined;
    return environment.address === this.address ? environment : undefined;
  }

  private ownStored(): Promise<z.infer<typeof storedOwnToken> | undefined> {
    return this.readSecret(this.keys.own, storedOwnToken);
  }

  private anonymous(): Promise<StoredToken | undefined> {
    return this.readSecret(this.keys.anonymous, storedToken);
  }

  private async readSecret<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const text = await this.secrets.get(key);
    if (text === undefined) return undefined;
    const stored = schema.safeParse(jsonOf(text));
    if (stored.success) return stored.data;
    await this.secrets.delete(key);
    return undefined;
  }

  /** A token that still holds is used on where the service gives no other: one in 7 days is all it promises. */
  private async renewedEarly(stored: StoredToken, signal?: AbortSignal): Promise<StoredToken> {
    const now = this.clock.now();
    if (now < this.nextEarlyAt) return stored;
    this.nextEarlyAt = now + earlyPauseMs;
    try {
      return await this.takeAnonymous(signal, false);
    } catch (error) {
      const isOver = (stored.expiresAt ?? Infinity) <= this.clock.now();
      if (isOver || !isServiceError(error) || isServiceError(error, 'cancelled', 'tokenInvalid')) throw error;
      return stored;
    }
  }

  /** Two requests at once take one token together, so that one that is cancelled only stops waiting for it. */
  private async takeAnonymous(signal?: AbortSignal, waits = true): Promise<StoredToken> {
    if (signal?.aborted === true) throw new ServiceError('cancelled', sentences.cancelled);
    this.pending ??= this.requestAnonymous(waits).finally(() => (this.pending = undefined));
    return unlessAborted(this.pending, signal);
  }

  /** @param waits Whether HTTP 429 is waited for. */
  private async requestAnonymous(waits: boolean): Promise<StoredToken> {
    const before = await this.secrets.get(this.keys.anonymous);
    const taken = await this.requestOrShare(before, waits);
    if (taken.from === 'otherWindow') return taken.stored;
    const { answer } = taken;
    if (tokenProblem(answer.token) !== undefined) throw new ServiceError('badAnswer', sentences.badAnswer);
    const named = answer.expires_at === undefined ? NaN : Date.parse(answer.expires_at);
    const now = this.clock.now();
    const fresh: StoredToken = {
      token: answer.token,
      userId: answer.user_id,
      origin: 'anonymous',
      // One that has ended when it is given tells of two clocks that disagree.
      expiresAt: named > now ? named : now + lifetimeMs,
    };
    const meanwhile = await this.secrets.get(this.keys.anonymous);
    if (before !== undefined && meanwhile === undefined) {
      // The user signed out while it was on its way: it must not come back.
      throw new ServiceError('tokenInvalid', tokenSentences.signedOut, { reason: 'signedOut' });
    }
    const ofOtherWindow = await this.ofOtherWindow(before);
    if (ofOtherWindow) return ofOtherWindow;
    await this.secrets.store(this.keys.anonymous, JSON.stringify(fresh));
    return fresh;
  }

  /**
   * There is one token in 7 days for all windows: where HTTP 429 says so, another window may have just got it, or
   * gets it during the wait.
   */
  private async requestOrShare(before: string | undefined, waits: boolean): Promise<Taken> {
    for (let mayWait = waits; ; mayWait = false) {
      try {
        return { from: 'service', answer: await this.requestWithClientId() };
      } catch (error) {
        if (!isServiceError(error, 'rateLimited')) throw error;
        const stored = await this.ofOtherWindow(before);
        if (stored) return { from: 'otherWindow', stored };
        const waitMs = rateLimitWaitOf(error);
        if (!mayWait || waitMs === undefined) throw noAnonymousToken(error);
        await this.clock.sleep(waitMs);
      }
      const stored = await this.ofOtherWindow(before);
      if (stored) return { from: 'otherWindow', stored };
    }
  }

  /** A token that another window has kept since, and that still holds. */
  private async ofOtherWindow(before: string | undefined): Promise<StoredToken | undefined> {
    if ((await this.secrets.get(this.keys.anonymous)) === before) return undefined;
    const stored = await this.anonymous();
    return stored && (stored.expiresAt ?? Infinity) > this.clock.now() ? stored : undefined;
  }

  /** A client id that the service refuses with HTTP 400 is replaced once by another, which is kept if it is taken. */
  private async requestWithClientId(): Promise<AnonymousToken> {
    const ask = (id: string) => this.client.anonymousToken(id, undefined, false);
    const refused = await this.clientIds.current();
    try {
      return await ask(refused);
    } catch (error) {
      if (!isServiceError(error, 'refused') || error.details.status !== 400) throw error;
    }
    const current = await this.clientIds.current();
    const other = current === refused ? newClientId() : current;
    const answer = await ask(other);
    await this.clientIds.replace(refused, other);
    return answer;
  }
}

function noAnonymousToken({ details }: ServiceError): ServiceError {
  return new ServiceError('rateLimited', tokenSentences.noAnonymousToken, {
    ...details,
    reason: 'noAnonymousToken',
  });
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new ServiceError('cancelled', sentences.cancelled));
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
