import assert from 'node:assert/strict';
import { decodeTimeline } from '../../src/timeline/decode';
import { summarize } from '../../src/timeline/summary';
import { clock, seconds } from '../../src/timeline/time-text';
import { proves } from '../contract/proves';

const summaryOf = (...tracks: readonly object[]) => summarize(decodeTimeline({ t: tracks }));

describe('The summary of a timeline', () => {
  proves('draft.summary', 'is the line of the contract', () => {
    assert.equal(
      summaryOf(
        { tt: 0, sg: [{ s: 0, d: 10_000, m: { title: 'city timelapse' } }] },
        { tt: 1, sg: [{ s: 0, d: 10_000, name: 'Lo-fi', volume: 0.35 }] },
        { tt: 7, sg: [{ s: 0, d: 3000, text: 'Urban Dreams' }] },
      ),
      'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)',
    );
  });

  it('counts one track and none', () => {
    assert.equal(summaryOf({ tt: 0, sg: [{ d: 1000, n: 'a' }] }), 'Timeline (1 track): 1. Video: a (0-1s)');
    assert.equal(summaryOf(), 'Timeline (0 tracks)');
  });

  it('names what it does not know as such', () => {
    assert.equal(
      summaryOf({ tt: 12, sg: [{ d: 1000 }] }, { sg: [] }),
      'Timeline (2 tracks): 1. Track type 12: untitled (0-1s) 2. Track: empty',
    );
  });

  it('tells neighbours of one name once', () => {
    const take = { d: 1050, n: 'take.mp4' };
    assert.equal(
      summaryOf({ tt: 0, sg: [take, take, take, { d: 900, n: 'b' }, take] }),
      'Timeline (1 track): 1. Video: take.mp4 × 3 (0-3.2s), b (3.2-4.1s), take.mp4 (4.1-5.1s)',
    );
  });

  it('shows a volume on sound always, on pictures where it is not 100 %', () => {
    assert.equal(
      summaryOf(
        { tt: 0, sg: [{ d: 1000, n: 'a', volume: 1 }] },
        { tt: 0, sg: [{ d: 1000, n: 'b', volume: 0 }] },
        { tt: 1, sg: [{ d: 1000, n: 'c', volume: 1 }] },
      ),
      'Timeline (3 tracks): 1. Video: a (0-1s) 2. Video: b (0-1s, 0%) 3. BGM: c (0-1s, 100%)',
    );
  });

  it('stays one line, whatever a title holds', () => {
    const summary = summaryOf({ tt: 7, sg: [{ d: 1000, text: 'Two\nlines\r\n\tand more ' }] });
    assert.equal(summary, 'Timeline (1 track): 1. Title: "Two lines and more" (0-1s)');
  });
});

describe('Times in words', () => {
  it('have at most one digit after the point', () => {
    assert.deepEqual([0, 49, 50, 999, 1000, 12_340, 12_360].map(seconds), [
      '0',
      '0',
      '0.1',
      '1',
      '1',
      '12.3',
      '12.4',
    ]);
  });

  it('are shown as by a clock', () => {
    assert.deepEqual([0, 12_400, 59_999, 60_000, 754_000, 3_723_000].map(clock), [
      '0:00',
      '0:12.4',
      '1:00',
      '1:00',
      '12:34',
      '1:02:03',
    ]);
  });
});
