import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
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

/** Beyond that it would cost too much to read each for itself. */
const longest = { characters: 1000, pieces: 12 } as const;

/** A clause that is an edit by itself. */
interface Wish {
  readonly clause: string;
  readonly edit: Edit;
  readonly isLast: boolean;
}

/**
 * Each wish of a message in plain words for itself, since what may be said of a whole message may be said of one of its
 * sentences. What is not read for itself stays as it is written.
 * @returns `undefined` where there is but one, or too much.
 */
export function wishesApart(
  written: string,
  grammar: Grammar,
  read: (text: string) => Message,
): Apart | undefined {
  if (written.length > longest.characters) return undefined;
  const pieces = piecesOf(written, grammar);
  if (pieces.length < 2 || pieces.length > longest.pieces) return undefined;
  const alone = pieces.map(({ start, end, isLast }) => {
    const { clauses, remarks } = read(written.slice(start, end));
    const wishes = clauses.flatMap((clause): Wish[] => {
      const edit = grammar.editOf(clause);
      return edit ? [{ clause, edit, isLast }] : [];
    });
    return wishes.length > 0 && wishes.length === clauses.length ? { wishes, remarks } : undefined;
  });
  let text = '';
  pieces.forEach(({ start, end, isWithin }, i) => {
    const [own, before] = [alone[i], alone[i - 1]];
    text += isWithin && own && before ? '; ' : written.slice(pieces[i - 1]?.end ?? 0, start);
    // Of a sentence alone the mark before it is no part.
    if (own && /[\p{L}\p{N}]$/u.test(text)) text += ' ';
    text += own ? own.wishes.map(({ clause }) => clause).join('; ') : written.slice(start, end);
  });
  const wishes = alone.flatMap((own) => own?.wishes ?? []);
  return {
    text: text + written.slice(pieces.at(-1)?.end),
    remarks: alone.flatMap((own) => own?.remarks ?? []),
    clauses: alone.includes(undefined) ? undefined : wishes.map(({ clause }) => clause),
    isLostIn: (clauses) => areLost(wishes, clauses, grammar),
  };
}

function areLost(wishes: readonly Wish[], clauses: readonly string[], grammar: Grammar): boolean {
  const edits = clauses.flatMap((clause) => grammar.editOf(clause) ?? []);
  const kinds = edits.map(kindOf);
  const isMissing = wishes.some((wish) => !kinds.includes(kindOf(wish.edit)) && standsAlone(wish, grammar));
  // "My voice is too quiet, turn it up by 20%" is one, and not what is too quiet and something else.
  const isOneTooMany =
    edits.length === clauses.length &&
    edits.length > wishes.length &&
    kinds.every((kind) => wishes.some(({ edit }) => kindOf(edit) === kind));
  // "最后把第一段放到最前面" is put at the front, and not at the end.
  const isMisplaced = wishes.some(
    ({ isLast, edit }) =>
      isLast && edit.edit === 'moveClips' && !edits.some((each) => isDeepStrictEqual(each, edit)),
  );
  return isMissing || isOneTooMany || isMisplaced;
}

/**
 * Two cuts may be told as one, and so may places of clips, all of which are placed anyway. "Another one saying …" may be a
 * title as well as a card.
 */
function kindOf(edit: Edit): string {
  if (edit.edit === 'addClips' && edit.media === 'unplaced') return 'order';
  return alike.find(([, kinds]) => kinds.test(edit.edit))?.[0] ?? edit.edit;
}

const alike = [
  ['cut', /^(?:trimStart|trimEnd|trimToLength|cutRanges|keepRanges)$/],
  ['order', /^(?:moveClips|reorderClips)$/],
  ['text', /^(?:addTitle|addCard)$/],
] as const;

/** What is understood of the whole video, however little is said. */
const ofWhole =
  /^(?:trimSilences|speedSilences|normalizeLoudness|denoise|addMusic|addTransitions|addCaptions|setCanvas|setFit)$/;

/** Whether a wish says itself what it is about, so that it leans on none before it. */
function standsAlone({ clause, edit }: Wish, { files, lexicon, clipsIn }: Grammar): boolean {
  if (ofWhole.test(edit.edit) || clipsIn(clause).length > 0) return true;
  const told = ['time', 'file', 'quote', 'ordinal'];
  return tokenize(clause, files, lexicon).some(({ type }) => told.includes(type));
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
