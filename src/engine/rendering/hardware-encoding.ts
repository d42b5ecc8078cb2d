import { bitrateFor, colourTags, frameOptions } from './encoding';
import type { EncodedCanvas, Quality, VideoEncoding } from './encoding';

/** The H.264 encoders of graphics chips that ffmpeg knows, in the order in which they are preferred. */
export const hardwareEncoders = [
  'h264_videotoolbox',
  'h264_nvenc',
  'h264_qsv',
  'h264_amf',
  'h264_vaapi',
  'h264_mf',
] as const;
export type HardwareEncoder = (typeof hardwareEncoders)[number];

/**
 * The quantizer for each quality. The chips' encoders gain less from a bit than x264, so that the numbers lie
 * near its CRF and the files are larger.
 */
const quantizers: Readonly<Record<Quality, number>> = { low: 30, medium: 25, high: 20 };

/**
 * How a chip encodes at a quality: constant quality where its encoder has that on every generation of the chip, an
 * average bit rate where it has not (VideoToolbox on Intel, Media Foundation).
 */
export function hardwareEncoding(
  encoder: HardwareEncoder,
  quality: Quality,
  canvas: EncodedCanvas,
): VideoEncoding {
  const { device, filters, control } = mappings[encoder](quantizers[quality], bitrateFor(canvas, quality));
  const profile = encoder === 'h264_mf' ? [] : ['-profile:v', 'high'];
  return {
    device: device ?? [],
    filters: filters ?? [],
    options: ['-c:v', encoder, ...control, ...profile, ...frameOptions(canvas), ...colourTags],
  };
}

interface Mapping {
  readonly device?: readonly string[];
  readonly filters?: readonly string[];
  readonly control: readonly string[];
}

/** @param q quantizer, 0 to 51. @param bitrate bits a second. */
type Map = (q: number, bitrate: number) => Mapping;

const mappings: Readonly<Record<HardwareEncoder, Map>> = {
  h264_videotoolbox: (_, bitrate) => ({ control: ['-b:v', String(bitrate), '-allow_sw', '0'] }),
  h264_nvenc: (q) => ({ control: ['-preset', 'p4', '-rc', 'vbr', '-cq', String(q), '-b:v', '0'] }),
  // `global_quality` alone chooses the "intelligent constant quality" mode.
  h264_qsv: (q) => ({
    filters: ['format=nv12'],
    control: ['-preset', 'medium', '-global_quality', String(q)],
  }),
  h264_amf: (q) => ({
    filters: ['format=nv12'],
    control: [
      '-quality',
      'balanced',
      '-rc',
      'cqp',
      ...['-qp_i', String(q), '-qp_p', String(q), '-qp_b', String(q + 2)],
    ],
  }),
  // Pictures are brought into the chip's memory; which device there is, the driver chooses.
  h264_vaapi: (q) => ({
    device: ['-init_hw_device', 'vaapi=chip', '-filter_hw_device', 'chip'],
    filters: ['format=nv12', 'hwupload'],
    control: ['-rc_mode', 'CQP', '-qp', String(q)],
  }),
  h264_mf: (_, bitrate) => ({
    filters: ['format=nv12'],
    control: ['-hw_encoding', '1', '-b:v', String(bitrate)],
  }),
};
