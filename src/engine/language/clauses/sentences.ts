import { says, textNoun } from '../../edits/kinds/title-language';
import * as w from '../words/common-words';
import { isIdle, isMark, isSpelt, means } from '../reading';
import type { Token } from '../words/tokens';

export interface Part {
  /** Indexes of tokens, `to` not included. */
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends Part {
  /** Where "then" says that a clause comes next in the video: the first, the last, or none. */
  readonly next?: 'first' | 'last';
}

/** Sentences: apart at line breaks, full stops, semicolons and "then". */
export function sentencesOf(tokens: readonly Token[], prompt: string): Sentence[] {
  const parts: Sentence[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    if (tokens.slice(from, to).some((token) => !isIdle(token))) {
      const isLast = means(tokens[to], w.then) && !tokens.slice(to + 1).some((token) => !isIdle(token));
      const opener = tokens.slice(0, from).findLast((token) => token.type !== 'mark' || token.text !== ',');
      const order = isLast ? 'last' : means(opener, w.then) ? 'first' : undefined;
      parts.push({ from, to, ...(order && { next: order }) });
    }
    from = next;
  };
  tokens.forEach((token, i) => {
    if (
      means(token, w.then) &&
      !isNextOne(tokens, i, prompt) &&
      !goesOnListing(tokens, from, i) &&
      !isMoment(tokens, i) &&
      !isCalendar(tokens, i)
    )
      close(i, i + 1);
    else if (isBullet(tokens, i, from)) from = i + 1;
    else if (
      token.type === 'mark' &&
      endsSentence(token, prompt) &&
      !isAbbreviation(tokens[i - 1], prompt) &&
      !isInText(tokens, from, i, prompt)
    ) {
      // The question mark stays with its question, and what is cried out with its text.
      close(token.text === '?' || isCriedOut(tokens, from, i, prompt) ? i + 1 : i, i + 1);
    }
  });
  close(tokens.length, tokens.length);
  return parts;
}

/** "10秒之后再放音乐": after 10 seconds. */
function isMoment(tokens: readonly Token[], i: number): boolean {
  return isSpelt(tokens[i], /^之后再$/) && tokens[i - 1]?.type === 'time';
}

/** "From one clip to the next": of clips, and no wish that comes next. */
function isNextOne(tokens: readonly Token[], i: number, prompt: string): boolean {
  return isSpelt(tokens[i], /^next$/) && /\bthe $/i.test(prompt.slice(0, tokens[i]?.start));
}

/** "See you next week": of the calendar, not of what comes next. */
function isCalendar(tokens: readonly Token[], i: number): boolean {
  return (
    isSpelt(tokens[i], /^next$/) &&
    isSpelt(tokens[i + 1], /^(?:week|weekend|month|year|time|video|episode|part|lesson|chapter|class|level|summer|winter|spring|autumn|fall|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/)
  );
} // prettier-ignore

/** "Begin with a.mp4, then b.mp4, then c.mp4" names an order and is one command. */
function goesOnListing(tokens: readonly Token[], from: number, then: number): boolean {
  const left = tokens.slice(from, then);
  const opens = left.some((token) => isSpelt(token, /^(?:start|begin|open|start with|begin with|open with|starting with|beginning with|play|show|order|reorder)$/)); // prettier-ignore
  const next = tokens.findIndex(
    (token, i) => i > then && (means(token, w.then) || endsLine(token) || isComma(token)),
  );
  const right = tokens.slice(then + 1, next < 0 ? tokens.length : next);
  const namesClips = (part: readonly Token[]) =>
    part.some(({ type }) => ['file', 'ordinal', 'number'].includes(type));
  const namesOnly = right.every((token) => isIdle(token) || ['file', 'ordinal', 'number'].includes(token.type) || means(token, w.clip)); // prettier-ignore
  return opens && namesOnly && namesClips(left) && namesClips(right);
}

function isComma(token: Token): boolean {
  return isMark(token, /^,$/);
}

function endsLine(token: Token): boolean {
  return isMark(token, /^[\n;。!?]$/);
}

function endsSentence(token: Token & { type: 'mark' }, prompt: string): boolean {
  if (/^[\n;。!?|]$/.test(token.text)) return true;
  return token.text === '.' && /^(?:\s|$)/.test(prompt.slice(token.end, token.end + 1));
}

/** "Dr. Name", "St. Ives": no sentence ends there, and a name goes on in capitals. */
function isAbbreviation(word: Token | undefined, prompt: string): boolean {
  return (
    word?.type === 'word' &&
    /^(?:Dr|Prof|Mr|Mrs|Ms|St|Sr|Jr|Rev|Hon|Capt|Col|Gen|Lt|Sgt|No|Vol|Ep)\. ?[\p{Lu}\d]/u.test(
      prompt.slice(word.start, word.end + 3),
    )
  );
}

/** "Write Subscribe! in big letters", "CEO at Acme Inc. at 12s": of a text without quotes, after which it goes on. */
function isInText(tokens: readonly Token[], from: number, i: number, prompt: string): boolean {
  const [mark, next] = [tokens[i], tokens[i + 1]];
  if (!isMark(mark, /^[!.?]$/) || !isSpelt(next, /^(?:in|at|on|for|from|over|with|during|until)$/)) return false;
  if (!/^ ?[a-z]/.test(prompt.slice(mark?.end))) return false;
  const left = tokens.slice(from, i);
  const named = left.findIndex((token) => means(token, w.title, says, textNoun) || isSpelt(token, /^(?:write|type)$/));
  return named >= 0 && named < left.length - 1 && !left.some(({ type }) => type === 'quote') && /^\p{Lu}/u.test(prompt.slice(left[named + 1]?.start));
} // prettier-ignore

/** "…saying Thanks for watching!": of a text without quotes. */
export function isCriedOut(tokens: readonly Token[], from: number, i: number, prompt: string): boolean {
  const left = tokens.slice(from, i);
  const cue = left.findLastIndex((token) => means(token, says) || isMark(token, /^:$/));
  const first = left[cue + 1];
  if (!isMark(tokens[i], /^!$/) || cue < 0 || !first || left.some(({ type }) => type === 'quote')) return false;
  return /^\p{Lu}/u.test(prompt.slice(first.start));
} // prettier-ignore

/** "1.", "2)", "-" and "•" at the start of a line. */
function isBullet(tokens: readonly Token[], i: number, from: number): boolean {
  const [own, next] = [tokens[i], tokens[i + 1]];
  const isDash = isMark(own, /^[-–—•·*]$/);
  if (isDash && i === from && own && next && own.end < next.start) return true;
  const [number, mark] = [tokens[from], tokens[i]];
  return i === from + 1 && number?.type === 'number' && isMark(mark, /^[.)、]$/);
}
