import { findQuotes, foldText, hasChinese } from '../words/folding';

/** What is said of the video without a wish: "my video is vertical", "the talk is a bit dark", "I like reels". */

export interface Fact {
  /** The same as a complaint, where it may be one: "the talk is too dark". */
  readonly complaint: string | undefined;
  /** Whether it sounds like a complaint: "a bit dark", "very saturated". */
  readonly isComplaint: boolean;
  /** What would make it so: "make my video vertical". */
  readonly command: string | undefined;
  /** Whether it tells of the user alone, so that no edit can be meant. */
  readonly isTaste: boolean;
}

const lead = String.raw`(?:(?:so|well|ok|okay|and|but|because|since|hi|hey|hello|i think|i feel like|right now|also|btw|fyi|note that|just so you know)[ ,]+)*`;
const things = String.raw`(?:videos?|clips?|audio|music|song|sound|picture|footage|images?|photos?|colou?rs?|voice|speech|film|movie|recording|volume)`;
const subject = String.raw`(?:it|this|that|these|those|they|everything|(?:the|my|our|this|that|these|those|all|its) [^,;:]{1,40}?|${things}(?: \d+)?|[^\s,;:]+\.[a-z\d]{3,4})`;
const degree = String.raw`(?:a (?:little )?bit|a little|a touch|slightly|somewhat|very|quite|really|pretty|rather|so|super|extremely|kind of|kinda|sort of|fairly|way)`;
const said = new RegExp(
  String.raw`^${lead}(${subject})(?:'s|'re| is| are| looks?| sounds?| feels?| seems?)(?: (?:already|still|all|just|now|actually|currently|originally))* (?:(${degree}) )?(.+)$`,
);
/** What nobody wants, however much of it there is. */
const faulty =
  /^(?:washed[- ]?out|dull|flat|faded|bland|murky|muddy|under-?exposed|over-?exposed|blown out)$/;
/** What asks, measures a fault, says where it is to go, or what is to be put right by the same words. */
const wishful =
  /\b(?:should|must|needs? to|want|wanna|please|pls|can you|could you|make sure|instead|rather than|supposed|too|enough|isn't|aren't|not)\b|\?$/;
const purposeful = /^(?:for|meant|going|gonna|to|due|intended|about) |upside|sideways|mirrored|crooked|tilted|on its side|wrong way/; // prettier-ignore
const taste = new RegExp(String.raw`^${lead}(?:i|we)(?: (?:really|just|also|do))? (?:like|love|enjoy|adore|watch)(?! (?:to|it if|if|you to)\b)`); // prettier-ignore
const saidInChinese =
  /^(?:我的?|我们的?)?(?:这个|这段|这条|那个|本|整个|整段)?(?:视频|画面|片子|影片|素材|原片|录像|声音|音乐|片段|颜色|它|人声|原声)(?:的?(?:声音|画面|颜色|速度|亮度))?(?:本来|原来|现在|已经|本身|就)*(是(?!不是|否|给|为|用|发|要)|很|非常|特别|比较|挺|十分|相当|真的?)(.+)$/;
const tasteInChinese = /^我(?:很|非常|特别|挺|就)?(?:喜欢|爱看|爱)/;
const wishfulInChinese = /要|改|变|调|请|把|想|应该|让|加|剪|太|过|不够|[?？]|吗$/;

/** In characters. */
const longest = 120;

/** The fact that a clause tells; `undefined` where it may be a wish. */
export function factIn(text: string): Fact | undefined {
  const folded = foldText(text)
    .replace(/[\s.!。！]+$/u, '')
    .trim();
  if (folded.length > longest || findQuotes(text).length > 0) return undefined;
  if (hasChinese(folded)) return chineseFact(folded);
  if (wishful.test(folded)) return undefined;
  if (taste.test(folded)) return tasteAlone;
  const [, about = '', much, what = ''] = said.exec(folded) ?? [];
  if (what === '' || purposeful.test(what)) return undefined;
  const adjective = what.replace(/^(?:an? )/, '').replace(/ (?:video|clip|film|movie|one)$/, '');
  return {
    complaint: `${about} is too ${adjective}`,
    isComplaint: much !== undefined || faulty.test(adjective),
    command: `make ${about} ${adjective}`,
    isTaste: false,
  };
}

const tasteAlone: Fact = { complaint: undefined, isComplaint: false, command: undefined, isTaste: true };

function chineseFact(folded: string): Fact | undefined {
  if (wishfulInChinese.test(folded)) return undefined;
  if (tasteInChinese.test(folded)) return tasteAlone;
  const [whole, verb = '', what = ''] = saidInChinese.exec(folded) ?? [];
  if (whole === undefined) return undefined;
  const about = whole.slice(0, whole.length - verb.length - what.length);
  const adjective = what.replace(/的$/, '');
  return {
    complaint: `${about}太${adjective}`,
    isComplaint: verb !== '是',
    command: verb === '是' ? `改成${adjective}` : undefined,
    isTaste: false,
  };
}
