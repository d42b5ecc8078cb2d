import * as z from 'zod';
import type { SoundFacts } from '../model/media';
import { parseRational } from '../model/rational';
import { inputName, openOptions } from './input';
import type { PictureFormat } from './input';
import { runTool } from './process';
import { clockwise, displayedSize, hasAlpha, transferOf } from './probed-file';
import type { ProbedFile, ProbedStream, ProbedVideo } from './probed-file';

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

/** A name that ffprobe writes as `unknown`, or as a number that ffmpeg has no name for, is none. */
const name = z
  .string()
  .optional()
  .transform((text) =>
    text === undefined || /^(unknown|reserved|-?\d{1,3})$/.test(text) ? undefined : text,
  );

const streamSchema = z.looseObject({
  codec_type: z.string().optional(),
  codec_name: name,
  profile: name,
  pix_fmt: name,
  color_space: name,
  color_range: name,
  color_transfer: name,
  field_order: name,
  channels: z.int().positive().optional().catch(undefined),
  sample_rate: z.coerce.number().int().positive().optional().catch(undefined),
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
  tags: z.looseObject({ alpha_mode: z.string().optional(), DURATION: z.string().optional() }).optional(),
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
  const usable = output.streams.filter(({ codec_name }) => codec_name !== undefined);
  const video = usable.find(
    ({ codec_type, disposition, width, height }) =>
      codec_type === 'video' && disposition?.attached_pic !== 1 && (width ?? 0) > 0 && (height ?? 0) > 0,
  );
  const audio = usable.find(({ codec_type }) => codec_type === 'audio');
  return {
    startS: output.format?.start_time,
    durationS: output.format?.duration,
    video: video && videoOf(video),
    audio: audio && { ...timesOf(audio), facts: soundFacts(audio) },
  };
}

function videoOf(stream: Stream): ProbedVideo {
  // Of the ways to tell a rotation, ffmpeg's filters heed the display matrix only.
  const rotation = clockwise(
    stream.side_data_list?.find((sideData) => sideData.rotation !== undefined)?.rotation ?? 0,
  );
  const aspect = aspectOf(stream.sample_aspect_ratio);
  const pixelFormat = stream.pix_fmt ?? '';
  return {
    ...timesOf(stream),
    ...displayedSize({ width: stream.width ?? 0, height: stream.height ?? 0 }, aspect, rotation),
    lowestRate: stream.r_frame_rate,
    averageRate: stream.avg_frame_rate,
    packets: stream.nb_read_packets,
    facts: {
      codec: stream.codec_name ?? '',
      profile: stream.profile,
      pixelFormat,
      rotation,
      squarePixels: aspect === 1,
      interlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order ?? ''),
      transfer: transferOf(stream.color_transfer),
      colorSpace: stream.color_space,
      colorRange: stream.color_range,
      hasAlpha: hasAlpha(pixelFormat, stream.tags?.alpha_mode),
    },
  };
}

function soundFacts({ codec_name, channels, sample_rate }: Stream): SoundFacts | undefined {
  if (codec_name === undefined || channels === undefined || sample_rate === undefined) return undefined;
  return { codec: codec_name, channels, sampleRate: sample_rate };
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
