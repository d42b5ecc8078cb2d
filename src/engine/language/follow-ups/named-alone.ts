import type { Reading } from '../reading';
import { takeClips } from '../references/clip-references';
import { takeRanges } from '../times/time-ranges';

/** The clips that a text names alone. */
export function clipsIn(reading: Reading): number[] {
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const [ordinal, ...more] = reading.all('ordinal');
  if (clips.length === 0 && ordinal && more.length === 0) {
    reading.takeToken(ordinal);
    clips.push(ordinal.value);
  }
  return reading.leftover().length === 0 ? clips : [];
}

/** The stretches that a text names alone. */
export function rangesIn(reading: Reading): { start: number | 'end'; end: number | 'end' }[] {
  const ranges = takeRanges(reading).map(({ start, end }) => ({ start, end }));
  return reading.leftover().length === 0 ? ranges : [];
}
