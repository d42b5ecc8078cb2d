import assert from 'node:assert/strict';
import { isSupposition, supposedIn } from '../../../src/engine/language/requests/suppositions';
import { lexicon } from '../../../src/engine/language/requests/wishes';

describe('What is supposed in a question about the length', () => {
  const supposed: readonly (readonly [string, string])[] = [
    ['how long would it be if you took out the pauses?', 'take out the pauses'],
    ['how long is it without the silences', 'remove the silences'],
    ['how much time would I save by removing the silence', 'remove the silence'],
    ['what would the length be after cutting the first 10 seconds?', 'cut the first 10 seconds'],
    ['if I trimmed the end, how long would it be?', 'trim the end'],
    ['how long will it be at 1.5x?', 'play it at 1.5x'],
    ['去掉停顿之后还剩多长？', '去掉停顿'],
    ['如果剪掉前10秒，视频多长', '剪掉前10秒'],
  ];
  for (const [question, command] of supposed) {
    it(`is “${command}” in “${question}”`, () => {
      assert.equal(supposedIn(question, lexicon)[0], command);
    });
  }

  it('is nothing where the length as it is is asked, or what was cut', () => {
    for (const question of [
      'how long is it?',
      'how long is the second clip?',
      '剪掉了多少',
      'make it 30 seconds',
    ])
      assert.deepEqual(supposedIn(question, lexicon), []);
  });

  it('is one question, whatever joins its words', () => {
    assert.ok(isSupposition('how long would it be if I cut the intro and the last 5 seconds?'));
    assert.ok(!isSupposition('how long is it, and cut the first 5 seconds'));
  });
});
