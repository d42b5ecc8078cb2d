import type { FfmpegTools } from '../media/ffmpeg';
import type { Media } from '../model/media';
import type { Timeline } from '../model/timeline';
import { copyCandidates } from './picture-plan';
import { planRender } from './plan';
import type { RenderOptions } from './picture-plan';
import type { RenderPlan } from './plan';
import { gatherCopyPoints } from './smart/gather';

/**
 * Plans a render that copies what can be copied: looks into the sources first, and then compiles.
 * @throws {RenderError} like `planRender`; the signal's reason where it was cancelled.
 */
export async function planWithCopies(
  tools: Pick<FfmpegTools, 'ffmpeg'>,
  timeline: Timeline,
  media: ReadonlyMap<string, Media>,
  options: RenderOptions,
  signal?: AbortSignal,
): Promise<RenderPlan> {
  const candidates = copyCandidates(timeline, media, options);
  return planRender(timeline, media, {
    ...options,
    copyPoints: await gatherCopyPoints(tools, candidates, signal),
  });
}
