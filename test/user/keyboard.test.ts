import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { probe } from '../harness/probe';
import { promptBox, untilSendable } from '../harness/prompt-box';
import { until } from '../harness/until';
import { UserSession } from '../harness/user-session';

describe('A user who has only a keyboard', function () {
  this.timeout(120_000);
  let folder: string;
  let user: UserSession;
  let page: Page;
  let panel: FrameLocator;

  const press = (key: string) => page.keyboard.press(key);
  const conversation = () => panel.getByRole('log');
  const clips = () => panel.getByRole('treeitem', { name: /^harbour\.mp4/ });

  /** Presses a key until something has the focus. */
  const pressUntilFocused = async (key: string, wanted: Locator, most = 40) => {
    for (let presses = 0; presses < most; presses++) {
      if (await isFocused(wanted)) return;
      await press(key);
    }
    assert.fail(`${most} times ${key} did not lead to ${String(wanted)}`);
  };

  before(async () => {
    folder = await copySampleFolder();
    user = await UserSession.start({ folder });
    ({ page } = user.workbench);
    await countPointers(page.mainFrame());
  });

  after(async () => {
    await user.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('opens a video from the explorer, and chooses where to edit', async () => {
    await press('Control+Shift+E');
    await user.workbench.file('harbour.mp4').waitFor();
    await pressUntilFocused('Tab', user.workbench.explorer);
    await press('Home');
    const item = user.workbench.file('harbour.mp4');
    for (let rows = 0; rows < 10 && (await item.getAttribute('aria-selected')) !== 'true'; rows++) {
      await press('ArrowDown');
    }
    await user.workbench.chooseFromContextMenuByKey('Edit with AI Video…');
    await page.getByText('Where do you want to edit your videos?').waitFor();
    await user.workbench.answerQuickPick('On this computer');
    panel = user.workbench.panel('harbour.mp4', extensionId);
    await panel.getByText('0:39').first().waitFor();
    for (const frame of page.frames()) await countPointers(frame);
  });

  it('finds the prompt box focused, types, and sees the timeline', async () => {
    const box = promptBox(panel);
    await until('the prompt box has the focus', () => isFocused(box));
    await page.keyboard.type('keep the first 20 seconds');
    await press('Enter');
    await panel.getByText('Length: 0:20 ·').waitFor();
  });

  it('splits at the playhead, deletes a segment of the tree, and takes that back', async () => {
    await pressUntilFocused('Shift+Tab', panel.getByRole('slider', { name: 'Playhead' }));
    for (let presses = 0; presses < 3; presses++) await press('Shift+ArrowRight');
    await press('s');
    await clips().nth(1).waitFor();
    await pressUntilFocused('Shift+Tab', panel.getByRole('treeitem', { name: /^Video/ }));
    for (let rows = 0; rows < 2; rows++) await press('ArrowDown');
    await until('the segment has the focus', () => isFocused(clips().nth(1)));
    await press('Delete');
    await panel.getByText('Length: 0:03 ·').waitFor();
    await press('Control+z');
    await panel.getByText('Length: 0:20 ·').waitFor();
  });

  it('marks a stretch, and cuts it by a prompt', async () => {
    await pressUntilFocused('Tab', panel.getByRole('slider', { name: 'Playhead' }));
    for (const key of ['Home', 'i', 'Shift+ArrowRight', 'Shift+ArrowRight', 'o']) await press(key);
    // A toolbar is one stop for Tab, and the arrows go on from there.
    await pressUntilFocused('Shift+Tab', panel.getByRole('button', { name: 'Previous Frame' }));
    await pressUntilFocused('ArrowRight', panel.getByRole('button', { name: 'Cut This Part' }));
    await press('Enter');
    const box = promptBox(panel);
    await until('the prompt is written', async () => /0:00.*0:02/.test(await box.inputValue()));
    await until('the prompt box has the focus', () => isFocused(box));
    await untilSendable(panel);
    await press('Enter');
    await panel.getByText('Length: 0:18 ·').waitFor();
  });

  it('exports, without having touched a pointer', async () => {
    const tools = panel.getByRole('toolbar', { name: 'Edit the Timeline' });
    await pressUntilFocused('Shift+Tab', tools.getByRole('button', { name: 'Split at the Playhead (S)' }));
    await pressUntilFocused('ArrowLeft', tools.getByRole('button', { name: 'Export' }));
    await press('Enter');
    await conversation().getByText('Exported to harbour.edited.mp4').waitFor({ timeout: 60_000 });
    await user.workbench.screenshot('edited-by-keyboard');
    assert.ok((await readdir(folder)).includes('harbour.edited.mp4'));
    const { durationMs } = await probe(path.join(folder, 'harbour.edited.mp4'));
    assert.ok(Math.abs(durationMs - 18_000) < 100, `${durationMs} ms`);
    const ofPanel: unknown = await panel.locator('body').evaluate('globalThis.pointersSeen');
    assert.equal(ofPanel, 0, "in the panel's own page");
    assert.equal(await page.evaluate('globalThis.pointersSeen'), 0, 'in the window');
  });
});

/** Whether an element, or something in it, has the focus. */
function isFocused(element: Locator): Promise<boolean> {
  return element.first().evaluate((wanted) => {
    const { ownerDocument: page } = wanted;
    let active = page.activeElement;
    // Of a component with a shadow root the page knows only the outside.
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return page.hasFocus() && active !== null && wanted.contains(active);
  });
}

/** Has a page count what comes of a pointer, however it is made. */
async function countPointers(frame: Frame): Promise<void> {
  await frame.evaluate(`
    globalThis.pointersSeen ??= 0;
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(type, () => (globalThis.pointersSeen += 1), { capture: true });
    }
  `);
}
