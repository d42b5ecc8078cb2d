import { comparatives } from '../../language/chinese/comparatives';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { takePhrase } from '../../language/words/phrases';
import { word } from '../../language/words/word';

/** How "more", "less" and by how much are spoken of. */

export const raise = word('raiseAmount', 'verb', 'raise|raise the|turn up the|increase|boost|turn up|bump|bump up|crank|crank up|pump up|push up|lift|up the|kick up|beef up|提高|增大|调高|增强|增加|加大|提升|加强|拉高|往上调|往上加|往上拉|上调'); // prettier-ignore
export const lower = word('lowerAmount', 'verb', 'lower|lower the|turn down the|reduce|decrease|turn down|bring down|tone down|take down|drop|knock down|dial down|dial back|pull down|降低|减小|调低|减弱|减少|拉低|往下调|往下拉|往下降|下调'); // prettier-ignore
export const more = word(
  'moreAmount',
  'detail',
  'more|higher|stronger|up|更',
  ...['高', '强', '大', '多'].map(comparatives),
);
export const less = word(
  'lessAmount',
  'detail',
  'less|lower|softer|weaker|down',
  ...['低', '弱', '小', '少'].map(comparatives),
);
export const amountWords = [raise, lower, more, less];

/** "to 80%", "at 80", "调到80": a target, as opposed to a difference. */
export function isTarget(reading: Reading, quantity: Token): boolean {
  const before = reading.tokens[reading.tokens.indexOf(quantity) - 1];
  return before?.type === 'word' && /^(to|at|down to|up to)$|[到至为成]$/.test(before.text);
}

/** "Desaturate by half". */
const byShare = /(?<![a-z])by (?:about )?(?:a |one )?(half|third|quarter)(?![a-z])/;
const shares: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4 };

/** Takes "by a third": what share of it, from 0 to 1. */
export function takeShare(reading: Reading): number | undefined {
  return shares[takePhrase(reading, byShare)?.[1] ?? ''];
}

/** The only percentage or bare number, which may be below zero: "-20%". */
export function takeAmount(
  reading: Reading,
): { readonly value: number; readonly isTarget: boolean } | undefined {
  const found = reading.tokens.filter(
    (token) =>
      !reading.isTaken(token) &&
      (token.type === 'percent' ||
        token.type === 'number' ||
        (token.type === 'word' && /^[-−–]\d{1,3}%?$/.test(token.text))),
  );
  const share = found.length === 0 ? takeShare(reading) : undefined;
  if (share !== undefined) return { value: Math.round(share * 100), isTarget: false };
  const [token, ...others] = found;
  if (!token || others.length > 0) return undefined;
  reading.takeToken(token);
  const value =
    token.type === 'word'
      ? -Number(token.text.replace(/[^\d]/g, ''))
      : token.type === 'percent' || token.type === 'number'
        ? token.value
        : 0;
  return { value, isTarget: isTarget(reading, token) };
}

/** "much brighter" is twice as much as "brighter", "a bit brighter" half as much. */
export function emphasis(reading: Reading): number {
  if (takePhrase(reading, strongly)) return 2;
  // "放慢一点点", "稍微亮一点"
  const isSlight = reading.tokens.some((token) => isSpelt(token, /..(?:一点点)$|^稍微./));
  return takePhrase(reading, slightly) || isSlight ? 0.5 : 1;
}

const strongly =
  /(?<![a-z])(?:(?:very |so )?much|a (?:whole )?lot|a (?:whole )?ton|lots|way|far|heaps|strongly|heavily|significantly|considerably|substantially|drastically|massively|greatly|a good bit|quite a bit)(?![a-z])|大幅|很多|非常|大大/;
const slightly =
  /(?<![a-z])(?:(?:ever so |very |just )?(?:slightly|a (?:tiny |teeny |wee |little )?bit|(?<!\b(?:the|that|this) )bit|a (?:tiny )?(?:little|touch|tad|hair|notch|smidge|smidgen|fraction|pinch|nudge)|little|one notch|gently|subtly|somewhat|a couple (?:of )?notches))(?![a-z])|稍微|略微|微微|一点点|稍稍/;
