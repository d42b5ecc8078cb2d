import { readFile } from 'node:fs/promises';
import type { Report } from '../../test/harness/mocha-report';
import { reportSchema } from '../../test/harness/mocha-report';

/** What came of one suite. */
export interface Outcome {
  passed: number;
  pending: number;
  /** One entry for each failed test, and one for a suite that crashed or ran no test. */
  failures: Failure[];
}

/** A name to print and what went wrong. */
export interface Failure {
  title: string;
  error: string;
}

/** A suite that could not be run to its end: counts as one failed test. */
export function crashed(title: string, error: string): Outcome {
  return { passed: 0, pending: 0, failures: [{ title, error }] };
}

/**
 * Reads the report that a run of mocha has left.
 * @throws Error when there is no report or it is not one.
 */
export async function readReport(file: string): Promise<Report> {
  return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Counts a report. One that holds no test that ran is a failure of the suite called `suite`. */
export function outcomeOf(suite: string, { results }: Report): Outcome {
  const failures = results.flatMap(({ outcome, title, error }) =>
    outcome === 'failed' ? [{ title: title.join(' › '), error: error ?? 'no reason given' }] : [],
  );
  const passed = results.filter(({ outcome }) => outcome === 'passed').length;
  const pending = results.filter(({ outcome }) => outcome === 'pending').length;
  if (passed + failures.length === 0) return crashed(suite, 'The suite ran no test.');
  return { passed, pending, failures };
}
