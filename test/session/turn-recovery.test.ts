import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isServiceError } from '../../src/client/errors';
import { isSessionError } from '../../src/session/errors';
import { cloudTimings, takeTurn } from '../../src/session/turns/turn';
import { drop, flat, hangUp, html, json, late, meanwhile, status, stream } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import type { Window } from '../harness/scripted-client';
import { ScriptedService, sessionId, stateText } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const edited = '{"t":[{"tt":7,"sg":[{"d":3000,"text":"Hi"}]}]}';

describe('A turn whose stream drops', () => {
  let service: ScriptedService;
  let window: Window;
  beforeEach(async () => {
    service = await ScriptedService.start();
    window = windowOf(service);
  });
  afterEach(() => service.close());

  function turn(signal = new AbortController().signal) {
    const { client, log } = window;
    const surroundings = { clock: service.clock, timings: cloudTimings, log };
    return takeTurn(client, sessionId, 'add a title', { json: '{}', value: {} }, surroundings, signal);
  }
  const isSentOnce = () => {
    assert.equal(service.requests('run').length, 1);
    assert.deepEqual([...service.charges.values()], [1]);
  };
  /** When the state was read, in seconds after the message left. */
  const looks = () =>
    service.requests('state').map(({ at }) => (at - (service.requests('run')[0]?.at ?? 0)) / 1000);

  proves('turn.dropped', 'waits 30 s, reads the state and tells of the change', async () => {
    service.answer(
      'run',
      stream(
        flat.text('Add'),
        meanwhile(() => (service.draft = edited)),
        drop,
      ),
    );
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [{ type: 'text', text: 'Add' }, { type: 'recovering' }]);
    assert.deepEqual([result.draft?.json, result.hadText], [edited, true]);
    assert.deepEqual(looks(), [30]);
    isSentOnce();
  });

  proves('turn.look-again', 'looks again every 60 s until the change is there', async () => {
    service.answer('run', stream(drop));
    service.answer('state', json(stateText('{}')), json(stateText('{}')), json(stateText(edited)));
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [{ type: 'recovering' }]);
    assert.equal(result.draft?.json, edited);
    assert.deepEqual(looks(), [30, 90, 150]);
    isSentOnce();
  });

  proves(
    'turn.look-again',
    'looks five times again, then says that it failed and offers to try again',
    async () => {
      service.answer('run', stream(drop));
      const { error } = await failed(turn());
      assert(isSessionError(error, 'turnLost'));
      assert.match(error.message, /try again/);
      assert.deepEqual(looks(), [30, 90, 150, 210, 270, 330]);
      isSentOnce();
    },
  );

  proves('turn.once', 'is looked up and not sent again where the service had a problem', async () => {
    for (const problem of [500, 502, 503, 504]) {
      service.received.length = 0;
      service.answer('run', status(problem));
      service.answer('state', json(stateText('{}')), json(stateText(edited)));
      const { values, result } = await drained(turn());
      assert.deepEqual(values, [{ type: 'recovering' }]);
      assert.equal(result.draft?.json, edited);
      assert.deepEqual(looks(), [30, 90]);
      assert.equal(service.requests('run').length, 1);
    }
  });

  it('says that the service had a problem where nothing came of it', async () => {
    service.answer('run', status(503));
    const { error } = await failed(turn());
    assert(isSessionError(error, 'turnLost'));
    assert.match(error.message, /had a problem and the edit did not arrive.*try again/);
    assert.equal(looks().length, 6);
    isSentOnce();
  });

  it('bears looks that fail', async () => {
    service.answer('run', hangUp);
    service.answer('state', hangUp, status(502), html, status(503), json(stateText(edited)));
    const { result } = await drained(turn());
    assert.equal(result.draft?.json, edited);
    assert.equal(looks().length, 5);
    isSentOnce();
  });

  it('does not say that nothing was changed where it could not find out', async () => {
    service.answer('run', stream(drop));
    service.answer('state', ...Array.from({ length: 6 }, () => hangUp));
    const { error } = await failed(turn());
    assert(isSessionError(error, 'turnLost'));
    assert.doesNotMatch(error.message, /[Nn]othing was changed/);
    assert.match(error.message, /before you try again/);
    isSentOnce();
  });

  it('ends at once where the service no longer knows the session', async () => {
    service.answer('run', stream(drop));
    service.answer('state', json({ detail: 'Session not found' }, 404));
    assert(isServiceError((await failed(turn())).error, 'sessionLost'));
    assert.deepEqual(looks(), [30]);
  });

  it('can be cancelled while it waits', async () => {
    const controller = new AbortController();
    service.answer('run', stream(drop));
    service.clock.onSleep = (ms) => {
      if (ms === 30_000) controller.abort();
    };
    assert(isServiceError((await failed(turn(controller.signal))).error, 'cancelled'));
    assert.equal(service.requests('state').length, 0);
    isSentOnce();
  });

  proves('turn.once', 'never sends the message again, wherever the drop comes', async () => {
    const whole = Buffer.from(flat.toolCall('add_title') + flat.text('Added.'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.boolean(), fc.nat(599_999), async (bytes, changes, ms) => {
        service.received.length = 0;
        service.charges.clear();
        service.draft = '{}';
        const change = meanwhile(() => (service.draft = changes ? edited : '{}'));
        service.answer('run', late(ms, stream(whole.subarray(0, bytes), change, drop)));
        const outcome = await drained(turn()).then(
          () => 'done',
          (error: unknown) => (isSessionError(error) ? error.kind : String(error)),
        );
        assert.equal(outcome, changes ? 'done' : 'turnLost');
        isSentOnce();
      }),
      { numRuns: 25 },
    );
  });

  it('was never sent where the service could not be connected to, so that nothing is looked up', async () => {
    const gone = await ScriptedService.start();
    const unreachable = windowOf(gone);
    await unreachable.client.credits();
    gone.refuseConnections();
    await gone.delivered();
    const surroundings = { clock: gone.clock, timings: cloudTimings, log: unreachable.log };
    const { signal } = new AbortController();
    const { values, error } = await failed(
      takeTurn(unreachable.client, sessionId, 'x', undefined, surroundings, signal),
    );
    await gone.close();
    assert.deepEqual(values, []);
    assert(isServiceError(error, 'unreachable') && error.details.neverSent === true);
  });
});
