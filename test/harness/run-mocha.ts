import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { collectResults, runMocha, writeReport } from './mocha-report';

/**
 * Runs test files with mocha in this process, prints them as they go, and writes a report:
 * `tsx test/harness/run-mocha.ts --report FILE --timeout MS [--grep TEXT] [--color] FILE…`.
 * The process then ends by itself; where it does not, the tests have left something open.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      report: { type: 'string' },
      timeout: { type: 'string' },
      grep: { type: 'string' },
      color: { type: 'boolean', default: false },
    },
  });
  if (values.report === undefined) throw new Error('--report FILE is missing.');
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: values.color,
    timeout: Number(values.timeout ?? 10_000),
    forbidOnly: true,
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  });
  for (const file of positionals) mocha.addFile(file);
  let results: ReturnType<typeof collectResults> = [];
  const failures = await runMocha(mocha, (runner) => {
    results = collectResults(runner);
  });
  writeReport(values.report, { results });
  process.exitCode = failures === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
