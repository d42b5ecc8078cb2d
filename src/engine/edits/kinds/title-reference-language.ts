import * as w from '../../language/words/common-words';
import { foldText } from '../../language/words/folding';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import type { Title } from '../../model/timeline';
import type { Moment } from '../moment';
import { logo } from './overlay-language';
import { says } from './title-language';
import { textMark } from './title-reference';
import type { OfRole, TitleReference } from './title-reference';
import { isTitleNoun, subtitles, takeNumbers } from './title-numbers';
import { readRole } from './title-style';

/** How it is said which titles are meant. */

export interface SpokenTitle {
  /** Whether it was called a title, or by its text. */
  readonly isNamed: boolean;
  readonly of: OfRole;
  readonly which: TitleReference;
}

/**
 * Takes "the title", "title 2", "the first two titles", "the title at 0:30", "the “Hello” title", "the one that says
 * Hello", "all captions", and "it" or "the font" where a title is there.
 * @param usual Which are meant where the words do not say.
 */
export function readTitleReference(reading: Reading, usual: 'all' | -1): SpokenTitle | undefined {
  const titles = reading.clause.timeline?.titles ?? [];
  const hasCaptions = titles.some(({ role }) => role === 'caption');
  const isCalled = reading.has(w.title) || (hasCaptions && reading.has(subtitles));
  // "白字黑边" where nothing but captions stands; a title that goes is none of them.
  const areCaptions = hasCaptions && titles.every(({ role }) => role === 'caption') && usual !== 'all';
  const of =
    reading.has(subtitles) || (areCaptions && !reading.has(w.remove)) ? 'caption' : readRole(reading);
  const known = takeKnownText(reading, titles) ?? takeTextMark(reading);
  if (known !== undefined) {
    reading.take(w.title, subtitles);
    return { isNamed: true, of, which: { text: known } };
  }
  if (!isCalled) return titles.length > 0 && reading.tokens.some(isPronoun) ? lastMeant(reading, titles) : undefined; // prettier-ignore
  const at = takeMoment(reading, usual === 'all');
  const isMany = of === 'caption' && hasCaptions;
  const which = at === undefined ? takeNumbers(reading, of, isMany ? 'all' : usual) : { at };
  reading.take(w.title, subtitles);
  return which === undefined ? undefined : { isNamed: true, of, which };
}

function isPronoun(token: Token): boolean {
  return means(token, w.it) || isSpelt(token, /^(font|letters|font size|text size|letter size|字体|字号|字体大小|文字大小)$/); // prettier-ignore
}

/** "It" is what was added last; captions are spoken of as one, and "them" are all. */
function lastMeant(reading: Reading, titles: readonly Title[]): SpokenTitle {
  const of = titles.at(-1)?.role === 'caption' ? 'caption' : 'title';
  const isPlural = reading.tokens.some((token) => isSpelt(token, /^(them|these|those|它们|这些|那些)$/));
  return { isNamed: false, of, which: of === 'caption' || isPlural ? 'all' : -1 };
}

function takeTextMark(reading: Reading): string | undefined {
  const isNew = reading.has(w.add) || reading.all('quote').length > 0;
  const mark = isNew ? undefined : textMark(reading.clause.timeline);
  return mark && reading.take(logo) ? mark.text : undefined;
}

/** Before a text they say that it is the new one: "change it to “Bye”". */
const leadsNewText =
  /^(?:to|into|as|say|says|read|reads|with|by|add|write|改成|变成|换成|改为|换为|替换成|替换为|成|为|到|设为|设成|写成|写|叫|加上|加|添加)$/;
/** "中间那个标题", "写着“开场”的标题" */
const pointer = /^(?:那个|那条|那句|那行|这个|这条|这句|的|那|个|条)$/;

/** Takes the text of a title that is there: quoted, or beside the word title. */
function takeKnownText(reading: Reading, titles: readonly Title[]): string | undefined {
  if (titles.length === 0) return undefined;
  const texts = new Map(titles.map(({ text }) => [plain(text), text]));
  texts.delete('');
  const { tokens } = reading;
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'quote' || reading.isTaken(token)) continue;
    const text = texts.get(plain(token.value));
    const isNew = isSpelt(before(reading, i), leadsNewText);
    if (text === undefined || isNew) continue;
    reading.takeToken(token);
    takeCue(reading, i);
    return text;
  }
  return takeUnquoted(reading, texts);
}

/** In tokens. */
const longestText = 12;

/** "the Hello title", "the title Hello", "the one that says Hello". */
function takeUnquoted(reading: Reading, texts: ReadonlyMap<string, string>): string | undefined {
  const { tokens, clause } = reading;
  for (let from = 0; from < tokens.length; from++) {
    for (let to = Math.min(tokens.length, from + longestText); to > from; to--) {
      const run = tokens.slice(from, to);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.some((token) => reading.isTaken(token) || token.type === 'quote')) continue;
      const text = texts.get(plain(clause.text.slice(first.start, last.end)));
      if (text === undefined || !isBesideNoun(reading, from, to)) continue;
      reading.takeToken(...run);
      takeCue(reading, from);
      return text;
    }
  }
  return undefined;
}

function isBesideNoun(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  if (tokens.slice(from, to).every((token) => isTitleNoun(token))) return false;
  let next = to;
  while (isSpelt(tokens[next], pointer)) next++;
  if (isTitleNoun(tokens[next])) return !isSpelt(before(reading, from), leadsNewText);
  const lead = tokens[from - 1];
  if (isTitleNoun(lead)) return true;
  const noun = before(reading, from - 1);
  return means(lead, says) && !isSpelt(lead, leadsNewText) && (isTitleNoun(noun) || isOne(reading, from - 1));
}

/** "the one that says" */
function isOne({ tokens, clause }: Reading, at: number): boolean {
  const token = tokens[at - 1];
  return token !== undefined && /^(?:ones?|那个|那条|这个)$/i.test(clause.text.slice(token.start, token.end));
}

/** Takes "that says" before a text, and "the one" before that. */
function takeCue(reading: Reading, at: number): void {
  const { tokens } = reading;
  const cue = tokens[at - 1];
  if (!means(cue, says)) return;
  reading.takeToken(cue);
  if (isOne(reading, at - 1)) reading.takeToken(tokens[at - 2]);
}

/** The token before that is no article. */
function before({ tokens }: Reading, at: number): Token | undefined {
  const lead = tokens[at - 1];
  const isArticle = isSpelt(lead, /^(?:the|a|an|my)$/) || isMark(lead, /^:$/);
  return isArticle ? tokens[at - 2] : lead;
}

/** Letters and digits alone, as titles are known by them. */
function plain(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Takes "at 0:30" of "the title at 0:30", "the 0:30 title", "30秒的标题". Where a verb puts titles somewhere, it is
 * where this one shall stand.
 */
function takeMoment(reading: Reading, isRemoval: boolean): Moment | undefined {
  const { tokens } = reading;
  const noun = tokens.findIndex((token) => isTitleNoun(token));
  // "Show the title at 8 seconds for 5 seconds" says when it is to stand there.
  const isShown = tokens.slice(0, Math.max(0, noun)).some((token) => isSpelt(token, /^(?:show|display)$/));
  if (isShown && !isRemoval) return takeMomentBefore(reading, noun);
  return takeMomentBefore(reading, noun) ?? takeMomentAfter(reading, noun, isRemoval);
}

function takeMomentBefore(reading: Reading, noun: number): Moment | undefined {
  const { tokens } = reading;
  let at = noun - 1;
  while (isSpelt(tokens[at], pointer) || isSpelt(tokens[at], /^(?:处|的地方|地方|那里|左右|出现|开始|显示|位置|时候|时|出现的|显示的)$/)) at--; // prettier-ignore
  const time = tokens[at];
  const isLength = time?.type === 'time' && time.form === 'length' && at === noun - 1;
  if (time?.type !== 'time' || isLength || reading.isTaken(time)) return undefined;
  reading.takeToken(...tokens.slice(at, noun));
  return time.ms;
}

function takeMomentAfter(reading: Reading, noun: number, isRemoval: boolean): Moment | undefined {
  const { tokens } = reading;
  let at = noun + 1;
  while (isSpelt(tokens[at], /^(?:that|which|is|are|starts|starting|begins|beginning|appears|appearing|shown|showing|comes|comes up|shows up)$/)) at++; // prettier-ignore
  if (!isSpelt(tokens[at], /^(?:at|@|from|around)$/)) return undefined;
  const place = reading.skipFillers(at + 1);
  const named = tokens[place];
  const ms =
    named?.type === 'time'
      ? named.ms
      : named?.type === 'fromEnd'
        ? -named.ms
        : means(named, w.end)
          ? -1
          : means(named, w.start)
            ? 0
            : undefined;
  const puts = tokens.some((token) => isSpelt(token, /^(?:put|show|start|begin|display|place|move|shift|set|bring|add|repeat|duplicate|copy)$/)); // prettier-ignore
  const goesOn = isSpelt(tokens[place + 1], /^(?:to|into|up|down)$/) || reading.all('time').length > 1;
  if (ms === undefined || (puts && !isRemoval && !goesOn)) return undefined;
  // "from 0:02 to 0:05" is when it shall stand.
  if (isSpelt(tokens[at], /^from$/) && tokens[place + 2]?.type === 'time') return undefined;
  reading.takeToken(...tokens.slice(noun + 1, place + 1));
  return ms;
}

/** Takes `the title "Bye"` and "the title that says Bye", also where there is no such. */
export function takeQuotedTitle(reading: Reading): string | undefined {
  const [quote] = reading.all('quote');
  if (quote) {
    reading.takeToken(quote);
    reading.take(says);
    return quote.value;
  }
  const cue = reading.tokens.findIndex((token) => !reading.isTaken(token) && means(token, says));
  const [first, last] = [reading.tokens[cue + 1], reading.tokens.at(-1)];
  if (cue < 0 || !first || !last) return undefined;
  reading.takeToken(...reading.tokens.slice(cue));
  return reading.clause.text.slice(first.start, last.end);
}
