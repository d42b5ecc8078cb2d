import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import { plainColourId } from '../../../src/engine/model/plain-colour';
import { asMedia, makeClip } from '../clips';
import { decodeFrames, decodePixels, decodeSamples, peakBetween } from '../decoded';
import { byId, clip, openWorkshop, over, timeline, title } from './timelines';
import type { Workshop } from './timelines';

describe('A plain colour on the main track', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let a: Media;

  before(async () => {
    workshop = await openWorkshop();
    a = await asMedia(await makeClip(workshop.file('a.mp4'), { seconds: 2 }), 'a');
  });
  after(() => workshop.close());

  const near = (pixel: readonly number[], wanted: readonly number[]) =>
    wanted.every((value, i) => Math.abs((pixel[i] ?? -255) - value) < 12);
  const corner = async (path: string, frame: number) => [...(await decodePixels(path, frame)).subarray(0, 3)];

  it('is seen for as long as it lasts, silently, and no file is read for it', async () => {
    const what = timeline([
      clip(plainColourId('#0070ff'), 0, 1000),
      clip('a', 0, 2000),
      clip(plainColourId('#ffffff'), 0, 500),
    ]);
    const plan = await workshop.plan(what, byId(a));
    assert.deepEqual(
      plan.sources.map(({ id }) => id),
      ['a'],
    );
    const path = await workshop.render(what, byId(a));
    const frames = await decodeFrames(path);
    assert.equal(frames.length, 105);
    assert.deepEqual(
      frames.slice(30, 90).map(({ number }) => number),
      Array.from({ length: 60 }, (_, number) => number),
    );
    assert.ok(near(await corner(path, 0), [0, 0x70, 0xff]), String(await corner(path, 0)));
    assert.ok(near(await corner(path, 29), [0, 0x70, 0xff]));
    assert.ok(near(await corner(path, 104), [255, 255, 255]));
    const samples = await decodeSamples(path);
    assert.ok(peakBetween(samples, 0, 0.95) < 0.01);
    assert.ok(peakBetween(samples, 1, 1.1) > 0.2);
  });

  it('bears a title, and goes over into what follows', async () => {
    const what = timeline([clip(plainColourId('#000000'), 0, 1000), clip('a', 0, 2000, over(400))], {
      titles: [title('Hello', { endMs: 600, color: '#ff0000' })],
    });
    const path = await workshop.render(what, byId(a));
    assert.equal((await decodeFrames(path)).length, 78);
    const pixels = await decodePixels(path, 10);
    let reddest = 0;
    for (let i = 0; i < pixels.length; i += 3) reddest = Math.max(reddest, pixels[i] ?? 0);
    assert.ok(reddest > 150, `the letters are seen: ${reddest}`);
  });
});
