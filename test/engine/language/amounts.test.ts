import assert from 'node:assert/strict';
import { editSchema } from '../../../src/engine/edits/registry';
import type { Edit } from '../../../src/engine/edits/registry';
import { amountIn, scaled } from '../../../src/engine/language/follow-ups/amounts';
import { edgesIn, isOtherWay, mirrored, otherWay } from '../../../src/engine/language/follow-ups/other-ends';

const edit = (fields: object): Edit => editSchema.parse(fields);
const again = (text: string, done: object) => {
  const amount = amountIn(text);
  assert.ok(amount, text);
  return scaled(edit(done), amount);
};

describe('How much of what was done there is to be', () => {
  it('is more or less of it, by degrees', () => {
    const brighter = { edit: 'gradeClips', brightness: { by: 20 } };
    assert.deepEqual(again('more', brighter), edit({ edit: 'gradeClips', brightness: { by: 30 } }));
    assert.deepEqual(again('much more', brighter), edit({ edit: 'gradeClips', brightness: { by: 45 } }));
    assert.deepEqual(again('less', brighter), edit({ edit: 'gradeClips', brightness: { by: 10 } }));
    assert.deepEqual(again('再强一点', brighter), edit({ edit: 'gradeClips', brightness: { by: 30 } }));
  });

  it('is said of how long and how fast it is, too', () => {
    assert.deepEqual(again('longer', { edit: 'fade', outMs: 1000 }), edit({ edit: 'fade', outMs: 1500 }));
    assert.deepEqual(again('a bit slower than that', { edit: 'setSpeed', factor: 2 }), edit({ edit: 'setSpeed', factor: 1.8 })); // prettier-ignore
    assert.deepEqual(again('half that', { edit: 'freezeFrame', at: 0, lengthMs: 3000 }), edit({ edit: 'freezeFrame', at: 0, lengthMs: 1500 })); // prettier-ignore
  });

  it('is of nothing that is not measured so, nor of words that name something', () => {
    assert.equal(again('longer', { edit: 'reverseClips', target: 'all', way: 'backwards' }), undefined);
    assert.equal(again('more', { edit: 'gradeClips', saturation: { to: -100 } }), undefined);
    assert.equal(amountIn('more contrast'), undefined);
    assert.equal(amountIn('slower transitions'), undefined);
  });
});

describe('The other way', () => {
  it('is the opposite of what was turned or graded, and of nothing else', () => {
    assert.ok(isOtherWay('the other way around'));
    assert.ok(!isOtherWay('the other clip'));
    assert.deepEqual(otherWay(edit({ edit: 'rotateClips', degrees: 90 })), edit({ edit: 'rotateClips', degrees: 270 }));
    assert.deepEqual(otherWay(edit({ edit: 'gradeClips', warmth: { by: 20 } })), edit({ edit: 'gradeClips', warmth: { by: -20 } }));
    assert.equal(otherWay(edit({ edit: 'trimStart', lengthMs: 1000 })), undefined);
  });
}); // prettier-ignore

describe('The same at the other end', () => {
  it('is known by the end alone', () => {
    assert.deepEqual(edgesIn('at the end'), ['end']);
    assert.deepEqual(edgesIn('from the beginning'), ['start']);
    assert.deepEqual(edgesIn('the other end'), ['start', 'end']);
    assert.deepEqual(edgesIn('the end of clip 2'), []);
  });

  it('is a fade, a cut or a card there', () => {
    assert.deepEqual(mirrored(edit({ edit: 'fade', inMs: 700 }), 'end'), edit({ edit: 'fade', outMs: 700 }));
    assert.deepEqual(mirrored(edit({ edit: 'trimEnd', lengthMs: 500 }), 'start'), edit({ edit: 'trimStart', lengthMs: 500 })); // prettier-ignore
    assert.deepEqual(
      mirrored(edit({ edit: 'cutRanges', clip: 2, ranges: [{ start: -5000, end: 'end' }] }), 'start'),
      edit({ edit: 'cutRanges', clip: 2, ranges: [{ start: 0, end: 5000 }] }),
    );
  });

  it('is nothing where it is there already', () => {
    assert.equal(mirrored(edit({ edit: 'fade', inMs: 700 }), 'start'), undefined);
    assert.equal(mirrored(edit({ edit: 'fade', inMs: 700, outMs: 700 }), 'end'), undefined);
    assert.equal(
      mirrored(edit({ edit: 'cutRanges', ranges: [{ start: 5000, end: 9000 }] }), 'end'),
      undefined,
    );
  });
});
