import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readyLineSchema } from '../../src/contract/rendezvous';
import { processesMarked } from './process-tree';
import { assertNoToken } from './secrets';

/** The built engine as a process of its own, for tests that speak to it as any client does. */

export const engineScript = resolve(__dirname, '../../dist/engine.js');

export interface EngineOptions {
  readonly dataFolder: string;
  /** After `--data`; `--port 0` if not given. */
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Another copy of the engine. */
  readonly script?: string;
}

/** One started engine, from its first line to its end. */
export class EngineProcess {
  private output = '';
  private errors = '';
  private readonly closed: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString('utf8')));
    this.closed = once(child, 'close');
  }

  static spawn({
    dataFolder,
    args = ['--port', '0'],
    env,
    script = engineScript,
  }: EngineOptions): EngineProcess {
    const child = spawn(process.execPath, [script, '--data', dataFolder, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(env && { env }),
    });
    return new EngineProcess(child);
  }

  /** Starts an engine and waits for its line. @throws with its error output where it ends before that. */
  static async start(options: EngineOptions): Promise<EngineProcess> {
    const engine = EngineProcess.spawn(options);
    await engine.ready();
    return engine;
  }

  async ready(): Promise<void> {
    while (!this.output.includes('\n')) {
      if (this.hasEnded) throw new Error(`The engine ended: ${this.errors}`);
      await Promise.race([delay(20), this.closed]);
    }
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The engine could not be started.');
    return this.child.pid;
  }

  get stdout(): string {
    return this.output;
  }

  get stderr(): string {
    return this.errors;
  }

  get exitCode(): number | null {
    return this.child.exitCode;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get url(): string {
    return this.line().url ?? '';
  }

  get token(): string {
    return this.line().token ?? '';
  }

  get socket(): string {
    return this.line().socket;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.hasEnded) this.child.kill(signal);
    await this.closed;
  }

  /** Resolves when it has ended by itself. */
  async ended(): Promise<void> {
    await this.closed;
  }

  private line() {
    return readyLineSchema.parse(JSON.parse(this.output.split('\n')[0] ?? ''));
  }
}

/** The engines and folders of one test: all is ended and removed by `dispose`, whatever became of the test. */
export class EngineFixture {
  private readonly engines: EngineProcess[] = [];
  private readonly folders: string[] = [];

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'engine-test-'));
    this.folders.push(folder);
    return folder;
  }

  async start(options: Partial<EngineOptions> = {}): Promise<EngineProcess> {
    const engine = this.spawn({ ...options, dataFolder: options.dataFolder ?? (await this.folder()) });
    await engine.ready();
    return engine;
  }

  /** Without waiting until it is ready. */
  spawn(options: EngineOptions): EngineProcess {
    const engine = EngineProcess.spawn(options);
    this.engines.push(engine);
    return engine;
  }

  async dispose(): Promise<void> {
    await Promise.all(this.engines.map((engine) => engine.end('SIGKILL')));
    // Engines that a client started are children of nobody here.
    for (const pid of this.folders.flatMap(processesMarked)) killIfThere(pid);
    const logs = await Promise.all(this.folders.map((folder) => readLog(folder)));
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true });
    assertNoToken([...logs, ...this.engines.map(({ stderr }) => stderr)].join('\n'), "An engine's log");
  }
}

/** The log of the engine of a data folder, if there is one. */
function readLog(folder: string): Promise<string> {
  return readFile(join(folder, 'engine.log'), 'utf8').catch(() => '');
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
