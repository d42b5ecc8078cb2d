import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineFixture } from '../../harness/engine-process';
import { ffmpeg } from '../clips';
import { decodePixels, streamFacts } from '../decoded';
import { Caller } from '../server/calls';

describe('A small source in another shape', function () {
  this.timeout(120_000);
  const fixture = new EngineFixture();
  const width = 720;
  const height = 1280;
  let folder: string;
  let caller: Caller;
  let source: string;

  before(async () => {
    folder = await fixture.folder();
    const engine = await fixture.start();
    caller = new Caller(engine.url, engine.token);
    source = join(folder, 'small.mp4');
    // Red at the left, green at the right, blue between them.
    const edges = 'drawbox=w=80:color=red:t=fill,drawbox=x=560:w=80:color=lime:t=fill';
    const picture = `color=blue:s=640x360:r=30:d=1,${edges}`;
    await ffmpeg('-f', 'lavfi', '-i', picture, '-pix_fmt', 'yuv420p', source);
  });
  after(() => fixture.dispose());

  const rendered = async (name: string, ...prompts: string[]): Promise<Buffer> => {
    const sessionId = await caller.newSession();
    await caller.uploadPath(sessionId, source);
    for (const prompt of prompts) await caller.say(sessionId, prompt);
    await caller.render(name, sessionId, await caller.draft(sessionId));
    const done = await caller.untilRender(name, 'completed');
    const path = join(folder, `${name}.mp4`);
    const file = await caller.fetch(done.string('output.url'));
    await writeFile(path, Buffer.from(await file.arrayBuffer()));
    const { text } = await streamFacts(path);
    assert.match(text, new RegExp(`^streams\\.stream\\.0\\.width=${width}$`, 'm'));
    const pixels = await decodePixels(path, 15);
    assert.equal(pixels.length, width * height * 3);
    return pixels;
  };
  const at = (pixels: Buffer, x: number, y: number) => [
    ...pixels.subarray((y * width + x) * 3).subarray(0, 3),
  ];
  const assertColour = (pixels: Buffer, x: number, y: number, wanted: readonly number[]) => {
    const colour = at(pixels, x, y);
    const isNear = colour.every((value, index) => Math.abs(value - (wanted[index] ?? NaN)) <= 24);
    assert.ok(isNear, `at ${x}, ${y}: ${colour.join()} instead of ${wanted.join()}`);
  };
  const [red, green, blue, black] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [0, 0, 0],
  ] as const;

  it('fills a canvas fit to be published when it is cropped, and its title is as sharp as that', async () => {
    const pixels = await rendered('cropped', 'make it vertical', 'add the title "MMMM" at the top');
    for (const [x, y] of [
      [4, 640],
      [716, 640],
      [360, 1270],
      [360, 4],
    ] as const) {
      assertColour(pixels, x, y, blue);
    }
    const rowsWithLetters = Array.from({ length: height }, (_, y) => y).filter((y) =>
      Array.from({ length: width }, (_, x) => at(pixels, x, y)).some((colour) =>
        colour.every((v) => v > 225),
      ),
    );
    assert.ok(rowsWithLetters.length >= 30, `${rowsWithLetters.length} rows have letters`);
    assert.ok(Math.max(...rowsWithLetters) < height / 3);
  });

  it('lies whole between black bars, or before itself blurred', async () => {
    // 720 wide it is 405 high: from 437 to 842.
    const padded = await rendered('padded', 'make it vertical with black bars');
    const blurred = await rendered('blurred', 'make it vertical with a blurred background');
    for (const pixels of [padded, blurred]) {
      assertColour(pixels, 40, 640, red);
      assertColour(pixels, 360, 640, blue);
      assertColour(pixels, 680, 640, green);
    }
    for (const y of [10, 425, 855, 1270]) {
      assertColour(padded, 360, y, black);
      assertColour(blurred, 360, y, blue);
    }
  });
});
