import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editKinds, editSchema } from '../../../src/engine/edits/registry';
import { understand } from '../../../src/engine/language/understand';
import type { Context } from '../../../src/engine/language/context';
import { placeMedia } from '../../../src/engine/edits/placement';
import { audioOf, imageOf, videoOf } from '../edits/world';
import { processorMs } from '../../harness/processor-time';

const media = [videoOf('a.mp4'), videoOf('b.mp4'), imageOf('logo.png'), audioOf('song.mp3')];
const context: Context = { media, timeline: placeMedia(undefined, media), language: 'en' };

/** Repeated until the text is as long as is wanted. */
const seeds: Readonly<Record<string, string>> = {
  'straight quotes': '"',
  'nested quotes': '“‘"',
  'quotes that open and never close': 'add the title “',
  apostrophes: "it's ",
  digits: '1',
  'decimal points': '1.',
  colons: '0:',
  'times and ranges': '0:10-0:20 and ',
  commas: ',',
  'and and and': 'and ',
  'then then then': 'then ',
  verbs: 'cut, ',
  ordinals: 'first and ',
  'misspelt words': 'teh slience ',
  'words nobody knows': 'foo bar and ',
  'real clauses': 'trim the silences, mute it and ',
  Chinese: '剪掉静音',
  'Chinese lists': '静音，然后',
  'Chinese numbers': '第一百二十',
  emoji: '🎬👩‍👩‍👧',
  'half an emoji': '\ud83c',
  'line breaks': '\n',
  spaces: ' ',
  'file names': 'a.mp4 ',
  brackets: '((',
  'a mixture': 'cut 0:10，然后 “a, b” 和🎬 1.5x ',
};

/** Their lengths in characters, and what they may take, in milliseconds on an idle machine. */
const sizes = {
  'of a megabyte': { length: 1_000_000, limitMs: 200 },
  'as long as is still looked into': { length: 9_990, limitMs: 400 },
} as const;

/** A machine that runs other things beside the tests may need many times that; what is quadratic takes minutes. */
const busy = 15;

describe('Hostile text', () => {
  const slowest = { ms: 0, what: 'nothing' };
  after(() => console.log(`      slowest: ${slowest.ms.toFixed(0)} ms for ${slowest.what}`));
  // The first prompt of a process is slow whatever it says.
  before(() => understand(Object.values(seeds).join(' '), context));

  for (const [what, seed] of Object.entries(seeds)) {
    for (const [size, { length, limitMs }] of Object.entries(sizes)) {
      it(`is read in well under a second: ${what}, ${size}`, () => {
        const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
        let read: ReturnType<typeof understand> = [];
        const ms = processorMs(() => (read = understand(text, context)));
        if (ms > slowest.ms) Object.assign(slowest, { ms, what: `${what}, ${size}` });
        assert.ok(ms < limitMs * busy, `${ms.toFixed(0)} ms`);
        for (const each of read) if (each.type === 'edit') assert.ok(editSchema.safeParse(each.edit).success);
      }).timeout(60_000);
    }
  }
});

describe('Any text', () => {
  const examples = editKinds.flatMap((kind) => kind.examples);
  const fragment = fc.oneof(
    fc.constantFrom(...examples),
    fc.constantFrom(...examples.flatMap((example) => example.split(' '))),
    fc.constantFrom(...Object.values(seeds)),
    fc.constantFrom('then', 'and', '，', ',', '“', '"', '\n', 'not', "don't", '5:00', '-3 s', '1e9', '%', 'clip 0'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ); // prettier-ignore
  const text = fc
    .tuple(fc.array(fragment, { maxLength: 8 }), fc.constantFrom('', ' ', ', ', ' and '))
    .map(([parts, joint]) => parts.join(joint));

  it('is read without throwing, as edits that their schemas accept', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'zh'), fc.boolean(), (prompt, language, placed) => {
        const timeline = placed ? context.timeline : undefined;
        for (const read of understand(prompt, { ...context, timeline, language })) {
          if (read.type !== 'edit') continue;
          const checked = editSchema.safeParse(read.edit);
          assert.deepEqual(checked.data, read.edit);
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(120_000);
});
