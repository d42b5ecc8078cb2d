import { startUs } from '../model/media';
import type { ImageMedia, Media, VideoMedia } from '../model/media';
import { formatRational } from '../model/rational';
import type { Rational } from '../model/rational';
import type { Canvas } from '../model/timeline';
import type { Capabilities } from './encoding';
import { gradeFilters, moves, shape, zoomCanvas, zoomFilters } from './effect-filters';
import { fitGraph, shrunkSize } from './fit';
import type { Size } from './fit';
import type { Piece, Run } from './runs';
import { selectionOf } from './selection';
import { plainPicture, soundPicture } from './sound-picture';
import type { SoundName } from './sound-picture';
import { colourOptions, overBlack, sourceFilters, uprightFilters } from './source-colour';
import type { SourceFilters } from './source-colour';
import { backwardsChunk } from './stretches';

export interface MediaInput {
  readonly media: Media;
  /** Input options before those that open the file. */
  readonly options: readonly string[];
}

/** Lines of a graph that end in one label, and what they read. */
export interface SourceGraph {
  readonly inputs: readonly MediaInput[];
  readonly lines: readonly string[];
  /** What its filters read from the process's folder. */
  readonly files?: readonly { readonly name: string; readonly text: string }[];
}

/** What a graph is made for. */
export interface GraphContext {
  readonly canvas: Canvas;
  readonly capabilities: Pick<Capabilities, 'filters'>;
  /** Decoder options for a process of several inputs. */
  readonly threads: readonly string[];
  readonly soundNames: readonly SoundName[];
}

/**
 * A run's picture on the canvas: exactly its frames, from time 0.
 * @param firstInput the index that its first input will have.
 */
export function runGraph(run: Run, context: GraphContext, label: string, firstInput: number): SourceGraph {
  const { canvas } = context;
  const { media } = run;
  switch (media.kind) {
    case 'colour': {
      const shown = plainPicture(media.colour.replace('#', '0x'), canvas);
      const all = [...shown, ...stillFilters(run.end - run.start, canvas.fps)];
      return { inputs: [], lines: [`${all.join(',')}[${label}]`] };
    }
    case 'audio': {
      const { filters, files } = soundPicture(run, canvas, context.soundNames, `${label}.ass`);
      const all = [...filters, ...stillFilters(run.end - run.start, canvas.fps)];
      return { inputs: [], lines: [`${all.join(',')}[${label}]`], files };
    }
    case 'image': {
      const { filters, size } = imageFilters(media, run, canvas);
      const lines = [
        `[${firstInput}:v:0]${filters.join(',')}[${label}source]`,
        ...onCanvas(
          run,
          { size, isDone: false },
          canvas,
          `${label}source`,
          label,
          stillFilters(run.end - run.start, canvas.fps),
        ),
      ];
      return { inputs: [{ media, options: ['-noautorotate'] }], lines };
    }
    case 'video':
      return videoGraph(run, media, context, label, firstInput);
  }
}

/** A photo may have fifty times the pixels of the canvas: it is shrunk before anything else is done to all of them. */
function imageFilters(media: ImageMedia, run: Run, canvas: Canvas): { filters: string[]; size: Size } {
  const { crop, rotate } = run.effects;
  const detail = 100 / Math.min(crop?.width ?? 100, crop?.height ?? 100);
  const { width, height } = zoomCanvas(canvas, run.effects, media);
  const [across, down] = rotate === 90 || rotate === 270 ? [height, width] : [width, height];
  const size = shrunkSize(media, { width: across * detail, height: down * detail, fit: canvas.fit });
  const shrink = size.width < media.width ? [`scale=${size.width}:${size.height}:flags=area`] : [];
  const black = /\.jpe?g$/i.test(media.fileName) ? [] : [overBlack];
  const filters = [...uprightFilters(media), ...shrink, ...black];
  return { filters: filters.length > 0 ? filters : ['null'], size };
}

function videoGraph(
  run: Run,
  media: VideoMedia,
  { canvas, capabilities, threads }: GraphContext,
  label: string,
  firstInput: number,
): SourceGraph {
  const { fps } = canvas;
  const { play, speed } = run;
  // What is cropped or turned keeps all of its detail until then.
  const { crop, rotate, zoom } = run.effects;
  const { width, height } = (crop ?? rotate ?? zoom) === undefined ? canvas : media;
  const { first, kept, ...fitted } = sourceFilters(media, { width, height, fit: canvas.fit }, capabilities);
  const inputs: MediaInput[] = [];
  const lines: string[] = [];
  /** Decodes pieces of the source by an input of their own. */
  const decode = (pieces: readonly Piece[], frames: number, to: string) => {
    const origin = firstFrame(pieces, speed, media, fps);
    const filters = [
      ...first,
      ...inFrames(media, origin, speed, fps),
      ...pickFilters(pieces, { origin, frames, isPadded: mayRunOut(media, pieces, speed, fps) }, fps),
      ...kept,
    ];
    lines.push(`[${firstInput + inputs.length}:V:0]${filters.join(',')}[${to}]`);
    inputs.push({
      media,
      options: [...threads, ...colourOptions(media), ...seekTo(media, origin, speed, fps)],
    });
  };
  const source = `${label}source`;
  const frames = run.end - run.start;
  switch (play.kind) {
    case 'forwards':
      decode(run.pieces, frames, source);
      lines.push(...onCanvas(run, fitted, canvas, source, label, []));
      break;
    case 'frozen':
      decode([{ source: play.at, frames: 1 }], 1, source);
      lines.push(...onCanvas(run, fitted, canvas, source, label, stillFilters(frames, fps)));
      break;
    case 'backwards': {
      const chunks = backwardsChunks(run, media, canvas);
      const unmoved = { ...run, effects: withoutMove(run) };
      const turned = chunks.map((chunk, index) => {
        const [from, to] = [`${source}${index}`, `${label}chunk${index}`];
        decode([chunk], chunk.frames, from);
        lines.push(...onCanvas(unmoved, fitted, canvas, from, to, ['reverse']));
        return `[${to}]`;
      });
      const joined = chunks.length === 1 ? 'null' : `concat=n=${chunks.length}:v=1:a=0`;
      // What moves over the picture goes on from chunk to chunk, so it comes after they are joined.
      const { num, den } = fps;
      const then = [
        joined,
        `settb=${den}/${num}`,
        'setpts=N',
        `fps=${num}/${den}`,
        ...moveFilters(run, canvas),
      ];
      lines.push(`${turned.join('')}${then.join(',')}[${label}]`);
      break;
    }
  }
  return { inputs, lines };
}

function withoutMove({ effects }: Run): Run['effects'] {
  if (!moves(effects)) return effects;
  const rest = { ...effects };
  delete rest.zoom;
  return rest;
}

function moveFilters({ effects, zoom }: Run, canvas: Canvas): string[] {
  return effects.zoom && moves(effects) ? zoomFilters(effects.zoom, zoom, canvas) : [];
}

/** Shaped by the effects, fitted to the canvas, and graded. @param then filters after it is fitted, before it moves. */
function onCanvas(
  run: Run,
  source: Pick<SourceFilters, 'size' | 'isDone'>,
  canvas: Canvas,
  from: string,
  to: string,
  then: readonly string[],
): string[] {
  const { filters, size } = shape(source.size, run.effects);
  const shaped = filters.length > 0 ? `${from}shaped` : from;
  const after = [...gradeFilters(run.effects.grade), ...then, ...moveFilters(run, canvas)];
  const fitted = after.length > 0 ? `${to}fitted` : to;
  return [
    ...(filters.length > 0 ? [`[${from}]${filters.join(',')}[${shaped}]`] : []),
    fitGraph(size, zoomCanvas(canvas, run.effects, size), shaped, fitted, source.isDone),
    ...(after.length > 0 ? [`[${fitted}]${after.join(',')}[${to}]`] : []),
  ];
}

interface Picked {
  readonly origin: number;
  readonly frames: number;
  /** Whether the last frame is repeated where the source ends. */
  readonly isPadded: boolean;
}

/**
 * Whether the source may have no frame of its own for the end of the pieces. Repeating the last one costs time with
 * every frame, so it is done only near the end: two frames of the source and a second.
 */
function mayRunOut(
  media: VideoMedia,
  pieces: readonly Piece[],
  speed: number,
  { num, den }: Rational,
): boolean {
  const { source = 0, frames = 0 } = pieces.at(-1) ?? {};
  const endMs = ((source + frames) * speed * den * 1000) / num;
  const nearMs = 1000 + (2000 * media.fps.den) / media.fps.num;
  return media.picture?.constantRate !== true || endMs > media.durationMs - nearMs;
}

/** The pieces of a source that comes in frames from `origin` on, one after the other. */
function pickFilters(
  pieces: readonly Piece[],
  { origin, frames, isPadded }: Picked,
  fps: Rational,
): string[] {
  const ranges = pieces.map((piece) => ({
    start: piece.source - origin,
    end: piece.source - origin + piece.frames,
  }));
  const picked = ranges.length === 1 && ranges[0]?.start === 0 ? [] : [`select='${selectionOf(ranges)}'`];
  return [
    ...(isPadded ? ['tpad=stop=-1:stop_mode=clone'] : []),
    untilFrame(ranges.at(-1)?.end ?? 0),
    ...picked,
    'setpts=N',
    `fps=${formatRational(fps)}`,
    untilFrame(frames),
  ];
}

/** One picture, repeated at a rate without an end. */
export function repeatedAt({ num, den }: Rational): string[] {
  return ['settb=AVTB', 'tpad=stop=-1:stop_mode=clone', `setpts=N*${den}000000/${num}`, `fps=${num}/${den}`];
}

function stillFilters(frames: number, fps: Rational): string[] {
  return [...repeatedAt(fps), untilFrame(frames), 'setpts=N'];
}

/** A run's pieces as they lie in the source forwards, so short that each can be turned round in memory. */
function backwardsChunks(run: Run, media: VideoMedia, canvas: Canvas): Piece[] {
  const total = sourceFrames(media, run.speed, canvas.fps);
  const longest = backwardsChunk(canvas);
  return run.pieces.flatMap(({ source, frames }) => {
    const chunks: Piece[] = [];
    for (let from = 0; from < frames; from += longest) {
      const count = Math.min(longest, frames - from);
      chunks.push({ source: Math.max(0, total - (source + from) - count), frames: count });
    }
    return chunks;
  });
}

/** How many frames of the canvas a source has at a speed. */
function sourceFrames({ durationMs }: VideoMedia, speed: number, { num, den }: Rational): number {
  return Math.round((durationMs * num) / (speed * den * 1000));
}

/** Where decoding starts: never behind the last frame, of which there must be one to repeat. */
function firstFrame(pieces: readonly Piece[], speed: number, media: VideoMedia, fps: Rational): number {
  const frames = Math.floor((media.durationMs * fps.num) / (speed * fps.den * 1000));
  return Math.max(0, Math.min(pieces[0]?.source ?? 0, frames - 1));
}

/** What comes from the decoder as frames of the canvas: the first one is frame `origin` of the source. */
export function inFrames(media: VideoMedia, origin: number, speed: number, fps: Rational): string[] {
  // A seek has taken that off.
  const late = origin === 0 ? startUs(media) : 0;
  // A quarter of a frame back and then rounded up: a source of twice the rate has no frame on the border.
  const back = Math.round(late / speed + (250_000 * fps.den) / fps.num);
  return ['settb=AVTB', `setpts=PTS/${speed}-${back}`, `fps=${formatRational(fps)}:round=up:start_time=0`];
}

/**
 * Decodes from the key frame before: the graph itself drops what lies before, and so knows the frame that is
 * seen at the start even where it began long before, as in a screen recording.
 */
export function seekTo(media: VideoMedia, origin: number, speed: number, { num, den }: Rational): string[] {
  if (origin === 0) return [];
  const seconds = (origin * speed * den) / num + startUs(media) / 1_000_000;
  return ['-noaccurate_seek', '-ss', seconds.toFixed(6)];
}

export function untilFrame(frames: number): string {
  return `trim=end_frame=${frames}`;
}
