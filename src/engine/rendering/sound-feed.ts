import type { RunningTool } from '../media/process';
import { sampleRate } from './frames';

/** The options before `-i` by which ffmpeg reads what `feedSound` writes: interleaved stereo floats. */
export const fedSound: readonly string[] = [
  ...['-protocol_whitelist', 'pipe', '-f', 'f32le', '-ar', String(sampleRate), '-ac', '2'],
  ...['-i', 'pipe:0'],
];

/**
 * Writes sound into a tool's standard input as fast as the tool takes it, and stops where it has ended.
 * @throws what `blocks` throws; the tool then sees the end of its input.
 */
export async function feedSound(
  { stdin, done }: Pick<RunningTool, 'stdin' | 'done'>,
  blocks: AsyncIterable<Float32Array>,
): Promise<void> {
  const ended = done.then(
    () => false,
    () => false,
  );
  try {
    for await (const block of blocks) {
      if (stdin.destroyed) return;
      if (stdin.write(Buffer.from(block.buffer, block.byteOffset, block.byteLength))) continue;
      const drained = new Promise<boolean>((resolve) => stdin.once('drain', () => resolve(true)));
      if (!(await Promise.race([drained, ended]))) return;
    }
  } finally {
    stdin.end();
  }
}
