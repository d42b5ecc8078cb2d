import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeTimeline } from '../../src/timeline/decode';
import { describeDifference } from '../../src/timeline/difference';
import { summarize } from '../../src/timeline/summary';
import { proves } from '../contract/proves';

const anything = fc.jsonValue({ maxDepth: 4 });
const fieldNames = [
  ...['t', 'tt', 'sg', 'd', 'm', 's', 'st', 'start', 'duration', 'target_timerange', 'title', 'name', 'n'],
  ...['text', 'content', 'id', 'volume', 'speed', 'transition', 'in', 'out', 'width', 'kind', '__proto__'],
];
const record = (value: fc.Arbitrary<unknown>) => fc.dictionary(fc.constantFrom(...fieldNames), value);
const segment = record(fc.oneof(anything, record(anything), fc.double()));
const track = fc.record(
  {
    tt: fc.oneof(anything, fc.constantFrom(0, 1, 7)),
    sg: fc.oneof(anything, fc.array(segment)),
    m: anything,
  },
  { requiredKeys: [] },
);
/** Half of it looks like a draft, so that the inner rooms are reached too. */
const draft = fc.oneof(
  anything,
  fc.record({ t: fc.oneof(anything, fc.array(track)), d: anything, m: anything }, { requiredKeys: [] }),
);

describe('Any JSON as a draft', () => {
  proves('draft.never-fails', 'is shown, summed up and compared without an error', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const [before, after] = [decodeTimeline(one), decodeTimeline(other)];
        assert.match(summarize(after), /^Timeline \(\d+ tracks?\)/);
        assert.doesNotMatch(summarize(after), /[\n\r]|NaN|undefined/);
        for (const change of describeDifference(before, after)) assert.doesNotMatch(change, /[\n\r]|NaN/);
        assert.deepEqual(describeDifference(after, after), []);
      }),
      { numRuns: 300 },
    );
  });

  it('may have more tracks and segments than a call has arguments', () => {
    const view = decodeTimeline({ t: Array.from({ length: 200_000 }, () => ({ sg: [{ d: 5 }] })) });
    assert.equal(view.durationMs, 5);
    assert.equal(view.tracks.length, 200_000);
  });

  proves('draft.keys', 'keeps each segment with all its keys', () => {
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const [shown] = decodeTimeline({ t: [{ sg: segments }] }).tracks;
        assert.deepEqual(
          shown?.segments.map(({ raw }) => raw),
          segments,
        );
      }),
    );
  });
});
