import * as z from 'zod';
import { parseRational } from '../model/rational';
import { inputName, openOptions } from './input';
import type { PictureFormat } from './input';
import { runTool } from './process';
import { displayedSize } from './probed-file';
import type { ProbedFile, ProbedStream } from './probed-file';

const seconds = z
  .string()
  .transform(Number)
  .optional()
  .catch(undefined)
  .transform((value) => (Number.isFinite(value) ? value : undefined));

const rate = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? undefined : parseRational(text)));

const streamSchema = z.looseObject({
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  width: z.int().min(0).optional(),
  height: z.int().min(0).optional(),
  sample_aspect_ratio: z.string().optional(),
  r_frame_rate: rate,
  avg_frame_rate: rate,
  start_time: seconds,
  duration: seconds,
  nb_read_packets: z.coerce.number().optional(),
  disposition: z.looseObject({ attached_pic: z.number().optional() }).optional(),
  side_data_list: z.array(z.looseObject({ rotation: z.coerce.number().optional() })).optional(),
  tags: z.looseObject({ rotate: z.coerce.number().optional(), DURATION: z.string().optional() }).optional(),
});
type Stream = z.infer<typeof streamSchema>;

const outputSchema = z.looseObject({
  streams: z.array(streamSchema).default([]),
  format: z.looseObject({ start_time: seconds, duration: seconds }).optional(),
});

/** @throws {FfmpegError} for a file that ffprobe can't read. */
export async function readWithFfprobe(
  ffprobe: string,
  path: string,
  picture: PictureFormat | undefined,
  signal?: AbortSignal,
): Promise<ProbedFile> {
  const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams'];
  if (picture === 'gif') args.push('-count_packets');
  args.push(...openOptions(picture), '-i', inputName(path));
  const output = outputSchema.parse(JSON.parse(await runTool({ tool: ffprobe, args, signal })));
  const usable = output.streams.filter(
    ({ codec_name }) => codec_name !== undefined && codec_name !== 'unknown',
  );
  const video = usable.find(
    ({ codec_type, disposition, width, height }) =>
      codec_type === 'video' && disposition?.attached_pic !== 1 && (width ?? 0) > 0 && (height ?? 0) > 0,
  );
  const audio = usable.find(({ codec_type }) => codec_type === 'audio');
  return {
    startS: output.format?.start_time,
    durationS: output.format?.duration,
    video: video && {
      ...timesOf(video),
      ...displayedSize(
        { width: video.width ?? 0, height: video.height ?? 0 },
        aspectOf(video.sample_aspect_ratio),
        video.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ??
          video.tags?.rotate ??
          0,
      ),
      lowestRate: video.r_frame_rate,
      averageRate: video.avg_frame_rate,
      packets: video.nb_read_packets,
    },
    audio: audio && timesOf(audio),
  };
}

function timesOf(stream: Stream): ProbedStream {
  const endS = tagSeconds(stream.tags?.DURATION);
  const fromTag = endS === undefined ? undefined : endS - (stream.start_time ?? 0);
  return { startS: stream.start_time, durationS: stream.duration ?? fromTag };
}

/** Matroska keeps the end of a stream in a tag, as `00:01:02.500000000`. */
function tagSeconds(tag: string | undefined): number | undefined {
  const match = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(tag ?? '');
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : undefined;
}

function aspectOf(text: string | undefined): number {
  const ratio = parseRational((text ?? '').replace(':', '/'));
  return ratio ? ratio.num / ratio.den : 1;
}
