import { mediaKindOf } from '../../contract/media';
import { card } from '../edits/kinds/card-language';
import { fadeWords } from '../edits/kinds/music-language';
import { inset, silent } from '../edits/kinds/overlay-language';
import { saysOtherHalf } from '../edits/kinds/side-by-side-language';
import { says } from '../edits/kinds/title-language';
import { dissolve } from '../edits/kinds/transition-language';
import { isOneQuestion } from './advice';
import * as w from './common-words';
import type { Lexicon } from './lexicon';
import { isIdle, means } from './reading';
import { withoutFraming } from './framing';
import { withoutPronoun, withReferences } from './pronouns';
import { isStatement, withoutStatements } from './statements';
import type { Spoken } from './statements';
import { tokenize } from './tokens';
import type { NamedFile, Token } from './tokens';

/** What the cutting of a prompt into clauses must know. */
export interface Grammar {
  readonly lexicon: Lexicon;
  readonly files: readonly NamedFile[];
  /** Whether a text is understood as one clause. */
  readonly reads: (text: string) => boolean;
  /** A text without the slips in its commands and in "and" and "then". */
  readonly mended: (text: string) => string;
  /** The kind of edit that a text is understood as, if it is one. */
  readonly kindOf: (text: string) => string | undefined;
  /** The prompt before this one, for its pronouns. */
  readonly previous?: string | undefined;
}

/** Nobody writes more in one go; the rest of such a prompt is handed on as one clause, which is not understood. */
const mostClauses = 60;
/** In characters. A longer prompt is one clause. */
const longestPrompt = 10_000;
/** In characters. Slips are looked for in no longer prompt. */
const longestMended = 600;
/** Commas and the like that are looked at in one sentence. */
const mostLinks = 100;
/** In tokens. Longer stretches are not tried as one clause. */
const longestTry = 60;
/** How often a prompt's stretches are tried as clauses, so that a hostile one costs no more than a long one. */
const mostTries = 80;
/** In characters, of all those stretches together. */
const longestTries = 5000;

interface Part {
  /** Indexes of tokens, `to` not included. */
  readonly from: number;
  readonly to: number;
}

interface Sentence extends Part {
  /** Where "then" says that a clause comes next in the video: the first, the last, or none. */
  readonly next?: 'first' | 'last';
}

/**
 * Cuts a prompt into the things that it asks for, in order. Never inside quotes, numbers or file names; at "and"
 * and commas only where another command begins. A verb that serves several objects is repeated for each, and "it"
 * is replaced by the title or the music that the clause before was about.
 */
export function cutIntoClauses(written: string, grammar: Grammar): string[] {
  if (written.length > longestPrompt) return [written];
  const pasted = withPastedTranscript(written);
  if (pasted !== undefined) return [pasted];
  const prompt = withoutFraming(written, grammar.files, grammar.lexicon);
  // "Should I mute it, then add music?"
  if (isOneQuestion(prompt) && /^[^?!;。！？；\n]{0,300}[?？]\s*$/u.test(prompt)) return [prompt.trim()];
  const clauses = cutPrompt(prompt, grammar);
  const unread = (of: readonly string[]) => of.filter((clause) => !grammar.reads(clause)).length;
  // "cut the frist 5 s adn mtue it": where a slip hides the beginning of a command.
  const isShort = prompt.length <= longestMended;
  const mended = isShort && unread(clauses) > 0 ? grammar.mended(prompt) : prompt;
  if (mended === prompt) return clauses;
  const others = cutPrompt(mended, grammar);
  return unread(others) < unread(clauses) ? others : clauses;
}

function cutPrompt(prompt: string, grammar: Grammar): string[] {
  const tokens = tokenize(prompt, grammar.files, grammar.lexicon);
  const thrifty = { ...grammar, reads: limited(grammar.reads) };
  const spoken: Spoken[] = [];
  let verb = '';
  for (const [number, sentence] of sentencesOf(tokens, prompt).entries()) {
    const cut = cutSentence(sentence, tokens, prompt, thrifty, verb);
    for (const [i, text] of cut.entries()) {
      if (spoken.length === mostClauses) {
        const rest = tokens[sentence.from];
        return [...spoken.map((each) => each.text), prompt.slice(rest?.start ?? 0)];
      }
      const isNext = sentence.next !== undefined && i === (sentence.next === 'last' ? cut.length - 1 : 0);
      spoken.push({ text, sentence: number, isNext });
    }
    verb = verbOf(tokens, sentence.from, sentence.to, prompt) || verb;
  }
  const clauses = withoutPronouns(withoutStatements(spoken, thrifty), thrifty);
  const wishes = clauses.map(withoutOpening).filter((clause) => !interjection.test(clause));
  if (wishes.length > 0) return wishes;
  // A prompt of courtesy alone is answered too.
  return clauses.length === 0 && prompt.trim() !== '' ? [prompt.trim()] : clauses;
}

function withoutPronouns(clauses: readonly Spoken[], grammar: Grammar): string[] {
  const resolved: string[] = [];
  for (const { text: clause, isNext } of clauses) {
    const last = resolved.at(-1);
    const before = tokenize(last ?? grammar.previous ?? '', grammar.files, grammar.lexicon);
    resolved.push(
      last === undefined
        ? withoutPronoun(clause, before, grammar, true)
        : withReferences(clause, before, grammar, isNext),
    );
  }
  return resolved;
}

/** Said of what went before: beside a wish it says nothing more. */
const interjection =
  /^(?:no|nope|nah|oh no|never ?mind|no wait|oh wait|wait|hold on|hang on|not that|不|不对|不是|不行|不好|算了|等等|等一下|好的|好|行|辛苦了?)[\s.!~…。！]*$/i;
/** "Export it, but first trim the end": what joins a wish to the one before. */
const opening =
  /^(?:(?:but|yet|though)(?: (?:first|before that|please))?|before that|不过先|但是?先|但是|不过)[\s,，]+(?=\S)|^(?:不过先|但是?先|但是|不过)/i;

function withoutOpening(clause: string): string {
  return clause.replace(opening, '');
}

const transcriptLead =
  /^([^"“”\n:：。.]{0,80}(?:transcript|文案|文稿|逐字稿|台词|字幕内容|讲稿|口播稿)[^"“”\n:：。.]{0,60})[:：]\s*([\s\S]+)$/iu;

/** "Use this transcript: …": all that follows is text, whatever it says, so it is quoted where the user did not. */
function withPastedTranscript(prompt: string): string | undefined {
  const match = transcriptLead.exec(prompt.trim());
  const [lead, text] = [match?.[1], match?.[2]?.trim()];
  if (lead === undefined || text === undefined || text === '') return undefined;
  const bare = /^["“]([\s\S]*)["”]$/u.exec(text)?.[1] ?? text;
  return /[“”]/u.test(bare) ? undefined : `${lead}: “${bare}”`;
}

/** Remembers what was tried and stops trying after a while. */
function limited(reads: Grammar['reads']): Grammar['reads'] {
  const known = new Map<string, boolean>();
  let length = 0;
  return (text) => {
    const answer = known.get(text) ?? (known.size < mostTries && length < longestTries && reads(text));
    if (!known.has(text)) length += text.length;
    known.set(text, answer);
    return answer;
  };
}

/** Sentences: apart at line breaks, full stops, semicolons and "then". */
function sentencesOf(tokens: readonly Token[], prompt: string): Sentence[] {
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
    if (means(token, w.then) && !goesOnListing(tokens, from, i)) close(i, i + 1);
    else if (isBullet(tokens, i, from)) from = i + 1;
    else if (token.type === 'mark' && endsSentence(token, prompt) && !isAbbreviation(tokens[i - 1], prompt)) {
      // The question mark stays with its question.
      close(token.text === '?' ? i + 1 : i, i + 1);
    }
  });
  close(tokens.length, tokens.length);
  return parts;
}

/** "Begin with a.mp4, then b.mp4, then c.mp4" names an order and is one command. */
function goesOnListing(tokens: readonly Token[], from: number, then: number): boolean {
  const left = tokens.slice(from, then);
  const opens = left.some((token) => token.type === 'word' && /^(?:start|begin|open|start with|begin with|open with|starting with|beginning with|play|show|order|reorder)$/.test(token.text)); // prettier-ignore
  const next = tokens.findIndex((token, i) => i > then && (means(token, w.then) || endsLine(token)));
  const right = tokens.slice(then + 1, next < 0 ? tokens.length : next);
  const namesClips = (part: readonly Token[]) =>
    part.some(({ type }) => ['file', 'ordinal', 'number'].includes(type));
  const namesOnly = right.every((token) => isIdle(token) || ['file', 'ordinal', 'number'].includes(token.type) || means(token, w.clip)); // prettier-ignore
  return opens && namesOnly && namesClips(left) && namesClips(right);
}

function endsLine(token: Token): boolean {
  return token.type === 'mark' && /^[\n;。!?]$/.test(token.text);
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

/** "1." and "2)" at the start of a line. */
function isBullet(tokens: readonly Token[], i: number, from: number): boolean {
  const [number, mark] = [tokens[from], tokens[i]];
  return i === from + 1 && number?.type === 'number' && mark?.type === 'mark' && /^[.)、]$/.test(mark.text);
}

/** The commands of a sentence: at commas and "and" where another begins. */
function cutSentence(
  sentence: Part,
  tokens: readonly Token[],
  prompt: string,
  grammar: Grammar,
  verbBefore: string,
): string[] {
  const textOf = (from: number, to: number) => {
    const meaningful = trimmed(tokens, from, to);
    const [first, last] = [tokens[meaningful.from], tokens[meaningful.to - 1]];
    return first && last ? prompt.slice(first.start, last.end) : '';
  };
  const whole = textOf(sentence.from, sentence.to);
  if (isOneQuestion(whole)) return [whole];
  const clauses: string[] = [];
  const links = linksIn(sentence, tokens);
  /** The verb of the clause before, for an object that has none of its own. */
  let carried = '';
  let from = sentence.from;
  const opening = textOf(from, links[0]?.from ?? sentence.to);
  // "Cut 0:10 to 0:20, then 0:30 to 0:40"
  const lacksVerb =
    verbBefore !== '' &&
    !tokens.slice(sentence.from, sentence.to).some((token) => hasVerb(token)) &&
    !grammar.reads(opening) &&
    grammar.reads(verbBefore + opening);
  let prefix = lacksVerb ? verbBefore : '';
  const push = (to: number) => {
    const text = textOf(from, to);
    if (text !== '' && tokens.slice(from, to).some((token) => !isIdle(token) || hasVerb(token))) {
      clauses.push(prefix + text);
    }
    carried = prefix !== '' ? prefix : verbOf(tokens, from, to, prompt);
  };
  links.forEach((link, i) => {
    if (link.to - from > longestTry && !opensWithVerb(tokens, link.to)) return;
    const until = links[i + 1]?.from ?? sentence.to;
    const left = prefix + textOf(from, link.from);
    const merged = prefix + textOf(from, until);
    const right = textOf(link.to, until);
    if (right === '') return;
    const verb = verbOf(tokens, from, link.from, prompt) || carried;
    const cut = cutAt(tokens, link, until, { left, merged, right, verb }, prompt, grammar);
    if (cut === undefined) return;
    push(link.from);
    from = link.to;
    prefix = cut;
  });
  push(sentence.to);
  return clauses;
}

interface Sides {
  readonly left: string;
  readonly merged: string;
  readonly right: string;
  readonly verb: string;
}

/** Whether to cut at a link: the verb to put before the right side, which may be none, or `undefined` for no cut. */
function cutAt(
  tokens: readonly Token[],
  link: Part,
  until: number,
  { left, merged, right, verb }: Sides,
  prompt: string,
  { reads, lexicon }: Grammar,
): string | undefined {
  if (saysMoreOfText(tokens, link, until) && reads(merged)) return undefined;
  if (saysOtherHalf(tokens.slice(0, link.from), tokens.slice(link.to, until)) && reads(merged))
    return undefined;
  if (silencesInset(tokens, link, until) && reads(merged)) return undefined;
  if (isRemedy(tokens, link, until) && reads(merged)) return undefined;
  // "剪掉前5秒后加标题", but "在5秒后加标题"
  if (isAfterwards(tokens[link.from])) return reads(left) && reads(right) ? '' : undefined;
  if (namesAnotherClip(tokens, link, until) && reads(left) && reads(right)) return '';
  if (opensWithVerb(tokens, link.to)) {
    if (isRestOfKeep(tokens, link, until)) return undefined;
    // "At the end, add a title": what comes first belongs to what follows.
    if (verb === '' && !reads(left) && reads(merged)) return undefined;
    // "…, showing 3 seconds" says more of the same, unless a title without quotes would swallow it.
    if (namesUnquotedTitle(tokens, link) || reads(right)) return '';
    return reads(merged) ? undefined : '';
  }
  if (isFadeOfMusic(tokens, link) && !reads(left)) return undefined;
  if (namesRole(tokens, link, prompt) && reads(merged) && !reads(right)) return undefined;
  if (isOtherFade(tokens, link) && reads(merged)) return undefined;
  if (isFadeAfterRemoval(tokens, link) && reads(left) && reads(right)) return '';
  if (reads(merged)) return undefined;
  // "the title and the music" needs the verb again; "the music and fade out" has its own.
  const lent = () => verb !== '' && reads(verb + right);
  const opener = tokens.slice(link.to, until).find((token) => hasVerb(token) || !isIdle(token));
  if (opener && isObject(opener) && lent()) return verb;
  if (reads(right)) return '';
  if (lent()) return verb;
  return reads(left) && (isStatement(right, lexicon) || isUnknownCommand(tokens, link.to)) ? '' : undefined;
}

/** "…, flibber the wumpus": an unknown word where a command stands. */
function isUnknownCommand(tokens: readonly Token[], at: number): boolean {
  const [verb, article] = tokens.slice(at, at + 2);
  if (verb?.type !== 'word' || verb.words.length > 0 || !/^[a-z]{3,}$/.test(verb.text)) return false;
  return article?.type === 'word' && /^(?:the|a|an|my|it|this|that|them|all|every)$/.test(article.text);
}

/** "画面太暗，提亮一点" complains and says what to do; "原声不要，换成b.mp3" says what comes instead. */
function isRemedy(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  const [opener] = tokens.slice(link.to, until).filter((token) => !isIdle(token));
  const complains = left.some(
    (token) => token.type === 'word' && /^(?:太|有点|偏|过于|忽大忽小|忽高忽低)/.test(token.text),
  );
  const replaces =
    opener?.type === 'word' && /^(?:换成|换上|换为|替换成|替换为|改用|改成)$/.test(opener.text);
  // "压到1分钟，用加速" says by what means.
  const [by, way, ...more] = tokens.slice(link.to, until).filter((token) => token.type === 'word');
  const tellsHow =
    by?.type === 'word' && /^(?:用|通过|靠|使用)$/.test(by.text) && more.length === 0 &&
    way?.type === 'word' && /^(?:加速|变速|快进|快放|放慢|减速|慢放|倍速)$/.test(way.text); // prettier-ignore
  return complains || tellsHow || (replaces && left.some((token) => means(token, w.remove)));
}

/** "剪掉前5秒后": once that is done. */
function isAfterwards(token: Token | undefined): boolean {
  return token?.type === 'word' && /^(?:后|之后|以后)$/.test(token.text);
}

/** "第二段静音，第三段删掉": in Chinese what an edit is about comes before its verb. */
function namesAnotherClip(tokens: readonly Token[], link: Part, until: number): boolean {
  const right = tokens.slice(link.to, until).filter((token) => !isIdle(token));
  const [opener, noun] = right;
  const isClip = opener?.type === 'ordinal' && means(noun, w.clip);
  return isClip && right.slice(2).some((token) => hasVerb(token) && !means(token, w.clip));
} // prettier-ignore

/** "Add music with a dragon and fade in 2 s": what is not understood of the music must not fade the video. */
function isFadeOfMusic(tokens: readonly Token[], link: Part): boolean {
  const left = tokens.slice(0, link.from);
  return (
    means(tokens[link.to], fadeWords.inside, fadeWords.outside, fadeWords.bothWays) &&
    left.some(
      (token) => means(token, w.music) || (token.type === 'file' && mediaKindOf(token.fileName) === 'audio'),
    )
  );
}

/** "Lower third: Dr. Jane Müller, Head of Research": what somebody is follows the name, in capitals. */
function namesRole(tokens: readonly Token[], link: Part, prompt: string): boolean {
  const [comma, opener] = [tokens[link.from], tokens[link.to]];
  const isComma = comma?.type === 'mark' && /^[,，]$/.test(comma.text);
  return (
    isComma && opener !== undefined && /^\p{Lu}/u.test(prompt.slice(opener.start)) && namesUnquotedTitle(tokens, link)
  );
} // prettier-ignore

/** "…, fading in" is said of what comes before. */
function isGerund(token: Token | undefined): boolean {
  return token?.type === 'word' && /^fad(?:ing|es)(?: |$)/.test(token.text);
}

/** "Fade it in over 2 s and out over 4 s": "out" alone belongs to what fades in. */
function isOtherFade(tokens: readonly Token[], link: Part): boolean {
  const opener = tokens[link.to];
  const left = tokens.slice(0, link.from);
  return (
    opener?.type === 'word' &&
    /^(?:in|out)$/.test(opener.text) &&
    left.some((token) => means(token, w.fade, fadeWords.inside, fadeWords.outside))
  );
}

/** "…, fading in" and "…，显示“谢谢”" say more of the title or the card before. */
function saysMoreOfText(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  if (!left.some((token) => means(token, w.title, card))) return false;
  const right = tokens.slice(link.to, until).filter((token) => !isIdle(token));
  const [opener] = right;
  if (isGerund(opener)) return true;
  // "…，放在底部" says where; what it is about was named before.
  const isPlace = opener?.type === 'word' && /^(放在|放到|放|位于|显示在|停留|持续)$/.test(opener.text);
  if (isPlace && !right.some((token) => isObject(token) || ['quote', 'file'].includes(token.type)))
    return true;
  const isQuoted = left.some(({ type }) => type === 'quote');
  const onlyText = right.every((token) => token.type === 'quote' || means(token, w.add, says));
  return !isQuoted && onlyText && right.some(({ type }) => type === 'quote');
}

/**
 * "Remove the music and fade out" asks for a fade; "remove the fade in and fade out" and "remove the music and the
 * fade out" do not.
 */
function isFadeAfterRemoval(tokens: readonly Token[], link: Part): boolean {
  const fades = [fadeWords.inside, fadeWords.outside, fadeWords.bothWays];
  const left = tokens.slice(0, link.from);
  return (
    means(tokens[link.to], ...fades) &&
    left.some((token) => means(token, w.remove)) &&
    !left.some((token) => means(token, w.fade, ...fades))
  );
}

function namesUnquotedTitle(tokens: readonly Token[], link: Part): boolean {
  const left = tokens.slice(0, link.from);
  return left.some((token) => means(token, w.title)) && !left.some(({ type }) => type === 'quote');
}

/** "Put beach.mp4 in the corner, muted" silences what is put there, not the film. */
function silencesInset(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  const isVideo = (token: Token) => token.type === 'file' && mediaKindOf(token.fileName) === 'video';
  return (
    tokens.slice(link.to, until).every((token) => means(token, silent) || isIdle(token)) &&
    left.some((token) => isVideo(token) || means(token, inset))
  );
}

/** "keep 0:10 to 0:20 and cut the rest" asks for one thing. */
function isRestOfKeep(tokens: readonly Token[], link: Part, until: number): boolean {
  const left = tokens.slice(0, link.from);
  const right = tokens.slice(link.to, until);
  return (
    left.some((token) => means(token, w.keep)) &&
    right.some((token) => means(token, w.rest)) &&
    right.every((token) => isIdle(token) || means(token, w.rest, w.remove))
  );
}

/** Commas and "and", neighbouring ones as one. */
function linksIn(sentence: Part, tokens: readonly Token[]): Part[] {
  const links: Part[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i];
    if (token && isSpacedCommand(tokens, i)) {
      if (links.at(-1)?.to !== i) links.push({ from: i, to: i });
      continue;
    }
    const follows = isAfterwards(token) && i > sentence.from + 1 && opensWithVerb(tokens, i + 1);
    const joins =
      follows ||
      means(token, w.and) ||
      bringsTransition(tokens, i) ||
      (token?.type === 'mark' && /^[,、，+]$/.test(token.text));
    if (!joins) continue;
    const last = links.at(-1);
    if (last?.to === i) links[links.length - 1] = { from: last.from, to: i + 1 };
    else links.push({ from: i, to: i + 1 });
  }
  return links.slice(0, mostLinks);
}

/** "剪掉静音 加转场": in Chinese a space before a verb parts two commands. */
function isSpacedCommand(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (!before || !token || before.end === token.start || !hasVerb(token) || isObject(token)) return false;
  return token.type === 'word' && /^[\u4e00-\u9fff]/.test(token.text);
}

/** "…with crossfades", "…with a 1 s dissolve between them": a wish of its own where the rest does not take it. */
function bringsTransition(tokens: readonly Token[], at: number): boolean {
  const [preposition, ...object] = tokens.slice(at, at + 5);
  if (preposition?.type !== 'word' || !/^(?:with|using)$/.test(preposition.text)) return false;
  const end = object.findIndex((token) => token.type === 'mark' || means(token, w.and, w.then));
  return object.slice(0, end < 0 ? undefined : end).some((token) => means(token, w.transition, dissolve));
}

/** Whether a command begins there beyond doubt. */
function opensWithVerb(tokens: readonly Token[], at: number): boolean {
  const opener = tokens.slice(at, at + longestTry).find((token) => hasVerb(token) || !isIdle(token));
  return opener !== undefined && hasVerb(opener) && !isObject(opener);
}

function hasVerb(token: Token): boolean {
  return token.type === 'word' && token.words.some(({ role }) => role === 'verb');
}

/** The first verb of a clause with its particles, and a space after it where the language has one. */
function verbOf(tokens: readonly Token[], from: number, to: number, prompt: string): string {
  const token = tokens.slice(from, to).find((each) => hasVerb(each));
  if (!token) return '';
  const text = prompt.slice(token.start, token.end);
  return /[a-z]$/i.test(text) ? `${text} ` : text;
}

/** Without links and punctuation at both ends, but for a question mark. */
function trimmed(tokens: readonly Token[], from: number, to: number): Part {
  let [first, last] = [from, to];
  const isEdge = (token: Token | undefined) =>
    token !== undefined &&
    ((token.type === 'mark' && !/^[?#-]$/.test(token.text)) ||
      (token.type === 'word' && token.words.length > 0 && token.words.every(({ role }) => role === 'link')));
  while (first < last && (isEdge(tokens[first]) || isFirstly(tokens, first))) first++;
  while (last > first && isEdge(tokens[last - 1])) last--;
  return { from: first, to: last };
}

/** "first" in "first trim the silences". */
function isFirstly(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens.slice(at + 1).find(({ type }) => type !== 'mark');
  return (
    token?.type === 'ordinal' && token.value === 1 && next !== undefined && hasVerb(next) && !isObject(next)
  );
}

function isObject(token: Token): boolean {
  return token.type === 'word' && token.words.some(({ role }) => role === 'object');
}
