import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editKinds, editSchema } from '../../../src/engine/edits/registry';
import { readClause, splitClauses, understand } from '../../../src/engine/language/understand';
import type { Context } from '../../../src/engine/language/context';
import type { Understood } from '../../../src/engine/language/understood';
import { placeMedia } from '../../../src/engine/edits/placement';
import { audioOf, videoOf } from '../edits/world';
import { editPrompts } from './edit-prompts';
import { effectPrompts } from './effect-prompts';
import { precisePrompts } from './precise-prompts';
import { sessionPrompts } from './session-prompts';
import { processorMs } from '../../harness/processor-time';

const media = [
  videoOf('harbour.mp4'),
  videoOf('outro.mp4'),
  videoOf('my clip and more.mp4'),
  audioOf('song.mp3'),
];
const context: Context = { media, timeline: undefined, language: 'en' };

const prompts = [...editPrompts, ...effectPrompts, ...precisePrompts, ...sessionPrompts];

/** The same shape as the expectations: an edit is compared by the fields that are expected of it alone. */
function shown(understood: Understood, expected: unknown): unknown {
  switch (understood.type) {
    case 'edit': {
      const keys = typeof expected === 'object' && expected !== null ? Object.keys(expected) : ['edit'];
      return Object.fromEntries(Object.entries(understood.edit).filter(([key]) => keys.includes(key)));
    }
    case 'undo':
    case 'redo':
      return { [understood.type]: understood.steps };
    case 'question':
      return `${understood.about}?`;
    default:
      return understood.type;
  }
}

describe('Understanding a prompt', () => {
  for (const { prompt, expected } of prompts) {
    it(`reads “${prompt.replaceAll('\n', '⏎')}”`, () => {
      const understood = understand(prompt, context);
      assert.deepEqual(
        understood.map((each, i) => shown(each, expected[i])),
        expected,
      );
    });
  }

  it('reads every example of every kind as that kind', () => {
    for (const { edit, examples } of editKinds) {
      for (const example of examples) {
        const [understood, ...more] = understand(example, context);
        assert.equal(understood?.type === 'edit' && understood.edit.edit, edit, example);
        assert.equal(more.length, 0, example);
      }
    }
  });

  it('gives edits that the schema accepts, unchanged', () => {
    for (const { prompt } of prompts) {
      for (const understood of understand(prompt, context)) {
        if (understood.type === 'edit')
          assert.deepEqual(editSchema.parse(understood.edit), understood.edit, prompt);
      }
    }
  });

  it('names what it did not understand and offers prompts that it does', () => {
    const [understood] = understand('trim the silences in French accents', context);
    assert.equal(understood?.type, 'unknown');
    assert.deepEqual(understood.leftover, ['French accents']);
    assert.equal(understood.instead[0], 'trim the silences');
    for (const instead of understood.instead) {
      assert.ok(
        understand(instead, context).every(({ type }) => type === 'edit'),
        instead,
      );
    }
  });

  it('tells an export of a part, or of another format, from one of the video', () => {
    const wants = (prompt: string) =>
      understand(prompt, context).map((each) => each.type === 'export' && each.wants);
    for (const prompt of ['export the first 10 seconds', '导出前10秒', 'export clip 2']) {
      assert.deepEqual(wants(prompt), ['part'], prompt);
    }
    for (const prompt of ['export as gif', 'export as mp3', '导出为GIF'])
      assert.deepEqual(wants(prompt), ['format'], prompt);
    for (const prompt of ['export as a clean MP4', 'download it'])
      assert.deepEqual(wants(prompt), ['video'], prompt);
  });

  it('knows what is often wished for and not offered', () => {
    for (const prompt of ['add subtitles', 'ramp up the speed', 'remove the echo', 'stabilize it', '加滤镜']) {
      const [understood] = understand(prompt, context);
      assert.ok(understood?.type === 'unknown' && understood.notOffered, prompt);
      assert.deepEqual(understood.instead, []);
    }
    const [dragon] = understand('add a dragon', context);
    assert.ok(dragon?.type === 'unknown' && dragon.notOffered === undefined);
  }); // prettier-ignore

  it('offers both meanings of a doubtful trim', () => {
    const [understood] = understand('trim from 0:10 to 0:40', context);
    assert.deepEqual(understood?.type === 'ask' && understood.choices, [
      'keep from 0:10 to 0:40',
      'cut from 0:10 to 0:40',
    ]);
  });

  it('takes "it" for the title where one is there', () => {
    const timeline = {
      ...placeMedia(undefined, [videoOf('a.mp4')]),
      titles: [
        {
          id: 't1',
          text: 'Hi',
          startMs: 0,
          endMs: 1000,
          place: 'top',
          color: '#ffffff',
          size: 8,
          role: 'title',
        } as const,
      ],
    };
    assert.equal(readClause('make it red', context).type, 'unknown');
    const understood = readClause('make it red', { ...context, timeline });
    assert.equal(understood.type === 'edit' && understood.edit.edit, 'changeTitle');
  });

  it('offers Chinese prompts for Chinese clauses', () => {
    const [understood] = understand('加一条龙', context);
    assert.ok(
      understood?.type === 'unknown' && understood.instead.every((prompt) => /[\u4e00-\u9fff]/.test(prompt)),
    );
  });
});

describe('Cutting a prompt into clauses', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['   \n ', []],
    ['cut 0:10-0:12 and 0:20-0:25', ['cut 0:10-0:12 and 0:20-0:25']],
    ['trim the silences, and then mute it; undo', ['trim the silences', 'mute it', 'undo']],
    ['add "one, two and three. Then four" and fade out', ['add "one, two and three. Then four"', 'fade out']],
    ['cut 1.5s to 2.5s. mute', ['cut 1.5s to 2.5s', 'mute']],
    ['remove the title and the music', ['remove the title', 'remove the music']],
    ['add song.mp3 and lower it to 10%', ['add song.mp3', 'lower it to 10%']],
    ['剪掉静音，然后加转场；静音', ['剪掉静音', '加转场', '静音']],
  ];
  for (const [prompt, clauses] of cases) {
    it(`cuts ${JSON.stringify(prompt)} into ${clauses.length}`, () => {
      assert.deepEqual(splitClauses(prompt, context), clauses);
    });
  }

  it('counts the parts of a split from 1', () => {
    const lastOf = (prompt: string) => splitClauses(prompt, context)[1];
    assert.match(lastOf('split at 0:30 and delete part 1') ?? '', /^delete 0:00 to 0:30$/);
    assert.equal(lastOf('split at 0:30 and delete part 0'), 'delete part 0');
  });
});

describe('Any input', () => {
  it('is read without throwing', () => {
    const vocabulary = ['cut', 'trim', 'the', 'silences', 'title', '“', '”', "'", '"', 'and', ',', '0:10', '-', 'to', '剪掉', '静音', '第', '秒', '9:16', '50%', '2x', 'clip', '#', '1', 'last', '.', '\n', '🎬', 'add', 'that says']; // prettier-ignore
    const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      words.map((parts) => parts.join(' ')),
      words.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (prompt) => {
        for (const understood of understand(prompt, context)) {
          if (understood.type === 'edit') assert.ok(editSchema.safeParse(understood.edit).success);
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(30_000);

  it('may name the only video of the session, which says nothing', () => {
    const alone: Context = { ...context, media: [videoOf('harbour.mp4'), audioOf('song.mp3')] };
    const [reading] = understand('trim the silences in harbour.mp4', alone);
    assert.equal(reading?.type === 'edit' && reading.edit.edit, 'trimSilences');
    assert.equal(understand('trim the silences in missing.mp4', alone)[0]?.type, 'unknown');
    const [one] = understand('trim the silences in harbour.mp4', context);
    assert.deepEqual(one?.type === 'edit' && one.edit, { edit: 'trimSilences', within: { clips: [1] } });
  });

  it('of a megabyte is refused in well under a second', () => {
    for (const seed of [
      '"',
      '“',
      'cut, ',
      'first and ',
      '，静',
      '9:16 ',
      'add foo and bar, ',
      '(',
      '\n',
      "it's ",
    ]) {
      for (const size of [10_000, 1_000_000]) {
        const prompt = seed.repeat(Math.ceil(size / seed.length));
        const took = processorMs(() => understand(prompt, context));
        // Far above what it takes (tens of milliseconds), far below what anything quadratic would.
        assert.ok(took < 3000, `${JSON.stringify(seed)} × ${size}: ${took.toFixed(0)} ms`);
      }
    }
  }).timeout(60_000);
});
