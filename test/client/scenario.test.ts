import assert from 'node:assert/strict';
import { defaultOutput } from '../../src/contract/output-settings';
import { isServiceError } from '../../src/client/errors';
import { cutWire, flat, json, ok, redirect, slowly, stream, wireOf } from '../harness/scripted-answers';
import { drained, signedInClient, windowOf } from '../harness/scripted-client';
import type { ScenarioStep } from '../harness/scripted-scenario';
import { ScriptedService, sessionId, stateText } from '../harness/scripted-service';
import { authorisedCalls } from './calls';

const attributed = {
  authorization: 'Bearer nmv_usr_own',
  'x-skill-source': 'ai-video-editing-online',
  'x-skill-version': '1.2.3',
  'x-skill-platform': 'cursor',
};
const credits: ScenarioStep = {
  expect: { method: 'GET', path: '/api/credits/balance/simple', headers: attributed },
  answer: ok({ available: 1, frozen: 2, total: 3 }),
};

describe('A scenario of requests and answers', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));

  it('is played from the session to the file, byte for byte', async () => {
    const draft = '{ "t":[{"tt":0,"sg":[{"d":9007199254740993}]}] }';
    service.play(
      {
        expect: {
          method: 'POST',
          path: '/api/tasks/me/with-session/nemo_agent',
          headers: { ...attributed, 'content-type': 'application/json' },
          body: '{"task_name":"project","language":"en"}',
        },
        answer: ok({ task_id: '1', session_id: sessionId, user_id: 'anon_1' }),
      },
      {
        expect: {
          method: 'POST',
          path: `/api/upload-video/nemo_agent/me/${sessionId}`,
          headers: { 'content-type': /^multipart\/form-data; boundary=/ },
          files: [{ field: 'files', name: 'take one.mp4', mime: 'video/mp4' }],
        },
        answer: ok({
          files: [{ filename: 'take one.mp4', file_type: 'video', cdn_url: 'https://cdn' }],
          session_state_applied: true,
        }),
      },
      {
        expect: {
          method: 'POST',
          path: '/run_sse',
          headers: { accept: 'text/event-stream' },
          body: `{"app_name":"nemo_agent","user_id":"me","session_id":"${sessionId}","new_message":{"parts":[{"text":"trim it"}]}}`,
        },
        answer: stream(flat.text('Done.')),
      },
      {
        expect: { method: 'GET', path: `/api/state/nemo_agent/me/${sessionId}/latest`, body: '' },
        answer: json(stateText(draft)),
      },
      {
        expect: {
          method: 'POST',
          path: '/api/render/proxy/lambda',
          body: `{"id":"render_1","sessionId":"${sessionId}","draft":${draft},"output":{"format":"mp4","quality":"high"}}`,
        },
        answer: json({ render_id: 'render_1', status: 'pending' }),
      },
      {
        expect: { method: 'GET', path: '/api/render/proxy/lambda/render_1' },
        answer: json({ success: true, data: { id: 'render_1', status: 'completed', progress: 100 } }),
      },
    );
    const client = signedInClient(service);
    await client.newSession('en');
    await authorisedCalls.upload(client);
    await authorisedCalls.run(client);
    const { draft: found } = await client.state(sessionId);
    assert(found !== undefined);
    await client.startRender('render_1', sessionId, found, defaultOutput);
    assert.equal((await client.renderStatus('render_1')).state, 'completed');
    await service.close();
  });

  it('fails with the difference where a request differs', async () => {
    service.play({ ...credits, expect: { ...credits.expect, headers: { 'x-skill-version': '9.9.9' } } });
    await signedInClient(service)
      .credits()
      .catch(() => undefined);
    await assert.rejects(service.close(), /Request 1 of the scenario differs[^]*1\.2\.3[^]*9\.9\.9/);
  });

  it('fails where a request is made that must not carry a header, or carries another body', async () => {
    service.play({
      expect: { method: 'POST', path: /with-session/, headers: { authorization: null }, body: '{}' },
      answer: ok({}),
    });
    await signedInClient(service)
      .newSession('en')
      .catch(() => undefined);
    await assert.rejects(service.close(), /authorization: \(none\)[^]*"task_name":"project"/);
  });

  it('fails where a request comes that was not expected', async () => {
    service.play(credits);
    const client = signedInClient(service);
    await client.credits();
    await client.credits().catch(() => undefined);
    await assert.rejects(service.close(), /Request 2 was not expected: GET \/api\/credits/);
  });

  it('fails where a request never comes', async () => {
    service.play(credits, credits);
    await signedInClient(service).credits();
    await assert.rejects(service.close(), /Never requested: GET \/api\/credits\/balance\/simple/);
  });

  it('can break an answer at each of its bytes, the headers too', async () => {
    const wire = wireOf('{"code":0,"data":{"available":1}}');
    for (let bytes = 0; bytes < wire.length; bytes++) {
      service.answer('credits', cutWire(wire, bytes));
      await assert.rejects(
        signedInClient(service).credits(),
        (error) => isServiceError(error, 'unreachable'),
        `${bytes} bytes`,
      );
    }
    service.answer('credits', cutWire(wire, wire.length));
    assert.equal((await signedInClient(service).credits()).available, 1);
    await service.close();
  });

  it('can answer byte by byte over a quarter of an hour', async () => {
    const body = '{"code":0,"data":{"available":1}}';
    service.answer('credits', slowly(body, 'application/json', 1, 27_000));
    const begun = service.clock.now();
    assert.equal((await signedInClient(service).credits()).available, 1);
    assert.equal(service.clock.now() - begun, body.length * 27_000);
    await service.close();
  });

  it('can send the client elsewhere, which it does not follow with the token', async () => {
    for (const number of [301, 302, 307, 308]) {
      service.answer('credits', redirect('https://elsewhere.example/credits', number));
      await assert.rejects(signedInClient(service).credits(), (error) => isServiceError(error, 'refused'));
    }
    assert.equal(service.requests('outside').length, 0);
    await service.close();
  });

  it('can let tokens end in the middle', async () => {
    const { client } = windowOf(service);
    await client.credits();
    service.expireTokens();
    await client.credits();
    assert.deepEqual(service.order, ['anonymousToken', 'credits', 'credits', 'anonymousToken', 'credits']);
    await service.close();
  });

  it('can lose a session in the middle, and knows the next one', async () => {
    const client = signedInClient(service);
    const { session_id: first } = await client.newSession('en');
    await drained(client.run(first, 'trim it'));
    service.loseSession();
    for (const call of [authorisedCalls.run, authorisedCalls.state, authorisedCalls.upload]) {
      await assert.rejects(call(client), (error) => isServiceError(error, 'sessionLost'));
    }
    const { session_id: second } = await client.newSession('en');
    assert.notEqual(first, second);
    assert.deepEqual((await client.state(second)).videoInfos, []);
    assert.deepEqual([...service.charges.values()], [1]);
    await service.close();
  });
});
