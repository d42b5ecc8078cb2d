import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { editedState, entry, now, openingState, snapshotOf } from './fixtures/panel-state';
import { panelStateNames, panelStates } from './fixtures/panel-states';
import { drawn } from './open-panel';
import { panelSuite } from './panel-suite';

const folder = path.join(__dirname, 'fixtures/screen-reader');

describe('what a screen reader gets of the panel', function () {
  this.timeout(30_000);
  const open = panelSuite();

  for (const name of panelStateNames) {
    // With UPDATE_SNAPSHOTS=1 what is read becomes what is wanted; the difference is then to be looked at.
    it(`is all of it by roles and names, from top to bottom: ${name}`, async () => {
      const { page } = await open({ state: panelStates[name], now });
      const file = path.join(folder, `${name}.yaml`);
      const read = `${await page.locator('body').ariaSnapshot()}\n`;
      if (process.env['UPDATE_SNAPSHOTS'] === '1') await writeFile(file, read);
      assert.equal(read, await readFile(file, 'utf8'));
    });
  }

  it('is where it is in the tree, whatever of that is drawn', async () => {
    const { page } = await open({ state: panelStates.crowded });
    await page.getByRole('treeitem', { name: /^Video/ }).press('ArrowRight');
    await page.getByRole('treeitem', { name: /^Video/ }).press('End');
    const last = page.getByRole('treeitem', { name: /^7\. What we learned/ });
    const told = ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-selected'];
    assert.deepEqual(await Promise.all(told.map((each) => last.getAttribute(each))), ['2', '7', '7', 'true']);
  });

  it('is the moment of the playhead in words', async () => {
    const { page } = await open({ state: editedState });
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.press('Shift+ArrowRight');
    await drawn(page);
    const told = ['aria-valuemin', 'aria-valuenow', 'aria-valuemax', 'aria-valuetext'];
    const values = await Promise.all(told.map((each) => playhead.getAttribute(each)));
    assert.deepEqual(values, ['0', '1000', '34100', '0:01.00 of 0:34.10']);
  });

  it('is told of a whole turn as it goes, each sentence once, and of nothing else', async () => {
    const { page, tell } = await open({ state: openingState });
    await listen(page);
    const reply = (text: string, more = {}) => entry('2', 'agent', text, { streaming: true, ...more });
    await tell({ type: 'entry', entry: entry('1', 'user', 'Trim the silences and export') });
    const progress = { label: 'Finding the silences', startedAt: now, cancellable: true };
    await tell({ type: 'progress', progress });
    await tell({ type: 'entry', entry: reply('') });
    for (const text of ['Removed ', '**9 pauses**', '.\n\nAdded ', '7 transitions.'])
      await tell({ type: 'textDelta', entryId: '2', text });
    const text = 'Removed **9 pauses**.\n\nAdded 7 transitions.';
    const changes = ['Length: 0:42.3 → 0:34.1'];
    await tell({ type: 'entry', entry: reply(text, { streaming: false, changes, actions: ['undo'] }) });
    await tell({ type: 'progress', progress: null });
    await tell({ type: 'timeline', timeline: editedState.timeline, history: editedState.history });
    const [done, rendering] = editedState.exports;
    assert.ok(rendering && done);
    await tell({ type: 'exports', exports: [rendering] });
    await tell({ type: 'exports', exports: [{ ...rendering, status: done.status }] });
    await tell({ type: 'entry', entry: entry('3', 'error', 'The disk is full.') });
    assert.deepEqual(await heard(page), [
      'Finding the silences',
      'Removed 9 pauses.',
      'Added 7 transitions.',
      'Length: 0:42.3 → 0:34.1',
      'interview.edited-2.mp4: Done',
      'Error: The disk is full.',
    ]);
  });

  it('is silent where a snapshot brings what was there before', async () => {
    const { page, tell } = await open({ state: editedState });
    await listen(page);
    await tell(snapshotOf(editedState));
    assert.deepEqual(await heard(page), []);
    const conversation = [...editedState.conversation, entry('3', 'agent', 'Muted it.')];
    await tell(snapshotOf({ ...editedState, conversation }));
    assert.deepEqual(await heard(page), ['Muted it.']);
  });
});

/** Keeps what comes into the page's live regions: those that say so, and those whose role does. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const loud =
      '[aria-live="polite"], [aria-live="assertive"], [role="status"]:not([aria-live="off"]), [role="alert"]';
    const texts: string[] = [];
    Object.assign(window, { heardTexts: texts });
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (!element?.closest(loud)) continue;
        const said = type === 'characterData' ? [target] : [...addedNodes];
        texts.push(...said.map((node) => (node.textContent ?? '').trim()).filter((text) => text !== ''));
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

function heard(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { heardTexts: readonly string[] }).heardTexts);
}
