import assert from 'node:assert/strict';
import { withSpacesMarked } from '../../../src/engine/language/clauses/spaced-phrases';
import { grammarOf } from '../../../src/engine/language/requests/prompt-grammar';
import { splitClauses } from '../../../src/engine/language/understand';
import { placeMedia } from '../../../src/engine/edits/placement';
import { imageOf, videoOf } from '../edits/world';

const media = [videoOf('talk.mp4'), imageOf('logo.png')];
const context = { media, timeline: placeMedia(undefined, media), language: 'zh' };
const marked = (prompt: string) => withSpacesMarked(prompt, grammarOf(context));
const clauses = (prompt: string) => splitClauses(prompt, context);

describe('Chinese without punctuation', () => {
  it('has commas in the place of the spaces between wishes', () => {
    assert.equal(marked('剪掉前3秒 右下角放logo 改成竖屏'), '剪掉前3秒，右下角放logo，改成竖屏');
    assert.equal(marked('太暗了 亮度提高20%'), '太暗了，亮度提高20%');
  });

  it('keeps the spaces of quotes, file names, numbers and what is one wish', () => {
    for (const prompt of [
      '加标题“大家好 我是小李”',
      '把 talk.mp4 静音',
      'cut the first 5 s',
      '把视频 放大 1.3倍',
    ]) {
      assert.equal(marked(prompt), prompt);
    }
    assert.equal(marked('剪掉第 10 秒到第 20 秒'), '剪掉第10秒到第20秒');
  });

  it('parts a text without quotes from what is no text', () => {
    assert.equal(marked('加标题 我的旅行 黄色 放上面'), '加标题“我的旅行”，黄色，放上面');
    assert.equal(marked('加标题 大家好 右上角放logo'), '加标题 大家好，右上角放logo');
    assert.equal(marked('加标题 春天 来了'), '加标题 春天 来了');
  });

  it('is parted where nothing stands between two wishes, if both are understood', () => {
    assert.deepEqual(clauses('把停顿剪掉加速到1.2倍'), ['把停顿剪掉', '加速到1.2倍']);
    assert.deepEqual(clauses('剪掉前3秒右下角放logo改成竖屏'), ['剪掉前3秒', '右下角放logo', '改成竖屏']);
    assert.deepEqual(clauses('把停顿剪掉给我磨皮'), ['把停顿剪掉给我磨皮']);
  });

  it('is two wishes where something is added twice', () => {
    assert.deepEqual(clauses('加标题“你好”右上角加logo'), ['加标题“你好”', '右上角加logo']);
  });
});
