import type { Message } from '../asides/remarks';
import { findQuotes } from '../words/folding';
import { tokenize } from '../words/tokens';
import type { Grammar } from './grammar';
import { sentencesOf } from './sentences';

/** A message whose wishes are each told for themselves; what stood beside them was taken out. */
interface Apart {
  readonly text: string;
  readonly remarks: readonly string[];
  /** Those of all its wishes, where each is read for itself. */
  readonly clauses: readonly string[] | undefined;
  /** Whether clauses are without a wish that names its own clip, file, text or moment. */
  readonly isLostIn: (clauses: readonly string[]) => boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Whether it begins within a sentence. */
  readonly isWithin: boolean;
  /** Whether "最后" says that it comes last, rather than where it is done. */
  readonly isLast: boolean;
}

/** Where another wish begins, whatever it begins with: "& also", "，同时", but "最后3秒" is a stretch. */
const joints =
  /,? (?:&|and|plus) (?:also|then)(?: (?:please|just))? |, (?:and|plus) |[,，] ?再(?=\p{Script=Han})|[,，、 ]*(?:同时|还有|另外|顺便|接着|(?<=[,，、 ])最后(?![\d一二两三四五六七八九十半几的那这个段张首]))[,，]?(?!把?[^,，。]{0,3}也)/giu;

/**
 * Each wish of a message in plain words for itself, since what may be said of a whole message may be said of one of its
 * sentences. What is not read for itself stays as it is written.
 * @returns `undefined` where there is but one.
 */
export function wishesApart(
  written: string,
  grammar: Grammar,
  read: (text: string) => Message,
): Apart | undefined {
  const pieces = piecesOf(written, grammar);
  if (pieces.length < 2) return undefined;
  const alone = pieces.map(({ start, end }) => {
    const message = read(written.slice(start, end));
    const { clauses } = message;
    return clauses.length > 0 && clauses.every((clause) => grammar.editOf(clause)) ? message : undefined;
  });
  let text = '';
  pieces.forEach(({ start, end, isWithin }, i) => {
    const [own, before] = [alone[i], alone[i - 1]];
    const joint = written.slice(pieces[i - 1]?.end ?? 0, start);
    text += isWithin && own && before ? '; ' : joint;
    // Of a sentence alone the mark before it is no part.
    if (own && /[\p{L}\p{N}]$/u.test(text)) text += ' ';
    text += own ? own.clauses.join('; ') : written.slice(start, end);
  });
  const kindsOf = (clauses: readonly string[]) =>
    clauses.map((clause) => {
      const kind = grammar.editOf(clause)?.edit;
      return kind !== undefined && cuts.test(kind) ? 'cut' : kind;
    });
  // "最后把第一段放到最前面" is put at the front, and not at the end.
  const isPlacedLast = (clauses: readonly string[]) => {
    const edits = clauses.map((clause) => JSON.stringify(grammar.editOf(clause)));
    const own = pieces.flatMap(({ isLast }, n) => (isLast && alone[n]?.clauses) || []);
    return own.some((clause) => {
      const edit = grammar.editOf(clause);
      return edit?.edit === 'moveClips' && !edits.includes(JSON.stringify(edit));
    });
  };
  return {
    text: text + written.slice(pieces.at(-1)?.end),
    remarks: alone.flatMap((message) => message?.remarks ?? []),
    clauses: alone.includes(undefined) ? undefined : alone.flatMap((message) => message?.clauses ?? []),
    isLostIn: (clauses) => {
      const kinds = kindsOf(clauses);
      const own = alone.flatMap((message) => message?.clauses ?? []);
      const isLost = own.some((clause, n) => {
        const kind = kindsOf(own)[n];
        return kind !== undefined && !kinds.includes(kind) && (ofWhole.test(kind) || names(clause, grammar));
      });
      const isOneTooMany = kinds.length > own.length && kinds.every((kind) => kindsOf(own).includes(kind));
      return isLost || isOneTooMany || isPlacedLast(clauses);
    },
  };
}

/** What is understood of the whole video, however little is said. */
const ofWhole =
  /^(?:trimSilences|speedSilences|normalizeLoudness|denoise|addMusic|addTransitions|addCaptions|setCanvas|setFit)$/;

/** Two cuts may be told as one. */
const cuts = /^(?:trimStart|trimEnd|trimToLength|cutRanges|keepRanges)$/;

/** Whether a wish says itself what it is about, so that it leans on none before it. */
function names(clause: string, { files, lexicon, clipsIn }: Grammar): boolean {
  const told = ['time', 'file', 'quote', 'ordinal'];
  return (
    clipsIn(clause).length > 0 || tokenize(clause, files, lexicon).some(({ type }) => told.includes(type))
  );
}

function piecesOf(written: string, { files, lexicon }: Grammar): readonly Piece[] {
  const tokens = tokenize(written, files, lexicon);
  const quotes = findQuotes(written);
  return sentencesOf(tokens, written).flatMap(({ from, to }): Piece[] => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!first || !last) return [];
    const pieces: Piece[] = [];
    const begin =
      first.start + (/^[\s,，、;；]+/u.exec(written.slice(first.start, last.end))?.[0].length ?? 0);
    let [start, isLast] = [begin, false];
    for (const { 0: joint, index } of written.slice(begin, last.end).matchAll(joints)) {
      const at = begin + index;
      if (at <= start || quotes.some((quote) => quote.start < at && at < quote.end)) continue;
      pieces.push({ start, end: at, isWithin: start > begin, isLast });
      isLast = /最后/.test(joint);
      start = at + joint.length;
    }
    return [...pieces, { start, end: last.end, isWithin: start > begin, isLast }];
  });
}
