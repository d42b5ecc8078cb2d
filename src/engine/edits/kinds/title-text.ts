import * as w from '../../language/words/common-words';
import { isIdle, isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { bottom, center, left, namesPlace, right, top } from './frame-places';
import { fadeWords } from './fade-language';
import { big, says, sizeNoun, small, whole } from './title-language';
import { styleWords } from './title-style';

/** Where the text of a title begins and ends among the words that say what becomes of it. */

/**
 * Takes the text of a title: the quoted one, or what follows "that says" or the word title itself, up to a place,
 * colour or time at the end. Its words are data and never read as a wish.
 * @param isNoun tells what the text belongs to, where that is not called a title.
 */
export function readTitleText(
  reading: Reading,
  isNoun = (token: Token) => means(token, w.title),
): string | undefined {
  const [quote, ...more] = reading.all('quote');
  if (quote) {
    const [second, ...others] = more;
    if (others.length > 0 || (second && !takeNextLine(reading, quote, second))) return undefined;
    reading.takeToken(quote, second);
    reading.take(says);
    return second ? `${quote.value}\n${second.value}` : quote.value;
  }
  const { tokens } = reading;
  // "标题显示5秒" shows no text.
  const isCue = (token: Token) =>
    token.type === 'word' && (token.text !== '显示' || showsHandle(reading, token));
  // “标题内容改成回家”
  const isTold = (i: number) => isSpelt(tokens[i], /^内容$/) && means(tokens[i + 1], w.make);
  const cues = tokens.flatMap((token, i) => (means(token, says) && isCue(token) && !isTold(i) ? [i] : []));
  // "With text in yellow saying Hi": the second of two, with nothing but a colour or a place between them.
  const isLook = (token: Token) => token.type === 'color' || namesPlace(token) || isIdle(token) || means(token, big, small); // prettier-ignore
  const [opening = -1, next = -1] = cues;
  const cue = next > opening + 1 && tokens.slice(opening + 1, next).every(isLook) ? next : opening;
  // "打上日期：2024.5.1"
  const beforeColon = tokens.findIndex((token, i) => isNoun(token) && isColon(tokens[i + 1]));
  const named = beforeColon < 0 ? tokens.findIndex(isNoun) : beforeColon;
  const handle = named < 0 && cue >= 0 && showsHandle(reading, tokens[cue]);
  const noun = handle ? cue : lastNoun(reading, named, isNoun);
  if (noun < 0) return undefined;
  const colon = cue > noun ? -1 : colonAfter(reading, noun);
  let from = cue > noun ? cue + 1 : Math.max(noun, colon) + 1;
  const isApposed = colon < 0 && namesNext(reading, noun);
  if (isApposed) from++;
  while (isColon(tokens[from]) || (cue > noun && means(tokens[from], says))) from++;
  if (isLowerThird(tokens[noun]) && /^\p{Lu}/u.test(reading.clause.text.slice(tokens[from + 1]?.start))) {
    // "lower third with Jane Müller"
    const lead = tokens[from];
    if (lead?.type === 'word' && /^(?:with|for)$/.test(lead.text)) from++;
  }
  // "title text Hello"
  while (from < tokens.length - 1 && means(tokens[from], w.title)) from++;
  const first = tokens[from];
  if (!first) return undefined;
  const certain = cue > noun || isColon(tokens[from - 1]) || handle || isApposed || isSetOff(reading, first);
  // Without "that says" only a word that is no instruction can begin the text.
  if (!certain && !beginsText(reading, first)) return undefined;
  let to = from + 1;
  const closes = (token: Token | undefined) => isApposed && isMark(token, /^\)$/);
  while (to < tokens.length && !endsText(reading, to) && !closes(tokens[to])) to++;
  const last = tokens[to - 1];
  if (!last) return undefined;
  reading.takeToken(...tokens.slice(from, to));
  if (certain) reading.take(says);
  const text = trimEnd(reading.clause.text.slice(first.start, last.end));
  return (isLowerThird(tokens[noun]) ? text.replace(nextLine, '\n') : text) || undefined;
}

/** Takes what says that a second text stands below the first: "and under it “Wedding Films”". */
function takeNextLine(reading: Reading, first: Token, second: Token): boolean {
  const { tokens } = reading;
  const between = tokens.slice(tokens.indexOf(first) + 1, tokens.indexOf(second));
  const below = between.filter(
    (token) => isSpelt(token, /^(under|below|beneath|underneath|line|下面|下方)$/) || means(token, w.quietly),
  );
  reading.takeToken(...below);
  return below.length > 0;
}

/** "Jane Müller and underneath Head of Research" are two lines. */
const nextLine =
  /,? and (?:underneath|below|beneath|under)(?: (?:it|that|her name|his name|my name))?,? (?=\p{Lu})/u;

function isLowerThird(token: Token | undefined): boolean {
  return token?.type === 'word' && /^(?:lower thirds?|name ?tags?|name ?plate|name strap|chyron)$/.test(token.text);
} // prettier-ignore

/** "加人名条 张三": in Chinese a space sets a text off from what it is called. */
function isSetOff({ clause }: Reading, first: Token): boolean {
  return / [\u4e00-\u9fff]/u.test(clause.text.slice(first.start - 1, first.start + 1));
}

/** "右上角显示 @小明": a handle is a text without being called one. */
function showsHandle({ clause }: Reading, cue: Token | undefined): boolean {
  return cue !== undefined && /^ ?[@#＠]/u.test(clause.text.slice(cue.end, cue.end + 2));
}

/** "周末日记 四个字": how many characters it has is no part of it. */
function trimEnd(text: string): string {
  const counted = text.replace(/ ?[一二三四五六七八九十]{1,2}个大?字$/u, '');
  return counted.replace(/[,，。;；\s]{1,20}$| [-–—]{1,3}$/u, '').trim();
}

function isColon(token: Token | undefined): boolean {
  return isMark(token, /^[:-]$/);
}

function beginsText(reading: Reading, token: Token): boolean {
  if (token.type === 'number') {
    // "The title 10 Tips", where "the title 2" is the second.
    const next = reading.tokens[reading.tokens.indexOf(token) + 1];
    return next?.type === 'word' && /^\p{Lu}/u.test(reading.clause.text.slice(next.start));
  }
  if (token.type !== 'word') return isNameInText(reading, token);
  // "标题别居中" and "标题再大一点" say how it is to be.
  if (/^(?:别|不|再|太|更)/.test(token.text)) return false;
  // "title opacity" names no text, "add the title hello" does.
  if (token.words.length === 0 && reading.has(w.add)) return true;
  return /^\p{Lu}/u.test(reading.clause.text.slice(token.start, token.end)) || address.test(reading.clause.text.slice(token.start));
} // prettier-ignore

/** "www.acme.io", "@jane". */
const address = /^(?:www\.|https?:|[@#]|[\w-]{1,60}\.(?:com|org|net|io|de|fr|uk|cn|co|tv|me|app|dev)\b)/i;

/** "Write our website www.acme.io": of the verb and the noun the noun. */
function lastNoun(reading: Reading, first: number, isNoun: (token: Token) => boolean): number {
  const next = first < 0 ? first : reading.skipFillers(first + 1);
  const token = reading.tokens[next];
  return token && next > first && isNoun(token) ? lastNoun(reading, next, isNoun) : first;
}

/** "A card with a white background: Lesson 3": the colon that no time or number has. */
function colonAfter(reading: Reading, noun: number): number {
  const { tokens } = reading;
  const at = tokens.findIndex((token, i) => i > noun && isMark(token, /^:$/));
  const said = tokens.slice(noun + 1, at);
  // What is told before it are places, colours and times, and no text.
  const isFor = isSpelt(said[0], /^for$/);
  const isPlain = said.every((token) => token.type !== 'word' || token.words.length > 0 || isFor);
  if (at <= noun || !isPlain) return -1;
  if (isFor) reading.takeToken(...said);
  return at;
}

/** "My name, Jane Müller, …", "my name (Jane Müller)". */
function namesNext({ tokens, clause }: Reading, noun: number): boolean {
  const [mark, first] = tokens.slice(noun + 1);
  if (!isSpelt(tokens[noun], /^(?:name|names|channel|company)$/) || mark?.type !== 'mark' || !first) return false;
  return /^[,(]$/.test(mark.text) && /^\p{Lu}/u.test(clause.text.slice(first.start));
} // prettier-ignore

/** "Add a title Harbour Days" where a file is called harbour.mp4: with a capital, and more behind it, it is the text. */
function isNameInText({ clause, tokens }: Reading, token: Token): boolean {
  if (token.type !== 'file' || !/^\p{Lu}/u.test(clause.text.slice(token.start, token.end))) return false;
  const next = tokens[tokens.indexOf(token) + 1];
  return next?.type === 'word' && /^ \p{Lu}/u.test(clause.text.slice(token.end, token.end + 2));
}

/** A place, colour, look or time after a preposition, or after a comma, is no longer the text. */
function endsText(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (
    token?.type === 'word' &&
    /^(on|over|across) (top of )?(the |it)|^on-?screen$|^on screen$/.test(token.text)
  )
    return true;
  const comma = isMark(token, /^[,、]$/);
  const leads = comma || (token?.type === 'word' && /^(at|in|for|from|on|over|across|with|until|to|during|near|在|从|持续|放在|显示|用|放到|停留)$/.test(token.text)); // prettier-ignore
  if (isCornerTo(reading, at) || isManner(reading, token)) return true;
  if (!leads || isInCapitals(reading, at) || isLengthInText(reading, at)) return false;
  // "My name, Tom Reyes, as a lower third"
  if (comma && isSpelt(tokens[at + 1], /^as$/)) return true;
  // ", hold 6s"
  if (
    comma &&
    isSpelt(tokens[at + 1], /^(hold|holding|stay|stays|staying|keep|lasting|for)$/) &&
    tokens[at + 2]?.type === 'time'
  )
    return true;
  // "Jane Müller, Head of Research": what somebody is goes on in capitals.
  const follows =
    comma &&
    token !== undefined &&
    /^[,，] ?\p{Lu}/u.test(reading.clause.text.slice(token.start, token.start + 3));
  if (follows && tokens.some((each) => isLowerThird(each) || isSpelt(each, /^names?$/))) return false;
  const next = tokens.slice(at + 1).find((each) => !isIdle(each) || means(each, whole, ...styleWords));
  const named = tokens
    .slice(at + 1)
    .find((each) => !(each.type === 'word' && /^(the|a|an|my)$/.test(each.text)));
  if (named?.type === 'word' && /^(screen|video|picture|frame|image|clip|footage)$/.test(named.text))
    return true;
  if (!next) return false;
  if (['time', 'color', 'ordinal'].includes(next.type)) return true;
  // "from 5 to 10 seconds"
  const [link, second] = tokens.slice(tokens.indexOf(next) + 1);
  if (
    next.type === 'number' &&
    (isSpelt(link, /^(?:to|until|till|and)$/) || isMark(link, /^[-–~]$/)) &&
    second?.type === 'time'
  )
    return true;
  return namesPlace(next) || means(next, big, small, w.start, w.end, whole, ...styleWords) // prettier-ignore
    || means(next, fadeWords.inside, fadeWords.outside, fadeWords.bothWays); // prettier-ignore
}

/** "…with a typewriter effect", "…in Comic Sans": how it is to look. */
function isManner({ clause }: Reading, token: Token | undefined): boolean {
  return token !== undefined && manner.test(clause.text.slice(token.start, token.start + 80));
}

const manner =
  /^(?:,? ?(?:and )?)(?:with|in|using|as) (?:an? |the |some )?(?:(?:[a-z-]+ ){0,2}(?:effects?|animations?|fonts?|typeface|(?:drop )?shadow|glow|neon)\b|(?:Arial|Helvetica|Times New Roman|Comic Sans|Impact|Montserrat|Roboto|Georgia|Futura|Bebas|Lato|Poppins|Open Sans|Courier)\b)/;

/** "WAIT FOR IT at 0:45", "Live At The Beach": a preposition that is written as the text is belongs to it. */
function isInCapitals({ clause, tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'word' || !/^\p{Lu}/u.test(clause.text.slice(token.start))) return false;
  // Where everything is written so, it tells nothing.
  return /\p{Ll}/u.test(clause.text.slice(0, token.start));
}

/** "20 Tips in 20 Minutes", "ready in 5 minutes at the start": where another time follows, the first is no moment. */
function isLengthInText({ clause, tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.type !== 'time' || next.form !== 'length') return false;
  if (/^\d+ \p{Lu}/u.test(clause.text.slice(next.start, next.end))) return true;
  const later = tokens.slice(at + 2);
  return (
    isSpelt(tokens[at], /^in$/) &&
    later.some((token) => token.type === 'time' || means(token, w.start, w.end, whole))
  );
}

/** "Jonas bottom left": with nothing but a corner, and when, behind a text, that is where it stands. */
function isCornerTo({ tokens }: Reading, at: number): boolean {
  const isCentered = isSpelt(tokens[at], /^(?:centered|centred)$/);
  if (!isCentered && (!means(tokens[at], top, bottom) || !means(tokens[at + 1], left, right, center))) return false; // prettier-ignore
  const rest = tokens.slice(at + (isCentered ? 1 : 2));
  const end = rest.findIndex((token) => token.type === 'mark');
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .every(
      (token) =>
        ['time', 'ordinal', 'color'].includes(token.type) ||
        isIdle(token) ||
        isSpelt(token, /^(?:in|with|at|for|from|and)$/) ||
        means(token, w.start, w.end, big, small, sizeNoun, whole, ...styleWords),
    );
}
