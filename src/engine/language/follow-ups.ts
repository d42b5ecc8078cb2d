import type { Grammar } from './clauses';
import { verbOf } from './commands';
import { correctionIn, spliced } from './corrections';
import { foldText, hasChinese } from './folding';
import type { Target } from './targets';
import { tokenize } from './tokens';

/** Messages that say only how they differ from the one before: "I meant 1:30", "same for the first one", "only clip 2". */

const strong =
  /\b(?:meant?|wanted|make that|rather|scratch that|correction|should|supposed|typo)\b|[错对]|意思|我说|我是说|应该/;
const replaces =
  /(?:^(?:no+(?=[,.!… ]+(?:wait|i|just|not|rather|make)(?![a-z])|[,.!…])|nope|nah)(?![a-z])|(?:instead|rather|is better|would be better|looks better)[\s.!]*$|^(?:还是|改成|换成|不如)|(?:更好|比较好|好了|吧)[。！!\s]*$)/;
const weak =
  /^(?:(?:no+(?=[,.!… ]+(?:wait|i|just|not|rather|make)(?![a-z])|[,.!…])|nope|nah|sorry|wait|oh|oops|actually|hmm+|hm+|ok|well|maybe)(?![a-z])[\s,.!…-]*)+|^(?:还是|改成|换成|不如|嗯|那|那就|就)/;
const complaint =
  /^(?:(?:that|it|this|they)(?:'s| is|s| are|'re)? )?(?:(?:still|way|a bit|a little|much|far|just|now) )*(?:too|not) [a-z]+(?: enough)?[,.;:!]? *(?:(?:maybe|try|rather|make it|more like|like|let's (?:do|say|try)|go for|about)[ ,]*)*(?=\d)|^(?:还是|有点|稍微)?(?:太|过于|有点|不够).{1,3}?了?[，,。]?(?:改成|换成|调到|调成|改到|还是)?(?=[\d一二两三四五六七八九十半])/;
const again =
  /^(?:(?:and |please |now )*(?:do )?(?:it |that |the same (?:thing )?|this )?(?:again|once more|one more time)|再来一次|再来一遍|再一次|再做一遍)[\s.!。！]*$/;
const same =
  /^(?:and |also |now |please |then |do |ok |can you )*(?:the )?(?:exact )?same (?:thing |effect |goes )?(?:for|to|with|on|in) (?<what>.+?)(?: too| please| pls| as well)*[\s.!?]*$|^(?:and |also )+(?:for |to |on )?(?<too>.+?)(?: too| as well| also)*[\s.!?]*$|^(?<just>.+?) (?:too|as well|also)[\s.!?]*$/;
const sameInChinese =
  /^(?:对|把|给)?(?<what>.+?)(?:也|同样|照样)(?:是|要)?(?:这样|一样|同样|这么)?(?:处理|做|弄|来)?(?:一下|一遍)?[。！!\s]*$|^(?:同样|一样)(?:地)?(?:处理|用在|用于|对)?(?<just>.+?)[。！!\s]*$/;
const amount =
  /\bthe same (?:amount|length|time|duration|again)\b|\bsame (?:amount|length|duration)\b|\bthat much\b|同样(?:的)?(?:长度|时间|多|时长)|一样(?:的)?(?:长度|长|多)/;
const only =
  /^(?:but |and |please |no,? )*(?:just|only) (?:for |on |to |in |during )?(?<what>.+?)(?: only| please| pls| though)*[\s.!]*$|^(?<tail>(?:the |clip |from |between ).+?) only[\s.!]*$|^(?:只要|只对|只在|仅|只给|只是|只有|只)(?<zh>.+?)(?:就行|就好|就可以|这样|加|用|有|吧)*[。！!\s]*$/;

/**
 * The clauses that such a message comes to; `undefined` where it is none, or makes no sense after the one before.
 * @param before The clauses of the message before, each understood as an edit or not.
 */
export function followUp(message: string, before: readonly string[], grammar: Grammar): string[] | undefined {
  const last = before.at(-1);
  const text = message.trim();
  if (last === undefined || text.length > 200 || !grammar.editOf(last)) return undefined;
  const folded = foldText(text);
  const instead = (clause: string | undefined) =>
    clause === undefined || !grammar.isNewest ? undefined : [hasChinese(clause) ? '撤销' : 'undo', ...before.slice(0, -1), clause];
  if (again.test(folded)) return [last];
  const corrected = instead(correctedBy(text, last, grammar));
  if (corrected) return corrected;
  if (grammar.reads(text)) return undefined;
  const alike = sameFor(text, last, grammar);
  if (alike !== undefined) return [alike];
  return instead(onlyFor(text, last, grammar));
} // prettier-ignore

function correctedBy(text: string, last: string, grammar: Grammar): string | undefined {
  const folded = foldText(text);
  const found = complaint.exec(folded);
  if (found) {
    const said = text.slice(found[0].length);
    const isOfPace = /slow|fast|快|慢/.test(found[0]);
    const meant = isOfPace && isCut(last, grammar) ? undefined : spliced(last, said, grammar);
    if (meant !== undefined) return meant;
  }
  const correction = correctionIn(text);
  if (correction !== undefined && correction !== '' && strong.test(folded)) {
    return grammar.editOf(correction) ? correction : spliced(last, correction, grammar);
  }
  if (!replaces.test(folded) && !weak.test(folded)) return undefined;
  const said = text.slice((weak.exec(folded)?.[0] ?? '').length).trim();
  if (said === '' || (grammar.reads(said) && !replaces.test(folded))) return undefined;
  const own = grammar.editOf(said);
  // "还是恢复彩色吧" says all of it.
  if (own && hasChinese(said)) return undefined;
  if (own) return own.edit === grammar.editOf(last)?.edit ? said : undefined;
  return grammar.reads(said) ? undefined : spliced(last, said, grammar);
}

/** "Same for the first one", "and the second clip too", "第一段也一样": the edit before, of something else. */
function sameFor(text: string, last: string, grammar: Grammar): string | undefined {
  const folded = foldText(text);
  const much = amount.exec(folded);
  if (much) return withSameAmount(text, last, grammar);
  const found = (hasChinese(folded) ? sameInChinese : same).exec(folded)?.groups;
  const what = found?.['what'] ?? found?.['too'] ?? found?.['just'];
  const target = grammar.targetIn(last);
  if (what === undefined || !target) return undefined;
  return namesOf(what, target, grammar)
    .map((name) => last.replace(target.phrase, name))
    .find((each) => each !== last && isSameKind(each, last, grammar));
}

/** "The other one", "the first", "clip 3". */
function namesOf(what: string, target: Target, grammar: Grammar): string[] {
  const chinese = hasChinese(what);
  if (
    /^(?:the )?other(?: one| clip| video)?$|^(?:另外?一|另外那|另)(?:段|个|条)?(?:片段|视频)?$/.test(what)
  ) {
    const [only, ...more] = 'clips' in target.of ? target.of.clips : [];
    if (grammar.clips !== 2 || only === undefined || more.length > 0) return [];
    const other = only === 1 ? 2 : 1;
    return [chinese ? `第${other}段` : `clip ${other}`];
  }
  return chinese ? [what, `${what}段`] : [what, `${what} clip`, what.replace(/ one$/, ' clip')];
}

/** "And the same amount off the start": with the time, the volume or the like of the edit before. */
export function withSameAmount(text: string, last: string, grammar: Grammar): string | undefined {
  const much = amount.exec(foldText(text));
  if (!much) return undefined;
  const { files, lexicon } = grammar;
  const tokens = tokenize(last, files, lexicon);
  const amounts = tokens.filter(({ type }) =>
    ['time', 'percent', 'factor', 'decibels', 'number'].includes(type),
  );
  const verb = verbOf(tokens, 0, tokens.length, last);
  const [before, after] = [text.slice(0, much.index), text.slice(much.index + much[0].length)];
  const tries = amounts.flatMap(({ start, end }) => {
    const said = last.slice(start, end);
    const whole = `${before}${said}${after}`.replace(/^(?:and|also|now|then|再|也)\s*/i, '');
    return [whole, `${before}for ${said}${after}`, verb + whole];
  });
  return tries.find((each) => grammar.editOf(each) !== undefined);
}

/** "Only the second clip", after an edit that was done to all. */
function onlyFor(text: string, last: string, grammar: Grammar): string | undefined {
  const found = only.exec(foldText(text))?.groups;
  const what = found?.['what'] ?? found?.['tail'] ?? found?.['zh'];
  if (what === undefined) return undefined;
  const tries = hasChinese(what)
    ? [what + last, `${what}的${last}`, last.replace(/(?:整个|整体|全部|视频|它)/, what)]
    : [last.replace(/(?<![a-z])(?:it|that|this|everything|(?:the|my) (?:whole )?(?:video|film))(?![a-z])/i, what), `${last} ${what}`, `${last} in ${what}`];
  return tries.find((each) => each !== last && isSameKind(each, last, grammar) && grammar.targetIn(each) !== undefined);
} // prettier-ignore

function isCut(clause: string, grammar: Grammar): boolean {
  return ['cutRanges', 'trimStart', 'trimEnd', 'trimToLength'].includes(grammar.editOf(clause)?.edit ?? '');
}

function isSameKind(one: string, other: string, grammar: Grammar): boolean {
  const kind = grammar.editOf(one)?.edit;
  return kind !== undefined && kind === grammar.editOf(other)?.edit;
}
