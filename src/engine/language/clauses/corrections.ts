import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import type { Grammar } from './grammar';
import { verbOf } from './commands';
import { foldText, hasChinese } from '../words/folding';
import { isIdle } from '../reading';
import type { Spoken } from '../asides/statements';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';
import { unitLentBy } from '../words/implied-unit';

/** What takes back or puts right the wish before it: "no wait, the last 10", "I meant 0:30", "不对，前5秒". */

const noise = String.raw`(?:(?:no+(?= (?:wait|i|not|it|that|make)(?![a-z])|[,.!…-])|nope|nah|oh|oops|ups|sorry|wait|hm+|uh+|um+|ah|ok|okay|well|my bad|my mistake|hang on|hold on|actually|not that|haha|lol)(?![a-z])[\s,.!…-]*)`;
const meaning = String.raw`(?:(?:i|what i) (?:meant?|really meant?|wanted|was thinking of)(?: to say| was| is)?|make (?:that|it)|or rather|rather|scratch that|correction|(?:it|that|this)(?: one)? (?:should|must|was supposed to|is supposed to) (?:be|say|read)|should (?:be|say|read)|typo)(?![a-z])[\s,:;.-]*`;
const corrects = new RegExp(
  `^(?:${noise}*${meaning}(?:should (?:be|say|read) )?|${noise}*(?:no+(?=[,.!…-])|no wait|nope|nah|sorry|wait|oops|my bad)(?![a-z])[\\s,.!…-]+)`,
);
const correctsInChinese =
  /^(?:(?:啊|哦|额|呃|哎|抱歉|不好意思|等等|等一下|等下|不不)[，,。\s]*)*(?:不对|不是的?|说错了?|打错了?|搞错了?|弄错了?|错了|[写删剪切裁加放调改换移选]错了?|我是说|我是想说|我的意思是|我说的是|我指的是|应该是|应该|抱歉|不好意思)[，,。：:\s]*(?:应该)?(?:是|我是说|我说的是|改成|换成|要)?[，,\s]*/;
const takesBack =
  /^(?:(?:no+|nope|nah|oh|oops|wait|hm+|actually|sorry|well|but)[\s,.!…-]+)*(?:please )?(?:don't(?: do (?:that|it|so))?|do not|never ?mind(?: that)?|scratch that|forget (?:that|it|about it)|cancel that|not that|skip that|ignore that|leave it(?: as it is| like that)?|no wait|on second thought(?:s)?)[\s.!]*$/;
const takesBackInChinese =
  /^(?:不|还是|哦)?[，,]?(?:算了|还是)?[，,]?(?:不要了?|别了?|算了|不用了?|不弄了|不做了|取消|不剪了|别剪了)(?:吧|算了)?[。！!\s]*$/;

/** Whether a text takes back the wish before it and puts nothing in its place. */
export function isTakenBack(text: string): boolean {
  const folded = foldText(text).trim();
  return hasChinese(folded) ? takesBackInChinese.test(folded) : takesBack.test(folded);
}

/** What stands in a text instead of the wish before it; `undefined` where nothing is put right. It may be empty. */
export function correctionIn(text: string): string | undefined {
  const folded = foldText(text);
  const found = (hasChinese(folded) ? correctsInChinese : corrects).exec(folded);
  return found ? text.slice(found[0].length).replace(/^[\s,，.]+|[\s.!。！]+$/gu, '') : undefined;
}

/**
 * Without wishes that are taken back in the same message, and with those that are put right as they are meant. What is
 * not understood as a correction stays with the wish that it is about: neither is done then.
 */
export function withCorrections(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const kept = corrected(spoken, grammar);
  // Where all is taken back, that is the message.
  return kept.length > 0 ? kept : spoken.slice(-1);
}

function corrected(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const kept: Spoken[] = [];
  for (let i = 0; i < spoken.length; i++) {
    const clause = spoken[i];
    if (!clause) break;
    const last = kept.at(-1);
    const isWish = last !== undefined && grammar.editOf(last.text) !== undefined;
    if (isWish && isTakenBack(clause.text) && !grammar.reads(clause.text)) {
      const next = spoken[i + 1];
      // "…, no wait, the first 5": what follows is put in its place.
      const meant = next && meantInstead(last.text, next.text, grammar);
      kept.pop();
      if (next && meant !== undefined) {
        kept.push({ ...next, text: meant });
        i++;
      }
      continue;
    }
    const after = spoken[i + 1];
    if (isWish && after && bareNo.test(clause.text) && /^,/.test(clause.joint.trim()) && grammar.editOf(after.text)) {
      // "Rotate it, no, flip it": the one in the place of the other.
      kept.splice(-1, 1, { ...after, text: meantInstead(last.text, after.text, grammar) ?? after.text });
      i++;
      continue;
    }
    const correction = isWish && !grammar.reads(clause.text) ? correctionIn(clause.text) : undefined;
    if (correction === undefined || !last) {
      kept.push(clause);
      continue;
    }
    const next = correction === '' ? spoken[i + 1] : undefined;
    const said = next ? next.text : correction;
    if (next) i++;
    const [one, more] = apart(said);
    const meantFirst = more === undefined || next ? undefined : meantInstead(last.text, one, grammar);
    if (more !== undefined && meantFirst !== undefined) {
      kept.splice(-1, 1, { ...last, text: meantFirst }, { ...clause, text: withVerbOf(last.text, more, grammar) });
      continue;
    }
    const meant = said === '' ? undefined : meantInstead(last.text, said, grammar);
    // "Cut the last second and make it dance" puts nothing right.
    if (meant === undefined && !next && makes.test(clause.text)) {
      kept.push(clause);
      continue;
    }
    kept.pop();
    kept.push(meant === undefined ? { ...last, text: `${last.text}${clause.joint}${clause.text}${next ? next.joint + next.text : ''}` } : { ...last, text: meant });
  }
  return kept;
} // prettier-ignore

/** "…, 8, and the last 3 seconds": what comes beside a correction has the verb of the wish. */
function withVerbOf(wish: string, more: string, { files, lexicon, editOf }: Grammar): string {
  const tokens = tokenize(wish, files, lexicon);
  const verb = verbOf(tokens, 0, tokens.length, wish);
  return [more, verb + more, `${verb}${more} seconds`].find((text) => editOf(text)) ?? more;
}

/** "Red, and a bit larger": what puts right, and what comes beside it. */
function apart(said: string): readonly [string, string?] {
  const found = /^([^“”"]{1,40}?),? and (?:also )?([^“”"]{3,60})$/i.exec(said);
  return found ? [found[1] ?? '', found[2]] : [said];
}

const bareNo = /^(?:oh |ah )?(?:no|nope|nah|no wait|wait no|no sorry|sorry no|actually no)$/i;
const makes = /^make (?:it|that)\b/i;

/** What is meant by a wish that is corrected: the correction itself, or the wish with it in the place of what it is like. */
function meantInstead(wish: string, said: string, grammar: Grammar): string | undefined {
  if (grammar.editOf(said)) return said;
  return spliced(wish, said, grammar);
}

/** In tokens. */
const longestSaid = 12;

/** A wish with one of its times, texts, places and the like exchanged for another: still of its kind, but another. */
function spliced(wish: string, said: string, grammar: Grammar): string | undefined {
  const { files, lexicon } = grammar;
  const old = grammar.editOf(wish);
  if (!old) return undefined;
  const plain = said.replace(/^(?:make it|make that|it's|that's|to|is|be|like|about|maybe|rather|just|only|要|是|用|改成|换成|改为|到|成)\s*(?=\S)/i, '').replace(/\s+(?:instead|rather|please|pls|thanks|then|is better|would be better)$/i, '').replace(/(?:吧|好了|更好|就好|就行|算了|比较好)+$/u, ''); // prettier-ignore
  const fits = (text: string) => {
    const edit = grammar.editOf(text);
    return edit !== undefined && isLike(edit, old) && !isDeepStrictEqual(edit, old);
  };
  const tokens = tokenize(wish, files, lexicon);
  const own = tokenize(plain, files, lexicon).filter((token) => !isIdle(token));
  if (own.length === 0 || own.length > longestSaid) return undefined;
  const verb = verbOf(tokens, 0, tokens.length, wish);
  const tries = [
    ...exchanged(wish, tokens, plain, own),
    verb + plain,
    wish.replace(/(?<![a-z])(?:it|that|this)(?![a-z])/i, plain),
  ];
  return tries.find(fits);
}

/** The wish with each run of words that is like the other one exchanged for it, the last first. */
function exchanged(wish: string, tokens: readonly Token[], plain: string, own: readonly Token[]): string[] {
  const results: string[] = [];
  const [first] = own;
  for (let from = tokens.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + 2 * longestSaid); to++) {
      const run = tokens.slice(from, to);
      const [opener, closer] = [run[0], run.at(-1)];
      const meaningful = run.filter((token) => !isIdle(token));
      if (!opener || !closer || isIdle(opener) || isIdle(closer) || meaningful.length !== own.length) continue;
      if (!meaningful.every((token, i) => isAlike(token, own[i]))) continue;
      results.push(wish.slice(0, opener.start) + plain + unitLentBy(wish, closer, own.at(-1)) + wish.slice(closer.end));
    }
  }
  // "75" where it was "50%"
  if (own.length === 1 && first?.type === 'number') {
    for (const { start, end } of tokens.filter((token) => /\d/.test(wish.slice(token.start, token.end))).reverse()) {
      const before = wish.slice(start, end);
      results.push(wish.slice(0, start) + before.replace(/\d+(?:\.\d+)?/, plain) + wish.slice(end));
    }
  }
  return results;
} // prettier-ignore

function isAlike(one: Token, other: Token | undefined): boolean {
  if (one.type !== 'word' || other?.type !== 'word') {
    const isMoment = (type: Token['type'] | undefined) => type === 'time' || type === 'fromEnd';
    return one.type === other?.type || (isMoment(one.type) && (isMoment(other?.type) || other?.type === 'number'));
  }
  const roles = (token: typeof one) => new Set(token.words.map(({ role }) => role));
  return [...roles(one)].some((role) => role !== 'verb' && role !== 'filler' && roles(other).has(role));
} // prettier-ignore

const cuts: ReadonlySet<Edit['edit']> = new Set(['cutRanges', 'trimStart', 'trimEnd']);

function isLike(one: Edit, other: Edit): boolean {
  return one.edit === other.edit || (cuts.has(one.edit) && cuts.has(other.edit));
}
