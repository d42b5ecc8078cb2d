import Mocha from 'mocha';
import { collectResults, describeError, runMocha, writeReport } from '../harness/mocha-report';

/**
 * Runs the tests of this folder in the extension host that loaded them. VS Code calls the bundle's `run()`, which
 * calls this with every test file and a function that loads it; scripts/extension-test-bundle.ts puts the two together.
 * The report goes to the file that the variable `AI_VIDEO_TEST_REPORT` names; `AI_VIDEO_TEST_FILES` may name those to
 * run, with commas between them.
 * @throws Error when a test failed, which is how VS Code learns of it.
 */
export async function runTests(files: readonly (readonly [string, () => unknown])[]): Promise<void> {
  const report = process.env['AI_VIDEO_TEST_REPORT'];
  const grep = process.env['AI_VIDEO_TEST_GREP'];
  const only = process.env['AI_VIDEO_TEST_FILES']?.split(',');
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 60_000,
    forbidOnly: true,
    ...(grep === undefined || grep === '' ? {} : { grep }),
  });
  try {
    for (const [file, load] of files) {
      if (only && !only.includes(file)) continue;
      // What mocha does before it loads a file: `describe` and `it` become globals, and its tests know where they are.
      mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, file, mocha);
      load();
    }
  } catch (error) {
    // Told in the report too: what reaches VS Code ends in a long log.
    const title = ['loading the tests'];
    const result = { title, outcome: 'failed' as const, durationMs: 0, error: describeError(error) };
    if (report !== undefined) writeReport(report, { results: [result] });
    throw error;
  }
  let results: ReturnType<typeof collectResults> = [];
  const failures = await runMocha(mocha, (runner) => {
    results = collectResults(runner);
  });
  if (report !== undefined) writeReport(report, { results });
  if (failures > 0) throw new Error(`${failures} failed`);
}
