import assert from 'node:assert/strict';
import { isServiceError } from '../../src/client/errors';
import { status } from '../harness/scripted-answers';
import { signedInClient, windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { authorisedCalls, callNames } from './calls';
import { proves } from '../contract/proves';

describe('A request that comes too soon (HTTP 429)', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());

  for (const name of callNames) {
    proves('error.429', `waits 30 s and is repeated once: ${name}`, async () => {
      service.answer(name, status(429));
      await authorisedCalls[name](signedInClient(service));
      const [first, second] = service.requests(name);
      assert.equal(second!.at - first!.at, 30_000);
      assert.deepEqual(service.clock.sleeps, [30_000]);
    });
  }

  proves('token.too-many', 'for an anonymous token waits and is repeated too', async () => {
    service.answer('anonymousToken', status(429));
    await windowOf(service).client.anonymousToken('b1946ac9-2c5c-4f7a-8f3f-3b1b2a1c0d4e');
    assert.deepEqual(service.clock.sleeps, [30_000]);
  });

  const waits: Record<string, number> = {
    '7': 7000,
    '0': 0,
    '': 30_000,
    soon: 30_000,
    '-5': 30_000,
    'Thu, 01 Jan 2026 00:00:12 GMT': 12_000,
    'Wed, 31 Dec 2025 00:00:00 GMT': 0,
  };
  for (const [header, ms] of Object.entries(waits)) {
    proves('error.429', `waits ${ms} ms for "Retry-After: ${header}"`, async () => {
      service.answer('credits', status(429, { 'Retry-After': header }));
      await signedInClient(service).credits();
      assert.deepEqual(service.clock.sleeps, [ms]);
    });
  }

  it('is an error at once where it would have to wait longer than anybody does', async () => {
    service.answer('credits', status(429, { 'Retry-After': '99999999999' }));
    await assert.rejects(signedInClient(service).credits(), (error) => isServiceError(error, 'rateLimited'));
    assert.deepEqual(service.clock.sleeps, []);
  });

  proves('error.429', 'is repeated once only', async () => {
    service.answer('run', status(429), status(429), status(429));
    await assert.rejects(authorisedCalls.run(signedInClient(service)), (error) =>
      isServiceError(error, 'rateLimited'),
    );
    assert.equal(service.requests('run').length, 2);
    assert.equal(service.charges.size, 0);
  });

  it('and whose token ended meanwhile is renewed as well', async () => {
    service.answer('credits', status(429), status(401));
    await windowOf(service).client.credits();
    assert.equal(service.requests('credits').length, 3);
  });

  it('can be cancelled while it waits', async () => {
    service.answer('credits', status(429));
    const controller = new AbortController();
    service.clock.onSleep = () => controller.abort();
    await assert.rejects(signedInClient(service).credits(controller.signal), (error) =>
      isServiceError(error, 'cancelled'),
    );
    assert.equal(service.requests('credits').length, 1);
  });
});
