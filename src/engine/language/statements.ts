import type { Edit } from '../edits/registry';
import { foldText, hasChinese } from './folding';
import type { Lexicon } from './lexicon';
import { isVerb } from './verb-forms';

/** Sentences that ask for nothing: what something is like, or what the video is about. */

/** A clause as it was cut out of a prompt. */
export interface Spoken {
  readonly text: string;
  /** Number of its sentence. */
  readonly sentence: number;
  /** Whether "then" says that it comes next in the video. */
  readonly isNext: boolean;
  /** What stands between it and the clause before. */
  readonly joint: string;
}

interface Statement {
  /** What it is about, where it names it: what "it" is in the wish beside it. */
  readonly subject: string | undefined;
  /** Tells of the user or of the video as a whole, and is no reason for anything. */
  readonly isTale: boolean;
  /** Names a stretch and nothing that is told of it: where it is read as an edit, it is one. */
  readonly isStretch?: true;
}

interface Understanding {
  readonly lexicon: Lexicon;
  readonly reads: (text: string) => boolean;
  /** The edit that a text is understood as. */
  readonly editOf: (text: string) => Edit | undefined;
}

/** In characters. */
const longest = 200;
const lead = String.raw`^(?:(?:so|well|ok|okay|and|but|because|since|as|cause|cuz|sorry|hi|hey|hello|i think|i feel like|i guess|right now|also|plus)[ ,]+)*`;
const tale = new RegExp(
  String.raw`${lead}(?:(?:i|we)(?:'m| am|'re| are| was| were| (?:just |only |recently )?(?:recorded|filmed|shot|made|took|uploaded|went|did|got|travelled|traveled|visited|forgot|messed)|(?:'ve| have) (?:got |just )?(?:a|an|some|this|these|my|two|three|several|recorded|filmed|shot|made|taken|uploaded|been)| (?:don't|do not|can't|cannot|didn't|hate|dislike)) |(?:i|he|she|they|we|someone|somebody|my (?:dog|cat|phone|kid|baby|mic|hand)) (?:just |accidentally |kind of |kinda |really |was |were )*(?:(?!need|want|lik|prefer|lov|mean|wish|ask)[a-z]{2,}ed|said|spoke|went|forgot|fell|drank|swore|sat|stood|ran|lost|broke|had|sound|look|talk|keep talking|coughing|sneezing|laughing)(?![a-z])|(?:it|this|that|these|those)(?:'s| is| was| are| were) (?!too|so|very|way|really|a bit|a little|much|far|quite)(?:a |an |the |my |our |for |from |about |just |some )|(?:nothing|not much) (?:happens|is happening|going on)|(?:my|the) (?:video|clip|footage|recording|film) is (?:about|from|of|for) )`,
);
const existence = /(?:^| )there(?:'s| is| are| was| were) (?:way |far |just |still |really )?(?:too (?:many|much) |so (?:many|much) |lots of |a lot of |some |a few |several |a |an |many |these |those )?(.+)$/; // prettier-ignore
const quality = new RegExp(
  String.raw`${lead}(it|this|that|they|these|those|(?:everything|audio|music|sound|voice|video)(?: [^,;:?!]{1,60}?)?|(?:the|my|our|your|this|that|some|all|his|her|its|first|last|clip) [^,;:?!]{1,60}?)(?:'s|'re| is| are| was| were| sounds?| looks?| feels?| seems?| gets?| got| has(?! to)| have(?! to)| drags?(?= )| takes?) (?!to be |to have |on the|in the|at the)`,
);
const wishful = /\b(?:should|must|needs? to|want|wanna|would like|i'd like|please|let's|can you|could you|make sure|instead|rather|supposed to)\b|\?$/; // prettier-ignore
const pronoun =
  /\b(?:it|them|(?:that|those|this|the)(?: whole)? (?:part|bit|section|stretch|piece|segment|moment)|that|those|this)\b(?! (?:one|video|clip|title|song|music|photo|image)\b)/i;
const disliked =
  /\b(?:i|we)(?: really)? (?:don't like|do not like|hate|dislike|don't need|don't want|can't stand|can't use) (.+)$/;
const clock = String.raw`\d[\d:.]*(?: ?(?:s|secs?|seconds?|m|mins?|minutes?))?`;
const stretch = new RegExp(
  String.raw`\b(?:(?:from|between) ${clock} (?:to|and|until|till) ${clock}|${clock} ?(?:-|to) ?${clock}|(?:everything |the part )?(?:after|before|past|until) ${clock}|the (?:first|last) (?:${clock}|(?:few|two|three|four|five|ten|twenty|thirty) \w+))(?![\w:])`,
);
const bareComplaint = /^(?:it's |is )?(?:way |much |a bit |a little |far |just )?too [a-z]+$/;
const definite = /\d|\b(?:first|second|third|fourth|fifth|last)\b|\.[a-z\d]{3,4}\b/i;

/** What is to stay as it is: nothing is done to it anyway. */
const untouched =
  /^(?:and |but |please )*(?:keep|leave) (?:the |my |all )*(?:rest|others?|other (?:clips?|parts?|ones?)|everything else)(?: alone| as (?:it is|they are|is)| like it is| unchanged| untouched| intact| the same)?$|^(?:the |my )*(?:rest|others?|other (?:clips?|parts?)|everything else) (?:stays?|remains?|should stay|can stay)(?: the same| as (?:it is|they are|is)| unchanged| normal)?$|^(?:其他|其它|其余|别|剩下|剩余|后面|前面|另外)的?(?:部分|地方|片段|内容)?(?:都|就|保持|的)*(?:不动|不变|别动|不要动|不用动|正常|原样|照旧|不用管|别改|保持原样|保持不变)$/;
/** "拍歪了，…", "声音有点小，…": why, beside a wish. */
const chineseReason =
  /^(?:因为|由于|感觉|我觉得)?(?:我|我们|视频|画面|镜头|自拍|手机|素材|这段|这个|拍摄|当时|视频里|里面|背景|光线|颜色|(?:这个|这段|那段|这条)(?:视频|画面|镜头|素材)?)?(?:拍|录|是|都|全|有点|太|好像|的时候|时)*(?:拍|录)?(?:歪了|反了|倒了|横了|竖了|糊了|镜像了|颠倒了|晃了|过曝了|欠曝了|咳嗽了|说错了话|口误了|卡住了|都是废话|全是废话|没什么用|没有用|没用|没意思)$|^(?:录音|声音|视频|录的时候|画面|背景|这段)?(?:里面?|中)?(?:有|都是|全是)(?:一?些|一?点|很多)?(?:电流声|噪音|噪声|杂音|底噪|风声|风噪|嗡嗡声|嘶嘶声)$/;

/** Whether a clause asks for nothing. */
export function isStatement(text: string, lexicon: Lexicon): boolean {
  return statementOf(text, lexicon) !== undefined;
}

function statementOf(text: string, lexicon: Lexicon): Statement | undefined {
  const folded = foldText(text).trim();
  if (untouched.test(folded)) return { subject: undefined, isTale: true };
  if (hasChinese(folded))
    return chineseReason.test(folded) ? { subject: undefined, isTale: true } : undefined;
  const unwanted = /^i (?:don't|dont|do not) (?:want|need) (the .+?)(?: any ?more| after all)?$/.exec(
    folded,
  )?.[1];
  if (unwanted !== undefined) return { subject: unwanted, isTale: false };
  if (folded.length > longest || wishful.test(folded) || hasChinese(folded) || /["“]/.test(folded))
    return undefined;
  const of = disliked.exec(folded)?.[1];
  if (of !== undefined) return { subject: of, isTale: false };
  if (bareComplaint.test(folded)) return { subject: undefined, isTale: false };
  const named = existence.exec(folded)?.[1] ?? quality.exec(folded)?.[1];
  const where = stretch.exec(folded)?.[0];
  if (tale.test(folded)) return { subject: existence.exec(folded)?.[1] ?? where, isTale: true };
  if (where !== undefined && !folded.split(/[^a-z]+/).some((word) => isVerb(word, lexicon))) {
    return { subject: where, isTale: false, isStretch: true };
  }
  if (named === undefined) return undefined;
  return {
    // "There are too many of them" names what the wish named.
    subject: /^(?:this|that|these|those|everything)$|\b(?:it|they|them)\b/.test(named) ? undefined : named,
    isTale: false,
  };
}

/**
 * Without the sentences that only say why, beside a wish: "my voice is too quiet, turn it up" is "turn my voice up".
 * One that stands alone, or has nothing to do with the wishes, stays.
 */
export function withoutStatements(spoken: readonly Spoken[], grammar: Understanding): readonly Spoken[] {
  if (spoken.length < 2) return spoken;
  const texts = spoken.map(({ text }) => text);
  const dropped = new Set<number>();
  spoken.forEach(({ text, sentence }, i) => {
    const statement = statementOf(text, grammar.lexicon);
    const kind = statement && grammar.editOf(text)?.edit;
    if (!statement || (kind === undefined && grammar.reads(text))) return;
    if (kind !== undefined && statement.isStretch) return;
    const next = texts[i + 1];
    const about = next === undefined ? undefined : meant(next, statement, grammar);
    const isOfIt = statement.subject === undefined && !statement.isTale;
    const isBeside = spoken[i + 1]?.sentence === sentence || isOfIt;
    if (next !== undefined && about !== undefined && (isBeside || about !== next || pronoun.test(next))) {
      if (kind !== undefined && kind !== grammar.editOf(about)?.edit) return;
      texts[i + 1] = about;
      dropped.add(i);
      return;
    }
    const wished =
      i > 0 && spoken[i - 1]?.sentence === sentence ? grammar.editOf(texts[i - 1] ?? '')?.edit : undefined;
    if (kind !== undefined && kind === wished) dropped.add(i);
    if (kind !== undefined) return;
    const before = i > 0 && !dropped.has(i - 1) ? texts[i - 1] : undefined;
    const earlier = before === undefined ? undefined : meant(before, statement, grammar);
    const isReason = statement.subject === undefined || earlier !== before;
    if (before !== undefined && earlier !== undefined && isReason && spoken[i - 1]?.sentence === sentence) {
      texts[i - 1] = earlier;
      dropped.add(i);
    } else if (statement.isTale && texts.some((each, at) => at !== i && grammar.reads(each))) {
      dropped.add(i);
    }
  });
  return spoken.flatMap((each, i) => (dropped.has(i) ? [] : [{ ...each, text: texts[i] ?? each.text }]));
}

/** The wish with what the statement is about in place of "it"; `undefined` where it is not understood. */
function meant(wish: string, { subject }: Statement, { reads }: Understanding): string | undefined {
  const found = pronoun.exec(wish);
  if (found && subject !== undefined) {
    const named = wish.slice(0, found.index) + subject + wish.slice(found.index + found[0].length);
    if (reads(named)) return named;
    // What is said of one clip must not be done to all.
    if (definite.test(subject)) return undefined;
  }
  return reads(wish) ? wish : undefined;
}
