import assert from 'node:assert/strict';
import { placeMedia } from '../../src/engine/edits/placement';
import { applyEdit, editSchema } from '../../src/engine/edits/registry';
import { encodeDraft } from '../../src/engine/model/draft';
import type { Timeline } from '../../src/engine/model/timeline';
import { editsOf } from '../../src/session/direct-edits';
import type { DirectEdit } from '../../src/session/direct-edits';
import { rebased } from '../../src/session/rebased-edit';
import { decodeTimeline } from '../../src/timeline/decode';
import type { Segment, TimelineView } from '../../src/timeline/timeline';
import { audioOf, imageOf, videoOf, worldOf } from '../engine/edits/world';

const media = [
  videoOf('a.mp4', { durationMs: 10_000 }),
  videoOf('b.mp4', { durationMs: 8000 }),
  videoOf('c.mp4', { durationMs: 6000 }),
];
const [song, logo] = [audioOf('song.mp3', 60_000), imageOf('logo.png')];
const world = worldOf([...media, song, logo]);

/** What the panel has of a timeline, and what the engine makes of what is done there. */
class Bench {
  private constructor(private timeline: Timeline) {}

  static with(...edits: readonly object[]): Bench {
    const bench = new Bench(placeMedia(undefined, media));
    for (const edit of edits) bench.apply(edit);
    return bench;
  }

  get view(): TimelineView {
    return decodeTimeline(JSON.parse(encodeDraft(this.timeline, world.media)));
  }

  track(index: number): readonly Segment[] {
    return this.view.tracks[index]?.segments ?? [];
  }

  times(index: number): [string, number, number][] {
    return this.track(index).map(({ name, startMs, endMs }) => [name, startMs, endMs]);
  }

  id(track: number, segment: number): string {
    return this.track(track)[segment]?.id ?? assert.fail('There is no such segment.');
  }

  /** Does in their order what was all done by hand on the timeline of now. @returns Which of them were left out. */
  doInARow(...edits: readonly DirectEdit[]): number[] {
    const seen = this.view;
    return edits.flatMap((edit, index) => {
      const meant = rebased(edit, seen, this.view);
      if (meant) this.do(meant);
      return meant ? [] : [index];
    });
  }

  do(edit: DirectEdit): void {
    for (const each of editsOf(this.view, edit)) this.apply(each);
  }

  private apply(edit: object): void {
    const result = applyEdit(editSchema.parse(edit), this.timeline, world);
    assert.ok(result.done, result.done ? '' : result.why);
    this.timeline = result.timeline;
  }
}

describe('What is done with a segment by hand', () => {
  it('trims a clip at either edge, and closes the gap', () => {
    const bench = Bench.with();
    bench.do({ type: 'trim', segmentId: bench.id(0, 0), edge: 'end', toMs: 7000 });
    bench.do({ type: 'trim', segmentId: bench.id(0, 1), edge: 'start', toMs: 9000 });
    assert.deepEqual(bench.times(0), [
      ['a.mp4', 0, 7000],
      ['b.mp4', 7000, 13_000],
      ['c.mp4', 13_000, 19_000],
    ]);
    assert.deepEqual(
      bench.track(0).map(({ source }) => source),
      [
        { inMs: 0, outMs: 7000 },
        { inMs: 2000, outMs: 8000 },
        { inMs: 0, outMs: 6000 },
      ],
    );
  });

  it('shows more of a clip again where an edge is dragged outwards, as far as its file goes', () => {
    const bench = Bench.with({ edit: 'keepRanges', ranges: [{ start: 2000, end: 7000 }] });
    bench.do({ type: 'trim', segmentId: bench.id(0, 0), edge: 'end', toMs: 6000 });
    bench.do({ type: 'trim', segmentId: bench.id(0, 0), edge: 'start', toMs: 0 });
    assert.deepEqual(bench.track(0)[0]?.source, { inMs: 2000, outMs: 8000 });
    assert.throws(() => bench.do({ type: 'trim', segmentId: bench.id(0, 0), edge: 'end', toMs: 60_000 }));
  });

  it('shows more of a clip that stands at the very start', () => {
    const bench = Bench.with({ edit: 'keepRanges', ranges: [{ start: 2000, end: 7000 }] });
    bench.doInARow({ type: 'trim', segmentId: bench.id(0, 0), edge: 'start', toMs: -1500 });
    assert.deepEqual(bench.track(0)[0]?.source, { inMs: 500, outMs: 7000 });
    assert.deepEqual(bench.times(0)[0], ['a.mp4', 0, 6500]);
  });

  it('moves a clip by a place, each time from where it is by then', () => {
    const bench = Bench.with();
    const last = bench.id(0, 2);
    const earlier = { type: 'reorder', segmentId: last, by: -1 } as const;
    bench.doInARow(earlier, earlier);
    assert.deepEqual(
      bench.times(0).map(([name]) => name),
      ['c.mp4', 'a.mp4', 'b.mp4'],
    );
    assert.deepEqual(editsOf(bench.view, earlier), [], 'it is the first');
  });

  it('moves a title by a time, each time from where it is by then', () => {
    const bench = Bench.with({ edit: 'addTitle', text: 'One', start: 1000, end: 3000 });
    const later = { type: 'nudge', segmentId: bench.id(1, 0), byMs: 500 } as const;
    bench.doInARow(later, later);
    assert.deepEqual(bench.times(1), [['One', 2000, 4000]]);
  });

  it('moves a clip to where its middle was dropped', () => {
    const bench = Bench.with();
    bench.do({ type: 'move', segmentId: bench.id(0, 2), toMs: 1000 });
    assert.deepEqual(
      bench.times(0).map(([name]) => name),
      ['c.mp4', 'a.mp4', 'b.mp4'],
    );
    bench.do({ type: 'move', segmentId: bench.id(0, 0), toMs: 30_000 });
    assert.deepEqual(
      bench.times(0).map(([name]) => name),
      ['a.mp4', 'b.mp4', 'c.mp4'],
    );
    assert.deepEqual(editsOf(bench.view, { type: 'move', segmentId: bench.id(0, 1), toMs: 10_500 }), []);
  });

  it('splits at the playhead, and deletes what is selected', () => {
    const bench = Bench.with();
    bench.do({ type: 'split', atMs: 4000 });
    assert.equal(bench.track(0).length, 4);
    bench.do({ type: 'delete', segmentId: bench.id(0, 1) });
    assert.deepEqual(bench.times(0)[0], ['a.mp4', 0, 4000]);
    assert.deepEqual(bench.times(0)[1], ['b.mp4', 4000, 12_000]);
  });

  it('changes a title: its text, its place in time, its edges; and takes it away', () => {
    const title = (text: string, start: number, end: number) => ({ edit: 'addTitle', text, start, end });
    const bench = Bench.with(title('One', 0, 3000), title('Two', 5000, 8000));
    bench.do({ type: 'retitle', segmentId: bench.id(1, 1), text: 'Zwei' });
    bench.do({ type: 'move', segmentId: bench.id(1, 1), toMs: 6000 });
    bench.do({ type: 'trim', segmentId: bench.id(1, 0), edge: 'end', toMs: 4000 });
    assert.deepEqual(bench.times(1), [
      ['One', 0, 4000],
      ['Zwei', 6000, 9000],
    ]);
    bench.do({ type: 'delete', segmentId: bench.id(1, 0) });
    assert.deepEqual(bench.times(1), [['Zwei', 6000, 9000]]);
  });

  it('moves and trims music without moving what is heard of it, and sets its volume', () => {
    const bench = Bench.with({ edit: 'addMusic', media: 'song.mp3', from: 2000, to: 12_000 });
    bench.do({ type: 'trim', segmentId: bench.id(1, 0), edge: 'start', toMs: 5000 });
    assert.deepEqual(bench.times(1), [['song.mp3', 5000, 12_000]]);
    assert.equal(bench.track(1)[0]?.raw['in'], 3000);
    bench.do({ type: 'move', segmentId: bench.id(1, 0), toMs: 6000 });
    bench.do({ type: 'setVolume', segmentId: bench.id(1, 0), percent: 60 });
    assert.deepEqual(bench.times(1), [['song.mp3', 6000, 13_000]]);
    assert.equal(bench.track(1)[0]?.volumePercent, 60);
    bench.do({ type: 'setVolume', segmentId: bench.id(0, 1), percent: 0 });
    assert.deepEqual(
      bench.track(0).map(({ volumePercent }) => volumePercent),
      [100, 0, 100],
    );
  });

  it('moves a picture that lies over the video, and takes it away', () => {
    const bench = Bench.with({ edit: 'addOverlay', media: 'logo.png', start: 1000, end: 4000 });
    bench.do({ type: 'move', segmentId: bench.id(1, 0), toMs: 3000 });
    bench.do({ type: 'trim', segmentId: bench.id(1, 0), edge: 'end', toMs: 5000 });
    assert.deepEqual(bench.times(1), [['logo.png', 3000, 5000]]);
    bench.do({ type: 'delete', segmentId: bench.id(1, 0) });
    assert.equal(bench.view.tracks.length, 1);
  });

  it('is nothing where the segment is gone, or nothing would change', () => {
    const { view } = Bench.with();
    const first = view.tracks[0]?.segments[0] ?? assert.fail();
    assert.deepEqual(editsOf(view, { type: 'delete', segmentId: 'gone' }), []);
    assert.deepEqual(
      editsOf(view, { type: 'trim', segmentId: first.id, edge: 'end', toMs: first.endMs }),
      [],
    );
  });
});

describe('What is done by hand faster than it is carried out', () => {
  it('means what was seen while it was done: the same moment of the clip', () => {
    const bench = Bench.with();
    const [a, b] = [bench.id(0, 0), bench.id(0, 1)];
    bench.doInARow(
      { type: 'trim', segmentId: a, edge: 'end', toMs: 8000 },
      { type: 'trim', segmentId: b, edge: 'start', toMs: 11_000 },
      { type: 'trim', segmentId: b, edge: 'start', toMs: 12_000 },
      { type: 'trim', segmentId: b, edge: 'end', toMs: 17_000 },
      { type: 'trim', segmentId: a, edge: 'end', toMs: 7000 },
    );
    assert.deepEqual(
      bench.track(0).map(({ source }) => source),
      [
        { inMs: 0, outMs: 7000 },
        { inMs: 2000, outMs: 7000 },
        { inMs: 0, outMs: 6000 },
      ],
    );
  });

  it('splits where the moment that was seen is by then, and not where it is gone', () => {
    const bench = Bench.with();
    const [a, b] = [bench.id(0, 0), bench.id(0, 1)];
    const leftOut = bench.doInARow(
      { type: 'delete', segmentId: a },
      { type: 'split', atMs: 12_000 },
      { type: 'split', atMs: 3000 },
      { type: 'trim', segmentId: b, edge: 'start', toMs: 11_000 },
      { type: 'split', atMs: 14_000 },
    );
    assert.deepEqual(leftOut, [2]);
    assert.deepEqual(
      bench.track(0).map(({ name, source }) => [name, source?.inMs, source?.outMs]),
      [
        ['b.mp4', 1000, 2000],
        ['b.mp4', 2000, 4000],
        ['b.mp4', 4000, 8000],
        ['c.mp4', 0, 6000],
      ],
    );
  });

  it('moves a clip before the one that it was dropped before, wherever that is by then', () => {
    const bench = Bench.with({ edit: 'split', at: [2000, 4000] });
    const [first, second, , b, c] = [0, 1, 2, 3, 4].map((each) => bench.id(0, each));
    assert.ok(first && second && b && c);
    bench.doInARow(
      { type: 'delete', segmentId: first },
      { type: 'delete', segmentId: second },
      // Between the third part of a.mp4 and b.mp4.
      { type: 'move', segmentId: c, toMs: 7500 },
      { type: 'move', segmentId: b, toMs: 10_500 },
    );
    assert.deepEqual(
      bench.times(0).map(([name]) => name),
      ['a.mp4', 'c.mp4', 'b.mp4'],
    );
  });

  it('trims the part of a split clip that has the edge', () => {
    const bench = Bench.with();
    const a = bench.id(0, 0);
    bench.doInARow({ type: 'split', atMs: 4000 }, { type: 'trim', segmentId: a, edge: 'end', toMs: 9000 });
    assert.deepEqual(bench.times(0).slice(0, 2), [
      ['a.mp4', 0, 4000],
      ['a.mp4', 4000, 9000],
    ]);
  });

  it('trims no other clip of the same file', () => {
    const bench = Bench.with({ edit: 'duplicateClips', target: { clips: [1] } });
    const a = bench.id(0, 0);
    const lengths = bench.times(0).map(([, startMs, endMs]) => endMs - startMs);
    bench.doInARow(
      { type: 'trim', segmentId: a, edge: 'end', toMs: 8000 },
      { type: 'trim', segmentId: a, edge: 'end', toMs: 7000 },
    );
    assert.deepEqual(
      bench.times(0).map(([, startMs, endMs]) => endMs - startMs),
      [7000, ...lengths.slice(1)],
    );
  });

  it('leaves out what is about a segment that is gone', () => {
    const bench = Bench.with();
    const b = bench.id(0, 1);
    const leftOut = bench.doInARow(
      { type: 'delete', segmentId: b },
      { type: 'delete', segmentId: b },
      { type: 'setVolume', segmentId: b, percent: 50 },
      { type: 'trim', segmentId: b, edge: 'end', toMs: 12_000 },
      { type: 'split', atMs: 3000 },
    );
    assert.deepEqual(leftOut, [1, 2, 3]);
    assert.deepEqual(bench.times(0), [
      ['a.mp4', 0, 3000],
      ['a.mp4', 3000, 10_000],
      ['c.mp4', 10_000, 16_000],
    ]);
  });

  it('trims a title by the ruler', () => {
    const bench = Bench.with({ edit: 'addTitle', text: 'One', start: 2000, end: 5000 });
    const title = bench.id(1, 0);
    bench.doInARow(
      { type: 'trim', segmentId: title, edge: 'start', toMs: 3000 },
      { type: 'trim', segmentId: title, edge: 'end', toMs: 8000 },
    );
    assert.deepEqual(bench.times(1), [['One', 3000, 8000]]);
  });
});
