import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { cutClips, invertRanges, removeRanges, splitAt } from '../../../src/engine/edits/operations/cutting';
import { withTransition, withoutTransition } from '../../../src/engine/edits/operations/overlaps';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline, Title } from '../../../src/engine/model/timeline';
import { assertWhole } from './invariants';
import { audioOf, imageOf, videoOf } from './world';

const a = videoOf('a.mp4');
const b = videoOf('b.mp4');
const media = new Map([a, b].map((each) => [each.id, each]));

function titleAt(startMs: number, endMs: number | 'timeline', id = 't9'): Title {
  return { id, text: `${startMs}`, startMs, endMs, place: 'top', color: '#ffffff', size: 8, role: 'title' };
}

function points({ clips }: Timeline): (readonly [string, number, number])[] {
  return clips.map(({ id, inMs, outMs }) => [id, inMs, outMs]);
}

describe('Placing media', () => {
  it('puts videos and images in the order of their upload and leaves sounds aside', () => {
    const timeline = placeMedia(undefined, [audioOf('s.mp3'), a, imageOf('i.png'), b]);
    assert.deepEqual(points(timeline), [
      ['c1', 0, 60_000],
      ['c2', 0, 5000],
      ['c3', 0, 60_000],
    ]);
    assert.equal(timeline.nextId, 4);
  });

  it('places a sound where there is nothing else', () => {
    const timeline = placeMedia(undefined, [audioOf('s.mp3')]);
    assert.deepEqual(points(timeline), [['c1', 0, 20_000]]);
    assert.deepEqual(timeline.canvas, { width: 1920, height: 1080, fps: { num: 30, den: 1 }, fit: 'pad' });
  });

  const canvases = [
    [{ width: 3840, height: 2160 }, 1920, 1080],
    [{ width: 2160, height: 3840 }, 1080, 1920],
    [{ width: 3000, height: 3000 }, 1080, 1080],
    [{ width: 853, height: 481 }, 852, 480],
    [{ width: 320, height: 180 }, 320, 180],
  ] as const;
  for (const [size, width, height] of canvases) {
    it(`makes ${size.width}x${size.height} a canvas of ${width}x${height}`, () => {
      const { canvas } = placeMedia(undefined, [videoOf('v.mp4', size)]);
      assert.deepEqual([canvas.width, canvas.height], [width, height]);
    });
  }

  it('makes a canvas of the first video, however large and fast the others are', () => {
    const first = videoOf('first.mp4', { width: 640, height: 360, fps: { num: 25, den: 1 } });
    const { canvas } = placeMedia(undefined, [imageOf('i.png'), first, a]);
    assert.deepEqual(canvas, { width: 640, height: 360, fps: { num: 25, den: 1 }, fit: 'pad' });
  });

  const rates = [
    [30_000, 1001, 30_000, 1001],
    [60_000, 1001, 60_000, 1001],
    [120, 1, 120, 2],
    [120_000, 1001, 120_000, 2002],
    [100, 1, 100, 2],
    [60_500, 1000, 60, 1],
  ] as const;
  for (const [num, den, toNum, toDen] of rates) {
    it(`makes ${num}/${den} frames a second ${toNum}/${toDen}`, () => {
      const { canvas } = placeMedia(undefined, [videoOf('v.mp4', { fps: { num, den } })]);
      assert.deepEqual(canvas.fps, { num: toNum, den: toDen });
    });
  }
});

describe('Removing ranges', () => {
  const two = placeMedia(undefined, [a, b]);

  it('cuts clips in pieces with new ids and shrinks by exactly what went', () => {
    const { timeline } = removeRanges(two, [
      { startMs: 10_000, endMs: 20_000 },
      { startMs: 55_000, endMs: 65_000 },
    ]);
    assert.deepEqual(points(timeline), [
      ['c1', 0, 10_000],
      ['c3', 20_000, 55_000],
      ['c2', 5000, 60_000],
    ]);
    assert.equal(timelineDurationMs(timeline), 100_000);
    assert.equal(timeline.nextId, 4);
    assert.deepEqual(timeline.clips[0]?.handles, { beforeMs: 0, afterMs: 0 });
    assertWhole(timeline, media);
  });

  it('leaves the timeline given as it was', () => {
    const before = JSON.stringify(two);
    removeRanges(two, [{ startMs: 0, endMs: 70_000 }]);
    assert.equal(JSON.stringify(two), before);
  });

  it('moves titles with the picture under them and drops those whose picture is gone', () => {
    const titled: Timeline = {
      ...two,
      titles: [
        titleAt(2000, 5000, 't1'),
        titleAt(12_000, 18_000, 't2'),
        titleAt(8000, 14_000, 't3'),
        titleAt(15_000, 25_000, 't4'),
        titleAt(30_000, 33_000, 't5'),
        titleAt(40_000, 'timeline', 't6'),
      ],
    };
    const { timeline, droppedTitles } = removeRanges(titled, [{ startMs: 10_000, endMs: 20_000 }]);
    assert.deepEqual(
      timeline.titles.map(({ id, startMs, endMs }) => [id, startMs, endMs]),
      [
        ['t1', 2000, 5000],
        ['t3', 8000, 10_000],
        ['t4', 10_000, 15_000],
        ['t5', 20_000, 23_000],
        ['t6', 30_000, 'timeline'],
      ],
    );
    assert.deepEqual(
      droppedTitles.map(({ id }) => id),
      ['t2'],
    );
  });

  it('keeps music at the start and moves music that starts later', () => {
    const music = {
      mediaId: 's.mp3',
      inMs: 0,
      volume: 35,
      loop: true,
      duck: false,
      fadeInMs: 0,
      fadeOutMs: 0,
    };
    const scored: Timeline = {
      ...two,
      music: [
        { ...music, id: 'm1', startMs: 0, endMs: 'timeline' },
        { ...music, id: 'm2', startMs: 30_000, endMs: 40_000 },
      ],
    };
    const { timeline } = removeRanges(scored, [{ startMs: 0, endMs: 10_000 }]);
    assert.deepEqual(
      timeline.music.map(({ startMs, endMs }) => [startMs, endMs]),
      [
        [0, 'timeline'],
        [20_000, 30_000],
      ],
    );
  });

  it('cuts at the right place of a clip that plays faster', () => {
    const fast = { ...two, clips: two.clips.map((clip) => ({ ...clip, speed: 2 })) };
    const { timeline } = removeRanges(fast, [{ startMs: 10_000, endMs: 20_000 }]);
    assert.deepEqual(points(timeline), [
      ['c1', 0, 20_000],
      ['c3', 40_000, 60_000],
      ['c2', 0, 60_000],
    ]);
  });

  it('shrinks by exactly the cut where it runs through a transition', () => {
    const joined: Timeline = { ...two, clips: withTransition(two.clips, 1, 'fade', 2000) };
    assert.equal(timelineDurationMs(joined), 118_000);
    for (const [startMs, endMs] of [
      [50_000, 59_000],
      [59_000, 70_000],
      [58_500, 59_500],
      [50_000, 70_000],
    ] as const) {
      const { timeline, removedTransitions } = removeRanges(joined, [{ startMs, endMs }]);
      assert.equal(timelineDurationMs(timeline), 118_000 - (endMs - startMs));
      assert.equal(removedTransitions, 1);
      assertWhole(timeline, media);
    }
  });

  it('leaves a transition that the cut does not touch', () => {
    const joined: Timeline = { ...two, clips: withTransition(two.clips, 1, 'fade', 2000) };
    const { timeline, removedTransitions } = removeRanges(joined, [{ startMs: 0, endMs: 50_000 }]);
    assert.equal(removedTransitions, 0);
    assert.equal(timeline.clips[1]?.transition?.durationMs, 2000);
    assert.equal(timelineDurationMs(timeline), 68_000);
  });

  it('takes pieces shorter than a frame along', () => {
    const { timeline } = removeRanges(two, [
      { startMs: 0, endMs: 10_000 },
      { startMs: 10_010, endMs: 20_000 },
    ]);
    assert.deepEqual(points(timeline)[0], ['c1', 20_000, 60_000]);
  });

  it('inverts ranges', () => {
    assert.deepEqual(
      invertRanges(
        [
          { startMs: 20, endMs: 30 },
          { startMs: 0, endMs: 10 },
          { startMs: 25, endMs: 40 },
        ],
        50,
      ),
      [
        { startMs: 10, endMs: 20 },
        { startMs: 40, endMs: 50 },
      ],
    );
  });
});

describe('Cutting out silence', () => {
  it('remembers what was removed as handles, on both sides of the cut', () => {
    const one = placeMedia(undefined, [a]);
    const { timeline } = cutClips(
      one,
      [
        [
          { inMs: 0, outMs: 1000 },
          { inMs: 10_000, outMs: 13_000 },
          { inMs: 59_000, outMs: 60_000 },
        ],
      ],
      true,
    );
    assert.deepEqual(
      timeline.clips.map(({ inMs, outMs, handles }) => [inMs, outMs, handles.beforeMs, handles.afterMs]),
      [
        [1000, 10_000, 1000, 3000],
        [13_000, 59_000, 3000, 1000],
      ],
    );
    assertWhole(timeline, media);
  });

  it('gives a transition afterwards its length from the silence, and takes it back', () => {
    const one = placeMedia(undefined, [a]);
    const { timeline } = cutClips(one, [[{ inMs: 10_000, outMs: 10_300 }]], true);
    const joined = withTransition(timeline.clips, 1, 'fade', 400);
    assert.deepEqual(
      joined.map(({ inMs, outMs }) => [inMs, outMs]),
      [
        [0, 10_200],
        [10_100, 60_000],
      ],
    );
    assert.equal(timelineDurationMs({ clips: joined }), timelineDurationMs(timeline));
    assert.deepEqual(withoutTransition(joined, 1), timeline.clips);
  });
});

describe('Splitting', () => {
  it('cuts without taking anything out', () => {
    const one = placeMedia(undefined, [a]);
    const { timeline, at } = splitAt(one, [10_000, 20_000]);
    assert.deepEqual(points(timeline), [
      ['c1', 0, 10_000],
      ['c2', 10_000, 20_000],
      ['c3', 20_000, 60_000],
    ]);
    assert.deepEqual(at, [10_000, 20_000]);
  });

  it('does not split where a cut or a transition is', () => {
    const two = placeMedia(undefined, [a, b]);
    const joined: Timeline = { ...two, clips: withTransition(two.clips, 1, 'fade', 2000) };
    assert.deepEqual(splitAt(two, [60_000]).at, []);
    assert.deepEqual(splitAt(joined, [59_000]).at, []);
    assert.deepEqual(splitAt(joined, [57_000]).timeline.clips.length, 3);
  });
});
