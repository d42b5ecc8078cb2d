import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultOutput } from '../../src/contract/output-settings';
import { isSessionError } from '../../src/session/errors';
import { draftOf, jobOf } from '../../src/session/exports/export-job';
import type { ExportJob } from '../../src/session/exports/export-job';
import { ExportJobs } from '../../src/session/exports/export-jobs';
import { OwnerWatch } from '../../src/session/exports/export-owner';
import type { ExportOwner } from '../../src/session/exports/export-owner';
import { LogLines } from '../harness/scripted-client';

const draft = '{ "t":[{"sg":[{"d":9007199254740993}]}],"\\u0061":1.10}';

describe('The exports on disk', () => {
  let folder: string;
  let log: LogLines;
  let running: Set<number>;
  let now: number;
  let opened: ExportJobs[];
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'jobs-')), 'exports');
    log = new LogLines();
    running = new Set();
    now = 0;
    opened = [];
  });
  afterEach(async () => {
    for (const jobs of opened) jobs.close();
    await rm(join(folder, '..'), { recursive: true });
  });

  /** The jobs as one window sees them. @param pid Runs until it is taken out of `running`. */
  function windowWith(pid: number, { id = `window-${pid}`, host = 'here' } = {}): ExportJobs {
    const owner: ExportOwner = { pid, host, id };
    running.add(pid);
    const watch = new OwnerWatch(
      owner,
      (each) => running.has(each),
      () => now,
    );
    const jobs = new ExportJobs(folder, log, { owner, watch });
    opened.push(jobs);
    return jobs;
  }
  const begin = (jobs: ExportJobs, change: Partial<ExportJob> = {}) =>
    jobs.begin({
      ...{
        renderId: 'render_1',
        sessionId: '5529798706024415232',
        service: 'cloud',
        address: 'https://c.example',
      },
      ...{ sourcePath: '/v/harbour.mov', folder: join(folder, '..'), draft, startedAt: Date.now() },
      ...{ output: defaultOutput, tryNumber: 1, isAccepted: false },
      ...change,
    });
  const ids = (jobs: readonly ExportJob[]) => jobs.map(({ renderId }) => renderId);
  const files = () => readdir(folder);

  it('are one file each, which only the user may read, and the draft is kept byte for byte', async () => {
    const jobs = windowWith(1);
    const job = await begin(jobs);
    await begin(jobs, { renderId: 'render_2' });
    assert.deepEqual(await files(), ['render_1.json', 'render_2.json']);
    assert.equal((await stat(join(folder, 'render_1.json'))).mode & 0o077, 0);
    const read = jobOf(await readFile(join(folder, 'render_1.json'), 'utf8'));
    assert.deepEqual(read, job);
    assert.deepEqual(draftOf(job), { json: draft, value: JSON.parse(draft) as unknown });
    await jobs.forget({ renderId: 'render_1' });
    assert.deepEqual(ids(await jobs.all()), ['render_2']);
  });

  it('lose nothing where two windows write at the same time', async () => {
    const [one, other] = [windowWith(1), windowWith(2)];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        begin(index % 2 === 0 ? one : other, { renderId: `render_${index}`, startedAt: index }),
      ),
    );
    assert.equal((await one.all()).length, 20);
  });

  it('are not begun where they cannot be written down', async () => {
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, 'a file');
    const jobs = windowWith(1);
    await assert.rejects(
      begin(jobs),
      (error) => isSessionError(error, 'exportNotKept') && /not begun/.test(error.message),
    );
    assert.equal(jobs.find('render_1'), undefined);
  });

  it('that are spoiled are skipped and logged, and left as they are', async () => {
    const jobs = windowWith(1);
    const job = await begin(jobs);
    const spoiled: Record<string, string> = {
      'render_2.json': '',
      'render_3.json': '{"renderId":"render_3"}',
      'render_4.json': JSON.stringify(job),
      'render_5.json': JSON.stringify({ ...job, renderId: 'render_5', version: 2 }),
      'render_6.json': JSON.stringify({ ...job, renderId: 'render_6', draft: '{' }),
      'render_7.json': JSON.stringify({
        ...{ ...job, renderId: 'render_7' },
        download: { part: '../../.ai-video-0123456789ab.part', bytes: 0 },
      }),
      'notes.txt': 'not one of them',
    };
    for (const [name, text] of Object.entries(spoiled)) await writeFile(join(folder, name), text);
    running.clear();
    const later = windowWith(9);
    assert.deepEqual(ids(await later.takeUp()), ['render_1']);
    assert.deepEqual(ids(await later.takeUp()), []);
    for (const name of Object.keys(spoiled)) assert((await files()).includes(name), name);
    const warned = ['2', '3', '4', '5', '6', '7'].map((each) => `render_${each} is spoiled`);
    assert(warned.every((words) => log.lines.some((line) => line.includes(words))));
    assert(!log.lines.some((line) => line.includes('sessionId')));
  });

  describe('whose window', () => {
    it('is there stay with it', async () => {
      const jobs = windowWith(1);
      await begin(jobs);
      now += 3_600_000;
      assert.deepEqual(await jobs.takeUp(), []);
      const other = windowWith(2);
      assert.deepEqual(await other.takeUp(), []);
    });

    it('is gone are taken over once, of any number of windows at the same moment', async () => {
      for (let round = 0; round < 20; round++) {
        const crashed = windowWith(100 + round);
        await begin(crashed, { renderId: `render_${round}`, startedAt: Date.now() });
        running.delete(100 + round);
        const windows = Array.from({ length: 8 }, (_, index) => windowWith(1000 + 10 * round + index));
        const taken = await Promise.all(windows.map((each) => each.takeUp()));
        assert.deepEqual(taken.flat().length, 1, `round ${round}`);
        assert.deepEqual((await Promise.all(windows.map((each) => each.takeUp()))).flat(), []);
        const owners = windows.filter((each) => each.find(`render_${round}`) !== undefined);
        assert.equal(owners.length, 1);
        await owners[0]!.forget({ renderId: `render_${round}` });
        assert.deepEqual(await files(), []);
      }
    });

    it('is gone are taken over again and again, from each that goes', async () => {
      await begin(windowWith(1));
      for (let pid = 2; pid < 6; pid++) {
        running.delete(pid - 1);
        const [job] = await windowWith(pid).takeUp();
        assert.equal(job?.owner.id, `window-${pid}`);
      }
    });

    it('went in the middle of taking one over leave it to the next', async () => {
      await begin(windowWith(1));
      running.clear();
      // Cut off before it could say who it is.
      const claim = join(folder, 'render_1.claim-1');
      await writeFile(claim, '');
      const next = windowWith(2);
      assert.deepEqual(await next.takeUp(), [], 'it may be writing just now');
      const long = new Date(Date.now() - 120_000);
      await utimes(claim, long, long);
      assert.deepEqual(ids(await next.takeUp()), ['render_1']);
    });

    it('has left them need not be gone', async () => {
      const jobs = windowWith(1);
      await begin(jobs);
      await jobs.release({ renderId: 'render_1' });
      assert.equal(jobs.find('render_1'), undefined);
      assert.deepEqual(ids(await windowWith(2).takeUp()), ['render_1']);
      assert.deepEqual(await windowWith(3).takeUp(), []);
      await opened[1]!.release({ renderId: 'render_1' });
      assert.deepEqual(ids(await jobs.takeUp()), ['render_1'], 'also to itself');
    });

    it('is gone, though its pid was given to this process', async () => {
      await begin(windowWith(1, { id: 'before' }));
      assert.deepEqual(ids(await windowWith(1, { id: 'after' }).takeUp()), ['render_1']);
    });

    it('is gone, though its pid was given to another process, shows by watching its heartbeat', async () => {
      const folderOfFile = join(folder, '..');
      const download = { part: '.ai-video-0123456789ab.part', bytes: 3 };
      const crashed = windowWith(1);
      await crashed.change(await begin(crashed), { download });
      await writeFile(join(folderOfFile, download.part), 'abc');
      const other = windowWith(2);
      assert.deepEqual(await other.takeUp(), []);
      now += 60_000;
      assert.deepEqual(await other.takeUp(), []);
      now += 20_000;
      const [job] = await other.takeUp();
      // Should that process be the window after all, it writes to another file.
      assert.equal(job?.renderId, 'render_1');
      assert.equal(job.download, undefined);
      assert.deepEqual(await readdir(folderOfFile), ['exports']);
      assert.equal(await crashed.isStillOwn({ renderId: 'render_1' }), false);
      assert.equal(crashed.find('render_1'), undefined);
      assert.equal(await other.isStillOwn({ renderId: 'render_1' }), true);
    });

    it('shows that it is there is believed, however long the machine slept', async () => {
      await begin(windowWith(1));
      const other = windowWith(2);
      for (let minute = 1; minute < 5; minute++) {
        const beat = new Date(Date.now() + minute * 1000);
        await utimes(join(folder, 'render_1.json'), beat, beat);
        assert.deepEqual(await other.takeUp(), []);
        now += 10 * 3_600_000;
      }
    });

    it('runs on another machine is told by its heartbeat alone', async () => {
      await begin(windowWith(1, { host: 'elsewhere' }));
      running.delete(1);
      const other = windowWith(2);
      assert.deepEqual(await other.takeUp(), []);
      now += 80_000;
      assert.deepEqual(ids(await other.takeUp()), ['render_1']);
    });
  });

  it('that a second try has taken the place of are not taken up beside it', async () => {
    const crashed = windowWith(1);
    await begin(crashed, { isAccepted: true });
    await begin(crashed, { renderId: 'render_2', replaces: 'render_1', tryNumber: 2 });
    running.clear();
    assert.deepEqual(ids(await windowWith(2).takeUp()), ['render_2']);
    assert.deepEqual(
      (await files()).filter((name) => name.startsWith('render_1')),
      [],
    );
  });

  it('of a month ago, and what a crash left of a write, are cleared away', async () => {
    const crashed = windowWith(1);
    await begin(crashed, { startedAt: Date.now() - 31 * 24 * 3_600_000 });
    const strays = ['render_9.claim-1', 'render_8.json.123456789'];
    for (const name of [...strays, 'render_7.json.987654321']) await writeFile(join(folder, name), 'x');
    const old = new Date(Date.now() - 2 * 24 * 3_600_000);
    for (const name of strays) await utimes(join(folder, name), old, old);
    running.clear();
    assert.deepEqual(await windowWith(2).takeUp(), []);
    assert.deepEqual(await files(), ['render_7.json.987654321']);
  });

  it('are none where there is no folder, and none is made for looking', async () => {
    const jobs = windowWith(1);
    assert.deepEqual(await jobs.takeUp(), []);
    assert.deepEqual(await readdir(join(folder, '..')), []);
    assert.deepEqual(log.lines, []);
  });
});
