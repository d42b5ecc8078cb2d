import { startUs } from '../model/media';
import type { VideoMedia } from '../model/media';
import type { Rational } from '../model/rational';
import type { FfmpegTools } from './ffmpeg';
import { inputArguments } from './input';
import { splitParameterSets } from './parameter-sets';
import type { ParameterSets } from './parameter-sets';
import { streamTool } from './process';

/**
 * Where pictures of an H.264 stream can be taken without decoding them. Frames are numbered as the renderer
 * numbers them: frame k of the source is what is seen when `k / rate` of its time has passed.
 */
export interface CopyPoints {
  /** The sets that all of these pictures name. */
  readonly parameterSets: ParameterSets;
  /** How many frames decoding must be ahead of showing, because pictures refer to later ones. */
  readonly delay: number;
  /** In order; between two of them some frame is missing, doubled, or can't be copied. */
  readonly spans: readonly CopySpan[];
}

/** At least two points, in order, the first one a start. Between any two of them lies each frame, exactly once. */
export type CopySpan = readonly CopyPoint[];

/**
 * A copy may end before this frame: what was decoded by then shows all before it and nothing else. Where the frame
 * is a start, nothing from it on refers to what comes before, so that a copy may begin with it too.
 */
export interface CopyPoint {
  readonly frame: number;
  readonly isStart: boolean;
  /** Bytes of all pictures of the span before this one. */
  readonly offset: number;
}

/** A part of a file, in its own milliseconds. */
export interface MediaRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Read this far behind the range, so that a point at its very end is seen. */
const marginMs = 2000;

/**
 * Lists where the picture can be cut without encoding. A copy begins at IDR pictures only, because a key frame that
 * is merely a recovery point has pictures around it that need what came before. It ends wherever decoding and
 * showing are even, which they are each few frames. Nothing is decoded; the range is read once, at about a gigabyte
 * a second from memory.
 * @returns `undefined` where nothing can be copied: other parameter sets on the way, or times that fit no rate.
 * @throws {FfmpegError} where the file can't be read; the signal's reason where it was cancelled.
 */
export async function readCopyPoints(
  { ffmpeg }: Pick<FfmpegTools, 'ffmpeg'>,
  media: VideoMedia,
  { fromMs, toMs }: MediaRange,
  signal?: AbortSignal,
): Promise<CopyPoints | undefined> {
  const startS = Math.floor(fromMs / 1000);
  const untilEnd = toMs + marginMs >= media.durationMs;
  const input = [
    ...(startS > 0 ? ['-ss', String(startS)] : []),
    ...(untilEnd ? [] : ['-t', String(Math.ceil((toMs + marginMs) / 1000) - startS)]),
    ...(await inputArguments(media)),
  ];
  const collector = createCollector(media.fps, startS - startUs(media) / 1_000_000);
  const args = [
    ...['-v', 'error', ...input, ...listed.flatMap(() => ['-map', '0:V:0']), '-c', 'copy'],
    ...listed.flatMap((filter, index) => (filter === '' ? [] : [`-bsf:v:${index}`, filter])),
    ...['-f', 'framecrc', 'pipe:1'],
  ];
  for await (const line of linesOf(streamTool({ tool: ffmpeg, args, signal }))) collector.add(line);
  const found = collector.end();
  if (!found) return undefined;
  const parameterSets = await readParameterSets(ffmpeg, input, signal);
  return parameterSets && { ...found, parameterSets };
}

/** The picture's packets, those with an IDR picture, and the parameter sets that a decoder has there. */
const listed = ['', 'filter_units=pass_types=5', 'h264_mp4toannexb,filter_units=pass_types=7-8'] as const;

async function readParameterSets(
  ffmpeg: string,
  input: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ParameterSets | undefined> {
  const args = [
    ...['-v', 'error', ...input, '-map', '0:V:0', '-c', 'copy', '-frames:v', '1'],
    ...['-bsf:v', listed[2], '-f', 'h264', 'pipe:1'],
  ];
  const chunks: Buffer[] = [];
  for await (const chunk of streamTool({ tool: ffmpeg, args, signal })) chunks.push(chunk);
  return splitParameterSets(Buffer.concat(chunks));
}

interface Packet {
  readonly decodeTime: number;
  /** Which frame it is; `NaN` where that can't be told for sure. */
  readonly frame: number;
  readonly bytes: number;
  readonly isUsable: boolean;
}

interface Collector {
  /** Takes a line of ffmpeg's `framecrc` format. */
  add(line: string): void;
  /** All lines were seen. */
  end(): Pick<CopyPoints, 'delay' | 'spans'> | undefined;
}

/** One line: stream, times in ticks, size, checksum, flags other than "is a key frame", number of side data. */
const packetLine =
  /^(\d), *(-?\d+), *(-?\d+), *-?\d+, *(\d+), (0x[0-9a-f]+)(?:, F=0x([0-9A-Fa-f]+))?(?:, S=(\d+))?/;

/** ffmpeg's flags of packets that are whole and shown: "key frame" and "no other picture refers to it". */
const harmlessFlags = 0x1 | 0x10;

/**
 * @param startS seconds from the source's start to time 0 of the packets.
 */
export function createCollector(fps: Rational, startS: number): Collector {
  const spans = createSpans();
  let tick: Rational | undefined;
  let group: Packet[] = [];
  let inGroup = false;
  let sets: string | undefined;
  let isUniform = true;

  const addPicture = (packet: Packet) => {
    // What comes before the first IDR picture belongs to no group.
    if (!inGroup) group = [];
    group.push(packet);
  };
  const beginGroup = (decodeTime: number) => {
    const first = group.at(-1);
    if (first?.decodeTime !== decodeTime) isUniform = false;
    if (!first) return;
    if (inGroup) spans.add(group.slice(0, -1));
    group = [first];
    inGroup = true;
  };

  return {
    add(line) {
      const rate = /^#tb 0: (\d+)\/(\d+)/.exec(line);
      if (rate) tick = { num: Number(rate[1]), den: Number(rate[2]) };
      const match = packetLine.exec(line);
      if (!match || !tick) return;
      const [, stream, dts, pts, size, checksum, flags, sideData] = match;
      const decodeTime = Number(dts);
      if (stream === '0') {
        const isUsable = (parseInt(flags ?? '1', 16) & ~harmlessFlags) === 0 && sideData === undefined;
        addPicture({
          decodeTime,
          frame: frameAt(Number(pts), tick, fps, startS),
          bytes: Number(size),
          isUsable,
        });
      } else if (stream === '1') beginGroup(decodeTime);
      else {
        const found = `${size} ${checksum}`;
        isUniform &&= sets === undefined || sets === found;
        sets = found;
      }
    },
    end() {
      if (inGroup) spans.add(group);
      const found = spans.end();
      return isUniform && sets !== undefined && found.spans.length > 0 ? found : undefined;
    },
  };
}

/**
 * The renderer shows a picture from a quarter of a frame before its time on. Where it stands close to that border,
 * rounding decides, and copying could disagree with decoding.
 */
function frameAt(pts: number, tick: Rational, fps: Rational, startS: number): number {
  const frames = (pts * tick.num * fps.num) / (tick.den * fps.den) + (startS * fps.num) / fps.den - 0.25;
  return Math.abs(frames - Math.round(frames)) < 0.05 ? NaN : Math.floor(frames) + 1;
}

interface SpanBuilder {
  /** @param group From an IDR picture on, in the order of decoding; of the last one, only the beginning may be known. */
  add(group: readonly Packet[]): void;
  end(): { spans: readonly CopySpan[]; delay: number };
}

function createSpans(): SpanBuilder {
  const spans: CopySpan[] = [];
  let current: CopyPoint[] = [];
  let delay = 0;
  const close = () => {
    if (current.length > 1) spans.push(current);
    current = [];
  };
  return {
    add(group) {
      const start = group[0]?.frame ?? NaN;
      const even = evenLengths(group);
      const known = even.at(-1);
      if (known === undefined) {
        close();
        return;
      }
      for (const [index, { frame }] of group.slice(0, known).entries()) {
        delay = Math.max(delay, index - (frame - start));
      }
      if (current.at(-1)?.frame !== start) close();
      let offset = current.pop()?.offset ?? 0;
      current.push({ frame: start, isStart: true, offset });
      let at = 0;
      for (const length of even) {
        for (; at < length; at++) offset += group[at]?.bytes ?? 0;
        current.push({ frame: start + length, isStart: false, offset });
      }
      if (known < group.length) close();
    },
    end() {
      close();
      return { spans, delay };
    },
  };
}

/** After how many of its packets a group has shown each frame from its first one on exactly once, in rising order. */
function evenLengths(group: readonly Packet[]): number[] {
  const start = group[0]?.frame ?? NaN;
  if (!(start >= 0)) return [];
  const lengths: number[] = [];
  const shown = new Set<number>();
  let last = start;
  for (const { frame, isUsable } of group) {
    if (!isUsable || !(frame >= start) || shown.has(frame)) break;
    shown.add(frame);
    last = Math.max(last, frame);
    if (last - start + 1 === shown.size) lengths.push(shown.size);
  }
  return lengths;
}

/** The lines of a text that comes in chunks cut anywhere, even within a character. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
