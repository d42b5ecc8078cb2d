import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TrailingIssueFilter } from '../../src/session/turns/trailing-issue';
import { proves } from '../contract/proves';

function shown(...pieces: readonly string[]): string {
  const filter = new TrailingIssueFilter();
  return pieces.map((piece) => filter.push(piece)).join('') + filter.end();
}

const issue = 'I encountered a temporary issue. Please try again.';

describe('A temporary issue that the agent tells of', () => {
  it('is ignored after a normal answer', () => {
    assert.equal(shown(`Trimmed 3 pauses.\n\n${issue}`), 'Trimmed 3 pauses.');
    assert.equal(shown('Trimmed 3 pauses.', `\n\n${issue}\n`), 'Trimmed 3 pauses.');
    assert.equal(shown('Trimmed 3 pauses. I encountered a temporary issue'), 'Trimmed 3 pauses.');
  });

  proves('turn.trailing', 'is ignored however it is cut into pieces', () => {
    const whole = `Done, I think.\n\n${issue}`;
    for (let at = 0; at <= whole.length; at++) {
      assert.equal(shown(whole.slice(0, at), whole.slice(at)), 'Done, I think.', String(at));
    }
    assert.equal(shown(...whole.split('')), 'Done, I think.');
  });

  it('is shown where it is all that was said', () => {
    assert.equal(shown(issue), issue);
    assert.equal(shown(...issue.split('')), issue);
    assert.equal(shown('\n', issue), `\n${issue}`);
  });

  it('is ignored in whichever words it asks to try again', () => {
    for (const words of [
      'I encountered a temporary issue!',
      'I encountered a temporary issue, please try again later.',
      'I encountered a temporary issue while processing your request.\nPlease try again in a moment.',
      'I encountered a temporary issue. Please tr',
    ])
      assert.equal(shown(...`Added “Hi.” ${words}`.split('')), 'Added “Hi.”', words);
  });

  it('is shown with whatever it says of the video', () => {
    for (const answer of [
      'Working on it. I encountered a temporary issue with the music, so I added Lo-fi at 35% instead.',
      'Added the title. I encountered a temporary issue. Please try again. The first clip was not trimmed.',
      'Added the title. I encountered a temporary issue with the music.',
      'Added the title, but I encountered a temporary issue.',
      'The title says "I encountered a temporary issue."',
    ]) {
      assert.equal(shown(answer), answer);
      assert.equal(shown(...answer.split('')), answer);
    }
  });

  it('is shown where the answer goes on after it', () => {
    const retried = 'I encountered a temporary issue with the music.\n\nSo I used another song.';
    assert.equal(shown(`First.\n${retried}`), `First.\n${retried}`);
    assert.equal(shown(...`First.\n${retried}`.split('')), `First.\n${retried}`);
  });

  it('takes nothing away from any other text, and holds back little of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('I', ' I enc', '\n', 'issue'))),
        (pieces) => {
          assert.equal(shown(...pieces), pieces.join(''));
        },
      ),
    );
    const filter = new TrailingIssueFilter();
    assert.equal(filter.push('Now I'), 'Now I');
    assert.equal(filter.push(' trim. I'), ' trim.');
    assert.equal(filter.push(' encountered a'), '');
    assert.equal(filter.push(' song.'), ' I encountered a song.');
  });
});
