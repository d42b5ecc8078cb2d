import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { busyState, editedState } from './fixtures/panel-state';
import { panelSuite } from './panel-suite';

/** What a screen reader would call the element that has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
  });
}

describe('the toolbars in a browser', function () {
  this.timeout(30_000);
  const open = panelSuite();

  async function after(page: Page, ...keys: readonly string[]): Promise<string[]> {
    const names: string[] = [];
    for (const key of keys) {
      await page.keyboard.press(key);
      names.push(await focused(page));
    }
    return names;
  }

  it('are one stop for Tab each, and remember where they were left', async () => {
    const { page } = await open({ state: editedState });
    assert.deepEqual(await after(page, 'Tab', 'Tab', 'Tab', 'Tab'), [
      ...['Previous Frame', 'Resize the Preview', 'Split at the Playhead (S)', 'Zoom Out'],
    ]);
    assert.deepEqual(await after(page, 'ArrowRight', 'Tab', 'Shift+Tab'), [
      ...['Zoom In', 'Video, 3 segments', 'Zoom In'],
    ]);
  });

  it('go from control to control by the arrows, around the ends, and to them by Home and End', async () => {
    const { page } = await open({ state: editedState });
    await page.getByRole('button', { name: 'Previous Frame' }).focus();
    assert.deepEqual(await after(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'), [
      ...['Play', 'Next Frame', 'Playback Speed', 'Mark In (I)'],
    ]);
    assert.deepEqual(await after(page, 'ArrowLeft', 'Home', 'ArrowLeft', 'ArrowRight', 'End'), [
      ...['Playback Speed', 'Previous Frame', 'Full Width', 'Previous Frame', 'Full Width'],
    ]);
    // The speed is chosen by the other arrows.
    assert.equal(await page.getByRole('combobox').inputValue(), '1');
  });

  it('leave out what cannot be done now, and stay reachable where the last stop cannot', async () => {
    const { page, tell } = await open({ state: editedState });
    await page.getByRole('button', { name: 'Split at the Playhead (S)' }).focus();
    // There is nothing to do again.
    assert.deepEqual(await after(page, 'ArrowRight', 'ArrowRight', 'ArrowRight'), [
      ...['Undo', 'Export', 'Split at the Playhead (S)'],
    ]);
    await page.getByRole('button', { name: 'Full Width' }).focus();
    await tell({ type: 'progress', progress: busyState.progress });
    assert.deepEqual(await after(page, 'Tab', 'Tab'), ['Resize the Preview', 'Zoom Out']);
    await tell({ type: 'progress', progress: null });
    assert.deepEqual(await after(page, 'Shift+Tab'), ['Split at the Playhead (S)']);
  });
});
