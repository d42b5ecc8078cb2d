/**
 * How wide text will be, without any font at hand: the compiler must know which lines fit before libass draws them.
 * Widths are in heights of a line, which libass sets the font size to: ascent and descent of the font together. They
 * are those of a bold Arial, which is wider for its height than Noto, and are there to be rather too large.
 */

const narrow = /[\s!'(),./:;I[\\\]`fijlrt|·’‘]/u;
const wide = /[MWmw%@—…]/u;
const capital = /[A-Z&ÄÖÜÅÆŒØ]|\p{Lu}/u;
/** Scripts whose letters stand in squares, and what belongs to them: written without spaces between words. */
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u; // prettier-ignore
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]/u;
const invisible = /[\p{M}\p{Cf}\p{Cc}]/u;

/** The width of one character (code point), in heights of a line. */
export function characterWidth(character: string): number {
  // Emoji before marks: what joins them has no width of its own.
  if (invisible.test(character)) return 0;
  if (square.test(character)) return 0.85;
  if (picture.test(character) && !/[©®™]/u.test(character)) return 1.1;
  if (narrow.test(character)) return 0.3;
  if (wide.test(character)) return 0.85;
  if (capital.test(character)) return 0.68;
  return 0.56;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function isSquare(character: string): boolean {
  return square.test(character);
}
