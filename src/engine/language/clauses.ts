import type { Edit } from '../edits/registry';
import { isOneQuestion } from './advice';
import { cutAt } from './clause-cuts';
import { linksIn } from './clause-links';
import { hasVerb, isObject, longestTry, opensWithVerb, verbOf } from './commands';
import type { Lexicon } from './lexicon';
import { isIdle } from './reading';
import { withoutFraming } from './framing';
import { withoutPronoun, withReferences } from './pronouns';
import { withCorrections } from './corrections';
import { withDependents } from './dependence';
import { followUp, withSameAmount } from './follow-ups';
import { isComplaint, topicOf, withTopic } from './topics';
import { sentencesOf } from './sentences';
import type { Part } from './sentences';
import { withSharedTargets } from './shared-targets';
import { withoutStatements } from './statements';
import type { Spoken } from './statements';
import type { Target } from './targets';
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
  /** The edit that a text is understood as, if it is one. */
  readonly editOf: (text: string) => Edit | undefined;
  /** What a text that is understood as an edit is for, where that is less than everything. */
  readonly targetIn: (text: string) => Target | undefined;
  /** The prompts before this one, the latest first, for its pronouns and for what only says how it differs. */
  readonly previous: readonly string[];
  /** Whether the latest is the last step of the history, so that it can be undone to be done in another way. */
  readonly isNewest?: boolean | undefined;
  /** How many clips there are. */
  readonly clips: number;
}

/** Nobody writes more in one go; the rest of such a prompt is handed on as one clause, which is not understood. */
const mostClauses = 60;
/** In characters. A longer prompt is one clause. */
const longestPrompt = 10_000;
/** In characters. Slips are looked for in no longer prompt. */
const longestMended = 600;
/** In characters. Of a message before that is longer only its beginning is known. */
const longestLabel = 200;
/** How often a prompt's stretches are tried as clauses, so that a hostile one costs no more than a long one. */
const mostTries = 80;
/** In characters, of all those stretches together. */
const longestTries = 5000;

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
  const follows = followUp(prompt, clausesBefore(grammar), grammar);
  if (follows) return follows;
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
  /** Where the clause before ends. */
  let end = 0;
  for (const [number, sentence] of sentencesOf(tokens, prompt).entries()) {
    const cut = cutSentence(sentence, tokens, prompt, thrifty, verb);
    for (const [i, { text, from, to }] of cut.entries()) {
      if (spoken.length === mostClauses) {
        const rest = tokens[sentence.from];
        return [...spoken.map((each) => each.text), prompt.slice(rest?.start ?? 0)];
      }
      const isNext = sentence.next !== undefined && i === (sentence.next === 'last' ? cut.length - 1 : 0);
      spoken.push({ text, sentence: number, isNext, joint: prompt.slice(end, from) });
      end = to;
    }
    verb = verbOf(tokens, sentence.from, sentence.to, prompt) || verb;
  }
  const wished = withoutStatements(withCorrections(spoken, grammar), thrifty);
  const shared = withSharedTargets(wished, grammar, () => targetBefore(grammar));
  const clauses = withDependents(withoutPronouns(shared, grammar), grammar);
  const wishes = clauses
    .map(({ text }, i) => withoutOpening(i > 0 ? withoutLastly(text, grammar) : text))
    .filter((clause) => !interjection.test(clause));
  if (wishes.length > 0) return wishes;
  // A prompt of courtesy alone is answered too.
  return clauses.length === 0 && prompt.trim() !== '' ? [prompt.trim()] : clauses.map(({ text }) => text);
}

const clausesByGrammar = new WeakMap<Grammar, string[]>();

/** The clauses of the message before. One that was cut off is not known to its end. */
function clausesBefore(grammar: Grammar): string[] {
  const [latest, ...earlier] = grammar.previous;
  if (latest === undefined || latest.length >= longestLabel) return [];
  const clauses = clausesByGrammar.get(grammar) ?? cutIntoClauses(latest, { ...grammar, previous: earlier });
  clausesByGrammar.set(grammar, clauses);
  return clauses;
}

/** What the last clause of the message before is for. */
function targetBefore(grammar: Grammar): Target | undefined {
  const last = clausesBefore(grammar).at(-1);
  const target = last === undefined ? undefined : grammar.targetIn(last);
  return target?.isMoved === true ? undefined : target;
}

function withoutPronouns(clauses: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const resolved: Spoken[] = [];
  const last = clausesBefore(grammar).at(-1);
  let topic = last === undefined ? undefined : topicOf(last, grammar);
  for (const clause of clauses) {
    const before = resolved.at(-1);
    const text =
      (before && withSameAmount(clause.text, before.text, grammar)) ??
      (topic && withTopic(clause.text, topic, grammar)) ??
      withoutPronounIn(clause, before, grammar);
    // "Too loud, half that": how much takes the place of what was wrong.
    if (before && isMeasuredAnew(before, clause, text, grammar)) resolved.pop();
    resolved.push({ ...clause, text });
    topic = topicOf(text, grammar) ?? (grammar.reads(text) ? undefined : topic);
  }
  return resolved;
} // prettier-ignore

function withoutPronounIn({ text, isNext }: Spoken, last: Spoken | undefined, grammar: Grammar): string {
  const before = tokenize(last?.text ?? grammar.previous[0] ?? '', grammar.files, grammar.lexicon);
  return last === undefined
    ? withoutPronoun(text, before, grammar, true)
    : withReferences(text, before, grammar, isNext);
}

function isMeasuredAnew(before: Spoken, clause: Spoken, text: string, grammar: Grammar): boolean {
  const [one, other] = [grammar.editOf(before.text), grammar.editOf(text)];
  return isComplaint(before.text) && clause.text !== text && one?.edit === other?.edit && one !== undefined;
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

/** "…，最后加标题“完”", "finally" of the last of several wishes. */
function withoutLastly(clause: string, { reads }: Grammar): string {
  const rest = clause.replace(/^最后(?=\D)/, '');
  return rest !== clause && !reads(clause) && reads(rest) ? rest : clause;
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

/** A clause and where its words stand in the prompt; before them it may have a verb that it was lent. */
interface Cut {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The commands of a sentence: at commas and "and" where another begins. */
function cutSentence(
  sentence: Part,
  tokens: readonly Token[],
  prompt: string,
  grammar: Grammar,
  verbBefore: string,
): Cut[] {
  const cutOf = (from: number, to: number): Cut => {
    const meaningful = trimmed(tokens, from, to);
    const [first, last] = [tokens[meaningful.from], tokens[meaningful.to - 1]];
    if (!first || !last) return { text: '', from: 0, to: 0 };
    return { text: prompt.slice(first.start, last.end), from: first.start, to: last.end };
  };
  const textOf = (from: number, to: number) => cutOf(from, to).text;
  const whole = cutOf(sentence.from, sentence.to);
  if (isOneQuestion(whole.text)) return [whole];
  const clauses: Cut[] = [];
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
    const own = cutOf(from, to);
    if (own.text !== '' && tokens.slice(from, to).some((token) => !isIdle(token) || hasVerb(token))) {
      clauses.push({ ...own, text: prefix + own.text });
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
