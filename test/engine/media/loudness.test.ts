import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { createPeakMeter, measureLoudness } from '../../../src/engine/media/loudness';
import { asMedia, ffmpeg, makeClip, tools } from '../clips';

describe('Measuring loudness', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'loudness test-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const measure = async (name: string) =>
    measureLoudness(await tools(), await asMedia(path.join(folder, name)));
  const loud = (peaks: Float32Array) =>
    Array.from(peaks.keys()).filter((window) => (peaks[window] ?? 0) > 0.3);

  it('gives the peak of each frame, on the frames of the picture', async () => {
    for (const fps of [
      { num: 30, den: 1 },
      { num: 30000, den: 1001 },
    ]) {
      const wav = path.join(folder, 'clip.mov');
      await makeClip(wav, { fps, seconds: 4, output: ['-c:a', 'pcm_s16le'] });
      const { rate, peaks } = await measure('clip.mov');
      assert.deepEqual(rate, fps);
      assert.equal(peaks.length, Math.round((4 * fps.num) / fps.den));
      // A beep of 40 ms begins with each second and reaches into a second frame.
      assert.deepEqual(loud(peaks), [0, 1, 30, 31, 60, 61, 90, 91]);
      assert.ok(Math.abs((peaks[0] ?? 0) - 0.8) < 0.02 && (peaks[15] ?? 1) < 0.001);
    }
  });

  it('respects a sound that starts later than the picture', async () => {
    const clip = await makeClip(path.join(folder, 'plain.mp4'), { seconds: 3 });
    const late = ['-itsoffset', '0.5', '-i', clip, '-map', '0:v', '-map', '1:a', '-c', 'copy'];
    await ffmpeg('-i', clip, ...late, path.join(folder, 'late.mp4'));
    const { peaks } = await measure('late.mp4');
    assert.equal(peaks.length, 90);
    assert.deepEqual([...new Set(loud(peaks).map((window) => Math.round((window - 15.5) / 30)))], [0, 1, 2]);
    assert.ok(
      loud(peaks).every((window) => window % 30 >= 14 && window % 30 <= 17),
      loud(peaks).join(),
    );
  });

  it('keeps the grid of a container that does not start at 0', async () => {
    const clip = await makeClip(path.join(folder, 'zero.mp4'), { seconds: 3 });
    await ffmpeg('-i', clip, '-c', 'copy', '-output_ts_offset', '0.529', path.join(folder, 'shifted.mkv'));
    const { peaks } = await measure('shifted.mkv');
    assert.ok(
      loud(peaks).every((window) => [29, 0, 1, 2].includes(window % 30)),
      loud(peaks).join(),
    );
  });

  it('is full of silence where there is no sound, and has the windows of sound alone at 30 a second', async () => {
    await ffmpeg('-f', 'lavfi', '-i', 'color=s=64x64:r=25:d=2', path.join(folder, 'mute.mp4'));
    const mute = await measure('mute.mp4');
    assert.equal(mute.peaks.length, 50);
    assert.ok(mute.peaks.every((peak) => peak === 0));
    await ffmpeg('-f', 'lavfi', '-i', "aevalsrc='0.5*sin(880*t)':d=2", path.join(folder, 'mono.wav'));
    const mono = await measure('mono.wav');
    assert.equal(mono.peaks.length, 60);
    assert.ok(mono.peaks.every((peak) => Math.abs(peak - 0.5) < 0.02));
  });

  it('counts windows without drift, in chunks of any size', () => {
    const fps = { num: 30000, den: 1001 };
    const samples = new Int16Array(2 * 48_000 * 2);
    const spikes = [0, 1601, 1602, 3203, 48_048, 95_999];
    for (const spike of spikes) samples[spike * 2 + 1] = -16_384;
    const bytes = Buffer.from(samples.buffer);
    for (const size of [bytes.length, 4096, 1001, 7]) {
      const meter = createPeakMeter(fps, 60);
      for (let at = 0; at < bytes.length; at += size) meter.add(bytes.subarray(at, at + size));
      assert.deepEqual(loud(meter.peaks), [0, 1, 2, 30, 59], `chunks of ${size}`);
      assert.equal(meter.peaks[1], 0.5);
    }
  });

  it('can be cancelled', async () => {
    const media = await asMedia(await makeClip(path.join(folder, 'cancel.mp4'), { seconds: 3 }));
    const reason = new Error('no longer wanted');
    await assert.rejects(measureLoudness(await tools(), media, AbortSignal.abort(reason)), reason);
  });
});
