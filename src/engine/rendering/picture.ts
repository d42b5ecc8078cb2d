import { formatRational } from '../model/rational';
import type { Rational } from '../model/rational';
import type { Media } from '../model/media';
import type { Canvas } from '../model/timeline';
import type { Capabilities } from './encoding';
import { fitGraph } from './fit';
import type { Run, Stretch } from './runs';
import { selectionOf } from './selection';
import { colourOptions, overBlack, sourceFilters } from './source-colour';
import type { SourceFilters } from './source-colour';

/** What lies over the whole timeline, in its frames. */
export interface Overlay {
  /** Name of the ASS script in the work folder, and the frames that its titles are seen on. */
  readonly titles:
    { readonly file: string; readonly ranges: readonly { start: number; end: number }[] } | undefined;
  /** Frames of the fades at the two ends; 0 is none. */
  readonly fadeIn: number;
  readonly fadeOut: number;
  readonly frames: number;
}

export interface MediaInput {
  readonly media: Media;
  /** Input options before those that open the file. */
  readonly options: readonly string[];
}

export interface PictureGraph {
  readonly inputs: readonly MediaInput[];
  /** A graph whose one output is `[picture]`: exactly as many frames as the stretch has, from time 0. */
  readonly graph: string;
}

/** The plain picture of a sound on the main track. */
const plainColour = '0x14181c';

export function pictureGraph(
  stretch: Stretch,
  canvas: Canvas,
  overlay: Overlay,
  capabilities: Capabilities,
): PictureGraph {
  const inputs: MediaInput[] = [];
  const lines: string[] = [];
  const threads = stretch.runs.length > 1 ? ['-threads', '2'] : [];
  for (const [index, run] of stretch.runs.entries()) {
    const label = `run${index}`;
    if (run.media.kind === 'audio') {
      const { width, height, fps } = canvas;
      const source = `color=c=${plainColour}:s=${width}x${height}:r=${formatRational(fps)}`;
      lines.push(`${source},${untilFrame(run.end - run.start)},setsar=1,format=yuv420p[${label}]`);
      continue;
    }
    const input = inputs.length;
    if (run.media.kind === 'image') {
      inputs.push({ media: run.media, options: [] });
      lines.push(imageGraph(run, run.media, canvas, `${input}:v:0`, label));
    } else {
      const origin = firstFrame(run, run.media.durationMs, canvas.fps);
      inputs.push({
        media: run.media,
        options: [...threads, ...colourOptions(run.media), ...seekTo(origin, run.speed, canvas.fps)],
      });
      const filters = sourceFilters(run.media, canvas, capabilities);
      lines.push(videoGraph(run, run.media, origin, canvas, filters, `${input}:V:0`, label));
    }
  }
  const joined = joinRuns(stretch.runs, canvas.fps, lines);
  lines.push(`[${joined}]${overlayFilters(stretch, canvas.fps, overlay).join(',')}[picture]`);
  return { inputs, graph: lines.join(';\n') };
}

/** Where decoding starts: never behind the last frame, of which there must be one to repeat. */
function firstFrame({ pieces, speed }: Run, durationMs: number, fps: Rational): number {
  const frames = Math.floor((durationMs * fps.num) / (speed * fps.den * 1000));
  return Math.max(0, Math.min(pieces[0]?.source ?? 0, frames - 1));
}

/**
 * Decodes from the key frame before: the graph itself drops what lies before, and so knows the frame that is
 * seen at the start even where it began long before, as in a screen recording.
 */
function seekTo(origin: number, speed: number, { num, den }: Rational): string[] {
  return origin === 0 ? [] : ['-noaccurate_seek', '-ss', ((origin * speed * den) / num).toFixed(6)];
}

function videoGraph(
  run: Run,
  source: { width: number; height: number },
  origin: number,
  canvas: Canvas,
  { first, kept }: SourceFilters,
  from: string,
  to: string,
): string {
  const { fps } = canvas;
  const ranges = run.pieces.map(({ source: start, frames }) => ({
    start: start - origin,
    end: start - origin + frames,
  }));
  const picked = ranges.length === 1 && ranges[0]?.start === 0 ? [] : [`select='${selectionOf(ranges)}'`];
  const filters = [
    ...first,
    'settb=AVTB',
    // A quarter of a frame back and then rounded up: a source of twice the rate has no frame on the border.
    `setpts=PTS/${run.speed}-${Math.round((250_000 * fps.den) / fps.num)}`,
    `fps=${formatRational(fps)}:round=up:start_time=0`,
    'tpad=stop=-1:stop_mode=clone',
    untilFrame(ranges.at(-1)?.end ?? 0),
    ...picked,
    'setpts=N',
    `fps=${formatRational(fps)}`,
    untilFrame(run.end - run.start),
    ...kept,
  ];
  return `[${from}]${filters.join(',')}[${to}source];\n${fitGraph(source, canvas, `${to}source`, to)}`;
}

/** Scaled once and then repeated; what is transparent becomes black. */
function imageGraph(
  run: Run,
  source: { width: number; height: number },
  canvas: Canvas,
  from: string,
  to: string,
): string {
  const { num, den } = canvas.fps;
  const repeat = [
    'settb=AVTB',
    'tpad=stop=-1:stop_mode=clone',
    `setpts=N*${den}000000/${num}`,
    `fps=${num}/${den}`,
    untilFrame(run.end - run.start),
    'setpts=N',
  ];
  return [
    `[${from}]${overBlack}[${to}source]`,
    fitGraph(source, canvas, `${to}source`, `${to}still`),
    `[${to}still]${repeat.join(',')}[${to}]`,
  ].join(';\n');
}

/** Joins the runs by transitions where they overlap and by hard cuts elsewhere; returns the last label. */
function joinRuns(runs: readonly Run[], { num, den }: Rational, lines: string[]): string {
  const chains: { label: string; start: number; end: number }[] = [];
  for (const [index, { start, end, transition }] of runs.entries()) {
    const last = chains.at(-1);
    if (!last || last.end <= start) {
      chains.push({ label: `run${index}`, start, end });
      continue;
    }
    const seconds = (frames: number) => ((frames * den) / num).toFixed(6);
    const xfade = `xfade=transition=${transition ?? 'fade'}:duration=${seconds(last.end - start)}:offset=${seconds(start - last.start)}`;
    lines.push(`[${last.label}][run${index}]${xfade},setpts=N[mix${index}]`);
    chains[chains.length - 1] = { label: `mix${index}`, start: last.start, end };
  }
  const [only] = chains;
  if (only && chains.length === 1) return only.label;
  const labels = chains.map(({ label }) => `[${label}]`).join('');
  lines.push(`${labels}concat=n=${chains.length}:v=1:a=0,settb=${den}/${num},setpts=N[joined]`);
  return 'joined';
}

function overlayFilters({ start, end }: Stretch, { num, den }: Rational, overlay: Overlay): string[] {
  const { titles, fadeIn, fadeOut, frames } = overlay;
  const seconds = (count: number) => ((count * den) / num).toFixed(6);
  const over = [
    ...(titles?.ranges.some((range) => range.start < end && range.end > start) ? [`ass=${titles.file}`] : []),
    ...(fadeIn > start ? [`fade=t=in:st=0:d=${seconds(fadeIn)}`] : []),
    ...(frames - fadeOut < end && fadeOut > 0
      ? [`fade=t=out:st=${seconds(frames - fadeOut)}:d=${seconds(fadeOut)}`]
      : []),
  ];
  const onTimeline = start === 0 ? over : [`setpts=PTS+${start}`, ...over, `setpts=PTS-${start}`];
  return [...(over.length > 0 ? onTimeline : []), untilFrame(end - start)];
}

function untilFrame(frames: number): string {
  return `trim=end_frame=${frames}`;
}
