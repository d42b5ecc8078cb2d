import { isOneQuestion } from '../asides/advice';
import { cutAt } from './clause-cuts';
import { linksIn } from './clause-links';
import { recut } from './clause-recuts';
import type { Grammar } from './grammar';
import { cutOf } from './clause-texts';
import type { Cut, Spread } from './clause-texts';
import { hasVerb, longestTry, opensWithVerb } from './commands';
import { headOf, quoteHead } from './heads';
import { isIdle } from '../reading';
import type { Part } from './sentences';
import { isShared, shareOut, sharedUntil } from './shared-qualifiers';

/** What the sentence before lends: its verb, and how its text is called. */
export interface Lent {
  readonly verb: string;
  readonly text?: string | undefined;
}

/** The commands of a sentence: at commas and "and" where another begins. */
export function cutSentence(sentence: Part, spread: Spread, grammar: Grammar, lent: Lent): readonly Cut[] {
  const { tokens } = spread;
  const textOf = (from: number, to: number) => cutOf(spread, from, to).text;
  const whole = cutOf(spread, sentence.from, sentence.to);
  if (isOneQuestion(whole.text)) return [whole];
  const [opener, ...others] = linksIn(sentence, tokens);
  // "Remove the pauses. And the intro."
  const isOpener = opener?.from === sentence.from && opener.to < sentence.to;
  const links = opener && !isOpener ? [opener, ...others] : others;
  const cuts: Cut[] = [];
  let from = isOpener ? opener.to : sentence.from;
  let prefix = prefixOf(textOf(from, links[0]?.from ?? sentence.to), sentence, spread, grammar, lent);
  /** The verb of the clause before, for an object that has none of its own. */
  let carried = prefix;
  const push = (to: number) => {
    const own = cutOf(spread, from, to);
    if (own.text !== '' && tokens.slice(from, to).some((token) => !isIdle(token) || hasVerb(token))) {
      cuts.push(...recut({ from, to, prefix }, spread, grammar));
    }
    carried = prefix !== '' ? prefix : headOf(spread, from, to);
  };
  for (let i = 0; i < links.length; i++) {
    const link = links[i];
    if (!link || (link.to - from > longestTry && !opensWithVerb(tokens, link.to))) continue;
    const until = links[i + 1]?.from ?? sentence.to;
    const own = cutOf(spread, from, link.from);
    const left = prefix + own.text;
    const right = textOf(link.to, until);
    if (right === '') continue;
    const items = [...cuts, { ...own, text: left }];
    if (isShared(spread, { from: link.to, to: until }, items, prefix !== '', grammar)) {
      const end = sharedUntil(spread, links, i, sentence.to);
      const shared = shareOut(items, cutOf(spread, link.to, end), grammar);
      if (shared) {
        cuts.splice(0, cuts.length, ...shared);
        carried = prefix !== '' ? prefix : headOf(spread, from, link.from);
        [from, prefix] = [end, ''];
        i = links.findIndex((each) => each.from >= end);
        if (i < 0) break;
        from = links[i]?.to ?? sentence.to;
        prefix = lentTo(textOf(from, links[i + 1]?.from ?? sentence.to), carried, grammar);
        continue;
      }
    }
    const merged = prefix + textOf(from, until);
    const verb = quoteHead(spread, { from, to: link.from }, { from: link.to, to: until }) ?? (headOf(spread, from, link.from) || prefix || carried); // prettier-ignore
    const cut = cutAt(tokens, link, until, { from, left, merged, right, verb }, spread.prompt, grammar);
    if (cut === undefined) continue;
    push(link.from);
    from = link.to;
    prefix = cut;
  }
  push(sentence.to);
  return cuts;
}

/** "Cut 0:10 to 0:20, then 0:30 to 0:40", and a text alone in quotes is a title. */
function prefixOf(
  opening: string,
  { from, to }: Part,
  { tokens }: Spread,
  { reads }: Grammar,
  lent: Lent,
): string {
  if (reads(opening)) return '';
  const lacksVerb = lent.verb !== '' && !tokens.slice(from, to).some((token) => hasVerb(token));
  const isText = tokens[from]?.type === 'quote';
  if (isText && lent.text !== undefined && reads(lent.text + opening)) return lent.text;
  if (lacksVerb && reads(lent.verb + opening)) return lent.verb;
  if (!isText) return '';
  return ['title ', '标题'].find((noun) => reads(noun + opening)) ?? '';
}

function lentTo(opening: string, verb: string, { reads }: Grammar): string {
  return verb !== '' && !reads(opening) && reads(verb + opening) ? verb : '';
}
