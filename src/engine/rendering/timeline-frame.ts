import type { FfmpegTools } from '../media/ffmpeg';
import { streamTool } from '../media/process';
import { requireSource } from '../media/source';
import type { Media } from '../model/media';
import { frameShownAt } from '../model/rational';
import type { Timeline } from '../model/timeline';
import type { Capabilities } from './encoding';
import { frameTimeline } from './frames';
import { scaled } from './output-canvas';
import { graphOf, overOf, shownBy } from './picture-plan';
import type { EncodedPart } from './picture-plan';
import { preparePart } from './prepare-part';
import { RenderError } from './render-error';
import { runsOf } from './runs';
import type { Run } from './runs';
import { jpegOptions, toJpegColours } from './still';
import { stretchesOf } from './stretches';
import { sentence } from '../../contract/sentence';

/** One picture of a timeline, as an export would show it: with its titles, overlays, effects and transitions. */
export type TimelineFramePlan = Pick<EncodedPart, 'inputs' | 'options' | 'files'>;

/** Not every frame of the graph tells it. */
const ofCanvas = 'in_color_matrix=bt709:in_range=tv';

/**
 * Compiles the picture at a moment to one ffmpeg command, which renders no more around it than a transition. Pure.
 * @param atMs Of the timeline; its last picture is that of all moments behind its end.
 * @param height Pixels; the width follows.
 * @throws {RenderError} like `planRender`.
 */
export function planTimelineFrame(
  asked: Timeline,
  media: ReadonlyMap<string, Media>,
  capabilities: Capabilities,
  { atMs, height }: { readonly atMs: number; readonly height: number },
): TimelineFramePlan {
  const canvas = { ...asked.canvas, ...scaled(asked.canvas, height / asked.canvas.height) };
  const timeline = { ...asked, canvas };
  const framed = frameTimeline(timeline);
  const frame = Math.min(framed.frames - 1, frameShownAt(atMs, canvas.fps));
  const runs = runsOf(framed, shownBy(media));
  const cuts = cutsAround(runs, frame, framed.frames);
  const stretch = stretchesOf(runs, cuts, canvas).find(({ start, end }) => start <= frame && frame < end);
  if (!stretch)
    throw new RenderError('nothingToRender', sentence('There is nothing on the timeline to show yet.'));
  const over = overOf(timeline, runs, media, { output: { format: 'mp4', quality: 'high' }, capabilities });
  const last = [`select=eq(n\\,${frame - stretch.start})`, `scale=${ofCanvas}:${toJpegColours}`];
  const plan = graphOf(stretch, canvas, over, capabilities, last);
  return { ...plan, options: [...plan.options, '-frames:v', '1', ...jpegOptions] };
}

/** What a picture is rendered with. */
export interface FrameRun {
  readonly tools: FfmpegTools;
  /** An existing, empty folder; whoever made it removes it. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * Renders the picture as a JPEG.
 * @throws {MediaError} where a source is gone or has changed; {FfmpegError}; the signal's reason.
 */
export async function renderTimelineFrame(
  plan: TimelineFramePlan,
  { tools, folder, signal }: FrameRun,
): Promise<Buffer> {
  for (const { media } of plan.inputs) await requireSource(media);
  const inputs = await preparePart(plan, folder);
  const args = ['-v', 'error', ...inputs, ...plan.options, 'pipe:1'];
  const chunks: Buffer[] = [];
  for await (const chunk of streamTool({ tool: tools.ffmpeg, args, cwd: folder, signal })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The nearest frames around one at which the timeline can be parted: not in a transition, which needs both its sides. */
function cutsAround(runs: readonly Run[], frame: number, frames: number): number[] {
  const isOverlap = (at: number) =>
    runs.some(({ start }, index) => start <= at && at < (runs[index - 1]?.end ?? 0));
  let [before, after] = [frame, frame + 1];
  while (before > 0 && isOverlap(before)) before--;
  while (after < frames && isOverlap(after)) after++;
  return [before, after].filter((cut) => cut > 0 && cut < frames);
}
