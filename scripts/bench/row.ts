import type { FfmpegTools } from '../../src/engine/media/ffmpeg';
import type { Material } from './material';

/** What a row works with. */
export interface Bench {
  readonly tools: FfmpegTools;
  readonly material: Material;
  /** A folder of the row's own, empty at its start and removed at its end. */
  readonly scratch: string;
  /** Where other programs are installed, once. */
  readonly peersFolder: string;
  /** How often each side is measured. */
  readonly rounds: number;
  /** Short material and one round: shows that a row works, measures nothing. */
  readonly quick: boolean;
  /** A line for whoever watches. */
  tell(line: string): void;
}

/** One line of the table, or several that are measured together. */
export interface Row {
  /** What it is called on the command line. */
  readonly name: string;
  measure(bench: Bench): Promise<readonly Measure[]>;
}

export type Unit = 'times' | 'ms';

export interface Target {
  readonly is: 'atMost' | 'atLeast';
  readonly value: number;
}

/** What came out: a ratio or a time, once for each round. */
export type Measure =
  | {
      readonly type: 'measured';
      readonly what: string;
      readonly unit: Unit;
      readonly target: Target;
      readonly values: readonly number[];
      /** What it was made of, such as the seconds of each side. */
      readonly notes: readonly string[];
    }
  /** It could not be had on this machine, or not yet. */
  | { readonly type: 'missing'; readonly what: string; readonly target?: Target; readonly why: string };

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @param values At least one. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
  return { median, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

/** Whether the median reaches the target. */
export function isReached({ values, target }: Extract<Measure, { type: 'measured' }>): boolean {
  const { median } = spreadOf(values);
  return target.is === 'atMost' ? median <= target.value : median >= target.value;
}

/** Such as `31.2 s (30.9–32.0)`. */
export function secondsText(values: readonly number[]): string {
  const { median, min, max } = spreadOf(values);
  return `${median.toFixed(2)} s (${min.toFixed(2)}–${max.toFixed(2)})`;
}
