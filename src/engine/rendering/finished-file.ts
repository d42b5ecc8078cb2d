import * as path from 'node:path';
import type { FfmpegTools } from '../media/ffmpeg';
import { probeMedia } from '../media/probe';
import type { Media } from '../model/media';
import type { RenderPlan } from './plan';
import { RenderError } from './render-error';
import { sentence } from '../../contract/sentence';

/** MP3 is padded to whole frames of 1152 samples, and its encoder's delay may be counted. */
const soundToleranceMs = 100;

/**
 * The file is checked before it gets its name: its streams are there and as long as planned.
 * @throws {RenderError} `ffmpegFailed` where it is not whole.
 */
export async function requireWhole(
  plan: RenderPlan,
  tools: FfmpegTools,
  file: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const rendered = await probeMedia(
    tools,
    { id: 'output', fileName: path.basename(file), path: file },
    signal,
  );
  if (isWhole(plan, rendered)) return;
  throw new RenderError('ffmpegFailed', sentence('The exported file came out incomplete. Export again.'));
}

function isWhole({ format, fps, durationMs }: RenderPlan, rendered: Media): boolean {
  const frameMs = (1000 * fps.den) / fps.num;
  const isAsLong = (ms: number, tolerance: number) => Math.abs(ms - durationMs) <= tolerance;
  switch (format) {
    case 'mp4':
      return rendered.kind === 'video' && rendered.hasAudio && isAsLong(rendered.durationMs, frameMs + 1);
    case 'gif':
      // Its frames last whole hundredths of a second; one alone is an image.
      return (
        rendered.kind === 'image' ||
        (rendered.kind === 'video' && isAsLong(rendered.durationMs, frameMs + 20))
      );
    case 'm4a':
    case 'mp3':
    case 'wav':
      return rendered.kind === 'audio' && isAsLong(rendered.durationMs, soundToleranceMs);
  }
}
