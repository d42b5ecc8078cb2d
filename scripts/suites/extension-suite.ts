import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { launchBrowser } from '../../test/harness/browser';
import { runExtensionTests } from '../../test/harness/extension-tests';
import { TokenWatch } from '../../test/harness/secrets';
import { VscodeServer } from '../../test/harness/vscode-server';
import { copySampleFolder } from '../sample-folder';
import type { Report } from '../../test/harness/mocha-report';
import type { Browser } from '../setup/browser';
import type { InstalledServer } from '../setup/vscode-server';
import type { Failure, Outcome } from './outcome';
import { crashed, failuresOf, named, outcomeOf, readReport } from './outcome';

const repository = path.resolve(__dirname, '../..');

/** The programs a VS Code in a browser consists of. */
export interface ExtensionSuite {
  name: string;
  server: InstalledServer;
  browser: Browser;
  /** The bundled tests: absolute path. */
  module: string;
  /** Runs only tests whose full name contains it. */
  grep: string | undefined;
  /** Only these of its files, as its report names them; all where not given. */
  files?: readonly string[];
}

/**
 * Runs the tests of `test/vscode/` in the extension host of a real VS Code, which a browser opens on a copy of the
 * sample. All that VS Code prints goes to `test-results/<name>.log`, since most of it is not about the tests.
 */
export async function runExtensionSuite({
  name,
  server,
  browser,
  module,
  grep,
  files,
}: ExtensionSuite): Promise<Outcome> {
  const results = path.join(repository, 'test-results');
  const reportName = files ? `${name}-again` : name;
  const report = path.join(results, `${reportName}.json`);
  const logFile = path.join(results, `${reportName}.log`);
  await mkdir(results, { recursive: true });
  await rm(report, { force: true });
  const folder = await copySampleFolder();
  const log = createWriteStream(logFile);
  const running = await VscodeServer.start({
    program: server,
    automation: true,
    env: {
      AI_VIDEO_TEST_REPORT: report,
      ...(grep !== undefined && { AI_VIDEO_TEST_GREP: grep }),
      ...(files && { AI_VIDEO_TEST_FILES: files.join(',') }),
    },
  });
  try {
    const window = await launchBrowser(browser);
    try {
      const watch = new TokenWatch();
      const print = (line: string) => {
        watch.see(`${line}\n`);
        log.write(`${line}\n`);
      };
      const code = await runExtensionTests(window, running, { extension: repository, module, folder, print });
      const found = await readReport(report);
      printResults(found);
      const outcome = outcomeOf(name, found);
      const faults: Failure[] = [...outcome.faults];
      const agrees = (code === 0) === (failuresOf(outcome).length === 0);
      if (!agrees) faults.push({ title: name, error: `VS Code gave the run code ${code}.` });
      if (watch.found !== undefined)
        faults.push({ title: `${name}: no secrets`, error: `Its log tells a token: ${watch.found}` });
      return { ...outcome, faults };
    } finally {
      await window.close();
    }
  } catch (error) {
    return crashed(name, `${error instanceof Error ? error.message : String(error)}\nLog: ${logFile}`);
  } finally {
    await running.stop();
    log.end();
    await finished(log);
    await rm(path.dirname(folder), { recursive: true, force: true });
  }
}

function printResults({ results }: Report): void {
  const marks = { passed: '✔', failed: '✖', pending: '-' };
  for (const { outcome, title } of results) console.log(`  ${marks[outcome]} ${named(title)}`);
}
