import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Dispatcher } from 'undici';
import { isServiceError } from '../../src/client/errors';
import { isSessionError } from '../../src/session/errors';
import { exportDraft, finishExport, pollIntervalsMs } from '../../src/session/exports/export';
import type { ExportEvent } from '../../src/session/exports/export';
import { isWholeMp4 } from '../../src/session/exports/mp4-boxes';
import { hangUp, json, raw, slowly, status } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import type { Window } from '../harness/scripted-client';
import { ranged, unranged, wholeMp4 } from '../harness/scripted-download';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { SmallDisk } from '../harness/small-disk';

const draft = { json: '{"t":[{"sg":[{}]}]}', value: { t: [{ sg: [{}] }] } };
const url = 'https://files.example/out.mp4';
const completed = json({ taskId: 'r', status: 'completed', progress: 100, output: { url } });
const etag = '"v1"';

describe('The file of an export', function () {
  this.timeout(20_000);
  let service: ScriptedService;
  let window: Window;
  let folder: string;
  let usual: Dispatcher;
  beforeEach(async () => {
    service = await ScriptedService.start();
    usual = getGlobalDispatcher();
    setGlobalDispatcher(service.outside());
    window = windowOf(service);
    folder = await mkdtemp(join(tmpdir(), 'file-'));
    service.answer('renderStatus', completed);
  });
  afterEach(async () => {
    setGlobalDispatcher(usual);
    await service.close();
    await rm(folder, { recursive: true });
  });

  const surroundings = () => {
    const { client, jobs, log } = window;
    return { client, jobs, log, clock: service.clock, pollMs: pollIntervalsMs.cloud };
  };
  function start(to = folder): AsyncGenerator<ExportEvent, void> {
    const target = { sessionId, address: 'https://cloud.example', sourcePath: join(to, 'harbour.mov') };
    const { signal } = new AbortController();
    return exportDraft(surroundings(), { ...target, service: 'cloud' }, draft, signal);
  }
  const downloading = (values: readonly ExportEvent[]) =>
    values.flatMap((event) => (event.type === 'downloading' ? [event] : []));
  const saved = () => readFile(join(folder, 'harbour.edited.mp4'));
  const again = (count: number, answer: Answer) => Array.from({ length: count }, () => answer);

  it('tells its progress in percent and bytes', async () => {
    const bytes = Buffer.alloc(1_000_000, 'x');
    service.answer('outside', slowly(bytes, 'video/mp4', 50_000, 100));
    const told = downloading((await drained(start())).values);
    assert.deepEqual(told[0], { type: 'downloading', bytes: 0, totalBytes: 1_000_000, percent: 0 });
    assert.deepEqual(told.at(-1), { ...told[0], bytes: 1_000_000, percent: 100 });
    assert(told.length > 2 && told.length <= 101, `${told.length} times`);
    for (const [index, { bytes: at, percent }] of told.entries()) {
      assert.equal(percent, Math.floor(at / 10_000));
      assert(at > (told[index - 1]?.bytes ?? -1));
    }
  });

  it('tells the bytes alone where the length is unknown', async () => {
    service.answer('outside', unranged({ bytes: wholeMp4, isChunked: true }));
    const told = downloading((await drained(start())).values);
    assert.deepEqual(told, [{ type: 'downloading', bytes: 0 }]);
    assert.deepEqual(await saved(), wholeMp4);
  });

  it('of unknown length is incomplete where the MP4 does not end with it', async () => {
    for (let end = 0; end < wholeMp4.length; end++) {
      await writeFile(join(folder, 'part'), wholeMp4.subarray(0, end));
      assert.equal(await isWholeMp4(join(folder, 'part')), false, `${end} bytes`);
    }
    await rm(join(folder, 'part'));
    service.answer('outside', unranged({ bytes: wholeMp4.subarray(0, -1), isChunked: true }));
    service.answer('outside', unranged({ bytes: wholeMp4, isChunked: true }));
    await drained(start());
    assert.deepEqual(await saved(), wholeMp4);
    assert.equal(service.requests('outside').length, 2);
  });

  it('may end with a box that reaches to its end', async () => {
    const path = join(folder, 'video');
    const box = (length: number, type: string) => {
      const header = Buffer.alloc(8);
      header.writeUInt32BE(length);
      header.write(type, 4, 'latin1');
      return header;
    };
    const long = Buffer.concat([box(1, 'mdat'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 18]), Buffer.from('xy')]);
    const ftyp = box(8, 'ftyp');
    const wholes = [
      [ftyp, box(8, 'moov'), box(0, 'mdat'), Buffer.from('frames')],
      [ftyp, long, box(8, 'moov')],
    ];
    const broken = [
      [ftyp, box(0, 'mdat'), Buffer.from('frames')],
      [ftyp, box(8, 'mdat')],
      [box(8, 'moov'), ftyp],
      [ftyp, box(7, 'moov')],
      [ftyp, box(8, 'moov'), long.subarray(0, -1)],
      [],
    ];
    for (const [files, expected] of [
      [wholes, true],
      [broken, false],
    ] as const) {
      for (const parts of files) {
        await writeFile(path, Buffer.concat(parts));
        assert.equal(await isWholeMp4(path), expected);
      }
    }
  });

  it('begins anew where the server gives something else than the rest', async () => {
    const cut = ranged({ bytes: wholeMp4, etag, cutAfter: 30, beforeCut: () => written(30) });
    const wrong: Record<string, Answer> = {
      'another file': unranged({ bytes: wholeMp4, etag: '"v2"' }),
      'no such range': status(416),
      'another range': raw('wrong', 'video/mp4', 206, { 'Content-Range': `bytes 31-${wholeMp4.length}/99` }),
      'a page': raw('<html>', 'text/html'),
    };
    const whole = unranged({ bytes: wholeMp4 });
    for (const [what, answer] of Object.entries(wrong)) {
      service.forgetScript();
      service
        .answer('renderStatus', completed)
        .answer('outside', cut, answer, whole)
        .answer('download', whole);
      await drained(start());
      assert.deepEqual(await saved(), wholeMp4, what);
      assert.deepEqual(await readdir(folder), ['harbour.edited.mp4']);
      await rm(join(folder, 'harbour.edited.mp4'));
    }
  });

  it('that is longer than it was to be is fetched anew', async () => {
    const path = `/api/render/proxy/x/download`;
    service.forgetScript();
    service.answer('renderStatus', json({ status: 'completed', output: { url: path } }));
    service.answer('download', unranged({ bytes: wholeMp4.subarray(0, -1), isChunked: true }));
    service.answer('download', unranged({ bytes: wholeMp4 }));
    await drained(start());
    assert.deepEqual(await saved(), wholeMp4);
    assert(service.requests('download').every((request) => request.path === path));
  });

  it('that breaks off again and again goes on as long as more of it comes', async () => {
    for (let at = 5; at < wholeMp4.length; at += 5) {
      const upTo = at;
      service.answer(
        'outside',
        ranged({ bytes: wholeMp4, etag, cutAfter: 5, beforeCut: () => written(upTo) }),
      );
    }
    service.answer('outside', ranged({ bytes: wholeMp4, etag }));
    await drained(start());
    assert.deepEqual(await saved(), wholeMp4);
    assert.equal(service.requests('download').length, 0);
  });

  it('that brings nothing more is asked of the service three times too, and then given up for now', async () => {
    service.answer('outside', ...again(20, hangUp)).answer('download', ...again(20, hangUp));
    const { error } = await failed(start());
    assert(isServiceError(error, 'unreachable'));
    assert.equal(service.requests('outside').length, 3);
    assert.equal(service.requests('download').length, 6);
    const waits = service.clock.sleeps.filter((ms) => ms < 30_000);
    assert.deepEqual(waits, [1000, 2000, 1000, 2000]);
    assert.equal((await window.jobs.all()).length, 1);
  });

  it('is on the disk now and then, so that a crash costs little', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024, 'x');
    let kept: number | undefined;
    service.answer('outside', async (exchange) => {
      const beforeCut = async () => {
        await written(17 * 1024 * 1024);
        kept = (await window.jobs.all())[0]?.download?.bytes;
      };
      await ranged({ bytes, etag, cutAfter: 18 * 1024 * 1024, beforeCut })(exchange);
    });
    service.answer('outside', ranged({ bytes, etag }));
    await drained(start());
    assert(kept !== undefined && kept >= 16 * 1024 * 1024, String(kept));
    assert((await saved()).equals(bytes));
  });

  describe('on a disk', () => {
    let disk: SmallDisk | undefined;
    const bytes = Buffer.alloc(3_000_000, 'x');
    beforeEach(async function () {
      disk = await SmallDisk.mount(join(folder, 'disk'), 2);
      if (!disk) this.skip();
    });
    afterEach(() => disk?.unmount());

    it('that is full is an error that leaves nothing of it, and is fetched once there is room', async () => {
      assert(disk);
      service.answer('outside', unranged({ bytes }));
      const { error } = await failed(start(disk.folder));
      assert(isSessionError(error, 'diskFull'), String(error));
      assert.deepEqual(await readdir(disk.folder), []);
      const [job, ...others] = await window.jobs.all();
      assert(job !== undefined && others.length === 0);
      service.answer('renderStatus', completed).answer('outside', unranged({ bytes: wholeMp4 }));
      const { signal } = new AbortController();
      await drained(finishExport(surroundings(), job, signal));
      assert.deepEqual(await readdir(disk.folder), ['harbour.edited.mp4']);
      assert.equal(service.requests('render').length, 1);
    });

    it('that can no longer be written to is told, and the render is not lost', async () => {
      const full = disk;
      assert(full);
      service.answer('outside', async (exchange) => {
        await full.makeReadOnly();
        await unranged({ bytes: wholeMp4 })(exchange);
      });
      const { error } = await failed(start(full.folder));
      assert(isSessionError(error, 'folderNotWritable'), String(error));
      const [job] = await window.jobs.all();
      assert(job !== undefined);
      // The user chooses another folder.
      service.answer('renderStatus', completed).answer('outside', unranged({ bytes: wholeMp4 }));
      const { signal } = new AbortController();
      await drained(finishExport(surroundings(), { ...job, folder }, signal));
      assert.deepEqual(await saved(), wholeMp4);
      assert.deepEqual(await window.jobs.all(), []);
    });
  });

  it('is waited for where the answer to the request for the render was lost', async () => {
    for (const lost of [hangUp, status(502), status(504)]) {
      service.answer('render', lost).answer('renderStatus', json({ status: 'pending' }), completed);
      await drained(start());
    }
    assert.equal(service.requests('render').length, 3);
    assert.equal(new Set(service.requests('renderStatus').map(({ path }) => path)).size, 3);
  });

  it('is asked for once more where the request for the render was lost too', async () => {
    service.forgetScript();
    service.answer('render', hangUp, hangUp).answer('renderStatus', status(404), status(404));
    const { error } = await failed(start());
    assert(isSessionError(error, 'renderFailed'));
    assert.match(error.message, /cannot be reached/);
    assert.equal(new Set(service.requests('renderStatus').map(({ path }) => path)).size, 2);
    assert.deepEqual(await window.jobs.all(), []);
    assert(!isServiceError(error));
  });

  /** Resolves when the temporary file has so many bytes. */
  async function written(bytes: number): Promise<void> {
    for (let size = -1; size < bytes;) {
      await service.turns(1);
      const [part] = (await readdir(folder)).filter((name) => name.endsWith('.part'));
      size = part === undefined ? 0 : (await stat(join(folder, part))).size;
    }
  }
});
