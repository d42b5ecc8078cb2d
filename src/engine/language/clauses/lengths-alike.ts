import { mediaKindOf } from '../../../contract/media';
import { foldText } from '../words/folding';
import { readLength } from '../times/times';
import type { Grammar } from './grammar';

/** Lengths that are said by what is so long: "as long as the beach clip", "loop it until it is 2 minutes long". */

/** "Song.mp3 as soundtrack, cut to length" */
const cutToLength =
  /(?=,? (?:and )?(?:cut|trim|short|clip|fit|time))(?<=\b(?:music|song|soundtrack|track|mp3|wav)\b[^.;\n]{0,30}?),? (?:and )?(?:cut|trimmed|shortened|clipped|fitted|timed) to (?:the )?(?:right |video |same |correct )?(?:length|fit|size|match|duration)(?: (?:of )?(?:it|the (?:video|slideshow|film|pictures?|photos|clips?)))?(?=$|[,.;\n]| and )/gi;

/** "Make the photos fill the whole song" */
const filling =
  /\b(?:make|have|let|stretch|spread) (?:all )?(?:the |my |these )?(?:photos|pictures|images|slides|slide ?show) (?:so (?:that )?they )?(?:out )?(?:fill|cover|last|take up|run|stretch|go|over|across|along)(?: for| over| with| across)? (?:the )?(?:whole |entire |full |complete )?(?:length of )?(?:the )?(song|music|track|jingle|tune)\b/gi;

const alike =
  /(?<![a-z])(?:(?:just |exactly |about )?as long as|(?:the )?same (?:length|duration) as|(?:(?:that |to |so (?:that )?it )?(?:match(?:es|ing)?|fit(?:s|ting)?|fill(?:s|ing)?) )?(?:the )?(?:length|duration) of) (?<name>(?!(?:the |my |this )?(?:whole |entire )?(?:video|film|movie|clip|footage)(?![a-z ]*\d))(?:the )?[^,;:.!?]{1,40}?(?:\.[a-z\d]{3,4})?)(?= and | with |,|;|[.!?]?\s*$)/gi;

/** "Spread the photos over the whole song" */
const spreadOver =
  /(?<![a-z])(?:spread|distribute|stretch|fit|time|show) (?:(?:the|my|all|these|out) )*(?:photos|pictures|images|slides|slideshow)(?: (?:evenly|out|equally))* (?:over|across|to|for|throughout) (?:the )?(?:whole |entire |full )?(?<name>(?:(?:the|my) )?(?:song|music|track|soundtrack)|[^ ]+\.[a-z\d]{3,4})(?= and |,|;|[.!?]?\s*$)/gi;

/** A prompt with the lengths of clips and songs in the place of their names. */
export function withLengthsAlike(written: string, { lengthOf, files }: Grammar): string {
  const prompt = written
    .replace(cutToLength, '')
    .replace(filling, 'make a slideshow of the length of the $1');
  // "What's the length of the second clip?"
  if (/^\s*(?:(?:and|so|hey|ok),? )?(?:what|whats|what's|tell me)(?![a-z])/i.test(prompt)) return prompt;
  const told = inChinese(prompt, lengthOf, files);
  const spread = told.replace(spreadOver, 'make the slideshow as long as $<name>');
  return spread.replace(alike, (whole, name: string) => {
    const ms =
      lengthOf(name) ??
      (/\b(?:shortest|longest)(?: one)?$/i.test(name)
        ? lengthOf(`${name.replace(/ one$/i, '')} clip`)
        : undefined);
    return ms === undefined ? whole : `${ms / 1000} seconds`;
  });
}

const alikeInChinese =
  /(照片|图片|相册|幻灯片|视频)(?:的?总?时长|长度)?(?:要|得|都|就|做得|剪到|做到|显示)*[跟和与同](背景音乐|音乐|歌曲?|bgm|配乐|[\w-]{2,30}\.(?:mp3|wav|m4a))(?:的?(?:时长|长度))?(?:一样|等|同)长?(?:度|时间)?/gu;

/** “照片和音乐一样长” */
function inChinese(prompt: string, lengthOf: Grammar['lengthOf'], files: Grammar['files']): string {
  return prompt.replace(alikeInChinese, (whole, what: string, name: string) => {
    const sounds = files.filter(({ fileName }) => mediaKindOf(fileName) === 'audio');
    const ms = lengthOf(/\./.test(name) || sounds.length !== 1 ? name : (sounds[0]?.fileName ?? name));
    if (ms === undefined) return whole;
    return what === '视频' ? `视频剪到${ms / 1000}秒` : `照片总共${ms / 1000}秒`;
  });
}

const loops =
  /^(?:(?:please|can you|could you|just) )*(?:loop|repeat|replay)(?: (?:it|this|that|everything|the (?:whole )?(?:[a-z]+ )?(?:video|clip|film|footage|thing)|[a-z\d]+\.(?:mp4|mov)))? (?:until|till|so(?: that)?|to|up to|for|so as to)(?: (?:(?:it|the video)(?:'s| is| reaches| lasts| runs(?: for)?| gets to| fills| takes)?|fill|reach|get to|make|last|a total of|about|exactly))* (?<length>(?:\d|an? |one |two |three |five |ten |half ).{1,30}?)(?: long| in total| total)?[.!]*$/i;

/** "Loop it until it is 2 minutes long": so often that it is no shorter, and then no longer. */
export function withLoopsCounted(text: string, { lengthOf, reads }: Grammar): readonly string[] {
  const length = loops.exec(text)?.groups?.['length'];
  const wanted = length === undefined ? undefined : readLength(foldText(length), 0);
  const own = lengthOf('the video');
  if (length === undefined || wanted?.length !== length.length || own === undefined || reads(text)) return [text];
  const times = Math.ceil(wanted.value.ms / own);
  if (times < 2 || times > 100) return [text];
  const repeated = `repeat the video ${times} times`;
  return times * own > wanted.value.ms ? [repeated, `make it at most ${length}`] : [repeated];
} // prettier-ignore
