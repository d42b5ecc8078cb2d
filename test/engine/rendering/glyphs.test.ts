import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Canvas } from '../../../src/engine/model/timeline';
import type { Title } from '../../../src/engine/model/title';
import { assScript, frameTitles } from '../../../src/engine/rendering/titles';
import { ffmpeg } from '../clips';
import { title } from './timelines';

/** How libass draws the scripts, with the fonts of this machine. */

interface Ink {
  /** One byte a pixel, 0 to 255. */
  readonly gray: Buffer;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixels that are lit, in this many columns. */
  readonly count: number;
}

describe('The glyphs of titles', function () {
  this.timeout(60_000);
  const canvas: Canvas = { width: 480, height: 200, fps: { num: 25, den: 1 }, fit: 'pad' };
  let folder: string;

  before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'glyphs test-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  /** One frame for each set of titles, as gray on black. */
  const drawAll = async (...sets: (readonly Title[])[]): Promise<Ink[]> => {
    const { width, height } = canvas;
    const titles = sets.flatMap((set, index) =>
      set.map((each) => ({ ...each, startMs: index * 40, endMs: index * 40 + 40 })),
    );
    const script = path.join(folder, 'titles.ass');
    await writeFile(script, assScript(canvas, frameTitles({ canvas, titles }, sets.length)));
    const source = `color=black:s=${width}x${height}:r=25,trim=end_frame=${sets.length},format=gray`;
    const escaped = script.replace(/[\\:' ]/g, '\\$&');
    const bytes = await ffmpeg('-f', 'lavfi', '-i', source, '-vf', `ass=filename='${escaped}',format=gray`, '-f', 'rawvideo', '-'); // prettier-ignore
    assert.equal(bytes.length, width * height * sets.length);
    return sets.map((_, index) =>
      inkOf(bytes.subarray(index * width * height, (index + 1) * width * height)),
    );
  };

  const inkOf = (gray: Buffer): Ink => {
    const ink = { left: canvas.width, right: -1, top: canvas.height, bottom: -1, count: 0 };
    for (const [index, value] of gray.entries()) {
      if (value < 100) continue;
      const [x, y] = [index % canvas.width, Math.floor(index / canvas.width)];
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
      ink.count++;
    }
    return { gray, ...ink };
  };
  const white = (text: string, more: Partial<Title> = {}) => [
    title(text, { color: '#ffffff', style: { fadeMs: 0 }, ...more }),
  ];
  const draw = (...texts: string[]) => drawAll(...texts.map((text) => white(text)));
  const widthOf = ({ left, right }: Ink) => right - left + 1;

  it('are there in Chinese, Japanese, Korean, Arabic, Hebrew, Thai, Hindi and for emoji', async () => {
    // A private character, which no font has: what libass draws for missing ones.
    const samples = ['你好', 'こん', '한글', 'مرحبا', 'שלום', 'ไทย', 'नमस्ते', '😀😃', '🚀🎬', 'Ωж'];
    const boxes = await draw(...[1, 2, 3, 4, 5].map((count) => '\ue000'.repeat(count)));
    const drawn = await draw(...samples);
    for (const [index, ink] of drawn.entries()) {
      const name = samples[index] ?? '';
      assert.ok(ink.count > 150, `${name}: ${ink.count} pixels`);
      for (const other of [...boxes, ...drawn.slice(0, index)])
        assert.notDeepEqual(ink.gray, other.gray, `${name} looks like something else`);
    }
    // Two characters that a font lacks look the same, two that it has do not.
    const pairs = [['你', '好'], ['م', 'ب'], ['ש', 'ם'], ['ก', 'ข'], ['क', 'ख'], ['😀', '🚀']] as const; // prettier-ignore
    for (const [first, second] of pairs) {
      const [a, b] = await draw(first, second);
      assert.notDeepEqual(a?.gray, b?.gray, `${first} and ${second}`);
    }
  });

  it('of Arabic are joined and run from right to left', async () => {
    const [joined, apart, turned] = await draw('بببب', 'ب\u200cب\u200cب\u200cب', 'اب');
    assert.ok(joined && apart && turned);
    assert.ok(widthOf(joined) < 0.85 * widthOf(apart), `${widthOf(joined)} and ${widthOf(apart)}`);
    // Alef is a stroke that stands high, beh lies low: the first letter is on the right.
    const rightmost = Array.from(
      { length: canvas.height },
      (_, y) => turned.gray[y * canvas.width + turned.right - 1] ?? 0,
    );
    assert.ok(rightmost.filter((value) => value > 100).length > 0.5 * (turned.bottom - turned.top));
  });

  it('of Chinese are those of China unless the titles are Japanese', async () => {
    const [chinese] = await draw('直骨');
    const [japanese] = await drawAll([...white('直骨'), ...white('の', { place: 'bottom-right', size: 4 })]);
    const middle = ({ gray }: Ink) => gray.subarray(canvas.width * 70, canvas.width * 130);
    assert.ok(chinese && japanese);
    assert.notDeepEqual(middle(chinese), middle(japanese));
  });

  it('of what joins and what is invisible leave no boxes', async () => {
    const [plain, with1, family, three] = await draw(
      'ab',
      'a\u200b\u2060\ufeffb\u200e',
      '👨\u200d👩\u200d👧',
      '👨👩👧',
    );
    assert.deepEqual(with1?.gray, plain?.gray);
    assert.ok(family && three && Math.abs(widthOf(family) - widthOf(three)) < 6);
  });

  it('stay inside the picture, however long the text', async () => {
    const texts = [
      'W'.repeat(300),
      '字'.repeat(300),
      'word '.repeat(80),
      'مرحبا '.repeat(60),
      'ไทย'.repeat(100),
    ];
    for (const ink of await draw(...texts))
      assert.ok(ink.left > 5 && ink.right < 475 && ink.top > 2 && ink.bottom < 198 && ink.count > 500);
  });

  it('stand on one plate with room around all lines, as opaque as asked', async () => {
    const plate = { color: '#ffffff', opacity: 50 };
    const [ink] = await drawAll([
      title('a\nlonger line', { color: '#000000', size: 15, style: { box: plate, fadeMs: 0 } }),
    ]);
    assert.ok(ink);
    const { left, right, top, bottom } = ink;
    const at = (x: number, y: number) => ink.gray[y * canvas.width + x] ?? 0;
    // Its four corners, though the first line is short.
    for (const [x, y] of [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ] as const)
      // prettier-ignore
      assert.ok(Math.abs(at(x, y) - 126) < 6, `${at(x, y)} at ${x}, ${y}`);
    assert.equal(at(left - 2, top), at(0, 0));
    const rows = Array.from({ length: bottom - top + 1 }, (_, y) => y + top);
    const darkest = Math.min(...rows.map((y) => at(left + 4, y)));
    assert.ok(darkest > 110, 'the letters keep away from its edge');
  });

  it('fade together with their plate', async () => {
    const style = { box: { color: '#ffffff', opacity: 100 }, fadeMs: 400 };
    const what = title('H', { color: '#ffffff', startMs: 0, endMs: 2000, style });
    const { width, height } = canvas;
    const script = path.join(folder, 'fade.ass');
    await writeFile(script, assScript(canvas, frameTitles({ canvas, titles: [what] }, 75)));
    const escaped = script.replace(/[\\:' ]/g, '\\$&');
    const source = `color=black:s=${width}x${height}:r=25,trim=end_frame=75,format=gray`;
    const bytes = await ffmpeg('-f', 'lavfi', '-i', source, '-vf', `ass=filename='${escaped}',format=gray`, '-f', 'rawvideo', '-'); // prettier-ignore
    const middle = Array.from(
      { length: 75 },
      (_, frame) => bytes[frame * width * height + (height / 2) * width + width / 2] ?? 0,
    );
    const plain = middle[60] ?? 0;
    assert.ok((middle[0] ?? 0) > plain, 'the first frame shows something');
    for (let frame = 1; frame < 9; frame++) assert.ok((middle[frame] ?? 0) > (middle[frame - 1] ?? 0));
    for (let frame = 12; frame < 38; frame++) assert.ok((middle[frame] ?? 0) > 230);
    for (let frame = 41; frame < 50; frame++) assert.ok((middle[frame] ?? 0) < (middle[frame - 1] ?? 0));
    assert.ok((middle[49] ?? 0) > plain, 'and so does the last');
    assert.equal(middle[50], plain);
  });
});
