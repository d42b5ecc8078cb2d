import assert from 'node:assert/strict';
import { decodeTimeline } from '../../src/timeline/decode';
import { describeDifference } from '../../src/timeline/difference';

/** What changed between two drafts of the same length. */
const changes = (before: readonly object[], after: readonly object[], more: object = {}) =>
  describeDifference(
    decodeTimeline({ d: 10_000, t: before }),
    decodeTimeline({ d: 10_000, t: after, ...more }),
  );

const clip = { id: 'v', s: 0, d: 10_000, n: 'city' };
const video = { tt: 0, sg: [clip] };
const title = { tt: 7, sg: [{ id: 't', s: 0, d: 3000, text: 'Urban Dreams' }] };

describe('The difference between two drafts', () => {
  it('tells a title that was added, and one that was removed', () => {
    assert.deepEqual(changes([video], [video, title]), ['Title added: "Urban Dreams", 0–3 s']);
    assert.deepEqual(changes([video, title], [video]), ['Title removed: "Urban Dreams", 0–3 s']);
  });

  it('is nothing for the same draft', () => {
    assert.deepEqual(changes([video, title], [video, title]), []);
  });

  it('tells the first edit of all', () => {
    assert.deepEqual(describeDifference(decodeTimeline({}), decodeTimeline({ d: 10_000, t: [video] })), [
      'Length: 0:10',
      'Video added: city, 0–10 s',
    ]);
  });

  it('tells that everything was taken away', () => {
    assert.deepEqual(changes([video, title], []), ['The timeline is empty again']);
  });

  it('tells another length and another canvas', () => {
    const after = { d: 8500, m: { width: 1080, height: 1920 } };
    assert.deepEqual(changes([video], [video], after), ['Length: 0:10 → 0:08.5', 'Canvas: 1080×1920']);
  });

  it('tells what was moved, trimmed, renamed, made louder, faster or joined otherwise', () => {
    const to = (change: object) => changes([video], [{ tt: 0, sg: [{ ...clip, ...change }] }]);
    assert.deepEqual(to({ s: 2000 }), ['Video moved: city, 0–10 s → 2–12 s']);
    assert.deepEqual(to({ d: 4000 }), ['Video trimmed: city, 0–10 s → 0–4 s']);
    assert.deepEqual(to({ n: 'town' }), ['Video renamed: city → town']);
    assert.deepEqual(to({ volume: 0.5 }), ['Video volume: city, 100% → 50%']);
    assert.deepEqual(to({ volume: 0 }), ['Video muted: city']);
    assert.deepEqual(to({ speed: 2 }), ['Video speed: city, 1× → 2×']);
    // It was not cut.
    assert.deepEqual(to({ speed: 2, d: 5000 }), ['Video speed: city, 1× → 2×, 0–10 s → 0–5 s']);
    assert.deepEqual(to({ transition: { kind: 'fade', d: 500 } }), [
      'Transition added: fade into city, at 0 s',
    ]);
  });

  it('tells another text of a title, and how loud what was added is', () => {
    const other = { tt: 7, sg: [{ id: 't', s: 0, d: 3000, text: 'Rural Dreams' }] };
    assert.deepEqual(changes([video, title], [video, other]), [
      'Title changed: "Urban Dreams" → "Rural Dreams"',
    ]);
    const music = { tt: 1, sg: [{ id: 'm', s: 0, d: 10_000, n: 'Lo-fi', volume: 0.35 }] };
    assert.deepEqual(changes([video], [video, music]), ['Music added: Lo-fi, 0–10 s, 35%']);
  });

  it('tells where something is as it was by default again', () => {
    const from = (change: object) => changes([{ tt: 0, sg: [{ ...clip, ...change }] }], [video]);
    assert.deepEqual(from({ volume: 0.5 }), ['Video volume: city, 50% → 100%']);
    assert.deepEqual(from({ speed: 2 }), ['Video speed: city, 2× → 1×']);
    assert.deepEqual(from({ transition: { kind: 'fade' } }), ['Transition removed: city']);
  });

  it('tells many of a kind by their number, and hides none', () => {
    const many = (count: number, at = 0) => ({
      tt: 0,
      sg: Array.from({ length: count }, (_, index) => ({
        id: `s${index}`,
        s: at + index * 100,
        d: 100,
        n: 'x',
      })),
    });
    assert.deepEqual(changes([], [many(5)]), ['Video added: 5 segments']);
    assert.deepEqual(changes([many(5)], [many(5, 1000)]), [
      'Video moved: x, 0–0.1 s → 1–1.1 s',
      'Video moved: x, 0.1–0.2 s → 1.1–1.2 s',
      'Video moved: x, 0.2–0.3 s → 1.2–1.3 s',
      'Video: 2 more changes',
    ]);
  });

  it('matches tracks of one type by their number', () => {
    const music = (id: string) => ({ tt: 1, sg: [{ id, s: 0, d: 1000, n: id }] });
    assert.deepEqual(changes([video, music('a')], [music('a'), video, music('b')]), [
      'Music added: b, 0–1 s',
    ]);
  });

  it('keeps each sentence on one line', () => {
    const poem = { tt: 7, sg: [{ id: 'p', s: 0, d: 1000, text: 'Two\nlines' }] };
    assert.deepEqual(changes([], [poem]), ['Title added: "Two lines", 0–1 s']);
  });

  it('is told in Chinese too', () => {
    const inChinese = (before: readonly object[], after: readonly object[]) =>
      describeDifference(
        decodeTimeline({ d: 10_000, t: before }),
        decodeTimeline({ d: 10_000, t: after }),
        'zh',
      );
    const to = (change: object) => inChinese([video], [{ tt: 0, sg: [{ ...clip, ...change }] }]);
    assert.deepEqual(inChinese([video], [video, title]), ['已添加标题："Urban Dreams"，0–3 秒']);
    assert.deepEqual(inChinese([video, title], []), ['时间线又空了']);
    assert.deepEqual(to({ volume: 0.5 }), ['视频音量：city，100% → 50%']);
    assert.deepEqual(to({ transition: { kind: 'fade', d: 500 } }), ['已添加转场：fade 到 city，在 0 秒处']);
  });
});
