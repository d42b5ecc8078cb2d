import type { FfmpegTools } from '../media/ffmpeg';
import { inputArguments, stereoFilter } from '../media/input';
import { startTool } from '../media/process';
import type { RunningTool } from '../media/process';
import { startUs } from '../model/media';
import { sampleRate } from './frames';
import { denoised, denoiserPreroll } from './sound-denoiser';
import { fedSound, feedSound } from './sound-feed';
import type { SourceReading } from './sound-plan';
import { playBackwards } from './sound-reversed';

/** A source's sound as it plays at a speed, read forwards. One sample is a pair: left and right. */
export interface SoundSource {
  /** The next sample that `read` gives. */
  readonly position: number;
  /** Up to `count` samples, interleaved; fewer only where the source ends. */
  read(count: number): Promise<Float32Array>;
  close(): Promise<void>;
}

type Tools = Pick<FfmpegTools, 'ffmpeg'>;

const bytesPerSample = 8;

/** Decoding starts this many seconds earlier, so that the codec has warmed up where the sound is used. */
const prerollS = 1;

/** Where a source ends within a voice its last samples fade, against a click: 4 ms. */
const endFade = sampleRate / 250;

/** Formats whose seeking only estimates where it lands; they decode so fast that they are read from the start. */
const seeksInexactly = /\.(mp3|aac)$/i;

/** Read backwards in pieces of 10 s (4 MB); where each piece is decoded from the start, of 2 minutes. */
const pieceS = { exact: 10, inexact: 120 } as const;

/**
 * Decodes a voice's source from the voice's first sample on.
 * @throws {FfmpegError} from `read` where the source can't be decoded.
 */
export async function openSound(
  tools: Tools,
  reading: SourceReading,
  signal: AbortSignal,
): Promise<SoundSource> {
  const { source, denoise } = reading;
  const from = denoise ? Math.max(0, source - denoiserPreroll) : source;
  const early = { ...reading, source: from };
  const plain = await (reading.backwardsFrom === undefined
    ? openForwards(tools, early, signal)
    : openBackwards(tools, early, reading.backwardsFrom, signal));
  const opened = denoise ? denoised(plain) : plain;
  await skipTo(opened, source);
  return opened;
}

/** Reads on to a sample, or to the end. */
export async function skipTo(source: SoundSource, position: number): Promise<void> {
  while (source.position < position) {
    const skipped = await source.read(Math.min(sampleRate / 5, position - source.position));
    if (skipped.length === 0) return;
  }
}

async function openForwards(
  tools: Tools,
  { media, speed, source }: SourceReading,
  signal: AbortSignal,
): Promise<SoundSource> {
  const early = Math.round((startUs(media) * sampleRate) / 1_000_000);
  // At whole seconds every rate has a sample, so that the resampler's grid is the same wherever it starts.
  const wanted = Math.floor((source * speed + early) / sampleRate) - prerollS;
  const fromS = seeksInexactly.test(media.fileName) ? 0 : Math.max(0, wanted);
  const running = startTool({
    tool: tools.ffmpeg,
    args: [
      ...['-v', 'error', '-vn', '-sn', '-dn', ...(fromS === 0 ? [] : ['-ss', String(fromS)])],
      ...[...(await inputArguments(media)), '-map', '0:a:0'],
      ...['-af', [stereoFilter(media), ...tempoFilters(speed)].join(','), '-f', 'f32le', 'pipe:1'],
    ],
    signal,
  });
  // Below 0 is what sounds before the picture starts.
  const from = Math.round((fromS * sampleRate - early) / speed);
  const decoder = createDecoder(running, from, tempoLead(speed), signal);
  await skipTo(decoder, source);
  return decoder;
}

/** The source backwards, and only then at its speed: so the pieces that it is read in join to the sample. */
async function openBackwards(
  tools: Tools,
  { media, speed, source }: SourceReading,
  backwardsFrom: number,
  signal: AbortSignal,
): Promise<SoundSource> {
  const exact = !seeksInexactly.test(media.fileName);
  const openAt = (from: number) => openForwards(tools, { media, speed: 1, source: from }, signal);
  const pieceSamples = sampleRate * (exact ? pieceS.exact : pieceS.inexact);
  const preroll = speed === 1 ? 0 : prerollS * sampleRate;
  const from = Math.max(0, Math.round(source * speed) - preroll);
  const backwards = playBackwards(openAt, backwardsFrom, from, pieceSamples);
  if (speed === 1) return backwards;
  const decoder = filterTempo(tools, backwards, speed, signal);
  await skipTo(decoder, source);
  return decoder;
}

function filterTempo(tools: Tools, source: SoundSource, speed: number, signal: AbortSignal): SoundSource {
  const running = startTool(
    {
      tool: tools.ffmpeg,
      args: [
        ...['-v', 'error', ...fedSound, '-af', tempoFilters(speed).join(',')],
        ...['-f', 'f32le', 'pipe:1'],
      ],
      signal,
    },
    { feed: true },
  );
  const decoder = createDecoder(running, Math.round(source.position / speed), tempoLead(speed), signal);
  const fed = feedSound(running, blocksOf(source));
  fed.catch(() => undefined);
  return {
    get position() {
      return decoder.position;
    },
    async read(count) {
      const samples = await decoder.read(count);
      // What was fed has ended then, well or not.
      if (samples.length < count * 2) await fed;
      return samples;
    },
    async close() {
      await decoder.close();
      await fed.catch(() => undefined);
      await source.close();
    },
  };
}

async function* blocksOf(source: SoundSource): AsyncGenerator<Float32Array, void, undefined> {
  for (;;) {
    const samples = await source.read(sampleRate / 5);
    if (samples.length === 0) return;
    yield samples;
  }
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
  let pending: Buffer[] = [Buffer.alloc(silence * bytesPerSample)];
  let pendingBytes = silence * bytesPerSample;
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
        const rest = fadedEnd(Buffer.concat(pending));
        [pending, pendingBytes] = [[rest], rest.length];
      } else {
        pending.push(next.value);
        pendingBytes += next.value.length;
      }
    }
  };
  /** Moves bytes from the chunks that have come into an array. */
  const take = (into: Uint8Array) => {
    let taken = 0;
    while (taken < into.length) {
      const [chunk] = pending;
      if (!chunk) break;
      const part = chunk.subarray(0, into.length - taken);
      into.set(part, taken);
      taken += part.length;
      if (part.length === chunk.length) pending.shift();
      else pending[0] = chunk.subarray(part.length);
    }
    pendingBytes -= taken;
  };
  return {
    get position() {
      return position;
    },
    async read(count) {
      await fill((count + endFade) * bytesPerSample);
      const samples = Math.min(count, Math.floor(pendingBytes / bytesPerSample));
      const taken = new Float32Array(samples * 2);
      take(new Uint8Array(taken.buffer));
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

/** The last bytes of a source, as whole samples that fade to silence. */
function fadedEnd(bytes: Buffer): Buffer {
  const count = Math.floor(bytes.length / bytesPerSample);
  const samples = new Float32Array(count * 2);
  const raw = Buffer.from(samples.buffer);
  raw.set(bytes.subarray(0, raw.length));
  for (let index = Math.max(0, count - endFade); index < count; index++) {
    const part = (count - index - 0.5) / endFade;
    samples[index * 2] = (samples[index * 2] ?? 0) * part;
    samples[index * 2 + 1] = (samples[index * 2 + 1] ?? 0) * part;
  }
  return raw;
}
