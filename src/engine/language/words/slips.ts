import type { Clause } from '../clause';
import { foldText } from './folding';
import { soundsLikeFirst, soundsLikeSecond } from './homophones';
import type { Lexicon } from './lexicon';
import type { Token } from './tokens';

/** What was meant by some text of a clause, and where that text ends. */
export interface Slip {
  readonly meant: string;
  readonly end: number;
}

/** Of a word that sounds like another; no word is longer in characters, and each may be a token. */
const mostTokens = 4;

/** The slip that begins at a token: letters left out or swapped, or Chinese written by its sound. */
export function slipAt(clause: Clause, i: number, lexicon: Lexicon): Slip | undefined {
  const token = clause.tokens[i];
  if (token?.type !== 'word') return undefined;
  if (/\p{Script=Han}/u.test(clause.text)) {
    const heard = soundAt(clause, i, lexicon);
    // In 加北京音乐 the unknown words make 背景音乐, and not 加倍 with the known one before them.
    if (heard && (isUnknown(token) || !soundAt(clause, i + 1, lexicon))) return heard;
    const counts = clause.tokens[i - 1];
    if (soundsLikeSecond(token.text) && (counts?.type === 'number' || counts?.type === 'ordinal')) {
      return { meant: '秒', end: token.end };
    }
    if (isUnknown(token) && soundsLikeFirst(token.text) && clause.tokens[i + 1]?.type === 'time') {
      return { meant: '前', end: token.end };
    }
  }
  if (!isUnknown(token)) return undefined;
  const joined = joinedAt(clause, i, lexicon);
  if (joined) return joined;
  const nearest = lexicon.nearestTo(token.text);
  return nearest === undefined ? undefined : { meant: nearest, end: token.end };
}

/** "sub titles": one word written as two, the first of which is none. */
function joinedAt(clause: Clause, i: number, lexicon: Lexicon): Slip | undefined {
  const [token, next] = [clause.tokens[i], clause.tokens[i + 1]];
  if (token?.type !== 'word' || next?.type !== 'word' || next.start !== token.end + 1) return undefined;
  const joined = token.text + next.text;
  const isWord = joined.length >= 6 && next.text.length >= 3 && lexicon.meaningsOf(joined).length > 0;
  return isWord ? { meant: joined, end: next.end } : undefined;
}

/** The longest run of words with an unknown one among them that sounds like a known word. */
function soundAt(clause: Clause, i: number, lexicon: Lexicon): Slip | undefined {
  for (let count = mostTokens; count > 0; count--) {
    const run = clause.tokens.slice(i, i + count);
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < count || !first || !last || !run.some(isUnknown) || !isUnbroken(run)) continue;
    const meant = lexicon.soundingLike(foldText(clause.text.slice(first.start, last.end)));
    if (meant !== undefined) return { meant, end: last.end };
  }
  return undefined;
}

function isUnknown(token: Token): boolean {
  return token.type === 'word' && token.words.length === 0;
}

function isUnbroken(run: readonly Token[]): boolean {
  return run.every((token, i) => token.type === 'word' && (i === 0 || run[i - 1]?.end === token.start));
}
