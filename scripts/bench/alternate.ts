/**
 * Runs the sides of a comparison in turn (A B C A B C …), so that whatever else the machine does meanwhile falls on
 * all of them. Before, each side is run once for the caches of disk and memory, unless `warmUp` leaves it out.
 * @param rounds How often each side counts.
 * @returns What each run of each side gave, in order.
 */
export async function alternate<Side extends string, T>(
  sides: Readonly<Record<Side, () => Promise<T>>>,
  rounds: number,
  { warmUp = Object.keys(sides) as Side[] }: { readonly warmUp?: readonly NoInfer<Side>[] } = {},
): Promise<Record<Side, T[]>> {
  const names = Object.keys(sides) as Side[];
  for (const name of warmUp) await sides[name]();
  const results = Object.fromEntries(names.map((name): [string, T[]] => [name, []])) as Record<Side, T[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) results[name].push(await sides[name]());
  }
  return results;
}

/** The ratio of each round: the sides of one round ran right after one another. */
export function ratios(above: readonly number[], below: readonly number[]): number[] {
  return above.map((value, round) => value / (below[round] ?? NaN));
}

/** How long something takes, in seconds of wall time. */
export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const startedAt = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - startedAt) / 1000 };
}

/** Like `timed`, where only the time counts. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  return (await timed(work)).seconds;
}
