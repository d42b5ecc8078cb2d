import type { Lexicon } from '../words/lexicon';
import { imperativeOf, isVerb } from '../words/verb-forms';

/** The sentences that wishes are put in. */

/** Where a wish may begin. */
export const opening = String.raw`(?<=^|[\n.!?;,:]\s{0,3}|\b(?:and|then|so|but|also|please|hi|hey|hello|ok|okay) )`;
/** Who wants something: the user, or whom it is made for. */
const others = String.raw`(?:(?:my|our|the|his|her) (?:\w+ )?(?:boss|client|customer|wife|husband|friend|girlfriend|boyfriend|partner|mom|mum|mother|dad|father|sister|brother|son|daughter|kids?|teacher|professor|supervisor|team|manager|editor|director|producer|colleague|company|school|audience|viewers|agency|sponsor|channel)s?|he|she|they|everyone|everybody|people|someone)`;
const wanting = String.raw`(?:would (?:really )?(?:like|love|prefer)|'d (?:really )?(?:like|love|prefer)|(?:(?:really|just|also|still|only) )*(?:wants?|wanted|needs?|needed|likes?|prefers?|wish|wishes|expects?))`;
const good = String.raw`(?:(?:so|really|very|super|quite) )?(?:awesome|great|nice|cool|good|perfect|lovely|wonderful|amazing|fantastic|helpful|super|better|best|ideal|neat|sweet|useful|wise)`;
const wish = String.raw`(?:(?:i|we)(?:'d| would)(?: really)? (?:be (?:so |very |really )?(?:happy|glad|grateful|thankful|pleased)|(?:like|love|appreciate|prefer) it)|(?:(?:it|that)(?:'d| would| might| could) |would |might )be ${good}|(?:i|we) wish)`;
const step = String.raw`(?:(?:your|my|our|the|this|a)(?: (?:next|first|last|final|second|third|only|main|one|other))? (?:step|task|job|plan|idea|goal|aim|thing|thing to do|wish|request|mission|question|instruction)|next up|what(?:'s| is) left|all (?:that's|that is) left|what remains|all you (?:have|need) to do)`;

/** What stands before a wish and says no more than that it is one. */
const openers = [
  /(?:to (?:begin|start) with|to start off|for starters|first of all|first off|second of all|last but not least|(?:one|just one) (?:more|last|other|final) thing|another thing|while you're at it|while you are at it|btw|by the way|oh|(?:hi|hello|hey) there)(?![a-z])[ ,:–-]*/,
  /(?:this is )?for (?:my|our|an?|the) (?:[a-z]+ ){0,3}[a-z]+: ?/,
  /(?:to start|to begin|to finish|to finish off|first up|in addition|additionally|on top of (?:that|this)|besides|apart from that|as well as that|moreover|furthermore|as a (?:last|final|next|first) (?:step|thing)|right|wait|awesome|alright|wow|lovely|great job|nice work|good job|hi|hello|hey|good (?:morning|afternoon|evening|day)) ?[,!]+ */,
  /(?:(?:do )?you think (?:you|we) (?:could|can|might)|(?:is there )?any chance (?:that )?(?:you|we|i) (?:could|can|might)|any chance to|(?:may|can|could|might) i ask you to) /,
  /(?:here(?:'s| is| are)|these are|this is) (?:what|all) (?:i|we)(?:'d)? (?:want|need|like)(?: you to do)? ?[:–-] */,
  /(?:i (?:want|need|have|would like|'d like|'ve got)|there are|just)?(?: only| just)? ?(?:two|three|four|five|six|a (?:few|couple of)|some|several|2|3|4|5|6) (?:quick |small |more |other |simple |little )*(?:things?|edits?|changes?|wishes|requests?|tasks?|tweaks?|fixes|points)(?: (?:to do|to change|to fix|please|for you|here|today|i (?:want|need)))? ?: */,
  /(?:to-?do|my (?:wishes|list|edits|changes|instructions)|tasks?|edits|changes|instructions|the following|as follows) ?(?:list)? ?: */,
  /(?:please |can you |could you |i want you to |i need you to |i'd like you to )*(?:do|make|apply) (?:all )?(?:the following|these|this)(?: [a-z]+)? ?:(?!\d)[ ,]*/,
  /(?:please )?(?:don't|do not) (?:change|touch|do) anything(?: else)?,? (?:except|but|other than|apart from|just|only) /,
  /(?:why don't (?:you|we)|why not|how about (?:you|we)|what about (?:you|we)|would it be possible to|is it (?:possible|ok|okay|fine|alright) to|is there (?:a|any) way to) (?!have (?:the|my|it|this|that|a|an|\d)(?![a-z]))/,
].map((pattern) => new RegExp(opening + pattern.source, 'gi'));

/** What stands before a command. */
const beforeCommands = [
  String.raw`${wish} (?:if|when) (?:you|we|i)(?: could| can| would| might)?(?: please| just| also)? `,
  String.raw`(?:(?:it|that)(?:'d| would| might| could) |would |might )be ${good} to `,
  String.raw`${others} ${wanting} (?:me|us|you) to `,
  String.raw`${others} (?:told|asked|tells|asks|instructed|begged) (?:me|us) to `,
  String.raw`(?:i|we)(?:'ve| have)? (?:got|still have|have got) to `,
  String.raw`(?:i|we)(?:'d| would)? (?:suggest|propose|recommend|say)(?: that)? (?:you|we|i|to) (?:should |could )?`,
  String.raw`(?:it's|it is|its)?(?: about| high)? ?time (?:to|for you to|that you|you|we) `,
  String.raw`${step}(?: now)?(?: is| was| would be|:)(?: for you)? to `,
  String.raw`(?:feel free|i(?:'m| am) (?:going|about|planning)|we(?:'re| are) (?:going|about|planning)|i(?:'ve| have)? decided|let me ask you|i(?:'m| am) asking you|i beg you|you(?:'re| are) (?:going|supposed)) to `,
  String.raw`(?:(?:what|all)(?: that)?|the (?:(?:first|second|next|last|other|only) )?thing)(?: that)? (?:i|we|${others})(?: (?:(?:really|still|just) )*(?:want|need|like|love|ask)|(?:'d| would) (?:like|love)| ${wanting})(?: you)?(?: to do)?(?: for)?(?: here| now)? is(?: that)?(?: for)?(?: you)?(?: to)? (?:have )?`,
  String.raw`(?:make sure|be sure|see to it|ensure|remember|don't forget)(?: to| that you| you)(?: to)? (?!be |that )`,
].map((pattern) => new RegExp(opening + pattern, 'gi'));

/** What may be said before anything else as well. */
const beforeVerbs = new RegExp(
  String.raw`${opening}((?:(?:i|we|you|gotta|must)(?: really| just| also)? )?(?:must|gotta|got to)|(?:please )?make sure(?: that)? (?:you|we|to)|i(?:'d| would)? (?:believe|say|reckon|figure|suppose|vote|suggest)(?: that)? (?:we|you|i) (?:should|could|can|need to|ought to|have to)|i(?:'d| would) (?:just )?) ([a-z]+)(?![a-z])`,
  'gi',
);

/** Where it is said what should become of something. */
const thing = String.raw`(?=(?:the|my|our|it|this|that|these|those|all|each|every|both|everything|clips?|an?|some|crossfades|transitions|captions|subtitles|titles|music|silences|pauses|\w[\w-]*\.[a-z\d]{3,4}|\d)(?![a-z]))`;
const beforeStates = [
  String.raw`${wish} (?:if|when|that|for) ${thing}`,
  String.raw`${others} ${wanting}(?: to (?:have|see|get|hear))? (?!(?:it|this|that) [a-z]+er(?![a-z]))${thing}`,
  String.raw`(?:i|we) (?:believe|wish|reckon|figure|hope|prefer|insist)(?: that)? ${thing}`,
  String.raw`(?:please )?(?:make sure|see to it|ensure|i want it so|make it so|it's important|so)(?: that)? ${thing}(?<!so )`,
  String.raw`(?:let's|let us) (?:have|get) ${thing}`,
  String.raw`let me (?:see|have|get|hear) ${thing}`,
  String.raw`is it (?:possible|okay|ok|fine|alright) (?:to have|to get|for|if) ${thing}`,
  String.raw`would it be (?:possible|okay|ok|fine|alright) (?:to have|to get|for|if) ${thing}`,
  String.raw`(?:what|all) (?:i|we|${others}) (?:${wanting}) is (?:for )?${thing}`,
].map((pattern) => new RegExp(opening + pattern, 'gi'));

/** What a gerund follows. */
const gerundOpeners = new RegExp(
  String.raw`${opening}(?:(?:let's|let us|you (?:can|could|should)|we (?:can|could|should)|please|could you|can you|would you|i(?:'d| would) like (?:you )?to|i(?:'d| would)?)? ?(?:start|begin|finish|end|continue|carry on|start off|end up) (?:by|with)|how about|what about|(?:would|do) you mind|mind|consider|try|any chance of|i(?:'d| would)? (?:suggest|recommend|propose)|what do you think (?:about|of)|think about|(?:i(?:'m| am| was|'ve been)|we(?:'re| are| were)) (?:thinking|considering)(?: about| of)?|i feel like|(?:let's|let us|(?:please |can you |could you |i(?:'d| would) like to |i want to |we could |maybe )*) ?try|go for|let's go (?:for|with)|it needs) (?:(?:just|maybe) )?([a-z]+ing)(?![a-z])`,
  'gi',
);

const followedBy = /,? (?:and )?(?:then )?followed by ([a-z]{2,}ing)(?= )/gi;
const nextGerund = /(?:,? and(?: then)?|,(?: then)?) (?:also |finally |lastly )?([a-z]{2,}ing)(?= )/gi;

/** "I was wondering whether you could cut it", "my boss wants the intro gone": the wish alone, as one's own. */
export function withoutFrames(text: string, lexicon: Lexicon): string {
  const asCommand = (whole: string, gerund: string) => imperativeOf(gerund, lexicon) ?? whole;
  let plain = text.replace(gerundOpeners, asCommand);
  // "Start by cutting the pauses and then adding music": more of the same
  const more = (whole: string, gerund: string) => {
    const verb = imperativeOf(gerund, lexicon);
    return verb === undefined ? whole : `, then ${verb}`;
  };
  if (plain !== text) plain = plain.replace(nextGerund, more);
  plain = plain.replace(followedBy, more);
  for (const opener of [...openers, ...beforeCommands]) {
    plain = plain.replace(opener, (whole, at: number) =>
      plain.slice(at + whole.length).trim() === '' ? whole : '',
    );
  }
  plain = plain.replace(beforeVerbs, (whole, _, verb: string) => (isVerb(verb, lexicon) ? verb : whole));
  return beforeStates.reduce((said, opener) => said.replace(opener, 'I want '), plain);
}
