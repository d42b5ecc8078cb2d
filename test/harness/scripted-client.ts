import { ServiceClient } from '../../src/client/service-client';
import type { TokenSource } from '../../src/client/transport';
import { attributionOf } from '../../src/contract/attribution';
import { RememberedClientId } from '../../src/session/account/client-id';
import { Credentials } from '../../src/session/account/credentials';
import type { ExportJobs } from '../../src/session/exports/export-jobs';
import type { Log } from '../../src/session/outside';
import { PlainMemory, SecretsInMemory } from '../../src/session/outside';
import type { ScriptedService } from './scripted-service';
import { temporaryJobs } from './temporary-jobs';

/** A log that keeps its lines. */
export class LogLines implements Log {
  readonly lines: string[] = [];
  info(message: string): void {
    this.lines.push(message);
  }
  warn(message: string): void {
    this.lines.push(message);
  }
}

/** A client of a scripted service with all that it needs from outside, as a window has it. */
export interface Window {
  readonly client: ServiceClient;
  readonly memory: PlainMemory;
  readonly secrets: SecretsInMemory;
  readonly log: LogLines;
  readonly jobs: ExportJobs;
}

export function windowOf(
  service: ScriptedService,
  { memory = new PlainMemory(), secrets = new SecretsInMemory() } = {},
): Window {
  const tokens = (client: ServiceClient) =>
    new Credentials(service.url, client, secrets, new RememberedClientId(memory), service.clock);
  const log = new LogLines();
  service.watchLog(log.lines);
  return { client: clientOf(service, tokens), memory, secrets, log, jobs: temporaryJobs(log) };
}

export function clientOf(
  service: ScriptedService,
  tokens: (client: ServiceClient) => TokenSource,
): ServiceClient {
  const endpoint = service.endpoint();
  return new ServiceClient(
    { endpoint: () => Promise.resolve(endpoint), lost: () => false },
    tokens,
    attributionOf('1.2.3', '/home/ann/.cursor/extensions/ai-video'),
    service.clock,
  );
}

/** A client whose token the service accepts and that is never renewed, as a token that a user entered. */
export function signedInClient(service: ScriptedService, token = 'nmv_usr_own'): ServiceClient {
  service.tokens.add(token);
  return clientOf(service, () => ({
    token: () => Promise.resolve(token),
    renew: () => Promise.resolve(undefined),
  }));
}

/** All values of a generator, and what it returned. */
export async function drained<T, R>(events: AsyncGenerator<T, R>): Promise<{ values: T[]; result: R }> {
  const values: T[] = [];
  for (;;) {
    const next = await events.next();
    if (next.done === true) return { values, result: next.value };
    values.push(next.value);
  }
}

/** All values of a generator that fails, and its error. */
export async function failed<T>(
  events: AsyncGenerator<T, unknown>,
): Promise<{ values: T[]; error: unknown }> {
  const values: T[] = [];
  try {
    for await (const value of events) values.push(value);
  } catch (error) {
    return { values, error };
  }
  throw new Error(`No error after ${JSON.stringify(values)}`);
}
