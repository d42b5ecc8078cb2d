/**
 * The number of the control that a key goes to among `count` that follow one another, around the ends; `undefined`
 * where it goes nowhere.
 * @param arrows The keys to the one before and to the next.
 */
export function ringTarget(
  key: string,
  from: number,
  count: number,
  [back, forward]: readonly [back: string, forward: string],
): number | undefined {
  switch (key) {
    case forward:
      return (from + 1) % count;
    case back:
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
