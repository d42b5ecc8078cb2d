import assert from 'node:assert/strict';
import type { ExportItem } from '../../src/vscode/panel/messages';
import { openingState } from './fixtures/panel-state';
import { panelSuite } from './panel-suite';

/** As the host has them: the oldest first. */
const exports: readonly ExportItem[] = [
  { id: 'x6', name: 'f.mp4', status: { type: 'done', bytes: 9, durationMs: 4000 } },
  { id: 'x5', name: 'e.mp4', status: { type: 'cancelled' } },
  { id: 'x4', name: 'd.mp4', status: { type: 'failed', message: 'Export it again.' } },
  { id: 'x3', name: 'c.mp4', status: { type: 'elsewhere' } },
  { id: 'x2', name: 'b.mp4', status: { type: 'downloading', bytes: 3_000_000 } },
  {
    id: 'x1',
    name: 'a.mp4',
    status: { type: 'downloading', bytes: 3_000_000, totalBytes: 12_000_000, percent: 25 },
  },
];

describe('the list of exports in a browser', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('tells how much of a file is there, also where its length is unknown', async () => {
    const { page } = await open({ state: { ...openingState, exports } });
    const rows = page.getByRole('region', { name: 'Exports' }).getByRole('listitem');
    const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    assert.match(texts[0] ?? '', /^a\.mp4 Saving… 25% · 3 MB of 12 MB/);
    assert.match(texts[1] ?? '', /^b\.mp4 Saving… 3 MB/);
    assert.match(texts[2] ?? '', /^c\.mp4 Under way in another window/);
    assert.match(texts[3] ?? '', /^d\.mp4 Export it again\./);
    assert.equal(await page.getByRole('progressbar', { name: 'b.mp4' }).getAttribute('value'), null);
  });

  it('has what is under way on top, then the newest, and tells apart what has the same name', async () => {
    const done = (id: string, name: string): ExportItem => ({
      ...{ id, name, status: { type: 'done', bytes: 9, durationMs: 4000 } },
    });
    const { page, tell } = await open({ state: openingState });
    const names = () => page.getByRole('region', { name: 'Exports' }).locator('.name').allInnerTexts();
    await tell({
      type: 'exports',
      exports: [
        { id: 'y0', name: 'slow.mp4', status: { type: 'elsewhere' } },
        done('y1', 'a.mp4'),
        done('y2', 'b.mp4'),
        { id: 'y3', name: 'a.mp4', status: { type: 'rendering', percent: 3 } },
      ],
    });
    assert.deepEqual(await names(), ['a.mp4 (2)', 'slow.mp4', 'b.mp4', 'a.mp4 (1)']);
    await tell({ type: 'exports', exports: [done('y1', 'a.mp4'), done('y3', 'a-2.mp4')] });
    assert.deepEqual(await names(), ['a-2.mp4', 'a.mp4']);
  });

  it('offers what can be done with each', async () => {
    const { page, asked } = await open({ state: { ...openingState, exports } });
    const rows = page.getByRole('region', { name: 'Exports' }).getByRole('listitem');
    const press = async (index: number, name: string) =>
      rows.nth(index).getByRole('button', { name }).press('Enter');
    await press(0, 'Cancel');
    await press(2, 'Cancel');
    await press(3, 'Try Again');
    await press(4, 'Try Again');
    await press(3, 'Remove from the List');
    await press(4, 'Remove from the List');
    await press(5, 'Open');
    await press(5, 'Show in Explorer');
    await press(5, 'Copy Path');
    const sent = (await asked()).filter(({ type }) => type.endsWith('Export'));
    assert.deepEqual(sent, [
      { type: 'cancelExport', id: 'x1' },
      { type: 'cancelExport', id: 'x3' },
      { type: 'retryExport', id: 'x4' },
      { type: 'retryExport', id: 'x5' },
      { type: 'removeExport', id: 'x4' },
      { type: 'removeExport', id: 'x5' },
      { type: 'openExport', id: 'x6' },
      { type: 'revealExport', id: 'x6' },
    ]);
    assert.deepEqual((await asked()).at(-1), { type: 'copyExportPath', id: 'x6' });
  });

  it('shows a picture of what is done, out of the middle of it, and moves nothing when it comes', async () => {
    const pictured = exports.map((item) => (item.id === 'x6' ? { ...item, pictureId: 'export/x6' } : item));
    const { page, tell, askedOfMedia } = await open({ state: { ...openingState, exports: pictured } });
    const row = page.getByRole('region', { name: 'Exports' }).getByRole('listitem').nth(5);
    const boxes = async () => [await row.boundingBox(), await row.locator('.name').boundingBox()];
    const before = await boxes();
    const wanted = (await askedOfMedia()).filter((message) => message.type === 'frame');
    const message = wanted.find(({ mediaId }) => mediaId === 'export/x6');
    assert.ok(message);
    assert.equal(message.atMs, 1333);
    const jpeg = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [114, 64];
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    });
    await tell({ ...message, jpeg: Uint8Array.from(jpeg) });
    await row.locator('img').waitFor();
    assert.deepEqual(await boxes(), before);
  });
});
