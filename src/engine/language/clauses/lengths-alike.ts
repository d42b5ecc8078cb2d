import { mediaKindOf } from '../../../contract/media';
import { foldText } from '../words/folding';
import { groupsOf } from '../words/named-groups';
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

const soundNoun = '背景音乐|音乐|歌曲?|bgm|配乐|配音|旁白|解说|录音';
const clipOrFile = String.raw`[a-z\d][\w-]{1,30}(?:\.[a-z\d]{3,4})?|第[一二三四五六七八九\d][段个]`;
const becomes =
  '(?:要|得|都|就|也|把它|给我|自动|剪辑?|裁|截|压缩?|缩短?|拉长?|做|调整?|改|控制|显示|保持|延长|停|播放?|到|成|得|在|为)*';
const theSame = '(?:一样|相?等|相?同|一致|对齐|匹配|差不多)';
const done = '(?:就行|就好|为止|吧|了)*';
/** “的时长一致”, “一样长”: that it is the length that is the same has to be said. */
const asLong = `(?:的?(?:时长|长度|时间)${theSame}(?:的)?(?:长短|长度|时长|时间|长|久)?|${theSame}(?:的)?(?:长短|长度|时长|时间|长|久))${done}`;
/** “照片和音乐一样长”, “画面剪到和配音一样长”, “时长跟着配音走”, “剪到配音的长度” */
const alikeInChinese = [
  new RegExp(`(?<what>照片|图片|相册|幻灯片|视频|画面|片子|影片|${clipOrFile})?(?:的?总?(?:时长|长度)(?:要|得|都|就|也)*[跟和与同](?<other>${soundNoun}|${clipOrFile})(?:的)?${theSame}${done}|(?:的?总?(?:时长|长度))?${becomes}[跟和与同](?<name>${soundNoun}|${clipOrFile})${asLong})(?=$|[\\n,，。;；!！])`, 'giu'),
  new RegExp(`(?<what>照片|图片|相册|幻灯片|视频|画面|片子|影片)?的?总?(?:时长|长度)(?:要|得|都|就)*(?:跟着?|按照?|以|随着?)(?<name>${soundNoun}|${clipOrFile})(?:的?(?:时长|长度))?(?:走|来|为准|为主|算|定)?(?=$|[\\n,，。;；!！])`, 'giu'),
  new RegExp(`(?<what>照片|图片|相册|幻灯片|视频|画面|片子|影片)?${becomes}(?:到|成)(?<name>${soundNoun}|${clipOrFile})的?(?:时长|长度)(?=$|[\\n,，。;；!！])`, 'giu'),
]; // prettier-ignore

function inChinese(prompt: string, lengthOf: Grammar['lengthOf'], files: Grammar['files']): string {
  if (prompt.length > 400 || !/[\u4e00-\u9fff]/u.test(prompt)) return prompt;
  const sounds = files.filter(({ fileName }) => mediaKindOf(fileName) === 'audio');
  const voices = sounds.filter(({ fileName }) => /voice|narrat|旁白|配音|解说|录音/i.test(fileName));
  const hasVideo = files.some(({ fileName }) => mediaKindOf(fileName) === 'video');
  const lengthNamed = (name: string) => {
    if (!isSound.test(name)) return lengthOf(name);
    const [only, ...more] = /音乐|歌|bgm|配乐/i.test(name) || voices.length === 0 ? sounds.filter((each) => sounds.length === 1 || !voices.includes(each)) : voices;
    return only && more.length === 0 ? lengthOf(only.fileName) : undefined;
  };
  return alikeInChinese.reduce((text, pattern) => text.replace(pattern, (whole: string, ...match: unknown[]) => {
    const groups = groupsOf(match);
    const [what, name = ''] = [groups.get('what'), groups.get('name') ?? groups.get('other')].map((each) => (typeof each === 'string' ? each : undefined));
    const ms = lengthNamed(name);
    if (ms === undefined || (what !== undefined && mediaKindOf(what) === 'audio')) return whole;
    const length = `${ms / 1000}秒`;
    if (!hasVideo && !/第|^[a-z]/iu.test(what ?? '')) return `照片总共${length}`;
    if (what === undefined || /视频|画面|片/u.test(what.replace(/[照图]片|幻灯片/u, ''))) return `视频剪到${length}`;
    return /[照图]片|相册|幻灯片/u.test(what) ? `照片总共${length}` : `${what}剪到${length}`;
  }), prompt.replace(asLongAsFilm, '$1到视频结束'));
} // prettier-ignore

const asLongAsFilm = new RegExp(`((?:背景)?音乐|歌曲?|bgm|配乐)的?(?:时长|长度)?${becomes}[跟和与同](?:视频|画面|片子|影片)${asLong}(?=$|[\\n,，。;；!！])`, 'giu'); // prettier-ignore
const isSound = new RegExp(`^(?:${soundNoun})$`, 'iu');

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
