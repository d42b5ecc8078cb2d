import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { TimelineView } from '../../src/timeline/timeline';
import { arranged, busyState, editedState, openingState, timeline } from './fixtures/panel-state';
import { panelStates } from './fixtures/panel-states';
import { panelSuite } from './panel-suite';

const { history } = editedState;

describe('the timeline in a browser', function () {
  this.timeout(30_000);
  const open = panelSuite();

  it('shows the clip as it is before the first edit on this computer, to be cut at once', async () => {
    const { page, asked, askedOfMedia, tell } = await open({ state: openingState });
    const region = page.getByRole('region', { name: 'Timeline' });
    assert.match(await region.innerText(), /Length: 0:42\.3 · 1920×1080/);
    await page.getByRole('treeitem', { name: 'interview.mp4, 0:00–0:42.3' }).waitFor();
    assert.deepEqual(
      (await askedOfMedia()).filter(({ type }) => type === 'waveform'),
      [{ type: 'waveform', mediaId: 'm1' }],
    );
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.press('Shift+ArrowRight');
    await playhead.press('s');
    // Nothing is edited yet that could be exported, or undone.
    for (const name of ['Export', 'Undo', 'Redo'])
      assert.equal(await region.getByRole('button', { name }).isDisabled(), true, name);
    await playhead.press('Control+z');
    await tell({ type: 'media', media: openingState.media.map((item) => ({ ...item })) });
    assert.equal(await playhead.getAttribute('aria-valuenow'), '1000', 'the playhead stays');
    assert.deepEqual((await asked()).slice(1), [{ type: 'edit', gesture: { type: 'split', atMs: 1000 } }]);
  });

  it('shows a sound file as sound: no picture, no picture size, and its waveform to be cut', async () => {
    const media = [{ id: 'm1', name: 'talk.mp3', kind: 'audio', status: { type: 'ready', durationMs: 60_000 } }] as const; // prettier-ignore
    const { page, asked, askedOfMedia } = await open({ state: { ...openingState, media } });
    const region = page.getByRole('region', { name: 'Timeline' });
    assert.match(await region.innerText(), /Length: 1:00/);
    assert.doesNotMatch(await region.innerText(), /×|Video/);
    const track = page.getByRole('treeitem', { name: 'Audio, 1 segment' });
    assert.equal(await track.locator('.codicon-unmute').count(), 1);
    assert.deepEqual(await askedOfMedia(), [{ type: 'waveform', mediaId: 'm1' }]);
    assert.equal(await page.locator('.stage .codicon-unmute').isVisible(), true);
    assert.equal(await page.locator('.stage video').filter({ visible: true }).count(), 0);
    const segment = page.getByRole('treeitem', { name: 'talk.mp3, 0:00–1:00' });
    await segment.focus();
    assert.equal(await page.getByRole('spinbutton', { name: /Volume in Percent/ }).inputValue(), '100');
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.press('Shift+ArrowRight');
    await playhead.press('q');
    assert.deepEqual((await asked()).slice(1), [
      { type: 'edit', gesture: { type: 'trim', segmentId: 'c1', edge: 'start', toMs: 1000 } },
    ]);
  });

  it('undoes and does again only what the history has', async () => {
    const { page, tell, asked } = await open({ state: editedState });
    const button = (name: string) =>
      page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name });
    const isOn = async (name: string) => !(await button(name).isDisabled());
    assert.deepEqual([await isOn('Undo'), await isOn('Redo')], [true, false]);
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.press('Control+y');
    await playhead.press('Control+z');
    await tell({ type: 'timeline', timeline: null, history: { undo: 0, redo: 1 } });
    assert.deepEqual([await isOn('Undo'), await isOn('Redo')], [false, true]);
    await playhead.press('Control+z');
    await playhead.press('Control+y');
    assert.deepEqual((await asked()).slice(1), [
      { type: 'action', action: 'undo' },
      { type: 'action', action: 'redo' },
    ]);
  });

  it('shows each of two files of one name with its own pictures', async () => {
    const [first] = openingState.media;
    assert.ok(first);
    const media = [
      { ...first, id: 'monday', draftId: 'm1' },
      { ...first, id: 'tuesday', draftId: 'm2' },
    ];
    const { askedOfMedia } = await open({ state: { ...openingState, media } });
    const shown = (await askedOfMedia()).flatMap((each) => ('mediaId' in each ? [each.mediaId] : []));
    assert.deepEqual([...new Set(shown)].sort(), ['monday', 'tuesday']);
  });

  it('says what it is for while it is empty, and exports nothing', async () => {
    const { page } = await open({ state: { ...openingState, service: 'cloud' } });
    assert.match(
      await page.getByRole('region', { name: 'Timeline' }).innerText(),
      /Nothing on the timeline yet/,
    );
    assert.equal(await page.getByRole('tree').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Export' }).isDisabled(), true);
  });

  it('shows length and canvas, tracks with their count and segments with their facts', async () => {
    const { page } = await open({ state: editedState });
    const region = page.getByRole('region', { name: 'Timeline' });
    assert.match(await region.innerText(), /Length: 0:34\.1 · 1920×1080/);
    const tree = await page.getByRole('tree', { name: 'Timeline' }).ariaSnapshot();
    for (const item of [
      'treeitem "Video, 3 segments" [expanded] [level=1]',
      'treeitem "interview.mp4 (2), 0:07.7–0:19.4, Length: 0:11.7, fade, 0.5 s"',
      'treeitem "lo-fi.mp3, 0:00–0:34.1, Length: 0:34.1, volume 35%"',
      'treeitem "Titles, 1 segment" [expanded] [level=1]',
    ]) {
      assert.ok(tree.includes(item), `${item} is not in\n${tree}`);
    }
    const facts = page.locator('.segment-row').nth(2).locator('.row-details > span');
    assert.deepEqual(await facts.evaluateAll((all) => all.map((each) => (each as HTMLElement).title)), [
      'slide, 0.5 s',
      'speed 1.5×',
      'volume 80%',
    ]);
  });

  it('shows a whole track with its segments also in a narrow page, with exports below', async () => {
    const { page } = await open({ state: editedState, width: 320, height: 800 });
    const bottom = async (selector: string) => {
      const { y, height } = (await page.locator(selector).first().boundingBox()) ?? assert.fail(selector);
      return y + height;
    };
    const tracks = await page.getByRole('treeitem', { level: 1 }).all();
    const next = (await tracks[1]?.boundingBox()) ?? assert.fail('There is one track.');
    assert.ok(next.y <= (await bottom('.timeline-body')), 'the first track is seen to its end');
    assert.ok((await bottom('.timeline')) < (await bottom('.lower')), 'where exports are is seen too');
  });

  it('shows times and counts whole or not at all, however narrow it is', async () => {
    for (const width of [420, 500, 700]) {
      const { page } = await open({ state: editedState, width, height: 800 });
      const isCut = await page
        .locator(':is(.row-span, .row-count)')
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.some((each) => {
            const column = each.closest('.tree')?.getBoundingClientRect().right ?? 0;
            return each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > column;
          }),
        );
      assert.equal(isCut, false, `${width} px`);
    }
  });

  for (const [state, region] of [
    ['exports', 'Exports'],
    ['batch', 'Videos'],
  ] as const) {
    it(`shows rows of ${region} in a narrow page too, and scrolls to the others`, async () => {
      const { page } = await open({ state: panelStates[state], width: 320, height: 800 });
      const list = page.getByRole('region', { name: region, exact: true });
      const box = (await list.boundingBox()) ?? assert.fail(region);
      const rows = list.locator('.export');
      const shown = async (index: number) => {
        const row = (await rows.nth(index).boundingBox()) ?? assert.fail('There is no such row.');
        return row.y >= box.y && row.y + row.height <= box.y + box.height + 1 && row.width <= 320;
      };
      assert.ok((await shown(0)) && (await shown(1)), 'two rows are seen whole');
      const last = rows.last();
      const covered = await last.evaluate((row) => {
        row.scrollIntoView({ block: 'nearest' });
        const { left, right, top, bottom } = row.getBoundingClientRect();
        return !row.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      });
      assert.equal(covered, false, 'the last row can be scrolled to');
      const button = last.getByRole('button').last();
      const { x, width } = (await button.boundingBox()) ?? assert.fail('It has no button.');
      assert.ok(x + width <= 320, 'its buttons are in the page');
    });
  }

  it('is one stop for Tab, and goes by keys within', async () => {
    const { page, saved } = await open({ state: editedState });
    assert.equal(await page.locator('[role="tree"] [tabindex="0"]').count(), 1);
    await page.getByRole('button', { name: 'Zoom to Fit' }).focus();
    assert.equal(await press(page, 'Tab'), 'Video, 3 segments');
    assert.match(await press(page, 'ArrowDown'), /^interview\.mp4 \(1\), 0:00/);
    assert.equal(await press(page, 'ArrowLeft'), 'Video, 3 segments');
    assert.equal(await press(page, 'ArrowLeft'), 'Video, 3 segments');
    assert.equal(await page.getByRole('treeitem', { expanded: false }).count(), 1);
    assert.deepEqual(await saved(), {
      ...arranged,
      collapsed: ['track/0/1'],
      view: { playheadMs: 0, marks: { isLooping: false }, scrollTop: 0, selected: 'track/0/1' },
    });
    assert.equal(await press(page, 'ArrowDown'), 'Music, 1 segment');
    assert.match(await press(page, 'End'), /^Urban Dreams/);
    assert.equal(await press(page, 'Home'), 'Video, 3 segments');
    assert.match(await press(page, 'l'), /^lo-fi\.mp3/);
    assert.equal(await page.locator('[role="tree"] [tabindex="0"]').count(), 1);
    assert.equal(await page.locator('[aria-selected="true"]').count(), 1);
    assert.equal(await press(page, 'Shift+Tab'), 'Zoom to Fit');
  });

  it('folds a track with a click and remembers it', async () => {
    const { page, saved } = await open({
      state: editedState,
      saved: { draft: '', collapsed: ['track/1/1'] },
    });
    assert.equal(await page.getByRole('treeitem', { name: 'lo-fi.mp3' }).count(), 0);
    await page.getByText('Music', { exact: true }).click();
    await page.getByRole('treeitem', { name: 'lo-fi.mp3' }).waitFor();
    const view = { playheadMs: 0, marks: { isLooping: false }, scrollTop: 0, selected: 'track/1/1' };
    assert.deepEqual(await saved(), { ...arranged, view });
  });

  it('keeps the focus in the tree when the timeline changes, even if the focused segment is gone', async () => {
    const { page, tell } = await open({ state: editedState });
    await page.getByRole('treeitem', { name: /^interview\.mp4 \(2\), 0:07\.7/ }).click();
    await tell({ type: 'timeline', timeline: { ...timeline, durationMs: 34_000 }, history });
    assert.match(await focusedName(page), /^interview\.mp4 \(2\), 0:07\.7/);
    await tell({ type: 'timeline', timeline: without('v2'), history });
    assert.match(await focusedName(page), /^interview\.mp4 \(2\), 0:18\.9/);
  });

  it('exports with its button, but not while a turn is under way', async () => {
    const { page, tell, asked } = await open({ state: { ...editedState, conversation: [] } });
    const button = page.getByRole('button', { name: 'Export' });
    await button.click();
    assert.deepEqual((await asked()).at(-1), { type: 'action', action: 'export' });
    await tell({ type: 'progress', progress: busyState.progress });
    assert.equal(await button.isDisabled(), true);
  });

  it('shows exports with their progress, and opens, reveals and cancels them', async () => {
    const { page, asked } = await open({ state: editedState });
    const exportsRegion = page.getByRole('region', { name: 'Exports' });
    const [rendering, done] = await exportsRegion.getByRole('listitem').allInnerTexts();
    assert.match(rendering ?? '', /interview\.edited-2\.mp4\s+Rendering… 46%/);
    assert.match(done ?? '', /interview\.edited\.mp4\s+Done · 0:34\.1 · 8\.4 MB/);
    assert.equal(
      await exportsRegion.getByRole('progressbar').getAttribute('aria-label'),
      'interview.edited-2.mp4',
    );
    for (const name of ['Cancel', 'Open', 'Show in Explorer']) {
      await exportsRegion.getByRole('button', { name }).click();
    }
    assert.deepEqual((await asked()).slice(1), [
      { type: 'cancelExport', id: 'e2' },
      { type: 'openExport', id: 'e1' },
      { type: 'revealExport', id: 'e1' },
    ]);
  });

  it('is reached from the first control to the last with Tab alone, in the order of the page', async () => {
    const { page } = await open({
      state: { ...editedState, media: [] },
      saved: { draft: 'x', collapsed: [] },
    });
    const names: string[] = [];
    while (names.at(-1) !== 'Send' && names.length < 50) names.push(await press(page, 'Tab'));
    assert.deepEqual(names, [
      ...['Previous Frame', 'Resize the Preview'],
      ...['Split at the Playhead (S)', 'Zoom Out'],
      ...['Video, 3 segments', 'Playhead', 'Cancel', 'Open', 'Show in Explorer', 'Copy Path'],
      ...[
        'Resize the Conversation',
        'Conversation',
        'Restore the Timeline to Before This',
        'Export',
        'Undo',
        'What do you want to change?',
        'Add Files…',
        'On this computer',
        'Send',
      ],
    ]);
  });

  it('stands beside the conversation where there is room, else below it', async () => {
    for (const { width, beside } of [
      { width: 900, beside: true },
      { width: 500, beside: false },
      { width: 320, beside: false },
    ]) {
      const { page } = await open({ state: editedState, width, height: 700 });
      const conversation = await page.locator('.conversation').boundingBox();
      const pane = await page.locator('.editor').boundingBox();
      assert.ok(conversation && pane);
      assert.equal(conversation.x >= pane.x + pane.width, beside, `${width} px`);
      assert.equal(conversation.y >= pane.y + pane.height, !beside, `${width} px`);
      assert.ok(conversation.y + conversation.height <= 700);
    }
  });

  it('goes on to the neighbour of an active segment that is gone', async () => {
    const { page, tell } = await open({ state: editedState });
    const selected = () => page.locator('[aria-selected="true"]').getAttribute('data-node');
    await page.getByRole('treeitem', { name: /^interview\.mp4 \(3\)/ }).click();
    await tell({ type: 'timeline', timeline: without('v3'), history: { undo: 2, redo: 0 } });
    assert.match((await selected()) ?? '', /v2$/);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('data-node')),
      await selected(),
    );
  });

  it('stands still for those who want less motion', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await open({
        ...{ state: busyState, context: { reducedMotion } },
        host: (message, answer) => {
          if (message.type === 'timelineFrame') void answer({ ...message, jpeg: null });
        },
      });
      await page.locator('.stage:not([aria-busy])').waitFor();
      return page
        .locator('vscode-progress-ring')
        .evaluate((ring) => [...document.getAnimations(), ...ring.shadowRoot!.getAnimations()].length);
    };
    assert.equal(await moving('no-preference'), 1);
    assert.equal(await moving('reduce'), 0);
  });
});

function without(id: string): TimelineView {
  const tracks = timeline.tracks.map((track) => ({
    ...track,
    segments: track.segments.filter((segment) => segment.id !== id),
  }));
  return { ...timeline, tracks };
}

/** Presses a key. @returns what a screen reader would call the element that has the focus then. */
async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  return focusedName(page);
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
  });
}
