import type { Rational } from '../model/rational';

/** The rates that a variable one is snapped to. */
const commonRates: readonly Rational[] = [
  { num: 24000, den: 1001 },
  { num: 24, den: 1 },
  { num: 25, den: 1 },
  { num: 30000, den: 1001 },
  { num: 30, den: 1 },
  { num: 48, den: 1 },
  { num: 50, den: 1 },
  { num: 60000, den: 1001 },
  { num: 60, den: 1 },
];

const highest: Rational = { num: 60, den: 1 };

const toNumber = ({ num, den }: Rational) => num / den;

function nearestCommon(rate: number): Rational {
  return commonRates.reduce((best, each) =>
    Math.abs(toNumber(each) - rate) < Math.abs(toNumber(best) - rate) ? each : best,
  );
}

/**
 * The nominal rate of a video stream out of the two that a container tells.
 * @param lowest ffprobe's `r_frame_rate`: the lowest rate that all time stamps fit on.
 * @param average ffprobe's `avg_frame_rate`.
 */
export function nominalRate(lowest: Rational | undefined, average: Rational | undefined): Rational {
  const rate = lowest ?? average;
  if (!rate) return { num: 25, den: 1 };
  const constant = !average || !lowest || Math.abs(toNumber(lowest) / toNumber(average) - 1) < 0.01;
  const nominal = constant ? rate : nearestCommon(toNumber(average));
  if (toNumber(nominal) > toNumber(highest)) return highest;
  // 29.97 written as 2997/100 is 30000/1001.
  const common = nearestCommon(toNumber(nominal));
  return Math.abs(toNumber(common) / toNumber(nominal) - 1) < 0.0002 ? common : reduce(nominal);
}

/** Whether the two rates agree to a frame in a thousand; what is not told counts as not constant. */
export function isConstantRate(lowest: Rational | undefined, average: Rational | undefined): boolean {
  return !!lowest && !!average && Math.abs(toNumber(lowest) / toNumber(average) - 1) < 0.001;
}

function reduce({ num, den }: Rational): Rational {
  let [a, b] = [num, den];
  while (b > 0) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}
