import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureLoudness } from '../../../src/engine/media/loudness';
import { frameEntry, frameFolderBytes, Inspection } from '../../../src/engine/server/inspection';
import { EntryFolder } from '../../../src/engine/storage/entry-folder';
import { until } from '../../harness/until';
import { makeClip, tools } from '../clips';

const never = new AbortController().signal;

describe('A file that is read to its end for what is found in it', function () {
  this.timeout(60_000);
  let folder: string;
  let clip: string;
  let inspection: Inspection;

  before(async function () {
    folder = await mkdtemp(join(tmpdir(), 'long-looks-'));
    // The stand-in for ffmpeg is a script.
    if (process.platform === 'win32') return this.skip();
    clip = await makeClip(join(folder, 'clip.mp4'), { seconds: 1 });
  });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    const { ffmpeg, ...found } = await tools();
    const standIn = join(folder, 'ffmpeg');
    const script = [
      '#!/bin/sh',
      `case "$*" in`,
      `*scdet*|*ebur128*) echo "$*" >> "${folder}/looks"; while [ -e "${folder}/held" ]; do sleep 0.02; done;;`,
      'esac',
      `exec "${ffmpeg}" "$@"`,
    ];
    await writeFile(standIn, script.join('\n'), { mode: 0o755 });
    await writeFile(join(folder, 'looks'), '');
    const own = { ...found, ffmpeg: standIn };
    const frames = new EntryFolder(join(folder, 'frames'), frameEntry, frameFolderBytes);
    inspection = new Inspection(
      frames,
      () => Promise.resolve(own),
      (media, signal) => measureLoudness(own, media, signal),
      { warn: (message) => assert.fail(message) },
    );
  });

  const looks = async () => (await readFile(join(folder, 'looks'), 'utf8')).split('\n').filter(Boolean);
  const hold = () => writeFile(join(folder, 'held'), '');
  const letGo = () => rm(join(folder, 'held'), { force: true });

  it('is read once for its scenes and once for its loudness', async () => {
    assert.deepEqual(await inspection.scenes(clip, never), await inspection.scenes(clip, never));
    assert.equal((await looks()).length, 1);
    assert.deepEqual(await inspection.sound(clip, never), await inspection.sound(clip, never));
    assert.equal((await looks()).length, 2);
  });

  it('is read once for two who ask at the same time', async () => {
    await Promise.all([inspection.scenes(clip, never), inspection.scenes(clip, never)]);
    assert.equal((await looks()).length, 1);
  });

  it('is read for those who stay where the one that asked first leaves', async () => {
    await hold();
    const leaving = new AbortController();
    const left = assert.rejects(inspection.scenes(clip, leaving.signal), /left/);
    const staying = inspection.scenes(clip, never);
    await until('the first one is looking', async () => (await looks()).length === 1);
    leaving.abort(new Error('left'));
    await left;
    await letGo();
    assert.ok((await staying).length > 0);
    assert.equal((await looks()).length, 2);
  });

  it('keeps no frame waiting, however many are asked for', async () => {
    await hold();
    const leaving = new AbortController();
    const others = Array.from({ length: availableParallelism() }, (_, i) => join(folder, `other-${i}.mp4`));
    for (const other of others) await copyFile(clip, other);
    const asked = others.map((other) => assert.rejects(inspection.scenes(other, leaving.signal), /left/));
    await until('one is being read', async () => (await looks()).length > 0);
    assert.ok((await inspection.frame(clip, { atMs: 0, height: 90 }, never)).length > 0);
    leaving.abort(new Error('left'));
    await Promise.all(asked);
    await letGo();
    assert.equal((await looks()).length, 1);
  });
});
