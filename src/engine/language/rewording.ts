import { rewordedInChinese } from './chinese-wording';
import { findQuotes, foldText, hasChinese } from './folding';
import type { Lexicon } from './lexicon';
import { baseOf, imperativeOf } from './verb-forms';

/**
 * Other words for a clause that is not understood as it stands, for those that say the same: without the reason
 * that is given for it, and as a command where it is said what should become of something.
 */
export function rewordings(text: string, lexicon: Lexicon): string[] {
  if (text.length > longest) return [];
  if (hasChinese(text)) return [rewordedInChinese(text) ?? []].flat();
  const unreasoned = withoutReason(text);
  const shorter = [unreasoned, withoutTheKept(text), withoutAsides(text), saidPlainly(text)].filter(
    (each) => each !== undefined,
  );
  return [...shorter, ...[...shorter, text].flatMap((each) => commandsIn(each, lexicon))];
}

/** In characters. */
const longest = 400;
const mostCommands = 4;

const reason =
  /[ ,]+(?:because|cause|cuz|coz|bc|since|as(?= (?:it|they|there|i|we|that|this|nothing)\b)|in order (?:to|that)|so(?: that)?(?= (?:it|they|the|my|i|we|you|people|viewers|everyone|nobody|no one|that|this)\b))[ ']/;
/** What would be a wish of its own: a measure, a text, a moment, another command. */
const measured =
  /\d|["“”‘«「\ue000]|%|\b(?:seconds?|minutes?|half|double|twice|left|right|top|bottom|cent(?:er|re)|corner|loud(?:er)?|quiet(?:er)?|bright(?:er)?|dark(?:er)?|fast(?:er)?|slow(?:er)?|start|end|beginning|fits?|matche?s?|ends?|starts?|only|every|each|and|then|tiktok|reels?|shorts|youtube|square|vertical)\b/;

/** "…, because it is boring": why, but not what; "so that it ends at 0:30" says what, and stays. */
function withoutReason(text: string): string | undefined {
  const folded = foldText(text);
  const quotes = findQuotes(text);
  const found = reason.exec(folded);
  if (!found || quotes.some(({ start, end }) => found.index >= start && found.index < end)) return undefined;
  const why = text.slice(found.index);
  const isCause = /^[ ,]+(?:because|cause|cuz|coz|bc|since|as)\b/i.test(why);
  const wish = isCause ? /\d|["“”‘«「]|%|\b(?:and|then)\b/ : measured;
  return wish.test(foldText(why)) || found.index < 3 ? undefined : text.slice(0, found.index);
}

const ratio = String.raw`(?:16:9|9:16|4:3|3:4|1:1|4:5|21:9)`;
/** What else is said for a known command, and that command. */
const plainly: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`^(.*\b(?:make|convert|change|turn|switch|go|reframe)\b.*?) (?:from )?${ratio} (?:in)?to (${ratio}|vertical|portrait|square|horizontal|landscape)$`,
      'i',
    ),
    '$1 to $2',
  ],
  [
    new RegExp(
      String.raw`^(?:make|convert|change|turn|switch|go|reframe) (?:from )?${ratio} (?:in)?to (${ratio}|vertical|portrait|square|horizontal|landscape)$`,
      'i',
    ),
    'make it $1',
  ],
  [
    /^(?:(?:please|hmm+|no),? )*(?:go|switch|change it|turn it|make it) back (?:to|in|into) colou?rs?$/i,
    'bring the colour back',
  ],
  [/^(.*\blower thirds? (?:with|for)) (?:my|the|her|his) name[ ,:]+(.+)$/i, '$1 $2'],
  [/^take (the .+) off(?: again)?$/i, 'remove $1'],
  [/^i (?:don't|dont|do not) (?:want|need) (the .+?)(?: any ?more| after all)?$/i, 'remove $1'],
  [/^(.*\b(?:slow|speed)(?:ed|ing)?\b.*) to (0\.\d+|[123]\.\d+)$/i, '$1 to $2x'],
];

function saidPlainly(text: string): string | undefined {
  const plain = text.trim().replace(/[.!]+$/, '');
  const found = plainly.find(([said]) => said.test(plain));
  return found && plain.replace(found[0], found[1]);
}

const aside = /\s*\((?![^)]*\d)[a-z' ,]{2,40}\)?/gi;
/** Whom it is for: "for youtube", "for my students". What it is done to is no such thing. */
const audience =
  /[ ,]+for (?:(?:my|our|the|a|an) )?(?:youtube|yt|tiktok|insta(?:gram)?(?: feed| story| stories)?|ig|facebook|linkedin|twitter|reels|shorts|(?:my|our) (?:channel|students?|class|viewers|audience|followers|friends?|boss|clients?|customers?|mom|mum|dad|kids|family|team|course|lesson|school|work|blog|podcast|vlog|portfolio|website|story|feed|wedding|presentation|project))(?: please| pls)?[.! ]*$/i;

/** "Right at 0:12"; "right at the bottom" is a side. */
const precisely = /\b(?:right|precisely|dead) at (?=(?:the )?\d)(?!(?:the )?[\d.]+ ?%)/gi;

/** Without what is said in brackets, or of whom it is for. */
function withoutAsides(text: string): string | undefined {
  const plain = text.replace(aside, '').replace(audience, '').replace(precisely, 'at ');
  return plain === text || plain.trim() === '' ? undefined : plain;
}

const keptBeside =
  /^((?:remove|delete|drop|get rid of|take out|take away|cut|mute|lose|strip|trim|clear|change|move)(?! (?:it|this|that|everything|all|both)\b).{3,80}?),? but (?:please )?(?:keep|leave|don't (?:touch|change|remove|delete|mute|cut)) (?:the |my |its |all )*(?:rest|everything else|others?|original sound|original audio|sound|audio|voice|speech|music|video|picture|titles?|captions|subtitles|logo)(?: alone| as it is| as is| intact| untouched| unchanged)?[.! ]*$/i;

/** "Remove the music but keep the original sound": which nothing of it touches. */
function withoutTheKept(text: string): string | undefined {
  const [, wish = '', kept = ''] = /^(.*),? but (.*)$/is.exec(text) ?? [];
  const named = keptBeside.exec(text)?.[1];
  // What is kept may be a part of those.
  if (named === undefined || /\b(?:everything|video|film|clips?|sound|audio|volume|whole)\b/i.test(named))
    return undefined;
  // "Cut the music but keep the music" makes no sense.
  const words = (kept.match(/[a-z]{4,}/gi) ?? []).map((word) => word.toLowerCase());
  const own = new Set(wish.toLowerCase().split(/[^a-z]+/));
  return words.some((word) => own.has(word)) ? undefined : named;
}

const wanted = String.raw`(?:(?:please|can|could|would|you|also|and|then|now|so|just|i|we|i'd|we'd|really|like|love|want|need|prefer|wanna|to|have|get|see|think|guess|feel) )*`;
const becoming = String.raw`(?: (?:(?:should|must|needs? to|has to|have to|ought to|can|could|to)(?: all| just| also)? (?:be|get)|(?:is|are) to be|being|be))?`;
const passive = new RegExp(String.raw`^${wanted}((?:the|my|this|that|these|those|it|all|every|both|our|first|last|clips?|music|everything|[\p{L}\d]+\.[a-z\d]{3,4})(?![a-z]).*?)${becoming}$`, 'iu'); // prettier-ignore
const having = /^(?:(?:please|can|could|may|also|so|just) )*(?:i|we)(?:'d| would)?(?: just| really)? (?:like|want|need|prefer|have|get|see)(?: to (?:have|get|see))? ((?:it|this|that|the|my|everything|an?|some)(?![a-z]).+)$/i; // prettier-ignore
const going =
  /^(?:(?:i|we)(?: really)? (?:think|guess|feel like|want|need|'d like)(?: that)? )?(.+?) (?:should|can|could|must|may|needs? to|has to|have to|ought to|to)(?: just| really| probably)? (?:go|go away|disappear|leave)(?: away| please| now)*[.!?]*$/i;
const needing = /^(?:i think |please )?(.+?) needs? (?:a bit of |some )?([a-z]+ing)( .*)?$/i;

/** "The clip should be rotated by 90°", "I want the last 5 seconds gone", "the intro needs trimming". */
function commandsIn(text: string, lexicon: Lexicon): string[] {
  if (findQuotes(text).length > 0) return [];
  const gone = going.exec(text);
  if (gone) return [`remove ${gone[1] ?? ''}`];
  const lacking = needing.exec(text);
  const toDo = lacking && imperativeOf(lacking[2] ?? '', lexicon);
  if (lacking && toDo) return [`${toDo} ${lacking[1] ?? ''}${lacking[3] ?? ''}`];
  const commands: string[] = [];
  // The participle is looked for at each word, as "the left side cropped" has two.
  for (const tried of text.matchAll(/ ([a-z]+)/gi)) {
    const verb = baseOf(tried[1] ?? '', lexicon);
    if (verb === undefined) continue;
    const object = passive.exec(text.slice(0, tried.index))?.[1];
    if (object !== undefined) commands.push(`${verb} ${object}${text.slice(tried.index + tried[0].length)}`);
  }
  const thing = having.exec(text)?.[1];
  if (thing !== undefined) commands.push(`${/^(?:an?|some)\b/i.test(thing) ? 'add' : 'make'} ${thing}`);
  return commands.slice(0, mostCommands);
}
