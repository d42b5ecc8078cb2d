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
import { runMochaSuite, testFiles } from './suites/mocha-suite';
import { onceMore } from './suites/once-more';
import type { Failure, Outcome } from './suites/outcome';
import { countOf, crashed, failuresOf } from './suites/outcome';

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

/** Those with browsers, players, processes or a whole VS Code, some of whose tests may come too late. */
const inRealTime: readonly SuiteName[] = ['unit', 'engine', 'vscode', 'user', 'floor'];

/** Run where none is named: all but the extension host's tests in the oldest VS Code. */
const usual = suiteNames.filter((name) => name !== 'floor');

const repository = path.resolve(__dirname, '..');

/** What of `test/` is about the engine's words, edits and model, where nothing is rendered. */
const languageFolders = ['language', 'edits', 'prompts', 'phrasings', 'model'].map(
  (each) => `engine/${each}/`,
);
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
  for (const name of chosen.filter((each) => inRealTime.includes(each))) {
    const outcome = outcomes.get(name);
    if (!outcome || failuresOf(outcome).length === 0) continue;
    const again = (files: readonly string[]) => {
      console.log(`\n── ${name}, once more: ${files.join(', ')} ──`);
      return guarded(name, runSuite(name, programs, grep, files));
    };
    outcomes.set(name, await onceMore(outcome, again));
  }
  const proving = provingSuites.map((name) => outcomes.get(name));
  if (grep === undefined && proving.every((outcome) => outcome && failuresOf(outcome).length === 0)) {
    console.log('\n── documents ──');
    const tests = proving.flatMap((outcome) => outcome?.results ?? []);
    outcomes.set('documents', await guarded('documents', makeDocuments(tests)));
  }
  return outcomes;
}

async function timed(name: SuiteName, programs: Programs, grep: string | undefined): Promise<Outcome> {
  const started = Date.now();
  const outcome = await guarded(name, runSuite(name, programs, grep));
  console.log(`${name}: ${counts(outcome)} in ${Math.round((Date.now() - started) / 1000)} s`);
  return outcome;
}

/** What can't be run at all is a failure as well. */
function guarded(name: string, outcome: Promise<Outcome>): Promise<Outcome> {
  return outcome.catch((error: unknown) =>
    crashed(name, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
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

/** @param only Only these of its files, as its report names them; all where not given. */
async function runSuite(
  name: SuiteName,
  programs: Programs,
  grep: string | undefined,
  only?: readonly string[],
): Promise<Outcome> {
  const files = async (includes: (file: string) => boolean) => only ?? (await testFiles(includes));
  // Kept beside the report of the whole suite.
  const reportName = only ? `${name}-again` : name;
  switch (name) {
    case 'checks':
      return runScripts(['lint', 'typecheck']);
    case 'unit': {
      const includes = (file: string) => !elsewhere.some((folder) => file.startsWith(folder));
      return runMochaSuite({ name: reportName, files: await files(includes), timeoutMs: 10_000, grep });
    }
    case 'language':
      return runMochaSuite({ name: reportName, files: await files(isOfLanguage), timeoutMs: 120_000, grep });
    case 'engine': {
      const includes = (file: string) => file.startsWith('engine/') && !isOfLanguage(file);
      return runMochaSuite({ name: reportName, files: await files(includes), timeoutMs: 120_000, grep });
    }
    case 'vscode':
    case 'floor': {
      const { browser, module, [name === 'floor' ? 'floor' : 'newest']: server } = programs;
      if (!browser || !module || !server) throw new Error('VS Code was not set up.');
      return runExtensionSuite({ name, server, browser, module, grep, ...(only && { files: only }) });
    }
    case 'user':
      return runMochaSuite({
        name: reportName,
        files: await files((file) => file.startsWith('user/')),
        timeoutMs: 180_000,
        grep,
        hooks: 'test/user/hooks.ts',
        // A window waits for its browser most of the time.
        processes: only ? 1 : 2,
      });
  }
}

/** Prints every failure once more, a line for each suite, and the last line. Sets the exit code. */
function printSummary(outcomes: Outcomes): void {
  const all = [...outcomes.values()];
  const failed = all.reduce((sum, outcome) => sum + failuresOf(outcome).length, 0);
  const passed = all.reduce((sum, outcome) => sum + countOf(outcome, 'passed'), 0);
  const tell = (mark: string, suite: string, { title, error }: Failure) =>
    console.log(`${mark} ${suite}: ${title}\n${error.replace(/^/gm, '    ')}`);
  if (all.some(({ unsteady = [] }) => unsteady.length > 0))
    console.log('\n── failed at first, passed by themselves ──');
  for (const [suite, { unsteady = [] }] of outcomes) for (const test of unsteady) tell('↻', suite, test);
  if (failed > 0) console.log('\n── failures ──');
  for (const [suite, outcome] of outcomes) for (const test of failuresOf(outcome)) tell('✖', suite, test);
  console.log('');
  for (const [suite, outcome] of outcomes) console.log(`${suite}: ${counts(outcome)}`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

function counts(outcome: Outcome): string {
  const pending = countOf(outcome, 'pending');
  const ran = `${countOf(outcome, 'passed')} passed, ${failuresOf(outcome).length} failed`;
  return pending === 0 ? ran : `${ran}, ${pending} skipped`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
