import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { editsIn } from './applying';
import { loudnessOf, videoOf, worldOf } from './world';

const talk = videoOf('talk.mp4', { durationMs: 24_000 });
const words = Array.from({ length: 6 }, (): [number, number][] => [
  [3, 0.5],
  [1, 0],
]).flat();
const world = worldOf([talk], { 'talk.mp4': loudnessOf(...words) });
const { after } = editsIn(world);

describe('The speed of clips with transitions over silence', () => {
  const joined = after(
    placeMedia(undefined, [talk]),
    { edit: 'trimSilences' },
    { edit: 'addTransitions', kind: 'fade', into: 'all' },
  );
  const count = ({ clips }: Timeline) => clips.filter(({ transition }) => transition).length;

  it('has some to begin with', () => {
    assert.ok(count(joined) >= 4);
  });

  for (const factor of [0.5, 1.5, 2, 3, 4]) {
    it(`makes everything ${factor} times as short, the transitions too, and back again`, () => {
      const fast = after(joined, { edit: 'setSpeed', factor });
      const wanted = timelineDurationMs(joined) / factor;
      // Each clip and each transition is rounded to a millisecond.
      assert.ok(
        Math.abs(timelineDurationMs(fast) - wanted) < 3 * joined.clips.length,
        `${timelineDurationMs(fast)}`,
      );
      assert.equal(count(fast), count(joined));
      const back = after(fast, { edit: 'setSpeed', factor: 1 / factor, relative: true });
      assert.ok(Math.abs(timelineDurationMs(back) - timelineDurationMs(joined)) < 40);
    });
  }
});
