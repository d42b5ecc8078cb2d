import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { lstat, mkdir } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { request } from 'undici';
import { engineInfoSchema, enginePaths, socketPathOf } from '../contract/rendezvous';
import type { EncoderSetting } from '../contract/encoder-setting';
import type { EngineInfo } from '../contract/rendezvous';
import { socketEndpoint } from './endpoint';
import type { Endpoint } from './endpoint';
import { ServiceError } from './errors';
import type { Connection } from './transport';
import { sentence } from '../contract/sentence';
import type { Words } from '../contract/sentence';

export interface EngineProgram {
  /** The Node to run it with: `process.execPath`, also where that is Electron. */
  readonly execPath: string;
  /** Path of `dist/engine.js`. */
  readonly script: string;
  /** The engine's data folder, the user's own. */
  readonly dataFolder: string;
  readonly version: string;
  /** The user's choice of ffmpeg; empty for the engine to find one. */
  readonly ffmpegPath: string;
  /** The user's choice of an encoder; the engine's default where it is not given. */
  readonly encoder?: EncoderSetting;
}

/** How long a new engine may take until it is ready. */
const startTimeoutMs = 20_000;

/**
 * The embedded engine of one data folder: found where it already runs (one serves all windows of a user),
 * started where it does not. It is a process of its own that outlives the window.
 */
export class EmbeddedEngine implements Connection {
  private current: Promise<Endpoint> | undefined;
  /** The engine that runs has other settings than the user, or may have. */
  private isOutdated = false;

  constructor(private readonly program: () => EngineProgram) {}

  endpoint(): Promise<Endpoint> {
    if (this.isOutdated) {
      this.isOutdated = false;
      // What is under way over it is done first.
      void this.dispose();
    }
    this.current ??= this.findOrStart().catch((error: unknown) => {
      this.current = undefined;
      throw error;
    });
    return this.current;
  }

  /** The user's settings changed. An engine that has others is replaced before the next request, once it is idle. */
  settingsChanged(): void {
    this.isOutdated = true;
  }

  /** The engine ended (idle, or killed): the next `endpoint()` starts another. */
  lost(endpoint: Endpoint): boolean {
    this.current = undefined;
    void endpoint.close();
    return true;
  }

  /** Closes this window's connections; the engine goes on. */
  async dispose(): Promise<void> {
    const current = this.current;
    this.current = undefined;
    const endpoint = await current?.catch(() => undefined);
    await endpoint?.close();
  }

  /** Ends the engine, where it runs; renders that had not ended start again with the next one. */
  async stop(): Promise<void> {
    const socketPath = socketPathOf(this.program().dataFolder);
    if (await answers(socketPath)) {
      // As it is: one with other settings is not replaced only to end.
      const endpoint = await trustedEndpoint(socketPath);
      try {
        await stopEngine(endpoint);
      } finally {
        await endpoint.close();
      }
    }
    await this.dispose();
  }

  private async findOrStart(): Promise<Endpoint> {
    const program = this.program();
    await mkdir(program.dataFolder, { recursive: true, mode: 0o700 });
    const socketPath = socketPathOf(program.dataFolder);
    if (await answers(socketPath)) {
      const endpoint = await trustedEndpoint(socketPath);
      const info = await engineInfo(endpoint);
      if (info !== undefined && (isCurrent(info, program) || info.busy)) {
        this.isOutdated ||= !isCurrent(info, program);
        return endpoint;
      }
      await stopEngine(endpoint);
      await endpoint.close();
    }
    await startEngine(program);
    return trustedEndpoint(socketPath);
  }
}

function isCurrent(info: EngineInfo, program: EngineProgram): boolean {
  return (
    info.version === program.version &&
    info.ffmpegSetting === program.ffmpegPath &&
    info.encoderSetting === (program.encoder ?? 'software')
  );
}

/** Nobody else may have put a socket where ours is expected. */
async function trustedEndpoint(socketPath: string): Promise<Endpoint> {
  if (process.platform !== 'win32') {
    const { uid } = await lstat(dirname(socketPath));
    if (uid !== process.getuid?.()) {
      throw new ServiceError(
        'unreachable',
        sentence(
          "The folder of the editing engine's socket belongs to someone else: {0}",
          dirname(socketPath),
        ),
      );
    }
  }
  return socketEndpoint(socketPath);
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function engineInfo(endpoint: Endpoint): Promise<EngineInfo | undefined> {
  const response = await request(`${endpoint.baseUrl}${enginePaths.info}`, {
    dispatcher: endpoint.dispatcher,
  });
  const info = engineInfoSchema.safeParse(await response.body.json());
  return info.success ? info.data : undefined;
}

/** Asks an engine to end. Once it has answered nobody reaches it any more, and another can be started. */
async function stopEngine(endpoint: Endpoint): Promise<void> {
  const response = await request(`${endpoint.baseUrl}${enginePaths.stop}`, {
    dispatcher: endpoint.dispatcher,
    method: 'POST',
  });
  await response.body.dump();
}

/** @throws {ServiceError} with the engine's own last words where it did not become ready. */
async function startEngine(program: EngineProgram): Promise<void> {
  const args = [program.script, '--data', program.dataFolder];
  if (program.ffmpegPath !== '') args.push('--ffmpeg', program.ffmpegPath);
  if (program.encoder !== undefined) args.push('--encoder', program.encoder);
  const child = spawn(program.execPath, args, {
    cwd: program.dataFolder,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: engineEnvironment(),
  });
  try {
    await ready(child);
  } finally {
    child.stdout.destroy();
    child.stderr.destroy();
    child.unref();
  }
}

/** The engine takes no token from the environment, and neither it nor its ffmpegs are to see the cloud's. */
function engineEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  // On Windows a variable's name may be written in any case.
  for (const name of Object.keys(environment)) {
    if (name.toUpperCase() === 'NEMO_TOKEN') Reflect.deleteProperty(environment, name);
  }
  return environment;
}

function ready(
  child: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream },
): Promise<void> {
  return new Promise((resolve, reject) => {
    let lastWords = '';
    const fail = (why: Words) => {
      clearTimeout(timer);
      reject(new ServiceError('unreachable', sentence('The editing engine could not be started: {0}', why)));
    };
    const timer = setTimeout(() => {
      child.kill();
      fail(sentence('it did not become ready in time.'));
    }, startTimeoutMs);
    child.stderr.on(
      'data',
      (chunk: Buffer) => (lastWords = `${lastWords}${chunk.toString('utf8')}`.slice(-2000)),
    );
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(lastWords.trim() || sentence('it ended with code {0}.', String(code))));
    createInterface({ input: child.stdout }).once('line', () => {
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve();
    });
  });
}
