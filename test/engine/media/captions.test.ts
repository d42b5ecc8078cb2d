import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import fc from 'fast-check';
import { decodeText, readCaptions } from '../../../src/engine/media/captions-file';
import { captionsText, formatSubRip, parseCaptions } from '../../../src/engine/media/captions-text';
import { MediaError } from '../../../src/engine/media/media-error';
import { clip, timeline, title } from '../rendering/timelines';

const cuesOf = (text: string) =>
  parseCaptions(text).cues.map(({ startMs, endMs, text: said }) => [startMs, endMs, said]);

describe('Captions in files', () => {
  it('are read from SubRip, with Windows line ends and texts of several lines', () => {
    const text =
      '1\r\n00:00:01,000 --> 00:00:02,500\r\nHello,\r\nyou.\r\n\r\n2\r\n01:02:03,004 --> 01:02:04,000\r\nBye\r\n';
    assert.deepEqual(cuesOf(text), [
      [1000, 2500, 'Hello,\nyou.'],
      [3_723_004, 3_724_000, 'Bye'],
    ]);
  });

  it('are read from WebVTT, without its notes, styles, regions, names and settings', () => {
    const text = `WEBVTT - a title
Kind: captions

NOTE 00:00 a note
of two lines

STYLE
::cue { color: lime }

REGION
id:fred

intro
00:01.000 --> 00:02.000 line:0 align:start position:10%
<v Mary>Hi <b>you</b> &amp; <c.yellow>me</c>&nbsp;<00:01.500>now

00:00:03.500 --> 00:00:04.000
&lt;b&gt; stays &#8230; &unknown;`;
    assert.deepEqual(cuesOf(text), [
      [1000, 2000, 'Hi you & me\u00a0now'],
      [3500, 4000, '<b> stays … &unknown;'],
    ]);
  });

  it('are read where numbers, hours, blank lines and digits are missing or odd', () => {
    const text =
      '00:01,5 --> 00:02.25\none\n2\n00:03 --> 00:04,000\ntwo\n00:00:05.000-->00:00:06.000\nthree\n\nstill three\n\n12\n00:07,000 --> 00:08,000\n34';
    assert.deepEqual(cuesOf(text), [
      [1500, 2250, 'one'],
      [3000, 4000, 'two'],
      [5000, 6000, 'three\nstill three'],
      [7000, 8000, '34'],
    ]);
  });

  it('are sorted, may overlap, and those that make no sense are counted', () => {
    const bad = ['00:00:05,000 --> 00:00:04,000\nbackwards', '-00:00:01,000 --> 00:00:02,000\nnegative', '00:00:99,000 --> 00:02:00,000\nseconds', '00:00:01,000 --> 00:00:02,000\n<i></i>', 'x --> y\nwords'].join('\n\n'); // prettier-ignore
    const { cues, skipped } = parseCaptions(
      `00:05,000 --> 00:09,000\nlate\n\n${bad}\n\n00:01,000 --> 00:06,000\nearly`,
    );
    assert.deepEqual([cues.map(({ text }) => text), skipped], [['early', 'late'], 5]);
  });

  it('are in italics where all of the text is, and otherwise plain', () => {
    const of = (text: string) => parseCaptions(`00:01,000 --> 00:02,000\n${text}`).cues[0];
    assert.deepEqual([of('<i>all of\nit</i>')?.italic, of('<i>one</i>\n<i>two</i>')?.italic], [true, true]);
    assert.deepEqual([of('only <i>this</i>')?.italic, of('<i>this</i> not')?.italic], [false, false]);
    assert.equal(of('{\\an8}<font color="red">1 < 2</font> and 3 > 2')?.text, '1 < 2 and 3 > 2');
    assert.equal(of('{braces} stay')?.text, '{braces} stay');
  });

  it('come in any encoding that can be told, and in no other', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\n我们的视频是在中国的一个大城市里拍的，大家好';
    const utf16 = Buffer.from(text, 'utf16le');
    const encodings = {
      plain: Buffer.from(text),
      marked: Buffer.from('\ufeff' + text),
      utf16: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      swapped: Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      unmarked: utf16,
    };
    for (const [name, bytes] of Object.entries(encodings)) assert.equal(decodeText(bytes), text, name);
    // "我们的视频是在一个" as GB 18030.
    const chinese = Buffer.from('ced2c3c7b5c4cad3c6b5cac7d4dad2bbb8f6', 'hex');
    assert.equal(decodeText(chinese), '我们的视频是在一个');
    assert.equal(decodeText(Buffer.from('Où est le café, déjà ?', 'latin1')), 'Où est le café, déjà ?');
    // "Привет, как дела" as Windows 1251, and bytes that are no text at all.
    assert.equal(decodeText(Buffer.from('cff0e8e2e5f22c20eae0ea20e4e5ebe0', 'hex')), undefined);
    assert.equal(decodeText(Buffer.from('\x89PNG\x0d\x0a\x1a\x0a\xff\xd8\xe0', 'latin1')), undefined);
  });

  it('are refused with words where a file has none, is too large, or is gone', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'captions test-'));
    try {
      const kindOf = async (name: string, content?: string | Buffer) => {
        const file = { fileName: name, path: path.join(folder, name) };
        if (content !== undefined) await writeFile(file.path, content);
        const error: unknown = await readCaptions(file).then(() => undefined, (reason: unknown) => reason); // prettier-ignore
        assert.ok(error instanceof MediaError && error.message.includes(name));
        return error.kind;
      };
      assert.equal(await kindOf('gone.srt'), 'missing');
      assert.equal(await kindOf('empty.srt', ''), 'empty');
      assert.equal(await kindOf('words.srt', 'no captions at all'), 'noCaptions');
      assert.equal(await kindOf('long.srt', Buffer.alloc(5 * 1024 * 1024 + 1, ' ')), 'captionsTooLarge');
      assert.equal(await kindOf('cyrillic.srt', Buffer.from('cff0e8e2e5f22c20eae0ea', 'hex')), 'encoding');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('take no longer than a moment, whatever is in the file', () => {
    for (const piece of ['<i.', '{\\', '&#', '00:00 --> ', '<', '1\n', ' ', '-->\n']) {
      const begun = performance.now();
      parseCaptions('00:01,000 --> 00:02,000\n' + piece.repeat(1_000_000 / piece.length));
      assert.ok(performance.now() - begun < 2000, piece);
    }
  });
});

describe('Captions as a side file', () => {
  it('are read back as they were', () => {
    const texts = fc.array(fc.constantFrom('a', '1', '你', ' b', '.'), { minLength: 1, maxLength: 8 }).map((all) => `x${all.join('')}`); // prettier-ignore
    const cues = fc.array(
      fc.record({ startMs: fc.nat(80_000_000), lengthMs: fc.integer({ min: 1, max: 9999 }), lines: fc.array(texts, { minLength: 1, maxLength: 3 }) }), // prettier-ignore
      { minLength: 1 },
    );
    fc.assert(
      fc.property(cues, (all) => {
        const written = all.map(({ startMs, lengthMs, lines }) => ({
          startMs,
          endMs: startMs + lengthMs,
          text: lines.join('\n'),
        }));
        const sorted = written.toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
        assert.deepEqual(cuesOf(formatSubRip(written)), sorted.map((cue) => [cue.startMs, cue.endMs, cue.text])); // prettier-ignore
      }),
    );
  });

  it('are those of the timeline, in order, no longer than it, and without titles', () => {
    const caption = (text: string, startMs: number, endMs: number | 'timeline') =>
      title(text, { role: 'caption', startMs, endMs });
    const titles = [caption('last\n\n--> one', 3000, 'timeline'), title('a title'), caption('first', 1, 1500), caption('behind', 9000, 9500)]; // prettier-ignore
    assert.equal(
      captionsText(timeline([clip('a', 0, 4000)], { titles })),
      '1\n00:00:00,001 --> 00:00:01,500\nfirst\n\n2\n00:00:03,000 --> 00:00:04,000\nlast\n-> one\n',
    );
    assert.equal(captionsText(timeline([clip('a', 0, 4000)])), '');
  });
});
