import assert from 'node:assert/strict';
import { defaultOutput } from '../../src/contract/output-settings';
import { ServiceClient } from '../../src/client/service-client';
import { webEndpoint } from '../../src/client/endpoint';
import { attributionOf } from '../../src/contract/attribution';
import { drained, signedInClient, windowOf } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { authorisedCalls, callNames, draft } from './calls';
import { proves } from '../contract/proves';

describe('Requests of the client', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());

  for (const name of callNames) {
    proves(
      ['request.bearer', 'request.attribution', 'request.source', 'request.version'],
      `carry the token and the three attribution headers: ${name}`,
      async () => {
        await authorisedCalls[name](signedInClient(service));
        const { headers } = service.only(name);
        assert.equal(headers.authorization, 'Bearer nmv_usr_own');
        assert.equal(headers['x-skill-source'], 'ai-video-editing-online');
        assert.equal(headers['x-skill-version'], '1.2.3');
        assert.equal(headers['x-skill-platform'], 'cursor');
      },
    );
  }

  proves('request.refused-without', 'would be refused with HTTP 402 without any of the three', async () => {
    service.tokens.add('t');
    const given = { 'X-Skill-Source': 'a', 'X-Skill-Version': 'b', 'X-Skill-Platform': 'c' };
    const asked = async (headers: Record<string, string>) => {
      const url = `${service.url}/api/credits/balance/simple`;
      return (await fetch(url, { headers: { Authorization: 'Bearer t', ...headers } })).status;
    };
    assert.equal(await asked(given), 200);
    for (const left of Object.keys(given)) {
      const others = Object.entries(given).filter(([name]) => name !== left);
      assert.equal(await asked(Object.fromEntries(others)), 402, left);
    }
  });

  proves(
    'token.request',
    'for an anonymous token carry the client id, the attribution, no token and no body',
    async () => {
      await windowOf(service).client.anonymousToken('b1946ac9-2c5c-4f7a-8f3f-3b1b2a1c0d4e');
      const { headers, text } = service.only('anonymousToken');
      assert.equal(headers['x-client-id'], 'b1946ac9-2c5c-4f7a-8f3f-3b1b2a1c0d4e');
      assert.equal(headers['x-skill-source'], 'ai-video-editing-online');
      assert.equal(headers.authorization, undefined);
      assert.equal(text, '');
    },
  );

  proves(
    ['session.request', 'session.answer', 'session.ids'],
    'for a session name the project and the language, and its ids stay strings',
    async () => {
      const session = await signedInClient(service).newSession('zh');
      assert.equal(service.only('newSession').text, '{"task_name":"project","language":"zh"}');
      assert.equal(session.session_id, '5529798706024415232');
      assert.equal(session.task_id, '5529798706024415999');
    },
  );

  proves(['claim.request', 'claim.answer'], 'for a claim name task and session', async () => {
    const token = await signedInClient(service).claimToken({ taskId: '8', sessionId });
    assert.equal(service.only('claimToken').text, `{"task_id":"8","session_id":"${sessionId}"}`);
    assert.equal(token, 'clm_1');
  });

  proves(
    ['run.request', 'run.accept'],
    'for a message are in snake_case and ask for an event stream',
    async () => {
      await authorisedCalls.run(signedInClient(service));
      const { headers, text } = service.only('run');
      assert.deepEqual(JSON.parse(text), {
        app_name: 'nemo_agent',
        user_id: 'me',
        session_id: sessionId,
        new_message: { parts: [{ text: 'trim it' }] },
      });
      assert.equal(headers.accept, 'text/event-stream');
      assert.equal(headers['content-type'], 'application/json');
    },
  );

  it('for edits as data carry them, the words for them, and whether they are only tried out', async () => {
    const client = signedInClient(service);
    const part = { edits: [{ edit: 'trimStart', lengthMs: 500 }], request: 'start later' };
    await drained(client.run(sessionId, part));
    await drained(client.run(sessionId, 'trim it', undefined, { dryRun: true }));
    assert.deepEqual(
      service.requests('run').map(({ text }): unknown => JSON.parse(text)),
      [
        { ...asked, new_message: { parts: [part] } },
        { ...asked, new_message: { parts: [{ text: 'trim it' }] }, dry_run: true },
      ],
    );
  });
  const asked = { app_name: 'nemo_agent', user_id: 'me', session_id: sessionId };

  proves(
    ['render.request', 'render.session-id', 'draft.bytes'],
    'for a render give the draft back byte for byte, and the session as sessionId',
    async () => {
      const json = String.raw`{ "10":1, "2":9007199254740993, "t":[ ],"\u4f60":"\/ \ud83c\udf89","e":1E+2,"a":1,"a":2}`;
      const client = signedInClient(service);
      service.draft = json;
      const state = await client.state(sessionId);
      assert(state.draft !== undefined);
      await client.startRender('render_1', sessionId, state.draft, defaultOutput);
      assert.equal(
        service.only('render').text,
        `{"id":"render_1","sessionId":"${sessionId}","draft":${json},"output":{"format":"mp4","quality":"high"}}`,
      );
    },
  );

  it('for a render write ids as JSON', async () => {
    await signedInClient(service).startRender('a"b', 'c\\d', draft, { format: 'mp4', quality: 'low' });
    assert.deepEqual(JSON.parse(service.only('render').text), {
      id: 'a"b',
      sessionId: 'c\\d',
      draft: JSON.parse(draft.json) as unknown,
      output: { format: 'mp4', quality: 'low' },
    });
  });

  proves('cancel.request', 'to cancel a render have no body', async () => {
    await signedInClient(service).cancelRender('render_1');
    const { path, text } = service.only('cancelRender');
    assert.deepEqual([path, text], ['/api/render/proxy/lambda/render_1/cancel', '']);
  });

  proves('upload.urls', 'to have files fetched name their addresses', async () => {
    await signedInClient(service).uploadUrls(sessionId, ['https://a.example/v.mp4']);
    assert.equal(service.only('upload').text, '{"urls":["https://a.example/v.mp4"],"source_type":"url"}');
  });

  proves(['credits.answer', 'state.answer'], 'read credits and state', async () => {
    service.draft = '{"d":5}';
    const client = signedInClient(service);
    assert.deepEqual(await client.credits(), { available: 90, frozen: 10, total: 100 });
    assert.deepEqual(await client.state(sessionId), {
      draft: { json: '{"d":5}', value: { d: 5 } },
      videoInfos: [],
    });
  });

  it('go to a web address with or without a slash at its end', async () => {
    service.tokens.add('t');
    const endpoint = webEndpoint(`${service.url}//`);
    const client = new ServiceClient(
      { endpoint: () => Promise.resolve(endpoint), lost: () => false },
      () => ({ token: () => Promise.resolve('t'), renew: () => Promise.resolve(undefined) }),
      attributionOf('1', '/'),
    );
    try {
      await client.credits();
      assert.equal(service.only('credits').path, '/api/credits/balance/simple');
    } finally {
      await endpoint.close();
    }
  });
});
