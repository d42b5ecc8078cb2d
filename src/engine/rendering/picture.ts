import type { Rational } from '../model/rational';
import type { Canvas, TransitionKind } from '../model/timeline';
import type { Capabilities } from './encoding';
import { overlayGraph } from './overlay-picture';
import type { FramedOverlay } from './overlay-picture';
import type { Run } from './runs';
import { runGraph, untilFrame } from './source-picture';
import type { MediaInput } from './source-picture';
import type { SoundName } from './sound-picture';
import type { Stretch } from './stretches';
import { assScript } from './titles';
import type { FramedTitle } from './titles';

/** What lies over the whole timeline, in its frames. */
export interface Over {
  readonly overlays: readonly FramedOverlay[];
  readonly titles: readonly FramedTitle[];
  /** They stand in the pictures of the sounds, under all else. */
  readonly soundNames: readonly SoundName[];
  /** Frames of the fades at the two ends; 0 is none. */
  readonly fadeIn: number;
  readonly fadeOut: number;
  /** What the picture comes out of and goes into; black without it. */
  readonly fadeColor?: 'white';
  readonly frames: number;
}

export interface PictureGraph {
  readonly inputs: readonly MediaInput[];
  /** A graph whose one output is `[picture]`: exactly as many frames as the stretch has, from time 0. */
  readonly graph: string;
  /** What the graph reads by these names: ASS scripts, where there is a title to be seen. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

const titlesFile = 'titles.ass';

/** The longest time in which a title appears or vanishes. */
const longestFadeSeconds = 10;

/**
 * The picture of a stretch. Nothing in it tells where on the timeline the stretch lies, so that a stretch that only
 * moved is the same, and need not be rendered again.
 * @param last filters at the very end: what the encoder wants.
 */
export function pictureGraph(
  stretch: Stretch,
  canvas: Canvas,
  over: Over,
  capabilities: Pick<Capabilities, 'filters'>,
  last: readonly string[],
): PictureGraph {
  const inputs: MediaInput[] = [];
  const lines: string[] = [];
  const files: { name: string; text: string }[] = [];
  const { soundNames } = over;
  const threads = stretch.runs.length > 1 ? ['-threads', '2'] : [];
  for (const [index, run] of stretch.runs.entries()) {
    const made = runGraph(run, { canvas, capabilities, threads, soundNames }, `run${index}`, inputs.length);
    inputs.push(...made.inputs);
    lines.push(...made.lines);
    files.push(...(made.files ?? []));
  }
  let label = joinRuns(stretch.runs, canvas.fps, lines);
  const seen = over.overlays.filter(({ start, end }) => start < stretch.end && end > stretch.start);
  for (const [index, overlay] of seen.entries()) {
    const to = `over${index}`;
    const place = { from: label, to, at: stretch.start, until: stretch.end };
    const made = overlayGraph(overlay, { canvas, capabilities }, place, inputs.length);
    inputs.push(...made.inputs);
    lines.push(...made.lines);
    label = to;
  }
  const { filters, titles } = finish(stretch, canvas, over);
  lines.push(`[${label}]${[...filters, ...last].join(',')}[picture]`);
  if (titles !== undefined) files.push({ name: titlesFile, text: titles });
  return { inputs, graph: lines.join(';\n'), files };
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
    const xfade = `xfade=transition=${nameOf(transition)}:duration=${seconds(last.end - start)}:offset=${seconds(start - last.start)}`;
    lines.push(`[${last.label}][run${index}]${xfade},setpts=N[mix${index}]`);
    chains[chains.length - 1] = { label: `mix${index}`, start: last.start, end };
  }
  const [only] = chains;
  if (only && chains.length === 1) return only.label;
  const labels = chains.map(({ label }) => `[${label}]`).join('');
  lines.push(`${labels}concat=n=${chains.length}:v=1:a=0,settb=${den}/${num},setpts=N[joined]`);
  return 'joined';
}

/** What ffmpeg calls a dissolve scatters single pixels; what editors call so is a crossfade. */
function nameOf(transition: TransitionKind = 'fade'): string {
  return transition === 'dissolve' ? 'fade' : transition;
}

/**
 * Titles and fades. Their clock starts where the earliest of them does, which may be before the stretch: a title
 * that began before fades in as if it had been seen.
 */
function finish(
  { start, end }: Stretch,
  { width, height, fps }: Canvas,
  { titles, fadeIn, fadeOut, fadeColor, frames }: Over,
): { filters: string[]; titles: string | undefined } {
  const longestFade = Math.ceil((longestFadeSeconds * fps.num) / fps.den);
  const seen = titles
    .filter((title) => title.start < end && title.end > start)
    // What lies further off than any fade reaches is not seen here, and would tell where the stretch lies.
    .map((title) => ({
      ...title,
      start: Math.max(title.start, start - longestFade),
      end: Math.min(title.end, end + longestFade),
    }));
  const fadesIn = fadeIn > start;
  const fadesOut = fadeOut > 0 && frames - fadeOut < end;
  const base = Math.min(
    start,
    ...seen.map((title) => title.start),
    ...(fadesIn ? [0] : []),
    ...(fadesOut ? [frames - fadeOut] : []),
  );
  const seconds = (count: number) => ((count * fps.den) / fps.num).toFixed(6);
  const color = fadeColor ? `:color=${fadeColor}` : '';
  const over = [
    ...(seen.length > 0 ? [`ass=${titlesFile}`] : []),
    ...(fadesIn ? [`fade=t=in:st=0:d=${seconds(fadeIn)}${color}`] : []),
    ...(fadesOut ? [`fade=t=out:st=${seconds(frames - fadeOut - base)}:d=${seconds(fadeOut)}${color}`] : []),
  ];
  const shift = start - base;
  const shifted = shift === 0 ? over : [`setpts=PTS+${shift}`, ...over, `setpts=PTS-${shift}`];
  const inClock = seen.map((title) => ({ ...title, start: title.start - base, end: title.end - base }));
  return {
    filters: [...(over.length > 0 ? shifted : []), untilFrame(end - start)],
    titles: seen.length > 0 ? assScript({ width, height, fps }, inClock) : undefined,
  };
}
