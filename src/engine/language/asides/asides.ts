import type { Aside } from './aside';
import { chineseAside, chineseCondition } from './in-chinese';
import { englishAside, englishTail } from './in-english';
import { hasChinese } from '../words/folding';
import type { Lexicon } from '../words/lexicon';

/** What puts right what was said before is read together with it. */
const correction =
  /^(?:(?:oh|and|but|ah|oops) )*(?:no\b(?! (?:other|more|rush|hurry|worries|problem|pressure|stress|need)\b)|nope|nah|wait|hold on|scratch that|sorry|my bad|my mistake|typo|i mean|i meant|actually|(?:or )?rather(?! than)|make that|correction|that's wrong|wrong(?: (?:one|clip|file)|$))|\bi mean(?:t)?\b|^(?:哦|啊|呃|哎)*(?:不对|不是|错了|等等|等下|算了|不不)|(?:说|写|打|搞|弄|看|讲|删|剪|切|裁|加|放|调|改|换|移|选)错了?$|我(?:的)?意思是/;

/** The aside that a whole constituent is; `undefined` where it may be a wish. */
export function asideIn(text: string, lexicon: Lexicon): Aside | undefined {
  if (correction.test(text)) return undefined;
  return hasChinese(text) ? chineseAside(text, lexicon) : englishAside(text, lexicon);
}

/** An aside inside a constituent, at its end or before its wish. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly aside: Aside;
}

/** What of a constituent is an aside where the whole is none. */
export function tailIn(text: string, lexicon: Lexicon): Part | undefined {
  return hasChinese(text) ? chineseCondition(text) : englishTail(text, lexicon);
}

/** The words that say that the wish before is said again: "i.e.", "也就是". */
export function isExplanation(text: string): string | undefined {
  return /^(?:也就是说?|就是说?|即|换句话说|意思是|i\.e\.?|ie\b|that is(?: to say)?,?|that means|meaning|in other words,?|so that means|namely|aka)[\s,:，：]*(?=\S)/.exec(
    text,
  )?.[0];
}
