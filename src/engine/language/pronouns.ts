import { mediaKindOf } from '../../contract/media';
import type { Grammar } from './clauses';
import * as w from './common-words';
import { means } from './reading';
import { tokenize } from './tokens';
import type { Token } from './tokens';

/** "…add music and lower it to 20%": what "it" is, where only that makes sense. */
export function withoutPronoun(
  clause: string,
  before: readonly Token[],
  grammar: Grammar,
  isOlder = false,
): string {
  if (before.length === 0) return clause;
  const named = isOlder ? undefined : withNoun(clause, before, grammar);
  if (named !== undefined) return named;
  const tokens = tokenize(clause, grammar.files, grammar.lexicon);
  const pronoun = tokens.find((token) => token.type === 'word' && /^(it|its|them|它|它的)$/.test(token.text));
  if (!pronoun || tokens.some((token) => means(token, w.title, w.music, w.silence))) return clause;
  const isOne = pronoun.type === 'word' && pronoun.text === 'it';
  // "Make it 30 seconds" in a prompt of its own is said of the film, and "make it 9:16" always.
  const isFilm = tokens.some((token) => token.type === 'time' && (isOlder || token.ratio !== undefined));
  if (isOne && isFilm) return clause;
  const chinese = /[\u4e00-\u9fff]/.test(clause);
  const sound = before.some((token) => token.type === 'file' && mediaKindOf(token.fileName) === 'audio');
  const noun =
    sound || before.some((token) => means(token, w.music))
      ? chinese
        ? '音乐'
        : 'the music'
      : before.some((token) => means(token, w.title))
        ? chinese
          ? '标题'
          : 'the title'
        : before.some((token) => means(token, w.transition) && !(isOne && isPlural(token)))
          ? chinese
            ? '转场'
            : 'the transitions'
          : undefined;
  if (noun === undefined) return clause;
  const replaced = clause.slice(0, pronoun.start) + noun + clause.slice(pronoun.end);
  return grammar.reads(replaced) ? replaced : clause;
}

/** "The first one", "the second part" and "the rest" after what they are of was named, where only that makes sense. */
function withNoun(
  clause: string,
  before: readonly Token[],
  { reads, files, lexicon }: Grammar,
): string | undefined {
  const ordinal = String.raw`\b(first|second|third|fourth|fifth|last|other) `;
  const noun = before.find((token) => means(token, w.clip, w.title));
  const isSplit = before.some(
    (token) => token.type === 'word' && /^(?:split|cut|divide|slice)$/.test(token.text),
  );
  const isRemoved =
    before.some((token) => means(token, w.remove)) && before.some(({ type }) => type === 'time');
  const rest = tokenize(clause, files, lexicon).find((token) => means(token, w.rest));
  const tries = [
    noun?.type === 'word' && clause.replace(new RegExp(`${ordinal}one\\b`, 'i'), `$1 ${noun.text}`),
    isSplit && clause.replace(new RegExp(`${ordinal}(?:part|half|piece|bit|section)\\b`, 'i'), '$1 clip'),
    // After "remove 0:10 to 0:20", the rest is all there is.
    isRemoved && rest && `${clause.slice(0, rest.start)}everything${clause.slice(rest.end)}`,
  ];
  const named = tries.find((each) => typeof each === 'string' && each !== clause && reads(each));
  return typeof named === 'string' && !reads(clause) ? named : undefined;
}

function isPlural(token: Token): boolean {
  return token.type === 'word' && token.text.endsWith('s');
}
