import assert from 'node:assert/strict';
import { preciseClock, readClock } from '../../src/timeline/time-text';

describe('A moment as it is typed', () => {
  for (const [text, ms] of [
    ['12.4', 12_400],
    ['0:12.40', 12_400],
    [' 1:02,5 ', 62_500],
    ['1:02:03', 3_723_000],
    ['90', 90_000],
  ] as const) {
    it(`is read: ${text}`, () => assert.equal(readClock(text), ms));
  }

  for (const text of ['', 'soon', '-1', '1:', '1:2:3:4', '1 2']) {
    it(`is none: "${text}"`, () => assert.equal(readClock(text), undefined));
  }

  it('is read as it is written', () => {
    for (const ms of [0, 33_330, 59_990, 3_600_000]) assert.equal(readClock(preciseClock(ms)), ms);
  });
});
