import type { ServiceClient } from '../../client/service-client';
import { registerPage, topUpPage } from '../../contract/addresses';
import type { Credits } from '../../contract/answers';
import type { Credentials, Identity } from './credentials';
import { SessionError } from '../errors';
import type { Log, Memory } from '../outside';
import { sentence } from '../../contract/sentence';

/** What a conversation does about the costs of its edits. */
export interface EditCosts {
  /**
   * Lets no message leave before the user knows that it costs.
   * @returns The credits that there are, where the user was asked just now.
   * @throws {SessionError} `costsDeclined`, `editHereInstead`
   * @throws {ServiceError} where the credits can't be had
   */
  agree(signal: AbortSignal): Promise<Credits | undefined>;
  /** A message was sent: there may be fewer credits. */
  spent(): void;
  /** The service told the credits. */
  seen(credits: Credits): void;
}

/** Asks the user. `undefined`: the question was closed. */
export type AskAboutCosts = (available: number) => PromiseLike<'goOn' | 'editHere' | undefined>;

/** One key for each account: windows that write at the same time lose none. */
function agreedKey(address: string, account: string): string {
  return `costsAgreed ${account} ${address}`;
}

/** The user's account at one address of the cloud: who they are there, and what they have left. */
export class CloudAccount {
  private credits: Credits | undefined;
  private readonly listeners = new Set<() => void>();
  private asked: Promise<unknown> = Promise.resolve();
  /** Counts the changes of who is signed in: an answer that was asked for before is another account's. */
  private holder = 0;

  /** @param clientWith A client of the same address with a token that is not kept yet. */
  constructor(
    readonly address: string,
    private readonly credentials: Credentials,
    private readonly client: Pick<ServiceClient, 'credits'>,
    private readonly clientWith: (token: string) => Pick<ServiceClient, 'credits'>,
    private readonly memory: Memory,
    private readonly log: Log,
  ) {}

  /** The credits as they were told last; `undefined` before the first time and after a sign-out. */
  get latest(): Credits | undefined {
    return this.credits;
  }

  /** Called when {@link latest} is another. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  identity(): Promise<Identity> {
    return this.credentials.identity();
  }

  /** Whether the user entered a token, which one of the environment comes before. */
  hasOwnToken(): Promise<boolean> {
    return this.credentials.hasOwn();
  }

  /**
   * Where there are more credits: an anonymous account is registered, which keeps what it has, and any other is
   * topped up.
   */
  async creditsPage(): Promise<string> {
    const identity = await this.identity();
    return identity.origin === 'anonymous' ? registerPage(identity.userId) : topUpPage;
  }

  /** Asks the service; without any token an anonymous one is taken. @throws {ServiceError} */
  async fetchCredits(signal?: AbortSignal): Promise<Credits> {
    const { holder } = this;
    const before = await this.identity();
    const credits = await this.client.credits(signal);
    const isSame = holder === this.holder || isOneAnonymous(before, await this.identity());
    if (isSame) this.seen(credits);
    return credits;
  }

  seen(credits: Credits | undefined): void {
    this.credits = credits;
    for (const listener of this.listeners) listener();
  }

  /** Asks the service for the credits behind the user's back, where there is somebody to ask for. */
  async refresh(): Promise<void> {
    try {
      if ((await this.identity()).origin === 'none') this.seen(undefined);
      else await this.fetchCredits();
    } catch (error) {
      this.log.warn(`Reading the credits: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Signed in or out, perhaps by another window: whatever was known of the credits is another account's. */
  async changed(): Promise<void> {
    this.holder++;
    if (this.credits === undefined) return;
    this.seen(undefined);
    await this.refresh();
  }

  /**
   * Tries a token, and keeps it where the service accepts it.
   * @throws {ServiceError} and keeps nothing
   * @throws {RangeError} where no header can carry it
   */
  async setToken(token: string, signal?: AbortSignal): Promise<Credits> {
    const credits = await this.clientWith(token).credits(signal);
    signal?.throwIfAborted();
    await this.credentials.setOwn(token);
    this.holder++;
    this.seen(credits);
    return credits;
  }

  /** @returns Whose token was forgotten; `undefined` where there was none. */
  async signOut(): Promise<'own' | 'anonymous' | undefined> {
    const origin = await this.credentials.signOut();
    if (origin !== undefined) this.holder++;
    if (origin !== undefined) this.seen(undefined);
    return origin;
  }

  /** What a session's edits cost, with a way to ask the user. One question at a time. */
  costs(ask: AskAboutCosts): EditCosts {
    return {
      agree: (signal) => {
        const answer = this.asked.then(() => this.agree(ask, signal));
        this.asked = answer.catch(() => undefined);
        return answer;
      },
      spent: () => void this.refresh(),
      seen: (credits) => this.seen(credits),
    };
  }

  private async agree(ask: AskAboutCosts, signal: AbortSignal): Promise<Credits | undefined> {
    let credits: Credits | undefined;
    let agreed: string | undefined;
    for (;;) {
      const key = agreedKey(this.address, await this.credentials.account());
      if (key === agreed || this.memory.get(key) === true) return credits;
      credits = await this.fetchCredits(signal);
      const answer = await ask(credits.available);
      if (answer === 'editHere') {
        throw new SessionError(
          'editHereInstead',
          sentence('The edit was to be made on this computer instead.'),
        );
      }
      if (answer === undefined) {
        throw new SessionError('costsDeclined', sentence('Nothing was sent, and nothing was charged.'));
      }
      await this.memory.update(key, true);
      // While the question stood another account may have been signed in to: it is asked for itself.
      agreed = key;
    }
  }
}

/** An anonymous account stays the same when its token is taken or renewed. */
function isOneAnonymous(before: Identity, after: Identity): boolean {
  return (before.origin === 'none' || before.origin === 'anonymous') && after.origin === 'anonymous';
}
