import { getRequestListener } from '@hono/node-server';
import { chmod, lstat, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createConnection } from 'node:net';
import { dirname } from 'node:path';
import { lockFolder } from './folder-lock';

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
  const release = await lockFolder(dataFolder);
  try {
    if (await answers(socketPath)) throw new AlreadyRunning();
    // Of a pipe on Windows, which has no file, others may only read, by the system's default.
    if (process.platform === 'win32') await listen(server, socketPath);
    else await listenPrivately(server, socketPath);
  } finally {
    await release();
  }
  return server;
}

async function listenPrivately(server: Server, socketPath: string): Promise<void> {
  await makePrivateFolder(dirname(socketPath));
  await rm(socketPath, { force: true });
  const umask = process.umask(0o077);
  try {
    await listen(server, socketPath);
  } finally {
    process.umask(umask);
  }
  await chmod(socketPath, 0o600);
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
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to someone else.`);
  }
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
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
