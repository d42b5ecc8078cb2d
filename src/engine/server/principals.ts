import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who is asking. */
export interface Principal {
  readonly userId: string;
  /** The user of this machine, who may name files on it; a guest on the loopback port may only upload bytes. */
  readonly isOwner: boolean;
}

const owner: Principal = { userId: 'anon_local', isOwner: true };

/** The cloud's: 7 days. */
const tokenLifetimeMs = 7 * 24 * 3600 * 1000;

/** Tokens of guests that count at a time; the oldest gives way. */
const maxGuestTokens = 1000;

interface Guest {
  readonly principal: Principal;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A token as it is given out. */
export interface IssuedToken {
  readonly token: string;
  readonly principal: Principal;
  /** Milliseconds since the epoch. The owner's is taken anew then too, and is the same as long as the engine runs. */
  readonly expiresAt: number;
}

/**
 * The bearer tokens of one run of the engine. Its socket can be opened by the user alone, so whoever asks there is
 * given the owner's token; on the loopback port, which every user of the machine can reach, one has to know it
 * already, and anybody else is a guest with sessions of their own.
 */
export class Principals {
  readonly ownerToken = newToken();
  /** Oldest first. */
  private readonly guests = new Map<string, Guest>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @param trusted The request came over the socket. */
  issue(clientId: string, bearer: string | undefined, trusted: boolean): IssuedToken {
    const expiresAt = this.now() + tokenLifetimeMs;
    if (trusted || this.isOwnerToken(bearer)) return { token: this.ownerToken, principal: owner, expiresAt };
    const token = newToken();
    const principal: Principal = {
      userId: `anon_${digest(clientId).toString('hex').slice(0, 16)}`,
      isOwner: false,
    };
    this.guests.set(digest(token).toString('hex'), { principal, expiresAt });
    this.forgetOld();
    return { token, principal, expiresAt };
  }

  find(bearer: string | undefined): Principal | undefined {
    if (bearer === undefined) return undefined;
    if (this.isOwnerToken(bearer)) return owner;
    const guest = this.guests.get(digest(bearer).toString('hex'));
    return guest && guest.expiresAt > this.now() ? guest.principal : undefined;
  }

  private forgetOld(): void {
    for (const [key, { expiresAt }] of this.guests) {
      if (expiresAt > this.now() && this.guests.size <= maxGuestTokens) return;
      this.guests.delete(key);
    }
  }

  private isOwnerToken(bearer: string | undefined): boolean {
    return bearer !== undefined && timingSafeEqual(digest(bearer), digest(this.ownerToken));
  }
}

function newToken(): string {
  return `nmv_usr_${randomBytes(32).toString('base64url')}`;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
}
