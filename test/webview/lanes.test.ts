import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { preciseClock } from '../../src/timeline/time-text';
import type { TimelineView } from '../../src/timeline/timeline';
import { until } from '../harness/until';
import { editedState, openingState, segment, snapshotOf, timeline } from './fixtures/panel-state';
import { drawn } from './open-panel';
import type { OpenPanel } from './open-panel';
import { panelSuite } from './panel-suite';

/** Where the ruler's long strokes stand, and where segments of a row begin and end, in pixels of the canvas. */
interface Measured {
  readonly strokes: readonly number[];
  readonly edges: readonly number[];
}

/** Reads the lanes' own pixels. @param y Of a line through the row's segments. */
function measure(page: Page, y: number): Promise<Measured> {
  return page.locator('canvas.lanes').evaluate((canvas, at) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('The lanes are no canvas.');
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
      willReadFrequently: true,
    })!;
    copy.drawImage(canvas, 0, 0);
    const line = (row: number) => copy.getImageData(0, row, canvas.width, 1).data;
    const isLit = (data: Uint8ClampedArray, x: number) =>
      (data[x * 4 + 3] ?? 0) > 200 &&
      (data[x * 4] ?? 0) + (data[x * 4 + 1] ?? 0) + (data[x * 4 + 2] ?? 0) > 200;
    const ruler = line(15);
    const row = line(at);
    const columns = Array.from({ length: canvas.width }, (_, x) => x);
    return {
      strokes: columns.filter((x) => isLit(ruler, x) && !isLit(ruler, x - 1)),
      edges: columns.filter((x) => isLit(row, x) && !isLit(row, x - 1)),
    };
  }, y);
}

/** A point on the lanes at a moment, in pixels of the page. */
async function pointAt({ page }: OpenPanel, ms: number, y: number): Promise<{ x: number; y: number }> {
  const box = (await page.locator('canvas.lanes').boundingBox()) ?? assert.fail('There are no lanes.');
  const { strokes } = await measure(page, 60);
  const [first = NaN, second = NaN] = strokes;
  return { x: box.x + first + ((second - first) * ms) / 10_000, y: box.y + y };
}

/** The middle of the first track's row, from the lanes' top. */
const videoRow = 54;

/** Five seconds loud, five silent, and so on. */
const halfSilent = {
  windowsPerSecond: 10,
  peaks: Uint8Array.from({ length: 500 }, (_, at) => (at % 100 < 50 ? 200 : 0)),
};

/** A JPEG of one grey. */
async function plainPicture(page: Page, grey: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await page.evaluate(async (level) => {
    const canvas = new OffscreenCanvas(64, 36);
    const context = canvas.getContext('2d')!;
    context.fillStyle = `rgb(${level}, ${level}, ${level})`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    return [...(await (await canvas.convertToBlob({ type: 'image/jpeg' })).bytes())];
  }, grey);
  return Uint8Array.from(bytes);
}

/** The contrast between the brightest and the darkest pixel of a line of the lanes, as WCAG counts it. */
function contrastAt(page: Page, y: number): Promise<number> {
  return page.locator('canvas.lanes').evaluate((canvas, at) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('The lanes are no canvas.');
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
      willReadFrequently: true,
    })!;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(20, at, canvas.width >> 1, 1);
    const linear = (value = 0) => (value <= 10 ? value / 3295 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const bright = Array.from({ length: data.length / 4 }, (_, x) => {
      const [red, green, blue] = [0, 1, 2].map((part) => linear(data[4 * x + part]));
      return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
    });
    return (Math.max(...bright) + 0.05) / (Math.min(...bright) + 0.05);
  }, y);
}

describe('the lanes in a browser', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('have their segments where the ruler says, to the pixel', async () => {
    const { page } = await open({ state: { ...editedState, timeline: spaced } });
    const { strokes, edges } = await measure(page, 24 + 50);
    // Over the whole ruler, since each stroke stands on a whole pixel.
    const [zero = NaN, ten = NaN, twenty = NaN, thirty = NaN] = strokes;
    assert.ok(Math.abs(twenty - ten - (ten - zero)) <= 1, strokes.join());
    for (const { startMs } of spaced.tracks[0]?.segments ?? []) {
      const wanted = zero + ((thirty - zero) * startMs) / 30_000;
      assert.ok(
        edges.some((x) => Math.abs(x - wanted) <= 1),
        `${startMs} ms at ${wanted}, edges at ${edges.join()}`,
      );
    }
  });

  it('have the playhead where the ruler has its moment, to the pixel', async () => {
    const { page } = await open({ state: { ...editedState, timeline: spaced } });
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    const { strokes } = await measure(page, 60);
    const [zero = NaN, , , thirty = NaN] = strokes;
    for (let seconds = 1; seconds <= 7; seconds++) {
      await playhead.press('Shift+ArrowRight');
      await playhead.press('ArrowRight');
      await drawn(page);
      const ms = Number(await playhead.getAttribute('aria-valuenow'));
      const { height } = (await playhead.boundingBox()) ?? assert.fail('There are no lanes.');
      // Below the last row there is nothing else.
      const { edges } = await measure(page, Math.floor(height) - 4);
      const wanted = zero + ((thirty - zero) * ms) / 30_000;
      assert.equal(edges.length, 1);
      assert.ok(Math.abs((edges[0] ?? NaN) - wanted) <= 1, `${ms} ms at ${edges.join()}, ${wanted} wanted`);
    }
  });

  it('have the words of a segment as far as there is room, and nothing where not a letter fits', async () => {
    const { page, tell } = await open();
    await page.evaluate(() => {
      const drawn: string[] = [];
      Object.assign(window, { drawnTexts: drawn });
      CanvasRenderingContext2D.prototype.fillText = (text) => void drawn.push(text);
    });
    for (let percent = 3; percent <= 10; percent += 0.25) {
      await tell(snapshotOf({ ...editedState, timeline: withSegmentOf(percent) }));
    }
    const texts = await page.evaluate(
      () => (window as unknown as { drawnTexts: readonly string[] }).drawnTexts,
    );
    const words = texts.filter((text) => !/^[\d:]*$/.test(text));
    assert.ok(words.includes('\u2068w…\u2069') && words.includes('\u2068wide…\u2069'), words.join());
    assert.deepEqual(
      words.filter((text) => !/^\u2068w.*\u2069/.test(text)),
      [],
    );
  });

  for (const [theme, brightness] of [
    ['light', 0],
    ['dark', 255],
  ] as const) {
    it(`have a waveform that is seen on pictures of any brightness: ${theme} on ${brightness}`, async () => {
      const jpeg = await plainPicture((await open()).page, brightness);
      const { page } = await open({
        ...{ theme, state: openingState },
        host: (message, answer) => {
          if (message.type === 'frame') void answer({ ...message, jpeg });
          else if (message.type === 'waveform') void answer({ ...message, waveform: halfSilent });
        },
      });
      // In the band at the foot of the pictures.
      await until('the waveform stands out', async () => (await contrastAt(page, 24 + 52)) > 4.5);
    });
  }

  it('seek with a click on the ruler, and select with a click on a segment', async () => {
    const panel = await open({ state: editedState });
    const { page } = panel;
    const ruler = await pointAt(panel, 15_000, 8);
    await page.mouse.click(ruler.x, ruler.y);
    await drawn(page);
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    const ms = Number(await playhead.getAttribute('aria-valuenow'));
    assert.ok(Math.abs(ms - 15_000) < 60, String(ms));
    const clip = await pointAt(panel, 12_000, videoRow);
    await page.mouse.click(clip.x, clip.y);
    await drawn(page);
    assert.match((await page.locator('[aria-selected="true"]').getAttribute('aria-label')) ?? '', /0:07\.7/);
    await page.getByRole('group', { name: 'Selected Segment' }).getByText('0:07.7–0:19.4').waitFor();
  });

  it('trim a segment by its edge, which snaps to the playhead', async () => {
    const panel = await open({ state: editedState });
    const { page, asked } = panel;
    const ruler = await pointAt(panel, 30_000, 8);
    await page.mouse.click(ruler.x, ruler.y);
    await drawn(page);
    const now = Number(await page.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow'));
    const edge = await pointAt(panel, 34_100, videoRow);
    const near = await pointAt(panel, now, videoRow);
    await page.mouse.move(edge.x - 2, edge.y);
    await page.mouse.down();
    await page.mouse.move(edge.x - 20, edge.y);
    await page.mouse.move(near.x + 3, edge.y);
    await drawn(page);
    const told = await page.getByRole('group', { name: 'Selected Segment' }).innerText();
    assert.ok(told.includes(`–${preciseClock(now)}`), `it says where the edge would be: ${told}`);
    await page.mouse.up();
    assert.deepEqual((await asked()).at(-1), {
      type: 'edit',
      gesture: { type: 'trim', segmentId: 'v3', edge: 'end', toMs: now },
    });
  });

  it('move a segment that is dragged, and nothing where the drag is given up', async () => {
    const panel = await open({ state: editedState });
    const { page, asked } = panel;
    const from = await pointAt(panel, 4000, videoRow);
    const to = await pointAt(panel, 24_000, videoRow);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    const moved = (await asked()).at(-1);
    assert.ok(moved?.type === 'edit' && moved.gesture.type === 'move' && moved.gesture.segmentId === 'v1');
    assert.ok(Math.abs(moved.gesture.toMs - 20_000) < 150, String(moved.gesture.toMs));
    const count = (await asked()).length;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.equal((await asked()).length, count);
  });

  it('leave a segment where it was dropped until the answer comes', async () => {
    const panel = await open({ state: editedState });
    const { page, tell } = panel;
    const picture = () =>
      page.locator('canvas.lanes').evaluate((lanes: HTMLCanvasElement) => lanes.toDataURL());
    const [from, to] = [await pointAt(panel, 12_000, videoRow), await pointAt(panel, 20_000, videoRow)];
    await page.mouse.click(from.x, from.y);
    await drawn(page);
    const before = await picture();
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await drawn(page);
    assert.notEqual(await picture(), before);
    await tell({
      type: 'progress',
      progress: { label: 'Working', startedAt: 0, cancellable: true, takesEdits: true },
    });
    assert.notEqual(await picture(), before);
    await tell({ type: 'progress', progress: null });
    assert.equal(await picture(), before, 'nothing came of it');
  });

  it('split, delete, undo and redo by keys', async () => {
    const panel = await open({ state: { ...editedState, history: { undo: 1, redo: 1 } } });
    const { page, asked } = panel;
    const clip = await pointAt(panel, 12_000, videoRow);
    await page.mouse.click(clip.x, clip.y);
    await drawn(page);
    const atMs = Number(await page.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow'));
    for (const key of ['s', 'Delete', 'Control+z', 'Control+y']) await page.keyboard.press(key);
    assert.deepEqual((await asked()).slice(-4), [
      { type: 'edit', gesture: { type: 'split', atMs } },
      { type: 'edit', gesture: { type: 'delete', segmentId: 'v2' } },
      { type: 'action', action: 'undo' },
      { type: 'action', action: 'redo' },
    ]);
  });

  it('trim the selected segment to the playhead, and move it, by keys', async () => {
    const panel = await open({ state: editedState });
    const { page, asked } = panel;
    const clip = await pointAt(panel, 12_000, videoRow);
    await page.mouse.click(clip.x, clip.y);
    await drawn(page);
    const toMs = Number(await page.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow'));
    for (const key of ['q', ']', 'Alt+ArrowLeft', 'Alt+ArrowRight']) await page.keyboard.press(key);
    await page.getByRole('treeitem', { name: /^lo-fi/ }).click();
    for (const key of ['[', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Shift+ArrowRight'])
      await page.keyboard.press(key);
    const gestures = (await asked()).flatMap((each) => (each.type === 'edit' ? [each.gesture] : []));
    assert.deepEqual(gestures, [
      { type: 'trim', segmentId: 'v2', edge: 'start', toMs },
      { type: 'trim', segmentId: 'v2', edge: 'end', toMs },
      { type: 'reorder', segmentId: 'v2', by: -1 },
      { type: 'reorder', segmentId: 'v2', by: 1 },
      { type: 'trim', segmentId: 'a1', edge: 'start', toMs },
      // It begins with the video already, so nothing is earlier.
      { type: 'nudge', segmentId: 'a1', byMs: 33 },
      { type: 'nudge', segmentId: 'a1', byMs: 1000 },
    ]);
  });

  it('keep the playhead on its frame where a clip is trimmed, and bring it back where that is undone', async () => {
    const panel = await open({ state: editedState });
    const { page, tell } = panel;
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    const ms = async () => Number(await playhead.getAttribute('aria-valuenow'));
    /** Clip 2 without so much of its start: what comes after is earlier. */
    const trimmed = async (byMs: number) => {
      const [video, ...others] = timeline.tracks;
      const segments = (video?.segments ?? []).map((each, index) => ({
        ...each,
        startMs: each.startMs - (index > 1 ? byMs : 0),
        endMs: each.endMs - (index > 0 ? byMs : 0),
      }));
      const tracks = [{ ...(video ?? assert.fail('no track')), segments }, ...others];
      const durationMs = timeline.durationMs - byMs;
      await tell({ type: 'timeline', timeline: { ...timeline, durationMs, tracks }, history: { undo: 1, redo: 0 } }); // prettier-ignore
    };
    const turn = async (work: () => Promise<void>) => {
      await tell({
        type: 'progress',
        progress: { label: 'Editing', startedAt: 0, cancellable: true, takesEdits: true },
      });
      await work();
      await tell({ type: 'progress', progress: null });
    };
    const clip = await pointAt(panel, 12_000, videoRow);
    await page.mouse.click(clip.x, clip.y);
    await drawn(page);
    const cutAt = await ms();

    await page.keyboard.press('q');
    await turn(() => trimmed(cutAt - 7700));
    assert.equal(await ms(), 7700, 'at the cut, where its frame is by now');
    await page.keyboard.press('Control+z');
    await turn(() => trimmed(0));
    assert.equal(await ms(), cutAt, 'where it was before');

    // A frame of clip 3, while the start of clip 2 is dragged.
    const later = await pointAt(panel, 25_000, 4);
    await page.mouse.click(later.x, later.y);
    await drawn(page);
    const at = await ms();
    const edge = await pointAt(panel, 7700, videoRow);
    await page.mouse.move(edge.x + 2, edge.y);
    await page.mouse.down();
    await page.mouse.move(edge.x + 40, edge.y, { steps: 4 });
    await page.mouse.up();
    await turn(() => trimmed(2000));
    assert.equal(await ms(), at - 2000);

    // What is refused, and what words do, leave it at its moment.
    await playhead.press('q');
    await turn(() => Promise.resolve());
    await turn(() => trimmed(0));
    assert.equal(await ms(), at - 2000);
  });

  it('trim no clip to a playhead that is elsewhere, and say so', async () => {
    const { page, asked } = await open({ state: editedState });
    await page
      .getByRole('treeitem', { name: /^interview\.mp4/ })
      .last()
      .click();
    await page.keyboard.press('[');
    await page.locator('.details').getByText('The playhead is not within interview.mp4').waitFor();
    assert.ok((await asked()).every(({ type }) => type !== 'edit'));
  });

  it('offer what can be done with a segment in a menu, by the pointer and by keys', async () => {
    const panel = await open({ state: editedState });
    const { page, asked } = panel;
    const clip = await pointAt(panel, 12_000, videoRow);
    await page.mouse.click(clip.x, clip.y, { button: 'right' });
    const item = (name: string) => page.getByRole('menuitem', { name });
    await page.getByRole('menu', { name: 'Segment Actions' }).waitFor();
    // The playhead is at the start, so there is nothing to trim to.
    assert.equal(await item('Trim Start to Playhead').getAttribute('aria-disabled'), 'true');
    assert.ok(await item('Move Earlier').evaluate((each) => each === document.activeElement));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await drawn(page);
    assert.equal(await page.getByRole('menu').count(), 0);
    const more = page.getByRole('button', { name: 'Segment Actions' });
    await more.focus();
    await page.keyboard.press('Enter');
    await drawn(page);
    assert.equal(await more.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    await drawn(page);
    assert.ok(await more.evaluate((each) => each === document.activeElement));
    const row = page.getByRole('treeitem', { name: /^lo-fi/ });
    await row.click();
    await page.keyboard.press('Shift+F10');
    await item('Delete').waitFor();
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    assert.ok(await row.evaluate((each) => each === document.activeElement));
    assert.deepEqual(
      (await asked()).flatMap((each) => (each.type === 'edit' ? [each.gesture] : [])),
      [
        { type: 'reorder', segmentId: 'v2', by: 1 },
        { type: 'delete', segmentId: 'a1' },
      ],
    );
  });

  it('change times by typing: of a clip what it shows, of anything else its place', async () => {
    const tracks = timeline.tracks.map((track) => ({
      ...track,
      segments: track.segments.map((each) => ({
        ...each,
        ...(each.id === 'v1' && { source: { inMs: 2000, outMs: 2000 + each.endMs - each.startMs } }),
      })),
    }));
    const { page, asked } = await open({ state: { ...editedState, timeline: { ...timeline, tracks } } });
    const details = page.getByRole('group', { name: 'Selected Segment' });
    const type = async (field: string, text: string) => {
      const box = details.getByRole('textbox', { name: field, exact: true });
      await box.fill(text);
      await box.press('Enter');
    };
    await page
      .getByRole('treeitem', { name: /^interview\.mp4/ })
      .first()
      .click();
    await type('In', '0:01');
    await type('Length', '5');
    await page.getByRole('treeitem', { name: /^lo-fi/ }).click();
    await type('Start', '1:02,5');
    await type('Start', 'soon');
    await details.getByText("That time can't be set. Type one such as 0:12.40.").waitFor();
    assert.equal(await details.getByRole('textbox', { name: 'Start' }).inputValue(), '0:00.00');
    assert.deepEqual(
      (await asked()).flatMap((each) => (each.type === 'edit' ? [each.gesture] : [])),
      [
        { type: 'trim', segmentId: 'v1', edge: 'start', toMs: -1000 },
        { type: 'trim', segmentId: 'v1', edge: 'end', toMs: 5000 },
        { type: 'move', segmentId: 'a1', toMs: 62_500 },
      ],
    );
  });

  it('change a text and a volume by typing', async () => {
    const { page, asked } = await open({ state: editedState });
    await page.getByRole('treeitem', { name: /^Urban Dreams/ }).click();
    const text = page.getByRole('textbox', { name: 'Text of the Title' });
    await text.fill('City Lights');
    await text.press('Enter');
    await page.getByRole('treeitem', { name: /^lo-fi/ }).click();
    const volume = page.getByRole('spinbutton', { name: /Volume in Percent/ });
    await volume.fill('60');
    await volume.press('Enter');
    assert.deepEqual((await asked()).slice(-2), [
      { type: 'edit', gesture: { type: 'retitle', segmentId: 't1', text: 'City Lights' } },
      { type: 'edit', gesture: { type: 'setVolume', segmentId: 'a1', percent: 60 } },
    ]);
  });

  it('offer a volume for what is heard, with room for its digits, and none for a picture', async () => {
    const tracks = timeline.tracks.map((track) => ({
      ...track,
      segments: track.segments.map((each) => ({ mediaId: 'm1', volumePercent: 100, ...each })),
    }));
    const { page, tell } = await open({ state: { ...editedState, timeline: { ...timeline, tracks } } });
    await page.getByRole('treeitem', { name: /^lo-fi/ }).click();
    const volume = page.getByRole('spinbutton', { name: /Volume in Percent/ });
    await volume.fill('100');
    const room = await volume.evaluate((field) => {
      const style = getComputedStyle(field);
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return 0;
      context.font = style.font;
      const digits = context.measureText('100').width;
      return field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - digits;
    });
    assert.ok(room >= 16, `the arrows have ${room} px`);
    await page
      .getByRole('treeitem', { name: /^interview\.mp4/ })
      .first()
      .click();
    await drawn(page);
    assert.equal(await volume.count(), 1);
    const stills = editedState.media.map((item) => ({ ...item, kind: 'image' as const }));
    await tell({ type: 'media', media: stills });
    assert.equal(await volume.count(), 0);
  });

  it('undo nothing with a key where nothing can be done by hand', async () => {
    const { page, asked } = await open({ state: { ...editedState, service: 'cloud' } });
    await page.getByRole('treeitem', { name: /^lo-fi/ }).click();
    for (const key of ['Control+z', 'Control+y']) await page.keyboard.press(key);
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    for (const key of ['Control+z', 'Control+y']) await page.keyboard.press(key);
    assert.deepEqual(
      (await asked()).filter(({ type }) => type === 'action'),
      [],
    );
  });

  it('take no volume out of range and no empty title, and say so', async () => {
    const { page, asked } = await open({ state: editedState });
    await page.getByRole('treeitem', { name: /^Urban Dreams/ }).click();
    const text = page.getByRole('textbox', { name: 'Text of the Title' });
    const before = await text.inputValue();
    await text.fill('  ');
    await text.press('Enter');
    await page.locator('.details').getByText('A title needs a text. Delete it to have none.').waitFor();
    assert.equal(await text.inputValue(), before);
    await page.getByRole('treeitem', { name: /^lo-fi/ }).click();
    const volume = page.getByRole('spinbutton', { name: /Volume in Percent/ });
    const note = page.locator('.details').getByText('The volume goes from 0 % to 400 %.');
    assert.equal(await note.count(), 0);
    await volume.fill('900');
    await volume.press('Enter');
    await note.waitFor();
    assert.equal(await volume.inputValue(), '400');
    await volume.fill('');
    await volume.press('Enter');
    await drawn(page);
    assert.equal(await volume.inputValue(), '35');
    assert.deepEqual(
      (await asked()).filter(({ type }) => type === 'edit'),
      [{ type: 'edit', gesture: { type: 'setVolume', segmentId: 'a1', percent: 400 } }],
    );
  });

  it('zoom at the pointer with Ctrl and the wheel, and scroll sideways', async () => {
    const panel = await open({ state: editedState });
    const { page } = panel;
    const before = await measure(page, videoRow);
    const at = await pointAt(panel, 20_000, videoRow);
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await drawn(page);
    const zoomed = await measure(page, videoRow);
    assert.notDeepEqual(zoomed.strokes, before.strokes);
    await page.mouse.wheel(300, 0);
    await drawn(page);
    assert.notDeepEqual((await measure(page, videoRow)).strokes, zoomed.strokes);
    await page.getByRole('button', { name: 'Zoom to Fit' }).click();
    await drawn(page);
    assert.deepEqual((await measure(page, videoRow)).strokes, before.strokes);
  });

  it('follow what plays, where only a part of the timeline is seen', async () => {
    const { page } = await open({ state: editedState });
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    const left = () => page.locator('.lanes-scroll').evaluate((scroll) => scroll.scrollLeft);
    const seen = async () => {
      const { ms, width } = await page.evaluate(() => ({
        ms: Number(document.querySelector('canvas.lanes')?.getAttribute('aria-valuenow')),
        width: document.querySelector('.lanes-scroll > div')?.clientWidth ?? NaN,
      }));
      const x = (ms * width) / 34_100 - (await left());
      return x >= -2 && x <= (await playhead.evaluate((lanes) => lanes.clientWidth)) + 2;
    };
    await playhead.focus();
    await page.keyboard.press('End');
    for (let press = 0; press < 9; press++) await page.keyboard.press('+');
    await drawn(page);
    // From here on time goes by only as far as it is told to.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    // Backwards it plays without a preview, four seconds in each.
    for (let press = 0; press < 3; press++) await page.keyboard.press('j');
    const pages = new Set<number>();
    for (let tenth = 0; tenth < 15; tenth++) {
      await page.clock.runFor(100);
      assert.ok(await seen(), `after ${tenth + 1} tenths of a second`);
      pages.add(await left());
    }
    const turned = [...pages];
    assert.ok(turned.length >= 3, turned.join(', '));
    assert.deepEqual(
      turned,
      [...turned].sort((a, b) => b - a),
    );
    // Who scrolls looks at something else.
    const { x, y, width } = (await playhead.boundingBox()) ?? assert.fail('There are no lanes.');
    await page.mouse.move(x + width / 2, y + 80);
    const last = await left();
    await page.mouse.wheel(-3000, 0);
    await until('the wheel has scrolled', async () => {
      await page.clock.runFor(20);
      return (await left()) < last - 2000;
    });
    const chosen = await left();
    const before = Number(await playhead.getAttribute('aria-valuenow'));
    await page.clock.runFor(400);
    assert.ok(Number(await playhead.getAttribute('aria-valuenow')) < before - 1000);
    assert.equal(await left(), chosen);
  });

  it('change nothing by hand in the cloud, nor while a turn is under way', async () => {
    for (const state of [
      { ...editedState, service: 'cloud' as const },
      { ...editedState, progress: { label: 'Working', startedAt: 0, cancellable: true } },
    ]) {
      const panel = await open({ state });
      const { page, asked } = panel;
      const from = await pointAt(panel, 4000, videoRow);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 120, from.y);
      await page.mouse.up();
      for (const key of ['s', 'Delete']) await page.keyboard.press(key);
      assert.ok((await asked()).every(({ type }) => type !== 'edit'));
    }
  });
});

/** Of 10 seconds, with one segment that takes a part of them. */
function withSegmentOf(percent: number): TimelineView {
  const segments = [segment('s', 'wide.mp4', 0, percent * 100)];
  return { ...timeline, durationMs: 10_000, tracks: [{ type: 'video', typeNumber: 0, segments }] };
}

/** Segments with air between them, so that every edge can be seen. */
const spaced: TimelineView = {
  ...timeline,
  tracks: [
    {
      type: 'video',
      typeNumber: 0,
      segments: [1000, 8000, 17_000, 26_500].map((startMs, index) => ({
        id: `s${index}`,
        startMs,
        endMs: startMs + 4000,
        name: '',
        raw: {},
      })),
    },
  ],
};
