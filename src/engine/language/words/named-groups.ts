/** The named groups among what a replacement function is given; empty where there are none. */
export function groupsOf(match: readonly unknown[]): ReadonlyMap<string, unknown> {
  const groups = match.at(-1);
  return new Map<string, unknown>(
    typeof groups === 'object' && groups !== null ? Object.entries(groups) : [],
  );
}
