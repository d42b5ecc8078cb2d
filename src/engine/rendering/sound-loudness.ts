import type { FfmpegTools } from '../media/ffmpeg';
import { startTool } from '../media/process';
import { programmeLoudnessIn, programmeMeter } from '../media/programme-loudness';
import type { ProgrammeLoudness } from '../media/programme-loudness';
import { sampleRate } from './frames';
import { openSound } from './sound-decoder';
import { fedSound, feedSound } from './sound-feed';
import { loudnessCeiling, mixSound } from './sound-mixer';
import type { SoundPlan, Voice } from './sound-plan';

type Tools = Pick<FfmpegTools, 'ffmpeg'>;

/** What is quieter than this is a room's noise, and stays as it is. */
const silentBelow = -60;

/** A recording that is quieter still is made louder by so much only. */
const mostGainDb = 40;

/** So near the target is near enough, in LU. */
const tolerance = 0.3;

/** The limiter takes loudness away; this often the gain is corrected for it. */
const corrections = 3;

/** A mix is measured over a second at least, being repeated: no loudness is defined below 0.4 s. */
const leastSamples = sampleRate;

/**
 * The gain by which `mixSound` brings a plan to its loudness: measures the very mix, and again what the limiter
 * leaves of it where it has more to do than the odd peak.
 * @returns a factor; 1 for silence, and for a plan without a wanted loudness.
 * @throws {FfmpegError} where a source can't be decoded; the signal's reason where it was cancelled.
 */
export async function gainToLoudness(plan: SoundPlan, tools: Tools, signal: AbortSignal): Promise<number> {
  const { loudness: target, ...asMixed } = plan;
  if (target === undefined || plan.voices.length === 0) return 1;
  const { integrated, truePeak } = await measureMix({ ...asMixed, limited: false }, tools, signal);
  if (integrated < silentBelow) return 1;
  let gainDb = Math.min(mostGainDb, target - integrated);
  if (truePeak + gainDb <= 20 * Math.log10(loudnessCeiling)) return 10 ** (gainDb / 20);
  for (let pass = 0; pass < corrections; pass++) {
    const limited = await measureMix(plan, tools, signal, 10 ** (gainDb / 20));
    const missing = target - limited.integrated;
    if (Math.abs(missing) <= tolerance) break;
    gainDb = Math.min(mostGainDb, gainDb + missing);
  }
  return 10 ** (gainDb / 20);
}

/** What an estimate listens to at most: a minute, which took half a second on two busy cores. */
const estimatedSamples = 60 * sampleRate;

/**
 * A gain near that of `gainToLoudness`, for what has to begin at once: only the mix's first minute is measured, without
 * any reduction of noise, and what the limiter takes away is not made up for. A mix that begins much quieter or louder
 * than it goes on is off by that much.
 * @returns a factor; 1 for silence, and for a plan without a wanted loudness.
 * @throws {FfmpegError} where a source can't be decoded; the signal's reason where it was cancelled.
 */
export async function estimatedGain(plan: SoundPlan, tools: Tools, signal: AbortSignal): Promise<number> {
  const { loudness: target, ...asMixed } = plan;
  if (target === undefined || plan.voices.length === 0) return 1;
  const isWhole = plan.samples <= estimatedSamples;
  const start = { samples: estimatedSamples, fadeOut: 0 };
  const heard = { ...asMixed, ...(isWhole ? {} : start), voices: plan.voices.map(withNoise), limited: false };
  const { integrated } = await measureMix(heard, tools, signal);
  return integrated < silentBelow ? 1 : 10 ** (Math.min(mostGainDb, target - integrated) / 20);
}

function withNoise(voice: Voice): Voice {
  const noisy = { ...voice };
  delete noisy.denoise;
  return noisy;
}

/**
 * Measures a mix as `mixSound` makes it.
 * @throws {FfmpegError} where a source can't be decoded; the signal's reason where it was cancelled.
 */
export async function measureMix(
  plan: SoundPlan,
  tools: Tools,
  signal: AbortSignal,
  gain = 1,
): Promise<ProgrammeLoudness> {
  const meter = startTool(
    {
      tool: tools.ffmpeg,
      args: ['-v', 'info', '-nostats', ...fedSound, '-af', programmeMeter, '-f', 'null', '-'],
      signal,
    },
    { feed: true },
  );
  meter.stdout.resume();
  try {
    const mix = mixSound(plan, (reading) => openSound(tools, reading, signal), { gain });
    await feedSound(meter, repeated(mix, plan.samples));
    await meter.done;
  } finally {
    meter.stop();
    await meter.done.catch(() => undefined);
  }
  return programmeLoudnessIn(meter.tail());
}

async function* repeated(
  mix: AsyncIterable<Float32Array>,
  samples: number,
): AsyncGenerator<Float32Array, void, undefined> {
  const short: Float32Array[] = [];
  for await (const block of mix) {
    if (samples < leastSamples) short.push(block);
    yield block;
  }
  for (let length = samples; short.length > 0 && length < leastSamples; length += samples) yield* short;
}
