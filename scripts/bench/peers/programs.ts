import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { findOnPath, runLogged } from '../../setup/commands';
import { ensureDebianPackages } from '../../setup/debian-packages';
import { npmEnvironment, npmProgram } from '../../setup/npm';

/** Other programs that render, and what they need to run. */

/** Libraries that the native modules of editly are built against, and a display for both programs. */
const debianPackages = [
  ...['python3', 'make', 'g++', 'pkg-config'].map((name) => ({ name, command: name })),
  ...['libcairo2-dev', 'libpango1.0-dev', 'libjpeg-dev', 'libgif-dev', 'librsvg2-dev'].map((name) => ({
    name,
  })),
  ...['libgl1-mesa-dev', 'libxi-dev', 'libglu1-mesa-dev', 'libglew-dev'].map((name) => ({ name })),
];

/** @returns Its path. @throws Error where it can't be had here. */
export async function ensureMelt(): Promise<string> {
  await ensureDebianPackages([
    { name: 'melt', command: 'melt' },
    { name: 'xvfb', command: 'Xvfb' },
    { name: 'fonts-dejavu-core' },
  ]);
  const melt = findOnPath('melt');
  if (melt === undefined) throw new Error('melt is not on PATH.');
  return melt;
}

/**
 * Installs editly from npm, unless it is there already: some minutes, in which its native modules are built.
 * @returns The script that Node runs.
 * @throws Error where it can't be had here.
 */
export async function ensureEditly(folder: string): Promise<string> {
  const target = path.join(folder, 'editly-0.14.2');
  const script = path.join(target, 'node_modules/editly/cli.js');
  const isThere = await access(script).then(
    () => true,
    () => false,
  );
  if (isThere) return script;
  await ensureDebianPackages([...debianPackages, { name: 'xvfb', command: 'Xvfb' }]);
  const unfinished = `${target}.installing-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    // Newer releases of npm run no script of a package that is not named here.
    const manifest = { private: true, allowScripts: { canvas: true, gl: true } };
    await writeFile(path.join(unfinished, 'package.json'), JSON.stringify(manifest));
    const args = ['install', 'editly@0.14.2', '--no-audit', '--no-fund', '--loglevel=warn'];
    await runLogged({
      command: npmProgram(),
      args,
      cwd: unfinished,
      env: npmEnvironment(),
      logFile: `${target}.log`,
    });
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return script;
}

/** Runs `work` with an X server, which costs seconds to start, on a display of its own. */
export async function withDisplay<T>(work: (display: string) => Promise<T>): Promise<T> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  try {
    return await work(`:${await displayNumber(server)}`);
  } finally {
    process.off('exit', kill);
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
}

async function displayNumber({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('Xvfb has no output.');
  for await (const line of createInterface({ input: stdout })) return line.trim();
  throw new Error('Xvfb ended at once.');
}

/**
 * Runs a program to its end, at the low priority that the engine gives its ffmpeg too.
 * @throws Error with the last that it wrote.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  { cwd, display }: { readonly cwd: string; readonly display: string },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const env = { ...process.env, DISPLAY: display };
    const child = execFile(command, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, _, stderr) => {
      if (error)
        reject(new Error(`${path.basename(command)} failed: ${stderr.slice(-500)}`, { cause: error }));
      else resolve();
    });
    if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  });
}
