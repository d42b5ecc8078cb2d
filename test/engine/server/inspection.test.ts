import assert from 'node:assert/strict';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedEngine } from '../../../src/client/embedded-engine';
import { isServiceError } from '../../../src/client/errors';
import type { ServiceErrorKind } from '../../../src/client/errors';
import type { EngineClient } from '../../../src/client/engine-client';
import { PlainMemory } from '../../../src/session/outside';
import { EngineFixture } from '../../harness/engine-process';
import { clipSize, ffmpeg, makeClip } from '../clips';
import { decodeFrames } from '../decoded';
import { Caller } from './calls';
import { clientOf, embeddedEngine } from './editing';

describe('A file that is looked at without a session', function () {
  this.timeout(60_000);
  const fixture = new EngineFixture();
  let engine: EmbeddedEngine;
  let client: EngineClient;
  let folder: string;
  let dataFolder: string;
  let clip: string;

  before(async () => {
    [folder, dataFolder] = [await fixture.folder(), await fixture.folder()];
    clip = await makeClip(join(folder, 'a clip & more.mp4'), { seconds: 6 });
    engine = embeddedEngine(dataFolder);
    client = clientOf(engine, 'embedded', new PlainMemory()).engine;
  });
  after(async () => {
    await engine.stop();
    await fixture.dispose();
  });

  /** The number that the counted picture shows at a moment. */
  async function numberAt(path: string, atMs: number): Promise<number | undefined> {
    const file = join(folder, 'frame.jpg');
    await writeFile(file, await client.frame(path, atMs, clipSize.height));
    const frames = await decodeFrames(file);
    assert.equal(frames.length, 1);
    return frames[0]?.number;
  }

  /** The file of a folder that was written last. */
  async function newestOf(from: string): Promise<string> {
    const files = (await readdir(from)).map((name) => join(from, name));
    const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
    return files[times.indexOf(Math.max(...times))] ?? assert.fail('There is none.');
  }

  it('tells what it is', async () => {
    const { fps, ...facts } = (await client.mediaFacts(clip)) as { fps?: unknown };
    assert.deepEqual(facts, {
      ...{ kind: 'video', durationMs: 6000, ...clipSize, hasAudio: true },
      picture: { codec: 'h264', pixelFormat: 'yuv420p', transfer: 'sdr' },
      sound: { codec: 'aac', channels: 1, sampleRate: 48_000 },
    });
    assert.deepEqual(fps, { num: 30, den: 1 });
    const sound = join(folder, 'sound.wav');
    await ffmpeg('-f', 'lavfi', '-i', 'sine=d=2', sound);
    assert.deepEqual(await client.mediaFacts(sound), {
      ...{ kind: 'audio', durationMs: 2000 },
      sound: { codec: 'pcm_s16le', channels: 1, sampleRate: 44_100 },
    });
  });

  it('shows the very frame of a moment, between key frames too, and its last one beyond its end', async () => {
    const seen = [];
    for (const atMs of [0, 32, 33, 66, 67, 1000, 3999, 5966, 5999, 60_000]) {
      seen.push(await numberAt(clip, atMs));
    }
    assert.deepEqual(seen, [0, 0, 1, 1, 2, 30, 119, 178, 179, 179]);
  });

  it('shows the very frame at other rates, and where frames come in another order than they are shown', async () => {
    const ntsc = join(folder, 'ntsc.mp4');
    const output = ['-c:v', 'libx264', '-bf', '3', '-g', '100', '-c:a', 'aac'];
    await makeClip(ntsc, { seconds: 5, fps: { num: 30_000, den: 1001 }, output });
    const starts = [1, 50, 51, 52, 149].map((frame) => Math.ceil((frame * 1001) / 30));
    const seen = [];
    for (const atMs of starts) seen.push(await numberAt(ntsc, atMs));
    assert.deepEqual(seen, [1, 50, 51, 52, 149]);
  });

  it('gives a frame in the height that is asked for, in the colours of the source', async () => {
    const red = join(folder, 'red.png');
    await ffmpeg('-f', 'lavfi', '-i', 'color=0xe02010:s=400x200', '-frames:v', '1', red);
    const file = join(folder, 'red.jpg');
    await writeFile(file, await client.frame(red, 0, 50));
    const pixels = await ffmpeg('-i', file, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-');
    assert.equal(pixels.length, 100 * 50 * 3);
    const middle = [...pixels.subarray(pixels.length / 2, pixels.length / 2 + 3)];
    for (const [channel, value] of [0xe0, 0x20, 0x10].entries()) {
      assert.ok(Math.abs((middle[channel] ?? 0) - value) <= 6, middle.join());
    }
  });

  it('has a waveform whose beeps stand where they are heard', async () => {
    const { rate, peaks } = await client.waveform(clip);
    assert.deepEqual(rate, { num: 30, den: 1 });
    assert.equal(peaks.length, 180);
    const loud = [...peaks].flatMap((peak, window) => (peak > 100 ? [window] : []));
    // A beep of 40 ms begins each second and lasts into its second frame.
    assert.deepEqual(
      loud.filter((window) => window % 30 > 1),
      [],
    );
    assert.deepEqual(
      loud.filter((window) => window % 30 === 0),
      [0, 30, 60, 90, 120, 150],
    );
  });

  it('has the silences that trimming would take out, and is as loud as EBU R 128 says', async () => {
    const talk = join(folder, 'talk.wav');
    // A tone of a thousand hertz at -23 dBFS on both sides is -23 LUFS, by the definition of the scale.
    const tone = `${10 ** (-23 / 20)}*sin(2*PI*1000*t)*not(between(t,4,7))`;
    await ffmpeg('-f', 'lavfi', '-i', `aevalsrc=exprs='${tone}|${tone}':s=48000:d=10`, talk);
    const { silences, integrated, truePeak } = await client.soundFacts(talk);
    // Less the margin of 200 ms on both sides.
    assert.deepEqual(silences, [{ startMs: 4200, endMs: 6800 }]);
    assert.ok(Math.abs((integrated ?? 0) + 23) < 0.6, `${String(integrated)} LUFS`);
    assert.ok(Math.abs((truePeak ?? 0) + 23) < 0.5, `${String(truePeak)} dBTP`);
  });

  it('is not given a loudness where nothing is heard, and has no sound to tell of where it has none', async () => {
    const silent = join(folder, 'silent.wav');
    await ffmpeg('-f', 'lavfi', '-i', 'anullsrc=d=3', silent);
    const heard = await client.soundFacts(silent);
    assert.deepEqual(heard, { silences: [{ startMs: 0, endMs: 3000 }], integrated: null, truePeak: null });
    const mute = join(folder, 'mute.mp4');
    await ffmpeg('-i', clip, '-an', '-c', 'copy', mute);
    await assert.rejects(client.soundFacts(mute), (error) => isServiceError(error, 'refused'));
  });

  it('has its scenes told by their first frames', async () => {
    const scenes = join(folder, 'scenes.mp4');
    const scene = (pattern: string) => ['-f', 'lavfi', '-i', `${pattern}=s=320x180:r=25`];
    const parts = [2, 3, 1].map((seconds, i) => `[${i}]trim=duration=${seconds},setsar=1[p${i}]`).join(';');
    await ffmpeg(
      ...[...scene('testsrc'), ...scene('mandelbrot'), ...scene('smptebars')],
      ...['-filter_complex', `${parts};[p0][p1][p2]concat=n=3`, scenes],
    );
    assert.deepEqual(await client.sceneCuts(scenes), [2000, 5000]);
    await assert.rejects(client.sceneCuts(join(folder, 'sound.wav')), (error) =>
      isServiceError(error, 'refused'),
    );
  });

  it('is decoded once for each frame, as long as it stays the same', async () => {
    const file = join(folder, 'changing.mp4');
    await makeClip(file, { seconds: 1 });
    const kept = async () => (await readdir(join(dataFolder, 'frames'))).length;
    const before = await kept();
    const first = await client.frame(file, 500, 60);
    assert.equal(await kept(), before + 1);
    assert.deepEqual(await client.frame(file, 500, 60), first);
    assert.equal(await kept(), before + 1);
    // What a crash left of it is made anew.
    const newest = await newestOf(join(dataFolder, 'frames'));
    await writeFile(newest, first.subarray(0, first.length - 40));
    assert.deepEqual(await client.frame(file, 500, 60), first);
    assert.equal(await kept(), before + 1);
    await utimes(file, 1_000_000, 1_000_000);
    await client.frame(file, 500, 60);
    assert.equal(await kept(), before + 2);
  });

  it('is refused in words where it is gone, no media, without a picture, or wanted too large', async () => {
    const text = join(folder, 'text.mp4');
    await writeFile(text, 'no media');
    const gone = join(folder, 'gone.mp4');
    await makeClip(gone, { seconds: 1 });
    await client.mediaFacts(gone);
    await rm(gone);
    const refused = (kind: ServiceErrorKind, words: RegExp) => (error: unknown) =>
      isServiceError(error, kind) && words.test(error.message);
    await assert.rejects(client.mediaFacts(gone), refused('unsupportedType', /gone\.mp4/));
    await assert.rejects(client.frame(text, 0, 90), refused('unsupportedType', /text\.mp4/));
    await assert.rejects(client.frame(join(folder, 'sound.wav'), 0, 90), refused('refused', /no picture/));
    await assert.rejects(client.frame(clip, 0, 100_000), refused('refused', /2160 pixels high/));
    await assert.rejects(client.frame('clip.mp4', 0, 90), refused('refused', /absolute/));
  });

  it('is not shown to a guest on the port', async () => {
    const { url } = await fixture.start();
    const headers = { 'X-Client-Id': 'a-guest' };
    const issued = await new Caller(url, undefined).request('/api/auth/anonymous-token', {
      method: 'POST',
      headers,
    });
    const guest = new Caller(url, issued.string('data.token'));
    for (const what of ['facts', 'waveform', 'frame', 'sound', 'scenes']) {
      const query = new URLSearchParams({ path: clip, height: '90' }).toString();
      assert.equal((await guest.get(`/api/inspection/embedded/${what}?${query}`)).status, 403);
    }
  });
});
