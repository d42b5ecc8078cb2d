import { sampleRate } from './frames';

/**
 * Music under speech: it gets 12 dB quieter, or as much as is asked for, from 100 ms before something is heard, so that no first syllable is
 * drowned, stays so over pauses of 300 ms, and comes back within half a second.
 */

/** Loudness is looked at in windows of 10 ms. */
export const duckingWindow = sampleRate / 100;

const thresholdPower = 10 ** (-40 / 10);
const attackWindows = 10;
const holdWindows = 30;
const releaseWindows = 50;

/** A stretch of the mix before the music is ducked; interleaved stereo, all three of one length. */
export interface Buses {
  /** What the music makes room for. */
  readonly leading: Float32Array;
  /** By how far it goes down, in dB. */
  readonly ducked: ReadonlyMap<number, Float32Array>;
  readonly beside: Float32Array;
}

/**
 * Sums the buses up. One stretch is held back, because the music has to know what comes.
 * @param stretches each a whole number of windows long, but for the last; at least 100 ms.
 */
export async function* duck(stretches: AsyncIterable<Buses>): AsyncGenerator<Float32Array, void, undefined> {
  /** Windows of all before the stretch that is held. */
  let done = 0;
  let lastHeard = -Infinity;
  let held: { buses: Buses; heard: boolean[] } | undefined;
  const finish = (heardNext: readonly boolean[]) => {
    if (!held) return new Float32Array(0);
    const heard = [...held.heard, ...heardNext.slice(0, attackWindows + 1)];
    const depths: number[] = [];
    for (let window = 0; window <= held.heard.length; window++) {
      if (heard[window - 1]) lastHeard = done + window;
      depths.push(depthAt(heard, window, done + window - lastHeard));
    }
    done += held.heard.length;
    return sum(held.buses, depths);
  };
  for await (const buses of stretches) {
    const heard = windowsHeard(buses.leading);
    if (held) yield finish(heard);
    held = { buses, heard };
  }
  if (held) yield finish([]);
}

function windowsHeard(samples: Float32Array): boolean[] {
  const heard: boolean[] = [];
  const size = duckingWindow * 2;
  for (let start = 0; start < samples.length; start += size) {
    const end = Math.min(samples.length, start + size);
    let power = 0;
    for (let index = start; index < end; index++) power += (samples[index] ?? 0) ** 2;
    heard.push(power / (end - start) > thresholdPower);
  }
  return heard;
}

/**
 * How far the music is down where a window starts, 0 to 1.
 * @param since windows since something was heard last.
 */
function depthAt(heard: readonly boolean[], window: number, since: number): number {
  const released = Math.max(0, Math.min(1, 1 - (since - holdWindows) / releaseWindows));
  for (let ahead = 0; ahead < attackWindows; ahead++) {
    if (heard[window + ahead]) return Math.max(released, 1 - ahead / attackWindows);
  }
  return released;
}

/** Soft at both ends of the way. */
function gainOf(depth: number, depthDb: number): number {
  return 10 ** ((depthDb / 20) * depth * depth * (3 - 2 * depth));
}

/** @param depths how far down the music is where each window starts, 0 to 1. */
function sum({ leading, ducked, beside }: Buses, depths: readonly number[]): Float32Array {
  const mixed = leading.map((sample, index) => sample + (beside[index] ?? 0));
  for (const [depthDb, samples] of ducked) {
    const gains = depths.map((depth) => gainOf(depth, depthDb));
    for (let index = 0; index < mixed.length; index += 2) {
      const at = index / 2 / duckingWindow;
      const window = Math.floor(at);
      const before = gains[window] ?? 1;
      const gain = before + ((gains[window + 1] ?? before) - before) * (at - window);
      mixed[index] = (mixed[index] ?? 0) + (samples[index] ?? 0) * gain;
      mixed[index + 1] = (mixed[index + 1] ?? 0) + (samples[index + 1] ?? 0) * gain;
    }
  }
  return mixed;
}
