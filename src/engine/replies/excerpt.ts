/** The beginning of a text, in whole characters, so that a pasted novel does not come back as a reply. */
export function excerpt(text: string, most = 120): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${start.trimEnd()}…`;
}
