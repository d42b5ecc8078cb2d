import assert from 'node:assert/strict';
import { readdir, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Media } from '../../../src/engine/model/media';
import type { Timeline } from '../../../src/engine/model/timeline';
import { runRender } from '../../../src/engine/rendering/run';
import { PartCache } from '../../../src/engine/storage/part-cache';
import { asMedia, makeClip, tools } from '../clips';
import { decodeFrames, streamFacts } from '../decoded';
import { byId, clip, openWorkshop, timeline, title } from './timelines';
import type { Workshop } from './timelines';

describe('An export after a change', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let long: Media;
  let count = 0;

  before(async () => {
    workshop = await openWorkshop();
    long = await asMedia(await makeClip(workshop.file('long.mp4'), { seconds: 34 }), 'long');
  });
  after(() => workshop.close());

  const render = async (what: Timeline, parts: PartCache, media = long) => {
    const outputPath = workshop.file(`kept ${++count}.mp4`);
    const rendered = await runRender(await workshop.plan(what, byId(media)), await tools(), {
      outputPath,
      workFolder: await workshop.newWorkFolder(),
      parts,
    });
    return { ...rendered, frames: await decodeFrames(outputPath) };
  };
  const failing = (message: string) => {
    throw new Error(message);
  };
  const titled = (text: string) =>
    timeline([clip('long', 0, 34_000)], {
      titles: [title(text, { startMs: 31_000, endMs: 33_000, place: 'bottom' })],
    });
  const numbers = ({ frames }: { frames: readonly { number: number }[] }) =>
    frames.map(({ number }) => number);
  const newCache = (limit?: number) => new PartCache(workshop.file(`parts ${++count}`), failing, limit);

  it('renders only the parts that changed, and comes out as if all had been rendered', async () => {
    const parts = newCache();
    const first = await render(titled('Old'), parts);
    assert.equal(first.keptFrames, 0);
    const again = await render(titled('New'), parts);
    assert.ok(again.keptFrames >= 340 && again.keptFrames < 1020, `${again.keptFrames}`);
    const fresh = await render(titled('New'), newCache());
    assert.deepEqual(
      again.frames.map(({ luma }) => Math.round(luma)),
      fresh.frames.map(({ luma }) => Math.round(luma)),
    );
    assert.deepEqual(numbers(again).slice(0, 900), numbers(first).slice(0, 900));
    const { frames, videoSeconds } = await streamFacts(again.path);
    assert.deepEqual([frames, videoSeconds], [1020, 34]);
  });

  it('renders nothing where nothing changed', async () => {
    const parts = newCache();
    await render(titled('Same'), parts);
    assert.equal((await render(titled('Same'), parts)).keptFrames, 1020);
  });

  it('renders all where the source was replaced', async () => {
    const parts = newCache();
    await render(titled('Same'), parts);
    await utimes(long.path, 1_000_000, 1_000_000);
    const replaced = await asMedia(long.path, 'long');
    assert.equal((await render(titled('Same'), parts, replaced)).keptFrames, 0);
    long = replaced;
  });

  it('renders anew what was damaged on the disk, and keeps that instead', async () => {
    const folder = workshop.file('damaged');
    const parts = new PartCache(folder, failing);
    await render(titled('Same'), parts);
    for (const name of await readdir(folder)) await truncate(path.join(folder, name), 2000);
    const again = await render(titled('Same'), parts);
    assert.equal(again.keptFrames, 0);
    assert.equal(again.frames.length, 1020);
    assert.equal((await render(titled('Same'), parts)).keptFrames, 1020);
  });

  it('keeps no more than it may, and gives up the longest unused first', async () => {
    const folder = workshop.file('limited');
    const cache = new PartCache(folder, failing, 250);
    for (const [index, key] of ['one', 'two', 'three'].entries()) {
      const part = workshop.file(`part ${key}`);
      await writeFile(part, Buffer.alloc(100, index));
      await cache.keep(key, part);
      for (const name of await readdir(folder)) {
        const { mtimeMs } = await stat(path.join(folder, name));
        // As if time had passed between one and the next.
        await utimes(path.join(folder, name), mtimeMs / 1000 - 10, mtimeMs / 1000 - 10);
      }
    }
    const there = async (key: string) => cache.fetch(key, workshop.file(`fetched ${key}`));
    assert.deepEqual([await there('one'), await there('two'), await there('three')], [false, true, true]);
    await writeFile(workshop.file('large'), Buffer.alloc(1000));
    await cache.keep('too large', workshop.file('large'));
    assert.equal(await there('too large'), false);
  });
});
