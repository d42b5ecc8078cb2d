import { mediaKindOf } from '../../../contract/media';
import { foldText, hasChinese } from '../words/folding';
import { groupsOf } from '../words/named-groups';
import { readLength } from '../times/times';
import type { Grammar } from './grammar';

/**
 * "Make it 30 seconds, and if it is too short hold the last frame": how long the video is is known, so that the condition
 * is dropped where it does not hold, and takes the place of the wish where it does.
 */

const it = String.raw`(?:it|that|this|there|the (?:video|clip|film|footage)|(?:the |my )?(?:footage|material))`;
const tooShort = String.raw`(?:(?:if|in case|when|should) ${it}(?:(?:'s| is| turns out|s|) (?:too short|shorter(?: than that)?|not (?:long )?enough(?: (?:footage|material))?)| (?:isn't|isnt|is not|aint) (?:long )?enough(?: (?:footage|material))?| (?:runs|falls) short|(?: be)? too short)|if (?:there(?:'s| is) )?not enough(?: (?:footage|material))?|if (?:needed|necessary|need be|(?:you|we) (?:have|need) to|you must|that's what it takes))`;
const ask = '(?:then |just |please |you can )*';
const hold = String.raw`(?<hold>(?:hold|freeze|extend|stretch|keep|linger on|stay on|repeat|pause on)(?: on)? (?:on )?the (?:last|final|end) (?:frame|picture|image|shot)(?: (?:until|till|to|for) [^,.;\n]{2,30})?)`;
const slow = String.raw`(?<slow>slow (?:it|that|the (?:video|clip))(?: down)?|stretch (?:it|the (?:video|clip)))`;
const loop = String.raw`(?<loop>(?:loop|repeat) (?:it|that|the (?:video|clip|footage)))`;
const what = String.raw`(?:${hold}|${slow}|${loop})`;
const wish = String.raw`(?<=^|[.;\n] ?)(?:(?:please|can you|could you) )*(?:(?:make|get|bring|cut|trim) (?:it|this|that|the (?:video|clip|film)|my video)(?: (?:down|up))?(?: to)?(?: be)?|(?:(?:i|we) (?:need|want) )?(?:it|this|that|the (?:video|clip|film)|my video) (?:to be|needs to be|should be|has to be|must be|should last))(?: (?:exactly|about|last))? (?<length>\d[^,.;\n]{0,20}?|an? (?:full |whole )?(?:minute|half minute)|(?:half|one|two|three) [a-z ]{4,20}?)(?: long| in length| in total)?`;
const conditional = new RegExp(
  String.raw`${wish}(?:,|;|\.)?(?: and| but)? (?:${tooShort},? ${ask}${what})(?=$|[,.;!\n])`,
  'gi',
);
const reversed = new RegExp(
  String.raw`${wish}(?:,|;|\.)?(?: and| but)? ${ask}(?:${what}),? ${tooShort}(?=$|[,.;!\n])`,
  'gi',
);

/** A prompt without such conditions. */
export function withShortFilled(written: string, grammar: Pick<Grammar, 'lengthOf' | 'files'>): string {
  const { lengthOf } = grammar;
  const prompt = withLastFrame(written, grammar);
  if (
    hasChinese(prompt) ||
    !/\b(?:short|enough|needed|necessary|need be|have to|need to|must)\b/i.test(prompt)
  )
    return prompt;
  const own = lengthOf('the video');
  if (own === undefined) return prompt;
  return [conditional, reversed].reduce(
    (text, pattern) => text.replace(pattern, (...match: unknown[]) => filled(match, own)),
    prompt,
  );
}

function filled(match: readonly unknown[], own: number): string {
  const whole = String(match[0]);
  const groups = groupsOf(match);
  const length = String(groups.get('length'));
  const plain = foldText(length).replace(/\b(?:full|whole) /, '');
  const wanted = readLength(plain, 0);
  if (wanted?.length !== plain.length) return whole;
  const missing = wanted.value.ms - own;
  if (missing <= 0) return missing === 0 ? '' : `make it ${length}`;
  if (typeof groups.get('hold') === 'string') return `freeze the last frame for ${missing / 1000} seconds`;
  if (typeof groups.get('loop') === 'string') return `loop it until it is ${length} long`;
  return `slow it down so that it lasts ${length}`;
}

const lastPicture =
  /\b(?:let|have|make|keep|leave) the (?:last|final) (?:picture|image|shot|frame) (?:stand|stay|hold|freeze|linger|sit|remain)(?: there| on screen| up| still)?(?: for)? (?:another )?(\S+) (?:more |extra |additional )?(secs?|seconds?)(?: more| longer)?/gi;

/** "Let the last picture stand for three more seconds": of a film, where no photos are there. */
function withLastFrame(prompt: string, { files }: Pick<Grammar, 'files'>): string {
  const hasPhotos = files.some(({ fileName }) => mediaKindOf(fileName) === 'image');
  return hasPhotos ? prompt : prompt.replace(lastPicture, 'freeze the last frame for $1 $2');
}
