import type { Machine } from './machine';
import { isReached, spreadOf } from './row';
import type { Measure, Target, Unit } from './row';

export interface Results {
  readonly measuredAt: string;
  readonly machine: Machine;
  readonly quick: boolean;
  readonly rounds: number;
  readonly rows: readonly {
    readonly row: string;
    readonly seconds: number;
    readonly measures: readonly Measure[];
  }[];
}

/** The results as a Markdown document. */
export function markdownOf({ measuredAt, machine, quick, rounds, rows }: Results): string {
  const lines = rows.flatMap(({ row, measures }) =>
    measures.map((measure) => tableLine(row, measure, quick)),
  );
  const notes = rows.flatMap(({ row, measures }) =>
    measures
      .flatMap((measure) => (measure.type === 'measured' ? measure.notes : []))
      .map((note) => `- ${row}: ${note}`),
  );
  return [
    `Measured ${measuredAt} on ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}; ` +
      `${machine.ffmpeg}; Node ${machine.node}; load before: ${machine.load.toFixed(2)}.`,
    quick
      ? 'Short material and a single round: this shows that the rows work, and says nothing of speed.'
      : `Median of ${rounds} rounds, the sides of each in turn; in brackets the smallest and the largest.`,
    '',
    '| row | measure | result | target | reached |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...new Set(notes),
    '',
  ].join('\n');
}

function tableLine(row: string, measure: Measure, quick: boolean): string {
  const cells =
    measure.type === 'missing'
      ? [
          row,
          measure.what,
          `not measured: ${measure.why}`,
          measure.target ? targetText(measure.target, 'times') : '–',
          '–',
        ]
      : [
          row,
          measure.what,
          spreadText(measure.values, measure.unit),
          targetText(measure.target, measure.unit),
          quick ? '–' : isReached(measure) ? 'yes' : 'no',
        ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function targetText({ is, value }: Target, unit: Unit): string {
  return `${is === 'atMost' ? 'at most' : 'at least'} ${value}${unit === 'ms' ? ' ms' : '×'}`;
}

function spreadText(values: readonly number[], unit: Unit): string {
  const { median, min, max } = spreadOf(values);
  const isLong = unit === 'ms' ? median >= 20 : median >= 100;
  const digits = isLong ? 0 : 2;
  const [a, b, c] = [median, min, max].map((value) => value.toFixed(digits));
  return `${a}${unit === 'ms' ? ' ms' : '×'} (${b}–${c})`;
}
