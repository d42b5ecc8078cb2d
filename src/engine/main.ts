import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { encoderSettings } from '../contract/encoder-setting';
import type { EncoderSetting } from '../contract/encoder-setting';
import { socketPathOf } from '../contract/rendezvous';
import { EngineLog } from './log';
import { warmUp } from './language/warm-up';
import { findFfmpeg } from './media/ffmpeg';
import type { FfmpegTools } from './media/ffmpeg';
import { engineApp } from './server/app';
import { chooseEncoder } from './server/encoder-choice';
import type { Engine } from './server/engine';
import { keepHouse } from './server/housekeeping';
import { IdleWatch } from './server/idle';
import { frameEntry, frameFolderBytes, Inspection } from './server/inspection';
import { lockFolder } from './server/folder-lock';
import { knownLoudness } from './server/known-loudness';
import { AlreadyRunning, listenOnPort, listenOnSocket } from './server/listen';
import { Previews } from './server/previews';
import { Principals } from './server/principals';
import { isDiskFull } from './server/problem';
import { RenderQueue } from './server/render-queue';
import { EntryFolder } from './storage/entry-folder';
import { PartCache } from './storage/part-cache';
import { LoudnessCache } from './storage/loudness-cache';
import { PreviewStore } from './storage/preview-store';
import { RenderStore } from './storage/render-store';
import { SessionStore } from './storage/session-store';

const usage = `Usage: node engine.js --data DIR [--port N] [--ffmpeg PATH] [--encoder NAME] [--idle-minutes N]

  --data DIR         where sessions, drafts and renders are kept
  --port N           also listen on 127.0.0.1:N (0: any free port)
  --ffmpeg PATH      the ffmpeg to use
  --encoder NAME     what encodes exports: ${encoderSettings.join(', ')}
                     (default: software)
  --idle-minutes N   end after so long without work; 0: never (default: 10, with --port 0)
`;

interface Options {
  readonly dataFolder: string;
  readonly port: number | undefined;
  readonly ffmpegPath: string;
  readonly encoder: EncoderSetting;
  readonly idleMs: number;
}

/** After the first file was added, and before anybody has typed a prompt; in milliseconds. */
const warmUpAfterMs = 2000;

/** The command line is not as the usage says. */
class UsageError extends Error {}

function readOptions(): Options {
  const values = parseCommandLine();
  if (values.data === undefined) throw new UsageError('--data is missing.');
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new UsageError('--port takes a number from 0 to 65535.');
  }
  const idleMinutes = Number(values['idle-minutes'] ?? (port === undefined ? '10' : '0'));
  if (!(idleMinutes >= 0)) throw new UsageError('--idle-minutes takes a number.');
  const encoder = encoderSettings.find((each) => each === (values.encoder ?? 'software'));
  if (encoder === undefined) throw new UsageError(`--encoder takes one of: ${encoderSettings.join(', ')}.`);
  return {
    dataFolder: resolve(values.data),
    port,
    ffmpegPath: values.ffmpeg ?? '',
    encoder,
    idleMs: idleMinutes * 60_000,
  };
}

function parseCommandLine() {
  try {
    const options = {
      data: { type: 'string' },
      port: { type: 'string' },
      ffmpeg: { type: 'string' },
      encoder: { type: 'string' },
      'idle-minutes': { type: 'string' },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Looks for ffmpeg when it is first needed, and again as long as there is none. */
function toolsFinder(configuredPath: string): () => Promise<FfmpegTools> {
  let found: Promise<FfmpegTools> | undefined;
  return () => {
    found ??= findFfmpeg(configuredPath === '' ? undefined : configuredPath).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  const log = new EngineLog(join(options.dataFolder, 'engine.log'));
  logCrashes(log);
  const tools = toolsFinder(options.ffmpegPath);
  const servers: Server[] = [];
  const idle = new IdleWatch(options.idleMs, () => void stop('nothing to do'));
  const renders = new RenderQueue(
    new RenderStore(join(options.dataFolder, 'renders')),
    tools,
    {
      encoder: (found) => chooseEncoder(options.encoder, found, log),
      parts: new PartCache(join(options.dataFolder, 'parts'), (message) => log.warn(message)),
    },
    idle,
    log,
  );
  const loudness = new LoudnessCache(join(options.dataFolder, 'loudness'));
  const loudnessOf = knownLoudness(loudness, tools, log);
  const frames = new EntryFolder(join(options.dataFolder, 'frames'), frameEntry, frameFolderBytes);
  const previews = new Previews(new PreviewStore(join(options.dataFolder, 'previews')), tools, log);
  let markReady: () => void = () => undefined;
  const engine: Engine = {
    principals: new Principals(),
    sessions: new SessionStore(join(options.dataFolder, 'sessions')),
    renders,
    previews,
    tools,
    loudnessOf,
    inspection: new Inspection(frames, tools, loudnessOf, log),
    idle,
    log,
    ready: new Promise((resolve) => (markReady = resolve)),
    info: () => ({
      version,
      pid: process.pid,
      busy: idle.busy,
      ffmpegSetting: options.ffmpegPath,
      encoderSetting: options.encoder,
    }),
    stop: (answered) => stop('asked to', answered),
  };

  let stopping = false;
  let endHousekeeping: () => void = () => undefined;
  let releaseFolder = () => Promise.resolve();
  /** Resolves once nobody can connect any more; the process ends after `answered`. */
  async function stop(why: string, answered = Promise.resolve()): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info(`ends: ${why}`);
    idle.dispose();
    endHousekeeping();
    // Kept until the process is gone: what starts on this folder meanwhile must not find its jobs in use.
    await lockFolder(options.dataFolder).then(
      (release) => (releaseFolder = release),
      () => undefined,
    );
    for (const server of servers) server.close();
    void answered.then(end);
  }
  async function end(): Promise<void> {
    for (const server of servers) server.closeAllConnections();
    await Promise.all([renders.close(), previews.close()]);
    await log.flushed();
    await releaseFolder();
    process.exit(0);
  }
  // Not `once`: a library that cleans up at signals ends the process where it finds nobody else listening.
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));

  const socket = socketPathOf(options.dataFolder);
  try {
    servers.push(await listenOnSocket(engineApp(engine, true), socket, options.dataFolder));
  } catch (error) {
    if (!(error instanceof AlreadyRunning) || options.port !== undefined) throw error;
    process.stdout.write(`${JSON.stringify({ socket })}\n`, () => process.exit(0));
    return;
  }
  const ready: { url?: string; token?: string; socket: string } = { socket };
  if (options.port !== undefined) {
    const server = await listenOnPort(engineApp(engine, false), options.port);
    servers.push(server);
    ready.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    ready.token = engine.principals.ownerToken;
  }
  await Promise.all([renders.restore(), previews.restore()]);
  markReady();
  endHousekeeping = keepHouse({ ...engine, loudness, frames, dataFolder: options.dataFolder });
  log.info(`version ${version} is ready, pid ${process.pid}`);
  // `url` and `token` come first: they are what another client looks for.
  process.stdout.write(`${JSON.stringify({ url: ready.url, token: ready.token, socket })}\n`);
  setTimeout(warmUp, warmUpAfterMs).unref();
}

/** Whoever started the engine closes its pipes once it is ready; nothing that is written then may end it. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** What nobody caught ends the engine, as it ends any process, but not without a word in the log. */
function logCrashes(log: EngineLog): void {
  process.on('uncaughtException', (error) => {
    log.warn(`crashed: ${error.stack ?? error.message}`);
    void log.flushed().finally(() => process.exit(70));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
});

function wordsFor(error: unknown): string {
  if (error instanceof AlreadyRunning) return 'Another engine already serves this data folder.';
  if (error instanceof UsageError) return `${error.message}\n${usage}`;
  if (isDiskFull(error)) return 'The disk of the data folder is full. Free some space and try again.';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is in use by another program. Choose another with --port.';
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return `The data folder can't be written to: ${error instanceof Error ? error.message : ''}`;
  }
  return error instanceof Error ? error.message : String(error);
}
