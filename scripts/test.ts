import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from './setup/browser';
import { ensureBrowser } from './setup/browser';
import { ensureFfmpeg } from './setup/ffmpeg';
import { ensureFonts } from './setup/fonts';
import { ensureDebianPackages } from './setup/debian-packages';
import type { InstalledServer } from './setup/vscode-server';
import { ensureVscodeServer } from './setup/vscode-server';
import { runScript, runScripts } from './suites/checks';
import { makeDocuments, provingSuites } from './suites/documents';
import { runExtensionSuite } from './suites/extension-suite';
import { runMochaSuite } from './suites/mocha-suite';
import type { Outcome } from './suites/outcome';
import { crashed } from './suites/outcome';

/**
 * `npm test [-- SUITE… --grep TEXT]`: sets up what the tests need, runs the suites one after another and prints as
 * its last line `N passed, N failed`. The exit code is 1 if anything failed, crashed, or ran no test.
 */
const suiteNames = ['checks', 'unit', 'engine', 'vscode', 'user'] as const;
type SuiteName = (typeof suiteNames)[number];

const repository = path.resolve(__dirname, '..');

/** Folders of `test/` that are not run by the suite `unit`. */
const elsewhere = ['engine/', 'vscode/', 'user/', 'harness/'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' } },
  });
  const chosen = positionals.length === 0 ? [...suiteNames] : positionals.map(suiteName);
  const outcomes = await runSuites(chosen, values.grep);
  printSummary(outcomes);
}

function suiteName(given: string): SuiteName {
  const name = suiteNames.find((known) => known === given);
  if (name === undefined)
    throw new Error(`No suite is called ${given}. There are: ${suiteNames.join(', ')}.`);
  return name;
}

/** What the suites run on. */
interface Programs {
  vscode?: { server: InstalledServer; browser: Browser };
}

/** Names in the order they ran. */
type Outcomes = Map<string, Outcome>;

async function runSuites(chosen: readonly SuiteName[], grep: string | undefined): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  let programs: Programs;
  try {
    programs = await setUp(chosen);
  } catch (error) {
    outcomes.set('set-up', crashed('set-up', error instanceof Error ? error.message : String(error)));
    return outcomes;
  }
  for (const name of suiteNames.filter((each) => chosen.includes(each))) {
    console.log(`\n── ${name} ──`);
    const started = Date.now();
    const outcome = await runSuite(name, programs, grep).catch((error: unknown) =>
      crashed(name, error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    outcomes.set(name, outcome);
    console.log(`${name}: ${counts(outcome)} in ${Math.round((Date.now() - started) / 1000)} s`);
  }
  if (grep === undefined && provingSuites.every((name) => hasPassed(outcomes.get(name)))) {
    console.log('\n── documents ──');
    outcomes.set(
      'documents',
      await makeDocuments().catch((error: unknown) => crashed('documents', String(error))),
    );
  }
  return outcomes;
}

/** Of a suite that failed in part nobody knows what its tests prove. */
function hasPassed(outcome: Outcome | undefined): boolean {
  return outcome?.failures.length === 0;
}

/** Only what the chosen suites need, since the VS Code server is large. */
async function setUp(chosen: readonly SuiteName[]): Promise<Programs> {
  if (chosen.every((name) => name === 'checks')) return {};
  const { ffmpeg } = await ensureFfmpeg();
  console.log(`ffmpeg: ${ffmpeg}`);
  // The documented requests are made as other clients make them.
  if (chosen.includes('engine')) {
    await ensureDebianPackages([{ name: 'curl', command: 'curl' }]);
    await ensureFonts();
  }
  if ((await runScript('build')) !== 0) throw new Error('npm run build failed.');
  // Previews are played in one.
  const browser = await ensureBrowser();
  console.log(`browser: ${'channel' in browser ? browser.channel : browser.executablePath}`);
  if (!chosen.includes('vscode') && !chosen.includes('user')) return {};
  const server = await ensureVscodeServer({ folder: path.join(repository, '.vscode-test') });
  console.log(`VS Code: ${server.entry}`);
  return { vscode: { server, browser } };
}

async function runSuite(name: SuiteName, { vscode }: Programs, grep: string | undefined): Promise<Outcome> {
  switch (name) {
    case 'checks':
      return runScripts(['lint', 'typecheck']);
    case 'unit': {
      const includes = (file: string) => !elsewhere.some((folder) => file.startsWith(folder));
      return runMochaSuite({ name, includes, timeoutMs: 10_000, grep });
    }
    case 'engine':
      return runMochaSuite({
        name,
        includes: (file) => file.startsWith('engine/'),
        timeoutMs: 120_000,
        grep,
      });
    case 'vscode': {
      if (vscode === undefined) throw new Error('VS Code was not set up.');
      return runExtensionSuite({ name, ...vscode, grep });
    }
    case 'user':
      return runMochaSuite({ name, includes: (file) => file.startsWith('user/'), timeoutMs: 180_000, grep });
  }
}

/** Prints every failure once more, a line for each suite, and the last line. Sets the exit code. */
function printSummary(outcomes: Outcomes): void {
  const all = [...outcomes.values()];
  const failed = all.reduce((sum, { failures }) => sum + failures.length, 0);
  const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0);
  if (failed > 0) console.log('\n── failures ──');
  for (const [suite, { failures }] of outcomes) {
    for (const { title, error } of failures)
      console.log(`✖ ${suite}: ${title}\n${error.replace(/^/gm, '    ')}`);
  }
  console.log('');
  for (const [suite, outcome] of outcomes) console.log(`${suite}: ${counts(outcome)}`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

function counts({ passed, failures, pending }: Outcome): string {
  return `${passed} passed, ${failures.length} failed${pending === 0 ? '' : `, ${pending} skipped`}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
