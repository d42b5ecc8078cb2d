import { readFile } from 'node:fs/promises';
import type { Report } from '../../test/harness/mocha-report';
import { reportSchema } from '../../test/harness/mocha-report';

/** What came of one suite. */
export interface Outcome {
  /** One entry for each test. */
  readonly results: Report['results'];
  /** What went wrong with the suite as a whole, such as a crash or a process that did not end. */
  readonly faults: readonly Failure[];
  /** What failed at first and passed when it was run by itself. */
  readonly unsteady?: readonly Failure[];
}

/** A name to print and what went wrong. */
export interface Failure {
  readonly title: string;
  readonly error: string;
}

/** A suite that could not be run to its end: counts as one failed test. */
export function crashed(title: string, error: string): Outcome {
  return { results: [], faults: [{ title, error }] };
}

/**
 * Reads the report that a run of mocha has left.
 * @throws Error when there is no report or it is not one.
 */
export async function readReport(file: string): Promise<Report> {
  return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** A report that holds no test that ran is a failure of the suite called `suite`. */
export function outcomeOf(suite: string, { results }: Report): Outcome {
  const hasRun = results.some(({ outcome }) => outcome !== 'pending');
  return hasRun ? { results, faults: [] } : crashed(suite, 'The suite ran no test.');
}

/** The failed tests and the faults. */
export function failuresOf({ results, faults }: Outcome): Failure[] {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  return [
    ...failed.map(({ title, error = 'no reason given' }) => ({ title: named(title), error })),
    ...faults,
  ];
}

/** How many tests ended so. */
export function countOf({ results }: Outcome, ended: 'passed' | 'pending'): number {
  return results.filter(({ outcome }) => outcome === ended).length;
}

/** A test's name in one line, from the names of its suites and its own. */
export function named(title: readonly string[]): string {
  return title.join(' › ');
}
