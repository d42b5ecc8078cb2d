import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isServiceError } from '../../src/client/errors';
import { isSessionError } from '../../src/session/errors';
import {
  abandonedExports,
  exportDraft,
  finishExport,
  leaveRunning,
  unfinishedExports,
} from '../../src/session/export';
import type { ExportJob } from '../../src/session/export';
import { cutOff, hangUp, json, silence, status } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import type { Window } from '../harness/scripted-client';
import { ScriptedService, mp4, sessionId } from '../harness/scripted-service';

const draft = { json: '{"t":[{"sg":[{}]}]}', value: { t: [{ sg: [{}] }] } };

describe('An export that outlives its window', () => {
  let service: ScriptedService;
  let window: Window;
  let folder: string;
  beforeEach(async () => {
    service = await ScriptedService.start();
    window = windowOf(service);
    folder = await mkdtemp(join(tmpdir(), 'jobs-'));
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  const surroundings = () => {
    const { client, memory, log } = window;
    return { client, memory, log, service: 'cloud', clock: service.clock, pollMs: 30_000 };
  };
  const target = () => ({ sessionId, sourcePath: join(folder, 'harbour.mov') });
  const jobs = () => unfinishedExports(window.memory);
  const never = new AbortController().signal;

  /** Leaves in the middle of a render, as a window that closes. */
  async function left(): Promise<ExportJob> {
    const closing = new AbortController();
    service.answer('renderStatus', (exchange) => {
      closing.abort(leaveRunning);
      return silence(exchange);
    });
    const { error } = await failed(exportDraft(surroundings(), target(), draft, closing.signal));
    assert(isServiceError(error, 'cancelled'));
    const [job, ...others] = jobs();
    assert(job !== undefined && others.length === 0);
    return job;
  }

  it('is remembered before its request leaves', async () => {
    let remembered: ExportJob[] = [];
    service.answer('render', (exchange) => {
      remembered = jobs();
      return service.asContract('render')(exchange);
    });
    await drained(exportDraft(surroundings(), target(), draft, never));
    const renderId = /"id":"([^"]+)"/.exec(service.only('render').text)?.[1];
    assert.deepEqual(remembered, [
      {
        ...{ renderId, sessionId, service: 'cloud', sourcePath: join(folder, 'harbour.mov'), folder },
        ownerPid: process.pid,
      },
    ]);
    assert.deepEqual(jobs(), []);
  });

  it('belongs to its window as long as that runs, so that no other fetches the file as well', async () => {
    const job = await left();
    assert.deepEqual(abandonedExports(window.memory), []);
    const afterTheWindow = abandonedExports(window.memory, (pid) => pid !== process.pid);
    assert.deepEqual(afterTheWindow, [job]);
  });

  it('goes on when the window closes, and is fetched by the next one', async () => {
    const job = await left();
    assert.equal(service.requests('cancelRender').length, 0);
    assert.deepEqual(await readdir(folder), []);
    const path = join(folder, 'harbour.edited.mp4');
    const { values } = await drained(finishExport(surroundings(), job, never));
    assert.deepEqual(values.at(-1), { type: 'done', path, bytes: mp4.length });
    assert.deepEqual(await readFile(path), mp4);
    assert.equal(service.requests('render').length, 1);
    assert.deepEqual(jobs(), []);
  });

  it('goes on also where the window closes while it is started or downloaded', async () => {
    for (const endpoint of ['render', 'download'] as const) {
      await window.memory.update('exports', []);
      const closing = new AbortController();
      service.answer(endpoint, (exchange) => {
        closing.abort(leaveRunning);
        return silence(exchange);
      });
      await failed(exportDraft(surroundings(), target(), draft, closing.signal));
      assert.equal(jobs().length, 1, endpoint);
    }
    assert.equal(service.requests('cancelRender').length, 0);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is kept where the service cannot be reached or answers nonsense, and fetched later', async () => {
    const job = await left();
    for (const answer of [hangUp, status(502), status(429), json({ status: 'dancing' })]) {
      service.answer('renderStatus', ...Array.from({ length: 30 }, () => answer));
      await failed(finishExport(surroundings(), job, never));
      service.forgetScript();
      assert.deepEqual(jobs(), [job]);
    }
    service.answer('download', cutOff(mp4, 'video/mp4', 3), cutOff(mp4, 'video/mp4', 3));
    assert(
      isSessionError((await failed(finishExport(surroundings(), job, never))).error, 'incompleteDownload'),
    );
    assert.deepEqual(jobs(), [job]);
    await drained(finishExport(surroundings(), job, never));
    assert.deepEqual(jobs(), []);
  });

  it('is forgotten where it failed meanwhile or nobody knows it any more', async () => {
    for (const answer of [json({ status: 'failed', error: 'worker died' }), status(404), status(400)]) {
      await window.memory.update('exports', []);
      const job = await left();
      service.answer('renderStatus', answer);
      await failed(finishExport(surroundings(), job, never));
      assert.deepEqual(jobs(), []);
    }
  });

  it('can be left once more, and be cancelled', async () => {
    const job = await left();
    const closing = new AbortController();
    closing.abort(leaveRunning);
    await failed(finishExport(surroundings(), job, closing.signal));
    assert.deepEqual(jobs(), [job]);
    const stop = new AbortController();
    service.answer('renderStatus', (exchange) => {
      stop.abort();
      return silence(exchange);
    });
    await failed(finishExport(surroundings(), job, stop.signal));
    assert.deepEqual(jobs(), []);
    assert.equal(service.requests('cancelRender').length, 1);
  });

  it('stands beside others, each remembered and forgotten by itself', async () => {
    const first = await left();
    await drained(exportDraft(surroundings(), target(), draft, never));
    assert.deepEqual(jobs(), [first]);
  });

  it('is none where the memory holds something else', async () => {
    for (const other of [undefined, null, 'x', {}, [1], [{ renderId: 5 }]]) {
      await window.memory.update('exports', other);
      assert.deepEqual(jobs(), []);
    }
  });
});
