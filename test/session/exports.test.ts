import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDraft, finishExport, pollIntervalsMs } from '../../src/session/exports/export';
import { ExportHistory } from '../../src/session/exports/export-history';
import { draftOf } from '../../src/session/exports/export-job';
import { ExportJobs } from '../../src/session/exports/export-jobs';
import { OwnerWatch } from '../../src/session/exports/export-owner';
import type { ExportState } from '../../src/session/exports/export-state';
import { Exports } from '../../src/session/exports/exports';
import type { RunningExport } from '../../src/session/exports/running-export';
import { json, silence } from '../harness/scripted-answers';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { until } from '../harness/until';

const draft = { json: '{"d":4000,"t":[{"sg":[{}]}]}', value: { d: 4000, t: [{ sg: [{}] }] } };
const completed = json({ taskId: 'r', status: 'completed', progress: 100 });
const failedRender = json({ taskId: 'r', status: 'failed', progress: 60, error: 'worker died' });

/** One window of several on the same machine and the same service. */
interface OpenWindow {
  readonly exports: Exports;
  readonly seen: ExportState[];
  readonly taken: RunningExport[];
  readonly begin: (name?: string) => RunningExport;
}

describe('The exports of all windows', function () {
  this.timeout(20_000);
  let service: ScriptedService;
  let folder: string;
  let kept: string;
  let running: Set<number>;
  let windows: OpenWindow[];

  beforeEach(async () => {
    service = await ScriptedService.start();
    folder = await mkdtemp(join(tmpdir(), 'videos-'));
    kept = await mkdtemp(join(tmpdir(), 'kept-'));
    running = new Set();
    windows = [];
  });
  afterEach(async () => {
    for (const { exports } of windows) await exports.close();
    await service.close();
    await rm(folder, { recursive: true });
    await rm(kept, { recursive: true });
  });

  function open(pid: number): OpenWindow {
    running.add(pid);
    const { client, log } = windowOf(service);
    const owner = { pid, host: 'here', id: `window-${pid}` };
    const watch = new OwnerWatch(owner, (each) => running.has(each));
    const jobs = new ExportJobs(join(kept, 'jobs'), log, { owner, watch, today: () => service.clock.now() });
    const surroundings = { client, jobs, log, clock: service.clock, pollMs: pollIntervalsMs.embedded };
    const exports = new Exports({
      jobs,
      history: new ExportHistory(join(kept, 'ended'), log),
      finish: (job, signal) => finishExport(surroundings, job, signal),
      repeat: (ended, signal) => exportDraft(surroundings, ended, draftOf(ended), signal),
      describe: (error) => (error instanceof Error ? error.message : 'unknown'),
      lookMs: 20,
    });
    const seen: ExportState[] = [];
    const taken: RunningExport[] = [];
    exports.onDidChange((state) => seen.push(state));
    exports.onDidTakeUp((each) => taken.push(each));
    const begin = (name = 'harbour.mov') => {
      const target = {
        ...{ sessionId, address: 'embedded', sourcePath: join(folder, name), conversation: 'talk' },
        ...({ service: 'embedded' } as const),
      };
      return exports.run((signal) => exportDraft(surroundings, target, draft, signal));
    };
    const window = { exports, seen, taken, begin };
    windows.push(window);
    return window;
  }

  const files = async () => (await readdir(folder)).sort();
  const rendering = (window: OpenWindow, count: number) =>
    until('the renders are asked for', () => {
      const asked = service.requests('renderStatus').length;
      return asked >= count && window.seen.some(({ status }) => status.type === 'rendering');
    });
  const statusOf = async ({ exports }: OpenWindow, id: string | undefined) =>
    (await exports.find(id ?? ''))?.status.type;

  it('go on at the same time, each to a file of its own', async () => {
    const window = open(1);
    service.answer('renderStatus', completed, completed, completed);
    const ends = await Promise.all(
      [window.begin(), window.begin(), window.begin('city.mp4')].map((e) => e.ended),
    );
    assert.deepEqual(
      ends.map(({ type }) => type),
      ['done', 'done', 'done'],
    );
    assert.deepEqual(await files(), ['city.edited.mp4', 'harbour.edited-2.mp4', 'harbour.edited.mp4']);
    const listed = await window.exports.all();
    assert.deepEqual(listed.map(({ name }) => name).sort(), await files());
    assert.ok(listed.every(({ durationMs, conversation }) => durationMs === 4000 && conversation === 'talk'));
  });

  it('are cancelled one by one: the others go on', async () => {
    const window = open(1);
    service.answer('renderStatus', silence, silence);
    const [first, second] = [window.begin(), window.begin('city.mp4')];
    await rendering(window, 2);
    await window.exports.cancel(first.id ?? '');
    assert.equal((await first.ended).type, 'cancelled');
    assert.equal(second.isOver, false);
    assert.equal(await statusOf(window, first.id), 'cancelled');
    assert.equal(await statusOf(window, second.id), 'rendering');
    assert.equal(service.requests('cancelRender').length, 1);
  });

  it('that failed are done once more with the same draft, in place of what failed', async () => {
    const window = open(1);
    service.answer('renderStatus', failedRender, failedRender, completed);
    const first = window.begin();
    assert.equal((await first.ended).type, 'failed');
    const [failed] = await window.exports.all();
    assert.ok(failed?.status.type === 'failed' && failed.status.message.includes('worker died'));
    const again = await window.exports.retry(failed.id);
    assert.equal((await again?.ended)?.type, 'done');
    assert.deepEqual(
      (await window.exports.all()).map(({ status }) => status.type),
      ['done'],
    );
    assert.ok(window.seen.some(({ replaces }) => replaces === failed.id));
    assert.ok(service.requests('render').every(({ text }) => text.includes(draft.json)));
  });

  it('are not done twice where "Try Again" is pressed twice', async () => {
    const window = open(1);
    service.answer('renderStatus', failedRender, failedRender, completed);
    const first = window.begin();
    await first.ended;
    const id = first.id ?? '';
    const [again, twice] = await Promise.all([window.exports.retry(id), window.exports.retry(id)]);
    assert.equal((await (again ?? twice)?.ended)?.type, 'done');
    assert.ok(again === undefined || twice === undefined);
    assert.equal(service.requests('render').length, 3);
  });

  it('are taken up by the next window, and are done there', async () => {
    const first = open(1);
    service.answer('renderStatus', silence);
    const begun = first.begin();
    await rendering(first, 1);
    await first.exports.close();
    assert.equal((await begun.ended).type, 'left');
    running.delete(1);

    const second = open(2);
    service.answer('renderStatus', completed);
    await second.exports.takeUp();
    const [taken] = second.taken;
    assert.equal(taken?.id, begun.id);
    assert.equal((await taken?.ended)?.type, 'done');
    assert.equal(service.requests('render').length, 1);
    assert.equal(service.requests('cancelRender').length, 0);
    assert.equal(await statusOf(second, begun.id), 'done');
  });

  it('of another window are listed there, and shown as done when they are', async () => {
    const [first, second] = [open(1), open(2)];
    let finish: () => void = () => undefined;
    const rendered = new Promise<void>((resolve) => (finish = resolve));
    service.answer('renderStatus', async (exchange) => {
      await rendered;
      await completed(exchange);
    });
    const begun = first.begin();
    await rendering(first, 1);
    assert.equal(await statusOf(second, begun.id), 'elsewhere');
    finish();
    assert.equal((await begun.ended).type, 'done');
    await until('the other window sees it', () => second.seen.some(({ status }) => status.type === 'done'));
    assert.equal(second.taken.length, 0);
  });

  it('of another window are cancelled from here', async () => {
    const [first, second] = [open(1), open(2)];
    service.answer('renderStatus', silence);
    const begun = first.begin();
    await rendering(first, 1);
    await second.exports.cancel(begun.id ?? '');
    assert.equal((await begun.ended).type, 'cancelled');
    await until('it is seen here', () => second.seen.some(({ status }) => status.type === 'cancelled'));
    assert.deepEqual(await readdir(join(kept, 'jobs')), []);
    assert.equal(service.requests('cancelRender').length, 1);
  });

  it('of a window that crashed meanwhile are taken over by one that watches', async () => {
    const [first, second] = [open(1), open(2)];
    service.answer('renderStatus', silence);
    const begun = first.begin();
    await rendering(first, 1);
    assert.equal(await statusOf(second, begun.id), 'elsewhere');
    service.answer('renderStatus', completed);
    running.delete(1);
    await until('it is taken over', () => second.taken.length > 0);
    assert.equal((await second.taken[0]?.ended)?.type, 'done');
    assert.deepEqual(await files(), ['harbour.edited.mp4']);
  });

  it('whose file is still missing keep their job, and fetch only the file once more', async () => {
    const window = open(1);
    const cut = (exchange: Parameters<typeof completed>[0]) => void exchange.request.socket.destroy();
    service.answer('renderStatus', completed);
    service.answer('download', ...Array.from({ length: 3 }, () => cut));
    const first = window.begin();
    const end = await first.ended;
    assert.equal(end.type, 'failed');
    assert.equal(await statusOf(window, first.id), 'failed');
    service.answer('renderStatus', completed);
    const again = await window.exports.retry(first.id ?? '');
    assert.equal((await again?.ended)?.type, 'done');
    assert.equal(service.requests('render').length, 1);
  });
});
