import { startUs } from '../model/media';
import type { Loudness, Media } from '../model/media';
import type { Rational } from '../model/rational';
import type { FfmpegTools } from './ffmpeg';
import { inputArguments, stereoFilter } from './input';
import { streamTool } from './process';
import { requireSource } from './source';

/** Most video sound has this rate, so that most of it is measured without resampling. */
const sampleRate = 48_000;
const channels = 2;
const fullScale = 32_768;

/** The windows of a sound without a picture. */
const soundAloneRate: Rational = { num: 30, den: 1 };

/**
 * Measures how loud a file is: the peak of each frame-long window from the source's start, as long as the
 * picture lasts. Decodes the sound once, streamed; media without sound are silent.
 * @throws {MediaError} where the file is gone or has changed; {FfmpegError} where it can't be decoded; the signal's reason where it was cancelled.
 */
export async function measureLoudness(
  tools: FfmpegTools,
  media: Media,
  signal?: AbortSignal,
): Promise<Loudness> {
  await requireSource(media);
  if (media.kind === 'image') return { rate: soundAloneRate, peaks: new Float32Array(0) };
  const rate = media.kind === 'video' ? media.fps : soundAloneRate;
  const windows = Math.max(1, Math.round((media.durationMs * rate.num) / (rate.den * 1000)));
  if (media.kind === 'video' && !media.hasAudio) return { rate, peaks: new Float32Array(windows) };
  const meter = createPeakMeter(rate, windows);
  const early = Math.round((startUs(media) * sampleRate) / 1_000_000);
  const fromStart = early > 0 ? [`atrim=start_sample=${early}`] : [];
  const args = [
    ...['-v', 'error', '-vn', '-sn', '-dn', ...(await inputArguments(media)), '-map', '0:a:0'],
    // Without a flush after each of the codec's frames there are 32 KB to a write instead of 4: a fifth less time.
    ...['-af', [stereoFilter(media), ...fromStart].join(','), '-f', 's16le', '-flush_packets', '0', 'pipe:1'],
  ];
  for await (const chunk of streamTool({ tool: tools.ffmpeg, args, signal })) meter.add(chunk);
  return { rate, peaks: meter.peaks };
}

/**
 * Takes interleaved stereo 16-bit samples at 48 kHz in chunks of any size, even odd ones.
 * Window k begins at sample `round(k * 48000 * den / num)`, so that windows never drift from frames.
 */
export function createPeakMeter(
  rate: Rational,
  windows: number,
): { add(chunk: Buffer): void; peaks: Float32Array } {
  const peaks = new Float32Array(windows);
  const windowStart = (window: number) => Math.round((window * sampleRate * rate.den) / rate.num);
  let window = 0;
  let windowEnd = windowStart(1) * channels;
  let position = 0;
  let peak = 0;
  let rest = Buffer.alloc(0);
  return {
    peaks,
    add(chunk) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const samples = samplesOf(bytes);
      rest = Buffer.from(bytes.subarray(samples.length * 2));
      const count = samples.length;
      let index = 0;
      while (index < count && window < windows) {
        const stop = Math.min(count, index + windowEnd - position);
        position += stop - index;
        // Without branches, and so twice as fast.
        for (; index < stop; index++) peak = Math.max(peak, Math.abs(samples[index] ?? 0));
        peaks[window] = peak / fullScale;
        if (position === windowEnd) {
          window++;
          windowEnd = windowStart(window + 1) * channels;
          peak = 0;
        }
      }
    },
  };
}

/** Read as the machine reads them, which is many times faster than `readInt16LE`: all platforms of ffmpeg are little-endian. */
function samplesOf(bytes: Buffer): Int16Array {
  const count = bytes.length >> 1;
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes);
  return new Int16Array(aligned.buffer, aligned.byteOffset, count);
}
