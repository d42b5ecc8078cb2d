import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { TokenWatch } from '../../test/harness/secrets';
import type { Failure, Outcome } from './outcome';
import { crashed, failuresOf, outcomeOf, readReport } from './outcome';

const repository = path.resolve(__dirname, '../..');

/** A suite that mocha runs in a process of its own. */
export interface MochaSuite {
  name: string;
  /** Its test files: paths from the repository's root with forward slashes. */
  files: readonly string[];
  /** For one test, in milliseconds. */
  timeoutMs: number;
  /** Runs only tests whose full name contains it. */
  grep: string | undefined;
  /** A file of hooks around all of its tests, relative to the repository. */
  hooks?: string;
  /** Processes that share its files and run side by side; 1 where not given. */
  processes?: number;
}

/** How long a process may live on after its last test, in milliseconds. */
const endPatienceMs = 15_000;

/**
 * Runs a suite's test files and prints mocha's own output. A process that does not end by itself is a failure.
 * Each process leaves a report: `<name>.json`, and `<name>-2.json` and so on.
 */
export async function runMochaSuite({ name, files, ...run }: MochaSuite): Promise<Outcome> {
  if (files.length === 0) return crashed(name, 'The suite has no test file.');
  // A process whose files have no test of that name would count as one that ran none.
  const processes = run.grep === undefined ? (run.processes ?? 1) : 1;
  const outcomes = await Promise.all(
    Array.from({ length: processes }, (_, part) => {
      const reportName = part === 0 ? name : `${name}-${part + 1}`;
      const own = files.filter((_file, index) => index % processes === part);
      return runProcess(name, reportName, own, run);
    }),
  );
  return {
    results: outcomes.flatMap(({ results }) => results),
    faults: outcomes.flatMap(({ faults }) => faults),
  };
}

async function runProcess(
  name: string,
  reportName: string,
  files: readonly string[],
  { timeoutMs, grep, hooks }: Pick<MochaSuite, 'timeoutMs' | 'grep' | 'hooks'>,
): Promise<Outcome> {
  const report = path.join(repository, 'test-results', `${reportName}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'test/harness/run-mocha.ts', '--report', report, '--timeout', String(timeoutMs)],
      ...(grep === undefined ? [] : ['--grep', grep]),
      ...(process.stdout.isTTY ? ['--color'] : []),
      ...(hooks === undefined ? [] : [hooks]),
      ...files,
    ],
    { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const watches = [watched(child.stdout, process.stdout), watched(child.stderr, process.stderr)];
  const leak = await ended(child, report);
  const outcome = await readReport(report).then(
    (found) => outcomeOf(name, found),
    (error: unknown) => crashed(name, `Mocha ended with ${endOf(child)} and no report: ${String(error)}`),
  );
  const faults: Failure[] = [...outcome.faults];
  if (leak) {
    const error = `The process did not end within ${endPatienceMs} ms of its last test: something is left open.`;
    faults.push({ title: `${name}: clean end`, error });
  } else if (child.exitCode !== 0 && failuresOf(outcome).length === 0) {
    const error = `Mocha ended with ${endOf(child)} after its tests passed.`;
    faults.push({ title: `${name}: clean end`, error });
  }
  const token = watches.find(({ found }) => found !== undefined)?.found;
  if (token !== undefined) {
    const error = `The tests' output tells a token: ${token}`;
    faults.push({ title: `${name}: no secrets`, error });
  }
  return { ...outcome, faults };
}

/** Shows what a process prints, and looks for tokens in it. */
function watched(from: Readable, to: NodeJS.WritableStream): TokenWatch {
  const watch = new TokenWatch();
  from.setEncoding('utf8').on('data', (text: string) => {
    watch.see(text);
    to.write(text);
  });
  return watch;
}

function endOf(child: ChildProcess): string {
  return child.signalCode ?? `code ${child.exitCode ?? 'unknown'}`;
}

/** Waits for the end of the process. @returns true when it had to be ended after it wrote its report. */
async function ended(child: ChildProcess, report: string): Promise<boolean> {
  const stop = new AbortController();
  const leaked = untilReported(report, stop.signal).then(async () => {
    await delay(endPatienceMs, undefined, { signal: stop.signal });
    child.kill('SIGTERM');
    return true;
  });
  const closed = once(child, 'close').then(() => false);
  try {
    const leak = await Promise.race([leaked, closed]);
    await closed;
    return leak;
  } finally {
    stop.abort();
    await leaked.catch(() => undefined);
  }
}

async function untilReported(report: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const written = await stat(report).catch(() => undefined);
    if (written !== undefined) return;
    await delay(500, undefined, { signal });
  }
}

/**
 * The test files that belong to a suite: paths from the repository's root with forward slashes.
 * @param includes Is given a path relative to `test/`.
 */
export async function testFiles(includes: (file: string) => boolean): Promise<string[]> {
  const all = await readdir(path.join(repository, 'test'), { recursive: true });
  return all
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.test.ts') && includes(file))
    .sort()
    .map((file) => `test/${file}`);
}
