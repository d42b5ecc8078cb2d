import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { HostMessage, PageMessage, PanelState } from '../../src/vscode/panel/messages';
import { pageMessageSchema } from '../../src/vscode/panel/messages';
import { namesOf } from './fixtures/names-of';
import { snapshotOf } from './fixtures/panel-state';
import themes from './fixtures/themes.json';
import type { PanelServer } from './panel-server';

export type ThemeName = keyof typeof themes;

export const themeNames = namesOf(themes);

export interface PanelOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What an earlier page saved. */
  readonly saved?: unknown;
  /** The first snapshot; without it the page waits. */
  readonly state?: PanelState;
  /** Milliseconds since the epoch at which the page's clock stands still. */
  readonly now?: number;
  readonly context?: BrowserContextOptions;
  /** Answers what the page asks, as a host does. */
  readonly host?: (message: PageMessage, tell: (message: HostMessage) => Promise<void>) => void;
}

/** The page in a browser, with the test in the place of the host. */
export interface OpenPanel {
  readonly page: Page;
  /** Sends messages in one go and waits until the page has drawn. */
  readonly tell: (...messages: readonly HostMessage[]) => Promise<void>;
  /** What the page asked of the host so far, each validated as the host does; pictures and the focus are left out. */
  readonly asked: () => Promise<readonly PageMessage[]>;
  /** The pictures and waveforms that it asked for so far. */
  readonly askedOfMedia: () => Promise<readonly PageMessage[]>;
  /** Whether it has the focus, as it told that. */
  readonly toldFocus: () => Promise<readonly boolean[]>;
  readonly saved: () => Promise<unknown>;
  /** Violations of the policy, errors and warnings of the console: a page that works has none. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** The host's side as VS Code gives it to the page, and a list of what the policy refused. */
interface HostStub {
  readonly asked: unknown[];
  readonly violations: string[];
  saved: unknown;
}

declare global {
  interface Window {
    hostStub: HostStub;
    askHost?: (message: unknown) => Promise<void>;
  }
}

export async function openPanel(
  browser: Browser,
  server: PanelServer,
  { theme = 'dark', width = 1200, height = 800, saved, state, context, now, host }: PanelOptions = {},
): Promise<OpenPanel> {
  const browserContext = await browser.newContext({ viewport: { width, height }, ...context });
  const page = await browserContext.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  const errors: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') errors.push(line.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  // The tests' own compiler wraps functions in a call that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const hand = (message: HostMessage) =>
    page.evaluate((data) => void window.dispatchEvent(new MessageEvent('message', { data })), message);
  if (host) {
    await page.exposeFunction('askHost', (message: unknown) => host(pageMessageSchema.parse(message), hand));
  }
  await page.addInitScript(standInForHost, { saved, theme: themes[theme] });
  await page.goto(server.origin);
  const tell = (...messages: readonly HostMessage[]) => tellPage(page, messages);
  if (state) await tell(snapshotOf(state));
  const all = async () => pageMessageSchema.array().parse(await page.evaluate(() => window.hostStub.asked));
  const isOfMedia = ({ type }: PageMessage) => ['frame', 'waveform', 'timelineFrame'].includes(type);
  return {
    page,
    tell,
    asked: async () => (await all()).filter((each) => !isOfMedia(each) && each.type !== 'focus'),
    toldFocus: async () => (await all()).flatMap((each) => (each.type === 'focus' ? [each.isFocused] : [])),
    askedOfMedia: async () => (await all()).filter(isOfMedia),
    saved: () => page.evaluate(() => window.hostStub.saved),
    complaints: async () => [...errors, ...(await page.evaluate(() => window.hostStub.violations))],
    close: () => browserContext.close(),
  };
}

/** Runs in the page before its own script, as VS Code's does; a theme is set through the style sheet's object model. */
function standInForHost({ saved, theme }: { saved: unknown; theme: (typeof themes)[ThemeName] }): void {
  const stub: HostStub = { asked: [], violations: [], saved };
  window.hostStub = stub;
  document.addEventListener('securitypolicyviolation', (event) =>
    stub.violations.push(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`),
  );
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => {
        stub.asked.push(structuredClone(message));
        void window.askHost?.(message);
      },
      getState: () => stub.saved,
      setState: (state: unknown) => (stub.saved = structuredClone(state)),
    }),
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.className = theme.bodyClass;
    document.body.dataset['vscodeThemeKind'] = theme.kind;
    for (const [name, value] of Object.entries(theme.variables)) {
      document.documentElement.style.setProperty(name, value);
    }
  });
}

async function tellPage(page: Page, messages: readonly HostMessage[]): Promise<void> {
  await page.evaluate((all) => {
    for (const message of all) window.dispatchEvent(new MessageEvent('message', { data: message }));
  }, messages);
  await drawn(page);
}

/** Waits until the page has drawn in one frame, and the components inside of it in the next. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}
