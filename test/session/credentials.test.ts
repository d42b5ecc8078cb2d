import assert from 'node:assert/strict';
import { secretKeys } from '../../src/session/account/credentials';
import { PlainMemory, SecretsInMemory } from '../../src/session/outside';
import { json, status } from '../harness/scripted-answers';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const minute = 60_000;
const day = 24 * 60 * minute;

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

  const secretKey = () => secretKeys(service.url).anonymous;
  const ownKey = () => secretKeys(service.url).own;
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

  proves(
    'token.lifetime',
    'give a token 7 days whose end is not told, cannot be read, or is over when it is given',
    async () => {
      for (const expires_at of [undefined, 'next week', '2001-01-01T00:00:00Z']) {
        service.tokens.add('t');
        service.received.length = 0;
        await secrets.delete(secretKey());
        service.answer('anonymousToken', json({ code: 0, data: { token: 't', user_id: 'u', expires_at } }));
        await open().credits();
        await service.clock.sleep(7 * day - 60 * minute);
        await open().credits();
        await service.clock.sleep(50 * minute);
        await open().credits();
        assert.deepEqual(service.order, [
          'anonymousToken',
          'credits',
          'credits',
          'anonymousToken',
          'credits',
        ]);
      }
    },
  );

  proves(
    'error.1001-own',
    'never replace a token that the user entered, not even after its end',
    async () => {
      await secrets.store(ownKey(), '{"token":"own"}');
      await service.clock.sleep(30 * day);
      service.answer('credits', status(401));
      await assert.rejects(open().credits(), { kind: 'tokenInvalid' });
      assert.deepEqual(service.order, ['credits']);
      assert.equal(await secrets.get(ownKey()), '{"token":"own"}');
      assert.equal(await secrets.get(secretKey()), undefined);
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
      '{"token":"","userId":"u","origin":"anonymous"}',
      '{"token":"a\\nb","userId":"u","origin":"anonymous"}',
      '[1]',
    ]) {
      await secrets.store(secretKey(), corrupt);
      await open().credits();
      assert.match((await secrets.get(secretKey())) ?? '', /"origin":"anonymous"/);
    }
    assert.equal(service.requests('anonymousToken').length, 7);
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
      assert.notEqual(await secrets.get(secretKeys(elsewhere.url).anonymous), undefined);
      assert.equal(clientIds()[0], elsewhere.only('anonymousToken').headers['x-client-id']);
    } finally {
      await elsewhere.close();
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
