import { execFile } from 'node:child_process';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import type { FfmpegTools } from '../../src/engine/media/ffmpeg';
import { probeMedia } from '../../src/engine/media/probe';
import { runTool } from '../../src/engine/media/process';
import type { VideoMedia } from '../../src/engine/model/media';

const run = promisify(execFile);

/** Each is spoken in some 2 s; a line begins every 4.8 s, so that the silences between have a known length. */
const script = [
  'The harbour wakes before the sun.',
  'Boats go out in a long and quiet line.',
  'The gulls know them and follow.',
  'Nobody speaks much at this hour.',
  'Everyone knows what there is to do.',
  'Ropes are thrown and nets are counted.',
  'Then the engines drown all the rest.',
  'Far out the water changes colour.',
  'That is where the fish are today.',
  'The first net goes over the side.',
  'It takes a quarter of an hour.',
  'Coffee is poured and nobody sits.',
  'The radio tells of wind from the west.',
  'It will be rough before the evening.',
  'When the nets come in the noise begins.',
  'Silver runs over the deck in heaps.',
  'The small ones go back to the sea.',
  'The rest is sorted by size and kind.',
  'Ice is shovelled over every box.',
  'By noon they are on their way home.',
  'The market opens when they arrive.',
  'Buyers stand close along the quay.',
  'Prices are shouted and written down.',
  'In an hour everything has been sold.',
  'Tomorrow it will all begin again.',
] as const;

export const sentenceEverySeconds = 4.8;

export interface ClipWish {
  readonly width: number;
  readonly height: number;
  /** Whole multiples of 4.8 s cut no sentence. */
  readonly seconds: number;
  /** Frames from key frame to key frame at most. */
  readonly keyFrameEvery: number;
}

const fps = 30;

/** With its colours tagged, as cameras do it. */
const encoding = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
  ...['-c:a', 'aac', '-b:a', '160k'],
];

/**
 * What is measured on: speech by espeak-ng under a picture that moves all the time, at 30 frames a second. Made
 * once and kept; the name of a file says all it depends on.
 */
export class Material {
  constructor(
    private readonly folder: string,
    private readonly tools: FfmpegTools,
    private readonly tell: (line: string) => void,
  ) {}

  /** A video as the engine sees it. */
  async clip({ width, height, seconds, keyFrameEvery }: ClipWish): Promise<VideoMedia> {
    const name = `speech-${width}x${height}-${seconds}s-g${keyFrameEvery}.mp4`;
    const file = await this.made(name, async (target) => {
      const [picture, voice] = [await this.picture(width, height), await this.voice()];
      await this.ffmpeg([
        ...['-stream_loop', '-1', '-i', picture, '-stream_loop', '-1', '-i', voice, '-t', String(seconds)],
        ...['-map', '0:v', '-map', '1:a', '-vf', `scale=${width}:${height}:out_color_matrix=bt709`],
        ...[...encoding, '-g', String(keyFrameEvery), target],
      ]);
    });
    return this.look(file);
  }

  /**
   * Those pieces of a clip one after the other in a file of their own, in the clip's own codec and at its own
   * quality: all that a render of them has to decode.
   * @param pieces In frames, in order.
   */
  async keptPart(
    clip: VideoMedia,
    { keyFrameEvery }: Pick<ClipWish, 'keyFrameEvery'>,
    name: string,
    pieces: readonly { readonly start: number; readonly end: number }[],
  ): Promise<VideoMedia> {
    const frames = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    const file = await this.made(`${path.parse(clip.path).name}-${name}-${frames}.mp4`, async (target) => {
      const graph = `${target}.graph`;
      await writeFile(graph, keptGraph(pieces));
      try {
        await this.ffmpeg([
          ...['-i', clip.path, '-filter_complex_script', graph, '-map', '[v]', '-map', '[a]'],
          ...[...encoding, '-g', String(keyFrameEvery), target],
        ]);
      } finally {
        await rm(graph);
      }
    });
    return this.look(file);
  }

  private async look(file: string): Promise<VideoMedia> {
    const media = await probeMedia(this.tools, {
      id: path.parse(file).name,
      fileName: path.basename(file),
      path: file,
    });
    if (media.kind !== 'video') throw new Error(`${file} is no video.`);
    return media;
  }

  /** Ten seconds of a flight into the Mandelbrot set, small (it is costly) and nearly lossless. */
  private picture(width: number, height: number): Promise<string> {
    const size = width < 640 ? `${width}x${height}` : '640x360';
    return this.made(`picture-${size}.mkv`, (target) =>
      this.ffmpeg([
        ...['-f', 'lavfi', '-i', `mandelbrot=s=${size}:r=${fps}:start_scale=0.6:end_scale=0.05:end_pts=400`],
        ...['-t', '10', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '8', '-pix_fmt', 'yuv420p', target],
      ]),
    );
  }

  private voice(): Promise<string> {
    return this.made('voice.wav', async (target) => {
      const spoken = script.map((_, index) => `${target}.${index}.wav`);
      try {
        for (const [index, sentence] of script.entries()) {
          await run('espeak-ng', ['-v', 'en-gb', '-s', '150', '-w', spoken[index] ?? '', sentence]);
        }
        const pad = `aresample=48000,aformat=channel_layouts=stereo,apad,atrim=0:${sentenceEverySeconds}`;
        const graph = [
          ...spoken.map((_, index) => `[${index}:a]adelay=1000:all=1,${pad}[s${index}]`),
          `${spoken.map((_, index) => `[s${index}]`).join('')}concat=n=${spoken.length}:v=0:a=1`,
        ].join(';');
        await this.ffmpeg([...spoken.flatMap((file) => ['-i', file]), '-filter_complex', graph, target]);
      } finally {
        await Promise.all(spoken.map((file) => rm(file, { force: true })));
      }
    });
  }

  /** A file of the folder, made where it is missing; under its name it is whole. */
  private async made(name: string, make: (target: string) => Promise<void>): Promise<string> {
    const file = path.join(this.folder, name);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
    this.tell(`makes ${name}`);
    await mkdir(this.folder, { recursive: true });
    const unfinished = path.join(this.folder, `unfinished-${process.pid}-${name}`);
    try {
      await make(unfinished);
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
    return file;
  }

  private async ffmpeg(args: readonly string[]): Promise<void> {
    await runTool({ tool: this.tools.ffmpeg, args: ['-v', 'error', '-y', ...args] });
  }
}

/** One trim for each piece would not end at thousands; both selections go by the picture's frames. */
function keptGraph(pieces: readonly { readonly start: number; readonly end: number }[]): string {
  const selection = (from: number, to: number): string => {
    const piece = pieces[from];
    if (!piece) return '0';
    if (to - from === 1) return `gte(n,${piece.start})*lt(n,${piece.end})`;
    const middle = (from + to) >> 1;
    return `if(lt(n,${pieces[middle]?.start ?? 0}),${selection(from, middle)},${selection(middle, to)})`;
  };
  const select = selection(0, pieces.length);
  return [
    `[0:v]select='${select}',setpts=N/${fps}/TB[v]`,
    `[0:a]asetnsamples=n=${48_000 / fps}:p=0,aselect='${select}',asetpts=N/SR/TB[a]`,
  ].join(';\n');
}
