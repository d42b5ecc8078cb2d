import { stat } from 'node:fs/promises';
import type { FfmpegTools } from '../media/ffmpeg';
import { FfmpegError, runTool } from '../media/process';
import { hardwareEncoders, hardwareEncoding } from './hardware-encoding';
import type { HardwareEncoder } from './hardware-encoding';

/**
 * Which hardware encoders work here. A build of ffmpeg names all that it was built with, whatever chip and driver the
 * machine has, so each is tried: five frames of a test picture, encoded as an export would.
 */

export interface EncoderTrial {
  readonly encoder: HardwareEncoder;
  /** Why it can't be used, in ffmpeg's words; `undefined` where it works. */
  readonly problem: string | undefined;
}

/** Loading a driver takes under a second; one that hangs is as good as none. */
const trialTimeoutMs = 10_000;

const trialCanvas = { width: 640, height: 360, fps: { num: 30, den: 1 } };

type TriedTools = Pick<FfmpegTools, 'ffmpeg' | 'version' | 'encoders'>;

/** The trials of each build of ffmpeg, as long as the engine runs. */
const trials = new Map<string, Promise<readonly EncoderTrial[]>>();

/**
 * Tries all hardware encoders of a build at once, the first time that it is asked.
 * @returns a trial for each that the build has, the preferred one first.
 * @throws the file system's error where that ffmpeg is gone.
 */
export async function tryHardwareEncoders(
  tools: TriedTools,
  timeoutMs = trialTimeoutMs,
): Promise<readonly EncoderTrial[]> {
  const { ffmpeg, version } = tools;
  const { mtimeMs } = await stat(ffmpeg);
  const build = JSON.stringify([ffmpeg, version.major, version.minor, mtimeMs]);
  const known = trials.get(build);
  if (known) return known;
  const begun = Promise.all(
    hardwareEncoders
      .filter((encoder) => tools.encoders.has(encoder))
      .map(async (encoder) => ({ encoder, problem: await problemOf(encoder, ffmpeg, timeoutMs) })),
  );
  trials.set(build, begun);
  return begun;
}

async function problemOf(
  encoder: HardwareEncoder,
  ffmpeg: string,
  timeoutMs: number,
): Promise<string | undefined> {
  const { device, filters, options } = hardwareEncoding(encoder, 'medium', trialCanvas);
  const { width, height } = trialCanvas;
  const args = [
    ...['-v', 'error', ...device, '-f', 'lavfi', '-i', `testsrc=s=${width}x${height}:r=30`],
    ...['-frames:v', '5', '-vf', ['format=yuv420p', ...filters].join(','), ...options, '-f', 'null', '-'],
  ];
  try {
    await runTool({ tool: ffmpeg, args, signal: AbortSignal.timeout(timeoutMs) });
    return undefined;
  } catch (error) {
    // Whatever it is, exports go on without this encoder.
    return error instanceof FfmpegError ? error.reason : String(error);
  }
}
