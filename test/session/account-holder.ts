import { Credentials } from '../../src/session/account/credentials';
import { RememberedClientId } from '../../src/session/account/client-id';
import type { ClientIds } from '../../src/session/account/client-id';
import type { EnvironmentToken } from '../../src/session/account/environment-token';
import { PlainMemory, SecretsInMemory } from '../../src/session/outside';
import type { ServiceClient } from '../../src/client/service-client';
import { clientOf, LogLines } from '../harness/scripted-client';
import type { ScriptedService } from '../harness/scripted-service';

/** What several windows of one user share. */
export class SharedStores {
  readonly memory = new PlainMemory();
  readonly secrets = new SecretsInMemory();
  clientIds: ClientIds = new RememberedClientId(this.memory);
}

/** A window of a user: its client of a scripted service, and the credentials behind it. */
export function holderOf(
  service: ScriptedService,
  stores = new SharedStores(),
  environment?: EnvironmentToken,
): { readonly client: ServiceClient; readonly credentials: Credentials; readonly log: LogLines } {
  let credentials: Credentials | undefined;
  const log = new LogLines();
  service.watchLog(log.lines);
  const made = (client: ServiceClient) =>
    (credentials ??= new Credentials(
      service.url,
      client,
      stores.secrets,
      stores.clientIds,
      service.clock,
      environment,
    ));
  const client = clientOf(service, made);
  return { client, credentials: made(client), log };
}
