import type { Waveform } from '../contract/inspection';

/** What is heard of a file: somebody who speaks with pauses in between, anything else, or nothing. */
export type HeardSound = 'pauses' | 'steady' | 'none';

/** Of full scale, which is 255. What is quieter is a pause, where it is much quieter than what is heard. */
const quiet = { most: 12, ofLoudest: 0.15 } as const;

/** Shorter ones belong to speech. */
const shortestPauseMs = 600;

/** With fewer pauses between sounds nobody has to cut them. */
const fewestPauses = 2;

/** Told by the loudness alone: a guess, good enough for what is proposed. */
export function heardSound({ rate, peaks }: Waveform): HeardSound {
  const loud = peaks.toSorted()[Math.floor(peaks.length * 0.95)] ?? 0;
  if (loud === 0) return 'none';
  const threshold = Math.min(quiet.most, loud * quiet.ofLoudest);
  const shortest = (shortestPauseMs * rate.num) / rate.den / 1000;
  let [pauses, silent, hasBegun] = [0, 0, false];
  for (const peak of peaks) {
    if (peak <= threshold) {
      silent++;
      continue;
    }
    if (hasBegun && silent >= shortest) pauses++;
    [silent, hasBegun] = [0, true];
  }
  return pauses >= fewestPauses ? 'pauses' : 'steady';
}
