import assert from 'node:assert/strict';
import { editSchema } from '../../../src/engine/edits/registry';
import type { Edit } from '../../../src/engine/edits/registry';
import { leaningOf } from '../../../src/engine/language/follow-ups/leaning';
import { moreCut } from '../../../src/engine/language/follow-ups/more-cut';
import { isOtherSide, otherSideOf } from '../../../src/engine/language/follow-ups/other-ends';
import { clauseOf } from '../../../src/engine/language/requests/wishes';
import { placeMedia } from '../../../src/engine/edits/placement';
import { videoOf } from '../edits/world';

const context = { media: [videoOf('talk.mp4')], timeline: undefined, language: 'en' };
const timeline = placeMedia(undefined, context.media);
const edit = (fields: object): Edit => editSchema.parse(fields);
const cut = (...ranges: readonly object[]) => edit({ edit: 'cutRanges', ranges });

function after(done: Edit, text: string): readonly Edit[] | undefined {
  const found = moreCut({
    text,
    leaning: leaningOf(text),
    chinese: false,
    focus: { deeds: [{ clause: 'cut it', edit: done, subject: { type: 'film' } }] },
    timeline,
    counted: timeline,
    context,
    grammar: {
      alone: undefined,
      tokensOf: (words) => clauseOf(words, context).tokens,
      read: () => undefined,
      mayBe: () => false,
      clipsIn: () => [],
      rangesIn: () => [],
    },
  });
  return found?.type === 'followUp' ? found.edits : undefined;
}

describe('More of a cut', () => {
  it('goes at the same end', () => {
    const start = edit({ edit: 'trimStart', lengthMs: 10_000 });
    const more = [edit({ edit: 'trimStart', lengthMs: 5000 })];
    for (const text of ['another 5 seconds', 'cut 5 more seconds', '5 seconds more', '再多剪5秒'])
      assert.deepEqual(after(start, text), more, text);
  });

  it('begins where a stretch went, and on both sides of that only where it is said', () => {
    const stretch = cut({ start: 30_000, end: 40_000 });
    assert.deepEqual(after(stretch, '2 seconds more'), [cut({ start: 30_000, end: 32_000 })]);
    assert.deepEqual(after(stretch, 'a second more on both sides'), [cut({ start: 29_000, end: 31_000 })]);
    assert.equal(after(cut({ start: 500, end: 4000 }), 'a second more on both sides'), undefined);
  });

  it('is none of several stretches, nor of anything but a length', () => {
    assert.equal(after(cut({ start: 0, end: 900 }, { start: 2000, end: 3000 }), '2 seconds more'), undefined);
    assert.equal(after(edit({ edit: 'trimStart', lengthMs: 900 }), 'another clip'), undefined);
    assert.equal(
      after(edit({ edit: 'reverseClips', target: 'all', way: 'turn' }), '2 seconds more'),
      undefined,
    );
  });
});

describe('The other side', () => {
  it('is across from left or right, and nowhere from the middle', () => {
    assert.ok(isOtherSide('on the other side'));
    assert.ok(!isOtherSide('on both sides'));
    assert.equal(otherSideOf('top-right'), 'top left');
    assert.equal(otherSideOf('center'), undefined);
  });
});
