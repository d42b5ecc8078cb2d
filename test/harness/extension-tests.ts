import type { Browser } from 'playwright-core';
import type { VscodeServer } from './vscode-server';

/** A run of tests inside of an extension host. Absolute paths. */
export interface ExtensionTests {
  /** The extension under test, run from its sources. */
  extension: string;
  /** A module whose `run()` resolves when all tests passed and rejects when not. */
  module: string;
  /** The folder the window opens. */
  folder: string;
  /** Gets every line the tests print. */
  print: (line: string) => void;
  timeoutMs?: number;
}

/**
 * Opens a window of `server` (started with `automation`) that runs the tests, and closes it.
 * @returns the exit code that VS Code gave the run: 0 passed.
 * @throws Error when the window does not load, or the run does not end in time.
 */
export async function runExtensionTests(
  browser: Browser,
  server: VscodeServer,
  { extension, module, folder, print, timeoutMs = 600_000 }: ExtensionTests,
): Promise<number> {
  const context = await browser.newContext();
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await context.newPage();
    const ended = new Promise<number>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`The tests did not end in ${timeoutMs} ms.`)), timeoutMs);
      page.once('crash', () => reject(new Error('The browser tab crashed.')));
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
    });
    ended.catch(() => undefined); // Awaited below; until then the window may fail first.
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
      print(formatLine(args)),
    );
    await page.goto(server.windowUrl({ folder, tests: { extension, module } }));
    return await ended;
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

/** The arguments of a console call as one line, with the colours of VS Code's own messages left out. */
function formatLine(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(text).join(' ');
  let next = 0;
  const line = first.replace(/%([scdifoO])/g, (_directive, kind: string) => {
    const value = rest[next++];
    return kind === 'c' ? '' : text(value);
  });
  return [line, ...rest.slice(next).map(text)].join(' ');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
