import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { EngineFixture } from '../../harness/engine-process';
import { probe } from '../../harness/probe';
import { makeClip } from '../clips';
import { Caller } from './calls';
import type { Answer } from './calls';
import { proves } from '../../contract/proves';

describe("the engine's port", () => {
  const fixture = new EngineFixture();
  let owner: Caller;
  let clip: string;
  let folder: string;

  before(async () => {
    folder = await fixture.folder();
    const engine = await fixture.start();
    clip = await makeClip(join(folder, 'beeps.mp4'), { seconds: 4 });
    owner = new Caller(engine.url, engine.token);
  });
  after(() => fixture.dispose());

  async function editedSession(prompt = 'keep 0:01 to 0:03'): Promise<string> {
    const sessionId = await owner.newSession();
    assert.equal((await owner.uploadPath(sessionId, clip)).status, 200);
    await owner.say(sessionId, prompt);
    return sessionId;
  }

  describe('sessions', () => {
    proves(
      ['session.answer', 'session.ids', 'claim.answer'],
      'have ids that are strings over 2^53, and can be claimed',
      async () => {
        const answer = await owner.post('/api/tasks/me/with-session/nemo_agent', {
          task_name: 'project',
          language: 'en',
        });
        const [session_id, task_id] = [answer.string('data.session_id'), answer.string('data.task_id')];
        assert.match(session_id, /^\d+$/);
        assert.ok(BigInt(session_id) > 2n ** 53n);
        assert.match(answer.string('data.user_id'), /^anon_/);
        const claim = await owner.post('/api/auth/claim-token', { task_id, session_id });
        assert.match(claim.string('data.claim_token'), /^clm_/);
        assert.equal(claim.at('data.expires_in'), 604_800);
      },
    );

    proves(
      ['error.1002', 'stream.missing-session'],
      'that are unknown are answered with 404, code 1002 and `detail`',
      async () => {
        const unknown = '5529798706024415232';
        const answers = [
          await owner.state(unknown),
          await owner.uploadPath(unknown, clip),
          await owner.render('render_unknown', unknown, '{"t":[{"tt":0,"sg":[{}]}]}'),
          await owner.post('/api/auth/claim-token', { task_id: 'x', session_id: unknown }),
          await owner.post('/run_sse', { session_id: unknown, new_message: { parts: [{ text: 'hi' }] } }),
          await owner.state('..%2F..%2Fetc'),
        ];
        for (const answer of answers) {
          assert.equal(answer.status, 404, answer.text);
          assert.equal(answer.at('code'), 1002);
          assert.match(answer.string('detail'), /^Session not found: /);
        }
      },
    );

    proves(
      ['state.answer', 'upload.answer', 'upload.seconds'],
      'start empty, and tell of their uploads',
      async () => {
        const sessionId = await owner.newSession();
        const empty = await owner.state(sessionId);
        assert.equal(empty.string('data.session_id'), sessionId);
        assert.deepEqual(empty.at('data.state.draft'), {});
        const uploaded = await owner.uploadPath(sessionId, clip);
        assert.equal(uploaded.at('data.session_state_applied'), true);
        assert.equal(uploaded.string('data.files.0.filename'), 'beeps.mp4');
        assert.equal(uploaded.at('data.files.0.file_type'), 'video');
        assert.equal(uploaded.number('data.files.0.duration'), 4);
        assert.equal(uploaded.at('data.files.0.width'), 160);
        assert.equal(uploaded.at('data.files.0.height'), 90);
        assert.equal(uploaded.at('data.files.0.fps'), 30);
        assert.match(uploaded.string('data.files.0.cdn_url'), /^\w[\w-]*:\/\//);
        const state = await owner.state(sessionId);
        assert.equal(state.at('data.state.video_infos.0.filename'), 'beeps.mp4');
        assert.deepEqual(state.at('data.state.video_analyses'), {});
      },
    );

    proves(
      'upload.multipart',
      'take several files in one multipart body, and the same named file once',
      async () => {
        const sessionId = await owner.newSession();
        const wav = join(folder, 'tone.wav');
        await writeFile(wav, silentWav(48_000));
        const both = await owner.uploadBytes(sessionId, clip, wav);
        assert.equal(both.at('data.files.0.file_type'), 'video');
        assert.equal(both.at('data.files.1.file_type'), 'audio');
        await owner.uploadPath(sessionId, clip);
        await owner.uploadPath(sessionId, clip);
        const state = await owner.state(sessionId);
        assert.equal(state.at('data.state.video_infos.2.filename'), 'beeps.mp4');
        assert.equal(state.at('data.state.video_infos.3'), undefined);
      },
    );

    it('keep none of the files of a request that is refused', async () => {
      const sessionId = await owner.newSession();
      const text = join(folder, 'notes.mp4');
      await writeFile(text, 'these are notes\n'.repeat(100));
      for (const answer of [
        await owner.uploadBytes(sessionId, clip, text),
        await owner.uploadPath(sessionId, clip, text),
      ]) {
        assert.equal(answer.status, 400);
        assert.equal(answer.at('code'), 4001);
      }
      assert.deepEqual((await owner.state(sessionId)).at('data.state.video_infos'), []);
    });

    it('fetch a file from the web for the owner', async () => {
      const web = createServer((request, response) => {
        if (request.url === '/my%20clip.mp4') createReadStream(clip).pipe(response);
        else response.writeHead(404).end();
      });
      await once(web.listen(0, '127.0.0.1'), 'listening');
      const { port } = web.address() as AddressInfo;
      try {
        const sessionId = await owner.newSession();
        const upload = (url: string) =>
          owner.post(`/api/upload-video/nemo_agent/me/${sessionId}`, { urls: [url], source_type: 'url' });
        const fetched = await upload(`http://127.0.0.1:${port}/my%20clip.mp4`);
        assert.equal(fetched.at('data.files.0.filename'), 'my clip.mp4');
        assert.equal(fetched.at('data.files.0.duration'), 4);
        const missing = await upload(`http://127.0.0.1:${port}/none.mp4`);
        assert.equal(missing.status, 400);
        assert.match(missing.string('message'), /answered 404/);
        for (const url of ['ftp://example.com/a.mp4', 'nonsense', 'data:video/mp4,x', 'file:///']) {
          assert.equal((await upload(url)).status, 400, url);
        }
      } finally {
        web.closeAllConnections();
        web.close();
      }
    });

    proves('credits.total', 'cost nothing', async () => {
      const balance = await owner.get('/api/credits/balance/simple');
      const [available, frozen] = [balance.number('data.available'), balance.number('data.frozen')];
      assert.equal(balance.at('data.total'), available + frozen);
      assert.ok(available > 0);
    });
  });

  describe('turns', () => {
    proves(
      ['run.answer', 'stream.data-lines', 'flat.text', 'flat.tool-call', 'flat.tool-result'],
      'stream flat events with words, tool calls and their results',
      async () => {
        const sessionId = await owner.newSession();
        await owner.uploadPath(sessionId, clip);
        const response = await owner.openRun(sessionId, 'keep 0:01 to 0:03');
        assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
        await response.text();
        const events = await owner.run(sessionId, 'trim the silences');
        const types = events.map(({ type }) => type);
        assert.deepEqual([...new Set(types)].sort(), ['text', 'tool_call', 'tool_result']);
        assert.ok(types.indexOf('tool_call') < types.indexOf('tool_result'));
      },
    );

    proves(
      ['draft.names', 'draft.metadata'],
      'leave a draft with its length, its canvas and tracks',
      async () => {
        const state = await owner.state(await editedSession());
        assert.equal(state.number('data.state.draft.d'), 2000);
        assert.equal(state.number('data.state.draft.m.width'), 160);
        assert.equal(state.number('data.state.draft.t.0.tt'), 0);
        assert.equal(state.number('data.state.draft.t.0.sg.0.d'), 2000);
        assert.deepEqual(state.at('data.state.canvas_config'), { width: 160, height: 90 });
      },
    );
  });

  describe('renders', () => {
    proves(
      ['render.codec', 'render.states'],
      'go from the draft that the state gave to a file, in both documented shapes',
      async () => {
        const sessionId = await editedSession();
        const draft = await owner.draft(sessionId);
        const accepted = await owner.render('render_both', sessionId, draft);
        assert.equal(accepted.at('success'), true);
        assert.equal(accepted.at('data.id'), 'render_both');
        assert.equal(accepted.at('data.status'), 'pending');
        assert.equal(accepted.at('render_id'), 'render_both');
        const done = await owner.untilRender('render_both', 'completed');
        assert.equal(done.at('taskId'), 'render_both');
        assert.equal(done.at('progress'), 100);
        assert.equal(done.at('success'), true);
        assert.equal(done.at('data.id'), 'render_both');
        assert.equal(done.at('data.status'), 'completed');
        assert.equal(done.at('data.outputUrl'), done.at('output.url'));
        assert.ok(done.string('data.createdAt') <= done.string('data.completedAt'));
        assert.equal(done.number('output.duration'), 2);

        const file = await owner.fetch('/api/render/proxy/render_both/download');
        const bytes = Buffer.from(await file.arrayBuffer());
        assert.equal(file.headers.get('content-type'), 'video/mp4');
        assert.equal(bytes.length, done.number('output.size'));
        assert.equal(Number(file.headers.get('content-length')), bytes.length);
        const path = join(folder, 'downloaded.mp4');
        await writeFile(path, bytes);
        const { video, audio } = await probe(path);
        assert.equal(video?.codec, 'h264');
        assert.equal(video.frames, 60);
        assert.equal(audio?.codec, 'aac');
        assert.equal(await owner.draft(sessionId), draft, 'rendering leaves the draft as it is');
      },
    );

    it('hand out a range of bytes', async () => {
      const sessionId = await editedSession();
      await owner.render('render_range', sessionId, await owner.draft(sessionId));
      await owner.untilRender('render_range', 'completed');
      const download = (range?: string) =>
        owner.fetch('/api/render/proxy/render_range/download', {
          headers: range === undefined ? {} : { Range: range },
        });
      const whole = Buffer.from(await (await download()).arrayBuffer());
      const part = await download('bytes=10-19');
      assert.equal(part.status, 206);
      assert.equal(part.headers.get('content-range'), `bytes 10-19/${whole.length}`);
      assert.deepEqual(Buffer.from(await part.arrayBuffer()), whole.subarray(10, 20));
      const tail = await download('bytes=-5');
      assert.deepEqual(Buffer.from(await tail.arrayBuffer()), whole.subarray(-5));
      const rest = await download(`bytes=${whole.length - 3}-`);
      assert.deepEqual(Buffer.from(await rest.arrayBuffer()), whole.subarray(-3));
      const outside = await download(`bytes=${whole.length}-`);
      assert.equal(outside.status, 416);
      assert.equal(outside.headers.get('content-range'), `bytes */${whole.length}`);
      const nonsense = await download('lines=1');
      assert.equal(nonsense.status, 200);
      assert.equal((await nonsense.arrayBuffer()).byteLength, whole.length);
    });

    proves('render.own-id', 'need a new id for each try', async () => {
      const sessionId = await editedSession();
      const draft = await owner.draft(sessionId);
      const [one, other] = await Promise.all([
        owner.render('render_once', sessionId, draft),
        owner.render('render_once', sessionId, draft),
      ]);
      assert.deepEqual([one.status, other.status].sort(), [200, 409]);
      await owner.untilRender('render_once', 'completed');
      assert.equal((await owner.render('render_once', sessionId, draft)).status, 409);
    });

    proves('render.exportable', 'refuse a draft that has nothing, or is not one of this engine', async () => {
      const sessionId = await editedSession();
      const draft = await owner.draft(sessionId);
      for (const refused of [
        '{}',
        'null',
        '{"t":[{"tt":0,"sg":[]}]}',
        '{"t":[{"tt":0,"sg":[{"s":0,"d":5}]}]}',
        draft.replace('"media":"m1"', '"media":"m7"'),
        draft.replace('"out":3000', '"out":-3000'),
      ]) {
        const answer = await owner.render(`render_${randomUUID()}`, sessionId, refused);
        assert.equal(answer.status, 400, refused);
        assert.ok(answer.string('message').length > 10);
      }
    });

    it('render a draft with keys and a text that only its bytes keep', async () => {
      const sessionId = await editedSession();
      const draft = await owner.draft(sessionId);
      const larger = draft.replace(/^\{/, '{"later":9007199254740993,"x":"\\u00e9",');
      assert.equal((await owner.render('render_larger', sessionId, larger)).status, 200);
      await owner.untilRender('render_larger', 'completed');
    });

    it('can be cancelled, and say so', async () => {
      const sessionId = await editedSession('slow down to 0.1x');
      await owner.render('render_stopped', sessionId, await owner.draft(sessionId));
      await owner.untilRender('render_stopped', 'processing');
      const cancelled = await owner.post('/api/render/proxy/lambda/render_stopped/cancel');
      assert.equal(cancelled.at('data.status'), 'cancelled');
      assert.equal((await owner.renderStatus('render_stopped')).at('status'), 'cancelled');
      assert.equal((await owner.get('/api/render/proxy/render_stopped/download')).status, 409);
    });

    it('that have ended are not cancelled any more', async () => {
      const sessionId = await editedSession();
      await owner.render('render_ended', sessionId, await owner.draft(sessionId));
      await owner.untilRender('render_ended', 'completed');
      const late = await owner.post('/api/render/proxy/lambda/render_ended/cancel');
      assert.equal(late.at('data.status'), 'completed');
    });

    it('that are unknown are answered with 404', async () => {
      for (const path of ['lambda/none', 'none/download']) {
        assert.equal((await owner.get(`/api/render/proxy/${path}`)).status, 404);
      }
      assert.equal((await owner.post('/api/render/proxy/lambda/none/cancel')).status, 404);
    });
  });

  it('answers what it cannot read with a sentence', async () => {
    const sessionId = await owner.newSession();
    const asJson = { 'Content-Type': 'application/json' };
    const upload = `/api/upload-video/nemo_agent/me/${sessionId}`;
    const answers: Answer[] = [
      await owner.request('/run_sse', { method: 'POST', headers: asJson, body: '{"session_id":' }),
      await owner.post('/run_sse', { session_id: 5529798706024415000, new_message: { parts: [] } }),
      await owner.request(upload, {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data' },
        body: 'x',
      }),
      await owner.request(upload, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x' }),
      await owner.post(upload, { urls: [] }),
      await owner.request('/run_sse', {
        method: 'POST',
        headers: asJson,
        body: `"${'x'.repeat(9_000_000)}"`,
      }),
    ];
    for (const answer of answers) {
      assert.equal(answer.status, 400, answer.text);
      assert.ok(answer.string('message').length > 10);
    }
    assert.equal((await owner.get('/nowhere')).status, 404);
  });
});

/** A second of 16-bit mono for each 48000 samples. */
function silentWav(samples: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples * 2, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(48_000, 24);
  header.writeUInt32LE(96_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples * 2, 40);
  return Buffer.concat([header, Buffer.alloc(samples * 2)]);
}
