import { isSoundOnly } from '../../contract/output-settings';
import type { OutputFormat } from '../../contract/output-settings';
import type { Media } from '../model/media';
import { plainColourOf } from '../model/plain-colour';
import type { Rational } from '../model/rational';
import type { Timeline } from '../model/timeline';
import { estimateBytes, soundEncoding, trackTimescale } from './encoding';
import { frameTimeline } from './frames';
import { gifOutput, gifPalette, metadata, soundOutput } from './output-formats';
import { knownMedia, onCanvasOf, planPicture } from './picture-plan';
import type { PicturePart, RenderOptions } from './picture-plan';
import { RenderError } from './render-error';
import { joinFilters } from './smart/copied-part';
import type { CopyPlan } from './smart/copies';
import { planSound } from './sound-plan';
import type { SoundPlan } from './sound-plan';
import { sentence } from '../../contract/sentence';

/** All that has to be run, as data: planned without looking at any file. */
export interface RenderPlan {
  readonly format: OutputFormat;
  readonly fps: Rational;
  readonly frames: number;
  readonly durationMs: number;
  /** The picture in the order of the timeline; none where the output is sound alone. Parts depend on nothing else. */
  readonly parts: readonly PicturePart[];
  /** The sound; `undefined` where the output has none. It depends on no part. */
  readonly sound: SoundJob | undefined;
  /** Run one after the other when the parts and the sound are there; the last one writes the output. */
  readonly finish: readonly FinishCommand[];
  /** Every file that is read. */
  readonly sources: readonly Media[];
  /** A low estimate of the bytes of all that is written. */
  readonly estimatedBytes: number;
}

/** The sound, mixed by the engine and encoded by an ffmpeg that reads it from `pipe:0`. */
export interface SoundJob {
  readonly plan: SoundPlan;
  readonly options: readonly string[];
  readonly writes: 'output' | { readonly file: string };
}

export interface FinishCommand {
  readonly inputs: readonly FinishInput[];
  readonly options: readonly string[];
  readonly writes: 'output' | { readonly file: string };
}

export type FinishInput =
  /** All parts, one after the other. */
  | { readonly kind: 'parts' }
  /** A file in the work folder that an earlier step wrote. */
  | { readonly kind: 'file'; readonly name: string };

const soundFile = 'sound.m4a';
const paletteFile = 'palette.png';

/**
 * Compiles a timeline to the commands that render it. Pure.
 * @throws {RenderError} for a timeline without clips, for one whose media are unknown, and where this build of
 * ffmpeg lacks what is needed.
 */
export function planRender(
  asked: Timeline,
  media: ReadonlyMap<string, Media>,
  options: RenderOptions,
): RenderPlan {
  const { output } = options;
  const { format } = output;
  const soundOnly = isSoundOnly(format);
  const timeline = soundOnly ? asked : onCanvasOf(asked, output);
  const framed = frameTimeline(timeline);
  const { frames, fps } = framed;
  if (frames === 0)
    throw new RenderError('nothingToRender', sentence('There is nothing on the timeline to export yet.'));
  const picture = soundOnly ? undefined : planPicture(timeline, framed, media, options);
  const parts = picture?.parts ?? [];
  return {
    ...{ format, fps, frames, parts },
    durationMs: Math.round((frames * 1000 * fps.den) / fps.num),
    sound: format === 'gif' ? undefined : soundJob(planSound(timeline, framed, media), options),
    finish: finishCommands(fps, options, picture?.copying),
    sources: sourcesOf(timeline, media),
    // Parts and sound are there until the output is whole.
    estimatedBytes: (estimateBytes(timeline.canvas, frames) + copiedBytes(parts)) * 2,
  };
}

function soundJob(plan: SoundPlan, { output, capabilities, title = '' }: RenderOptions): SoundJob {
  const { format, quality } = output;
  if (format === 'mp4' || format === 'gif') {
    const options = [...soundEncoding, ...metadata(''), '-f', 'mp4'];
    return { plan, options, writes: { file: soundFile } };
  }
  return { plan, options: soundOutput(capabilities, format, quality, title), writes: 'output' };
}

function copiedBytes(parts: readonly PicturePart[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'copy' ? part.bytes : 0), 0);
}

function finishCommands(
  fps: Rational,
  { output, title = '' }: RenderOptions,
  copying: CopyPlan | undefined,
): FinishCommand[] {
  switch (output.format) {
    case 'mp4':
      return [
        {
          inputs: [{ kind: 'parts' }, { kind: 'file', name: soundFile }],
          options: [
            ...['-map', '0:v:0', '-map', '1:a:0', '-c', 'copy', ...metadata(title)],
            ...(copying ? joinFilters(fps, copying.delay) : []),
            ...[
              '-video_track_timescale',
              String(trackTimescale(fps)),
              '-movflags',
              '+faststart',
              '-f',
              'mp4',
            ],
          ],
          writes: 'output',
        },
      ];
    case 'gif':
      return [
        {
          inputs: [{ kind: 'parts' }],
          options: gifPalette(output.quality),
          writes: { file: paletteFile },
        },
        {
          inputs: [{ kind: 'parts' }, { kind: 'file', name: paletteFile }],
          options: gifOutput(output.quality),
          writes: 'output',
        },
      ];
    case 'm4a':
    case 'mp3':
    case 'wav':
      return [];
  }
}

function sourcesOf({ clips, overlays, music }: Timeline, media: ReadonlyMap<string, Media>): Media[] {
  const ids = new Set([...clips, ...overlays, ...music].map(({ mediaId }) => mediaId));
  return [...ids].filter((id) => !plainColourOf(id)).map((id) => knownMedia(media, id));
}
