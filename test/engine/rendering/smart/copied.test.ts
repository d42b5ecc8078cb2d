import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { VideoMedia } from '../../../../src/engine/model/media';
import type { Timeline } from '../../../../src/engine/model/timeline';
import { planWithCopies } from '../../../../src/engine/rendering/plan-with-copies';
import type { RenderOptions } from '../../../../src/engine/rendering/picture-plan';
import type { RenderPlan } from '../../../../src/engine/rendering/plan';
import { runRender } from '../../../../src/engine/rendering/run';
import { asMedia, ffmpeg, makeClip, tools } from '../../clips';
import type { ClipOptions } from '../../clips';
import { decodeFrames, decodeSamples, onsets } from '../../decoded';
import { byId, clip, openWorkshop, over, timeline, title } from '../timelines';
import type { Workshop } from '../timelines';

/** So large that copying pays, and colours without a tag are those of the output. */
const large = ['-vf', 'scale=1280:720:flags=neighbor', '-keyint_min', '1', '-sc_threshold', '0'];

describe('A rendered timeline that copies what it can', function () {
  this.timeout(180_000);
  let workshop: Workshop;
  const made = new Map<string, Promise<VideoMedia>>();

  const source = (name: string, output: readonly string[] = [], more: ClipOptions = {}) => {
    const make = async () => {
      const options = { seconds: 10, ...more, output: [...large, '-g', '30', ...output] };
      const media = await asMedia(await makeClip(workshop.file(name), options), name);
      assert.ok(media.kind === 'video');
      return media;
    };
    const media = made.get(name) ?? make();
    made.set(name, media);
    return media;
  };
  const plain = () => source('plain.mp4', ['-bf', '2', '-b_strategy', '0']);

  before(async () => {
    workshop = await openWorkshop();
  });
  after(() => workshop.close());

  const on = (media: VideoMedia, clips: Timeline['clips'], more: Partial<Timeline> = {}) =>
    timeline(clips, { canvas: { width: 1280, height: 720, fps: media.fps, fit: 'pad' }, ...more });

  const planned = async (what: Timeline, media: VideoMedia, output?: RenderOptions['output']) => {
    const files = byId(media);
    const usual = { format: 'mp4', quality: 'high' } as const;
    const options = { output: output ?? usual, capabilities: await tools() };
    return planWithCopies(await tools(), what, files, options);
  };
  const run = async (plan: RenderPlan) => {
    const workFolder = await workshop.newWorkFolder();
    const outputPath = `${workFolder}.mp4`;
    await runRender(plan, await tools(), { outputPath, workFolder });
    return outputPath;
  };

  /** Where a plan copies: first frame on the timeline, and the one after the last. */
  const copies = ({ parts }: RenderPlan) =>
    parts.flatMap((part) => (part.kind === 'copy' ? [[part.start, part.end] as const] : []));

  /** A checksum of each decoded frame. Any word of the decoder fails the test. */
  const decoded = async (path: string): Promise<string[]> => {
    const text = (
      await ffmpeg('-xerror', '-i', path, '-an', '-fps_mode', 'passthrough', '-f', 'framemd5', '-')
    ).toString();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return lines.map((line) => line.split(',').at(-1)?.trim() ?? '');
  };

  const numbersOf = async (path: string) => (await decodeFrames(path)).map(({ number }) => number);

  /** The frames of the source that clips show, at a whole number of frames a second. */
  const shown = (pieces: readonly (readonly [fromMs: number, toMs: number])[], fps: number) =>
    pieces.flatMap(([fromMs, toMs]) => {
      const from = Math.round((fromMs * fps) / 1000);
      return Array.from({ length: Math.round((toMs * fps) / 1000) - from }, (_, index) => from + index);
    });

  const assertSame = async (path: string, media: VideoMedia, plan: RenderPlan, frames: readonly number[]) => {
    const [before, after] = [await decoded(media.path), await decoded(path)];
    assert.equal(after.length, frames.length);
    for (const [start, end] of copies(plan)) {
      for (let frame = start; frame < end; frame++) {
        assert.equal(after[frame], before[frames[frame] ?? NaN], `frame ${frame}`);
      }
    }
  };

  const assertEven = async (path: string) => {
    const raw = ['-map', '0:v', '-c', 'copy', '-copyts', '-f', 'framecrc', '-'];
    const lines = (await ffmpeg('-i', path, ...raw)).toString().split('\n');
    const times = lines.filter((line) => line.startsWith('0,')).map((line) => line.split(',').map(Number));
    const ticks = (times[1]?.[1] ?? NaN) - (times[0]?.[1] ?? NaN);
    for (const [index, [, decode, , duration]] of times.entries()) {
      assert.equal(duration, ticks);
      assert.equal(decode, (times[0]?.[1] ?? NaN) + index * ticks);
    }
    const seen = times.map(([, , show]) => show ?? NaN).sort((a, b) => a - b);
    assert.deepEqual(
      seen,
      times.map((_, index) => index * ticks),
    );
  };

  it('shows the frames between the cuts, the copied ones bit for bit, with the sound in step', async () => {
    const media = await plain();
    const pieces = [
      [400, 3300],
      [4700, 9900],
    ] as const;
    const plan = await planned(
      on(
        media,
        pieces.map(([from, to]) => clip(media.id, from, to)),
      ),
      media,
    );
    assert.deepEqual(copies(plan), [
      [18, 85],
      [96, 241],
    ]);
    const path = await run(plan);
    const frames = shown(pieces, 30);
    assert.deepEqual(await numbersOf(path), frames);
    await assertSame(path, media, plan, frames);
    await assertEven(path);
    const flashes = frames.flatMap((number, index) => (number % 30 === 0 ? [index * 1600] : []));
    const heard = onsets(await decodeSamples(path));
    assert.equal(heard.length, flashes.length);
    for (const [index, at] of flashes.entries()) assert.ok(Math.abs((heard[index] ?? NaN) - at) <= 100);
  });

  for (const [name, output, fps, ends] of [
    ['film.mkv', ['-bf', '3', '-c:a', 'pcm_s16le'], { num: 24000, den: 1001 }, [109, 197]],
    ['phone.mov', ['-profile:v', 'baseline'], { num: 25, den: 1 }, [110, 202]],
    [
      'camera.mp4',
      ['-x264-params', 'sps-id=1:aud=1:nal-hrd=vbr:vbv-maxrate=9000:vbv-bufsize=9000:slices=4'],
      { num: 50, den: 1 },
      [110, 202],
    ],
    [
      'late.mkv',
      [
        ...['-vf', 'scale=1280:720:flags=neighbor,settb=1/25000,setpts=PTS+600', '-af', 'adelay=24:all=1'],
        ...['-fps_mode', 'passthrough', '-enc_time_base', '1:25000', '-bf', '2', '-c:a', 'flac'],
      ],
      { num: 25, den: 1 },
      [110, 202],
    ],
  ] as const) {
    it(`copies from ${name}, from a key frame to where decoding and showing are even`, async () => {
      const media = await source(name, output, { fps });
      const at = (frame: number) => Math.round((frame * 1000 * fps.den) / fps.num);
      const pieces = [
        [20, 130],
        [140, 232],
      ] as const;
      const plan = await planned(
        on(
          media,
          pieces.map(([from, to]) => clip(media.id, at(from), at(to))),
        ),
        media,
      );
      assert.deepEqual(copies(plan), [
        [10, ends[0]],
        [120, ends[1]],
      ]);
      const path = await run(plan);
      const frames = pieces.flatMap(([from, to]) =>
        Array.from({ length: to - from }, (_, index) => from + index),
      );
      assert.deepEqual(await numbersOf(path), frames);
      await assertSame(path, media, plan, frames);
      await assertEven(path);
      assert.ok((await readFile(media.path)).includes('x264 - core'), 'a message beside the pictures');
      assert.ok(!(await readFile(path)).includes('x264 - core'));
    });
  }

  it('copies everything where all cuts are at key frames', async () => {
    const media = await plain();
    const plan = await planned(on(media, [clip(media.id, 5000, 10_000), clip(media.id, 1000, 4000)]), media);
    assert.deepEqual(copies(plan), [
      [0, 150],
      [150, 240],
    ]);
    const path = await run(plan);
    assert.deepEqual(
      await numbersOf(path),
      shown(
        [
          [5000, 10_000],
          [1000, 4000],
        ],
        30,
      ),
    );
    await assertEven(path);
  });

  it('encodes what lies under a title, a fade or a transition, and copies the rest', async () => {
    const media = await plain();
    const clips = [clip(media.id, 0, 8000), clip(media.id, 5000, 10_000, over(500))];
    const more = { titles: [title('Hello', { startMs: 3200, endMs: 3900 })], fade: { inMs: 500, outMs: 0 } };
    const plan = await planned(on(media, clips, more), media);
    assert.deepEqual(copies(plan), [
      [30, 94],
      [120, 223],
      [255, 375],
    ]);
    const frames = await numbersOf(await run(plan));
    for (const frame of [30, 93, 120, 222]) assert.equal(frames[frame], frame);
    for (const frame of [255, 374]) assert.equal(frames[frame], frame - 225 + 150);
  });

  it('encodes a part after all where the source is not what its list of packets said', async () => {
    const media = await plain();
    const what = on(media, [clip(media.id, 400, 9000)]);
    const plan = await planned(what, media);
    const parts = plan.parts.map((part) =>
      part.kind === 'copy' ? { ...part, bytes: part.bytes + 1 } : part,
    );
    assert.ok(copies(plan).length > 0);
    assert.deepEqual(await numbersOf(await run({ ...plan, parts })), shown([[400, 9000]], 30));
  });

  it('copies nothing into a small file, another size or rate, nor at another speed or turned', async () => {
    const media = await plain();
    const cut = [clip(media.id, 400, 9000)];
    const copied = async (what: Timeline, output: RenderOptions['output']) =>
      copies(await planned(what, media, output)).length > 0;
    const plainCut = on(media, cut);
    assert.equal(await copied(plainCut, { format: 'mp4', quality: 'medium' }), true);
    assert.equal(await copied(plainCut, { format: 'mp4', quality: 'low' }), false);
    assert.equal(await copied(plainCut, { format: 'mp4', quality: 'high', size: { shortSide: 360 } }), false);
    assert.equal(await copied(plainCut, { format: 'mp4', quality: 'high', fps: '25' }), false);
    for (const more of [{ speed: 2 }, { effects: { rotate: 180 } }, { reversed: true }] as const) {
      const changed = on(media, [clip(media.id, 0, 9000, more)]);
      assert.equal(await copied(changed, { format: 'mp4', quality: 'high' }), false);
    }
  });
});
