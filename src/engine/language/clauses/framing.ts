import { withoutConditions } from './conditions';
import { withMomentsTold } from './moments-told';
import { withStretchesSaid } from '../times/stretches-told';
import { findQuotes, foldText, hasChinese, withQuotesAside } from '../words/folding';
import type { Lexicon } from '../words/lexicon';
import type { NamedFile } from '../words/tokens';
import { baseOf, imperativeOf, isVerb } from '../words/verb-forms';
import { inPlainWords } from './plain-words';
import { opening, withoutFrames } from './sentence-frames';

/** What a command may begin with. */
const courtesies =
  "(?:please |then |just |also |can you |could you |would you |you can |we can |i'd like (?:you )?to |i want (?:you )?to |let's )*";

/**
 * What people say around their wishes, and the ways in which they number and order them, put into the words that
 * the cutting into clauses knows: "1) … 2) …", "start by removing …", "before fading out, mute it". Never inside
 * quotes and file names.
 */
export function withoutFraming(prompt: string, files: readonly NamedFile[], lexicon: Lexicon): string {
  if (/[\ue000\ue001]/.test(prompt)) return prompt;
  const { text: unquoted, aside, back } = withQuotesAside(prompt);
  let text = namesAside(unquoted.replaceAll('’', "'"), files, aside);
  for (const rule of [
    withStretchesSaid,
    inPlainWords,
    withMomentsTold,
    withoutConditions,
    listed,
    withoutFrames,
    ordered,
  ])
    text = rule(text, lexicon);
  return back(text);
}

/** "1. 去掉前3秒 2. 静音": each on a line of its own, before spaces are read as commas. */
export function withItemsListed(prompt: string): string {
  if (
    !hasChinese(prompt) ||
    findQuotes(prompt).some(({ start, end }) => /\d[.)、]/.test(prompt.slice(start, end)))
  )
    return prompt;
  return numbered(prompt) ?? prompt;
}

/** File names of several words, which may be words of any kind. */
function namesAside(text: string, files: readonly NamedFile[], aside: (text: string) => string): string {
  let rest = text;
  for (const { fileName } of files) {
    if (!fileName.includes(' ')) continue;
    const at = foldText(rest).indexOf(foldText(fileName));
    if (at < 0) continue;
    const end = at + fileName.length;
    rest = rest.slice(0, at) + aside(rest.slice(at, end)) + rest.slice(end);
  }
  return rest;
}

const afterArrow = wishAfter(String.raw` *(?:[-=]>|[→➜»]|(?<= )\/(?= )) *`);
const afterDash = wishAfter(String.raw`(?<=\S) +[-–—]+ +`);
const afterSo = wishAfter(String.raw`(?<=[a-z\d\ue001])(?<!\bnot),? so,? (?!that )`);
const afterSecondly = wishAfter(
  String.raw`(?<=\S)[,;.]? +(?:and )?(?:secondly|thirdly|fourthly|fifthly),? +`,
);
const afterSecond = wishAfter(String.raw`[,;.] *(?:and )?(?:second|third|fourth|fifth),? +`);
const afterNumber = wishAfter(String.raw`[,;]?(?: and)? +\(?(?:[2-9]|1\d)[.)] *`);
const afterLetter = wishAfter(String.raw`[,;]?(?: and)? +\(?[b-h]\) *`);

/** Every item of a list on a line of its own. */
function listed(text: string, lexicon: Lexicon): string {
  const whereVerbFollows =
    (separator: string) =>
    (whole: string, ask = '', word = '') =>
      isVerb(word, lexicon) ? `${separator}${ask}${word}` : whole;
  const lines = text
    .replace(/(^|[\n.;,!]) *step (?:\d{1,2}|one|two|three|four|five|six) ?[:.)–-] */gi, '$1\n')
    .replace(afterArrow, whereVerbFollows('\n'))
    .replace(afterDash, whereVerbFollows(', '))
    // "It is boring so cut it", and "first …, second …".
    .replace(afterSo, whereVerbFollows(', '))
    .replace(afterSecondly, whereVerbFollows('\n'))
    .replace(afterSecond, whereVerbFollows('\n'))
    .replace(/^\s*firstly,? /i, '');
  const items = numbered(lines);
  if (items !== undefined) return items;
  // Only beside a first item: the "5." of "cut the first 5. Mute it" is none.
  return lines.replace(/^\s*(?:\(?1[.)]|\(?a\)) ?(?=[a-z\ue000])[^\n]*/i, (line) =>
    line
      .replace(/^\s*\(?a\) ?/i, '')
      .replace(afterNumber, whereVerbFollows('\n'))
      .replace(afterLetter, whereVerbFollows('\n')),
  );
}

/** "1) black and white 2) mute it", "1、静音 2、竖屏": numbers in a row, whatever stands behind them. */
function numbered(text: string): string | undefined {
  // Behind an opening only with both brackets: "Please (1) … (2) …"
  const first = /^(?:\s*\(?1(?:[)、]|\.(?= ))|[^\d()\n]{0,40}[\s:,]\(1\))/.exec(text)?.[0];
  if (first === undefined || text.includes('\n')) return undefined;
  const lead = first.replace(/\s*\(?1[).、]$/, ' ').trimStart();
  const parts: string[] = [];
  let from = first.length;
  for (let number = 2; number < 20; number++) {
    const next = new RegExp(String.raw`[\s,，;；。.]+(?:and )?\(?${number}(?:[)、]|\.(?= ))`, 'g');
    next.lastIndex = from;
    const found = next.exec(text);
    if (!found) break;
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return parts.length === 0
    ? undefined
    : [...parts, text.slice(from)]
        .map((part, i) => (i === 0 ? lead + itemOf(part) : itemOf(part)))
        .join('\n');
}

/** "3) 15 seconds": so long is all of it. */
function itemOf(part: string): string {
  const text = part.trim();
  return /^\d{1,3}(?:\.\d+)? ?(?:s|secs?|seconds?|minutes?|mins?)(?: (?:long|max|total))?$/i.test(text)
    ? `make the video ${text}`
    : text;
}

/** A separator with the words after it: what is asked politely, and what may be the command. */
function wishAfter(separator: string): RegExp {
  return new RegExp(String.raw`${separator}(${courtesies})([a-z]+)`, 'gi');
}

const finished = new RegExp(
  String.raw`${opening}(?:once|when|after|as soon as) (?:that|it|this|all that|you|everything)(?: is|'s|'re| are)? (?:done|finished|ready|over|complete),? `,
  'gi',
);

/** Time clauses as "…, then …", in the order in which things are to be done. */
function ordered(text: string, lexicon: Lexicon): string {
  return text
    .replace(finished, 'then ')
    .split(/(?<=[\n;!?]|\.(?=\s|$))/)
    .map((sentence) => (sentence.length > 400 ? sentence : inOrder(sentence, lexicon)))
    .join('');
}

function inOrder(sentence: string, lexicon: Lexicon): string {
  const leading = /^(\s*(?:and |then |please |so )*)(after|once|when|as soon as|before) (you(?:'ve| have)? )?(?:(?:already|just|also) )?([a-z]+)( [^\n]*?)?, *(?:and )?(.+)$/is.exec(sentence); // prettier-ignore
  if (leading) {
    const [, start = '', when = '', you, word = '', more = '', rest = ''] = leading;
    const verb = verbAfter(you !== undefined, word, lexicon);
    if (verb !== undefined && opensWithVerb(rest, lexicon)) {
      const [body, end] = apartFromEnd(rest);
      return /^before$/i.test(when)
        ? `${start}${body}, then ${verb}${more}${end}`
        : `${start}${verb}${more}, then ${rest}`;
    }
  }
  const trailing = /^(.+?),? (?:but )?(before|after) (you(?:'ve| have)? )?([a-z]+)( .*)?$/is.exec(sentence);
  if (trailing) {
    const [, first = '', when = '', you, word = '', more = ''] = trailing;
    const verb = verbAfter(you !== undefined, word, lexicon);
    if (verb !== undefined && opensWithVerb(first, lexicon)) {
      const [body, end] = apartFromEnd(`${verb}${more}`);
      return /^before$/i.test(when)
        ? `${first}, then ${body}${end}`
        : `${body}, then ${first.trimStart()}${end}`;
    }
  }
  const butFirst = /^(.+?),? but (?:first|before that|first of all),? (.+)$/is.exec(sentence);
  if (butFirst && opensWithVerb(butFirst[2] ?? '', lexicon)) {
    const [body, end] = apartFromEnd(butFirst[2] ?? '');
    return `${body}, then ${(butFirst[1] ?? '').trimStart()}${end}`;
  }
  return sentence.replace(/^\s*but first,? /i, '');
}

function verbAfter(isClause: boolean, word: string, lexicon: Lexicon): string | undefined {
  if (!isClause) return /ing$/i.test(word) ? imperativeOf(word, lexicon) : undefined;
  return isVerb(word, lexicon) ? word : baseOf(word, lexicon);
}

const firstWord = new RegExp(
  `^\\s*(?:and |so |hey |hi |ok |i want you to |i'd like you to )*${courtesies}([a-z]+)`,
  'i',
);

function opensWithVerb(text: string, lexicon: Lexicon): boolean {
  const word = firstWord.exec(text)?.[1];
  return word !== undefined && (isVerb(word, lexicon) || /\beven out /i.test(text));
}

/** The text, and the full stop that ends it. */
function apartFromEnd(text: string): readonly [string, string] {
  const end = /[.!?;\s]*$/.exec(text)?.[0] ?? '';
  return [text.slice(0, text.length - end.length), end];
}
