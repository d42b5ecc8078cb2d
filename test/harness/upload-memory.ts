import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import * as z from 'zod';

/** How an upload went in a process of its own. Bytes and milliseconds. */
const uploadMemorySchema = z.object({
  bytes: z.number(),
  elapsedMs: z.number(),
  /** The most resident memory during the upload, over what there was after a small one. */
  peakGrowth: z.number(),
  samples: z.number(),
});
export type UploadMemory = z.infer<typeof uploadMemorySchema>;

/** A file that takes no room on the disk. */
export async function sparseFile(path: string, bytes: number): Promise<string> {
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
  return path;
}

/**
 * Uploads a file from a fresh process, with Node's own limits of memory, to a server in this one that drops what it
 * gets: the server's memory is not measured.
 */
export async function measureUpload(path: string): Promise<UploadMemory> {
  let received = 0;
  const server = createServer((request, response) => {
    received = 0;
    request.on('data', (chunk: Buffer) => (received += chunk.length));
    request.on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({ code: 0, data: { files: [{ filename: 'a', file_type: 'video', cdn_url: 'x' }] } }),
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const address = server.address();
    assert(address !== null && typeof address === 'object');
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        join(__dirname, 'upload-memory-child.ts'),
        `http://127.0.0.1:${address.port}`,
        path,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 0, `The uploading process ended with ${code}.`);
    const measured = uploadMemorySchema.parse(JSON.parse(output));
    assert(received >= measured.bytes, `${received} of ${measured.bytes} bytes arrived.`);
    return measured;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
