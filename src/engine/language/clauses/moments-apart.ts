import type { Edit } from '../../edits/registry';
import type { Grammar } from './grammar';
import * as w from '../words/common-words';
import { hasChinese } from '../words/folding';
import { isMark, isSpelt, means } from '../reading';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';
import type { Spread } from './clause-texts';
import { isCriedOut } from './sentences';
import type { Part } from './sentences';

/** What is to appear at several moments: "“Subscribe” at 0:20 and again at 1:20", "在0:20和1:20显示“点赞”". */

/** Moments that are named one after the other. */
interface Moments {
  readonly times: readonly Token[];
  /** The first token, with its preposition, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What can be there more than once. */
const repeatable: ReadonlySet<Edit['edit']> = new Set(['addTitle', 'addOverlay']);
/** So many places are tried on each side as the beginning and the end of the clause. */
const mostEnds = 3;
const mostMoments = 12;

/** A prompt with a clause for each of the moments that it names together. */
export function withMomentsApart(prompt: string, grammar: Grammar): string {
  const tokens = tokenize(prompt, grammar.files, grammar.lexicon);
  const list = momentsIn(tokens);
  if (!list) return prompt;
  const starts = [list.from, ...ends(tokens, list.from - 1, -1)];
  const stops = ends(tokens, list.to, 1);
  for (const to of stops) {
    for (const from of starts) {
      const clauses = clausesOf({ tokens, prompt }, { from, to }, list, grammar);
      if (!clauses) continue;
      const isQuoted = tokens.slice(from, to).some(({ type }) => type === 'quote');
      const joint = !isQuoted ? '\n' : hasChinese(prompt) ? '，' : ', ';
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? prompt.length];
      return prompt.slice(0, start) + clauses.join(joint) + prompt.slice(end);
    }
  }
  return prompt;
}

function momentsIn(tokens: readonly Token[]): Moments | undefined {
  for (const [i, token] of tokens.entries()) {
    if (!isMoment(tokens, i)) continue;
    const times = [token];
    let to = i + 1;
    for (let next = nextTime(tokens, to, token); next !== undefined; next = nextTime(tokens, to, token)) {
      const time = tokens[next];
      if (time) times.push(time);
      // "And" is before the last one.
      const isLast = tokens.slice(to, next).some((each) => means(each, w.and));
      to = next + 1;
      if (isLast) break;
    }
    while (isSpelt(tokens[to], /^(?:again|都|各|各自|分别|均)$/)) to++;
    const from = isPreposition(tokens[i - 1]) ? i - 1 : i;
    if (times.length > 1 && times.length <= mostMoments) return { times, from, to };
  }
  return undefined;
}

/** "At 0:20", "1:20"; not "from 0:20" or "between 0:20 and 0:40". */
function isMoment(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  const isRange = (each: Token | undefined) => means(each, w.from, w.between, w.to) || isSpelt(each, /^for$/) || isMark(each, /^-$/); // prettier-ignore
  if (token?.type !== 'time' || isRange(before) || isRange(tokens[i + 1])) return false;
  return token.form !== 'length' || isPreposition(before);
}

function isPreposition(token: Token | undefined): boolean {
  return isSpelt(token, /^(?:at|@|around|在)$/);
}

/** The time behind a comma or "and", with nothing else between. */
function nextTime(tokens: readonly Token[], at: number, first: Token): number | undefined {
  let next = at;
  let isLinked = false;
  for (let token = tokens[next]; token && token.type !== 'time'; token = tokens[++next]) {
    const links = means(token, w.and, w.then) || isMark(token, /^[,、]$/);
    if (!links && !isPreposition(token) && !isSpelt(token, /^(?:again|once|more|once more)$/))
      return undefined;
    isLinked ||= links;
  }
  const time = tokens[next];
  if (!isLinked || time?.type !== 'time') return undefined;
  if (time.form !== 'length') return next;
  // "…, 2 seconds each" is how long.
  const isEach = means(tokens[next + 1], w.each) || isSpelt(tokens[next + 1], /^long$/);
  const counts = isPreposition(tokens[next - 1]) || (first.type === 'time' && first.form === 'length');
  return counts && !isEach ? next : undefined;
}

/** Where the clause may begin or end: the nearest links and the end of the sentence, in the order of their distance. */
function ends(tokens: readonly Token[], from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  let i = from;
  for (let token = tokens[i]; token && found.length < mostEnds; token = tokens[(i += step)]) {
    const isStop = isMark(token, /^[\n.;。!?]$/);
    const isLink = token.type === 'mark' || means(token, w.and, w.then);
    if (isLink) found.push(step > 0 ? i : i + 1);
    if (isStop) return found;
  }
  found.push(Math.max(0, Math.min(tokens.length, step > 0 ? i : i + 1)));
  return found;
}

/** The clause once for each moment; `undefined` where that is not one that can be said so. */
function clausesOf(
  { tokens, prompt }: Spread,
  { from, to }: Part,
  list: Moments,
  { editOf }: Grammar,
): readonly string[] | undefined {
  const [first, opener, closer, last] = [tokens[from], tokens[list.from], tokens[list.to - 1], tokens[to - 1]];
  if (!first || !opener || !closer || !last || from > list.from || to < list.to) return undefined;
  const head = prompt.slice(first.start, opener.start);
  // What each of them is, one is.
  const tail = prompt.slice(closer.end, last.end).replace(/ (?:each|apiece)(?![a-z])|(?<=显示|出现)一次/i, '');
  // "Show it again" is of another one, "show it" may be of the one that is there.
  const again = hasChinese(prompt) ? '' : 'again ';
  // "…saying Subscribe!": the last one's mark stands behind it anyway.
  const mark = isCriedOut(tokens, from, to, prompt) ? '!' : '';
  const texts = list.times.map(({ start, end }, i) => {
    const preposition = prompt.slice(opener.start, Math.max(opener.start, list.times[0]?.start ?? 0));
    return `${head}${i > 0 && preposition !== "" && head.trim() !== "" ? again : ''}${preposition}${prompt.slice(start, end)}${tail}${i < list.times.length - 1 ? mark : ''}`;
  });
  const isSaid = texts.every((text) => {
    const edit = editOf(text);
    return edit && repeatable.has(edit.edit) && 'start' in edit && edit.start !== undefined;
  });
  return isSaid && editOf(prompt.slice(first.start, last.end)) === undefined ? texts : undefined;
} // prettier-ignore
