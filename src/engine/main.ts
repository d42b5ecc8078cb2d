import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { socketPathOf } from '../contract/rendezvous';
import { EngineLog } from './log';
import { findFfmpeg } from './media/ffmpeg';
import type { FfmpegTools } from './media/ffmpeg';
import { engineApp } from './server/app';
import type { Engine } from './server/app';
import { IdleWatch } from './server/idle';
import { AlreadyRunning, listenOnPort, listenOnSocket } from './server/listen';
import { Principals } from './server/principals';
import { RenderQueue } from './server/render-queue';
import { RenderStore } from './storage/render-store';
import { SessionStore } from './storage/session-store';

const usage = `Usage: node engine.js --data DIR [--port N] [--ffmpeg PATH] [--idle-minutes N]

  --data DIR         where sessions, drafts and renders are kept
  --port N           also listen on 127.0.0.1:N (0: any free port)
  --ffmpeg PATH      the ffmpeg to use
  --idle-minutes N   end after so long without work; 0: never (default: 10, with --port 0)
`;

interface Options {
  readonly dataFolder: string;
  readonly port: number | undefined;
  readonly ffmpegPath: string;
  readonly idleMs: number;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      ffmpeg: { type: 'string' },
      'idle-minutes': { type: 'string' },
    },
  });
  if (values.data === undefined) throw new Error('--data is missing.');
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error('--port takes a number from 0 to 65535.');
  }
  const idleMinutes = Number(values['idle-minutes'] ?? (port === undefined ? '10' : '0'));
  if (!(idleMinutes >= 0)) throw new Error('--idle-minutes takes a number.');
  return {
    dataFolder: resolve(values.data),
    port,
    ffmpegPath: values.ffmpeg ?? '',
    idleMs: idleMinutes * 60_000,
  };
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
  const tools = toolsFinder(options.ffmpegPath);
  const servers: Server[] = [];
  const idle = new IdleWatch(options.idleMs, () => void stop('nothing to do'));
  const renders = new RenderQueue(new RenderStore(join(options.dataFolder, 'renders')), tools, idle, log);
  const engine: Engine = {
    principals: new Principals(),
    sessions: new SessionStore(join(options.dataFolder, 'sessions')),
    renders,
    tools,
    idle,
    log,
    info: () => ({ version, pid: process.pid, busy: renders.busy, ffmpegSetting: options.ffmpegPath }),
    stop: () => void stop('asked to'),
  };

  let stopping = false;
  async function stop(why: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info(`ends: ${why}`);
    idle.dispose();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await renders.close();
    await log.close();
    process.exit(0);
  }
  process.once('SIGTERM', () => void stop('SIGTERM'));
  process.once('SIGINT', () => void stop('SIGINT'));

  const socket = socketPathOf(options.dataFolder);
  try {
    servers.push(await listenOnSocket(engineApp(engine, true), socket, options.dataFolder));
  } catch (error) {
    if (!(error instanceof AlreadyRunning) || options.port !== undefined) throw error;
    process.stdout.write(`${JSON.stringify({ socket })}\n`);
    process.exit(0);
  }
  const ready: { url?: string; token?: string; socket: string } = { socket };
  if (options.port !== undefined) {
    const server = await listenOnPort(engineApp(engine, false), options.port);
    servers.push(server);
    ready.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    ready.token = engine.principals.ownerToken;
  }
  log.info(`version ${version} is ready, pid ${process.pid}`);
  await renders.restore();
  // `url` and `token` come first: they are what another client looks for.
  process.stdout.write(`${JSON.stringify({ url: ready.url, token: ready.token, socket })}\n`);
  process.stdout.on('error', () => undefined);
}

main().catch((error: unknown) => {
  const isRunning = error instanceof AlreadyRunning;
  const words = isRunning
    ? 'Another engine already serves this data folder.'
    : error instanceof Error
      ? error.message
      : String(error);
  process.stderr.write(`${words}\n${isRunning ? '' : usage}`);
  process.exit(1);
});
