import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { VscodeServer } from '../test/harness/vscode-server';
import { copySampleFolder } from './sample-folder';
import { findOnPath } from './setup/commands';
import { ensureFfmpeg } from './setup/ffmpeg';
import { ensureVscodeServer } from './setup/vscode-server';

const repository = path.resolve(__dirname, '..');

/**
 * `npm start`: opens a copy of the sample in a VS Code with this extension. The desktop one where the command
 * `code` and a display are there; otherwise a server of VS Code, whose address is printed, until Ctrl+C.
 */
async function main(): Promise<void> {
  const { ffmpeg } = await ensureFfmpeg();
  console.log(`ffmpeg: ${ffmpeg}`);
  const folder = await copySampleFolder();
  const code = findOnPath('code');
  if (code !== undefined && hasDisplay()) await openDesktop(code, folder);
  else await serve(folder);
}

/** The desktop takes the window over and goes on alone, so the copy of the sample stays. */
async function openDesktop(code: string, folder: string): Promise<void> {
  const args = ['--new-window', `--extensionDevelopmentPath=${repository}`, folder];
  // On Windows `code` is a batch file, which only a shell can run.
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((argument) => `"${argument}"`) : args;
  const child = spawn(shell ? `"${code}"` : code, quoted, { stdio: 'inherit', shell });
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${code} ended with code ${child.exitCode ?? ''}.`);
  console.log(`Opened ${folder} in VS Code. Right-click the video and choose "Edit with AI Video…".`);
}

async function serve(folder: string): Promise<void> {
  const server = await VscodeServer.start({
    program: await ensureVscodeServer({ folder: path.join(repository, '.vscode-test') }),
    extensions: [repository],
  });
  console.log(`\nOpen ${server.windowUrl({ folder })}\nin a browser on this machine. Ctrl+C ends it.`);
  // The server ends with this process, which the server's own handle keeps alive.
  process.once('exit', () => rmSync(path.dirname(folder), { recursive: true, force: true }));
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
