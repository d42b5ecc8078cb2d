import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportJobs } from '../../src/session/exports/export-jobs';
import type { JobsOptions } from '../../src/session/exports/export-jobs';
import type { Log } from '../../src/session/outside';

let root: string | undefined;
let count = 0;

/** The exports of a window of its own, in a folder that goes when the tests end. */
export function temporaryJobs(log: Log, options?: JobsOptions): ExportJobs {
  if (root === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'export-jobs-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    root = made;
  }
  return new ExportJobs(join(root, String(++count)), log, options);
}
