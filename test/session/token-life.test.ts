import assert from 'node:assert/strict';
import { EditingSession } from '../../src/session/editing-session';
import { secretKeys } from '../../src/session/account/credentials';
import { json, ok, status } from '../harness/scripted-answers';
import { drained } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { temporaryJobs } from '../harness/temporary-jobs';
import { proves } from '../contract/proves';
import { holderOf, SharedStores } from './account-holder';

const minute = 60_000;
const day = 24 * 60 * minute;

describe("An anonymous token's end", () => {
  let service: ScriptedService;
  let stores: SharedStores;
  beforeEach(async () => {
    service = await ScriptedService.start();
    stores = new SharedStores();
  });
  afterEach(() => service.close());

  const tokensTaken = () => service.requests('anonymousToken').length;
  const open = () => holderOf(service, stores).client;

  proves(
    'token.lifetime',
    'is seen 15 minutes ahead, so that a turn as long as can be does not meet it',
    async () => {
      await open().credits();
      await service.clock.sleep(7 * day - 17 * minute);
      await open().credits();
      assert.equal(tokensTaken(), 1);
      await service.clock.sleep(2 * minute);
      await open().credits();
      assert.equal(tokensTaken(), 2);
      await service.clock.sleep(15 * minute);
      await open().credits();
      assert.equal(tokensTaken(), 2);
    },
  );

  proves(
    ['token.too-many', 'token.one-per-client'],
    'is put up with as long as the token holds, where no other is given early',
    async () => {
      const client = open();
      await client.credits();
      await service.clock.sleep(7 * day - 10 * minute);
      service.clock.sleeps.length = 0;
      service.answer('anonymousToken', status(429));
      await client.credits();
      // Not asked for again at each request, and nothing was waited for.
      await client.credits();
      assert.equal(tokensTaken(), 2);
      assert.deepEqual(service.clock.sleeps, []);
      assert.equal(new Set(service.requests('credits').map(({ headers }) => headers.authorization)).size, 1);
      await service.clock.sleep(10 * minute);
      await client.credits();
      assert.equal(tokensTaken(), 3);
      assert.equal(new Set(service.requests('credits').map(({ headers }) => headers.authorization)).size, 2);
    },
  );

  it('is put up with too where the service cannot be asked for another', async () => {
    const client = open();
    await client.credits();
    await service.clock.sleep(7 * day - 10 * minute);
    service.answer('anonymousToken', status(503), json('nothing'));
    await client.credits();
    await service.clock.sleep(6 * minute);
    await client.credits();
    assert.equal(tokensTaken(), 3);
  });

  proves('token.too-many', 'is told where no other token is given after it', async () => {
    const client = open();
    await client.credits();
    await service.clock.sleep(7 * day);
    service.answer('anonymousToken', status(429), status(429));
    await assert.rejects(client.credits(), {
      kind: 'rateLimited',
      message: /one in 7 days/,
      details: { status: 429, reason: 'noAnonymousToken' },
    });
    await client.credits();
  });

  for (const moment of ['before', 'during', 'after'] as const) {
    proves('token.too-many', `is shared by the window that was given it ${moment} the wait`, async () => {
      const { secrets } = stores;
      service.tokens.add('nmv_usr_other');
      const ofOtherWindow = JSON.stringify({ token: 'nmv_usr_other', userId: 'anon_2', origin: 'anonymous' });
      const keep = () => secrets.store(secretKeys(service.url).anonymous, ofOtherWindow);
      service.answer(
        'anonymousToken',
        async (exchange) => {
          if (moment === 'before') await keep();
          if (moment === 'during') service.clock.onSleep = () => void keep();
          await status(429)(exchange);
        },
        async (exchange) => {
          await keep();
          await status(429)(exchange);
        },
      );
      assert.equal((await open().credits()).available, 90);
      assert.equal(tokensTaken(), moment === 'after' ? 2 : 1);
      assert.deepEqual(service.clock.sleeps, moment === 'before' ? [] : [30_000]);
      assert.equal(service.requests('credits')[0]?.headers.authorization, 'Bearer nmv_usr_other');
    });
  }

  proves(
    'error.1001-renewed',
    'in the middle of a turn fails no turn and charges nothing twice',
    async () => {
      service.draft = '{"t":[]}';
      const { client, log } = holderOf(service, stores);
      const exportJobs = temporaryJobs(log);
      const setup = {
        client,
        exportJobs,
        log,
        service: 'cloud',
        address: service.url,
        language: 'en',
      } as const;
      const session = await EditingSession.begin({ ...setup, clock: service.clock });
      service.answer('run', async (exchange) => {
        await service.clock.sleep(9 * minute);
        service.expireTokens();
        service.draft = '{"t":[{"tt":0,"sg":[{"d":1000}]}]}';
        await service.asContract('run')(exchange);
      });
      const { values } = await drained(session.request('trim it', new AbortController().signal));
      assert.equal(values.at(-1)?.type, 'turnDone');
      assert.deepEqual(service.order.slice(-5), ['state', 'run', 'state', 'anonymousToken', 'state']);
      assert.deepEqual([...service.charges.values()], [1]);
    },
  );

  proves('error.400', 'and a client id that is refused with HTTP 400: another is made, once', async () => {
    const client = open();
    service.answer('anonymousToken', json({ code: 400, message: 'client id' }, 400));
    assert.equal((await client.credits()).available, 90);
    const [first, second] = service.requests('anonymousToken').map(({ headers }) => headers['x-client-id']);
    assert.notEqual(first, second);
    // What had been asked for is done, with the token that the other id was given.
    assert.deepEqual(service.order, ['anonymousToken', 'anonymousToken', 'credits']);
    assert.equal(await stores.clientIds.current(), second);
    await stores.secrets.delete(secretKeys(service.url).anonymous);
    await client.credits();
    assert.equal(service.requests('anonymousToken').at(-1)?.headers['x-client-id'], second);
  });

  proves(
    ['error.400', 'token.one-per-client'],
    'and a client id that is refused for another reason: it is kept for good',
    async () => {
      const client = open();
      const mine = await stores.clientIds.current();
      service.answer('anonymousToken', status(400), status(400));
      await assert.rejects(client.credits(), { kind: 'refused' });
      assert.equal(tokensTaken(), 2);
      assert.equal(await stores.clientIds.current(), mine);
      service.answer('anonymousToken', status(500));
      await assert.rejects(client.credits(), { kind: 'serverFailed' });
      assert.equal(tokensTaken(), 3);
    },
  );

  it('and a token that no header can carry: it is no answer', async () => {
    service.answer('anonymousToken', ok({ token: 'a\nb', user_id: 'u' }));
    await assert.rejects(open().credits(), { kind: 'badAnswer' });
    assert.equal(await stores.secrets.get(secretKeys(service.url).anonymous), undefined);
  });
});
