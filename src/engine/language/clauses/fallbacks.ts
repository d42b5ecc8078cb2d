import type { Grammar } from './grammar';

/** In characters. */
const longest = 200;
const fallback =
  /^(?<first>.+?),? (?:or|and),? (?:if (?:(?:that|it|this)(?:'s| is) |thats |its )?(?:not possible|impossible|not available|too (?:hard|difficult|complicated))|if (?:you can't|you cannot|you can not|that (?:doesn't|does not) work|not)|failing that|otherwise)(?: (?:do that|then|that))*,? (?:just |then |at least |simply |use |make it )*(?<second>.+)$/i;

/** "Slow it to 0.5x or if that's not possible 0.75x": the second only where the first can't be had. */
export function withFallbacks(prompt: string, { reads, editOf }: Grammar): string {
  if (prompt.length > longest || !/\b(?:if|failing|otherwise)\b/i.test(prompt)) return prompt;
  const { first = '', second = '' } = fallback.exec(prompt.trim())?.groups ?? {};
  if (first === '' || second === '') return prompt;
  if (editOf(first)) return first;
  return reads(second) ? second : prompt;
}
