import assert from 'node:assert/strict';
import { after, afterEach, before } from 'mocha';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../scripts/setup/browser';
import { launchBrowser } from '../harness/browser';
import { openPanel } from './open-panel';
import type { OpenPanel, PanelOptions } from './open-panel';
import { PanelServer } from './panel-server';

/**
 * Called inside of a `describe`: builds and serves the page once and closes after each test what it opened. A
 * page that the policy refused anything, or that wrote an error or a warning, fails the test that opened it.
 * @returns opens the page in a browser context of its own.
 */
export function panelSuite(): (options?: PanelOptions) => Promise<OpenPanel> {
  let browser: Browser | undefined;
  let server: PanelServer | undefined;
  const panels: OpenPanel[] = [];

  before(async function () {
    this.timeout(120_000);
    server = await PanelServer.start();
    browser = await launchBrowser(await ensureBrowser());
  });
  afterEach(async () => {
    for (const panel of panels.splice(0)) {
      const complaints = await panel.complaints();
      await panel.close();
      assert.deepEqual(complaints, []);
    }
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  return async (options) => {
    assert.ok(browser && server);
    const panel = await openPanel(browser, server, options);
    panels.push(panel);
    return panel;
  };
}
