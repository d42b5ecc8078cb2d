import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { FfmpegTools } from '../../../src/engine/media/ffmpeg';
import { measureLoudness } from '../../../src/engine/media/loudness';
import type { Loudness, Media } from '../../../src/engine/model/media';
import { knownLoudness } from '../../../src/engine/server/known-loudness';
import { LoudnessCache } from '../../../src/engine/storage/loudness-cache';
import { asMedia, makeClip, tools } from '../clips';

const hourMs = 3600 * 1000;

describe('Loudness that was measured before', function () {
  this.timeout(60_000);
  let folder: string;
  let clip: Media;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'loudness cache-'));
    clip = await asMedia(await makeClip(path.join(folder, 'clip.mp4'), { seconds: 2 }));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  let caches = 0;
  const newFolder = () => path.join(folder, `cache ${caches++}`);

  /** What a new engine on this data folder does; counts how often it needed ffmpeg. */
  const engineOn = (data: string) => {
    const counted = { measurements: 0, warnings: [] as string[] };
    const countingTools = (): Promise<FfmpegTools> => {
      counted.measurements++;
      return tools();
    };
    const log = { warn: (message: string) => counted.warnings.push(message) };
    const loudnessOf = knownLoudness(new LoudnessCache(data), countingTools, log);
    return { counted, of: (media: Media) => loudnessOf(media, new AbortController().signal) };
  };

  const entriesOf = async (data: string) => (await readdir(data)).sort().map((name) => path.join(data, name));

  it('is the same to the last bit, also for the next engine, which starts no ffmpeg for it', async () => {
    const data = newFolder();
    const measured = await measureLoudness(await tools(), clip);
    assert.deepEqual(await engineOn(data).of(clip), measured);
    const next = engineOn(data);
    assert.deepEqual(await next.of(clip), measured);
    assert.deepEqual(await next.of(clip), measured);
    assert.deepEqual(next.counted, { measurements: 0, warnings: [] });
    const entries = await entriesOf(data);
    assert.equal(entries.length, 1);
    if (process.platform !== 'win32') assert.equal((await stat(entries[0]!)).mode & 0o777, 0o600);
  });

  it('does not count for another file, nor for one that was written anew under the same name', async () => {
    const data = newFolder();
    const other = path.join(folder, 'other.mp4');
    await copyFile(clip.path, other);
    const engine = engineOn(data);
    await engine.of(clip);
    await engine.of(await asMedia(other));
    assert.equal(engine.counted.measurements, 2);
    await utimes(other, 1_000_000, 1_000_000);
    await engine.of(await asMedia(other));
    assert.equal(engine.counted.measurements, 3);
    await makeClip(other, { seconds: 1 });
    await utimes(other, 1_000_000, 1_000_000);
    assert.equal((await engine.of(await asMedia(other))).peaks.length, 30);
    assert.equal(engine.counted.measurements, 4);
  });

  it('is refused for a file that has changed since it was added, and for one that is gone', async () => {
    const file = path.join(folder, 'changing.mp4');
    await copyFile(clip.path, file);
    const media = await asMedia(file);
    const engine = engineOn(newFolder());
    await engine.of(media);
    await utimes(file, 2_000_000, 2_000_000);
    await assert.rejects(engine.of(media), { name: 'MediaError', kind: 'changed' });
    await rm(file);
    await assert.rejects(engine.of(media), { name: 'MediaError', kind: 'missing' });
  });

  it('is measured again and written anew where its entry is damaged in any way', async () => {
    const data = newFolder();
    const measured = await engineOn(data).of(clip);
    const [entry] = await entriesOf(data);
    const whole = await readFile(entry!);
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(60) ^ 1, 60);
    for (const damaged of [Buffer.alloc(0), whole.subarray(0, 50), whole.subarray(0, -1), flipped]) {
      await writeFile(entry!, damaged);
      const engine = engineOn(data);
      assert.deepEqual(await engine.of(clip), measured);
      assert.equal(engine.counted.measurements, 1);
      assert.deepEqual(await readFile(entry!), whole);
    }
  });

  it('is not kept where the folder can not be made; the log is told, and nobody is stopped', async () => {
    const data = newFolder();
    await writeFile(data, 'a file in its place');
    const engine = engineOn(data);
    assert.equal((await engine.of(clip)).peaks.length, 60);
    assert.equal(engine.counted.warnings.length, 1);
  });

  it('takes up no more room than allowed: what was not used for the longest goes', async () => {
    const data = newFolder();
    const cache = new LoudnessCache(data, 10 * 4096);
    const loudness: Loudness = { rate: { num: 30, den: 1 }, peaks: new Float32Array(100).fill(0.5) };
    const now = Date.now();
    const keys: string[] = [];
    for (let index = 0; index < 14; index++) {
      const file = path.join(folder, `source ${index}`);
      await writeFile(file, 'sound');
      const key = await cache.keyOf({ ...clip, path: file });
      await cache.keep(key, loudness);
      const usedAt = (now - (20 - index) * hourMs) / 1000;
      await utimes(path.join(data, key), usedAt, usedAt);
      keys.push(key);
      // The first stays in use.
      assert.ok(await cache.find(keys[0]!));
    }
    await cache.prune(now);
    assert.equal((await readdir(data)).length, 10);
    const found = await Promise.all(keys.map((key) => cache.find(key)));
    assert.deepEqual(
      found.map((each) => each !== undefined),
      keys.map((_, index) => index === 0 || index > 4),
    );
    assert.deepEqual(found[0], loudness);
  });

  it('leaves nothing of writes that a crash cut short, nor of other versions', async () => {
    const data = newFolder();
    await engineOn(data).of(clip);
    const [entry] = await entriesOf(data);
    const [half, old, fresh] = [
      `${entry!}.123456`,
      path.join(data, 'v0-abc'),
      path.join(data, 'being written'),
    ];
    for (const file of [half, old, fresh]) await writeFile(file, 'x');
    const before = Date.now() / 1000 - 7200;
    for (const file of [half, old]) await utimes(file, before, before);
    await new LoudnessCache(data).prune(Date.now());
    assert.deepEqual(await entriesOf(data), [fresh, entry].sort());
  });
});
