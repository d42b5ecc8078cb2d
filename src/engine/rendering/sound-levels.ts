import { sampleRate } from './frames';

/** A stretch of the timeline, in samples, and the factor for a voice there. */
export interface Level {
  readonly start: number;
  readonly end: number;
  readonly gain: number;
}

/** From one level to the next it goes evenly, over 60 ms around the boundary. */
const rampSamples = sampleRate * 0.06;

/**
 * Interleaved stereo with a voice's levels applied; the samples given stay as they are.
 * @param at the timeline's sample that the first of them is.
 */
export function withLevels(samples: Float32Array, at: number, levels: readonly Level[]): Float32Array {
  const result = new Float32Array(samples.length);
  let current = 0;
  for (let index = 0; index < samples.length / 2; index++) {
    const sample = at + index;
    for (
      let level = levels[current];
      level && sample >= level.end && current < levels.length - 1;
      level = levels[current]
    )
      current++;
    const gain = gainAt(levels, current, sample);
    result[2 * index] = (samples[2 * index] ?? 0) * gain;
    result[2 * index + 1] = (samples[2 * index + 1] ?? 0) * gain;
  }
  return result;
}

function gainAt(levels: readonly Level[], current: number, sample: number): number {
  const [before, level, after] = [levels[current - 1], levels[current], levels[current + 1]];
  if (!level) return 1;
  // Short stretches have short ramps, so that each is reached in its middle.
  const half = Math.min(rampSamples, level.end - level.start) / 2;
  const [since, until] = [sample - level.start, level.end - sample];
  if (before && since < half) return mixed(before.gain, level.gain, 0.5 + since / half / 2);
  if (after && until < half) return mixed(after.gain, level.gain, 0.5 + until / half / 2);
  return level.gain;
}

function mixed(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
