import assert from 'node:assert/strict';
import { isOfPart, isOfStart } from '../../../src/engine/edits/times-before';

describe('Which times are those of the timeline as it is by then', () => {
  const ofStart = [
    'play the first 5 seconds at half speed',
    'zoom into the middle for the first 5 seconds',
    'lower the first 10 seconds to a third of the volume',
    'cut the first half second',
    '再把前5秒音量调到百分之五十',
    '前十秒音量降低一半',
    '开头3秒放大到画面中间',
    '剪掉前半秒',
  ];
  for (const clause of ofStart) {
    it(`those of “${clause}” are counted from its start`, () => {
      assert.equal(isOfStart(clause), true);
    });
  }

  const partsOfStart = [
    'mute the first half',
    'mute the first third',
    'speed up the opening quarter',
    'mute the first 25%',
    'mute the first 30 percent',
    '前一半静音',
    '前半段静音',
    '前三分之一静音',
    '前30%静音',
  ];
  for (const clause of partsOfStart) {
    it(`those of “${clause}” follow from its length`, () => {
      assert.equal(isOfStart(clause), false);
      assert.equal(isOfPart(clause), true);
    });
  }

  const amounts = [
    'lower the music by half from 0:20 to 0:25',
    'turn it down to a quarter from 0:20 to 0:25',
    'play 0:20 to 0:25 at half speed',
    'play 0:20 to 0:25 at half the volume',
    'make 0:20 to 0:25 half as loud',
    'zoom into the middle from 0:20 to 0:25',
    '0:20到0:25音量调到百分之五十',
    '0:20到0:25音量降低一半',
    '0:20到0:25音量调到一半',
    '0:20到0:25用一半的速度',
  ];
  for (const clause of amounts) {
    it(`“${clause}” names no part`, () => {
      assert.equal(isOfPart(clause), false);
    });
  }

  const parts = [
    'split it in half',
    'split it in the middle',
    'cut the middle 10 seconds',
    'zoom into the middle of the video',
    'play the second half at half speed',
    'cut from 0:05 to the middle',
    '从中间分割',
    '后半部分音量降低一半',
    '删掉后百分之二十',
  ];
  for (const clause of parts) {
    it(`“${clause}” names one`, () => {
      assert.equal(isOfPart(clause), true);
    });
  }
});
