import type { Grammar } from './grammar';
import { verbOf } from './commands';
import { foldText } from '../words/folding';
import { tokenize } from '../words/tokens';

const amount =
  /\bthe same (?:amount|length|time|duration|again)\b|\bsame (?:amount|length|duration)\b|\bthat much\b|同样(?:的)?(?:长度|时间|多|时长)|一样(?:的)?(?:长度|长|多)/;

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
