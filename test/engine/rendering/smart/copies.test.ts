import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CopyPoints } from '../../../../src/engine/media/copy-points';
import { planCopies, seekTime } from '../../../../src/engine/rendering/smart/copies';
import type { CopyPlan, CopyTarget, PlainStretch } from '../../../../src/engine/rendering/smart/copies';

const hd: CopyTarget = { width: 1920, height: 1080, fps: { num: 30, den: 1 }, quality: 'high' };

/** A sequence and a picture parameter set of the given number (0 or 1); `mark` tells one encoder from another. */
const parameterSets = (id: 0 | 1, mark = 0) => ({
  sequences: [Buffer.from([0x67, 0x64, 0, 0x28, id === 0 ? 0x80 : 0x40, mark])],
  pictures: [Buffer.from([0x68, id === 0 ? 0x80 : 0x40, mark])],
});

/** A source with starts at these frames, and ten bytes for each frame. */
const source = (frames: readonly number[], more: Partial<CopyPoints> = {}): CopyPoints => ({
  parameterSets: parameterSets(0),
  delay: 2,
  spans: [frames.map((frame) => ({ frame, isStart: true, offset: (frame - (frames[0] ?? 0)) * 10 }))],
  ...more,
});

const every = (interval: number, until: number) =>
  Array.from({ length: Math.floor(until / interval) + 1 }, (_, index) => index * interval);

const stretch = (start: number, from: number, frames: number, mediaId = 'a'): PlainStretch => ({
  ...{ mediaId, start, source: from, frames },
});

const ranges = (plan: CopyPlan | undefined) =>
  plan?.copies.map(({ start, source: from, frames, bytes }) => [start, from, frames, bytes]);

describe('What is copied instead of encoded', () => {
  const a = source(every(30, 3000));
  const plan = (
    plain: readonly PlainStretch[],
    total: number,
    sources: Readonly<Record<string, CopyPoints>> = { a },
    size = hd,
  ) => planCopies(plain, new Map(Object.entries(sources)), total, size);

  it('is whole groups of pictures; the edges of each cut are encoded', () => {
    const chosen = plan([stretch(0, 10, 300), stretch(300, 1000, 300)], 600);
    assert.deepEqual(ranges(chosen), [
      [20, 30, 270, 2700],
      [320, 1020, 270, 2700],
    ]);
  });

  it('begins at a start and ends at any point, even in the middle of a group', () => {
    const points = every(2, 600).map((frame) => ({ frame, isStart: frame % 150 === 0, offset: frame * 10 }));
    const groups = { a: source([], { spans: [points] }) };
    assert.deepEqual(ranges(plan([stretch(0, 101, 140), stretch(140, 301, 60)], 200, groups)), [
      [49, 150, 90, 900],
    ]);
    assert.equal(plan([stretch(0, 151, 140)], 140, groups), undefined, 'no start in it');
  });

  it('goes over a split that leaves no gap', () => {
    const chosen = plan([stretch(0, 0, 100), stretch(100, 100, 200)], 300);
    assert.deepEqual(ranges(chosen), [[0, 0, 300, 3000]]);
  });

  it('never leaves a single frame to be encoded alone', () => {
    assert.deepEqual(ranges(plan([stretch(0, 29, 271)], 271)), [[31, 60, 240, 2400]]);
    assert.deepEqual(ranges(plan([stretch(0, 0, 301)], 301)), [[0, 0, 270, 2700]]);
    assert.deepEqual(ranges(plan([stretch(0, 0, 301), stretch(301, 600, 300)], 601)), [
      [0, 0, 270, 2700],
      [301, 600, 300, 3000],
    ]);
  });

  it('stops where the source has a frame missing or twice, and goes on behind it', () => {
    const [before, after] = [every(30, 300), every(30, 300).map((frame) => frame + 401)];
    const broken = source([], { spans: [source(before).spans[0] ?? [], source(after).spans[0] ?? []] });
    assert.deepEqual(ranges(plan([stretch(0, 0, 700)], 700, { a: broken })), [
      [0, 0, 300, 3000],
      [401, 401, 270, 2700],
    ]);
  });

  it('is nothing where key frames are far apart, pieces short or pictures small', () => {
    assert.equal(plan([stretch(0, 10, 300)], 300, { a: source(every(250, 3000)) }), undefined);
    const short = Array.from({ length: 100 }, (_, index) => stretch(index * 24, index * 50 + 5, 24));
    assert.equal(plan(short, 2400), undefined);
    const small = { ...hd, width: 160, height: 90 };
    assert.equal(plan([stretch(0, 10, 300)], 300, { a }, small), undefined);
    assert.equal(plan([stretch(0, 10, 300)], 3000), undefined);
  });

  it('is nothing for a small file, nor of a source that is far larger than its encoding', () => {
    const whole = [stretch(0, 10, 300)];
    const heavy = (bitsPerPixel: number) => {
      const bytes = (bitsPerPixel * hd.width * hd.height) / 8;
      const span = every(30, 3000).map((frame) => ({ frame, isStart: true, offset: frame * bytes }));
      return { a: source([], { spans: [span] }) };
    };
    const copied = (bitsPerPixel: number, quality: CopyTarget['quality']) =>
      plan(whole, 300, heavy(bitsPerPixel), { ...hd, quality }) !== undefined;
    assert.deepEqual([copied(0.9, 'high'), copied(1.1, 'high')], [true, false]);
    assert.deepEqual([copied(0.19, 'medium'), copied(0.3, 'medium')], [true, false]);
    assert.equal(copied(0.01, 'low'), false);
  });

  it('mixes sources only where their parameter sets can be told apart', () => {
    const two = [stretch(0, 0, 600), stretch(600, 0, 300, 'b')];
    const both = (b: CopyPoints) => plan(two, 900, { a, b })?.copies.map(({ mediaId }) => mediaId);
    assert.deepEqual(both(source(every(30, 600))), ['a', 'b'], 'the same camera');
    assert.deepEqual(both(source(every(30, 600), { parameterSets: parameterSets(1, 7) })), ['a', 'b']);
    assert.deepEqual(both(source(every(30, 600), { parameterSets: parameterSets(0, 7) })), ['a']);
  });

  it("numbers the encoder's own sets apart, and waits for the slowest decoder", () => {
    const chosen = plan([stretch(0, 0, 300)], 300, { a: source(every(30, 600), { delay: 4 }) });
    assert.deepEqual([chosen?.setId, chosen?.delay], [1, 4]);
    const other = source(every(30, 600), { delay: 0, parameterSets: parameterSets(1) });
    const second = plan([stretch(0, 0, 300)], 300, { a: other });
    assert.deepEqual([second?.setId, second?.delay], [0, 2]);
  });

  it('never starts at a point that a seek could confuse with the next one', () => {
    const close = source([0, 3, 5, 60, 120, 180, 240, 300]);
    const chosen = plan([stretch(0, 0, 300)], 300, { a: close });
    assert.deepEqual(ranges(chosen), [[5, 5, 295, 2950]]);
    assert.equal(plan([stretch(0, 0, 300)], 300, { a: source(every(1, 300)) }), undefined);
    for (const frame of [0, 5, 60]) {
      const at = seekTime(frame, hd.fps) * 30;
      assert.ok(at - (3 / 23) * 30 > frame && at < frame + 6);
    }
  });

  it('covers each frame at most once, only from points, whatever the cuts are', () => {
    const pieces = fc.array(
      fc.record({ source: fc.nat(2500), frames: fc.integer({ min: 1, max: 500 }), plain: fc.boolean() }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 5, max: 90 }), (made, interval) => {
        let total = 0;
        const plain = made.flatMap(({ source: from, frames, plain: isPlain }) => {
          total += frames;
          return isPlain ? [stretch(total - frames, from, frames)] : [];
        });
        let end = 0;
        for (const copy of plan(plain, total, { a: source(every(interval, 3000)) })?.copies ?? []) {
          assert.ok(copy.start >= end && copy.start + copy.frames <= total);
          assert.deepEqual(
            [copy.source % interval, copy.frames % interval, copy.bytes],
            [0, 0, copy.frames * 10],
          );
          const shown = (frame: number) =>
            plain.find(({ start, frames }) => frame >= start && frame < start + frames);
          for (const frame of [copy.start, copy.start + copy.frames - 1]) {
            const at = shown(frame);
            assert.equal(at && at.source + frame - at.start, copy.source + frame - copy.start);
          }
          end = copy.start + copy.frames;
        }
      }),
    );
  });
});
