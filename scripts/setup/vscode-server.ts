import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findOnPath, runLogged } from './commands';
import { ensureDebianPackages, hasApt } from './debian-packages';
import { npmEnvironment, npmProgram, quietInstall } from './npm';

/** The newest VS Code the project is tested with: code-server 4.139.1 is VS Code 1.139.1. */
export const newestServer = '4.139.1';

/** The oldest VS Code that the extension runs on: code-server 4.104.0 is VS Code 1.104.0. */
export const floorServer = '4.104.0';

/** An installed VS Code server: absolute paths. */
export interface InstalledServer {
  /** The Node that code-server's package asks for. */
  node: string;
  /** The server's entry file, run by that Node. */
  entry: string;
}

/** Which server to install and where. */
export interface ServerInstall {
  /** Folder that keeps the installed servers, one sub-folder per version. */
  folder: string;
  /** Version of the npm package `code-server`. */
  version?: string;
}

/** The native modules the workbench needs; others (kerberos, sqlite3) only cost warnings in the log. */
const nativeModules = ['@vscode/spdlog', 'node-pty', '@vscode/native-watchdog', '@parcel/watcher'];

const manifestShape = z.object({ engines: z.object({ node: z.string() }) });

/**
 * Installs VS Code's server from the npm package `code-server`, with the Node it asks for, unless that version is
 * already there. About a minute and 620 MB. Everything is built in a folder of this process and renamed into place
 * when whole, so an install cut short leaves nothing that looks installed, and of two at once one wins.
 * @throws Error with the log's path and last lines when a step fails; on Windows, where code-server does not run.
 */
export async function ensureVscodeServer({
  folder,
  version = newestServer,
}: ServerInstall): Promise<InstalledServer> {
  const target = path.join(folder, `code-server-${version}`);
  if (await exists(target)) return installedAt(target);
  if (process.platform === 'win32') {
    throw new Error('VS Code from npm (code-server) does not run on Windows. Use the desktop VS Code.');
  }
  const npm = npmProgram();
  if (hasApt()) {
    await ensureDebianPackages(['python3', 'make', 'g++'].map((name) => ({ name, command: name })));
  }
  await mkdir(folder, { recursive: true });
  await removeAbandoned(target);
  const staging = `${target}.installing-${process.pid}-${randomUUID().slice(0, 8)}`;
  await mkdir(staging);
  try {
    await installInto(staging, { npm, version, logFile: `${target}.log` });
    await putInPlace(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return installedAt(target);
}

interface InstallTools {
  npm: string;
  version: string;
  logFile: string;
}

async function installInto(staging: string, { npm, version, logFile }: InstallTools): Promise<void> {
  // npm climbs from its folder to the next package.json: without these it would install into the project.
  const [server, node] = [path.join(staging, 'server'), path.join(staging, 'node')];
  for (const root of [server, node]) {
    await mkdir(root);
    await writeFile(path.join(root, 'package.json'), '{"private":true}\n');
  }
  const npmStep = async (label: string, cwd: string, args: readonly string[], env = npmEnvironment()) => {
    console.log(`VS Code server ${version}: ${label}`);
    await runLogged({ command: npm, args: [...args], cwd, env, logFile });
  };

  await npmStep('code-server', server, ['install', `code-server@${version}`, ...quietInstall]);
  const manifestFile = path.join(server, 'node_modules/code-server/package.json');
  const manifest = manifestShape.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  const nodePackage = `node-${process.platform}-${process.arch}`;
  await npmStep('its Node', node, ['install', `${nodePackage}@${manifest.engines.node}`, ...quietInstall]);

  const nodeHome = path.join(node, 'node_modules', nodePackage);
  const vscode = path.join(server, 'node_modules/code-server/lib/vscode');
  await npmStep('libraries of the workbench', vscode, ['install', '--omit=dev', ...quietInstall]);
  const extensions = path.join(vscode, 'extensions');
  await npmStep('libraries of the built-in extensions', extensions, [
    'install',
    '--omit=dev',
    ...quietInstall,
  ]);

  const buildEnv = {
    ...npmEnvironment(),
    PATH: `${path.join(nodeHome, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: nodeHome,
  };
  for (const name of nativeModules) {
    const rebuild = npmStep(
      `native module ${name}`,
      vscode,
      ['rebuild', name, '--ignore-scripts=false', '--loglevel=warn'],
      buildEnv,
    );
    if (name !== 'node-pty') await rebuild;
    // Fails for the oldest versions, without harm: only terminals miss it.
    else await rebuild.catch((error: unknown) => console.log(`  without terminals: ${firstLine(error)}`));
  }
  await bringSearch(path.join(vscode, 'node_modules/@vscode/ripgrep'));
  // The nested package is what was wanted; its root is where the entry lives.
  await rename(nodeHome, path.join(staging, 'node-home'));
  await rm(node, { recursive: true });
}

/** What finds files in older versions is downloaded by a script of its package, from elsewhere: Debian's does it too. */
async function bringSearch(ripgrep: string): Promise<void> {
  const program = path.join(ripgrep, 'bin/rg');
  if (!(await exists(ripgrep)) || (await exists(program))) return;
  if (hasApt()) await ensureDebianPackages([{ name: 'ripgrep', command: 'rg' }]);
  const found = findOnPath('rg');
  if (found === undefined) throw new Error('ripgrep (rg) is not on PATH. Install it.');
  await mkdir(path.dirname(program), { recursive: true });
  await symlink(found, program);
}

async function putInPlace(staging: string, target: string): Promise<void> {
  try {
    await rename(staging, target);
  } catch (error) {
    if (!(await exists(target))) throw error; // Otherwise another process was first: its install is as good.
  }
}

/** Deletes what an install that was cut short has left: its process is gone. */
async function removeAbandoned(target: string): Promise<void> {
  const prefix = `${path.basename(target)}.installing-`;
  for (const name of await readdir(path.dirname(target))) {
    if (!name.startsWith(prefix)) continue;
    const owner = Number.parseInt(name.slice(prefix.length), 10);
    if (!isRunning(owner)) await rm(path.join(path.dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // Another user's process.
  }
}

function installedAt(target: string): InstalledServer {
  return {
    node: path.join(target, 'node-home/bin/node'),
    entry: path.join(target, 'server/node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
