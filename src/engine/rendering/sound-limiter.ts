import { sampleRate } from './frames';

/**
 * Keeps a mix's true peak, which lies between the samples too, at or below a ceiling: the gain goes down softly
 * 5 ms ahead of a peak and comes back within some 100 ms. Adds no delay; what needs no limiting passes untouched.
 */

const ahead = sampleRate / 200;
/** Part of the way back to 1 that is left after a sample. */
const release = Math.exp(-1 / (0.05 * sampleRate));

/** The true peak is read from four times as many samples, each interpolated from six on both sides. */
const taps = 6;
const phases = [1, 2, 3].map((phase) => interpolator(phase / 4));

/** Between two samples below this part of the ceiling no true peak reaches it in sound that was recorded. */
const suspicious = 0.5;

export interface Limiter {
  /** Takes interleaved stereo in, gives what is ready out: as much in the end as came in. */
  process(samples: Float32Array): Float32Array;
  /** The rest. */
  flush(): Float32Array;
}

/** @param ceiling of full scale. */
export function createLimiter(ceiling: number): Limiter {
  /** From `taps` samples before the next one that is given out; at first a silence in which the gain may go down. */
  let input = new Float32Array((taps + ahead) * 2);
  let leadIn = ahead;
  /** Gains before they are smoothed, of the last `ahead` samples given out. */
  let before = new Float64Array(ahead).fill(1);
  let released = 1;

  const give = (count: number): Float32Array => {
    const output = input.slice(taps * 2, (taps + count) * 2);
    if (count === 0) return output;
    const needed = neededGains(input, count + ahead, ceiling);
    if (needed || released < 1 || before.some((gain) => gain < 1)) {
      const gains = new Float64Array(ahead + count);
      gains.set(before);
      const least = needed ? leastAhead(needed, count) : new Float64Array(count).fill(1);
      for (let index = 0; index < count; index++) {
        const wanted = least[index] ?? 1;
        released = Math.min(wanted, 1 - (1 - released) * release);
        if (released > 0.99999) released = wanted;
        gains[ahead + index] = released;
      }
      applySmoothed(output, gains);
      before = gains.slice(count);
    }
    input = input.slice(count * 2);
    const dropped = Math.min(leadIn, count);
    leadIn -= dropped;
    return output.subarray(dropped * 2);
  };
  return {
    process(samples) {
      const both = new Float32Array(input.length + samples.length);
      both.set(input);
      both.set(samples, input.length);
      input = both;
      return give(Math.max(0, input.length / 2 - 2 * taps - ahead));
    },
    flush() {
      const count = input.length / 2 - taps;
      const padded = new Float32Array(input.length + (ahead + taps) * 2);
      padded.set(input);
      input = padded;
      return give(count);
    },
  };
}

/** The mean of the gains up to each sample: never more than any of its own, as those look ahead as far. */
function applySmoothed(output: Float32Array, gains: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < ahead; index++) sum += gains[index] ?? 0;
  for (let index = 0; index < output.length / 2; index++) {
    sum += gains[ahead + index] ?? 0;
    const gain = Math.min(1, sum / (ahead + 1));
    output[index * 2] = (output[index * 2] ?? 0) * gain;
    output[index * 2 + 1] = (output[index * 2 + 1] ?? 0) * gain;
    sum -= gains[index] ?? 0;
  }
}

/** What each sample would have to be multiplied with; `undefined` where all are fine as they are. */
function neededGains(input: Float32Array, count: number, ceiling: number): Float64Array | undefined {
  let gains: Float64Array | undefined;
  const threshold = ceiling * suspicious;
  for (let index = 0; index < count; index++) {
    const at = (taps + index) * 2;
    const here = Math.max(Math.abs(input[at] ?? 0), Math.abs(input[at + 1] ?? 0));
    const next = Math.max(Math.abs(input[at + 2] ?? 0), Math.abs(input[at + 3] ?? 0));
    if (here < threshold && next < threshold) continue;
    const peak = Math.max(here, peakBetween(input, at), peakBetween(input, at + 1));
    if (peak <= ceiling) continue;
    gains ??= new Float64Array(count).fill(1);
    gains[index] = Math.min(gains[index] ?? 1, ceiling / peak);
    // A peak between two samples is both of theirs.
    if (index + 1 < count) gains[index + 1] = Math.min(gains[index + 1] ?? 1, ceiling / peak);
  }
  return gains;
}

/** The least of each sample's gain and those of the `ahead` samples after it. */
function leastAhead(gains: Float64Array, count: number): Float64Array {
  const least = new Float64Array(count);
  /** Indices whose gains rise; the first is the least of those that are looked at. */
  const queue: number[] = [];
  let head = 0;
  for (let index = 0; index < count + ahead; index++) {
    const gain = gains[index] ?? 1;
    while (queue.length > head && (gains[queue.at(-1) ?? 0] ?? 1) >= gain) queue.pop();
    queue.push(index);
    const first = index - ahead;
    if (first < 0) continue;
    while ((queue[head] ?? 0) < first) head++;
    least[first] = gains[queue[head] ?? 0] ?? 1;
  }
  return least;
}

/** The highest of three values between a sample and the next one of its channel. */
function peakBetween(input: Float32Array, at: number): number {
  let peak = 0;
  for (const weights of phases) {
    let value = 0;
    for (let tap = 0; tap < 2 * taps; tap++) {
      value += (weights[tap] ?? 0) * (input[at + (tap - taps + 1) * 2] ?? 0);
    }
    peak = Math.max(peak, Math.abs(value));
  }
  return peak;
}

/** A windowed sinc for a place between two samples, of which five lie before the first one. */
function interpolator(place: number): Float64Array {
  return Float64Array.from({ length: 2 * taps }, (_, tap) => {
    const distance = tap - taps + 1 - place;
    const sinc = Math.sin(Math.PI * distance) / (Math.PI * distance);
    return sinc * Math.cos((Math.PI * distance) / (2 * taps)) ** 2;
  });
}
