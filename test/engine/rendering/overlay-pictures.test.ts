import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import type { Overlay } from '../../../src/engine/model/overlay';
import { plainColourId } from '../../../src/engine/model/plain-colour';
import { places } from '../../../src/engine/model/timeline';
import { asMedia, ffmpeg, makeClip } from '../clips';
import { decodeFrames, decodePixels } from '../decoded';
import { byId, clip, openWorkshop, timeline } from './timelines';
import type { Workshop } from './timelines';

describe('Pictures over the picture', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let gray: Media;
  let logo: Media;
  let counted: Media;
  const [width, height] = [160, 90];

  before(async () => {
    workshop = await openWorkshop();
    const made = async (name: string, ...args: string[]) => {
      await ffmpeg(...args, workshop.file(name));
      return asMedia(workshop.file(name), name);
    };
    gray = await made('gray.mp4', '-f', 'lavfi', '-i', 'color=gray:s=160x90:r=30:d=4');
    // Red, with a transparent lower half.
    logo = await made(
      'logo.png',
      ...['-f', 'lavfi', '-i', "color=red:s=80x40,format=rgba,geq=r=255:g=0:b=0:a='if(lt(Y,20),255,0)'"],
      ...['-frames:v', '1'],
    );
    counted = await asMedia(await makeClip(workshop.file('counted.mp4'), { seconds: 2 }), 'counted');
  });
  after(() => workshop.close());

  const overlay = (mediaId: string, more: Partial<Overlay> = {}): Overlay => ({
    ...{ id: 'o', mediaId, startMs: 0, endMs: 'timeline', inMs: 0, place: 'top-left' },
    ...{ width: 25, margin: 5, opacity: 100, volume: 100, loop: false },
    ...more,
  });

  /** The box of all red pixels of a frame, and how red they are. */
  const red = async (path: string, frame: number) => {
    const pixels = await decodePixels(path, frame);
    const box = { left: width, right: -1, top: height, bottom: -1, count: 0, red: 0 };
    for (let index = 0; index < width * height; index++) {
      const [r = 0, g = 0, b = 0] = pixels.subarray(index * 3, index * 3 + 3);
      if (r - Math.max(g, b) < 40) continue;
      const [x, y] = [index % width, Math.floor(index / width)];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
      box.count++;
      box.red += r;
    }
    return { ...box, red: box.red / Math.max(1, box.count) };
  };
  const shown = (more: Partial<Overlay>) =>
    workshop.render(
      timeline([clip('gray.mp4', 0, 4000)], { overlays: [overlay('logo.png', more)] }),
      byId(gray, logo),
    );

  it('stand where they are asked to, in their size, and let through what is transparent', async () => {
    const { left, right, top, bottom } = await red(await shown({}), 10);
    const near = (value: number, wanted: number) => Math.abs(value - wanted) <= 2;
    // 40x20 pixels, of which the lower half is not seen; 4.5 pixels from the edges, in even numbers.
    assert.ok(
      near(left, 4) && near(right, 43) && near(top, 4) && near(bottom, 13),
      `${left} ${right} ${top} ${bottom}`,
    );
  });

  it('share the frame in two halves where both are half as wide, over black', async () => {
    const half = { margin: 0, width: 50 };
    const path = await workshop.render(
      timeline([clip(plainColourId('#000000'), 0, 500)], {
        overlays: [
          overlay('logo.png', { ...half, place: 'left' }),
          overlay('gray.mp4', { ...half, place: 'right' }),
        ],
      }),
      byId(gray, logo),
    );
    const { left, right } = await red(path, 5);
    assert.ok(left <= 1 && Math.abs(right - 79) <= 1, `${left}–${right}`);
    const pixels = await decodePixels(path, 5);
    const at = (x: number, y: number) => pixels[(y * width + x) * 3] ?? -1;
    assert.ok(Math.abs(at(120, 45) - 128) < 12, 'the second in the middle of the right half');
    assert.ok(at(84, 45) > 100 && at(156, 45) > 100, 'from the middle to the edge');
    assert.ok(at(120, 4) < 12 && at(120, 85) < 12, 'black above and below it');
  });

  it('stand in every place', async () => {
    for (const place of places) {
      const { left, right, top } = await red(await shown({ place, endMs: 100 }), 1);
      const x = (left + right) / 2;
      const column = x < 60 ? 'left' : x > 100 ? 'right' : '';
      const row = top < 20 ? 'top' : top > 60 ? 'bottom' : '';
      const told = [row, column].filter((each) => each !== '').join('-');
      assert.equal(told === '' ? 'center' : told, place);
    }
  });

  it('are seen exactly from their first to their last frame', async () => {
    const path = await shown({ startMs: 1000, endMs: 2000 });
    const counts = await Promise.all(
      [29, 30, 59, 60].map(async (frame) => (await red(path, frame)).count > 0),
    );
    assert.deepEqual(counts, [false, true, true, false]);
  });

  it('let the picture shine through by their opacity', async () => {
    const [full, half] = [await red(await shown({}), 5), await red(await shown({ opacity: 50 }), 5)];
    assert.ok(full.red > 235 && half.red > 170 && half.red < 215, `${full.red} ${half.red}`);
  });

  it('come and go little by little, also where a picture is taken from the midst of it', async () => {
    const fade = { inMs: 1000, outMs: 500 };
    const path = await shown({ startMs: 1000, endMs: 3000, fade });
    const redAt = async (frame: number) => (await red(path, frame)).red;
    const [early = 0, later = 0, whole = 0, going = 0] = await Promise.all([45, 55, 70, 85].map(redAt));
    assert.ok(early < later && later < whole && going < whole, `${early} ${later} ${whole} ${going}`);
    assert.ok(whole > 235 && (await red(path, 31)).count === 0);
  });

  it('lie beside their place by as much as they were moved, and never out of the picture', async () => {
    const { left, top } = await red(await shown({ shift: { x: 25, y: 20 }, endMs: 200 }), 2);
    assert.ok(Math.abs(left - 44) <= 2 && Math.abs(top - 22) <= 2, `${left} ${top}`);
    const { right } = await red(await shown({ shift: { x: 100, y: 0 }, endMs: 200 }), 2);
    assert.ok(right >= 158, `${right}`);
  });

  it('play as a video from their own in point, and end with it', async () => {
    const pip = overlay('counted', { startMs: 1000, inMs: 500, width: 100, margin: 0 });
    const what = timeline([clip('gray.mp4', 0, 4000)], { overlays: [pip] });
    const numbers = (await decodeFrames(await workshop.render(what, byId(gray, counted)))).map(
      ({ number }) => number,
    );
    assert.ok(numbers.slice(0, 30).every(Number.isNaN));
    assert.deepEqual(
      numbers.slice(30, 75),
      Array.from({ length: 45 }, (_, index) => 15 + index),
    );
    assert.ok(numbers.slice(75).every(Number.isNaN));
  });

  it('play again and again where they loop, also over the parts of a long timeline', async () => {
    const pip = overlay('counted', { width: 100, margin: 0, loop: true });
    const long = Array.from({ length: 9 }, () => clip('gray.mp4', 0, 4000));
    const what = timeline(long, { overlays: [pip] });
    assert.ok((await workshop.plan(what, byId(gray, counted))).parts.length > 1);
    const numbers = (await decodeFrames(await workshop.render(what, byId(gray, counted)))).map(
      ({ number }) => number,
    );
    const wrong = numbers.flatMap((number, index) => (number === index % 60 ? [] : [`${index}: ${number}`]));
    assert.deepEqual(wrong, []);
    assert.equal(numbers.length, 36 * 30);
  });
});
