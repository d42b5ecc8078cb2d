import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GuiTalkFilter } from '../../src/session/turns/gui-talk';
import { longestUnit } from '../../src/session/turns/reply-units';
import type { Offer } from '../../src/session/turns/gui-offers';
import { proves } from '../contract/proves';
import { harmless } from './gui-talk-content';
import { table } from './gui-talk-rows';
import { processorMs } from '../harness/processor-time';

interface Translated {
  readonly shown: string;
  readonly offers: readonly string[];
}

const named = (offer: Offer) => (offer.type === 'suggestion' ? `"${offer.prompt}"` : offer.type);

function translated(...pieces: readonly string[]): Translated {
  const filter = new GuiTalkFilter();
  const shown = pieces.map((piece) => filter.push(piece)).join('') + filter.flush();
  return { shown, offers: filter.offers.map(named) };
}

const rows = table.flatMap(([, each]) => each);

describe('What the agent says of an editor that is not there', () => {
  for (const [sentence, examples] of table) {
    for (const [said, shown, ...offers] of examples) {
      proves([sentence, 'gui.hidden', 'gui.kept'], `becomes an action: ${JSON.stringify(said)}`, () => {
        assert.deepEqual(translated(said), { shown, offers });
      });
    }
  }

  for (const said of harmless) {
    proves('gui.kept', `is kept where it is of the content: ${JSON.stringify(said)}`, () => {
      assert.deepEqual(translated(said), { shown: said, offers: [] });
    });
  }

  it('is translated in the same way however it is cut into chunks', () => {
    const sentence = fc.oneof(
      fc.constantFrom(...rows.map(([said]) => said), ...harmless),
      fc.constantFrom('```', '\n', ' ', '"', "'", '**', '1. ', 'Click ', '. ', ', ', '“', '。', '(', ')'),
      fc.string({ maxLength: 40 }),
    );
    const text = fc
      .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n', '')))
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(200), { maxLength: 12 }), (said, lengths) => {
        const pieces: string[] = [];
        let rest = said;
        for (const length of lengths) {
          pieces.push(rest.slice(0, length));
          rest = rest.slice(length);
        }
        assert.deepEqual(translated(...pieces, rest), translated(said));
      }),
      { numRuns: 400 },
    );
    for (const said of [...rows.map(([each]) => each), ...harmless])
      assert.deepEqual(translated(...said.split('')), translated(said));
  });

  it('loses nothing of texts without such words', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...Array.from(' \n.,;:!?"\'`*_#-()|123abefnruwyABE你好视频。，！')),
    });
    fc.assert(
      fc.property(plain, (text) => {
        assert.deepEqual(translated(text), { shown: text, offers: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('takes words out, and puts none in', () => {
    // Lists are counted anew.
    const letters = (text: string) =>
      text
        .replace(/^\s*\d+[.、]/gmu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    for (const [said] of rows) {
      let at = 0;
      const whole = letters(said);
      for (const letter of letters(translated(said).shown)) {
        at = whole.indexOf(letter, at) + 1;
        assert(at > 0, said);
      }
    }
  });

  proves('turn.text', 'holds nothing back for longer than its sentence', () => {
    const filter = new GuiTalkFilter();
    assert.equal(filter.push('Title added. Music ad'), 'Title added.');
    assert.equal(filter.push('ded at 35%'), '');
    assert.equal(filter.pause(), '');
    assert.equal(filter.push('.'), '');
    assert.equal(filter.pause(), ' Music added at 35%.');
    const long = 'a long list of things and '.repeat(40);
    let held = 0;
    let shown = '';
    for (const letter of long) {
      held++;
      const piece = filter.push(letter);
      shown += piece;
      held -= piece.length;
      assert(held <= longestUnit + 1);
    }
    assert.equal(shown + filter.flush(), long);
  });

  it('is told apart in no time, however long it is', () => {
    for (const piece of [
      'click the ',
      'please now then ',
      'you can also just ',
      '点击',
      '(',
      '"',
      "' ",
      ', and ',
      '\n',
      '拖 ',
    ])
      for (const end of ['', '. ']) {
        const ms = processorMs(() => translated((piece + end).repeat(3000)));
        assert(ms < 2000, `${piece}${end}: ${ms} ms`);
      }
  });
});
