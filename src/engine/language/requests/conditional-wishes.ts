import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import { timelineOf } from '../references/clip-files';
import type { Context } from '../context';
import { readLength } from '../times/times';
import { foldText, hasChinese } from '../words/folding';
import { time } from '../chinese/phrases';

/** “如果超过一分钟就剪到一分钟”, "if it is longer than a minute, cut it to 60 seconds": wishes that hang on what is known of the timeline when their turn comes. */

export interface Condition {
  /** What it is said of; empty for the whole video. */
  readonly subject: string;
  /** What is to be done where it holds. */
  readonly wish: string;
  /** Absent where nobody but the user can tell. */
  readonly test?: (of: Measures) => boolean;
}

/** What is measured of the clip or the video that a condition is about. */
interface Measures {
  readonly lengthMs: number;
  readonly width: number;
  readonly height: number;
}

const subject = String.raw`(?:第[一二三四五六七八九十\d]+[段个]|最后一[段个]|[a-z][\w-]{1,30}(?:\.[a-z\d]{3,4})?|视频|片子|总?时长|总长)`;
const conditional = new RegExp(
  `^(?:但是?|不过|然后|再|最后)*(?:(?<lead>${subject})?(?:如果|要是|假如|假设|万一|若是?)(?<cond>[^,，。]{1,24}?)(?:的话)?[,，]?(?:那么?|就|则|便|再)+|(?<bare>[^,，。]{0,10}(?:(?:超过|不到|不足)[^,，。]{2,10}?|太[长短]了?))(?:的话)[,，]?(?:那么?|就|则|便|再)*)(?<wish>[^，,。]+)[。.!！\\s]*$`,
  'u',
);
const still =
  '(?:还是?|仍然?|依然|剪完|弄完|最后|加起来|总共|一共|之?后|已经|的?总?时长|的?总?长度|总长|整个|了|是|有|也|都)*';
const longer = new RegExp(
  `^(?<subject>.{0,8}?)${still}(?:超过|大于|多于|长于|不止|超出|超|高于)了?(?<length>${time})(?:了|以上)?$`,
  'u',
);
const shorter = new RegExp(
  `^(?<subject>.{0,8}?)${still}(?:不到|少于|小于|不足|短于|没到|没有|不够|不满|达不到)(?<length>${time})(?:长)?$`,
  'u',
);
const shape = /^(?<subject>.{0,8}?)(?:画面|是|拍)*(?<shape>横|竖|方)(?:屏|的|版|着|形)*$/u;
const present =
  /^(?:视频|画面|声音|里面?|中间?|其中|还|也|存在)*有(?<noun>静音|停顿|空白|噪音|噪声|底噪|杂音|风噪|风声|电流声|转场|字幕|标题|音乐|水印|logo)(?:部分|片段|的地方)?$/u;
const excessive =
  /^(?<subject>.{0,8}?)(?:还是?|仍然?|实在|有点|感觉|的?时长)*(?<way>(?:太|过)?长|太短|不够长|(?:太)?短)(?:了)?$/u;
const upTo = new RegExp(`[到至成在](?<length>${time})(?:以内|之内|左右)?$`, 'u');
const film = /^(?:整个|整条|这个|这条|成片的?|全片的?|视频|片子|总|它)*$/u;
const removal =
  /^(?:都|全|帮我|给我|把它|把它们|它|它们)*(?:去|删|剪|清|消|不要)(?:掉|了|除|去|一下)*(?:吧)?$/u;

/** A clause as a wish with a condition, if it is one. */
export function conditionIn(text: string): Condition | undefined {
  const folded = foldText(text).trim();
  if (!hasChinese(folded)) return conditionInEnglish(folded);
  const groups = conditional.exec(folded)?.groups;
  const cond = groups?.['cond'] ?? groups?.['bare'];
  const [lead = '', wish] = [groups?.['lead'], groups?.['wish']];
  if (cond === undefined || wish === undefined || /循环|重复|多长|多久|会怎|怎么样|吗$/u.test(wish)) return undefined;
  for (const [pattern, isHeld] of compared) {
    const { subject = '', length = '' } = pattern.exec(cond)?.groups ?? {};
    const ms = length === '' ? undefined : readLength(length.replace(/^第/u, ''), 0)?.value.ms;
    if (ms !== undefined) return { ...saidOf(lead + subject, wish), test: ({ lengthMs }) => isHeld(lengthMs, ms) };
  }
  const { subject: long = '', way = '' } = excessive.exec(cond)?.groups ?? {};
  const wanted = way === '' ? undefined : readLength(upTo.exec(wish)?.groups?.['length'] ?? '', 0)?.value.ms;
  // What it is to come down to is what it is too long for.
  if (wanted !== undefined)
    return { ...saidOf(lead + long, wish), test: ({ lengthMs }) => (/长$/u.test(way) && !/^不/u.test(way) ? lengthMs > wanted : lengthMs < wanted) };
  const shaped = shape.exec(cond)?.groups;
  if (shaped) {
    const test = ({ width, height }: Measures) => shaped['shape'] === (width > height ? '横' : width < height ? '竖' : '方');
    return { ...saidOf(lead + (shaped['subject'] ?? ''), wish), test };
  }
  const noun = present.exec(cond)?.groups?.['noun'];
  if (noun !== undefined) return { subject: '', wish: removal.test(wish) ? `去掉${noun}` : wish, test: () => true };
  return groups?.['bare'] === undefined ? { subject: '', wish } : undefined;
} // prettier-ignore

const filmInEnglish = String.raw`(?:it|this|that|everything|(?:the |my )?(?:whole |final )?(?:video|film|thing|result|edit))`;
const isFilmInEnglish = new RegExp(`^${filmInEnglish}$`);
const subjectInEnglish = String.raw`(?<subject>${filmInEnglish}|(?:the )?(?:first|second|third|last) (?:clip|one)|clip \d+|(?:the )?[\w-]+(?:\.[a-z\d]{3,4})?(?: clip| video)?)`;
const compares = String.raw`if ${subjectInEnglish}(?:'s| is| runs| lasts| gets| ends up| turns out| comes out| comes to)*(?: still| now| then| already| being| to be)*(?: at)? (?<way>longer than|over|above|more than|shorter than|under|below|less than) (?<length>[^,]{1,24}?)(?: long)?`;
const before = new RegExp(
  String.raw`^(?:(?:and|then|but|also|please) )*${compares}(?:, ?(?:then )?| (?=(?:cut|trim|speed|shorten|make|remove|slow|loop|bring)\b))(?<wish>.+)$`,
);
const behind = new RegExp(String.raw`^(?<wish>.+?),? (?:but )?(?:only )?${compares}[.!]*$`); // prettier-ignore

function conditionInEnglish(folded: string): Condition | undefined {
  const { subject = '', way = '', length = '', wish = '' } = (before.exec(folded) ?? behind.exec(folded))?.groups ?? {};
  const said = readLength(length, 0);
  if (said?.length !== length.length || wish === '') return undefined;
  const { ms } = said.value;
  const isFilm = isFilmInEnglish.test(subject);
  const isLonger = /^(?:longer|over|above|more)/.test(way);
  return {
    subject: isFilm ? '' : subject,
    wish: isFilm ? wish : wish.replace(/\b(?:it|this|that)\b/, subject),
    test: ({ lengthMs }) => (isLonger ? lengthMs > ms : lengthMs < ms),
  };
} // prettier-ignore

const compared = [
  [longer, (own: number, said: number) => own > said],
  [shorter, (own: number, said: number) => own < said],
] as const;

/** A wish says of nothing what the condition was about. */
function saidOf(subject: string, wish: string): { readonly subject: string; readonly wish: string } {
  return film.test(subject) ? { subject: '', wish } : { subject, wish: `${subject}${wish}` };
}

/** What a condition is about, measured; `undefined` where that is no clip. @param clipsIn the clips that a text names. */
export function measured(
  subject: string,
  context: Context,
  clipsIn: (text: string) => readonly number[],
): Measures | undefined {
  const timeline = timelineOf(context);
  if (!timeline) return undefined;
  const { width, height } = timeline.canvas;
  if (subject === '') return { lengthMs: timelineDurationMs(timeline), width, height };
  const [number, ...more] = new Set(clipsIn(subject));
  const clip = number === undefined ? undefined : timeline.clips.at(number < 0 ? number : number - 1);
  if (!clip || more.length > 0) return undefined;
  const media = context.media.find(({ id }) => id === clip.mediaId);
  const size = media && media.kind !== 'audio' ? media : { width, height };
  return { lengthMs: clipDurationMs(clip), width: size.width, height: size.height };
}
