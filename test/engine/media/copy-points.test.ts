import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { readCopyPoints } from '../../../src/engine/media/copy-points';
import type { CopyPoints } from '../../../src/engine/media/copy-points';
import { FfmpegError } from '../../../src/engine/media/process';
import type { VideoMedia } from '../../../src/engine/model/media';
import { asMedia, ffmpeg, makeClip, tools } from '../clips';
import type { ClipOptions } from '../clips';

describe('Where a video can be cut without encoding', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'copy points test-'));
    await makeClip(file('b-frames.mp4'), { seconds: 6, output: [...each(30), '-preset', 'veryfast'] });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const file = (name: string) => path.join(folder, name);
  const each = (frames: number) => [
    '-g',
    String(frames),
    '-keyint_min',
    String(frames),
    '-sc_threshold',
    '0',
  ];
  const make = (name: string, options: ClipOptions) => makeClip(file(name), { seconds: 4, ...options });
  const video = async (name: string): Promise<VideoMedia> => {
    const media = await asMedia(file(name));
    assert.ok(media.kind === 'video');
    return media;
  };
  const read = async (name: string, fromMs = 0, toMs?: number) => {
    const media = await video(name);
    return readCopyPoints(await tools(), media, { fromMs, toMs: toMs ?? media.durationMs });
  };
  /** The starts of each span, and its end. */
  const frames = (found: CopyPoints | undefined) =>
    found?.spans.map((span) =>
      span.filter(({ isStart }, index) => isStart || index === span.length - 1).map(({ frame }) => frame),
    );

  it('is at its IDR pictures and at its end, in any container', async () => {
    assert.deepEqual(frames(await read('b-frames.mp4')), [[0, 30, 60, 90, 120, 150, 180]]);
    const sound = ['-c:a', 'pcm_s16le'];
    const film = { fps: { num: 24000, den: 1001 }, output: [...each(24), ...sound] };
    for (const name of ['film.mkv', 'film.mov']) {
      await make(name, film);
      assert.deepEqual(frames(await read(name)), [[0, 24, 48, 72, 96]], name);
    }
  });

  it('ends wherever what was decoded is what is shown by then', async () => {
    const points = (await read('b-frames.mp4'))?.spans[0] ?? [];
    const raw = ['-map', '0:v', '-c', 'copy', '-f', 'framecrc', '-'];
    const lines = (await ffmpeg('-i', file('b-frames.mp4'), ...raw)).toString().split('\n');
    const packets = lines.flatMap((line) => (line.startsWith('0,') ? [line.split(',').map(Number)] : []));
    const ticks = packets[0]?.[3] ?? NaN;
    const shown = packets.map(([, , time]) => (time ?? NaN) / ticks);
    const ends = shown.flatMap((_, index) =>
      Math.max(...shown.slice(0, index + 1)) === index ? [index + 1] : [],
    );
    assert.deepEqual(
      points.map(({ frame }) => frame),
      [0, ...ends],
    );
    assert.ok(ends.length > 6 * 4 && ends.length < 180, 'between key frames too, but not at each frame');
  });

  it('tells by how much decoding is ahead, and which parameter sets are named', async () => {
    await make('baseline.mp4', { output: [...each(30), '-profile:v', 'baseline'] });
    const [high, baseline] = [await read('b-frames.mp4'), await read('baseline.mp4')];
    assert.deepEqual([high?.delay, baseline?.delay], [2, 0]);
    const profiles = [high, baseline].map((found) => found?.parameterSets.sequences.map((set) => set[1]));
    assert.deepEqual(profiles, [[100], [66]]);
    assert.equal(high?.parameterSets.pictures.length, 1);
  });

  it('counts the bytes of the pictures between two points', async () => {
    const span = (await read('b-frames.mp4'))?.spans[0] ?? [];
    const raw = ['-map', '0:v', '-c', 'copy', '-f', 'data', '-'];
    const bytes = (await ffmpeg('-i', file('b-frames.mp4'), ...raw)).length;
    assert.equal((span.at(-1)?.offset ?? 0) - (span[0]?.offset ?? 0), bytes);
    assert.ok(span.every(({ offset }, index) => index === 0 || offset > (span[index - 1]?.offset ?? 0)));
  });

  it('reads only around the part that is asked for', async () => {
    await make('long.mp4', { seconds: 20, output: each(30) });
    assert.deepEqual(frames(await read('long.mp4', 7500, 9500)), [[210, 240, 270, 300, 330, 360]]);
    assert.deepEqual(frames(await read('long.mp4', 18_100, 19_500)), [[540, 570, 600]]);
  });

  it('is not at key frames that later pictures refer past', async () => {
    const open = [...each(30), '-preset', 'veryfast', '-x264-params', 'open-gop=1'];
    await make('open.mp4', { output: open });
    assert.deepEqual(frames(await read('open.mp4')), [[0, 120]]);
  });

  it('is not where an edit list hides pictures, and counts from what it shows first', async () => {
    await ffmpeg('-ss', '1.3', '-i', file('b-frames.mp4'), '-c', 'copy', file('trimmed.mp4'));
    assert.deepEqual(frames(await read('trimmed.mp4')), [[21, 51, 81, 111, 141]]);
  });

  it('counts from the start of the container, not of the picture', async () => {
    const both = ['-map', '0:v', '-map', '1:a', '-c', 'copy'];
    const [clip, late] = [file('b-frames.mp4'), file('late.mp4')];
    await ffmpeg('-itsoffset', '0.5', '-i', clip, '-i', clip, ...both, late);
    assert.deepEqual(frames(await read('late.mp4')), [[15, 45, 75, 105, 135, 165, 195]]);
  });

  it('ends a span where the rate does not hold', async () => {
    const dropped = ['-vf', "select='not(between(n,65,70))'", '-fps_mode', 'vfr', '-force_key_frames'];
    await make('variable.mp4', { output: [...dropped, '1,2,2.4,3', '-keyint_min', '1', '-g', '250'] });
    assert.deepEqual(frames(await read('variable.mp4')), [
      [0, 30, 60, 65],
      [72, 90, 120],
    ]);
  });

  it('is nowhere in a file without times for its pictures, or with other parameter sets on the way', async () => {
    await make('old.avi', { output: [...each(30), '-preset', 'veryfast'] });
    assert.equal(await read('old.avi'), undefined);
    await make('first.mkv', { output: each(30) });
    await make('second.mkv', { output: [...each(30), '-preset', 'veryfast'] });
    await writeFile(file('both.txt'), 'ffconcat version 1.0\nfile first.mkv\nfile second.mkv\n');
    await ffmpeg('-f', 'concat', '-i', file('both.txt'), '-c', 'copy', file('both.mkv'));
    assert.equal(await read('both.mkv'), undefined);
  });

  it('fails where the file is no longer one', async () => {
    await make('gone.mp4', { seconds: 2 });
    const media = await video('gone.mp4');
    await writeFile(file('gone.mp4'), 'no video');
    const range = { fromMs: 0, toMs: 1000 };
    await assert.rejects(readCopyPoints(await tools(), media, range), FfmpegError);
  });
});
