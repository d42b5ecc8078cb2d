import assert from 'node:assert/strict';
import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isServiceError } from '../../src/client/errors';
import { isSessionError } from '../../src/session/errors';
import type { SessionErrorKind } from '../../src/session/errors';
import { mainFileOf, uploadAddress, uploadFile } from '../../src/session/upload';
import type { AddedFile } from '../../src/session/upload';
import { code, ok } from '../harness/scripted-answers';
import { signedInClient } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const megabyte = 1024 * 1024;

describe('Adding a file', () => {
  let service: ScriptedService;
  let folder: string;
  let progress: number[];
  beforeEach(async () => {
    service = await ScriptedService.start();
    folder = await mkdtemp(join(tmpdir(), 'add-'));
    progress = [];
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  function add(
    path: string,
    { local = false, signal = new AbortController().signal } = {},
  ): Promise<AddedFile> {
    const onProgress = (percent: number) => progress.push(percent);
    return uploadFile(signedInClient(service), sessionId, path, local, onProgress, signal);
  }
  async function fileOf(name: string, bytes: number): Promise<string> {
    const path = join(folder, name);
    const file = await open(path, 'w');
    await file.truncate(bytes);
    await file.close();
    return path;
  }
  async function refused(path: string, kind: SessionErrorKind, words: RegExp): Promise<void> {
    await assert.rejects(add(path), (error) => isSessionError(error, kind) && words.test(error.message));
    assert.deepEqual(service.order, []);
    assert.deepEqual(progress, []);
  }

  proves(['upload.seconds', 'upload.answer'], 'sends it and tells what the service knows of it', async () => {
    const path = await fileOf('Take 1.MP4', 2 * megabyte);
    assert.deepEqual(await add(path), {
      path,
      name: 'Take 1.MP4',
      kind: 'video',
      durationMs: 30_500,
      width: 1920,
      height: 1080,
    });
    assert.equal(service.only('upload').files[0]?.bytes, 2 * megabyte);
  });

  it('tells its progress from 0 to 100', async () => {
    await add(await fileOf('a.mp4', 4 * megabyte));
    assert(progress.length > 10 && progress[0]! < 10, String(progress));
    assert.equal(progress.at(-1), 100);
    assert.equal(Math.max(...progress), 100);
  });

  it('knows no length of an image, and none that is not told', async () => {
    const file = { filename: 'a.png', file_type: 'image', cdn_url: 'https://cdn.example/a.png', duration: 0 };
    service.answer('upload', ok({ files: [{ ...file, width: null, height: null }] }));
    const path = await fileOf('a.png', 10);
    assert.deepEqual(await add(path), { path, name: 'a.png', kind: 'image' });
  });

  proves(
    ['error.4001', 'error.4001-before'],
    'refuses a type that is not supported, and names those that are',
    async () => {
      await refused(await fileOf('notes.txt', 10), 'unsupportedType', /"notes.txt".*mp4, mov.*aac/);
      await refused(await fileOf('mp4', 10), 'unsupportedType', /mp4/);
    },
  );

  it('refuses a file that is not there or is none', async () => {
    await refused(join(folder, 'gone.mp4'), 'missingFile', /"gone.mp4".*ENOENT/);
    await mkdir(join(folder, 'folder.mp4'));
    await refused(join(folder, 'folder.mp4'), 'missingFile', /not a file/);
    await symlink(join(folder, 'nowhere'), join(folder, 'link.mp4'));
    await refused(join(folder, 'link.mp4'), 'missingFile', /"link.mp4"/);
    await writeFile(join(folder, 'file'), 'x');
    await refused(join(folder, 'file', 'a.mp4'), 'missingFile', /ENOTDIR/);
  });

  it('refuses an empty file', async () => {
    await refused(await fileOf('empty.mov', 0), 'emptyFile', /"empty.mov" is empty/);
  });

  proves(
    ['error.4002', 'error.4002-before'],
    'refuses 501 MB before a byte is sent, and takes 500 MB',
    async () => {
      await refused(await fileOf('long.mp4', 501 * megabyte), 'tooLarge', /501 MB.*500 MB/);
      await refused(await fileOf('long2.mp4', 500 * megabyte + 1), 'tooLarge', /Compress or trim/);
      const controller = new AbortController();
      service.answer('upload', () => undefined);
      service.stopReading('upload');
      const adding = add(await fileOf('fits.mp4', 500 * megabyte), { signal: controller.signal });
      const cancelled = assert.rejects(adding, (error) => isServiceError(error, 'cancelled'));
      while (service.requests('upload').length === 0) await service.turns(1);
      controller.abort();
      await cancelled;
    },
  );

  it('only names it to a service on this machine, whatever its size', async () => {
    const path = await fileOf('假 期#1.mp4', 501 * megabyte);
    await add(path, { local: true });
    const url = pathToFileURL(path).href;
    assert.equal(service.only('upload').text, JSON.stringify({ urls: [url], source_type: 'url' }));
    assert.deepEqual(progress, [100]);
  });

  it('takes captions on this computer, and tells that the cloud does not', async () => {
    const path = await fileOf('talk.srt', 40);
    await refused(path, 'unsupportedType', /"talk\.srt" is not supported\. Supported are: mp4, .*aac\.$/u);
    service.answer(
      'upload',
      ok({ files: [{ filename: 'talk.srt', file_type: 'subtitles', cdn_url: '/api/x' }] }),
    );
    const added = await add(path, { local: true });
    assert.deepEqual(added, { path, name: 'talk.srt', kind: 'subtitles' });
  });

  it('names exports after the first video, and after captions never', () => {
    const file = (name: string, kind: AddedFile['kind']): AddedFile => ({ path: `/v/${name}`, name, kind });
    const captions = file('a.srt', 'subtitles');
    const song = file('b.mp3', 'audio');
    const film = file('c.mp4', 'video');
    assert.equal(mainFileOf([captions, song, film]), film);
    assert.equal(mainFileOf([captions, song]), song);
    assert.equal(mainFileOf([captions]), undefined);
  });

  it('can be cancelled before and in the middle', async () => {
    const path = await fileOf('a.mp4', 24 * megabyte);
    const before = new AbortController();
    before.abort(new Error('no more'));
    await assert.rejects(add(path, { signal: before.signal }), (error) => isServiceError(error, 'cancelled'));
    assert.deepEqual(service.order, []);
    const middle = new AbortController();
    const adding = uploadFile(
      signedInClient(service),
      sessionId,
      path,
      false,
      (percent) => {
        progress.push(percent);
        if (percent > 25) middle.abort();
      },
      middle.signal,
    );
    await assert.rejects(adding, (error) => isServiceError(error, 'cancelled'));
    await service.allClosed();
    assert(Math.max(...progress) < 100);
  });

  describe('of the web', () => {
    const page = () => new URL(`${service.url}/x/clip.mp4?sig=secret`);
    const adding = (isFetchedHere: boolean, address: URL) => {
      const onProgress = (percent: number) => progress.push(percent);
      const { signal } = new AbortController();
      return uploadAddress(
        ...([
          signedInClient(service),
          sessionId,
          address,
          isFetchedHere,
          folder,
          onProgress,
          signal,
        ] as const),
      );
    };

    proves('upload.urls', 'leaves it to the cloud to fetch it', async () => {
      const added = await adding(false, page());
      const { text } = service.only('upload');
      assert.equal(text, JSON.stringify({ urls: [page().href], source_type: 'url' }));
      assert.deepEqual([added.name, added.path, added.kind], ['clip.mp4', join(folder, 'clip.mp4'), 'video']);
    });

    it('sends no address of something else than a video, image or sound', async () => {
      for (const name of ['setup.exe', 'a.PDF?x=.mp4', 'b.mp4.zip', 'c.php#v.mp4']) {
        await assert.rejects(adding(false, new URL(`${service.url}/x/${name}`)), {
          kind: 'unsupportedType',
          message: /is not supported\. Supported are: mp4/,
        });
      }
      assert.deepEqual(service.order, []);
    });

    it('believes the cloud what an address without an extension is', async () => {
      const file = { filename: 'download', cdn_url: 'https://cdn.example/x' };
      for (const [path, file_type, kind] of [
        ['/watch', 'audio', 'audio'],
        ['/v1.2/take', 'image', 'image'],
        ['/holiday.2024', 'video', 'video'],
        ['/', 'film', 'video'],
        ['/song.mp3', 'video', 'audio'],
      ] as const) {
        service.answer('upload', ok({ files: [{ ...file, file_type }], session_state_applied: true }));
        assert.equal((await adding(false, new URL(path, service.url))).kind, kind, path);
      }
    });

    it('fetches it here for the engine of this computer, which keeps its own copy', async () => {
      const web = createServer((_request, response) =>
        response.writeHead(200, { 'Content-Type': 'video/mp4' }).end('a film'),
      ).listen(0, '127.0.0.1');
      await once(web, 'listening');
      const address = web.address();
      assert(address !== null && typeof address === 'object');
      const added = await adding(true, new URL(`http://127.0.0.1:${address.port}/watch?sig=secret`));
      web.closeAllConnections();
      web.close();
      assert.equal(added.path, join(folder, 'watch.mp4'));
      const [file] = service.only('upload').files;
      assert.deepEqual([file?.name, file?.bytes], ['watch.mp4', 6]);
      assert.equal(progress.at(-1), 100);
    });
  });

  it("tells the service's own refusals", async () => {
    const path = await fileOf('a.mp4', 10);
    service.answer('upload', code(4001, 'This codec is not supported.'), code(4002));
    await assert.rejects(add(path), { kind: 'unsupportedType', message: 'This codec is not supported.' });
    await assert.rejects(add(path), { kind: 'tooLarge' });
  });
});
