import assert from 'node:assert/strict';
import { withImagesNamed } from '../../../src/engine/language/references/images-meant';
import { clauseOf } from '../../../src/engine/language/requests/wishes';
import { leaningOf } from '../../../src/engine/language/follow-ups/leaning';
import { clipsIn } from '../../../src/engine/language/follow-ups/named-alone';
import { Reading } from '../../../src/engine/language/reading';
import { placeMedia } from '../../../src/engine/edits/placement';
import { imageOf, videoOf } from '../edits/world';

const video = videoOf('talk.mp4');
const context = (...images: readonly string[]) => ({
  media: [video, ...images.map((name) => imageOf(name))],
  timeline: undefined,
  language: 'en',
});
const named = (text: string, ...images: readonly string[]) =>
  withImagesNamed(clauseOf(text, context(...images)));

describe('Images without their names', () => {
  it('are the only one, or as many as are counted', () => {
    assert.equal(named('show the photo at 0:30', 'a.jpg'), 'show a.jpg at 0:30');
    assert.equal(named('在0:40插入照片3秒', 'a.jpg'), '在0:40插入 a.jpg 3秒');
    assert.equal(named('add both photos at the end', 'a.jpg', 'b.jpg'), 'add a.jpg and b.jpg at the end');
    assert.equal(named('两张照片放在最后', 'a.jpg', 'b.jpg'), 'a.jpg和b.jpg 放在最后');
  });

  it('are not known among several, nor where each is spoken of, nor in a text', () => {
    assert.equal(named('show the photo at 0:30', 'a.jpg', 'b.jpg'), undefined);
    assert.equal(named('add all three photos', 'a.jpg', 'b.jpg'), undefined);
    assert.equal(named('dissolve between the photos', 'a.jpg', 'b.jpg'), undefined);
    assert.equal(named('add the title "the photo"', 'a.jpg'), undefined);
  });

  it('are no logo, and none that is on the timeline', () => {
    assert.equal(named('show the photo at 0:30', 'logo.png', 'a.jpg'), 'show a.jpg at 0:30');
    const timeline = placeMedia(undefined, context('a.jpg').media);
    assert.equal(withImagesNamed(clauseOf('show the photo', { ...context('a.jpg'), timeline })), undefined);
  });
});

describe('A file with an English name in Chinese', () => {
  const media = [videoOf('harbour.mp4'), videoOf('beach.mp4')];
  const clips = (text: string, files = media) =>
    clipsIn(new Reading(clauseOf(text, { media: files, timeline: undefined })));

  it('is what it shows', () => {
    assert.deepEqual(clips('海边那段'), [2]);
    assert.deepEqual(clips('码头的视频'), [1]);
  });

  it('is none where two would be called so', () => {
    assert.deepEqual(clips('海边那段', [videoOf('beach1.mp4'), videoOf('beach2.mp4')]), []);
  });
});

describe('What is meant rather', () => {
  it('is told apart from what was said', () => {
    assert.deepEqual(leaningOf('oops, not that one, the third'), { core: 'the third', way: 'corrects' });
    assert.deepEqual(leaningOf('不是第一段，是第二段'), { core: '第二段', way: 'corrects' });
    assert.deepEqual(leaningOf('actually leave the first one as it was'), {
      core: 'the first one',
      way: 'except',
    });
  });

  it('is nothing where something is complained of', () => {
    assert.equal(leaningOf('not that slow, 75%').core.includes('75%'), true);
    assert.notEqual(leaningOf('leave it as it was').way, 'except');
  });
});
