import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { gifOutput, gifPalette, mp3Encoder, soundOutput } from '../../../src/engine/rendering/output-formats';
import type { SoundFormat } from '../../../src/engine/rendering/output-formats';
import { RenderError } from '../../../src/engine/rendering/render-error';
import { beeps, ffmpeg, makeClip, tools } from '../clips';
import { decodeFrames, decodeSamples, onsets } from '../decoded';

const run = promisify(execFile);

async function factsOf(file: string): Promise<string> {
  const { ffprobe } = await tools();
  if (ffprobe === undefined) throw new Error('These tests need ffprobe');
  return (await run(ffprobe, ['-v', 'error', '-show_streams', '-show_format', '-of', 'flat', file])).stdout;
}

describe('Outputs that are no MP4', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'outputs-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  const sound = beeps({ num: 30, den: 1 }, 3);
  const title = 'Ünï "quotes" = 100%; 港口\nsecond line';

  async function soundFile(format: SoundFormat, quality: 'low' | 'high' = 'high'): Promise<string> {
    const file = path.join(folder, `${quality}.${format}`);
    const private_ = ['-metadata', 'location=+48.1+011.5/', '-metadata', 'comment=private'];
    const source = path.join(folder, 'source.m4a');
    await ffmpeg('-f', 'lavfi', '-i', sound, '-ac', '2', ...private_, source);
    await ffmpeg('-i', source, '-vn', ...soundOutput(await tools(), format, quality, title), file);
    return file;
  }

  for (const [format, codec] of [
    ['m4a', 'aac'],
    ['mp3', 'mp3'],
    ['wav', 'pcm_s16le'],
  ] as const) {
    it(`${format} has the sound in its place, the title, and nothing else of the source`, async () => {
      const file = await soundFile(format);
      const facts = await factsOf(file);
      assert.match(facts, new RegExp(`codec_name="${codec}"`));
      assert.match(facts, /sample_rate="48000"/);
      assert.match(facts, /channels=2/);
      assert.ok(facts.includes('100%; 港口'), facts);
      assert.ok(!/location|private|48\.1/.test(facts), facts);
      const seconds = onsets(await decodeSamples(file)).map((sample) => sample / 48_000);
      assert.equal(seconds.length, 3);
      for (const [index, at] of seconds.entries()) assert.ok(Math.abs(at - index) < 0.03, `${at}`);
    });
  }

  it('of a lower quality are smaller', async () => {
    for (const format of ['m4a', 'mp3'] as const) {
      const low = await soundFile(format, 'low');
      const high = await soundFile(format, 'high');
      assert.ok((await stat(low)).size < (await stat(high)).size, format);
    }
  });

  it('m4a begins with its index, so that it plays while it is fetched', async () => {
    const bytes = await readFile(await soundFile('m4a'));
    assert.ok(bytes.indexOf('moov') < bytes.indexOf('mdat'));
  });

  it('mp3 needs an encoder, and says so', () => {
    assert.equal(mp3Encoder(new Set(['libshine', 'aac'])), 'libshine');
    assert.throws(
      () => soundOutput({ encoders: new Set(['aac']) }, 'mp3', 'high', ''),
      (error) => error instanceof RenderError && error.kind === 'ffmpegLacks',
    );
  });

  it('GIF shows each frame, loops for ever, and is smaller in a lower quality', async () => {
    const video = await makeClip(path.join(folder, 'clip.mp4'), { fps: { num: 10, den: 1 }, seconds: 3 });
    const sizes: number[] = [];
    for (const quality of ['low', 'medium', 'high'] as const) {
      const palette = path.join(folder, `${quality}.png`);
      const file = path.join(folder, `${quality}.gif`);
      await ffmpeg('-i', video, ...gifPalette(quality), palette);
      await ffmpeg('-i', video, '-i', palette, ...gifOutput(quality), file);
      const frames = await decodeFrames(file);
      assert.deepEqual(
        frames.map(({ number }) => number),
        Array.from({ length: 30 }, (_, index) => index),
      );
      assert.ok(
        (await readFile(file)).includes(Buffer.from('NETSCAPE2.0\x03\x01\0\0\0', 'latin1')),
        'for ever',
      );
      assert.match(await factsOf(file), /format\.duration="3\.0/);
      sizes.push((await stat(file)).size);
    }
    assert.ok((sizes[0] ?? 0) <= (sizes[2] ?? 0), sizes.join(' '));
  });
});
