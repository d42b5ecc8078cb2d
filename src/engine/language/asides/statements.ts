import { foldText, hasChinese } from '../words/folding';
import type { Lexicon } from '../words/lexicon';
import { isVerb } from '../words/verb-forms';

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

/** Clauses with some joined to the one before them. @param joined the text of both, where they are one. */
export function joinedBehind(
  spoken: readonly Spoken[],
  joined: (before: Spoken, clause: Spoken) => string | undefined,
): readonly Spoken[] {
  const all: Spoken[] = [];
  for (const clause of spoken) {
    const before = all.at(-1);
    const text = before && joined(before, clause);
    if (before && text !== undefined) all[all.length - 1] = { ...before, text };
    else all.push(clause);
  }
  return all;
}

interface Statement {
  readonly type: 'statement';
  /** What it is about, where it names it: what "it" is in the wish beside it. */
  readonly subject: string | undefined;
}

/** In characters. */
const longest = 200;
const lead = String.raw`^(?:(?:so|well|ok|okay|and|but|because|since|as|cause|cuz|sorry|hi|hey|hello|i think|i feel like|i guess|right now|also|plus)[ ,]+)*`;
const tale = new RegExp(
  String.raw`${lead}(?:(?:i|we)(?:'m| am|'re| are| was| were| (?:just |only |recently )?(?:recorded|filmed|shot|made|took|uploaded|went|did|got|travelled|traveled|visited|forgot|messed)|(?:'ve| have) (?:got |just )?(?:a|an|some|this|these|my|two|three|several|recorded|filmed|shot|made|taken|uploaded|been)| (?:don't|do not|can't|cannot|didn't|hate|dislike)) |(?:it|this|that|these|those)(?:'s| is| was| are| were) (?!too|so|very|way|really|a bit|a little|much|far|quite)(?:a |an |the |my |our |for |from |about |just |some )|(?:nothing|not much) (?:happens|is happening|going on)|(?:my|the) (?:video|clip|footage|recording|film) is (?:about|from|of|for) )`,
);
const existence = /(?:^| )there(?:'s| is| are| was| were) (?:way |far |just |still |really )?(?:too (?:many|much) |so (?:many|much) |lots of |a lot of |some |a few |several |a |an |many |these |those )?(.+)$/; // prettier-ignore
const quality = new RegExp(
  String.raw`${lead}(it|this|that|they|these|those|(?:everything|audio|music|sound|voice|video)(?: [^,;:?!]{1,60}?)?|(?:the|my|our|your|this|that|some|all|his|her|its|first|last|clip) [^,;:?!]{1,60}?)(?:'s|'re| is| are| was| were| sounds?| looks?| feels?| seems?| gets?| got| has(?! to)| have(?! to)| drags?(?= )| takes?) (?!to be |to have |on the|in the|at the)`,
);
const wishful = /\b(?:should|must|needs? to|want|wanna|would like|i'd like|please|let's|can you|could you|make sure|instead|rather|supposed to)\b|\?$/; // prettier-ignore
const disliked =
  /\b(?:i|we)(?: really)? (?:don't like|do not like|hate|dislike|don't need|don't want|can't stand|can't use) (.+)$/;
const about = '(?:(?:about|around|roughly|approximately|maybe|like|say|exactly|just) )*';
const clock = String.raw`\d[\d:.]*(?: ?(?:s|secs?|seconds?|m|mins?|minutes?))?`;
const stretch = new RegExp(
  String.raw`\b(?:(?:from|between|at) ${about}${clock} (?:to|and|until|till) ${about}${clock}|${clock} ?(?:-|to) ?${clock}|(?:everything |the part )?(?:after|before|past|until) ${clock}|the (?:first|last) (?:${clock}|(?:few|two|three|four|five|ten|twenty|thirty) \w+))(?![\w:])`,
);
/** What makes a sentence of a stretch of time. */
const finite =
  /'(?:s|re|m)\b|\b(?:is|are|was|were|has|have|had|me|i|nobody|nothing|no one|just|boring|useless|bad)\b/;
const bareComplaint = /^(?:it's |is )?(?:way |much |a bit |a little |far |just )?too [a-z]+$/;

/** The stretch of time that a text names. */
export function stretchIn(text: string): string | undefined {
  return stretch.exec(foldText(text))?.[0];
}

/** Whether a clause asks for nothing. */
export function isStatement(text: string, lexicon: Lexicon): boolean {
  return statementOf(text, lexicon) !== undefined;
}

/** The form of a statement, and what it is about. */
export function statementOf(text: string, lexicon: Lexicon): Statement | undefined {
  const folded = foldText(text).trim();
  const unwanted = /^i (?:don't|dont|do not) (?:want|need) (the .+?)(?: any ?more| after all)?$/.exec(
    folded,
  )?.[1];
  if (unwanted !== undefined) return { type: 'statement', subject: unwanted };
  if (folded.length > longest || wishful.test(folded) || hasChinese(folded) || /["“]/.test(folded))
    return undefined;
  const of = disliked.exec(folded)?.[1];
  if (of !== undefined) return { type: 'statement', subject: of };
  if (bareComplaint.test(folded)) return { type: 'statement', subject: undefined };
  const named = existence.exec(folded)?.[1] ?? quality.exec(folded)?.[1];
  const where = stretch.exec(folded)?.[0];
  if (tale.test(folded)) return { type: 'statement', subject: existence.exec(folded)?.[1] ?? where };
  if (
    where !== undefined &&
    finite.test(folded) &&
    !folded.split(/[^a-z]+/).some((word) => isVerb(word, lexicon))
  ) {
    return { type: 'statement', subject: where };
  }
  if (named === undefined) return undefined;
  return {
    type: 'statement',
    // "There are too many of them" names what the wish named.
    subject: /^(?:this|that|these|those|everything)$|\b(?:it|they|them)\b/.test(named) ? undefined : named,
  };
}
