import assert from 'node:assert/strict';
import { pointsBack, saysBoth, withNoun } from '../../../src/engine/language/follow-ups/pointing';

describe('Words that point back', () => {
  it('are pronouns, those of owners, and what a copy is called', () => {
    for (const text of ['mute it', 'make them red', 'cut its last 3 seconds', 'reverse the copy', '把它静音', '这段倒放'])
      assert.ok(pointsBack(text), text);
  });

  it('are none inside quotes, nor where something is named', () => {
    for (const text of ['title "Do it"', 'mute clip 2', '静音', 'all of it']) assert.ok(!pointsBack(text), text);
  });

  it('give way to a noun', () => {
    assert.deepEqual(withNoun('speed it up', 'clip 2'), ['speed clip 2 up']);
    assert.deepEqual(withNoun('lower its volume', 'the music'), ['lower the music volume', 'lower the volume of the music']);
    assert.deepEqual(withNoun('把它静音', '第2段'), ['把第2段静音']);
    assert.deepEqual(withNoun('mute clip 1', 'clip 2'), []);
  });

  it('are two things where both are spoken of, but not both ends', () => {
    assert.ok(saysBoth('mute both'));
    assert.ok(saysBoth('make both of them red'));
    assert.ok(!saysBoth('cut 5 seconds off both ends'));
    assert.ok(!saysBoth('fade both in and out'));
    assert.deepEqual(withNoun('make both red', 'the titles'), ['make the titles red']);
  });
}); // prettier-ignore
