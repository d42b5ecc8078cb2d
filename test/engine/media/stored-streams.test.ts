import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { probeMedia } from '../../../src/engine/media/probe';
import type { AudioMedia, PictureFacts, VideoMedia } from '../../../src/engine/model/media';
import { mediaRecord } from '../../../src/engine/storage/media-record';
import { ffmpeg, tools } from '../clips';

describe('What a media file is made of', function () {
  this.timeout(60_000);
  let folder: string;
  const file = (name: string) => path.join(folder, name);

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'streams test-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** What both ways of probing say, and what is kept of it on disk. */
  const probe = async (name: string): Promise<VideoMedia | AudioMedia> => {
    const found = await tools();
    const [media, other] = await Promise.all(
      [found, { ...found, ffprobe: undefined }].map((used) =>
        probeMedia(used, { id: 'm1', fileName: name, path: file(name) }),
      ),
    );
    assert.ok(media && media.kind !== 'image');
    assert.ok(other && other.kind !== 'image');
    assert.deepEqual(
      { ...other, durationMs: 0 },
      { ...media, durationMs: 0 },
      'ffmpeg alone says what ffprobe says',
    );
    assert.deepEqual(mediaRecord.parse(JSON.parse(JSON.stringify(media))), media);
    return media;
  };
  const plain: PictureFacts = {
    codec: 'h264',
    profile: 'High',
    pixelFormat: 'yuv420p',
    rotation: 0,
    squarePixels: true,
    interlaced: false,
    transfer: 'sdr',
    colorSpace: undefined,
    colorRange: undefined,
    constantRate: true,
    hasAlpha: false,
  };
  const pattern = (size = '160x96', rate = '25') => ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=1`];
  const x264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p'];
  const x265 = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none'];
  const tags = (matrix: string, primaries: string, transfer: string, range: string) => [
    ...['-colorspace', matrix, '-color_primaries', primaries, '-color_trc', transfer, '-color_range', range],
  ];
  const hdr = (transfer: string) => tags('bt2020nc', 'bt2020', transfer, 'tv');

  const pictures: Record<string, { readonly args: string[]; readonly facts: Partial<PictureFacts> }> = {
    'plain.mp4': { args: [...pattern(), ...x264], facts: {} },
    'plain.mkv': { args: [...pattern('160x90', '30000/1001'), ...x264], facts: {} },
    'bt709.mp4': {
      args: [...pattern(), ...x264, ...tags('bt709', 'bt709', 'bt709', 'tv')],
      facts: { colorSpace: 'bt709', colorRange: 'tv' },
    },
    'full.mov': {
      args: [
        ...pattern(),
        ...x264,
        '-vf',
        'scale=out_range=pc',
        ...tags('smpte170m', 'bt709', 'bt709', 'pc'),
      ],
      facts: { pixelFormat: 'yuvj420p', colorSpace: 'smpte170m', colorRange: 'pc' },
    },
    'fields.mp4': {
      args: [...pattern(), '-vf', 'setfield=tff', ...x264, '-flags', '+ilme+ildct'],
      facts: { interlaced: true },
    },
    'pq.mp4': {
      args: [...pattern(), ...x265, '-pix_fmt', 'yuv420p10le', ...hdr('smpte2084')],
      facts: {
        ...{ codec: 'hevc', profile: 'Main 10', pixelFormat: 'yuv420p10le', transfer: 'pq' },
        ...{ colorSpace: 'bt2020nc', colorRange: 'tv' },
      },
    },
    'hlg.mkv': {
      args: [...pattern(), ...x265, '-pix_fmt', 'yuv420p10le', ...hdr('arib-std-b67')],
      facts: {
        ...{ codec: 'hevc', profile: 'Main 10', pixelFormat: 'yuv420p10le', transfer: 'hlg' },
        ...{ colorSpace: 'bt2020nc', colorRange: 'tv' },
      },
    },
    'wide-pixels.mp4': { args: [...pattern(), ...x264, '-vf', 'setsar=4/3'], facts: { squarePixels: false } },
    'see-through.webm': {
      args: [...pattern(), '-vf', 'format=yuva420p', '-c:v', 'libvpx-vp9', '-deadline', 'realtime'],
      facts: { codec: 'vp9', profile: 'Profile 0', colorRange: 'tv', hasAlpha: true },
    },
    'see-through.mov': {
      args: [...pattern(), '-c:v', 'prores_ks', '-profile:v', '4444', '-pix_fmt', 'yuva444p10le'],
      facts: {
        ...{ codec: 'prores', profile: '4444', pixelFormat: 'yuva444p12le', colorRange: 'tv' },
        hasAlpha: true,
      },
    },
    'moving.gif': {
      args: pattern(),
      facts: { codec: 'gif', profile: undefined, pixelFormat: 'bgra', hasAlpha: true },
    },
    'xvid.avi': {
      args: [...pattern(), '-c:v', 'mpeg4', '-vtag', 'xvid'],
      facts: { codec: 'mpeg4', profile: 'Simple Profile' },
    },
    'uneven.mp4': {
      args: [...pattern(), '-vf', `select='not(eq(n,7))'`, '-fps_mode', 'vfr', ...x264],
      facts: { constantRate: false },
    },
  };
  for (const [name, { args, facts }] of Object.entries(pictures)) {
    it(`is told of the picture in ${name}`, async () => {
      await ffmpeg(...args, file(name));
      const media = await probe(name);
      assert.ok(media.kind === 'video');
      assert.deepEqual(media.picture, { ...plain, ...facts });
      assert.equal(media.sound, undefined);
    });
  }

  // ffmpeg writes the angle as a display matrix has it: counter-clockwise.
  for (const [turn, rotation] of [
    [270, 90],
    [180, 180],
    [90, 270],
  ] as const) {
    it(`is told that a phone has turned the picture by ${rotation} degrees clockwise`, async () => {
      await ffmpeg(...pattern(), ...x264, file('flat.mp4'));
      await ffmpeg(
        '-i',
        file('flat.mp4'),
        '-c',
        'copy',
        '-metadata:s:v',
        `rotate=${turn}`,
        file('turned.mp4'),
      );
      const media = await probe('turned.mp4');
      assert.ok(media.kind === 'video');
      assert.deepEqual(media.picture, { ...plain, rotation });
    });
  }

  const tone = (rate: number, layout: string) => [
    ...['-f', 'lavfi', '-i', `sine=r=${rate}:d=1,aformat=channel_layouts=${layout}`],
  ];
  for (const [name, args, codec, channels, sampleRate] of [
    ['mono.wav', tone(22_050, 'mono'), 'pcm_s16le', 1, 22_050],
    ['high.wav', [...tone(96_000, 'stereo'), '-c:a', 'pcm_s24le'], 'pcm_s24le', 2, 96_000],
    ['surround.m4a', tone(48_000, '5.1'), 'aac', 6, 48_000],
    ['wide.wav', tone(48_000, '7.1'), 'pcm_s16le', 8, 48_000],
    ['quad.wav', tone(48_000, 'quad'), 'pcm_s16le', 4, 48_000],
    ['talk.mp3', tone(44_100, 'stereo'), 'mp3', 2, 44_100],
    ['odd.wav', tone(48_000, '3.1'), 'pcm_s16le', 4, 48_000],
  ] as const) {
    it(`is told of the sound in ${name}`, async () => {
      await ffmpeg(...args, file(name));
      const media = await probe(name);
      assert.ok(media.kind === 'audio');
      assert.deepEqual(media.sound, { codec, channels, sampleRate });
    });
  }

  it('is told of picture and sound of a video', async () => {
    await ffmpeg(...pattern(), ...tone(44_100, '5.1'), ...x264, '-c:a', 'aac', file('both.mp4'));
    const media = await probe('both.mp4');
    assert.ok(media.kind === 'video');
    assert.deepEqual(
      [media.picture, media.sound],
      [plain, { codec: 'aac', channels: 6, sampleRate: 44_100 }],
    );
  });

  it('is told by how much a picture starts later than the sound, up to a frame', async () => {
    const late = (ms: number) => ['-vf', `settb=1/90000,setpts=PTS+${ms * 90}`, '-enc_time_base', '1:90000'];
    const both = [...pattern(), ...tone(48_000, 'stereo'), '-fps_mode', 'passthrough', ...x264];
    for (const [name, ms, output] of [
      ['flac.mkv', 13, ['-c:a', 'flac']],
      ['plain.mkv', 37, ['-c:a', 'flac', '-bf', '0']],
      ['aac.mp4', 13, ['-c:a', 'aac']],
      ['frame.mp4', 40, ['-c:a', 'aac']],
      ['much.mkv', 500, ['-c:a', 'flac']],
    ] as const) {
      await ffmpeg(...both, ...late(ms), ...output, file(`late ${name}`));
      const media = await probe(`late ${name}`);
      assert.ok(media.kind === 'video');
      const { lateUs = 0 } = media.picture ?? {};
      const wanted = ms < 40 ? ms * 1000 : 0;
      assert.ok(Math.abs(lateUs - wanted) <= 500, `${name}: ${lateUs}`);
      // From where it starts to the end of its picture.
      const wholeMs = 1000 + (ms < 40 ? 0 : ms);
      assert.ok(Math.abs(media.durationMs - wholeMs) <= 1, `${name} is ${media.durationMs} ms long`);
    }
  });

  it('reads the records of versions that did not know it', () => {
    const record = {
      ...{ id: 'm1', fileName: 'a.mp4', path: '/a.mp4', kind: 'video', width: 2, height: 2 },
      ...{ durationMs: 1000, fps: { num: 25, den: 1 }, hasAudio: true },
    };
    assert.deepEqual(mediaRecord.parse(record), record);
  });
});
