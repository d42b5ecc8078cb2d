import assert from 'node:assert/strict';
import { withTimedTexts } from '../../../src/engine/language/clauses/timed-texts';
import { processorMs } from '../../harness/processor-time';

describe('A list of texts with their times', () => {
  const linesOf = (prompt: string) => withTimedTexts(prompt)?.split('\n');

  it('becomes a clause for each, in which the text is quoted', () => {
    assert.deepEqual(linesOf('Subtitles like this: 0:00 - 0:04 Cut it. 0:05 - 0:09 Mute it, please'), [
      'add the caption “Cut it.” from 0:00 to 0:04',
      'add the caption “Mute it, please” from 0:05 to 0:09',
    ]);
  });

  it('has captions stand until the next one, and titles for as long as they do anyway', () => {
    assert.deepEqual(linesOf('captions: 0:00 One, 0:05 Two'), [
      'add the caption “One” from 0:00 to 0:05',
      'add the caption “Two” at 0:05',
    ]);
    assert.deepEqual(linesOf('titles: 0:00 One, 0:05 Two')?.[0], 'add the title “One” at 0:00');
  });

  it('may name each time behind its text', () => {
    assert.deepEqual(linesOf('Titles: Intro at 0:00, Basics at 0:30 and Outro at 1:50.'), [
      'add the title “Intro” at 0:00',
      'add the title “Basics” at 0:30',
      'add the title “Outro” at 1:50',
    ]);
  });

  it('is none where a text lacks its time, only one is told, or quotes say where texts end', () => {
    assert.equal(linesOf('titles: Intro at 0:00, make it red'), undefined);
    assert.equal(linesOf('title: Meeting at 10:30'), undefined);
    assert.equal(linesOf('titles: “A” at 0:00, “B” at 0:30'), undefined);
  });

  it('takes no longer for a long text that is none', () => {
    const ms = processorMs(() => {
      withTimedTexts(`captions: ${'0:00 '.repeat(700)}`);
      withTimedTexts('x'.repeat(1_000_000));
    });
    assert.ok(ms < 500, `${ms} ms`);
  });
});
