import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Dispatcher } from 'undici';
import { isServiceError } from '../../src/client/errors';
import { isSessionError } from '../../src/session/errors';
import { exportDraft, pollIntervalsMs } from '../../src/session/exports/export';
import type { ExportEvent } from '../../src/session/exports/export';
import { exportName, writeError } from '../../src/session/exports/export-file';
import { cutOff, hangUp, html, json, raw, silence, status } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import type { Window } from '../harness/scripted-client';
import { ScriptedService, mp4, sessionId } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const json1 = '{ "t":[{"tt":0,"sg":[{"d":9007199254740993}]}],"\\u0061":1.10}';
const draft = { json: json1, value: JSON.parse(json1) as unknown };
const url = 'https://files.example/out.mp4';
const pending = json({ taskId: 'r', status: 'pending', progress: 5 });
const processing = json({ success: true, data: { id: 'r', status: 'processing', progress: 60 } });
const completed = json({ taskId: 'r', status: 'completed', progress: 100, output: { url } });
const failedRender = json({ taskId: 'r', status: 'failed', progress: 60, error: 'worker died' });

describe('An export', () => {
  let service: ScriptedService;
  let window: Window;
  let folder: string;
  let source: string;
  let controller: AbortController;
  let usual: Dispatcher;
  beforeEach(async () => {
    service = await ScriptedService.start();
    usual = getGlobalDispatcher();
    setGlobalDispatcher(service.outside());
    window = windowOf(service);
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    source = join(folder, 'harbour.mov');
    await writeFile(source, 'source');
    controller = new AbortController();
  });
  afterEach(async () => {
    setGlobalDispatcher(usual);
    await service.close();
    await rm(folder, { recursive: true });
  });

  function start(
    target: { sourcePath?: string; folder?: string } = {},
    what: { json: string; value: unknown } | null = draft,
  ) {
    const { client, jobs: kept, log } = window;
    const surroundings = { client, jobs: kept, log, clock: service.clock, pollMs: pollIntervalsMs.cloud };
    const whole = {
      sessionId,
      service: 'cloud',
      address: 'https://cloud.example',
      sourcePath: source,
      ...target,
    } as const;
    return exportDraft(surroundings, whole, what ?? undefined, controller.signal);
  }
  const files = async () => (await readdir(folder)).sort();
  const sentIds = () =>
    service.requests('render').map(({ text }) => /^\{"id":"([^"]+)"/.exec(text)?.[1] ?? assert.fail(text));
  const jobs = () => window.jobs.all();
  /** What the export did to the folder where it failed: nothing. */
  const leftNothing = async () => assert.deepEqual(await files(), ['harbour.mov']);

  proves('render.states', 'renders, waits, downloads and names the file after its source', async () => {
    service.answer('renderStatus', pending, processing, completed);
    const { values } = await drained(start());
    const path = join(folder, 'harbour.edited.mp4');
    assert.equal(values[0]?.type, 'begun');
    assert.deepEqual(values.slice(1), [
      { type: 'rendering', percent: 5 },
      { type: 'rendering', percent: 60 },
      { type: 'rendering', percent: 100 },
      { type: 'downloading', percent: 0, bytes: 0, totalBytes: mp4.length },
      { type: 'downloading', percent: 100, bytes: mp4.length, totalBytes: mp4.length },
      { type: 'done', path, bytes: mp4.length },
    ]);
    assert.deepEqual(await readFile(path), mp4);
    assert.deepEqual(await files(), ['harbour.edited.mp4', 'harbour.mov']);
    assert.deepEqual(service.order, [
      'anonymousToken',
      'render',
      ...['renderStatus', 'renderStatus', 'renderStatus'],
      'outside',
    ]);
    assert.deepEqual(await jobs(), []);
  });

  proves(
    ['render.request', 'render.own-id', 'draft.bytes'],
    'sends the draft byte for byte, with an id of its own',
    async () => {
      await drained(start());
      const { text } = service.only('render');
      assert(text.includes(`"draft":${json1},"output":{"format":"mp4","quality":"high"}`));
      assert.match(sentIds()[0]!, /^render_\d{13,}$/);
      assert(service.requests('renderStatus').every(({ path }) => path.endsWith(`/${sentIds()[0]!}`)));
    },
  );

  proves('render.poll', 'asks the cloud every 30 s at the most often', async () => {
    service.answer('renderStatus', pending, processing, processing, completed);
    await drained(start());
    const looks = service.requests('renderStatus').map(({ at }) => at - service.only('render').at);
    assert.deepEqual(looks, [0, 30_000, 60_000, 90_000]);
  });

  proves('render.goes-on', 'goes on with the id that it sent, whatever id the answer has', async () => {
    service.answer('render', json({ render_id: 'another', status: 'pending' }));
    await drained(start());
    assert(service.requests('renderStatus').every(({ path }) => path.endsWith(sentIds()[0]!)));
    assert.equal(service.only('download').path, `/api/render/proxy/${sentIds()[0]!}/download`);
  });

  describe('names its file', () => {
    it('never like one that is there', async () => {
      await writeFile(join(folder, 'harbour.edited.mp4'), 'mine');
      await writeFile(join(folder, 'harbour.edited-2.mp4'), 'mine too');
      const { values } = await drained(start());
      assert.deepEqual(values.at(-1), {
        type: 'done',
        path: join(folder, 'harbour.edited-3.mp4'),
        bytes: mp4.length,
      });
      assert.equal(await readFile(join(folder, 'harbour.edited.mp4'), 'utf8'), 'mine');
      assert.equal(await readFile(join(folder, 'harbour.edited-2.mp4'), 'utf8'), 'mine too');
    });

    it('never like one that appears while it downloads', async () => {
      service.answer('download', async (exchange) => {
        await writeFile(join(folder, 'harbour.edited.mp4'), 'meanwhile');
        await raw(mp4, 'video/mp4')(exchange);
      });
      await drained(start());
      assert.equal(await readFile(join(folder, 'harbour.edited.mp4'), 'utf8'), 'meanwhile');
      assert.deepEqual(await readFile(join(folder, 'harbour.edited-2.mp4')), mp4);
    });

    it('apart from those of other exports at the same time', async () => {
      await Promise.all([drained(start()), drained(start()), drained(start())]);
      assert.deepEqual(await files(), [
        'harbour.edited-2.mp4',
        'harbour.edited-3.mp4',
        'harbour.edited.mp4',
        'harbour.mov',
      ]);
      assert.equal(new Set(sentIds()).size, 3);
    });

    it('by the name without its extension', () => {
      assert.equal(exportName('/a/My.Trip.MOV', 1, 'mp4'), 'My.Trip.edited.mp4');
      assert.equal(exportName('/a/假期.mp4', 2, 'gif'), '假期.edited-2.gif');
      assert.equal(exportName('/a/noext', 1, 'mp4'), 'noext.edited.mp4');
    });

    it('in another folder, if one is given', async () => {
      const other = await mkdtemp(join(tmpdir(), 'other-'));
      const { values } = await drained(start({ folder: other }));
      assert.deepEqual(await readdir(other), ['harbour.edited.mp4']);
      assert.equal(values.at(-1)?.type, 'done');
      await leftNothing();
      await rm(other, { recursive: true });
    });
  });

  proves('render.exportable', 'of a draft without segments is refused before anything is sent', async () => {
    for (const nothing of [undefined, '{}', '{"t":[]}', '{"t":[{"tt":0,"sg":[]}]}']) {
      const what = nothing === undefined ? null : { json: nothing, value: JSON.parse(nothing) as unknown };
      const { error } = await failed(start({}, what));
      assert(isSessionError(error, 'nothingToExport'));
    }
    assert.deepEqual(service.order, []);
  });

  it('to a folder that cannot be written to is refused before anything is rendered', async () => {
    const underFile = join(source, 'clip.mp4');
    for (const target of [{ sourcePath: underFile }, { folder: '/proc' }, { folder: join(folder, 'gone') }]) {
      const { values, error } = await failed(start(target));
      assert.deepEqual(values, []);
      assert(isSessionError(error, 'folderNotWritable'), String(error));
      assert.match(error.message, /Choose another folder/);
    }
    assert.deepEqual(service.order, []);
    assert.deepEqual(await jobs(), []);
    await leftNothing();
  });

  it('to a folder that goes away while it renders says so', async () => {
    const other = await mkdtemp(join(tmpdir(), 'other-'));
    service.answer('download', async (exchange) => {
      await rm(other, { recursive: true });
      await raw(mp4, 'video/mp4')(exchange);
    });
    assert(isSessionError((await failed(start({ folder: other }))).error, 'folderNotWritable'));
  });

  it('to a full disk says so', async function () {
    // The device that is always full gives the system's own error of a full disk.
    if (process.platform !== 'linux') this.skip();
    const full = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
    const error = writeError(folder, full);
    assert.equal(error.kind, 'diskFull');
    assert.match(error.message, /Free some space/);
  });

  describe('that failed on the service', () => {
    proves(['render.once-more', 'render.own-id'], 'is tried once more with a new id', async () => {
      service.answer('renderStatus', processing, failedRender, completed);
      const { values } = await drained(start());
      assert.equal(values.at(-1)?.type, 'done');
      const [first, second] = sentIds();
      assert.notEqual(first, second);
      assert.deepEqual(
        service.requests('renderStatus').map(({ path }) => basename(path)),
        [first, first, second],
      );
      assert.deepEqual(await jobs(), []);
    });

    it('twice is an error with its reason', async () => {
      service.answer('renderStatus', failedRender, failedRender);
      const { error } = await failed(start());
      assert(isSessionError(error, 'renderFailed') && error.message.includes('worker died'));
      assert.equal(service.requests('render').length, 2);
      assert.deepEqual(await jobs(), []);
      await leftNothing();
    });

    it('because somebody cancelled it is not tried again', async () => {
      service.answer('renderStatus', json({ status: 'cancelled' }));
      assert(isServiceError((await failed(start())).error, 'cancelled'));
      assert.equal(service.requests('render').length, 1);
      assert.deepEqual(await jobs(), []);
    });
  });

  proves('render.poll-again', 'asks for the same render again after a network error or a 502', async () => {
    service.answer('renderStatus', processing, hangUp, status(502), html, status(503), completed);
    const { values } = await drained(start());
    assert.equal(values.at(-1)?.type, 'done');
    assert.equal(service.requests('render').length, 1);
    assert.equal(new Set(service.requests('renderStatus').map(({ path }) => path)).size, 1);
    assert.equal(service.requests('renderStatus').length, 6);
  });

  proves('render.poll-never', 'does not ask again after a 400 or a 401', async () => {
    service.answer('renderStatus', status(400));
    assert(isServiceError((await failed(start())).error, 'refused'));
    assert.equal(service.requests('renderStatus').length, 1);
    assert.deepEqual(await jobs(), []);
    // A 401 is repeated once with a new token, as everywhere.
    service.answer('renderStatus', status(401), status(401));
    assert(isServiceError((await failed(start())).error, 'tokenInvalid'));
    assert.equal(service.requests('renderStatus').length, 3);
  });

  it('gives up for now where the service stays away, and keeps the job', async () => {
    service.answer('renderStatus', ...Array.from({ length: 11 }, () => hangUp));
    assert(isServiceError((await failed(start())).error, 'unreachable'));
    assert.deepEqual(
      (await jobs()).map(({ renderId }) => renderId),
      sentIds(),
    );
    await leftNothing();
  });

  it('that the service refuses to start is forgotten', async () => {
    for (const [answer, kind] of [
      [status(402), 'exportBlocked'],
      [status(400), 'refused'],
      [json({ detail: 'Session not found' }, 404), 'sessionLost'],
    ] as const) {
      service.answer('render', answer);
      assert(isServiceError((await failed(start())).error, kind));
      assert.deepEqual(await jobs(), []);
    }
    assert.equal(service.requests('renderStatus').length, 0);
  });

  it('that never left is forgotten', async () => {
    await window.client.credits();
    service.refuseConnections();
    await service.delivered();
    assert(isServiceError((await failed(start())).error, 'unreachable'));
    assert.deepEqual(await jobs(), []);
  });

  describe('whose download breaks off', () => {
    it('comes from the service itself', async () => {
      service.answer('renderStatus', completed).answer('outside', cutOff(mp4, 'video/mp4', 9));
      const { values } = await drained(start());
      assert.equal(values.at(-1)?.type, 'done');
      assert.deepEqual(await files(), ['harbour.edited.mp4', 'harbour.mov']);
      assert.deepEqual(await readFile(join(folder, 'harbour.edited.mp4')), mp4);
    });

    it('at both addresses again and again is an error that keeps the job and what came', async () => {
      const broken = (count: number) => Array.from({ length: count }, () => cutOff(mp4, 'video/mp4', 9));
      service
        .answer('renderStatus', completed)
        .answer('outside', ...broken(9))
        .answer('download', ...broken(9));
      const { error } = await failed(start());
      assert(isSessionError(error, 'incompleteDownload'));
      const [job, ...others] = await jobs();
      assert(job?.download !== undefined && others.length === 0);
      const { part, bytes, length, outputUrl } = job.download;
      assert.deepEqual([length, outputUrl], [mp4.length, url]);
      assert.deepEqual(await files(), [part, 'harbour.mov']);
      assert.deepEqual(await readFile(join(folder, part)), mp4.subarray(0, bytes));
    });

    it('is an error also where it is empty', async () => {
      service.answer('download', ...Array.from({ length: 9 }, () => raw('', 'video/mp4')));
      assert(isSessionError((await failed(start())).error, 'incompleteDownload'));
      assert.equal((await files()).filter((name) => name.endsWith('.mp4')).length, 0);
    });
  });

  describe('that is cancelled', () => {
    const cancelled = async (events: AsyncGenerator<ExportEvent, void>) => {
      const { error } = await failed(events);
      assert(isServiceError(error, 'cancelled'), String(error));
      await leftNothing();
      assert.deepEqual(await jobs(), []);
    };
    const isCancelledThere = () =>
      assert.equal(service.only('cancelRender').path, `/api/render/proxy/lambda/${sentIds()[0]!}/cancel`);

    it('while it is started is cancelled on the service', async () => {
      service.answer('render', (exchange) => {
        controller.abort();
        return silence(exchange);
      });
      await cancelled(start());
      isCancelledThere();
    });

    it('while it renders is cancelled on the service', async () => {
      service.answer('renderStatus', processing, (exchange) => {
        controller.abort();
        return silence(exchange);
      });
      await cancelled(start());
      isCancelledThere();
    });

    it('between two looks is cancelled on the service', async () => {
      service.answer('renderStatus', processing);
      service.clock.onSleep = () => controller.abort();
      await cancelled(start());
      isCancelledThere();
    });

    it('while it downloads leaves no file', async () => {
      service.answer('download', async ({ response, delivered }) => {
        response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': '1000' });
        response.write('begun');
        await delivered();
        controller.abort();
      });
      await cancelled(start());
      isCancelledThere();
    });

    proves('cancel.optional', 'on a service that cannot cancel is cancelled here all the same', async () => {
      for (const answer of [status(404), status(500), hangUp]) {
        controller = new AbortController();
        service.clock.onSleep = () => controller.abort();
        service.answer('renderStatus', processing).answer('cancelRender', answer);
        await cancelled(start());
      }
      assert.equal(window.log.lines.filter((line) => line.startsWith('Cancelling')).length, 3);
    });
  });
});
