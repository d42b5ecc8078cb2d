import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** "Leave the first clip as it is and shorten the rest to 5 seconds each": the rest are all clips but that one. */

const asItIs = String.raw`(?:alone|as (?:it|they) (?:is|are|was|were)|as[- ]is|untouched|unchanged|intact|whole|(?:in|at)(?: its)? full(?: length)?|full length|(?:at|in) (?:its |the |their )?(?:normal|original|regular) (?:speed|volume|size|length|colou?rs?)|like (?:it|they) (?:is|are)|the way (?:it|they) (?:is|are))`;
const spared = new RegExp(
  String.raw`(?<=^|[.;\n] ?)(?:(?:please|can you|could you|just) )*(?:leave|keep|let|have) (?<what>(?:[^,;.\n]|\.(?=[a-z\d])){2,40}?) ${asItIs}(?:,? (?:and|but|then)|,) (?<wish>[^.;\n]{0,60}?)\b(?:the rest(?: of (?:them|the clips))?|the others?(?: (?:clips?|ones?|two|three|four|shots?|videos?))?|everything else|all (?:of )?(?:the )?(?:others?|other clips))(?![a-z])`,
  'gi',
);

const seconds = String.raw`\d+(?:\.\d+)?(?: ?(?:s|secs?|seconds?))?|(?:two|three|four|five|six|eight|ten) (?:secs?|seconds?)`;
const rest = String.raw`(?:the rest(?: of (?:them|the clips))?|(?:all )?the others?(?: (?:clips?|ones?|two|three|four|shots?|videos?|photos?|pictures?))?|everything else|all (?:the )?(?:others?|other clips))`;
const stands = '(?: (?:gets?|is|are|stays?|lasts?|should (?:be|last|stay)|for|to|at))*';
/** "First two clips 5 seconds each, the other two 8 seconds each" */
const lengths = new RegExp(
  String.raw`(?<=^|[.;\n] ?|\b(?:make|show|trim|cut|keep|please|hold|let) )(?<what>(?:the )?[\w. -]{3,40}?)${stands} (?<own>${seconds})(?: each| long)?(?:,? and|,|;)(?: make| show| trim| cut| keep)? ${rest}${stands} (?<other>${seconds})(?: each| long)?(?=$|[.,;!\n])`,
  'gi',
);

function withUnit(length: string, other: string): string {
  return /[a-z]/i.test(length) ? length : `${length} ${/[a-z]+$/i.exec(other)?.[0] ?? 'seconds'}`;
}

/** A prompt with the clips that such a rest is. */
export function withRestNamed(written: string, { clipsIn }: Pick<Grammar, 'clipsIn'>): string {
  if (hasChinese(written)) return written;
  const prompt = written.replace(lengths, (whole, what: string, own: string, other: string) =>
    clipsIn(what).length > 0 && /[a-z]/i.test(own + other)
      ? `make ${what} ${withUnit(own, other)} long, make all clips except ${what} ${withUnit(other, own)} long`
      : whole,
  );
  return prompt.replace(spared, (whole, what: string, wish: string) =>
    clipsIn(what).length > 0
      ? `${wish.trim() === '' ? 'make ' : wish.replace(/\ball (?:of )?$/i, '')}all clips except ${what.replace(/ ones?$/i, ' clip')}`
      : whole,
  );
}
