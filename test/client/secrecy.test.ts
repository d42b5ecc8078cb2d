import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { code, cutOff, hangUp, json, raw, status } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { drained, failed, signedInClient, windowOf } from '../harness/scripted-client';
import { EditingSession } from '../../src/session/editing-session';
import { ScriptedService } from '../harness/scripted-service';
import { authorisedCalls, callNames } from './calls';
import { proves } from '../contract/proves';

const token = 'nmv_usr_verysecret';

describe('The token', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());

  it('appears in no error, not even where the service repeats it', async () => {
    const talkative = `Bad header Authorization: Bearer ${token}!`;
    const answers: Answer[] = [
      json({ detail: talkative }, 400),
      json({ message: talkative }, 500),
      code(9999, talkative),
      json({ detail: talkative }, 401),
      raw(`${token} is no JSON`, 'application/json'),
      raw(`{"code":0,"data":{"a":${token}`, 'application/json'),
      cutOff(`{"token":"${token}"}`, 'application/json', 20),
      json({ code: 0, data: token }),
      hangUp,
      status(418),
    ];
    for (const name of callNames) {
      for (const answer of answers) {
        service.answer(name, answer);
        const error: unknown = await authorisedCalls[name](signedInClient(service, token)).catch(
          (reason: unknown) => reason,
        );
        const shown = `${String(error)} ${inspect(error, { depth: 10 })} ${JSON.stringify(error)}`;
        assert.doesNotMatch(shown, /verysecret/, name);
      }
    }
  });

  it('appears in no error of an answer that hands it out', async () => {
    for (const answer of [
      raw(`{"code":0,"data":{"token":"${token}"`, 'application/json'),
      raw(`{"code":0,"data":{"token":"${token}",}}`, 'application/json'),
      raw(`{"code":0,"data":${token}}`, 'application/json'),
      json({ code: 0, data: { token, user_id: 7 } }),
      json({ code: 5, message: 'no', data: { token } }),
    ]) {
      service.answer('anonymousToken', answer);
      const error: unknown = await windowOf(service)
        .client.credits()
        .catch((reason: unknown) => reason);
      assert(error instanceof Error);
      assert.doesNotMatch(inspect(error, { depth: 10 }), /verysecret/);
    }
  });

  proves('claim.no-bearer', 'appears in no address, no log line and nothing that is remembered', async () => {
    service.draft = '{"t":[{"sg":[{"d":1}]}]}';
    const { client, memory, jobs: exportJobs, log } = windowOf(service);
    const { clock, url: address } = service;
    const setup = { client, exportJobs, log, service: 'cloud', address, language: 'en', clock } as const;
    const session = await EditingSession.begin(setup);
    const { signal } = new AbortController();
    service.answer('run', hangUp);
    await failed(session.request('trim it', signal));
    service.answer('run', json({ detail: 'x' }, 401));
    await drained(session.request('trim it', signal));
    const used = service.received.flatMap(
      ({ headers }) => headers.authorization?.replace('Bearer ', '') ?? [],
    );
    assert(new Set(used).size === 2 && log.lines.length > 0);
    for (const secret of used) {
      for (const { path } of service.received) assert.equal(path.includes(secret), false);
      assert.equal(log.lines.join('\n').includes(secret), false);
      assert.equal(JSON.stringify(memory).includes(secret), false);
      assert.equal(inspect(memory, { depth: 9 }).includes(secret), false);
    }
  });
});
