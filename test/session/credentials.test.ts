import assert from 'node:assert/strict';
import { webEndpoint } from '../../src/client/endpoint';
import { ServiceClient } from '../../src/client/service-client';
import { attributionOf } from '../../src/contract/attribution';
import { Credentials } from '../../src/session/credentials';
import { PlainMemory, SecretsInMemory } from '../../src/session/outside';
import { json, status } from '../harness/scripted-answers';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const day = 24 * 3_600_000;

describe('Credentials', () => {
  let service: ScriptedService;
  let memory: PlainMemory;
  let secrets: SecretsInMemory;
  beforeEach(async () => {
    service = await ScriptedService.start();
    memory = new PlainMemory();
    secrets = new SecretsInMemory();
  });
  afterEach(() => service.close());

  const secretKey = () => `token:${service.url}`;
  const open = () => windowOf(service, { memory, secrets }).client;
  const clientIds = () => service.requests('anonymousToken').map(({ headers }) => headers['x-client-id']);

  proves('token.one-per-client', 'take an anonymous token once and keep it', async () => {
    await open().credits();
    await open().credits();
    assert.deepEqual(service.order, ['anonymousToken', 'credits', 'credits']);
  });

  proves(
    ['token.one-per-client', 'error.400'],
    'make the client id once, a UUID, and keep it for good',
    async () => {
      await open().credits();
      await secrets.delete(secretKey());
      await open().credits();
      const [first, second] = clientIds();
      assert.match(String(first), uuid);
      assert.equal(first, second);
    },
  );

  proves(
    ['token.request', 'error.400'],
    'make another client id where the kept one cannot be sent',
    async () => {
      for (const broken of ['', 'x'.repeat(65), 7, null, 'line\nbreak', '假']) {
        await memory.update('clientId', broken);
        await secrets.delete(secretKey());
        await open().credits();
        assert.match(String(clientIds().at(-1)), uuid);
        assert.equal(memory.get('clientId'), clientIds().at(-1));
      }
    },
  );

  it('take one token for all that ask at once', async () => {
    const client = open();
    await Promise.all([client.credits(), client.credits(), client.newSession('en')]);
    assert.equal(service.requests('anonymousToken').length, 1);
  });

  proves('token.lifetime', 'renew an anonymous token that ends soon before it fails', async () => {
    await open().credits();
    await service.clock.sleep(7 * day - 30_000);
    await open().credits();
    assert.deepEqual(service.order, ['anonymousToken', 'credits', 'anonymousToken', 'credits']);
  });

  it('believe in a token whose end is not told or cannot be read', async () => {
    for (const expires_at of [undefined, 'next week']) {
      service.tokens.add('t');
      await secrets.delete(secretKey());
      service.answer('anonymousToken', json({ code: 0, data: { token: 't', user_id: 'u', expires_at } }));
      await open().credits();
      await service.clock.sleep(30 * day);
      await open().credits();
    }
    assert.equal(service.requests('anonymousToken').length, 2);
  });

  proves(
    'error.1001-own',
    'never replace a token that the user entered, not even after its end',
    async () => {
      const own = { token: 'own', userId: 'u', origin: 'user', expiresAt: 1 };
      await secrets.store(secretKey(), JSON.stringify(own));
      service.answer('credits', status(401));
      await assert.rejects(open().credits(), { kind: 'tokenInvalid' });
      assert.deepEqual(service.order, ['credits']);
      assert.equal(await secrets.get(secretKey()), JSON.stringify(own));
    },
  );

  it('use what another window renewed meanwhile', async () => {
    const [one, other] = [open(), open()];
    await one.credits();
    service.answer('credits', status(401));
    await other.credits();
    service.answer('credits', async (exchange) => {
      const fresh = { token: 'fresh', userId: 'u', origin: 'anonymous' };
      service.tokens.add('fresh');
      await secrets.store(secretKey(), JSON.stringify(fresh));
      return status(401)(exchange);
    });
    await one.credits();
    assert.equal(service.received.at(-1)?.headers.authorization, 'Bearer fresh');
    assert.equal(service.requests('anonymousToken').length, 2);
  });

  it('delete a secret that is corrupt, and take another', async () => {
    for (const corrupt of [
      '',
      'not json',
      '{}',
      'null',
      '{"token":"","userId":"u","origin":"user"}',
      '[1]',
    ]) {
      await secrets.store(secretKey(), corrupt);
      await open().credits();
      assert.match((await secrets.get(secretKey())) ?? '', /"origin":"anonymous"/);
    }
    assert.equal(service.requests('anonymousToken').length, 6);
  });

  it('keep no corrupt secret where no other token can be had', async () => {
    await secrets.store(secretKey(), 'corrupt');
    service.answer('anonymousToken', status(500));
    await assert.rejects(open().credits(), { kind: 'serverFailed' });
    assert.equal(await secrets.get(secretKey()), undefined);
  });

  it('are bound to the address that they were given for', async () => {
    await open().credits();
    const elsewhere = await ScriptedService.start();
    try {
      await windowOf(elsewhere, { memory, secrets }).client.credits();
      const [here, there] = [service, elsewhere].map((each) => each.only('credits').headers.authorization);
      assert.equal(elsewhere.requests('anonymousToken').length, 1);
      assert(here !== undefined && there !== undefined);
      assert.notEqual(await secrets.get(secretKey()), undefined);
      assert.notEqual(await secrets.get(`token:${elsewhere.url}`), undefined);
      assert.equal(clientIds()[0], elsewhere.only('anonymousToken').headers['x-client-id']);
    } finally {
      await elsewhere.close();
    }
  });

  it('tell the user id once there is one', async () => {
    const endpoint = webEndpoint(service.url);
    const client: ServiceClient = new ServiceClient(
      { endpoint: () => Promise.resolve(endpoint), lost: () => false },
      () => credentials,
      attributionOf('1', '/'),
      service.clock,
    );
    const credentials: Credentials = new Credentials(service.url, client, secrets, memory, service.clock);
    try {
      assert.equal(await credentials.userId(), undefined);
      await credentials.token();
      assert.equal(await credentials.userId(), 'anon_1');
    } finally {
      await endpoint.close();
    }
  });

  it('try again after a token that could not be taken', async () => {
    const client = open();
    service.answer('anonymousToken', status(503));
    await assert.rejects(client.credits(), { kind: 'serverFailed' });
    await client.credits();
    assert.deepEqual(service.order, ['anonymousToken', 'anonymousToken', 'credits']);
    assert.equal(clientIds()[0], clientIds()[1]);
  });
});
