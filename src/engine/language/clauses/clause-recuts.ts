import { fadeWords } from '../../edits/kinds/fade-language';
import { linksIn } from './clause-links';
import type { Grammar } from './grammar';
import { hasVerb, isObject } from './commands';
import * as w from '../words/common-words';
import { isIdle, isMark, means } from '../reading';
import { cutOf } from './clause-texts';
import type { Cut, Segment, Spread } from './clause-texts';
import { ranOn } from './run-on';
import type { Part } from './sentences';
import type { Token } from '../words/tokens';

/** More are not tried in every way. */
const mostLinks = 8;

/**
 * A clause that is not understood may be several, of which one is not: "speed 1.1x, music song.mp3 wobbly, vertical".
 * It is parted only where something begins that names itself, so that nothing is done without what was said of it.
 */
export function recut(segment: Segment, spread: Spread, grammar: Grammar): readonly Cut[] {
  return recutAtLinks(segment, spread, grammar).flatMap((cut) => ranOn(cut, grammar));
}

function recutAtLinks(segment: Segment, spread: Spread, grammar: Grammar): readonly Cut[] {
  const { tokens } = spread;
  const whole = cutOf(spread, segment.from, segment.to);
  const all = { ...whole, text: segment.prefix + whole.text };
  const links = linksIn(segment, tokens).filter(
    (link) => link.from > segment.from && startsAnew(tokens, link, segment.to),
  );
  if (links.length === 0 || links.length > mostLinks || grammar.reads(all.text)) return [all];
  const ends = [...links.map(({ from }) => from), segment.to];
  const starts = [segment.from, ...links.map(({ to }) => to)];
  const pieceOf = (first: number, last: number): Piece => {
    const [from, to] = [starts[first] ?? 0, ends[last] ?? 0];
    const cut = cutOf(spread, from, to);
    const text = first === 0 ? segment.prefix + cut.text : cut.text;
    const weight = tokens.slice(from, to).filter((token) => !isIdle(token)).length;
    return { cut: { ...cut, text }, cost: grammar.reads(text) ? 0 : weight + 1 };
  };
  const best: Way[] = [{ cost: 0, cuts: [] }];
  ends.forEach((_, last) => {
    const ways = best.map((way, first): Way => {
      const { cut, cost } = pieceOf(first, last);
      return { cost: way.cost + cost, cuts: [...way.cuts, cut] };
    });
    best.push(ways.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.cuts.length < a.cuts.length) ? b : a)));
  });
  const way = best.at(-1);
  return way?.cuts.some(({ text }) => grammar.reads(text)) === true ? way.cuts : [all];
} // prettier-ignore

interface Piece {
  readonly cut: Cut;
  readonly cost: number;
}

/** A way to part what comes before some end. */
interface Way {
  readonly cost: number;
  readonly cuts: readonly Cut[];
}

/** Whether something begins behind a link that needs nothing of what stands before it. */
function startsAnew(tokens: readonly Token[], { to: at, from }: Part, until: number): boolean {
  const said = tokens.slice(at, until);
  if (isVerbLast(said)) return true;
  const lead = said.find((token) => !(token.type === 'word' && token.words.every(({ name }) => name === 'filler' || name === 'video')));
  if (!lead || !isComma(tokens, from, at) || isPart(lead)) return false;
  if (['file', 'quote', 'ratio', 'pixels'].includes(lead.type)) return true;
  if (lead.type === 'ordinal') return means(said[said.indexOf(lead) + 1], w.clip);
  if (isObject(lead)) return true;
  // "…, fade out" may be said of what stands before it.
  const isFade = means(lead, w.fade, fadeWords.inside, fadeWords.outside, fadeWords.bothWays);
  return hasVerb(lead) && !isFade && said.some((token) => token.type === 'time' || token.type === 'file' || isObject(token));
} // prettier-ignore

/** "…，上面加标题“新品”": in Chinese a place or a time may come before the verb. */
function isVerbLast(said: readonly Token[]): boolean {
  const next = said.findIndex((token, i) => i > 0 && isMark(token, /^,$/));
  const clause = next < 0 ? said : said.slice(0, next);
  const verb = clause.find((token) => hasVerb(token) && !isObject(token));
  if (verb?.type !== 'word' || !/^[\u4e00-\u9fff]/.test(verb.text) || means(verb, w.keep, w.make))
    return false;
  return clause.some((token) => ['file', 'quote'].includes(token.type) || isObject(token));
}

/** "A and B" without a comma may be one thing. */
function isComma(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.type === 'mark');
}

/** "…, with the logo", "…, except the end": a part of what stands before it. */
function isPart(token: Token): boolean {
  return means(token, w.withWord, w.at, w.forWord, w.from, w.to, w.of, w.by, w.except, w.rest, w.keep, w.before, w.after);
} // prettier-ignore
