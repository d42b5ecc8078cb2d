import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleExtensionTests } from './extension-test-bundle';
import type { Browser } from './setup/browser';
import { ensureBrowser } from './setup/browser';
import { ensureFfmpeg } from './setup/ffmpeg';
import { ensureFonts } from './setup/fonts';
import { ensureDebianPackages } from './setup/debian-packages';
import type { InstalledServer } from './setup/vscode-server';
import { ensureVscodeServer, floorServer } from './setup/vscode-server';
import { runScript, runScripts } from './suites/checks';
import { makeDocuments, provingSuites } from './suites/documents';
import { runExtensionSuite } from './suites/extension-suite';
import { runMochaSuite } from './suites/mocha-suite';
import type { Outcome } from './suites/outcome';
import { crashed } from './suites/outcome';

/**
 * `npm test [-- SUITE… --grep TEXT]`: sets up what the tests need, runs the suites stage by stage and prints as its
 * last line `N passed, N failed`. The exit code is 1 if anything failed, crashed, or ran no test.
 */
const suiteNames = ['checks', 'unit', 'language', 'engine', 'vscode', 'user', 'floor'] as const;
type SuiteName = (typeof suiteNames)[number];

/**
 * One stage after another. The lanes of a stage are side by side, as many as keep two cores busy; the suites of a
 * lane follow one another.
 */
const stages: readonly (readonly (readonly SuiteName[])[])[] = [
  [['unit', 'language', 'checks', 'vscode'], ['engine']],
  [['user']],
  [['floor']],
];

/** Run where none is named: all but the extension host's tests in the oldest VS Code. */
const usual = suiteNames.filter((name) => name !== 'floor');

const repository = path.resolve(__dirname, '..');

/** What of `test/` is about the engine's words, edits and model, where nothing is rendered. */
const languageFolders = ['language', 'edits', 'prompts', 'model'].map((each) => `engine/${each}/`);
const ofLanguage = [...languageFolders, 'engine/contributing.test.ts'];
const isOfLanguage = (file: string) => ofLanguage.some((start) => file.startsWith(start));

/** Folders of `test/` that are not run by the suite `unit`. */
const elsewhere = ['engine/', 'vscode/', 'user/', 'harness/'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' } },
  });
  const chosen = positionals.length === 0 ? usual : positionals.map(suiteName);
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
  browser?: Browser;
  /** The bundled tests of the extension host. */
  module?: string;
  newest?: InstalledServer;
  floor?: InstalledServer;
}

/** Names in the order they ended. */
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
  for (const stage of stages) {
    const lanes = stage.map((lane) => lane.filter((each) => chosen.includes(each)));
    const names = lanes.flat();
    if (names.length > 0) console.log(`\n── ${names.join(', ')} ──`);
    await Promise.all(
      lanes.map(async (lane) => {
        for (const name of lane) outcomes.set(name, await timed(name, programs, grep));
      }),
    );
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

async function timed(name: SuiteName, programs: Programs, grep: string | undefined): Promise<Outcome> {
  const started = Date.now();
  const outcome = await runSuite(name, programs, grep).catch((error: unknown) =>
    crashed(name, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  console.log(`${name}: ${counts(outcome)} in ${Math.round((Date.now() - started) / 1000)} s`);
  return outcome;
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
  const folder = path.join(repository, '.vscode-test');
  const programs: Programs = { browser };
  if (chosen.includes('vscode') || chosen.includes('floor')) programs.module = await bundleExtensionTests();
  if (chosen.includes('vscode') || chosen.includes('user'))
    programs.newest = await ensureVscodeServer({ folder });
  if (chosen.includes('floor')) programs.floor = await ensureVscodeServer({ folder, version: floorServer });
  for (const server of [programs.newest, programs.floor]) if (server) console.log(`VS Code: ${server.entry}`);
  return programs;
}

async function runSuite(name: SuiteName, programs: Programs, grep: string | undefined): Promise<Outcome> {
  switch (name) {
    case 'checks':
      return runScripts(['lint', 'typecheck']);
    case 'unit': {
      const includes = (file: string) => !elsewhere.some((folder) => file.startsWith(folder));
      return runMochaSuite({ name, includes, timeoutMs: 10_000, grep });
    }
    case 'language':
      return runMochaSuite({ name, includes: isOfLanguage, timeoutMs: 120_000, grep });
    case 'engine': {
      const includes = (file: string) => file.startsWith('engine/') && !isOfLanguage(file);
      return runMochaSuite({ name, includes, timeoutMs: 120_000, grep });
    }
    case 'vscode':
    case 'floor': {
      const { browser, module, [name === 'floor' ? 'floor' : 'newest']: server } = programs;
      if (!browser || !module || !server) throw new Error('VS Code was not set up.');
      return runExtensionSuite({ name, server, browser, module, grep });
    }
    case 'user':
      return runMochaSuite({
        name,
        includes: (file) => file.startsWith('user/'),
        timeoutMs: 180_000,
        grep,
        hooks: 'test/user/hooks.ts',
        // A window waits for its browser most of the time.
        processes: 2,
      });
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
