import { chromium } from 'playwright-core';
import { findOnPath, isExecutableFile } from './commands';
import { ensureDebianPackages, hasApt } from './debian-packages';
import { hasFont } from './fonts';

/** What Playwright needs to launch the browser: a program's path, or the name of an installed Chrome. */
export type Browser = { executablePath: string } | { channel: 'chrome' };

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium, in this order: the variable `CHROMIUM_PATH`, PATH, Playwright's own download, an installed
 * Google Chrome; on Debian as root it installs `chromium`, and a font with Chinese glyphs where none is present so
 * that screenshots of the Chinese interface can be read.
 * @throws Error when `CHROMIUM_PATH` is wrong, or there is no browser and none can be installed from here.
 */
export async function ensureBrowser(): Promise<Browser> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (isExecutableFile(chosen)) return { executablePath: chosen };
    throw new Error(`CHROMIUM_PATH names ${chosen}, which is not a program that can be run.`);
  }
  const found = findBrowser();
  if (hasApt() && process.getuid?.() === 0) {
    await ensureDebianPackages([
      ...(found === undefined ? [{ name: 'chromium' }] : []),
      ...(hasFont(':lang=zh-cn') ? [] : [{ name: 'fonts-noto-cjk' }]),
    ]);
  }
  const browser = found ?? findBrowser();
  if (browser !== undefined) return browser;
  throw new Error(
    hasApt()
      ? 'No browser found. Install one with: sudo apt-get install chromium fonts-noto-cjk'
      : 'No browser found. Install Google Chrome, or set CHROMIUM_PATH to a Chromium.',
  );
}

function findBrowser(): Browser | undefined {
  const onPath = namesOnPath.map((name) => findOnPath(name)).find((file) => file !== undefined);
  if (onPath !== undefined) return { executablePath: onPath };
  const own = chromium.executablePath();
  if (own !== '' && isExecutableFile(own)) return { executablePath: own };
  return installedChrome().some(isExecutableFile) ? { channel: 'chrome' } : undefined;
}

/** Where Google Chrome's installers put it; Playwright's channel `chrome` looks in the same places. */
function installedChrome(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
    case 'win32':
      return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
        const folder = process.env[name];
        return folder === undefined ? [] : [`${folder}\\Google\\Chrome\\Application\\chrome.exe`];
      });
    default:
      return ['/opt/google/chrome/chrome'];
  }
}
