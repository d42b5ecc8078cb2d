import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../scripts/setup/browser';
import { launchBrowser } from '../harness/browser';
import { busyState, editedState, failedState, openingState } from './fixtures/panel-state';
import { openPanel } from './open-panel';
import type { ThemeName } from './open-panel';
import { PanelServer } from './panel-server';

/** 12 seconds after the turn of the fixture began. */
const now = Date.UTC(2026, 0, 1, 12, 0, 12);
const folder = 'test-results/screenshots';
const states = { opening: openingState, edited: editedState, busy: busyState, failed: failedState };
const shots: readonly { theme: ThemeName; state: keyof typeof states; width: number }[] = [
  ...(['opening', 'edited', 'busy', 'failed'] as const).flatMap((state) => [
    { theme: 'dark' as const, state, width: 1200 },
    { theme: 'dark' as const, state, width: 360 },
    { theme: 'dark' as const, state, width: 320 },
  ]),
  ...(['light', 'highContrast', 'highContrastLight'] as const).flatMap((theme) => [
    { theme, state: 'busy' as const, width: 1200 },
    { theme, state: 'busy' as const, width: 360 },
    { theme, state: 'failed' as const, width: 1200 },
  ]),
];

describe('the panel in every theme', function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: PanelServer;

  before(async () => {
    await mkdir(folder, { recursive: true });
    server = await PanelServer.start();
    browser = await launchBrowser(await ensureBrowser());
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  for (const { theme, state, width } of shots) {
    it(`shows ${state} in ${theme}, ${width} px wide, with nothing cut off`, async () => {
      const panel = await openPanel(browser, server, { theme, width, state: states[state], now });
      await panel.page.screenshot({ path: `${folder}/panel-${state}-${theme}-${width}.png` });
      const overflow = await panel.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, 'the page scrolls sideways');
      assert.deepEqual(await panel.complaints(), []);
      await panel.close();
    });
  }
});
