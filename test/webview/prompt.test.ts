import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { arranged, busyState, editedState, failedState, openingState } from './fixtures/panel-state';
import { drawn } from './open-panel';
import { panelSuite } from './panel-suite';

describe('the prompt box in a browser', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('sends with Enter what was typed, and is empty after it', async () => {
    const { page, asked, saved } = await open({ state: editedState });
    await prompt(page).click();
    await page.keyboard.type('  make it vertical ');
    assert.deepEqual(await saved(), { ...arranged, draft: '  make it vertical ' });
    await page.keyboard.press('Enter');
    assert.deepEqual((await asked()).at(-1), { type: 'send', text: 'make it vertical' });
    await drawn(page);
    assert.equal(await prompt(page).inputValue(), '');
    assert.deepEqual(await saved(), arranged);
    assert.equal(await isPromptFocused(page), true);
  });

  it('sends with its button, which is off while there is nothing to send', async () => {
    const { page, asked } = await open({ state: editedState });
    const send = page.getByRole('button', { name: 'Send' });
    assert.equal(await send.isDisabled(), true);
    await prompt(page).fill('   ');
    await page.keyboard.press('Enter');
    assert.equal(await send.isDisabled(), true);
    await prompt(page).fill('undo');
    await send.click();
    assert.deepEqual((await asked()).slice(1), [{ type: 'send', text: 'undo' }]);
    await drawn(page);
    assert.equal(await isPromptFocused(page), true);
  });

  it('makes a new line with Shift+Enter', async () => {
    const { page, asked } = await open({ state: editedState });
    await prompt(page).click();
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    assert.equal(await prompt(page).inputValue(), 'one\ntwo');
    assert.equal((await asked()).length, 1);
  });

  it('lets an input method confirm with Enter without sending', async () => {
    const { page, asked } = await open({ state: editedState });
    await prompt(page).click();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'jian', selectionStart: 4, selectionEnd: 4 });
    await page.keyboard.press('Enter');
    assert.equal((await asked()).length, 1);
    await devtools.send('Input.insertText', { text: '剪' });
    assert.match(await prompt(page).inputValue(), /剪/);
    await page.keyboard.press('Enter');
    assert.equal((await asked()).at(-1)?.type, 'send');
  });

  it('grows with its text up to eight lines, then scrolls', async () => {
    const { page } = await open({ state: editedState });
    const lines = async (count: number) => {
      await prompt(page).fill(Array.from({ length: count }, () => 'x').join('\n'));
      return prompt(page).evaluate((area) => ({ height: area.clientHeight, content: area.scrollHeight }));
    };
    const one = await lines(1);
    const five = await lines(5);
    const eight = await lines(8);
    const thirty = await lines(30);
    const lineHeight = (five.height - one.height) / 4;
    assert.ok(lineHeight > 16 && lineHeight < 22, `${lineHeight} px`);
    assert.ok(eight.content - eight.height <= 1, 'eight lines fit');
    assert.equal(thirty.height, eight.height);
    assert.ok(thirty.content > thirty.height);
  });

  it('keeps what is typed while a turn is under way', async () => {
    const { page, asked, tell } = await open({ state: busyState });
    await prompt(page).fill('then export');
    await page.keyboard.press('Enter');
    assert.equal((await asked()).length, 1);
    assert.equal(await prompt(page).inputValue(), 'then export');
    assert.equal(await page.getByRole('button', { name: 'Send' }).isDisabled(), true);
    await tell({ type: 'progress', progress: null });
    await page.keyboard.press('Enter');
    assert.deepEqual((await asked()).at(-1), { type: 'send', text: 'then export' });
  });

  it('has its draft again when the page comes back', async () => {
    const { page } = await open({ state: editedState, saved: { draft: 'half a sen', collapsed: [] } });
    assert.equal(await prompt(page).inputValue(), 'half a sen');
  });

  it('takes an example with a click and waits for the user to send it', async () => {
    const { page, asked } = await open({ state: openingState });
    await page.getByRole('button', { name: 'Keep 0:10 to 0:40' }).click();
    await drawn(page);
    assert.equal(await prompt(page).inputValue(), 'Keep 0:10 to 0:40');
    assert.equal(await isPromptFocused(page), true);
    await page.keyboard.type(' and mute it');
    await page.keyboard.press('Enter');
    assert.deepEqual((await asked()).slice(1), [{ type: 'send', text: 'Keep 0:10 to 0:40 and mute it' }]);
  });

  it('attaches files and asks where to edit', async () => {
    const { page, asked } = await open({ state: failedState });
    await page.getByRole('button', { name: 'Attach Media' }).click();
    await page.getByRole('button', { name: "NemoVideo's Cloud" }).click();
    assert.deepEqual((await asked()).slice(1), [
      { type: 'attach' },
      { type: 'action', action: 'chooseService' },
    ]);
  });

  it('tells of each file how far it is', async () => {
    const { page, tell } = await open({ state: busyState });
    const files = page.getByRole('list', { name: 'Media' }).getByRole('listitem');
    const texts = async () => (await files.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    assert.deepEqual(await texts(), [
      'interview.mp4 0:42.3 · 1920×1080',
      'lo-fi.mp3 3:04',
      'b-roll-of-the-old-harbour.mov 37% Uploading… 37%',
    ]);
    await tell({ type: 'media', media: failedState.media });
    assert.deepEqual(await texts(), ['notes.mp4 This is not a video: it holds no picture and no sound.']);
  });
});

function prompt(page: Page) {
  return page.getByRole('textbox', { name: 'What should be edited?' });
}

async function isPromptFocused(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.localName === 'vscode-text-area');
}
