import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageMessage, PanelState } from '../../src/vscode/panel/messages';
import {
  arranged,
  busyState,
  editedState,
  failedState,
  openingState,
  timeline,
  uploadState,
} from './fixtures/panel-state';
import { drawn } from './open-panel';
import { panelSuite } from './panel-suite';

const added: PanelState['media'] = openingState.media.map((file) => ({ ...file, status: { type: 'ready' } }));
const addingState: PanelState = {
  ...openingState,
  media: openingState.media.map((file) => ({ ...file, status: { type: 'uploading', percent: 37 } })),
  progress: { label: 'Adding files', startedAt: 0, cancellable: true },
};

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

  it('is empty after Enter also where what was typed was not drawn yet', async () => {
    const { page, asked } = await open({ state: editedState });
    await prompt(page).evaluate((area: HTMLTextAreaElement) => {
      area.value = 'undo';
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    });
    await drawn(page);
    assert.deepEqual((await asked()).at(-1), { type: 'send', text: 'undo' });
    assert.equal(await prompt(page).inputValue(), '');
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

  describe('while files are being added', () => {
    const line = (page: Page) => page.getByText('Will be sent once the files are added.').first();
    const sent = async (asked: () => Promise<readonly PageMessage[]>) =>
      (await asked()).filter(({ type }) => type === 'send');

    it('waits for them with what was sent, and then sends it', async () => {
      const { page, asked, tell } = await open({ state: addingState });
      await prompt(page).fill('trim the silences');
      await page.keyboard.press('Enter');
      await line(page).waitFor();
      await tell({ type: 'progress', progress: addingState.progress });
      assert.deepEqual(await sent(asked), []);
      await tell({ type: 'media', media: added });
      await tell({ type: 'progress', progress: null });
      await drawn(page);
      assert.deepEqual(await sent(asked), [{ type: 'send', text: 'trim the silences' }]);
      assert.equal(await prompt(page).inputValue(), '');
    });

    it('sends it also where the page was hidden in the meantime', async () => {
      const hidden = await open({ state: addingState });
      await prompt(hidden.page).fill('trim the silences');
      await hidden.page.keyboard.press('Enter');
      await line(hidden.page).waitFor();
      const saved = await hidden.saved();
      const back = await open({ saved, state: { ...addingState, media: added, progress: null } });
      await drawn(back.page);
      assert.deepEqual(await sent(back.asked), [{ type: 'send', text: 'trim the silences' }]);
      assert.deepEqual(await back.saved(), arranged);
      const early = await open({ saved, state: addingState });
      await line(early.page).waitFor();
      const failed = await open({
        saved,
        state: { ...addingState, media: [], progress: null },
      });
      await drawn(failed.page);
      assert.deepEqual(await sent(failed.asked), []);
      assert.equal(await prompt(failed.page).inputValue(), 'trim the silences');
      assert.deepEqual(await failed.saved(), { ...arranged, draft: 'trim the silences' });
    });

    it('keeps it where one of them could not be added', async () => {
      const { page, asked, tell } = await open({ state: addingState });
      await prompt(page).fill('trim the silences');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await line(page).waitFor();
      await tell({ type: 'media', media: [] });
      await tell({ type: 'progress', progress: null });
      await drawn(page);
      assert.deepEqual(await sent(asked), []);
      assert.equal(await prompt(page).inputValue(), 'trim the silences');
    });

    for (const [how, thinkAgain] of [
      ['with Escape', (page: Page) => page.keyboard.press('Escape')],
      ['with a button', (page: Page) => page.getByRole('button', { name: "Don't Send" }).click()],
      ['by typing on', (page: Page) => page.keyboard.type(' gently')],
    ] as const) {
      it(`lets the user think again ${how}`, async () => {
        const { page, asked, tell } = await open({ state: addingState });
        await prompt(page).click();
        await page.keyboard.type('trim the silences');
        await page.keyboard.press('Enter');
        await line(page).waitFor();
        await thinkAgain(page);
        await drawn(page);
        assert.equal(await isPromptFocused(page), true);
        assert.equal(await page.getByRole('button', { name: "Don't Send" }).count(), 0);
        await tell({ type: 'media', media: added });
        await tell({ type: 'progress', progress: null });
        await drawn(page);
        assert.deepEqual(await sent(asked), []);
      });
    }
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

  it('has cut what was marked, and then nothing is marked any more', async () => {
    const { page, tell } = await open({ state: editedState });
    const mark = async () => {
      await page.getByRole('slider', { name: 'Playhead' }).focus();
      for (const key of ['i', 'Shift+ArrowRight', 'o']) await page.keyboard.press(key);
    };
    const cut = page.getByRole('button', { name: 'Cut This Part' });
    const changed = (durationMs: number) =>
      tell({ type: 'timeline', timeline: { ...timeline, durationMs }, history: editedState.history });
    await mark();
    await cut.click();
    await changed(34_000);
    assert.equal(await cut.count(), 1, 'it was not sent yet');
    await page.keyboard.type(' and mute it');
    await page.keyboard.press('Enter');
    assert.equal(await cut.count(), 1, 'it is not done yet');
    await changed(33_000);
    assert.equal(await cut.count(), 0);

    await mark();
    await cut.click();
    await page.keyboard.press('Enter');
    await mark();
    await changed(32_000);
    assert.equal(await cut.count(), 1, 'what was marked since stays');
  });

  it('brings back with Ctrl+Z what an example took the place of', async () => {
    const { page, saved } = await open({ state: openingState });
    await prompt(page).click();
    await page.keyboard.type('half a sen');
    await page.getByRole('button', { name: 'Keep 0:10 to 0:40' }).click();
    await drawn(page);
    assert.equal(await prompt(page).inputValue(), 'Keep 0:10 to 0:40');
    await page.keyboard.press('Control+z');
    await drawn(page);
    assert.equal(await prompt(page).inputValue(), 'half a sen');
    assert.deepEqual(await saved(), { ...arranged, draft: 'half a sen' });
  });

  it('recalls with the arrow what was typed, and not what was pressed', async () => {
    const asked = editedState.conversation.find(({ role }) => role === 'user') ?? assert.fail();
    const conversation = [
      { ...asked, id: 'r1', text: 'trim the silences' },
      { ...asked, id: 'r2', text: 'undo', isTyped: false },
    ];
    const { page } = await open({ state: { ...editedState, conversation } });
    await prompt(page).click();
    await page.keyboard.press('ArrowUp');
    await drawn(page);
    assert.equal(await prompt(page).inputValue(), 'trim the silences');
  });

  it('attaches files and asks where to edit', async () => {
    const { page, asked } = await open({ state: failedState });
    await page.getByRole('button', { name: 'Add Files…' }).click();
    await page.getByRole('button', { name: "In NemoVideo's cloud" }).click();
    assert.deepEqual((await asked()).slice(1), [
      { type: 'attach' },
      { type: 'action', action: 'chooseService' },
    ]);
  });

  it('tells of each file how far it is', async () => {
    const { page, tell } = await open({ state: uploadState });
    const files = page.getByRole('list', { name: 'Media' }).getByRole('listitem');
    const texts = async () => (await files.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    assert.deepEqual(await texts(), [
      'interview.mp4 0:42.3 · 1920×1080',
      'lo-fi.mp3 3:04',
      'b-roll-of-the-old-harbour.mov 31.1 of 84.0 MB Adding… 37%',
    ]);
    await tell({ type: 'media', media: openingState.media });
    assert.deepEqual(await texts(), ['interview.mp4 0:42.3 · 1920×1080']);
  });
});

function prompt(page: Page) {
  return page.getByRole('textbox', { name: 'What do you want to change?' });
}

async function isPromptFocused(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.localName === 'vscode-text-area');
}
