import { createFourier } from './fourier';
import { sampleRate } from './frames';
import type { SoundSource } from './sound-decoder';

/**
 * Takes steady noise out of a sound: hiss, hum, a fan. Each frequency's noise is the least power that it had in
 * the last two seconds, which speech leaves free in its pauses; what is not clearly above it gets 18 dB quieter.
 * Without delay, to the sample. (ffmpeg's `afftdn` wants to be told the noise's level and colour: measured,
 * its tracking took 6 dB off white noise and 3 dB off pink; and it delays the sound by 25 ms untold.)
 */

const frame = 2048;
const hop = frame / 4;
const bins = frame / 2 + 1;

/** Minima of so many stretches of 24 hops (0.26 s) each are kept: 2 s. */
const stretches = 8;
const stretchHops = 24;

/** What is heard first is judged by so much of what follows it: 2 s. */
const lookAhead = stretches * stretchHops * hop;

/** So much is to be read ahead of what is needed, so that the noise is known there: 3 s. */
export const denoiserPreroll = 3 * sampleRate;

/** The minimum lies below the mean, and noise varies: by so much in power. */
const aboveMinimum = 5;
const leastGain = 10 ** (-18 / 20);
const powerSmoothing = 0.8;
/** How slowly a gain follows, against chirping remains. */
const gainSmoothing = 0.94;
const tiny = 1e-12;

/** Squared it sums up to 2 over the four frames that a sample lies in, when used before and after. */
const window = Float64Array.from({ length: frame }, (_, index) =>
  Math.sin((Math.PI * (index + 0.5)) / frame),
);

export function denoised(source: SoundSource): SoundSource {
  const noise = createNoiseMeter();
  const gains = createGains(noise);
  const spectrum = createSpectrum();
  /** Interleaved, from the next frame's first sample on: at first the silence before the source. */
  let input = new Float32Array((frame - hop) * 2);
  let inputEnded = false;
  /** Samples of the source that `output` still lacks, once it is known. */
  let missing = Infinity;
  let received = 0;
  let made = 0;
  let started = false;
  /** Hops that lie before the source's start. */
  let leadIn = frame / hop - 1;
  const overlap = new Float64Array(frame * 2);
  let output = new Float32Array(0);

  const receive = async (samples: number) => {
    while (!inputEnded && input.length < samples * 2) {
      const more = await source.read(samples - input.length / 2);
      if (more.length === 0) inputEnded = true;
      received += more.length / 2;
      input = joined(input, more);
    }
    if (inputEnded) missing = received - made;
    // Silence behind the end, so that the last frames are whole.
    if (input.length < samples * 2) input = joined(input, new Float32Array(samples * 2 - input.length));
  };
  const learn = async () => {
    await receive(frame + lookAhead);
    // Without the silence before the start, which would be taken for the noise.
    const end = Math.min(input.length / 2, frame - hop + received);
    for (let at = frame - hop; at + frame <= end; at += hop) {
      spectrum.analyse(input, at);
      noise.add(spectrum.power);
    }
    started = true;
  };
  const processHop = async () => {
    await receive(frame);
    spectrum.analyse(input, 0);
    if (leadIn === 0) noise.add(spectrum.power);
    spectrum.synthesise(gains.next(spectrum.power), overlap);
    input = input.slice(hop * 2);
    const ready = Float32Array.from(overlap.subarray(0, hop * 2));
    overlap.copyWithin(0, hop * 2);
    overlap.fill(0, (frame - hop) * 2);
    return ready;
  };
  return {
    get position() {
      return source.position - received + made - output.length / 2;
    },
    async read(count) {
      if (!started) await learn();
      while (output.length < count * 2 && missing > 0) {
        const ready = await processHop();
        if (leadIn > 0) leadIn--;
        else {
          const usable = ready.subarray(0, Math.min(hop, missing) * 2);
          made += usable.length / 2;
          if (inputEnded) missing = received - made;
          output = joined(output, usable);
        }
      }
      const taken = output.slice(0, count * 2);
      output = output.slice(count * 2);
      return taken;
    },
    close: () => source.close(),
  };
}

function joined(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Both channels in one complex transform: a gain that is the same for both never has to tell them apart. */
function createSpectrum() {
  const transform = createFourier(frame);
  const [left, right] = [new Float64Array(frame), new Float64Array(frame)];
  const power = new Float64Array(bins);
  return {
    /** Of both channels together, for each frequency. */
    power,
    analyse(input: Float32Array, at: number) {
      for (let index = 0; index < frame; index++) {
        const factor = window[index] ?? 0;
        left[index] = (input[(at + index) * 2] ?? 0) * factor;
        right[index] = (input[(at + index) * 2 + 1] ?? 0) * factor;
      }
      transform(left, right);
      for (let bin = 0; bin < bins; bin++) {
        const mirrored = (frame - bin) % frame;
        const [re, im] = [left[bin] ?? 0, right[bin] ?? 0];
        const [mirroredRe, mirroredIm] = [left[mirrored] ?? 0, right[mirrored] ?? 0];
        power[bin] = (re * re + im * im + mirroredRe * mirroredRe + mirroredIm * mirroredIm) / 2;
      }
    },
    /** Adds what was analysed, with a gain for each frequency, to interleaved samples. */
    synthesise(gains: Float64Array, into: Float64Array) {
      for (let index = 0; index < frame; index++) {
        const gain = gains[index < bins ? index : frame - index] ?? 0;
        left[index] = (left[index] ?? 0) * gain;
        right[index] = (right[index] ?? 0) * gain;
      }
      // Backwards is forwards with the two parts exchanged.
      transform(right, left);
      for (let index = 0; index < frame; index++) {
        const factor = (window[index] ?? 0) / (2 * frame);
        into[index * 2] = (into[index * 2] ?? 0) + (left[index] ?? 0) * factor;
        into[index * 2 + 1] = (into[index * 2 + 1] ?? 0) + (right[index] ?? 0) * factor;
      }
    },
  };
}

interface NoiseMeter {
  add(power: Float64Array): void;
  /** Each frequency's, as power; 0 before anything was added. */
  readonly level: Float64Array;
}

/** Minimum statistics: the least smoothed power of the last stretches. */
function createNoiseMeter(): NoiseMeter {
  const smooth = new Float64Array(bins);
  const level = new Float64Array(bins);
  const minima: Float64Array[] = [];
  let current = new Float64Array(bins).fill(Infinity);
  let hops = 0;
  return {
    level,
    add(power) {
      // Digital silence tells nothing of the noise.
      if (power.every((value) => value < tiny)) return;
      for (let bin = 0; bin < bins; bin++) {
        const now = power[bin] ?? 0;
        const value = hops === 0 ? now : powerSmoothing * (smooth[bin] ?? 0) + (1 - powerSmoothing) * now;
        smooth[bin] = value;
        if (value < (current[bin] ?? 0)) current[bin] = value;
      }
      hops++;
      const full = hops % stretchHops === 0;
      if (full) {
        minima.push(current);
        if (minima.length > stretches) minima.shift();
        current = new Float64Array(bins).fill(Infinity);
      }
      if (!full && minima.length > 0) return;
      for (let bin = 0; bin < bins; bin++) {
        let least = current[bin] ?? 0;
        for (const each of minima) least = Math.min(least, each[bin] ?? 0);
        level[bin] = least * aboveMinimum;
      }
    },
  };
}

/** Wiener gains with a signal-to-noise ratio that is led by the decisions before (Ephraim and Malah). */
function createGains(noise: NoiseMeter) {
  const gains = new Float64Array(bins);
  const kept = new Float64Array(bins);
  return {
    next(power: Float64Array): Float64Array {
      for (let bin = 0; bin < bins; bin++) {
        const now = power[bin] ?? 0;
        const level = (noise.level[bin] ?? 0) + tiny;
        const ratio =
          (gainSmoothing * (kept[bin] ?? 0)) / level + (1 - gainSmoothing) * Math.max(0, now / level - 1);
        const gain = ratio / (1 + ratio);
        kept[bin] = gain * gain * now;
        gains[bin] = Math.max(leastGain, gain);
      }
      return gains;
    },
  };
}
