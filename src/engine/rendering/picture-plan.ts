import type { OutputSettings } from '../../contract/output-settings';
import type { CopyPoints } from '../media/copy-points';
import type { Media } from '../model/media';
import { plainColourOf } from '../model/plain-colour';
import { msToFrame } from '../model/rational';
import type { Canvas, Timeline } from '../model/timeline';
import { trackTimescale, videoEncoding } from './encoding';
import type { Capabilities, VideoEncoding } from './encoding';
import { frameTimeline } from './frames';
import type { FramedClip, FramedTimeline } from './frames';
import { hardwareEncoding } from './hardware-encoding';
import type { HardwareEncoder } from './hardware-encoding';
import { outputCanvas } from './output-canvas';
import { metadata } from './output-formats';
import { frameOverlays } from './overlay-picture';
import { pictureGraph } from './picture';
import type { Over } from './picture';
import { RenderError } from './render-error';
import { runsOf } from './runs';
import type { Run } from './runs';
import { copiedPart, cutsAround, namedSets } from './smart/copied-part';
import type { CopiedPart } from './smart/copied-part';
import { planCopies } from './smart/copies';
import type { CopyPlan } from './smart/copies';
import type { CopyCandidate } from './smart/gather';
import { plainStretches, rangesToRead } from './smart/plain';
import { soundNames } from './sound-picture';
import type { MediaInput } from './source-picture';
import { colourTables } from './source-colour';
import { cutFrames, stretchesOf } from './stretches';
import type { Stretch } from './stretches';
import { frameTitles } from './titles';
import { sentence } from '../../contract/sentence';

/** The picture of a render, in parts: some encoded, some copied. */

/** A stretch of the picture, made by one ffmpeg process. */
export type PicturePart = EncodedPart | CopiedPart;

/** A stretch of the picture, encoded in a folder of its own. */
export interface EncodedPart {
  readonly kind: 'encode';
  /** First frame on the timeline, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Global options, before the inputs. */
  readonly device: readonly string[];
  readonly inputs: readonly MediaInput[];
  /** All between the inputs and the output's name. */
  readonly options: readonly string[];
  /** What the process reads beside its inputs, by names in its folder. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export interface RenderOptions {
  readonly output: OutputSettings;
  readonly capabilities: Capabilities;
  /** Without one the processor encodes. */
  readonly encoder?: HardwareEncoder | undefined;
  /** How the parts are encoded, where neither the quality nor the encoder says it. */
  readonly encoding?: VideoEncoding;
  /** Where sources can be copied from, by their ids; without them, all is encoded. */
  readonly copyPoints?: ReadonlyMap<string, CopyPoints>;
  /** The title in the file's metadata; any text. */
  readonly title?: string;
}

const graphFile = 'picture.graph';

/** The timeline on the canvas that was asked for. */
export function onCanvasOf(timeline: Timeline, { format, size, fps }: OutputSettings): Timeline {
  const request = { ...(size && { size }), ...(fps !== undefined && { fps }) };
  const canvas = outputCanvas(timeline.canvas, format === 'gif' ? 'gif' : 'mp4', request);
  return { ...timeline, canvas };
}

export interface Picture {
  readonly parts: readonly PicturePart[];
  readonly copying: CopyPlan | undefined;
}

/**
 * The parts of a picture. Pure.
 * @param timeline on the canvas of the output.
 * @throws {RenderError} like `planRender`.
 */
export function planPicture(
  timeline: Timeline,
  framed: FramedTimeline,
  media: ReadonlyMap<string, Media>,
  options: RenderOptions,
): Picture {
  const { canvas } = timeline;
  const { fps } = canvas;
  const runs = runsOf(framed, shownBy(media));
  const over = overOf(timeline, runs, media, options);
  const copying = planCopying(runs, over, canvas, options);
  const encoding = options.encoding ?? encodingOf(timeline, options, copying);
  const usual = cutFrames(framed, canvas);
  const cuts = copying ? cutsAround(copying.copies, usual, framed.frames, fps) : usual;
  const parts = stretchesOf(runs, cuts, canvas).map((stretch) => {
    const encoded = encodedPart(stretch, canvas, over, encoding, options);
    const copy = copying?.copies.find(
      ({ start, frames }) => start === stretch.start && start + frames === stretch.end,
    );
    const source = copy && media.get(copy.mediaId);
    return copy && source?.kind === 'video' ? copiedPart(copy, source, fps, encoded) : encoded;
  });
  return { parts, copying };
}

function encodedPart(
  stretch: Stretch,
  canvas: Canvas,
  over: Over,
  encoding: VideoEncoding,
  { capabilities }: RenderOptions,
): EncodedPart {
  const { inputs, options, files } = graphOf(stretch, canvas, over, capabilities, encoding.filters);
  return {
    kind: 'encode',
    ...{ start: stretch.start, end: stretch.end, device: encoding.device, inputs },
    options: [
      ...[...options, ...encoding.options, '-an', ...metadata('')],
      ...['-video_track_timescale', String(trackTimescale(canvas.fps)), '-f', 'mp4'],
    ],
    files,
  };
}

/**
 * The picture of a stretch as a process takes it; how it is written comes after the options.
 * @param last filters at the very end.
 */
export function graphOf(
  stretch: Stretch,
  canvas: Canvas,
  over: Over,
  capabilities: Capabilities,
  last: readonly string[],
): Pick<EncodedPart, 'inputs' | 'options' | 'files'> {
  const { inputs, graph, files } = pictureGraph(stretch, canvas, over, capabilities, last);
  return {
    inputs,
    options: [
      ...[capabilities.version.major >= 7 ? '-/filter_complex' : '-filter_complex_script', graphFile],
      ...['-map', '[picture]'],
    ],
    files: [
      { name: graphFile, text: graph },
      ...colourTables(
        inputs.map((input) => input.media),
        capabilities,
      ),
      ...files,
    ],
  };
}

function planCopying(
  runs: readonly Run[],
  over: Over,
  canvas: Canvas,
  options: RenderOptions,
): CopyPlan | undefined {
  const { copyPoints } = options;
  if (!copyPoints || !mayCopy(options)) return undefined;
  const target = { ...canvas, quality: options.output.quality };
  return planCopies(plainStretches(runs, over, target), copyPoints, over.frames, target);
}

/** Only x264 can be told what to call its parameter sets. */
function mayCopy({
  output: { format, quality },
  capabilities: { encoders },
  encoding,
}: RenderOptions): boolean {
  return format === 'mp4' && quality !== 'low' && encoding === undefined && encoders.has('libx264');
}

/**
 * The sources that a render may copy from, so that whoever plans it can look for points in them first. Pure.
 * @throws {RenderError} like `planRender`.
 */
export function copyCandidates(
  asked: Timeline,
  media: ReadonlyMap<string, Media>,
  options: RenderOptions,
): CopyCandidate[] {
  if (!mayCopy(options)) return [];
  const timeline = onCanvasOf(asked, options.output);
  const { canvas } = timeline;
  const framed = frameTimeline(timeline);
  const runs = runsOf(framed, shownBy(media));
  const over = overOf(timeline, runs, media, options);
  const plain = plainStretches(runs, over, { ...canvas, quality: options.output.quality });
  return [...media.values()].flatMap((each) => {
    const ranges = each.kind === 'video' ? rangesToRead(plain, each.id, framed.frames, canvas.fps) : [];
    return each.kind === 'video' && ranges.length > 0 ? [{ media: each, ranges }] : [];
  });
}

function encodingOf(
  { canvas }: Timeline,
  { encoder, capabilities, output }: RenderOptions,
  copying: CopyPlan | undefined,
): VideoEncoding {
  // A GIF is made of what was encoded before, which must show no trace of that.
  const quality = output.format === 'gif' ? 'high' : output.quality;
  if (encoder !== undefined && !copying) return hardwareEncoding(encoder, quality, canvas);
  const names = copying ? namedSets(copying.setId) : [];
  return { device: [], filters: [], options: [...videoEncoding(capabilities, quality, canvas), ...names] };
}

/** What lies over the runs of a timeline. @throws {RenderError} `ffmpegLacks`, `sourceMissing` */
export function overOf(
  timeline: Timeline,
  runs: readonly Run[],
  media: ReadonlyMap<string, Media>,
  { output, capabilities }: RenderOptions,
): Over {
  const { canvas, fade, titles } = timeline;
  const frames = runs.at(-1)?.end ?? 0;
  const canWrite = capabilities.filters.has('ass');
  const burned = titles.filter(({ role }) => output.captions !== 'sideFile' || role !== 'caption');
  const framed = frameTitles({ canvas, titles: burned }, frames);
  if (framed.length > 0 && !canWrite) {
    const message = sentence(
      'This ffmpeg can show no titles, because it was built without libass. Install a full build.',
    );
    throw new RenderError('ffmpegLacks', message);
  }
  const inFrames = (ms: number) => Math.min(frames, msToFrame(ms, canvas.fps));
  return {
    overlays: frameOverlays(timeline, frames, ({ mediaId }) => knownMedia(media, mediaId)),
    titles: framed,
    soundNames: canWrite ? soundNames(runs, canvas, framed) : [],
    fadeIn: inFrames(fade.inMs),
    fadeOut: inFrames(fade.outMs),
    ...(fade.color && { fadeColor: fade.color }),
    frames,
  };
}

/** What clips show: an uploaded file, or a plain colour. */
export function shownBy(media: ReadonlyMap<string, Media>) {
  return ({ clip: { mediaId } }: FramedClip) => plainColourOf(mediaId) ?? knownMedia(media, mediaId);
}

/** @throws {RenderError} `sourceMissing` */
export function knownMedia(media: ReadonlyMap<string, Media>, id: string): Media {
  const found = media.get(id);
  if (found) return found;
  throw new RenderError(
    'sourceMissing',
    sentence('A file on the timeline was never uploaded to this session.'),
  );
}
