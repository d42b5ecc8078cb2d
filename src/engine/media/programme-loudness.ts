import type { Media } from '../model/media';
import type { FfmpegTools } from './ffmpeg';
import { inputArguments, stereoFilter } from './input';
import { startTool } from './process';
import { requireSource } from './source';

/** How loud something is as a whole, by EBU R 128. */
export interface ProgrammeLoudness {
  /** LUFS; -70 and less is silence. */
  readonly integrated: number;
  /** dBTP; `-Infinity` for digital silence. */
  readonly truePeak: number;
}

/** The filter whose last words {@link programmeLoudnessIn} reads. */
export const programmeMeter = 'ebur128=peak=true:framelog=verbose';

/** @param summary What ffmpeg writes at its end, at the level `info`. */
export function programmeLoudnessIn(summary: string): ProgrammeLoudness {
  return {
    integrated: valueOf(/I:\s+(\S+) LUFS/, summary),
    truePeak: valueOf(/Peak:\s+(\S+) dBFS/, summary),
  };
}

/** ffmpeg writes `-inf` for silence. */
function valueOf(pattern: RegExp, summary: string): number {
  const value = Number(pattern.exec(summary)?.[1]);
  return Number.isNaN(value) ? -Infinity : value;
}

/**
 * Measures the sound of a file, which must have one, on what other work leaves idle.
 * @throws {MediaError} where the file is gone or has changed; {FfmpegError} where it can't be decoded; the signal's
 *   reason where it was cancelled.
 */
export async function measureProgramme(
  { ffmpeg }: Pick<FfmpegTools, 'ffmpeg'>,
  media: Media,
  signal?: AbortSignal,
): Promise<ProgrammeLoudness> {
  await requireSource(media);
  const filters = [stereoFilter(media), programmeMeter].join(',');
  const args = [
    ...['-v', 'info', '-nostats', '-vn', '-sn', '-dn', ...(await inputArguments(media)), '-map', '0:a:0'],
    ...['-af', filters, '-f', 'null', '-'],
  ];
  const meter = startTool({ tool: ffmpeg, args, signal, idle: true });
  meter.stdout.resume();
  await meter.done;
  return programmeLoudnessIn(meter.tail());
}
