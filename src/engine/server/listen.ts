import { getRequestListener } from '@hono/node-server';
import { chmod, lstat, mkdir, rm, rmdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';

/** Another engine serves the same data folder. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

/** What answers the requests. */
export type Answer = Parameters<typeof getRequestListener>[0];

/**
 * Listens on the engine's socket, which only the user may open. A socket that a killed engine left behind is
 * taken over.
 * @throws {AlreadyRunning}
 */
export async function listenOnSocket(
  answer: Answer,
  socketPath: string,
  dataFolder: string,
): Promise<Server> {
  const server = httpServer(answer);
  if (process.platform === 'win32') {
    // The pipe's name alone opens it on Windows; the bearer token is what keeps others out.
    await listen(server, socketPath).catch(async (error: unknown) => {
      if (await answers(socketPath)) throw new AlreadyRunning();
      throw error;
    });
    return server;
  }
  await makePrivateFolder(dirname(socketPath));
  const release = await startingLock(dataFolder);
  try {
    if (await answers(socketPath)) throw new AlreadyRunning();
    await rm(socketPath, { force: true });
    const umask = process.umask(0o077);
    try {
      await listen(server, socketPath);
    } finally {
      process.umask(umask);
    }
    await chmod(socketPath, 0o600);
  } finally {
    await release();
  }
  return server;
}

/** Listens on a port of the loopback address; 0 takes a free one. */
export async function listenOnPort(answer: Answer, port: number): Promise<Server> {
  const server = httpServer(answer);
  await listen(server, { port, host: '127.0.0.1' });
  return server;
}

function httpServer(answer: Answer): Server {
  const listener = getRequestListener(answer);
  const server = createServer((request, response) => void listener(request, response));
  // An upload of 500 MB and a turn of 15 minutes are no attack.
  server.requestTimeout = 0;
  return server;
}

function listen(server: Server, where: string | { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(folder);
  if (uid !== process.getuid?.()) throw new Error(`${folder} belongs to someone else.`);
}

/** A lock older than this was left by an engine that was killed while starting. */
const staleLockMs = 5_000;

/** Keeps two engines that start at once from taking each other's socket for a dead one's. */
async function startingLock(dataFolder: string): Promise<() => Promise<void>> {
  const lock = join(dataFolder, 'starting.lock');
  for (;;) {
    try {
      await mkdir(lock);
      return () => rmdir(lock);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const age = await lstat(lock).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > staleLockMs) await rmdir(lock).catch(() => undefined);
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
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
