import { hasChinese } from '../words/folding';
import type { Lexicon } from '../words/lexicon';

/** What people write in many words or in signs, in the words that the cutting into clauses knows. */

/** "The first clip is too loud and the second too quiet, even them out": why, and then what to do about both. */
const unlike =
  /(?<=^|[\n.!;] ?)(?:the |my )?[^,.;\n]{1,30} (?:is|are|sounds?) (?:(?:way|much|a bit|a little|far) )?too (?:loud|quiet|soft|low)(?:,? (?:and|but|while)|,) (?:the |my )?[^,.;\n]{1,30} (?:(?:is|are|sounds?) )?(?:(?:way|much|a bit|a little|far) )?too (?:loud|quiet|soft|low)[,.;-] ?(?:so |please |can you |could you )*(?=(?:even|level|balance|match|normali[sz]e|equali[sz]e|make them)(?![a-z]))|(?:^|(?<=[\n。；;]))[^,，。\n]{1,10}(?:声音|音量)?(?:太|有点|偏|过于)(?:大|响|吵|高|小|轻|低)了?[,，][^,，。\n]{1,10}(?:声音|音量)?(?:又|却|又太)?(?:太|有点|偏|过于)(?:大|响|吵|高|小|轻|低)了?[,，。](?=[^,，。\n]{0,10}(?:拉平|统一|调平|调匀|均衡|平衡|一样|一致|拉齐))/giu;

const conditions =
  /(?<![a-z])if (?:it|that)(?:'s| is| isn't|'s not| is not)(?: not)? (?:too much (?:trouble|work|to ask)|possible|ok|okay|alright|all right|fine|cool|no trouble|a problem)(?: with you| for you)?(?![a-z])[, ]*/gi;

/** Other words for what is said so, in the order in which they are put there. */
const wordings: readonly (readonly [RegExp, string | ((said: string, ...groups: string[]) => string)])[] = [
  [/[ \t\u00a0]{2,}/g, ' '],
  [/(?<![a-z])w\/o(?![a-z])/gi, 'without'],
  [/(?<![a-z])w\/ ?/gi, 'with '],
  [/(?<=\bfade(?:s|-| )?)in ?\/ ?out\b/gi, 'in and out'],
  [/(?<![a-z\d])b ?[/&] ?w(?![a-z\d])/gi, 'black and white'],
  [conditions, ''],
  // "Big enough to read on a phone"
  [/\b(big|large|bold|small|bright|loud) enough (?:to|for|that|so)\b[^,.;!\n]{0,60}/gi, '$1'],
  // "The drone shot looks dull next to the other one"
  [
    /(?<=\b(?:looks?|is|seems?|sounds?|feels?)\b[^,.;!\n]{1,30}) (?:next|compared|in comparison) (?:to|with) (?:the )?(?:others?|rest|other (?:one|clip|shot|video)s?)\b/gi,
    '',
  ],
  // "No, the other corner, bottom right"
  [/\b(?:the )?other (?:corner|side),? (?=(?:the )?(?:top|bottom|upper|lower|left|right)\b)/gi, ''],
  // "…when she appears at 0:06"
  [
    /(?<=\S )(?:when|where|as) (?:i|he|she|they|we|it|the [a-z]+) (?:first )?(?:appears?|comes? (?:in|on|up)|shows? up|starts?(?: talking| speaking)?|enters?|walks? in|speaks?|pops? up|is seen) (?=at \d)/gi,
    '',
  ],
  // "Right after the first clip"; "top right after 5 s" is a place.
  [
    /(?<!\b(?:top|bottom|upper|lower|the|far|to|on)[ -])(?<![a-z])(?:right|straight|directly|immediately) (?=(?:after|before|behind|between|in between) (?!that\b|this\b|it\b))/gi,
    '',
  ],
  // "配乐也跟着剪": as long as what it goes with
  [
    /((?:音乐|配乐|bgm|歌曲?))(?:也|都|要|得|需要)*(?:跟着|跟随|随着?|同步)(?:视频|画面|一起)*(?:剪|裁|截|缩)(?:短|辑)?(?:一下)?(?=$|[\n,，。！!；;])/gi,
    '$1到视频结束',
  ],
  // "Make the cuts at 0:15, 0:30"
  [
    /(?<=^|[\n.!;,] ?|please |you |and |then )(?:make|put|place|do|set|add|create|insert) (?:the |a |some |my )?(?:cuts?|splits?|cut points?) (?=at )/gi,
    'split ',
  ],
  // "Make a 3 second loop of 0:10-0:13, repeated 4 times"
  [
    /(?<=^|[\n.!;,] ?|please |you |and |then )(?:make|create|do) (?:a |one )?(?:[\d.]+[- ]?(?:s|sec|secs|seconds?)[- ])?loop (?:out )?of ([^,;.\n]{1,40}?)(?:,| and|, and)? (?:repeat|repeated|repeating|repeats|play|played|playing|loop|looped)(?: (?:it|that))? (\w+ times|twice)(?![a-z])/gi,
    'repeat $1 $2',
  ],
  // "No, even bigger" goes on
  [/^\s*(?:no|nope|nah),? (?=(?:even|still|way|much|a lot) (?:more|less|[a-z]+er)\b)/i, ''],
  // "I want to post this as a Reel"
  [
    /^\s*(?:(?:i|we)(?:'d| would)?(?: really)? (?:want|need|like|plan|have) to |i'm going to |gonna )?(?:post|use|publish|share|upload) (?:it|this|that|the video|my video) (?:as|for) (?:an? |my )?((?:instagram |youtube |facebook )?(?:reels?|shorts?|story|stories|tiktok))\b/i,
    'make it for $1',
  ],
  // "Wrong text, it's “Our Trip”"
  [
    /\b(?:(?:that's the )?wrong|not that) (?:text|title|name|words?)[,:;]? (?:it's|it is|it should (?:be|say|read)|should (?:be|say)|make it) (?=\S)/gi,
    'change the title to ',
  ],
  // "Title at 0 for 3s"
  [/(?<=\bat )0(?= (?:for|to|until|till) )/gi, '0:00'],
  // "When I start talking at 0:07 show my name"
  [
    /(?<=^|[\n.!;,] ?)(?:when|once|as|where) (?:i|he|she|we|they|you|the [a-z]+) [a-z' ]{2,40}?(at \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?),? (?=(?:then )?(?:show|add|put|display|write|insert|bring|zoom|play|blur|have)\b)/gi,
    '$1 ',
  ],
  // "4K 60帧"
  [
    /(?<=\b(?:4k|2k|8k|1080p?|720p?|2160p?|1440p?)) ?[,，、]? ?(24|25|30|48|50|60|120)(?:帧|fps)(?![\d处])/gi,
    '，帧率$1',
  ],
  [unlike, (facts) => (hasChinese(facts) ? '声音' : '')],
  [
    /\bfade (?:out )?(?:each|every) (?:clip|one|shot|photo)(?: out)? and (?:then )?(?:fade )?(?:in )?the next(?: one| clip)?(?: in)?\b/gi,
    'dip to black between all clips',
  ],
  [
    /\bfrom (?:one|each) (?:clip|photo|picture|image|shot|scene|video) (?:in)?to (?:the )?(?:next|another)(?: one)?\b/gi,
    'between all clips',
  ],
  [
    /\b(?:each|every) (?:clip|photo|picture|image|shot|scene|video) (?:(?:should|must|to) )?(fade|dissolve|crossfade)s? (?:in)?to (?:the )?next(?: one)?\b/gi,
    '$1 between all clips',
  ],
  // "Gaps > 1s"
  [/(?<![-=<>]) ?> ?(?=\d+(?:\.\d+)? ?(?:m?s|secs?|seconds?)\b)/gi, ' longer than '],
  // "No only the first" corrects what was said before, and takes nothing out.
  [/(?<=(?:^|[\n.!;])\s*(?:oh |wait )?(?:no|nope|nah)) (?=(?:only|just)\b)/gi, ', '],
  // "At 8 times, say"
  [/(?<=(?:,|\bto|\bby|\bat|\bof|\bfor|\bin) )(?:let's )?say,? (?=\d)/gi, ''],
  // "At around 15-20%": in the middle of it
  [
    /(?<=\b(?:around|about|roughly|maybe|like|say|at|approximately|circa) )(\d{1,3})(?: ?[-–] ?| to )(\d{1,3})(?= ?(?:%|percent))/gi,
    (_, least: string, most: string) => String(Math.round((Number(least) + Number(most)) / 2)),
  ],
  // "Loop it if its too short"
  [/(?<![a-z])its (?=(?:too|not|way too|a bit too|so|very|really|kinda|kind of) )/gi, "it's "],
  [
    /(?<![a-z])still (?=(?:(?:way|a bit|a little|much|far) )*(?:too|not) )|(?<=\b[a-z]+er(?: [a-z]+)?) still\b|还是(?=(?:有点|稍微)?太)/gi,
    '',
  ],
  [
    /\b((?:delete|remove|cut(?: out)?|drop|keep|lose|mute|slow down|speed up|reverse|take out|get rid of) the )(part|piece|bit|section|clip|one|segment|chunk) in the middle\b/gi,
    '$1middle $2',
  ],
  // "The first 10, sorry, 15 seconds"
  [
    /\b\d+(?:\.\d+)?(?: ?[a-z%]{1,7})?[ ,]+(?:sorry|no|no wait|oops|i mean|or rather|make that|er|uh)[ ,]+(?=\d+(?:\.\d+)?(?: ?(?:s|secs?|seconds?|m|mins?|minutes?|%|x|db)\b))/gi,
    '',
  ],
];

/** A prompt in plain words: without rows of spaces, and "pleeease" as "please". */
export function inPlainWords(prompt: string, lexicon: Lexicon): string {
  let text = prompt;
  for (const [said, plain] of wordings)
    text = typeof plain === 'string' ? text.replace(said, plain) : text.replace(said, plain);
  return text.replace(/(?<![a-z])[a-z]{4,40}(?![a-z])/gi, (word) => asSpelt(word, lexicon));
}

/** "Pleeease" as "please". */
function asSpelt(word: string, lexicon: Lexicon): string {
  if (!/([a-z])\1\1/i.test(word) || new Set(word.toLowerCase()).size === 1) return word;
  const shorter = ['$1', '$1$1'].map((letters) => word.replace(/([a-z])\1\1+/gi, letters));
  return shorter.find((each) => lexicon.meaningsOf(each.toLowerCase()).length > 0) ?? word;
}
