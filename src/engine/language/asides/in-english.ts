import type { Aside } from './aside';
import type { Lexicon } from '../words/lexicon';
import { statementOf } from './statements';
import { hasCommand, hasSubstance, hasValue } from '../words/substance';
import { baseOf, imperativeOf, isVerb } from '../words/verb-forms';

/** Pieces of English messages that ask for nothing, told by their form. Texts are folded and masked. */

const lead =
  /^(?:(?:so|well|ok|okay|oh|and|but|though|although|plus|also|sorry|hi|hey|hello|again|honestly|actually|basically|anyway|btw|fyi|by the way|note that|just so you know|i think|i guess|i feel like|i mean|in my opinion|imo|tbh|right now|at the moment|unfortunately|apparently|obviously) ,?)+/;

const person = String.raw`(?:i|we|he|she|you|people|viewers|folks|someone|somebody|nobody|no one|everyone|everybody|anyone|kids|students|my (?:boss|client|clients|wife|husband|friend|friends|mom|mum|dad|sister|brother|teacher|students?|kids?|son|daughter|team|editor|colleagues?|followers|audience|viewers|subscribers|company|channel)|the (?:client|boss|viewers?|audience|students?|teacher|speaker|guy|man|woman|people|kids?|dog|neighbou?rs?))`;
const thing = String.raw`(?:it|this|that|they|these|those|there|nothing|something|everything|colou?rs?|(?:the|my|our|your|his|her|their|its|some|all|most|many|both|no|one|another|other|an?) (?:[^\s,]+ ){0,5}?[^\s,]+?|(?:clip|video|photo|part) \d+|\ue001+)`;
const copula = String.raw`(?:'s|'re|'m| is| are| am| was| were| isn't| aren't| wasn't| weren't| isnt| wasnt)`;
const linking = String.raw`(?: (?:really |just |also |still |always |only |all |kind of |kinda |sort of |already |actually )*(?:looks?|sounds?|feels?|seems?|gets?|got|stays|looked|sounded|felt|seemed|drags?|makes?|has|had|have|hasn't|doesn't|don't|didn't|does|did|cannot|can't|cant|couldn't|won't|wont|dont|doesnt|didnt))`;
const narrative = String.raw`(?: (?:just |always |really |already |accidentally |almost |keeps? |kept |then |suddenly |never |still )*(?:barks?|barking|coughs?|coughing|sneezes?|talks?|talking|speaks?|speaking|says?|said|drives?|drove|walks?|walking|runs? (?:by|past|in|through)|came|come[sn]? (?:in|by|too|across)|goes? (?:by|wrong|on)|went|happens?|hurts?|echoes|rambles?|stutters?|stumbles?|mumbles?|whispers?|whispered|laughs?|cries|cried|screams?|sings?|waits?|stares?|breathes?|shakes?|shook|moves? too|jumps? around|flickers?|hums?|buzzes|hisses|crackles?|rings?|rang|knocks?|falls?|fell|forgot|forget|forgets|mess(?:es|ed)?|said|told|wrote|took|made|saw|held|hold|broke|lost|left|kept|began|ran|sat|stood|spoke|paid|bought|sent|shot|read|understood|like[sd]?|loves?|hates?|prefers? it|complains?|complain(?:ed|ing)|asked|asks|repeats? (?:myself|himself|herself|itself)|mispronounces?|arrives?|leaves? the|gave|clears? (?:my|his|her) throat|deserves?|works?|reads right|flows?|overlap|cares?|minds?|know|knows|thinks?|(?:covers?|blocks?|hides?) (?:my|the|his|her|our)|(?:starts?|begins?|opens?|ends?) with (?:me|him|her|us|them|a lot|lots|some|nothing|people|somebody|someone)|ends? too|ends? (?:very |quite |so )?abruptly|starts? too|starts? (?:very |quite |so )?abruptly))`;
const wishful =
  /\b(?:should|must|please|pls|plz|let's|lets|can (?:you|u|we)|could (?:you|u|we)|would (?:you|u)|make sure|supposed to|ought|prefer|instead|rather|want(?:s|ed)?|wanna|need(?:s|ed)?|would like|'d like|'d love|would love|would prefer|wish|hope|to be|has to|have to)\b|\?$/;
const desire = new RegExp(
  String.raw`^(?:(?:i|we|my [a-z]+|the [a-z]+|people|viewers|they|nobody|no one) (?:really |still |just |also |only |do |don't |dont |would )*(?:wants?|wanna|needs?|has to|have to|likes? it|prefers?|hopes?|wish(?:es)?|'d like|would like)|(?:i|we)'d (?:really )?(?:like|love|prefer)) (?!you to\b)(.*)$`,
);
/** What is wanted of the film as such, or of people, is nothing that an edit adds. */
const desired =
  /^(?:to |it(?: all)? |this |that |them |things |people |viewers |everyone |everybody |the (?:video|whole thing|result) |my (?:video|viewers|audience|students) )(.*)$/;
const mustDo = /^(?:i|we) (?:have|had|need|needed|got) to (.*)$/;
/** What others want is why. */
const othersWant =
  /^(?:my|the|our) (?:boss|client|clients|wife|husband|friends?|mom|mum|dad|sister|brother|teacher|professor|students?|kids?|team|editor|colleagues?|customers?|company|school|audience|viewers|subscribers|followers) (?:always |really |just |also )?(?:wants?|wanted|needs?|needed|likes?|prefers?|asked|said|says|thinks?) /;
const meantFor = new RegExp(
  String.raw`^(?:(?:it|this|that)(?:'s| is| will be| goes)? |(?:i|we)(?:'d)? (?:want|need|plan|have|like|would like|am going|'m going) to (?:post|upload|share|publish) (?:it|this|that|the (?:video|clip)) |i(?:'m| am| will|'ll)? (?:posting|uploading|putting|post|upload|put|share|sharing|going to (?:post|upload|put|share)) (?:it|this|that|the video) )(?:for|on|to|onto) .{1,60}$`,
);
/** "…, if it's too short": what is done in any case where it matters. */
const condition =
  /^if (?:it(?:'s| is| ends| runs| isn't)|that(?:'s| is)|the (?:music|song|track) (?:is|ends|runs|isn't)|there(?:'s| is)|needed|necessary|needs be|required)(?: (?:too|not|long|short|enough|early|out|over|needed|necessary|required|loud|before the end|before the (?:video|film)(?: ends| does)?|possible|ok|okay|shorter than the (?:video|film)|to fill it))*$/;
const said = new RegExp(
  `^(?:${person}(?:${copula}|${linking}|${narrative}| [a-z]+ed\\b|'ve|'ll|'d| will| would| might| can (?:still |barely |hardly |not |see|hear|always|even)| could)|${thing}(?:${copula}|${linking}|${narrative}))(?![a-z'])`,
);
const verbAtEnd = new RegExp(`(?:${copula}|${linking}|${narrative})$`);
const firstPerson = new RegExp(
  String.raw`^(?:i|we|he|she|they|people|viewers|nobody|no one|someone) (?:[a-z]+ly )*([a-z']+)`,
);
/** "My dog barked": a participle of no command. */
const bygone =
  /^(?:the|my|our|his|her|their|an?(?! (?:bit|little|lot|touch|tad))|some|someone's) (?:[a-z]+ ){1,3}?([a-z]+ed)\b/;
const past = /^(?:[a-z]+ed|was|were|had|did|went|came|said|made|took|got|saw|held|lost|forgot|left|kept|wrote|drove|broke|told|shot|spoke)$/; // prettier-ignore
/** "The first clip is way louder than the second": what of it is to be done, another wish says. */
const comparison =
  /^([^,]{1,60}?)(?:'s| is| are| sounds?| looks?| was| seems?|'re) (?:(?:way|much|a lot|a bit|a little|slightly|far|so much|noticeably|quite a bit|so|too) )*(?:(?:louder|quieter|softer|brighter|darker|longer|shorter|slower|faster|bigger|smaller) than|(?:loud|quiet|soft|bright|dark|slow|fast) (?:compared (?:to|with)|next to|against|beside)) [^,]{1,40}$/;
/** "I don't want it to sound choppy": how it is to be done, of which nothing is left to do. */
const unwantedFeel =
  /^(?:i|we) (?:(?:really|just) )?(?:don't|do not|dont|wouldn't) want (?:it|this|that|the (?:video|result|cuts?|whole thing)) to (?:sound|look|feel|seem|be|become|come across as) (?:too |so |very |all )*([a-z]+)$/;
/** Music ducks anyway. */
const clearVoice =
  /^(?:(?:but|and|just|please) )*(?:keep|make sure|leave|have) (?:that )?(?:my|the) (?:voice|speech|talking|dialogue|narration|speaker)(?: (?:is|stays|remains))? (?:clear|audible|understandable|intelligible|in the foreground|on top|easy to (?:hear|understand)|clearly audible)$/;
/** "Then go back to the talk", after something was shown in between */
const backToTalk = /^(?:(?:and|then|after that) )*(?:(?:go|cut|switch|come|return|jump) back|return) to (?:(?:the |my )?(?:talk|talking|speaker|speech|talking head|main (?:video|clip|footage)|interview|presenter|host)|me|him|her)(?: (?:clip|video|shot|footage|part|again))?$/; // prettier-ignore
/** "It covers my face": why it is to go elsewhere. */
const inTheWay = /^(?:it|that|the (?:logo|title|text|caption|video|watermark))(?:'s| is)? (?:cover|block|hid|hide)(?:s|ing) (?:up )?(?:my|his|her|our|their|the [a-z]+'s) [a-z]+$/; // prettier-ignore
/** "I don't need it" */
const unneeded = /^(?:i|we|you) (?:(?:really|actually) )?(?:don't|do not|dont|won't|no longer) (?:(?:really|actually|even) )?need (?:it|them|that|this|those|these|that one)(?: here| now| at all)?$/; // prettier-ignore
/** "I leave long gaps when I think", "I pause a lot" */
const pausing =
  /^(?:i|we|he|she|the (?:speaker|teacher|guest|host)) (?:(?:often|always|sometimes|tend to|really|just|usually|do) )*(?:(?:leaves?|makes?|takes?|has|have) (?:(?:way|so|too|quite|a|few|lot|lots|of|many|some|these|such) )*((?:(?:long|awkward|big|short|huge|weird|little) )*(?:gaps|pauses|silences))|(?:pauses?|hesitates?) (?:a lot|too (?:much|often|long)|so much|often|quite a bit|all the time|for (?:ages|too long)))(?: (?:when|while|before|after|between|in|because|to) [^,]{1,40})?$/;
/** Of what there is, not of how it is. */
const bare =
  /^(?:(?:it )?(?:looks?|sounds?|feels?|seems?|reads?|works?|flows?) (?!for |like this)|(?:just |only |way |far |a bit |a little |much |still |really |so |very |quite |pretty |kinda |kind of )*(?:too |not (?:needed|useful|important|interesting|relevant|necessary|good|great|nice|worth|sharp|usable)\b|wrong|bad|boring|useless|awkward|annoying|ugly|shaky|blurry|noisy|messy|cringe|unnecessary|irrelevant|pointless|terrible|horrible|embarrassing|dull)|(?:hard|easier|better|nicer|cleaner|smoother|impossible|difficult|painful) (?:to|for|this|that)|nothing (?:happens|interesting|important|to see|there|useful)|no ?one |nobody |never mind|doesn't |does not |don't (?:ask|worry|mind|know)|didn't )/;
/** "Kind of yellow" is no colour that something is to have. */
const cast =
  /\b(?:(?:kind of|kinda|sort of|a (?:little )?bit|a little|too|very|so|really|quite|rather|pretty|slightly|way) )+(?:yellow|orange|red|blue|green|pink|purple|magenta|cyan)(?:ish)?$/;
/** Says that there is nothing more. */
const ended = /^(?:(?:and |then )?(?:done|all done|finished|that's (?:it|all)(?: for now)?|the end))$/;
const praise =
  /^(?:you(?:'re| are|r) (?:the best|awesome|great|amazing|a (?:star|lifesaver|legend|genius)|so (?:good|kind|helpful))|(?:that|it)(?:'d| would) (?:be|help|mean) [a-z ]{1,40}|(?:i|we)(?:'d| would)? (?:really |so )?(?:appreciate|owe you|trust you)[a-z ]{0,30}|(?:thanks|thank you|thx|cheers|ty)(?: [a-z ]{0,40})?|have a (?:nice|good|great) [a-z]+|sorry(?: (?:for|about|to) [a-z ]{1,40})?|if (?:you (?:can|could|don't mind|have time|get what i mean|know what i mean)|possible|that makes sense|that's (?:ok|okay|possible|fine))|no (?:rush|hurry|worries|problem|pressure|stress)|(?:no other changes|no more changes|nothing else(?: (?:changes?|to change|needed))?)|take your time|love (?:it|this|you)|good (?:job|work)|great (?:job|work)|nice(?: one)?|lol|haha+|hehe|lmao|xd|hm+|ugh+|oops|whoops|argh)[ !.]*$/;

const cause = /^(?:because|cause|cuz|coz|bc|since|seeing (?:as|that|how)|given that|considering|due to|thanks to|otherwise|or else|the reason (?:is|being)|that's why|it's because|in order (?:to|that)|so as (?:to|not to)|for the sake of)(?![a-z])/; // prettier-ignore
const temporal = /^since (?:\d|the (?:start|beginning|end)\b)/;
const purpose = /^so(?: that)? (?=(?:it|they|the|my|i|we|you|u|people|viewers|everyone|everybody|nobody|no one|that|this|there|your|our|his|her|their|its|all|students|kids)(?:'s|'re|'ll|'m)?\b)/; // prettier-ignore
/** What would be a wish of its own: a measure, a place, a manner of the edit. */
const measured =
  /%|\b(?:seconds?|minutes?|half|double|twice|(?:on|to|at) the (?:left|right|top|bottom|start|end|beginning)|(?:left|right|top|bottom) (?:half|corner|side|edge)|cent(?:er|re)(?:ed)?|corner|loud(?:er)?|quiet(?:er)?|bright(?:er)?|dark(?:er)?|fast(?:er)?|slow(?:er)?|fits?|fills?|matche?s?|ends?|starts?|loops?|only|every|each|tiktok|reels?|shorts|youtube|square|vertical|plays?|shows? up|appears?|stays?)\b/;

const showing =
  /^(?:an?|another|the|my|one|some) (?:[a-z]+ ){0,3}?(?:cards?|titles?|text|captions?|banner|slide|screen|labels?|lower thirds?|headings?|headline|intro|outro|message) (?:that |which )?(?:says?|saying|reads?|reading)\b/;

/** The aside that a constituent is; `undefined` where it may ask for something. */
export function englishAside(written: string, lexicon: Lexicon): Aside | undefined {
  if (purpose.test(written)) return isPurpose(written, lexicon) ? { type: 'reason' } : undefined;
  const text = written.replace(lead, '').trim();
  if (text === '' || praise.test(text) || ended.test(text)) return { type: 'courtesy' };
  // "An outro card that says See you" tells no story.
  if (showing.test(text)) return undefined;
  const left = keptIn(text, lexicon) ?? forbiddenIn(text, lexicon);
  if (left) return left;
  if (audience.test(text) || meantFor.test(text)) return { type: 'purpose' };
  if (condition.test(text)) return hasValue(text, lexicon) ? undefined : { type: 'circumstance' };
  if (cause.test(text) && !temporal.test(text))
    return hasWish(text, lexicon) ? undefined : { type: 'reason' };
  // "Both top left" is a place, and nobody left.
  if (/\ue000/.test(text) || /^(?:\w+ ){0,4}(?:top|bottom|upper|lower)[ -]left$/.test(text)) return undefined;
  const [, compared] = comparison.exec(text) ?? [];
  if (compared !== undefined) return { type: 'statement', subject: compared, compares: true };
  if (othersWant.test(text)) return hasValue(text, lexicon) ? undefined : { type: 'desire' };
  if (clearVoice.test(text)) return { type: 'desire', only: 'music' };
  const feared = unwantedFeel.exec(text)?.[1];
  if (feared !== undefined && !hasValue(feared, lexicon)) return { type: 'reason' };
  const paused = pausing.exec(text);
  if (paused) return { type: 'statement', subject: paused[1] ?? 'the pauses' };
  const duty = mustDo.exec(text)?.[1];
  if (duty !== undefined) return hasSubstance(duty, lexicon) ? undefined : { type: 'reason' };
  if (unneeded.test(text)) return { type: 'reason', only: 'removal' };
  if (inTheWay.test(text)) return { type: 'reason' };
  if (backToTalk.test(text)) return { type: 'restated' };
  const wanted = desired.exec(desire.exec(text)?.[1] ?? '')?.[1];
  if (wanted !== undefined) {
    if (hasSubstance(wanted, lexicon)) return undefined;
    return { type: /^(?:nobody|no one) /.test(text) ? 'reason' : 'desire' };
  }
  // "Why is it so quiet? Make it louder"
  if (/^why(?:'s| is| are| does| do| did| was| were) /.test(text) && !hasValue(text, lexicon))
    return { type: 'reason' };
  if (wishful.test(text)) return undefined;
  if (bare.test(text)) return hasValue(text.replace(cast, ''), lexicon) ? undefined : { type: 'statement' };
  // What there is, is what "it" is in the wish beside it.
  if (/^there(?:'s| is| are| was| were) /.test(text) && !hasValue(text, lexicon))
    return statementOf(text, lexicon) ?? { type: 'statement' };
  return statedIn(text, lexicon) ?? statementOf(text, lexicon);
}

function statedIn(text: string, lexicon: Lexicon): Aside | undefined {
  const [predicated] = said.exec(text) ?? [];
  const verb = firstPerson.exec(text)?.[1] ?? '';
  // "I add a title": what users tell of the past is no command, nor what no command says.
  const tells = verb !== '' && (past.test(verb) || !(isVerb(verb, lexicon) || baseOf(verb, lexicon)));
  const happened = bygone.exec(text)?.[1];
  const isBygone = happened !== undefined && !baseOf(happened, lexicon) && !/eed$/.test(happened);
  if (predicated === undefined && !tells && !isBygone) return undefined;
  const predicate = predicated === undefined ? '' : text.slice(predicated.length).trim();
  if (/^(?:on|in|at|from|until|till|under|above|below|behind|after|before|over|next to|called|named|to) /.test(predicate) && hasValue(predicate, lexicon)) return undefined; // prettier-ignore
  const isOfPast = /\b(?:was|were|had|did|didn't|[a-z]+ed)$/.test(predicated ?? '') || past.test(verb);
  if (hasValue(predicate, lexicon) && !isOfPast) return undefined;
  const about = predicated?.replace(verbAtEnd, '');
  const isNamed = about !== undefined && /^(?:the|my|our|clip|video|photo|\ue001)/.test(about);
  return { type: 'statement', subject: isNamed ? about : undefined };
}

function hasWish(text: string, lexicon: Lexicon): boolean {
  return (
    /[\ue000%]/.test(text) ||
    (/\d/.test(text) && hasCommand(text, lexicon)) ||
    /\b(?:please|can you|could you)\b/.test(text)
  );
}

function isPurpose(text: string, lexicon: Lexicon): boolean {
  return (
    !hasValue(text.replace(purpose, '').replace(/\b(?:first|second|last|one)\b/g, ''), lexicon) &&
    !measured.test(text)
  );
}

const stay =
  /^(?:(?:please |just |always |you can )*(?:keep|leave|preserve|maintain) (.+?)(?: (?:alone|as (?:it|they) (?:is|are|was|were)|as[- ]is|the way (?:it|they) (?:is|are|was|were)|(?:just )?(?:like|how) (?:it|they) (?:is|are|was|were)|intact|untouched|unchanged|unedited|unmodified|running|going|playing|in sync|in place|the same|normal|natural|(?:sounding|looking|playing|going) (?:normal|normally|natural|naturally|right|the same|as (?:it|they) (?:is|are)|like (?:it|they) (?:is|are|does|do)|like normal|okay|ok|fine)|at normal speed|where (?:it|they) (?:is|are)|there|on))?|(.+?) (?:should |can |must |has to |have to |needs to )?(?:stays?|remains?|keeps? (?:running|going|playing)|goes on|continues|be left|be kept|left|kept)(?: (?:alone|as (?:it|they) (?:is|are|was|were)|as[- ]is|the same|the way (?:it|they) (?:is|are)|intact|untouched|unchanged|complete|whole|full|full[- ]length|at full length|uncut|normal|at normal speed|on|running|in colou?r|in sync|in place|in (?:the same |the original |their |that )?order|where (?:it|they) (?:is|are)|like (?:it|they) (?:is|are)|leave like it is))?|(.+?)(?:'s| is| are|'re) (?:already )?(?:fine|ok|okay|good|great|perfect|alright|correct)(?: (?:as (?:it|they) (?:is|are)|like that|already|now))?|(?:please )?(?:don't|dont|do not|never|without|no need to|not) (?:touch|touching|change|changing|alter|altering|affect|affecting|mess(?:ing)? with|modify|modifying|edit|editing|losing|lose|ruin(?:ing)?) (.+?)|normal speed (?:for|in|on) (.+?)|(.+?) (?:at|in) (?:the )?(?:normal|original|regular) (?:speed|colou?rs?|volume|size)|(.+?) (?:normal|unchanged|untouched|as is|as it is|like it is|leave like it is|leave as it is)|(?:but |and )?not (?:of )?the (picture|video|image|music|sound|audio|voice))$/;
/** What a wish to keep or to leave says with more words is a wish of its own: "keep the logo small". */
const bareNoun =
  /^(?:(?:sync|the|my|its|all|our|original|other|any|of|to|and|rest|everything|anything|else|others?|ones?|first|second|third|fourth|fifth|last|clips?|parts?|videos?|photos?|pictures?|images?|sound|audio|voice|speech|music|song|footage|colou?rs?|text|titles?|captions?|subtitles?|logo|speed|pitch|length|duration|volume|order|quality|resolution|aspect ratio|ratio|size|framing|background|camera|ambient|natural|tone|timing|tempo|transitions?|clip|\d+|\ue001+|it|them|that|remaining|in|words|content|half|middle|beginning|end|start|intro|outro|whole|(?:short|small)(?:er)? ones|(?:brief|tiny) ones) ?)+$/;

const ofFilm =
  /^(?:the |my )?(?:end|ending|outro|start|beginning|intro|opening|middle|cuts?|pacing|content)$/;
/** "The harbour sound" */
const ofSomebody =
  /^(?:the |my )?[a-z]+(?:'s)?(?: (?:clip|video))?(?:'s)? (?:sound|audio|voice)$|^(?:the |my )?(?:sound|audio|voice)(?: (?:track|level))? (?:of|from|on|in|for) (?:the |my )?[a-z\d\ue001.]+(?: (?:one|clip|video|shot))?$/;

/** "My voice should not get deep", "without sounding like a chipmunk" */
const pitched =
  /^(?:(?:but |and )*(?:my |the |his |her |our |their )?(?:voices?|pitch|sound|audio|speech) (?:should|must|can|may|does|do|did)(?:n't| not|nt) (?:(?:get|sound|go|become|be|turn|seem) )?(?:(?:too|so|all|any|really) )*(?:deep|deeper|high[- ]pitched|squeaky|weird|strange|funny|robotic|distorted|unnatural|chang(?:e|ed)|(?:like )?(?:an? )?chipmunks?)|(?:without|no|not|but not|i don't want|but no) .{0,40}\bchipmunks?\b.{0,20})$/;

/** What is said of a part that is to keep its colours while another loses them. */
export const inColour = 'part in colour';

function keptIn(text: string, lexicon: Lexicon): Aside | undefined {
  if (pitched.test(text)) return { type: 'kept', what: 'pitch' };
  const groups: readonly (string | undefined)[] = stay.exec(text)?.slice(1) ?? [];
  const named = groups.find((each) => each !== undefined);
  if (named === undefined) return undefined;
  // "Leave the second half in colour"
  if (/^(?:please |but |and )*(?:keep|leave) .+ in (?:full |normal )?colou?r$/.test(text))
    return { type: 'kept', what: inColour };
  // "Keep my voice sounding normal" is about how high it is.
  const what = / in sync$/.test(text) ? 'sync' : / sounding (?!loud|quiet)/.test(text) ? 'pitch' : named;
  // "Keep the first half", without "as it is", is a wish.
  const isPlain = /^(?:please )?(?:keep|leave|preserve|maintain) [^,]+$/.test(text) && text.endsWith(named);
  // "The end is fine": nothing more is to be done to it.
  if (groups[2] !== undefined && ofFilm.test(what)) return { type: 'kept', what: 'rest' };
  const isNoun = bareNoun.test(what) || ofSomebody.test(what) || (!isPlain && isName(what, lexicon));
  if (/\b(?:only|just)\b/.test(text) || !isNoun) return undefined;
  if (isPlain && !/\b(?:rest|else|others?|sound|audio|voice|speech|music|song|colou?rs?|picture|image|titles?|captions?|subtitles?|text|logo|speed|pitch|length|duration|order|quality|resolution|ratio|transitions?)\b/.test(what)) return undefined; // prettier-ignore
  return { type: 'kept', what };
}

/** "Leave harbour as is": what a clip may be called. */
function isName(what: string, lexicon: Lexicon): boolean {
  return /^(?:the |my |our )?[a-z]+(?: (?:one|clip|video|shot|part|footage))?$/.test(what) && !hasSubstance(what.replace(/ (?:clip|shot)$/, ''), lexicon); // prettier-ignore
}

const negated =
  /^(?:(?:please |just |but |and )*(?:don't|dont|do not|never|no need to|no need for|without|you don't (?:need|have) to|i don't (?:want|need) (?:you )?(?:to)?|not)|instead of|rather than|as opposed to|and not|not by) (?:ever |even |also |just |actually )*(.+)$/;

function forbiddenIn(text: string, lexicon: Lexicon): Aside | undefined {
  const phrase = negated.exec(text)?.[1];
  if (phrase === undefined) return undefined;
  const [word = '', ...rest] = phrase.split(' ');
  const verb = /ing$/.test(word) ? imperativeOf(word, lexicon) : word;
  if (/^(?:forget|worry|mind|know|think|care|be|remember)$/.test(word)) return undefined;
  // "…, without sound" is a wish.
  if (/^(?:(?:the|its|any|their) )?(?:sound|audio)$/.test(phrase)) return undefined;
  if (verb !== undefined && isForbidden(verb, lexicon))
    return {
      type: 'forbidden',
      command: [verb, ...rest].join(' '),
      isInstead: /^(?:instead of|rather than|as opposed to|and not|not by) /.test(text),
    };
  // "…, without covering my face" can't be looked after.
  if (/^(?:without|instead of|rather than|don't|dont|do not)/.test(text) && /ing$|^(?:cover|hide|block|overlap|drown|sound|look|distract|lose)/.test(word)) return hasValue(phrase, lexicon) ? undefined : { type: 'desire' }; // prettier-ignore
  return undefined;
}

function isForbidden(verb: string, lexicon: Lexicon): boolean {
  return (
    isVerb(verb, lexicon) ||
    /^(?:letterbox|stretch|distort|squash|squeeze|pixelate|censor|crop|zoom|cut)$/.test(verb)
  );
}

const openers =
  / (?=(?:because|cause|cuz|coz|bc|since|in order to|in order that|so that|so|as|while|where|when|which|instead of|rather than|without|otherwise|for|to|if) )/g;
const talking = /^(?:while|as|when) (?:i(?:'m| am)?|we(?:'re| are)?|he(?:'s| is)?|she(?:'s| is)?|they(?:'re| are)?|my voice|the (?:talk|voice|speaker|audio|sound)) (?:keeps? |still |go(?:es)? on |continues? (?:to )?|is |are )*(?:talk(?:ing|s)?|speak(?:ing|s)?|explain(?:ing|s)?|narrat(?:e|es|ing)|on|running|going|playing|go(?:es)? on|continues?|runs?)$/; // prettier-ignore
const happening = /^(?:where|when|which|as|while) (.+)$/;
/** Who and what a video is for. "For the intro" is a place in it. */
const audience =
  /^for (?:(?:my|our|the|a|an|his|her|their|this|some|your) )?(?:[a-z]+ ){0,2}(?:you ?tube|yt|tik ?tok|insta(?:gram)?|ig|reels?|shorts|facebook|fb|twitter|x|linkedin|snapchat|whatsapp|vimeo|twitch|discord|telegram|wechat|bilibili|douyin|tv|podcasts?|feeds?|stor(?:y|ies)|posts?|pages?|profiles?|website|site|blog|app|channel|streaming|broadcast|social(?: media)?|web|ads?|campaign|class(?:es)?|courses?|lessons?|lectures?|school|uni(?:versity)?|college|homework|assignment|project|portfolio|presentation|talk|work|job|meeting|conference|demo|wedding|birthday|anniversary|party|funeral|graduation|christmas|newsletter|students?|pupils|kids?|children|parents?|family|friends?|mom|mum|mother|dad|father|grand(?:ma|pa|mother|father|parents)|wife|husband|sister|brother|son|daughter|girlfriend|boyfriend|boss|client|clients|customers?|colleagues?|team|teacher|viewers?|audience|followers|subscribers|people|beginners|phones?|mobile|desktop|fun|practice|now|today|tomorrow|tonight)(?: (?:video|videos|upload|uploads|post|project|clip|recording))?$/;
const toDo =
  /^to (?:make|help|avoid|hide|give|create|save|improve|set|get rid of the feeling|sound|look|feel|appear|seem|keep (?:it|things|people|viewers|everyone)|not |stop people|be (?:safe|sure|clear|honest)|post|upload|send|share|match the (?:mood|vibe)|draw|grab|catch|build|emphasi[sz]e|highlight|attract)\b/;

/** The aside that a constituent ends with. */
export function englishTail(
  text: string,
  lexicon: Lexicon,
): { from: number; to: number; aside: Aside } | undefined {
  for (const { index } of text.matchAll(openers)) {
    const aside = index > 2 ? endingIn(text.slice(index + 1), text.slice(0, index), lexicon) : undefined;
    if (aside) return { from: index, to: text.length, aside };
  }
  return undefined;
}

function endingIn(tail: string, before: string, lexicon: Lexicon): Aside | undefined {
  if (talking.test(tail)) return hasValue(before, lexicon) ? { type: 'circumstance' } : undefined;
  if (/^(?:as|since) /.test(tail)) return statesCause(tail, lexicon) ? { type: 'reason' } : undefined;
  if (condition.test(tail)) return { type: 'circumstance' };
  if (cause.test(tail) || purpose.test(tail)) return englishAside(tail, lexicon);
  if (/^(?:instead of|rather than|without|don't|dont|do not) /.test(tail))
    return keptIn(tail, lexicon) ?? forbiddenIn(tail, lexicon);
  const what = happening.exec(tail)?.[1];
  if (what !== undefined) {
    const isTold = statedIn(what, lexicon) !== undefined || /^(?:is|was|are|were) /.test(what);
    return isTold && hasValue(before, lexicon) && !hasValue(what, lexicon)
      ? { type: 'circumstance' }
      : undefined;
  }
  if (audience.test(tail)) return { type: 'circumstance' };
  if (toDo.test(tail))
    return hasValue(tail, lexicon) || measured.test(tail) ? undefined : { type: 'circumstance' };
  return undefined;
}

/** "As it drags", "since nobody cares"; not "as a title", "as in the first clip". */
function statesCause(tail: string, lexicon: Lexicon): boolean {
  const why = tail.replace(/^(?:as|since) /, '');
  // "Leave it as it is" gives no reason.
  if (/^(?:it|they|that) (?:is|are|was|were)$/.test(why)) return false;
  return statedIn(why, lexicon) !== undefined && !hasValue(why, lexicon);
}
