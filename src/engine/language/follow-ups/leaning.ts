import { foldText, hasChinese } from '../words/folding';
import { isIdle, means } from '../reading';
import { title } from '../words/common-words';
import type { Token } from '../words/tokens';

/** How a message leans on what was done before it: it corrects that, asks for it once more, or goes on with it. */
export interface Leaning {
  /** What is left when the words that say so are taken away. */
  readonly core: string;
  readonly way: 'corrects' | 'repeats' | 'only' | 'except' | 'goesOn';
}

interface Cue {
  readonly way: Leaning['way'];
  readonly words: RegExp;
}

/** Taken from the front, again and again; the last that says more than "goes on" counts. */
const openings: readonly Cue[] = [
  { way: 'except', words: /^(?:but )?(?:not(?: for)?|except(?: for)?|apart from|other than|but not|leave out|without) (?!(?:so|that|too|quite|loud|fast|slow|big|enough)\b)/ },
  { way: 'only', words: /^(?:(?:but|and) )?(?:only|just)(?: for| on| in| to)? / },
  { way: 'repeats', words: /^(?:and |but |now |then )?(?:(?:do|apply|make|repeat) )?(?:the )?same(?: (?:thing|edit|amount|length|time|speed|change|again|effect|treatment|goes|style))?(?: (?:for|to|with|on|of|at|from|in|off|please))?(?: |$)/ },
  { way: 'repeats', words: /^(?:and |but |now |then )?(?:that|this)(?: one)? (?:for|to|with|on) (?=.*\b(?:as well|too|also)\b)/ },
  { way: 'repeats', words: /^(?:and |but |now |then )?(?:do|apply|repeat) (?:it|that|this)(?: again| too| as well)?(?: (?:for|to|with|on|at|in))? / },
  { way: 'repeats', words: /^(?:and |but |now |then )?(?:another|one more|a (?:second|third|further)|an (?:extra|additional)) one(?: |$)/ },
  { way: 'repeats', words: /^(?:and |then )?(?:another|a further|an (?:extra|additional)) (?=\d|(?:one|two|three|four|five|ten|half|few)\b)/ },
  { way: 'repeats', words: /^(?:and |then )?(?:again|once more|one more(?: time)?)(?: |$)/ },
  { way: 'repeats', words: /^(?:and also|also|and)(?: for| to| on)? (?=(?:(?:at|from|in) )?(?:the |clips? |in )?(?:start|beginning|end|first|second|third|fourth|fifth|last|other|others|rest|\d|clips? )|at \d|from \d|(?:everything|all|anything) (?:before|after|from|until|up to|past|between|else)|between \d|after \d|before \d|(?:the )?(?:part|bit|stretch|section|piece) )/ },
  { way: 'corrects', words: /^(?:no(?=[,.;!-]| (?:i|just|it|only|the|sorry|wait|make|use|leave|keep|set|not|actually|rather)(?![a-z]))|nah|nope|not that(?! (?:much|many)\b)|(?:that(?:'s| is| was) )?(?:(?:the )?wrong(?: (?:one|part|bit|clip|place|time|moment|section|stretch|corner|side|spot|end|half|colou?r|text|word|file|song|photo))?|incorrect|not right)(?=[,.;!-])|(?:the )?other (?:corner|side|spot|end|place)(?:,? please)?(?=[,.;!-])|not (?:there|here)(?=[,.;!-])|sorry|oops|whoops|wait|hm+|my bad|my mistake|typo|i meant?|i mean to say|what i meant was|i was thinking(?: of)?|make that|(?:leave|keep|put|set) (?:it|that|them) (?:back )?(?:at|to)(?= (?:about |just )?[\d.]+)|rather|or rather|correction|i said|it should(?: have)?(?: be| been| say| read)?|that should(?: have)?(?: be| been| say| read)?|should(?: have)?(?: be| been| say| read)|change (?:it|that) to|switch (?:it )?to|(?:(?:let's )?(?:go|change|switch) )?back to(?! (?:normal|original|full|the |how |what |before|regular|colou?r|me|where|my ))|make (?:it|them)(?= (?:about |only |just |like |rather )?\d+(?:\.\d+)?$)|make (?:them both|both(?: of them)?|them all|all of them|each(?: of them)?)(?= (?:about |only |just )?[\d.]+ ?[a-z]*$)|let's (?:do|make it|go with|use)|go with|use|try|instead|better|maybe|perhaps)[ ,.:;!-]+/ },
  { way: 'goesOn', words: /^(?:actually|well|ok|okay|and|but|now|then|please|pls|so|still|even|like|just|oh|more like)[ ,]+/ },
]; // prettier-ignore
const endings: readonly Cue[] = [
  { way: 'repeats', words: /[ ,]+(?:too|as well|also|likewise|again|once more)$/ },
  { way: 'corrects', words: /[ ,]+(?:instead|rather|i meant?|is better|would be better|is enough|is fine|will do|sounds better|better|only)$/ },
  { way: 'goesOn', words: /[ ,]+(?:please|pls|thanks|thank you|now|then|still|though|actually)$/ },
]; // prettier-ignore
const openingsInChinese: readonly Cue[] = [
  { way: 'except', words: /^(?:但|不过)?(?:不包括|除了|不要动|别动)/ },
  { way: 'only', words: /^(?:只要|只需要|仅仅|仅|只有|只对|只给|只)/ },
  { way: 'repeats', words: /^(?:同样的?(?:处理|操作)?|一样|也给|也把|再给|再把|也|还有)/ },
  { way: 'corrects', words: /^(?:不对|不是|[说打搞弄删选点写剪切裁加放调改换移配]?错了字?|打错字?了?|我(?:是)?(?:说|指)的?是?|我的意思是|应该(?:是|写成|写|改成)?|还是|改用|改成|改为|换成|换为|换|算了|干脆|不如|不行|就用|用|我?(?:刚才|刚刚)?(?:想|要|说)*[\u4e00-\u9fff]{1,4}的(?:应该)?是|不(?=[\s,，、]))[\s,，。.:：、]*/ },
  { way: 'goesOn', words: /^(?:那就|那|就|再|请|把它|把|将|嗯|哦|然后|大概|差不多)[\s,，]*/ },
]; // prettier-ignore
const endingsInChinese: readonly Cue[] = [
  { way: 'repeats', words: /(?:也要?一样|也是|也(?:照|按|弄成|做成|改成)?这样(?:处理|弄|做|的)?|也来一[个遍次]|也要|也弄一下|同样(?:处理|操作)?|也同样|一样处理|照做|也做一下|也行|也(?:给我)?(?:切一刀|切一下|切开|切|分割|断开|加|弄|做|改|调|剪|删|去|放|来|用|换|处理|搞|整)(?:上|掉|了|一下|一遍)*)$/ },
  { way: 'only', words: /(?:才要|就行了?|就好了?|就够了?|即可|就可以了?)$/ },
  { way: 'corrects', words: /(?:更好一?点?|比较好|才对|足够了?|的好)$/ },
  { way: 'goesOn', words: /(?:吧|啊|呢|哈|了|谢谢|好了)$/ },
]; // prettier-ignore

/** "And 3 more seconds" */
const more = /^(?:and |then |maybe |ok,? )*(\d[\d.]*|one|two|three|four|five|ten) more( ?[a-z]+)?$/i;

/** In characters. What leans on something is short. */
const longest = 120;

const leavesOut =
  /^(?:(?:actually|but|no|ok|wait|and)[, ]+)*(?:leave|keep) (?<rest>(?:the |clips? )?[^,]{1,30}?) (?:as (?:it|they) (?:was|were|is|are)|alone|unchanged|untouched|the way (?:it|they) (?:was|were))$/i;

/** Takes the words away that only say how a message leans. */
export function leaningOf(text: string): Leaning {
  const isHan = hasChinese(text);
  const whole = text
    .trim()
    .replace(/[\s.!?。！？~]+$/u, '')
    .replace(more, 'another $1$2');
  const left = whole.length > longest ? undefined : leavesOut.exec(whole)?.groups?.['rest'];
  // "Leave it as it was" names nothing that would be left out.
  if (left !== undefined && !/^(?:it|that|this|them|everything|all)$/i.test(left))
    return { core: left, way: 'except' };
  const meant = whole.length > longest ? undefined : meantRather(whole);
  let core = meant ?? whole;
  let way: Leaning['way'] = meant === undefined ? 'goesOn' : 'corrects';
  if (core.length > longest) return { core, way };
  for (let taken = true; taken;) {
    taken = false;
    for (const [cues, isFront] of [[isHan ? openingsInChinese : openings, true], [isHan ? endingsInChinese : endings, false]] as const) {
      const folded = foldText(core);
      const cue = cues.find(({ words }) => words.test(folded));
      const found = cue?.words.exec(folded)?.[0] ?? '';
      if (cue === undefined || found === '' || found.length >= core.length) continue;
      core = (isFront ? core.slice(found.length) : core.slice(0, -found.length)).trim();
      if (cue.way !== 'goesOn' && (way === 'goesOn' || way === 'corrects')) way = cue.way;
      taken = true;
    }
  } // prettier-ignore
  return { core, way };
}

const contrasts = [
  /^(?<meant>[\w.%:]+(?: [\w%]+)?) (?:instead of|rather than) [\w.:%]+(?: [\w%]+)?$/i,
  /^(?:(?:no|oops|whoops|sorry|wait|hm+|ah|nope)[\s,.!-]+)*not (?:that(?: one)?|this(?: one)?|it|(?:the|clips?|at|from|in|on) [^,;]{1,30}|[\d:.]+[^,;]{0,12}),? ?(?:[,;–-]|but)\s*(?:but |rather |i meant? |it's |it should be )*(?<meant>\S.{0,60})$/i,
  /^(?:(?:不对|错了|哦|啊|不|抱歉)[\s,，.。!！]*)*不是(?:要)?[^,，]{1,14}[,，]\s*(?:而)?(?:应该)?(?:是|要)(?<meant>.{1,40})$/u,
];

/** "Not that one, the third", "不是第一段，是第二段": what is meant in the place of what was said. */
function meantRather(text: string): string | undefined {
  return contrasts.map((words) => words.exec(text)?.groups?.['meant']).find((each) => each !== undefined);
}

const again =
  /^(?:(?:and|please|now|ok|okay|no|wait|actually|just|do)[ ,]+)*(?:(?:do )?(?:it |that |the same (?:thing )?|this )?(?:again|once more|one more time))[\s.!]*$|^(?:再来一次|再来一遍|再一次|再做一遍|再来)[。！\s]*$/;

/** Whether a text asks for nothing but the same once more. */
export function isAgain(text: string): boolean {
  return again.test(foldText(text).trim());
}

const quantities: ReadonlySet<Token['type']> = new Set(['time', 'percent', 'factor', 'number', 'decibels', 'ratio', 'pixels', 'ordinal', 'color', 'loudness', 'frameRate']); // prettier-ignore

/** Whether words are nothing but values. */
export function isBare(tokens: readonly Token[]): boolean {
  const meaningful = tokens.filter((token) => !isIdle(token));
  // "Black text"
  if (tokens.length === 2 && tokens[0]?.type === 'color' && means(tokens[1], title)) return true;
  return meaningful.length > 0 && meaningful.every(({ type }) => quantities.has(type));
}

const bareSize =
  /^(?:再|更|稍微|还要?|可以|还可以)*(?:调|弄|改|变|缩|放|做|搞|整)?得?(?:再|更)?[大小](?:一?点儿?|一?些|一点点|[一两]?[号圈码档])?吧?$/;

/** Whether a text says "大一点" or "再小些" and not of what. */
export function isBareSize(text: string): boolean {
  return bareSize.test(foldText(text).replace(/[\s.!。！~]+$/u, ''));
}
