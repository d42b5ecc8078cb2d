import assert from 'node:assert/strict';
import { mentionAt } from '../../webview/file-mentions';
import { arranged, editedState, openingState } from './fixtures/panel-state';
import { drawn } from './open-panel';
import { panelSuite } from './panel-suite';

const found = [
  { name: 'harbour.mp4', folder: '', address: 'file:///work/harbour.mp4' },
  { name: 'harbour night.mp4', folder: 'takes', address: 'file:///work/takes/harbour%20night.mp4' },
];

describe('a name after an @', () => {
  it('is what stands between it and the caret, at the beginning of a word', () => {
    assert.deepEqual(mentionAt('add @har', 8), { start: 4, end: 8, query: 'har' });
    assert.deepEqual(mentionAt('@', 1), { start: 0, end: 1, query: '' });
    assert.deepEqual(mentionAt('加上，@海', 5), { start: 3, end: 5, query: '海' });
    for (const text of ['me@home', 'add @har and', 'add har', '']) {
      assert.equal(mentionAt(text, text.length), undefined, text);
    }
  });
});

describe('what the panel takes in', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('is a file of the workspace that is chosen by keys while its name is typed', async () => {
    const { page, tell, asked } = await open({ state: openingState });
    const box = page.getByRole('textbox', { name: 'What do you want to change?' });
    await box.pressSequentially('add @har');
    await drawn(page);
    const last = (await asked()).at(-1);
    assert.ok(last?.type === 'findFiles' && last.query === 'har');
    // An answer to what was asked before is passed over.
    await tell({ type: 'foundFiles', request: last.request - 1, files: found });
    assert.equal(await page.getByRole('listbox').count(), 0);
    await tell({ type: 'foundFiles', request: last.request, files: found });
    await box.press('ArrowDown');
    await drawn(page);
    assert.equal(
      await page.getByRole('listbox').getByRole('option', { selected: true }).innerText(),
      'harbour night.mp4\ntakes',
    );
    // The list is not in the box's own tree, so a screen reader is told of it.
    assert.equal(
      await page.locator('.prompt-box > [aria-live="polite"]').innerText(),
      'Files of the Workspace, harbour night.mp4, takes, 2 of 2',
    );
    await box.press('Enter');
    await drawn(page);
    assert.equal(await box.inputValue(), 'add harbour night.mp4 ');
    assert.deepEqual((await asked()).at(-1), { type: 'addFiles', addresses: [found[1]?.address] });
    assert.equal(await page.getByRole('listbox').count(), 0);
  });

  it('is what is dropped with its address, and what is pasted as bytes', async () => {
    const { page, asked } = await open({ state: openingState });
    await page.evaluate(() => {
      const panel = document.querySelector('#panel')!;
      const data = new DataTransfer();
      data.setData('text/uri-list', '# from elsewhere\r\nfile:///work/a.mp4\r\nfile:///work/b.mp4');
      for (const type of ['dragenter', 'dragover', 'drop']) {
        panel.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
      const pasted = new DataTransfer();
      pasted.items.add(new File([new Uint8Array([1, 2, 3])], 'shot.png', { type: 'image/png' }));
      panel.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
      );
    });
    await page.waitForFunction(() =>
      window.hostStub.asked.some((each) => JSON.stringify(each).includes('addBytes')),
    );
    assert.deepEqual(
      (await asked()).find(({ type }) => type === 'addFiles'),
      { type: 'addFiles', addresses: ['file:///work/a.mp4', 'file:///work/b.mp4'] },
    );
    const bytes = (await asked()).find(({ type }) => type === 'addBytes');
    assert.ok(bytes?.type === 'addBytes' && bytes.name === 'shot.png');
    assert.deepEqual([...bytes.bytes], [1, 2, 3]);
  });

  it('shows where files can be dropped only while some are over it', async () => {
    const { page } = await open({ state: openingState });
    const drag = (type: string, format: string) =>
      page.evaluate(
        ([name, kind]) => {
          const data = new DataTransfer();
          data.setData(kind, 'x');
          document
            .querySelector('#panel')!
            .dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true }));
        },
        [type, format] as const,
      );
    await drag('dragenter', 'text/plain');
    await drawn(page);
    assert.equal(await page.locator('.is-dropping').count(), 0);
    await drag('dragenter', 'text/uri-list');
    await drawn(page);
    assert.equal(await page.locator('.is-dropping').count(), 1);
    await drag('dragleave', 'text/uri-list');
    await drawn(page);
    assert.equal(await page.locator('.is-dropping').count(), 0);
  });

  it('is what was asked before, with the arrow keys, and then what was being typed', async () => {
    const { page } = await open({ state: editedState });
    const box = page.getByRole('textbox', { name: 'What do you want to change?' });
    const asked = editedState.conversation.find(({ role }) => role === 'user')?.text;
    await box.fill('make it');
    await box.press('Home');
    await box.press('ArrowUp');
    await drawn(page);
    assert.equal(await box.inputValue(), asked);
    await box.press('ArrowUp');
    await drawn(page);
    assert.equal(await box.inputValue(), asked);
    await box.press('ArrowDown');
    await drawn(page);
    assert.equal(await box.inputValue(), 'make it');
  });
});

describe("the lines between the panel's parts", function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('are moved by keys within bounds, put back by a double click, and remembered', async () => {
    const { page, saved } = await open({ state: editedState });
    const line = page.getByRole('separator', { name: 'Resize the Conversation' });
    const width = async () => (await page.locator('section.conversation').boundingBox())?.width ?? NaN;
    const before = await width();
    await line.focus();
    for (let press = 0; press < 5; press++) await line.press('ArrowLeft');
    await drawn(page);
    assert.ok((await width()) > before + 80, `${before} → ${await width()}`);
    assert.equal(await line.getAttribute('aria-valuenow'), '48');
    assert.deepEqual(await saved(), { ...arranged, sizes: { conversation: 48, preview: 45 } });
    for (let press = 0; press < 40; press++) await line.press('ArrowLeft');
    assert.equal(await line.getAttribute('aria-valuenow'), '70');
    await line.dblclick();
    await drawn(page);
    assert.equal(await width(), before);
  });

  it('move the parts of a narrow page too, and leave the wide one as it was', async () => {
    const { page, saved } = await open({ state: editedState, width: 600, height: 760 });
    const height = async (selector: string) => (await page.locator(selector).boundingBox())?.height ?? NaN;
    const before = [await height('.preview'), await height('section.conversation')];
    const lines = ['Preview', 'Conversation'].map((name) =>
      page.getByRole('separator', { name: `Resize the ${name}` }),
    );
    for (const line of lines) assert.equal(await line.getAttribute('aria-orientation'), 'horizontal');
    const [preview, conversation] = lines;
    assert.ok(preview && conversation);
    for (let press = 0; press < 3; press++) await preview.press('ArrowDown');
    await drawn(page);
    assert.ok((await height('.preview')) > (before[0] ?? NaN) + 15, 'keys make the preview higher');
    for (let press = 0; press < 3; press++) await conversation.press('ArrowUp');
    await drawn(page);
    assert.ok((await height('section.conversation')) > (before[1] ?? NaN) + 30, 'and the conversation');

    const { x, y, width } = (await conversation.boundingBox()) ?? assert.fail();
    await page.mouse.move(x + width / 2, y);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, 560, { steps: 3 });
    await page.mouse.up();
    await drawn(page);
    assert.ok(
      Math.abs(((await conversation.boundingBox())?.y ?? NaN) - 560) < 2,
      'it is where the pointer is',
    );

    const kept = JSON.stringify(await saved());
    assert.match(kept, /"narrowSizes":\{/);
    assert.match(kept, /"sizes":\{"conversation":38,"preview":45\}/);
    await page.setViewportSize({ width: 1200, height: 760 });
    await drawn(page);
    assert.equal(await conversation.getAttribute('aria-orientation'), 'vertical');
    assert.ok(Math.abs((await height('.preview')) - 0.45 * 760) < 2);

    await page.setViewportSize({ width: 600, height: 760 });
    for (const line of lines) await line.dblclick();
    await drawn(page);
    assert.deepEqual([await height('.preview'), await height('section.conversation')], before);
    assert.ok(!JSON.stringify(await saved()).includes('narrowSizes'));
  });

  it('leave a picture in a narrow page that can be judged, before anybody moves them', async () => {
    const { page } = await open({ state: editedState, width: 626, height: 720 });
    const stage = async () => (await page.locator('.stage').boundingBox())?.height ?? NaN;
    for (const height of [720, 900]) {
      await page.setViewportSize({ width: 626, height });
      await drawn(page);
      assert.ok((await stage()) >= 0.27 * height, `${await stage()} of ${height}`);
    }
    await page.setViewportSize({ width: 626, height: 480 });
    await drawn(page);
    assert.ok((await stage()) >= 140, String(await stage()));
  });
});
