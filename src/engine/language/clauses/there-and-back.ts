import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** "Play it forward and then backwards like a boomerang": of one clip, a copy of it that plays backwards. */

const it = '(?:it|this|that|the (?:video|clip|footage|film)|my (?:video|clip))';
const forth = '(?:forwards?|normally|as normal|once|the right way|as it is)';
const back = '(?:backwards?|in reverse|reversed|the other way)';
const boomerang = String.raw`(?:,? (?:like|as|for) an? boomerang(?: (?:effect|loop|video))?)?`;
const patterns = [
  new RegExp(
    String.raw`(?<=^|[.;!\n] ?)(?:(?:please|can you|could you|make|let|have|i want) )*(?:${it} )?(?:to )?(?:play|plays|run|go|show)(?: ${it})?(?: once)? ${forth},?(?: and)?(?: then| after that)*(?: (?:again|once more))? ${back}(?: again)?${boomerang}(?=$|[,.;!\n])`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<=^|[.;!\n] ?)(?:(?:please|can you|could you) )*(?:make|turn|do|give|create)(?: me)?(?: ${it})?(?: into| with)? (?:a |the )?boomerang(?: (?:effect|loop|video|out of it|of it))*(?=$|[,.;!\n])`,
    'gi',
  ),
];

/** A prompt with such a wish as a copy and its reversal; of several clips it stays, as none knows which. */
export function withWayBack(prompt: string, { lengthOf }: Pick<Grammar, 'lengthOf'>): string {
  if (hasChinese(prompt) || lengthOf('clip 1') === undefined || lengthOf('clip 2') !== undefined)
    return prompt;
  return patterns.reduce(
    (text, pattern) => text.replace(pattern, 'duplicate the video, then play the second clip backwards'),
    prompt,
  );
}
