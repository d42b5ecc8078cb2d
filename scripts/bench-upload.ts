import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxUploadBytes } from '../src/contract/media';
import { measureUpload, sparseFile } from '../test/harness/upload-memory';

/** The most resident memory that an upload may take, in bytes. */
const limit = 32 * 1024 * 1024;

const megabytes = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);

/** Uploads the largest file there can be to a server that drops it, and tells speed and memory: `npm run bench:upload`. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-upload-'));
  try {
    const path = await sparseFile(join(folder, 'large.mp4'), maxUploadBytes);
    const { bytes, elapsedMs, peakGrowth } = await measureUpload(path);
    console.log(`Sent:   ${megabytes(bytes)} MB in ${(elapsedMs / 1000).toFixed(1)} s`);
    console.log(`Speed:  ${megabytes((bytes * 1000) / elapsedMs)} MB/s`);
    console.log(`Memory: ${megabytes(peakGrowth)} MB more at its peak; ${megabytes(limit)} MB are allowed`);
    if (peakGrowth > limit) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
