/**
 * What is said, and what it means in words that are known: with `$1` for what the first group found, or told by the
 * whole and its groups, as they were written; `undefined` leaves it as it is.
 */
export type Wording = readonly [
  said: RegExp,
  meant: string | ((whole: string, ...groups: (string | undefined)[]) => string | undefined),
];

/**
 * A text in the words of a table, whose rows are tried one after the other.
 * @param maskedBy What the rows look at, character for character: folded, or without quotes.
 */
export function inOtherWords(
  text: string,
  table: readonly Wording[],
  maskedBy: (text: string) => string = (same) => same,
): string {
  let [now, masked] = [text, maskedBy(text)];
  for (const [said, meant] of table) {
    // Most rows are about something else.
    if (masked.search(said) < 0) continue;
    const put = (whole: string, groups: readonly (string | undefined)[]) =>
      typeof meant === 'string'
        ? meant.replace(/\$(\d)/g, (_, group: string) => groups[Number(group) - 1] ?? '')
        : meant(whole, ...groups);
    const told = inPlace(now, said, put, masked);
    if (told !== now) [now, masked] = [told, maskedBy(told)];
  }
  return now;
}

/** A text in the words of the first row that says anything of it. */
export function firstInOtherWords(text: string, table: readonly Wording[]): string | undefined {
  const found = table.find(([said]) => said.test(text));
  return found && inOtherWords(text, [found]);
}

/** Replaces what a pattern finds in a masked text in the text as it was written. */
export function inPlace(
  text: string,
  pattern: RegExp,
  put: (whole: string, groups: readonly (string | undefined)[]) => string | undefined,
  masked: string,
): string {
  let [told, end] = ['', 0];
  const first = pattern.global ? undefined : pattern.exec(masked);
  const found = pattern.global ? masked.matchAll(pattern) : first ? [first] : [];
  for (const match of found) {
    const written = match.indices?.map((place) => place && text.slice(...place)) ?? match;
    const instead = put(text.slice(match.index, match.index + match[0].length), written.slice(1));
    if (instead === undefined) continue;
    told += text.slice(end, match.index) + instead;
    end = match.index + match[0].length;
  }
  return told + text.slice(end);
}
