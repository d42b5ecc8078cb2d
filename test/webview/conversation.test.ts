import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { busyState, editedState, entry, openingState, snapshotOf } from './fixtures/panel-state';
import type { OpenPanel } from './open-panel';
import { panelSuite } from './panel-suite';

const longConversation = Array.from({ length: 60 }, (_, index) =>
  entry(`e${index}`, 'agent', `Paragraph ${index}`),
);

describe('the conversation in a browser', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('asks the host for what it shows, and shows nothing before it knows', async () => {
    const panel = await open();
    assert.deepEqual(await panel.asked(), [{ type: 'ready', version: 7 }]);
    assert.equal(await panel.page.getByRole('textbox').count(), 0);
    await panel.tell(snapshotOf({ ...editedState, language: 'zh-cn' }));
    assert.equal(await panel.page.getByRole('log').getByRole('article').count(), 2);
    assert.equal(await panel.page.locator('html').getAttribute('lang'), 'zh-cn');
  });

  it('tells the host whether it has the focus, for the keys that work only in it', async () => {
    const panel = await open();
    assert.deepEqual(await panel.toldFocus(), [true]);
    await panel.page.evaluate(() => {
      Object.defineProperty(document, 'hasFocus', { value: () => false });
      window.dispatchEvent(new Event('blur'));
    });
    assert.deepEqual(await panel.toldFocus(), [true, false]);
  });

  it('puts what the host drafts into the prompt box, and sends nothing by itself', async () => {
    const panel = await open({ state: editedState });
    await panel.tell({ type: 'draft', text: 'trim the silences' });
    assert.equal(await panel.page.getByRole('textbox').inputValue(), 'trim the silences');
    assert.equal(
      (await panel.asked()).some(({ type }) => type === 'send'),
      false,
    );
  });

  it('draws a frame full of streamed text once', async () => {
    const { page, tell } = await open({ state: busyState });
    await page.evaluate(() => {
      const counter = { draws: 0 };
      new MutationObserver(() => (counter.draws += 1)).observe(document.querySelector('.log-content')!, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      Object.assign(window, { counter });
    });
    const deltas = Array.from({ length: 500 }, (_, index) => ` w${index}`);
    await tell(...deltas.map((text) => ({ type: 'textDelta' as const, entryId: '5', text })));
    assert.match(await page.getByRole('article').last().innerText(), /with the picture w0 w1 .* w499$/);
    assert.equal(await page.evaluate('window.counter.draws'), 1);
  });

  it('leaves finished paragraphs of a growing reply untouched, so that what is selected in them stays', async () => {
    const { page, tell } = await open({ state: busyState });
    await tell({ type: 'textDelta', entryId: '5', text: '.\n\nThen' });
    const first = await page.locator('.entry.agent').last().locator('p').first().elementHandle();
    await tell({ type: 'textDelta', entryId: '5', text: ' the sound' });
    assert.equal(await first.evaluate((paragraph) => paragraph.isConnected), true);
  });

  it('announces a finished piece once, and neither tokens nor seconds', async () => {
    const { page, tell } = await open({ state: busyState });
    assert.equal(await page.getByRole('log').getAttribute('aria-live'), 'off');
    const region = page.locator('[aria-live="polite"]');
    const heard = () => region.locator('p').allInnerTexts();
    await tell({ type: 'textDelta', entryId: '5', text: ' in the middle' });
    assert.deepEqual(await heard(), []);
    await tell({ type: 'textDelta', entryId: '5', text: '.\n\nDo' });
    await tell({ type: 'textDelta', entryId: '5', text: 'ne' });
    assert.deepEqual(await heard(), ['The canvas becomes 1080×1920, with the picture in the middle.']);
    await tell({ type: 'entry', entry: entry('5', 'agent', 'The canvas becomes.\n\nDone.') });
    assert.deepEqual((await heard()).slice(1), ['Done.']);
    await tell({ type: 'media', media: [] });
    assert.equal((await heard()).length, 2);
  });

  it('counts the seconds beside the status, not in it', async () => {
    const { page, tell } = await open({ state: openingState });
    const startedAt = await page.evaluate(() => Date.now() - 41_000);
    await tell({ type: 'progress', progress: { label: 'Cutting', startedAt, cancellable: false } });
    assert.equal(await page.getByRole('status').innerText(), 'Cutting');
    assert.equal(await page.getByRole('timer').innerText(), '41 s');
    await page.getByRole('timer').filter({ hasText: '42 s' }).waitFor();
    await page.getByRole('timer').filter({ hasText: '43 s' }).waitFor();
    assert.equal(await page.getByRole('status').innerText(), 'Cutting');
    assert.equal(await page.getByRole('button', { name: 'Stop' }).count(), 0);
  });

  it('asks to stop, and gives the focus to the prompt box when the button is gone', async () => {
    const { page, tell, asked } = await open({ state: busyState });
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual((await asked()).at(-1), { type: 'stop' });
    await tell({ type: 'progress', progress: null });
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'vscode-text-area');
  });

  it('offers the newest actions, and none while a turn is under way', async () => {
    const { page, tell, asked } = await open({ state: editedState });
    const undo = page.getByRole('log').getByRole('button', { name: 'Undo' });
    await undo.click();
    assert.deepEqual((await asked()).at(-1), { type: 'action', action: 'undo' });
    await tell({
      type: 'progress',
      progress: { label: 'Undoing', startedAt: Date.now(), cancellable: true },
    });
    assert.equal(await undo.isDisabled(), true);
    await tell({ type: 'entry', entry: entry('3', 'user', 'more') });
    assert.equal(await undo.count(), 0);
  });

  it('sends a suggestion as it stands, and leaves what is typed', async () => {
    const { page, tell, asked } = await open({ state: openingState });
    const suggestions = ['keep 0:10 to 0:40', 'cut 0:10 to 0:40'];
    await page.getByRole('textbox').fill('half a thought');
    await tell({ type: 'entry', entry: entry('q', 'agent', 'Which one?', { suggestions }) });
    const list = page.getByRole('list', { name: 'Suggestions' });
    assert.deepEqual(await list.getByRole('button').allInnerTexts(), suggestions);
    await list.getByRole('button', { name: 'keep' }).click();
    assert.deepEqual((await asked()).at(-1), { type: 'send', text: 'keep 0:10 to 0:40' });
    assert.equal(await page.getByRole('textbox').inputValue(), 'half a thought');
    await tell({ type: 'entry', entry: entry('u', 'user', 'keep 0:10 to 0:40') });
    assert.equal(await list.count(), 0);
  });

  it('shows a suggestion once: as a button while it is offered, in its text after that', async () => {
    const { page, tell } = await open({ state: openingState });
    const suggestions = ['keep 0:10 to 0:40', 'cut "0:10" to 0:40'];
    const text = `Which one? Say its number.\n1. ${suggestions[0]}\n2. ${suggestions[1]}`;
    await tell({ type: 'entry', entry: entry('q', 'agent', text, { suggestions }) });
    const reply = page.getByRole('article');
    const words = async () => (await reply.first().innerText()).replaceAll(/\s+/g, ' ');
    assert.equal(await words(), 'Which one? Say its number. 1keep 0:10 to 0:40 2cut "0:10" to 0:40');
    assert.equal(await reply.locator('ol').count(), 0);
    await tell({ type: 'entry', entry: entry('u', 'user', '2') });
    assert.equal(await reply.first().getByRole('button').count(), 0);
    assert.equal(await reply.first().locator('ol > li').count(), 2);
  });

  it('has suggestions with the question that they answer, where a reply asks two', async () => {
    const { page, tell } = await open({ state: openingState });
    const text =
      'No zoom music here. You can ask:\n\n- zoom in slowly\n\nWhich parts?\n\n1. cut 0:10 to 0:40\n2. undo';
    const suggestions = ['zoom in slowly', 'cut 0:10 to 0:40', 'undo'];
    await tell({ type: 'entry', entry: entry('q', 'agent', text, { suggestions }) });
    const words = (await page.getByRole('article').innerText()).replaceAll(/\s+/g, ' ');
    assert.equal(
      words,
      'No zoom music here. You can ask: zoom in slowly Which parts? 1cut 0:10 to 0:40 2undo',
    );
  });

  it('folds edits by hand into one quiet entry, each of them to be brought back', async () => {
    const { page, tell, asked } = await open({ state: editedState });
    const split = async (
      number: number,
      text = `Split at 0:0${number}: ${number} → ${number + 1} clips.`,
    ) => {
      const byHand = { isTyped: false, isByHand: true, timelineBefore: `t${number}` };
      await tell(
        { type: 'entry', entry: entry(`u${number}`, 'user', `Split at 0:0${number}`, byHand) },
        { type: 'entry', entry: entry(`a${number}`, 'agent', text, { actions: ['export', 'undo'] }) },
      );
    };
    const log = page.getByRole('log');
    const quiet = log.getByRole('article', { name: 'Edits by Hand' });
    const before = await log.getByRole('article').count();
    for (let number = 1; number <= 6; number++) await split(number);
    assert.equal(await log.getByRole('article').count(), before + 1);
    assert.equal(await quiet.getByRole('button', { name: 'Undo' }).count(), 1);
    const lines = quiet.getByRole('listitem');
    assert.deepEqual(await lines.locator('> span[dir]').allInnerTexts(), [
      'Split at 0:04',
      'Split at 0:05',
      'Split at 0:06',
    ]);
    await quiet.getByText('3 earlier edits by hand').click();
    assert.equal(await lines.count(), 6);
    await lines.first().getByRole('button', { name: 'Restore the Timeline' }).click();
    assert.deepEqual((await asked()).at(-1), { type: 'restore', entryId: 'u1' });
    // A reply that says more is there to be read.
    await split(7, 'Split at 0:07.\nThe transition there is gone.');
    await log.getByText('The transition there is gone.').waitFor();
  });

  it('brings back the timeline before any message that changed it, by pointer and by key, without moving anything', async () => {
    const { page, tell, asked } = await open({ state: editedState });
    await tell({ type: 'entry', entry: entry('3', 'user', 'more', { timelineBefore: 'abc' }) });
    await tell({ type: 'entry', entry: entry('4', 'user', 'how long is it?') });
    const buttons = page.getByRole('log').getByRole('button', { name: 'Restore the Timeline' });
    assert.equal(await buttons.count(), 2);
    const first = page.locator('.entry.user').first();
    const [box, opacity] = [() => first.boundingBox(), () => first.locator('.restore').evaluate(opacityOf)];
    const before = await box();
    assert.equal(await opacity(), '0');
    await first.hover();
    assert.equal(await opacity(), '1');
    assert.deepEqual(await box(), before);
    await buttons.first().click();
    assert.deepEqual((await asked()).at(-1), { type: 'restore', entryId: '1' });
    await page.mouse.move(0, 0);
    await buttons.nth(1).focus();
    assert.equal(await page.locator('.restore').nth(1).evaluate(opacityOf), '1');
    await page.keyboard.press('Enter');
    assert.deepEqual((await asked()).at(-1), { type: 'restore', entryId: '3' });
    await tell({ type: 'progress', progress: { label: 'Working', startedAt: 0, cancellable: true } });
    assert.equal(await buttons.first().isDisabled(), true);
  });

  it('stays at the end while text comes in, as long as the reader is there', async () => {
    const { page, tell } = await open({ state: { ...openingState, conversation: longConversation } });
    assert.ok((await distanceFromEnd(page)) < 1);
    await tell({ type: 'entry', entry: entry('x', 'agent', 'More\n\n'.repeat(30), { streaming: true }) });
    assert.ok((await distanceFromEnd(page)) < 1);
    await tell({ type: 'textDelta', entryId: 'x', text: 'And more\n\n'.repeat(30) });
    assert.ok((await distanceFromEnd(page)) < 1);
  });

  it('leaves a reader who scrolled up where they are, and leads back on request', async () => {
    const { page, tell } = await open({ state: { ...openingState, conversation: longConversation } });
    const latest = page.getByRole('button', { name: 'Show the Latest' });
    assert.equal(await latest.count(), 0);
    await scrollTo(page, 200);
    await latest.waitFor();
    await tell({ type: 'entry', entry: entry('x', 'agent', 'More\n\n'.repeat(30)) });
    assert.equal(await page.locator('.log').evaluate((log) => log.scrollTop), 200);
    await latest.click();
    await latest.waitFor({ state: 'detached' });
    assert.ok((await distanceFromEnd(page)) < 1);
    await scrollTo(page, 200);
    await latest.waitFor();
    await tell({ type: 'entry', entry: entry('y', 'user', 'My own words') });
    assert.ok((await distanceFromEnd(page)) < 1);
  });

  it('lets a hostile reply do nothing', async () => {
    const panel = await open({ state: editedState });
    const requests: string[] = [];
    panel.page.on('request', (request) => requests.push(request.url()));
    const hostile = [
      '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">',
      '![p](https://example.com/pixel.png) [a](javascript:window.hacked=3) [b](command:workbench.action.quit)',
      '| a |\n| --: |\n| <b style="position:fixed">x</b> |',
      '\u202egnp.exe [c](data:text/html,x) <a href="vscode:x">d</a>',
    ].join('\n\n');
    await panel.tell({ type: 'entry', entry: entry('h', 'agent', hostile) });
    for (const role of ['user', 'notice', 'error'] as const) {
      await panel.tell({ type: 'entry', entry: entry(role, role, hostile, { changes: [hostile] }) });
    }
    const log = panel.page.getByRole('log');
    assert.equal(await log.locator('script, img, a, b, [style]').count(), 0);
    assert.equal(await panel.page.evaluate(() => 'hacked' in window), false);
    assert.deepEqual(requests, []);
  });

  it('keeps a huge table inside of the conversation, and the page at work', async () => {
    const panel = await open({ state: editedState, width: 320 });
    const row = `|${' a long cell |'.repeat(200)}\n`;
    const table = `${row}|${' --- |'.repeat(200)}\n${row.repeat(2000)}`;
    await panel.tell({ type: 'entry', entry: entry('h', 'agent', table) });
    const { page } = panel;
    await page.getByText('The rest of this reply is too long to be shown.').waitFor();
    const sizes = await page.evaluate(() => {
      const log = document.querySelector('.log')!;
      const shown = document.querySelector('.markdown table')!;
      return [document.documentElement, log].every((each) => each.scrollWidth <= each.clientWidth)
        ? shown.scrollWidth > shown.clientWidth
        : undefined;
    });
    assert.equal(sizes, true);
    await page.getByRole('textbox').fill('still here');
    assert.equal(await page.getByRole('textbox').inputValue(), 'still here');
  });

  it('shows names in the order of their letters, and lets none of them turn what stands beside it', async () => {
    const name = 'holiday\u202egnp.mp4';
    const rtl = 'שלום.mp4';
    const rendering = { id: 'y', name: rtl, status: { type: 'rendering', percent: 20 } } as const;
    const panel = await open({
      state: {
        ...editedState,
        title: name,
        media: [{ id: 'm', name, kind: 'video', status: { type: 'ready', durationMs: 1000 } }],
        exports: [{ id: 'x', name, status: { type: 'failed', message: `No room for ${name}.` } }, rendering],
        conversation: [
          entry('1', 'user', `cut ${name} now`, { changes: [name] }),
          entry('2', 'agent', `${name}\n\n- ${name}`, { suggestions: [name] }),
        ],
      },
    });
    const { page } = panel;
    const isInOrder = async () => {
      const text = await page.evaluate(() => `${document.body.innerText}${document.body.innerHTML}`);
      assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/);
      assert.ok(text.includes('holidaygnp.mp4'));
    };
    await isInOrder();
    const status = { type: 'done', bytes: 9, durationMs: 4000 } as const;
    await panel.tell({ type: 'exports', exports: [{ id: 'x', name, status }, rendering] });
    assert.equal(await page.locator('#announcer').innerText(), 'holidaygnp.mp4: Done');
    await isInOrder();
    await page.getByRole('list', { name: 'Suggestions' }).getByRole('button').click();
    assert.deepEqual((await panel.asked()).at(-1), { type: 'send', text: name });
    const isolated = page.locator('bdi', { hasText: rtl });
    assert.equal(await isolated.evaluate((each) => getComputedStyle(each).unicodeBidi), 'isolate');
  });

  it('brings the focus to the prompt box when the host asks for it', async () => {
    const panel = await open({ state: editedState });
    await panel.tell({ type: 'focusPrompt' });
    assert.equal(await focusedName(panel), 'What do you want to change?');
  });
});

function opacityOf(element: Element): string {
  return getComputedStyle(element).opacity;
}

async function distanceFromEnd(page: Page): Promise<number> {
  return page.locator('.log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
}

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.locator('.log').evaluate((log, to) => (log.scrollTop = to), top);
}

async function focusedName({ page }: OpenPanel): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}
