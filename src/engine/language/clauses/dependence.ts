import { asideIn } from '../asides/asides';
import type { Grammar } from './grammar';
import { isObject } from './commands';
import * as w from '../words/common-words';
import { foldText, hasChinese } from '../words/folding';
import { isIdle, isSpelt, means } from '../reading';
import { joinedBehind } from '../asides/statements';
import type { Spoken } from '../asides/statements';
import { tokenize } from '../words/tokens';

/**
 * Clauses that say more of one which is not understood, joined to it: "来个片尾，写“谢谢”" must not become a title, and
 * what "should start at 0:12 and stop at 1:40" is not the film.
 */
export function withDependents(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return joinedBehind(spoken, (last, clause) =>
    !grammar.reads(last.text) && leansOn(clause, last, grammar)
      ? last.text + clause.joint + clause.text
      : undefined,
  );
}

const ends = /[.。;；!！?？\n]/;

function leansOn({ text, joint }: Spoken, before: Spoken, grammar: Grammar): boolean {
  const { files, lexicon } = grammar;
  const tokens = tokenize(text, files, lexicon);
  // What is louder than another thing is not all there is.
  const aside = asideIn(foldText(before.text), lexicon);
  if (aside?.type === 'statement' && aside.compares) return grammar.targetIn(text) === undefined;
  if (ends.test(joint)) return false;
  // "Every time I pause, zoom in": what is done at some moments must not be done to everything.
  if (occasion.test(foldText(before.text))) return true;
  const said = tokens.filter((token) => !isIdle(token));
  // "…来个片尾，写“谢谢”": the text of what was not understood.
  const isTextAlone = said.length > 1 && said.some(({ type }) => type === 'quote') && said.every((token) => token.type === 'quote' || isSpelt(token, /^(?:saying|says|write|reading|写|写上|写着|打上|内容是?)$/));
  if (isTextAlone) return true;
  // "…, quarter size, muted": how what was named before is to be.
  if (/^(?:and |but )?(?:muted|silent|silenced|reversed|mirrored|looped|centered|centred|without (?:its )?sound|静音播放|不要声音)$/.test(foldText(text))) return true;
  if (!hasChinese(text) && /^\s*and\s*$/i.test(joint) && compared.test(foldText(text))) return true;
  return !hasChinese(text) && subject.test(foldText(before.text)) && !tokens.some((token) => isObject(token) || means(token, w.video, w.it, w.everything));
} // prettier-ignore

const occasion =
  /^(?:(?:and|so|also|then) )*(?:every|each|any) ?time (?:i|he|she|we|they|you|somebody|someone|the [a-z]+|there)\b|^(?:(?:and|so|also|then) )*whenever (?:i|he|she|we|they|you|somebody|someone|the [a-z]+|there)\b/;

/** "Louder there and quieter here": how it is to be, of what was named before. */
const compared =
  /^(?:(?:a (?:little )?bit|a little|much|even) )*(?:louder|quieter|softer|bigger|smaller|longer|shorter|faster|slower|brighter|darker|higher|lower)\b/;

/** "It should start at 0:12 and stop at 1:40": what stops is what starts. */
const subject =
  /^(?:and |but )?(?:it|they|that|the \w+) (?:should|must|needs? to|has to|have to|can|could) (?!be )/;
