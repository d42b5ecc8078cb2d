import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);

const answer = z.object({
  format: z.object({ duration: z.string().optional() }),
  streams: z.array(
    z.object({
      codec_type: z.string(),
      codec_name: z.string().optional(),
      profile: z.string().optional(),
      pix_fmt: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      duration: z.string().optional(),
      nb_read_frames: z.string().optional(),
    }),
  ),
});

/** One stream of a file, as ffprobe counts it. */
export interface ProbedStream {
  readonly codec: string;
  readonly profile: string;
  readonly pixelFormat: string;
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** Decoded, not told by the container. */
  readonly frames: number;
}

export interface ProbedFile {
  readonly durationMs: number;
  readonly video: ProbedStream | undefined;
  readonly audio: ProbedStream | undefined;
}

/** What a media file holds, read by decoding it whole. */
export async function probe(file: string): Promise<ProbedFile> {
  const args = ['-v', 'error', '-count_frames', '-show_format', '-show_streams', '-of', 'json', file];
  const { stdout } = await run('ffprobe', args);
  const { format, streams } = answer.parse(JSON.parse(stdout));
  const first = (type: string): ProbedStream | undefined => {
    const stream = streams.find(({ codec_type }) => codec_type === type);
    return (
      stream && {
        codec: stream.codec_name ?? '',
        profile: stream.profile ?? '',
        pixelFormat: stream.pix_fmt ?? '',
        width: stream.width ?? 0,
        height: stream.height ?? 0,
        durationMs: Math.round(Number(stream.duration ?? 0) * 1000),
        frames: Number(stream.nb_read_frames ?? 0),
      }
    );
  };
  const durationMs = Math.round(Number(format.duration ?? 0) * 1000);
  return { durationMs, video: first('video'), audio: first('audio') };
}
