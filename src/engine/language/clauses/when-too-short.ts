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
const tooShort = String.raw`(?:(?:if|in case|when|should) ${it}(?:(?:'s| is| turns out|s|) (?:too short|shorter(?: than (?:that|it|the (?:voice-?over|narration|recording|music|song)))?|not (?:long )?enough(?: (?:footage|material))?)| (?:isn't|isnt|is not|aint) (?:long )?enough(?: (?:footage|material))?| (?:runs|falls) short|(?: be)? too short)|if (?:there(?:'s| is) )?not enough(?: (?:footage|material))?|if (?:needed|necessary|need be|(?:you|we) (?:have|need) to|you must|that's what it takes))`;
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

const soundFile = String.raw`[\w-]+\.(?:mp3|wav|m4a|aac|ogg)`;
const sound = String.raw`(?:(?:add|use|put|play|lay|include)(?: in)? (?:the |my |our )?(?<sound>voice-?over|narration|commentary|(?:background )?music|song|soundtrack|${soundFile})(?: (?!if|in case|when|should)[a-z]+){0,5})`;
const heldUnder = new RegExp(
  String.raw`(?<wish>${sound})(?:,|;|\.)?(?: and| but)? (?:${tooShort},? ${ask}${hold}|${ask}${hold.replace('?<hold>', '?:')},? ${tooShort})(?=$|[,.;!\n])`,
  'gi',
);
const soundInChinese = `旁白|配音|解说词?|画外音|录音|(?:背景)?音乐|歌曲?|配乐|bgm|${soundFile}`;
const lastFrame = '(?:最后|末尾|结尾)(?:的)?(?:那)?(?:一?帧|一?个?画面|一?格)';
const heldUnderInChinese = new RegExp(
  `(?<wish>(?<=^|[，,。；;\\n])[^，,。；;\\n\\d]{0,14}?(?<sound>${soundInChinese})[^，,。；;\\n\\d]{0,8})[，,。；;]` +
    '(?:如果|要是|万一|假如)?(?:视频|画面|片子|航拍|镜头|素材|它)?的?(?:时长|长度)?' +
    `(?:不够长?|太短|偏短|短了|不足|比(?:它|${soundInChinese})短|没(?:有)?(?:它|${soundInChinese})(?:那么)?长)了?(?:的话)?[，,]?` +
    '(?:那|就|便|则|请)*(?:[让把将用](?:它|画面|视频)?)?' +
    `(?:(?:停|定格|定|冻结|静止|停留|停住|保持|留)(?:在|到|住)?${lastFrame}|${lastFrame}(?:一直|来|就)*(?:定住|定格|停住|静止|延长|冻结|拉长|补[足齐满上])+)` +
    '(?:上|就好|就行|吧|补[足齐满上])*(?=$|[，,。；;！!\\n])',
  'giu',
);

/** "Add the voiceover, if the video is too short hold the last frame": held for as long as the sound goes on. */
function withFilmHeld(prompt: string, { lengthOf }: Pick<Grammar, 'lengthOf'>): string {
  const isHan = hasChinese(prompt);
  return prompt.replace(isHan ? heldUnderInChinese : heldUnder, (...match: unknown[]) => {
    const groups = groupsOf(match);
    const [wish, sound] = [String(groups.get('wish')), String(groups.get('sound'))];
    const [heard, own] = [lengthOf(sound), lengthOf(isHan ? '视频' : 'the video')];
    if (heard === undefined || own === undefined) return String(match[0]);
    const missing = (heard - own) / 1000;
    if (missing <= 0) return wish;
    return isHan ? `定格最后一帧${missing}秒，${wish}` : `freeze the last frame for ${missing} seconds and ${wish}`;
  });
} // prettier-ignore

/** A prompt without such conditions. */
export function withShortFilled(written: string, grammar: Pick<Grammar, 'lengthOf' | 'files'>): string {
  const { lengthOf } = grammar;
  const prompt = withFilmHeld(withLastFrame(written, grammar), grammar);
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
