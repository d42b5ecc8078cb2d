import { setMaxListeners } from 'node:events';
import { createInterface } from 'node:readline';
import type { FfmpegTools } from '../media/ffmpeg';
import { startTool } from '../media/process';
import { feedSound } from './sound-feed';

/** One ffmpeg process of a render. */
export interface RunningCommand {
  /** Global options, inputs and the output's options, in ffmpeg's order. */
  readonly args: readonly string[];
  /** Where it runs; the names of files are relative to it. */
  readonly folder: string;
  /** The output: a name in the folder, or an absolute path. */
  readonly output: string;
  readonly signal: AbortSignal;
  /** Told how many frames of the picture are written. */
  readonly onFrame?: (frame: number) => void;
  /** Told how much is written, in milliseconds. */
  readonly onTime?: (ms: number) => void;
}

/**
 * Runs it to its end.
 * @param feed what it reads as `pipe:0`: blocks of bytes, made as fast as it takes them; it is told where the process
 * has ended, and where either side failed.
 * @throws {FfmpegError} where it failed; what the feeding side threw; the signal's reason where it was cancelled.
 */
export async function runCommand(
  tools: Pick<FfmpegTools, 'ffmpeg'>,
  { args, folder, output, signal: outer, onFrame, onTime }: RunningCommand,
  feed?: (signal: AbortSignal) => AsyncIterable<Float32Array>,
): Promise<void> {
  // Either side that fails ends the other: the encoder, or the decoders that feed it.
  const failed = new AbortController();
  const signal = AbortSignal.any([outer, failed.signal]);
  // One for each process that runs at the same time: the encoder and the decoders of all voices.
  setMaxListeners(64, signal);
  const encoder = startTool(
    {
      tool: tools.ffmpeg,
      args: [
        ...['-v', 'error', '-y', '-nostats', '-stats_period', '0.25', '-progress', 'pipe:1'],
        ...[...args, `file:${output}`],
      ],
      cwd: folder,
      signal,
    },
    { feed: feed !== undefined },
  );
  createInterface({ input: encoder.stdout }).on('line', (line) => {
    const frame = /^frame=\s*(\d+)/.exec(line)?.[1];
    if (frame !== undefined) onFrame?.(Number(frame));
    const microseconds = /^out_time_us=(\d+)/.exec(line)?.[1];
    if (microseconds !== undefined) onTime?.(Number(microseconds) / 1000);
  });
  const failure: unknown[] = [];
  const guard = async (work: Promise<void>) =>
    work.catch((error: unknown) => {
      failure.push(error);
      failed.abort(error);
    });
  const fed = feed ? feedSound(encoder, feed(signal)) : Promise.resolve();
  await Promise.all([guard(encoder.done), guard(fed)]);
  if (failure.length > 0) throw failure[0];
}
