import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** "Leave the first clip as it is and shorten the rest to 5 seconds each": the rest are all clips but that one. */

const asItIs = String.raw`(?:alone|as (?:it|they) (?:is|are|was|were)|as[- ]is|untouched|unchanged|intact|whole|(?:in|at)(?: its)? full(?: length)?|full length|like (?:it|they) (?:is|are)|the way (?:it|they) (?:is|are))`;
const spared = new RegExp(
  String.raw`(?<=^|[.;\n] ?)(?:(?:please|can you|could you|just) )*(?:leave|keep|let|have) (?<what>[^,;.\n]{2,40}?) ${asItIs}(?:,? (?:and|but|then)|,) (?<wish>[^.;\n]{2,60}?)\b(?:the rest(?: of (?:them|the clips))?|the others?(?: (?:clips?|ones?|two|three|four|shots?|videos?))?|everything else|all (?:the )?(?:others?|other clips))(?![a-z])`,
  'gi',
);

/** A prompt with the clips that such a rest is. */
export function withRestNamed(prompt: string, { clipsIn }: Pick<Grammar, 'clipsIn'>): string {
  if (hasChinese(prompt)) return prompt;
  return prompt.replace(spared, (whole, what: string, wish: string) =>
    clipsIn(what).length > 0 ? `${wish}all clips except ${what.replace(/ ones?$/i, ' clip')}` : whole,
  );
}
