import { isSquare, textWidth } from './text-width';

/**
 * Where text is broken into lines. libass breaks only at spaces, so what is written without them (Chinese, Japanese,
 * Thai…) is broken here, and all lines of a paragraph are made about equally long.
 */

/** A piece of text that stays on one line. */
export interface Piece {
  readonly text: string;
  /** In heights of a line; that of the spaces at its end apart, since they vanish where a line ends. */
  readonly width: number;
  readonly spaceWidth: number;
}

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Thai, Lao, Khmer and Burmese: letters without spaces between the words, which a dictionary tells apart. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Never at the start of a line: closing brackets, stops, small kana and marks of length; and never at its end. */
const notFirst =
  /^[\p{Pe}\p{Pf}\p{M}!%,.:;?·…‥、。々〜ゝゞヽヾー！％，．：；？ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const notLast = /[\p{Ps}\p{Pi}]$/u;

/** Cuts a paragraph, which has no line break, into the pieces that lines can be broken between. */
export function piecesOf(paragraph: string): Piece[] {
  const joined: string[] = [];
  for (const { segment } of words.segment(paragraph)) {
    const last = joined.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) joined[joined.length - 1] = last + segment;
    else joined.push(segment);
  }
  return joined.map(pieceOf);
}

function pieceOf(text: string): Piece {
  const inked = text.trimEnd();
  return { text, width: textWidth(inked), spaceWidth: textWidth(text.slice(inked.length)) };
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/u.test(after)) return false;
  // A no-break space is white space to a pattern, and says that nothing is to be broken.
  if (/[\u00a0\u202f\u2060\ufeff]$/u.test(before)) return false;
  if (/\s$/u.test(before)) return true;
  if (notFirst.test(after) || notLast.test(before)) return false;
  const ends = [/.$/su.exec(before)?.[0] ?? '', /^./su.exec(after)?.[0] ?? ''];
  return ends.some((character) => isSquare(character) || unspaced.test(character));
}

export interface Broken {
  readonly lines: readonly string[];
  /** The widest line, in heights of a line. */
  readonly width: number;
  /** Whether a word was too long for a line and had to be cut. */
  readonly cutsWord: boolean;
}

/** Breaks a paragraph into as few lines as fit into `maxWidth` (in heights of a line), and these about equally long. */
export function breakLines(pieces: readonly Piece[], maxWidth: number): Broken {
  const cut = pieces.flatMap((piece) => (piece.width > maxWidth ? cutWord(piece, maxWidth) : [piece]));
  const widest = greedy(cut, maxWidth);
  let [low, high] = [cut.reduce((most, { width }) => Math.max(most, width), 0), maxWidth];
  let best = widest;
  // The narrowest width that needs no more lines; a sixteenth of a height more or less is not seen.
  while (widest.length > 1 && high - low > 1 / 16) {
    const middle = (low + high) / 2;
    const lines = greedy(cut, middle);
    if (lines.length > widest.length) low = middle;
    else [high, best] = [middle, lines];
  }
  return {
    lines: best.map(({ text }) => text),
    width: best.reduce((most, { width }) => Math.max(most, width), 0),
    cutsWord: cut.length > pieces.length,
  };
}

interface Line {
  readonly text: string;
  readonly width: number;
}

function greedy(pieces: readonly Piece[], maxWidth: number): Line[] {
  const lines: Line[] = [];
  let [text, width, gap] = ['', 0, 0];
  for (const piece of pieces) {
    if (text !== '' && width + gap + piece.width > maxWidth) {
      lines.push({ text: text.trimEnd(), width });
      [text, width, gap] = ['', 0, 0];
    }
    text += piece.text;
    width += gap + piece.width;
    gap = piece.spaceWidth;
  }
  lines.push({ text: text.trimEnd(), width });
  return lines;
}

/** A word longer than a line, cut between what is seen as characters. */
function cutWord({ text }: Piece, maxWidth: number): Piece[] {
  const parts: string[] = [];
  let [part, width] = ['', 0];
  for (const { segment } of graphemes.segment(text)) {
    const more = textWidth(segment);
    if (part !== '' && width + more > maxWidth && segment.trim() !== '') {
      parts.push(part);
      [part, width] = ['', 0];
    }
    part += segment;
    width += more;
  }
  return [...parts, part].map(pieceOf);
}
