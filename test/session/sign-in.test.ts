import assert from 'node:assert/strict';
import { secretKeys } from '../../src/session/account/credentials';
import type { EnvironmentToken } from '../../src/session/account/environment-token';
import { status } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';
import { proves } from '../contract/proves';
import { holderOf, SharedStores } from './account-holder';

const day = 24 * 3_600_000;

describe('Signing in and out', () => {
  let service: ScriptedService;
  let stores: SharedStores;
  beforeEach(async () => {
    service = await ScriptedService.start();
    stores = new SharedStores();
    service.tokens.add('mine').add('other').add('env');
  });
  afterEach(() => service.close());

  const open = (environment?: EnvironmentToken) => holderOf(service, stores, environment);
  const lastToken = () => service.received.at(-1)?.headers.authorization?.replace('Bearer ', '');
  const fromEnvironment = (token = 'env'): EnvironmentToken => ({
    type: 'token',
    token,
    address: service.url,
  });
  const keys = () => secretKeys(service.url);

  it('uses the token that was entered, in every window, from the next request on', async () => {
    const [here, there] = [open(), open()];
    await there.client.credits();
    assert.equal((await there.credentials.identity()).origin, 'anonymous');
    await here.credentials.setOwn('mine');
    await there.client.credits();
    assert.equal(lastToken(), 'mine');
    assert.deepEqual(await there.credentials.identity(), { origin: 'own' });
  });

  it('is felt in every window, and leads back to the anonymous token that there was', async () => {
    const [here, there] = [open(), open()];
    await here.client.credits();
    const anonymous = lastToken();
    await here.credentials.setOwn('mine');
    await there.client.credits();
    assert.equal(await here.credentials.signOut(), 'own');
    await there.client.credits();
    assert.equal(lastToken(), anonymous);
    assert.equal(service.requests('anonymousToken').length, 1);
    assert.equal(await here.credentials.signOut(), 'anonymous');
    assert.equal(await here.credentials.signOut(), undefined);
    assert.deepEqual(await there.credentials.identity(), { origin: 'none' });
  });

  proves('token.one-per-client', 'keeps the client id', async () => {
    const { client, credentials } = open();
    await client.credits();
    await credentials.signOut();
    await client.credits();
    const [first, second] = service.requests('anonymousToken').map(({ headers }) => headers['x-client-id']);
    assert.equal(first, second);
  });

  it('is not undone by a renewal that was under way', async () => {
    const [here, there] = [open(), open()];
    await there.client.credits();
    await service.clock.sleep(7 * day);
    service.answer('anonymousToken', async (exchange) => {
      assert.equal(await here.credentials.signOut(), 'anonymous');
      await service.asContract('anonymousToken')(exchange);
    });
    await assert.rejects(there.client.credits(), { kind: 'tokenInvalid', message: /signed out/ });
    assert.equal(await stores.secrets.get(keys().anonymous), undefined);
    assert.equal(service.requests('credits').length, 1);
  });

  it('is not undone by a renewal of a token that ends soon', async () => {
    const { client, credentials } = open();
    await client.credits();
    await service.clock.sleep(7 * day - 5 * 60_000);
    service.answer('anonymousToken', async (exchange) => {
      await credentials.signOut();
      await service.asContract('anonymousToken')(exchange);
    });
    await assert.rejects(client.credits(), { kind: 'tokenInvalid' });
    assert.deepEqual(await credentials.identity(), { origin: 'none' });
  });

  it('keeps an own token that was entered while an anonymous one was on its way', async () => {
    const { client, credentials } = open();
    service.answer('anonymousToken', async (exchange) => {
      await credentials.setOwn('mine');
      await service.asContract('anonymousToken')(exchange);
    });
    await client.credits();
    await client.credits();
    assert.equal(lastToken(), 'mine');
  });

  proves('error.1001-own', 'never asks in another name what was asked in the user’s', async () => {
    const { client, credentials } = open();
    await credentials.setOwn('mine');
    service.answer('credits', async (exchange) => {
      await credentials.signOut();
      await status(401)(exchange);
    });
    await assert.rejects(client.credits(), { kind: 'tokenInvalid' });
    assert.deepEqual(service.order, ['credits']);
  });

  it('repeats a request with the token that replaced the refused one', async () => {
    const { client, credentials } = open();
    await credentials.setOwn('mine');
    service.answer('credits', async (exchange) => {
      await credentials.setOwn('other');
      await status(401)(exchange);
    });
    await client.credits();
    assert.equal(lastToken(), 'other');
  });

  it('takes no token that a header cannot carry', async () => {
    const { credentials } = open();
    for (const bad of ['', ' mine', 'mi\nne', 'mi ne', 'mine\u0000', '密钥', 'm'.repeat(5000)]) {
      await assert.rejects(credentials.setOwn(bad), RangeError);
    }
    assert.equal(await stores.secrets.get(keys().own), undefined);
  });

  proves('request.bearer', 'prefers the token of the environment, and writes it nowhere', async () => {
    const { client, credentials } = open(fromEnvironment());
    await credentials.setOwn('mine');
    await client.credits();
    assert.equal(lastToken(), 'env');
    assert.deepEqual(await credentials.identity(), { origin: 'environment' });
    assert.equal(await stores.secrets.get(keys().own), '{"token":"mine"}');
    assert.equal(await stores.secrets.get(keys().anonymous), undefined);
    await credentials.signOut();
    assert.deepEqual(await credentials.identity(), { origin: 'environment' });
  });

  proves('error.1001-own', 'never replaces the token of the environment', async () => {
    const { client } = open(fromEnvironment());
    service.answer('credits', status(401));
    await assert.rejects(client.credits(), { kind: 'tokenInvalid' });
    assert.deepEqual(service.order, ['credits']);
  });

  it('sends the token of the environment to no other address', async () => {
    for (const environment of [
      { ...fromEnvironment(), address: 'https://mega-api-prod.nemovideo.ai' },
      { ...fromEnvironment(), address: `${service.url}/other` },
      { type: 'badAddress' },
    ] as const) {
      const { client, credentials } = open(environment);
      await client.credits();
      assert.equal((await credentials.identity()).origin, 'anonymous');
    }
    assert.ok(service.received.every(({ headers }) => headers.authorization !== 'Bearer env'));
  });

  it('sends nothing where the environment’s token cannot be sent', async () => {
    const { client } = open({ type: 'badToken', address: service.url });
    await assert.rejects(client.credits(), { kind: 'tokenInvalid' });
    assert.deepEqual(service.order, []);
  });
});
