import { isReached, spreadOf } from './row';
import type { Measure, Spread, Target, Unit } from './row';
import type { Results } from './table';

/** The results for a program: each number with its target, and whether that was reached. */
export interface Summary extends Omit<Results, 'rows'> {
  /** Whether no target was missed; `null` where a quick run tells nothing of speed. */
  readonly reached: boolean | null;
  readonly measures: readonly SummaryLine[];
}

type SummaryLine =
  | ({
      readonly row: string;
      readonly what: string;
      readonly unit: Unit;
      readonly target: Target;
      readonly values: readonly number[];
      readonly reached: boolean | null;
    } & Spread)
  | {
      readonly row: string;
      readonly what: string;
      readonly target?: Target;
      readonly reached: null;
      readonly why: string;
    };

export function summaryOf({ rows, ...results }: Results): Summary {
  const { quick } = results;
  const measures = rows.flatMap(({ row, measures }) => measures.map((each) => lineOf(row, each, quick)));
  const reached = quick
    ? null
    : measures.every((each) => each.reached !== false && !('why' in each && each.target !== undefined));
  return { ...results, reached, measures };
}

function lineOf(row: string, measure: Measure, quick: boolean): SummaryLine {
  const { what } = measure;
  if (measure.type === 'missing') {
    const { target, why } = measure;
    return { row, what, ...(target && { target }), reached: null, why };
  }
  const { unit, target, values } = measure;
  return { row, what, unit, target, ...spreadOf(values), values, reached: quick ? null : isReached(measure) };
}
