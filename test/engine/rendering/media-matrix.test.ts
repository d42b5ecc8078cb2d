import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { readCopyPoints } from '../../../src/engine/media/copy-points';
import { measureLoudness } from '../../../src/engine/media/loudness';
import type { Media, VideoMedia } from '../../../src/engine/model/media';
import type { Rational } from '../../../src/engine/model/rational';
import type { Timeline } from '../../../src/engine/model/timeline';
import { asMedia, beeps, clipSize, countedPicture, ffmpeg, tools } from '../clips';
import { decodeFrames, decodePixels, decodeSamples, onsets, peakBetween, streamFacts } from '../decoded';
import type { Frame } from '../decoded';
import { byId, clip, openWorkshop, timeline } from './timelines';
import type { Workshop } from './timelines';

const thirty: Rational = { num: 30, den: 1 };
const sixty: Rational = { num: 60, den: 1 };
const seconds = 4;
const fast = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '12', '-g', '45', '-pix_fmt', 'yuv420p'];
const aac = ['-c:a', 'aac'];
const lavfi = (graph: string) => ['-f', 'lavfi', '-i', graph];
const counted = (fps: Rational) => [...lavfi(countedPicture(fps, seconds)), ...lavfi(beeps(fps, seconds))];

interface Kind {
  readonly name: string;
  readonly args: readonly string[];
  readonly fps?: Rational;
  /** Sounds of other codecs begin softer. */
  readonly lateSamples?: number;
  /** AVI has a place for each frame and no finer times; where the sound's encoder is late, its writer leaves one empty. */
  readonly firstFrameStays?: true;
}

const kinds: readonly Kind[] = [
  ...(
    [
      ['23.976', 24000, 1001],
      ['24', 24, 1],
      ['25', 25, 1],
      ['29.97', 30000, 1001],
      ['30', 30, 1],
      ['50', 50, 1],
      ['59.94', 60000, 1001],
      ['60', 60, 1],
    ] as const
  ).map(([rate, num, den]) => ({
    name: `${rate}.mp4`,
    fps: { num, den },
    args: [...counted({ num, den }), ...fast, ...aac],
  })),
  {
    name: 'hevc10.mp4',
    args: [
      ...[...counted(thirty), '-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none'],
      ...['-pix_fmt', 'yuv420p10le', '-tag:v', 'hvc1', ...aac],
    ],
  },
  { name: 'h264.mkv', args: [...counted(thirty), ...fast, '-bf', '2', '-c:a', 'flac'] },
  { name: 'h264.mov', args: [...counted(thirty), ...fast, '-bf', '2', '-c:a', 'pcm_s16le'] },
  { name: 'vp8.webm', args: [...counted(thirty), '-c:v', 'libvpx', '-b:v', '1M', '-c:a', 'libvorbis'] },
  {
    name: 'vp9.webm',
    args: [
      ...counted(thirty),
      '-c:v',
      'libvpx-vp9',
      '-deadline',
      'realtime',
      '-cpu-used',
      '8',
      '-c:a',
      'libopus',
    ],
  },
  {
    name: 'av1.webm',
    args: [...counted(thirty), '-c:v', 'libsvtav1', '-preset', '12', '-c:a', 'libopus'],
  },
  {
    firstFrameStays: true,
    name: 'mpeg4.avi',
    args: [...counted(thirty), '-c:v', 'mpeg4', '-q:v', '3', '-c:a', 'libmp3lame'],
    lateSamples: 1700,
  },
  { name: 'start.mkv', args: [...counted(thirty), ...fast, '-c:a', 'flac', '-output_ts_offset', '0.529'] },
  {
    name: 'start.mp4',
    args: [...counted(thirty), ...fast, ...aac, '-output_ts_offset', '0.529'],
  },
  // In times finer than the rate, in which the encoder keeps the place of the first frame.
  ...[7, 12].flatMap((ms) =>
    ['mkv', 'mp4'].map((type) => ({
      name: `60 from ${ms} ms.${type}`,
      fps: sixty,
      args: [
        ...[...counted(sixty), '-vf', `settb=1/60000,setpts=PTS+${ms * 60}`, '-af', `adelay=${ms}:all=1`],
        ...['-fps_mode', 'passthrough', '-enc_time_base', '1:60000', ...fast],
        ...['-c:a', type === 'mkv' ? 'flac' : 'aac'],
      ],
    })),
  ),
  { name: '22050 mono.mp4', args: [...counted(thirty), ...fast, ...aac, '-ar', '22050', '-ac', '1'] },
  { name: '96000.mkv', args: [...counted(thirty), ...fast, '-c:a', 'flac', '-ar', '96000'] },
  { name: 'surround.mp4', args: [...counted(thirty), ...fast, ...aac, '-ac', '6'] },
  {
    name: 'fields.mp4',
    args: [...counted(thirty), '-vf', 'scale=160:96,setfield=tff', ...fast, '-flags', '+ilme+ildct', ...aac],
  },
];

describe('Every kind of media', function () {
  this.timeout(300_000);
  let workshop: Workshop;
  const made = new Map<string, Promise<Media>>();
  before(async () => {
    workshop = await openWorkshop();
  });
  after(() => workshop.close());

  const source = (name: string, args: readonly string[]): Promise<Media> => {
    const media =
      made.get(name) ??
      ffmpeg(...args, '-t', String(seconds), workshop.file(name)).then(() =>
        asMedia(workshop.file(name), name),
      );
    made.set(name, media);
    return media;
  };
  const asVideo = (media: Media): VideoMedia => {
    assert.ok(media.kind === 'video', `${media.fileName} is ${media.kind}`);
    return media;
  };

  /** Picture and sound end together, and every flash has its beep within a frame. */
  const read = async (what: Timeline, ...media: Media[]) => {
    const path = await workshop.render(what, byId(...media));
    const [frames, samples, facts] = await Promise.all([
      decodeFrames(path),
      decodeSamples(path),
      streamFacts(path),
    ]);
    const frame = what.canvas.fps.den / what.canvas.fps.num;
    assert.ok(Math.abs(facts.videoSeconds - frames.length * frame) < 0.001);
    assert.ok(Math.abs(facts.audioSeconds - facts.videoSeconds) <= frame, 'sound and picture end together');
    return { path, frames, samples, frame };
  };
  const assertInStep = (frames: readonly Frame[], samples: Float32Array, frame: number, extra = 0) => {
    const flashes = frames.flatMap(({ flash }, index) => (flash && !frames[index - 1]?.flash ? [index] : []));
    const heard = onsets(samples, 0.1);
    assert.ok(flashes.length >= 2);
    assert.equal(heard.length, flashes.length, `${heard.length} beeps for ${flashes.length} flashes`);
    for (const [index, at] of flashes.entries()) {
      const off = (heard[index] ?? NaN) - at * frame * 48_000;
      assert.ok(Math.abs(off) <= frame * 48_000 + extra, `beep ${index} is ${off} samples off`);
    }
  };

  for (const { name, args, fps = thirty, lateSamples, firstFrameStays } of kinds) {
    it(`is exact and in step: ${name}`, async () => {
      const media = asVideo(await source(name, args));
      assert.deepEqual(media.fps, fps);
      const second = Math.round(fps.num / fps.den);
      const at = (index: number) => Math.round((index * fps.den * 1000) / fps.num);
      const pieces = [
        [0, second + 7],
        [2 * second - 5, 3 * second + 4],
      ] as const;
      const canvas = { ...clipSize, fps, fit: 'pad' } as const;
      const what = timeline(
        pieces.map(([from, to]) => clip(name, at(from), at(to))),
        { canvas },
      );
      const { frames, samples, frame } = await read(what, media);
      const wanted = pieces.flatMap(([from, to]) =>
        Array.from({ length: to - from }, (_, index) =>
          Math.max(0, from + index - (firstFrameStays ? 1 : 0)),
        ),
      );
      assert.deepEqual(
        frames.map(({ number }) => number),
        wanted,
      );
      assertInStep(frames, samples, frame, lateSamples);
    });
  }

  it('stands beside all others in one timeline, in step at every cut', async () => {
    const media = await Promise.all(kinds.map(({ name, args }) => source(name, args)));
    const what = timeline(media.map(({ id }) => clip(id, 700, 1500)));
    const { frames, samples, frame } = await read(what, ...media);
    assert.equal(frames.length, media.length * 24);
    // One flash and one beep in each: the first whole second of the source.
    assertInStep(frames, samples, frame, 1700);
    assert.equal(onsets(samples, 0.1).length, media.length);
  });

  it('starts with its picture in every way that it is played, where its sound starts earlier', async () => {
    const canvas = { ...clipSize, fps: sixty, fit: 'pad' } as const;
    const under = await source('30.mp4', [...counted(thirty), ...fast, ...aac]);
    for (const { name, args } of kinds.filter((kind) => kind.name.includes(' from '))) {
      const media = asVideo(await source(name, args));
      const count = Math.round((media.durationMs * 60) / 1000);
      const played = async (what: Timeline) => {
        const { frames, samples, frame } = await read(what, media, under);
        assertInStep(frames, samples, frame);
        return frames.map(({ number }) => number);
      };
      const numbers = (length: number, of: (index: number) => number) =>
        Array.from({ length }, (_, i) => of(i));
      const backwards = clip(name, 0, media.durationMs, { reversed: true });
      assert.deepEqual(
        (await read(timeline([backwards], { canvas }), media)).frames.map(({ number }) => number),
        numbers(count, (index) => count - 1 - index),
      );
      assert.deepEqual(
        await played(timeline([clip(name, 0, 2800, { speed: 2 })], { canvas })),
        numbers(84, (index) => 2 * index),
      );
      const look = {
        place: 'center',
        width: 100,
        margin: 0,
        opacity: 100,
        volume: 100,
        loop: false,
      } as const;
      for (const inMs of [0, 500]) {
        const overlay = { ...look, id: 'over', mediaId: name, startMs: 0, endMs: 2200, inMs } as const;
        const what = timeline([clip('30.mp4', 0, 2200, { volume: 0 })], { canvas, overlays: [overlay] });
        assert.deepEqual(
          await played(what),
          numbers(132, (index) => inMs * 0.06 + index),
        );
      }
      const { peaks } = await measureLoudness(await tools(), media);
      const loud = [...peaks].flatMap((peak, window) => (peak > 0.3 ? [window] : []));
      assert.deepEqual(
        loud.filter((window) => window % 60 > 2),
        [],
      );
      assert.deepEqual(
        loud.filter((window) => window % 60 === 0),
        [0, 60, 120, 180],
      );
      const points = await readCopyPoints(await tools(), media, { fromMs: 1600, toMs: 2200 });
      assert.deepEqual(
        points?.spans.map((span) =>
          span.filter(({ frame, isStart }) => isStart && frame < 200).map(({ frame }) => frame),
        ),
        [[45, 90, 135, 180]],
      );
    }
  });

  it('may begin with a picture whose edit list hides what lies before', async () => {
    const whole = await source('30.mp4', [...counted(thirty), ...fast, ...aac]);
    const path = workshop.file('edited.mp4');
    await ffmpeg('-ss', '0.5', '-i', whole.path, '-c', 'copy', path);
    const media = asVideo(await asMedia(path, 'edited'));
    const { frames, samples, frame } = await read(
      timeline([clip('edited', 0, 1000), clip('edited', 1200, 2200)]),
      media,
    );
    const numbers = frames.map(({ number }) => number);
    const first = numbers[0] ?? NaN;
    assert.deepEqual(
      numbers.slice(0, 30),
      Array.from({ length: 30 }, (_, index) => first + index),
    );
    assert.equal(numbers[30], first + 36);
    assertInStep(frames, samples, frame);
  });

  it('may be of any shape: odd, upright, square, 4:3, by a phone turned either way', async () => {
    for (const [name, size, args] of [
      ['odd.mkv', '161x91', ['-c:v', 'ffv1']],
      ['tall.mp4', '90x160', fast],
      ['square.mp4', '96x96', fast],
      ['tv.mp4', '128x96', fast],
    ] as const) {
      const media = await source(name, [...lavfi(`color=lime:s=${size}:r=30`), ...args]);
      const { frames, path } = await read(timeline([clip(name, 0, 500)]), media);
      assert.equal(frames.length, 15);
      const pixels = await decodePixels(path, 5);
      const [red = 255, green = 0] = pixels.subarray((45 * 160 + 80) * 3);
      assert.ok(green > 200 && red < 60, `${name}: ${red}, ${green}`);
    }
  });

  it('may be a still that the camera was turned for', async () => {
    // Red on top as it is to be seen; stored lying on its side, as orientation 6 and 8 tell.
    const upright = 'color=red:s=60x80:r=1,drawbox=y=40:h=40:color=blue:t=fill';
    for (const [orientation, stored] of [
      [3, 'hflip,vflip'],
      [6, 'transpose=cclock'],
      [8, 'transpose=clock'],
    ] as const) {
      const name = `held ${orientation}.jpg`;
      await ffmpeg(...lavfi(`${upright},${stored}`), '-frames:v', '1', '-q:v', '2', workshop.file(name));
      await writeFile(workshop.file(name), withOrientation(await readFile(workshop.file(name)), orientation));
      const media = await asMedia(workshop.file(name), name);
      assert.ok(media.kind === 'image');
      assert.deepEqual([media.width, media.height, media.orientation], [60, 80, orientation]);
      const pixels = await decodePixels(
        await workshop.render(timeline([clip(name, 0, 300)]), byId(media)),
        3,
      );
      const colour = (y: number) => [...pixels.subarray((y * 160 + 80) * 3).subarray(0, 3)];
      assert.ok(
        (colour(10)[0] ?? 0) > 180 && (colour(10)[2] ?? 255) < 70,
        `${name} on top: ${colour(10).join()}`,
      );
      assert.ok(
        (colour(80)[2] ?? 0) > 180 && (colour(80)[0] ?? 255) < 70,
        `${name} below: ${colour(80).join()}`,
      );
    }
  });

  it('keeps the level of mono, stereo and each channel of 5.1, at every sample rate', async () => {
    const tone = (rate: number) => `aevalsrc=exprs=0.5*sin(2*PI*440*t):d=1:s=${rate}`;
    for (const [name, rate, pan, codec, wanted] of [
      ['22.wav', 22_050, 'mono', 'pcm_s16le', 0.5],
      ['44.wav', 44_100, 'stereo|c0=c0|c1=c0', 'pcm_s16le', 0.5],
      ['96.wav', 96_000, 'stereo|c0=c0|c1=c0', 'pcm_s24le', 0.5],
      ['32.m4a', 32_000, 'stereo|c0=c0|c1=c0', 'aac', 0.5],
      ['48.aac', 48_000, 'mono', 'aac', 0.5],
      ['44.mp3', 44_100, 'mono', 'libmp3lame', 0.5],
      ['centre.wav', 48_000, '5.1|FC=c0', 'pcm_s16le', 0.354],
      ['left.wav', 48_000, '5.1|FL=c0', 'pcm_s16le', 0.5],
      ['behind.m4a', 48_000, '5.1|BL=c0', 'aac', 0.354],
    ] as const) {
      const media = await source(name, [
        ...lavfi(pan === 'mono' ? `${tone(rate)}:c=mono` : `${tone(rate)},pan=${pan}`),
        '-c:a',
        codec,
        '-b:a',
        '160k',
      ]);
      const { samples } = await read(timeline([clip(name, 0, 900)]), media);
      const peak = peakBetween(samples, 0.2, 0.7);
      assert.ok(Math.abs(peak - wanted) < 0.04, `${name}: ${peak} instead of ${wanted}`);
    }
    // All channels at once, full on: bent, not broken.
    const full = await source('full.wav', [
      ...lavfi('aevalsrc=exprs=0.95*sin(2*PI*440*t):d=1,pan=5.1|FL=c0|FR=c0|FC=c0|BL=c0|BR=c0'),
      ...['-c:a', 'pcm_s16le'],
    ]);
    const { samples } = await read(timeline([clip('full.wav', 0, 900)]), full);
    const loudest = peakBetween(samples, 0.2, 0.7);
    assert.ok(loudest > 0.8 && loudest <= 1, `${loudest}`);
  });

  it('that was cut short is shown as far as it goes, or refused with words', async () => {
    const whole = [...counted(thirty), ...fast];
    for (const [name, args] of [
      ['short.mp4', [...whole, ...aac, '-movflags', '+faststart']],
      ['short.mkv', [...whole, '-c:a', 'flac']],
      ['short.avi', [...counted(thirty), '-c:v', 'mpeg4', '-q:v', '3', '-g', '30', '-c:a', 'libmp3lame']],
    ] as const) {
      const media = await source(`whole ${name}`, args);
      const bytes = await readFile(media.path);
      await writeFile(workshop.file(name), bytes.subarray(0, Math.floor(bytes.length * 0.6)));
      const short = asVideo(await asMedia(workshop.file(name), name));
      assert.ok(short.durationMs > 1000 && short.durationMs < 3400, `${name} is ${short.durationMs} ms long`);
      const { frames } = await read(timeline([clip(name, 0, short.durationMs)]), short);
      assert.ok(Math.abs(frames.length - (short.durationMs * 30) / 1000) <= 1);
      const numbers = frames.slice(0, -6).map(({ number }) => number);
      assert.ok(
        numbers.every((number, index) => number === index || number === Math.max(0, index - 1)),
        `${name}: ${numbers.join()}`,
      );
    }
  });

  it('of a recorder that never wrote a length is as long as it is', async () => {
    const path = workshop.file('browser.webm');
    const codecs = ['-c:v', 'libvpx', '-b:v', '1M', '-c:a', 'libopus'];
    // Through a pipe nothing can be written back into the header.
    await writeFile(path, await ffmpeg(...counted(thirty), ...codecs, '-t', '4', '-f', 'webm', '-'));
    const media = asVideo(await asMedia(path, 'browser'));
    assert.ok(Math.abs(media.durationMs - 4000) <= 40, `${media.durationMs}`);
    const { frames, samples, frame } = await read(timeline([clip('browser', 500, 3500)]), media);
    assert.equal(frames.length, 90);
    assertInStep(frames, samples, frame);
  });

  it('may be three hours long: far places are found at once, in step to the end', async () => {
    const ten: Rational = { num: 10, den: 1 };
    const minute = workshop.file('minute.mkv');
    await ffmpeg(
      ...[...lavfi(countedPicture(ten, 60)), ...lavfi(beeps(ten, 60))],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-crf',
        '20',
        '-g',
        '50',
        '-c:a',
        'flac',
        '-frame_size',
        '4608',
        minute,
      ],
    );
    const path = workshop.file('long.mkv');
    await ffmpeg('-stream_loop', '179', '-i', minute, '-c', 'copy', path);
    const media = asVideo(await asMedia(path, 'long'));
    assert.ok(Math.abs(media.durationMs - 10_800_000) <= 200, `${media.durationMs}`);
    const starts = [30_500, 3_600_500, 7_261_500, 10_795_500];
    const canvas = { ...clipSize, fps: ten, fit: 'pad' } as const;
    const what = timeline(
      starts.map((start) => clip('long', start, start + 2000)),
      { canvas },
    );
    const started = performance.now();
    const { frames, samples, frame } = await read(what, media);
    assert.ok(performance.now() - started < 30_000, 'nothing decodes hours');
    const wanted = starts.flatMap((start) =>
      Array.from({ length: 20 }, (_, index) => ((start / 100) % 600) + index),
    );
    assert.deepEqual(
      frames.map(({ number }) => number),
      wanted,
    );
    assertInStep(frames, samples, frame);
  });
});

/** A JPEG with an EXIF segment that tells its orientation. */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from(
    '4d4d002a00000008' + '0001' + '0112' + '0003' + '00000001' + '00000000' + '00000000',
    'hex',
  );
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
