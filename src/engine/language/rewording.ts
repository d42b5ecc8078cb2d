import { meansSaid } from './means-said';
import { findQuotes, hasChinese, quotesMasked, withQuotesAside } from './words/folding';
import type { Lexicon } from './words/lexicon';
import { baseOf, imperativeOf, isVerb } from './words/verb-forms';
import { firstInOtherWords, inOtherWords } from './wordings/wording';
import { chineseClauses, englishClauses } from './wordings/wordings';

/**
 * Other words for a clause that is not understood as it stands, for those that say the same: a command where it is
 * said what should become of something.
 */
export function rewordings(text: string, lexicon: Lexicon): string[] {
  if (text.length > longest) return [];
  if (hasChinese(text)) return rewordedInChinese(text);
  const plain = text.replace(precisely, 'at ').replace(otherwise, '');
  const inItsWords =
    findQuotes(text).length > 0 ? [] : [text.replace(slightly, 'a bit'), text.replace(contrast, '$1, ')];
  const bare = text.replace(wanting, '');
  const wish = bare === text ? [] : [bare, saidPlainly(bare)];
  const others = [saidPlainly(text), meansSaid(text, lexicon), ...wish, ...[plain, ...inItsWords].map((each) => (each === text ? undefined : each))].filter((each) => each !== undefined); // prettier-ignore
  return [...others, ...[...others, text].flatMap((each) => commandsIn(each, lexicon))];
}

/** "I'd like to open with the beach" */
const wanting =
  /^(?:(?:so|and|then|well|also|ok|please),? )*(?:i|we)(?:'d| would|'ll)?(?: really| just| also)? (?:want|need|like|love|prefer|have|wish|plan)(?: you| it| this)? to (?=[a-z])/i;

/** "Add the song, but quietly": what follows says more of the same, unless something is spared by it. */
const contrast =
  /^((?!.*\b(?:all|everything|anything|nothing|none|every|each|both|any|no)\b.*\bbut\b).*[a-z\d%]),? but (?:(?:also|please|just|then|still|make sure|do) )*(?!not (?:the|clips?|in|on|for|my)\b)/i;

/** "By speeding it up, not by cutting": what it says already. */
const otherwise =
  /,? (?:and |but )?(?:not|rather than|instead of|without)(?: by)? (?:cutting|trimming|cropping|chopping)(?: (?:it|anything|any of it|stuff|parts))?(?: (?:out|off|away))?$(?<=\b(?:speed|faster|fast forward)[a-z]*\b.{1,80})/i;

/** Every kind that knows a little knows it by this. */
const slightly = /(?<![a-z])(?:slightly|somewhat|ever so slightly|a smidge)(?![a-z])/gi;

/** In characters. */
const longest = 400;
/** In characters: nobody says more in one Chinese clause. */
const longestInChinese = 160;
const mostCommands = 4;

function saidPlainly(text: string): string | undefined {
  return firstInOtherWords(text.trim().replace(/[.!]+$/, ''), englishClauses);
}

/**
 * The same wish in the words and the order that the kinds of edits read. Each row says again what one turn of phrase
 * means, whatever it is about.
 */
function rewordedInChinese(text: string): string[] {
  if (text.length > longestInChinese) return [];
  const plain = [...new Set([text, text.replace(softly, '')])].map((said) =>
    inOtherWords(said, chineseClauses, quotesMasked).trim(),
  );
  return plain.filter((each) => each !== text.trim() && each !== '');
}

/** “倒过来吧” */
const softly = /吧[。!！]?$/u;

/** "Right at 0:12"; "right at the bottom" is a side. */
const precisely = /\b(?:right|precisely|dead) at (?=(?:the )?\d)(?!(?:the )?[\d.]+ ?%)/gi;

const wanted = String.raw`(?:(?:please|can|could|would|you|also|and|then|now|so|just|maybe|perhaps|i|we|i'd|we'd|really|like|love|want|need|prefer|wanna|to|have|get|see|think|guess|feel) )*`;
/** What a stretch may begin with. */
const stretch = String.raw`from|between|anything|whatever|seconds?|start|\d[\d:.]*`;
const becoming = String.raw`(?: (?:(?:should|must|needs? to|has to|have to|ought to|can|could|would need to|to)(?: (?:all|just|also|please|now|both))? (?:be|get)|(?:is|are) to be|being|be|gets?))?`;
const passive = new RegExp(String.raw`^${wanted}((?:the|my|this|that|these|those|it|all|an?|some|every|both|our|first|last|clips?|music|everything|crossfades|transitions|dissolves|fades|captions|subtitles|titles|silences|pauses|photos|pictures|[\p{L}\d]+\.[a-z\d]{3,4}|${stretch})(?![a-z]).*?)${becoming}$`, 'iu'); // prettier-ignore
const having = /^(?:(?:please|can|could|may|also|so|just) )*(?:i|we)(?:'d| would)?(?: just| really)? (?:like|want|need|prefer|have|get|see)(?: to (?:have|get|see))? ((?:it|this|that|the|my|everything|an?|some)(?![a-z]).+)$/i; // prettier-ignore
const going =
  /^(?:(?:i|we)(?: really)? (?:think|guess|feel like|want|need|'d like)(?: that)? )?(.+?) (?:should|can|could|must|may|needs? to|has to|have to|ought to|to)(?: just| really| probably)? (?:go|go away|disappear|leave)(?: away| please| now)*[.!?]*$/i;
const needing = /^(?:i think |please )?(.+?) needs? (?:a bit of |some )?([a-z]+ing)( .*)?$/i;

const doing = new RegExp(
  String.raw`^${wanted}((?:the|my|this|that|these|those|it|all|every|each|both|our|first|last|clips?|everything|${stretch}|[\p{L}\d]+\.[a-z\d]{3,4})(?![a-z]).{0,50}?) (?:should|must|needs? to|has to|have to|ought to|to)(?: all| just| also| always| slowly)? (?!be |get )([a-z]+)( .+)?$`,
  'iu',
);

/** "Our logo should sit small in the top right corner", "song.mp3 goes under the video": where something has its place. */
const standing = new RegExp(
  String.raw`^${wanted}(?:(?:make|let) )?((?:the|my|our|a|this|that|it|[\p{L}\d-]+\.[a-z\d]{3,4}|\p{L}+(?= (?:should|must|can|goes|belongs|sits|lives)\b))(?![a-z]).{0,50}?)(?: (?:should|must|needs? to|has to|have to|ought to|can|could|would|to))?(?: (?:just|always|also|please))* (?:sits?|sitting|lives?|living|goes|going|go|belongs?|rests?|resting|stays?|staying|stands?|hangs?|play|plays|shows? up|appears?|(?:be )?(?:placed|positioned|put|shown|visible))((?: (?:small|tiny|big|large|discreetly|quietly|softly))?,? (?:in|at|on|under|underneath|beneath|below|behind|over|top|bottom|upper|lower|left|right|first|last)(?![a-z]).*)$`,
  'iu',
);

/** "Let the beach clip run one more time at the end", "the harbour should appear a second time after it" */
const repeating = new RegExp(
  String.raw`^${wanted}(?:(?:make|let) )?(.{2,50}?)(?: (?:should|must|can|could|to))?(?: (?:plays?|runs?|shows?(?: up)?|appears?|comes?|be (?:shown|seen|played)|in))? ((?:again|a second time|one more time|once more|once again|twice)(?![a-z]).*)$`,
  'iu',
);

/** "The clip should be rotated by 90°", "I want the last 5 seconds gone", "the intro needs trimming". */
function commandsIn(text: string, lexicon: Lexicon): string[] {
  const unquoted = withQuotesAside(text);
  if (unquoted.text !== text) return commandsIn(unquoted.text, lexicon).map(unquoted.back);
  const [, seen = '', often = ''] = repeating.exec(text) ?? [];
  if (/^(?:the|my|this|that|it|clip|[\w-]+\.[a-z\d]{3,4}$)/i.test(seen)) return [`play ${seen} ${often}`];
  const [, thing = '', where = ''] = standing.exec(text) ?? [];
  if (thing !== '') return [`put ${thing}${where}`];
  const gone = going.exec(text);
  if (gone) return [`remove ${gone[1] ?? ''}`];
  const lacking = needing.exec(text);
  const toDo = lacking && imperativeOf(lacking[2] ?? '', lexicon);
  if (lacking && toDo) return [`${toDo} ${lacking[1] ?? ''}${lacking[3] ?? ''}`];
  const [, doer = '', does = '', how = ''] = doing.exec(text) ?? [];
  if (does !== '' && isVerb(does, lexicon)) return [`${does} ${doer}${how}`];
  const commands: string[] = [];
  // The participle is looked for at each word, as "the left side cropped" has two.
  for (const tried of text.matchAll(/ ([a-z]+)/gi)) {
    const verb = baseOf(tried[1] ?? '', lexicon);
    if (verb === undefined) continue;
    const object = passive.exec(text.slice(0, tried.index))?.[1];
    if (object !== undefined) commands.push(`${verb} ${object}${text.slice(tried.index + tried[0].length)}`);
  }
  const had = having.exec(text)?.[1];
  if (had !== undefined) commands.push(`${/^(?:an?|some)\b/i.test(had) ? 'add' : 'make'} ${had}`);
  return commands.slice(0, mostCommands);
}
