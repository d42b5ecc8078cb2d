import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readlink, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isServiceError } from '../../src/client/errors';
import { status } from '../harness/scripted-answers';
import { signedInClient, windowOf } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { measureUpload, sparseFile } from '../harness/upload-memory';
import { proves } from '../contract/proves';

const megabyte = 1024 * 1024;

describe('An upload', () => {
  let service: ScriptedService;
  let folder: string;
  beforeEach(async () => {
    service = await ScriptedService.start();
    folder = await mkdtemp(join(tmpdir(), 'upload-'));
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  async function fileOf(name: string, bytes: number): Promise<{ path: string; sha256: string }> {
    const content = randomBytes(bytes);
    const path = join(folder, name);
    await writeFile(path, content);
    return { path, sha256: createHash('sha256').update(content).digest('hex') };
  }

  proves('upload.multipart', 'sends each file whole in a field "files", with its name and type', async () => {
    const video = await fileOf("假期 'one' & two.mp4", 3 * megabyte + 17);
    const song = await fileOf('song.m4a', 1);
    const files = await signedInClient(service).uploadFiles(
      sessionId,
      [video.path, song.path],
      () => undefined,
    );
    const received = service.only('upload');
    assert.match(received.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/);
    assert.deepEqual(received.files, [
      {
        field: 'files',
        name: "假期 'one' & two.mp4",
        mime: 'video/mp4',
        bytes: 3 * megabyte + 17,
        sha256: video.sha256,
      },
      { field: 'files', name: 'song.m4a', mime: 'audio/mp4', bytes: 1, sha256: song.sha256 },
    ]);
    assert.equal(files.length, 2);
    assert.equal(files[0]?.duration, 30.5);
  });

  it('tells its length ahead and its progress up to the last byte', async () => {
    const { path } = await fileOf('a.mp4', 2 * megabyte);
    const progress: number[] = [];
    const totals = new Set<number>();
    await signedInClient(service).uploadFiles(sessionId, [path], (sent, total) => {
      progress.push(sent);
      totals.add(total);
    });
    const length = Number(service.only('upload').headers['content-length']);
    assert.deepEqual([...totals], [length]);
    assert.equal(progress.at(-1), length);
    assert(progress.length > 5, `${progress.length} steps`);
    assert.deepEqual(
      progress,
      [...progress].sort((a, b) => a - b),
    );
  });

  it('reads the file only as fast as the service takes it', async () => {
    const { path } = await fileOf('a.mp4', 48 * megabyte);
    service.stopReading('upload');
    const controller = new AbortController();
    let sent = 0;
    let steps = 0;
    const upload = signedInClient(service).uploadFiles(
      sessionId,
      [path],
      (bytes) => {
        sent = bytes;
        steps++;
      },
      controller.signal,
    );
    const ended = assert.rejects(upload, (error) => isServiceError(error, 'cancelled'));
    let before = -1;
    // Until the connection is full and no more is read for a while.
    while (before !== steps || steps === 0) {
      before = steps;
      await service.turns(500);
    }
    assert(sent < 24 * megabyte, `${sent} bytes were read ahead`);
    controller.abort();
    await ended;
  });

  it('that is cancelled in the middle closes its connection and its file', async () => {
    const { path } = await fileOf('a.mp4', 24 * megabyte);
    const controller = new AbortController();
    const upload = signedInClient(service).uploadFiles(
      sessionId,
      [path],
      (sent) => {
        if (sent > 4 * megabyte) controller.abort();
      },
      controller.signal,
    );
    await assert.rejects(upload, (error) => isServiceError(error, 'cancelled'));
    await service.allClosed();
    assert.deepEqual(service.only('upload').files, []);
    // The system closes a file in its own time; one that stays open never ends this.
    while ((await openFilesIn(folder)).length > 0) await service.turns(1);
  });

  for (const [what, change] of [
    ['grows', (path: string) => appendFile(path, 'more')],
    ['shrinks', (path: string) => truncate(path, megabyte)],
    ['is written anew with the same length', (path: string) => utimes(path, 1, 1)],
  ] as const) {
    it(`of a file that ${what} meanwhile says so, and the service gets nothing whole`, async () => {
      const { path } = await fileOf('a.mp4', 24 * megabyte);
      let isChanged: Promise<void> | undefined;
      const upload = signedInClient(service).uploadFiles(sessionId, [path], (sent) => {
        if (sent > 2 * megabyte) isChanged ??= change(path);
      });
      await assert.rejects(upload, (error) => isServiceError(error, 'fileChanged'));
      await isChanged;
      await service.allClosed();
      assert.deepEqual(service.only('upload').files, []);
    });
  }

  it('of 200 MB takes at most 32 MB more memory than a small one', async function () {
    this.timeout(60_000);
    const path = await sparseFile(join(folder, 'large.mp4'), 200 * megabyte);
    const { peakGrowth, samples, bytes } = await measureUpload(path);
    assert.equal(bytes, 200 * megabyte);
    assert(samples > 100, `${samples} looks at the memory`);
    assert(peakGrowth <= 32 * megabyte, `${peakGrowth} bytes more`);
  });

  it('is sent whole again where the token had ended', async () => {
    const { path, sha256 } = await fileOf('a.mp4', megabyte);
    service.answer('upload', status(401));
    await windowOf(service).client.uploadFiles(sessionId, [path], () => undefined);
    assert.deepEqual(
      service.requests('upload').map(({ files }) => files[0]?.sha256),
      [sha256, sha256],
    );
  });
});

/** What this process holds open in a folder; none where the system has no such list. */
async function openFilesIn(folder: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const links = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return links.filter((path) => path.startsWith(folder));
}
