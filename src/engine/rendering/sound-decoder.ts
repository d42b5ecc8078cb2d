import type { FfmpegTools } from '../media/ffmpeg';
import { inputArguments, stereoFilter } from '../media/input';
import { startTool } from '../media/process';
import type { RunningTool } from '../media/process';
import { sampleRate } from './frames';
import type { Voice } from './sound-plan';

/** A source's sound as it plays at a speed, read forwards. One sample is a pair: left and right. */
export interface SoundSource {
  /** The next sample that `read` gives. */
  readonly position: number;
  /** Up to `count` samples, interleaved; fewer only where the source ends. */
  read(count: number): Promise<Float32Array>;
  close(): Promise<void>;
}

const bytesPerSample = 8;

/** Decoding starts this much earlier, so that the codec has warmed up where the sound is used: 1 s. */
const preroll = sampleRate;

/** Formats whose seeking only estimates where it lands; they decode so fast that they are read from the start. */
const seeksInexactly = /\.(mp3|aac)$/i;

/**
 * Decodes a voice's source from the voice's first sample on.
 * @throws {FfmpegError} from `read` where the source can't be decoded.
 */
export async function openSound(
  tools: Pick<FfmpegTools, 'ffmpeg'>,
  { media, speed, source }: Pick<Voice, 'media' | 'speed' | 'source'>,
  signal: AbortSignal,
): Promise<SoundSource> {
  const from = seeksInexactly.test(media.fileName) ? 0 : Math.max(0, source - preroll);
  const seek = from === 0 ? [] : ['-ss', ((from * speed) / sampleRate).toFixed(6)];
  const running = startTool({
    tool: tools.ffmpeg,
    args: [
      ...['-v', 'error', '-vn', '-sn', '-dn', ...seek, ...(await inputArguments(media)), '-map', '0:a:0'],
      ...['-af', [stereoFilter(media), ...tempoFilters(speed)].join(','), '-f', 'f32le', 'pipe:1'],
    ],
    signal,
  });
  const decoder = createDecoder(running, from, tempoLead(speed), signal);
  while (decoder.position < source) {
    const skipped = await decoder.read(Math.min(sampleRate, source - decoder.position));
    if (skipped.length === 0) break;
  }
  return decoder;
}

export function tempoFilters(speed: number): string[] {
  return tempoSteps(speed).map((tempo) => `atempo=${tempo}`);
}

/** `atempo` keeps the pitch; beyond 0.5 to 2 it would drop samples, so it is chained. */
function tempoSteps(speed: number): number[] {
  if (speed === 1) return [];
  if (speed > 2) return [2, ...tempoSteps(speed / 2)];
  if (speed < 0.5) return [0.5, ...tempoSteps(speed / 0.5)];
  return [speed];
}

/**
 * How many samples `atempo` plays its sound too early: a quarter of its window of 2048 samples, before the
 * tempo. Measured at speeds of 0.25 to 4 by the centre of short beeps.
 */
function tempoLead(speed: number): number {
  return Math.round(tempoSteps(speed).reduce((lead, tempo) => (lead + 512) / tempo, 0));
}

/** @param silence samples given before those that are decoded. */
function createDecoder(
  running: RunningTool,
  from: number,
  silence: number,
  signal: AbortSignal,
): SoundSource {
  const chunks: AsyncIterator<Buffer> = running.stdout[Symbol.asyncIterator]();
  let pendingBytes = silence * bytesPerSample;
  let pending: Buffer[] = [Buffer.alloc(pendingBytes)];
  let position = from;
  let ended = false;

  const fill = async (bytes: number) => {
    while (!ended && pendingBytes < bytes) {
      const next = await chunks.next().catch((error: unknown) => {
        signal.throwIfAborted();
        throw error;
      });
      if (next.done) {
        await running.done;
        ended = true;
      } else {
        pending.push(next.value);
        pendingBytes += next.value.length;
      }
    }
  };
  return {
    get position() {
      return position;
    },
    async read(count) {
      await fill(count * bytesPerSample);
      const bytes = pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending);
      const samples = Math.min(count, Math.floor(bytes.length / bytesPerSample));
      const taken = new Float32Array(samples * 2);
      Buffer.from(taken.buffer).set(bytes.subarray(0, samples * bytesPerSample));
      pending = [bytes.subarray(samples * bytesPerSample)];
      pendingBytes = bytes.length - samples * bytesPerSample;
      position += samples;
      return taken;
    },
    async close() {
      running.stop();
      // A decoder that is no longer needed may end as it likes.
      await running.done.catch(() => undefined);
    },
  };
}
