import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { closeGaps, silencesOf, widen } from '../../../src/engine/edits/operations/silence';
import { silencesHeard } from '../../../src/engine/edits/kinds/silence-rule';
import { applyEdit, loudnessNeededBy } from '../../../src/engine/edits/registry';
import { frameToMs } from '../../../src/engine/model/rational';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Clip } from '../../../src/engine/model/timeline';
import { tellSilences } from '../../../src/engine/replies/moment-answers';
import { assertWhole } from './invariants';
import { imageOf, loudnessOf, videoOf, worldOf } from './world';

const frames = (pattern: string) => Array.from(pattern).map((letter) => letter === '#');
const pattern = (values: readonly boolean[]) => values.map((value) => (value ? '#' : '.')).join('');
const rule = { threshold: 0.04, marginMs: 200, shortestSoundMs: 100, shortestCutMs: 200 };

function clipOf(inMs: number, outMs: number): Clip {
  return {
    id: 'c1',
    mediaId: 'a.mp4',
    inMs,
    outMs,
    speed: 1,
    volume: 100,
    handles: { beforeMs: 0, afterMs: 0 },
  };
}

describe('The silence rule', () => {
  it('keeps a margin on both sides', () => {
    assert.equal(pattern(widen(frames('....#....#'), 2)), '..########');
    assert.equal(pattern(widen(frames('#.........'), 3)), '####......');
  });

  it('drops short sounds and closes short gaps until nothing changes', () => {
    assert.equal(pattern(closeGaps(frames('#####..#####'), 3, 3)), '############');
    assert.equal(pattern(closeGaps(frames('.....#......'), 3, 3)), '............');
    // The lone frame goes first, which makes the gap long enough to stay.
    assert.equal(pattern(closeGaps(frames('#####..#..#####'), 3, 4)), '#####.....#####');
    assert.equal(pattern(closeGaps(frames('#####..#..#####'), 1, 3)), '###############');
  });

  it('cuts on the frame grid of the source', () => {
    const loudness = loudnessOf([1, 0.5], [2, 0], [1, 0.5]);
    assert.deepEqual(silencesOf(clipOf(0, 4000), loudness, rule), [{ inMs: 1200, outMs: 2800 }]);
  });

  it('takes the threshold itself for sound', () => {
    const exactly = loudnessOf([1, 0.5], [2, Math.fround(0.04)], [1, 0.5]);
    assert.deepEqual(silencesOf(clipOf(0, 4000), exactly, rule), []);
    const below = loudnessOf([1, 0.5], [2, 0.0399], [1, 0.5]);
    assert.equal(silencesOf(clipOf(0, 4000), below, rule).length, 1);
  });

  it('looks at the clip alone, from its in to its out point', () => {
    const loudness = loudnessOf([1, 0.5], [4, 0], [1, 0.5]);
    assert.deepEqual(silencesOf(clipOf(2000, 5500), loudness, rule), [{ inMs: 2000, outMs: 4800 }]);
  });

  it('is exact at 29.97 frames a second over an hour', () => {
    const rate = { num: 30_000, den: 1001 };
    const peaks = new Float32Array(107_892).fill(0.5);
    peaks.fill(0, 100_000, 100_300);
    const [silence, ...more] = silencesOf(clipOf(0, frameToMs(107_892, rate)), { rate, peaks }, rule);
    assert.equal(more.length, 0);
    assert.deepEqual(silence, { inMs: frameToMs(100_006, rate), outMs: frameToMs(100_294, rate) });
  });
});

describe('Trimming silences', () => {
  const a = videoOf('a.mp4', { durationMs: 10_000 });
  const speech = loudnessOf([1, 0], [2, 0.5], [2, 0.01], [2, 0.5], [0.5, 0], [2, 0.5], [0.5, 0]);
  const timeline = placeMedia(undefined, [a]);

  it('asks for the loudness of what is on the timeline', () => {
    assert.deepEqual(loudnessNeededBy({ edit: 'trimSilences' }, timeline), ['a.mp4']);
  });

  it('cuts them out and says how much', () => {
    const result = applyEdit({ edit: 'trimSilences' }, timeline, worldOf([a], { 'a.mp4': speech }));
    assert.ok(result.done);
    assert.deepEqual(
      result.timeline.clips.map(({ inMs, outMs, handles }) => [
        inMs,
        outMs,
        handles.beforeMs,
        handles.afterMs,
      ]),
      [
        [800, 3200, 800, 1600],
        [4800, 9700, 1600, 300],
      ],
    );
    assert.deepEqual(result.said, ['Removed 3 silences: 10 s → 7.3 s (2.7 s less).']);
    assertWhole(result.timeline, worldOf([a]).media);
  });

  it('lets transitions afterwards overlap silence alone', () => {
    const world = worldOf([a], { 'a.mp4': speech });
    const trimmed = applyEdit({ edit: 'trimSilences' }, timeline, world);
    assert.ok(trimmed.done);
    const joined = applyEdit({ edit: 'addTransitions', kind: 'fade', into: 'all' }, trimmed.timeline, world);
    assert.ok(joined.done);
    assert.equal(timelineDurationMs(joined.timeline), 7300);
    assert.deepEqual(joined.timeline.clips[1]?.transition, {
      kind: 'fade',
      durationMs: 400,
      takenBeforeCutMs: 200,
      takenAfterCutMs: 200,
    });
    assert.match(joined.said.join(' '), /1 transition \(fade, 0\.4 s\).*length stays 7\.3 s/);
  });

  it('finds nothing more the second time', () => {
    const world = worldOf([a], { 'a.mp4': speech });
    const once = applyEdit({ edit: 'trimSilences' }, timeline, world);
    assert.ok(once.done);
    const twice = applyEdit({ edit: 'trimSilences' }, once.timeline, world);
    assert.equal(twice.done, false);
  });

  it('keeps to a margin, a threshold and a least length', () => {
    const world = worldOf([a], { 'a.mp4': speech });
    const lengthAfter = (edit: Parameters<typeof applyEdit>[0]) => {
      const result = applyEdit(edit, timeline, world);
      return result.done ? timelineDurationMs(result.timeline) : result.why;
    };
    assert.equal(lengthAfter({ edit: 'trimSilences', marginMs: 0 }), 6000);
    assert.equal(lengthAfter({ edit: 'trimSilences', marginMs: 0, minSilenceMs: 600 }), 7000);
    // At -46 dB the quiet stretch of 0.01 counts as sound.
    assert.equal(lengthAfter({ edit: 'trimSilences', marginMs: 0, thresholdDb: -46 }), 8000);
  });

  it('shortens every longer pause to a length, and leaves shorter ones', () => {
    const world = worldOf([a], { 'a.mp4': speech });
    const result = applyEdit({ edit: 'trimSilences', pauseMs: 300 }, timeline, world);
    assert.ok(result.done);
    // Of 2 s and 0.5 s 0.3 s each are left, and half of that at either end of the whole.
    assert.equal(timelineDurationMs(result.timeline), 6000 + 300 + 300 + 133 + 167);
    assert.deepEqual(result.said, ['Shortened 4 silences to 0.3 s: 10 s → 6.9 s (3.1 s less).']);
    const long = applyEdit({ edit: 'trimSilences', pauseMs: 300, minSilenceMs: 1000 }, timeline, world);
    assert.ok(long.done);
    assert.equal(timelineDurationMs(long.timeline), 10_000 - 1700 - 867);
  });

  it('cuts only what the timeline begins or ends with', () => {
    const world = worldOf([a], { 'a.mp4': speech });
    const lengthAfter = (ends: 'start' | 'end' | 'both') => {
      const result = applyEdit({ edit: 'trimSilences', ends }, timeline, world);
      return result.done ? timelineDurationMs(result.timeline) : result.why;
    };
    assert.equal(lengthAfter('start'), 9200);
    assert.equal(lengthAfter('end'), 9700);
    assert.equal(lengthAfter('both'), 8900);
  });

  it('cuts only in some clips, or in a stretch of the timeline', () => {
    const b = videoOf('b.mp4', { durationMs: 10_000 });
    const both = placeMedia(undefined, [a, b]);
    const world = worldOf([a, b], { 'a.mp4': speech, 'b.mp4': speech });
    const second = applyEdit({ edit: 'trimSilences', within: { clips: [2] } }, both, world);
    assert.ok(second.done);
    assert.equal(timelineDurationMs(second.timeline), 17_300);
    assert.equal(second.timeline.clips[0]?.outMs, 10_000);
    const range = { start: 3500, end: 12_000 };
    const inside = applyEdit({ edit: 'trimSilences', within: { range } }, both, world);
    assert.ok(inside.done);
    // 3.5 to 4.8 s, the last 0.3 s of the first clip, and the first 0.8 s of the second.
    assert.equal(timelineDurationMs(inside.timeline), 20_000 - 1300 - 300 - 800);
    const beyond = applyEdit(
      { edit: 'trimSilences', within: { range: { start: 0, end: 30_000 } } },
      both,
      world,
    );
    assert.match(beyond.done ? '' : beyond.why, /outside the timeline/);
  });

  it('refuses a clip that is silent throughout', () => {
    const world = worldOf([a], { 'a.mp4': loudnessOf([10, 0.01]) });
    const result = applyEdit({ edit: 'trimSilences' }, timeline, world);
    assert.equal(result.done, false);
    assert.match(result.why, /No sound louder than -28 dB was found; say “trim the silences below -48 dB”/);
  });

  it('leaves what has no sound as it is, and says so', () => {
    const mute = videoOf('mute.mp4', { hasAudio: false });
    const media = [a, mute, imageOf('i.png')];
    const result = applyEdit(
      { edit: 'trimSilences' },
      placeMedia(undefined, media),
      worldOf(media, { 'a.mp4': speech }),
    );
    assert.ok(result.done);
    assert.equal(result.timeline.clips.length, 4);
    assert.match(result.said.join(' '), /mute\.mp4 and i\.png/);
  });

  it('answers in Chinese', () => {
    const result = applyEdit({ edit: 'trimSilences' }, timeline, worldOf([a], { 'a.mp4': speech }, 'zh-cn'));
    assert.ok(result.done);
    assert.deepEqual(result.said, ['已剪掉 3 处静音：10 秒 → 7.3 秒（少了 2.7 秒）。']);
  });

  it('cuts nothing where less than a frame would be left of all that is heard', () => {
    const media = [videoOf('a.mp4', { durationMs: 4000 })];
    const world = worldOf(media, { 'a.mp4': loudnessOf([1.1, 0], [0.2, 0.5], [2.7, 0]) });
    const slow = applyEdit({ edit: 'setFrameRate', fps: 1 }, placeMedia(undefined, media), world);
    assert.ok(slow.done);
    const trimmed = applyEdit({ edit: 'trimSilences', marginMs: 0 }, slow.timeline, world);
    assert.ok(!trimmed.done);
    assert.equal(trimmed.why, world.say.nothingLeft());
  });
});

describe('Telling where the silences are', () => {
  const a = videoOf('a.mp4', { durationMs: 10_000 });
  const timeline = placeMedia(undefined, [a]);
  // Of 1 s, of 0.5 s, which trimming leaves, and of 2 s at the end.
  const world = worldOf([a], {
    'a.mp4': loudnessOf([2, 0.5], [1, 0], [2, 0.5], [0.5, 0], [2.5, 0.5], [2, 0]),
  });
  const all = [
    { startMs: 2000, endMs: 3000 },
    { startMs: 8000, endMs: 10_000 },
  ];

  it('names those that are cut, from sound to sound', () => {
    assert.deepEqual(silencesHeard(timeline, world), { ranges: all, unheard: [] });
    const trimmed = applyEdit({ edit: 'trimSilences' }, timeline, world);
    assert.match(trimmed.done ? (trimmed.said[0] ?? '') : trimmed.why, /^Removed 2 silences/);
  });

  it('names a silence that lies across a cut once', () => {
    const split = applyEdit({ edit: 'split', at: [2500] }, timeline, world);
    assert.ok(split.done);
    assert.deepEqual(silencesHeard(split.timeline, world), { ranges: all, unheard: [] });
  });

  it('does not say that something is heard where a clip is silent or has no sound', () => {
    const files = [a, imageOf('i.png'), videoOf('b.mp4', { durationMs: 3000 })];
    const quiet = worldOf(files, { 'a.mp4': loudnessOf([10, 0.5]), 'b.mp4': loudnessOf([3, 0]) });
    const found = silencesHeard(placeMedia(undefined, files), quiet);
    assert.deepEqual(found, { ranges: [], unheard: [2, 3] });
    assert.equal(
      tellSilences(found, quiet.say),
      'There are no silences that “trim the silences” would cut. Nothing is heard in clips 2, 3, which stay as they are.',
    );
  });
});

describe('Speeding silences up', () => {
  const a = videoOf('a.mp4', { durationMs: 10_000 });
  const speech = loudnessOf([3, 0.5], [4, 0], [3, 0.5]);
  const timeline = placeMedia(undefined, [a]);
  const world = worldOf([a], { 'a.mp4': speech });

  it('plays them faster and what is said as before', () => {
    const result = applyEdit({ edit: 'speedSilences', factor: 4 }, timeline, world);
    assert.ok(result.done);
    assert.deepEqual(
      result.timeline.clips.map(({ inMs, outMs, speed }) => [inMs, outMs, speed]),
      [
        [0, 3200, 1],
        [3200, 6800, 4],
        [6800, 10_000, 1],
      ],
    );
    assert.deepEqual(result.said, ['1 silence plays 4× as fast: 10 s → 7.3 s.']);
    assertWhole(result.timeline, world.media);
  });

  it('goes no further than the highest speed', () => {
    let faster = applyEdit({ edit: 'speedSilences', factor: 10 }, timeline, world);
    assert.ok(faster.done);
    faster = applyEdit({ edit: 'speedSilences', factor: 10 }, faster.timeline, world);
    assert.ok(faster.done);
    assert.equal(faster.timeline.clips[1]?.speed, 16);
  });

  it('says so where there are none', () => {
    const loud = worldOf([a], { 'a.mp4': loudnessOf([10, 0.5]) });
    const result = applyEdit({ edit: 'speedSilences', factor: 4 }, timeline, loud);
    assert.match(result.done ? '' : result.why, /No silence long enough/);
  });
});
