import assert from 'node:assert/strict';
import { withQuotesAside } from '../../../src/engine/language/words/folding';

describe('Quoted texts that are put aside', () => {
  it('come back in their places, though there are more than ten and some are alike', () => {
    const written = Array.from({ length: 12 }, (_, i) => `title "${i % 3}" at ${i} s`).join(', ');
    const { text, back } = withQuotesAside(written);
    assert.doesNotMatch(text, /"/);
    assert.equal(back(text), written);
  });

  it('leave a text without any as it is', () => {
    assert.equal(withQuotesAside("it's a cut at 0:10").text, "it's a cut at 0:10");
  });
});
