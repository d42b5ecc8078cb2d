import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { InstalledServer } from '../../scripts/setup/vscode-server';
import { copyPackagedFiles } from './packaged-files';
import type { ProcessTree } from './process-tree';
import { killTree, stopTree } from './process-tree';

/** How to start a VS Code server for tests. */
export interface ServerOptions {
  program: InstalledServer;
  /** The user's settings.json. Added to settings that keep a first start quiet. */
  settings?: Record<string, unknown>;
  /**
   * Absolute paths of extensions to install before the start: packaged ones (.vsix), or folders, of which the files
   * are copied that a package would hold.
   */
  extensions?: readonly string[];
  /**
   * Lets a window run an extension from its sources, and its tests. VS Code then takes itself to be driven by a
   * machine and differs from what a user sees: it shows no notification toasts, for one.
   */
  automation?: boolean;
  /** Folders begin as not trusted, in Restricted Mode, and nobody is asked at the start. */
  workspaceTrust?: boolean;
  /** Added to the environment of the server and of its extension hosts. */
  env?: Readonly<Record<string, string>>;
  /** Milliseconds until the server must have said where it is. */
  startTimeoutMs?: number;
}

/** What one window of the server shows. */
export interface WindowOptions {
  /** Absolute path of the folder to open; without it the window is empty. */
  folder?: string;
  /**
   * An extension run from its sources and a module whose `run()` its extension host calls: absolute paths. Only on
   * a server with `automation`. A window takes one such extension; others are installed.
   */
  tests?: { extension: string; module: string };
}

/**
 * Settings that keep a first start free of welcome pages, prompts and requests to the network, and the processor of
 * what only turns: without a GPU each frame of an animation is drawn by it.
 */
const quietSettings = {
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'window.restoreWindows': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

const untrustedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * A VS Code server on 127.0.0.1, on a free port and with folders of its own that are deleted with it. It is ended
 * with all that it started when `stop` is called, and also when this process ends or is interrupted.
 */
export class VscodeServer {
  private constructor(
    /** Origin to open in a browser, such as http://127.0.0.1:43210. */
    readonly origin: string,
    /** The server's private folder, under which it keeps settings, storage and logs. */
    readonly root: string,
    private readonly tree: ProcessTree,
    private readonly forget: () => void,
  ) {}

  /** @throws Error with the server's output when it ends early or is not ready in time. */
  static async start(options: ServerOptions): Promise<VscodeServer> {
    const root = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-vscode-')));
    try {
      return await VscodeServer.startIn(root, options);
    } catch (error) {
      await rm(root, { recursive: true, force: true });
      throw error;
    }
  }

  private static async startIn(root: string, options: ServerOptions): Promise<VscodeServer> {
    const {
      program,
      settings = {},
      extensions = [],
      automation = false,
      workspaceTrust = false,
      env = {},
      startTimeoutMs = 60_000,
    } = options;
    const user = path.join(root, 'data/User');
    await mkdir(user, { recursive: true });
    await writeFile(
      path.join(user, 'settings.json'),
      JSON.stringify(
        { ...quietSettings, ...(workspaceTrust ? untrustedSettings : {}), ...settings },
        null,
        2,
      ),
    );
    // Settings of the scope `machine` are those of the machine that the extensions run on.
    const machine = path.join(root, 'data/Machine');
    await mkdir(machine, { recursive: true });
    await writeFile(path.join(machine, 'settings.json'), JSON.stringify(settings, null, 2));
    const environment = { ...cleanEnvironment(), ...env, AI_VIDEO_TEST_ROOT: root };
    const extensionsFolder = path.join(root, 'extensions');
    const folders = ['--server-data-dir', root, '--extensions-dir', extensionsFolder];
    const terms = ['--accept-server-license-terms', '--disable-telemetry'];
    // Folders first: the server finds them only as long as it has no list of what it installed itself.
    for (const folder of extensions.filter((extension) => !isPackaged(extension))) {
      await copyPackagedFiles(folder, path.join(extensionsFolder, path.basename(folder)));
    }
    for (const file of extensions.filter(isPackaged)) {
      await runToEnd(program, [...folders, ...terms, '--force', '--install-extension', file], environment);
    }
    const child = spawn(
      program.node,
      [
        program.entry,
        ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', ...terms, ...folders],
        ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
        ...(automation ? ['--enable-smoke-test-driver'] : []),
      ],
      { env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const tree = { root: child, mark: root };
    const forget = endWithThisProcess(tree);
    try {
      const port = await portOf(child, startTimeoutMs);
      return new VscodeServer(`http://127.0.0.1:${port}`, root, tree, forget);
    } catch (error) {
      await stopTree(tree);
      forget();
      throw error;
    }
  }

  /** The address of a window with these extensions and this folder. */
  windowUrl({ folder, tests }: WindowOptions): string {
    const authority = this.origin.replace('http://', 'vscode-remote://');
    const payload = [['skipWelcome', 'true']];
    if (tests !== undefined) {
      payload.push(['extensionDevelopmentPath', authority + tests.extension]);
      payload.push(['extensionTestsPath', authority + tests.module]);
    }
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    if (folder !== undefined) query.set('folder', folder);
    // The workbench wants %20, not the + of a form.
    return `${this.origin}/?${query.toString().replaceAll('+', '%20')}`;
  }

  /** Ends the server and everything that came from it, and deletes its folders. */
  async stop(): Promise<void> {
    await stopTree(this.tree);
    this.forget();
    await rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits until the server says where it is. */
function portOf(child: ChildProcessByStdio<null, Readable, Readable>, timeoutMs: number): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const output: string[] = [];
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ${why}.\n${output.join('')}`));
    };
    const timer = setTimeout(() => fail(`was not ready after ${timeoutMs} ms`), timeoutMs);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code, signal) => fail(`ended early (${code ?? signal ?? ''})`));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(`${line}\n`);
      const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}

function isPackaged(extension: string): boolean {
  return extension.endsWith('.vsix');
}

/** An editor's terminal exports variables that make the server believe it runs inside of that editor. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|TSX_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** @returns a function that takes the promise back. */
function endWithThisProcess(tree: ProcessTree): () => void {
  const onExit = () => {
    killTree(tree);
    rmSync(tree.mark, { recursive: true, force: true, maxRetries: 5 });
  };
  const onSignal = (signal: NodeJS.Signals) => {
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', onExit);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
}

async function runToEnd(program: InstalledServer, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(program.node, [program.entry, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  }
  await once(child, 'close');
  if (child.exitCode !== 0)
    throw new Error(`VS Code could not do ${args.slice(-2).join(' ')}:\n${output.join('')}`);
}
