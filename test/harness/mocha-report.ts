import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { z } from 'zod';

/** What a run of mocha leaves behind for the process that started it: one entry per test or failed hook. */
export const reportSchema = z.object({
  results: z.array(
    z.object({
      /** The names of the suites and of the test, from the outside in. */
      title: z.array(z.string()),
      outcome: z.enum(['passed', 'failed', 'pending']),
      durationMs: z.number(),
      /** Path from the repository's root with forward slashes, where mocha knows it. */
      file: z.string().optional(),
      /** The ids of the contract's sentences that it proves. */
      proves: z.array(z.string()).optional(),
      /** For a failed one: what `describeError` says. */
      error: z.string().optional(),
    }),
  ),
});
export type Report = z.infer<typeof reportSchema>;

/** The results of a run as its events tell them. The array grows until the run ends. */
export function collectResults(runner: Mocha.Runner): Report['results'] {
  const results: Report['results'] = [];
  const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = Mocha.Runner.constants;
  const entry = (test: Mocha.Runnable) => ({
    title: test.titlePath(),
    durationMs: test.duration ?? 0,
    ...(test.file !== undefined && { file: path.relative('.', test.file).split(path.sep).join('/') }),
    ...('proves' in test && { proves: z.array(z.string()).parse(test.proves) }),
  });
  runner.on(EVENT_TEST_PASS, (test) => results.push({ ...entry(test), outcome: 'passed' }));
  runner.on(EVENT_TEST_PENDING, (test) => results.push({ ...entry(test), outcome: 'pending' }));
  runner.on(EVENT_TEST_FAIL, (test, error: unknown) =>
    results.push({ ...entry(test), outcome: 'failed', error: describeError(error) }),
  );
  return results;
}

/** Writes a report as JSON. Synchronous, so that it is whole before the process can end. */
export function writeReport(file: string, report: Report): void {
  writeFileSync(file, JSON.stringify(report, null, 2));
}

/** Runs mocha to its end. @returns the number of failures. */
export function runMocha(mocha: Mocha, onStart: (runner: Mocha.Runner) => void): Promise<number> {
  return new Promise((resolve) => onStart(mocha.run(resolve)));
}

/** The stack, which begins with the message and for assertions holds the difference. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
