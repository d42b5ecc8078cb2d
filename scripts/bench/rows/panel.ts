import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../../test/harness/browser';
import { editedState, entry, snapshotOf } from '../../../test/webview/fixtures/panel-state';
import { panelStates } from '../../../test/webview/fixtures/panel-states';
import { openPanel } from '../../../test/webview/open-panel';
import type { OpenPanel } from '../../../test/webview/open-panel';
import { PanelServer } from '../../../test/webview/panel-server';
import { ensureBrowser } from '../../setup/browser';
import { longestTask, longTimeline, painted, stateWith, stream, watchKeys, watchTasks } from '../panel-page';
import { spreadOf } from '../row';
import type { Bench, Measure, Row, Unit } from '../row';

/** The panel's page as it ships, in a browser, with the benchmark in the host's place. */
export const panel: Row = {
  name: 'panel',
  async measure(bench) {
    const server = await PanelServer.start();
    const browser = await launchBrowser(await ensureBrowser());
    const open = () => openPanel(browser, server);
    try {
      return [
        ...(await longTimelines(bench, open)),
        ...(await streaming(bench, open)),
        ...(await messages(bench, open)),
        await memory(bench, browser, server),
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

type Open = () => Promise<OpenPanel>;

function atMost(
  what: string,
  unit: Unit,
  value: number,
  values: readonly number[],
  notes: readonly string[] = [],
): Measure {
  return { type: 'measured', what, unit, target: { is: 'atMost', value }, values, notes };
}

async function longTimelines({ rounds, quick }: Bench, open: Open): Promise<Measure[]> {
  const count = quick ? 500 : 5000;
  const snapshot = snapshotOf(stateWith(longTimeline(count)));
  const opened: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await open();
    await watchTasks(page);
    opened.push(await painted(page, snapshot));
    await page.getByRole('treeitem', { name: /^Video/ }).press('ArrowRight');
    await longestTask(page);
    await scrollAndZoom(page, quick ? 10 : 60);
    tasks.push(await longestTask(page));
    await close();
  }
  return [
    atMost(`a timeline of ${count} segments, from the host's message until it is painted`, 'ms', 500, opened),
    atMost('its longest task while it is scrolled and zoomed (0: none over 50 ms)', 'ms', 50, tasks),
  ];
}

/** With a wheel, as a user does: down the rows, nearer, sideways, and back again. */
async function scrollAndZoom(page: Page, steps: number): Promise<void> {
  const box = await page.locator('canvas.lanes').boundingBox();
  if (!box) throw new Error('There are no lanes.');
  await page.mouse.move(box.x + box.width / 2, box.y + 80);
  const wheel = async (x: number, y: number) => {
    for (let step = 0; step < steps; step++) await page.mouse.wheel(x, y);
  };
  await wheel(0, 400);
  const scrolled = await page.locator('.timeline-body').evaluate(({ scrollTop }) => scrollTop);
  if (scrolled === 0) throw new Error('The wheel scrolls nothing.');
  await wheel(0, -400);
  for (const y of [-100, 100]) {
    await page.keyboard.down('Control');
    await wheel(0, y);
    await page.keyboard.up('Control');
    await wheel(200, 0);
  }
}

async function streaming({ rounds, quick }: Bench, open: Open): Promise<Measure[]> {
  const [count, ms] = quick ? [1000, 500] : [20_000, 10_000];
  const tasks: number[] = [];
  const keys: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { page, tell, close } = await open();
    await tell(snapshotOf(stateWith(null)), {
      type: 'entry',
      entry: entry('2', 'agent', '', { streaming: true }),
    });
    await watchTasks(page);
    await watchKeys(page);
    await page.getByRole('textbox', { name: 'What do you want to change?' }).focus();
    const streamed = stream(page, '2', count, ms);
    for (let typed = 0; typed < ms / 125; typed++) {
      await page.keyboard.press('a');
      await page.waitForTimeout(100);
    }
    await streamed;
    tasks.push(await longestTask(page));
    keys.push(spreadOf(await page.evaluate(() => window.benchKeys)).max);
    await close();
  }
  const what = `${count} pieces of a reply in ${ms / 1000} s`;
  return [
    atMost(`${what}: the longest task (0: none over 50 ms)`, 'ms', 50, tasks),
    atMost(`${what}: the slowest key in the prompt box, until it is painted`, 'ms', 100, keys),
  ];
}

async function messages({ rounds, quick }: Bench, open: Open): Promise<Measure[]> {
  const { page, tell, close } = await open();
  await tell(snapshotOf(panelStates.crowded));
  const medians: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times: number[] = [];
    for (let message = 0; message < (quick ? 5 : 50); message++) {
      const text = `Removed **${message} pauses**.`;
      times.push(await painted(page, { type: 'entry', entry: entry(`m${round}-${message}`, 'agent', text) }));
    }
    medians.push(spreadOf(times).median);
  }
  await close();
  return [atMost('a message of the host until it is painted, the median of 50', 'ms', 50, medians)];
}

/** Opens the panel in a frame, as VS Code does, uses it, and takes it away. */
async function memory({ rounds, quick }: Bench, browser: Browser, server: PanelServer): Promise<Measure> {
  const { page, close } = await openPanel(browser, server);
  await page.route('**/around', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${server.origin}/around`);
  const devtools = await page.context().newCDPSession(page);
  // The first one leaves behind what is compiled and cached.
  await useInFrame(page, server, quick);
  const before = await heapBytes(devtools);
  let during = 0;
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await useInFrame(page, server, quick, async () => {
      during = Math.max(during, await heapBytes(devtools));
    });
    ratios.push((await heapBytes(devtools)) / before);
  }
  await close();
  const megabytes = [before, during].map((bytes) => (bytes / 1e6).toFixed(1));
  return atMost('memory after a panel was closed, against before it was opened', 'times', 1.1, ratios, [
    `the page's heap, after its garbage was collected: ${megabytes.join(' MB without a panel, ')} MB with one in use`,
  ]);
}

async function useInFrame(
  page: Page,
  server: PanelServer,
  quick: boolean,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const element = await page.evaluateHandle((address) => {
    const frame = document.createElement('iframe');
    frame.width = '1200';
    frame.height = '800';
    frame.src = address;
    document.body.append(frame);
    return frame;
  }, server.origin);
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The panel has no frame.');
  await frame.locator('.waiting').waitFor({ state: 'attached' });
  await painted(frame, snapshotOf({ ...editedState, timeline: longTimeline(quick ? 500 : 5000) }));
  for (let turn = 0; turn < 50; turn++) {
    await painted(frame, {
      type: 'entry',
      entry: entry(`t${turn}`, 'agent', 'Removed **9 pauses**. '.repeat(20)),
    });
  }
  await meanwhile?.();
  await element.evaluate((each) => each.remove());
  await element.dispose();
}

async function heapBytes(devtools: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}
