import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import type { Title } from '../../../src/engine/model/timeline';
import { asMedia, ffmpeg, makeClip } from '../clips';
import { decodeFrames, decodePixels, decodeSamples, onsets, peakBetween } from '../decoded';
import { byId, clip, music, openWorkshop, over, timeline, title } from './timelines';
import type { Workshop } from './timelines';

const size = { width: 160, height: 90 };

describe('Titles, music and fades', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let gray: Media;
  let a: Media;
  let tone: Media;

  before(async () => {
    workshop = await openWorkshop();
    const path = workshop.file('gray.mp4');
    await ffmpeg('-f', 'lavfi', '-i', 'color=gray:s=160x90:r=30:d=6', '-pix_fmt', 'yuv420p', path);
    gray = await asMedia(path, 'gray');
    a = await asMedia(await makeClip(workshop.file('a.mp4'), { seconds: 4 }), 'a');
    const sine = "aevalsrc=exprs='0.4*sin(2*PI*440*t)':d=1.5";
    await ffmpeg('-f', 'lavfi', '-i', sine, workshop.file('tone.wav'));
    tone = await asMedia(workshop.file('tone.wav'), 'tone');
  });
  after(() => workshop.close());

  interface Box {
    count: number;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }

  /** The box around all pixels of a frame that are clearly of a colour. */
  const boxOf = async (
    path: string,
    frame: number,
    is: (r: number, g: number, b: number) => boolean,
  ): Promise<Box> => {
    const pixels = await decodePixels(path, frame);
    const box: Box = { count: 0, left: size.width, right: -1, top: size.height, bottom: -1 };
    for (let index = 0; index < size.width * size.height; index++) {
      if (!is(pixels[index * 3] ?? 0, pixels[index * 3 + 1] ?? 0, pixels[index * 3 + 2] ?? 0)) continue;
      const [x, y] = [index % size.width, Math.floor(index / size.width)];
      box.count++;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return box;
  };
  const red = (r: number, g: number, b: number) => r > 170 && g < 90 && b < 90;
  const titled = (...titles: Title[]) =>
    workshop.render(timeline([clip('gray', 0, 3000)], { titles }), byId(gray));

  it('puts a title into its place, in its colour, for exactly its frames', async () => {
    const times = { startMs: 1000, endMs: 2000 };
    const path = await titled(title('HHHH', { ...times, place: 'bottom-right' }));
    const shown = await boxOf(path, 45, red);
    assert.ok(shown.count > 100, `${shown.count} red pixels`);
    assert.ok(
      shown.left > 80 && shown.right < 156 && shown.top > 45 && shown.bottom < 88,
      JSON.stringify(shown),
    );
    for (const frame of [29, 60]) assert.equal((await boxOf(path, frame, red)).count, 0);
    // In the middle of its soft start it is there, but not yet whole.
    const plain = await decodePixels(path, 10);
    const early = await decodePixels(path, 32);
    const change = early.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (plain[index] ?? 0))),
      0,
    );
    assert.ok(change > 20 && (await boxOf(path, 32, red)).count < shown.count);
  });

  it('shows every place where it is said to be', async () => {
    const places = {
      'top-left': [0, 0],
      top: [1, 0],
      left: [0, 1],
      center: [1, 1],
      right: [2, 1],
      bottom: [1, 2],
    } as const;
    for (const [place, [column, row]] of Object.entries(places)) {
      const path = await titled(title('H', { place: place as Title['place'] }));
      const { left, right, top, bottom } = await boxOf(path, 45, red);
      assert.equal(Math.floor((left + right) / 2 / (size.width / 3)), column, place);
      assert.equal(Math.floor((top + bottom) / 2 / (size.height / 3)), row, place);
    }
  });

  it('shows any characters as they were typed', async () => {
    const signs = "{}\\:'%,;[]";
    const path = await titled(title(signs, { size: 30 }));
    const shown = await boxOf(path, 45, red);
    // As wide as the same signs with nothing between them that ASS or a graph could read.
    const plain = await boxOf(await titled(title('()/:"#.;()', { size: 30 })), 45, red);
    assert.ok(
      shown.count > 100 && shown.right - shown.left > 0.6 * (plain.right - plain.left),
      JSON.stringify(shown),
    );
    const tagged = await boxOf(await titled(title('{\\alpha&HFF&}HHHH')), 45, red);
    assert.ok(tagged.count > 100, 'a tag in a title is text');
  });

  it('breaks lines where the title does', async () => {
    const one = await boxOf(await titled(title('HH')), 45, red);
    const two = await boxOf(await titled(title('HH\nHH')), 45, red);
    assert.ok(two.bottom - two.top > 1.6 * (one.bottom - one.top));
  });

  it('carries a title over cuts and over the pieces of a long chain of transitions', async () => {
    const clips = Array.from({ length: 20 }, (_, index) =>
      clip(index % 2 ? 'gray' : 'a', 0, 1000, index ? over(400, 'wipeleft') : {}),
    );
    const what = timeline(clips, { titles: [title('H', { startMs: 2000, endMs: 9000 })] });
    assert.ok((await workshop.plan(what, byId(gray, a))).parts.length > 2);
    const path = await workshop.render(what, byId(gray, a));
    for (const frame of [70, 120, 171, 222, 260])
      assert.ok((await boxOf(path, frame, red)).count > 20, `frame ${frame}`);
    for (const frame of [59, 270]) assert.equal((await boxOf(path, frame, red)).count, 0);
  });

  it('plays music at its volume from its start, and stops it where the music or the timeline ends', async () => {
    const once = timeline([clip('gray', 0, 4000)], { music: [music('tone', { startMs: 1000, volume: 50 })] });
    const samples = await decodeSamples(await workshop.render(once, byId(gray, tone)));
    assert.ok(peakBetween(samples, 0, 0.98) < 0.01);
    assert.ok(Math.abs(peakBetween(samples, 1.2, 2.3) - 0.2) < 0.03);
    assert.ok(peakBetween(samples, 2.55, 4) < 0.01);
  });

  it('loops music up to its end, and fades it', async () => {
    const looped = music('tone', { loop: true, endMs: 3500, fadeInMs: 500, fadeOutMs: 1000 });
    const what = timeline([clip('gray', 0, 4000)], { music: [looped] });
    const samples = await decodeSamples(await workshop.render(what, byId(gray, tone)));
    assert.ok(peakBetween(samples, 0, 0.1) < 0.1);
    for (const at of [0.6, 1.2, 1.6, 2.2])
      assert.ok(Math.abs(peakBetween(samples, at, at + 0.2) - 0.4) < 0.05, `at ${at}`);
    assert.ok(peakBetween(samples, 3.3, 3.5) < 0.12);
    assert.ok(peakBetween(samples, 3.55, 4) < 0.01);
  });

  it('mixes music under the clips without moving them, and never beyond full scale', async () => {
    const what = timeline([clip('a', 0, 1500), clip('a', 2000, 4000)], {
      music: [music('tone', { loop: true, volume: 150 })],
    });
    const samples = await decodeSamples(await workshop.render(what, byId(a, tone)));
    assert.ok(peakBetween(samples, 0, 3.5) <= 1.02);
    const louder = onsets(samples, 0.75);
    assert.equal(louder.length, 4);
    for (const [index, at] of [0, 1, 1.5, 2.5].entries()) {
      assert.ok(Math.abs((louder[index] ?? NaN) - at * 48_000) < 250, `beep ${index} at ${louder[index]}`);
    }
  });

  it('plays a clip at its volume, and not at all when it is muted', async () => {
    const clips = [
      clip('a', 0, 1000, { volume: 25 }),
      clip('a', 1000, 2000, { volume: 0 }),
      clip('a', 2000, 3000),
    ];
    const samples = await decodeSamples(await workshop.render(timeline(clips), byId(a)));
    assert.ok(Math.abs(peakBetween(samples, 0, 0.9) - 0.2) < 0.03);
    assert.ok(peakBetween(samples, 0.95, 1.95) < 0.01);
    assert.ok(Math.abs(peakBetween(samples, 1.99, 2.9) - 0.8) < 0.1);
  });

  it('fades picture, titles and sound in and out at the two ends', async () => {
    for (const clips of [
      [clip('gray', 0, 3000)],
      Array.from({ length: 20 }, (_, index) => clip('gray', index % 2 ? 0 : 1000, index % 2 ? 150 : 1150)),
    ]) {
      const what = timeline(clips, {
        fade: { inMs: 1000, outMs: 1000 },
        titles: [title('HHHH', { color: '#ffffff' })],
        music: [music('tone', { loop: true })],
      });
      const path = await workshop.render(what, byId(gray, tone));
      const [frames, samples] = [await decodeFrames(path), await decodeSamples(path)];
      const luma = frames.map((frame) => frame.luma);
      assert.equal(luma.length, 90);
      assert.ok((luma[0] ?? 255) < 20 && (luma[89] ?? 255) < 30, `${luma[0]} and ${luma[89]}`);
      assert.ok((luma[15] ?? 0) > 40 && (luma[15] ?? 255) < 100);
      assert.ok((luma[45] ?? 0) > 110);
      assert.ok((luma[75] ?? 0) > 40 && (luma[75] ?? 255) < 100);
      assert.ok(peakBetween(samples, 0, 0.1) < 0.06 && peakBetween(samples, 2.9, 3) < 0.06);
      assert.ok(peakBetween(samples, 1.2, 1.8) > 0.35);
    }
  });

  it('fades from and to white, where that was asked for', async () => {
    const fade = { inMs: 1000, outMs: 1000, color: 'white' } as const;
    const path = await workshop.render(timeline([clip('gray', 0, 3000)], { fade }), byId(gray));
    const luma = (await decodeFrames(path)).map((frame) => frame.luma);
    assert.equal(luma.length, 90);
    assert.ok((luma[0] ?? 0) > 225 && (luma[89] ?? 0) > 220, `${luma[0]} and ${luma[89]}`);
    assert.ok((luma[15] ?? 0) > 150 && (luma[75] ?? 0) > 150, `${luma[15]} and ${luma[75]}`);
    assert.ok((luma[45] ?? 255) < 140, `${luma[45]}`);
  });
});
