import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Outcome } from './outcome';

const repository = path.resolve(__dirname, '../..');

/** Runs scripts of package.json side by side; each counts as one test. Their output is shown when all have ended. */
export async function runScripts(scripts: readonly string[]): Promise<Outcome> {
  const ends = await Promise.all(scripts.map((script) => run(script, 'pipe')));
  const results = scripts.map((script, i): Outcome['results'][number] => {
    const { code, output, durationMs } = ends[i] ?? { code: null, output: '', durationMs: 0 };
    console.log(`${output}  ${code === 0 ? '✔' : '✖'} npm run ${script}`);
    const test = { title: [`npm run ${script}`], durationMs };
    if (code === 0) return { ...test, outcome: 'passed' };
    return { ...test, outcome: 'failed', error: `It ended with code ${code ?? 'none'}.` };
  });
  return { results, faults: [] };
}

/** Runs one script of package.json with its output shown. @returns its exit code, null when a signal ended it. */
export async function runScript(script: string): Promise<number | null> {
  return (await run(script, 'inherit')).code;
}

/** @returns With what it printed, where that is piped. */
async function run(
  script: string,
  stdio: 'pipe' | 'inherit',
): Promise<{ readonly code: number | null; readonly output: string; readonly durationMs: number }> {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: repository,
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  const durationMs = Math.round(performance.now() - started);
  return { code: child.exitCode, output: Buffer.concat(chunks).toString(), durationMs };
}
