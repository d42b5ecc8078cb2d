import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { access, chmod, copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { FfmpegMissingError, findFfmpeg, readVersion } from '../../../src/engine/media/ffmpeg';
import type { FfmpegMissingReason } from '../../../src/engine/media/ffmpeg';
import { tools } from '../clips';

describe('Finding ffmpeg', function () {
  this.timeout(30_000);
  let folder: string;
  const environment = { ...process.env };

  before(async () => {
    await tools();
    folder = await mkdtemp(path.join(os.tmpdir(), 'ffmpeg test-'));
  });
  afterEach(() => {
    process.env['PATH'] = environment['PATH'];
    delete process.env['AI_VIDEO_FFMPEG'];
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const isMissing = (reason: FfmpegMissingReason) => (error: unknown) => {
    assert.ok(error instanceof FfmpegMissingError, String(error));
    assert.equal(error.reason, reason);
    assert.ok(error.command.length > 0 && error.message.endsWith(`Install it with: ${error.command}`));
    return true;
  };

  it('asks the one on the PATH what it can do', async () => {
    const found = await findFfmpeg();
    assert.ok(path.isAbsolute(found.ffmpeg) && found.version.major >= 5);
    for (const filter of ['xfade', 'select', 'ass', 'atempo', 'alimiter', 'color'])
      assert.ok(found.filters.has(filter), filter);
    for (const encoder of ['libx264', 'aac']) assert.ok(found.encoders.has(encoder), encoder);
    assert.ok(!found.encoders.has('=') && !found.filters.has('='));
  });

  it('takes the configured one before the one of the environment, and that before the PATH', async function () {
    if (process.platform === 'win32') return this.skip();
    const { ffmpeg, ffprobe } = await tools();
    const [one, two] = [path.join(folder, 'ffmpeg-one'), path.join(folder, 'ffmpeg-two')];
    await symlink(ffmpeg, one);
    await symlink(ffmpeg, two);
    process.env['AI_VIDEO_FFMPEG'] = two;
    assert.equal((await findFfmpeg(one)).ffmpeg, one);
    assert.equal((await findFfmpeg('')).ffmpeg, two);
    assert.equal((await findFfmpeg()).ffprobe, ffprobe);
  });

  it('finds an ffprobe beside it first', async function () {
    if (process.platform === 'win32') return this.skip();
    const { ffmpeg } = await tools();
    await symlink(ffmpeg, path.join(folder, 'ffmpeg'));
    await writeFile(path.join(folder, 'ffprobe'), '#!/bin/sh\n', { mode: 0o755 });
    assert.equal((await findFfmpeg(path.join(folder, 'ffmpeg'))).ffprobe, path.join(folder, 'ffprobe'));
  });

  it('names a configured one that is not there or no ffmpeg, instead of passing it over', async () => {
    await assert.rejects(findFfmpeg(path.join(folder, 'nothing')), isMissing('notUsable'));
    const script = path.join(folder, 'no-ffmpeg');
    await copyFile('/bin/true', script).catch(() => writeFile(script, ''));
    await assert.rejects(findFfmpeg(script), isMissing('notUsable'));
  });

  it('refuses one that is too old', async function () {
    if (process.platform === 'win32') return this.skip();
    const old = path.join(folder, 'old');
    await writeFile(
      old,
      '#!/bin/sh\necho "ffmpeg version 4.4.2"\necho "libavfilter     7.110.100 /  7.110.100"\n',
    );
    await chmod(old, 0o755);
    await assert.rejects(findFfmpeg(old), isMissing('tooOld'));
  });

  it('says how to install it where there is none', async () => {
    process.env['PATH'] = folder + '-empty';
    const outcome = await findFfmpeg().catch((error: unknown) => error);
    // `ffmpeg-static` may have been installed with the project.
    if (outcome instanceof Error) isMissing('notFound')(outcome);
    else
      assert.ok(
        outcome instanceof Object && 'ffmpeg' in outcome && String(outcome.ffmpeg).includes('ffmpeg-static'),
      );
  });

  it('starts no program that is not there', async () => {
    const started: ChildProcess[] = [];
    const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
    subscribe('child_process', note);
    try {
      process.env['PATH'] = folder + '-empty';
      await findFfmpeg().catch((error: unknown) => isMissing('notFound')(error));
      for (const { spawnfile } of started) await access(spawnfile);
    } finally {
      unsubscribe('child_process', note);
    }
  });

  it('tells releases and builds between them by their libavfilter', () => {
    const version = (numbers: string) =>
      readVersion(`ffmpeg version N-1-g0\nlibavfilter    ${numbers} /  0. 0. 0\n`);
    assert.deepEqual(version(' 8. 44.100'), { major: 5, minor: 1 });
    assert.deepEqual(version(' 9.  3.100'), { major: 6, minor: 0 });
    assert.deepEqual(version('10.  1.100'), { major: 7, minor: 0 });
    assert.deepEqual(version('99.  0.100'), { major: 8, minor: 0 });
    assert.deepEqual(version(' 7.110.100'), { major: 4, minor: 0 });
    assert.equal(readVersion('some other program'), undefined);
  });
});
