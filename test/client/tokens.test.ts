import assert from 'node:assert/strict';
import { isServiceError } from '../../src/client/errors';
import { code, json } from '../harness/scripted-answers';
import { signedInClient, windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { authorisedCalls, callNames } from './calls';
import { proves } from '../contract/proves';

const refusals = {
  'HTTP 401': json({ detail: 'Invalid token' }, 401),
  'code 1001': code(1001),
  'code 1001 with HTTP 403': code(1001, 'expired', 403),
};

describe('A token that the service refuses', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());

  for (const [how, refusal] of Object.entries(refusals)) {
    for (const name of callNames) {
      proves(
        ['error.1001', 'error.1001-renewed'],
        `by ${how} is renewed once with the same client id, and the request repeated: ${name}`,
        async () => {
          await authorisedCalls[name](windowOf(service).client);
          service.received.length = 0;
          service.answer(name, refusal);
          const window = windowOf(service);
          await authorisedCalls[name](window.client);
          assert.deepEqual(service.order, ['anonymousToken', name, 'anonymousToken', name]);
          const [first, , second] = service.received.map(({ headers }) => headers['x-client-id']);
          assert.equal(first, second);
          const [, before, , after] = service.received.map(({ headers }) => headers.authorization);
          assert.notEqual(before, after);
          const [, { text }, , { text: repeated }] = service.received as [
            unknown,
            { text: string },
            unknown,
            { text: string },
          ];
          assert.equal(text, repeated);
        },
      );
    }

    it(`by ${how} again and again is an error after the one repetition`, async () => {
      service.answer('credits', refusal, refusal, refusal);
      await assert.rejects(windowOf(service).client.credits(), (error) =>
        isServiceError(error, 'tokenInvalid'),
      );
      assert.equal(service.requests('credits').length, 2);
      assert.equal(service.requests('anonymousToken').length, 2);
    });

    proves('error.1001-own', `by ${how} and that the user entered is never replaced`, async () => {
      service.answer('credits', refusal);
      await assert.rejects(signedInClient(service).credits(), (error) =>
        isServiceError(error, 'tokenInvalid'),
      );
      assert.deepEqual(service.order, ['credits']);
    });
  }

  it('first by HTTP 401 and then by code 1001 is renewed only once', async () => {
    service.answer('state', refusals['HTTP 401'], refusals['code 1001'], refusals['HTTP 401']);
    await assert.rejects(authorisedCalls.state(windowOf(service).client), (error) =>
      isServiceError(error, 'tokenInvalid'),
    );
    assert.equal(service.requests('state').length, 2);
  });

  proves('turn.once', 'does not charge a message that is sent again for it', async () => {
    service.answer('run', refusals['HTTP 401']);
    await authorisedCalls.run(windowOf(service).client);
    assert.deepEqual([...service.charges.values()], [1]);
  });

  it('where a new one is refused too ends with that refusal', async () => {
    const { client } = windowOf(service);
    service.answer('credits', refusals['HTTP 401']);
    service.answer('anonymousToken', json({ code: 0, data: { token: 'old', user_id: 'u' } }), json({}, 500));
    await assert.rejects(client.credits(), (error) => isServiceError(error, 'serverFailed'));
    assert.deepEqual(service.order, ['anonymousToken', 'credits', 'anonymousToken']);
  });
});
