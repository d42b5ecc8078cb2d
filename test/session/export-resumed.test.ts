import assert from 'node:assert/strict';
import { link, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Dispatcher } from 'undici';
import { isServiceError } from '../../src/client/errors';
import { isSessionError } from '../../src/session/errors';
import { exportDraft, finishExport, leaveRunning, pollIntervalsMs } from '../../src/session/exports/export';
import type { ExportEvent, ExportJob } from '../../src/session/exports/export';
import { ExportJobs } from '../../src/session/exports/export-jobs';
import { OwnerWatch } from '../../src/session/exports/export-owner';
import { hangUp, html, json, silence, status } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import { ranged, wholeMp4 } from '../harness/scripted-download';
import { ScriptedService, mp4, sessionId } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const draft = { json: '{"t":[{"sg":[{}]}]}', value: { t: [{ sg: [{}] }] } };
const url = 'https://files.example/out.mp4';
const etag = '"v1"';
const processing = json({ taskId: 'r', status: 'processing', progress: 60 });
const completed = json({ taskId: 'r', status: 'completed', progress: 100, output: { url } });
const failedRender = json({ taskId: 'r', status: 'failed', progress: 60, error: 'worker died' });

/** One window of several on the same machine and the same service. */
interface OpenWindow {
  readonly jobs: ExportJobs;
  export(signal: AbortSignal): AsyncGenerator<ExportEvent, void>;
  finish(job: ExportJob, signal?: AbortSignal): AsyncGenerator<ExportEvent, void>;
}

describe('An export that outlives its window', function () {
  this.timeout(20_000);
  let service: ScriptedService;
  let folder: string;
  let kept: string;
  let usual: Dispatcher;
  let running: Set<number>;
  let leftovers: Promise<unknown>[];
  let over: AbortController;
  beforeEach(async () => {
    service = await ScriptedService.start();
    usual = getGlobalDispatcher();
    setGlobalDispatcher(service.outside());
    folder = await mkdtemp(join(tmpdir(), 'videos-'));
    kept = await mkdtemp(join(tmpdir(), 'kept-'));
    running = new Set();
    leftovers = [];
    over = new AbortController();
  });
  afterEach(async () => {
    over.abort(leaveRunning);
    await Promise.all(leftovers);
    setGlobalDispatcher(usual);
    await service.close();
    await rm(folder, { recursive: true });
    await rm(kept, { recursive: true });
  });

  function open(pid: number): OpenWindow {
    running.add(pid);
    const { client, log } = windowOf(service);
    const owner = { pid, host: 'here', id: `window-${pid}` };
    const today = () => service.clock.now();
    const jobs = new ExportJobs(kept, log, {
      today,
      owner,
      watch: new OwnerWatch(owner, (each) => running.has(each)),
    });
    const surroundings = { client, jobs, log, clock: service.clock, pollMs: pollIntervalsMs.cloud };
    const target = {
      ...{ sessionId, address: 'https://cloud.example', sourcePath: join(folder, 'harbour.mov') },
      ...({ service: 'cloud' } as const),
    };
    return {
      jobs,
      export: (signal) => exportDraft(surroundings, target, draft, signal),
      finish: (job, signal = new AbortController().signal) => finishExport(surroundings, job, signal),
    };
  }

  const files = async () => (await readdir(folder)).sort();
  const ids = () => service.requests('render').map(({ text }) => /"id":"([^"]+)"/.exec(text)?.[1]);
  const isOver = async () => assert.deepEqual(await readdir(kept), []);
  const isWhole = async () => {
    assert.deepEqual(await files(), ['harbour.edited.mp4']);
    assert.deepEqual(await readFile(join(folder, 'harbour.edited.mp4')), mp4);
    await isOver();
  };

  /** Crashes when `answer` is asked for: from then on nothing of the window happens any more. */
  async function crash(answer: 'render' | 'renderStatus' | 'download' | 'outside', first: Answer[] = []) {
    const window = open(1);
    const crashed = new Promise<void>((resolve) => {
      service.answer(answer, ...first, () => resolve());
    });
    leftovers.push(drained(window.export(over.signal)).catch(() => undefined));
    await crashed;
    running.delete(1);
    window.jobs.close();
  }
  /** Closes as a window does, when `answer` is asked for. */
  async function close(answer: 'render' | 'renderStatus' | 'download' | 'outside') {
    const window = open(1);
    const closing = new AbortController();
    service.answer(answer, (exchange) => {
      closing.abort(leaveRunning);
      return silence(exchange);
    });
    const { error } = await failed(window.export(closing.signal));
    assert(isServiceError(error, 'cancelled'));
  }
  /** What the next window takes up. */
  async function next(pid = 2): Promise<{ window: OpenWindow; job: ExportJob }> {
    const window = open(pid);
    const [job, ...others] = await window.jobs.takeUp();
    assert(job !== undefined && others.length === 0);
    return { window, job };
  }
  async function nextFetches() {
    const { window, job } = await next();
    return drained(window.finish(job));
  }

  it('is on the disk before its request leaves', async () => {
    let written: ExportJob[] = [];
    const window = open(1);
    service.answer('render', async (exchange) => {
      written = await open(9).jobs.all();
      await service.asContract('render')(exchange);
    });
    await drained(window.export(over.signal));
    assert.deepEqual(
      written.map(({ renderId, isAccepted, draft: text }) => [renderId, isAccepted, text]),
      [[ids()[0], false, draft.json]],
    );
    await isWhole();
  });

  for (const endpoint of ['render', 'renderStatus', 'download'] as const) {
    it(`goes on when the window crashes or closes (${endpoint}), and the next one fetches it once`, async () => {
      for (const end of [crash, close]) {
        await end(endpoint);
        await nextFetches();
        await isWhole();
        assert.equal(service.requests('cancelRender').length, 0);
        await rm(join(folder, 'harbour.edited.mp4'));
      }
      assert.equal(service.requests('render').length, 2);
    });
  }

  it('is fetched by one of two windows that open at the same time', async () => {
    await crash('renderStatus');
    const windows = [open(2), open(3), open(4)];
    const taken = await Promise.all(
      windows.map(async (window) => {
        const jobs = await window.jobs.takeUp();
        for (const job of jobs) await drained(window.finish(job));
        return jobs.length;
      }),
    );
    assert.deepEqual(taken.sort(), [0, 0, 1]);
    await isWhole();
  });

  it('is left to the window that took it over by one that wakes up', async () => {
    const sleeper = open(1);
    let wake: () => void = () => undefined;
    service.answer('download', async (exchange) => {
      await new Promise<void>((resolve) => (wake = resolve));
      await service.asContract('download')(exchange);
    });
    const asleep = failed(sleeper.export(over.signal));
    await service.turns(200);
    while (service.requests('download').length === 0) await service.turns(10);
    running.delete(1);
    const { window, job } = await next();
    wake();
    assert(isSessionError((await asleep).error, 'exportTakenOver'));
    await drained(window.finish(job));
    assert.equal((await files()).filter((name) => name.endsWith('.mp4')).length, 1);
    await isOver();
  });

  describe('whose download broke off', () => {
    const served = { bytes: mp4, etag };
    /** Resolves when the temporary file has so many bytes. */
    async function written(bytes: number): Promise<void> {
      await service.delivered();
      for (let size = -1; size < bytes;) {
        await service.turns(1);
        const [part] = (await files()).filter((name) => name.endsWith('.part'));
        size = part === undefined ? 0 : (await stat(join(folder, part))).size;
      }
    }

    it('at any byte goes on there, and no byte is fetched twice', async () => {
      for (let cutAfter = 0; cutAfter <= mp4.length; cutAfter++) {
        service.answer('renderStatus', completed);
        const beforeCut = () => written(cutAfter);
        service.answer('outside', ranged({ ...served, cutAfter, beforeCut }), ranged(served));
        const { values } = await drained(open(1).export(over.signal));
        assert.equal(values.at(-1)?.type, 'done');
        await isWhole();
        await rm(join(folder, 'harbour.edited.mp4'));
        service.forgetScript();
      }
      const ranges = service.requests('outside').flatMap(({ headers: { range } }) => range ?? []);
      assert.deepEqual(
        ranges,
        Array.from({ length: mp4.length - 1 }, (_, index) => `bytes=${index + 1}-`),
      );
    });

    it('goes on in the next window, with what the one before had', async () => {
      service.answer('renderStatus', completed, completed);
      const window = open(1);
      const cut = ranged({ ...served, cutAfter: 12, beforeCut: () => written(12) });
      service.answer('outside', cut, ...Array.from({ length: 9 }, () => hangUp)).answer('download', silence);
      leftovers.push(drained(window.export(over.signal)).catch(() => undefined));
      while (service.requests('download').length === 0) await service.turns(10);
      running.delete(1);
      window.jobs.close();
      service.forgetScript();
      service.answer('renderStatus', completed).answer('outside', ranged(served));
      const { window: after, job } = await next();
      assert.equal(job.download?.validator, etag);
      const { bytes, part } = job.download;
      assert.equal(bytes, 12);
      assert.deepEqual(await readFile(join(folder, part)), mp4.subarray(0, bytes));
      const { values } = await drained(after.finish(job));
      const { headers } = service.requests('outside').at(-1)!;
      assert.equal(headers.range, 'bytes=12-');
      const first = values.find(({ type }) => type === 'downloading');
      const percent = Math.floor((100 * bytes) / mp4.length);
      assert.deepEqual(first, { type: 'downloading', bytes, totalBytes: mp4.length, percent });
      await isWhole();
    });

    /** A job whose file had come whole and was about to get its name. */
    async function aboutToBeNamed() {
      await crash('renderStatus');
      const { window, job } = await next();
      const [part, savingAs] = ['.ai-video-0123456789ab.part', 'harbour.edited.mp4'];
      const bytes = wholeMp4.length;
      const changed = await window.jobs.change(job, { download: { part, bytes, length: bytes, savingAs } });
      const finish = () => drained(window.finish(changed));
      return { part: join(folder, part), named: join(folder, savingAs), finish };
    }

    it('right before or after the file got its name is not fetched again', async () => {
      const ways: ((part: string, named: string) => Promise<unknown>)[] = [
        (part, named) => link(part, named),
        (part, named) => rename(part, named),
        // The name was claimed where no file can have two names.
        (_, named) => writeFile(named, ''),
      ];
      for (const way of ways) {
        const { part, named, finish } = await aboutToBeNamed();
        await writeFile(part, wholeMp4);
        await way(part, named);
        const { values } = await finish();
        assert.deepEqual(values.at(-1), { type: 'done', path: named, bytes: wholeMp4.length });
        assert.equal(service.requests('download').length, 0);
        assert.deepEqual(await readFile(named), wholeMp4);
        assert.deepEqual(await files(), ['harbour.edited.mp4']);
        await isOver();
        await rm(named);
      }
    });

    it('is not mistaken for a file of the same name that somebody else made', async () => {
      const others = ['mine', 'x'.repeat(wholeMp4.length), Buffer.concat([wholeMp4, wholeMp4])];
      for (const hasPart of [true, false]) {
        for (const other of others) {
          const { part, named, finish } = await aboutToBeNamed();
          if (hasPart) await writeFile(part, wholeMp4);
          await writeFile(named, other);
          await finish();
          assert.deepEqual(await files(), ['harbour.edited-2.mp4', 'harbour.edited.mp4']);
          assert.deepEqual(await readFile(named), Buffer.from(other));
          await isOver();
          for (const file of await files()) await rm(join(folder, file));
        }
      }
    });
  });

  proves('render.once-more', 'and failed meanwhile is tried once more, with a new id', async () => {
    await crash('renderStatus');
    service.answer('renderStatus', failedRender);
    await nextFetches();
    const [first, second, ...others] = ids();
    assert(second !== undefined && second !== first && others.length === 0);
    assert.equal(
      service.requests('render')[1]?.text,
      service.requests('render')[0]?.text.replace(first!, second),
    );
    await isWhole();
  });

  it('and failed twice meanwhile is not tried a third time', async () => {
    await crash('renderStatus', [failedRender]);
    assert.equal(service.requests('render').length, 2);
    service.answer('renderStatus', failedRender);
    const { window, job } = await next();
    assert.equal(job.tryNumber, 2);
    assert(isSessionError((await failed(window.finish(job))).error, 'renderFailed'));
    assert.equal(service.requests('render').length, 2);
    await isOver();
  });

  it('and never reached the service is begun, with a new id', async () => {
    await crash('render');
    service.answer('renderStatus', status(404));
    await nextFetches();
    assert.equal(new Set(ids()).size, 2);
    await isWhole();
  });

  proves('render.poll', 'is not looked at sooner, however often the window is reloaded', async () => {
    await crash('renderStatus', [processing]);
    const times = () => service.requests('renderStatus').map(({ at }) => at);
    for (let pid = 2; pid < 6; pid++) {
      const { window, job } = await next(pid);
      const closing = new AbortController();
      service.answer('renderStatus', (exchange) => {
        closing.abort(leaveRunning);
        return processing(exchange);
      });
      await failed(window.finish(job, closing.signal));
    }
    const gaps = times().map((at, index) => at - (times()[index - 1] ?? -Infinity));
    assert(times().length === 6 && gaps.every((gap) => gap >= 30_000), String(gaps));
  });

  describe('until the service no longer has it', () => {
    it('ends with a sentence, and is forgotten', async () => {
      await crash('renderStatus');
      service.answer('renderStatus', json({ detail: 'No such render.' }, 404));
      const { window, job } = await next();
      const { error } = await failed(window.finish(job));
      assert(isSessionError(error, 'exportExpired'));
      assert.match(error.message, /no longer has the finished video/);
      await isOver();
      assert.deepEqual(await files(), []);
    });

    it('also where only its file is gone, and leaves nothing of what came of it', async () => {
      service.answer('renderStatus', completed);
      service.answer(
        'outside',
        ranged({ bytes: mp4, etag, cutAfter: 12 }),
        ...Array.from({ length: 9 }, () => hangUp),
      );
      service.answer('download', status(410));
      const { error } = await failed(open(1).export(over.signal));
      assert(isSessionError(error, 'exportExpired'));
      assert.deepEqual(await files(), []);
      await isOver();
    });

    it('but is fetched from its output address where that is still known', async () => {
      service.answer('renderStatus', completed);
      await crash('outside');
      service.answer('renderStatus', status(404));
      await nextFetches();
      assert.equal(service.requests('outside').length, 2);
      await isWhole();
    });
  });

  it('is kept where the service cannot be reached or answers nonsense, and fetched later', async () => {
    await crash('renderStatus');
    const { window, job } = await next();
    for (const answer of [hangUp, status(502), status(429), html, json({ status: 'dancing' }), status(401)]) {
      service.answer('renderStatus', ...Array.from({ length: 30 }, () => answer));
      await failed(window.finish(job));
      service.forgetScript();
      assert.equal(window.jobs.find(job.renderId)?.renderId, job.renderId);
    }
    await drained(window.finish(job));
    await isWhole();
  });

  it('is forgotten where the service refuses to tell of it', async () => {
    await crash('renderStatus');
    service.answer('renderStatus', status(400));
    const { window, job } = await next();
    assert(isServiceError((await failed(window.finish(job))).error, 'refused'));
    await isOver();
  });

  it('can be left once more, and be cancelled', async () => {
    await close('renderStatus');
    const { window, job } = await next();
    const closing = new AbortController();
    closing.abort(leaveRunning);
    await failed(window.finish(job, closing.signal));
    const last = await next(3);
    const stop = new AbortController();
    service.answer('renderStatus', (exchange) => {
      stop.abort();
      return silence(exchange);
    });
    await failed(last.window.finish(last.job, stop.signal));
    await isOver();
    assert.equal(basename(service.only('cancelRender').path.replace(/\/cancel$/, '')), job.renderId);
  });
});
