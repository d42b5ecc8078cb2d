import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Canvas } from '../../../src/engine/model/timeline';
import type { Title, TitleStyle } from '../../../src/engine/model/title';
import { breakLines, piecesOf } from '../../../src/engine/rendering/line-breaks';
import { textWidth } from '../../../src/engine/rendering/text-width';
import { assScript, assText, frameTitles } from '../../../src/engine/rendering/titles';
import { title } from './timelines';

const wide: Canvas = { width: 1920, height: 1080, fps: { num: 30, den: 1 }, fit: 'pad' };
const upright: Canvas = { ...wide, width: 1080, height: 1920 };

const laid = (titles: readonly Title[], canvas = wide) => frameTitles({ canvas, titles }, 9000);
const only = (what: Title, canvas = wide) => {
  const [framed, ...more] = laid([what], canvas);
  assert.ok(framed && more.length === 0);
  return framed;
};
const linesOf = (what: Title, canvas = wide) => {
  const { firstLines, laterLines } = only(what, canvas).block;
  return [...firstLines, ...laterLines];
};
const caption = (text: string, more: Partial<Title> = {}) =>
  title(text, { role: 'caption', place: 'bottom', size: 5, ...more });
const lowerThird = (text: string, more: Partial<Title> = {}) =>
  title(text, { role: 'lowerThird', place: 'bottom-left', size: 5, ...more });

/** Any that text can hold, the control characters most of all. */
const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xa0 }), fc.integer({ min: 0, max: 0x10_ffff }))
  .map((code) => String.fromCodePoint(code));

/** Reads a line as libass does; throws where there is a tag or another of its commands in it. */
function readAss(line: string): string {
  assert.doesNotMatch(line, /[\r\n\0]/);
  let read = '';
  for (let at = 0; at < line.length; at++) {
    const pair = line.slice(at, at + 2);
    if (pair === '\\{' || pair === '\\}') read += line.charAt(++at);
    else if (/^\\[nNh]/.test(pair)) assert.fail(`the command ${pair}`);
    else if (line.charAt(at) === '{') assert.fail('a tag');
    else read += line.charAt(at);
  }
  return read;
}

describe('Titles as a script', () => {
  it('says any text as it was typed, and nothing in it is a command', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '\\',
      'N',
      'n',
      'h',
      'an8',
      '&H00&',
      '\u202e',
      '\u200d',
      '%{pts}',
      "'",
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(signs).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const typed = text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
        const read = readAss(assText(text)).replace(/\\\u2060/g, '\\');
        assert.equal(read, typed.replace(/\\\u2060/g, '\\'));
      }),
    );
  });

  it('is one line for each title, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 500 }), fc.nat(2), (text, role) => {
        const what = title(text, { role: (['title', 'lowerThird', 'caption'] as const)[role] ?? 'title' });
        const script = assScript(wide, laid([what, title('after')]));
        const events = script.slice(script.indexOf('[Events]')).trimEnd().split('\n').slice(2);
        assert.equal(events.length, text.trim() === '' ? 1 : 2);
        for (const event of events) {
          assert.match(
            event,
            /^Dialogue: 0,\d:\d\d:\d\d\.\d\d,\d:\d\d:\d\d\.\d\d,Pla(in|te),,\d+,\d+,0,,\{\\an/,
          );
          assert.doesNotMatch(event, /[\r\0\u2028]/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same text for the same titles, wherever on the timeline they are', () => {
    const at = (startMs: number) => title('Hello', { startMs, endMs: startMs + 2000 });
    const moved = (startMs: number, base: number) =>
      assScript(wide, laid([at(startMs)]).map((each) => ({ ...each, start: each.start - base, end: each.end - base }))); // prettier-ignore
    assert.equal(moved(1000, 30), moved(61_000, 1830));
    assert.notEqual(moved(1000, 30), moved(1000, 29));
  });

  it('lets through what it stands on, letters and plate alike', () => {
    const script = (style: TitleStyle) =>
      assScript(wide, [only(title('Hello', { style: { fadeMs: 0, ...style } }))]);
    assert.match(script({}), /\\1a&H00&\\3a&H00&/);
    assert.match(script({ opacity: 40 }), /\\1a&H99&\\3a&H99&/);
    assert.match(
      script({ opacity: 50, box: { color: '#000000', opacity: 50 } }),
      /\\1a&H80&\\3a&H80&\\4a&HBF&/,
    );
  });

  it('goes on with a fade that began before it', () => {
    const framed = only(title('Hello', { startMs: 0, endMs: 3000, style: { fadeMs: 600 } }));
    const whole = assScript(wide, [framed]);
    assert.match(whole, /0:00:00\.00,0:00:03\.00.*\\t\(-33,567,.*\\t\(2400,3000,/);
    const later = assScript(wide, [{ ...framed, start: -9, end: 81 }]);
    assert.match(later, /0:00:00\.00,0:00:02\.70.*\\t\(-333,267,.*\\t\(2100,2700,/);
    const past = assScript(wide, [{ ...framed, start: -60, end: 30 }]);
    assert.match(past, /0:00:00\.00,0:00:01\.00.*\\bord\d+[^(]*\\t\(400,1000,/);
    assert.doesNotMatch(assScript(wide, [{ ...framed, start: -90, end: 0 }]), /Dialogue/);
  });
});

describe('The lines of titles', () => {
  it('are broken where words end, and are about equally long', () => {
    const lines = linesOf(
      caption('This is a caption that is quite a bit longer than one line could ever hold here'),
    );
    assert.equal(lines.length, 2);
    const [first = '', second = ''] = lines;
    assert.ok(Math.abs(textWidth(first) - textWidth(second)) < 4, lines.join(' | '));
    assert.ok(!/^\s|\s$/.test(first + second));
  });

  it('are broken in Chinese and Thai, which have no spaces, and never before a comma', () => {
    const chinese = linesOf(
      title('如果一段很长的中文标题没有空格，它也应该在合适的地方换行，而不是离开画面。'.repeat(2), {
        size: 6,
      }),
    );
    assert.ok(chinese.length > 1);
    for (const line of chinese) assert.doesNotMatch(line, /^[，。]/);
    assert.ok(linesOf(title('สวัสดีชาวโลกวันนี้อากาศดีมากเราไปเที่ยวทะเลกันเถอะ', { size: 10 })).length > 1);
  });

  it('are kept as typed where they fit', () => {
    assert.deepEqual(linesOf(title('one\r\ntwo\n\nfour', { size: 5 })), ['one', 'two', '', 'four']);
    assert.deepEqual(linesOf(caption('- Yes.\n- No.')), ['- Yes.', '- No.']);
  });

  it('are no wider than there is room, whatever is typed, and lose nothing but spaces', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 30 }));
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const { lines } = breakLines(piecesOf(text), width);
        const dense = (all: string) => all.replace(/\s/gu, '');
        assert.equal(dense(lines.join('')), dense(text));
        for (const line of lines) assert.ok(textWidth(line) <= width + 0.001, line);
      }),
    );
  });

  it('get smaller before a title leaves the picture, on any shape', () => {
    for (const canvas of [wide, upright, { ...wide, width: 160, height: 90 }]) {
      for (const what of ['W'.repeat(500), 'word '.repeat(100), '字'.repeat(500), 'a\n'.repeat(60)]) {
        const { block } = only(title(what, { size: 30 }), canvas);
        const lines = [...block.firstLines, ...block.laterLines];
        assert.ok(lines.length * block.size <= canvas.height * 0.92, `${lines.length} x ${block.size}`);
        for (const line of lines) assert.ok(textWidth(line) * block.size <= canvas.width * 0.93);
      }
    }
    assert.equal(only(title('Short')).block.size, 216);
  });

  it('are two for a caption, smaller if need be, and for a name and what stands under it', () => {
    const long = caption(
      'A caption that has so many words that it would need three lines in its own size, not two of them',
      { size: 7 },
    );
    assert.equal(linesOf(long).length, 2);
    assert.ok(only(long).block.size < 76);
    const { block } = only(lowerThird('Jane Doe\nCamera'));
    assert.deepEqual([block.firstLines, block.laterLines], [['Jane Doe'], ['Camera']]);
    assert.ok(block.laterSize < block.size);
  });
});

describe('The places of titles', () => {
  const at = (titles: readonly Title[], canvas = wide) => laid(titles, canvas).map(({ block }) => block.y);

  it('are apart where titles are seen at the same time', () => {
    const [first = 0, second = 0] = at([title('One', { place: 'top' }), title('Two', { place: 'top' })]);
    assert.ok(second >= first + 200);
    const [low = 0, high = 0] = at([caption('One'), caption('Two', { startMs: 500 })]);
    assert.ok(high <= low - 54);
    const [alone, after] = at([caption('One', { endMs: 500 }), caption('Two', { startMs: 500 })]);
    assert.equal(alone, after);
    const [left, right] = at([
      title('L', { place: 'top-left', size: 5 }),
      title('R', { place: 'top-right', size: 5 }),
    ]);
    assert.equal(left, right);
  });

  it('of captions give way to a lower third for as long as it stands', () => {
    const who = lowerThird('A very long name of somebody who is very important\nand so is this', {
      startMs: 2000,
      endMs: 4000,
    });
    const [before = 0, third = 0, during = 0, later = 0] = at([
      caption('One', { endMs: 2000 }),
      who,
      caption('And this is a caption that is wide', { startMs: 2500, endMs: 3500 }),
      caption('Three', { startMs: 4000 }),
    ]);
    assert.ok(during < third && third < before);
    assert.equal(before, later);
    assert.deepEqual(at([who]), [third]);
  });

  it('of captions keep clear of what apps show over the bottom of an upright video', () => {
    assert.ok((at([caption('One')], upright)[0] ?? 0) < 1920 * 0.86);
    assert.ok((at([caption('One')])[0] ?? 0) > 1080 * 0.94);
  });
});
