import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';
import { lockFolder } from '../../../src/engine/server/folder-lock';
import { Problem } from '../../../src/engine/server/problem';
import { receiveUrls } from '../../../src/engine/server/uploads';
import { EngineFixture } from '../../harness/engine-process';
import type { EngineProcess } from '../../harness/engine-process';
import { makeClip } from '../clips';
import { Caller } from './calls';

const job = z.looseObject({ state: z.string(), tries: z.number() });

describe("the engine's limits", () => {
  const fixture = new EngineFixture();
  let clip: string;
  let dataFolder: string;
  let engine: EngineProcess;
  let caller: Caller;

  before(async () => {
    clip = await makeClip(join(await fixture.folder(), 'beeps.mp4'), { seconds: 2 });
    dataFolder = await fixture.folder();
    engine = await fixture.start({ dataFolder });
    caller = new Caller(engine.url, engine.token);
  });
  after(() => fixture.dispose());

  it('a download without an end is stopped at the limit, and nothing of it is kept', async () => {
    const megabyte = 1024 * 1024;
    const folder = await fixture.folder();
    let sent = 0;
    let whenClosed: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => (whenClosed = resolve));
    const server = createServer((_request, response) => {
      const chunk = Buffer.alloc(64 * 1024);
      const send = () => {
        do sent += chunk.length;
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      response.on('close', whenClosed);
      send();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/endless.mp4`;
      const receiving = receiveUrls([url], folder, new AbortController().signal, megabyte);
      await assert.rejects(receiving, (error) => error instanceof Problem && error.status === 413);
      await closed;
      assert.ok(sent < 64 * megabyte, `${sent} bytes were sent`);
      assert.deepEqual(await readdir(folder), []);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('a file of the user stays where another of the same request is refused, even in the folder of uploads', async () => {
    const folder = await fixture.folder();
    const own = join(folder, 'own.mp4');
    await writeFile(own, 'mine');
    const urls = [`file://${own}`, 'http://127.0.0.1:1/page.html'];
    await assert.rejects(receiveUrls(urls, folder, new AbortController().signal), Problem);
    assert.equal(await readFile(own, 'utf8'), 'mine');
  });

  for (const [what, fill] of Object.entries<(form: FormData) => void>({
    'a file in another field': (form) => form.append('other', new Blob(['x']), 'x.mp4'),
    'text in place of a file': (form) => form.append('files', 'hello'),
  })) {
    it(`a form with ${what} is refused`, async () => {
      const body = new FormData();
      fill(body);
      const path = `/api/upload-video/nemo_agent/me/${await caller.newSession()}`;
      const answer = await caller.request(path, { method: 'POST', body });
      assert.equal(answer.status, 400);
      assert.match(answer.string('message'), /no file in the form/);
    });
  }

  it('a draft that cannot be rendered is refused at once, and says why', async () => {
    const sessionId = await caller.newSession();
    await caller.uploadPath(sessionId, clip);
    await caller.say(sessionId, 'keep 0:00 to 0:01');
    const draft = await caller.draft(sessionId);
    const wrong: [string, RegExp, string, RegExp][] = [
      ['fast', /"fps":"30\/1"/, '"fps":"1000000/1"', /1000000\/1 frames a second; 1 to 240/],
      ['slow', /"fps":"30\/1"/, '"fps":"1/1000"', /1 to 240/],
      ['backward', /"in":0,"out":1000/, '"in":900,"out":100', /ends before it begins/],
      ['long', /"in":0,"out":1000/, '"in":0,"out":90000000', /longer than 24 hours/],
    ];
    for (const [name, part, instead, says] of wrong) {
      assert.match(draft, part);
      const answer = await caller.render(`render_${name}`, sessionId, draft.replace(part, instead));
      assert.equal(answer.status, 400, name);
      assert.match(answer.string('message'), says);
      assert.equal((await caller.renderStatus(`render_${name}`)).status, 404);
    }
  });

  it('every malformed body is answered in JSON, with a code and a message', async () => {
    const sessionId = await caller.newSession();
    const paths = [
      '/api/tasks/me/with-session/nemo_agent',
      '/run_sse',
      `/api/upload-video/nemo_agent/me/${sessionId}`,
      '/api/render/proxy/lambda',
    ];
    for (const path of paths) {
      for (const body of ['{', '[]', 'null', '"text"', '{"id":5,"urls":7,"session_id":[],"task_name":1}']) {
        const headers = { 'Content-Type': 'application/json' };
        const answer = await caller.request(path, { method: 'POST', headers, body });
        assert.equal(answer.status, 400, `${path} ${body}: ${answer.text}`);
        assert.ok(answer.number('code') !== 0);
        assert.ok(answer.string('message').length > 0);
      }
    }
  });

  it('a render that the engine did not survive three times is given up, and says so', async () => {
    const folder = await fixture.folder();
    const first = await fixture.start({ dataFolder: folder });
    const before = new Caller(first.url, first.token);
    const sessionId = await before.newSession();
    await before.uploadPath(sessionId, clip);
    await before.say(sessionId, 'keep 0:00 to 0:01');
    await before.render('render_deadly', sessionId, await before.draft(sessionId));
    await before.untilRender('render_deadly', 'completed');
    await first.end('SIGKILL');
    // As it would stand after three starts that each ended with the engine.
    const [name] = await readdir(join(folder, 'renders'));
    const path = join(folder, 'renders', name ?? '', 'job.json');
    const record = job.parse(JSON.parse(await readFile(path, 'utf8')));
    assert.equal(record.tries, 1);
    await writeFile(
      path,
      JSON.stringify({ ...record, state: 'processing', tries: 3, completedAt: undefined }),
    );
    const second = await fixture.start({ dataFolder: folder });
    const status = await new Caller(second.url, second.token).renderStatus('render_deadly');
    assert.equal(status.string('status'), 'failed');
    assert.match(status.string('error'), /begun 3 times/);
  });

  it('of many that find a stale lock, one at a time holds it', async () => {
    const folder = await fixture.folder();
    const lock = join(folder, 'engine.lock');
    await mkdir(lock);
    await writeFile(join(lock, 'dead'), '');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(join(lock, 'dead'), longAgo, longAgo);
    let holders = 0;
    let held = 0;
    const starters = Array.from({ length: 20 }, async () => {
      const release = await lockFolder(folder);
      assert.equal(++holders, 1);
      held++;
      // Lets the others try.
      await readdir(folder);
      await readdir(lock);
      holders--;
      await release();
    });
    await Promise.all(starters);
    assert.equal(held, 20);
    assert.deepEqual(await readdir(folder), []);
  });
});
