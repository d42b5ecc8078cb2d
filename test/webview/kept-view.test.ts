import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readSavedView } from '../../webview/saved-view';
import { until } from '../harness/until';
import { editedState, entry, openingState, snapshotOf, timeline } from './fixtures/panel-state';
import { drawn } from './open-panel';
import { panelSuite } from './panel-suite';

const view = {
  playheadMs: 11_000,
  marks: { inMs: 8000, outMs: 11_000, isLooping: true },
  scale: { pxPerMs: 0.1, fromMs: 6000, width: 480 },
  scrollTop: 20,
  selected: 'track/0/1/v2',
};

describe('where the user was on the timeline', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('is read only as far as it can be true', () => {
    assert.deepEqual(readSavedView(view), view);
    for (const other of [
      undefined,
      'x',
      {},
      { ...view, playheadMs: -1 },
      { ...view, playheadMs: NaN },
      { ...view, marks: { inMs: '8' } },
      { ...view, scale: { ...view.scale, pxPerMs: 0 } },
      { ...view, selected: 3 },
    ]) {
      assert.equal(readSavedView(other), undefined, JSON.stringify(other));
    }
  });

  it('is there again after a switch of tabs: playhead, marks, zoom, scrolled rows and selection', async () => {
    const before = await open({ state: editedState, height: 440 });
    const { page } = before;
    await page.getByRole('treeitem', { name: /^interview\.mp4 \(2\)/ }).click();
    await playhead(page).focus();
    for (const key of ['+', '+', ...Array<string>(8).fill('Shift+ArrowRight'), 'i', 'Shift+ArrowRight', 'o'])
      await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Loop' }).click();
    await page.locator('.timeline-body').evaluate((body) => (body.scrollTop = 10));
    await until('it is saved', async () => /"scrollTop":10/.test(JSON.stringify(await before.saved())));
    const saved = await before.saved();

    const after = await open({ height: 440, saved });
    // What the user types before the host has answered does not cost the rest.
    await after.page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await after.tell(snapshotOf(editedState));
    await drawn(after.page);
    assert.deepEqual(await arrangement(after.page), await arrangement(page));
    assert.equal(await playhead(after.page).getAttribute('aria-valuenow'), '9000');
    assert.equal((await arrangement(after.page)).selected?.startsWith('interview.mp4 (2)'), true);
    assert.equal(await after.page.getByRole('button', { name: 'Loop' }).getAttribute('aria-pressed'), 'true');
    await after.page.getByRole('button', { name: 'Cut This Part' }).click();
    await until('the same is kept', async () =>
      /cut 0:08\.00 to 0:09\.00/.test(JSON.stringify(await after.saved())),
    );
    assert.deepEqual(viewOf(await after.saved()), viewOf(saved));
  });

  it('is there again in the conversation, and as fast as it was played', async () => {
    const talk = Array.from({ length: 40 }, (_, at) => entry(`e${at}`, 'agent', `Sentence ${at}`));
    const state = { ...editedState, conversation: talk };
    const before = await open({ state });
    const log = (page: Page) => page.getByRole('log');
    const top = (page: Page) => log(page).evaluate(({ scrollTop }) => scrollTop);
    await before.page.getByRole('combobox', { name: 'Playback Speed' }).selectOption('1.5×');
    await log(before.page).evaluate((each) => (each.scrollTop = 123));
    await until('it is saved', async () =>
      /"logTop":123.*"speed":1.5/.test(JSON.stringify(await before.saved())),
    );
    const saved = await before.saved();
    const after = await open({ saved, state });
    assert.equal(await top(after.page), 123);
    assert.equal(await after.page.getByRole('combobox', { name: 'Playback Speed' }).inputValue(), '1.5');
    // Who was at the end is at the end again.
    await log(after.page).evaluate((each) => (each.scrollTop = each.scrollHeight));
    await until('it is saved', async () => !JSON.stringify(await after.saved()).includes('logTop'));
  });

  it('waits for the timeline, and is lost to none that was saved for it meanwhile', async () => {
    const { page, tell, saved } = await open({ saved: { conversation: 'c1', view } });
    await tell(snapshotOf({ ...openingState, service: 'cloud' }));
    await page.getByRole('textbox', { name: /What do you want/ }).fill('half a sen');
    assert.deepEqual(viewOf(await saved()), view);
    await tell({ type: 'timeline', timeline, history: editedState.history });
    assert.equal(await playhead(page).getAttribute('aria-valuenow'), '11000');
  });

  it('is passed over as far as the timeline has no such moment or segment', async () => {
    const { page } = await open({
      state: { ...editedState, timeline: { ...timeline, durationMs: 9000 } },
      saved: { conversation: 'c1', view: { ...view, selected: 'track/0/1/gone' } },
    });
    assert.equal(await playhead(page).getAttribute('aria-valuenow'), '0');
    assert.equal(await page.getByRole('button', { name: 'Cut This Part' }).count(), 0);
    assert.equal(await page.locator('[aria-selected="true"]').count(), 0);
    const { left, width } = (await arrangement(page)).lanes;
    assert.ok(width > 600 && left > 0, 'what is zoomed in stays so, and within the timeline');
  });

  it('belongs to its conversation', async () => {
    const { page } = await open({ state: editedState, saved: { conversation: 'c0', view } });
    assert.equal(await playhead(page).getAttribute('aria-valuenow'), '0');
  });
});

function playhead(page: Page) {
  return page.getByRole('slider', { name: 'Playhead' });
}

function viewOf(saved: unknown): unknown {
  return typeof saved === 'object' && saved !== null && 'view' in saved ? saved.view : undefined;
}

/** What can be seen of it. */
function arrangement(page: Page) {
  return page.evaluate(() => {
    const scroll = document.querySelector('.lanes-scroll');
    return {
      position: document.querySelector('.position')?.textContent,
      lanes: { left: scroll?.scrollLeft ?? NaN, width: scroll?.scrollWidth ?? NaN },
      rows: document.querySelector('.timeline-body')?.scrollTop,
      selected: document.querySelector('[aria-selected="true"]')?.getAttribute('aria-label'),
    };
  });
}
