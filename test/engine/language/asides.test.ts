import assert from 'node:assert/strict';
import { asideIn, tailIn } from '../../../src/engine/language/asides/asides';
import { constituentsOf, withStretches } from '../../../src/engine/language/asides/constituents';
import { rewordings } from '../../../src/engine/language/rewording';
import { statementOf } from '../../../src/engine/language/asides/statements';
import { lexicon } from '../../../src/engine/language/requests/wishes';

describe('What asks for nothing', () => {
  const asides: Readonly<Record<string, readonly string[]>> = {
    statement: ['i coughed there', 'the footage is mirrored', 'my dog barked', '那里我咳嗽了', '拍歪了', '这是我们公司的'],
    reason: ["so i don't sound like a robot", 'because my dog barks there', '不然观众会睡着', '免得听着累'],
    desire: ['i want it snappy', 'my boss wants it shorter', '要那种一句接一句的感觉'],
    kept: ['leave the rest as it is', 'keep my voice as it is', 'everything else stays in colour', '其他的不动', '原声保留'],
    forbidden: ["don't add music", 'instead of cutting them', '不要加音乐', '不用加转场'],
    purpose: ['for my class video', 'this is for my students', '给学生看的'],
    courtesy: ["you're the best", 'thanks so much', '谢谢啦'],
  }; // prettier-ignore
  for (const [type, texts] of Object.entries(asides)) {
    for (const text of texts) {
      it(`takes “${text}” for a ${type}`, () => assert.equal(asideIn(text, lexicon)?.type, type));
    }
  }

  const wishes = ['mute it', 'flibber the wumpus', 'keep the logo small', 'the title should say hello', "i'd like it 2x faster", 'so it lasts 60 seconds', 'the music starts at 0:10', 'i meant 1:30', 'can you cut it', '第二段删掉', '把前5秒删了', '音量别太大', '不对', '只保留第一段', '我说话的时候小声点']; // prettier-ignore
  for (const text of wishes) {
    it(`takes “${text}” for no aside`, () => assert.equal(asideIn(text, lexicon), undefined));
  }

  it('finds it at the end of a wish', () => {
    const text = 'cut 0:33-0:41 where i cough';
    const tail = tailIn(text, lexicon);
    assert.equal(tail?.aside.type, 'circumstance');
    assert.equal(text.slice(0, tail.from), 'cut 0:33-0:41');
    assert.equal(tailIn('mute it when i cough', lexicon), undefined, 'without a time it says which');
    assert.equal(tailIn('slow it down for the intro', lexicon), undefined, 'a place in the video');
  });
});

describe('The constituents of a message', () => {
  const textsOf = (message: string) =>
    constituentsOf(message, (text) => asideIn(text, lexicon) !== undefined, lexicon).map(({ text }) => text);

  it('part at commas, brackets and dashes, and not inside quotes, numbers and names', () => {
    assert.deepEqual(textsOf('mute 0:30-0:34 (cough), then go'), ['mute 0:30-0:34', 'cough', 'then go']);
    assert.equal(textsOf('title "a, b" at 0:05').length, 1);
    assert.equal(textsOf('1,000 px').length, 1);
  });

  it('part at “and” only before a command or an aside', () => {
    assert.deepEqual(textsOf('cut it and leave the rest alone'), ['cut it', 'leave the rest alone']);
    assert.equal(textsOf('the first and second clip').length, 1);
  });

  it('leave no comma behind where the first of them goes', () => {
    assert.equal(withStretches('i cough, cut it', [{ from: 0, to: 7 }]), 'cut it');
    assert.equal(withStretches('cut it, i cough', [{ from: 6, to: 15 }]), 'cut it');
  });
});

describe('A statement', () => {
  it('names what it is about', () => {
    assert.equal(statementOf('the second clip is blurry', lexicon)?.subject, 'the second clip');
    assert.equal(statementOf('there are too many of them', lexicon)?.subject, undefined);
    assert.equal(statementOf('0:10 to 0:20 to half speed', lexicon), undefined);
  });
});

describe('Other words for a clause', () => {
  it('are a command where it is said what should become of something', () => {
    assert.deepEqual(rewordings('I want the last 5 seconds to go', lexicon), ['remove the last 5 seconds']);
    assert.ok(rewordings('the clip should be rotated by 90 degrees', lexicon).includes('rotate the clip by 90 degrees'));
  });

  it('are none for a quoted text', () => {
    assert.deepEqual(rewordings('the title should be "moved"', lexicon), []);
  });
}); // prettier-ignore
