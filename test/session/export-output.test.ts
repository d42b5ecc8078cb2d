import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Dispatcher } from 'undici';
import type { OutputSettings } from '../../src/contract/output-settings';
import { EditingSession } from '../../src/session/editing-session';
import type { ServiceKind, SessionEvent } from '../../src/session/editing-session';
import { exportDraft, finishExport, leaveRunning } from '../../src/session/exports/export';
import type { ExportEvent } from '../../src/session/exports/export';
import { ExportHistory } from '../../src/session/exports/export-history';
import { jobOf } from '../../src/session/exports/export-job';
import { outputFor, soundFormatOf } from '../../src/session/exports/export-output';
import type { OutputWishes } from '../../src/session/exports/export-output';
import { endedOf } from '../../src/session/exports/export-state';
import { cutOff, json, raw, status } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import type { Window } from '../harness/scripted-client';
import { unranged, wholeGif, wholeMp3, wholeMp4 } from '../harness/scripted-download';
import { ScriptedService, sessionId } from '../harness/scripted-service';

const draftJson = '{"d":1000,"t":[{"tt":0,"sg":[{"d":1000}]}]}';
const draft = { json: draftJson, value: JSON.parse(draftJson) as unknown };
const url = 'https://files.example/out';
const captions = 'https://files.example/out.srt';
const subtitles = '1\n00:00:00,000 --> 00:00:01,000\nAhoy\n';
const completed = (output: object) => json({ taskId: 'r', status: 'completed', progress: 100, output });

describe('What an export is to be like', () => {
  let service: ScriptedService;
  let window: Window;
  let folder: string;
  let controller: AbortController;
  let usual: Dispatcher;
  beforeEach(async () => {
    service = await ScriptedService.start();
    usual = getGlobalDispatcher();
    setGlobalDispatcher(service.outside());
    window = windowOf(service);
    folder = await mkdtemp(join(tmpdir(), 'output-'));
    controller = new AbortController();
  });
  afterEach(async () => {
    setGlobalDispatcher(usual);
    await service.close();
    await rm(folder, { recursive: true });
  });

  const surroundings = () => {
    const { client, jobs, log } = window;
    return { client, jobs, log, clock: service.clock, pollMs: 400 };
  };
  function start(output: OutputSettings): AsyncGenerator<ExportEvent, void> {
    const target = { sessionId, address: 'embedded', sourcePath: join(folder, 'harbour.mov'), output };
    return exportDraft(surroundings(), { ...target, service: 'embedded' }, draft, controller.signal);
  }
  const last = async (output: OutputSettings) => (await drained(start(output))).values.at(-1);
  const files = async () => (await readdir(folder)).sort();
  const read = (name: string) => readFile(join(folder, name));
  const sentOutputs = () =>
    service.requests('render').map(({ text }) => (JSON.parse(text) as { output: unknown }).output);

  it('reaches the service, and names the file', async () => {
    const output = { format: 'gif', quality: 'low', size: { shortSide: 360 }, fps: '10/1' } as const;
    service.answer('outside', raw(wholeGif, 'image/gif'));
    service.answer('renderStatus', completed({ url }));
    await drained(start(output));
    assert.deepEqual(sentOutputs(), [output]);
    assert.deepEqual(await files(), ['harbour.edited.gif']);
    assert.deepEqual(await read('harbour.edited.gif'), wholeGif);
  });

  it('takes names that are free, each format by itself', async () => {
    await writeFile(join(folder, 'harbour.edited.mp4'), 'a film');
    await writeFile(join(folder, 'harbour.edited.mp3'), 'a song');
    service.answer('download', raw(wholeMp3, 'audio/mpeg'), raw(wholeGif, 'image/gif'));
    await drained(start({ format: 'mp3', quality: 'high' }));
    await drained(start({ format: 'gif', quality: 'high' }));
    assert.deepEqual(await files(), [
      ...['harbour.edited-2.mp3', 'harbour.edited.gif'],
      ...['harbour.edited.mp3', 'harbour.edited.mp4'],
    ]);
    assert.equal((await read('harbour.edited.mp3')).toString(), 'a song');
  });

  it('tells whether a download of unknown length is whole', async () => {
    service.answer('download', unranged({ bytes: wholeMp3.subarray(0, -1), isChunked: true }));
    service.answer('download', unranged({ bytes: wholeMp3, isChunked: true }));
    await drained(start({ format: 'mp3', quality: 'high' }));
    assert.deepEqual(await read('harbour.edited.mp3'), wholeMp3);
    assert.equal(service.requests('download').length, 2);
  });

  it('stays for the second try of a render', async () => {
    const output = { format: 'wav', quality: 'medium' } as const;
    service.answer('renderStatus', json({ taskId: 'r', status: 'failed', progress: 3, error: 'full' }));
    await drained(start(output));
    assert.deepEqual(sentOutputs(), [output, output]);
    assert.deepEqual(await files(), ['harbour.edited.wav']);
  });

  it('stays for the window that goes on with it', async () => {
    const events = start({ format: 'gif', quality: 'high', captions: 'sideFile' });
    for await (const event of events) {
      if (event.type !== 'rendering') continue;
      controller.abort(leaveRunning);
      break;
    }
    const [job] = await window.jobs.all();
    assert(job !== undefined);
    service.answer('outside', raw(wholeGif, 'image/gif'), raw(subtitles, 'application/x-subrip'));
    service.answer('renderStatus', completed({ url, captions }));
    await drained(finishExport(surroundings(), job, new AbortController().signal));
    assert.deepEqual(await files(), ['harbour.edited.gif', 'harbour.edited.srt']);
  });

  it('stays for what is exported once more from the list', async () => {
    const output = { format: 'gif', quality: 'low', fps: '10/1' } as const;
    const [begun] = (await drained(start(output))).values;
    assert(begun?.type === 'begun');
    const history = new ExportHistory(join(folder, 'ended'), window.log);
    await history.add(endedOf(begun.job, { type: 'cancelled' }));
    const [ended] = await history.all();
    assert(ended !== undefined);
    assert.deepEqual(ended.output, output);
    await drained(exportDraft(surroundings(), ended, draft, controller.signal));
    assert.deepEqual(sentOutputs(), [output, output]);
  });

  it('is an MP4 in high quality for a job that an earlier version wrote down', () => {
    const old = {
      ...{ version: 1, renderId: 'render_1', sessionId, service: 'cloud', address: 'https://c.example' },
      ...{ sourcePath: '/v/a.mov', folder: '/v', owner: { pid: 1, host: 'h', id: 'i' }, tryNumber: 1 },
      ...{ startedAt: 1, isAccepted: true, draft: '{}' },
      download: { part: '.ai-video-0123456789ab.part', bytes: 3, savingAs: 'a.edited.mp4' },
    };
    assert.deepEqual(jobOf(JSON.stringify(old))?.output, { format: 'mp4', quality: 'high' });
    assert.equal(
      jobOf(JSON.stringify({ ...old, download: { ...old.download, savingAs: '../a.mp4' } })),
      undefined,
    );
    assert.equal(
      jobOf(JSON.stringify({ ...old, download: { ...old.download, savingAs: 'a.sh' } })),
      undefined,
    );
  });

  describe('with its captions as a file', () => {
    const output = { format: 'mp4', quality: 'high', captions: 'sideFile' } as const;
    const film = raw(wholeMp4, 'video/mp4');
    const srt = raw(subtitles, 'application/x-subrip');

    it('has them beside it, under its name', async () => {
      service.answer('renderStatus', completed({ url, captions }));
      service.answer('outside', film, srt);
      const path = join(folder, 'harbour.edited.mp4');
      assert.deepEqual(await last(output), {
        ...{ type: 'done', path, bytes: wholeMp4.length },
        captions: { type: 'saved', path: join(folder, 'harbour.edited.srt') },
      });
      assert.equal((await read('harbour.edited.srt')).toString(), subtitles);
      assert.deepEqual(await files(), ['harbour.edited.mp4', 'harbour.edited.srt']);
    });

    it('writes over no captions: film and captions take the next number together', async () => {
      await writeFile(join(folder, 'harbour.edited.srt'), 'mine');
      service.answer('renderStatus', completed({ url, captions }));
      service.answer('outside', film, srt);
      await drained(start(output));
      assert.deepEqual(await files(), [
        ...['harbour.edited-2.mp4', 'harbour.edited-2.srt', 'harbour.edited.srt'],
      ]);
      assert.equal((await read('harbour.edited.srt')).toString(), 'mine');
    });

    it('is whole without them where the service has none', async () => {
      service.answer('renderStatus', completed({ url }), completed({ url, captions }));
      service.answer('outside', film, film, status(404));
      service.answer('captions', status(404));
      for (const path of ['harbour.edited.mp4', 'harbour.edited-2.mp4']) {
        const done = { type: 'done', path: join(folder, path), bytes: wholeMp4.length } as const;
        assert.deepEqual(await last(output), { ...done, captions: { type: 'missing' } });
      }
      assert.deepEqual(await window.jobs.all(), []);
    });

    it('fetches them alone in another try, where they broke off', async () => {
      service.answer('renderStatus', completed({ url, captions }), completed({ url, captions }));
      service.answer('outside', film, cutOff(subtitles, 'text/plain', 9), srt);
      const { error } = await failed(start(output));
      assert.match(String(error), /captions .* incomplete/u);
      assert.deepEqual(await files(), ['harbour.edited.mp4']);
      const [job] = await window.jobs.all();
      assert(job !== undefined);
      const { values } = await drained(finishExport(surroundings(), job, new AbortController().signal));
      assert.equal(values.at(-1)?.type, 'done');
      assert.deepEqual(await files(), ['harbour.edited.mp4', 'harbour.edited.srt']);
      assert.equal(service.requests('outside').length, 3);
    });
  });

  it('is for the cloud an MP4 in a quality and nothing else', () => {
    const wishes = { quality: 'low', size: { shortSide: 720 }, fps: '24/1', captions: 'sideFile' } as const;
    assert.deepEqual(outputFor('cloud', wishes), {
      output: { format: 'mp4', quality: 'low' },
      notes: ['cloudsOwnPicture'],
    });
    assert.deepEqual(outputFor('cloud', {}).notes, []);
  });

  it('is on this computer what was said, and else as usual', () => {
    assert.deepEqual(outputFor('embedded', {}, { quality: 'medium' }).output, {
      format: 'mp4',
      quality: 'medium',
    });
    const wishes = { size: { shortSide: 1080 }, fps: '60/1', beyond: ['size', 'fps'] } as const;
    assert.deepEqual(outputFor('embedded', { ...wishes, beyond: [...wishes.beyond] }), {
      output: { format: 'mp4', quality: 'high', size: wishes.size, fps: wishes.fps },
      notes: ['largestSize', 'fastestRate'],
    });
  });

  it('has no picture where it is a sound', () => {
    const said = { format: 'mp3', size: { shortSide: 720 }, captions: 'burnIn', beyond: ['size'] } as const;
    assert.deepEqual(outputFor('embedded', { ...said, beyond: ['size'] }), {
      output: { format: 'mp3', quality: 'high' },
      notes: [],
    });
  });

  it('stays the kind of sound that it was, but where something was said of a picture', () => {
    const formats = ['a.mp3', 'a.WAV', 'a.m4a', 'a.aac', 'a.ogg', 'a.mp4'].map(soundFormatOf);
    assert.deepEqual(formats, ['mp3', 'wav', 'm4a', 'm4a', 'mp3', 'mp3']);
    const format = (wishes: OutputWishes, service: ServiceKind = 'embedded') =>
      outputFor(service, wishes, { sound: 'wav' }).output.format;
    assert.equal(format({}), 'wav');
    assert.equal(format({ format: 'm4a' }), 'm4a');
    assert.equal(format({ format: 'mp4' }), 'mp4');
    assert.equal(format({ size: { shortSide: 720 } }), 'mp4');
    assert.equal(format({}, 'cloud'), 'mp4');
  });

  describe('in a session', () => {
    const { signal } = new AbortController();

    async function sessionOn(kind: ServiceKind, name = 'city.mp4'): Promise<EditingSession> {
      const { client, jobs, log } = windowOf(service);
      const setup = { client, exportJobs: jobs, log, address: service.url, language: 'en' };
      const usualQuality = () => 'medium' as const;
      const session = await EditingSession.begin({
        ...setup,
        service: kind,
        usualQuality,
        clock: service.clock,
      });
      await writeFile(join(folder, name), 'a film');
      await session.addFile(join(folder, name), () => undefined, signal);
      service.draft = draftJson;
      return session;
    }
    const started = (events: readonly SessionEvent[]) => events.find(({ type }) => type === 'exportStarted');

    it('is what was asked for in words', async () => {
      const session = await sessionOn('embedded');
      service.answer('download', raw(wholeGif, 'image/gif'));
      const { values } = await drained(session.request('export it as a GIF in 4K', signal));
      assert.deepEqual(sentOutputs(), [{ format: 'gif', quality: 'medium', size: { shortSide: 1080 } }]);
      assert.deepEqual(started(values), { type: 'exportStarted', notes: ['largestSize'] });
      assert((await files()).includes('city.edited.gif'));
    });

    it('is sound where there is nothing to see', async () => {
      const session = await sessionOn('embedded', 'talk.mp3');
      service.draft = '{"d":1000,"t":[{"tt":0,"soundAlone":true,"sg":[{"d":1000}]}]}';
      service.answer('download', raw(wholeMp3, 'audio/mpeg'));
      await drained(session.request('export', signal));
      assert.deepEqual(sentOutputs(), [{ format: 'mp3', quality: 'medium' }]);
      assert((await files()).includes('talk.edited.mp3'));
    });

    it('is told before an edit costs anything where the cloud can not make it', async () => {
      const session = await sessionOn('cloud');
      const { error } = await failed(session.request('make it vertical and export it as a GIF', signal));
      assert.match(String(error), /The cloud exports MP4 only/u);
      assert.equal(service.requests('run').length, 0);
      assert.equal(service.requests('render').length, 0);
    });

    it("is the cloud's own size, and said so", async () => {
      const session = await sessionOn('cloud');
      const { values } = await drained(session.request('export at 720p', signal));
      assert.deepEqual(started(values), { type: 'exportStarted', notes: ['cloudsOwnPicture'] });
      assert.deepEqual(sentOutputs(), [{ format: 'mp4', quality: 'medium' }]);
    });
  });
});
