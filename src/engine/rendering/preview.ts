import type { Media } from '../model/media';
import type { Rational } from '../model/rational';
import type { Timeline } from '../model/timeline';
import { colourTags, frameOptions, softwareEncoder } from './encoding';
import type { Capabilities, EncodedCanvas, VideoEncoding } from './encoding';
import { metadata, mp3Encoder } from './output-formats';
import { previewCanvas } from './output-canvas';
import { planRender } from './plan';
import type { EncodedPart } from './picture-plan';
import { RenderError } from './render-error';
import type { MediaInput } from './source-picture';
import type { SoundPlan } from './sound-plan';
import { sentence } from '../../contract/sentence';

/**
 * A quick look at a timeline: the same cuts, titles and sound as in an export, small and cheaply decoded, in H.264 and
 * Opus. A desktop VS Code plays no AAC, and no browser MP3 that a page hands to its player bit by bit. It is a stream
 * of fragments that plays while it grows.
 */
export interface PreviewPlan {
  readonly fps: Rational;
  readonly durationMs: number;
  /** The picture in the timeline's order: a process each, whose frames follow each other without a gap. */
  readonly parts: readonly EncodedPart[];
  readonly sound: SoundPlan;
  /** Between the sound's input and the output. */
  readonly soundOptions: readonly string[];
  readonly sources: readonly Media[];
  /** Of the stream and of the file that is made of it. */
  readonly estimatedBytes: number;
}

/**
 * Decoding is most of the work. The filter that smooths a picture's blocks is left out of it, which is hardly seen at a
 * third of the size; and so are frames that no other one needs, in whose place the one before is seen for a frame or
 * two. Of 1080p that takes 2.1 s of the processor's time instead of 3.5 s for 30 s, encoding included.
 */
const cheapDecoding = ['-skip_loop_filter', 'all', '-skip_frame', 'noref'];

/** Each is sent as soon as it is made; a key frame a second is where playing can begin. */
const fragments = [
  '-movflags',
  '+frag_keyframe+empty_moov+default_base_moof',
  '-flush_packets',
  '1',
  '-f',
  'mp4',
];

/**
 * Where there is no Opus. An MP3 begins with this many samples of its encoder's warming up, and a fragmented MP4 can't say so: as many of the
 * mix are left out, the first 23 ms, so that all others are in step.
 */
const warmUp = 1105;

/**
 * Compiles a timeline to its preview. Pure.
 * @throws {RenderError} like `planRender`.
 */
export function planPreview(
  timeline: Timeline,
  media: ReadonlyMap<string, Media>,
  capabilities: Capabilities,
): PreviewPlan {
  const canvas = previewCanvas(timeline.canvas);
  const { fps, durationMs, parts, sound, sources } = planRender({ ...timeline, canvas }, media, {
    output: { format: 'mp4', quality: 'low' },
    capabilities,
    encoding: pictureEncoding(capabilities, canvas),
  });
  if (!sound)
    throw new RenderError('nothingToRender', sentence('There is nothing on the timeline to show yet.'));
  return {
    ...{
      fps,
      durationMs,
      sources,
      parts: parts.map((part) => cheaply(part.kind === 'copy' ? part.otherwise : part)),
      sound: sound.plan,
    },
    soundOptions: [
      ...soundEncoding(capabilities.encoders),
      ...[...metadata(''), '-frag_duration', '500000', ...fragments],
    ],
    estimatedBytes: Math.ceil((2 * durationMs * 500) / 8) + 1_000_000,
  };
}

function cheaply(part: EncodedPart): EncodedPart {
  return {
    ...part,
    inputs: part.inputs.map((input): MediaInput =>
      input.media.kind === 'video' ? { ...input, options: [...cheapDecoding, ...input.options] } : input,
    ),
    // Of a quarter of the pixels a coarse scaler is as good; it is said at the graph's head, for all its filters.
    files: part.files.map(({ name, text }) =>
      name.endsWith('.graph') ? { name, text: `sws_flags=fast_bilinear;\n${text}` } : { name, text },
    ),
  };
}

function soundEncoding(encoders: ReadonlySet<string>): string[] {
  if (encoders.has('libopus')) return ['-c:a', 'libopus', '-b:a', '128k'];
  return ['-af', `atrim=start_sample=${warmUp}`, '-c:a', mp3Encoder(encoders), '-b:a', '128k'];
}

/** No frames that refer to later ones: a fragment is whole when its last frame is. */
function pictureEncoding({ encoders }: Capabilities, canvas: EncodedCanvas): VideoEncoding {
  const encoder = softwareEncoder(encoders);
  const control =
    encoder === 'libx264'
      ? ['-preset', 'ultrafast', '-crf', '27', '-profile:v', 'baseline']
      : ['-b:v', '1000k', '-bf', '0'];
  const { num, den } = canvas.fps;
  return {
    device: [],
    filters: [],
    options: [
      ...['-c:v', encoder, ...control, ...frameOptions(canvas), '-g', String(Math.round(num / den))],
      ...['-pix_fmt', 'yuv420p', ...colourTags, ...fragments],
    ],
  };
}
