import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webEndpoint } from '../../src/client/endpoint';
import { ServiceClient } from '../../src/client/service-client';
import { attributionOf } from '../../src/contract/attribution';
import { uploadFile } from '../../src/session/upload';
import { sparseFile } from './upload-memory';

/** Run by `measureUpload`: uploads a small file, then the one it is given, and prints what memory that took. */
async function main(): Promise<void> {
  const [url = '', path = ''] = process.argv.slice(2);
  const endpoint = webEndpoint(url);
  const client = new ServiceClient(
    { endpoint: () => Promise.resolve(endpoint), lost: () => false },
    () => ({ token: () => Promise.resolve('nmv_usr_measured'), renew: () => Promise.resolve(undefined) }),
    attributionOf('1.2.3', '/'),
  );
  const { signal } = new AbortController();
  const folder = await mkdtemp(join(tmpdir(), 'warm-up-'));
  let peak = 0;
  let samples = 0;
  const look = () => {
    samples++;
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  await warmUp(async () => {
    const small = await sparseFile(join(folder, 'small.mp4'), 1024 * 1024);
    await uploadFile(client, 's', small, false, look, signal);
  });
  const before = process.memoryUsage.rss();
  peak = before;
  samples = 0;
  const timer = setInterval(look, 5);
  const startedAt = performance.now();
  let steps = 0;
  await uploadFile(client, 's', path, false, () => ++steps % 16 === 0 && look(), signal);
  const elapsedMs = performance.now() - startedAt;
  clearInterval(timer);
  look();
  await endpoint.close();
  await rm(folder, { recursive: true });
  const { size: bytes } = await stat(path);
  process.stdout.write(JSON.stringify({ bytes, elapsedMs, peakGrowth: peak - before, samples }));
}

/**
 * Uploads something small until memory no longer grows. What the first request loads, and compiles in the background
 * (the HTTP parser is WebAssembly), is taken once by a process, whatever it sends.
 */
async function warmUp(upload: () => Promise<void>): Promise<void> {
  let highest = 0;
  for (let calm = 0, tries = 0; calm < 30 && tries < 1000; tries++) {
    await upload();
    const now = process.memoryUsage.rss();
    calm = now > highest + 256 * 1024 ? 0 : calm + 1;
    highest = Math.max(highest, now);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
