import { quotesMasked } from '../words/folding';
import type { Lexicon } from '../words/lexicon';
import { isVerb } from '../words/verb-forms';

/** The pieces of a message: between commas, brackets and dashes, and at "but" and at "and" before a command. */
export interface Constituent {
  /** Positions in the message, without what joins it to the one before. */
  readonly start: number;
  readonly end: number;
  /** Folded; what stands in quotes and names of files are private characters. */
  readonly text: string;
  /** Number of its sentence. */
  readonly sentence: number;
  /** What it is joined by: a comma, a bracket, a dash, a word; empty at the beginning of a sentence. */
  readonly joint: string;
}

/** Stands for each character of a quoted text and of a file name. */
export const quoted = '\ue000';
export const named = '\ue001';

// Chinese words run into a name that follows them: of "先放beach.mp4" the name is what is no Han.
const stem = String.raw`(?:[a-z][a-z\d_-]*(?:[.-][a-z\d_-]+)*|[\d_-]+|[^\s,，、;；。:："“”'‘’()（）]{0,79}[^\sa-z\d_,，、;；。:："“”'‘’()（）-][\d_-]{0,12})`;
const fileName = new RegExp(`${stem}\\.(?:mp4|mov|webm|mkv|avi|m4v|mp3|wav|m4a|aac|flac|ogg|png|jpe?g|gif|webp|svg|srt|vtt|txt)(?![a-z\\d])`, 'g'); // prettier-ignore
const sentenceEnd = /\n|[;。!?]|\.(?=\s|$)/;
const comma = /(?<!\d),|,(?!\d)/;
const dash = /(?<!\d) +[-–—]+ +| +[-–—]+ +(?!\d)|[–—]{2,}|(?<=[a-z\u4e00-\u9fff])[–—]+(?=[a-z\u4e00-\u9fff])/;
const bracket = /[([)\]]/;
const colon = /:(?!\d)(?=.)/;
const conjunction = /(?<= )(?:but|and|though|although)(?= )/;
const joints = new RegExp(
  [sentenceEnd, comma, dash, bracket, colon, conjunction].map(({ source }) => `(?:${source})`).join('|'),
  'g',
);
const politely = '(?:please |also |just |then |can you |could you |you can |maybe |i want you to )*';
const nextWords = new RegExp(`^ ${politely}([a-z']+)(?: ([a-z]+))?`);

/** In characters. Nobody writes remarks into what is longer. */
const longestMessage = 1000;
/** No message has more pieces that matter. */
const mostConstituents = 60;

/** A message folded, with quotes and file names taken for unknown words. It is as long as the message. */
export function maskedText(message: string): string {
  return quotesMasked(message).replace(fileName, (name) => named.repeat(name.length));
}

/** As `maskedText`, but with the names of files that are written in Latin letters, which are no words of a wish. */
export function maskedWords(message: string): string {
  const isLatin = (name: string) => /^[\x21-\x7e]+$/.test(name);
  return quotesMasked(message).replace(fileName, (name) =>
    isLatin(name) ? name : named.repeat(name.length),
  );
}

/**
 * The constituents of a message, in order; none where it is too long for a request.
 * @param opensAside Whether words begin what is no command, so that "and" before them parts.
 */
export function constituentsOf(
  message: string,
  opensAside: (text: string) => boolean,
  lexicon: Lexicon,
): Constituent[] {
  if (message.length > longestMessage) return [];
  const masked = maskedText(message);
  const found: Constituent[] = [];
  let [from, sentence, joint] = [0, 0, ''];
  const close = (to: number) => {
    const text = masked.slice(from, to);
    const start = from + (text.length - text.trimStart().length);
    if (text.trim() !== '') {
      found.push({ start, end: start + text.trim().length, text: text.trim(), sentence, joint });
    }
  };
  for (const match of masked.matchAll(joints)) {
    const after = match.index + match[0].length;
    if (match[0] === ':' && !opensAside(masked.slice(from, match.index).trim())) continue;
    if (match[0] === 'and' && !parts(masked.slice(after), lexicon, opensAside)) continue;
    close(match.index);
    from = after;
    if (sentenceEnd.test(match[0])) [sentence, joint] = [sentence + 1, ''];
    else joint = match[0].trim();
    if (found.length >= mostConstituents) return [];
  }
  close(masked.length);
  return found;
}

/** "… and cut it": where "and" joins words of one command it parts nothing. */
function parts(after: string, lexicon: Lexicon, opensAside: (text: string) => boolean): boolean {
  const [, next = '', particle = ''] = nextWords.exec(after) ?? [];
  const [clause = ''] = after.split(joints, 1);
  return isVerb(next, lexicon) || isVerb(`${next} ${particle}`, lexicon) || opensAside(clause.trim());
}

/** A stretch of a message, and what stands for it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text?: string;
}

/** Where a constituent stands with what joins it to the others, so that the message can do without it. */
export function stretchOf(message: string, all: readonly Constituent[], index: number): Stretch {
  const own = all[index];
  if (!own) throw new RangeError(`There is no constituent ${String(index)}.`);
  const [before, next] = [all[index - 1], all[index + 1]];
  const closes = bracket.test(own.joint) && /[)\]）]/.test(message.charAt(own.end)) ? 1 : 0;
  if (before?.sentence === own.sentence) return { from: before.end, to: own.end + closes };
  // The first of its sentence takes the comma after it along.
  return { from: own.start, to: next?.sentence === own.sentence ? next.start : own.end };
}

/** A message with other words for some of its stretches, or none. */
export function withStretches(message: string, stretches: readonly Stretch[]): string {
  let [text, end] = ['', 0];
  for (const { from, to, text: other = '' } of [...stretches].sort((a, b) => a.from - b.from)) {
    if (from > end) text += message.slice(end, from);
    text += other;
    end = Math.max(end, to);
    // Nothing is left before the comma that would join it.
    if (/(?:^|[\n;.!?；。！？])\s*$/u.test(text)) {
      end += /^\s*[,，:：]?\s*/u.exec(message.slice(end))?.[0].length ?? 0;
    }
  }
  return (text + message.slice(end)).replace(/[\s,，]+$/u, '').trim();
}
