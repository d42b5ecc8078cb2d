import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { withLengthsAlike, withLoopsCounted } from '../../../src/engine/language/clauses/lengths-alike';
import { withTakenPut } from '../../../src/engine/language/clauses/taken-and-put';
import type { Context } from '../../../src/engine/language/context';
import { grammarOf } from '../../../src/engine/language/requests/prompt-grammar';
import { audioOf, videoOf } from '../edits/world';

const videos = [videoOf('harbour.mp4', { durationMs: 40_000 }), videoOf('beach.mp4', { durationMs: 20_000 })];
const media = [...videos, audioOf('song.mp3', 180_000)];
const context: Context = { media, timeline: placeMedia(undefined, videos), language: 'en' };
const grammar = grammarOf(context);

describe('Lengths said by what is so long', () => {
  it('are those of the clip or the song that is named', () => {
    assert.equal(withLengthsAlike('make harbour as long as beach', grammar), 'make harbour 20 seconds');
    assert.equal(withLengthsAlike('trim it to the length of song.mp3', grammar), 'trim it to 180 seconds');
  });

  it('stay as they are said where nothing has that name, or the video is named', () => {
    for (const prompt of ['make it as long as possible', 'make the music as long as the video'])
      assert.equal(withLengthsAlike(prompt, grammar), prompt);
  });

  it('are reached by repeating, and by cutting what is too much', () => {
    assert.deepEqual(withLoopsCounted("loop it until it's 2 minutes long", grammar), ['repeat the video 2 times']);
    assert.deepEqual(withLoopsCounted('loop the video to fill 90 seconds', grammar), [
      'repeat the video 2 times',
      'make it at most 90 seconds',
    ]);
    assert.deepEqual(withLoopsCounted('loop it until it is 30 seconds long', grammar), ['loop it until it is 30 seconds long']);
  });
}); // prettier-ignore

describe('What one clause takes and the next puts', () => {
  const said = (...texts: readonly string[]) => texts.map((text) => ({ text, sentence: 0, isNext: false, joint: ' and ' })); // prettier-ignore
  const joined = (...texts: readonly string[]) =>
    withTakenPut(said(...texts), grammar).map(({ text }) => text);

  it('moves, or is copied', () => {
    assert.deepEqual(joined('take the last 5 seconds', 'put them at the start'), ['move the last 5 seconds to the start']); // prettier-ignore
    assert.deepEqual(joined('copy 0:05 to 0:10', 'paste it at the end'), ['copy 0:05 to 0:10 to the end']);
    assert.deepEqual(joined('把最后5秒剪下来', '放到开头'), ['把最后5秒移到开头']);
  });

  it('stays two wishes where the second puts something else', () => {
    const wishes = ['cut the last 5 seconds', 'put the title at the start'] as const;
    assert.deepEqual(joined(...wishes), wishes);
  });
});
