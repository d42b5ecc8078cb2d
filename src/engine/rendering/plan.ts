import type { Media } from '../model/media';
import { msToFrame } from '../model/rational';
import type { Rational } from '../model/rational';
import type { Timeline } from '../model/timeline';
import { estimateBytes, soundEncoding, trackTimescale, videoEncoding } from './encoding';
import type { Capabilities, Quality } from './encoding';
import { frameTimeline, sampleRate } from './frames';
import { pictureGraph } from './picture';
import type { MediaInput, Overlay } from './picture';
import { RenderError } from './render-error';
import { runsOf, stretchesOf } from './runs';
import type { Stretch } from './runs';
import { planSound } from './sound-plan';
import type { SoundPlan } from './sound-plan';
import { colourTables } from './source-colour';
import { assScript, titleFrames } from './titles';

/** All that has to be run, as data: planned without looking at any file. */
export interface RenderPlan {
  readonly fps: Rational;
  readonly frames: number;
  readonly durationMs: number;
  /** Run in this order; the last one writes the output. */
  readonly commands: readonly RenderCommand[];
  readonly sound: SoundPlan;
  /** Scripts and graphs that the commands read, written into the work folder first. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Every file that is read. */
  readonly sources: readonly Media[];
  /** A low estimate of the bytes of all that is written. */
  readonly estimatedBytes: number;
}

/** One ffmpeg process, run in the work folder. */
export interface RenderCommand {
  readonly inputs: readonly RenderInput[];
  /** All between the inputs and the output's name. */
  readonly options: readonly string[];
  /** A file in the work folder; `'output'` is the rendered file. */
  readonly writes: 'output' | { readonly file: string };
  /** For the progress: frames that it writes, and how much work one of them is. */
  readonly frames: number;
  readonly weight: number;
}

export type RenderInput =
  | ({ readonly kind: 'media' } & MediaInput)
  /** The mixed sound, fed through `pipe:0`. */
  | { readonly kind: 'sound'; readonly options: readonly string[] }
  /** The rendered stretches, by a list in the work folder. */
  | { readonly kind: 'stretches'; readonly options: readonly string[]; readonly file: string };

export interface RenderOptions {
  readonly quality: Quality;
  readonly capabilities: Capabilities;
}

const titlesFile = 'titles.ass';
const listFile = 'stretches.txt';

const soundInput: RenderInput = {
  kind: 'sound',
  options: ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2'],
};

/**
 * Compiles a timeline to the commands that render it. Pure.
 * @throws {RenderError} for a timeline without clips, for one whose media are unknown, and where this build of
 * ffmpeg lacks what is needed.
 */
export function planRender(
  timeline: Timeline,
  media: ReadonlyMap<string, Media>,
  { quality, capabilities }: RenderOptions,
): RenderPlan {
  const { canvas } = timeline;
  const { fps } = canvas;
  const framed = frameTimeline(timeline);
  const { frames } = framed;
  if (frames === 0)
    throw new RenderError('nothingToRender', 'There is nothing on the timeline to export yet.');
  const sources = sourcesOf(timeline, media);
  const encoding = videoEncoding(capabilities, quality, canvas);
  const stretches = stretchesOf(runsOf(framed, ({ clip }) => knownMedia(media, clip.mediaId)));
  const overlay = overlayOf(timeline, frames, capabilities);
  const sound = planSound(timeline, framed, media);
  const pictures = stretches.map((stretch) => pictureGraph(stretch, canvas, overlay, capabilities));
  const graphName = (index: number) => `picture-${index}.graph`;
  const files = pictures.map(({ graph }, index) => ({ name: graphName(index), text: graph }));
  files.push(...colourTables(sources, capabilities));
  if (overlay.titles) files.push({ name: titlesFile, text: assScript(timeline, frames) });

  const pictureOptions = (index: number) => [
    ...[capabilities.version.major >= 7 ? '-/filter_complex' : '-filter_complex_script', graphName(index)],
    ...['-map', '[picture]', ...encoding],
  ];
  const outputOptions = (soundIndex: number) => [
    ...['-map', `${soundIndex}:a:0`, ...soundEncoding],
    ...(sound.limited ? ['-af', limiter(sound.samples)] : []),
    ...['-map_metadata', '-1', '-map_chapters', '-1', '-max_muxing_queue_size', '4096'],
    ...['-video_track_timescale', String(trackTimescale(fps)), '-movflags', '+faststart', '-f', 'mp4'],
  ];
  const mediaInputs = (index: number) =>
    (pictures[index]?.inputs ?? []).map((input): RenderInput => ({ kind: 'media', ...input }));

  const commands: RenderCommand[] = [];
  if (stretches.length === 1) {
    const inputs = mediaInputs(0);
    commands.push({
      inputs: [...inputs, soundInput],
      options: [...pictureOptions(0), ...outputOptions(inputs.length)],
      writes: 'output',
      frames,
      weight: 1,
    });
  } else {
    for (const [index, { start, end }] of stretches.entries()) {
      commands.push({
        inputs: mediaInputs(index),
        options: [
          ...[...pictureOptions(index), '-an', '-map_metadata', '-1'],
          ...['-video_track_timescale', String(trackTimescale(fps)), '-f', 'mp4'],
        ],
        writes: { file: stretchFile(index) },
        frames: end - start,
        weight: 1,
      });
    }
    files.push({ name: listFile, text: stretchList(stretches, fps) });
    commands.push({
      inputs: [{ kind: 'stretches', options: ['-f', 'concat'], file: listFile }, soundInput],
      options: ['-map', '0:v:0', '-c:v', 'copy', ...outputOptions(1)],
      writes: 'output',
      frames,
      weight: 0.03,
    });
  }
  return {
    fps,
    frames,
    durationMs: Math.round((frames * 1000 * fps.den) / fps.num),
    commands,
    sound,
    files,
    sources,
    estimatedBytes: estimateBytes(canvas, frames) * (stretches.length === 1 ? 1 : 2),
  };
}

function stretchFile(index: number): string {
  return `stretch-${index}.mp4`;
}

/** The lengths are given so that their rounding to microseconds never adds up. */
function stretchList(stretches: readonly Stretch[], { num, den }: Rational): string {
  const microseconds = (frame: number) => Math.round((frame * 1_000_000 * den) / num);
  const entries = stretches.map(({ start, end }, index) => {
    const duration = (microseconds(end) - microseconds(start)) / 1_000_000;
    return `file ${stretchFile(index)}\nduration ${duration.toFixed(6)}\n`;
  });
  return `ffconcat version 1.0\n${entries.join('')}`;
}

/** Keeps a sum of sounds below full scale, without the delay of its look-ahead. */
function limiter(samples: number): string {
  return `alimiter=limit=0.95:level=0:latency=1,apad,atrim=end_sample=${samples}`;
}

function overlayOf(timeline: Timeline, frames: number, { filters }: Capabilities): Overlay {
  const { canvas, fade, titles } = timeline;
  const ranges = titles.flatMap((title) => titleFrames(title, canvas.fps, frames) ?? []);
  if (ranges.length > 0 && !filters.has('ass')) {
    const message =
      'This ffmpeg can show no titles, because it was built without libass. Install a full build.';
    throw new RenderError('ffmpegLacks', message);
  }
  const inFrames = (ms: number) => Math.min(frames, msToFrame(ms, canvas.fps));
  return {
    titles: ranges.length > 0 ? { file: titlesFile, ranges } : undefined,
    fadeIn: inFrames(fade.inMs),
    fadeOut: inFrames(fade.outMs),
    frames,
  };
}

function sourcesOf({ clips, music }: Timeline, media: ReadonlyMap<string, Media>): Media[] {
  const ids = new Set([...clips, ...music].map(({ mediaId }) => mediaId));
  return Array.from(ids, (id) => knownMedia(media, id));
}

function knownMedia(media: ReadonlyMap<string, Media>, id: string): Media {
  const found = media.get(id);
  if (found) return found;
  throw new RenderError('sourceMissing', 'A file on the timeline was never uploaded to this session.');
}
