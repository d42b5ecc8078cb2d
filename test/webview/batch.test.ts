import assert from 'node:assert/strict';
import type { BatchRow } from '../../src/vscode/panel/messages';
import { openingState } from './fixtures/panel-state';
import { panelSuite } from './panel-suite';

const batch: readonly BatchRow[] = [
  { id: 'b1', name: 'a.mp4', instruction: 'trim it', status: { type: 'done', name: 'a.edited.mp4' } },
  {
    id: 'b2',
    name: '<i>b</i>.mp4',
    instruction: 'trim it',
    status: { type: 'failed', message: 'No sound.' },
  },
  { id: 'b3', name: 'c.mp4', instruction: 'trim it', status: { type: 'rendering', percent: 40 } },
  { id: 'b4', name: 'd.mp4', instruction: 'trim it', status: { type: 'waiting' } },
];

describe('the list of a batch in a browser', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('is not there without a batch, and tells how far each video is', async () => {
    const { page, tell } = await open({ state: openingState });
    assert.equal(await page.getByRole('region', { name: 'Videos' }).count(), 0);
    await tell({ type: 'batch', batch });
    const rows = page.getByRole('region', { name: 'Videos' }).getByRole('listitem');
    const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    assert.match(texts[0] ?? '', /^a\.mp4 Done · a\.edited\.mp4/);
    assert.match(texts[1] ?? '', /^<i>b<\/i>\.mp4 No sound\./);
    assert.match(texts[2] ?? '', /^c\.mp4 Rendering… 40%/);
    assert.match(texts[3] ?? '', /^d\.mp4 Waiting/);
    assert.equal(await page.getByRole('progressbar', { name: 'c.mp4' }).getAttribute('value'), '40');
  });

  it('has buttons in a group that names their video, by the keyboard too', async () => {
    const { page, asked } = await open({ state: { ...openingState, batch } });
    const button = (video: string, name: string) =>
      page.getByRole('group', { name: video, exact: true }).getByRole('button', { name, exact: true });
    await button('a.mp4', 'Open').click();
    await button('a.mp4', 'Show in Explorer').click();
    await button('<i>b</i>.mp4', 'Try Again').press('Enter');
    await button('d.mp4', 'Cancel').press('Enter');
    const sent = (await asked()).filter(({ type }) => type === 'batch');
    assert.deepEqual(sent, [
      { type: 'batch', action: 'open', id: 'b1' },
      { type: 'batch', action: 'reveal', id: 'b1' },
      { type: 'batch', action: 'retry', id: 'b2' },
      { type: 'batch', action: 'cancel', id: 'b4' },
    ]);
  });
});
