import assert from 'node:assert/strict';
import { heardSound } from '../../src/session/heard-sound';

/** Of ten windows a second, from `[seconds, peak]` pairs; 255 is full scale. */
function heard(...stretches: readonly (readonly [seconds: number, peak: number])[]) {
  const peaks = stretches.flatMap(([seconds, peak]) => Array<number>(seconds * 10).fill(peak));
  return heardSound({ rate: { num: 10, den: 1 }, peaks: Uint8Array.from(peaks) });
}

describe('What is heard of a file', () => {
  it('has pauses where sounds stop twice and go on', () => {
    assert.equal(heard([3, 120], [1, 2], [4, 100], [2, 0], [3, 90]), 'pauses');
  });

  it('has pauses in quiet speech too', () => {
    assert.equal(heard([3, 20], [1, 1], [4, 25], [2, 1], [3, 20]), 'pauses');
  });

  it('is steady in music, and where it is silent only before the first sound and after the last', () => {
    assert.equal(heard([20, 200]), 'steady');
    assert.equal(heard([4, 0], [10, 90], [4, 0]), 'steady');
  });

  it('is steady where there are but the short stops within speech', () => {
    assert.equal(heard([1, 90], [0.3, 0], [1, 90], [0.4, 0], [1, 90], [0.5, 0], [1, 90]), 'steady');
  });

  it('is nothing in a silent video, and in one without sound', () => {
    assert.equal(heard([20, 0]), 'none');
    assert.equal(heard(), 'none');
  });
});
