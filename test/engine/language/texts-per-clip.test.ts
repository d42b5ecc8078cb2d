import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { withTextsPerClip } from '../../../src/engine/language/clauses/texts-per-clip';
import type { Context } from '../../../src/engine/language/context';
import { grammarOf } from '../../../src/engine/language/requests/prompt-grammar';
import { videoOf } from '../edits/world';

const media = [videoOf('harbour.mp4'), videoOf('beach.mp4')];
const context: Context = { media, timeline: placeMedia(undefined, media), language: 'en' };
const grammar = grammarOf(context);
const read = (prompt: string) => withTextsPerClip(prompt, grammar);

describe('A list of texts, one for each clip', () => {
  it('becomes a title on each of them', () => {
    const titles = 'add the title “Day 1” on clip 1\nadd the title “Day 2” on clip 2';
    for (const prompt of [
      'title each clip: Day 1, Day 2',
      'label the clips Day 1 and Day 2',
      'give every clip a title: "Day 1", "Day 2"',
    ])
      assert.equal(read(prompt), titles);
  });

  it('leaves what comes before and after it', () => {
    assert.match(
      read('mute it, caption both clips: A, B, then export'),
      /^mute it, add [^]+ on clip 2\n, then export$/,
    );
  });

  it('is none where there are fewer or more clips, or where a text is a wish', () => {
    for (const prompt of ['title each clip: A, B, C', 'title each clip: A', 'label the clips A and mute it'])
      assert.equal(read(prompt), prompt);
  });
});
