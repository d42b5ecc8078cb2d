import assert from 'node:assert/strict';
import { withoutFraming } from '../../../src/engine/language/clauses/framing';
import { lexicon } from '../../../src/engine/language/requests/wishes';

const plain = (prompt: string) => withoutFraming(prompt, [], lexicon);

describe('What people say around their wishes', () => {
  it('is numbers, which become lines', () => {
    assert.equal(plain('1) mute it 2) reverse it'), 'mute it\nreverse it');
    assert.equal(plain('step 1: mute it. step 2: reverse it').trim().split('\n').length, 2);
  });

  it('is openers, which are left out', () => {
    assert.equal(plain('to begin with, mute it'), 'mute it');
    assert.equal(plain('start by removing the pauses'), 'remove the pauses');
  });

  it('is an order in time, which becomes that of the wishes', () => {
    assert.equal(plain('before fading out, mute it'), 'mute it, then fade out');
    assert.equal(plain('after you mute it, reverse it'), 'mute it, then reverse it');
  });

  it('is nothing inside quotes', () => {
    assert.equal(plain('title "to begin with, 2) mute it"'), 'title "to begin with, 2) mute it"');
  });
});
