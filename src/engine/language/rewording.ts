import { rewordedInChinese } from './chinese/wording';
import { commandsSaid } from './commands-said';
import { meansSaid } from './means-said';
import { findQuotes, hasChinese } from './words/folding';
import type { Lexicon } from './words/lexicon';
import { baseOf, imperativeOf, isVerb } from './words/verb-forms';

/**
 * Other words for a clause that is not understood as it stands, for those that say the same: a command where it is
 * said what should become of something.
 */
export function rewordings(text: string, lexicon: Lexicon): string[] {
  if (text.length > longest) return [];
  if (hasChinese(text)) return [rewordedInChinese(text) ?? []].flat();
  const plain = text.replace(precisely, 'at ');
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

/** Every kind that knows a little knows it by this. */
const slightly = /(?<![a-z])(?:slightly|somewhat|ever so slightly|a smidge)(?![a-z])/gi;

/** In characters. */
const longest = 400;
const mostCommands = 4;

const ratio = String.raw`(?:16:9|9:16|4:3|3:4|1:1|4:5|21:9)`;
const removal =
  '(?:(?:please|can|could|would|you|just) )*(?:chop|cut|trim|remove|drop|delete|lose|skip|take|clip|snip|lop|get rid of|throw)(?: (?:out|off|away))? ';
/** "…, it's about the first 10 seconds" */
const told = (side: 'first' | 'last') =>
  `(?: part| bit)?,? (?:it's|it is|which is|that's|its|it lasts|it takes)(?: (?:about|around|roughly|the ${side}|like|only|just))* (\\d[^,]*)`;
/** A stretch that may be left as it is. */
const part = String.raw`(?:the |my |its |from )?(?:first|last|start|beginning|end|ending|intro|outro|opening|final|part|bit|\d)`;
const asItIs = String.raw`,? (?:as (?:is|it is|they are|it was|they were)|as[- ]is|alone|untouched|unchanged|normal|out(?: of it)?|in colou?r|at (?:the )?(?:normal|original) (?:speed|volume)|(?:the way|how|like) (?:it is|they are|it was|they were))`;
/** What else is said for a known command, and that command. */
const plainly: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(${removal})(?:the |my )?(?:intro|introduction|beginning|start|opening)${told('first')}$`,
      'i',
    ),
    '$1the first $2',
  ],
  [
    new RegExp(`^(${removal})(?:the |my )?(?:outro|ending|end|closing|credits)${told('last')}$`, 'i'),
    '$1the last $2',
  ],
  // "Speed it up, but leave the first 10 seconds as they are"
  [
    new RegExp(
      String.raw`^(.+?)(?:,|,? but|,? just|,? only)+ (?:please )?(?:leave|not|don't (?:touch|change)|do not (?:touch|change)|spare) (${part}.*?)(?:${asItIs})?$`,
      'i',
    ),
    '$1 except $2',
  ],
  [
    new RegExp(String.raw`^(.+?)(?:,|,? but|,? just|,? only)+ (?:please )?keep (${part}.*?)${asItIs}$`, 'i'),
    '$1 except $2',
  ],
  [
    /^(.*\b(?:except|apart from|other than|but not)(?: for)?\b.+?),? (?:that |which )?(?:(?:should|must|can|is|to) )*(?:stays?|remains?|keeps?|kept|left|staying|remaining)\b.*$/i,
    '$1',
  ],
  [/^take (it|them|that|this|the .+?) (?:away|off|out|down)(?: again)?$/i, 'remove $1'],
  // "Call it “My trip” in the intro"
  [
    /^(?:call|name|title) (?:it|this|the (?:video|film|whole thing)) (["“].+["”])(?: (?:in|at) (?:the )?(?:intro|beginning|start|opening))?$/i,
    'add the title $1 at the start',
  ],
  [
    /^(?:please )?(?:keep|use|have|hear|leave|play|take) (?:only|just) (?:the )?(?:sound|audio)(?: track)? (?:of|from) (.+)$/i,
    'mute everything except $1',
  ],
  [
    /^(?:please )?(?:only|just) (?:(?:keep|use|have|hear|leave|play|take) )?(?:the )?(?:sound|audio)(?: track)? (?:of|from) (.+)$/i,
    'mute everything except $1',
  ],
  [/^make (?:it|this|the video) wide( with .+)?$/i, 'make it landscape$1'],
  [
    /^(?:bring|get|set|put) (?:the |my )?(?:level|levels|loudness|sound|audio|volume) (?:up |down )?to (-\d+(?:\.\d+)? ?lufs)$/i,
    'make it $1',
  ],
  [
    /^(.*\b(?:zoom|crop|brighten|darken|speed|slow|turn|fade|raise|lower|push)\b.*?) (?:a touch|a tad|a hair)\b(.*)$/i,
    '$1 a bit$2',
  ],
  [
    /^(.+?),? (?:say|something like|let's say|like) (\d+(?:\.\d+)? ?(?:%|percent|x|db|s|secs?|seconds?))$/i,
    '$1 $2',
  ],
  [/^(.*\bbetween) (?:the |both |these |those )?two(?: of (?:them|these))?(.*)$/i, '$1 the clips$2'],
  [
    /^(?:join|connect|link|blend|merge|stitch) (?:them|both|everything|(?:the|both|all) clips)(?: together)? (?:with|by|using) (an? .+)$/i,
    'add $1 between the clips',
  ],
  [/^(.*\bfade(?: (?:it|them|that|the \w+))?) away\b(.*)$/i, '$1 out$2'],
  [/^(?:stick|pop|shove|plop|stuff|bung) (.+)$/i, 'put $1'],
  [/^tack (.+?) on(?:to)?(?: (?:at |to )?the end)?((?:,| for) .+)?$/i, 'put $1 at the end$2'],
  [
    new RegExp(
      String.raw`^(.*\b(?:make|convert|change|turn|switch|go|reframe)\b.*?) (?:from )?${ratio} (?:in)?to (${ratio}|vertical|portrait|square|horizontal|landscape)$`,
      'i',
    ),
    '$1 to $2',
  ],
  // "Colour was better", after it was taken away
  [
    /^(?:(?:please|hm+|no|no wait|wait|actually|oh),? )*(?:(?:the )?colou?rs? (?:was|were|looked) (?:much |way |a lot )?(?:better|nicer)(?: before)?|it (?:was|looked|looks) (?:much |way |a lot )?(?:better|nicer) in colou?r)$/i,
    'bring the colour back',
  ],
  [
    /^(?:(?:please|hm+|no|no wait|wait|actually|oh),? )*(?:(?:go|switch|change it|turn it|make it) back (?:to|in|into)|(?:i |we )?(?:prefer|liked|like|want|preferred|'d rather have) (?:it|this|the video) (?:better |more )?in) colou?rs?(?: (?:again|better|more|after all))?$/i,
    'bring the colour back',
  ],
  [/^(.*\blower thirds? (?:with|for)) (?:my|the|her|his) name[ ,:]+(.+)$/i, '$1 $2'],
  [/^(?:end|finish|close) (?:it |the video )?(?:on|in|to) black$/i, 'fade to black at the end'],
  // "Go back to widescreen"
  [
    new RegExp(
      String.raw`^(?:(?:hm+|ok|no|please|actually),? )*(?:go|switch|change(?: it)?|turn(?: it)?|put it|set it|return|revert)(?: back)? to (${ratio}|vertical|portrait|square|horizontal|landscape|widescreen)$`,
      'i',
    ),
    'make it $1',
  ],
  // "I'd rather have the blurred sides than a crop"
  [
    /^(.*\b(?:rather|prefer)\b.*?) (?:than|over|to) (?:an? |the |having |being )?(?:crop(?:ping|ped)?|(?:black )?bars|letterbox(?:ing)?|padding|blur)$/i,
    '$1',
  ],
  [
    /^change (it|the (?:title|text|caption|heading)) so (?:that )?it (?:says|reads) (.+)$/i,
    'change $1 to $2',
  ],
  [
    /^(?:quick(?:ly)? |slow(?:ly)? )?((?:punch|zoom|push)(?:es)?[- ]in .*?)(?:at|from) ([\d:.]+ ?s?(?:ec(?:onds?)?)?),? (?:and|then|and then) (?:(?:zoom|punch|pull|go|come) )?(?:back )?out(?: again)? (?:at|by|until) ([\d:.]+ ?s?(?:ec(?:onds?)?)?)$/i,
    '$1from $2 to $3',
  ],
  [
    /^(?:fade|bring|take|turn|lower|drop|dip|duck|pull) (the (?:music|song|volume|soundtrack|sound))(?: volume)? down to (\S+(?: ?(?:%|percent|db))?) at ([\d:.]+ ?s?(?:ec(?:onds?)?)?),? (?:and|then|and then) (?:(?:fade|bring|take|turn|raise|go) )?(?:it )?(?:back )?up(?: again)?(?: to normal)? (?:at|by|from) ([\d:.]+ ?s?(?:ec(?:onds?)?)?)$/i,
    'lower $1 to $2 from $3 to $4',
  ],
  [
    /^(?:start|begin|open)s? (?:on|in|with|from) (?:a |an )?(black|white)(?: flash)?(?: (?:screen|fade(?:[- ]in)?))?$/i,
    'fade in from $1',
  ],
  [
    /^(?:end|finish|close)s? (?:on|in|with) (?:a )?(black|white)(?: screen)? with (?:a |an )?(.+?) (?:long )?fade(?:[- ]out)?$/i,
    'fade to $1 over $2',
  ],
  [/^(?:end|finish|close)s? (?:on|in) (?:a )?(black|white)$/i, 'fade to $1'],
  [/^(?:the )?((?:first|last) \S+ ?(?:s|secs?|seconds?|minutes?)) (?:off|out|gone|away)$/i, 'remove the $1'],
  [
    /^(?:(?:put|add|show|roll|insert|create|make) )(?:the |some |my |end |closing |final )*credits?(?: card| screen| saying| with| that say)?:? (["'“‘].+["'”’])(?: (?:at|on|in) (?:the )?(?:very )?end)?$/i,
    'add a black screen with $1 at the end',
  ],
  [/^(.+) (?:instead|rather|anyway|though)$/i, '$1'],
  [
    /^(?:just |simple |plain )*(hard|straight|plain|simple|clean) cuts (?:are|is|will be) (?:just )?(?:fine|ok|okay|good|enough|better|nicer|all (?:i|we) (?:need|want))$/i,
    '$1 cuts',
  ],
  [/^(.+ (?:should|must|needs to|has to|can)) (?:only|just) ((?:be|last|run|take|stay|play) .+)$/i, '$1 $2'],
  // "Go back to normal speed", "end on a freeze frame that lasts 4 seconds"
  [
    /^(?:(?:actually|no|ok|hm+|please|now),? )*(?:go|change|switch|return|revert|put|set|bring|make|turn|get|play)(?: (?:it|this|that|everything|the (?:video|clip)))? back (?:to|at) (?:the )?(?:normal|original|regular) speed(?: again)?$/i,
    'set the speed to normal',
  ],
  [
    /^(?:end|finish|close|stop)(?: (?:it|this|the video))? (?:on|with) (?:a )?(?:freeze[- ]frame|frozen (?:frame|picture|image)|still(?: frame)?)(?: of (?:it|the last frame))?(?:,? (?:(?:that|which) )?(?:lasts|lasting|stays|for|held for|of|that stands for)(?: for)?)? ?(\S+ ?(?:s|secs?|seconds?))?(?: long)?$/i,
    'freeze the last frame for $1',
  ],
  [
    /^(?:ok(?:ay)?,? |so,? |well,? |um+,? |uh+,? )*(?:what )?i mean(?:t|(?:t)? is)?[,:]? (?:to )?(.+)$/i,
    '$1',
  ],
  [
    /^(?:please )?(?:remove|cut|kill|drop|turn off|take out|take away) (?:the (?:sound|audio) of (the (?:picture-in-picture|pip|overlay|inset))|(the (?:picture-in-picture|pip|overlay|inset))(?:'s)?(?: own)? (?:sound|audio))$/i,
    'mute $1$2',
  ],
  // "Trim harbour to its first 10 seconds"
  [
    /^(?:(?:please|can you|could you) )*(?:trim|cut|shorten|reduce|crop|chop) (?!it\b|this\b|the (?:video|film|movie)\b)(.+?)(?: down)? to (?:just |only )*(?:its|the|their) (first|last|middle) (\d.*)$/i,
    'keep only the $2 $3 of $1',
  ],
  [
    /^(?:trim|cut|shorten|crop|clip|make)(?: it| this| the video)? (?:down )?(?:to )?(\d[^ ]*(?: ?[a-z]+)?) (?:long )?(?:starting|beginning|start|begin)(?: from| at)? (.+)$/i,
    'keep from $2 for $1',
  ],
  [
    /^(?:(?:please|pls|just) )*(?:keep|make) (?:it|this|the video) (?:really |nice and |super |very )?(?:short|brief|shorter|tight|snappy),? (?:so |like |about |say )?(\d.+)$/i,
    'make it $1',
  ],
  [/^(.*\b(?:slow|speed)\b.*) (?:right|way|well) (down|up)(.*)$/i, '$1 $2$3'],
  [
    /^(?:trim|cut|edit|shorten|change|adjust|chop|crop|move)\b.*? so (?:that )?(?:it|the video|the clip|my video) (starts|begins|ends|stops|finishes)(?: up)? (?:at|on|with) (.+)$/i,
    'make it $1 at $2',
  ],
  [
    /^(?:i|we)(?:'d| would)? (?:want|need|like) (.+?)(?: to (?:be|go|come|play))? ((?:in )?between .+|(?:right )?(?:before|after) .+|first|last|at the (?:very )?(?:start|beginning|end|front|back))$/i,
    'put $1 $2',
  ],
  [
    /^(?:it|this|that|the (?:video|film|clip|edit)|my video)(?: really| also| just| still| only)* (?:needs?|could use|lacks?|is missing|should have|wants?|requires?) ((?:an?|some|more|also) .+)$/i,
    'add $1',
  ],
  [
    /^(.*\b(?:shorten|trim|cut|reduce|tighten|lop|shave|take|chop|knock|remove|drop|delete)\b.*?) (?:the |my )?(?:intro|introduction|opening|opener)( by .+)?$/i,
    '$1 the start$2',
  ],
  [
    /^(.*\b(?:shorten|trim|cut|reduce|tighten|lop|shave|take|chop|knock|remove|drop|delete)\b.*?) (?:the |my )?(?:outro|ending|closing)( by .+)?$/i,
    '$1 the end$2',
  ],
  [
    /^(.+?) (?:should|must|needs to|has to|can|could|to) (open|start|begin|close|end|finish)(?: off)? (?:the |my |this )?(?:video|film|movie|edit|thing|show|piece)$/i,
    '$2 with $1',
  ],
  [/^(.*\b(?:slow|speed)(?:ed|ing)?\b.*) by (\d{1,2}(?:\.\d+)?)$/i, '$1 $2x'],
  // "Turn the second one down to 50%"
  [/^turn (?!up\b|down\b)(.{2,40}?) (up|down)((?: to| by)? [\d.]+ ?(?:%|percent|db))$/i, 'turn $2 $1$3'],
  [
    /^i (?:don't|dont|do not|never) (?:want|need) (?:any|a|an) ((?:[a-z]+ )?[a-z]+)(?: (?:in it|on it|here|at all))?$/i,
    'no $1',
  ],
  [/^(.*\b(?:slow|speed)(?:ed|ing)?\b.*) to (0\.\d+|[123]\.\d+)$/i, '$1 to $2x'],
];

const allSaid = [...commandsSaid, ...plainly];

function saidPlainly(text: string): string | undefined {
  const plain = text.trim().replace(/[.!]+$/, '');
  const found = allSaid.find(([said]) => said.test(plain));
  return found && plain.replace(found[0], found[1]);
}

/** "Right at 0:12"; "right at the bottom" is a side. */
const precisely = /\b(?:right|precisely|dead) at (?=(?:the )?\d)(?!(?:the )?[\d.]+ ?%)/gi;

const wanted = String.raw`(?:(?:please|can|could|would|you|also|and|then|now|so|just|i|we|i'd|we'd|really|like|love|want|need|prefer|wanna|to|have|get|see|think|guess|feel) )*`;
const becoming = String.raw`(?: (?:(?:should|must|needs? to|has to|have to|ought to|can|could|to)(?: all| just| also)? (?:be|get)|(?:is|are) to be|being|be))?`;
const passive = new RegExp(String.raw`^${wanted}((?:the|my|this|that|these|those|it|all|every|both|our|first|last|clips?|music|everything|[\p{L}\d]+\.[a-z\d]{3,4})(?![a-z]).*?)${becoming}$`, 'iu'); // prettier-ignore
const having = /^(?:(?:please|can|could|may|also|so|just) )*(?:i|we)(?:'d| would)?(?: just| really)? (?:like|want|need|prefer|have|get|see)(?: to (?:have|get|see))? ((?:it|this|that|the|my|everything|an?|some)(?![a-z]).+)$/i; // prettier-ignore
const going =
  /^(?:(?:i|we)(?: really)? (?:think|guess|feel like|want|need|'d like)(?: that)? )?(.+?) (?:should|can|could|must|may|needs? to|has to|have to|ought to|to)(?: just| really| probably)? (?:go|go away|disappear|leave)(?: away| please| now)*[.!?]*$/i;
const needing = /^(?:i think |please )?(.+?) needs? (?:a bit of |some )?([a-z]+ing)( .*)?$/i;

const doing = new RegExp(
  String.raw`^${wanted}((?:the|my|this|that|these|those|it|all|every|each|both|our|first|last|clips?|everything|[\p{L}\d]+\.[a-z\d]{3,4})(?![a-z]).{0,50}?) (?:should|must|needs? to|has to|have to|ought to|to)(?: all| just| also| always| slowly)? ([a-z]+)( .+)?$`,
  'iu',
);

/** "The clip should be rotated by 90°", "I want the last 5 seconds gone", "the intro needs trimming". */
function commandsIn(text: string, lexicon: Lexicon): string[] {
  if (findQuotes(text).length > 0) return [];
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
  const thing = having.exec(text)?.[1];
  if (thing !== undefined) commands.push(`${/^(?:an?|some)\b/i.test(thing) ? 'add' : 'make'} ${thing}`);
  return commands.slice(0, mostCommands);
}
