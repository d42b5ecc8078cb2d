import type { Failure, Outcome } from './outcome';
import { named } from './outcome';

/** With more failed files than this it was not the machine. */
const mostFiles = 3;

/**
 * Runs the files of failed tests once more, by themselves. Tests with a browser, a player or a whole VS Code act in
 * real time beside other suites, and a machine that stalls for a moment makes one of thousands come too late. What a
 * file says the second time counts; what failed only at first is kept as `unsteady`, to be told.
 * @param run Runs these files of the suite.
 */
export async function onceMore(
  outcome: Outcome,
  run: (files: readonly string[]) => Promise<Outcome>,
): Promise<Outcome> {
  const failed = outcome.results.filter((test) => test.outcome === 'failed');
  const files = [...new Set(failed.map(({ file }) => file))].filter((file) => file !== undefined);
  const isWholeSuite = outcome.faults.length > 0 || failed.some(({ file }) => file === undefined);
  if (isWholeSuite || files.length === 0 || files.length > mostFiles) return outcome;
  const again = await run(files);
  // They could not be run at all.
  if (again.results.length === 0) return { ...outcome, faults: again.faults };
  const passing = again.results.filter((test) => test.outcome === 'passed');
  const passed = new Set(passing.map(({ title }) => named(title)));
  return {
    results: [
      ...outcome.results.filter(({ file }) => file === undefined || !files.includes(file)),
      ...again.results,
    ],
    faults: again.faults,
    unsteady: failed
      .map(({ title, error = 'no reason given' }): Failure => ({ title: named(title), error }))
      .filter(({ title }) => passed.has(title)),
  };
}
