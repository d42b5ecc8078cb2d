import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { withClipPieces } from '../../../src/engine/language/clauses/clip-pieces';
import { withGrownStretches } from '../../../src/engine/language/clauses/grown-stretches';
import type { Context } from '../../../src/engine/language/context';
import { grammarOf } from '../../../src/engine/language/requests/prompt-grammar';
import { videoOf } from '../edits/world';

const media = [videoOf('harbour.mp4', { durationMs: 40_000 }), videoOf('beach.mp4', { durationMs: 20_000 })];
const context: Context = { media, timeline: placeMedia(undefined, media), language: 'en' };
const grammar = grammarOf(context);
const read = (prompt: string) => withClipPieces(prompt, grammar).split('\n');

describe('A cut list', () => {
  it('keeps of each clip what it names', () => {
    const wishes = ['keep only the 0:00 to 0:10 of harbour.mp4', 'keep only the first 5 s of beach.mp4'];
    for (const prompt of ['harbour 0-10, 5 s of beach', 'use 0:00-0:10 of harbour, then the first 5 s of beach'])
      assert.deepEqual(read(prompt), wishes);
  });

  it('puts the clips into its order, and leaves what follows it', () => {
    assert.deepEqual(read('last 5s of beach, then harbour, then mute it'), [
      'keep only the last 5s of beach.mp4',
      'order: beach.mp4, harbour.mp4',
      'mute it',
    ]);
  });

  it('has a copy of a clip that comes twice, and tells what is seen of each by its number', () => {
    assert.deepEqual(read('5s of beach, 5s of harbour, last 5s of beach').slice(-4), [
      'order: beach.mp4, harbour.mp4, beach.mp4',
      'keep only the first 5s of clip 1',
      'keep only the first 5s of clip 2',
      'keep only the last 5s of clip 3',
    ]);
  });

  it('is none where no length is named, or something else is done', () => {
    for (const prompt of ['beach, then harbour', 'mute harbour 0-10, beach 0-5'])
      assert.deepEqual(read(prompt), [prompt]);
  });
}); // prettier-ignore

describe('A stretch and its neighbour', () => {
  it('are one stretch', () => {
    assert.equal(withGrownStretches('cut the last 10 s and the 5 seconds before that'), 'cut the last 15 seconds');
    assert.equal(withGrownStretches('mute the first 5s and another 3s after it, too'), 'mute the first 8 seconds');
  });
}); // prettier-ignore
