import assert from 'node:assert/strict';
import { editSchema } from '../../../src/engine/edits/registry';
import { clipsIn, rangesIn } from '../../../src/engine/language/follow-ups/named-alone';
import { repaired, varied, withClips } from '../../../src/engine/language/follow-ups/variations';
import type { Wording } from '../../../src/engine/language/follow-ups/variations';
import { Reading } from '../../../src/engine/language/reading';
import { clauseOf, mayBe } from '../../../src/engine/language/requests/wishes';
import { understand } from '../../../src/engine/language/understand';
import { videoOf } from '../edits/world';

const context = { media: [videoOf('a.mp4'), videoOf('b.mp4')], timeline: undefined, language: 'en' };
const wording: Wording = {
  tokensOf: (text) => clauseOf(text, context).tokens,
  read: (text) => {
    const [one, ...more] = understand(text, context);
    return one?.type === 'edit' && more.length === 0 ? one.edit : undefined;
  },
  mayBe: (text, kinds) => mayBe(clauseOf(text, context), kinds),
  clipsIn: (text) => clipsIn(new Reading(clauseOf(text, context))),
  rangesIn: (text) => rangesIn(new Reading(clauseOf(text, context))),
};
const again = (clause: string, core: string) => {
  const edit = wording.read(clause);
  assert.ok(edit, clause);
  return varied({ clause, edit }, core, wording);
};

describe('The same edit with what was said instead', () => {
  it('has another clip or stretch', () => {
    assert.deepEqual(again('mute the first clip', 'clip 2')?.edit, wording.read('mute clip 2'));
    assert.deepEqual(again('mute 0:10 to 0:20', '0:30 to 0:40')?.edit, wording.read('mute 0:30 to 0:40'));
  });

  it('has another value of the same sort, with its unit', () => {
    assert.deepEqual(again('cut the first 10 seconds', '5')?.clause, 'cut the first 5 seconds');
    assert.deepEqual(again('add the title "A" at 0:05', '"B"')?.clause, 'add the title "B" at 0:05');
    assert.deepEqual(again('fade out', '3 seconds')?.edit, wording.read('fade out for 3 seconds'));
  });

  it('is none where the words are of something else', () => {
    assert.equal(again('cut the first 10 seconds', 'vertical'), undefined);
    assert.equal(again('mute the video', '"B"'), undefined);
  });

  it('is for other clips only where it is for clips', () => {
    const canvas = editSchema.parse({ edit: 'setCanvas', ratio: { width: 1, height: 1 } });
    assert.equal(withClips(canvas, [2]), undefined);
    const speed = editSchema.parse({ edit: 'setSpeed', factor: 2 });
    assert.deepEqual(withClips(speed, [2]), editSchema.parse({ edit: 'setSpeed', factor: 2, target: { clips: [2] } }));
  });
}); // prettier-ignore

describe('A clause that was not understood', () => {
  it('is mended by a word for the one that made no sense', () => {
    assert.equal(repaired('rotate it to the zorp', 'left', wording)?.clause, 'rotate it to the left');
  });

  it('stays as it is where nothing else in it is known', () => {
    assert.equal(repaired('zorp', '5 seconds', wording), undefined);
  });
});
