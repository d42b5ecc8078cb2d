import { sampleRate } from './frames';

/**
 * Music under speech: it gets 12 dB quieter from 100 ms before something is heard, so that no first syllable is
 * drowned, stays so over pauses of 300 ms, and comes back within half a second.
 */

/** Loudness is looked at in windows of 10 ms. */
export const duckingWindow = sampleRate / 100;

const thresholdPower = 10 ** (-40 / 10);
const depthDb = -12;
const attackWindows = 10;
const holdWindows = 30;
const releaseWindows = 50;

/** A stretch of the mix before the music is ducked; interleaved stereo, all three of one length. */
export interface Buses {
  /** What the music makes room for. */
  readonly leading: Float32Array;
  readonly ducked: Float32Array;
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
    const gains: number[] = [];
    for (let window = 0; window <= held.heard.length; window++) {
      if (heard[window - 1]) lastHeard = done + window;
      gains.push(gainOf(depthAt(heard, window, done + window - lastHeard)));
    }
    done += held.heard.length;
    return sum(held.buses, gains);
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
function gainOf(depth: number): number {
  return 10 ** ((depthDb / 20) * depth * depth * (3 - 2 * depth));
}

function sum({ leading, ducked, beside }: Buses, gains: readonly number[]): Float32Array {
  const mixed = new Float32Array(leading.length);
  for (let index = 0; index < mixed.length; index += 2) {
    const at = index / 2 / duckingWindow;
    const window = Math.floor(at);
    const before = gains[window] ?? 1;
    const gain = before + ((gains[window + 1] ?? before) - before) * (at - window);
    mixed[index] = (leading[index] ?? 0) + (beside[index] ?? 0) + (ducked[index] ?? 0) * gain;
    mixed[index + 1] = (leading[index + 1] ?? 0) + (beside[index + 1] ?? 0) + (ducked[index + 1] ?? 0) * gain;
  }
  return mixed;
}
