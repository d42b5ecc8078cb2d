import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { nominalRate } from '../../../src/engine/media/frame-rate';
import { MediaError } from '../../../src/engine/media/media-error';
import type { MediaErrorKind } from '../../../src/engine/media/media-error';
import { probeMedia } from '../../../src/engine/media/probe';
import type { Media } from '../../../src/engine/model/media';
import { ffmpeg, makeClip, tools } from '../clips';

describe('Probing a media file', function () {
  this.timeout(60_000);
  let folder: string;
  let clipPath: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'probe test-'));
    clipPath = await makeClip(path.join(folder, 'clip.mp4'), { seconds: 2 });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const file = (name: string) => path.join(folder, name);
  const lavfi = (graph: string) => ['-f', 'lavfi', '-i', graph];
  const probe = async (name: string, withFfprobe = true): Promise<Media> => {
    const found = await tools();
    const used = withFfprobe ? found : { ...found, ffprobe: undefined };
    return probeMedia(used, { id: 'm1', fileName: name, path: file(name) });
  };
  /** What both ways of probing say. */
  const facts = async (
    name: string,
  ): Promise<Omit<Media, 'id' | 'fileName' | 'path' | 'bytes' | 'mtimeMs'>> => {
    const [one, other] = [await probe(name), await probe(name, false)];
    assert.deepEqual(other, one, 'without ffprobe');
    const { id, fileName, path: where, bytes, mtimeMs, ...told } = one;
    const rest = withoutStorage(told);
    const found = await stat(file(name));
    assert.deepEqual([bytes, mtimeMs], [found.size, found.mtimeMs]);
    assert.deepEqual([id, fileName, where], ['m1', name, file(name)]);
    return rest;
  };
  /** What the stored streams are made of has a test file of its own. */
  const withoutStorage = <T extends object>(told: T): Omit<T, 'picture' | 'sound'> =>
    Object.fromEntries(Object.entries(told).filter(([key]) => key !== 'picture' && key !== 'sound')) as T;
  const fps = (num: number, den = 1) => ({ num, den });
  const video = (width: number, height: number, durationMs: number, rate = fps(30), hasAudio = true) => ({
    kind: 'video',
    ...{ durationMs, width, height, fps: rate, hasAudio },
  });

  it('reads a plain video', async () => {
    assert.deepEqual(await facts('clip.mp4'), video(160, 90, 2000));
  });

  it('tells the size as displayed: rotated, and with pixels that are not square', async () => {
    await ffmpeg('-i', clipPath, '-c', 'copy', '-metadata:s:v', 'rotate=90', file('turned.mp4'));
    assert.deepEqual(await facts('turned.mp4'), video(90, 160, 2000));
    const wide = ['-vf', 'setsar=4/3', '-an', '-c:v', 'libx264'];
    await ffmpeg(...lavfi('color=s=120x90:r=25:d=1'), ...wide, file('anamorphic.mov'));
    assert.deepEqual(await facts('anamorphic.mov'), video(160, 90, 1000, fps(25), false));
  });

  it('tells exact rates, and never more than 60', async () => {
    for (const [rate, wanted] of [
      ['30000/1001', fps(30000, 1001)],
      ['24000/1001', fps(24000, 1001)],
      ['60000/1001', fps(60000, 1001)],
      ['50', fps(50)],
      ['12', fps(12)],
      ['120', fps(60)],
    ] as const) {
      await ffmpeg(...lavfi(`color=s=64x64:r=${rate}:d=2`), '-c:v', 'libx264', file('rate.mp4'));
      const media = await facts('rate.mp4');
      assert.deepEqual(media.kind === 'video' && 'fps' in media && media.fps, wanted, rate);
    }
  });

  it('snaps a variable rate to the common one nearest to its average', async () => {
    const drop = `color=s=64x64:r=30:d=4,select='lt(n,60)+not(mod(n,3))'`;
    await ffmpeg(...lavfi(drop), '-fps_mode', 'vfr', '-c:v', 'libx264', file('variable.mp4'));
    const media = await probe('variable.mp4');
    assert.ok(media.kind === 'video');
    assert.deepEqual(media.fps, fps(24000, 1001));
    assert.ok(Math.abs(media.durationMs - 4000) <= 210, `${media.durationMs}`);
    assert.deepEqual(nominalRate(fps(2997, 100), fps(2997, 100)), fps(30000, 1001));
    assert.deepEqual(nominalRate(fps(90_000), fps(2961, 100)), fps(30000, 1001));
    assert.deepEqual(nominalRate(undefined, undefined), fps(25));
  });

  it('takes the length of the picture, not of a longer sound', async () => {
    const inputs = [...lavfi('color=s=64x64:r=30:d=1'), ...lavfi('sine=d=3')];
    await ffmpeg(...inputs, '-c:v', 'libx264', '-c:a', 'aac', file('longer.mp4'));
    assert.deepEqual(await facts('longer.mp4'), video(64, 64, 1000));
    await ffmpeg('-i', file('longer.mp4'), '-c', 'copy', file('longer.mkv'));
    const media = await probe('longer.mkv');
    assert.ok(media.kind === 'video' && Math.abs(media.durationMs - 1000) <= 25, JSON.stringify(media));
  });

  it('knows images by their first bytes, whatever their name', async () => {
    const picture = [...lavfi('testsrc=s=31x17:r=1'), '-frames:v', '1', '-update', '1'];
    for (const name of ['still.png', 'still.jpg', 'still.webp', 'still.gif']) {
      await ffmpeg(...picture, file(name));
      assert.deepEqual(await facts(name), { kind: 'image', width: 31, height: 17 }, name);
    }
    await copyFile(file('still.jpg'), file('picture %03d.png'));
    assert.deepEqual(await facts('picture %03d.png'), { kind: 'image', width: 31, height: 17 });
  });

  it('takes a GIF that moves for a video', async () => {
    await ffmpeg(...lavfi('testsrc=s=64x48:r=10:d=1.5'), file('moving.gif'));
    assert.deepEqual(await facts('moving.gif'), video(64, 48, 1500, fps(10), false));
  });

  it('reads sounds, and does not take their cover for a video', async () => {
    await ffmpeg(...lavfi('sine=d=2'), file('tone.wav'));
    assert.deepEqual(await facts('tone.wav'), { kind: 'audio', durationMs: 2000 });
    const cover = ['-map', '0:a', '-map', '1:v', '-c:v', 'mjpeg', '-disposition:v', 'attached_pic'];
    await ffmpeg('-i', file('tone.wav'), ...lavfi('color=s=64x64:r=1:d=1'), ...cover, file('song.mp3'));
    for (const media of [await probe('song.mp3'), await probe('song.mp3', false)]) {
      assert.ok(media.kind === 'audio' && Math.abs(media.durationMs - 2000) <= 60, JSON.stringify(media));
    }
    for (const name of ['tone.m4a', 'tone.aac']) {
      await ffmpeg('-i', file('tone.wav'), file(name));
      const media = await probe(name);
      assert.ok(media.kind === 'audio' && Math.abs(media.durationMs - 2000) <= 120, JSON.stringify(media));
    }
  });

  const assertRefused = async (name: string, kind: MediaErrorKind) => {
    for (const withFfprobe of [true, false]) {
      await assert.rejects(probe(name, withFfprobe), (error) => {
        assert.ok(error instanceof MediaError, String(error));
        assert.equal(error.kind, kind);
        assert.ok(error.message.startsWith(`"${name}" `) && error.message.endsWith('.'));
        return true;
      });
    }
  };

  it('refuses with a sentence what is missing, empty, or only named like a video', async () => {
    await assertRefused('nowhere.mp4', 'missing');
    await writeFile(file('empty.mp4'), '');
    await assertRefused('empty.mp4', 'empty');
    await writeFile(file('notes.mp4'), 'Dear diary,\n'.repeat(100));
    await assertRefused('notes.mp4', 'notMedia');
  });

  it('says of a video, sound or picture that is cut short that it is damaged', async () => {
    await writeFile(file('noise.png'), Buffer.from('\x89PNG\r\n\x1a\nno picture', 'latin1'));
    await assertRefused('noise.png', 'damaged');
    const whole = await readFile(clipPath);
    // The index of an MP4 is at its end.
    await writeFile(file('half.mp4'), whole.subarray(0, whole.length / 2));
    await assertRefused('half.mp4', 'damaged');
    await ffmpeg(...lavfi('testsrc=s=64x48:r=10:d=1'), file('whole.webm'));
    await writeFile(file('half.webm'), (await readFile(file('whole.webm'))).subarray(0, 60));
    await assertRefused('half.webm', 'damaged');
    await ffmpeg(...lavfi('testsrc=s=64x48:r=10:d=1'), file('whole.avi'));
    await writeFile(file('half.avi'), (await readFile(file('whole.avi'))).subarray(0, 30));
    await assertRefused('half.avi', 'damaged');
  });

  it('never lets a playlist or script in disguise open another file or a connection', async () => {
    let visits = 0;
    const server = createServer((_request, response) => {
      visits++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/clip.mp4`;
    try {
      for (const [name, text] of [
        ['local.mp4', `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${clipPath}\n#EXT-X-ENDLIST\n`],
        ['remote.mp4', `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${address}\n#EXT-X-ENDLIST\n`],
        ['concat.mp4', `ffconcat version 1.0\nfile '${clipPath}'\n`],
        [
          'session.mp4',
          `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video ${port} RTP/AVP 96\n`,
        ],
        ['drawing.png', `<svg xmlns="http://www.w3.org/2000/svg"><image href="${address}"/></svg>`],
        ['subtitle.mkv', `1\n00:00:00,000 --> 00:00:02,000\nHello\n`],
      ] as const) {
        await writeFile(file(name), text);
        await assertRefused(name, 'notMedia');
      }
      assert.equal(visits, 0);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
