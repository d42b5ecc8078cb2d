import assert from 'node:assert/strict';
import { decodeTimeline } from '../../src/timeline/decode';
import type { Segment } from '../../src/timeline/timeline';
import { proves } from '../contract/proves';

/** The only segment of a draft with one track. */
function segmentOf(segment: object, type = 0): Segment {
  const [track] = decodeTimeline({ t: [{ tt: type, sg: [segment] }] }).tracks;
  assert.equal(track?.segments.length, 1);
  return track.segments[0]!;
}

describe('A draft as a timeline', () => {
  for (const [what, fields] of Object.entries({
    s: { s: 1500 },
    st: { st: 1500 },
    start: { start: 1500 },
    'target_timerange.start': { target_timerange: { start: 1500 } },
  })) {
    proves(['draft.names', 'draft.start'], `finds a segment's start under ${what}`, () => {
      assert.equal(segmentOf({ ...fields, d: 500 }).startMs, 1500);
      assert.equal(segmentOf({ ...fields, d: 500 }).endMs, 2000);
    });
  }

  for (const [what, fields] of Object.entries({
    d: { d: 700 },
    duration: { duration: 700 },
    'target_timerange.duration': { target_timerange: { duration: 700 } },
  })) {
    proves('draft.length', `finds a segment's length under ${what}`, () => {
      assert.equal(segmentOf({ s: 100, ...fields }).endMs, 800);
    });
  }

  for (const [what, fields] of Object.entries({
    'm.title': { m: { title: 'Hello' } },
    'm.name': { m: { name: 'Hello' } },
    name: { name: 'Hello' },
    n: { n: 'Hello' },
    text: { text: 'Hello' },
    content: { content: 'Hello' },
  })) {
    proves('draft.title', `finds a segment's title under ${what}`, () => {
      assert.equal(segmentOf({ d: 1, ...fields }, 7).name, 'Hello');
    });
  }

  proves('draft.start-else', 'begins a segment without a start where the one before ends', () => {
    const { tracks } = decodeTimeline({
      t: [{ tt: 0, sg: [{ d: 1000 }, { d: 500 }, { s: 4000, d: 1 }, { d: 9 }] }],
    });
    assert.deepEqual(
      tracks[0]?.segments.map(({ startMs, endMs }) => [startMs, endMs]),
      [
        [0, 1000],
        [1000, 1500],
        [4000, 4001],
        [4001, 4010],
      ],
    );
  });

  it('prefers the first of several names, and skips those with nothing in them', () => {
    const segment = segmentOf({
      s: 1,
      st: 2,
      start: 3,
      d: 10,
      duration: 20,
      m: { title: '', name: 'A' },
      name: 'B',
    });
    assert.deepEqual([segment.startMs, segment.endMs, segment.name], [1, 11, 'A']);
    assert.equal(segmentOf({ s: 'soon', st: null, start: 3, d: 1 }).startMs, 3);
  });

  proves('draft.keys', 'keeps every key that it does not know', () => {
    const raw = { id: 'a', d: 5, mask: { kind: 'heart' }, 'x-y': [1] };
    assert.deepEqual(segmentOf(raw).raw, raw);
  });

  proves('draft.unknown-type', 'shows an unknown type of track as such', () => {
    const { tracks } = decodeTimeline({
      t: [{ tt: 0 }, { tt: 1 }, { tt: 7 }, { tt: 12, sg: [{ d: 3 }] }, {}],
    });
    assert.deepEqual(
      tracks.map(({ type, typeNumber }) => [type, typeNumber]),
      [
        ['video', 0],
        ['audio', 1],
        ['text', 7],
        ['unknown', 12],
        ['unknown', -1],
      ],
    );
    assert.equal(tracks[3]?.segments.length, 1);
  });

  proves(
    ['draft.names', 'draft.metadata'],
    'reads the length, the title and the canvas, and else takes the end of the last segment for the length',
    () => {
      const view = decodeTimeline({ d: 9000, m: { title: 'Trip', width: 1080, height: 1920 }, t: [] });
      assert.deepEqual(view, { durationMs: 9000, title: 'Trip', width: 1080, height: 1920, tracks: [] });
      const sg = [
        { s: 5000, d: 100 },
        { s: 0, d: 10 },
      ];
      assert.equal(
        decodeTimeline({
          t: [
            { tt: 0, sg },
            { tt: 7, sg: [{ d: 5200 }] },
          ],
        }).durationMs,
        5200,
      );
    },
  );

  it('reads a volume as a ratio or as percent', () => {
    assert.equal(segmentOf({ d: 1, volume: 0.35 }).volumePercent, 35);
    assert.equal(segmentOf({ d: 1, vol: 35 }).volumePercent, 35);
    assert.equal(segmentOf({ d: 1, v: 0 }).volumePercent, 0);
    assert.equal(segmentOf({ d: 1, volumePercent: 2 }).volumePercent, 2);
    assert.equal(segmentOf({ d: 1 }).volumePercent, undefined);
  });

  it('has an id for each segment: its own, else its place', () => {
    const { tracks } = decodeTimeline({ t: [{ sg: [{ id: 'a' }] }, { sg: [{ id: 7 }, {}] }] });
    assert.deepEqual(
      tracks.map(({ segments }) => segments.map(({ id }) => id)),
      [['a'], ['1.0', '1.1']],
    );
  });

  it('is empty for what is no draft', () => {
    for (const draft of [undefined, null, 0, 'x', [], {}, { t: 5 }, { t: [1, null, 'x', []] }]) {
      assert.deepEqual(decodeTimeline(draft), { durationMs: 0, tracks: [] });
    }
  });

  it('has no negative or broken times', () => {
    const segment = segmentOf({ s: -500, d: -1 });
    assert.deepEqual([segment.startMs, segment.endMs], [0, 0]);
    assert.equal(segmentOf({ s: 0.6, d: 1.2 }).endMs, 2);
  });
});
