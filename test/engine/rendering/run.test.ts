import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, copyFile, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { liveProcessCount } from '../../../src/engine/media/process';
import type { Media } from '../../../src/engine/model/media';
import type { Timeline } from '../../../src/engine/model/timeline';
import { RenderError } from '../../../src/engine/rendering/render-error';
import type { RenderErrorKind } from '../../../src/engine/rendering/render-error';
import { requireSpace } from '../../../src/engine/rendering/preconditions';
import { runRender } from '../../../src/engine/rendering/run';
import { asMedia, makeClip, tools } from '../clips';
import { byId, clip, openWorkshop, over, timeline } from './timelines';
import type { Workshop } from './timelines';

const run = promisify(execFile);

describe('Running a render', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let a: Media;

  before(async () => {
    workshop = await openWorkshop();
    a = await asMedia(await makeClip(workshop.file('a.mp4'), { seconds: 4 }), 'a');
  });
  after(() => workshop.close());

  const isKind = (kind: RenderErrorKind) => (error: unknown) => {
    assert.ok(error instanceof RenderError, String(error));
    assert.equal(error.kind, kind, error.message);
    assert.match(error.message, /^[A-Z"].*\.$/s);
    return true;
  };
  const long = timeline(
    Array.from({ length: 30 }, (_, index) => clip('a', 0, 4000, index ? over(500) : {})),
    { canvas: { width: 1280, height: 720, fps: { num: 30, den: 1 }, fit: 'blur' } },
  );
  const start = async (
    what: Timeline,
    options: { signal?: AbortSignal; onProgress?: (percent: number) => void } = {},
  ) => {
    const workFolder = await workshop.newWorkFolder();
    const outputPath = workshop.file('out.mp4');
    const plan = await workshop.plan(what, byId(a));
    return runRender(plan, await tools(), { outputPath, workFolder, ...options });
  };

  it('tells its progress from 0 to 100 without going back, and what it made', async () => {
    const told: number[] = [];
    const clips = Array.from({ length: 12 }, (_, index) => clip('a', 3000 - index * 200, 4000 - index * 200));
    const file = await start(timeline(clips), { onProgress: (percent) => told.push(percent) });
    assert.equal(file.path, workshop.file('out.mp4'));
    assert.equal(file.durationMs, 12_000);
    assert.equal(file.bytes, (await readFile(file.path)).length);
    assert.equal(told.at(-1), 100);
    assert.ok(
      told.length > 3 && told.every((percent, index) => percent >= (told[index - 1] ?? 0)),
      told.join(),
    );
  });

  it('tells the progress of a sound and of a GIF too', async () => {
    for (const format of ['wav', 'gif'] as const) {
      const told: number[] = [];
      const clips = Array.from({ length: 60 }, () => clip('a', 0, 4000));
      const small = timeline(format === 'wav' ? clips : clips.slice(0, 6));
      const plan = await workshop.plan(small, byId(a), { output: { format, quality: 'low' } });
      await runRender(plan, await tools(), {
        outputPath: workshop.file(`progress.${format}`),
        workFolder: await workshop.newWorkFolder(),
        onProgress: (percent) => told.push(percent),
      });
      assert.equal(told.at(-1), 100);
      assert.ok(
        told.every((percent, index) => percent > (told[index - 1] ?? -1)),
        told.join(),
      );
      assert.ok(
        told.some((percent) => percent > 10 && percent < 95),
        `${format}: ${told.join()}`,
      );
    }
  });

  it('writes a file that can be played while it loads, with nothing of the source about it', async () => {
    const tagged = workshop.file('tagged.mp4');
    const { ffmpeg } = await tools();
    await run(ffmpeg, [
      '-v',
      'error',
      '-i',
      a.path,
      '-c',
      'copy',
      '-metadata',
      'location=+48.1+11.5/',
      '-metadata',
      'title=secret',
      tagged,
    ]);
    const media = await asMedia(tagged, 'tagged');
    const bytes = await readFile(await workshop.render(timeline([clip('tagged', 0, 1000)]), byId(media)));
    assert.ok(bytes.indexOf('moov') < bytes.indexOf('mdat'));
    assert.ok(!bytes.includes('secret') && !bytes.includes('+48.1'));
  });

  it('leaves no file and no process behind within a second of being cancelled', async function () {
    // A busy machine may take longer once.
    this.retries(2);
    const before = await workshop.files();
    const controller = new AbortController();
    const begun = new Promise<void>((resolve) =>
      controller.signal.addEventListener('abort', () => resolve()),
    );
    const rendering = start(long, {
      signal: controller.signal,
      onProgress: (percent) => percent >= 1 && controller.abort(),
    });
    const outcome = rendering.then(
      () => undefined,
      (error: unknown) => error,
    );
    await begun;
    const cancelledAt = Date.now();
    isKind('cancelled')(await outcome);
    assert.ok(Date.now() - cancelledAt < 1500, `${Date.now() - cancelledAt} ms`);
    assert.equal(liveProcessCount(), 0);
    const after = await workshop.files();
    assert.deepEqual(
      after.filter((name) => !before.includes(name) && !name.startsWith('work-')),
      [],
    );
  });

  it('does not even begin when it is cancelled already', async () => {
    await assert.rejects(start(long, { signal: AbortSignal.abort() }), isKind('cancelled'));
    assert.equal(liveProcessCount(), 0);
  });

  it('keeps the file that is there when it fails', async () => {
    await writeFile(workshop.file('out.mp4'), 'precious');
    await assert.rejects(start(long, { signal: AbortSignal.abort() }), isKind('cancelled'));
    assert.equal(await readFile(workshop.file('out.mp4'), 'utf8'), 'precious');
  });

  it('names a source that is gone', async () => {
    const copy = workshop.file('moved away.mp4');
    await copyFile(a.path, copy);
    const media = await asMedia(copy, 'a');
    await rm(copy);
    const plan = await workshop.plan(timeline([clip('a', 0, 1000)]), byId(media));
    const options = { outputPath: workshop.file('gone.mp4'), workFolder: await workshop.newWorkFolder() };
    await assert.rejects(runRender(plan, await tools(), options), (error) => {
      isKind('sourceMissing')(error);
      return (error as RenderError).message.includes('"moved away.mp4"');
    });
  });

  it('names a source that another file took the place of, of the same length too', async () => {
    const copy = workshop.file('replaced.mp4');
    await copyFile(a.path, copy);
    const media = await asMedia(copy, 'a');
    const plan = await workshop.plan(timeline([clip('a', 0, 1000)]), byId(media));
    const options = { outputPath: workshop.file('other.mp4'), workFolder: await workshop.newWorkFolder() };
    await utimes(copy, 1_000_000, 1_000_000);
    await assert.rejects(runRender(plan, await tools(), options), (error) => {
      isKind('sourceChanged')(error);
      return (error as RenderError).message.includes('"replaced.mp4" has changed since it was added');
    });
  });

  it('fails with a sentence where ffmpeg does, and ends the feeding of sound too', async () => {
    // A record of an earlier version, which does not tell that the file was another.
    const unknown = { bytes: undefined, mtimeMs: undefined };
    const broken: Media = { ...a, ...unknown, path: workshop.file('broken.mp4') };
    await writeFile(broken.path, 'this was a video once');
    const plan = await workshop.plan(timeline([clip('a', 0, 1000)]), byId(broken));
    const options = { outputPath: workshop.file('never.mp4'), workFolder: await workshop.newWorkFolder() };
    await assert.rejects(runRender(plan, await tools(), options), isKind('ffmpegFailed'));
    assert.equal(liveProcessCount(), 0);
    assert.ok(!(await workshop.files()).some((name) => name.startsWith('never')));
  });

  it('says before it starts that the disk is too full', async () => {
    await assert.rejects(
      requireSpace(5_000_000, ['/a', '/b'], (folder) => Promise.resolve(folder === '/a' ? 1e9 : 1e6)),
      isKind('diskFull'),
    );
    await requireSpace(5_000_000, ['/a'], () => Promise.resolve(1e9));
  });

  it('says that the disk is full when ffmpeg finds out', async function () {
    if (process.platform !== 'linux') return this.skip();
    // An ffmpeg that fails as a real one does on a full disk: it writes to the device that is always full.
    const real = (await tools()).ffmpeg;
    const full = workshop.file('ffmpeg');
    await writeFile(
      full,
      `#!/bin/sh\nexec ${real} -v error -f lavfi -i color=d=2 -f rawvideo -y /dev/full\n`,
    );
    await chmod(full, 0o755);
    const plan = await workshop.plan(timeline([clip('a', 0, 1000, { volume: 0 })]), byId(a));
    const options = { outputPath: workshop.file('full.mp4'), workFolder: await workshop.newWorkFolder() };
    await assert.rejects(runRender(plan, { ...(await tools()), ffmpeg: full }, options), isKind('diskFull'));
  });

  it('says so where the folder of the output is not there', async () => {
    const plan = await workshop.plan(timeline([clip('a', 0, 1000)]), byId(a));
    const outputPath = path.join(workshop.folder, 'no such folder', 'out.mp4');
    await assert.rejects(
      runRender(plan, await tools(), { outputPath, workFolder: await workshop.newWorkFolder() }),
      isKind('folderNotWritable'),
    );
  });
});
