import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Failure, Outcome } from './outcome';

const repository = path.resolve(__dirname, '../..');

/** Runs scripts of package.json one after another; each counts as one test. Their output is shown. */
export async function runScripts(scripts: readonly string[]): Promise<Outcome> {
  const failures: Failure[] = [];
  for (const script of scripts) {
    const code = await runScript(script);
    console.log(`  ${code === 0 ? '✔' : '✖'} npm run ${script}`);
    if (code !== 0)
      failures.push({ title: `npm run ${script}`, error: `It ended with code ${code ?? 'none'}.` });
  }
  return { passed: scripts.length - failures.length, pending: 0, failures };
}

/** Runs one script of package.json with its output shown. @returns its exit code, null when a signal ended it. */
export async function runScript(script: string): Promise<number | null> {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  await once(child, 'close');
  return child.exitCode;
}
