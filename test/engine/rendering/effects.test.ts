import assert from 'node:assert/strict';
import type { Effects } from '../../../src/engine/model/effects';
import type { Media } from '../../../src/engine/model/media';
import type { Clip } from '../../../src/engine/model/timeline';
import { asMedia, ffmpeg, makeClip } from '../clips';
import { decodeFrames, decodePixels, decodeSamples } from '../decoded';
import { byId, clip, openWorkshop, over, timeline } from './timelines';
import type { Workshop } from './timelines';

type Colour = 'red' | 'green' | 'blue' | 'yellow' | 'black' | 'other';

const quarters = { topLeft: 'red', topRight: 'lime', bottomLeft: 'blue', bottomRight: 'yellow' } as const;

function nameOf(pixel: readonly number[]): Colour {
  const [red = 0, green = 0, blue = 0] = pixel;
  const is = (r: number, g: number, b: number) =>
    Math.abs(red - r) < 50 && Math.abs(green - g) < 50 && Math.abs(blue - b) < 50;
  if (is(255, 0, 0)) return 'red';
  if (is(0, 255, 0)) return 'green';
  if (is(0, 0, 255)) return 'blue';
  if (is(255, 255, 0)) return 'yellow';
  return is(0, 0, 0) ? 'black' : 'other';
}

describe('Effects on a clip', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let counted: Media;
  let four: Media;
  const size = { width: 160, height: 90 };

  before(async () => {
    workshop = await openWorkshop();
    counted = await asMedia(await makeClip(workshop.file('counted.mp4'), { seconds: 4 }), 'counted');
    const quarter = (colour: string) => `color=${colour}:s=80x45:r=30:d=2`;
    const path = workshop.file('four.mp4');
    await ffmpeg(
      ...['-filter_complex_threads', '1', '-f', 'lavfi', '-i'],
      `${quarter(quarters.topLeft)}[a];${quarter(quarters.topRight)}[b];${quarter(quarters.bottomLeft)}[c];` +
        `${quarter(quarters.bottomRight)}[d];[a][b]hstack[t];[c][d]hstack[u];[t][u]vstack,` +
        'scale=out_color_matrix=bt709:out_range=tv,format=yuv444p',
      ...['-c:v', 'libx264', '-qp', '0', '-colorspace', 'bt709', '-color_primaries', 'bt709', path],
    );
    four = await asMedia(path, 'four');
  });
  after(() => workshop.close());

  /** The colours at parts of the width and height of a frame. */
  const seen = async (path: string, frame: number, ...points: readonly (readonly [number, number])[]) => {
    const pixels = await decodePixels(path, frame);
    return points.map(([x, y]) => {
      const at = (Math.floor(y * size.height) * size.width + Math.floor(x * size.width)) * 3;
      return nameOf([...pixels.subarray(at, at + 3)]);
    });
  };
  const corners = [
    [0.2, 0.2],
    [0.8, 0.2],
    [0.2, 0.8],
    [0.8, 0.8],
  ] as const;
  const withEffects = (effects: Effects, more: Partial<Clip> = {}) =>
    workshop.render(timeline([clip('four', 0, 1000, { effects, ...more })]), byId(four));

  for (const [what, effects, expected] of [
    ['crops', { crop: { x: 50, y: 0, width: 50, height: 50 } }, ['green', 'green', 'green', 'green']],
    ['turns half round', { rotate: 180 }, ['yellow', 'blue', 'green', 'red']],
    ['mirrors left and right', { flip: 'horizontal' }, ['green', 'red', 'yellow', 'blue']],
    ['mirrors top and bottom', { flip: 'vertical' }, ['blue', 'yellow', 'red', 'green']],
    ['mirrors both ways', { flip: 'both' }, ['yellow', 'blue', 'green', 'red']],
    [
      'comes close and stays there',
      { zoom: { from: { x: 0, y: 50, width: 50, height: 50 }, to: { x: 0, y: 50, width: 50, height: 50 } } },
      ['blue', 'blue', 'blue', 'blue'],
    ],
    ['does one after the other', { crop: { x: 0, y: 0, width: 50, height: 100 }, flip: 'vertical' }, ['black', 'black', 'black', 'black']], // prettier-ignore
  ] as const) {
    it(what, async () => {
      assert.deepEqual(await seen(await withEffects(effects), 5, ...corners), expected);
    });
  }

  it('turns to the right and to the left, in the middle of the canvas', async () => {
    const points = [
      [0.4, 0.2],
      [0.6, 0.2],
      [0.4, 0.8],
      [0.6, 0.8],
      [0.1, 0.5],
    ] as const;
    const right = await seen(await withEffects({ rotate: 90 }), 5, ...points);
    assert.deepEqual(right, ['blue', 'red', 'yellow', 'green', 'black']);
    const left = await seen(await withEffects({ rotate: 270 }), 5, ...points);
    assert.deepEqual(left, ['green', 'yellow', 'red', 'blue', 'black']);
  });

  it('moves over the picture from one region to the other, steadily', async () => {
    const whole = { x: 0, y: 0, width: 100, height: 100 };
    const zoom = { from: whole, to: { x: 60, y: 60, width: 40, height: 40 } };
    const path = await withEffects({ zoom });
    // The upper left corner goes through red until the region has left it.
    assert.deepEqual(await seen(path, 0, ...corners), ['red', 'green', 'blue', 'yellow']);
    assert.deepEqual(await seen(path, 29, ...corners), ['yellow', 'yellow', 'yellow', 'yellow']);
    const share = async (frame: number) => {
      const pixels = await decodePixels(path, frame);
      let yellow = 0;
      for (let at = 0; at < pixels.length; at += 3) {
        if (nameOf([...pixels.subarray(at, at + 3)]) === 'yellow') yellow++;
      }
      return yellow / (pixels.length / 3);
    };
    const shares = await Promise.all([0, 3, 12, 15, 18, 26, 29].map(share));
    assert.ok(
      shares.every((each, index) => index === 0 || each >= (shares[index - 1] ?? 0)),
      shares.join(),
    );
    const [start = 0, soon = 0, , middle = 0] = shares;
    assert.ok(soon > start && middle - start > 0.1, shares.join());
  });

  it('makes brighter, and black and white', async () => {
    const grey = { brightness: 0, contrast: 0, saturation: -100 };
    const pixels = await decodePixels(await withEffects({ grade: grey }), 5);
    for (let at = 0; at < pixels.length; at += 3) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
      assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) < 8, `${red} ${green} ${blue}`);
    }
    const luma = async (effects: Effects) => (await decodeFrames(await withEffects(effects)))[5]?.luma ?? NaN;
    const grade = (brightness: number, contrast: number) =>
      luma({ grade: { brightness, contrast, saturation: 0 } });
    const [plain, bright, dark] = [await luma({}), await grade(30, 0), await grade(-30, 0)];
    assert.ok(bright > plain + 20 && dark < plain - 20, `${dark} ${plain} ${bright}`);
  });

  it('makes grey warmer or cooler, and no brighter by that', async () => {
    const file = workshop.file('grey.mp4');
    await ffmpeg('-f', 'lavfi', '-i', 'color=0x808080:s=160x90:r=30:d=1', '-c:v', 'libx264', file);
    const grey = await asMedia(file, 'grey');
    const colours = async (warmth: number) => {
      const effects = { grade: { brightness: 0, contrast: 0, saturation: 0, warmth } };
      const path = await workshop.render(timeline([clip('grey', 0, 1000, { effects })]), byId(grey));
      const [red = NaN, green = NaN, blue = NaN] = (await decodePixels(path, 5)).subarray(300, 303);
      return { red, blue, luma: 0.2126 * red + 0.7152 * green + 0.0722 * blue };
    };
    const [plain, warm, cool] = [await colours(0), await colours(40), await colours(-40)];
    assert.ok(warm.red > plain.red + 18 && warm.blue < plain.blue - 18, JSON.stringify({ plain, warm }));
    assert.ok(cool.red < plain.red - 18 && cool.blue > plain.blue + 18, JSON.stringify({ plain, cool }));
    for (const { luma } of [warm, cool]) assert.ok(Math.abs(luma - plain.luma) < 4, `${luma} ${plain.luma}`);
  });

  it('plays backwards, frame by frame, with the sound in step', async () => {
    const path = await workshop.render(
      timeline([clip('counted', 500, 2500, { reversed: true })]),
      byId(counted),
    );
    const frames = await decodeFrames(path);
    // The clip has 120 frames; 0.5 s from the end of it is frame 104, and from there it goes back.
    assert.deepEqual(
      frames.map(({ number }) => number),
      Array.from({ length: 60 }, (_, index) => 104 - index),
    );
    assert.ok((await decodeSamples(path)).length >= 95_000);
  });

  it('plays backwards in chunks where the picture is too large to be turned round at once', async () => {
    const canvas = { width: 1920, height: 1080, fps: { num: 30, den: 1 }, fit: 'pad' } as const;
    const what = timeline([clip('counted', 0, 4000, { reversed: true })], { canvas });
    const plan = await workshop.plan(what, byId(counted));
    assert.ok(plan.parts.length > 1);
    assert.ok(plan.parts.every(({ inputs }) => inputs.length <= 4));
    const frames = await decodeFrames(await workshop.render(what, byId(counted)));
    assert.deepEqual(
      frames.map(({ number }) => number),
      Array.from({ length: 120 }, (_, index) => 119 - index),
    );
  });

  it('holds one frame, silently, for as long as it is asked to, and goes on after it', async () => {
    const what = timeline([
      clip('counted', 0, 1000),
      clip('counted', 0, 1500, { freezeAtMs: 1000 }),
      clip('counted', 1000, 2000),
    ]);
    const path = await workshop.render(what, byId(counted));
    const numbers = (await decodeFrames(path)).map(({ number }) => number);
    assert.deepEqual(numbers.slice(25, 80), [...[25, 26, 27, 28, 29], ...Array<number>(45).fill(30), ...[30, 31, 32, 33, 34]]); // prettier-ignore
    assert.equal(numbers.length, 105);
    const samples = await decodeSamples(path);
    const loudest = samples
      .subarray(48_500, 119_000)
      .reduce((peak, each) => Math.max(peak, Math.abs(each)), 0);
    assert.ok(loudest < 0.01, `${loudest}`);
  });

  it('goes over from a clip that plays backwards into one that is held', async () => {
    const what = timeline([
      clip('counted', 0, 1000, { reversed: true }),
      clip('counted', 0, 1000, { freezeAtMs: 500, ...over(400) }),
    ]);
    const numbers = (await decodeFrames(await workshop.render(what, byId(counted)))).map(
      ({ number }) => number,
    );
    assert.equal(numbers.length, 48);
    assert.deepEqual(numbers.slice(0, 3), [119, 118, 117]);
    assert.deepEqual(numbers.slice(-10), Array<number>(10).fill(15));
  });
});
