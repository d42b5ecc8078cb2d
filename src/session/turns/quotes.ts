const quoted =
  /"[^"\n]*"|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|‘[^’\n]*’|(?<![\p{L}\p{N}])'[^'\n]*'(?![\p{L}\p{N}])/gu;

/** What stands in place of a quoted character. */
export const masked = '\uE000';

/** Quoted text is data: its letters are hidden from whoever looks for words, its length is kept. */
export function maskQuotes(text: string): string {
  return text.replace(quoted, (quote) => masked.repeat(quote.length));
}
