import { mkdtemp, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { clipOf, placeMedia } from '../../src/engine/edits/placement';
import { applyEdit, loudnessNeededBy } from '../../src/engine/edits/registry';
import type { Edit } from '../../src/engine/edits/registry';
import { measureLoudness } from '../../src/engine/media/loudness';
import { runTool } from '../../src/engine/media/process';
import type { Media, VideoMedia } from '../../src/engine/model/media';
import type { Clip, Timeline } from '../../src/engine/model/timeline';
import { soundEncoding, videoEncoding } from '../../src/engine/rendering/encoding';
import { frameTimeline } from '../../src/engine/rendering/frames';
import { planRender } from '../../src/engine/rendering/plan';
import { planWithCopies } from '../../src/engine/rendering/plan-with-copies';
import { runRender } from '../../src/engine/rendering/run';
import type { RunOptions } from '../../src/engine/rendering/run';
import { repliesFor } from '../../src/engine/replies/language';
import { secondsOf } from './alternate';
import type { Bench } from './row';

/** The quality that all rows are encoded at: `veryfast`, CRF 18. */
export const quality = 'high';

/** A timeline of pieces of one video, in milliseconds of it. */
export function timelineOf(
  media: VideoMedia,
  pieces: readonly { readonly inMs: number; readonly outMs: number }[],
  more: Partial<Pick<Timeline, 'titles'>> = {},
): Timeline {
  const clips = pieces.map((piece, index): Clip => ({ ...clipOf(media, `c${index + 1}`), ...piece }));
  return { ...placeMedia(undefined, [media]), clips, nextId: clips.length + 1, ...more };
}

/** Does an edit of the engine. @throws Error where it is refused. */
export async function edited(
  { tools }: Pick<Bench, 'tools'>,
  timeline: Timeline,
  media: VideoMedia,
  edit: Edit,
): Promise<Timeline> {
  const files = new Map([[media.id, media]]);
  const needed = loudnessNeededBy(edit, timeline).length > 0;
  const loudness = new Map(needed ? [[media.id, await measureLoudness(tools, media)]] : []);
  const captions = new Map<string, never>();
  const result = applyEdit(edit, timeline, { media: files, say: repliesFor('en'), loudness, captions });
  if (!result.done) throw new Error(result.why);
  return result.timeline;
}

/** Every piece of a timeline in frames of its source. */
export function piecesOf(timeline: Timeline): { start: number; end: number }[] {
  return frameTimeline(timeline).clips.map(({ source, start, end }) => ({
    start: source,
    end: source + end - start,
  }));
}

/** What a comparison leaves the engine. */
export interface RenderWays extends Pick<RunOptions, 'parts'> {
  /** Whether it may copy what it need not encode, as it does by itself. */
  readonly copying?: boolean;
}

/**
 * Renders as the engine does: plans, runs the plan, and checks the file.
 * @returns Seconds of wall time, from the timeline to the file under its name.
 */
export async function renderByEngine(
  { tools, scratch }: Bench,
  timeline: Timeline,
  media: Media,
  { copying = true, ...how }: RenderWays = {},
): Promise<number> {
  const folder = await mkdtemp(path.join(scratch, 'render-'));
  const workFolder = await mkdtemp(path.join(scratch, 'work-'));
  try {
    return await secondsOf(async () => {
      const files = new Map([[media.id, media]]);
      const options = { output: { format: 'mp4', quality }, capabilities: tools } as const;
      const plan = copying
        ? await planWithCopies(tools, timeline, files, options)
        : planRender(timeline, files, options);
      await runRender(plan, tools, { outputPath: path.join(folder, 'output.mp4'), workFolder, ...how });
    });
  } finally {
    await rm(folder, { recursive: true });
    await rm(workFolder, { recursive: true });
  }
}

/**
 * What no renderer can do without: the kept part, decoded and encoded once by one plain ffmpeg at the same settings.
 * @returns Seconds of wall time.
 */
export async function renderFloor({ tools, scratch }: Bench, kept: VideoMedia): Promise<number> {
  const folder = await mkdtemp(path.join(scratch, 'floor-'));
  const args = [
    ...['-v', 'error', '-y', '-i', kept.path, '-map', '0:v:0', '-map', '0:a:0'],
    ...videoEncoding(tools, quality, kept),
    ...soundEncoding,
    ...['-movflags', '+faststart', path.join(folder, 'output.mp4')],
  ];
  try {
    return await secondsOf(() => runTool({ tool: tools.ffmpeg, args }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
