import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Browser as BrowserProgram } from '../../scripts/setup/browser';

/** Keep the browser from the network it does not need; `--disable-gpu` because test machines have none. */
const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Launches a Chromium without a visible window. The caller closes it; Playwright ends it with this process.
 * Its sandbox is off, as it must be for root: it opens nothing but the test's own server.
 */
export async function launchBrowser(program: BrowserProgram): Promise<Browser> {
  return chromium.launch({ ...program, args: quietFlags, chromiumSandbox: false });
}
